"""Verbs that still lack a subject, and forms in -ed that can only tell what was done to the noun before."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames
from irenic.coding.words.closed import PARTICLES, SUBORDINATING_PREPOSITIONS, TIME_NOUNS
from irenic.coding.words.lexicon import PARTICIPLE
from irenic.coding.words.tokens import Tag
from irenic.coding.words.word_habits import NEEDS_OBJECT

_DET_PPOS_PRON = frozenset({Tag.DET, Tag.PPOS, Tag.PRON})
_CC_COMPL_PRON_REL_SUB_THERE = frozenset({Tag.CC, Tag.COMPL, Tag.PRON, Tag.REL, Tag.SUB, Tag.THERE})


def subjectless_ahead(parse: Parse, clause: Clause) -> int:
    """How many finite verbs after a clause, in its sentence, have no subject of their own right before them."""
    count = 0
    for other in parse.clauses[clause.index + 1 : clause.index + 13]:
        if any(parse.tokens[i].text in {";", ":"} for i in range(clause.after, other.start)):
            break
        if (other.finite or subjunctive(parse, other)) and _lacks_subject(parse, other, clause):
            count += 1
    return count


def subjunctive(parse: Parse, clause: Clause) -> bool:
    """As in "insisted that it be reviewed": a bare "be" with a subject is a verb like a finite one."""
    return not clause.finite and parse.lowers[clause.start] == "be"


def _lacks_subject(parse: Parse, other: Clause, clause: Clause) -> bool:
    tokens = parse.tokens
    at = step_back(parse, other.start)
    token = tokens[at]
    if token.tag is Tag.PUNCT:
        return not _ambiguous(parse, other)
    if token.tag in _CC_COMPL_PRON_REL_SUB_THERE:
        return False
    if at in parse.clause_at:
        return True
    if token.tag is Tag.NOUN and _ambiguous(parse, other) and _befell(parse, other):
        return False  # "demanded the release of men held in Osper"
    phrase = np_ending(parse, at)
    if phrase is None:
        return False
    left = step_back(parse, phrase.start)
    if left > clause.head and tokens[left].tag is Tag.CC and _own_subject(parse, other, phrase.start):
        return False
    while left > clause.head and tokens[left].tag is Tag.CC:
        phrase = np_ending(parse, step_back(parse, left))
        if phrase is None:
            return False
        left = step_back(parse, phrase.start)
    if left < 0:
        return False
    timely = tokens[phrase.head].lower in TIME_NOUNS or tokens[phrase.head].tag is Tag.NUM
    if tokens[left].lower in SUBORDINATING_PREPOSITIONS and not timely:
        return False
    if tokens[left].tag is Tag.PREP or left in parse.clause_at:
        governor = parse.clause_at.get(left)
        if governor is not None and governor.lemma in WISHING and _ambiguous(parse, other):
            return False  # "would leave Northland armed"
        return governor is None or governor is clause or not takes_that(governor)
    return False


def _befell(parse: Parse, other: Clause) -> bool:
    """Whether a form in -ed tells what was done to the noun before: "proposed by the envoy", "held in Osper"."""
    return by_agent(parse, other) or objectless(parse, other)


def _own_subject(parse: Parse, other: Clause, start: int) -> bool:
    """As in "and the platform is": after a conjunction, a phrase of its own with a verb that is no plural."""
    first = parse.tokens[other.start].lower
    return parse.tokens[start].tag in _DET_PPOS_PRON and first not in {
        "are",
        "were",
        "have",
        "do",
        "be",
    }


def _ambiguous(parse: Parse, other: Clause) -> bool:
    """A form in -ed after a comma may itself be a participle: it proves nothing."""
    token = parse.tokens[other.head]
    return other.start == other.head and token.tag is Tag.VERB and bool(token.form & PARTICIPLE)


def takes_that(clause: Clause) -> bool:
    """Whether a verb can have a that-clause behind it."""
    return any("that" in frame.patterns for frame in frames("verbs").get(clause.lemma, ()))


def by_agent(parse: Parse, clause: Clause) -> bool:
    """As in "the plan approved by the council", not as in "stood by the plan"."""
    after = parse.skip(clause.after)
    if [t.lower for t in parse.tokens[after : after + 2]] in _PARTLY:
        after += 2  # "a fund fed in part by"
    if after >= len(parse.tokens) or parse.tokens[after].lower != "by" or _object_behind(parse, after + 1):
        return False
    means = parse.clause_at.get(parse.skip(after + 1))
    if means is not None and means.kind == "ing" and clause.lemma not in NEEDS_OBJECT:
        return False  # "responded by saying that"
    return not any("by" in frame.patterns for frame in frames("verbs").get(clause.lemma, ()))


def _object_behind(parse: Parse, index: int) -> bool:
    """As in "announced by radio a truce": what was done to stands behind the means."""
    phrase = parse.bare_phrase(index)
    if phrase is None or phrase.end + 1 >= len(parse.tokens):
        return False
    beyond = parse.bare_phrase(phrase.end) if parse.tokens[phrase.end].tag is Tag.DET else None
    return beyond is not None and parse.tokens[beyond.head].lower.rstrip("s") not in TIME_NOUNS


_PARTLY = (["in", "part"], ["in", "full"], ["in", "turn"], ["at", "first"])


def objectless(parse: Parse, clause: Clause) -> bool:
    """As in "the release of the men held at the port", "an army built from zero": the object stands before."""
    after = parse.skip(clause.after)
    if clause.lemma not in NEEDS_OBJECT or after >= len(parse.tokens):
        return False
    following = parse.tokens[after]
    timely = after + 1 < len(parse.tokens) and parse.lowers[after + 1] in TIME_NOUNS  # "published on Sunday"
    return following.tag is Tag.PREP and (following.lower not in PARTICLES or timely)


"""As in "the rebels held on": these need no object."""
WISHING = frozenset("find have keep leave like need get prefer see want".split())
"""Verbs whose object has a participle beside it that tells what is to become of it."""
