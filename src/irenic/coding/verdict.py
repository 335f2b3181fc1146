"""What judging words say of a thing: the act, the sign, how firm and how plain; and judging by single words."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.resources import words
from irenic.coding.syntax import Parse
from irenic.coding.tokens import Tag
from irenic.model.terms import Act, Firmness


@dataclass(frozen=True, slots=True)
class Judgement:
    """The act and stance of a content: `sign` multiplies the sign of its issue; `fixed` overrides it.

    A `sign` of 0 leaves a thing open. `strength` is how plain the words are, in [0, 1].
    """

    act: Act
    sign: int
    firmness: Firmness
    strength: float
    fixed: bool = False


RED_LINE = Judgement(Act.REJECT, -1, Firmness.RED_LINE, 0.9, fixed=True)


def turned(judgement: Judgement) -> Judgement:
    """The judgement under a negation: "not a mistake", "no solution"."""
    if judgement.sign == 0:
        return judgement
    if judgement.act in {Act.REJECT, Act.CRITICISM, Act.THREAT}:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.5, fixed=True)
    return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)


def evaluate(lemma: str) -> Judgement | None:
    """What one judging word says, if it is one."""
    lists = words()
    if lemma in lists["firm_bad"] and lemma != "red":
        return RED_LINE
    if lemma in lists["firm_good"]:
        return Judgement(Act.DEMAND, 1, Firmness.RED_LINE, 0.9)
    if lemma in lists["bad"]:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if lemma in _NEEDED:
        return Judgement(Act.DEMAND, 1, Firmness.POSITION, 0.75)
    if lemma in lists["good"]:
        return Judgement(Act.ASSESSMENT, 1, Firmness.PREFERENCE, 0.6)
    return None


def lemma_at(parse: Parse, index: int) -> str:
    """The form by which a token is looked up among judging words."""
    token = parse.tokens[index]
    return token.word.noun if token.word is not None and token.tag is Tag.NOUN else token.lower


def judge_words(parse: Parse, start: int, end: int) -> Judgement | None:
    """Judge by evaluative words alone ("as a gift", "as essential"): the last one counts, negation turns it."""
    tokens = parse.tokens
    for index in range(end - 1, start - 1, -1):
        if tokens[index].lower == "red" and index + 1 < end and tokens[index + 1].lower.startswith("line"):
            return RED_LINE
        verdict = evaluate(lemma_at(parse, index))
        if verdict is None:
            continue
        negated = any(
            t.tag is Tag.NEG or t.lower in {"no", "hardly", "little"}
            for t in tokens[max(start, index - 4) : index]
        )
        return turned(verdict) if negated else verdict
    return None


_NEEDED = frozenset(
    (
        "essential critical vital crucial necessary indispensable needed required imperative must paramount "
        "condition precondition prerequisite priority"
    ).split()
)
