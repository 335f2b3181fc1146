"""What a document has spoken of so far: who, which plans, which issue, when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from irenic.coding.contents.topics import Topics
from irenic.coding.dates.document_dates import DocumentDates
from irenic.coding.names.cast import Cast
from irenic.coding.names.entity import Entity
from irenic.coding.resources import FrameClass
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import Polarity


@dataclass(frozen=True, slots=True)
class Listing:
    """A list whose items stand in paragraphs of their own: whose, what they do, and the last paragraph of it."""

    holder: Entity
    kind: FrameClass
    paragraph: int


@dataclass(slots=True)
class Discourse:
    """What was spoken of so far in a document: (sentence, rank, entity), newest last.

    `quoted` is the last sentence that had words of `speaker` in quotation marks; `pair`: the two warring
    parties that were last named together, or that the document itself calls "the Parties" (`pair_defined`);
    `met`: the sentence in which two parties last met, with them; `there`: the party of the place last spoken
    of; `persons`: in which sentence somebody was spoken of last; `organs`: bodies by their last word
    ("commission"); `named`: how often each party was called by a name of its own; `ahead`: the person whom the
    sentence after a bare quotation begins with; `parts_of`: who set out several plans or demands in sentence
    `parts_in`; `document_in`: the sentence that last told whose a document is; `told`: the statements of
    sentence `told_in`; `taken`: the issue and the stance of the newest statement; `terms_of`: whose plan the
    sentence and paragraph `terms_in` told; `issuer`: whose resolution or communiqué the document is, if it is
    one (`resolves`); `demands`: whose demands, terms or conditions were named last, by noun; `asks`: whose
    demands the sentence and paragraph `asks_in` told; `titled`: who was named with an office, by its noun;
    `ourselves`: whom "we" means in a joint declaration; `turn`: whose turn it is in a transcript; `source`: whom
    a line such as "Source: Abel" names; `cited`: the people whom the whole text names, in its order.
    """

    entries: list[tuple[int, int, Entity]] = field(default_factory=list)
    people: dict[str, Entity] = field(default_factory=dict)
    persons: dict[Speaker, int] = field(default_factory=dict)
    titled: dict[str, set[Speaker]] = field(default_factory=dict)
    organs: dict[str, Entity] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)
    documents: dict[str, Entity] = field(default_factory=dict)
    document_in: int = -9
    officers: Callable[[set[str], str | None], list[Speaker]] = lambda _title, _party: []
    cast: Cast = field(default_factory=Cast)
    topics: Topics = field(default_factory=Topics)
    pair: tuple[str, ...] = ()
    pair_defined: bool = False
    met: tuple[int, tuple[str, ...]] = (0, ())
    there: str = ""
    paragraph: int = 0
    sentence: int = 0
    dates: DocumentDates | None = None
    speaker: Entity | None = None
    ahead: Entity | None = None
    quoted: int = -9
    terms_of: Entity | None = None
    terms_in: tuple[int, int] = (-9, -9)
    demands: dict[str, Entity] = field(default_factory=dict)
    asks: Entity | None = None
    asks_in: tuple[int, int] = (-9, -9)
    parts_of: Entity | None = None
    parts_in: int = -9
    told: list[Statement] = field(default_factory=list)
    told_in: int = -9
    taken: tuple[str, Polarity] | None = None
    issuer: Entity | None = None
    resolves: bool = False
    ourselves: Entity | None = None
    listing: Listing | None = None
    turn: Entity | None = None
    source: Entity | None = None
    cited: tuple[Speaker, ...] = ()

    def note(self, entity: Entity, rank: int) -> None:
        """Remember an entity, ranked from `QUOTED` to `SUBJECT`; the newest two dozen can be meant later."""
        self.entries.append((self.sentence, rank, entity))
        del self.entries[:-24]
        if entity.number == "person" and len(entity.speakers) == 1:
            self.persons[entity.speakers[0]] = self.sentence

    def newest(
        self, fits: Callable[[Entity], bool], reach: int = 3, *, quoted: bool = False, fronted: bool = False
    ) -> Entity | None:
        """The fitting entity of the newest sentence, a subject before another mention, the later before the earlier.

        Who was named inside a quotation is meant last, unless the pronoun is `quoted` itself. A `fronted` pronoun is
        the subject behind an adverbial ("In a call with Brandt, she said"): nobody named there, if there was a
        subject before.
        """
        if fronted and (before := self.last_subject()) is not None and fits(before):
            return before
        best: tuple[bool, int, int, int] | None = None
        found: Entity | None = None
        for order, (sentence, rank, entity) in enumerate(self.entries):
            if self.sentence - sentence > reach or not fits(entity):
                continue
            if sentence == self.sentence and entity.number == "thing":
                continue  # "The offer would give Northland all that it wants"
            key = (quoted or rank > QUOTED_MAIN, sentence, rank, order)
            if best is None or key > best:
                best, found = key, entity
        return found

    def last_subject(self) -> Entity | None:
        """Whose doings the sentence before told."""
        told = [
            e
            for sentence, rank, e in self.entries
            if sentence == self.sentence - 1 and rank == SUBJECT and e.speakers
        ]
        return told[-1] if told else None


QUOTED, QUOTED_MAIN, OBLIQUE, NAMED, TOLD, SUBJECT = 0, 1, 2, 3, 4, 5
"""How prominent a mention is: inside a quotation, the subject of a sentence there, behind a preposition, by name,
subject of what is told, subject."""
