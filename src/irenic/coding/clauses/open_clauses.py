"""Clauses that a sentence has opened and not yet closed, and noun phrases that may yet be a subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.clauses.telling import SAYING, tells
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag

_TIMES = TIME_NOUNS | frozenset(
    "hour minute decade spring summer autumn winter season moment time weekend".split()
)


@dataclass(slots=True)
class Fresh:
    """The last noun phrase that may yet be the subject of a clause with no opener; `joint` stands before it."""

    phrase: NounPhrase
    joint: str
    before: int
    quoted: bool = False
    """Whether a quotation ends right before it."""
    aside: NounPhrase | None = None
    """A phrase behind it and a comma: more about it, or the subject itself."""
    others: list[NounPhrase] = field(default_factory=list)
    """Phrases joined to it by "and" or "or"."""


@dataclass(slots=True)
class Open:
    """A clause that was opened: it waits for its subject, then for its verb; with both it may be continued."""

    kind: str
    opener: int
    subjects: list[NounPhrase] = field(default_factory=list)
    apposed: list[NounPhrase] = field(default_factory=list)
    clause: Clause | None = None
    antecedent: NounPhrase | None = None
    linked: list[NounPhrase] = field(default_factory=list)
    """Phrases joined by ", and": subjects even where a comma stands before the verb."""
    barrier: str = ""
    joined: bool = False
    """Whether a conjunction, not a comma, stands before the last noun phrase of the subject."""
    through: bool = False
    """Whether prepositional phrases stand between the noun phrases that are joined."""
    held: Fresh | None = None
    """A phrase before the clause that waits for a verb behind it: "…," Abel, who had come late, said."""


class OpenClauses:
    """The open clauses of one sentence, the innermost last."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.stack = [Open("main", -1)]
        self.fresh: Fresh | None = None
        self.skip_to = 0

    def push(self, opened: Open) -> None:
        """Open a clause inside the others."""
        if self.fresh is not None and (self.fresh.joint in {",", "and"} or self.told(self.fresh)):
            opened.held = self.fresh
        self.stack.append(opened)
        self.fresh = None

    def held(self) -> Fresh | None:
        """As in "…," Abel, an aide to Brandt, said; "…," Abel, who had come late, said: before the insertion."""
        if self.fresh is not None and (self.fresh.joint in {",", "and"} or self.told(self.fresh)):
            return self.fresh
        return next((o.held for o in reversed(self.stack) if o.held is not None), None)

    def waiting(self) -> Open | None:
        """The innermost clause that has its subject and waits for its verb."""
        for opened in reversed(self.stack):
            if opened.clause is None and (opened.subjects or opened.kind == "rel"):
                return opened
            if opened.barrier:
                return None
        return None

    def hungry(self) -> Open | None:
        """The innermost clause without a subject, if all inside it are complete."""
        for opened in reversed(self.stack):
            if opened.clause is None:
                return None if opened.subjects or opened.kind == "rel" else opened
            if opened.barrier:
                return None
        return None

    def pop_to(self, opened: Open) -> None:
        """Close what is inside an open clause."""
        while self.stack[-1] is not opened:
            self.stack.pop()

    def waits(self) -> int:
        """How many clauses have a subject, or are one ("what Abel demanded was"), and wait for their verb."""
        top, first = self.stack[-1], self.stack[0]
        nominal = top.opener >= 0 and self.tokens[top.opener].lower in {"what", "whatever", "whether", "that"}
        inside = nominal and top.clause is None and first.clause is None and not first.subjects
        return inside + sum(o.clause is None and bool(o.subjects or o.kind == "rel") for o in self.stack)

    def restart(self, index: int) -> None:
        """Close all: the mark at `index` begins the sentence anew."""
        self.stack = [Open("main", index)]
        self.fresh = None

    def close(self, barrier: str) -> None:
        """Close the insertion that a bracket or a dash opened."""
        if any(opened.barrier == barrier for opened in self.stack):
            while self.stack.pop().barrier != barrier:
                pass
            self.fresh = None

    def timely(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a time, no subject ("last week, Abel said")."""
        token = self.tokens[phrase.head]
        if token.tag is Tag.NAME or phrase.tail > phrase.end:
            return False
        return token.lower in TIME_NOUNS or (token.word is not None and token.word.noun in _TIMES)

    def told(self, fresh: Fresh) -> bool:
        """As in "said Brandt, his envoy, would": the phrase stands right behind a verb of saying."""
        return fresh.joint == "verb" and self.parse.clause_at[fresh.before].lemma in SAYING

    def finite_at(self, index: int) -> bool:
        """Whether a finite verb stands at a token, or right behind the adverbs there."""
        verb = self.parse.clause_at.get(self.parse.skip(index))
        return verb is not None and verb.finite

    def takes_clause(self, verb: Clause, *, waiting: bool) -> bool:
        """Whether a clause without "that" may follow a verb; likely, where another clause is `waiting`."""
        if waiting:
            return verb.lemma in SAYING
        return tells(self.parse, verb)
