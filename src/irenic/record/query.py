"""What a reader types into a search box, read safely, and where it is found in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from irenic.model.errors import UsageError

_PART = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One or more words that follow each other; with `prefix` the last may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms, all of which must occur."""

    terms: tuple[Term, ...]


def parse_query(typed: str) -> Query:
    """Read words, `"a phrase"` and `prefix*`; every other sign is taken as a space between words.

    Raises UsageError where no word is left.
    """
    terms = []
    for phrase, starred, word in _PART.findall(typed):
        words = tuple(_WORD.findall(fold(phrase or word)))
        if words:
            terms.append(Term(words, prefix=bool(starred) or word.endswith("*")))
    if not terms:
        raise UsageError(f"'{typed}' holds no word to search for; give a word, a \"phrase\" or a begin*")
    return Query(tuple(terms))


def fold(text: str) -> str:
    """Lower case without diacritics, for comparison; not of the same length as the text."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def find_spans(text: str, query: Query) -> Iterator[tuple[int, int]]:
    """Where terms occur in a text, as [start, end) in code points, in the order of the text."""
    words = [(match.start(), match.end(), fold(match.group())) for match in _WORD_OR_MARK.finditer(text)]
    for place in range(len(words)):
        ends = [end for term in query.terms if (end := _match_at(words, place, term)) is not None]
        if ends:
            yield words[place][0], max(ends)


# A combining mark belongs to its word: é may be one code point or two.
_WORD_OR_MARK = re.compile(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_\u0300-\u036f]*)*")


def _match_at(words: list[tuple[int, int, str]], place: int, term: Term) -> int | None:
    found = words[place : place + len(term.words)]
    if len(found) < len(term.words):
        return None
    *whole, last = zip(found, term.words, strict=True)
    if any(word[2] != wanted for word, wanted in whole):
        return None
    matches = last[0][2].startswith(last[1]) if term.prefix else last[0][2] == last[1]
    return last[0][1] if matches else None
