"""How fast the challenge model is. Prints figures; asserts nothing.

python benchmarks/forecast.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from irenic.forecast.challenge import Variant, play_medians, play_round

RUNS = 5


def best(action: Callable[[], object]) -> tuple[float, float]:
    """The least wall and processor time of several runs, in seconds."""
    wall, processor = [], []
    for _ in range(RUNS):
        begun, used = time.perf_counter(), time.process_time()
        action()
        wall.append(time.perf_counter() - begun)
        processor.append(time.process_time() - used)
    return min(wall), min(processor)


def ten_rounds(size: int, variant: Variant) -> None:
    """Ten rounds with actors drawn at random."""
    generator = np.random.default_rng(1)
    x, c, s = (generator.random(size) for _ in range(3))
    span = np.ptp(x)[None]
    for _ in range(10):
        x = play_round(x, c, s, span, variant, 1.0).positions


def many_draws(variant: Variant) -> None:
    """Ten rounds of ten actors, ten thousand times."""
    generator = np.random.default_rng(2)
    x, c, s = (generator.random((10_000, 10)) for _ in range(3))
    play_medians(x, c, s, 10, variant)


def main() -> None:
    """Print one line per measurement."""
    for variant in Variant:
        for size in (100, 500):
            wall, processor = best(lambda v=variant, n=size: ten_rounds(n, v))  # type: ignore[misc]
            print(
                f"{variant:<12} 10 rounds, {size} actors: {wall:.3f} s, {processor:.3f} s of processor time"
            )
        wall, processor = best(lambda v=variant: many_draws(v))  # type: ignore[misc]
        print(f"{variant:<12} 10,000 draws of 10 actors: {wall:.2f} s, {processor:.2f} s of processor time")


if __name__ == "__main__":
    main()
