"""Finding words: whatever is typed, where it stands, and what is shown."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.helpers import ingest, make_document

from irenic.model.errors import UsageError
from irenic.record.query import Query, Term, find_spans, parse_query
from irenic.record.search import cut_snippet
from irenic.record.store import Record

FRENCH = make_document("fr.txt", "L’Élysée a dit non. Macron says e\u0301lan first.", title="À Paris")
ENGLISH = make_document("en.txt", "The élan of the talks. Northland says the bases stay. It was a base.")


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("peace talks", [("peace",), ("talks",)]),
        ('"peace talks" now', [("peace", "talks"), ("now",)]),
        ("NOT (a OR b)", [("not",), ("a",), ("or",), ("b",)]),
        ("Élysée-treaty", [("elysee", "treaty")]),
        ('say "unclosed words', [("say",), ("unclosed",), ("words",)]),
        ("title:x^2 {a}", [("title", "x", "2"), ("a",)]),
    ],
)
def test_what_is_typed_is_read_as_words(typed: str, terms: list[tuple[str, ...]]) -> None:
    assert [term.words for term in parse_query(typed).terms] == terms


def test_prefixes() -> None:
    assert parse_query('peace* "peace tal"* a*b').terms == (
        Term(("peace",), True),
        Term(("peace", "tal"), True),
        Term(("a", "b")),
    )


@pytest.mark.parametrize("typed", ["", "  ", '""', "***", "&& ||", "_"])
def test_no_word_to_search_for(record: Record, typed: str) -> None:
    with pytest.raises(UsageError, match="no word to search for"):
        record.search(typed)


@pytest.mark.parametrize(
    ("typed", "documents", "words"),
    [
        ("elan", ["en.txt", "fr.txt"], ["élan", "e\u0301lan"]),
        ("ÉLYSÉE", ["fr.txt"], ["Élysée"]),
        ('"the talks"', ["en.txt"], ["the talks"]),
        ('"talks the"', [], []),
        ("base", ["en.txt"], ["base"]),
        ("base* stay", ["en.txt"], ["bases"]),
        ("elan absent", [], []),
    ],
)
def test_documents_are_found_with_the_place(
    record: Record, typed: str, documents: list[str], words: list[str]
) -> None:
    ingest(record, FRENCH, ENGLISH)
    texts = {document.name: document.text for document in record.documents()}
    hits = sorted((hit for hit in record.search(typed) if not hit.statement), key=lambda hit: hit.document)
    assert [hit.document for hit in hits] == documents
    assert [texts[hit.document][hit.start : hit.end] for hit in hits] == words
    assert all(word in hit.snippet for word, hit in zip(words, hits, strict=True))


def test_a_hit_in_the_title_shows_the_beginning(record: Record) -> None:
    ingest(record, FRENCH)
    (hit,) = record.search("paris")
    assert (hit.start, hit.end, hit.snippet) == (0, 0, "L’Élysée a dit non. Macron says e\u0301lan first.")


def test_statements_are_found_as_they_stand(record: Record) -> None:
    ingest(record, FRENCH, ENGLISH)
    statements = {s.id: s for s in record.statements()}
    hits = [hit for hit in record.search("says") if hit.statement]
    assert {hit.statement for hit in hits} == set(statements)
    for hit in hits:
        statement = statements[hit.statement or ""]
        assert (hit.start, hit.end) == (statement.span.start, statement.span.end)
        assert statement.span.exact in hit.snippet


def test_at_most_the_limit_of_each(record: Record) -> None:
    ingest(record, *(make_document(f"{n}.txt", f"Ada says point {n}.") for n in range(9)))
    hits = record.search("point", limit=4)
    assert [bool(hit.statement) for hit in hits] == [True] * 4 + [False] * 4


@settings(max_examples=150, deadline=None)
@given(typed=st.text(max_size=30))
def test_nothing_that_can_be_typed_is_an_error_of_the_database(
    tmp_path_factory: pytest.TempPathFactory, typed: str
) -> None:
    folder = Path(tmp_path_factory.getbasetemp()) / "typed"
    folder.mkdir(exist_ok=True)
    with Record.open(folder, create=True) as record:
        ingest(record, ENGLISH)
        with suppress(UsageError):
            assert all(hit.document == "en.txt" for hit in record.search(typed))


@given(st.lists(st.sampled_from(["peace", "Élan", "talks", "pea"]), min_size=1, max_size=6))
def test_spans_are_those_of_a_plain_search(words: list[str]) -> None:
    text = ", ".join(words)
    expected, place = [], 0
    for word in words:
        if word == "Élan":
            expected.append((place, place + len(word)))
        place += len(word) + 2
    assert list(find_spans(text, Query((Term(("elan",)),)))) == expected


def test_a_snippet_is_one_line_of_whole_words() -> None:
    text = "alpha beta\n\ngamma delta epsilon zeta eta theta"
    start = text.index("epsilon")
    assert cut_snippet(text, start, start + 7, around=8) == "… delta epsilon zeta …"
    assert cut_snippet(text, 0, 5, around=100) == " ".join(text.split())
