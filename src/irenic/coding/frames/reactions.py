"""A feeling that tells the stance: "greeted the offer with scepticism", "was met with silence by"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.resources import FrameClass, frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def reaction(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """The stance of who greets a thing with a feeling, by the class of the feeling's noun."""
    if clause.lemma not in words()["reacting"]:
        return []
    found = _feeling(parse, clause) or _with_which(parse, clause)
    if found is None:
        return []
    at, phrase, kind = found
    start = parse.skip(clause.after)
    holder: Entity | None
    if clause.passive or _meets(parse, clause):
        holder = _after(parse, resolver, phrase) or _in_front(parse, resolver)
        content = (clause.subjects[0].start, clause.start) if clause.subjects else None
        start = content[0] if content is not None else start
    else:
        holder = resolver.subject(clause)
        content = (start, at) if start < at else _towards(parse, clause, phrase) or _before(clause)
        start = clause.start if content is None or content[0] > clause.start else content[0]
    if holder is None or content is None:
        return []
    rule, hedged = f"verb.{kind.name}.with", is_hedged(parse, clause)
    return [
        Candidate(
            holder,
            kind,
            Form.VERB_NP,
            rule,
            phrase.head,
            start,
            content,
            clause,
            clause.negated,
            hedged,
            stop=phrase.end,
        )
    ]


def _meets(parse: Parse, clause: Clause) -> bool:
    """As in "the plan met with approval in Norholm": a thing meets with what others feel."""
    thing = parse.tokens[clause.subjects[0].head] if len(clause.subjects) == 1 else None
    return clause.lemma == "meet" and thing is not None and thing.tag is Tag.NOUN and thing.mention < 0


def _feeling(parse: Parse, clause: Clause) -> tuple[int, NounPhrase, FrameClass] | None:
    """Where "with" stands, the noun phrase after it, and the class of its noun."""
    tokens = parse.tokens
    for index in range(clause.after, min(clause.after + _REACH, len(tokens) - 1)):
        if tokens[index].tag in {Tag.PUNCT, Tag.VERB}:
            return None
        if tokens[index].lower != "with":
            continue
        phrase = parse.noun_phrase(index + 1)
        word = tokens[phrase.head].word if phrase is not None else None
        if phrase is None or word is None:
            return None
        kinds = (frame.kind for frame in frames("nouns").get(word.noun, ()))
        kind = next((kind for kind in kinds if kind.name in FELT), None)
        return (index, phrase, kind) if kind is not None else None
    return None


def _with_which(parse: Parse, clause: Clause) -> tuple[int, NounPhrase, FrameClass] | None:
    """As in "the coolness with which Northland greeted the offer": where the content ends, the noun, its class."""
    noun = clause.antecedent if clause.kind == "orel" and not clause.passive else None
    if noun is None or parse.lowers[clause.opener - 1 : clause.opener] != ["with"]:
        return None
    word = parse.tokens[noun.head].word
    kinds = (frame.kind for frame in frames("nouns").get(word.noun if word is not None else "", ()))
    kind = next((kind for kind in kinds if kind.name in FELT), None)
    end = content_end(parse, parse.skip(clause.after), clause)
    return (end, NounPhrase(end, end, noun.head, end), kind) if kind is not None else None


def _after(parse: Parse, resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "met with silence from the presidency", "with scepticism in Kyiv"."""
    if phrase.end + 1 >= len(parse.tokens) or parse.tokens[phrase.end].lower not in {
        "by",
        "from",
        "in",
        "among",
    }:
        return None
    whose = parse.noun_phrase(phrase.end + 1)
    return less_sure(resolver.phrase(whose), 0.9) if whose is not None else None


def _in_front(parse: Parse, resolver: Resolver) -> Entity | None:
    """As in "In Norholm, the verdict was greeted with dismay"."""
    phrase = parse.noun_phrase(1) if parse.lowers[0] == "in" else None
    if phrase is None or phrase.tail >= len(parse.tokens) or parse.tokens[phrase.tail].text != ",":
        return None
    return less_sure(resolver.phrase(phrase), 0.8)


def _towards(parse: Parse, clause: Clause, phrase: NounPhrase) -> tuple[int, int] | None:
    """As in "reacted with anger to the plan", "views with concern the raids", "noted with regret that it failed"."""
    if phrase.end + 1 >= len(parse.tokens):
        return None
    token = parse.tokens[phrase.end]
    if token.tag is Tag.COMPL or token.lower in {"to", "at", "over"}:
        return phrase.end + 1, content_end(parse, phrase.end + 1, clause, embedded=token.tag is Tag.COMPL)
    if token.tag in {Tag.DET, Tag.PPOS}:
        return phrase.end, content_end(parse, phrase.end, clause)
    return None


def _before(clause: Clause) -> tuple[int, int] | None:
    """As in "a step that Y greeted with caution"."""
    if clause.kind != "orel" or clause.antecedent is None:
        return None
    return clause.antecedent.start, clause.antecedent.end


_REACH = 16
FELT = frozenset({"criticise", "praise", "reject", "accept", "open"})
