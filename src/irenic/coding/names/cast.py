"""Who takes part in a process, by kind: states, movements, mediators, the bodies that a party has by name."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.coding.resources import words
from irenic.coding.words.lexicon import look_up
from irenic.model.codebook import Codebook, Party
from irenic.model.terms import PartyRole

_FIGHTING = frozenset({PartyRole.BELLIGERENT, PartyRole.CO_BELLIGERENT})
_ARMED = _FIGHTING | {PartyRole.SPOILER}


@dataclass(frozen=True, slots=True)
class Cast:
    """Party ids by kind, in the codebook's order.

    `states` have a people; `movements` fight and have none; `bodies`: a body ("administration") → the
    parties whose names have it; `home`: the one government at war, if there is one; `members`: a word for one of
    a party's own people ("settler") → the party that is called by its plural; `units`: what somebody of the
    codebook commands or heads ("missile corps") → its party.
    """

    belligerents: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    bodies: dict[str, frozenset[str]] = field(default_factory=dict)
    home: str | None = None
    members: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)

    def could_be(self, noun: str) -> tuple[str, ...]:
        """The parties that "the government", "the movement" without a name can mean; those at war come first."""
        if noun in words()["movement_bodies"]:
            fitting: tuple[str, ...] = self.movements
        elif noun in words()["state_bodies"]:
            fitting = self.states
        else:
            return ()
        named = self.bodies.get(noun, frozenset())
        if len(named & set(fitting)) == 1:
            fitting = tuple(party for party in fitting if party in named)
        return tuple(sorted(fitting, key=lambda party: party not in self.belligerents))

    def only_one(self, noun: str) -> str | None:
        """As in "the council", where the Hill Council is a party and no other is a council."""
        named = self.bodies.get(noun, frozenset())
        return next(iter(named)) if len(named) == 1 else None


def cast_of(codebook: Codebook) -> Cast:
    """The cast of a codebook."""
    peopled = {
        p.id
        for p in codebook.parties
        if (p.demonyms or (p.adjective and p.adjective != p.name)) and not _rises(p)
    }
    bodies: dict[str, set[str]] = {}
    kinds = frozenset().union(*(words()[key] for key in _BODIES))
    for party, names in _names(codebook):
        for name in names:
            last = name.lower().rsplit(" ", 1)[-1]
            if " " in name and last in kinds:
                bodies.setdefault(last, set()).add(party)
    return Cast(
        belligerents=tuple(p.id for p in codebook.parties if _FIGHTING & set(p.roles)),
        states=tuple(p.id for p in codebook.parties if p.id in peopled),
        movements=tuple(p.id for p in codebook.parties if p.id not in peopled and _ARMED & set(p.roles)),
        mediators=_having(codebook, PartyRole.MEDIATOR) or _having(codebook, PartyRole.FACILITATOR),
        bodies={noun: frozenset(parties) for noun, parties in bodies.items()},
        home=_home(codebook, peopled),
        members=_members(codebook),
        units=_units(codebook),
    )


def _rises(party: Party) -> bool:
    """Whether a party's names call it a rebel movement: the people after whom it is called make it no state."""
    lasts = {name.lower().rsplit(" ", 1)[-1] for name in (party.name, *party.aliases)}
    return not _REBELS.isdisjoint(lasts) or look_up(party.name.lower().rsplit(" ", 1)[-1]).noun in _FRONTS


_REBELS = frozenset(
    "guerillas guerrillas insurgents militia militias paramilitaries rebels separatists".split()
)
_FRONTS = frozenset({"front", "movement", "brigade", "militia"})


def _home(codebook: Codebook, peopled: set[str]) -> str | None:
    """The party called "the government", or else the only state at war: its ministers need no name."""
    called = [p.id for p in codebook.parties if "the government" in {alias.lower() for alias in p.aliases}]
    warring = [p.id for p in codebook.parties if p.id in peopled and _FIGHTING & set(p.roles)]
    found = called or warring
    return found[0] if len(found) == 1 else None


def _members(codebook: Codebook) -> dict[str, str]:
    """As in "the settlers", of whom "settler leaders" are: plural names in small letters."""
    found: dict[str, set[str]] = {}
    for party in codebook.parties:
        for alias in party.aliases:
            last = alias.removeprefix("the ")
            word = look_up(last)
            if last.islower() and " " not in last and word.plural and word.known:
                found.setdefault(word.noun, set()).add(party.id)
    return {noun: parties.pop() for noun, parties in found.items() if len(parties) == 1}


def _units(codebook: Codebook) -> dict[str, str]:
    """As in "Commander of the missile corps": a body of two words and more that only one party has."""
    found: dict[str, set[str]] = {}
    for actor in codebook.actors:
        for role in actor.roles:
            head, _, unit = role.title.lower().partition(" of the ")
            if head and " " in unit and len(unit.split()) < _LONG:
                found.setdefault(unit, set()).add(actor.party)
    return {unit: next(iter(parties)) for unit, parties in found.items() if len(parties) == 1}


_LONG = 5
"""Words from which on what follows an office is a description, no body."""


_BODIES = ("state_bodies", "movement_bodies", "group_roles", "public_groups")


def _having(codebook: Codebook, role: PartyRole) -> tuple[str, ...]:
    return tuple(p.id for p in codebook.parties if role in p.roles)


def _names(codebook: Codebook) -> list[tuple[str, tuple[str, ...]]]:
    rows = [(party.id, (party.name, *party.aliases)) for party in codebook.parties]
    return rows + [(a.party, (a.name, *a.aliases)) for a in codebook.actors if a.kind != "person"]
