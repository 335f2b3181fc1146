"""The rule coder: documents → statements, by the layers sentences, tokens, clauses, holders, frames, contents."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.content import Contents, Finding, Subjects
from irenic.coding.engine import Engine, findings_of
from irenic.coding.gazetteer import Gazetteer, Mention
from irenic.coding.holders import Discourse, Resolver
from irenic.coding.judgement import judge_words
from irenic.coding.offices import Offices
from irenic.coding.parser import parse_tokens
from irenic.coding.quotation import speakers_of
from irenic.coding.sentences import Sentence, body_paragraphs, split_sentences
from irenic.coding.stance import Stance, stance_of
from irenic.coding.syntax import Parse
from irenic.coding.tagger import tag
from irenic.coding.tokens import Tag, Token, tokenize
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import COMMENTATOR, CONDUCT, Attribution, Flag, Form, PartyRole

_TOLD_BY_OTHERS = frozenset(
    {"disposition", "signal", "favour", "intent", "willing", "open", "accept", "report", "view"}
)
"""Classes of mental states and acceptance: told by another party they are hearsay; public acts are not."""


class RuleCoder:
    """The default coder: no weights, no network, deterministic."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self._gazetteer = Gazetteer(codebook)
        self._subjects = Subjects(codebook)
        warring = {PartyRole.BELLIGERENT, PartyRole.CO_BELLIGERENT}
        self.belligerents = frozenset(p.id for p in codebook.parties if warring & set(p.roles))

    @property
    def name(self) -> str:
        """The name under which statements are recorded."""
        return "rules"

    def code(self, document: Document) -> list[Statement]:
        """The statements of a document, in the order of their spans."""
        text = document.text
        mentions = self._gazetteer.find(text)
        sentences = split_sentences(text, body_paragraphs(document))
        discourse = Discourse(officers=Offices(self.codebook, document.date).holders)
        out: list[Statement] = []
        cursor = 0
        for number, sentence in enumerate(sentences):
            discourse.sentence = number
            while cursor < len(mentions) and mentions[cursor].end <= sentence.start:
                cursor += 1
            inside: list[Mention] = []
            ahead = cursor
            while ahead < len(mentions) and mentions[ahead].start < sentence.end:
                inside.append(mentions[ahead])
                ahead += 1
            out.extend(_SentenceCoder(self, document, sentence, inside, discourse).statements())
        return _settle(out)

    def analyse(
        self, text: str, sentence: Sentence, mentions: list[Mention]
    ) -> tuple[Parse, dict[int, Mention]]:
        """The parse of one sentence with its mentions attached."""
        tokens = tokenize(text, sentence.start, sentence.end)
        by_number = dict(enumerate(mentions))
        _attach(tokens, mentions)
        tag(tokens)
        return parse_tokens(tokens), by_number

    @property
    def subjects(self) -> Subjects:
        """The codebook's issues as phrases."""
        return self._subjects


def _attach(tokens: list[Token], mentions: list[Mention]) -> None:
    at = 0
    for number, mention in enumerate(mentions):
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        position = at
        while position < len(tokens) and tokens[position].start < mention.end:
            tokens[position].mention = number
            position += 1


