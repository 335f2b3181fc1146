"""Who is to do what an infinitive tells: "promised to free them", "urged both sides to free them"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import NP_HEADS, Clause, NounPhrase, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag

_ADJ_NOUN = frozenset({Tag.ADJ, Tag.NOUN})


def control_infinitive(parse: Parse, clause: Clause, at: int) -> None:
    """Give an infinitive behind the token `at` the clause whose subject, or object, it shares."""
    if _is_hard(parse, at):
        return
    if parse.tokens[at].text == "," and parse.lowers[clause.start - 1] == "only":
        told = [c for c in parse.clauses[: clause.index] if c.kind == "main" and c.finite]
        if told:  # "said that it would win, only to ask it to give way": whoever said so
            clause.shared = told[-1].index
            return
    previous = parse.clauses[clause.index - 1] if clause.index else None
    if previous is None:
        later = next((c for c in parse.clauses[clause.index + 1 :] if c.finite), None)
        clause.shared = later.index if later is not None else -1
        return
    clause.shared = previous.index
    if (moved := _moved(parse, previous, at)) is not None:
        clause.subjects, clause.shared = [moved], -1
        return
    beyond = previous
    if parse.tokens[at].text == "," and clause.index > 1 and tells(parse, previous):
        beyond = parse.clauses[clause.index - 2]  # "It was wrong, Abel said, to lift the sanctions"
    clause.by_object = (
        clause.by_object
        or _object_between(parse, previous, clause)
        or _extraposed(parse, beyond)
        or _for_somebody(parse, at)
    )
    if parse.tokens[at].tag is Tag.CC:
        for other in reversed(parse.clauses[: clause.index]):
            if other.kind == "inf":
                clause.shared = other.shared
                return


def _extraposed(parse: Parse, previous: Clause) -> bool:
    """As in "it would be a mistake to lift sanctions": nobody is told to do it."""
    return (
        previous.lemma == "be"
        and len(previous.subjects) == 1
        and parse.tokens[previous.subjects[0].head].lower in {"it", "this", "that"}
        and parse.tokens[previous.subjects[0].head].tag is Tag.PRON
        and any(t.tag in _ADJ_NOUN for t in parse.tokens[previous.after : previous.after + 4])
    )


def _object_between(parse: Parse, previous: Clause, clause: Clause) -> bool:
    """As in "urged both sides to extend": the object, not the subject, is to act."""
    if previous.lemma in {"promise", "vow", "threaten", "swear", "pledge"}:
        return False  # who promises somebody to do a thing does it
    if previous.lemma in _PUTTING and "on" in parse.lowers[previous.after : clause.start]:
        return True  # "put the squeeze on Northland to yield"
    takes = previous.lemma in _MOVING_OTHERS or any(
        "obj-inf" in frame.patterns for frame in frames("verbs").get(previous.lemma, ())
    )
    between = parse.tokens[previous.after : clause.start]
    return takes and any(t.tag in NP_HEADS | {Tag.PRON} for t in between)


_PUTTING = frozenset("put pile heap exert apply turn".split())


_MOVING_OTHERS = frozenset(
    (
        "allow cause compel drive enable entice expect force get give grant help induce inspire lead motivate move"
        " oblige permit persuade prompt provoke push set spur tempt want"
    ).split()
)
"""Verbs whose object is to act: "prompting the rebels to leave"."""


def _is_hard(parse: Parse, at: int) -> bool:
    """As in "Abel, though difficult to trust": who is trusted, not who trusts."""
    return parse.lowers[at] in _TOUGH and at > 0 and parse.lowers[at - 1] in _BEFORE_HARD


_BEFORE_HARD = frozenset("though is are was were be it".split())


_TOUGH = frozenset("difficult easy hard impossible tough".split())


def _for_somebody(parse: Parse, at: int) -> bool:
    """As in "set a deadline for Abel to accept it": whoever "for" names is to act."""
    phrase = np_ending(parse, at) if parse.tokens[at].tag in NP_HEADS else None
    if phrase is None or parse.lowers[phrase.start - 1 : phrase.start] != ["for"]:
        return False
    return any(token.mention >= 0 for token in parse.tokens[phrase.start : phrase.end])


def _moved(parse: Parse, previous: Clause, at: int) -> NounPhrase | None:
    """As in "weeks of frustration had led Abel to threaten sanctions": what somebody was brought to do is done."""
    if previous.lemma not in _BRINGING or not previous.finite or previous.modal or previous.negated:
        return None
    if previous.passive or not (previous.past or previous.perfect):
        return None
    phrase = parse.noun_phrase(parse.skip(previous.after))
    if phrase is None or phrase.tail - 1 != at:
        return None
    return phrase


_BRINGING = frozenset("lead prompt drive spur provoke cause force compel".split())
