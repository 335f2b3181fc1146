"""The codebook: the parties, actors, issues, options, rules and proposals of one process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from irenic.model.dates import PartialDate
from irenic.model.guarantee import Guarantee, Term
from irenic.model.terms import PartyRole


@dataclass(frozen=True, slots=True)
class Cue:
    """Words by which something is found in a text.

    A plain phrase matches whatever its case, with simple inflection of its words; a `pattern` is a
    regular expression. `weight` counts where several issues or options compete (1 unless told).
    """

    text: str
    pattern: bool = False
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """An office or a role, from one date to another; None where open or not known."""

    title: str
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A side in the process: `aliases` name it, `demonyms` are adjectives and nouns for its people."""

    id: str
    name: str
    roles: tuple[PartyRole, ...] = ()
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    adjective: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group or organisation that speaks, and the party for which it speaks."""

    id: str
    name: str
    party: str
    kind: str = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    pronoun: str = ""


@dataclass(frozen=True, slots=True, order=True)
class OptionRef:
    """An option of an issue, written `issue.option`."""

    issue: str
    option: str

    def __str__(self) -> str:
        return f"{self.issue}.{self.option}"


@dataclass(frozen=True, slots=True)
class Option:
    """One way to settle an issue, worded positively, with its rules towards other options.

    `implies`: where this holds, those hold. `excludes`: where this holds, those do not.
    `requires`: this cannot hold unless those do (the same logic as `implies`, told as a precondition,
    and so also an order in time). `beneficiary`: the party for whose good the option is, where the same
    words are used for opposite sides. `value` places the option on an ordered issue. `checklist` are the items
    of the ceasefire checklist that the option settles.
    """

    id: str
    label: str
    cues: tuple[Cue, ...] = ()
    implies: tuple[OptionRef, ...] = ()
    excludes: tuple[OptionRef, ...] = ()
    requires: tuple[OptionRef, ...] = ()
    beneficiary: str | None = None
    value: float | None = None
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """A question that the parties must settle.

    `standard` is the issue of the library that it belongs to, so that processes can be compared.
    `exclusive`: at most one option can hold (the rule unless told otherwise).
    """

    id: str
    standard: str
    label: str
    question: str = ""
    options: tuple[Option, ...] = ()
    cues: tuple[Cue, ...] = ()
    exclusive: bool = True
    ordered: bool = False

    def option(self, option_id: str) -> Option | None:
        """The option of that id, or None."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Provision:
    """One clause of a proposal: an option that it would settle on (or, `negated`, rule out)."""

    option: OptionRef
    text: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft agreement: who put it forward, when, how it is known, its provisions, guarantees and ceasefire terms.

    `full_text`: its whole text is known, so that what it does not say is missing, and not merely unknown.
    """

    id: str
    title: str
    provisions: tuple[Provision, ...]
    author_party: str | None = None
    author_actor: str | None = None
    date: PartialDate | None = None
    source: str = ""
    note: str = ""
    guarantees: tuple[Guarantee, ...] = ()
    terms: tuple[Term, ...] = ()
    full_text: bool = False


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A loaded word and the neutral label that Irenic uses in its place, outside quotations."""

    word: str
    label: str


@dataclass(frozen=True)
class Codebook:
    """Everything that an analyst tells Irenic about a process before it reads a document.

    `sha256` is the hash of the file's bytes. `places` and `elsewhere` say which conflict a text speaks of:
    a clause about a place `elsewhere` is not coded. Documents of the names `own_story` tell no other's story again,
    whatever they have in common.
    """

    id: str
    title: str
    parties: tuple[Party, ...]
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    proposals: tuple[Proposal, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    places: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    own_story: tuple[str, ...] = ()
    description: str = ""
    sha256: str = ""

    @cached_property
    def party_by_id(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.parties}

    @cached_property
    def actor_by_id(self) -> dict[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def issue_by_id(self) -> dict[str, Issue]:
        """Issues by id."""
        return {issue.id: issue for issue in self.issues}

    @cached_property
    def proposal_by_id(self) -> dict[str, Proposal]:
        """Proposals by id."""
        return {proposal.id: proposal for proposal in self.proposals}

    def find_option(self, ref: OptionRef) -> Option | None:
        """The option that a reference names, or None."""
        issue = self.issue_by_id.get(ref.issue)
        return issue.option(ref.option) if issue else None
