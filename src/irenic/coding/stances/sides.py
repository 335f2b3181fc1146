"""Whose act a told content tells: the teller's own, another party's, or neither's."""

from __future__ import annotations

from enum import Enum

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.engine import Engine
from irenic.coding.resources import words
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, OTHER


class Side(Enum):
    """Whose act a content tells: the teller's own, another party's, or neither's."""

    OURS = "ours"
    THEIRS = "theirs"
    NEITHER = "neither"


def side_of(engine: Engine, candidate: Candidate, main: Clause) -> Side:
    """Whose act the main clause of a content tells, by its subject or by the subject's owner."""
    if main.passive:
        return _agent_side(engine, candidate, main)
    if not main.subjects:
        own = main.shared >= 0 and engine.parse.clauses[main.shared].subjects
        return side_of(engine, candidate, engine.parse.clauses[main.shared]) if own else Side.NEITHER
    ours = {s.party for s in candidate.holder.speakers}
    phrase = main.subjects[0]
    plain = not main.modal and not main.negated
    if candidate.quote and plain and engine.parse.lowers[phrase.head] == "they":
        return Side.THEIRS  # "They bomb in the morning": whoever speaks is not meant
    entity = engine.resolver.phrase(phrase) or engine.resolver.owner(phrase)
    if entity is not None:
        parties = {s.party for s in entity.speakers}
        return Side.OURS if parties & ours else Side.THEIRS
    head = engine.parse.tokens[phrase.head]
    if head.lower in {"we", "i"} or engine.parse.lowers[phrase.start] in {"our", "my"}:
        return Side.OURS
    if head.lower in {"they", "you", "he", "she"}:
        return Side.THEIRS if candidate.quote or head.lower == "you" else Side.OURS
    noun = head.word.noun if head.word is not None else head.lower
    if (
        plain
        and noun in HEADS
        and not ours & {COMMENTATOR, OTHER}
        and _definite(engine.parse, phrase.start, phrase.head)
    ):
        return Side.OURS
    if plain and not main.passive:
        return Side.NEITHER  # "the army had looked on": of its own deeds a party says "we"
    unowned = (noun in words()["group_roles"] or noun in {"force", "forces"}) and not ours & {
        COMMENTATOR,
        OTHER,
    }
    return Side.OURS if unowned and _definite(engine.parse, phrase.start, phrase.head) else Side.NEITHER


HEADS = frozenset("chancellor king minister premier president queen".split())
"""Whom a spokesman means without a name: "the president laid out a plan"."""


def _agent_side(engine: Engine, candidate: Candidate, main: Clause) -> Side:
    """Whose act a passive verb tells: its agent's; of what is done to the teller, somebody else's."""
    agent = engine.resolver.subject(main)
    ours = {s.party for s in candidate.holder.speakers}
    if agent is not None:
        return Side.OURS if {s.party for s in agent.speakers} & ours else Side.THEIRS
    patient = engine.resolver.patient(main) if main.modal not in FUTURE else None
    suffered = patient is not None and {s.party for s in patient.speakers} <= ours
    return Side.THEIRS if suffered else Side.NEITHER


def _definite(parse: Parse, start: int, head: int) -> bool:
    """As in "the army would stay", "ministers will not convene": told by a party, its own are meant."""
    before = [t.lower for t in parse.tokens[start:head]]
    return before in ([], ["the"]) and parse.tokens[head].mention < 0


def rivals(engine: Engine, candidate: Candidate, main: Clause) -> bool:
    """Whether the teller and whose act is told may be adversaries: a mediator and a mere outsider are none."""
    cast = engine.resolver.discourse.cast
    warring = set(cast.belligerents)
    if {s.party for s in candidate.holder.speakers} <= set(cast.mediators):
        return False
    if not main.subjects or engine.parse.tokens[main.subjects[0].head].tag is Tag.PRON:
        return True
    entity = engine.resolver.phrase(main.subjects[0]) or engine.resolver.owner(main.subjects[0])
    return entity is None or bool(warring & {s.party for s in entity.speakers})
