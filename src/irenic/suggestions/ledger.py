"""All that the sentences tell of each name that the codebook does not know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from irenic.coding.names.gazetteer import Mention
from irenic.coding.words.tokens import Tag
from irenic.suggestions.names import Run
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import Example, Seen
from irenic.suggestions.speaking import Voice, find_voices
from irenic.suggestions.words import (
    FORMER,
    NO_TITLES,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    SIDE_NOUNS,
    is_role,
    never_a_name,
)


@dataclass(slots=True)
class Record:
    """What was seen of one name: where it was named, where it spoke, and the words beside it.

    `owners` are the sides that stand beside it, with the words that say so; `served` counts offices and bodies that
    are its own ("Marenia's government"); `officials` are sentences in which one of these speaks.
    """

    name: str
    named: list[Example] = field(default_factory=list)
    voiced: list[Example] = field(default_factory=list)
    officials: list[Example] = field(default_factory=list)
    roles: Counter[str] = field(default_factory=Counter)
    owners: Counter[tuple[str, str]] = field(default_factory=Counter)
    served: int = 0
    before_noun: int = 0
    as_place: int = 0
    with_article: int = 0


class Ledger:
    """Records by name; `openers` are words that open sentences and may be names.

    `titles` are words of office in front of persons whom the codebook knows, by actor and words.
    """

    def __init__(self) -> None:
        self.records: dict[str, Record] = {}
        self.openers: dict[str, list[Example]] = {}
        self.titles: dict[tuple[str, str], list[Example]] = {}

    def add(self, sentence: ReadSentence) -> None:
        """Note the names of one sentence."""
        voices = {voice.run: voice for voice in find_voices(sentence)}
        for run in sentence.runs:
            self._note(sentence, run, voices.get(run))
        self._note_opener(sentence)

    def record(self, name: str) -> Record:
        """The record of a name, made where there is none."""
        return self.records.setdefault(name, Record(name))

    def _note(self, sentence: ReadSentence, run: Run, voice: Voice | None) -> None:
        tokens = sentence.parse.tokens
        before = tokens[run.start - 1].lower if run.start else ""
        former = before in FORMER
        owner = run.owner or (voice.owner if voice is not None else "")
        if owner:
            side = self.record(owner)
            side.served += 1
            side.named.append(sentence.example)
            owning = any(token.tag is Tag.POSS for token in tokens[run.start : run.end])
            side.before_noun += bool(run.owner) and not owning
            if voice is not None:
                side.officials.append(sentence.example)
        if run.known is not None and run.role:
            self._note_title(sentence, run, run.known, former=former)
        if not run.name or run.known is not None:
            return
        record = self.record(run.name)
        record.named.append(sentence.example)
        self._note_use(sentence, run, record)
        if voice is not None:
            record.voiced.append(sentence.example)
        title = run.role or (voice.title if voice is not None else "")
        if title:
            record.roles[f"former {title}" if former else title] += 1
        if owner and not former:
            beside = f"{run.owner} {run.role}".strip() if run.owner else title
            record.owners[owner, beside] += 1

    def _note_title(self, sentence: ReadSentence, run: Run, known: Mention, *, former: bool) -> None:
        """A word of office in front of a person; "Mr" and "colleague" are none."""
        actor = known.name.actor
        if actor is None or known.name.kind != "person" or former or run.role.lower() in NO_TITLES:
            return
        self.titles.setdefault((actor, run.role), []).append(sentence.example)

    def _note_use(self, sentence: ReadSentence, run: Run, record: Record) -> None:
        """How the name stands: before a noun, after a preposition of place, with an article."""
        tokens = sentence.parse.tokens
        before = tokens[run.start - 1].lower if run.start else ""
        record.with_article += before == "the"
        record.as_place += before in PLACE_PREPOSITIONS
        at = run.end
        owning = at < len(tokens) and tokens[at].tag is Tag.POSS
        at += owning
        while at < len(tokens) and tokens[at].tag is Tag.ADJ and not is_role(tokens[at].lower):
            at += 1
        if at >= len(tokens) or tokens[at].cap or tokens[at].tag not in {Tag.NOUN, Tag.ADJ}:
            return
        record.before_noun += not owning
        record.served += tokens[at].lower in SIDE_NOUNS
        record.as_place += tokens[at].lower in PLACE_NOUNS

    def _note_opener(self, sentence: ReadSentence) -> None:
        """A capitalised word that opens a sentence and may be a name that was seen nowhere else."""
        tokens = sentence.parse.tokens
        first = next((i for i, token in enumerate(tokens) if token.text[0].isalnum()), -1)
        if first < 0 or sentence.run_at(first) is not None:
            return
        word = tokens[first]
        if word.cap and word.mention < 0 and not never_a_name(word.lower):
            self.openers.setdefault(word.text, []).append(sentence.example)


def seen(examples: Iterable[Example]) -> Seen:
    """How often and in how many documents; the first by document and place is the example."""
    found = sorted(examples, key=lambda one: (one.document, one.start, one.end))
    return Seen(len(found), len({one.document for one in found}), found[0])
