"""Who issues a resolution or a communiqué, of whom "Demands that …" is then told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def note_issuer(resolver: Resolver) -> None:
    """Remember the body that a sentence names as speaker of what stands below: "…, the Council:".

    Until one is so named, it is the first body that the text tells of ("The Council met in Osper"), or whose a
    title says that it is ("Joint statement by Northland and Westeria").
    """
    parse, discourse = resolver.parse, resolver.discourse
    last = len(parse.tokens) - 1
    main = next((c for c in parse.clauses if c.kind == "main" and c.finite and c.subjects), None)
    if parse.tokens[last].text in {":", ","}:
        phrase = _introduced(parse, last, main)
        issuer = _body(resolver.phrase(phrase)) if phrase is not None else None
        discourse.issuer = issuer or discourse.issuer
    elif discourse.issuer is None:
        told = main is not None and not main.passive
        discourse.issuer = _body(resolver.subject(main)) if main is not None and told else _titled(resolver)


def _body(entity: Entity | None) -> Entity | None:
    """Whoever can issue a text: no person."""
    return entity if entity is not None and entity.speakers and entity.number != "person" else None


def _introduced(parse: Parse, mark: int, main: Clause | None) -> NounPhrase | None:
    """As in "Having heard the delegations, the Council:", "The ministers agreed as follows:", "We, the leaders, …:"."""
    if main is not None:
        return main.subjects[0]
    if parse.lowers[:2] == ["we", ","]:
        return parse.noun_phrase(2)
    first = parse.noun_phrase(0)
    if first is not None and first.tail < mark and parse.tokens[first.tail].text == ",":
        return first  # "The Council, having heard the delegations,"
    end = mark - 1
    while end >= 0 and parse.tokens[end].tag in {Tag.ADV, Tag.QUOTE, Tag.PUNCT}:
        end -= 1  # "the Council hereby:"
    return np_ending(parse, end) if end >= 0 else None


def _titled(resolver: Resolver) -> Entity | None:
    """As in "Communiqué of the Lake Council", "Joint statement by the foreign ministers of Northland and Westeria"."""
    parse = resolver.parse
    title = parse.noun_phrase(0)
    word = parse.tokens[title.head].word if title is not None and not parse.clauses else None
    if title is None or word is None or word.noun not in words()["documents"]:
        return None
    if parse.lowers[title.end : title.end + 1] not in (["of"], ["by"], ["from"]):
        return None
    phrase = parse.noun_phrase(title.end + 1)
    return _body(resolver.phrase(phrase)) if phrase is not None else None
