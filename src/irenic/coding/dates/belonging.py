"""Whose date it is: whether a date of a sentence tells when a candidate was said or done, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from enum import Enum, auto

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.dates.calendar_words import WEEKDAY
from irenic.coding.dates.evidence import YEAR_FROM_DOCUMENT
from irenic.coding.dates.told_dates import ToldDate
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.tokens import Tag
from irenic.model.dates import PartialDate
from irenic.model.terms import Act, Form


class Belonging(Enum):
    """How a date stands to a candidate.

    `own` is its own; `near` that of who tells it, or behind its object; `since`: the act's, or of what it is about, or
    of what came before it; `either`: the act's, or that of another deed; `other`: not the candidate's.
    """

    OWN = auto()
    NEAR = auto()
    SINCE = auto()
    EITHER = auto()
    OTHER = auto()


Spans = Sequence[tuple[int, int]]


def belonging(
    parse: Parse, candidate: Candidate, told: ToldDate, limits: Spans, document_date: PartialDate | None
) -> Belonging:
    """How a date stands to a candidate; `limits` are the spans of the deadlines and windows in its content."""
    tokens = parse.tokens
    first, last = candidate.content
    start, end = tokens[first].start, tokens[min(last, len(tokens)) - 1].end
    at = next((i for i, token in enumerate(tokens) if token.end > told.start), len(tokens))
    if start <= told.start < end:
        return _inside(parse, candidate, told, at, limits, document_date)
    return _outside(parse, candidate, at)


def is_past(candidate: Candidate) -> bool:
    """Whether the candidate's own verb tells what is past: "rejected", "had rejected", not "has rejected"."""
    clause = candidate.clause
    return clause is None or (clause.finite and clause.past and not clause.modal)


def _inside(
    parse: Parse,
    candidate: Candidate,
    told: ToldDate,
    at: int,
    limits: Spans,
    document_date: PartialDate | None,
) -> Belonging:
    """As in "rejected neutrality on 12 February": a past date behind the object of a past act is the act's."""
    if any(a < told.end and told.start < b for a, b in limits) or not is_past(candidate):
        return Belonging.OTHER
    between = [c for c in parse.clauses if candidate.trigger < c.head < at]
    if candidate.form is Form.NOMINAL and between and all(c.kind == "part" for c in between):
        return Belonging.OWN  # "the demand made by Southmark on Friday"
    told_clause = candidate.form in {Form.INDIRECT, Form.DIRECT} and any(
        c.finite and c is not candidate.clause for c in parse.clauses_in(*candidate.content)
    )
    if told_clause or not all(_shares_date(parse, c) for c in between if c.kind != "inf"):
        return Belonging.OTHER
    if any(c.kind == "inf" for c in between):
        return _behind_deed(parse, told, between[-1], limits, document_date)
    event = parse.lowers[at - 1] in _EVENTS
    if _is_far(told, document_date) and (event or candidate.kind.act in _FORWARD):
        return Belonging.OTHER
    if told.date is None and candidate.kind.act in _FORWARD:
        return Belonging.OTHER  # "demanded elections in the autumn"
    return Belonging.SINCE if _of_event(parse, at) else Belonging.NEAR


def _behind_deed(
    parse: Parse, told: ToldDate, deed: Clause, limits: Spans, document_date: PartialDate | None
) -> Belonging:
    """As in "threatened to withdraw on 12 February", "offered to withdraw within 30 days on 1 August"."""
    behind = parse.tokens[deed.head].end
    if _BACKWARD.search(told.words) or any(behind <= a < told.start for a, _ in limits):
        return Belonging.NEAR
    if told.date is None or _is_far(told, document_date):
        return Belonging.OTHER
    return Belonging.SINCE if _WEEKDAY.search(told.words) else Belonging.EITHER


def _is_far(told: ToldDate, document_date: PartialDate | None) -> bool:
    """Whether a date without a year lies so far back that the next such date is nearer."""
    if told.date is None or document_date is None or told.why != YEAR_FROM_DOCUMENT:
        return False
    return told.date.latest < document_date.earliest - timedelta(days=_HALF_A_YEAR)


def _of_event(parse: Parse, at: int) -> bool:
    """As in "condemned the attack on Tuesday": the day may be that of what happened; not "at the talks on Tuesday"."""
    tokens, noun = parse.tokens, at - 1
    if noun < 1 or parse.lowers[noun] not in _EVENTS:
        return False
    first = noun - 1
    while first > 0 and tokens[first].tag in _DESCRIBING and first > noun - 4:
        first -= 1
    if tokens[first].tag not in {Tag.PPOS, Tag.POSS} and parse.lowers[first] not in DEFINITE:
        return False
    return parse.lowers[max(first - 1, 0)] not in _AT


