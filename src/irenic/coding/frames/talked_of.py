"""Gerunds and infinitives that name what is talked of, and no deed: "lifting them would be a mistake"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.advised import advice
from irenic.coding.resources import Frame, frames, words


def is_subject(parse: Parse, clause: Clause) -> bool:
    """As in "lifting them would be a mistake", "the decision to lift them was": what is talked of nobody does here."""
    if clause.kind not in {"ing", "inf"}:
        return False
    if _told_of(parse, clause):
        return True
    for other in parse.clauses[clause.index + 1 :]:
        if other.finite and other.subjects and other.kind in {"main", "that"}:
            first = other.subjects[0]
            return clause.start == (first.start if clause.kind == "ing" else first.tail)
    return False


def _told_of(parse: Parse, gerund: Clause) -> bool:
    """As in "Lifting them, Abel said, would depend on a truce": a teller stands between it and its verb."""
    tokens = parse.tokens
    if gerund.kind == "inf" and gerund.start > 0:
        return False  # "To lift them, Abel said, would be a mistake"
    behind = [c for c in parse.clauses[gerund.index + 1 :] if c.finite][:2]
    if len(behind) < 2 or not behind[0].subjects or behind[1].subjects:
        return False
    teller, verb = behind
    parted = tokens[teller.subjects[0].start - 1].text == "," == tokens[verb.start - 1].text
    return parted and tells(parse, teller) and verb.start - teller.after <= _BESIDE


_BESIDE = 4
"""Tokens from a teller between commas to the verb behind it."""


def named_or_advised(parse: Parse, clause: Clause) -> bool:
    """As in "calls lifting sanctions a mistake", "donors ought to pay": no deed of the one who calls it so.

    Nor what is only pictured: "it is hard to imagine X accepting".
    """
    if clause.kind == "ing" and _bare_subject(parse, clause):
        return True
    if clause.kind == "ing" and clause.subjects and parse.lowers[clause.subjects[0].start - 1] == "as":
        return True  # "they see it as the troops leaving the valley"
    if clause.kind == "ing" and clause.subjects and clause.index:
        before = parse.clauses[clause.index - 1]
        if before.lemma in _PICTURING | _ENTAILING and before.after == clause.subjects[0].start:
            return True
    first = clause.subjects[0].start if clause.subjects else clause.start
    two = [t.lower for t in parse.tokens[max(0, first - 2) : first]]  # "count on Northland giving up land"
    if clause.kind == "ing" and two and two[-1] in _ABOUT and two[0] not in _OFTEN_DONE:
        return True  # but "made no secret of wanting", "never tires of saying"
    above = parse.clause_at.get(first - 1) if first else None
    if above is None or above is clause:
        return False
    if clause.kind == "ing" and above.modal and above.lemma in _ENTAILING:
        return True  # "a demand that would mean ceding land"
    if clause.kind == "inf":
        return advice(parse, above)
    if clause.kind != "ing" or _of_a_letter(parse, clause):
        return False
    return any(_takes_gerund(f) for f in frames("verbs").get(above.lemma, ()))


_OFTEN_DONE = frozenset("fond habit point secret taken tire tired tires tiring took".split())
_PICTURING = frozenset("imagine picture conceive contemplate envisage envision foresee prevent stop".split())
_ENTAILING = frozenset("entail envisage imply include involve mean necessitate require see".split())
"""As in "could involve Northland giving up land": what it would take, and nobody does it."""
_ABOUT = frozenset("about against beyond for from of on over to toward towards".split())
"""As in "is against lifting the sanctions", "the idea of lifting": what is talked of is not thereby done."""


def _bare_subject(parse: Parse, gerund: Clause) -> bool:
    """As in "While it wants a truce, ceding land would be hard": what is done is the subject."""
    if gerund.start == 0 or parse.tokens[gerund.start - 1].text != ",":
        return False
    ruling = next((c for c in parse.clauses[gerund.index + 1 :] if c.finite), None)
    alone = ruling is not None and ruling.kind == "main" and not ruling.subjects and ruling.shared < 0
    return ruling is not None and alone and "," not in parse.lowers[gerund.after : ruling.start]


def _of_a_letter(parse: Parse, clause: Clause) -> bool:
    """As in "sent a letter demanding a truce": the letter demands it."""
    word = parse.tokens[clause.antecedent.head].word if clause.antecedent is not None else None
    return word is not None and word.noun in words()["documents"]


def _takes_gerund(frame: Frame) -> bool:
    """As in "rejected lifting the sanctions": the verb before a gerund says what becomes of it."""
    return frame.kind.name == "view" or not {"np", "ing"}.isdisjoint(frame.patterns)
