"""How much the equilibria rest on each statement of preference: what comes and goes when one is varied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from irenic.model.conflict import NumberRanked, PreferenceSource, Prioritised, Ranked, Weighted
from irenic.model.logic import Not
from irenic.stability.build import Conflict, with_preferences
from irenic.stability.concepts import CONCEPTS
from irenic.stability.uncertainty import stability_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Variation:
    """One statement of one party varied: "without", "reversed", or "swapped" with the next.

    `lost` and `gained`: equilibria by concept, concepts without a difference left out.
    """

    player: int
    statement: str
    line: int
    how: str
    lost: dict[str, tuple[int, ...]]
    gained: dict[str, tuple[int, ...]]

    @property
    def matters(self) -> bool:
        """Whether any equilibrium comes or goes."""
        return bool(self.lost or self.gained)


def analyse_sensitivity(conflict: Conflict) -> list[Variation]:
    """Every statement, rank or weight varied on its own, in the order of the model."""
    before = _equilibria(conflict)
    found = []
    for player, maker in enumerate(conflict.model.decision_makers):
        for statement, line, how, source in _varied(maker.preferences):
            after = _equilibria(with_preferences(conflict, player, source))
            lost = {c: tuple(sorted(before[c] - after[c])) for c in CONCEPTS if before[c] - after[c]}
            gained = {c: tuple(sorted(after[c] - before[c])) for c in CONCEPTS if after[c] - before[c]}
            found.append(Variation(player, statement, line, how, lost, gained))
    return found


def _equilibria(conflict: Conflict) -> dict[str, set[int]]:
    found = stability_of(conflict.game)
    return {concept: set(found.equilibria(concept)) for concept in CONCEPTS}


def _varied(source: PreferenceSource) -> Iterator[tuple[str, int, str, PreferenceSource]]:
    match source:
        case Prioritised():
            yield from _statements(source)
        case Ranked(entries=entries):
            for place in range(len(entries) - 1):
                order = _swapped(entries, place)
                words = f"{entries[place].text} over {entries[place + 1].text}"
                yield words, entries[place].line, "swapped", replace(source, entries=order)
        case NumberRanked(groups=groups):
            for place in range(len(groups) - 1):
                words = f"{_numbers(groups[place])} over {_numbers(groups[place + 1])}"
                yield words, source.line, "swapped", replace(source, groups=_swapped(groups, place))
        case Weighted(weights=weights):
            for option, weight in enumerate(weights):
                if weight:
                    for how, value in (("without", Fraction(0)), ("reversed", -weight)):
                        changed = (*weights[:option], value, *weights[option + 1 :])
                        yield (
                            f"weight {weight} of option {option}",
                            source.line,
                            how,
                            replace(source, weights=changed),
                        )


def _statements(source: Prioritised) -> Iterator[tuple[str, int, str, PreferenceSource]]:
    own = source.statements
    for place, statement in enumerate(own):
        without = own[:place] + own[place + 1 :]
        turned = replace(statement, expr=Not(statement.expr), text=f"not ({statement.text})")
        reversed_ = (*own[:place], turned, *own[place + 1 :])
        yield statement.text, statement.line, "without", replace(source, statements=without)
        yield statement.text, statement.line, "reversed", replace(source, statements=reversed_)
        if place + 1 < len(own):
            swapped = _swapped(own, place)
            yield statement.text, statement.line, "swapped", replace(source, statements=swapped)


def _swapped(items: tuple[T, ...], place: int) -> tuple[T, ...]:
    return (*items[:place], items[place + 1], items[place], *items[place + 2 :])


def _numbers(group: tuple[int, ...]) -> str:
    return "state " + ", ".join(map(str, group))
