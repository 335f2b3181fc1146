"""Whom pronouns mean inside what somebody says: "we" the speaker, "you" who is asked, "they" the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.holders.discourse import SUBJECT
from irenic.coding.names.entity import Entity
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def bind_spoken(
    resolver: Resolver, start: int, end: int, speaker: Entity | None, addressed: Entity | None
) -> None:
    """Bind the pronouns of tokens `[start, end)` to who says them and to who is asked."""
    for index in range(start, end):
        lower = resolver.parse.tokens[index].lower
        if speaker is not None and lower in _FIRST_PERSON:
            resolver.bound[index] = speaker
        elif addressed is not None and lower in _SECOND_PERSON:
            resolver.bound[index] = addressed
        elif speaker is not None and lower in _THIRD_PERSON and _means(resolver, index, speaker):
            resolver.meant[index] = _opponent(resolver, speaker) if lower in _THEM else None
        elif speaker is not None and lower == "they" and _nobody_else(resolver, index):
            resolver.meant[index] = opponent = _opponent(resolver, speaker)
            if opponent is not None:
                resolver.discourse.note(opponent, SUBJECT)


def _nobody_else(resolver: Resolver, index: int) -> bool:
    """Whether "they" can mean nobody who was spoken of: no plural of two sentences; "they will" tells too little."""
    parse, now = resolver.parse, resolver.discourse.sentence
    if resolver.meant.get(index) is not None or any(map(_several, parse.tokens[:index])):
        return False
    clause = next((c for c in parse.clauses if c.subjects and c.subjects[0].head == index), None)
    if clause is None or (clause.modal in {"will", "'ll"} and not clause.negated):
        return False
    return not any(
        now - 2 <= sentence and (entity.speakers or sentence < now)
        for sentence, _, entity in resolver.discourse.entries
        if entity.pronoun == "they" or len(entity.speakers) > 1
    )


def _several(token: Token) -> bool:
    word = token.word
    return token.tag is Tag.NOUN and word is not None and word.plural


def _means(resolver: Resolver, index: int, speaker: Entity) -> bool:
    """Whether a pronoun was taken for the speaker, who would not speak so of themselves."""
    entity = resolver.meant.get(index)
    if entity is None:
        return False
    ours = {s.party for s in speaker.speakers}
    whole = entity.number == "party" and ours == {s.party for s in entity.speakers}
    return whole or bool(set(entity.speakers) & set(speaker.speakers))


def _opponent(resolver: Resolver, speaker: Entity) -> Entity | None:
    """As in ""They do not want peace," said a member of the delegation": the other of the two at war."""
    parties = {s.party for s in speaker.speakers}
    warring = resolver.discourse.cast.belligerents
    others = [party for party in warring if party not in parties]
    if len(others) != 1 or len(warring) != 2:
        return None
    return Entity((Speaker(others[0], None),), "party", "they", 0.6)


_FIRST_PERSON = frozenset({"i", "we", "our", "my", "us", "me", "ourselves", "myself"})
_THEM = frozenset({"they", "them", "their", "themselves"})
_THIRD_PERSON = _THEM | {"he", "him", "his", "she", "her"}
_SECOND_PERSON = frozenset({"you", "your", "yourself", "yourselves"})
