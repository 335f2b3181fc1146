"""Verbs with a particle or an idiom: "rule out", "leave the door open to", "take X off the table"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag


class Trigger(NamedTuple):
    """A verb as the tables name it: its row, the token after it, and the object inside it, if any."""

    name: str
    after: int
    gap: tuple[int, int] | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class _Idiom:
    """The words after the verb; `*` is the place of the object."""

    name: str
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def _idioms() -> dict[str, tuple[_Idiom, ...]]:
    """Verb → its idioms, the longest first."""
    table: dict[str, list[_Idiom]] = {}
    for name in frames("verbs"):
        verb, *rest = name.split("_")
        if len(rest) > 1 or (rest and rest[0] not in _PARTICLES):
            table.setdefault(verb, []).append(_Idiom(name, tuple(w for w in rest if w not in _LOOSE)))
    return {verb: tuple(sorted(found, key=lambda i: -len(i.words))) for verb, found in table.items()}


@lru_cache(maxsize=1)
def _particles() -> dict[str, frozenset[str]]:
    """Verb → the particles with which it has rows of its own."""
    table: dict[str, set[str]] = {}
    for name in frames("verbs"):
        verb, _, particle = name.partition("_")
        if particle in _PARTICLES:
            table.setdefault(verb, set()).add(particle)
    return {verb: frozenset(particles) for verb, particles in table.items()}


@lru_cache(maxsize=1)
def verbs() -> frozenset[str]:
    """The verbs that have a row, alone or with other words."""
    names = [name.removeprefix("would_").partition("_")[0] for name in frames("verbs")]
    return frozenset(names) | {name.partition("_")[0] for name in frames("verbs")}


def triggers(parse: Parse, clause: Clause) -> list[Trigger]:
    """The rows that may stand for a clause's verb: its idioms, the verb with its particle, the verb alone."""
    tokens, after = parse.tokens, clause.after
    out = [t for idiom in _idioms().get(clause.lemma, ()) if (t := _match(parse, idiom, after)) is not None]
    if clause.modal in {"would", "'d"} and f"would_{clause.lemma}" in frames("verbs"):
        out.append(Trigger(f"would_{clause.lemma}", after))  # "would like to"
    if particles := _particles().get(clause.lemma):
        for position in range(after, min(after + 4, len(tokens))):
            if (particle := parse.lowers[position]) in particles and not _disarms(parse, clause):
                name = f"{clause.lemma}_{particle}"
                out.append(Trigger(name, position + 1 if position == after else after))
            if tokens[position].tag in _PARTING:
                break
        if (split := _behind_object(parse, clause, particles)) is not None and not _disarms(parse, clause):
            out.append(split)
    out.append(Trigger(clause.lemma, after))
    return out


def _disarms(parse: Parse, clause: Clause) -> bool:
    """As in "lay down their weapons", where "lay down conditions" demands."""
    return clause.lemma == "lay" and not _WEAPONS.isdisjoint(parse.lowers[clause.after : clause.after + 4])


def _behind_object(parse: Parse, clause: Clause, particles: frozenset[str]) -> Trigger | None:
    """As in "turned that offer of a truce down": the particle stands behind a long object."""
    start = parse.skip(clause.after)
    phrase = parse.noun_phrase(start) if start < len(parse.tokens) else None
    if phrase is None or phrase.tail >= len(parse.tokens):
        return None
    particle = parse.lowers[phrase.tail]
    last = phrase.tail + 1 >= len(parse.tokens) or parse.tokens[phrase.tail + 1].tag in _CLOSING
    return Trigger(f"{clause.lemma}_{particle}", clause.after) if last and particle in particles else None


def _match(parse: Parse, idiom: _Idiom, after: int) -> Trigger | None:
    """As in "left the door wide open": articles, adjectives and adverbs between the idiom's words do not count."""
    tokens, index, gap, negated = parse.tokens, after, None, False
    for number, word in enumerate(idiom.words):
        if word == "*":
            gap, index = _gap(parse, index, idiom.words[number + 1])
            continue
        for _ in range(_MAX_BETWEEN):
            if index >= len(tokens) or tokens[index].lower == word or tokens[index].tag not in _BETWEEN:
                break
            negated = negated or tokens[index].lower in _NONE
            index += 1
        if index >= len(tokens) or not _is(parse, index, word):
            return None
        index += 1
    return Trigger(idiom.name, index, gap, negated)


def _is(parse: Parse, index: int, word: str) -> bool:
    token = parse.tokens[index]
    return token.lower == word or (
        token.tag is Tag.NOUN and token.word is not None and token.word.noun == word
    )


def _gap(parse: Parse, first: int, word: str) -> tuple[tuple[int, int] | None, int]:
    """The object between the verb and the next word of the idiom; none in a passive or before a heavy object."""
    tokens = parse.tokens
    start = parse.skip(first)
    phrase = parse.noun_phrase(start) if start < len(tokens) else None
    if phrase is None:
        return None, first
    for index in range(start + 1, min(phrase.tail + 2, len(tokens))):
        if tokens[index].lower == word:
            return (start, min(index, phrase.tail)), index
    return None, first


_WEAPONS = frozenset("arm arms gun guns rifles weapon weapons".split())
_PARTING = frozenset({Tag.PUNCT, Tag.VERB})
_CLOSING = frozenset({Tag.PUNCT, Tag.CC})
_MAX_BETWEEN = 3
_NONE = frozenset({"no", "little", "few"})
_BETWEEN = frozenset({Tag.ADV, Tag.DET, Tag.PPOS, Tag.ADJ, Tag.QUOTE, Tag.NUM})
_LOOSE = frozenset("a an the its his her their".split())
_PARTICLES = frozenset(
    (
        "out down back away forward up off on over in by ahead along around against behind clear issue "
        "for doubt to through with at ground short room about together apart aside under into"
    ).split()
)
