"""A conflict in which each party has its own picture of it (a hypergame): what each expects, and what holds
for all.

Source: Wang, Hipel & Fraser (1988); each party analyses its own model, in which it may misjudge what others
prefer or not know of some options.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.model.conflict import ConflictModel, Rule
from irenic.model.logic import Not, Var
from irenic.stability.build import Conflict, build
from irenic.stability.concepts import CONCEPTS, Stability
from irenic.stability.uncertainty import stability_of


@dataclass(frozen=True)
class Expectation:
    """What one party expects: its own model, and what is stable in it."""

    holder: int
    conflict: Conflict
    stability: Stability

    def codes(self, concept: str) -> list[int]:
        """The equilibria that it expects, as bit patterns, so that models can be compared."""
        return [int(self.conflict.codes[s]) for s in self.stability.equilibria(concept)]


@dataclass(frozen=True)
class Misperception:
    """What each party expects, and the states (as bit patterns) where each, by its own lights, would stay."""

    expectations: tuple[Expectation, ...]
    holding: dict[str, tuple[int, ...]]


def analyse_views(model: ConflictModel) -> Misperception:
    """Each party's own model analysed; a party without a view of its own sees the model as it is."""
    views = {view.holder: view for view in model.views}
    expectations = []
    for holder in range(len(model.decision_makers)):
        seen = model_seen_by(model, holder) if holder in views else model
        conflict = build(seen)
        expectations.append(Expectation(holder, conflict, stability_of(conflict.game)))
    holding = {concept: _staying(expectations, concept) for concept in CONCEPTS}
    return Misperception(tuple(expectations), holding)


def model_seen_by(model: ConflictModel, holder: int) -> ConflictModel:
    """The model with a party's beliefs about preferences, and without the options of which it does not
    know.
    """
    view = next((view for view in model.views if view.holder == holder), None)
    if view is None:
        return model
    makers = list(model.decision_makers)
    for place, source in view.preferences:
        makers[place] = replace(makers[place], preferences=source, unknown=())
    unaware = tuple(
        Rule(Not(Var(option)), f"unaware of {model.options[option].id}", view.line) for option in view.unaware
    )
    return replace(model, decision_makers=tuple(makers), rules=(*model.rules, *unaware), views=())


def _staying(expectations: list[Expectation], concept: str) -> tuple[int, ...]:
    staying: set[int] | None = None
    for each in expectations:
        own = each.stability.for_player(concept, each.holder)
        codes = {int(each.conflict.codes[s]) for s in own}
        staying = codes if staying is None else staying & codes
    return tuple(sorted(staying or ()))
