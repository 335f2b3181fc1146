"""How a frame stands inside another: asked of its holder, a reproach to him, told of him, or his own side's."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.resources import words
from irenic.model.statement import Statement
from irenic.model.terms import COMMENTATOR, OTHER, Act, Form


def is_inside(inner: Candidate, outer: Candidate) -> bool:
    """Whether a frame stands in the content of another; the terms of a plan have the verb of what they provide for."""
    terms = outer.rule == "verb.under" and inner.rule != outer.rule
    return outer.content[0] <= inner.trigger < outer.content[1] and (terms or inner.trigger != outer.trigger)


def same_party(left: Candidate, right: Candidate) -> bool:
    """Whether both frames are one party's; those of no party are so only where they are one and the same."""
    sides = (
        {(s.party, s.actor if s.party in _APART else None) for s in c.holder.speakers} for c in (left, right)
    )
    return next(sides) == next(sides)


_APART = frozenset({OTHER, COMMENTATOR})


def only_tells(candidate: Candidate) -> bool:
    """Whether a frame only tells what its content does; "stressed the need for" is an act of its own."""
    return candidate.kind.told and candidate.form is not Form.VERB_NP


def tells_own(candidate: Candidate) -> bool:
    """Whether a frame tells what the own side does: as in "warned that his fighters would not disarm", too."""
    return only_tells(candidate) or (candidate.kind.name == "criticise" and candidate.form is Form.INDIRECT)


def of_the_whole(candidate: Candidate) -> bool:
    """As in "said it was “a trap that serves nobody”": a deed or a quoted noun within what the same party tells."""
    clause = candidate.clause
    noun = clause is not None and clause.kind in {"rel", "orel"} and candidate.rule == "quote.sentence"
    return noun or candidate.kind.form is Form.NARRATED


def goes_its_way(inner: Candidate, outer: Candidate, built: list[tuple[Candidate, list[Statement]]]) -> bool:
    """As in "X fears that a vote will fail and Y is worried about order": what another holds, told beside it."""
    clause = inner.clause
    if outer.kind.name != "criticise" or outer.form is not Form.INDIRECT or same_party(inner, outer):
        return False
    if clause is None or clause.modal or not clause.subjects or clause.subjects[0].start != outer.content[0]:
        return False
    return any(o.trigger == outer.trigger and o.content[0] < outer.content[0] for o, _ in built)


def own_thing(inner: Candidate, outer: Candidate, theirs: list[Statement]) -> bool:
    """As in "said the rebels should answer its offer of a truce": what is asked is said, not the offer."""
    asked = any(s.act is Act.DEMAND for s in theirs)
    return asked and inner.form is Form.NOMINAL and outer.kind.told and outer.form is Form.INDIRECT


def asked_of(inner: Candidate, outer: Candidate) -> bool:
    """As in "demanded that both armies withdraw", "said that X must": what is asked of others is no act of theirs.

    Nor is what something hangs on: "said that a truce depended on X handing over its maps".
    """
    if outer.kind.name in _WANTING and inner.form is Form.NOMINAL and inner.kind.name in _GIVEN:
        return True  # "seeks assurances from X that", "wants X's agreement to"
    if outer.word in _DOUBTING and inner.form is Form.NOMINAL and inner.kind.name in _MEANT:
        return True  # "voiced doubts about X's willingness to"
    if inner.clause is None or (inner.trigger != inner.clause.head and not inner.rule.startswith("light.")):
        return False
    if (
        outer.kind.name in _WANTING
        and outer.rule.endswith(".that")
        and inner.clause.kind not in {"rel", "orel"}
    ):
        return True  # "repeated its demands that a truce be declared and X's troops withdraw"
    if outer.form is not Form.INDIRECT:
        return False
    if outer.rule == "verb.under":
        return True  # "under X's plan, Y would accept monitors"
    if outer.kind.name in _WANTING:
        return True
    if inner.clause.kind == "ing" and inner.clause.subjects and outer.kind.told:
        return True
    return outer.kind.told and inner.clause.modal in {"must", "should", "ought", "shall"}


_WANTING = frozenset({"demand", "favour", "insistent", "intent"})
_GIVEN = frozenset({"promise", "offer", "accept", "concede", "concession", "support_act"})
_DOUBTING = frozenset("doubt question scepticism skepticism mistrust".split())
_MEANT = frozenset({"disposition", "open", "ready", "willing"})


def unstated(inner: Candidate, outer: Candidate) -> bool:
    """Whether the inner frame takes nothing of what the outer one tells."""
    beside = inner.clause is not None and inner.clause.kind in {"rel", "orel"}
    return beside or asked_of(inner, outer) or reproached(inner, outer)


def reproached(inner: Candidate, outer: Candidate) -> bool:
    """As in "says that Y has reneged on it", "has given the port away": told by another, the deed is a reproach."""
    clause = inner.clause
    blamed = outer.kind.name in {"criticise", "accuse"}
    told = only_tells(outer) or blamed
    if blamed and outer.form is Form.INDIRECT and inner.kind.form is Form.NARRATED:
        return True  # "charged that Y was still supplying them"
    if not told or clause is None or clause.head != inner.trigger:
        return False
    if outer.kind.told and clause.lemma == "have" and inner.rule == "verb.reject.of":
        return True  # "argued that Y has no need of observers"
    given = inner.kind.name == "concede" and not inner.negated and not clause.modal and outer.kind.told
    aimed = inner.aim in words()["reproaches"] and not inner.negated  # "says Y is working to derail it"
    return given or (clause.lemma in words()["reproaches"] and not clause.negated) or aimed


def relays(outer: Candidate, inner: Candidate) -> bool:
    """Whether the outer frame vouches for the inner one: "X said that Y wants", "X's account of Y's refusal".

    What stands in a relative clause, or is Y's demand that X rejects, the author vouches for.
    """
    clause = inner.clause
    if outer.kind.name == "view" or (clause is not None and clause.kind in {"rel", "orel"}):
        return False
    if outer.form is Form.INDIRECT:
        return inner.form is not Form.NOMINAL
    if clause is not None and clause.kind == "part" and clause.antecedent is not None:
        return False  # "acknowledged the concern voiced by Y"
    tells = outer.kind.told or outer.kind.name == "signal"
    return tells or (outer.form is Form.NOMINAL and outer.kind.name == "accept")


def recounted(inner: Candidate, outer: Candidate) -> bool:
    """As in "“He replied that a truce must come first,” she said": a sentence that only tells another's words."""
    if outer.rule != "quote.sentence" or inner.form is Form.NOMINAL:
        return False
    return inner.trigger - outer.content[0] <= _OWNED


def is_on_noun(inner: Candidate, outer: Candidate) -> bool:
    """As in "said that Y's proposal was unacceptable": Y's noun is the subject of what is told."""
    return inner.form is Form.NOMINAL and inner.trigger - outer.content[0] <= _OWNED


_OWNED = 4
"""Tokens within which an owner and his noun begin a content."""
