"""Words for the order of things, and what they say of the things: "linking the withdrawal to a truce", "before"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.words.phrases import Hit


def linked(subjects: Subjects, parse: Parse, inside: list[Hit], lead: int) -> list[Hit]:
    """As in "rejects linking the withdrawal to a truce": the order of things is spoken of, not the things."""
    linking = [hit for hit in inside if _links(subjects, parse, hit)]
    if not linking:
        return inside
    first = parse.tokens[linking[0].start].word
    if linking[0].start < lead and first is not None and first.verb in _LINKING:
        return [hit for hit in inside if hit not in linking]  # "links a truce to": the verb that governs
    return [hit for hit in inside if hit is linking[0] or hit.end <= linking[0].start]


def _links(subjects: Subjects, parse: Parse, hit: Hit) -> bool:
    """As in "linking the withdrawal to a truce", found as a pair: one thing is tied to another."""
    if not hit.pair or subjects.standard(hit.key[0]) != "sequencing":
        return False
    forms = (t.word for t in parse.tokens[hit.start : hit.end] if t.word is not None)
    return any(word.verb in _LINKING or word.noun == "linkage" for word in forms)


def lone_before(subjects: Subjects, parse: Parse, hits: list[Hit], hit: Hit, start: int) -> bool:
    """As in "lift them before we sign": with no issue in front, "before" orders nothing."""
    if parse.tokens[hit.start].lower not in {"before", "prior"}:
        return False
    if subjects.standard(hit.key[0]) != "sequencing":
        return False
    return not any(other.start >= start and other.end <= hit.start for other in hits)


_LINKING = frozenset({"link", "tie", "couple", "condition"})
