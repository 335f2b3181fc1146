"""Clauses under what is doubted, feared, imagined or only thought: nothing is said for whom they tell of."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.conditional import conditional
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag


def in_doubt(parse: Parse, clause: Clause) -> bool:
    """As in "doubts that X will accept", "the idea that X could accept", "did not believe that X wants"."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    first = clause.subjects[0].start if clause.subjects else clause.start
    if above is not None and (_one_case(parse, above, clause) or _thought_possible(parse, above, clause)):
        return True
    if above is not None and _only_thought(parse, above, first):
        return True
    if (
        above is not None
        and above.negated
        and above.lemma in _BELIEVING | _AFFIRMING
        and first - above.after <= _NEAR
    ):
        return True
    if above is not None and above.negated and _unsure(parse, above, clause, first):
        return True
    if above is not None and above.negated and above.lemma == "mean" and first - above.after <= 1:
        return True  # "that does not mean X wants a truce"
    doubtful = words()["doubtful"].intersection(parse.lowers[max(0, first - 1) : first + 1])
    if doubtful and clause.kind == "that" and above is not None and above.lemma == "be":
        return True  # "it is unlikely the group would accept"
    if above is not None and above.lemma in words()["doubting"] and clause.kind == "that":
        bare = parse.tokens[first].tag is not Tag.COMPL and first == parse.skip(above.after)
        if bare and clause.modal:
            return True  # "fears Westeria would lift the sanctions"
    if clause.opener < 1 or parse.tokens[clause.opener].lower != "that":
        return False
    if parse.lowers[clause.opener - 1] in _PLAIN and _denied_before(parse, clause.opener - 1):
        return True  # "it is not clear that X wants a truce", "far from certain that"
    word = parse.tokens[clause.opener - 1].word
    if parse.lowers[max(0, clause.opener - 2) : clause.opener] in (["no", "doubt"], ["little", "doubt"]):
        return False  # "left no doubt that it regards the vote as a sham"
    if clause.modal in {"should", "ought"} and _advised(parse, clause.opener):
        return True  # "a warning to Northland that it should give up its bid"
    if (
        word is not None
        and word.noun in _SHOWN
        and "as" in parse.lowers[max(0, clause.opener - 4) : clause.opener - 1]
    ):
        return True  # "denounced the verdict as proof that X does not want peace"
    if parse.lowers[clause.opener - 1] == "including":
        return True  # "several demands, including that X withdraw"
    if parse.lowers[clause.opener - 2] in _SCANT and word is not None and word.noun in _TOKENS:
        return True  # "there is no sign that X will accept"
    if (
        clause.kind == "that"
        and word is not None
        and (word.noun in words()["imagined"] or _asking(word.noun, promised=bool(clause.modal)))
    ):
        return True
    return parse.tokens[clause.opener - 1].lower in words()["doubtful"] or (
        above is not None and above.after == clause.opener and above.lemma in words()["doubting"]
    )


def _unsure(parse: Parse, above: Clause, clause: Clause, first: int) -> bool:
    """As in "is not sure X can accept it", "does not know that it would call it a truce"."""
    if first - above.after > _NEAR:
        return False
    if above.lemma == "know":
        return bool(clause.modal)
    return above.lemma == "be" and not _SURE.isdisjoint(parse.lowers[above.after : first])


_SURE = frozenset({"sure", "certain", "convinced", "confident", "persuaded"})


def _advised(parse: Parse, opener: int) -> bool:
    before = (t.word for t in parse.tokens[max(0, opener - _NEAR) : opener] if t.word is not None)
    return any(word.noun in _ADVICE for word in before)


_ADVICE = frozenset("advice appeal call demand plea recommendation suggestion warning".split())


def _thought_possible(parse: Parse, above: Clause, clause: Clause) -> bool:
    """As in "believes X may give up", "until X feels it has", "pretending that X wants": thought, or not even that."""
    if clause.kind != "that":
        return False
    if above.kind == "rel" and above.lemma in _BELIEVING and _those_who(parse, above):
        return True
    if above.lemma == "pretend" or (
        above.kind == "sub" and tells(parse, above) and conditional(parse, above)
    ):
        return True
    if above.lemma == "expect" and clause.modal in {"will", "would"}:
        return True  # "expects that X will threaten sanctions"
    if above.lemma in _LETTING and clause.modal in {"may", "might", "could", "can"}:
        return True  # "agreed that X could offer them a guarantee"
    return above.lemma in _BELIEVING and clause.modal in {"may", "might", "could"}


_LETTING = frozenset({"accept", "agree", "concede", "confirm"})


def _those_who(parse: Parse, clause: Clause) -> bool:
    """As in "under fire from those who think that X gave up the valley": what nobody in particular thinks."""
    noun = clause.antecedent
    return noun is not None and parse.lowers[noun.head] in {"those", "many", "some", "others"}


def _one_case(parse: Parse, above: Clause, clause: Clause) -> bool:
    """As in "the first is that X rejects it", "one scenario is that X accepts": one of several things that may be."""
    if above.lemma != "be" or above.after != clause.opener or len(above.subjects) != 1:
        return False
    head = parse.tokens[above.subjects[0].head]
    return head.lower in _CASE or (head.word is not None and head.word.noun in words()["imagined"])


_CASE = frozenset("first second third fourth other another option alternative outcome".split())


def _only_thought(parse: Parse, above: Clause, first: int) -> bool:
    """As in "it would be easy to conclude that X wants", "wrong to think that it does": what one might think."""
    if above.kind != "inf" or above.lemma not in _CONCLUDING or above.index < 1:
        return False
    if first - above.after > 1 and parse.tokens[first - 1].tag is not Tag.COMPL:
        return False
    main = parse.clauses[above.index - 1]
    it = bool(main.subjects) and parse.lowers[main.subjects[0].head] == "it"
    between = parse.lowers[main.after : above.start]
    return main.lemma == "be" and it and not _THOUGHT.isdisjoint(between)


_CONCLUDING = frozenset(
    "conclude think believe assume imagine suppose infer expect suggest argue claim say".split()
)
_THOUGHT = frozenset(
    "easy hard difficult impossible tempting wrong naive premature misleading mistake error simplistic foolish absurd "
    "unfair illusion".split()
)
_SHOWN = frozenset("confirmation evidence indication proof sign".split())
_SCANT = frozenset("no little scant few any zero".split())
_TOKENS = frozenset("sign indication evidence hint suggestion proof guarantee certainty assurance".split())


def _asking(noun: str, *, promised: bool) -> bool:
    """As in "the demand that X release them", "the offer that X should host": nothing is said for X.

    If `promised`, so it is in "assurances that X will release them".
    """
    kinds = {"demand", "offer", "promise"} if promised else {"demand", "offer"}
    return any("that" in f.patterns and f.kind.name in kinds for f in frames("nouns").get(noun, ()))


_PLAIN = frozenset("certain clear evident obvious sure".split())


def _denied_before(parse: Parse, index: int) -> bool:
    before = parse.lowers[max(0, index - _FEW) : index]
    return before[-2:] == ["far", "from"] or not _DENIALS.isdisjoint(before)


_FEW = 4
_DENIALS = frozenset({"hardly", "less", "not", "n't", "nor", "scarcely"})
_AFFIRMING = frozenset("say suggest hint signal confirm announce indicate specify disclose state".split())
"""As in "has not confirmed that it will accept"."""
_BELIEVING = frozenset("believe think expect imagine suppose trust".split())
_NEAR = 6
