"""Reduced relatives where no subject waits for a verb: "supports the truce proposed in May"."""

from __future__ import annotations

from irenic.coding.clauses.behind_forms import clause_follows, object_follows
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.subjectless import by_agent, objectless, takes_that
from irenic.coding.clauses.syntax import NP_HEADS, NP_STARTS, Clause, Parse, names_after_noun
from irenic.coding.clauses.telling import SAYING
from irenic.coding.resources import frames, words
from irenic.coding.words.tag_sets import COMPL_PUNCT_REL_SUB
from irenic.coding.words.tokens import Tag

_CC_PRON = frozenset({Tag.CC, Tag.PRON})


def is_reduced_relative(parse: Parse, clause: Clause, at: int) -> bool:
    """Where no subject waits: a participle of the noun before, or one more verb of the clause before."""
    tokens, index = parse.tokens, clause.head
    after = parse.skip(index + 1)
    following = tokens[after] if after < len(tokens) else None
    previous = tokens[at]
    if previous.tag in NP_HEADS and (by_agent(parse, clause) or _made_public(parse, clause, at)):
        return True
    if following is not None and following.lower == "by" and previous.tag in NP_HEADS:
        return False
    if previous.tag is Tag.CC:
        return by_agent(parse, clause) or _joins_participle(parse, clause)
    if previous.tag is Tag.NOUN and objectless(parse, clause):
        return True
    if previous.tag is Tag.NOUN and _settled_thing(parse, clause, at):
        return True
    if takes_that(clause):
        return False
    if previous.text == ",":
        earlier = [c for c in parse.clauses[: clause.index] if c.finite]
        return not earlier or (
            following is not None and following.lower in {"by", "in", "on", "at", "with", "as"}
        )
    if following is not None and following.tag is Tag.PREP and _appositive(parse, at, clause.lemma):
        return True
    if names_after_noun(tokens, at):
        return False  # "the treaties Russia proposed"
    if previous.tag in NP_HEADS:
        zero_that = following is not None and following.tag in NP_STARTS
        if not zero_that and _object_of_finite(parse, at):
            return True
        return not zero_that and _finite_ahead(parse, index)
    return False


def _settled_thing(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "supports the truce proposed in May", "in the form agreed on Monday": things neither agree nor propose."""
    after = parse.skip(clause.after)
    if clause.lemma not in _SETTLING or after >= len(parse.tokens) or not _object_of_finite(parse, at):
        return False
    if parse.tokens[after].tag is not Tag.PREP and parse.lowers[after] not in _LATELY:
        return False
    noun = parse.tokens[at].word
    return noun is not None and not any(noun.noun in words()[key] for key in _AGENTS)


_SETTLING = frozenset(
    "agree announce decide declare demand negotiate order plan promise propose suggest urge".split()
)


_LATELY = frozenset("last this earlier yesterday recently".split())


_AGENTS = (
    "person_roles",
    "group_roles",
    "state_bodies",
    "movement_bodies",
    "sides",
    "public_groups",
    "wide_holders",
)


def _made_public(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "In a statement issued in Osper, Northland said", "in remarks broadcast on Monday"."""
    word, phrase = parse.tokens[at].word, np_ending(parse, at)
    if word is None or word.noun not in words()["documents"] | _SPOKEN or phrase is None or phrase.start != 1:
        return False
    fronted = parse.tokens[0].tag is Tag.PREP and not any(c.finite for c in parse.clauses[: clause.index])
    return fronted and not object_follows(parse, clause) and len(parse.clauses) > clause.index + 1


_SPOKEN = frozenset(
    "address article broadcast comment interview message note post remark release report video".split()
)


def _appositive(parse: Parse, head: int, lemma: str) -> bool:
    """As in "demanded a truce, an idea also favoured in": a noun after a comma, and no object after the verb."""
    tokens = parse.tokens
    if tokens[head].tag not in NP_HEADS or head < 3 or tokens[head - 1].lower not in {"a", "an"}:
        return False
    if tokens[head - 2].text != "," or not any(c.finite and c.head < head - 2 for c in parse.clauses):
        return False
    return any("np" in frame.patterns for frame in frames("verbs").get(lemma, ()))


def _joins_participle(parse: Parse, clause: Clause) -> bool:
    """As in "drafted in Osper and backed by the council": the verb form before is a participle."""
    before = parse.clauses[clause.index - 1] if clause.index else None
    if _with_preposition(parse, clause):
        return False  # "welcomed the steps taken by the council and called on"
    dated = clause.lemma == "date" or not clause_follows(parse, clause)  # "signed by Abel and dated 3 May"
    return before is not None and before.kind == "part" and dated


def _with_preposition(parse: Parse, clause: Clause) -> bool:
    """As in "called on the council", "insisted on it": a verb with its own preposition, which has no object."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag is not Tag.PREP:
        return False
    own = {parse.lowers[after], f"{parse.lowers[after]}-inf"}
    return any(
        not own.isdisjoint(frame.patterns) and "np" not in frame.patterns
        for frame in frames("verbs").get(clause.lemma, ())
    )


def _object_of_finite(parse: Parse, head: int) -> bool:
    """Whether the noun before is the object of a finite verb ("praised the agreement achieved under")."""
    for index in range(head, -1, -1):
        token = parse.tokens[index]
        if token.tag in COMPL_PUNCT_REL_SUB:
            return False
        if token.tag is Tag.CC and not _between_adjectives(parse, index) and not _between(parse, index):
            return False
        clause = parse.clause_at.get(index)
        if clause is not None:
            return clause.finite and clause.lemma not in SAYING
    return False


def _between(parse: Parse, index: int) -> bool:
    """As in "talks between X and Y held in": the conjunction joins two objects of a preposition."""
    return any(t.lower == "between" for t in parse.tokens[max(0, index - 8) : index])


def _between_adjectives(parse: Parse, index: int) -> bool:
    return parse.tokens[index - 1].tag is Tag.ADJ and parse.tokens[index + 1].tag is Tag.ADJ


def _finite_ahead(parse: Parse, index: int) -> bool:
    """Whether the next verb group is finite with nothing between that would give it a subject of its own."""
    for position in range(index + 1, len(parse.tokens)):
        token = parse.tokens[position]
        if token.tag in COMPL_PUNCT_REL_SUB or token.tag in _CC_PRON:
            return False
        clause = parse.clause_at.get(position)
        if clause is not None:
            return clause.finite
    return False
