"""Verb groups whose action is not told as done: advice, conditions, questions, what is unlikely or owed."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.advised import advice, only_wished, to_begin, to_that_end
from irenic.coding.frames.conditional import conditional
from irenic.coding.frames.in_doubt import in_doubt
from irenic.coding.frames.not_yet import gathered, so_far, theirs_alone, to_be_ensured, wondered
from irenic.coding.frames.of_others import joined_duty, of_others
from irenic.coding.frames.talked_of import is_subject, named_or_advised
from irenic.coding.frames.unfulfilled import unfulfilled
from irenic.coding.resources import words
from irenic.coding.words.closed import ABLE, FUTURE
from irenic.coding.words.tag_sets import AUX


def as_far_as(parse: Parse, clause: Clause) -> bool:
    """As in "as far as Northland is concerned": whose view a thing is, and no concern."""
    first = clause.subjects[-1].start if clause.subjects else 0
    return [t.lower for t in parse.tokens[max(0, first - 3) : first]] in _AS_FAR_AS


_AS_FAR_AS = (["as", "far", "as"], ["so", "far", "as"])


def is_unsaid(parse: Parse, clause: Clause) -> bool:
    """Whether a clause only advises, supposes, asks or denies what its verb names."""
    return (
        as_far_as(parse, clause)
        or theirs_alone(parse, clause)
        or advice(parse, clause)
        or joined_duty(clause)
        or conditional(parse, clause)
        or _intended(parse, clause)
        or to_that_end(parse, clause)
        or to_begin(parse, clause)
        or _not_done(parse, clause)
        or kept_back(parse, clause)
        or _under_a_plan(parse, clause)
        or is_subject(parse, clause)
        or _parried(parse, clause)
        or _were_to(parse, clause)
        or _is_not_one(parse, clause)
        or gathered(parse, clause)
    )


def _were_to(parse: Parse, clause: Clause) -> bool:
    """As in "would resume were Northland to promise a truce": nothing is promised."""
    phrase = np_ending(parse, clause.start - 1) if clause.kind == "inf" and clause.start > 1 else None
    return phrase is not None and phrase.start > 0 and parse.lowers[phrase.start - 1] == "were"


def _is_not_one(parse: Parse, clause: Clause) -> bool:
    """As in "a truce is not one that Abel would sign", "not something he wants": the outer verb denies it."""
    noun = clause.antecedent
    if noun is None or clause.kind not in {"rel", "orel"} or parse.lowers[noun.head] not in _SOMETHING:
        return False
    return "not" in parse.lowers[max(0, noun.start - 2) : noun.start]


_SOMETHING = frozenset({"one", "something", "anything"})


def _parried(parse: Parse, clause: Clause) -> bool:
    """As in "ducked questions on whether observers would come": no answer is given, and nothing refused."""
    if clause.lemma not in _PARRYING:
        return False
    phrase = parse.noun_phrase(parse.skip(clause.after))
    return phrase is not None and parse.lowers[phrase.head] in {"question", "questions"}


_PARRYING = frozenset("avoid deflect dodge duck evade field parry sidestep skirt".split())


def _under_a_plan(parse: Parse, clause: Clause) -> bool:
    """As in "Under the proposal, Northland would withdraw": a term of whoever made it, and no word of Northland's."""
    if parse.lowers[0] != "under" or clause.modal != "would" or clause.kind != "main":
        return False
    plan = parse.noun_phrase(1)
    word = parse.tokens[plan.head].word if plan is not None else None
    return word is not None and word.noun in words()["documents"]


def kept_back(parse: Parse, clause: Clause) -> bool:
    """As in "did not agree, saying that Westeria itself needed them": why a thing is refused, and nothing asked."""
    if clause.lemma != "need" or clause.negated:
        return False
    if parse.lowers[parse.skip(clause.after) :][:1] not in (["them"], ["it"]):
        return False
    return any(before.negated and before.finite for before in parse.clauses[: clause.index])


def _intended(parse: Parse, clause: Clause) -> bool:
    """As in "pressed Northland so that it would accept", "in order that they sign": what is to come of it."""
    first = clause.subjects[0].start if clause.finite and clause.subjects else 0
    if first < 2 or parse.lowers[first - 1] != "that" or parse.lowers[first - 2] not in {"so", "order"}:
        return False
    return clause.modal != "" or not (clause.past or clause.perfect)


def _not_done(parse: Parse, clause: Clause) -> bool:
    """As in "is unlikely to accept", "had it accepted", "almost accepted", "doubts that it will": not done."""
    tokens = parse.tokens
    before = tokens[clause.start - 1].lower if clause.start else ""
    if clause.lemma == "decide" and "yet" in parse.lowers[max(0, clause.head - 2) : clause.head]:
        return False  # "has not yet decided whether", "has yet to decide whether": it is open
    if before in {"almost", "nearly"} or "yet" in clause.adverbs or so_far(parse, clause):
        return True
    if not clause.finite:
        if clause.kind == "inf" and of_others(parse, clause):
            return True
        if 0 <= clause.shared < clause.index and wondered(parse, parse.clauses[clause.shared]):
            return True
        return (
            unfulfilled(parse, clause)
            or named_or_advised(parse, clause)
            or _asked(parse, clause)
            or _under_doubt(parse, clause)
        )
    first = clause.subjects[0].start if clause.subjects else 0
    if first and tokens[first - 1].lower in {"should", "had", "were"} and clause.kind != "rel":
        return True  # "threatened sanctions should X refuse"
    if clause.kind == "main" and _inverted(parse) and not any(t.text == "," for t in tokens[: clause.start]):
        return True
    return (
        only_wished(parse, clause)
        or to_be_ensured(parse, clause)
        or in_doubt(parse, clause)
        or wondered(parse, clause)
        or _asked_of_thing(parse, clause)
    )


def _under_doubt(parse: Parse, clause: Clause) -> bool:
    """As in "fears X may try to force them": what depends on a doubtful verb is in doubt, too."""
    above = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else None
    return clause.kind == "inf" and above is not None and above.finite and in_doubt(parse, above)


def _inverted(parse: Parse) -> bool:
    """As in "Had Northland agreed, …" and "Would it agree?": a condition or a question opens the sentence."""
    tokens = parse.tokens
    return tokens[0].lower in {"had", "were", "should"} or (
        tokens[0].tag in AUX and any(t.text == "?" for t in tokens[-2:])
    )


def _asked_of_thing(parse: Parse, clause: Clause) -> bool:
    """As in "can Westeria broker a truce that both will sign?": what is asked about is not there yet."""
    if (
        clause.kind not in {"rel", "orel"}
        or clause.modal not in ABLE | FUTURE
        or "?" not in parse.lowers[-2:]
    ):
        return False
    tokens = parse.tokens
    opened = (i for i in range(clause.start) if i == 0 or tokens[i - 1].text in {":", "–", "—", "-"})
    return any(tokens[i].tag in AUX for i in opened)


def _asked(parse: Parse, clause: Clause) -> bool:
    """As in "Do you expect to sign it?": what depends on the verb of a question is asked too."""
    above = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else None
    first = above is not None and above.kind == "main" and above.index == 0
    return first and parse.tokens[0].tag in AUX and _inverted(parse)
