"""Names that speak and are not in the codebook, and other spellings of those that are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from irenic.coding.resources import words
from irenic.model.codebook import Actor, Codebook
from irenic.model.terms import COMMENTATOR
from irenic.suggestions.ledger import Ledger, Record, seen
from irenic.suggestions.result import ActorSuggestion, Example, SpellingSuggestion
from irenic.suggestions.sides import Sides
from irenic.suggestions.slugs import Slugs
from irenic.suggestions.spelling import why_alike, why_same_person
from irenic.suggestions.words import NO_TITLES, ORGANISATION_NOUNS, PLACE_NOUNS, is_observer


@dataclass(slots=True)
class _Speaker:
    """The records that are one name: the fullest first, then the short forms."""

    records: list[Record]

    @property
    def name(self) -> str:
        return self.records[0].name

    @property
    def voiced(self) -> list[Example]:
        return list({example: None for record in self.records for example in record.voiced})

    @property
    def named(self) -> list[Example]:
        return [example for record in self.records for example in record.named]

    def count(self, field: str) -> Counter[object]:
        total: Counter[object] = Counter()
        for record in self.records:
            total.update(getattr(record, field))
        return total


def find_actors(
    ledger: Ledger, sides: Sides, codebook: Codebook, at_least: int, slugs: Slugs, outlets: frozenset[str]
) -> tuple[tuple[ActorSuggestion, ...], tuple[SpellingSuggestion, ...]]:
    """New speakers, the most frequent first, and spellings of the codebook's actors and parties.

    `outlets` are those of the documents: they tell, and hold nothing.
    """
    records = [r for r in ledger.records.values() if r.named and r.name.lower() not in sides.by_word]
    speakers = _merge(records)
    spellings = _spellings(speakers, ledger, sides, codebook)
    known = {spelling.written for spelling in spellings}
    rows = [
        s
        for s in speakers
        if len(s.voiced) >= at_least
        and s.name not in known
        and not _is_place(s.name)
        and not _is_press(s, outlets)
    ]
    rows.sort(key=lambda s: (-len(s.voiced), s.name))
    actors = tuple(_suggest(speaker, rows, sides, codebook, slugs) for speaker in rows)
    return actors, tuple(s for s in spellings if s.seen.times >= at_least)


def _is_place(name: str) -> bool:
    return name.split()[-1].lower() in PLACE_NOUNS


def _is_press(speaker: _Speaker, outlets: frozenset[str]) -> bool:
    """Whether a name is that of a paper or a station, by the documents' own outlets or by a word of it."""
    if speaker.name.casefold() in outlets:
        return True
    last = speaker.name.split()[-1].lower()
    return " " in speaker.name and last in words()["press"] and not speaker.count("roles")


def _merge(records: Sequence[Record]) -> list[_Speaker]:
    """Surnames join the one full name that ends in them, initials the one body that they stand for."""
    whole = sorted((r for r in records if " " in r.name), key=lambda r: r.name)
    speakers = {record.name: _Speaker([record]) for record in whole}
    for record in sorted((r for r in records if " " not in r.name), key=lambda r: r.name):
        fuller = [r for r in whole if _short_for(record.name, r.name)]
        if len(fuller) == 1:
            speakers[fuller[0].name].records.append(record)
        elif not fuller:
            speakers[record.name] = _Speaker([record])
    return list(speakers.values())


def _short_for(short: str, full: str) -> bool:
    words = full.replace("-", " ").split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if short.isupper() and len(short) > 1:
        return short.replace(".", "") == initials
    return kind_of(full, Counter()) == "person" and words[-1] == short


def kind_of(name: str, roles: Counter[object]) -> str:
    """`organisation` by its words, `person` by an office or a first name; empty where nothing says."""
    words = name.lower().replace("'", " ").split()
    if set(words) & ORGANISATION_NOUNS:
        return "organisation"
    return "person" if (roles or len(words) > 1) and not name.replace(".", "").isupper() else ""


def _suggest(
    speaker: _Speaker, rows: Sequence[_Speaker], sides: Sides, codebook: Codebook, slugs: Slugs
) -> ActorSuggestion:
    roles, owners = speaker.count("roles"), speaker.count("owners")
    kind = kind_of(speaker.name, roles)
    party, reason = _party(owners, roles, sides)
    likes = [
        why_pair for other in rows if other is not speaker if (why_pair := _like(speaker.name, other.name))
    ]
    likes += [why for actor in codebook.actors if (why := _same_surname(speaker.name, actor))]
    return ActorSuggestion(
        id=slugs.make(speaker.name.split()[-1] if kind == "person" else speaker.name, "actor"),
        name=speaker.name,
        kind=kind,
        party=party,
        reason=reason,
        aliases=tuple(record.name for record in speaker.records[1:]),
        roles=_offices(roles, {str(key[0]) for key in owners if isinstance(key, tuple)}),
        like="; ".join(likes),
        seen=seen(speaker.voiced),
    )


