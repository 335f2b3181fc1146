"""Disjoint sets of numbered things, joined by links."""

from __future__ import annotations


class Links:
    """A forest over the numbers 0 … count-1 (union by the smaller number, with path halving)."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def root(self, number: int) -> int:
        """The smallest number of its group."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Put two numbers, and all that is with them, into one group."""
        low, high = sorted((self.root(one), self.root(other)))
        self._parents[high] = low

    def groups(self) -> list[list[int]]:
        """The groups of two or more, each in order, by their smallest number."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parents)):
            found.setdefault(self.root(number), []).append(number)
        return [members for members in found.values() if len(members) > 1]
