"""Verb groups whose action is not told as done: advice, conditions, questions, what is unlikely or owed."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.conditional import conditional
from irenic.coding.frames.in_doubt import in_doubt
from irenic.coding.frames.not_yet import gathered, so_far, theirs_alone, to_be_ensured, wondered
from irenic.coding.frames.of_others import joined_duty, of_others
from irenic.coding.frames.unfulfilled import unfulfilled
from irenic.coding.judging.sparing import DRIVING
from irenic.coding.resources import Frame, frames, words
from irenic.coding.words.closed import ABLE, FUTURE
from irenic.coding.words.lexicon import BASE
from irenic.coding.words.subject_number import plural
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
        or _advice(parse, clause)
        or joined_duty(clause)
        or conditional(parse, clause)
        or _intended(parse, clause)
        or _to_that_end(parse, clause)
        or _to_begin(parse, clause)
        or _not_done(parse, clause)
        or kept_back(parse, clause)
        or _under_a_plan(parse, clause)
        or _is_subject(parse, clause)
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


def _is_subject(parse: Parse, clause: Clause) -> bool:
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


def _advice(parse: Parse, clause: Clause) -> bool:
    """The author's own recommendation: "the president should insist"; or that of who tells it, or insists on it."""
    if clause.modal not in {"should", "must", "ought"}:
        return False
    above = parse.clauses[clause.index - 1] if clause.index else None
    asked = above is not None and clause.kind == "that" and not above.finite and above.lemma in _INSISTING
    told = clause.kind == "that" and (clause.modal != "should" or clause.lemma == "be")
    return clause.kind in _ADVISING or asked or told


_PROPOSING = frozenset("propose demand request recommend urge ask order require".split())
_INSISTING = _PROPOSING | {"insist"}


def _intended(parse: Parse, clause: Clause) -> bool:
    """As in "pressed Northland so that it would accept", "in order that they sign": what is to come of it."""
    first = clause.subjects[0].start if clause.finite and clause.subjects else 0
    if first < 2 or parse.lowers[first - 1] != "that" or parse.lowers[first - 2] not in {"so", "order"}:
        return False
    return clause.modal != "" or not (clause.past or clause.perfect)


def _to_that_end(parse: Parse, clause: Clause) -> bool:
    """As in "Southmark must have guarantees to defend its borders", "must not be forced to sign": nothing it does."""
    if clause.kind != "inf" or not 0 <= clause.shared < clause.index:
        return False
    above = parse.clauses[clause.shared]
    if above.passive and above.lemma == "trust":
        return True  # "cannot be trusted to keep a truce"
    owed = above.lemma in _HAVING or (above.passive and above.lemma in DRIVING)
    return above.modal in {"must", "should", "ought", "shall"} and owed


def _to_begin(parse: Parse, clause: Clause) -> bool:
    """As in "Southmark would have to start accepting it": what it must begin to do it does not do."""
    above = parse.clauses[clause.index - 1] if clause.index and clause.kind == "ing" else None
    if above is None or above.lemma not in _BEGINNING or parse.skip(above.after) != clause.start:
        return False
    if above.kind == "inf" and 0 <= above.shared < above.index:
        above = parse.clauses[above.shared]
    return above.modal in {"must", "should", "ought"} or above.lemma in {"have", "need"}


_BEGINNING = frozenset({"start", "begin", "keep", "stop"})
_HAVING = frozenset("acquire get have keep need obtain receive retain".split())


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
            or _named_or_advised(parse, clause)
            or _asked(parse, clause)
            or _under_doubt(parse, clause)
        )
    first = clause.subjects[0].start if clause.subjects else 0
    if first and tokens[first - 1].lower in {"should", "had", "were"} and clause.kind != "rel":
        return True  # "threatened sanctions should X refuse"
    if clause.kind == "main" and _inverted(parse) and not any(t.text == "," for t in tokens[: clause.start]):
        return True
    return (
        _only_wished(parse, clause)
        or to_be_ensured(parse, clause)
        or in_doubt(parse, clause)
        or wondered(parse, clause)
        or _asked_of_thing(parse, clause)
    )


def _under_doubt(parse: Parse, clause: Clause) -> bool:
    """As in "fears X may try to force them": what depends on a doubtful verb is in doubt, too."""
    above = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else None
    return clause.kind == "inf" and above is not None and above.finite and in_doubt(parse, above)


def _only_wished(parse: Parse, clause: Clause) -> bool:
    """As in "it is vital that Northland accept a truce", "the demand that it accept one": what somebody is to do."""
    if (
        clause.kind not in {"that", "orel"}
        or clause.modal
        or clause.head != clause.after - 1
        or not clause.subjects
    ):
        return False
    above = parse.clauses[clause.index - 1] if clause.index else None
    told = clause.kind == "that"
    if told and above is not None and above.lemma in _PROPOSING and not clause.past:
        return True  # "proposed that Northland and Southmark accept a truce"
    if clause.start != clause.head or len(clause.subjects) != 1:
        return False
    return parse.tokens[clause.head].form == BASE and not plural(parse.tokens[clause.subjects[0].head])


def _named_or_advised(parse: Parse, clause: Clause) -> bool:
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
        return _advice(parse, above)
    if clause.kind != "ing" or _of_a_letter(parse, clause):
        return False
    return any(_takes_gerund(f) for f in frames("verbs").get(above.lemma, ()))


_OFTEN_DONE = frozenset("fond habit point secret taken tire tired tires tiring took".split())
_PICTURING = frozenset("imagine picture conceive contemplate envisage envision foresee prevent stop".split())
_ENTAILING = frozenset("entail envisage imply include involve mean necessitate require see".split())
"""As in "could involve Northland giving up land": what it would take, and nobody does it."""
_ABOUT = frozenset("about against beyond for from of on over to toward towards".split())
"""As in "is against lifting the sanctions", "the idea of lifting": what is talked of is not thereby done."""
_ADVISING = frozenset({"main", "sub", "rel", "orel"})


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
