"""The challenge model written out from its printed formulas, with loops and no vectors: slow and obvious."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import pytest

FLAT = 1e-12


@dataclass
class Oracle:
    """One round at a time over plain lists; `variant` printed or replication."""

    c: list[float]
    s: list[float]
    x0: list[float]
    variant: str = "printed"
    q: float = 1.0

    def __post_init__(self) -> None:
        self.n = len(self.c)
        self.w = [c * s for c, s in zip(self.c, self.s, strict=True)]
        self.span = max(self.x0) - min(self.x0)

    def vote(self, x: list[float], k: int, p: float, q: float, r: float) -> float:
        """What voter k gives to p against q."""
        return float(self.w[k] * ((abs(x[k] - q) / self.span) ** r - (abs(x[k] - p) / self.span) ** r))

    def median(self, x: list[float]) -> float:
        """The lowest position that loses no pairwise vote."""
        for p in sorted(x):
            if all(sum(self.vote(x, k, p, q, 1.0) for k in range(self.n)) >= -FLAT for q in x):
                return p
        raise AssertionError("a Condorcet winner exists for single-peaked votes")

    def probability(self, x: list[float], i: int, j: int, r: list[float]) -> float:
        votes = [self.vote(x, k, x[i], x[j], r[k]) for k in range(self.n)]
        won = sum(vote for vote in votes if vote > 0)
        if self.variant == "printed":
            cast = sum(abs(vote) for vote in votes)
            return won / cast if cast > 0 else 0.5
        cast = sum(
            abs(self.vote(x, k, x[a], x[b], r[k]))
            for a, b in permutations(range(self.n), 2)
            for k in range(self.n)
        )
        return won / cast if cast > 0 else 0.0

    def utility(self, x: list[float], i: int, j: int, r: float, p: float, mu: float) -> float:
        d = abs(x[i] - x[j]) / self.span
        success = 2 - 4 * max(0.0, 0.5 - 0.5 * d) ** r
        failure = 2 - 4 * (0.5 + 0.5 * d) ** r
        status_quo = 2 - 4 * 0.5**r
        away = abs(x[i] - mu) / self.span
        better = 2 - 4 * max(0.0, 0.5 - 0.25 * (away + d)) ** r
        worse = 2 - 4 * (0.5 + 0.25 * (away + d)) ** r
        t = 1 if away < d else 0
        s = self.s[j]
        return float(
            s * (p * success + (1 - p) * failure)
            + (1 - s) * success
            - self.q * status_quo
            - (1 - self.q) * (t * better + (1 - t) * worse)
        )

    def risk(self, x: list[float], mu: float) -> list[float]:
        ones = [1.0] * self.n
        chance = {
            (i, j): self.probability(x, i, j, ones) for i in range(self.n) for j in range(self.n) if i != j
        }
        security = [
            sum(self.utility(x, j, i, 1.0, chance[j, i], mu) for j in range(self.n) if j != i)
            for i in range(self.n)
        ]
        high, low = max(security), min(security)
        ratio = [(2 * one - high - low) / (high - low) if high - low > FLAT else 0.0 for one in security]
        return [(1 - one / 3) / (1 + one / 3) for one in ratio]

    def offers(self, x: list[float], i: int, r: list[float], mu: float) -> dict[str, list[tuple[float, int]]]:
        found: dict[str, list[tuple[float, int]]] = {"conflict": [], "compromise": [], "capitulation": []}
        for j in range(self.n):
            if abs(x[i] - x[j]) / self.span <= FLAT:
                continue
            voters = r if self.variant == "replication" else [1.0] * self.n
            a = self.utility(x, i, j, r[i], self.probability(x, i, j, voters), mu)
            other = r[i] if self.variant == "replication" else r[j]
            b = self.utility(x, j, i, other, self.probability(x, j, i, voters), mu)
            if a > FLAT and b - a > FLAT:
                found["conflict"].append((x[j], j))
            elif a < -FLAT and b > FLAT and b - abs(a) > FLAT:
                found["compromise"].append((x[i] + (x[j] - x[i]) * abs(a / b), j))
            elif a < -FLAT and b > FLAT:
                found["capitulation"].append((x[j], j))
        return found

    def step(self, x: list[float]) -> list[float]:
        if self.span == 0:
            return x
        mu = self.median(x)
        r = self.risk(x, mu)
        moved = list(x)
        for i in range(self.n):
            for kind, offers in self.offers(x, i, r, mu).items():
                if offers:
                    lowest = self.variant == "replication" and kind == "compromise"
                    ranked = [(o[0] if lowest else abs(o[0] - x[i]), x[o[1]], o[0]) for o in offers]
                    moved[i] = min(ranked)[2]
                    break
        return moved


@pytest.fixture
def oracle() -> type[Oracle]:
    return Oracle
