"""What rules a verb's row out: deeds not told as done, meetings, objects of which nobody takes a stance."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.ahead import WILL, on_terms
from irenic.coding.frames.preposed import governed_by
from irenic.coding.frames.withheld import DISCUSSING
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.sparing import DRIVING
from irenic.coding.resources import Frame, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def ruled_out(parse: Parse, clause: Clause, frame: Frame, *, negated: bool) -> bool:
    """Whether a row says nothing in a clause; `negated` counts what negates the verb itself or from above."""
    kind = frame.kind
    if kind.only_negated and not negated:
        return True
    if kind.only_ahead and not (negated or clause.modal or _governed(clause)):
        return True
    if clause.lemma in _VOIDING and _is_thing(parse, clause):
        return True  # "condemned the raid, saying it nullifies the accord"
    if kind.name == "open" and clause.lemma in _LOOKING and clause.kind in {"inf", "part"}:
        return True  # "met to review progress", "data reviewed by X"
    if kind.name == "open" and clause.kind == "inf" and on_meeting(parse, clause):
        return True  # "will meet the envoy to discuss the vote"
    talked = kind.name == "mention" or frame.trigger in DISCUSSING
    if talked and negated and clause.past and not clause.modal:
        return True  # "we did not talk about land"
    if kind.form is Form.NARRATED and (negated or not _done(parse, clause)):
        return True
    if kind.name == "view" and clause.lemma == "find" and clause.modal and _able_to(parse, clause):
        return True
    if clause.modal == "would" and governed_by(parse, clause) == "in":
        return True  # "a dialogue in which villages would decide"
    return _not_agreed(parse, clause)


def _not_agreed(parse: Parse, clause: Clause) -> bool:
    """As in "could not agree on": no stance on the thing, against "cannot agree to"."""
    unable = clause.negated and clause.modal in {"could", "can", "cannot"} and clause.lemma == "agree"
    after = parse.skip(clause.after)
    return unable and parse.lowers[after : after + 1] != ["to"]


def idle_object(parse: Parse, frame: Frame, start: int) -> bool:
    """As in "held up a banner", "closed a deal", "committed crimes"; and of offers "offered condolences"."""
    if frame.trigger in {"like", "love"} and parse.tokens[start].tag is Tag.PRON:
        return True  # "Northland, which liked it"
    phrase = parse.noun_phrase(start)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is None:
        return False
    given = frame.kind.name == "offer" and word.noun in words()["sympathies"]
    sealed = frame.trigger == "close" and word.noun in _SEALED
    called = frame.trigger == "recall" and _is_remembered(word.noun)
    crime = frame.kind.form is Form.NARRATED and word.noun in words()["crimes"]
    shown = frame.kind.name in _WAVED and word.noun in words()["shown"]
    return given or sealed or called or crime or shown


def _is_remembered(noun: str) -> bool:
    """As in "recalls the assurances of 1990", not as in "recalled its ambassador", "recalls the troops"."""
    return noun in _PAST or any(noun in words()[name] for name in ("documents", "negotiated", "wars"))


_PAST = frozenset(
    "assurance commitment decision guarantee history pledge promise statement war word year".split()
)


def on_meeting(parse: Parse, clause: Clause) -> bool:
    """As in "met to approve it": what people came together for."""
    above = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else None
    return above is not None and above.lemma in _MEETING


def negated_above(parse: Parse, clause: Clause) -> bool:
    """As in "will not be the first to lift them", "did not come to give up land": the verb above is negated."""
    tokens = parse.tokens
    if clause.kind == "ing" and clause.start and tokens[clause.start - 1].lower == "into":
        return _not_forced(parse, clause)
    if clause.kind != "inf" or not 0 <= clause.shared < clause.index:
        return False
    above = parse.clauses[clause.shared]
    if not above.negated or clause.start - above.after > _NEAR:
        return False
    before = tokens[clause.start - 1].lower
    if above.passive:
        return above.lemma in DRIVING  # "will not be forced to accept it"
    return (above.lemma == "be" and before in {"first", "one", "ones"}) or above.lemma in {"come", "go"}


def neither(parse: Parse, clause: Clause) -> bool:
    """As in "has neither embraced nor dismissed": no more for it than against it."""
    behind = parse.clauses[clause.index + 1 : clause.index + 2]
    if not clause.negated or not behind or parse.lowers[behind[0].head - 1] != "nor":
        return False
    one, other = plain_class(clause.lemma), plain_class(behind[0].lemma)
    return one is not None and other is not None and one.polarity * other.polarity < 0


def _not_forced(parse: Parse, clause: Clause) -> bool:
    """As in "would not be bullied into accepting them"."""
    above = next((c for c in reversed(parse.clauses[: clause.index]) if c.finite), None)
    if above is None:
        return False
    refused = above.lemma in {"refuse", "decline"} and parse.clauses[clause.index - 1].passive
    return (above.negated or refused) and clause.start - above.after <= _NEAR


def _is_thing(parse: Parse, clause: Clause) -> bool:
    """Whether what was just told is the subject of what is said: "it nullifies the accord"."""
    if clause.modal or clause.negated or len(clause.subjects) != 1:
        return False
    return parse.lowers[clause.subjects[0].head] in {"it", "this", "that"}


def _governed(clause: Clause) -> bool:
    """As in "refused to allow": the verb above says what becomes of it."""
    return clause.kind == "inf" and 0 <= clause.shared < clause.index


def _done(parse: Parse, clause: Clause) -> bool:
    """Whether a deed is told as done: "shipped bombs", "continues to ship bombs", not "wants to ship bombs"."""
    if clause.finite or clause.kind == "part":
        return clause.modal in {"", *WILL} or on_terms(parse, clause)
    above = parse.clauses[clause.shared] if clause.shared >= 0 else clause
    return above.lemma in {"continue", "begin", "start", "keep", "resume", "proceed"} and above.finite


def _able_to(parse: Parse, clause: Clause) -> bool:
    """As in "will find it difficult to sign": what somebody may be able to do, and no view."""
    near = parse.lowers[clause.after : clause.after + 4]
    return near[:1] == ["it"] and "to" in near and not _HARD.isdisjoint(near)


_VOIDING = frozenset("annul breach contravene erase invalidate negate nullify undo violate".split())
_LOOKING = frozenset({"review", "study", "examine", "evaluate"})
"""Verbs that leave a thing open only where they are what somebody does ("is studying the plan")."""
_MEETING = frozenset("arrive assemble come convene fly gather go head meet return sit travel visit".split())
_HARD = frozenset("difficult easier easy hard harder impossible tough tougher".split())
_WAVED = frozenset({"reject", "stop", "offer", "accept"})
_SEALED = frozenset({"accord", "agreement", "bargain", "deal", "gap", "rank"})
"""As in "close a deal", "close the gaps", "close ranks": nothing is stopped."""
_NEAR = 4
"""Tokens between a verb and the infinitive that says what for."""
