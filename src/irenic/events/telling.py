"""Whether a clause is told as a fact: what its matrix verb, noun or adjective makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from irenic.coding.clauses.phrases_before import before, np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.words.tokens import Tag
from irenic.events.negation import is_negated
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus


class Telling(Enum):
    """Told as it was; denied, doubted or only supposed; proposed or hoped for; agreed to; refused."""

    FACT = "fact"
    UNSURE = "unsure"
    WISHED = "wished"
    AGREED = "agreed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Told:
    """How a clause is told, and the clause of who proposes or agrees."""

    telling: Telling
    matrix: Clause | None = None


_FACT, _UNSURE = Told(Telling.FACT), Told(Telling.UNSURE)
MAYBE = frozenset({"may", "might", "could", "should"})
"""Modals that leave open whether it is so."""
_AHEAD = frozenset({"", "will", "'ll", "would", "'d", "should", "shall"})
_OUR_WORDS = frozenset({"write", "report", "say", "state"})


def how_told(parse: Parse, clause: Clause) -> Told:
    """As in "denied that A met B" (unsure), "proposed that A meet B" (wished), "said that A met B" (fact)."""
    clause = _finite(parse, clause)
    if clause.kind in {"rel", "orel"} and clause.antecedent is not None and clause.opener >= 0:
        last = clause.antecedent.head if parse.lowers[clause.opener] == "that" else -1
        by_noun = _by_word(parse, last, None) if last >= 0 else None
        return by_noun or _FACT  # "denied reports that she had met them"
    if clause.kind != "that":
        return _FACT
    first = clause.opener if clause.opener >= 0 and parse.tokens[clause.opener].tag is Tag.COMPL else -1
    if first < 0:
        first = clause.subjects[0].start if clause.subjects else clause.start
    at = before(parse, first)
    if at < 0:
        return _FACT
    token = parse.tokens[at]
    if parse.clause_at.get(at) is None and (by_word := _by_word(parse, at, clause)) is not None:
        return by_word
    matrix = next((c for c in reversed(parse.clauses) if c.head <= at and c.index != clause.index), None)
    if matrix is None or token.lower in {"so", "such"}:
        return _FACT
    bare = clause.opener < 0 or parse.tokens[clause.opener].tag is not Tag.COMPL
    if (
        bare
        and matrix.kind == "inf"
        and not tells(parse, matrix)
        and "and" in parse.lowers[matrix.head : first]
    ):
        return _FACT  # "refused to sit down with Abel, and last month it met Brandt"
    return _by_matrix(parse, clause, matrix)


def _finite(parse: Parse, clause: Clause) -> Clause:
    """The clause itself, or the one whose subject it goes on with: "denied that A met B and called C"."""
    for _ in range(4):
        if clause.shared < 0 or clause.subjects or clause.kind in {"rel", "orel"}:
            break
        clause = parse.clauses[clause.shared]
    return clause


def _by_word(parse: Parse, at: int, clause: Clause | None) -> Told | None:
    """Of "claims that", "the hope that", "not true that"; None where the verb in front decides."""
    phrase = np_ending(parse, at)
    if phrase is not None and parse.tokens[at].tag in {Tag.NOUN, Tag.NAME}:
        if parse.lowers[phrase.start - 1 : phrase.start] == ["in"]:
            return None  # "said in a report that"
        at = phrase.head  # "the claim by Abel that"
    token, table = parse.tokens[at], triggers()
    governor = next((c for c in reversed(parse.clauses) if c.head < at), None)
    noun = token.noun
    if token.tag is Tag.NOUN and noun in table.doubtful_nouns:
        return _FACT if governor is not None and governor.lemma == "confirm" else _UNSURE
    if clause is None:
        return None
    if token.tag is Tag.NOUN and table.by_noun.get(noun) is EventStatus.PROPOSED:
        if not _is_bare(clause):
            return _UNSURE  # "the suggestion that they had met"
        if governor is not None and _refuses(parse, governor):
            return Told(Telling.REFUSED, governor)
        return Told(Telling.WISHED, None if noun in table.hopes else governor)
    if token.lower in table.doubtful_adjectives:
        return _UNSURE
    if token.tag is Tag.ADJ and governor is not None and governor.negated:
        return _UNSURE
    return None


def _by_matrix(parse: Parse, clause: Clause, matrix: Clause) -> Told:
    table = triggers()
    outer = how_told(parse, matrix)
    doubted = is_negated(parse, matrix) or matrix.modal in MAYBE or matrix.lemma in table.doubtful_verbs
    if doubted or outer.telling is Telling.UNSURE or _refused(parse, matrix) or _corrected(parse, matrix):
        return _UNSURE
    if supposed(parse, matrix):
        return _UNSURE
    bare = _is_bare(clause)
    if _refuses(parse, matrix):
        return Told(Telling.REFUSED, matrix) if bare else _UNSURE
    if matrix.lemma == "have" and any(
        parse.tokens[p.head].noun in table.doubtful_nouns for p in matrix.subjects
    ):
        return _UNSURE  # "rumour has it that"
    if matrix.lemma in table.that_wishing:
        if bare:
            return Told(Telling.WISHED, None if matrix.lemma in table.hopes else matrix)
        return _FACT if matrix.lemma == "insist" else _UNSURE
    if matrix.lemma == "agree" and bare:
        return Told(Telling.AGREED, matrix)
    return _FACT


def _is_bare(clause: Clause) -> bool:
    """Whether it may be still to come: "meet", "should meet", "would meet"."""
    return clause.modal in _AHEAD and not clause.past and not clause.perfect


def _refuses(parse: Parse, clause: Clause) -> bool:
    """As in "ruled out that", "rejected the proposal that"."""
    names = {clause.lemma, f"{clause.lemma}_{''.join(parse.lowers[clause.after : clause.after + 1])}"}
    return any(triggers().by_verb.get(name) is EventStatus.REFUSED for name in names) and not clause.negated


def _refused(parse: Parse, matrix: Clause) -> bool:
    """As in "declined to confirm that": nothing was said."""
    if matrix.kind != "inf" or matrix.shared < 0:
        return False
    governor = parse.clauses[matrix.shared]
    return governor.negated or triggers().by_verb.get(governor.lemma) is EventStatus.REFUSED


def _corrected(parse: Parse, matrix: Clause) -> bool:
    """As in "we wrote that": a paper that quotes itself outside quotation marks corrects itself."""
    quoted = any(token.tag is Tag.QUOTE for token in parse.tokens[: matrix.head])
    ours = any(parse.tokens[p.start].lower == "we" for p in matrix.subjects)
    return ours and not quoted and matrix.lemma in _OUR_WORDS


def takes_back(parse: Parse) -> bool:
    """As in "That is not correct": what the sentence before told is denied."""
    lowers = [lower for lower in parse.lowers[:6] if lower.isalpha()]
    if lowers[:1] not in (["that"], ["this"], ["it"]) or lowers[1:2] not in (["is"], ["was"]):
        return False
    said = lowers[2] if len(lowers) > 2 else ""
    return said in _FALSE or (said == "not" and lowers[3:4] in (["true"], ["correct"], ["right"], ["so"]))


_FALSE = frozenset({"false", "untrue", "wrong", "incorrect", "nonsense"})


def supposed(parse: Parse, clause: Clause) -> bool:
    """As in "if they meet", "whether they met", "had they met", "once they meet"."""
    if clause.opener < 0:
        return False
    opener = parse.tokens[clause.opener]
    if opener.lower in {"if", "unless", "whether", "whenever"}:
        return True
    if opener.tag in {Tag.HAVE, Tag.MODAL} and clause.opener <= 1 and clause.subjects:
        return clause.opener < clause.subjects[0].start and parse.tokens[0] is opener
    present = not (clause.past or clause.perfect or clause.modal)
    soon = opener.lower == "as" and parse.lowers[clause.opener - 1] == "soon"
    return present and (soon or opener.lower in _BEFORE_IT_IS)


_BEFORE_IT_IS = frozenset({"when", "once", "until", "till", "before", "after"})
