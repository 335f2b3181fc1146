"""What judging words say of a thing: the act, the sign, how firm and how plain; and judging by single words."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Polarity


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


@dataclass(frozen=True, slots=True)
class Told:
    """What a told content says on one finding."""

    act: Act
    polarity: Polarity
    firmness: Firmness
    strength: float


Deed = tuple[Act, Polarity, Firmness]
"""What is done to one finding: the act, for it or against it, and how firmly."""


def by_sign(sign: int) -> Polarity:
    """For what the words name, or against it."""
    return Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE


def as_polarity(sign: int) -> Polarity:
    """Open, for or against, by a sign."""
    return Polarity.OPEN if sign == 0 else Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE


RED_LINE = Judgement(Act.REJECT, -1, Firmness.RED_LINE, 0.9, fixed=True)
_GUARDED = Judgement(Act.DEMAND, 1, Firmness.RED_LINE, 0.85, fixed=True)


LEFT_OPEN = Judgement(Act.SIGNAL, 0, Firmness.PREFERENCE, 0.7, fixed=True)
"""As in "is not out of the question", "might be possible"."""


def turned(judgement: Judgement) -> Judgement:
    """The judgement under a negation: "not a mistake", "no solution"."""
    if judgement.sign == 0:
        return judgement
    if judgement == RED_LINE:
        return LEFT_OPEN  # "is not taboo", "not unthinkable"
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


def is_held(parse: Parse, head: int) -> bool:
    """As in "our unity is not up for discussion": a thing that one has, and keeps."""
    word = parse.tokens[head].word
    return word is not None and word.noun in words()["held"]


def is_guarded(parse: Parse, head: int) -> bool:
    """As in "our unity is a red line": what one keeps, or waits for, while other things must not come."""
    word = parse.tokens[head].word
    return is_held(parse, head) or (word is not None and word.noun in words()["awaited"])


def is_red_line(parse: Parse, index: int) -> bool:
    """Whether "red line" or "red lines" begins at a token."""
    return parse.lowers[index] == "red" and parse.lowers[index + 1 : index + 2] in (["line"], ["lines"])


def red_line(parse: Parse, head: int) -> Judgement:
    """What a red line says of the thing whose noun stands at `head`: that it must be, or must not be."""
    return _GUARDED if is_guarded(parse, head) else RED_LINE


def lemma_at(parse: Parse, index: int) -> str:
    """The form by which a token is looked up among judging words."""
    token = parse.tokens[index]
    return token.word.noun if token.word is not None and token.tag is Tag.NOUN else token.lower


def denies(parse: Parse, index: int) -> bool:
    """Whether a token turns the judging word behind it: "not", "neither", "hardly", "far from", "anything but"."""
    token = parse.tokens[index]
    if token.tag is Tag.NEG or token.lower in _DENYING:
        return True
    after = parse.tokens[index + 1].lower if index + 1 < len(parse.tokens) else ""
    return (token.lower, after) in {("far", "from"), ("anything", "but"), ("less", "than")}


_DENYING = frozenset("no neither nor hardly scarcely barely little".split())


def judge_words(parse: Parse, start: int, end: int) -> Judgement | None:
    """Judge by evaluative words alone ("as a gift", "as essential"): the last one counts, negation turns it."""
    for index in range(end - 1, start - 1, -1):
        if is_red_line(parse, index):
            return RED_LINE
        verdict = evaluate(lemma_at(parse, index))
        if verdict is None:
            continue
        if verdict.sign > 0 and index > start and parse.tokens[index - 1].tag is Tag.ADJ:
            likened = evaluate(lemma_at(parse, index - 1))
            if likened is not None and likened.act is Act.CRITICISM:
                verdict = likened  # "called it a reckless step"
        negated = any(denies(parse, before) for before in range(max(start, index - 4), index))
        return turned(verdict) if negated else verdict
    return None


_NEEDED = frozenset(
    (
        "essential critical vital crucial necessary indispensable needed required imperative must paramount "
        "condition precondition prerequisite priority"
    ).split()
)
