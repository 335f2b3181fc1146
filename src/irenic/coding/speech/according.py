"""Contents told by "according to": whose they are, and who relays what is told of others."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.discourse import TOLD
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_MAX_TELLER = 30


def according_to(parse: Parse, resolver: Resolver, candidates: list[Candidate]) -> list[Candidate]:
    """As in "according to X, Y wants": X relays what is said of others, and tells what nobody else does.

    Somebody unknown makes it attributed. What X tells is returned.
    """
    tokens = parse.tokens
    if "according" not in parse.vocabulary:
        return []
    for index in range(len(tokens) - 2):
        if tokens[index].lower != "according" or tokens[index + 1].lower != "to":
            continue
        phrase = parse.noun_phrase(index + 2)
        owned = phrase is not None and resolver.owners.party(phrase) is not None  # "a Northlander draft"
        it = phrase is not None and tokens[phrase.head].lower == "it" and bool(resolver.discourse.documents)
        told = phrase is not None and not it and (owned or not _paper(parse, phrase))
        teller = resolver.phrase(phrase) if phrase is not None and told else None
        _relay(candidates, index, teller)
        if teller is not None and teller.number == "person":
            resolver.discourse.note(teller, TOLD)
        content = _content(parse, index, phrase) if phrase is not None else None
        if teller is None or content is None or not _judges(parse, content):
            return []
        clause = next((c for c in parse.clauses if c.start <= index + 1 <= c.after), None)
        rule = "verb.according"
        return [
            Candidate(teller, classes()["report"], Form.INDIRECT, rule, index, content[0], content, clause)
        ]
    return []


def _judges(parse: Parse, content: tuple[int, int]) -> bool:
    """Whether what is told takes a stance: "31 are held, according to the mission" is but a figure."""
    main = main_clause(parse, *content)
    if main is not None and main.passive and not main.modal and main.lemma in words()["harming"]:
        return False
    verdict = judge(parse, *content, own_subject=False)
    return verdict is not None and verdict.strength >= _PLAIN


_PLAIN = 0.6


def _relay(candidates: list[Candidate], index: int, teller: Entity | None) -> None:
    ours = {speaker.party for speaker in teller.speakers} if teller is not None else set()
    for candidate in candidates:
        if candidate.trigger == index or candidate.relayed_by is not None:
            continue
        if teller is None:
            candidate.hedged = True
        elif not ours & {speaker.party for speaker in candidate.holder.speakers}:
            candidate.relayed_by = teller


def _paper(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "according to the plan", "according to its line": a thing does not tell."""
    word = parse.tokens[phrase.head].word
    noun = word.noun if word is not None else ""
    return noun in words()["documents"] or noun in words()["attitudes"]


def _content(parse: Parse, index: int, phrase: NounPhrase) -> tuple[int, int] | None:
    """What is told: the sentence behind a fronted teller, or before one that follows."""
    tokens = parse.tokens
    if any(t.tag is Tag.QUOTE for t in tokens):
        return None
    if parse.skip(0) == index:
        after = range(phrase.end, min(len(tokens), index + _MAX_TELLER))
        comma = next((i for i in after if tokens[i].text == ","), -1)
        start = comma + 1
        if comma < 0 or start >= len(tokens):
            return None
        return start, content_end(parse, start + 1, None, embedded=True)
    if (goes_on := _behind_insertion(parse, index, phrase)) > 0:
        return 0, content_end(parse, goes_on, None, embedded=True)
    end = index - 1 if tokens[index - 1].text == "," else index
    if end <= 0 or not any(c.finite and c.start < end for c in parse.clauses):
        return None
    behind = [c for c in parse.clauses if c.finite and c.start > index and c.kind == "main"]
    return None if behind else (0, end)


def _behind_insertion(parse: Parse, index: int, phrase: NounPhrase) -> int:
    """As in "a truce, according to Otto Brack, a retired general, would": where the sentence goes on, or −1."""
    lowers = parse.lowers
    if index < 2 or lowers[index - 1] != ",":
        return -1
    comma = phrase.tail
    if lowers[comma : comma + 1] == [","] and lowers[comma + 1 : comma + 2] in (
        ["a"],
        ["an"],
        ["the"],
        ["who"],
    ):
        comma = next((i for i in range(comma + 1, min(comma + _FAR, len(lowers))) if lowers[i] == ","), comma)
    verb = parse.clause_at.get(parse.skip(comma + 1)) if comma + 1 < len(lowers) else None
    if lowers[comma : comma + 1] != [","] or verb is None or not verb.finite or verb.kind != "main":
        return -1
    return comma + 1 if not verb.subjects or verb.subjects[0].start < index else -1


_FAR = 16
