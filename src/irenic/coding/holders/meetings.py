"""Who has just met: whom "the two sides" means in the next sentence, be they at war or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver

_MEETING = frozenset("confer converse meet negotiate speak talk".split())
_HELD = frozenset("have hold".split())
_HELD_THINGS = frozenset("call conversation discussion meeting summit talk consultation".split())


def note_meeting(resolver: Resolver, clause: Clause) -> None:
    """As in "Abel and Brandt met in Osper. The two sides agreed": the two parties of whoever met."""
    if clause.negated or clause.modal or not clause.finite:
        return
    parse, behind = resolver.parse, _behind_meeting(resolver, clause)
    if behind < 0:
        return
    met = [resolver.phrase(subject) for subject in clause.subjects]
    beside = parse.lowers[behind : behind + 1] == ["with"]
    phrase = parse.noun_phrase(behind + beside) if beside or clause.lemma == "meet" else None
    met.append(resolver.phrase(phrase) if phrase is not None else None)
    parties = tuple(dict.fromkeys(s.party for entity in met if entity is not None for s in entity.speakers))
    if len(parties) == 2:
        resolver.discourse.met = (resolver.discourse.sentence, parties)


def _behind_meeting(resolver: Resolver, clause: Clause) -> int:
    """The token behind "met", "held talks", where somebody else may be named; −1 where nobody meets."""
    first = resolver.parse.skip(clause.after)
    if clause.lemma in _MEETING:
        return first
    phrase = resolver.parse.bare_phrase(first) if clause.lemma in _HELD else None
    word = resolver.parse.tokens[phrase.head].word if phrase is not None else None
    return phrase.end if phrase is not None and word is not None and word.noun in _HELD_THINGS else -1
