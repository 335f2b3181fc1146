"""What a told content depends on: "if", "only after", "until", "as long as", "in return for"."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.syntax import NP_STARTS, Clause, Parse
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.resources import words
from irenic.coding.words.closed import ABLE, NONE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition opened at token `index`.

    `kind`: "if" (what is asked first), "only" (the same, nothing less), "until" (not before it), "during" (not as
    long as it is so).
    """

    kind: str
    index: int

    def first(self, parse: Parse) -> int:
        """The token at which its words begin: "so" of "so long as", "as" of "as soon as"."""
        return self.index - 1 if parse.lowers[self.index] in {"long", "soon"} else self.index


def condition_in(parse: Parse, start: int, end: int, main: Clause) -> Condition | None:
    """The first condition in `[start, end)` on which its main clause depends."""
    found = None
    if _OPENERS.isdisjoint(parse.vocabulary) or (main.negated and main.lemma in {"depend", "hinge"}):
        return None  # "the guarantees must not depend on their mood"
    for index in range(start, end):
        kind = _kind(parse, index, end) if parse.lowers[index] in _OPENERS else None
        if kind == "before" and not _refuses(parse, main):
            continue  # "hopes to sign before the elections"
        if kind is not None:
            kind = "until" if kind == "before" else kind
            found = Condition(kind, index)
            break
    if found is not None and found.kind == "during" and _lasts(parse, found, main):
        return None
    if found is not None and found.kind == "when" and main.negated:
        return None  # "will not resume once they are home"
    if found is None or (
        found.kind == "when"
        and not (main.modal or _as_soon(parse, found, main) or _to_be_done(parse, found, main))
    ):
        return None  # "the fighting resumed when they left" only tells what happened
    if found.kind == "when":
        return Condition("if", found.index)
    return found


def _refuses(parse: Parse, main: Clause) -> bool:
    """As in "will not sign before", "there will be no vote before", "nothing can move before", "rules out a vote"."""
    first = main.subjects[0].start if main.subjects else main.start
    near = (parse.lowers[first], *parse.lowers[main.after : main.after + 1])
    if main.negated or not NONE.isdisjoint(near):
        return True
    kinds = (
        plain_class(main.lemma),
        plain_class("_".join((main.lemma, *parse.lowers[main.after : main.after + 1]))),
    )
    return not main.passive and any(kind is not None and kind.act is Act.REJECT for kind in kinds)


def _lasts(parse: Parse, condition: Condition, main: Clause) -> bool:
    """As in "the raids will go on as long as ships are hit", "must pay while the work lasts": how long, not if."""
    if _refuses(parse, main) or main.modal in ABLE:
        return False
    return parse.lowers[condition.index] == "while" or (main.lemma in _LASTING and not main.passive)


_LASTING = frozenset("last continue go keep remain stay persist hold need fight persevere proceed".split())
_COUNTED = frozenset({"one", "two", "three", "certain", "some"})


def _as_soon(parse: Parse, condition: Condition, main: Clause) -> bool:
    """As in "our prisoners go home the day theirs do": said of what is to come, without a modal verb."""
    return parse.lowers[condition.index] in _INSTANTS and not (main.past or main.perfect or main.passive)


def _to_be_done(parse: Parse, condition: Condition, main: Clause) -> bool:
    """As in "agreed to hold a vote once the guns were silent", "promised guns as soon as they arrive": yet to come."""
    between = list(parse.clauses_in(main.after, condition.index))
    if between and between[-1].kind == "inf" and parse.lowers[condition.index] != "when":
        return True
    inner = next(iter(parse.clauses_in(condition.index + 1, condition.index + _SUBJECT)), None)
    ahead = inner is not None and inner.finite and not (inner.past or inner.perfect)
    return ahead and (bool(between) or (main.past and parse.lowers[condition.index] in {"soon", "once"}))


_INSTANTS = frozenset({"day", "moment", "minute", "once"})


def wanted(parse: Parse, condition: Condition, sign: int, *, costly: bool, standard: str = "") -> int:
    """The sign of what a condition asks for: the opposite of what would have the threat carried out.

    As long as something stays as it is ("while their troops remain"), an end to that is what the issue names;
    not where the issue is what they bring along, as in "while they are armed from abroad".
    """
    if condition.kind == "during" and _is_pursued(parse, condition):
        main = next((c for c in reversed(parse.clauses) if c.finite and c.head < condition.index), None)
        return -sign if main is not None and _refuses(parse, main) else sign
    if condition.kind == "during":
        return -sign if standard in _BROUGHT_IN or _goes_on(parse, condition) else 1
    if not costly or parse.lowers[condition.index] in {"unless", "until", "till", "before"}:
        return sign
    inner = next(
        (c for c in parse.clauses_in(condition.index + 1, condition.index + _SUBJECT) if c.finite), None
    )
    return 1 if inner is not None and inner.lemma in _STAYING and not inner.negated else -sign


