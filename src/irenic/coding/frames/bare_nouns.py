"""Nouns with their content in front of them, or in themselves: "its security demands", "their concessions"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Contents
from irenic.coding.frames.noun_slots import NounSlot, noun_rows
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT


def bare_slot(parse: Parse, contents: Contents, head: int, start: int) -> NounSlot | None:
    """As in "Russia's territorial claims", "its security demands": the content stands before the noun."""
    tokens = parse.tokens
    for frame in noun_rows(parse, head):
        if frame.kind.name not in BARE or frame.trigger in _BODIES:
            continue
        if frame.kind.name == "promise" and _broken(parse, start):
            return None
        first = next(
            (i for i in range(start, head) if tokens[i].tag in {Tag.ADJ, Tag.NOUN} and tokens[i].mention < 0),
            head,
        )
        named = contents.findings(first, head + 1) if first < head else []
        if named and (named[0].issue != CONDUCT or frame.kind.name != "concession"):
            return frame, (first, head + 1), "bare"
        word = tokens[head].word
        pointing = word is not None and word.noun in words()["withheld"] | words()["pressing"]
        if word is not None and word.noun == "opposition" and tokens[head - 1].tag not in _OWNING:
            return None  # "the Northlander opposition rejected it": people
        if frame.trigger == "movement" and parse.lowers[head + 1 : head + 2] == ["of"]:
            continue  # "the movement of troops"
        if (frame.kind.name == "concession" and frame.trigger != "concession") or pointing:
            return frame, (head, head + 1), "bare"
    return None


def _broken(parse: Parse, start: int) -> bool:
    """As in "a violation of the Charter and of Northland's commitments": a reproach to whoever gave them."""
    for index in range(start - 1, max(-1, start - _FAR), -1):
        if index in parse.clause_at:
            return False
        if parse.lowers[index] in _BREACHES:
            return True
    return False


_FAR = 25
_BREACHES = frozenset("violation violations breach breaches contravention".split())
_OWNING = frozenset({Tag.POSS, Tag.PPOS, Tag.ADJ})
BARE = frozenset({"demand", "offer", "threat", "promise", "concession", "reject"})
"""Classes of nouns that may stand without a complement."""
_BODIES = frozenset({"call", "command", "list", "movement", "order"})
"""As in "the central command", "a conference call", "its sanctions list": alone they are no stance."""
