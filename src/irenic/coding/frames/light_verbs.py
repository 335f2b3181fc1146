"""Nouns behind a verb that says little by itself: "has shown a willingness to", "gave the envoy a promise"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.contents.content import Contents
from irenic.coding.frames.bare_nouns import bare_slot
from irenic.coding.frames.noun_predicates import after_colon
from irenic.coding.frames.noun_slots import noun_slot, words_before
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_SENT = frozenset({"demand", "offer", "promise", "ready", "threat", "willing"})
_FACING = frozenset({"face", "encounter", "feel"})
SCANT = frozenset({"no", "little", "scant", "zero"})
"""As in "has little interest in", "sees no need for": there is none of it."""


def after_light_verb(parse: Parse, resolver: Resolver, contents: Contents, clause: Clause) -> list[Candidate]:
    """As in "has shown a willingness to", "expressed discontent over", "has little interest in"."""
    tokens = parse.tokens
    mirrored = clause.lemma in words()["mirroring"]
    if clause.lemma not in words()["light_verbs"] and not mirrored:
        return []
    if clause.lemma in words()["dropping_verbs"] or _inverted(parse, clause):
        return []
    if clause.lemma == "mount" and clause.kind == "ing":
        return []  # "faces mounting pressure to accept"
    if clause.lemma == "have" and _allowed_none(parse, clause):
        return []  # "X could not have a veto", "can have no say": what others deny it
    first = parse.skip(clause.after)
    if first < len(tokens) and mirrored and tokens[first].lower in {"from", "on", "in"}:
        first = parse.skip(first + 1)  # "stems from a fear of"
    phrase = parse.noun_phrase(first) if first < len(tokens) else None
    if phrase is not None and (given := _given(resolver, clause, phrase)) is not None:
        phrase = given
    if phrase is None or tokens[phrase.head].tag is not Tag.NOUN:
        return []
    if clause.lemma in {"have", "hold"} and tokens[phrase.head].lower == "veto":
        return []  # "has no veto over the truce": who may refuse has not done so
    told = parse.clause_at.get(parse.skip(phrase.tail))
    if told is not None and told.finite and any(p.start == phrase.start for p in told.subjects):
        return []  # "stressed any compromise on land would need a vote"
    if clause.lemma in _GIVING and tokens[phrase.head].lower in {"hope", "hopes"}:
        return []  # "offered a glimmer of hope for": in others
    if clause.lemma == "have" and clause.kind == "that" and tokens[phrase.head].lower in _OWED:
        return []  # "said the rebels had an obligation to free them": who says so asks for it
    if clause.lemma == "leave" and tokens[phrase.head].lower in {"doubt", "doubts"}:
        return []  # "left little doubt about where it stands": it is plain
    if clause.lemma == "raise" and clause.kind == "ing":
        return []  # "claimed that the truce was broken, raising fears of a war": nobody's in particular
    if clause.lemma in _STIRRING and tokens[phrase.head].lower in _STIRRED:
        return []  # "the summit raised hopes for a truce": other people's
    inside = tokens[phrase.start : phrase.head]
    if any(t.tag is Tag.POSS or t.mention >= 0 or (mirrored and t.tag is Tag.PPOS) for t in inside):
        return []
    holder = resolver.subject(clause)
    if holder is None and mirrored and clause.subjects:
        holder = resolver.owner(clause.subjects[-1])
    if holder is None:
        return []
    phrase = _of_attitude(parse, phrase)
    head = phrase.head + (2 if words_before(parse, phrase.head + 2) else 0)  # "had a change of heart on"
    slot = noun_slot(parse, head, clause) or (
        bare_slot(parse, contents, head, phrase.start) if clause.lemma in _MAKING else None
    )
    if slot is None or slot[0].kind.name == "linkage":  # "set terms for talks: a truce and free elections"
        listed = after_colon(parse, clause, phrase.head, (holder, clause.start))
        if slot is None or listed:
            return listed
    frame, content, pattern = slot
    if clause.lemma in _FACING and frame.kind.name == "demand":
        return []  # "faces mounting pressure to accept": others press
    if clause.lemma == "receive" and frame.kind.name in _SENT:
        return []  # "received an offer of talks": others sent it
    little = any(t.lower in SCANT for t in tokens[phrase.start : phrase.head])
    return [
        Candidate(
            holder,
            frame.kind,
            Form.VERB_NP,
            f"light.{frame.kind.name}.{pattern}",
            phrase.head,
            clause.start,
            content,
            clause,
            clause.negated != little,
            is_hedged(parse, clause),
        )
    ]


def _of_attitude(parse: Parse, phrase: NounPhrase) -> NounPhrase:
    """As in "its position of firm rejection of a truce": what the position is."""
    word = parse.tokens[phrase.head].word
    if word is None or word.noun not in _ATTITUDES or parse.lowers[phrase.end : phrase.end + 1] != ["of"]:
        return phrase
    inner = parse.noun_phrase(phrase.end + 1)
    named = inner is not None and parse.tokens[inner.head].lower in frames("nouns")
    return inner if inner is not None and named else phrase


_ATTITUDES = frozenset({"position", "stance", "policy", "attitude", "line"})


def _allowed_none(parse: Parse, clause: Clause) -> bool:
    """As in "could not have a demand met", "can have no say"."""
    none = parse.lowers[clause.after : clause.after + 1] == ["no"]
    return clause.modal != "" and (clause.negated or (none and clause.modal in _ALLOWED))


_ALLOWED = frozenset({"can", "could", "may", "must", "should"})


def _given(resolver: Resolver, clause: Clause, whom: NounPhrase) -> NounPhrase | None:
    """As in "gave the envoy a promise", "sent Brandt an appeal": what somebody is given."""
    tokens, first = resolver.parse.tokens, whom.tail
    if clause.lemma not in _GIVING or first >= len(tokens) or tokens[first].lower not in {"a", "an", "its"}:
        return None
    given = resolver.parse.noun_phrase(first)
    return given if given is not None and resolver.phrase(whom) is not None else None


def _inverted(parse: Parse, clause: Clause) -> bool:
    """As in "nor has its objection to": the noun behind the verb is its subject."""
    first = min([clause.start, *(phrase.start for phrase in clause.subjects)])
    if first < clause.start and parse.lowers[first] == "neither":
        return False  # "neither side has any interest in"
    return any(t.lower in {"neither", "nor", "so"} for t in parse.tokens[max(0, first - 1) : clause.start])


_OWED = frozenset({"obligation", "duty", "responsibility"})
_MAKING = frozenset("make issue present table submit send deliver float".split())
_STIRRING = frozenset({"raise", "send"})
_STIRRED = frozenset(
    "hope hopes expectation expectations fear fears spectre specter prospect prospects".split()
)
_GIVING = frozenset({"give", "offer", "send", "issue", "hand", "grant"})
