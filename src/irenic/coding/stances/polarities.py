"""For a thing or against it, by what the words of a told content do: "it must go", "it is a mistake to lift them"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.verdict import Judgement, as_polarity
from irenic.coding.resources import reversing_verbs, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Polarity


def polarity_of(
    engine: Engine, finding: Finding, main: Clause, verdict: Judgement, start: int = 0
) -> Polarity:
    """For the finding or against it, by what the words of the content do."""
    sign = verdict.sign
    if sign == 0:
        return Polarity.OPEN
    if verdict.fixed and verdict.act is Act.DEMAND and _must_not_be_undone(main):
        sign *= finding.sign  # "must not be ignored", "must not be put off": both words have been counted
    elif verdict.fixed:
        judged = finding.end <= main.head or _complement(engine.parse, main, finding)
        sign *= engine.contents.without_negation(finding, start=start) if judged else 1
    elif verdict.act is Act.DEMAND and not finding.named and (main.negated or _undone(main)):
        sign = -sign  # "it should not be continued", "it must go"
    elif verdict.act in _GIVEN and not finding.named and main.passive and not main.negated and _undone(main):
        sign = -sign  # "told them that they would be dropped"
    elif verdict.act is Act.REJECT and (finding.issue == CONDUCT or not finding.named):
        sign = -1  # "we do not take ultimatums"
    elif verdict.act is Act.REJECT and main.passive and not main.negated:
        sign = -abs(finding.sign)  # "is excluded", whether or not the verb has been counted
    elif verdict.act is Act.REJECT and _stops(main, finding):
        sign = finding.sign  # "would stop the talks": the verb has been counted
    elif verdict.act is Act.REJECT:
        sign = -engine.contents.without_negation(finding, start=start)
    else:
        sign *= finding.sign
    return as_polarity(sign)


def _undone(main: Clause) -> bool:
    """As in "it must go", "they have to be scrapped": an end of what no word names."""
    ended = main.lemma in reversing_verbs() and main.lemma not in words()["particle_needed"]
    return main.lemma in _VANISHING or (main.passive and ended)


def _must_not_be_undone(main: Clause) -> bool:
    return main.passive and main.negated and main.lemma in reversing_verbs()


def _stops(main: Clause, finding: Finding) -> bool:
    """Whether an active verb itself turns what stands behind it."""
    behind = main.head < finding.start and not main.passive and not main.negated
    return behind and main.lemma in reversing_verbs() and main.lemma not in words()["particle_needed"]


_GIVEN = frozenset({Act.PROMISE, Act.OFFER, Act.ACCEPT})
_VANISHING = frozenset("go disappear vanish".split())


def _complement(parse: Parse, main: Clause, finding: Finding) -> bool:
    """As in "it is a mistake to lift them", "there is no reason to", "it makes no sense to": judged after the verb."""
    tokens = parse.tokens
    it = bool(main.subjects) and tokens[main.subjects[0].head].lower == "it"
    if it and main.lemma == "be":
        return True
    there = any(t.tag is Tag.THERE for t in tokens[max(0, main.start - 2) : main.start])
    seen = main.lemma in {"see", "have", "find"}  # "sees no reason to lift them"
    if not (it or there or seen):
        return False
    return any(
        tokens[i].tag is Tag.TO or (tokens[i].tag is Tag.PREP and tokens[i + 1].lower.endswith("ing"))
        for i in range(main.after, min(finding.start, len(tokens) - 1))
    )
