"""Who can hold a stance."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.statement import Speaker


@dataclass(slots=True, unsafe_hash=True)
class Entity:
    """Somebody who can hold a stance: one speaker or a joint group of them; none where nobody knows who it is.

    `number`: person, group, or party (a country or organisation). `sure` lowers confidence where it was inferred.
    """

    speakers: tuple[Speaker, ...]
    number: str
    pronoun: str = ""
    sure: float = 1.0


def less_sure(entity: Entity | None, sure: float) -> Entity | None:
    """The entity, known no better than `sure`."""
    if entity is None:
        return None
    return Entity(entity.speakers, entity.number, entity.pronoun, min(sure, entity.sure))


def known(entity: Entity | None, sure: float) -> Entity | None:
    """The entity, known no better than `sure`; None where nobody knows who it is."""
    return less_sure(entity, sure) if entity is not None and entity.speakers else None


def join(entities: list[Entity], expected: int) -> Entity | None:
    """One entity of several; less sure where not all of `expected` were found."""
    if not entities:
        return None
    if len(entities) == 1:
        only = entities[0]
        return only if expected == 1 else Entity(only.speakers, only.number, only.pronoun, only.sure * 0.9)
    told = tuple(dict.fromkeys(speaker for entity in entities for speaker in entity.speakers))
    acting = {speaker.party for speaker in told if speaker.actor is not None}
    # "the leaders of X, Y and Z" of one party: whoever acts for a party stands for it
    speakers = tuple(s for s in told if s.actor is not None or s.party not in acting)
    return Entity(speakers, "group", "they", min(entity.sure for entity in entities))
