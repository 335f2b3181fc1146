"""Held, agreed, announced, proposed, invited, refused or cancelled: what governs an event tells it."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.phrases_before import before, np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.dates.calendar_words import MONTHS
from irenic.coding.words.closed import WEEKDAYS
from irenic.coding.words.lexicon import ING
from irenic.coding.words.tokens import Tag
from irenic.events.habits import is_habit
from irenic.events.negation import is_negated
from irenic.events.reported import is_reported
from irenic.events.telling import Telling, how_told, supposed
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus

_AHEAD = WEEKDAYS | frozenset("tomorrow next soon later upcoming coming".split())
TRAVELLING = frozenset("travel fly arrive come go return land".split())
_MEANT = frozenset({"hope", "want", "wish", "plan", "intend", "expect"})
_GOING_ON = frozenset({"keep", "continue", "begin", "start", "resume", "manage"})
_PARTICLES = frozenset({Tag.PREP, Tag.ADV, Tag.TO, Tag.QUOTE})
_THAT = {
    Telling.WISHED: EventStatus.PROPOSED,
    Telling.AGREED: EventStatus.AGREED,
    Telling.REFUSED: EventStatus.REFUSED,
}
_TURNED = {EventStatus.AGREED: EventStatus.REFUSED}
"""What a negated governor says; of the others a negation leaves nothing that can be told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of an event, and the clause whose verb told it where that is another one."""

    status: EventStatus
    governor: Clause | None = None


def verb_names(parse: Parse, clause: Clause) -> list[tuple[str, int]]:
    """The verb with each particle and preposition right behind it, then alone; each with the token after it.

    As in "flew on to": fly_on, fly_to, fly.
    """
    found: list[tuple[str, int]] = []
    at = clause.after
    while at < len(parse.tokens) and parse.tokens[at].tag in _PARTICLES:
        if parse.tokens[at].tag is not Tag.QUOTE:
            found.append((f"{clause.lemma}_{parse.tokens[at].lower}", at + 1))
        at += 1
    if not found and clause.after < len(parse.tokens):
        found.append((f"{clause.lemma}_{parse.tokens[clause.after].lower}", clause.after + 1))
    return [*found, (clause.lemma, parse.skip(clause.after))]


def lemmas_of(parse: Parse, clause: Clause) -> list[str]:
    """The verb with what stands right behind it, then alone."""
    return [name for name, _ in verb_names(parse, clause)]


def status_of_clause(parse: Parse, clause: Clause, *, denied: bool = False) -> Verdict | None:
    """The status of an event that a clause's own verb tells, or None where it tells none."""
    negated = denied or is_negated(parse, clause)
    if clause.finite:
        told = how_told(parse, clause)
        if told.telling is Telling.UNSURE or supposed(parse, clause) or is_habit(parse, clause):
            return None
        if told.telling in _THAT:
            return None if negated else Verdict(_THAT[told.telling], told.matrix)
    if clause.modal:
        return _of_modal(parse, clause, negated=negated)
    if clause.kind in {"inf", "ing"}:
        return None if denied else _of_governor(parse, clause)
    if clause.kind == "part":
        return Verdict(EventStatus.HELD)
    if negated:
        return None
    present = not (clause.past or clause.perfect)
    behind = parse.tokens[clause.start :]
    if present and any(t.lower in _AHEAD or (t.text in MONTHS) for t in behind):
        return Verdict(EventStatus.ANNOUNCED)
    return Verdict(EventStatus.HELD)


def _of_modal(parse: Parse, clause: Clause, *, negated: bool) -> Verdict | None:
    told = clause.modal in {"will", "'ll", "shall"} or (
        clause.modal in {"would", "'d"} and (clause.kind == "that" or is_reported(parse, clause))
    )
    if any(c.opener >= 0 and parse.lowers[c.opener] in {"if", "unless"} for c in parse.clauses):
        return None  # "would come if anybody asked"
    if not told or (negated and parse.tokens[clause.head].form & ING):
        return None  # "will not be coming": whoever is absent has not refused
    return Verdict(EventStatus.REFUSED if negated else EventStatus.ANNOUNCED)


def _of_governor(parse: Parse, clause: Clause) -> Verdict | None:
    """Of "to meet" and "meeting": the verb, adjective, noun or preposition in front."""
    at = before(parse, clause.start)
    if at < 0:
        return None
    token, table = parse.tokens[at], triggers()
    if token.tag is Tag.NEG:
        at = before(parse, at)
        token = parse.tokens[max(at, 0)]
    if clause.kind == "ing" and token.lower == "before":
        return _before_main(parse, clause)
    if clause.kind == "ing" and (status := table.prepositions.get(token.lower)) is not None:
        return Verdict(status)
    if token.tag is Tag.BE:
        return _is_to(parse.clause_at.get(at))
    governor = parse.clause_at.get(at)
    if governor is not None and governor.index != clause.index:
        if (token.tag is Tag.ADJ or governor.passive) and token.lower in table.by_adjective:
            return _by_word(parse, table.by_adjective[token.lower], governor)
        return _by_verb(parse, governor)
    if token.lower in table.by_adjective and token.tag in {Tag.ADJ, Tag.VERB, Tag.NOUN}:
        return _by_word(parse, table.by_adjective[token.lower], _clause_before(parse, at))
    if token.tag in {Tag.PREP, Tag.ADV}:
        governor = parse.clause_at.get(before(parse, at))
        return _by_verb(parse, governor) if governor is not None else None
    return _by_noun_or_object(parse, at)


