"""Promises that are asked for: "its condition is a pledge by X to", "one of its demands is a promise that"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.resources import frames
from irenic.coding.words.closed import DUTY
from irenic.coding.words.tokens import Tag


def several(parse: Parse, phrase: NounPhrase) -> NounPhrase:
    """As in "one of X's demands is": the phrase of the things of which it is one."""
    if parse.lowers[phrase.head] not in _ONE or parse.lowers[phrase.end : phrase.end + 1] != ["of"]:
        return phrase
    inner = parse.bare_phrase(phrase.end + 1)
    return inner if inner is not None else phrase


def said_of(parse: Parse, head: int) -> Clause | None:
    """The clause whose subject is the noun at `head`, or one of the things that it names."""
    for clause in parse.clauses:
        if clause.finite and clause.start > head and clause.subjects:
            return clause if several(parse, clause.subjects[-1]).head == head else None
    return None


def is_asked(parse: Parse, head: int) -> bool:
    """Whether a promise is what somebody's demand is, or what somebody wants: it has not been given."""
    word = parse.tokens[head].word
    if word is None or word.noun not in _PLEDGES | {"veto"}:
        return False
    at = head - 1
    while at > 0 and (parse.tokens[at].tag in _BEFORE_HEAD or _adjectives(parse, at)):
        at -= 1
    verb = parse.clause_at.get(at)
    if parse.lowers[at] == "without" or word.noun == "veto":
        return parse.lowers[at] == "without"
    if verb is None:
        return _lacking(parse, at)
    if verb.lemma == "be":
        return len(verb.subjects) == 1 and demanding(parse, several(parse, verb.subjects[0]).head)
    if verb.lemma in _CONTAINING:
        return verb.modal in DUTY
    if verb.lemma in _OBTAINING and not verb.finite:
        return True  # "is keen to secure a commitment from X"
    return any(f.kind.name == "demand" and "np" in f.patterns for f in frames("verbs").get(verb.lemma, ()))


def _adjectives(parse: Parse, index: int) -> bool:
    """As in "strong, lasting guarantees": a comma between what describes the noun."""
    return parse.tokens[index].text == "," and parse.tokens[index - 1].tag is Tag.ADJ


def _lacking(parse: Parse, at: int) -> bool:
    """As in "the importance of X's support", "the need for guarantees by X", "a demand for X's surrender"."""
    if at < 1 or parse.lowers[at] not in {"of", "for"}:
        return False
    word = parse.tokens[at - 1].word
    return word is not None and (word.noun in _NEEDS or demanding(parse, at - 1))


def tells_a_fact(parse: Parse, start: int) -> bool:
    """As in "suggestions that X is ready for talks": what is, not what should be."""
    clause = next((c for c in parse.clauses_in(start, len(parse.tokens)) if c.finite), None)
    return clause is not None and not clause.modal and parse.lowers[clause.start] != "be"


def of_war(parse: Parse, head: int) -> bool:
    """As in "its military campaign to take the valley": fighting, and no call for anything."""
    word = parse.tokens[head].word
    campaign = word is not None and word.noun in {"campaign", "drive", "push"}
    return campaign and head > 0 and parse.lowers[head - 1] in _OF_WAR


_OF_WAR = frozenset("military bombing air armed offensive ground missile drone summer spring winter".split())


def demanding(parse: Parse, head: int) -> bool:
    """Whether a noun names what somebody demands."""
    word = parse.tokens[head].word
    rows = frames("nouns").get(word.noun, ()) if word is not None else ()
    return any(f.kind.name == "demand" for f in rows)


_ONE = frozenset({"one", "another", "first", "chief", "most"})
_PLEDGES = frozenset(
    (
        "promise pledge commitment assurance undertaking vow guarantee support backing assistance help capitulation"
        " surrender withdrawal recognition acceptance"
    ).split()
)
_NEEDS = frozenset("importance need necessity lack absence loss value significance urgency".split())
_CONTAINING = frozenset("include contain provide offer bring carry".split())
_OBTAINING = frozenset("secure obtain get win extract gain elicit".split())
_BEFORE_HEAD = frozenset({Tag.ADJ, Tag.DET, Tag.NAME, Tag.NOUN, Tag.NUM, Tag.POSS, Tag.PPOS, Tag.QUOTE})