class _SentenceCoder:
    """Codes one sentence."""

    def __init__(
        self,
        coder: RuleCoder,
        document: Document,
        sentence: Sentence,
        mentions: list[Mention],
        discourse: Discourse,
    ) -> None:
        self.coder = coder
        self.document = document
        self.sentence = sentence
        self.parse, self.mentions = coder.analyse(document.text, sentence, mentions)
        self.discourse = discourse

    def statements(self) -> list[Statement]:
        """The statements of the sentence."""
        if not self.parse.tokens:
            return []
        resolver = Resolver(self.parse, self.mentions, self.discourse)
        slots = [self._slots(token) for token in self.parse.tokens]
        hits = self.coder.subjects.hits(self.parse, self.document.text, slots)
        elsewhere = {
            index
            for index, token in enumerate(self.parse.tokens)
            if token.mention >= 0 and self.mentions[token.mention].name.kind == "elsewhere"
        }
        contents = Contents(self.coder.subjects, self.parse, hits, elsewhere)
        quotes = speakers_of(self.parse, self.sentence, resolver, self.discourse)
        engine = Engine(self.parse, resolver, contents)
        candidates = engine.candidates()
        candidates += [c for quote in quotes for c in quote.candidates(candidates)]
        for candidate in candidates:
            candidate.quote = candidate.quote or any(q.covers(candidate.trigger) for q in quotes)
        built = [(c, self._build(engine, c)) for c in candidates]
        return [s for c, found in _nested(built) for s in found]

    def _slots(self, token: Token) -> frozenset[str]:
        if token.mention < 0:
            return _NAME_SLOT if token.tag is Tag.NAME else _NO_SLOT
        name = self.mentions[token.mention].name
        slots = {
            "name",
            "demonym" if name.kind == "demonym" else "party" if name.kind == "party" else name.kind,
        }
        if name.kind in {"demonym", "party"} and name.party not in self.coder.belligerents:
            slots.add("outside")
        lower = token.lower
        names = self.coder.subjects.names
        whole = self.document.text[
            self.mentions[token.mention].start : self.mentions[token.mention].end
        ].lower()
        for slot in ("alliance", "union"):
            if lower in names[slot] or whole in names[slot]:
                slots.add(slot)
        return frozenset(slots)

    def _build(self, engine: Engine, candidate: Candidate) -> list[Statement]:
        found = findings_of(engine, candidate)
        pieces = [piece for piece, _ in found]
        out: list[Statement] = []
        if not found:
            fallback = _conduct(engine, candidate)
            found = [(candidate.content, fallback)] if fallback is not None else []
        for piece, finding in found:
            stance = stance_of(engine, candidate, finding, piece)
            if stance is None:
                continue
            split = len(set(pieces)) > 1
            first = piece == pieces[0] if pieces else True
            start = candidate.start if first or not split else piece[0]
            if candidate.form is Form.NOMINAL and split and first:
                start = candidate.start
            end = piece[1] if split else candidate.end
            out.extend(self._statements(candidate, finding, stance, start, max(end, start + 1), split))
        return out

    def _statements(
        self, candidate: Candidate, finding: Finding, stance: Stance, start: int, end: int, split: bool
    ) -> list[Statement]:
        tokens = self.parse.tokens
        left, right = tokens[start].start, tokens[end - 1].end
        right = _with_closing_quote(self.document.text, left, right)
        flags = list(stance.flags)
        if split:
            flags.append(Flag.LIST_ITEM)
        speakers = candidate.holder.speakers
        if len(speakers) > 1:
            flags.append(Flag.JOINT)
        target = Target(finding.issue, finding.standard, finding.option, stance.polarity, finding.beneficiary)
        form = Form.DIRECT if candidate.quote else candidate.form
        attribution = Attribution.QUOTED if candidate.quote else Attribution.REPORTED
        if candidate.hedged or form is Form.NARRATED:
            attribution = Attribution.ATTRIBUTED
        confidence = round(min(0.99, stance.confidence * candidate.holder.sure), 2)
        historical = Flag.HISTORICAL in flags
        return [
            Statement(
                document=self.document.name,
                sha256=self.document.sha256,
                span=Span(left, right, self.document.text[left:right]),
                holder=speaker,
                sources=(),
                attribution=attribution,
                form=form,
                act=stance.act,
                firmness=stance.firmness,
                targets=(target,),
                said_on=None if historical else self.document.date,
                said_on_basis="unknown" if historical or self.document.date is None else "document date",
                flags=tuple(dict.fromkeys(sorted(flags))),
                confidence=confidence,
                rule=candidate.rule,
                coder="rules",
            )
            for speaker in speakers
        ]


_NO_SLOT: frozenset[str] = frozenset()
_NAME_SLOT = frozenset({"name"})


def _conduct(engine: Engine, candidate: Candidate) -> Finding | None:
    """An evaluation, or a stance on nothing that the codebook names: conduct, where it is about the process."""
    if candidate.kind.told and judge_words(engine.parse, *candidate.content) is None:
        return None
    start, end = candidate.content
    spoken_of = any(t.mention >= 0 or t.lower in _PROCESS_WORDS for t in engine.parse.tokens[start:end])
    plain = candidate.form is Form.NOMINAL or spoken_of
    if candidate.kind.name in _CONDUCT_CLASSES and candidate.form is not Form.INDIRECT and plain:
        return Finding(CONDUCT, CONDUCT, None, 1, 0.3, start, end)
    evaluative = candidate.kind.name in {"criticise", "praise", "rejectas"} or candidate.kind.told
    about_process = any(t.mention >= 0 or t.lower in _PROCESS_WORDS for t in engine.parse.tokens[start:end])
    return Finding(CONDUCT, CONDUCT, None, 1, 0.8, start, end) if evaluative and about_process else None


