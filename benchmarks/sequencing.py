"""How fast sequencing is. Prints figures; asserts nothing.

python benchmarks/sequencing.py
"""

from __future__ import annotations

import random
import resource
import time
from fractions import Fraction

from irenic.durability.plan import Plan, Step
from irenic.durability.sequence import find_sequence


def make_plan(size: int, parties: int) -> Plan:
    """Provisions of random worth with two decimals, patience .9."""
    rng = random.Random(size)
    steps = tuple(Step(f"s{n}", "") for n in range(size))
    names = tuple(f"p{n}" for n in range(parties))
    worth = tuple(tuple(Fraction(rng.randint(-500, 600), 100) for _ in steps) for _ in names)
    return Plan(steps, names, worth, (Fraction(9, 10),) * parties)


def main() -> None:
    """Print one line per size."""
    for size in (12, 16, 18, 20):
        plan = make_plan(size, 5)
        begun, used = time.perf_counter(), time.process_time()
        found = find_sequence(plan)
        wall, processor = time.perf_counter() - begun, time.process_time() - used
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size} provisions, 5 parties: {wall:.2f} s, {processor:.2f} s of processor time, "
            f"{memory:.0f} MB at most, {found.self_enforcing} of {found.orders} orders enforce themselves"
        )


if __name__ == "__main__":
    main()
