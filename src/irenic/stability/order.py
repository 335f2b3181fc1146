"""Orders of states given by comparisons: whether they fit together, and a ranking that meets them all."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

TURNED = {"<": ">", "<=": ">=", "=": "=", ">=": "<=", ">": "<"}
Pair = tuple[int, int]
"""Two states, the lower number first."""


def pair_of(a: int, b: int) -> Pair:
    """Two states as a pair."""
    return (a, b) if a < b else (b, a)


def relation_of(a: int, b: int, relation: str) -> str:
    """The relation of a to b, told of the pair."""
    return relation if a < b else TURNED[relation]


@dataclass(frozen=True, slots=True)
class Link:
    """`low` is not better than `high`; strictly worse where `strict`."""

    low: int
    high: int
    strict: bool


def links_of(relations: dict[Pair, str]) -> list[Link]:
    """Comparisons as links from worse to better."""
    links = []
    for (a, b), relation in relations.items():
        if relation in ("<", "<=", "="):
            links.append(Link(a, b, relation == "<"))
        if relation in (">", ">=", "="):
            links.append(Link(b, a, relation == ">"))
    return links


def find_circle(relations: dict[Pair, str]) -> list[Pair] | None:
    """Comparisons that go round in a circle with a strict one among them; None where all fit together."""
    links = links_of(relations)
    above: dict[int, list[int]] = {}
    for link in links:
        above.setdefault(link.low, []).append(link.high)
    component = _components(above)
    for link in links:
        if link.strict and component.get(link.low) == component.get(link.high):
            path = _path(above, link.high, link.low)
            return [pair_of(a, b) for a, b in zip(path, [*path[1:], link.high], strict=True)]
    return None


def _path(above: dict[int, list[int]], start: int, goal: int) -> list[int]:
    """A shortest way up from start to goal, both included."""
    before: dict[int, int] = {start: start}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == goal:
            break
        for there in above.get(here, ()):
            if there not in before:
                before[there] = here
                waiting.append(there)
    path = [goal]
    while path[-1] != start:
        path.append(before[path[-1]])
    return path[::-1]


def _components(above: dict[int, list[int]]) -> dict[int, int]:
    """Strongly connected components, numbered from the best downwards (Tarjan's algorithm, without
    recursion).
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    component: dict[int, int] = {}
    stack: list[int] = []
    for root in sorted(above):
        if root in index:
            continue
        work = [(root, iter(above.get(root, ())))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while work:
            node, targets = work[-1]
            target = next(targets, None)
            if target is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    _close(node, stack, component)
            elif target not in index:
                index[target] = low[target] = len(index)
                stack.append(target)
                work.append((target, iter(above.get(target, ()))))
            elif target not in component:
                low[node] = min(low[node], index[target])
    return component


def _close(node: int, stack: list[int], component: dict[int, int]) -> None:
    """Take a finished component off the stack."""
    number = len(set(component.values()))
    while True:
        member = stack.pop()
        component[member] = number
        if member == node:
            return


def rank_states(relations: dict[Pair, str], level: list[int]) -> list[int]:
    """Levels for all states that meet comparisons without a circle, as near as may be to the levels given.

    States are placed from the worst up, each after all that must be below it, in the order of their old
    levels.
    """
    links = links_of(relations)
    above: dict[int, list[int]] = {s: [] for s in range(len(level))}
    for link in links:
        above[link.low].append(link.high)
    component = _components(above)
    members: dict[int, list[int]] = {}
    for state, number in component.items():
        members.setdefault(number, []).append(state)
    below: dict[int, set[int]] = {number: set() for number in members}
    for link in links:
        if component[link.low] != component[link.high]:
            below[component[link.high]].add(component[link.low])
    return _place(members, below, level)


def _place(members: dict[int, list[int]], below: dict[int, set[int]], level: list[int]) -> list[int]:
    key = {number: max(level[s] for s in states) for number, states in members.items()}
    placed: dict[int, int] = {}
    out = [0] * len(level)
    rank = 0
    last: int | None = None
    while len(placed) < len(members):
        ready = [n for n in members if n not in placed and below[n] <= placed.keys()]
        number = min(ready, key=lambda n: (key[n], min(members[n])))
        if last is not None and not (key[number] == key[last] and _free(below[number], placed, rank)):
            rank += 1
        placed[number] = rank
        last = number
        for state in members[number]:
            out[state] = rank
    return out


def _free(lower: set[int], placed: dict[int, int], rank: int) -> bool:
    """Whether nothing that must be below stands on the present rank."""
    return all(placed[n] < rank for n in lower)
