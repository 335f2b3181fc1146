"""Words that point back at an issue: pronouns, "the idea", "that demand", "the mission"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Contents, Finding
from irenic.coding.holders.discourse import Discourse
from irenic.coding.judging.judgement import judge
from irenic.coding.resources import reversals, words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Polarity

VAGUE = 2.7
"""A finding below it rests on words that mean several things ("the crossing"): what was spoken of decides."""


def pointed_at(contents: Contents, discourse: Discourse, candidate: Candidate) -> Finding | None:
    """As in "supports it", "rejected the idea": the issue at which a content that names none points back."""
    parse = contents.parse
    first, end = candidate.content
    named = candidate.kind.name == "view" and (
        parse.tokens[first].tag is Tag.PRON or _apposed(parse, candidate)
    )  # "calls it a coffin", "a truce, a project that X equates with"
    if candidate.kind.told and not named and not _plainly_judged(parse, candidate):
        return None
    noun = _pointing_noun(parse, candidate)
    at = first if noun is not None or _something(parse, candidate) else _pronoun_in(parse, first, end)
    if at < 0:
        return None
    if _denied(candidate, noun):
        return Finding(CONDUCT, CONDUCT, None, 1, 1.0, *candidate.content)
    topics = discourse.topics
    acts: dict[str, list[str]] = words()["acts_named"]
    done = topics.done(frozenset(acts.get(noun or "", ())), candidate.start)
    found = done or topics.near(candidate.start) or topics.before()
    if _apposed(parse, candidate):
        found = next(iter(_beside(contents, first - 1)), found)
    if found is None:
        return None
    things = noun in words()["elliptic"] if noun is not None else _is_thing(parse, at, first)
    sign = (-1 if found.contrary else 1) if things else found.sign
    if noun in reversals():
        sign = -sign  # "demanded its repeal"
    if noun in _DEEDS and _apposed(parse, candidate) and discourse.taken == (found.issue, Polarity.OPPOSE):
        sign = -abs(sign)  # "rejected a truce, a step Northland condemned"
    meant = _meant(contents, found, at, candidate.content, sign, min(found.weight, 1.6))
    predicate = first > 0 and parse.tokens[first - 1].tag is Tag.BE  # "are something Northland rejects"
    described = parse.lowers[first] in {"a", "an"} or (predicate and noun is None)
    return replace(meant, settled=done is not None or described or candidate.kind.told)


def of_its_kind(
    contents: Contents, discourse: Discourse, span: tuple[int, int], finding: Finding | None
) -> Finding | None:
    """As in "wants the mission to stay": of the issues that such a word can belong to, the one last spoken of.

    `finding` is what the words name by themselves: it stays where it rests on more than such a word.
    """
    kinds: dict[str, list[str]] = words()["kinds"]
    for index in range(span[0], min(span[1], span[0] + _NEAR)):
        token = contents.parse.tokens[index]
        if token.tag is not Tag.NOUN or token.word is None or token.word.noun not in kinds:
            continue
        if finding is not None and (finding.start, finding.end) != (index, index + 1):
            continue
        found = discourse.topics.of_kind(frozenset(kinds[token.word.noun]), span[0])
        if found is None or (finding is not None and found.issue == finding.issue):
            return finding
        return replace(_meant(contents, found, index, span, 1, 1.8), option=None)
    return finding


def _meant(
    contents: Contents, found: Finding, at: int, span: tuple[int, int], sign: int, weight: float
) -> Finding:
    """The issue found, as what the word at a token means: words in front of that turn it ("lift them")."""
    turned = contents.sign(span[0], Hit(at, at + 1, (found.issue, ""), weight), span[1])
    return replace(found, sign=sign * turned, weight=weight, start=at, end=at + 1)


_NEAR = 7


def _denied(candidate: Candidate, noun: str | None) -> bool:
    """As in "denied it", "rejects the charge": an answer to what was said of somebody, no stance on the issue."""
    clause = candidate.clause
    return noun in words()["charges"] or (clause is not None and clause.lemma in words()["denying"])


def _plainly_judged(parse: Parse, candidate: Candidate) -> bool:
    verdict = judge(parse, *candidate.content, own_subject=True)
    return verdict is not None and verdict.strength >= 0.7


def _something(parse: Parse, candidate: Candidate) -> bool:
    """As in "wants a vote in the valley, something Northland has always rejected": what was just told."""
    first = candidate.content[0]
    alone = parse.lowers[first] == "something" and candidate.rule.endswith(".relative")
    if candidate.clause is not None and parse.lowers[candidate.clause.start] == "had":
        return False  # "something it had refused for years"
    before = parse.tokens[first - 1] if first > 1 else None
    return alone and before is not None and (before.text == "," or before.tag is Tag.BE)


def _pronoun_in(parse: Parse, first: int, end: int) -> int:
    """The pronoun that the content is, or that its verb governs ("must lift them"); −1 where there is none."""
    for index in range(first, min(end, first + _NEAR)):
        token = parse.tokens[index]
        if (
            token.tag not in {Tag.PRON, Tag.DET}
            or not (token.lower in PRONOUNS or _done_to_them(parse, index))
            or _opens_phrase(parse, index)
            or _says_whose(parse, index)
        ):
            continue
        if index == first or parse.tokens[index - 1].tag is Tag.VERB:
            return index
    return -1


def _done_to_them(parse: Parse, index: int) -> bool:
    """As in "demanded that they be lifted": things, as the subject of what is done to them."""
    if parse.lowers[index] != "they":
        return False
    return any(c.passive and any(p.head == index for p in c.subjects) for c in parse.clauses)


def _says_whose(parse: Parse, index: int) -> bool:
    """As in "it was not for Southmark to decide on such troops": the pronoun stands for what follows."""
    clause = next((c for c in parse.clauses if c.start > index), None)
    if parse.lowers[index] != "it" or clause is None or clause.lemma != "be":
        return False
    after = parse.skip(clause.after)
    while after < len(parse.tokens) and parse.tokens[after].tag is Tag.NEG:
        after += 1
    return parse.lowers[after : after + 1] == ["for"]


PRONOUNS = frozenset("it this that them these those one".split())
_THINGS = frozenset("them these those".split())
"""These stand for things, not for what was said of them."""


def _is_thing(parse: Parse, at: int, first: int) -> bool:
    """As in "lift them", "wants it prolonged", "had no wish to raise it": no words are meant, but a thing."""
    wished = parse.clause_at.get(at + 1)
    if at > first and parse.clause_at.get(first) is not None and parse.lowers[at] == "it":
        return True
    return parse.tokens[at].lower in _THINGS or (wished is not None and wished.kind == "part")


def _opens_phrase(parse: Parse, index: int) -> bool:
    phrase = parse.noun_phrase(index)
    return phrase is not None and phrase.head != index


def _pointing_noun(parse: Parse, candidate: Candidate) -> str | None:
    """A definite noun that stands for something said; "a plan" only before its relative clause."""
    first, clause = candidate.content[0], candidate.clause
    noun = clause.antecedent if clause is not None else None  # "a step Northland condemned": no name in it
    phrase = noun if noun is not None and noun.start == first else parse.noun_phrase(first)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is not None and _apposed(parse, candidate):
        return word.noun
    if word is None or word.noun not in words()["anaphors"] | words()["elliptic"] | _DEEDS:
        return None
    if word.noun in words()["elliptic"]:
        return word.noun
    described = candidate.rule.endswith(".relative") or (
        clause is not None and clause.kind == "orel" and candidate.content[1] <= clause.start
    )
    if word.noun not in words()["anaphors"] and not described:
        return None
    definite = {"a", "an"} if described else _DEFINITE
    return word.noun if parse.tokens[first].lower in definite else None


def _apposed(parse: Parse, candidate: Candidate) -> bool:
    """As in "monitors, a project that X equates with": whatever the noun is, it stands for what is before it."""
    first = candidate.content[0]
    relative = candidate.rule.endswith(".relative") and first > 0 and parse.tokens[first - 1].text == ","
    return relative and parse.lowers[first] in {"a", "an"}


def _beside(contents: Contents, comma: int) -> list[Finding]:
    """What the noun names to which another is added behind a comma."""
    phrase = np_ending(contents.parse, comma - 1)
    return contents.findings(phrase.start, comma) if phrase is not None else []


_DEEDS = frozenset("action decision gesture initiative measure move step".split())
_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those", "any"})
