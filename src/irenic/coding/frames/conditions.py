"""What a told content depends on: "if", "only after", "until", "as long as", "in return for"."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.condition_openers import (
    AFTER_ONLY,
    INSTANTS,
    OPENERS,
    SUBJECT_SPAN,
    kind_of_condition,
)
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.words.closed import ABLE, NONE
from irenic.coding.words.lexicon import ING
from irenic.model.terms import Act


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition opened at token `index`.

    `kind`: "if" (what is asked first), "only" (the same, nothing less), "until" (not before it), "during" (not as
    long as it is so), "first" (a clause of its own tells what comes first).
    """

    kind: str
    index: int
    end: int = -1
    """The token behind it, where it stands in front of what depends on it."""

    def first(self, parse: Parse) -> int:
        """The token at which its words begin: "so" of "so long as", "as" of "as soon as", "in" of "in return for"."""
        return self.index - (parse.lowers[self.index] in _SECOND)

    def inside(self, parse: Parse) -> int:
        """The token behind its opening words: "only if", "in return for", "unless"."""
        behind = self.index + 1
        more = parse.lowers[self.index] == "only" and parse.lowers[behind] in AFTER_ONLY
        return behind + more

    def clause(self, parse: Parse) -> Clause | None:
        """The finite clause that the condition opens, if it opens one."""
        inside = parse.clauses_in(self.index + 1, self.index + SUBJECT_SPAN)
        return next((clause for clause in inside if clause.finite), None)


_SECOND = frozenset({"long", "soon", "return", "exchange"})
"""Words of which another stands in front."""


def condition_in(parse: Parse, start: int, end: int, main: Clause) -> Condition | None:
    """The first condition in `[start, end)` on which its main clause depends."""
    found = None
    if OPENERS.isdisjoint(parse.vocabulary) or (main.negated and main.lemma in {"depend", "hinge"}):
        return None  # "the guarantees must not depend on their mood"
    for index in range(start, end):
        kind = kind_of_condition(parse, index, end) if parse.lowers[index] in OPENERS else None
        if kind == "before" and not _refuses(parse, main):
            continue  # "hopes to sign before the elections"
        if kind is not None:
            kind = "until" if kind == "before" else kind
            found = Condition(kind, index)
            if kind == "during" and _changes(parse, found) and not _refuses(parse, main):
                found = Condition("if", index)
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


def _changes(parse: Parse, condition: Condition) -> bool:
    """As in "will sign so long as the sanctions are lifted": it is not so yet, and is asked for."""
    inner = condition.clause(parse)
    if inner is None or inner.negated or inner.modal or inner.perfect:
        return False
    kind = plain_class(inner.lemma)
    return inner.lemma in _CHANGING or (kind is not None and kind.name in {"stop", "concede"})


_CHANGING = frozenset("disarm free leave lift pull release remove return stop withdraw".split())


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


def _as_soon(parse: Parse, condition: Condition, main: Clause) -> bool:
    """As in "our prisoners go home the day theirs do": said of what is to come, without a modal verb."""
    return parse.lowers[condition.index] in INSTANTS and not (main.past or main.perfect or main.passive)


def _to_be_done(parse: Parse, condition: Condition, main: Clause) -> bool:
    """As in "agreed to hold a vote once the guns were silent", "promised guns as soon as they arrive": yet to come."""
    between = list(parse.clauses_in(main.after, condition.index))
    if between and between[-1].kind == "inf" and parse.lowers[condition.index] != "when":
        return True
    inner = next(iter(parse.clauses_in(condition.index + 1, condition.index + SUBJECT_SPAN)), None)
    ahead = inner is not None and inner.finite and not (inner.past or inner.perfect)
    return ahead and (bool(between) or (main.past and parse.lowers[condition.index] in {"soon", "once"}))


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
    inner = condition.clause(parse)
    return 1 if inner is not None and inner.lemma in _STAYING and not inner.negated else -sign


def unless_done(parse: Parse, clause: Clause, condition: Condition) -> bool:
    """As in "if they do not leave, we will expel them": what is done to those who do not do as they are asked."""
    if clause.negated or condition.kind != "if":
        return False
    first = next((c for c in parse.clauses_in(condition.index, len(parse.tokens)) if c.finite), None)
    return first is not None and first.negated and first.start < clause.start


def lasts_until_then(parse: Parse, index: int, clause: Clause | None) -> bool:
    """As in "will not vote while the troops remain", "while towns are burning": what is refused as long as it is so."""
    if clause is None or not clause.negated or parse.lowers[index] != "while":
        return False
    inner = Condition("during", index).clause(parse)
    if inner is None or inner.negated:
        return False
    progressing = parse.tokens[inner.head].form & ING and inner.start < inner.head
    return bool(progressing) or inner.lemma in _STAYING | _ENDURING


def _is_pursued(parse: Parse, condition: Condition) -> bool:
    """As in "will sign nothing so long as they seek a veto", "as long as arms flow": the thing itself is to end."""
    inner = condition.clause(parse)
    return inner is not None and inner.lemma in _PURSUING and not inner.negated


_PURSUING = frozenset("claim deliver demand flow get pursue receive seek send spend supply use want".split())


def _goes_on(parse: Parse, condition: Condition) -> bool:
    """As in "while the blockade lasts", "as long as the sanctions stay": the issue's own thing is to end."""
    inner = condition.clause(parse)
    if inner is None or inner.negated or not inner.subjects:
        return False
    word = parse.tokens[inner.subjects[0].head].word
    pressed = word is not None and word.noun in _PRESSURE
    return pressed and inner.lemma in _STAYING | _ENDURING | {"be"}


_BROUGHT_IN = frozenset({"arms_supply", "foreign_forces"})
_ENDURING = frozenset("last continue persist go".split())
_PRESSURE = frozenset("sanction blockade embargo siege restriction".split())
_STAYING = frozenset("stay remain continue occupy keep sit stand".split())
