"""Roles of somebody outside the process: "the UN's special rapporteur", "the president of Elsewhere"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.lexicon import Word
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def of_stranger(resolver: Resolver, phrase: NounPhrase, word: Word) -> Entity | None:
    """As in "the UN's special rapporteur", "the president of Elsewhere": of somebody outside the process."""
    tokens = resolver.parse.tokens
    if phrase.tail > phrase.end and tokens[phrase.end].lower in {"of", "for", "in", "from", "at"}:
        inside = range(phrase.end + 1, min(phrase.tail, phrase.end + 5))
    else:
        inside = range(phrase.start, phrase.head)
        if not any(tokens[i].tag is Tag.POSS for i in inside):
            return None
    if not any(_strange(resolver, i) for i in inside):
        return None
    number, pronoun = ("group", "they") if word.plural else ("person", "")
    if word.noun not in words()["person_roles"] and not word.plural:
        number, pronoun = "group", "it"
    return Entity((Speaker(OTHER, resolver.words(phrase)),), number, pronoun, 0.6)


def _strange(resolver: Resolver, index: int) -> bool:
    """Whether a token is a name that neither the codebook nor the text before knows."""
    token = resolver.parse.tokens[index]
    if token.tag is Tag.DET:
        return False
    name = token.tag is Tag.NAME or (token.cap and token.word is not None and not token.word.known)
    return name and token.mention < 0 and token.lower not in resolver.discourse.people
