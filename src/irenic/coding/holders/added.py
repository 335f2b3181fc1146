"""Subjects that are added by more than "and": "X as well as Y", "not only X but also Y", "X, together with Y,"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NounPhrase, Parse

_ADDING = (("as", "well", "as"), ("together", "with"), ("along", "with"))
_SIGNS = frozenset({"well", "together", "along", "only"})


def added(parse: Parse, subject: NounPhrase, verb: int) -> NounPhrase | None:
    """Who does what the subject does, by the words between it and its verb, or None."""
    if _SIGNS.isdisjoint(parse.vocabulary):
        return None
    lowers, after = parse.lowers, parse.skip(subject.end)
    behind = after + (lowers[after : after + 1] == [","])
    for words in _ADDING:
        if tuple(lowers[behind : behind + len(words)]) == words:
            return parse.bare_phrase(behind + len(words))
    for index in range(behind, verb - 3):  # "The guarantors, X and Y, together with Z, urged"
        if lowers[index] == "," and tuple(lowers[index + 1 : index + 3]) in _ADDING:
            return parse.bare_phrase(index + 3)
    before = subject.start
    if tuple(lowers[max(0, before - 2) : before]) == ("not", "only"):
        after += lowers[after : after + 1] == [","]
        if lowers[after : after + 1] == ["but"]:
            return parse.bare_phrase(after + 1 + (lowers[after + 1 : after + 2] == ["also"]))
    return None