def _is_pursued(parse: Parse, condition: Condition) -> bool:
    """As in "will sign nothing so long as they seek a veto", "as long as arms flow": the thing itself is to end."""
    inner = next(
        (c for c in parse.clauses_in(condition.index + 1, condition.index + _SUBJECT) if c.finite), None
    )
    return inner is not None and inner.lemma in _PURSUING and not inner.negated


_PURSUING = frozenset("claim deliver demand flow get pursue receive seek send spend supply use want".split())


def _goes_on(parse: Parse, condition: Condition) -> bool:
    """As in "while the blockade lasts", "as long as the sanctions stay": the issue's own thing is to end."""
    ahead = parse.clauses_in(condition.index + 1, condition.index + _SUBJECT)
    inner = next((c for c in ahead if c.finite), None)
    if inner is None or inner.negated or not inner.subjects:
        return False
    word = parse.tokens[inner.subjects[0].head].word
    pressed = word is not None and word.noun in _PRESSURE
    return pressed and inner.lemma in _STAYING | _ENDURING | {"be"}


_BROUGHT_IN = frozenset({"arms_supply", "foreign_forces"})
_ENDURING = frozenset("last continue persist go".split())
_PRESSURE = frozenset("sanction blockade embargo siege restriction".split())
_OPENERS = frozenset(
    (
        "only until till unless long while if provided providing when once depend depends depended hinge hinges "
        "hinged dependent contingent conditional return exchange day moment minute condition conditions should were "
        "before subject tied linked conditioned pegged soon"
    ).split()
)
"""The words at which a condition begins."""
_DEPENDING = frozenset("depend depends depended hinge hinges hinged dependent contingent conditional".split())
_TIED = frozenset({"tied", "linked", "conditioned", "pegged"})
_STAYING = frozenset("stay remain continue occupy keep sit stand".split())


def condition_before(parse: Parse, main: Clause) -> Condition | None:
    """As in "If they release our men, we will stop", "only when they are home will it": what depends stands behind."""
    if main.kind not in {"main", "that"} or main.modal not in _WOULD or not main.subjects:
        return None
    comma = main.subjects[0].start - 1
    if parse.lowers[comma] == main.modal:
        only = next((i for i in range(comma - 1) if parse.lowers[i] == "only"), -1)
        after = parse.lowers[only + 1]
        return Condition("only", only) if only >= 0 and after in _AFTER_ONLY else None
    if comma < 2 or parse.tokens[comma].text != ",":
        return None
    for clause in reversed(parse.clauses[max(0, main.index - 4) : main.index]):
        if clause.kind == "sub" and clause.finite and clause.opener >= 0:
            opener = parse.tokens[clause.opener].lower
            kind = _kind(parse, clause.opener, comma) if opener in _FRONTED else None
            return Condition("if" if kind == "when" else kind, clause.opener) if kind is not None else None
        if clause.finite:
            return None
    return None


_WOULD = frozenset({"will", "would", "'ll", "'d", "can", "could", "may"})
_FRONTED = frozenset({"if", "once", "when", "provided", "unless"})


def _kind(parse: Parse, index: int, end: int) -> str | None:
    tokens = parse.tokens
    lower = tokens[index].lower
    after = tokens[index + 1].lower if index + 1 < end else ""
    if lower == "only" and after in _AFTER_ONLY:
        return None if "paper" in parse.lowers[index + 2 : index + 3] else "only"  # "exists only on paper"
    if lower in {"until", "till", "unless"}:
        return None if index + 1 < end and _dated(parse, index + 1) else "until"
    if lower == "long" and after == "as" and tokens[index - 1].lower in {"as", "so"}:
        lasting = tokens[index - 2].lower == "for"  # "for as long as the talks last": how long
        return None if lasting else "during"
    if lower == "before":
        if tokens[index - 1].lower == "not":
            return "only"  # "but not before they leave"
        return "before" if _clause_at(parse, index) or _event_at(parse, index + 1) else None
    if lower == "subject" and after == "to" and tokens[index - 1].text == ",":
        return "only"
    if lower == "while" and tokens[index].tag is Tag.SUB:
        return "during"
    if lower in {"if", "provided", "providing"} and (
        lower == "if" or after == "that" or _clause_at(parse, index)
    ):
        passing = tokens[index - 1].lower in {"even", "as"} or after in _IN_PASSING
        return None if passing or _for_a_wish(parse, index) else "if"
    if lower == "when" and parse.lowers[index + 1 : index + 5] in _WHEN_RIPE:
        return "if"  # "when the time is right"
    if lower in {"when", "once"} and _clause_at(parse, index):
        dated = lower == "when" and not _CALENDAR.isdisjoint(t.lower for t in tokens[index + 1 : index + 8])
        return None if dated else "when"  # "when they meet next month"
    if lower in _DEPENDING and after in {
        "on",
        "upon",
    }:
        return "only"
    if lower in _TIED and after in {"on", "upon", "to"} and _is_tied(parse, index):
        return "only"
    if lower == "soon" and after == "as" and tokens[index - 1].lower == "as" and _clause_at(parse, index + 1):
        return "when"
    if lower in {"return", "exchange"} and after == "for" and tokens[index - 1].lower == "in":
        return "if"
    if lower in _INSTANTS and tokens[index - 1].lower != "any" and _clause_at(parse, index):
        return "when"
    if lower in {"condition", "conditions"} and (
        after == "that" or (tokens[index - 1].lower in _COUNTED and tokens[index - 2].lower == "on")
    ):
        return "only"
    return "if" if _inverted(parse, index, end) else None


