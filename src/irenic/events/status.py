"""Held, agreed, announced, proposed, invited, refused or cancelled: what governs an event tells it."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.phrases_before import before, np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.tokens import Tag
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus

_AHEAD = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow next soon later upcoming coming".split()
)
_TURNED = {EventStatus.AGREED: EventStatus.REFUSED}
"""What a negated governor says; of the others a negation leaves nothing that can be told."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The status of an event, and the clause whose verb told it where that is another one."""

    status: EventStatus
    governor: Clause | None = None


def lemmas_of(parse: Parse, clause: Clause) -> list[str]:
    """The verb with a particle or preposition right after it, where there is one, then alone."""
    after = parse.skip(clause.after)
    joined = []
    if after < len(parse.tokens) and parse.tokens[after].tag in {Tag.PREP, Tag.ADV, Tag.TO}:
        joined = [f"{clause.lemma}_{parse.tokens[after].lower}"]
    elif clause.after < len(parse.tokens):
        joined = [f"{clause.lemma}_{parse.tokens[clause.after].lower}"]
    return [*joined, clause.lemma]


def status_of_clause(parse: Parse, clause: Clause) -> Verdict | None:
    """The status of an event that a clause's own verb tells, or None where it tells none."""
    if _is_case(parse, clause) or clause.modal:
        return None if _is_case(parse, clause) else _of_modal(clause)
    if clause.kind in {"inf", "ing"}:
        return _of_governor(parse, clause)
    if clause.kind == "part":
        return Verdict(EventStatus.HELD)
    if clause.negated:
        return None
    present = not (clause.past or clause.perfect)
    if present and any(t.lower in _AHEAD for t in parse.tokens[clause.start :]):
        return Verdict(EventStatus.ANNOUNCED)
    return Verdict(EventStatus.HELD)


def _is_case(parse: Parse, clause: Clause) -> bool:
    """Whether it is only supposed: "if they meet"."""
    return clause.opener >= 0 and parse.tokens[clause.opener].lower in {"if", "unless", "whether"}


def _of_modal(clause: Clause) -> Verdict | None:
    told = clause.modal in {"will", "'ll", "shall"} or (
        clause.modal in {"would", "'d"} and clause.kind == "that"
    )
    if not told:
        return None
    return Verdict(EventStatus.REFUSED if clause.negated else EventStatus.ANNOUNCED)


def _of_governor(parse: Parse, clause: Clause) -> Verdict | None:
    """Of "to meet" and "meeting": the verb, adjective, noun or preposition in front."""
    at = before(parse, clause.start)
    if at < 0:
        return None
    token, table = parse.tokens[at], triggers()
    if token.tag is Tag.NEG:
        at = before(parse, at)
        token = parse.tokens[max(at, 0)]
    if clause.kind == "ing" and (status := table.prepositions.get(token.lower)) is not None:
        return Verdict(status)
    governor = parse.clause_at.get(at)
    if governor is not None and governor.index != clause.index:
        if (token.tag is Tag.ADJ or governor.passive) and token.lower in table.by_adjective:
            return _by_word(table.by_adjective[token.lower], governor)
        return _by_verb(parse, governor)
    if token.lower in table.by_adjective and token.tag in {Tag.ADJ, Tag.VERB, Tag.NOUN}:
        return _by_word(table.by_adjective[token.lower], _clause_before(parse, at))
    if token.tag in {Tag.PREP, Tag.ADV}:
        governor = parse.clause_at.get(before(parse, at))
        return _by_verb(parse, governor) if governor is not None else None
    return _by_noun_or_object(parse, at)


def _by_noun_or_object(parse: Parse, at: int) -> Verdict | None:
    """Of "an invitation to meet" and of "invited Brandt to meet"."""
    phrase = np_ending(parse, at)
    if phrase is None:
        return None
    governor = _clause_before(parse, phrase.start)
    word = parse.tokens[phrase.head].word
    noun = word.noun if word is not None else parse.tokens[phrase.head].lower
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
    if governor.lemma in {"travel", "fly", "arrive", "come", "go", "return"} and not governor.negated:
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
    return Verdict(status, governor)


def _of_nested(parse: Parse, status: EventStatus, governor: Clause) -> Verdict | None:
    outer = _of_governor(parse, governor)
    if outer is None or status is EventStatus.AGREED:
        return outer
    factual = outer.status is EventStatus.AGREED and status in {EventStatus.REFUSED, EventStatus.CANCELLED}
    hoped = status in {EventStatus.PROPOSED, EventStatus.INVITED} and outer.status is not EventStatus.REFUSED
    return Verdict(status if factual else EventStatus.PROPOSED, outer.governor) if factual or hoped else None


def _by_word(status: EventStatus, governor: Clause | None) -> Verdict | None:
    """Of "is ready to meet", "is not ready to meet"."""
    if governor is not None and governor.negated:
        return Verdict(EventStatus.REFUSED, governor) if status is EventStatus.PROPOSED else None
    return Verdict(status, governor)


def _clause_before(parse: Parse, index: int) -> Clause | None:
    found = [clause for clause in parse.clauses if clause.head < index]
    return found[-1] if found else None
