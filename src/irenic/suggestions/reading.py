"""Documents → sentences with parse, names, who speaks or acts in them, and what the coder makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Contents
from irenic.coding.names.gazetteer import Gazetteer, Mention
from irenic.coding.rules import RuleCoder
from irenic.coding.sentence_coder import analyse
from irenic.coding.words.sentences import Sentence, body_paragraphs, split_sentences
from irenic.coding.words.tokens import tokenize
from irenic.model.document import Document
from irenic.model.statement import Statement
from irenic.suggestions.names import Capitals, Run, find_runs
from irenic.suggestions.result import Example
from irenic.suggestions.retold import Retold


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence: its words and place, its parse, the codebook's names in it, and all names as runs.

    `text` is the document's, in which the places of all of them are. `statements` are those that the coder finds in the
    sentence, `contents` what it names; none in a document in which nobody of the codebook is spoken of.
    """

    example: Example
    text: str
    parse: Parse
    mentions: dict[int, Mention]
    runs: tuple[Run, ...]
    statements: tuple[Statement, ...] = ()
    contents: Contents | None = None

    def run_at(self, index: int) -> Run | None:
        """The run that covers a token."""
        return next((run for run in self.runs if run.start <= index < run.end), None)


_Read = tuple[Example, Parse, dict[int, Mention], tuple[Statement, ...], Contents | None]


def read_sentences(documents: Sequence[Document], coder: RuleCoder) -> Iterator[ReadSentence]:
    """The sentences of the bodies, one after the other; those that a near duplicate told before are left out.

    Capitals are judged by their use in all documents.
    """
    words = (
        tokenize(document.text, sentence.start, sentence.end)
        for document in documents
        for sentence in split_sentences(document.text, body_paragraphs(document))
    )
    capitals = Capitals(words, (party.name for party in coder.codebook.parties))
    retold, names = Retold(documents, coder.codebook.own_story), Gazetteer(coder.codebook)
    for document in documents:
        for example, parse, mentions, statements, contents in _read(document, coder, names):
            if parse.tokens and not _shouts(parse) and not retold.is_again(document, example.exact):
                runs = tuple(find_runs(parse.tokens, mentions, capitals))
                yield ReadSentence(example, document.text, parse, mentions, runs, statements, contents)


def _read(document: Document, coder: RuleCoder, names: Gazetteer) -> Iterator[_Read]:
    """The sentences as the coder reads them; it passes over a document in which it knows nobody."""
    passed = True
    for sentence, turn in coder.walk(document):
        passed = False
        found = tuple(sentence.statements(turn))
        contents = sentence.discourse.topics.contents if sentence.parse.tokens else None
        yield _example(document, sentence.sentence), sentence.parse, sentence.mentions, found, contents
    if passed:
        known = names.find(document.text)
        for plain in split_sentences(document.text, body_paragraphs(document)):
            inside = [mention for mention in known if plain.start <= mention.start < plain.end]
            parse, mentions = analyse(document.text, plain, inside)
            yield _example(document, plain), parse, mentions, (), None


def _example(document: Document, sentence: Sentence) -> Example:
    return Example(document.name, sentence.start, sentence.end, document.text[sentence.start : sentence.end])


def _shouts(parse: Parse) -> bool:
    """A line without a full stop in which most words have a capital is a title, and says nothing of names."""
    if any(token.text in {".", "!", "?"} for token in parse.tokens[-2:]):
        return False
    words = [token for token in parse.tokens if token.text[0].isalpha()]
    return len(words) > 5 and sum(token.cap for token in words) > 0.7 * len(words)
