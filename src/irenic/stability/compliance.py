"""Compliance games: once a settlement is signed, belligerents comply or violate, and guarantors respond or
not.

What a belligerent makes of the settlement orders its preferences. One whose red line it crosses would
rather violate even where others then do too; one that is against parts of it would violate if nothing
followed; one that accepts all of it would violate only where others do. All would rather that the others
comply. A guarantee adds a response to one belligerent's violation; how a belligerent weighs it, and whether
it is credible, is told or assumed, and marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from irenic.model.conflict import (
    ConflictModel,
    ConflictOption,
    DecisionMaker,
    PreferenceStatement,
    Prioritised,
)
from irenic.model.logic import Expr, Iff, Not, Or, Var, text_of
from irenic.stability.build import Conflict, build
from irenic.stability.concepts import CONCEPTS, Stability, analyse
from irenic.stability.explain import Explanation, explain

ANYONE = "a guarantor"


class Stance(StrEnum):
    """What a settlement is to a belligerent, from the worst."""

    BREAKS = "crosses its red line"
    TEMPTED = "is partly against its position"
    CONTENT = "is accepted by it"


@dataclass(frozen=True, slots=True)
class Belligerent:
    """Who complies or violates; `assumed` says why the stance is assumed, empty where the record has it."""

    id: str
    name: str
    stance: Stance
    assumed: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guarantee:
    """Who responds to whose violation. `credible`: it would rather respond than not, once there is one.

    `outweighs`: what the response costs is more than what a violation gains. Both are assumed where
    `assumed` says why.
    """

    guarantor: str
    against: str
    credible: bool = True
    outweighs: bool = True
    assumed: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComplianceAnswer:
    """Whether everyone's compliance is stable, for whom it is not, and what would make it so.

    `leaves` {concept: belligerents with a reason to violate}; `explanations` for SEQ. `enough`: the
    smallest sets of belligerents such that a credible guarantee against each, added to those there are,
    makes compliance a SEQ equilibrium; empty sets where it is one already, none where no guarantee does.
    """

    conflict: Conflict
    stability: Stability
    compliance: int
    leaves: dict[str, tuple[str, ...]]
    explanations: tuple[Explanation, ...]
    enough: tuple[tuple[str, ...], ...]


def compliance_model(
    title: str, belligerents: tuple[Belligerent, ...], guarantees: tuple[Guarantee, ...]
) -> ConflictModel:
    """The game: an option to violate for each belligerent, an option to respond for each guarantee."""
    guarantors = list(dict.fromkeys(guarantee.guarantor for guarantee in guarantees))
    place = {b.id: i for i, b in enumerate(belligerents)}
    options = [
        ConflictOption(f"{b.id}_violates", f"{b.name} violates", (i,)) for i, b in enumerate(belligerents)
    ]
    for guarantee in guarantees:
        who = len(belligerents) + guarantors.index(guarantee.guarantor)
        name = f"{guarantee.guarantor} responds to {guarantee.against}"
        options.append(ConflictOption(f"{guarantee.guarantor}_responds_to_{guarantee.against}", name, (who,)))
    response = {id(g): len(belligerents) + i for i, g in enumerate(guarantees)}
    names = tuple(option.id for option in options)
    makers = [
        DecisionMaker(b.id, b.name, Prioritised(_belligerent(b, place, guarantees, response, names)))
        for b in belligerents
    ]
    for guarantor in guarantors:
        own = [g for g in guarantees if g.guarantor == guarantor]
        makers.append(
            DecisionMaker(guarantor, guarantor, Prioritised(_guarantor(own, place, response, names)))
        )
    return ConflictModel(
        title=title, options=tuple(options), decision_makers=tuple(makers), source="proposal"
    )


def analyse_compliance(
    title: str, belligerents: tuple[Belligerent, ...], guarantees: tuple[Guarantee, ...]
) -> ComplianceAnswer:
    """Is it stable that all comply; for whom not; and which guarantees would make it so."""
    conflict = build(compliance_model(title, belligerents, guarantees))
    found = analyse(conflict.game)
    leaves = {
        concept: tuple(b.id for i, b in enumerate(belligerents) if not found.stable[concept][i, 0])
        for concept in CONCEPTS
    }
    explanations = tuple(explain(conflict.game, 0, i, "seq") for i in range(len(belligerents)))
    return ComplianceAnswer(
        conflict, found, 0, leaves, explanations, _enough(title, belligerents, guarantees)
    )


def _enough(
    title: str, belligerents: tuple[Belligerent, ...], guarantees: tuple[Guarantee, ...]
) -> tuple[tuple[str, ...], ...]:
    """Sets of belligerents, smallest first, against whom a credible guarantee would be enough."""
    ids = [b.id for b in belligerents]
    for size in range(len(ids) + 1):
        found = []
        for against in combinations(ids, size):
            added = tuple(Guarantee(ANYONE, each) for each in against)
            game = build(compliance_model(title, belligerents, (*guarantees, *added))).game
            if 0 in analyse(game).equilibria("seq"):
                found.append(against)
        if found:
            return tuple(found)
    return ()


def _belligerent(
    own: Belligerent,
    place: dict[str, int],
    guarantees: tuple[Guarantee, ...],
    response: dict[int, int],
    names: tuple[str, ...],
) -> tuple[PreferenceStatement, ...]:
    """Statements, most important first, for what the settlement is to it."""
    violates = Var(place[own.id])
    others: list[Expr] = [Var(i) for other, i in place.items() if other != own.id]
    against = [g for g in guarantees if g.against == own.id]
    feared = [_said(Not(Var(response[id(g)])), names, _weight(g)) for g in against if g.outweighs]
    shrugged = [_said(Not(Var(response[id(g)])), names, _weight(g)) for g in against if not g.outweighs]
    hoped = [_said(Not(other), names, "each would rather that the others comply") for other in others]
    if own.stance is Stance.CONTENT and others:
        wish: Expr = Iff(violates, others[0] if len(others) == 1 else Or(tuple(others)))
    else:
        wish = Not(violates) if own.stance is Stance.CONTENT else violates
    acts = [_said(wish, names, own.assumed, own.evidence)]
    if own.stance is Stance.BREAKS:
        return (*feared, *acts, *hoped, *shrugged)
    return (*feared, *hoped, *acts, *shrugged)


def _weight(guarantee: Guarantee) -> str:
    more = "more" if guarantee.outweighs else "less"
    return f"the response of {guarantee.guarantor} costs {more} than a violation gains"


def _guarantor(
    own: list[Guarantee], place: dict[str, int], response: dict[int, int], names: tuple[str, ...]
) -> tuple[PreferenceStatement, ...]:
    hoped = [_said(Not(Var(i)), names, "a guarantor would rather that all comply") for i in place.values()]
    acts = []
    for guarantee in own:
        responds = Var(response[id(guarantee)])
        wish: Expr = Iff(responds, Var(place[guarantee.against])) if guarantee.credible else Not(responds)
        acts.append(_said(wish, names, guarantee.assumed, guarantee.evidence))
    return (*hoped, *acts)


def _said(
    expr: Expr, names: tuple[str, ...], assumed: str, evidence: tuple[str, ...] = ()
) -> PreferenceStatement:
    return PreferenceStatement(expr, text_of(expr, names), assumed=assumed, evidence=evidence)
