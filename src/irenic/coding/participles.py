"""Forms in -ed without an auxiliary: past tense or participle."""

from __future__ import annotations

from irenic.coding.lexicon import PARTICIPLE, PAST
from irenic.coding.resources import frames
from irenic.coding.syntax import NP_HEADS, NP_STARTS, Clause, Parse, names_after_noun
from irenic.coding.syntax import before as step_back
from irenic.coding.tokens import Tag


def decide_participles(parse: Parse) -> None:
    """As in "-ed" forms without an auxiliary: past tense or participle ("the deal reached under … could")."""
    tokens = parse.tokens
    for clause in parse.clauses:
        token = tokens[clause.head]
        if clause.start != clause.head or token.tag is not Tag.VERB or not token.form & PARTICIPLE:
            continue
        if not token.form & PAST or _reduced_relative(parse, clause):
            clause.kind, clause.finite, clause.past = "part", False, False
            clause.passive = True


def _reduced_relative(parse: Parse, clause: Clause) -> bool:
    tokens, index = parse.tokens, clause.head
    before = index - 1
    while before >= 0 and tokens[before].tag in {Tag.ADV, Tag.QUOTE}:
        before -= 1
    after = parse.skip(index + 1)
    following = tokens[after] if after < len(tokens) else None
    if before < 0:
        return True
    previous = tokens[before]
    if previous.tag in {Tag.PRON, Tag.REL}:
        return False
    if following is not None and following.lower == "by" and previous.tag in NP_HEADS:
        return not any("by" in frame.patterns for frame in frames("verbs").get(clause.lemma, ()))
    if previous.tag is Tag.CC:
        earlier = [c for c in parse.clauses if c.head < before]  # "backed by X and rejected by Y"
        by = following is not None and following.lower == "by"
        return by and bool(earlier) and earlier[-1].kind == "part"
    if any("that" in frame.patterns for frame in frames("verbs").get(clause.lemma, ())):
        return following is not None and following.lower == "by" and previous.tag in NP_HEADS
    if previous.text == ",":
        earlier = [
            c for c in parse.clauses if c.head < index and c.finite and not _inserted(parse, c, before)
        ]
        if not earlier and _subject_before_insertion(parse, before):
            return _finite_without_subject_ahead(parse, index)
        return not earlier or (
            following is not None and following.lower in {"by", "in", "on", "at", "with", "as"}
        )
    if following is not None and following.tag is Tag.PREP and _appositive(parse, before, clause.lemma):
        return True
    if names_after_noun(parse.tokens, before):
        return False  # "the treaties Russia proposed"
    if previous.tag in NP_HEADS:
        zero_that = following is not None and following.tag in NP_STARTS
        if not zero_that and _object_of_finite(parse, before):
            return True
        return not zero_that and _finite_without_subject_ahead(parse, index)
    return False


def _appositive(parse: Parse, head: int, lemma: str) -> bool:
    """As in "demanded a truce, an idea also favoured in": a noun after a comma, and no object after the verb."""
    tokens = parse.tokens
    if tokens[head].tag not in NP_HEADS or head < 3 or tokens[head - 1].lower not in {"a", "an"}:
        return False
    if tokens[head - 2].text != "," or not any(c.finite and c.head < head - 2 for c in parse.clauses):
        return False
    return any("np" in frame.patterns for frame in frames("verbs").get(lemma, ()))


def _object_of_finite(parse: Parse, head: int) -> bool:
    """Whether the noun before is the object of a finite verb ("praised the agreement achieved under")."""
    for index in range(head, -1, -1):
        token = parse.tokens[index]
        if token.tag in {Tag.PUNCT, Tag.SUB, Tag.COMPL, Tag.REL}:
            return False
        if token.tag is Tag.CC and not _between_adjectives(parse, index):
            return False
        clause = parse.clause_at.get(index)
        if clause is not None:
            return clause.finite and clause.lemma not in _SAYING
    return False


def _between_adjectives(parse: Parse, index: int) -> bool:
    return parse.tokens[index - 1].tag is Tag.ADJ and parse.tokens[index + 1].tag is Tag.ADJ


_SAYING = frozenset(
    (
        "say think believe know hope fear claim argue insist warn announce report note add suggest feel "
        "admit hear"
    ).split()
)


def _inserted(parse: Parse, clause: Clause, comma: int) -> bool:
    """Whether a finite clause stands in an insertion that the comma closes ("X, who served as envoy, said")."""
    at = step_back(parse, clause.start)
    return at >= 0 and parse.tokens[at].tag in {Tag.REL, Tag.SUB} and clause.head < comma


def _subject_before_insertion(parse: Parse, comma: int) -> bool:
    """Whether a noun phrase that could be the subject opens the sentence before the insertion."""
    tokens = parse.tokens
    opening = next((i for i in range(comma) if tokens[i].text == ","), -1)
    if opening <= 0 or tokens[opening - 1].tag not in NP_HEADS | {Tag.PRON}:
        return False
    return tokens[parse.skip(0)].tag in NP_STARTS


def _finite_without_subject_ahead(parse: Parse, index: int) -> bool:
    """Whether the next verb group is finite with nothing between that would give it a subject of its own."""
    for position in range(index + 1, len(parse.tokens)):
        token = parse.tokens[position]
        if token.tag in {Tag.PUNCT, Tag.SUB, Tag.COMPL, Tag.REL, Tag.CC}:
            return False
        if token.tag is Tag.PRON:
            return False
        clause = parse.clause_at.get(position)
        if clause is not None:
            return clause.finite
    return False
