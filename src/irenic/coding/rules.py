"""The rule coder: documents → statements, by the layers sentences, tokens, clauses, holders, frames, contents."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contract import Reason
from irenic.coding.dates.document_dates import DocumentDates
from irenic.coding.explaining import Explainer
from irenic.coding.hidden_marks import shown
from irenic.coding.holders.discourse import NAMED, Discourse
from irenic.coding.merging import settle_statements
from irenic.coding.names.cast import cast_of
from irenic.coding.names.gazetteer import Gazetteer, Mention, entity_of
from irenic.coding.names.offices import Offices
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.speech.turns import Turn, find_turns, named_next
from irenic.coding.tellers import Tellers
from irenic.coding.words.operatives import cut_at_items, operatives
from irenic.coding.words.sentences import body_paragraphs, split_sentences
from irenic.model.codebook import Codebook
from irenic.model.document import Document, ZoneKind
from irenic.model.statement import Speaker, Statement


class RuleCoder:
    """The default coder: nothing downloaded, no network, deterministic."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self._gazetteer = Gazetteer(codebook)
        self.subjects = Subjects(codebook)
        self._cast = cast_of(codebook)
        self.belligerents = frozenset(self._cast.belligerents)

    def __reduce__(self) -> tuple[type[RuleCoder], tuple[Codebook]]:
        return RuleCoder, (self.codebook,)

    @property
    def name(self) -> str:
        """The name under which statements are recorded."""
        return "rules"

    def code(self, document: Document) -> list[Statement]:
        """The statements of a document, in the order of their spans."""
        if (seen := shown(document)) is not None:
            return [seen.statement(statement) for statement in self.code(seen.seen)]
        found = [s for sentence, turn in self.walk(document) for s in sentence.statements(turn)]
        return settle_statements(found)

    def explain(self, document: Document) -> list[tuple[Statement, tuple[Reason, ...]]]:
        """The statements of `code`, each with the reasons for its targets."""
        if (seen := shown(document)) is not None:
            told = self.explain(seen.seen)
            return [(seen.statement(one), tuple(map(seen.reason, reasons))) for one, reasons in told]
        explainer = Explainer()
        found = [s for sentence, turn in self.walk(document, explainer) for s in sentence.statements(turn)]
        return [(statement, explainer.reasons(statement)) for statement in settle_statements(found)]

    def walk(
        self, document: Document, explainer: Explainer | None = None
    ) -> Iterator[tuple[SentenceCoder, Turn | None]]:
        """The sentences of the body in order, each with whose turn it is; none where no party is spoken of."""
        text = document.text
        mentions = self._gazetteer.find(text)
        if not any(mention.name.party for mention in mentions):
            return  # nobody of the process is spoken of
        paragraphs = cut_at_items(text, body_paragraphs(document))
        turns = find_turns(text, paragraphs, mentions)
        for number, turn in turns.items():
            paragraphs[number] = (min(turn.start, paragraphs[number][1]), paragraphs[number][1])
        sentences = split_sentences(text, paragraphs)
        unspoken = operatives(text, paragraphs)
        discourse = Discourse(officers=Offices(self.codebook, document.date).holders, cast=self._cast)
        discourse.resolves = bool(unspoken)
        discourse.dates = DocumentDates(document, sentences)
        discourse.cited = _people(mentions)
        headlines = split_sentences(text, [(z.start, z.end) for z in document.of_kind(ZoneKind.HEADLINE)])
        tellers = Tellers(text, sentences, headlines, mentions, turns, discourse)
        cursor, ended, titles = 0, 0, list[Mention]()
        for number, sentence in enumerate(sentences):
            discourse.sentence, discourse.paragraph = number, sentence.paragraph
            while cursor < len(mentions) and mentions[cursor].end <= sentence.start:
                if mentions[cursor].start >= ended:
                    titles.append(mentions[cursor])
                cursor += 1
            _note_title(discourse, titles)
            ended, titles = sentence.end, []
            inside: list[Mention] = []
            ahead = cursor
            while ahead < len(mentions) and mentions[ahead].start < sentence.end:
                inside.append(mentions[ahead])
                ahead += 1
            said = tellers.turn(number)
            discourse.ahead = named_next(sentences, number, mentions)
            left_out = unspoken.get(sentence.start, "") if discourse.issuer is not None else ""
            coder = SentenceCoder(
                self.subjects,
                self.belligerents,
                document,
                sentence,
                inside,
                discourse,
                left_out,
                explainer,
            )
            yield coder, said


def _note_title(discourse: Discourse, titles: list[Mention]) -> None:
    """As in "Abel: a truce first", the title of what follows: whom "she" and "the president" below it mean."""
    person = next((m.name for m in titles if m.name.kind == "person"), None)
    entity = entity_of(person) if person is not None else None
    if entity is not None:
        discourse.note(entity, NAMED)


def _people(mentions: list[Mention]) -> tuple[Speaker, ...]:
    """The people of the codebook whom a text names, in its order."""
    named = [m.name for m in mentions if m.name.kind == "person" and m.name.party is not None]
    return tuple(dict.fromkeys(Speaker(name.party or "", name.actor) for name in named))
