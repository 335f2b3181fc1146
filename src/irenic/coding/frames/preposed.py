"""The object before its verb: passives, relative clauses, participles with an agent, "what X rejects is"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.syntax import AUX, Clause, NounPhrase, Parse, np_ending
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.idioms import triggers
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.verdict import judge_words
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.resources import Frame, frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def passive(parse: Parse, clause: Clause, frame: Frame, holder: Entity, pattern: str) -> Candidate | None:
    """As in "the truce was rejected by X", "X is accused by Y of": the subject, or what follows, is the content."""
    owner = subject_owner(parse, clause)
    first = owner.subjects[0].start
    tokens = parse.tokens
    end = next((i for i in range(clause.after, len(tokens)) if tokens[i].tag is Tag.PUNCT), len(tokens))
    content = (first, owner.start)
    if pattern.startswith("obj-"):
        at = next((i for i in range(clause.after, end - 1) if tokens[i].lower == pattern[4:]), -1)
        if at < 0:
            return None
        content = (at + 1, content_end(parse, at + 1, clause))
    start = first if owner is clause else clause.start
    return _found(parse, clause, frame, holder, "passive", start, content, end)


def viewed_by(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the truce was described by X as a trap", "was deemed unacceptable by X": judged behind the verb."""
    owner = subject_owner(parse, clause)
    content = (owner.subjects[0].start, content_end(parse, clause.after, clause))
    as_what = any(t.lower == "as" for t in parse.tokens[clause.after : content[1]])
    if not as_what and judge_words(parse, clause.after, content[1]) is None:
        return None  # "was considered by X"
    start = content[0] if owner is clause else clause.start
    return _found(parse, clause, frame, holder, "passive", start, content, content[1])


