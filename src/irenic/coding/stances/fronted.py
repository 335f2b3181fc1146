"""What a sentence announces in front that it is about: "On territory, Kyiv", "As for the sanctions, Moscow"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.words.phrases import Hit
from irenic.model.terms import CONDUCT


def announced_topic(engine: Engine, candidate: Candidate) -> Finding | None:
    """The issue that the words in front name, for a content behind them that names none of its own."""
    first = _announced(engine.parse)
    if first == 0:
        return None
    comma = next(
        (i for i in range(first, min(first + _FAR, candidate.start)) if engine.parse.lowers[i] == ","), 0
    )
    if comma == 0 or any(c.finite for c in engine.parse.clauses_in(first, comma)):
        return None
    found = next((f for f in engine.contents.findings(first, comma) if f.issue != CONDUCT), None)
    if found is None:
        return None
    start, end = candidate.content
    turned = engine.contents.sign(start, Hit(start, start + 1, (found.issue, ""), _WEIGHT), end)
    return replace(
        found, sign=found.sign * turned, weight=_WEIGHT, start=start, end=start + 1, settled=True
    )  # "wants them lifted"


def _announced(parse: Parse) -> int:
    """The token behind "on", "as for", "with regard to" at the head of a sentence, or 0."""
    start = 1 if parse.lowers[:1] in (["but"], ["and"], ["yet"]) else 0
    for words in _ABOUT:
        if parse.lowers[start : start + len(words)] == words:
            return start + len(words)
    return 0


_ABOUT = [
    text.split()
    for text in (
        "on", "as for", "as to", "regarding", "concerning", "with regard to", "with respect to", "in terms of",
        "when it comes to", "over",
    )
]  # fmt: skip
_FAR = 14
"""Tokens of a topic at most."""
_WEIGHT = 0.6
