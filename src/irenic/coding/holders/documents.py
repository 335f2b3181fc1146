"""Plans and other documents that speak for whoever put them forward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import words
from irenic.coding.words.closed import DEFINITE
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


class Documents:
    """Reads the documents that one sentence names, and remembers whose they are."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver

    def read(self, phrase: NounPhrase, noun: str) -> Entity | None:
        """A plan speaks for who put it forward; "the plan", "the text" later means the last one."""
        documents = self.resolver.discourse.documents
        owner = self.resolver.owners.author(phrase)
        if owner is None:
            if self.resolver.parse.tokens[phrase.start].lower not in {*DEFINITE, "such"}:
                return None
            if noun in _UTTERED and noun not in documents and (speaker := self._last_speaker()) is not None:
                return speaker
            if noun in documents or noun not in _ANY_DOCUMENT:
                return documents.get(noun)
            return known(list(documents.values())[-1], 0.6) if documents else self._mediators(noun)
        parties = tuple(dict.fromkeys(speaker.party for speaker in owner.speakers))
        joint = len(parties) < len(owner.speakers)  # "drafted by Abel and her envoy" is Northland's
        speakers = tuple(Speaker(party, None) for party in parties) if joint else owner.speakers
        entity = Entity(speakers, owner.number, "it", owner.sure * 0.85)
        told_of = (
            self.resolver.quoted[phrase.head] and noun in _SPOKEN
        )  # "“We welcome Abel's statement”, it says"
        if noun in words()["documents"] and not told_of:
            remember(self.resolver, noun, entity, within=_within(self.resolver.parse, phrase))
        return entity

    def _last_speaker(self) -> Entity | None:
        """As in "…," the Forum said. "…," the statement read: of whoever spoke just before."""
        discourse = self.resolver.discourse
        near = discourse.sentence - discourse.quoted <= _REACH
        return known(discourse.speaker, 0.7) if near and discourse.speaker is not None else None

    def _mediators(self, noun: str) -> Entity | None:
        """As in "the 40-page draft", of which nobody says whose it is: the only mediators', once told of."""
        discourse = self.resolver.discourse
        if noun not in _DRAFTED or len(discourse.cast.mediators) != 1:
            return None
        speaker = Speaker(discourse.cast.mediators[0], None)
        told = any(s.party == speaker.party for _, _, entity in discourse.entries for s in entity.speakers)
        return Entity((speaker,), "party", "it", 0.6) if told else None


def remember(resolver: Resolver, noun: str, author: Entity, *, within: bool = False) -> None:
    """Whose the document is of which the text speaks last; one named `within` another is not that."""
    discourse = resolver.discourse
    discourse.documents.pop(noun, None)
    if within:
        discourse.documents = {noun: author, **discourse.documents}
        return
    discourse.documents[noun] = author
    discourse.document_in = discourse.sentence


def _within(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "a version of Northland's plan", "its response to the plan": the plan is not what is spoken of."""
    if phrase.start < 2 or parse.lowers[phrase.start - 1] not in {"of", "to"}:
        return False
    word = parse.tokens[phrase.start - 2].word
    return word is not None and word.noun in words()["documents"]


def note_told_in(resolver: Resolver) -> None:
    """As in "In a joint statement, Northland and Southmark agreed", "said in a letter that": whose it then is."""
    parse = resolver.parse
    if parse.vocabulary.isdisjoint(words()["documents"]):
        return
    for index, token in enumerate(parse.tokens):
        if token.tag is not Tag.NOUN or token.word is None or token.word.noun not in words()["documents"]:
            continue
        phrase = inner_phrase(parse, index)
        if phrase is None or phrase.start == 0 or parse.lowers[phrase.start - 1] not in {"in", "through"}:
            continue
        if parse.lowers[phrase.start] not in {"a", "an"}:
            continue
        clause = _teller(parse, phrase)
        author = resolver.subject(clause) if clause is not None else None
        if author is not None and author.speakers:
            before = resolver.discourse.documents
            before.pop(token.word.noun, None)  # "the text" later rather means a plan than a statement
            resolver.discourse.documents = {token.word.noun: author, **before}


def _teller(parse: Parse, phrase: NounPhrase) -> Clause | None:
    """The clause that tells what stands in a document: the one before it, or the first where it opens the sentence."""
    before = next((c for c in reversed(parse.clauses) if c.finite and c.head < phrase.start), None)
    if before is not None:
        return before
    return next((c for c in parse.clauses if c.finite and c.kind == "main" and c.subjects), None)


def named_document(resolver: Resolver) -> Entity | None:
    """As in "Key points of their statement:": whose the document is that a sentence names first."""
    for index, token in enumerate(resolver.parse.tokens):
        noun = token.word.noun if token.word is not None and token.tag is Tag.NOUN else ""
        phrase = inner_phrase(resolver.parse, index) if noun in words()["documents"] else None
        if phrase is not None and (found := resolver.roles.documents.read(phrase, noun)) is not None:
            return found
    return None


def note_parts(resolver: Resolver) -> None:
    """As in "Northland set out two routes to peace": whose "the first" and "the second" will be."""
    tokens = resolver.parse.tokens
    if _COUNTS.isdisjoint(resolver.parse.vocabulary):
        return
    counts = (
        i for i, t in enumerate(tokens) if t.lower in _COUNTS and any(map(_is_part, tokens[i + 1 : i + 4]))
    )
    counted = next(counts, -1)
    main = next((c for c in reversed(resolver.parse.clauses) if c.finite and c.head < counted), None)
    subject = resolver.subject(main) if main is not None else None
    if subject is not None and len(subject.speakers) == 1:
        resolver.discourse.parts_of, resolver.discourse.parts_in = subject, resolver.discourse.sentence


def part(resolver: Resolver, phrase: NounPhrase) -> Entity | None:
    """As in "The first required Southmark to leave": of whoever set out several."""
    tokens, discourse = resolver.parse.tokens, resolver.discourse
    alone = phrase.end - phrase.start == 2 and phrase.tail == phrase.end
    if not alone or tokens[phrase.start].lower != "the" or tokens[phrase.head].lower not in _ORDINALS:
        return None
    if discourse.parts_of is None or discourse.sentence - discourse.parts_in > _REACH:
        return None
    return known(Entity(discourse.parts_of.speakers, "group", "it"), 0.7)


def is_part(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "the first variant", "its second stage"."""
    word = parse.tokens[phrase.head].word
    counted = any(t.lower in _ORDINALS for t in parse.tokens[phrase.start : phrase.head])
    return counted and word is not None and word.noun in _PARTS


def _is_part(token: Token) -> bool:
    word = token.word
    return word is not None and word.plural and word.noun in words()["documents"] | _PARTS


_LISTS = frozenset("bill case list".split())
_COUNTS = frozenset("two three four five six several".split())
_PARTS = frozenset(
    (
        "aim approach component condition demand element formula goal item model objective option path phase "
        "pillar plank point principle "
        "priority "
        "requirement route scenario stage step thing variant version way"
    ).split()
)
_ORDINALS = frozenset("first second third fourth fifth sixth other last".split())
_REACH = 3
_UTTERED = frozenset("communique communiqué letter message post statement".split())
_SPOKEN = frozenset("statement declaration communique communiqué speech".split())
_DRAFTED = frozenset("draft proposal plan blueprint roadmap framework".split())
_ANY_DOCUMENT = frozenset("document draft framework memorandum paper plan proposal statement text".split())
