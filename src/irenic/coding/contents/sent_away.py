"""Whom or what a content sends away or leaves out: "wants the foreign soldiers out", "out of the alliance"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.turning import STAYING, turning_form
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


def sent_away(subjects: Subjects, parse: Parse, hit: Hit) -> int:
    """As in "wants the foreign soldiers out", "they must leave": not that they stay."""
    if subjects.standard(hit.key[0]) != "foreign_forces":
        return 0
    last = parse.tokens[hit.end - 1]
    if hit.end - hit.start > 1 and last.tag is Tag.VERB and turning_form(last) in _GOING:
        none = turning_form(last) == "go" and "no" in parse.lowers[max(0, hit.start - 1) : hit.end]
        return int(not none)  # "the foreign soldiers must leave", found as one phrase; "no soldiers will go"
    after = parse.lowers[hit.end : hit.end + 1]
    if after == ["out"] and last.word is not None and last.word.verb in STAYING:
        return 1  # "foreign soldiers must stay out"
    gone = after in (["out"], ["gone"]) and last.tag in {Tag.NOUN, Tag.NAME}
    governor = next((c for c in reversed(parse.clauses) if c.start < hit.start), None)
    return int(gone and governor is not None and governor.lemma in _WANTING)


def left_out(subjects: Subjects, parse: Parse, hit: Hit) -> int:
    """As in "wants Northland out of the alliance"."""
    if subjects.standard(hit.key[0]) not in _JOINED:
        return 0
    first = hit.start - (parse.tokens[hit.start - 1].tag is Tag.DET)
    beside = (parse.lowers[max(0, first - 2) : first], parse.lowers[hit.start : hit.start + 2])
    if ["out", "of"] not in beside:
        return 0
    governor = next((c for c in reversed(parse.clauses) if c.start < hit.start), None)
    return int(governor is not None and governor.lemma in _WANTING)


_WANTING = frozenset("want like wish need prefer see".split())
_GOING = frozenset("leave go depart withdraw quit exit pack".split())
_JOINED = frozenset({"alignment", "regional_integration", "inclusion"})