def viewed_beside(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the vote, described by X as a farce, went ahead": judged behind a participle."""
    noun = antecedent(parse, clause)
    end = content_end(parse, clause.after, clause)
    if noun is None or not any(t.lower == "as" for t in parse.tokens[clause.after : end]):
        return None
    return _found(parse, clause, frame, holder, "passive", noun.start, (noun.start, end), end)


def subject_owner(parse: Parse, clause: Clause) -> Clause:
    """The clause whose subject a clause shares ("was rejected by X and condemned by Y"), or itself."""
    for _ in parse.clauses:
        if clause.subjects or not 0 <= clause.shared < clause.index:
            break
        clause = parse.clauses[clause.shared]
    return clause


def relative(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "a proposal that X has dismissed", "a plan drawn up by X": the noun before is the object."""
    noun = antecedent(parse, clause)
    if noun is None or (clause.kind == "part" and parse.tokens[noun.head].mention >= 0):
        return None  # "Northland, backed by Westeria": nobody's content
    if clause.kind == "orel" and frame.kind.name != "view" and _bare(parse, clause, noun):
        if parse.tokens[noun.head].tag is Tag.NAME:
            return None  # "in Norholm it rejects": no "that" is left out after a name
        if parse.is_np_start(parse.skip(clause.after)):
            return None  # "told reporters the envoy had accepted a truce": the verb has its object
    first, stop = noun.start, clause.after
    if (colon := parse.skip(clause.after)) + 1 < len(parse.tokens) and parse.tokens[colon].text == ":":
        word = parse.tokens[noun.head].word
        if word is not None and word.noun in words()["listed"]:  # "three things that X will never accept: …"
            content = (colon + 1, content_end(parse, colon + 1, None, embedded=True))
            return _found(parse, clause, frame, holder, "relative", first, content, content[1])
    beyond = parse.clause_at.get(parse.skip(clause.after))
    if beyond is None or parse.tokens[beyond.start].tag not in AUX:  # not "the truce that X resisted was"
        stop = content_end(parse, clause.after, clause)
    if frame.kind.name == "view":  # "an idea that X finds abhorrent": the judgement follows
        after = parse.skip(clause.after)
        likened = f"obj-{parse.lowers[after]}" in frame.patterns if after < len(parse.tokens) else False
        if after >= len(parse.tokens) or (
            parse.tokens[after].tag is Tag.PREP and parse.tokens[after].lower != "as" and not likened
        ):
            return None
        content = (first, stop)
    elif (
        "np" in frame.patterns
        or clause.kind == "part"
        or {governed_by(parse, clause), stranded(parse, clause)} & set(frame.patterns)
    ):
        content = (first, max(noun.tail, noun.end, first + 1))
    else:
        return None
    while stop > clause.after and parse.tokens[stop - 1].tag in {Tag.CC, Tag.PUNCT}:
        stop -= 1
    own = clause.subjects[0].start if clause.subjects else clause.start
    if clause.kind == "orel" and parse.lowers[own - 1] in {"and", "but", "then", "later"}:
        first = own  # "which X accepted in private and derided in public": the second is one of its own
    return _found(parse, clause, frame, holder, "relative", first, content, max(stop, clause.after))


def _bare(parse: Parse, clause: Clause, noun: NounPhrase) -> bool:
    """Whether a relative clause has no pronoun of its own."""
    return not any(t.tag is Tag.REL or t.lower == "that" for t in parse.tokens[noun.end : clause.start])


def governed_by(parse: Parse, clause: Clause) -> str:
    """The preposition before the relative pronoun of a clause ("to which X agreed"), or nothing."""
    before = parse.tokens[clause.opener - 1] if clause.kind == "orel" and clause.opener > 0 else None
    return before.lower if before is not None and before.tag is Tag.PREP else ""


def stranded(parse: Parse, clause: Clause) -> str:
    """The preposition that a relative clause leaves behind ("the talks that X had called for stalled"), or nothing."""
    after = parse.skip(clause.after)
    if clause.kind != "orel" or after + 1 >= len(parse.tokens) or parse.tokens[after].tag is not Tag.PREP:
        return ""
    beyond = parse.clause_at.get(after + 1)
    ends = parse.tokens[after + 1].tag is Tag.PUNCT or (beyond is not None and beyond.finite)
    return parse.lowers[after] if ends else ""


def accused(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the monitors, whom X accuses of siding with Y"."""
    at = parse.skip(clause.after)
    if at + 1 >= len(parse.tokens) or f"obj-{parse.tokens[at].lower}" not in frame.patterns:
        return None
    content = (at + 1, content_end(parse, at + 1, clause))
    return _found(parse, clause, frame, holder, "relative", clause.start, content, content[1])


def antecedent(parse: Parse, clause: Clause) -> NounPhrase | None:
    """The noun that a relative clause or a participle describes, also across a comma or another participle."""
    if clause.antecedent is not None or clause.kind != "part":
        return clause.antecedent
    tokens = parse.tokens
    at = clause.start - 1
    while at >= 0 and tokens[at].tag in {Tag.ADV, Tag.QUOTE}:
        at -= 1
    if at < 1 or not (tokens[at].text == "," or tokens[at].tag is Tag.CC):
        return None
    earlier = parse.clauses[clause.index - 1] if clause.index else None
    if (
        earlier is not None
        and earlier.kind == "part"
        and (tokens[at].tag is Tag.CC or earlier.head > at - 12)
    ):
        return antecedent(parse, earlier)  # "brokered by X and backed by Y"
    return np_ending(parse, at - 1) if tokens[at].text == "," else None


def agent(parse: Parse, resolver: Resolver, clause: Clause) -> Entity | None:
    """Who does what a participle or a passive tells: after "by", less surely "in" ("is seen in Norholm as a trick")."""
    holder = resolver.subject(clause)
    if holder is None and clause.kind == "ing":
        return less_sure(_who_else(parse, resolver, clause), 0.9)
    if holder is not None or not (clause.kind == "part" or (clause.passive and clause.finite)):
        return holder
    index = parse.skip(clause.after)
    if clause.lemma not in _FELT_SOMEWHERE:
        return None  # "signed in Osper", "proposed in July"
    if index + 1 >= len(parse.tokens) or parse.tokens[index].lower not in _WHERE:
        return _where_felt(parse, resolver, clause)
    phrase = parse.noun_phrase(index + 1)
    return less_sure(resolver.phrase(phrase), 0.8) if phrase is not None else None


def _where_felt(parse: Parse, resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "In Norholm, the truce is seen as a trap"."""
    if parse.lowers[0] not in _WHERE or not clause.passive or len(clause.subjects) != 1:
        return None
    phrase = parse.noun_phrase(1)
    beside = phrase is not None and 0 <= clause.subjects[0].start - phrase.tail <= 1
    return less_sure(resolver.phrase(phrase), 0.8) if phrase is not None and beside else None


_WHERE = frozenset({"in", "across", "within"})
_FELT_SOMEWHERE = frozenset(
    (
        "admire applaud back call celebrate condemn consider contest criticise criticize denounce deplore describe"
        " despise detest dislike dismiss dispute distrust doubt dread favor favour fear hail interpret loathe mistrust"
        " mock oppose perceive praise prefer question regard reject resent resist see share shun support suspect"
        " view want welcome"
    ).split()
)
"""What is felt in a place is felt by those who rule there; what is done in it, by anybody."""


def _who_else(parse: Parse, resolver: Resolver, clause: Clause) -> Entity | None:
    """As in "came to office promising", "responded by barring": the gerund is the act of the subject in front."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    before = parse.tokens[clause.start - 1] if clause.start else None
    if above is None or before is None or not (above.finite or above.kind == "part"):
        return None
    bare = before.tag is Tag.NOUN and parse.tokens[clause.start - 2].tag is Tag.PREP
    if before.lower != "by" and not (bare and above.finite):
        return None
    if above.kind == "part":
        return resolver.phrase(above.antecedent) if above.antecedent is not None else None
    return resolver.subject(above)


def cleft(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "what we reject is a tribunal": the predicate is the object of the verb in front.

    Or the subject is that of the verb behind, as in "a tribunal is what we reject".
    """
    if (behind := _cleft_behind(parse, resolver, clause)) is not None:
        return [behind]
    inner = next((c for c in reversed(parse.clauses[: clause.index]) if not c.inserted), None)
    first = _only_thing(parse, inner) if inner is not None else -1
    start = parse.skip(clause.after)
    if inner is None or first < 0 or start >= len(parse.tokens) or clause.negated:
        return []
    return _named_after(parse, resolver, inner, first, start, clause)


def _cleft_behind(parse: Parse, resolver: Resolver, clause: Clause) -> Candidate | None:
    at = parse.skip(clause.after)
    if at >= len(parse.tokens) or parse.lowers[at] not in {"what", "all"} or not clause.subjects:
        return None
    inner = parse.clauses[clause.index + 1] if clause.index + 1 < len(parse.clauses) else None
    subject = clause.subjects[0]
    if parse.tokens[subject.head].tag in {Tag.PRON, Tag.DET}:
        return None
    if inner is None or not inner.subjects or inner.subjects[0].start > at + 2 or clause.lemma != "be":
        return None
    found = _named_after(parse, resolver, inner, subject.start, subject.start, None)
    if not found or not _bare_end(parse, inner):
        return None
    found[0].content = (subject.start, clause.start)
    found[0].stop, found[0].negated = inner.after, found[0].negated != clause.negated
    return found[0]


def _bare_end(parse: Parse, inner: Clause) -> bool:
    """Whether no object follows: not as in "is what Northland wants the envoys to say"."""
    after = parse.skip(inner.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PUNCT, Tag.PREP, Tag.CC, Tag.SUB}


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
    parse: Parse, resolver: Resolver, inner: Clause, first: int, start: int, clause: Clause | None
) -> list[Candidate]:
    """The thing that is named after "is" or a colon, as the object of the verb before."""
    holder = resolver.subject(inner)
    named = (f for t in triggers(parse, inner) for f in frames("verbs").get(t.name, ()))
    frame = next((f for f in named if "np" in f.patterns), None)
    if holder is None or frame is None or _advised(parse, inner):
        return []
    content = (start, content_end(parse, start + 1, clause, embedded=clause is None))
    if clause is not None and _only_announces(parse, content):
        content = (content[1] + 1, content_end(parse, content[1] + 2, None))
    rule = f"verb.{frame.kind.name}.cleft"
    found = Candidate(holder, frame.kind, Form.VERB_NP, rule, inner.head, first, content, clause or inner)
    found.negated = inner.negated
    return [found]


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


def _found(
    parse: Parse,
    clause: Clause,
    frame: Frame,
    holder: Entity,
    how: str,
    start: int,
    content: tuple[int, int],
    stop: int,
) -> Candidate:
    return Candidate(
        holder,
        frame.kind,
        frame.kind.form or Form.VERB_NP,
        f"verb.{frame.kind.name}.{how}",
        clause.head,
        start,
        content,
        clause,
        clause.negated,
        is_hedged(parse, clause),
        stop=stop,
        word=frame.trigger,
    )
