"""Whose view a sentence tells, in words around it: "For Moscow, that is not enough", "in his view"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.preposed import governed_by
from irenic.coding.frames.unsaid import as_far_as
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.judgement import judge
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes, words
from irenic.coding.words.tag_sets import AUX
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def seen_by(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """As in "For Moscow, the order of things is not negotiable": the judgement is theirs."""
    if "far" in parse.vocabulary and (concerned := _concerned(parse, resolver)) is not None:
        return [concerned]
    if not _HEARING.isdisjoint(parse.vocabulary) and (heard := _heard_from(parse, resolver)) is not None:
        return [heard]
    for at, lower in enumerate(parse.lowers):
        if lower in _OPENERS and (read := _viewer(parse, resolver, at)) is not None:
            found = _around(parse, at, *read)
            return [found] if found is not None else []
    return _for_them(parse, resolver) or _for_whom(parse, resolver)


def _for_whom(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """As in "Abel, for whom a truce is a trap": the judgement is that of whoever the relative clause is on."""
    for clause in parse.clauses:
        noun = clause.antecedent
        if clause.kind != "orel" or noun is None or clause.lemma not in _BEING or not clause.subjects:
            continue
        holder = resolver.phrase(noun) if governed_by(parse, clause) in {"for", "to"} else None
        first = clause.subjects[0].start
        end = content_end(parse, first, clause, embedded=True)
        verdict = judge(parse, first, end, own_subject=False) if holder is not None else None
        if holder is not None and verdict is not None and verdict.strength >= _PLAIN:
            kind = classes()["report"]
            return [
                Candidate(holder, kind, Form.INDIRECT, "verb.for", clause.head, first, (first, end), clause)
            ]
    return []


def _heard_from(parse: Parse, resolver: Resolver) -> Candidate | None:
    """As in "We hear from Abel that a truce is dead": told by whoever it is heard from."""
    for clause in parse.clauses:
        if (
            clause.lemma not in {"hear", "learn"}
            or clause.negated
            or parse.lowers[clause.after : clause.after + 1] != ["from"]
        ):
            continue
        phrase = parse.noun_phrase(clause.after + 1)
        holder = resolver.phrase(phrase) if phrase is not None else None
        after = phrase.tail if phrase is not None else 0
        if holder is None or after + 1 >= len(parse.tokens) or parse.tokens[after].tag is not Tag.COMPL:
            continue
        content = (after + 1, content_end(parse, after + 1, clause, embedded=True))
        kind = classes()["report"]
        return Candidate(holder, kind, Form.INDIRECT, "verb.for", clause.head, content[0], content, clause)
    return None


def _viewer(parse: Parse, resolver: Resolver, at: int) -> tuple[Entity, int] | None:
    """Whose view words from a token tell, and where these words end."""
    lower, tokens = parse.lowers[at], parse.tokens
    if lower == "as":
        seeing = next((c for c in parse.clauses if c.start > at), None)
        own = seeing is not None and seeing.subjects and seeing.subjects[0].start == at + 1
        if seeing is None or not own or parse.lowers[seeing.head : seeing.head + 2] not in _SEES_IT:
            return None
        holder, end = resolver.subject(seeing), seeing.head + 2
    else:
        phrase = parse.noun_phrase(at + 1)
        if phrase is None:
            return None
        if lower in _WITHIN and phrase.head > at + 1 and _is_view(parse, phrase):
            holder, end = _whose(parse, resolver, phrase), phrase.tail
        elif lower not in _WITHIN and _between_commas(parse, at, phrase.tail):
            holder, end = resolver.phrase(phrase), phrase.tail
        else:
            return None
    return (holder, end) if holder is not None and end < len(tokens) else None


def _is_view(parse: Parse, phrase: NounPhrase) -> bool:
    word = parse.tokens[phrase.head].word
    return (word is not None and word.noun in _VIEWS) or _is_point(parse, phrase)


def _is_point(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "from her point of view"."""
    return parse.lowers[phrase.head : phrase.end + 2] == ["point", "of", "view"]


