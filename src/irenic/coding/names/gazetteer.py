"""Names of the codebook in a text: one automaton over all aliases, word boundaries and capitals checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from irenic.coding.names.entity import Entity
from irenic.coding.words.lexicon import look_up
from irenic.model.codebook import Codebook, Party
from irenic.model.statement import Speaker


@dataclass(frozen=True, slots=True)
class Name:
    """What an alias stands for. `kind`: person, group, organisation, office, party, demonym, place, elsewhere."""

    kind: str
    party: str | None
    actor: str | None
    pronoun: str
    alias: str


@lru_cache(maxsize=4096)
def entity_of(name: Name) -> Entity | None:
    """Who is named, where it is a party or one of its people and bodies."""
    if name.party is None:
        return None
    if name.kind == "party":
        return Entity((Speaker(name.party, None),), "party", name.pronoun)
    number = "person" if name.kind == "person" else "group"
    return Entity((Speaker(name.party, name.actor),), number, name.pronoun)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at code points `[start, end)`."""

    start: int
    end: int
    name: Name


class Gazetteer:
    """All aliases of a codebook, found in one pass."""

    def __init__(self, codebook: Codebook) -> None:
        self._names: list[tuple[str, Name]] = []
        seen: set[str] = set()
        for alias, name in _aliases(codebook):
            for variant in _variants(alias):
                key = variant.lower()
                if key and key not in seen and len(key) > 1:
                    seen.add(key)
                    self._names.append((variant, name))
        patterns = [_lower(variant) for variant, _ in self._names]
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard) if patterns else None

    def find(self, text: str) -> list[Mention]:
        """The mentions in a text, in order, without overlap: the leftmost first, then the longest."""
        if self._automaton is None:
            return []
        lowered = _lower(text)
        found = [
            (start, -end, number)
            for number, start, end in self._automaton.find_matches_as_indexes(lowered, overlapping=True)
            if self._accept(text, start, end, number)
        ]
        found.sort()
        mentions: list[Mention] = []
        last = 0
        for start, minus_end, number in found:
            if start >= last:
                mentions.append(Mention(start, -minus_end, self._names[number][1]))
                last = -minus_end
        return mentions

    def _accept(self, text: str, start: int, end: int, number: int) -> bool:
        if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            return False
        if end < len(text) and (text[end].isalnum() or text[end] == "_"):
            return False
        alias, found = self._names[number][0], text[start:end]
        if alias.isupper() and len(alias) <= 4:
            return found == alias
        if found == alias:
            return True
        pairs = zip(re.split(r"[\s\-]+", alias), re.split(r"[\s\-]+", found), strict=False)
        return all(not theirs[:1].isupper() or ours[:1].isupper() for theirs, ours in pairs)


_SURROGATE = re.compile("[\ud800-\udfff]")


def _lower(text: str) -> str:
    """Lower case of the same length, so that offsets stay."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    lowered = _SURROGATE.sub("\ufffd", lowered)
    return lowered.replace("’", "'").replace("\u00a0", " ").replace("\n", " ")


def _variants(alias: str) -> list[str]:
    alias = alias.strip()
    variants = [alias]
    if alias.lower().startswith("the "):
        variants.append(alias[4:])
    if "." in alias and alias.replace(".", "").isupper():
        variants.append(alias)
    return [variant.replace("’", "'") for variant in variants]


def _seats(party: Party, places: tuple[str, ...]) -> list[str]:
    """As in "the Port Ellis government": the place where a government sits stands for it ("Port Ellis objects")."""
    named = (_SEAT.match(alias) for alias in party.aliases)
    return [match[1] for match in named if match is not None and match[1] in places]


def _plural(alias: str) -> bool:
    """As in "the rebels", "the Co-Chairs", which are "they"; the United Nations are "it"."""
    last = alias.rsplit(" ", 1)[-1].lower()
    word = look_up(last)
    return last not in _STATES and word.plural and (word.known or alias.lower().startswith("the "))


_STATES = frozenset({"emirates", "islands", "nations", "states"})
_SEAT = re.compile(r"(?:[Tt]he )?(.+?)(?:-based)? (?:government|authorities|administration)$")


def _aliases(codebook: Codebook) -> list[tuple[str, Name]]:
    rows: list[tuple[str, Name]] = []
    for actor in codebook.actors:
        name = Name(actor.kind, actor.party, actor.id, actor.pronoun, actor.name)
        rows.extend((alias, name) for alias in (actor.name, *actor.aliases))
    for party in codebook.parties:
        name = Name("party", party.id, None, "it", party.name)
        many = replace(name, pronoun="they")
        rows.extend((alias, many if _plural(alias) else name) for alias in (party.name, *party.aliases))
        rows.extend((seat, name) for seat in _seats(party, codebook.places))
        people = Name("demonym", party.id, None, "they", party.name)
        adjectives = (party.adjective,) if party.adjective else ()
        rows.extend((alias, people) for alias in (*party.demonyms, *adjectives))
    rows.extend((place, Name("elsewhere", None, None, "it", place)) for place in codebook.elsewhere)
    rows.extend((place, Name("place", None, None, "it", place)) for place in codebook.places)
    surnames: dict[str, list[Name]] = {}
    for actor in codebook.actors:
        if actor.kind == "person" and " " in actor.name:
            surname = actor.name.rsplit(" ", 1)[1]
            name = Name(actor.kind, actor.party, actor.id, actor.pronoun, actor.name)
            surnames.setdefault(surname, []).append(name)
    rows.extend((surname, names[0]) for surname, names in surnames.items() if len(names) == 1)
    rows.extend(_knights(codebook))
    return rows


def _knights(codebook: Codebook) -> list[tuple[str, Name]]:
    """As in "Sir Otto", "Dame Ida": whoever alone of the actors has that first name."""
    first: dict[str, list[Name]] = {}
    for actor in codebook.actors:
        if actor.kind == "person" and " " in actor.name:
            name = Name(actor.kind, actor.party, actor.id, actor.pronoun, actor.name)
            first.setdefault(actor.name.split(" ", 1)[0], []).append(name)
    alone = ((given, names[0]) for given, names in first.items() if len(names) == 1)
    return [(f"{title} {given}", name) for given, name in alone for title in ("Sir", "Dame")]