def _for_a_wish(parse: Parse, index: int) -> bool:
    """As in "must leave if it wants the raids to end": what a thing is for, and nothing that is asked."""
    inner = next((c for c in parse.clauses_in(index, index + _NEXT) if c.finite), None)
    return inner is not None and inner.lemma in _WISHING and not (inner.negated or inner.modal)


_WISHING = frozenset({"hope", "want", "wish"})
_NEXT = 6


def _is_tied(parse: Parse, index: int) -> bool:
    """As in "the truce is tied to a pullout", "a vote would be linked to it", not as in "the raid was linked to"."""
    verb = parse.clause_at.get(index)
    if verb is None or not verb.finite or not verb.passive or verb.negated:
        return False
    return bool(verb.modal) or not verb.past


_WHEN_RIPE = [
    [*noun, verb, ripe]
    for noun in (["the", "time"], ["the", "moment"])
    for verb in ("is", "was")
    for ripe in ("right", "ripe")
]
_IN_PASSING = frozenset("not any anything possible necessary only ever needed at".split())
"""As in "a truce, if not peace", "if at all", "if need be"."""


def _dated(parse: Parse, index: int) -> bool:
    """As in "until 2044", "until Monday", "until the end of May", "until further notice": no condition."""
    if parse.tokens[index].tag is Tag.NUM or parse.tokens[index].lower in {
        "now",
        "then",
        "recently",
        "further",
    }:
        return True
    return not DATE_WORDS.isdisjoint(t.lower for t in parse.tokens[index : index + 4]) and not _clause_at(
        parse, index - 1
    )


DATE_WORDS = frozenset(
    (
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday year month week winter spring summer autumn midnight"
    ).split()
)
_CALENDAR = DATE_WORDS - {"may", "march"} | {"next", "tomorrow"}
_AFTER_ONLY = frozenset("if after when once with under on in from".split())


def _clause_at(parse: Parse, opener: int) -> bool:
    """Whether a finite clause with a subject of its own begins right after a token."""
    return any(
        c.finite and c.subjects and opener < c.subjects[0].start <= opener + 2 and c.head > opener
        for c in parse.clauses_in(opener + 1, opener + _SUBJECT)
    )


def _event_at(parse: Parse, index: int) -> bool:
    """As in "before the release of the prisoners", "before a full pullout"; not as in "before the summer"."""
    phrase = parse.noun_phrase(index) if index < len(parse.tokens) else None
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["comings"]


_SUBJECT = 16
"""Tokens within which a clause with its subject in front has its verb."""


def _inverted(parse: Parse, index: int, end: int) -> bool:
    """As in "should the other side refuse", "were it to refuse": a verb before its subject, inside a content."""
    tokens = parse.tokens
    if index == 0:
        return (
            any(c.kind == "sub" and c.opener == 0 for c in parse.clauses[:1]) and tokens[0].lower == "should"
        )
    if index + 2 >= end or tokens[index + 1].tag not in NP_STARTS:
        return False
    if tokens[index].lower == "should":
        return tokens[index + 1].tag is not Tag.ADJ and tokens[index - 1].tag is not Tag.PRON
    if tokens[index].lower == "were":
        if tokens[index + 1].tag is Tag.ADJ:
            return False  # "the elections were hard to hold"
        return any(t.tag is Tag.TO for t in tokens[index + 2 : min(end, index + 6)])
    return False
