"""Words that somebody quotes in what is said: "“They tell us, ‘Sign first,’” Abel said", "He told me, “I sign”"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.speech.quotation import Quote
from irenic.coding.words.sentences import Sentence
from irenic.coding.words.tokens import Tag


@dataclass(frozen=True, slots=True)
class Retold:
    """Tokens `[start, end)` of words that `outer` quotes, marks included; `speaker` is None where nobody is known."""

    start: int
    end: int
    outer: Quote
    speaker: Entity | None

    def quote(self) -> Quote | None:
        """The quotation, where it is known whose it is."""
        return Quote(self.outer.parse, self.start, self.end, self.speaker) if self.speaker else None

    def is_outer(self, candidate: Candidate) -> bool:
        """Whether a candidate would make the words those of whoever quotes them."""
        first, last = candidate.content
        ours = candidate.holder == self.outer.speaker
        if candidate.rule == "quote.sentence":
            return ours and first < self.end and self.start < last
        inside = self.start <= candidate.trigger < self.end
        return inside and (ours or self.speaker is None) and self.speaker != self.outer.speaker


def retold(parse: Parse, sentence: Sentence, resolver: Resolver, quotes: Iterable[Quote]) -> list[Retold]:
    """The quotations inside others, bound to whom they are told of."""
    found: list[Retold] = []
    for outer in quotes:
        own = {at for start, end in sentence.quotes for at in (start, end - 1)} if outer.marked else set()
        tokens = enumerate(parse.tokens[outer.start : outer.end], outer.start)
        marks = [i for i, t in tokens if t.tag is Tag.QUOTE and t.start not in own]
        for first, last in zip(marks[::2], marks[1::2], strict=False):
            teller = _teller(parse, first, last)
            if teller is None:
                continue
            speaker = None if teller.passive or teller.lemma == "ask" else resolver.subject(teller)
            if speaker is not None:
                resolver.retell(first, last + 1, speaker)
            found.append(Retold(first, last + 1, outer, speaker))
    return found


def _teller(parse: Parse, first: int, last: int) -> Clause | None:
    """The verb of saying right in front of the words, a hearer and a time between, or right behind them."""
    before = [c for c in parse.clauses if c.head < first]
    if before and parse.tokens[first - 1].text in {",", ":"} and tells(parse, before[-1]):
        return before[-1]
    behind = next((c for c in parse.clauses if c.head > last), None)
    if behind is None or not behind.subjects or not tells(parse, behind):
        return None
    stop = parse.tokens[last - 1].text in {",", "?", "!"} or parse.tokens[last + 1].text == ","
    return behind if stop and last < behind.subjects[0].start <= last + 2 else None