_CONDUCT_CLASSES = frozenset(
    {"demand", "disposition", "reject", "accept", "promise", "concession", "praise", "criticise", "rejectas"}
)
_PROCESS_WORDS = frozenset(
    "peace war conflict talks negotiations agreement deal settlement plan approach policy".split()
)


def _with_closing_quote(text: str, start: int, end: int) -> int:
    """Take a closing mark along where the span opened the quotation."""
    inside = text[start:end]
    if (
        end < len(text)
        and text[end] in '”"'
        and (inside.count("“") > inside.count("”") or inside.count('"') % 2)
    ):
        return end + 1
    return end


def _nested(built: list[tuple[Candidate, list[Statement]]]) -> list[tuple[Candidate, list[Statement]]]:
    """Settle frames inside frames: one party's outer and inner become one; another's inner gets the source."""
    kept: list[tuple[Candidate, list[Statement]]] = []
    for candidate, statements in built:
        sources: list[Speaker] = []
        for other, theirs in built:
            if other is candidate:
                continue
            inner, outer = _inside(candidate, other), _inside(other, candidate)
            if _same_party(candidate, other):
                if inner and theirs and (not other.kind.told or candidate.kind.form is Form.NARRATED):
                    statements = []
                elif inner and other.kind.told:
                    statements = [_spoken_by(s, other) for s in statements]
                elif outer and candidate.kind.told and other.kind.form is not Form.NARRATED:
                    named = {s.targets[0].issue for s in theirs}
                    statements = [
                        s
                        for s in statements
                        if s.targets[0].issue not in named and s.targets[0].issue != CONDUCT
                    ]
            elif inner and other.kind.name != "view":
                sources.extend(s for s in other.holder.speakers if s.party != COMMENTATOR)
        if statements and sources:
            statements = [_with_sources(s, candidate, sources) for s in statements]
        kept.append((candidate, statements))
    return kept


def _spoken_by(statement: Statement, outer: Candidate) -> Statement:
    """The party's own words, told by its speaker: "X said that its country would" is X's statement."""
    if len(outer.holder.speakers) != 1 or outer.holder.speakers[0].actor is None:
        return statement
    if statement.holder.actor is not None and outer.holder.number != "person":
        return statement
    return replace(statement, holder=outer.holder.speakers[0])


def _same_party(left: Candidate, right: Candidate) -> bool:
    return {s.party for s in left.holder.speakers} == {s.party for s in right.holder.speakers}


def _inside(inner: Candidate, outer: Candidate) -> bool:
    return outer.content[0] <= inner.trigger < outer.content[1] and inner.trigger != outer.trigger


def _with_sources(statement: Statement, candidate: Candidate, sources: list[Speaker]) -> Statement:
    flags = tuple(sorted({*statement.flags, Flag.NESTED}))
    if candidate.kind.name not in _TOLD_BY_OTHERS:
        return replace(statement, flags=flags)
    return replace(
        statement,
        sources=tuple(dict.fromkeys(sources)),
        attribution=Attribution.HEARSAY,
        flags=flags,
        confidence=round(statement.confidence * 0.9, 2),
    )


def _settle(statements: list[Statement]) -> list[Statement]:
    """One record a holder, issue and span; of overlapping ones of the same trigger the surer stays."""
    statements.sort(
        key=lambda s: (s.span.start, s.span.end, s.holder.party, s.holder.actor or "", s.targets[0].issue)
    )
    kept: list[Statement] = []
    for statement in statements:
        clash = next((k for k in reversed(kept[-8:]) if _duplicates(k, statement)), None)
        if clash is None:
            kept.append(statement)
        elif statement.confidence > clash.confidence:
            kept[kept.index(clash)] = statement
    return kept


def _duplicates(left: Statement, right: Statement) -> bool:
    if left.holder.party != right.holder.party or left.targets[0].issue != right.targets[0].issue:
        return False
    if left.holder.actor != right.holder.actor and Flag.JOINT in left.flags:
        return False
    overlap = min(left.span.end, right.span.end) - max(left.span.start, right.span.start)
    shorter = min(left.span.end - left.span.start, right.span.end - right.span.start)
    return overlap >= 0.6 * shorter
