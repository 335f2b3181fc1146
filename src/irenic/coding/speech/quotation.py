"""Quotations: the statements inside what somebody says, as in "“The ban must go. We will not wait,” Abel said"."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse, is_initial
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes
from irenic.coding.speech.noncommittal import noncommittal
from irenic.coding.speech.split import split_told
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

MINIMUM_WORDS = 4
"""A shorter quotation is a phrase that somebody else's sentence uses."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Tokens `[start, end)` of a quotation, marks included, and whose it is.

    `fronted`: what stands in front of it is the speaker's, too: "X wants “peace and quiet,” Y said".
    """

    parse: Parse
    start: int
    end: int
    speaker: Entity
    marked: bool = True
    fronted: bool = False

    def relay(self, candidates: list[Candidate]) -> None:
        """What the speaker says of others is hearsay of the speaker."""
        ours = {speaker.party for speaker in self.speaker.speakers}
        for candidate in candidates:
            told = self.covers(candidate.trigger) or (self.fronted and candidate.trigger < self.start)
            if told and not ours & {s.party for s in candidate.holder.speakers}:
                candidate.relayed_by = self.speaker

    def clip(self, candidates: list[Candidate]) -> None:
        """What is said inside the marks ends there: "surrender the town," Abel added by telephone."""
        if not self.marked:
            return
        last = self.end - 1
        while last > self.start + 1 and self.parse.tokens[last - 1].tag is Tag.PUNCT:
            last -= 1
        for candidate in candidates:
            start, end = candidate.content
            if self.covers(candidate.trigger) and start < last < end:
                candidate.content = (start, last)
                candidate.stop = min(candidate.stop, last)

    def covers(self, index: int) -> bool:
        """Whether a token stands inside."""
        return self.start <= index < self.end

    def candidates(self, existing: list[Candidate]) -> list[Candidate]:
        """A candidate for each sentence, or each of its joined clauses, in which no frame was found."""
        ours = [c for c in existing if set(c.holder.speakers) & set(self.speaker.speakers) and not _beside(c)]
        out: list[Candidate] = []
        for first, last in self._sentences():
            if self._predicate(first) and any(c.content[0] < first < c.content[1] for c in ours):
                continue
            whole = self._told(first, last)
            if not any(first <= c.trigger < last for c in ours):
                out.append(whole)
                continue
            behind = self._told(self._announced(first, last), last)
            parts = [self._told(*c.content) for c in split_told(self.parse, behind)]
            long = [c for c in parts if c.content[1] - c.content[0] >= MINIMUM_WORDS]
            out += [c for c in long if not any(_covers(other, c) for other in ours)]
        out = [part for whole in out if (part := self._committed(whole)) is not None]
        return out if self.marked else self._without_retold(existing, out)

    def _committed(self, whole: Candidate) -> Candidate | None:
        """As in "I will not go into that, but the sanctions must stay": what is said beside saying nothing."""
        if whole.clause is None or not noncommittal(self.parse, whole.clause):
            return whole
        last = whole.content[1]
        for clause in self.parse.clauses_in(whole.clause.after, last):
            first = clause.subjects[0].start if clause.finite and clause.subjects else 0
            joint, own = self.parse.lowers[first - 1], self.parse.lowers[first] in {"i", "we"}
            if first and (joint == "but" or (joint == "and" and own)):
                return self._told(first, last)
        return None

    def _predicate(self, first: int) -> bool:
        """As in "said the sanctions “were a mistake and must go”": the quotation has no subject of its own."""
        verb = self.parse.clause_at.get(first)
        if not self.marked or verb is None or verb.start != first or not verb.finite:
            return False
        return bool(verb.subjects) and verb.subjects[0].start < self.start

    def left(self, fruitless: set[int], fruitful: set[int]) -> list[Candidate]:
        """The sentences whose frames have come to nothing: "“We will send our people to meet them,” she said"."""
        if not self.marked:
            return []
        left = [
            self._told(first, last)
            for first, last in self._sentences()
            if any(first <= at < last for at in fruitless) and not any(first <= at < last for at in fruitful)
        ]
        return [part for whole in left if (part := self._committed(whole)) is not None]

    def _without_retold(self, existing: list[Candidate], told: list[Candidate]) -> list[Candidate]:
        """As in "The rebels want a corridor, and we would open one": who answers at length retells others, too."""
        ours = {s.party for s in self.speaker.speakers}
        theirs = {c.trigger for c in existing if not ours & {s.party for s in c.holder.speakers}}
        parts = [part for whole in told for part in (split_told(self.parse, whole) if theirs else [whole])]
        heads = [main_clause(self.parse, *part.content) for part in parts]
        return [
            part for part, main in zip(parts, heads, strict=True) if main is None or main.head not in theirs
        ]

    def _told(self, first: int, last: int) -> Candidate:
        """What the speaker says in tokens `[first, last)`."""
        clause = next((c for c in self.parse.clauses_in(first, last) if c.finite), None)
        rule, kind = "quote.sentence", classes()["report"]
        return Candidate(
            self.speaker, kind, Form.DIRECT, rule, first, first, (first, last), clause, quote=True
        )

    def _sentences(self) -> list[tuple[int, int]]:
        tokens = self.parse.tokens
        pieces: list[tuple[int, int]] = []
        first = self.start + 1 if self.marked else self.start
        stop = self.end - 1 if tokens[self.end - 1].tag is Tag.QUOTE else self.end
        for index in range(first, stop):
            if index > first and tokens[index].text in _ENDS and not is_initial(tokens, index):
                pieces.append((first, index))
                first = index + 1
        if first < stop:
            last = stop
            while last > first + 1 and tokens[last - 1].tag is Tag.PUNCT:
                last -= 1
            pieces.append((first, last))
        short = {a for a, _ in pieces if tokens[a].lower in {"no", "not", "never"}}  # "No withdrawal."
        return [(a, b) for a, b in pieces if b - a >= (2 if a in short else 3)]

    def _announced(self, first: int, last: int) -> int:
        """As in "I would sign it with one change: the monitors must stay": where the clause after a colon begins."""
        for colon in range(first, last - 1):
            if self.parse.tokens[colon].text == ":":
                clauses = self.parse.clauses_in(colon + 1, last)
                return colon + 1 if any(c.finite and c.kind == "main" for c in clauses) else first
        return first


def _beside(frame: Candidate) -> bool:
    """As in "Southmark should accept the truce that we offered": more of a thing, and not what is said of it."""
    return frame.clause is not None and frame.clause.kind in {"rel", "orel"}


def _covers(frame: Candidate, told: Candidate) -> bool:
    """Whether a frame stands in what is told, or has it as its content."""
    first, last = told.content
    return first <= frame.trigger < last or (frame.content[0] < last and first < frame.content[1])


_ENDS = frozenset(".!?;")
