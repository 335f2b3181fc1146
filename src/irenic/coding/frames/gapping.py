"""A verb that is said once for two: "Northland wants a truce, Southmark a tribunal", "said yes to X and no to Y"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.contents.content import Contents
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_OPENING = frozenset({Tag.DET, Tag.PPOS, Tag.ADJ, Tag.NOUN, Tag.NUM})
_JOINING = frozenset({"and", "but"})


def gapped(
    parse: Parse, resolver: Resolver, contents: Contents, candidates: list[Candidate]
) -> list[Candidate]:
    """The candidates of those whose verb is left out; the content of the one before ends where theirs begin."""
    out: list[Candidate] = []
    for candidate in candidates:
        if candidate.word in _SAID:
            out += _yes_and_no(parse, candidate)
            continue
        if candidate.form is not Form.VERB_NP or candidate.clause is None or not candidate.clause.finite:
            continue
        if candidate.rule.endswith((".passive", ".with")):
            out += _but_not_by(parse, resolver, candidate)
            continue
        for joint in range(candidate.content[0] + 1, len(parse.tokens) - 2):
            found = _left_out(parse, resolver, contents, candidate, joint)
            if found is not None:
                start, end = candidate.content
                candidate.content = (start, min(end, joint))
                candidate.stop = min(candidate.stop, joint)
                out.append(found)
                break
    return out


def _but_not_by(parse: Parse, resolver: Resolver, candidate: Candidate) -> list[Candidate]:
    """As in "was accepted by Northland but not by Southmark", "has the backing of X but not of Y"."""
    kind, lowers = candidate.kind, parse.lowers
    if kind.polarity == 0 or "but" not in parse.vocabulary:
        return []
    for at in range(candidate.trigger + 2, min(candidate.trigger + _FAR, len(lowers) - 3)):
        if lowers[at : at + 2] == ["but", "not"] and lowers[at + 2] in _AGENTS:
            phrase = parse.noun_phrase(at + 3)
            holder = resolver.phrase(phrase) if phrase is not None else None
            if phrase is None or holder is None:
                return []
            other = classes()["reject" if (kind.polarity > 0) != candidate.negated else "accept"]
            candidate.stop = min(candidate.stop, at) if candidate.stop else at
            rule = f"verb.{other.name}.passive"
            return [
                replace(
                    candidate,
                    holder=holder,
                    kind=other,
                    rule=rule,
                    start=at + 1,
                    trigger=at + 2,
                    stop=phrase.end,
                )
            ]
    return []


_FAR = 16
_AGENTS = frozenset({"by", "of", "from", "in"})


def _yes_and_no(parse: Parse, candidate: Candidate) -> list[Candidate]:
    """As in "said yes to the truce, yes to monitors and no to a vote": each is an answer of its own."""
    start, end = candidate.content
    stop = next(
        (i for i in range(start, len(parse.tokens)) if parse.lowers[i] in {";", "."}), len(parse.tokens)
    )
    answers = [
        i
        for i in range(start + 1, stop - 2)
        if parse.lowers[i] in _ANSWERS and parse.lowers[i + 1] == "to" and parse.lowers[i - 1] in _BEFORE
    ]
    if not answers:
        return []
    candidate.content, candidate.stop = (start, min(end, answers[0] - 1)), 0
    out: list[Candidate] = []
    for answer, following in zip(answers, [*(i - 1 for i in answers[1:]), stop], strict=True):
        content = (answer + 2, min(content_end(parse, answer + 2, candidate.clause), following))
        kind = classes()[_ANSWERS[parse.lowers[answer]]]
        rule = f"verb.{kind.name}.to"
        out.append(
            replace(candidate, kind=kind, rule=rule, start=answer, trigger=answer, content=content, word="")
        )
    return out


_SAID = frozenset({"say_yes", "say_no"})
_ANSWERS = {"yes": "accept", "no": "reject"}
_BEFORE = frozenset({",", "and", "but"})


def _left_out(
    parse: Parse, resolver: Resolver, contents: Contents, candidate: Candidate, joint: int
) -> Candidate | None:
    tokens = parse.tokens
    apart = tokens[joint].text == ";"
    comma = tokens[joint].text == "," and tokens[joint - 1].tag is Tag.NOUN
    if not (apart or comma or tokens[joint].lower in _JOINING) or tokens[joint + 1].mention < 0:
        return None
    who = parse.bare_phrase(joint + 1)
    if who is None or who.end + 1 >= len(tokens) or tokens[who.head].mention < 0:
        return None
    first = who.end + (apart and tokens[who.end].text == ",")
    thing = parse.noun_phrase(first) if tokens[first].tag in _OPENING else None
    if thing is None or (first == who.end and not _own(parse, who, thing)) or _told(parse, joint, thing):
        return None
    holder = resolver.phrase(who)
    if holder is None or not contents.findings(first, thing.tail):
        return None
    content = (first, content_end(parse, first, candidate.clause))
    return replace(candidate, holder=holder, start=who.start, trigger=who.head, content=content, stop=0)


def _own(parse: Parse, who: NounPhrase, thing: NounPhrase) -> bool:
    """Whether the thing is a phrase of its own ("Southmark a tribunal"), and no time ("Southmark the next day")."""
    tokens = parse.tokens
    return tokens[who.end].tag in {Tag.DET, Tag.PPOS} and tokens[thing.head].lower not in TIME_NOUNS


def _told(parse: Parse, joint: int, thing: NounPhrase) -> bool:
    """As in "Northland wants a truce; Southmark, the refugees say, does not": a verb of its own follows."""
    tokens = parse.tokens
    end = next((i for i in range(thing.tail, len(tokens)) if tokens[i].text in {";", ",", "."}), len(tokens))
    return any(c.finite for c in parse.clauses_in(joint, end))