def _before_main(parse: Parse, clause: Clause) -> Verdict | None:
    """Of "before meeting Abel, Brandt flew home": what is told as past has both behind it."""
    main = parse.clauses[clause.shared] if clause.shared >= 0 else None
    if main is None:
        main = next((c for c in parse.clauses if c.finite and c.index != clause.index), None)
    told_past = main is not None and main.finite and (main.past or main.perfect) and not main.modal
    if main is not None and told_past and (_had(parse, main) or not tells(parse, main)):
        return Verdict(EventStatus.HELD)
    return Verdict(EventStatus.ANNOUNCED)  # "Before meeting Abel, Brandt said": it may be to come yet


def _is_to(governor: Clause | None) -> Verdict | None:
    """Of "are to meet"; of "were to meet" nobody knows whether they did."""
    if governor is None or governor.negated or governor.past or governor.perfect or governor.modal:
        return None
    return Verdict(EventStatus.ANNOUNCED, governor)


def _by_noun_or_object(parse: Parse, at: int) -> Verdict | None:
    """Of "an invitation to meet" and of "invited Brandt to meet"."""
    phrase = np_ending(parse, at)
    if phrase is None:
        return None
    governor = _clause_before(parse, phrase.start)
    noun = parse.tokens[phrase.head].noun
    if noun in triggers().by_noun:
        return by_noun(parse, noun, governor)
    return _by_verb(parse, governor) if governor is not None else None


def by_noun(parse: Parse, noun: str, governor: Clause | None) -> Verdict:
    """Of an invitation, an offer, a plan: what was done with it, else what it is."""
    table = triggers()
    own = Verdict(table.by_noun[noun], governor)
    if governor is None or governor.negated or governor.modal:
        return own
    for lemma in lemmas_of(parse, governor):
        done = table.by_verb.get(lemma)
        if (
            done in {EventStatus.REFUSED, EventStatus.AGREED, EventStatus.CANCELLED}
            and lemma not in table.extending
        ):
            return Verdict(done, governor)
    return own


def _by_verb(parse: Parse, governor: Clause) -> Verdict | None:
    table = triggers()
    for lemma in lemmas_of(parse, governor):
        if lemma in table.by_verb:
            return by_status(parse, table.by_verb[lemma], governor)
    if governor.lemma in _GOING_ON and not governor.negated:
        return status_of_clause(parse, governor)  # "kept exchanging", "managed to meet"
    after = parse.clause_at.get(parse.skip(governor.after))
    if governor.lemma == "come" and governor.past and after is not None and after.lemma in {"see", "meet"}:
        return None if governor.negated else Verdict(EventStatus.HELD, governor)  # "came to see the general"
    if governor.lemma in TRAVELLING and not governor.negated:
        return Verdict(EventStatus.ANNOUNCED, governor)
    return None


def by_status(parse: Parse, status: EventStatus, governor: Clause) -> Verdict | None:
    """A governor's status, turned where it is negated; nothing where it is only possible.

    Of "to agree to talks" what governs that decides: who was urged to agree has not agreed.
    """
    if governor.kind == "inf":
        return _of_nested(parse, status, governor)
    if governor.modal not in {"", "will", "'ll", "'d", "would"} or (
        governor.modal and status is EventStatus.AGREED
    ):
        return None
    if governor.negated:
        return Verdict(_TURNED[status], governor) if status in _TURNED else None
    if status is EventStatus.ANNOUNCED and _had(parse, governor):
        return None  # "had been due to meet": whether they did is not told
    if governor.lemma in _MEANT and _had(parse, governor):
        return None  # "had hoped to meet"
    return Verdict(status, governor)


def _of_nested(parse: Parse, status: EventStatus, governor: Clause) -> Verdict | None:
    outer = _of_governor(parse, governor)
    if outer is None or status is EventStatus.AGREED:
        return outer
    factual = outer.status is EventStatus.AGREED and status in {EventStatus.REFUSED, EventStatus.CANCELLED}
    hoped = status in {EventStatus.PROPOSED, EventStatus.INVITED} and outer.status is not EventStatus.REFUSED
    return Verdict(status if factual else EventStatus.PROPOSED, outer.governor) if factual or hoped else None


def _by_word(parse: Parse, status: EventStatus, governor: Clause | None) -> Verdict | None:
    """Of "is ready to meet", "is not ready to meet"."""
    if governor is not None and governor.negated:
        return Verdict(EventStatus.REFUSED, governor) if status is EventStatus.PROPOSED else None
    if (
        governor is not None
        and status is EventStatus.ANNOUNCED
        and (_had(parse, governor) or _was_before(parse, governor))
    ):
        return None
    return Verdict(status, governor)


def _had(parse: Parse, clause: Clause) -> bool:
    """As in "had been due", "had spoken": told as past already then."""
    return parse.tokens[clause.start].lower in {"had", "'d", "’d"} and clause.start < clause.head


def _was_before(parse: Parse, clause: Clause) -> bool:
    """As in "put it off hours before she was due to fly": a schedule that no longer stands."""
    return clause.past and clause.opener >= 0 and parse.lowers[clause.opener] == "before"


def _clause_before(parse: Parse, index: int) -> Clause | None:
    found = [clause for clause in parse.clauses if clause.head < index]
    return found[-1] if found else None