def _offices(roles: Counter[object], owners: Iterable[str]) -> tuple[str, ...]:
    """The words of office without whose it is, the commonest first; "Mr" and "colleague" are none."""
    found = [role for _, role in sorted((-count, str(role)) for role, count in roles.items())]
    for owner in owners:
        found = [role.removeprefix(f"{owner}'s ").removeprefix(f"{owner}’s ") for role in found]
    return tuple(dict.fromkeys(role for role in found if role.lower() not in NO_TITLES))


def _party(owners: Counter[object], roles: Counter[object], sides: Sides) -> tuple[str, str]:
    """The one side that stands beside the name, with the words; empty where none or several do."""
    observer = next((str(r) for r in roles if any(is_observer(w.lower()) for w in str(r).split())), "")
    if observer:
        return COMMENTATOR, f"“{observer}” stands beside the name"
    found: dict[str, str] = {}
    for owner, beside in (key for key in owners if isinstance(key, tuple)):
        party = sides.by_word.get(str(owner).lower())
        if party is not None:
            found.setdefault(party, str(beside))
    if len(found) > 1:
        return "", f"words of several sides stand beside the name: {', '.join(sorted(found))}"
    for party, beside in found.items():
        return party, f"“{beside}” stands beside the name"
    return "", ""


def _like(one: str, other: str) -> str:
    why = why_same_person(one, other)
    return f"{other}: {why}" if why else ""


def _same_surname(name: str, actor: Actor) -> str:
    words, theirs = name.split(), actor.name.split()
    same = len(words) > 1 and len(theirs) > 1 and words[-1] == theirs[-1] and actor.kind == "person"
    return f"{actor.name} (in the codebook): same surname, another first name" if same else ""


def _spellings(
    speakers: Iterable[_Speaker], ledger: Ledger, sides: Sides, codebook: Codebook
) -> list[SpellingSuggestion]:
    """Spellings of known actors among the names, and among the words that open sentences; words for a side."""
    seen_as = {s.name: s.named for s in speakers}
    seen_as |= {word: list(found) for word, found in ledger.openers.items() if word not in seen_as}
    out = []
    for written, examples in seen_as.items():
        rows = [row for actor in codebook.actors if (row := _spelling(actor, written))]
        if len({row[0] for row in rows}) == 1:
            (actor_id, known, why) = rows[0]
            out.append(SpellingSuggestion(f"actor {actor_id}", known, written, why, seen(examples)))
    actors = codebook.actor_by_id
    for (actor_id, title), found in ledger.titles.items():
        if not _has_role(actors[actor_id], title):
            why = "an office or title beside the name"
            known = actors[actor_id].name
            out.append(SpellingSuggestion(f"actor {actor_id}", known, title, why, seen(found), "roles"))
    names = codebook.party_by_id
    for word, party in sides.demonyms.items():
        examples = list(ledger.records[word].named)
        why = "a word for its people"
        out.append(
            SpellingSuggestion(f"party {party}", names[party].name, word, why, seen(examples), "demonyms")
        )
    return sorted(out, key=lambda s: (-s.seen.times, s.of, s.written))


def _has_role(actor: Actor, title: str) -> bool:
    """Whether all words of a title are in a role of the actor, or in a name of it."""
    told = set(title.lower().replace("-", " ").split())
    known = (*(role.title for role in actor.roles), actor.name, *actor.aliases)
    return any(told <= set(text.lower().replace("-", " ").split()) for text in known)


def _spelling(actor: Actor, written: str) -> tuple[str, str, str] | None:
    """The known name that a written one may be, and why."""
    names = (actor.name, *actor.aliases)
    surname = actor.kind == "person" and not any(" " in name for name in names)
    if surname and " " in written and written.split()[-1] in names:
        return actor.id, written.split()[-1], "the name with a first name"
    for known in names:
        why = why_same_person(written, known) if actor.kind == "person" else why_alike(written, known)
        if why:
            return actor.id, known, why
    return None
