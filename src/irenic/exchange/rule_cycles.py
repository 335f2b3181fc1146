"""Circles in option rules: what implies or requires something that in the end implies or requires it."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.model.codebook import OptionRef
from irenic.model.rules import Rule, RuleKind


def find_cycle(rules: Iterable[Rule]) -> tuple[OptionRef, ...]:
    """The options of one circle in order, the smallest first; empty where there is none."""
    after: dict[OptionRef, list[OptionRef]] = {}
    for rule in rules:
        if rule.kind is not RuleKind.EXCLUDES:
            after.setdefault(rule.option, []).append(rule.other)
    done: set[OptionRef] = set()
    for start in sorted(after):
        cycle = _walk(start, after, done)
        if cycle:
            smallest = cycle.index(min(cycle))
            return (*cycle[smallest:], *cycle[:smallest])
    return ()


def _walk(
    start: OptionRef, after: dict[OptionRef, list[OptionRef]], done: set[OptionRef]
) -> tuple[OptionRef, ...]:
    path: list[OptionRef] = []
    waiting: list[tuple[OptionRef, bool]] = [(start, False)]
    while waiting:
        option, leaving = waiting.pop()
        if leaving:
            path.pop()
            done.add(option)
            continue
        if option in path:
            return tuple(path[path.index(option) :])
        if option in done:
            continue
        path.append(option)
        waiting.append((option, True))
        waiting += [(other, False) for other in sorted(after.get(option, ()), reverse=True)]
    return ()
