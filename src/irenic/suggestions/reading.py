"""Documents → sentences with parse, names, and who speaks or acts in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from irenic.coding.clauses.syntax import Parse
from irenic.coding.names.gazetteer import Gazetteer, Mention
from irenic.coding.sentence_coder import analyse
from irenic.coding.words.sentences import body_paragraphs, split_sentences
from irenic.coding.words.tokens import tokenize
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.suggestions.names import Capitals, Run, find_runs
from irenic.suggestions.result import Example
from irenic.suggestions.retold import Retold


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence: its words and place, its parse, the codebook's names in it, and all names as runs."""

    example: Example
    parse: Parse
    mentions: dict[int, Mention]
    runs: tuple[Run, ...]

    def run_at(self, index: int) -> Run | None:
        """The run that covers a token."""
        return next((run for run in self.runs if run.start <= index < run.end), None)


def read_sentences(documents: Sequence[Document], codebook: Codebook) -> Iterator[ReadSentence]:
    """The sentences of the bodies, one after the other; those that a near duplicate told before are left out.

    Capitals are judged by their use in all documents.
    """
    names = Gazetteer(codebook)
    words = (
        tokenize(document.text, sentence.start, sentence.end)
        for document in documents
        for sentence in split_sentences(document.text, body_paragraphs(document))
    )
    capitals = Capitals(words, (party.name for party in codebook.parties))
    retold = Retold(documents)
    for document in documents:
        for example, parse, mentions in _parse(document, names):
            if parse.tokens and not _shouts(parse) and not retold.is_again(document, example.exact):
                runs = tuple(find_runs(parse.tokens, mentions, capitals))
                yield ReadSentence(example, parse, mentions, runs)


def _parse(document: Document, names: Gazetteer) -> Iterator[tuple[Example, Parse, dict[int, Mention]]]:
    found = names.find(document.text)
    starts = [mention.start for mention in found]
    for sentence in split_sentences(document.text, body_paragraphs(document)):
        inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        parse, mentions = analyse(document.text, sentence, inside)
        exact = document.text[sentence.start : sentence.end]
        yield Example(document.name, sentence.start, sentence.end, exact), parse, mentions


def _shouts(parse: Parse) -> bool:
    """A line without a full stop in which most words have a capital is a title, and says nothing of names."""
    if any(token.text in {".", "!", "?"} for token in parse.tokens[-2:]):
        return False
    words = [token for token in parse.tokens if token.text[0].isalpha()]
    return len(words) > 5 and sum(token.cap for token in words) > 0.7 * len(words)
