"""What would be a cost to whoever is told of it: "would halt the supplies if", "tariffs would take effect if"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.own_conduct import by_force
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag


def is_cost(parse: Parse, main: Clause) -> bool:
    """As in "would halt the supplies if", "would take it by force"; that a war could stop is no cost."""
    tokens = parse.tokens
    near = [t.lower for t in tokens[main.after : main.after + _NEAR]]
    if main.lemma in _FORCEFUL or by_force(parse, main):
        return True
    if (main.lemma, near[:1]) in _IN_FORCE and any(
        lemma_at(parse, p.head) in _PENALTIES for p in main.subjects
    ):
        return True  # "tariffs would take effect if"
    if main.lemma == "take" and "out" in near:
        return True  # "will take his party out of the government"
    if main.lemma == "be" and not main.negated and _there_will_be(parse, main):
        return True
    if main.lemma in _GOING_HOME and any(lemma_at(parse, p.head) in words()["troops"] for p in main.subjects):
        return False  # "the troops would leave if"
    going_on = main.modal in _AHEAD and (
        main.lemma in _GOING_ON
        or (main.lemma == "take" and near[:1] == ["effect"])
        or (main.lemma == "go" and near[:1] == ["on"])
    )
    if main.lemma not in words()["costs"] and not going_on:
        return False
    heads = [phrase.head for phrase in main.subjects]
    after = parse.noun_phrase(parse.skip(main.after)) if main.after < len(tokens) else None
    heads += [after.head] if after is not None else []
    relieved = words()["evils"] | set(words()["contrary"]["ceasefire"]) | _ARMS
    harmful = any(lemma_at(parse, index) in relieved for index in heads)
    if going_on:  # "more sanctions would follow", "will resume the shelling"
        return harmful or any(lemma_at(parse, index) in _PENALTIES for index in heads)
    return not harmful


_FORCEFUL = frozenset(
    "attack strike seize retaliate fight bomb shoot destroy invade shell capture conquer".split()
)
_IN_FORCE = (
    ("take", ["effect"]),
    ("come", ["into"]),
    ("go", ["into"]),
    ("kick", ["in"]),
    ("enter", ["into"]),
)
_PENALTIES = frozenset(
    "sanction tariff penalty duty embargo consequence retaliation reprisal punishment".split()
)
_GOING_HOME = frozenset({"leave", "withdraw", "pull", "go"})
_GOING_ON = frozenset(
    "follow last continue resume renew restart persist return remain come start begin".split()
)
_ARMS = frozenset({"weapon", "weaponry", "arms", "gun", "arsenal"})
_NEAR = 9
_AHEAD = frozenset({"will", "would", "'ll", "shall"})


def _there_will_be(parse: Parse, main: Clause) -> bool:
    """As in "there would be sanctions if", "there will be consequences unless"."""
    after = parse.noun_phrase(main.after) if main.after < len(parse.tokens) else None
    there = any(t.tag is Tag.THERE for t in parse.tokens[max(0, main.start - 2) : main.start])
    if not there or main.modal not in _AHEAD or after is None or parse.lowers[after.start] == "no":
        return False
    return lemma_at(parse, after.head) in _PENALTIES | words()["evils"]
