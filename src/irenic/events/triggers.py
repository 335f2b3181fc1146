"""The words that tell of events, read once from triggers.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from irenic.model.event import EventStatus, Mode


@dataclass(frozen=True, slots=True)
class Triggers:
    """The tables of triggers.yaml; `by_verb`, `by_adjective` and `by_noun` give the status that a governor tells."""

    verbs: dict[str, Mode]
    jointly: dict[str, Mode]
    places: frozenset[str]
    between: frozenset[str]
    nouns: dict[str, Mode]
    qualifiers: dict[str, Mode]
    inner: frozenset[str]
    holding: frozenset[str]
    happening: frozenset[str]
    by_verb: dict[str, EventStatus]
    by_adjective: dict[str, EventStatus]
    by_noun: dict[str, EventStatus]
    lapsing: frozenset[str]
    doubtful_verbs: frozenset[str]
    doubtful_nouns: frozenset[str]
    doubtful_adjectives: frozenset[str]
    that_wishing: frozenset[str]
    hopes: frozenset[str]
    habitual: frozenset[str]
    measures: frozenset[str]
    sent: frozenset[str]
    tellers: frozenset[str]
    invitations: frozenset[str]
    extending: frozenset[str]
    prepositions: dict[str, EventStatus]
    sites: frozenset[str]
    nobody: frozenset[str]
    unofficial: frozenset[str]
    official: frozenset[str]
    proposal_nouns: frozenset[str]
    sheets: frozenset[str]
    provides: frozenset[str]
    excludes: frozenset[str]
    states: frozenset[str]
    presents: frozenset[str]
    parts: frozenset[str]
    idle: frozenset[str]


@lru_cache(maxsize=1)
def triggers() -> Triggers:
    """The tables."""
    text = (files("irenic.events.data") / "triggers.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    proposals = data["proposals"]
    return Triggers(
        verbs={word: Mode(mode) for word, mode in data["verbs"].items()},
        jointly={word: Mode(mode) for word, mode in data["jointly"].items()},
        places=frozenset(data["places"]),
        between=frozenset(data["between"]),
        nouns={word: Mode(mode) for word, mode in data["nouns"].items()},
        qualifiers={word: Mode(mode) for word, mode in data["qualifiers"].items()},
        inner=frozenset(data["inner"]),
        holding=frozenset(data["holding"]),
        happening=frozenset(data["happening"]),
        by_verb=_statuses(data["status"], "verbs"),
        by_adjective=_statuses(data["status"], "adjectives"),
        by_noun=_statuses(data["status"], "nouns"),
        lapsing=frozenset(data["lapsing"]),
        doubtful_verbs=frozenset(data["doubtful"]["verbs"]),
        doubtful_nouns=frozenset(data["doubtful"]["nouns"]),
        doubtful_adjectives=frozenset(data["doubtful"]["adjectives"]),
        that_wishing=frozenset(data["that_wishing"]),
        hopes=frozenset(data["hopes"]),
        habitual=frozenset(data["habitual"]),
        measures=frozenset(data["measures"]),
        sent=frozenset(data["sent"]),
        tellers=frozenset(data["tellers"]),
        invitations=frozenset(data["invitations"]),
        extending=frozenset(data["extending"]),
        prepositions={w: EventStatus(status) for status, ws in data["prepositions"].items() for w in ws},
        sites=frozenset(data["sites"]),
        nobody=frozenset(data["nobody"]),
        unofficial=frozenset(data["unofficial"]),
        official=frozenset(data["official"]),
        proposal_nouns=frozenset(proposals["nouns"]),
        sheets=frozenset(proposals["sheets"]),
        provides=frozenset(proposals["provides"]),
        excludes=frozenset(proposals["excludes"]),
        states=frozenset(proposals["states"]),
        presents=frozenset(proposals["presents"]),
        parts=frozenset(proposals["parts"]),
        idle=frozenset(proposals["idle"]),
    )


def _statuses(data: dict[str, dict[str, list[str]]], kind: str) -> dict[str, EventStatus]:
    return {word: EventStatus(status) for status, kinds in data.items() for word in kinds[kind]}
