"""Clefts: "what X rejects is a tribunal", "a tribunal is what X rejects", "what X wants is no mystery: a truce"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_teller
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.idioms import triggers
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import Frame, classes, frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def cleft(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "what we reject is a tribunal": the predicate is the object of the verb in front.

    Or the subject is that of the verb behind, as in "a tribunal is what we reject".
    """
    if (behind := _cleft_behind(parse, resolver, clause)) is not None:
        return [behind]
    before = reversed(parse.clauses[: clause.index])
    inner = next((c for c in before if not c.inserted and c.lemma != "accord"), None)
    first = _only_thing(parse, inner) if inner is not None else -1
    start = parse.skip(clause.after)
    if inner is None or first < 0 or start >= len(parse.tokens) or clause.negated:
        return []
    if inner.lemma in {"commit", "perpetrate", "do"}:
        return []  # "what they committed are crimes": a judgement of whoever says so
    return _named_after(parse, resolver, inner, first, start, clause)


def _cleft_behind(parse: Parse, resolver: Resolver, clause: Clause) -> Candidate | None:
    at = past_teller(parse, parse.skip(clause.after))  # "was, Abel said, all that"
    if at >= len(parse.tokens) or parse.lowers[at] not in {"what", "all"} or not clause.subjects:
        return None
    inner = next((c for c in parse.clauses[clause.index + 1 :] if c.start > at), None)
    subject = clause.subjects[0]
    if parse.tokens[subject.head].tag in {Tag.PRON, Tag.DET}:
        return None
    if inner is None or not inner.subjects or inner.subjects[0].start > at + 2 or clause.lemma != "be":
        return None
    asked = _asked_to(parse, inner)
    pattern = "obj-inf" if asked else "np"
    found = _named_after(parse, resolver, inner, subject.start, subject.start, None, pattern)
    if not found or not (asked or _bare_end(parse, inner)):
        return None
    inner.by_object = inner.by_object or asked
    found[0].content = (subject.start, clause.start)
    found[0].stop = inner.after + bool(_left_over(parse, inner))
    found[0].negated = found[0].negated != clause.negated
    return found[0]


def _bare_end(parse: Parse, inner: Clause) -> bool:
    """Whether no object follows: not as in "is what Northland wants the envoys to say"."""
    after = parse.skip(inner.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PUNCT, Tag.PREP, Tag.CC, Tag.SUB}


def _asked_to(parse: Parse, inner: Clause) -> bool:
    """As in "is what X asked the mediators to obtain": the infinitive has no object of its own."""
    phrase = parse.bare_phrase(parse.skip(inner.after))
    if phrase is None or not any("obj-inf" in f.patterns for f in frames("verbs").get(inner.lemma, ())):
        return False
    verb = parse.clause_at.get(phrase.end + 1)
    to = phrase.end < len(parse.tokens) and parse.tokens[phrase.end].tag is Tag.TO
    if not to or verb is None or verb.kind != "inf" or verb.lemma not in _OBTAINING:
        return False
    after = parse.skip(verb.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PUNCT, Tag.PREP, Tag.CC}


_OBTAINING = frozenset(
    "accept achieve arrange bring deliver ensure get give grant guarantee obtain offer provide secure support".split()
)


def announced(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "agreed to what Northland has demanded for months: talks on the causes": what stands after a colon."""
    if ":" not in parse.vocabulary:
        return []
    first = _only_thing(parse, clause)
    colon = past_adjuncts(parse, clause.after)
    if first < 0 or colon + 1 >= len(parse.tokens) or parse.tokens[colon].text != ":":
        return []
    return _named_after(parse, resolver, clause, first, colon + 1, None)


def _only_thing(parse: Parse, inner: Clause) -> int:
    """As in "what X rejects", "all she wants", "the one thing it cannot accept": where the words begin, or −1."""
    if not inner.finite:
        return -1
    first = inner.subjects[0].start if inner.subjects else inner.start
    if first and parse.tokens[first - 1].lower in {"what", "all"}:
        return first - 1
    if first > 1 and parse.lowers[first - 2 : first] == ["all", "that"]:
        return first - 2
    if parse.tokens[first].lower == "all" and inner.subjects and inner.subjects[0].head > first:
        return first  # "all Northland wants"
    noun = inner.antecedent if inner.kind == "orel" else None
    single = noun is not None and parse.tokens[noun.head].lower == "thing"
    return noun.start if noun is not None and single else -1


def _named_after(
    parse: Parse,
    resolver: Resolver,
    inner: Clause,
    first: int,
    start: int,
    clause: Clause | None,
    pattern: str = "np",
) -> list[Candidate]:
    """The thing that is named after "is" or a colon, as the object of the verb before."""
    holder = resolver.subject(inner)
    named = (f for t in triggers(parse, inner) for f in frames("verbs").get(t.name, ()))
    wanted = _left_over(parse, inner) or pattern  # "what we call for is", "what we want is"
    frame = next((f for f in named if wanted in f.patterns), None)
    frame = frame or _expected(parse, inner)
    if holder is None or frame is None or _advised(parse, inner):
        return []
    content = (start, content_end(parse, start + 1, clause, embedded=clause is None))
    if clause is not None and _only_announces(parse, content):
        content = (content[1] + 1, content_end(parse, content[1] + 2, None))
    rule = f"verb.{frame.kind.name}.cleft"
    found = Candidate(holder, frame.kind, Form.VERB_NP, rule, inner.head, first, content, clause or inner)
    least = "last" in parse.lowers[first : inner.start]  # "the last thing Northland wants is a vote"
    found.negated = inner.negated != least
    return [found]


def _left_over(parse: Parse, inner: Clause) -> str:
    """As in "a truce is what X has called for": the verb's preposition, whose object stands elsewhere."""
    at = parse.skip(inner.after)
    if at >= len(parse.tokens) or parse.tokens[at].tag is not Tag.PREP:
        return ""
    beyond = parse.skip(at + 1)
    alone = beyond >= len(parse.tokens) or parse.tokens[beyond].tag in {Tag.PUNCT, Tag.BE, Tag.CC}
    return parse.lowers[at] if alone else ""


def _expected(parse: Parse, inner: Clause) -> Frame | None:
    """As in "what X expects from the mediators is a guarantee"."""
    if inner.lemma != "expect" or parse.lowers[inner.after : inner.after + 1] not in (["from"], ["of"]):
        return None
    return Frame(inner.lemma, classes()["demand"], ("np",))


def _advised(parse: Parse, inner: Clause) -> bool:
    """As in "what Northland needs is patience": so says the author; but "what we need is a truce"."""
    if inner.lemma != "need" or not inner.subjects:
        return False
    return parse.lowers[inner.subjects[0].head] not in {"i", "we"}


def _only_announces(parse: Parse, content: tuple[int, int]) -> bool:
    """As in "what Northland wants is no mystery: a truce": the thing is named behind the colon."""
    end = content[1]
    if end + 2 >= len(parse.tokens) or parse.tokens[end].text != ":":
        return False
    return parse.lowers[end - 1] in _KNOWN and not any(
        c.finite for c in parse.clauses_in(end, len(parse.tokens))
    )


_KNOWN = frozenset("mystery secret surprise clear simple obvious known plain straightforward".split())
