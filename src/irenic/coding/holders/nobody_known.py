"""Common nouns and pronouns for somebody of whom nothing is known: "an official", "six countries", "the attack"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.bodies import word_of
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag


def unknown(parse: Parse, phrase: NounPhrase) -> Entity | None:
    """As in "Six countries", "an official", "the attack": nobody known, whom "they", "he" or "it" then means."""
    head, word = parse.tokens[phrase.head], word_of(parse, phrase)
    if head.tag is Tag.PRON:
        return _NOBODY.get(head.lower)
    if head.tag not in {Tag.NOUN, Tag.NAME} or (
        phrase.start and parse.tokens[phrase.start - 1].tag is Tag.PREP
    ):
        return None  # "Behind this linkage lies …"
    if head.tag is Tag.NOUN and word.plural:
        return Entity((), "group", "they")
    person = word.noun in words()["person_roles"] and head.tag is Tag.NOUN
    if person:
        return Entity((), "person", "")
    return Entity((), "event" if word.noun in _HAPPENING else "thing", "it")


_HAPPENING = (
    words()["meetings"]
    | words()["evils"]
    | frozenset("day evening morning night visit war weather winter deadline vote fighting year".split())
)
"""Nouns for what nobody means by an "it" that says, asks or refuses something."""
_NOBODY = {
    "it": Entity((), "thing", "it"),
    "they": Entity((), "group", "they"),
    "he": Entity((), "person", "he"),
    "she": Entity((), "person", "she"),
}
