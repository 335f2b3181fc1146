"""What only prefaces what is told: "I want to stress that …", "Let me be clear: …", "They must understand that …"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.turning import STAYING
from irenic.coding.resources import classes
from irenic.coding.words.closed import DUTY
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_WISHING = frozenset("want like would_like wish have need hope allow".split())
_STRESSING = frozenset(
    "add emphasise emphasize highlight mention note point reaffirm recall reiterate remind repeat say stress tell "
    "underline underscore".split()
)
_GRASPING = frozenset("know realise realize remember understand".split())
_CLEAR = frozenset({"be", "make"})


def past_preface(parse: Parse, candidate: Candidate) -> Candidate:
    """The candidate with what stands behind the preface as its content; the candidate itself without one."""
    told = candidate.rule == "quote.sentence" or candidate.form is Form.INDIRECT
    wished = candidate.rule == "verb.demand.inf" and candidate.quote and candidate.word in _WISHING
    if told and (colon := _past_colon(parse, *candidate.content)) > 0:
        return _from(parse, candidate, colon)
    grounds = candidate.rule == "quote.sentence" and not _GROUNDS.isdisjoint(parse.vocabulary)
    if grounds and (ruling := _past_grounds(parse, *candidate.content)) > 0:
        return _from(parse, candidate, ruling)
    if not (told or wished) or _OPENERS.isdisjoint(parse.vocabulary):
        return candidate
    start, end = candidate.content
    if told and (done := _to_be_done(parse, start, end)) > 0:
        return replace(_from(parse, candidate, done), kind=classes()["demand"])
    if wished and candidate.clause is not None:
        start = min([candidate.clause.start, *(phrase.start for phrase in candidate.clause.subjects)])
    opening = next((c for c in parse.clauses_in(start, end) if c.finite), None)
    verb = _prefacing(parse, opening, start) if opening is not None else -1
    behind = _behind(parse, verb, end) if verb >= 0 else -1
    if behind < 0 or not any(c.finite for c in parse.clauses_in(behind, end)):
        return candidate
    if wished:
        candidate = replace(
            candidate, kind=classes()["report"], form=Form.DIRECT, rule="quote.sentence", negated=False
        )
    return _from(parse, candidate, behind)


def _from(parse: Parse, candidate: Candidate, start: int) -> Candidate:
    end = candidate.content[1]
    clause = next((c for c in parse.clauses_in(start, end) if c.finite), None)
    return replace(candidate, trigger=start, start=start, content=(start, end), clause=clause)


def _past_colon(parse: Parse, start: int, end: int) -> int:
    """As in "Our position has not changed: the sanctions must go": the token behind the colon, or −1."""
    if ":" not in parse.vocabulary:
        return -1
    colon = next((i for i in range(start + 2, min(start + _FAR, end - 2)) if parse.tokens[i].text == ":"), -1)
    if colon < 0 or not any(c.finite and c.kind == "main" for c in parse.clauses_in(colon, end)):
        return -1
    nouns = {t.word.noun for t in parse.tokens[start:colon] if t.word is not None and t.tag is Tag.NOUN}
    telling = any(c.finite and c.lemma in _STRESSING for c in parse.clauses_in(start, colon))
    return colon + 1 if telling or not nouns.isdisjoint(_ANNOUNCING) else -1


_FAR = 25
_ANNOUNCING = frozenset(
    (
        "answer approach condition demand fact goal line message point position principle request stance task "
        "thing view"
    ).split()
)


_POINTS = frozenset({"point", "fact", "truth", "reality"})
_OPENERS = frozenset(
    "point fact truth reality what all let want like wish have must should ought need can has".split()
)


def _prefacing(parse: Parse, opening: Clause, start: int) -> int:
    """The token of the verb that prefaces, or −1."""
    lowers, after = parse.lowers, parse.skip(opening.after)
    if opening.lemma in {"let", "allow"} and lowers[after : after + 1] in (["me"], ["us"]):
        at = next((i for i in range(after + 1, min(after + _NEAR, len(lowers))) if _is_verb(parse, i)), -1)
        return at if at > 0 and _says(parse, at) else -1
    if lowers[parse.skip(start)] in {"what", "all"}:
        return _what_is_said(parse, opening)
    if opening.lemma == "be" and opening.subjects and lowers[opening.subjects[0].head] in _POINTS:
        return opening.head if not (opening.modal or opening.negated) else -1
    if opening.negated or not opening.subjects or opening.subjects[0].start < start:
        return -1
    inner = parse.clause_at.get(opening.after + 1) if opening.lemma in _WISHING else None
    infinitive = next(
        (c for c in parse.clauses if c.kind == "inf" and 0 <= c.start - opening.after < _NEAR), inner
    )
    if lowers[opening.subjects[0].head] in {"i", "we"}:
        if opening.lemma in _WISHING and infinitive is not None and _says(parse, infinitive.head):
            return infinitive.head
        return opening.head if opening.modal in DUTY | {"can"} and opening.lemma in _STRESSING else -1
    if opening.modal in DUTY and opening.lemma in _GRASPING:
        return opening.head
    if opening.lemma in {"have", "need"} and infinitive is not None and infinitive.lemma in _GRASPING:
        return infinitive.head
    return -1


def _past_grounds(parse: Parse, start: int, end: int) -> int:
    """As in "While they refuse a truce, the sanctions will stay": where what follows from it begins, or −1."""
    first = parse.skip(start)
    lasting = parse.lowers[first : first + 3] == ["as", "long", "as"]
    if first >= end or (parse.lowers[first] not in {"because", "while", "since"} and not lasting):
        return -1
    main = next(
        (c for c in parse.clauses_in(first, end) if c.finite and c.kind in {"main", "that"} and c.subjects),
        None,
    )
    if main is None or main.inserted or (lasting and main.lemma not in STAYING):
        return -1
    ruling = main.subjects[0].start
    return ruling if ruling > first and parse.tokens[ruling - 1].text == "," else -1


_GROUNDS = frozenset({"because", "while", "since", "long"})


def _to_be_done(parse: Parse, start: int, end: int) -> int:
    """As in "What they should do is lift the sanctions": the token of what is asked, or −1."""
    first = parse.skip(start)
    opening = next((c for c in parse.clauses_in(first, end) if c.finite), None)
    if opening is None or parse.lowers[first] not in {"what", "all"} or opening.negated:
        return -1
    ahead = parse.clause_at.get(opening.after + 1) if opening.lemma in {"have", "need"} else opening
    if ahead is None or ahead.lemma != "do" or not (opening.modal in DUTY or ahead is not opening):
        return -1
    verb = ahead.after + 1
    if parse.lowers[ahead.after : verb] != ["is"] or verb >= end - 1:
        return -1
    verb += parse.tokens[verb].tag is Tag.TO
    return verb if parse.tokens[verb].tag is Tag.VERB else -1


def _what_is_said(parse: Parse, opening: Clause) -> int:
    """As in "What I say is they must go", "All I can say is that they must go": the token of "is", or −1."""
    own = any(parse.lowers[s.head] in {"i", "we"} for s in opening.subjects)
    infinitive = parse.clause_at.get(parse.skip(opening.after))
    said = opening.lemma in _STRESSING | {"mean"} or (
        infinitive is not None and infinitive.lemma in _STRESSING
    )
    if not own or not said:
        return -1
    near = range(opening.after, min(opening.after + _NEAR, len(parse.tokens)))
    return next((i for i in near if parse.lowers[i] in {"is", "'s", "was"}), -1)


def _is_verb(parse: Parse, index: int) -> bool:
    return parse.tokens[index].tag in {Tag.VERB, Tag.BE}


def _says(parse: Parse, index: int) -> bool:
    """As in "stress", "be very clear", "make it clear"."""
    word = parse.tokens[index].word
    lemma = "be" if parse.tokens[index].tag is Tag.BE else word.verb if word is not None else ""
    return lemma in _STRESSING or (lemma in _CLEAR and "clear" in parse.lowers[index + 1 : index + _NEAR])


_NEAR = 4


def _behind(parse: Parse, verb: int, end: int) -> int:
    """The token behind "that", or behind a colon, with a hearer and the like between the verb and it."""
    for index in range(verb + 1, min(verb + _REACH, end - 1)):
        token = parse.tokens[index]
        if token.tag is Tag.COMPL or token.text == ":":
            return index + 1
        if index == verb + 1 and parse.tokens[verb].tag is Tag.BE and parse.is_np_start(index):
            return index  # "What I say is they must go"
        if index in parse.clause_at and parse.clause_at[index].finite:
            return -1
    return -1


_REACH = 9
