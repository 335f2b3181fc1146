"""Marks that no reader sees, inside words: "with\u00addraw" is coded as "withdraw", and quoted as it stands."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from irenic.coding.contract import Phrase, Reason
from irenic.model.document import Document
from irenic.model.statement import Span, Statement

HIDDEN = frozenset("\u00ad\u200b\u2060\ufeff")
"""The soft hyphen, the zero-width space, the word joiner, and the zero-width no-break space."""


class Shown:
    """A document as it is seen, and the way back to its own code points."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._places = [place for place, sign in enumerate(document.text) if sign not in HIDDEN]
        zones = tuple(
            replace(zone, start=self._seen(zone.start), end=self._seen(zone.end)) for zone in document.zones
        )
        self.seen = replace(document, text="".join(map(document.text.__getitem__, self._places)), zones=zones)

    def span(self, span: Span) -> Span:
        """The same words in the document itself."""
        start, end = self._back(span.start, span.end)
        return Span(start, end, self.document.text[start:end])

    def statement(self, statement: Statement) -> Statement:
        """The same statement, with its span in the document itself."""
        return replace(statement, span=self.span(statement.span))

    def reason(self, reason: Reason) -> Reason:
        """The same reason, with its phrases in the document itself."""
        return replace(reason, phrases=tuple(map(self._phrase, reason.phrases)))

    def _phrase(self, phrase: Phrase) -> Phrase:
        start, end = self._back(phrase.start, phrase.end)
        return replace(phrase, start=start, end=end, words=self.document.text[start:end])

    def _back(self, start: int, end: int) -> tuple[int, int]:
        return self._places[start], self._places[end - 1] + 1

    def _seen(self, place: int) -> int:
        return bisect_left(self._places, place)


def shown(document: Document) -> Shown | None:
    """The document without its hidden marks, or None where it has none."""
    return Shown(document) if any(sign in document.text for sign in HIDDEN) else None
