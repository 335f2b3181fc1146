"""Whether a regular expression can be made to search for ever: the same words read in very many ways."""

from __future__ import annotations

from itertools import product

from irenic.codebook.pattern_syntax import Automaton

_MOST_PAIRS = 200_000
_MOST_LOOPS = 2
_MOST_CHOICES = 10


def is_costly(pattern: str) -> bool:
    """Whether a hostile sentence can make the search exponential, or of the fourth power of its length.

    Exponential: a place within a repetition from which the same signs lead back by two ways, or many optional
    parts in a row that take the same sign. Power: three repetitions without a sign between them that only one of
    them takes. What is too intricate counts as costly.
    """
    try:
        automaton = Automaton(pattern)
    except (OverflowError, RecursionError):
        return True
    return _is_exponential(automaton) or _is_steep(automaton)


def _is_exponential(automaton: Automaton) -> bool:
    follow = [sorted(ways) for ways in automaton.follow]
    back = _reach(follow)
    for start, ways in enumerate(automaton.follow):
        if any(count > 1 and start in back[after] for after, count in ways.items()):
            return True
    steps = 0
    for start, after in enumerate(follow):
        loops = [place for place in after if start in back[place]]
        pairs = [(a, b) for n, a in enumerate(loops) for b in loops[n + 1 :] if _meet(automaton, a, b)]
        seen = set(pairs)
        while pairs:
            one, other = pairs.pop()
            for a, b in product(follow[one], follow[other]):
                steps += 1
                if steps > _MOST_PAIRS or a == b == start:
                    return True
                returns = start in back[a] and start in back[b]
                if (a, b) not in seen and returns and _meet(automaton, a, b):
                    seen.add((a, b))
                    pairs.append((a, b))
    return False


def _meet(automaton: Automaton, one: int, other: int) -> bool:
    return not automaton.takes[one].isdisjoint(automaton.takes[other])


def _reach(follow: list[list[int]]) -> list[frozenset[int]]:
    """What can be come to from each place, itself included."""
    found = []
    for start in range(len(follow)):
        seen, left = {start}, [start]
        while left:
            for after in follow[left.pop()]:
                if after not in seen:
                    seen.add(after)
                    left.append(after)
        found.append(frozenset(seen))
    return found


def _is_steep(automaton: Automaton) -> bool:
    """Whether one sign, said again and again, can be shared out among three repetitions or many optional parts."""
    signs = frozenset().union(*automaton.takes)
    for taken in {tuple(sign in takes for takes in automaton.takes) for sign in signs}:
        follow = [
            [after for after in ways if taken[after]] if taken[place] else []
            for place, ways in enumerate(automaton.follow)
        ]
        if _loops_in_a_row(follow) > _MOST_LOOPS or _choices_in_a_row(follow) > _MOST_CHOICES:
            return True
    return False


def _loops_in_a_row(follow: list[list[int]]) -> int:
    looped = [place for place, after in enumerate(follow) if place in after]
    if len(looped) <= _MOST_LOOPS:
        return len(looped)
    reach = _reach(follow)
    depth: dict[int, int] = {}
    for place in sorted(looped, key=lambda one: len(reach[one])):
        beyond = [depth[one] for one in depth if one in reach[place] and place not in reach[one]]
        depth[place] = 1 + max(beyond, default=0)
    return max(depth.values())


def _choices_in_a_row(follow: list[list[int]]) -> int:
    """How many places of one way through, repetitions apart, leave open what takes the next sign."""
    depth = [0] * len(follow)
    for place in reversed(range(len(follow))):
        onward = [after for after in follow[place] if after > place]
        depth[place] = (len(onward) > 1) + max((depth[after] for after in onward), default=0)
    return max(depth, default=0)
