"""Proposals that texts mention: whose plan, and what it "offered", "provided for" or "ruled out"."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.coding.sentence_coder import SentenceCoder
from irenic.events.proposal_items import mark_of
from irenic.events.proposal_phrases import KnownOwners, ProposalPhrases
from irenic.events.proposal_stretches import Stretch, going_on, stretches
from irenic.events.provisions import Provisions
from irenic.events.reading import Reading
from irenic.model.document import Document
from irenic.model.event import ProposalMention, ProvisionCandidate
from irenic.model.statement import Span, Speaker

_REACH = 3
"""Sentences of one paragraph over which "it" may still be the proposal."""


@dataclass(slots=True)
class _Told:
    """A proposal that the text is telling of; `listing` where items are to follow, `turned` where it excludes them.

    `mark` is the kind of the items' marks, `outer` that of the paragraph that opens the list.
    """

    name: str
    owners: tuple[Speaker, ...]
    start: int
    end: int
    sentence: int
    paragraph: int
    listing: bool = False
    turned: bool = False
    counted: bool = False
    outer: str = ""
    mark: str = ""
    provisions: list[ProvisionCandidate] = field(default_factory=list)


class DocumentProposals:
    """The proposals of one document, read sentence by sentence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._owners = KnownOwners()
        self._found: list[_Told] = []
        self._open: _Told | None = None

    def read(self, sentence: SentenceCoder, reading: Reading) -> None:
        """What a sentence tells of proposals: its own, or more of the one spoken of before."""
        if self._open is not None and self._is_item(sentence, self._open):
            end = len(sentence.parse.tokens)
            self._add(self._open, sentence, [Stretch(0, end, turned=self._open.turned)])
            return
        phrases = ProposalPhrases(reading, self._owners)
        phrases.note_owners()
        follows = self._follows(sentence)
        if not phrases.heads and follows is None:
            return
        found = stretches(phrases)
        for head in dict.fromkeys(stretch.head for stretch in found):
            of_it = [stretch for stretch in found if stretch.head == head]
            told = self._told(sentence, phrases, head, of_it[0])
            told.listing = any(stretch.listing for stretch in of_it)
            told.turned = any(stretch.listing and stretch.turned for stretch in of_it)
            told.counted = all(stretch.start >= stretch.end for stretch in of_it)
            self._add(told, sentence, of_it)
            self._found.append(told)
            self._open = told
        more = going_on(reading.parse, near=self._near(sentence)) if not found and follows is not None else []
        if more and follows is not None:
            follows.counted = all(stretch.start >= stretch.end for stretch in more)
            self._add(follows, sentence, more)
        elif not found and phrases.heads:  # "What the envoy has is a draft. It proposes …"
            self._open = self._told(
                sentence, phrases, phrases.heads[-1], Stretch(len(sentence.parse.tokens), 0)
            )
            self._found.append(self._open)

    def mentions(self) -> list[ProposalMention]:
        """Each proposal with what is told of it at one place, where that has a provision of the codebook."""
        return [self._mention(told) for told in self._found if told.provisions]

    def _follows(self, sentence: SentenceCoder) -> _Told | None:
        told, discourse = self._open, sentence.discourse
        if (
            told is None
            or told.paragraph != discourse.paragraph
            or told.sentence < discourse.sentence - _REACH
        ):
            return None
        return told

    def _near(self, sentence: SentenceCoder) -> bool:
        """Whether the sentence before told a provision, so that a bare "would" goes on with them."""
        told = self._open
        opened = told is not None and (bool(told.provisions) or told.counted)
        return told is not None and opened and told.sentence == sentence.discourse.sentence - 1

    def _is_item(self, sentence: SentenceCoder, told: _Told) -> bool:
        if not told.listing or told.sentence != sentence.discourse.sentence - 1:
            return False
        if told.paragraph == sentence.discourse.paragraph:
            return bool(told.mark)
        mark = mark_of(self.document.text, sentence.sentence.start)
        if not mark or mark == told.outer or told.mark not in {"", mark}:
            return False  # "7." behind "(d)" goes on with the document, not with the list
        told.mark = mark
        return True

    def _told(self, sentence: SentenceCoder, phrases: ProposalPhrases, head: int, first: Stretch) -> _Told:
        tokens, discourse = sentence.parse.tokens, sentence.discourse
        phrase = phrases.phrase(head)
        name = " ".join(self.document.text[tokens[phrase.start].start : tokens[head].end].split())
        start = min(tokens[phrase.start].start, tokens[min(first.start, len(tokens) - 1)].start)
        return _Told(
            name,
            phrases.owner(head),
            start,
            tokens[head].end,
            discourse.sentence,
            discourse.paragraph,
            outer=mark_of(self.document.text, sentence.sentence.start),
        )

    def _add(self, told: _Told, sentence: SentenceCoder, found: list[Stretch]) -> None:
        provisions = Provisions(sentence)
        tokens = sentence.parse.tokens
        for stretch in found:
            more = provisions.read(stretch.start, stretch.end, turned=stretch.turned)
            told.provisions += more
            if more:
                told.end = max(told.end, tokens[stretch.end - 1].end)
        told.sentence, told.paragraph = sentence.discourse.sentence, sentence.discourse.paragraph

    def _mention(self, told: _Told) -> ProposalMention:
        provisions: dict[tuple[str, str | None, str], ProvisionCandidate] = {}
        for each in told.provisions:
            provisions.setdefault((each.issue, each.option, each.polarity.value), each)
        return ProposalMention(
            document=self.document.name,
            sha256=self.document.sha256,
            span=Span(told.start, told.end, self.document.text[told.start : told.end]),
            name=told.name,
            owners=told.owners,
            provisions=tuple(provisions.values()),
        )
