"""The words that tell what a proposal provides → candidates for its provisions."""

from __future__ import annotations

from functools import cached_property

from irenic.coding.clauses.items import segments
from irenic.coding.contents.content import Contents, Finding
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.words.tokens import Tag
from irenic.model.event import ProvisionCandidate
from irenic.model.terms import CONDUCT, Polarity


class Provisions:
    """Reads the provisions in stretches of one sentence."""

    def __init__(self, sentence: SentenceCoder) -> None:
        self.sentence = sentence
        self.parse = sentence.parse

    @cached_property
    def contents(self) -> Contents:
        """What the codebook's issues find here; asked for only where a proposal is spoken of."""
        return self.sentence.contents()

    def read(self, start: int, end: int, *, turned: bool = False) -> list[ProvisionCandidate]:
        """One candidate for each issue of each item of `[start, end)`; `turned` where the proposal excludes them."""
        found: list[ProvisionCandidate] = []
        start, end = self._trimmed(start, end)
        for left, right in segments(self.parse, start, end) if start < end else []:
            for first, last in self._parted(left, right):
                for finding in self._findings(first, last):
                    sign = finding.sign * (-1 if turned else 1)
                    polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
                    words = self.words(*self._trimmed(first, last))
                    found.append(ProvisionCandidate(finding.issue, finding.option, polarity, words))
        return found

    def _findings(self, start: int, end: int) -> list[Finding]:
        return [each for each in self.contents.findings(start, end) if each.issue != CONDUCT]

    def _parted(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut where both sides of a comma or an "and" have an issue of their own."""
        for index in range(start + 1, end - 1):
            token = self.parse.tokens[index]
            in_return = self.parse.lowers[index : index + 3] in _IN_RETURN
            if token.tag is not Tag.CC and token.text not in {",", ";"} and not in_return:
                continue
            after = index + (3 if in_return else 1)
            left, right = self._found(start, index), self._found(after, end)
            if left and right and left.isdisjoint(right):
                return [(start, index), *self._parted(after, end)]
        return [(start, end)]

    def _found(self, start: int, end: int) -> set[tuple[str, str | None]]:
        return {(each.issue, each.option) for each in self._findings(start, end)}

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        tokens = self.parse.tokens
        while start < end and (tokens[start].tag in _MARKS or tokens[start].tag is Tag.CC):
            start += 1
        while end > start and (tokens[end - 1].tag in _MARKS or tokens[end - 1].tag is Tag.CC):
            end -= 1
        return start, end

    def words(self, start: int, end: int) -> str:
        """The text's own words, on one line."""
        tokens = self.parse.tokens
        return " ".join(self.sentence.document.text[tokens[start].start : tokens[end - 1].end].split())


_IN_RETURN = (["in", "exchange", "for"], ["in", "return", "for"])
_MARKS = frozenset({Tag.PUNCT, Tag.QUOTE})
