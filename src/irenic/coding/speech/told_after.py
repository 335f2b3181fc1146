"""Sentences whose teller comes in the next one: "A truce is near. This was stated by Abel in Osper"."""

from __future__ import annotations

import re

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.sentences import Sentence
from irenic.model.terms import COMMENTATOR, OTHER

_VERBS = (
    r"(?:said|stated|announced|declared|reported|noted|emphasi[sz]ed|stressed|confirmed|written|wrote|mentioned|"
    r"explained|expressed|made|told|the statement|the view)"
)
_WHAT = r"(?:This|It|That|The same|Such an? (?:statement|announcement|opinion))(?: is| was| has been| were)(?: also)?"
_BACKWARDS = re.compile(
    rf"{_WHAT} {_VERBS}\b(?! that\b)|"
    rf"(?:[^.,;:]{{3,90}}?) {_VERBS} (?:this|so)\b(?= (?:in|at|on|during|after|to|while|when|as|by|before)\b|[.,])"
)
"""As in "This was stated by Abel", "This is said in a joint statement of", "Abel said this at a briefing"."""
_SHORT = 3
"""Sentences of a paragraph that the next one ascribes to somebody."""


def told_after(text: str, sentences: list[Sentence]) -> dict[int, int]:
    """Sentence number → number of the sentence that tells whose it is.

    It ascribes what stands before it in its paragraph; if it opens one, the paragraph above.
    """
    found: dict[int, int] = {}
    for number, sentence in enumerate(sentences):
        if number == 0 or not _BACKWARDS.match(text, sentence.start, sentence.end):
            continue
        paragraph = sentences[number - 1].paragraph
        first = number
        while first and sentences[first - 1].paragraph == paragraph:
            first -= 1
        if sentence.paragraph - paragraph <= 1 and number - first <= _SHORT:
            found.update(dict.fromkeys(range(first, number), number))
    return found


def teller(parse: Parse, resolver: Resolver) -> Entity | None:
    """Whom such a sentence names: who stands behind "by", whose statement it is, or its subject."""
    lowers = parse.lowers
    main = next((c for c in parse.clauses if c.finite), None)
    if main is None:
        return None
    entity = resolver.subject(main) if not main.passive else None
    if main.passive or lowers[main.subjects[0].start if main.subjects else 0] in {"this", "it", "that"}:
        entity = _author(parse, resolver, main.after)
    if entity is None or any(s.party in {COMMENTATOR, OTHER} for s in entity.speakers):
        return None
    return entity


def _author(parse: Parse, resolver: Resolver, start: int) -> Entity | None:
    for index in range(start, min(start + _FAR, len(parse.tokens) - 1)):
        word = parse.lowers[index]
        if word == "by":
            return resolver.joint(index + 1)
        if word in {"in", "at", "on"}:
            phrase = parse.noun_phrase(index + 1)
            if phrase is None or not _is_told_in(parse, phrase):
                continue
            author = resolver.owners.author(phrase)
            if author is None and parse.lowers[phrase.end : phrase.end + 1] in (["of"], ["by"], ["from"]):
                author = resolver.joint(phrase.end + 1)
            if author is not None:
                return author
        if parse.tokens[index].text in {";", ":"}:
            return None
    return None


def _is_told_in(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "in a joint statement", "in the address of": what words stand in."""
    word = parse.tokens[phrase.head].word
    noun = word.noun if word is not None else ""
    return noun in words()["documents"] or noun in words()["papers"] or noun in _OCCASIONS


_OCCASIONS = frozenset("address appeal briefing comment interview message post remark speech".split())
_FAR = 12
