"""One sentence: its analysis, and the statements that the layers find in it."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.building import Builder
from irenic.coding.clauses.parser import parse_tokens
from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.contents.content import Contents
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.explaining import Explainer
from irenic.coding.frames.asked_on import note_asked
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.narrative import only_signed, told_in_passing
from irenic.coding.holders.discourse import SUBJECT, Discourse
from irenic.coding.holders.documents import named_document
from irenic.coding.holders.echoes import echoes
from irenic.coding.holders.resolver import Resolver
from irenic.coding.merging import settle_frames
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention
from irenic.coding.speech.according import according_to
from irenic.coding.speech.prefaced import past_preface
from irenic.coding.speech.self_asked import answered
from irenic.coding.speech.speakers import speakers_of, whole_turn
from irenic.coding.speech.split import split_told
from irenic.coding.speech.turns import Turn
from irenic.coding.speech.within import Retold, retold
from irenic.coding.words.brackets import take_out_brackets
from irenic.coding.words.initials import take_out_initials
from irenic.coding.words.marks import settle_marks
from irenic.coding.words.operatives import supply
from irenic.coding.words.phrases import Hit
from irenic.coding.words.sentences import Sentence
from irenic.coding.words.tagger import tag
from irenic.coding.words.tokens import Tag, Token, tokenize
from irenic.model.document import Document
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import Attribution, Form


def analyse(
    text: str, sentence: Sentence, mentions: list[Mention], left_out: str = ""
) -> tuple[Parse, dict[int, Mention]]:
    """The parse of one sentence with its mentions attached, and with the words in front that it leaves out."""
    tokens = tokenize(text, sentence.start, sentence.end)
    take_out_brackets(tokens)
    initials = take_out_initials(tokens)
    by_number = dict(enumerate(mentions))
    _attach(tokens, mentions)
    if left_out:
        tokens = supply(tokens, left_out)
    settle_marks(tokens)
    tag(tokens)
    return parse_tokens(tokens, initials), by_number


def _attach(tokens: list[Token], mentions: list[Mention]) -> None:
    at = 0
    for number, mention in enumerate(mentions):
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        position = at
        while position < len(tokens) and tokens[position].start < mention.end:
            if tokens[position].end > mention.end and tokens[position].lower.endswith(_OF_OTHERS):
                break  # "the Westeria-backed group" is not Westeria's
            tokens[position].mention = number
            tokens[position].demonym = mention.name.kind == "demonym"
            position += 1


_OF_OTHERS = tuple(
    f"-{word}"
    for word in (
        "aligned allied armed backed brokered built facilitated financed friendly funded held installed made mediated "
        "occupied sponsored supplied supported trained"
    ).split()
)
"""What is so called after a party belongs to others, or to nobody."""


class SentenceCoder:
    """Codes one sentence."""

    def __init__(
        self,
        subjects: Subjects,
        belligerents: frozenset[str],
        document: Document,
        sentence: Sentence,
        mentions: list[Mention],
        discourse: Discourse,
        left_out: str = "",
        explainer: Explainer | None = None,
    ) -> None:
        self.explainer = explainer
        self.subjects = subjects
        self.belligerents = belligerents
        self.document = document
        self.sentence = sentence
        self.parse, self.mentions = analyse(document.text, sentence, mentions, left_out)
        self.discourse = discourse

    def statements(self, turn: Turn | None = None) -> list[Statement]:
        """The statements of the sentence; `turn` tells whose turn it is in a transcript."""
        if not self.parse.tokens:
            return []
        self.discourse.turn = turn.speaker if turn is not None else None
        resolver = Resolver(self.parse, self.mentions, self.discourse)
        contents = self.contents()
        if turn is not None and turn.speaker is not None:
            quotes = [whole_turn(self.parse, resolver, turn.speaker)]
        else:
            if turn is not None and turn.addressed is not None:
                resolver.quote(0, len(self.parse.tokens), None, _my_party(turn.addressed))
            quotes = speakers_of(self.parse, self.sentence, resolver, self.discourse)
        inner = retold(self.parse, self.sentence, resolver, quotes)
        quotes += [quote for quote in map(Retold.quote, inner) if quote is not None]
        self.discourse.topics.open(self.discourse.paragraph, contents)
        self._announced_topic(contents)
        self._announced_source(resolver)
        engine = Engine(self.parse, resolver, contents)
        candidates = engine.candidates()
        candidates += [c for quote in quotes for c in quote.candidates(candidates)]
        candidates = answered(self.parse, self.document.text, quotes, candidates)
        candidates += according_to(self.parse, resolver, candidates)
        for candidate in candidates:
            candidate.quote = candidate.quote or any(q.covers(candidate.trigger) for q in quotes)
        candidates = [past_preface(self.parse, candidate) for candidate in candidates]
        candidates = [part for whole in candidates for part in split_told(self.parse, whole)]
        candidates = [c for c in candidates if not any(words.is_outer(c) for words in inner)]
        for quote in quotes:
            quote.relay(candidates)
            quote.clip(candidates)
        builder = Builder(self.document, self.parse, engine, self.explainer)
        built = [(c, builder.statements(c)) for c in candidates]
        fruitless = {c.trigger for c, _ in built} - {c.trigger for c, found in built if found}
        fruitful = {c.trigger for c, found in built if found}
        left = [whole for quote in quotes for whole in quote.left(fruitless, fruitful)]
        left = [whole for whole in left if not any(words.is_outer(whole) for words in inner)]
        built += [(whole, builder.statements(whole)) for whole in left]
        dates = self.discourse.dates
        built = [
            (c, [] if told_in_passing(self.parse, dates, c) or only_signed(c, found) else found)
            for c, found in built
        ]
        found = [s for _, statements in settle_frames(built) for s in statements]
        last = self.discourse.told if self.discourse.told_in == self.discourse.sentence - 1 else []
        found += echoes(self.document, self.parse, resolver, found, last)
        self.discourse.told, self.discourse.told_in = found, self.discourse.sentence
        note_asked(self.parse, resolver, found)
        resolver.release()
        return [_as_report(s) for s in found] if turn is not None and turn.reported else found

    def contents(self) -> Contents:
        """What the codebook's issues find in the sentence."""
        away = {number for number, mention in self.mentions.items() if mention.name.kind == "elsewhere"}
        elsewhere = (
            {i for i, token in enumerate(self.parse.tokens) if token.mention in away} if away else set()
        )
        return Contents(self.subjects, self.parse, self._hits, elsewhere)

    def _hits(self) -> list[Hit]:
        slots = [
            self._slots(token)
            if token.mention >= 0
            else self.subjects.named_slots.get(token.lower, _NAME_SLOT)
            if token.tag is Tag.NAME
            else _NO_SLOT
            for token in self.parse.tokens
        ]
        return self.subjects.hits(self.parse, self.document.text, slots)

    def _announced_topic(self, contents: Contents) -> None:
        """As in "As for prisoners, …", "Asked about them, …": what the rest of the sentence is about."""
        tokens = self.parse.tokens
        if tokens[0].lower not in _TOPICAL:
            return
        comma = next((i for i, t in enumerate(tokens[:9]) if t.text == ","), 0)
        found = contents.findings(1, comma) if comma else []
        if found:
            self.discourse.topics.note(1, found[0])

    def _announced_source(self, resolver: Resolver) -> None:
        """As in "Source: Abel in her evening address", "Key points of their statement:", in front of a quotation."""
        tokens = self.parse.tokens
        if self.parse.lowers[:2] == ["source", ":"]:
            first = next((i for i in range(2, len(tokens)) if resolver.mention(i) is not None), -1)
            entity = resolver.phrase(NounPhrase(first, first + 1, first, first + 1)) if first > 0 else None
        elif tokens[-1].text == ":" and not any(c.finite for c in self.parse.clauses):
            entity = named_document(resolver)
        else:
            return
        if entity is not None:
            self.discourse.note(entity, SUBJECT)
            self.discourse.source = entity

    def _slots(self, token: Token) -> frozenset[str]:
        """What phrases may ask of a token that is part of a mention."""
        name = self.mentions[token.mention].name
        slots = {
            "name",
            "demonym" if name.kind == "demonym" else "party" if name.kind == "party" else name.kind,
        }
        if name.kind in {"demonym", "party"} and name.party not in self.belligerents:
            slots.add("outside")
        lower = token.lower
        names = self.subjects.names
        whole = self.document.text[
            self.mentions[token.mention].start : self.mentions[token.mention].end
        ].lower()
        for slot in ("alliance", "union"):
            if lower in names[slot] or whole in names[slot]:
                slots.add(slot)
        return frozenset(slots)


def _as_report(statement: Statement) -> Statement:
    """What a later sentence ascribes to somebody is told in the author's words."""
    form = Form.INDIRECT if statement.form is Form.DIRECT else statement.form
    quoted = statement.attribution is Attribution.QUOTED
    return replace(
        statement, form=form, attribution=Attribution.REPORTED if quoted else statement.attribution
    )


_TOPICAL = frozenset("as on regarding concerning asked pressed questioned quizzed".split())


def _my_party(entity: Entity) -> Entity:
    """Whom "you" means in a question: the side of the one who is asked."""
    speaker = entity.speakers[0]
    return Entity((Speaker(speaker.party, None),), "party", "it", 0.8)


_NO_SLOT: frozenset[str] = frozenset()
_NAME_SLOT = frozenset({"name"})
