"""Speakers: whose a quotation is, by the teller beside it ("“…,” Abel said"), its label, or who spoke before."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import cited, past_cited, tells
from irenic.coding.holders.discourse import SUBJECT, Discourse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.speech.beside import beside
from irenic.coding.speech.quotation import MINIMUM_WORDS, Quote
from irenic.coding.words.sentences import Sentence
from irenic.coding.words.tokens import Tag


def whole_turn(parse: Parse, resolver: Resolver, speaker: Entity) -> Quote:
    """A sentence of somebody's turn in a transcript: all of it is the speaker's."""
    resolver.quote(0, len(parse.tokens), speaker)
    return Quote(parse, 0, len(parse.tokens), speaker, marked=False)


def speakers_of(parse: Parse, sentence: Sentence, resolver: Resolver, discourse: Discourse) -> list[Quote]:
    """The quotations of a sentence that are somebody's speech; "we" inside them is bound to the speaker."""
    quotes: list[Quote] = []
    for start, end in sentence.quotes:
        inside = [i for i, t in enumerate(parse.tokens) if t.start >= start and t.end <= end]
        if not inside:
            continue
        first, last = inside[0], inside[-1] + 1
        if not _says_something(parse, first, last) or _only_named(parse, first):
            continue
        speaker = _speaker(parse, first, last, resolver) or beside(parse, first, last, resolver)
        labelled = _labelled(parse, first)
        whole = (first <= 1 or labelled) and last >= len(parse.tokens) - 1
        if speaker is None and whole:
            speaker = discourse.source if labelled else None
            speaker = speaker or discourse.ahead or _continuing(discourse)
        if speaker is None:
            continue
        discourse.speaker, discourse.quoted = speaker, discourse.sentence
        discourse.note(speaker, SUBJECT)
        resolver.quote(first, last, speaker)
        if quotes and _goes_on(parse, quotes[-1], first) and quotes[-1].speaker == speaker:
            _mark_teller(parse, quotes[-1].end, first)
            first = quotes.pop().start  # "A ceasefire," Abel said, "is out of the question."
        marked = parse.tokens[first].tag is Tag.QUOTE
        quotes.append(Quote(parse, first, last, speaker, marked, fronted=_fronted(parse, first, last)))
    return quotes


def _labelled(parse: Parse, first: int) -> bool:
    """As in "Quote: “…”": some agencies put such a word in front."""
    return first == 2 and parse.lowers[:2] == ["quote", ":"]


def _fronted(parse: Parse, first: int, last: int) -> bool:
    """Whether the words before a quotation are told by the teller behind it, as nobody else tells them."""
    tellers = [c.head for c in parse.clauses if not first <= c.head < last and tells(parse, c)]
    return first > 2 and bool(tellers) and all(head > last for head in tellers)


def _goes_on(parse: Parse, quote: Quote, first: int) -> bool:
    """Whether a quotation that a teller interrupted goes on with the same sentence."""
    inner = parse.tokens[quote.end - 2].text
    return inner not in {".", "!", "?"} and not parse.tokens[first + 1].cap


def _mark_teller(parse: Parse, start: int, end: int) -> None:
    for clause in parse.clauses:
        clause.inserted = clause.inserted or start <= clause.head < end


def _says_something(parse: Parse, first: int, last: int) -> bool:
    """Whether a quotation is a statement and no phrase of somebody else's: it has a verb, or stands for itself."""
    length = last - first - 2
    tokens = parse.tokens
    inside = [c for c in parse.clauses if c.finite and first <= c.start < last]
    opens = parse.skip(first + 1)
    goes_on = (
        first > 0
        and opens < min(last, len(tokens))
        and tokens[first - 1].text not in {",", ":"}
        and tokens[opens].tag is Tag.PREP
    )
    if goes_on and all(c.kind in _LOWER for c in inside):
        return False  # "remain “in close contact as the process goes on”"
    if length >= MINIMUM_WORDS and inside:
        return True
    if first > 0 and tokens[first - 1].text not in {",", ":"}:
        return False
    after = tokens[last].text if last < len(tokens) else "."
    return length >= 2 and (tokens[last - 2].text in _STOPS or after in _STOPS)


def _only_named(parse: Parse, first: int) -> bool:
    """As in "described it as “dead until May comes”", "the mantra that “they are right”": no speech of its own."""
    if first < 2:
        return False
    before = parse.tokens[first - 1]
    return before.lower == "as" or (before.tag is Tag.COMPL and parse.tokens[first - 2].tag is Tag.NOUN)


_LOWER = frozenset({"sub", "rel", "orel"})


_STOPS = frozenset({",", ".", "!", "?", "…"})


def _continuing(discourse: Discourse) -> Entity | None:
    """Who speaks in a quotation without a teller: whoever spoke just before, or was told of just before."""
    if discourse.quoted >= discourse.sentence - 1:
        return discourse.speaker
    told = discourse.last_subject()
    if told is not None and told.number in {"person", "group"} and len(told.speakers) == 1:
        return less_sure(told, 0.8)
    return discourse.speaker if discourse.quoted >= discourse.sentence - 3 else less_sure(told, 0.6)


def _speaker(parse: Parse, first: int, last: int, resolver: Resolver) -> Entity | None:
    """The subject of the speech verb next to the quotation, before or after it, inverted or not."""
    near = sorted(
        (
            c
            for c in parse.clauses
            if not first <= c.head < last and tells(parse, c) and not _case(parse, c, first)
        ),
        key=lambda c: min(abs(c.head - first), abs(c.head - last)),
    )
    for clause in near[:2]:
        if past_cited(parse, clause) > 0:
            return resolver.patient(clause)
        if (source := cited(parse, clause)) is not None:
            return resolver.phrase(source)
        entity = resolver.subject(clause)
        if entity is None and not clause.finite:
            entity = resolver.innermost(clause.start - 1)  # "…," Abel added by telephone
        before = any(last <= p.start < clause.start for p in clause.subjects)  # "…," she told Brandt
        if entity is None or (clause.start >= last and not before and _inverted(parse, clause)):
            phrase = parse.noun_phrase(parse.skip(clause.after))
            found = resolver.phrase(phrase) if phrase is not None else None
            entity = found or entity
        if entity is not None:
            return entity
    return None


def _case(parse: Parse, clause: Clause, first: int) -> bool:
    """As in "Abel said that if Southmark accepts the plan, it “would bring peace”": the case only, no teller."""
    if clause.kind != "sub" or clause.head > first or parse.tokens[clause.opener].lower not in _CASES:
        return False
    return any(t.text == "," for t in parse.tokens[clause.after : first])


_CASES = frozenset({"if", "unless", "once", "when", "should"})


def _inverted(parse: Parse, clause: Clause) -> bool:
    after = parse.skip(clause.after)
    return after < len(parse.tokens) and parse.tokens[after].tag in {Tag.NAME, Tag.DET, Tag.NOUN, Tag.PPOS}
