"""Told contents of several clauses: "said that A would, and that B must" tells two things."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.phrase_reading import read_phrase
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.closed import DUTY
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def split_told(parse: Parse, candidate: Candidate) -> list[Candidate]:
    """The candidate, or one for each of the clauses that its content joins."""
    if candidate.rule != "quote.sentence" and candidate.form is not Form.INDIRECT:
        return [candidate]
    candidate = _past_purpose(parse, candidate)
    cuts = _cuts(parse, candidate)
    if not cuts:
        return [candidate]
    start, end = candidate.content
    out: list[Candidate] = []
    for (left, _), right in zip([(start, start), *cuts], [*(joint for _, joint in cuts), end], strict=True):
        stop = _trimmed(parse, left, right)
        first = candidate.start if left == start else left
        last = right == end
        out.append(replace(candidate, start=first, content=(left, stop), stop=candidate.stop if last else 0))
    return out


def _past_purpose(parse: Parse, candidate: Candidate) -> Candidate:
    """As in "to end the war, both must talk": what is told comes behind what it is good for."""
    start, end = candidate.content
    first = parse.skip(start)
    first += 2 if parse.lowers[first : first + 2] == ["in", "order"] else 0
    if first >= end or parse.tokens[first].tag is not Tag.TO:
        return candidate
    main = next((c for c in parse.clauses_in(first, end) if c.finite and c.head != candidate.trigger), None)
    if (
        main is None
        or main.inserted
        or not main.subjects
        or parse.tokens[main.subjects[0].start - 1].text != ","
    ):
        return candidate
    told = main.subjects[0].start
    return replace(candidate, start=told, content=(told, end)) if told > first else candidate


def _cuts(parse: Parse, candidate: Candidate) -> list[tuple[int, int]]:
    """(where the next clause begins, where the joint is) of each clause that can stand alone."""
    start, end = candidate.content
    tokens = parse.tokens
    heads = [c for c in parse.clauses_in(start, end) if c.finite]
    if not heads:
        return []
    cuts: list[tuple[int, int]] = []
    main = heads[0]
    listing = start > 0 and tokens[start - 1].tag is Tag.COMPL
    for index in range(main.head + 1, end - 2):
        if listing and tokens[index].text == "," and tokens[index + 1].tag is Tag.COMPL:
            if _with_subject(heads, index + 2) is not None:
                cuts.append((index + 2, index))  # "said that X must go, that Y must stay and that Z must"
            continue
        if tokens[index].tag is not Tag.CC or tokens[index].lower not in {"and", "but", "yet"}:
            continue
        after = parse.skip(index + 1)
        if after < end and tokens[after].tag is Tag.COMPL:
            after += 1
            joined: Clause | None = _with_subject(heads, _past_place(parse, after)) or _bare(heads, after)
            if joined is None and tokens[after].text == ",":
                joined = next((c for c in heads if c.opener == after - 1), None)
                after += 1  # "and that, if they leave, sanctions will be lifted"
        else:
            joined = _with_subject(heads, _past_aside(parse, after)) or _turning(heads, after, main)
            if joined is not None and joined.shared >= 0 and _below(parse, joined, main):
                continue  # "must ensure that refugees can return and cannot be driven out again"
            if joined is not None and _dependent(parse, cuts[-1][0] if cuts else start, index):
                continue
        if joined is None or (joined.lemma == main.lemma and joined.lemma != "be"):
            continue
        cuts.append((after, index))
    return cuts


def _past_place(parse: Parse, index: int) -> int:
    """As in "and that in any case they must": the token behind a preposition's phrase, if one opens the clause."""
    opens = parse.tokens[index].tag is Tag.PREP and index + 1 < len(parse.tokens)
    phrase = read_phrase(parse, index + 1) if opens else None
    return phrase.tail if phrase is not None else index


def _past_aside(parse: Parse, index: int) -> int:
    """As in "but as neighbours, we should": the token behind a preposition's phrase and its comma."""
    phrase = parse.noun_phrase(index + 1) if parse.tokens[index].tag is Tag.PREP else None
    closed = phrase is not None and parse.lowers[phrase.tail : phrase.tail + 1] == [","]
    return phrase.tail + 1 if phrase is not None and closed else index


def _below(parse: Parse, joined: Clause, main: Clause) -> bool:
    """Whether a joined verb goes on with a clause that stands inside what is told, not with its main clause."""
    owner = parse.clauses[joined.shared]
    return owner is not main and owner.kind == "that" and owner.start > main.start


def _with_subject(heads: list[Clause], at: int) -> Clause | None:
    """The clause whose subject begins at a token."""
    return next(
        (
            c
            for c in heads
            if c.kind in {"main", "that"} and c.subjects and at <= c.subjects[0].start <= at + 1
        ),
        None,
    )


def _bare(heads: list[Clause], at: int) -> Clause | None:
    return next((c for c in heads if at <= c.start <= at + 2), None)


def _turning(heads: list[Clause], at: int, main: Clause) -> Clause | None:
    """As in "were ready to free some but would not let go others", "has failed and must end": the same subject."""
    clause = _bare(heads, at)
    if clause is None or clause.subjects or clause.start != at or clause.kind in {"rel", "orel", "sub"}:
        return None
    asked = clause.modal in DUTY and not main.modal
    return clause if asked or (clause.negated != main.negated and clause.modal) else None


def _dependent(parse: Parse, start: int, joint: int) -> bool:
    """Whether what stands before the joint is a clause that depends on another: "if A agreed and B left"."""
    if parse.tokens[joint - 1].text == ",":
        return False
    return any(t.tag in {Tag.SUB, Tag.REL} for t in parse.tokens[start:joint])


def _trimmed(parse: Parse, left: int, right: int) -> int:
    while right > left + 1 and parse.tokens[right - 1].tag in {Tag.CC, Tag.PUNCT}:
        right -= 1
    return right
