"""Ceasefire terms against the checklist, and the class of a ceasefire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from irenic.model.guarantee import Term, TermState

COMPLIANCE = ("monitoring", "joint_commission", "violations", "dispute_resolution")
"""The items that make a ceasefire more than a cessation: mechanisms of compliance (Clayton and Sticher 2021)."""


class ItemState(StrEnum):
    """An item of the checklist: in the draft; not in it, but demanded by somebody; missing; or not known."""

    SPECIFIED = "specified"
    DEMANDED = "demanded"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Demand:
    """A party that is on record for an item: the option it wants, how firmly, and the statements."""

    party: str
    option: str
    firmness: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the checklist for one draft.

    `in_draft` is what the draft does about it, `options` those of its provisions that settle it. Where nobody
    knows the whole text, what it is not known to say is unknown, not missing.
    """

    id: str
    label: str
    state: ItemState
    in_draft: TermState
    text: str
    options: tuple[str, ...]
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class CeasefireClass:
    """The class of a ceasefire: cessation, preliminary or definitive; empty where it cannot be told; and why."""

    value: str
    why: str


def check_terms(
    checklist: Sequence[tuple[str, str]],
    terms: Sequence[Term],
    settled: Mapping[str, Sequence[str]],
    demands: Mapping[str, Sequence[Demand]],
    full_text: bool,
) -> tuple[Item, ...]:
    """Every item of the checklist (id, label): what the draft says, and who demands it.

    What the draft says of an item in `terms` goes before what its provisions settle (`settled`: options by item).
    """
    told = {term.item: term for term in terms}
    found = []
    for item, label in checklist:
        term, options = told.get(item), tuple(settled.get(item, ()))
        if term is not None:
            in_draft = term.state
        elif options:
            in_draft = TermState.SPECIFIED
        else:
            in_draft = TermState.MISSING if full_text else TermState.UNKNOWN
        wanted = tuple(demands.get(item, ()))
        if in_draft is TermState.SPECIFIED:
            state = ItemState.SPECIFIED
        else:
            state = ItemState.DEMANDED if wanted else ItemState(in_draft.value)
        found.append(Item(item, label, state, in_draft, term.text if term else "", options, wanted))
    return tuple(found)


def classify(items: Sequence[Item], terms: Sequence[Term]) -> CeasefireClass:
    """The class of the ceasefire, after Clayton and Sticher (2021).

    Definitive: only where the draft says so itself (its term `type`), since it takes demobilisation and a
    settlement of what the conflict is about. Preliminary: with mechanisms of compliance. Else a cessation of
    hostilities, if it is known that there are none.
    """
    declared = next((term.value for term in terms if term.item == "type"), "")
    known = {item.id: item for item in items}
    with_compliance = [
        known[one].label for one in COMPLIANCE if one in known and known[one].in_draft is TermState.SPECIFIED
    ]
    unsure = [
        known[one].label for one in COMPLIANCE if one in known and known[one].in_draft is TermState.UNKNOWN
    ]
    if declared == "definitive":
        return CeasefireClass("definitive", "The draft presents itself as the permanent end of the fighting.")
    if with_compliance:
        return CeasefireClass(
            "preliminary", f"It has mechanisms of compliance: {'; '.join(with_compliance)}."
        )
    if unsure:
        why = f"Cessation or preliminary: it is not known whether it settles {'; '.join(unsure)}."
        return CeasefireClass("", why)
    why = "It has no mechanism of compliance: nobody to watch, no commission, no procedure for violations."
    return CeasefireClass("cessation", why)
