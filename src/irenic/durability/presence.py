"""Which mechanisms of durability a draft has. What studies found on each is on its cards; nothing is added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from irenic.durability.ceasefire import Item
from irenic.model.guarantee import Guarantee, Mechanism, TermState


class Presence(StrEnum):
    """Whether a mechanism is in a draft."""

    PRESENT = "in the draft"
    ABSENT = "not in the draft"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class MechanismFinding:
    """A mechanism, whether the draft has it, and by what: labels of items, or guarantees."""

    mechanism: Mechanism
    presence: Presence
    by: tuple[str, ...]


def find_mechanisms(
    mechanisms: Sequence[Mechanism], items: Sequence[Item], guarantees: Sequence[Guarantee], full_text: bool
) -> tuple[MechanismFinding, ...]:
    """Each mechanism of the library for one draft."""
    found = []
    known = {item.id: item for item in items}
    for mechanism in mechanisms:
        listed = [known[one] for one in mechanism.items if one in known]
        by = [item.label for item in listed if item.in_draft is TermState.SPECIFIED]
        by += [g.label for g in guarantees if _is_in(g, mechanism)]
        could = any(item.in_draft is TermState.UNKNOWN for item in listed) or (
            not full_text and not mechanism.items
        )
        undecided = [g for g in guarantees if _could_be_in(g, mechanism)]
        otherwise = Presence.UNKNOWN if could or undecided else Presence.ABSENT
        presence = Presence.PRESENT if by else otherwise
        found.append(MechanismFinding(mechanism, presence, tuple(dict.fromkeys(by))))
    return tuple(found)


def _is_in(guarantee: Guarantee, mechanism: Mechanism) -> bool:
    if guarantee.pledged_by == "adversary":
        return False  # a mechanism names third parties; the adversary's own pledge is none of them
    return guarantee.obligation in mechanism.obligations or guarantee.forces in mechanism.forces


def _could_be_in(guarantee: Guarantee, mechanism: Mechanism) -> bool:
    return bool(
        (mechanism.obligations and not guarantee.obligation) or (mechanism.forces and not guarantee.forces)
    )
