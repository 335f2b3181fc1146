"""What a draft says of guarantees and of ceasefire terms, and the ladder on which guarantees are rated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

OBLIGATIONS = (
    "defence",
    "assistance",
    "consultation",
    "non_aggression",
    "neutrality",
    "assurance",
    "economic_stake",
    "institutional_path",
)
GUARANTOR_ROLES = ("provider", "supporter", "signatory")
LEGAL_FORMS = ("treaty", "agreement", "political")
AUTOMATICITY = ("automatic", "own_decision", "joint_decision")
FORCES = ("none", "small", "substantial")
PLEDGED_BY = ("adversary", "third_party")
RATED = {
    "obligation": OBLIGATIONS,
    "legal_form": LEGAL_FORMS,
    "automaticity": AUTOMATICITY,
    "forces": FORCES,
    "pledged_by": PLEDGED_BY,
}
"""The attributes on which a rung of the ladder may depend, with the words that each may have."""
CREDIBILITY = ("interest", "capability", "costly_signal")
WORDED = (
    "trigger",
    "who_decides",
    "scope",
    "duration",
    "exit",
    "ratification",
    "verification",
    "snapback",
)
"""The attributes of a guarantee that are told in words."""


@dataclass(frozen=True, slots=True)
class Guarantor:
    """Who guarantees: a party of the codebook, or anyone else by name, and in which role."""

    name: str
    party: str | None = None
    role: str = "provider"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of credibility: whether it holds for this guarantee, and why; `holds` None where not told."""

    name: str
    holds: bool | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A guarantee as a draft words it; an empty text, or None, is what the draft (or its source) does not tell.

    `against`: the parties from which the beneficiary is protected. `options` are what it puts into effect, in
    the terms of the codebook; `must_accept` the parties without whose consent it cannot be.
    """

    id: str
    label: str
    beneficiary: str
    obligation: str = ""
    guarantors: tuple[Guarantor, ...] = ()
    against: tuple[str, ...] = ()
    legal_form: str = ""
    automaticity: str = ""
    forces: str = ""
    words: tuple[tuple[str, str], ...] = ()
    conditions: tuple[Condition, ...] = ()
    options: tuple[str, ...] = ()
    must_accept: tuple[str, ...] = ()
    text: str = ""
    note: str = ""

    def word(self, name: str) -> str:
        """The attribute of that name, told in words; empty where it is not told."""
        return dict(self.words).get(name, "")

    @property
    def pledged_by(self) -> str:
        """`adversary` where only those give it from whom it protects, else `third_party`; empty where not told."""
        if not self.guarantors or not self.against:
            return ""
        given = {guarantor.party for guarantor in self.guarantors}
        return "adversary" if given <= set(self.against) else "third_party"


class TermState(StrEnum):
    """Whether a draft tells an item of the ceasefire checklist."""

    SPECIFIED = "specified"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Term:
    """What a draft says on one item of the ceasefire checklist; `value` is the word of a controlled list."""

    item: str
    state: TermState = TermState.SPECIFIED
    text: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the ladder: its number, label, the values that each attribute may have, and why it stands there."""

    number: int
    label: str
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What one study found on a mechanism: only what stands in the named place of the source.

    `direction`: for, against or mixed, on whether the mechanism goes with a longer peace.
    """

    source: str
    read: str
    sample: str
    period: str
    war: str
    direction: str
    finding: str
    limits: str


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A mechanism of durability: the checklist items, obligations or forces that put it into a draft."""

    id: str
    label: str
    items: tuple[str, ...]
    obligations: tuple[str, ...]
    forces: tuple[str, ...]
    cards: tuple[Card, ...]
