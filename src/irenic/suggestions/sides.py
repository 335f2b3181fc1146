"""Names that act as sides: countries, movements with a government, whoever has words for its people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from irenic.model.codebook import Codebook
from irenic.suggestions.ledger import Ledger, Record, seen
from irenic.suggestions.result import Example, PartySuggestion
from irenic.suggestions.slugs import Slugs
from irenic.suggestions.words import ORGANISATION_NOUNS, PLACE_NOUNS, is_people_of


@dataclass(frozen=True, slots=True)
class Sides:
    """The new sides, and every word that leads to a side, known or new: lower case → party id.

    Names of actors lead to the party for which they speak. `demonyms` are new words for the people of a side that
    the codebook knows: word → party id.
    """

    new: tuple[PartySuggestion, ...]
    by_word: Mapping[str, str]
    demonyms: Mapping[str, str]


def find_sides(ledger: Ledger, codebook: Codebook, at_least: int, slugs: Slugs) -> Sides:
    """Tell sides from other names: by words for its people, or by offices and bodies that are its own."""
    by_word = _known_words(codebook)
    demonyms: dict[str, str] = {}
    people = [r for r in ledger.records.values() if r.before_noun]
    for record in people:
        for party in codebook.parties:
            if record.name.lower() not in by_word and is_people_of(record.name, party.name):
                demonyms[record.name] = party.id
    by_word.update({word.lower(): party for word, party in demonyms.items()})
    candidates = [record for record in ledger.records.values() if record.name.lower() not in by_word]
    paired = _pairs(candidates, [record for record in people if record.name not in demonyms])
    surnames = {r.name.split()[-1] for r in ledger.records.values() if " " in r.name}
    taken = {record.name for words in paired.values() for record in words}
    rows = []
    for record in candidates:
        words = paired.get(record.name, [])
        if record.name in taken or not _is_side(record, words, surnames):
            continue
        examples = _acts([record, *words])
        if len(examples) >= at_least:
            rows.append((record, words, examples))
    rows.sort(key=lambda row: (-len(row[2]), row[0].name))
    new = tuple(_suggest(record, words, examples, slugs) for record, words, examples in rows)
    for side, (record, words, _) in zip(new, rows, strict=True):
        by_word.update({one.name.lower(): side.id for one in (record, *words)})
    return Sides(new, by_word, demonyms)


def _known_words(codebook: Codebook) -> dict[str, str]:
    found: dict[str, str] = {}
    for party in codebook.parties:
        for word in (party.name, *party.aliases, *party.demonyms, party.adjective):
            if word:
                found[word.lower().removeprefix("the ")] = party.id
    for actor in codebook.actors:
        for word in (actor.name, *actor.aliases):
            found.setdefault(word.lower().removeprefix("the "), actor.party)
    return found


def _pairs(candidates: Iterable[Record], people: Iterable[Record]) -> dict[str, list[Record]]:
    """Name → the words for its people; a word with two such names belongs to neither.

    Where the land itself is not named, the people's plural is the name: "Palestinians", "Palestinian".
    """
    names = {record.name: record for record in candidates if 2 * record.before_noun <= len(record.named)}
    found: dict[str, list[Record]] = {}
    for word in sorted(people, key=lambda record: record.name):
        plural = names.get(f"{word.name}s")
        owners = [n for n in names.values() if n.name != word.name and is_people_of(word.name, n.name)]
        if len(owners) == 1:
            found.setdefault(owners[0].name, []).extend([word, *([plural] if plural is not None else [])])
        elif not owners and plural is not None:
            found.setdefault(plural.name, []).append(word)
    return found


def _is_side(record: Record, words: list[Record], surnames: set[str]) -> bool:
    """With words for its people; or with a government or the like, where it is nobody's surname."""
    tokens = record.name.lower().split()
    if record.roles or record.name.isupper() or set(tokens) & ORGANISATION_NOUNS or tokens[-1] in PLACE_NOUNS:
        return False
    return bool(words) or (record.served > 0 and record.name not in surnames)


def _acts(records: Iterable[Record]) -> list[Example]:
    """The sentences in which a side speaks: under its name, by words for its people, through officials."""
    found = {example: None for record in records for example in (*record.voiced, *record.officials)}
    return list(found)


def _suggest(record: Record, words: list[Record], examples: list[Example], slugs: Slugs) -> PartySuggestion:
    why = []
    if words:
        why.append(f"words for its people: {', '.join(word.name for word in words)}")
    if record.served:
        why.append(f"offices or bodies of its own: {record.served}")
    return PartySuggestion(
        id=slugs.make(record.name, "party"),
        name=record.name,
        adjective=words[0].name if words else "",
        demonyms=tuple(word.name for word in words),
        why="; ".join(why),
        seen=seen(examples),
    )
