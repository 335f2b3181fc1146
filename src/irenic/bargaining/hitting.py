"""Smallest sets that meet every one of some sets, and sets that no known answer settles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def hitting_sets(sets: Sequence[int], size: int) -> Iterator[int]:
    """Every set of at most `size` members that meets all the given sets and of which no smaller one does.

    Sets are bit masks. Branches on the first set not yet met.
    """
    seen: set[int] = set()
    for found in _extend(sets, 0, size):
        if found not in seen and _is_minimal(sets, found):
            seen.add(found)
            yield found


def smallest_hitting_size(sets: Sequence[int], most: int) -> int | None:
    """The size of a smallest set that meets all the given sets; None where it is above `most`."""
    for size in range(most + 1):
        if next(_extend(sets, 0, size), None) is not None:
            return size
    return None


def _extend(sets: Sequence[int], chosen: int, room: int) -> Iterator[int]:
    missed = next((one for one in sets if not one & chosen), None)
    if missed is None:
        yield chosen
    elif room:
        for member in members(missed):
            yield from _extend(sets, chosen | member, room - 1)


def _is_minimal(sets: Sequence[int], found: int) -> bool:
    return all(any(not one & found & ~member for one in sets) for member in members(found))


def members(mask: int) -> Iterator[int]:
    """The members of a bit mask, as masks of one."""
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


def unexplored(whole: int, impossible: Sequence[int], possible: Sequence[int]) -> int | None:
    """A set that holds no impossible set and lies in no possible one; None where there is none."""
    return _search(whole, impossible, [whole & ~one for one in possible], 0, 0)


def _search(whole: int, avoid: Sequence[int], meet: Sequence[int], inside: int, outside: int) -> int | None:
    """Unit propagation and branching: not all of each in `avoid`, and some of each in `meet`."""
    settled = _propagate(avoid, meet, inside, outside)
    if settled is None:
        return None
    inside, outside = settled
    wanting = next((one for one in meet if not one & inside), None)
    if wanting is None:
        return inside
    branch = next(members(wanting & ~outside))
    found = _search(whole, avoid, meet, inside | branch, outside)
    return found if found is not None else _search(whole, avoid, meet, inside, outside | branch)


def _propagate(
    avoid: Sequence[int], meet: Sequence[int], inside: int, outside: int
) -> tuple[int, int] | None:
    changed = True
    while changed:
        changed = False
        for one in avoid:
            if not one & outside:
                free = one & ~inside
                if not free:
                    return None
                if not free & (free - 1):
                    outside |= free
                    changed = True
        for one in meet:
            if not one & inside:
                free = one & ~outside
                if not free:
                    return None
                if not free & (free - 1):
                    inside |= free
                    changed = True
    return inside, outside
