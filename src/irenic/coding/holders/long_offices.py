"""Who bears a long office told in front of the name: "Spokesman for the Ministry of Mines Ida Lund said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import entity_of
from irenic.coding.resources import words
from irenic.coding.words.closed import TITLES
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def bearer(resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "Adviser to the Premier and Chief of Staff Dr. Ida Lund said": the name right before the verb."""
    parse, tokens, phrases = resolver.parse, resolver.parse.tokens, clause.subjects
    last = clause.start - 1
    while last > 0 and tokens[last].tag is Tag.ADV:
        last -= 1
    if last <= phrases[-1].head or tokens[last].tag is not Tag.NAME:
        return None
    if not all(tokens[p.head].cap and _role(parse, p.head) for p in phrases):
        return None
    first = _name_from(resolver, last)
    before = first - 1
    while before > 0 and (tokens[before].text == "." or tokens[before].lower in _HONORIFICS):
        before -= 1
    if (
        first < 0
        or before <= phrases[-1].head
        or tokens[before].tag not in _OF_OFFICE
        or _role(parse, before)
    ):
        return None
    mention = resolver.mention(last)
    if mention is not None:
        return entity_of(mention.name) if mention.name.kind == "person" else None
    office = resolver.phrase(NounPhrase(phrases[-1].start, phrases[-1].end, phrases[-1].head, first))
    if office is None or len(office.speakers) != 1:
        return None
    name = " ".join(t.text for t in tokens[first : last + 1])
    entity = Entity((Speaker(office.speakers[0].party, name),), "person", "", office.sure)
    resolver.discourse.people[tokens[last].lower] = entity
    return entity


def _name_from(resolver: Resolver, last: int) -> int:
    """Where the name begins that ends at a token; a name that nobody knows has two words at least; else −1."""
    tokens = resolver.parse.tokens
    first = last
    if tokens[last].mention >= 0:
        while first > 0 and tokens[first - 1].mention == tokens[last].mention:
            first -= 1
        return first
    while first > 0 and tokens[first - 1].tag is Tag.NAME and tokens[first - 1].mention < 0:
        word = tokens[first - 1].word
        if word is not None and word.known:
            break
        first -= 1
    return first if first < last else -1


def _role(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return token.lower in TITLES or token.lower in words()["person_roles"]


def titled(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "Secretary of State Ada Abel", "the leader of the Front Otto Brack": a long title, then the name."""
    tokens = resolver.parse.tokens
    if phrase.end >= len(tokens) or tokens[phrase.end].lower not in {"of", "for"}:
        return None
    end = resolver.parse.prepositional_end(phrase.end)
    other = (
        i for i in range(phrase.end, end) if tokens[i].tag is Tag.PREP and tokens[i].lower not in _OF_FOR
    )
    behind = range(phrase.end, next(other, end))  # not past "in an interview with"
    first = next((i for i in behind if (m := resolver.mention(i)) and m.name.kind == "person"), 0)
    mention = resolver.mention(first) if first else None
    if mention is None:
        return None
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].mention == tokens[first].mention:
        last += 1
    if tokens[last + 1 : last + 2] and tokens[last + 1].tag is Tag.POSS:
        return None  # "the head of state of Abel's ally"
    office = tokens[first - 1]
    if not office.cap or office.lower in TITLES or office.lower in words()["person_roles"]:
        return None  # "the envoy of President Abel"
    return resolver.named(NounPhrase(first, last + 1, last, last + 1), mention)


_HONORIFICS = frozenset("dr mr mrs ms sheikh engineer prof".split())
_OF_OFFICE = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ})
_OF_FOR = frozenset({"of", "for"})