def _outside(parse: Parse, candidate: Candidate, at: int) -> Belonging:
    """Only the date of the candidate's own clause, or of the clause that tells it, is the candidate's."""
    clause, owner = candidate.clause, _owner(parse, at)
    if clause is None:
        return Belonging.OWN
    if (owner is clause or owner is None) and clause.modal in _TO_COME:
        return Belonging.OTHER  # "On Friday, Northland will withdraw"
    if owner is clause:
        return Belonging.OWN
    if owner is None:
        first = next((c for c in parse.clauses if c.finite), clause)
        return Belonging.OWN if first is clause else Belonging.NEAR
    if owner.modal in _TO_COME:
        return Belonging.OTHER  # "will say on Friday that"
    if owner.index in _tellers(parse, clause) or _shares_date(parse, owner):
        return Belonging.NEAR
    if owner.kind == "sub" and is_past(candidate) and parse.lowers[owner.opener] == "after":
        return Belonging.SINCE  # "After it broke the truce on Monday, Northland rejected"
    if owner.kind in {"rel", "orel", "sub", "that"}:
        return Belonging.OTHER
    if clause.kind == "sub" and parse.lowers[clause.opener] in _BESIDE and is_past(candidate):
        return Belonging.EITHER  # "refused on Tuesday, days after Abel proposed it"
    if owner.kind == "part":
        fronted = is_past(candidate) and not any(c.finite and c.head < owner.head for c in parse.clauses)
        subject = any(t.tag is Tag.PUNCT for t in parse.tokens[: owner.start])
        return Belonging.NEAR if fronted and not subject else Belonging.OTHER
    if clause.shared == owner.index:
        return Belonging.SINCE if _of_event(parse, at) else Belonging.NEAR
    if owner.kind != "main" or tells(parse, owner) or owner.shared == clause.index:
        return Belonging.NEAR
    if owner.head > clause.head or not is_past(candidate):
        return Belonging.OTHER
    return Belonging.SINCE  # "It met Abel on Monday, and Northland rejected"


def _owner(parse: Parse, at: int) -> Clause | None:
    """The clause in which a token stands: the last whose verb, or whose opening word, comes before it."""
    begun = [c for c in parse.clauses if c.head < at or 0 <= c.opener < at]
    owner = max(begun, key=lambda c: c.head if c.head < at else c.opener, default=None)
    if owner is None or owner.head > at or owner.kind not in _CLOSED:
        return owner
    if any(t.text == "," for t in parse.tokens[owner.head : at]):
        return next((c for c in parse.clauses if c.head > at), None)  # "who fell, on Monday rejected"
    return owner


def _tellers(parse: Parse, clause: Clause) -> set[int]:
    """The clauses that tell what a clause says, from the nearest out."""
    found: set[int] = set()
    inner: Clause | None = clause
    while inner is not None and inner.kind in _TOLD and len(found) < _DEEP:
        if inner.kind == "sub" and parse.lowers[inner.opener] in _BESIDE:
            break
        opens = inner.opener if inner.opener >= 0 else inner.start
        above = [c for c in parse.clauses if c.head < opens and c.index not in found and c is not clause]
        inner = next((c for c in reversed(above) if _can_tell(parse, c)), None)
        if inner is not None:
            found.add(inner.index)
    return found


def _can_tell(parse: Parse, clause: Clause) -> bool:
    return clause.kind in {"main", "rel"} or tells(parse, clause)


def _shares_date(parse: Parse, clause: Clause) -> bool:
    """As in "in a statement dated 3 May", "when she met Abel on Tuesday", "speaking on Monday": the act's own date."""
    if clause.kind == "sub":
        return clause.opener >= 0 and parse.lowers[clause.opener] in _MEANWHILE
    return clause.kind == "ing" or clause.lemma in _ISSUED


_BACKWARD = re.compile(r"\b(?:last|yesterday|ago|earlier|past)\b", re.IGNORECASE)
_WEEKDAY = re.compile(WEEKDAY)
_TO_COME = frozenset({"will", "shall", "'ll"})
_HALF_A_YEAR = 183
_DEEP = 4
_CLOSED = frozenset({"rel", "orel", "part", "sub"})
_TOLD = frozenset({"that", "inf", "sub"})
_DESCRIBING = frozenset({Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM})
_AT = frozenset({"at", "after", "during", "following", "in", "on"})
_BESIDE = frozenset({"after", "before", "since", "until", "because"})
_MEANWHILE = frozenset({"when", "as", "while"})
_ISSUED = frozenset(
    "air broadcast carry date deliver give issue post print publish release send sign".split()
)
_FORWARD = frozenset({Act.DEMAND, Act.OFFER, Act.PROMISE, Act.THREAT, Act.SIGNAL})
"""Acts that speak of what lies ahead."""
_EVENTS = frozenset(
    "arrest arrests assassination attack attacks ballot blast bombardment bombing bombings clash clashes conference "
    "coup crash elections election exercise exercises explosion fighting invasion killing killings march massacre "
    "meeting murder offensive parade poll polls protest protests raid raids rally referendum seizure shelling shooting "
    "strike strikes summit talks visit vote war".split()
)
"""What happens on a day: a date behind it may be its own."""
