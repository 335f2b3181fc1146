"""Which issue of the codebook a hit names, and which option of it the hits of a stretch name."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.words.phrases import Hit
from irenic.model.terms import CONDUCT


def issue_of(subjects: Subjects, parse: Parse, hit: Hit, inside: list[Hit]) -> str | None:
    """The codebook issue of a hit: its own, or the one of the standard with the best cue nearby."""
    name = hit.key[0]
    if not name.startswith("@"):
        return name
    standard = name[1:]
    if standard == CONDUCT:
        return CONDUCT
    own = subjects.own(standard)
    cued = [other for other in inside if other.key[0] in own]
    if cued:
        return max(cued, key=lambda h: (h.weight, -h.start)).key[0]
    words = (t.word.lemmas for t in parse.tokens[hit.start : hit.end] if t.word is not None)
    return subjects.choice.named(standard, words)


def option_of(issue: str, inside: list[Hit]) -> tuple[str, Hit] | None:
    """The option that the hits of an issue name best, and the hit that names it."""
    cued = [hit for hit in inside if hit.key[0] == issue and hit.key[1]]
    if not cued:
        return None
    totals: dict[str, float] = {}
    for hit in cued:
        totals[hit.key[1]] = max(totals.get(hit.key[1], 0.0), hit.weight + 0.01 * (hit.end - hit.start))
    option = min(totals, key=lambda o: (-totals[o], min(h.start for h in cued if h.key[1] == o), o))
    return option, max((h for h in cued if h.key[1] == option), key=lambda h: (h.weight, -h.start))
