"""Words that point back at an issue: pronouns, "the idea", "that demand", "the mission"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.content import Finding
from irenic.coding.discourse import Discourse
from irenic.coding.judgement import judge
from irenic.coding.resources import words
from irenic.coding.syntax import Parse
from irenic.coding.tokens import Tag

VAGUE = 2.7
"""A finding below it rests on words that mean several things ("the crossing"): what was spoken of decides."""


def pointed_at(parse: Parse, discourse: Discourse, candidate: Candidate) -> Finding | None:
    """As in "supports it", "rejected the idea": the issue at which a content that names none points back."""
    if candidate.kind.told and not _plainly_judged(parse, candidate):
        return None
    first = candidate.content[0]
    noun = "" if _pronoun(parse, first) else _pointing_noun(parse, candidate)
    if noun is None:
        return None
    topics = discourse.topics
    acts: dict[str, list[str]] = words()["acts_named"]
    found = topics.done(frozenset(acts.get(noun, ())), candidate.start)
    found = found or topics.near(candidate.start) or topics.before()
    if found is None:
        return None
    return replace(found, sign=1, weight=min(found.weight, 1.6), start=first, end=first + 1)


def of_its_kind(
    parse: Parse, discourse: Discourse, span: tuple[int, int], finding: Finding | None
) -> Finding | None:
    """As in "wants the mission to stay": of the issues that such a word can belong to, the one last spoken of.

    `finding` is what the words name by themselves: it stays where it rests on more than such a word.
    """
    kinds: dict[str, list[str]] = words()["kinds"]
    for index in range(span[0], min(span[1], span[0] + _NEAR)):
        token = parse.tokens[index]
        if token.tag is not Tag.NOUN or token.word is None or token.word.noun not in kinds:
            continue
        if finding is not None and not finding.start <= index < finding.end:
            continue
        found = discourse.topics.of_kind(frozenset(kinds[token.word.noun]), span[0])
        if found is None or (finding is not None and found.issue == finding.issue):
            return finding
        return replace(found, option=None, sign=1, weight=1.8, start=index, end=index + 1)
    return finding


_NEAR = 7


def _plainly_judged(parse: Parse, candidate: Candidate) -> bool:
    verdict = judge(parse, *candidate.content, own_subject=True)
    return verdict is not None and verdict.strength >= 0.7


def _pronoun(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return token.tag in {Tag.PRON, Tag.DET} and token.lower in _PRONOUNS and not _opens_phrase(parse, index)


_PRONOUNS = frozenset("it this that them these those one".split())


def _opens_phrase(parse: Parse, index: int) -> bool:
    phrase = parse.noun_phrase(index)
    return phrase is not None and phrase.head != index


def _pointing_noun(parse: Parse, candidate: Candidate) -> str | None:
    """A definite noun that stands for something said; "a plan" only before its relative clause."""
    first = candidate.content[0]
    phrase = parse.noun_phrase(first)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is None or word.noun not in words()["anaphors"]:
        return None
    definite = {"a", "an"} if candidate.rule.endswith(".relative") else _DEFINITE
    return word.noun if parse.tokens[first].lower in definite else None


_DEFINITE = frozenset({"the", "this", "that", "such", "these", "those", "any"})
