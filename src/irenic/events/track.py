"""On which track a contact is: by whether officials take part, others, or both."""

from __future__ import annotations

from irenic.events.triggers import triggers
from irenic.model.event import Track
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER


def track_of(people: tuple[Speaker, ...]) -> Track:
    """By who takes part: parties and their officials, others, or both."""
    others = [person for person in people if _is_unofficial(person)]
    officials = [person for person in people if not _is_unofficial(person)]
    if officials and others:
        return Track.ONE_AND_A_HALF
    if len(others) > 1:
        return Track.TWO
    return Track.ONE if len({person.party for person in officials}) > 1 else Track.UNKNOWN


def _is_unofficial(person: Speaker) -> bool:
    """A commentator, whoever is so called, and who belongs to no party and holds no office."""
    said = set((person.actor or "").lower().replace("-", " ").split())
    said |= {word.rstrip("s") for word in said}
    if person.party == COMMENTATOR or said & triggers().unofficial:
        return True
    return person.party == OTHER and not said & triggers().official