def _whose(parse: Parse, resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "in her view", "in the view of Northland"."""
    end = phrase.end + 2 if _is_point(parse, phrase) else phrase.end
    if end < len(parse.tokens) and parse.tokens[end].lower == "of":
        of = parse.noun_phrase(end + 1)
        return resolver.phrase(of) if of is not None else None
    return resolver.owner(phrase)


def _between_commas(parse: Parse, at: int, end: int) -> bool:
    """As in "Peacekeepers, for Moscow, are": between a subject and what it is."""
    tokens = parse.tokens
    if at < 2 or end + 1 >= len(tokens) or tokens[at - 1].text != "," or tokens[end].text != ",":
        return False
    clause = parse.clause_at.get(parse.skip(end + 1))
    if clause is None or clause.lemma not in {"be", "remain", "mean"} or not clause.subjects:
        return False
    return clause.subjects[0].tail == at - 1


def _around(parse: Parse, at: int, holder: Entity, end: int) -> Candidate | None:
    """What is told before, behind or around a viewer at tokens `[at, end)`."""
    tokens = parse.tokens
    first = max((i + 1 for i in range(at) if tokens[i].text == ";"), default=0)
    first += tokens[first].lower in {"but", "and", "yet"}
    parted = tokens[end].text == ","
    if at <= first:
        main = next((c for c in parse.clauses if c.finite and c.start >= end), None)
        first = _past_aside(parse, end + parted) if parted else end
        main = next((c for c in parse.clauses if c.finite and c.start >= first), None)
        stop = content_end(parse, first + 1, None, embedded=True)
        if main is None or not (parted or (main.subjects and main.subjects[0].start == end)):
            return None
    elif tokens[end].text in _STOPS:
        main = next((c for c in parse.clauses_in(first, at) if c.finite), None)
        if tokens[at - 1].text != ",":
            return None
        stop = at - 1
    else:
        main = next(
            (c for c in parse.clauses_in(first, len(tokens)) if c.finite and not at <= c.start < end), None
        )
        closed = tokens[at - 1].text == "," and parted
        if not (closed or tokens[at - 1].tag in AUX) or end + 2 >= len(tokens):
            return None
        stop = content_end(parse, end + 1, None, embedded=True)
    if main is None or tells(parse, main):
        return None
    kind = classes()["report"]
    return Candidate(holder, kind, Form.INDIRECT, "verb.for", main.head, first, (first, stop), main)


def _past_aside(parse: Parse, first: int) -> int:
    """As in "In her view, as she told reporters, a truce", "For Abel, who is ill, peace": what is told comes behind."""
    aside = parse.lowers[first : first + 1] == ["as"] or any(
        (c.kind in {"rel", "orel"} and c.opener == first) or (c.kind == "part" and c.start == first)
        for c in parse.clauses
    )
    if not aside:
        return first
    ahead = range(first + 1, min(first + _ASIDE, len(parse.tokens) - 1))
    return next((i + 1 for i in ahead if parse.tokens[i].text == ","), first)


_ASIDE = 20
"""Tokens of what may stand between a viewer and what is told."""


def _for_them(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """As in "For Moscow, that is not enough", "To Moscow the offer is a trap"."""
    tokens = parse.tokens
    start = 1 if tokens[0].lower in {"but", "and", "yet"} else 0
    if len(tokens) < start + 5 or tokens[start].lower not in {"for", "to"}:
        return []
    phrase = parse.noun_phrase(start + 1)
    if phrase is None or phrase.tail >= len(tokens):
        return []
    parted = tokens[phrase.tail].text == ","
    if not parted and tokens[phrase.tail].tag not in {Tag.DET, Tag.PPOS, Tag.THERE}:
        return []
    first = _past_aside(parse, phrase.tail + parted) if parted else phrase.tail
    if (
        parted
        and tokens[first + 1 : first + 2]
        and tokens[first].tag is Tag.ADV
        and tokens[first + 1].text == ","
    ):
        first += 2  # "For Abel, however, that is"
    if first >= len(tokens) or tokens[first].tag is Tag.REL:
        return []  # "For Abel, who will be back on Monday, …"
    main = _what_is_weighed(parse, first)
    if main is None or not _weighs(parse, main):
        return []
    holder = resolver.phrase(phrase)
    if holder is None:
        return []
    end = content_end(parse, first, None, embedded=True)
    after = parse.skip(main.after)
    if after >= len(tokens) or (tokens[after].tag in _CLAUSAL and not _obliges(parse, main)):
        return []
    verdict = judge(parse, first, end, own_subject=False)
    if verdict is None or verdict.strength < _PLAIN:
        return []
    kind = classes()["report"]
    return [Candidate(holder, kind, Form.INDIRECT, "verb.for", main.head, first, (first, end), main)]


def _what_is_weighed(parse: Parse, first: int) -> Clause | None:
    """The clause whose subject begins at a token: a thing, or what is done ("ceding the valley is unthinkable")."""
    done = parse.clause_at.get(first)
    if done is not None and done.kind in {"ing", "inf"} and done.start == first:
        main = next((c for c in parse.clauses[done.index + 1 :] if c.kind == "main"), None)
        return main if main is not None and not main.subjects else None
    main = next((c for c in parse.clauses if c.start > first), None)
    begins = main is not None and main.finite and main.subjects and main.subjects[0].start <= first + 1
    return main if begins else None


def _weighs(parse: Parse, main: Clause) -> bool:
    """As in "For Moscow, that is not enough", "a truce would only give them time": what a thing is, or would do."""
    return main.lemma in _BEING or _obliges(parse, main) or (main.modal in _FORESEEN and not main.passive)


def _obliges(parse: Parse, main: Clause) -> bool:
    """As in "For Moscow, the sanctions must be lifted", "the first step has to be a truce"."""
    if main.negated or (main.modal and "have" in parse.lowers[main.start : main.after]):
        return False  # "For Moscow, the news must have been a shock"
    return main.modal == "must" or (main.lemma == "have" and not main.modal)


def _concerned(parse: Parse, resolver: Resolver) -> Candidate | None:
    """As in "As far as X is concerned, a truce is dead", "a truce is dead, as far as X is concerned"."""
    tokens = parse.tokens
    clause = next((c for c in parse.clauses if c.lemma in {"concern", "be"} and as_far_as(parse, c)), None)
    if clause is None or not clause.subjects or (holder := resolver.phrase(clause.subjects[-1])) is None:
        return None
    fronted = clause.subjects[-1].start <= _FAR
    after = clause.after if clause.lemma == "concern" else parse.skip(clause.after) + 1
    if fronted and (after >= len(tokens) or tokens[after].text != ","):
        return None
    first = after + 1 if fronted else 0
    end = clause.subjects[-1].start - _FAR
    if fronted:
        end = content_end(parse, first + 1, None, embedded=True)
    elif tokens[end - 1].text == ",":
        end -= 1
    if end <= first:
        return None
    kind = classes()["report"]
    return Candidate(holder, kind, Form.INDIRECT, "verb.for", clause.head, first, (first, end), None)


_BEING = frozenset({"be", "remain", "mean", "amount"})
_FORESEEN = frozenset({"would", "could", "will", "can"})
_CLAUSAL = frozenset({Tag.TO, Tag.COMPL, Tag.VERB})
_FAR = 3
_PLAIN = 0.6
_HEARING = frozenset("hear hears heard learn learns learned learnt".split())
_OPENERS = frozenset({"in", "as", "for", "to", "from"})
_WITHIN = frozenset({"in", "from"})
_SEES_IT = (["sees", "it"], ["saw", "it"], ["see", "it"], ["put", "it"], ["puts", "it"])
_STOPS = frozenset({".", "!", "?", ";"})
_VIEWS = words()["views"]
