"""What somebody is given time for: "gave the troops a month to leave", "set a deadline of two weeks for an answer"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def deadline(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """The demand of whoever sets a time: what stands behind the verb, whom it is set and what for."""
    first = parse.skip(clause.after)
    if clause.passive or clause.negated or first >= len(parse.tokens):
        return []
    timed = clause.lemma in _GIVING and _gives_time(parse, first)
    if not timed and not (clause.lemma in _SETTING and _names_a_date(parse, first)):
        return []
    holder = resolver.subject(clause)
    if holder is None:
        return []
    kind, rule = classes()["demand"], "verb.demand.deadline"
    hedged = is_hedged(parse, clause)
    if spelled := _spelled_out(parse, first):
        return [
            Candidate(holder, classes()[name], Form.VERB_INF, rule, at[0], at[0], at, clause, hedged=hedged)
            for name, at in spelled
        ]
    content = (first, content_end(parse, _until_what(parse, first), clause))
    return [
        Candidate(holder, kind, Form.VERB_NP, rule, clause.head, clause.start, content, clause, hedged=hedged)
    ]


def _spelled_out(parse: Parse, first: int) -> list[tuple[str, tuple[int, int]]]:
    """As in "gave the rebels an ultimatum: accept a truce or face sanctions": what is demanded, and what threatened."""
    reach = parse.lowers[first : first + _BEHIND]
    if ":" not in reach or reach.index(":") == 0:
        return []
    colon = first + reach.index(":")
    word, demand = parse.tokens[colon - 1].word, parse.clause_at.get(colon + 1)
    if word is None or word.noun not in _LIMITS or demand is None or demand.subjects:
        return []
    behind = parse.clauses_in(demand.after, len(parse.tokens))
    other = next((c for c in behind if parse.lowers[c.start - 1] == "or" and c.lemma in _SUFFERING), None)
    if other is None:
        return [("demand", (demand.start, content_end(parse, demand.after, None)))]
    last = content_end(parse, other.after, None)
    return [("demand", (demand.start, other.start - 1)), ("threat", (other.after, last))]


_SUFFERING = frozenset({"face", "suffer", "risk"})


def _gives_time(parse: Parse, first: int) -> bool:
    """As in "the troops a month to leave", "them until dawn", "the rebels 48 hours"."""
    tokens = parse.tokens
    phrase = parse.noun_phrase(first)
    if phrase is None:
        return False
    ends = {parse.skip(phrase.end), parse.skip(phrase.tail)}
    if tokens[first].tag is Tag.PRON:
        ends.add(first + 1)
    return any(_time_from(parse, end) for end in ends) or _time_within(parse, first, phrase.end)


def _time_from(parse: Parse, first: int) -> bool:
    """As in "until dawn", "a month to leave"."""
    tokens = parse.tokens
    if first >= len(tokens):
        return False
    if tokens[first].lower in {"until", "till"}:
        return True
    if tokens[first].lower in {"to", "or"} and tokens[first - 1].tag is Tag.NUM:
        first += 1  # "the rebels 10 to 12 days"
    span = parse.noun_phrase(first)
    return span is not None and _is_time(parse, span.head) and _what_for(parse, span.end)


def _what_for(parse: Parse, first: int) -> bool:
    near = parse.tokens[first : first + _BEHIND]
    return next((t.tag for t in near if t.tag in _PARTING), None) is Tag.TO


def _time_within(parse: Parse, first: int, end: int) -> bool:
    """As in "French soldiers one month": two objects that read as one phrase."""
    tokens = parse.tokens[first + 1 : end - 1]
    counted = any(t.tag is Tag.NUM or t.lower in {"a", "an"} for t in tokens)
    return end - first > _FEWEST and counted and _is_time(parse, end - 1) and _what_for(parse, end)


def _names_a_date(parse: Parse, first: int) -> bool:
    """As in "set a deadline of 1 June for", "set the rebels a two-week deadline"."""
    phrase = parse.noun_phrase(first)
    if phrase is None:
        return False
    behind = parse.noun_phrase(parse.skip(phrase.end)) if phrase.end < len(parse.tokens) else None
    return _is_limit(parse, phrase) or (behind is not None and _is_limit(parse, behind))


def _is_limit(parse: Parse, phrase: NounPhrase) -> bool:
    word = parse.tokens[phrase.head].word
    return word is not None and word.noun in _LIMITS


def _is_time(parse: Parse, index: int) -> bool:
    word = parse.tokens[index].word
    return word is not None and word.noun in _SPANS


def _until_what(parse: Parse, first: int) -> int:
    """The infinitive that tells what the time is for, so that the content reaches behind it, or where it begins."""
    ahead = range(first + 1, min(first + _NEAR, len(parse.tokens)))
    for index in ahead:
        if parse.tokens[index].tag is Tag.PUNCT:
            break
        if parse.tokens[index].tag is Tag.TO and index + 1 < len(parse.tokens):
            return index + 1
    return first


_GIVING = frozenset({"give", "allow", "grant"})
_SETTING = frozenset({"set", "issue", "give", "impose", "announce", "fix", "deliver"})
_LIMITS = frozenset({"deadline", "ultimatum", "time-limit", "cut-off"})
_SPANS = TIME_NOUNS | frozenset({"hour", "minute", "day", "week", "month", "year", "fortnight"})
_FEWEST = 2
_BEHIND = 5
_PARTING = frozenset({Tag.TO, Tag.PUNCT, Tag.CC})
_NEAR = 14
"""Tokens between the verb and what the time is for."""
