"""What runs a thing down without a judging word: "has brought only reports", "a truce that spares none is a pause"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import Judgement, turned
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness

SCORNED = Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)


def yields_little(parse: Parse, main: Clause) -> bool:
    """As in "had brought only reports", "has brought no peace": what came of a thing is told as nothing much."""
    if main.negated or main.passive or main.modal or main.lemma not in _YIELDING:
        return False
    return parse.lowers[main.after] in _LITTLE if main.after < len(parse.tokens) else False


def put_to_ill_use(parse: Parse, main: Clause, end: int) -> bool:
    """As in "a pause would be used to dig new trenches", "the truce is being exploited to bring in guns"."""
    if main.lemma not in _USING or not main.passive or main.negated:
        return False
    return any(
        c.lemma in _ILL or c.lemma in words()["negative_verbs"] for c in parse.clauses_in(main.after, end)
    )


_USING = frozenset("use exploit misuse".split())
_ILL = frozenset(
    (
        "arm attack bomb cheat conquer dig entrench escape fight fortify hide hit invade kill launch launder loot "
        "occupy plunder prepare prolong rearm recruit regroup reload resupply reward seize shell shoot smuggle strike "
        "terrorise terrorize"
    ).split()
)
_YIELDING = frozenset(
    "produce yield bring deliver achieve accomplish earn lead result give change buy".split()
)
_LITTLE = frozenset("only no nothing little merely".split())


def amounts_to(parse: Parse, main: Clause) -> bool:
    """As in "would amount to disarmament by hunger": what a thing is said to come to is nothing good."""
    after = parse.lowers[main.after : main.after + 1]
    if main.lemma != "amount" or main.negated or after != ["to"] or main.after + 1 >= len(parse.tokens):
        return False
    return parse.tokens[main.after + 1].tag is not Tag.NUM


def by_yielding(parse: Parse, main: Clause) -> bool:
    """As in "giving in to these terms would bring us another war": what comes of it is nothing good."""
    if main.negated or main.modal not in _AHEAD or not main.subjects:
        return False
    first = main.subjects[0].start
    return any(
        c.kind == "ing"
        and c.start in {first, first - 1}
        and c.lemma in _GIVING_IN
        and (c.lemma != "give" or parse.lowers[c.after : c.after + 1] == ["in"])
        for c in parse.clauses[: main.index]
    )


_AHEAD = frozenset({"will", "would", "'ll", "'d", "shall", "could", "can"})
_GIVING_IN = frozenset("give yield bow surrender capitulate cave submit appease".split())


def is_aphorism(parse: Parse, main: Clause) -> bool:
    """As in "a truce that leaves the guns in place is a pause for breath": any such thing is told by a likeness."""
    if main.negated or main.passive or main.modal not in {"", "would"} or not main.subjects:
        return False
    subject = main.subjects[0]
    if parse.lowers[subject.start] not in {"a", "an", "any"} or not _narrowed(
        parse, subject.head, main.start
    ):
        return False
    first = parse.skip(main.after)
    phrase = parse.noun_phrase(first) if first < len(parse.tokens) else None
    if phrase is None or parse.lowers[first] == "the":
        return False
    word = parse.tokens[phrase.head].word
    return word is not None and parse.tokens[phrase.head].tag is Tag.NOUN and word.noun not in _FAIR


def likened(parse: Parse, main: Clause) -> Judgement | None:
    """As in "would be an occupation", "are not a weapon"."""
    if not _is_likened(parse, main):
        return None
    return turned(SCORNED) if main.negated else SCORNED


def _is_likened(parse: Parse, main: Clause) -> bool:
    """As in "would be an occupation", "amounts to a siege": a thing is told to be what is only said in scorn."""
    first = parse.skip(main.after)
    if parse.lowers[first : first + 1] in (["not"], ["to"]):
        first += 1
    if main.passive or not main.subjects:
        return False
    phrase = parse.noun_phrase(first)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or word.noun not in words()["scorned_as"]:
        return False
    pointing = parse.lowers[main.subjects[0].head] in _POINTING  # "those are the speculations of Brandt"
    bare = word.plural and phrase.start == phrase.head
    return parse.lowers[first : first + 1] in (["a"], ["an"]) or pointing or bare


_POINTING = frozenset("this that these those it".split())


def _narrowed(parse: Parse, head: int, end: int) -> bool:
    """Whether words behind a noun tell which of its kind is meant: "that forgets", "guarded by", "without"."""
    if any(parse.lowers[index] in {"without", "with"} for index in range(head + 1, end)):
        return True
    return any(c.kind in {"rel", "orel", "part"} for c in parse.clauses_in(head + 1, end))


_FAIR = frozenset(
    (
        "option possibility matter question priority necessity goal aim step start part way duty must solution need "
        "beginning chance opportunity choice idea thing condition prerequisite precondition compromise answer basis "
        "means sign interest obligation requirement success member candidate guarantee"
    ).split()
)
"""What a thing may be called without scorn."""
