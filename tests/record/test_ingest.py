"""What is stored when documents are added, added again, renamed, replaced and recoded."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.helpers import SaysCoder, dump_record, ingest, make_document, make_documents

from irenic.corpus.publications import merge_publications
from irenic.model.document import Document
from irenic.model.errors import RecordError
from irenic.model.statement import Span, Statement
from irenic.model.terms import Act, Firmness, Status
from irenic.record.log import Action
from irenic.record.replay import Mark
from irenic.record.store import Record

A = make_document("a.txt", "Northland says no bases. Southland says no caps.")
B = make_document("b.txt", "Ada says “no\u0301 deal”.\0 Élan says 𝔘nity.", date=None)
FIRM = SaysCoder(firmness=Firmness.RED_LINE)


def test_documents_and_statements_come_back_as_they_went_in(record: Record) -> None:
    summary = ingest(record, B, A)
    assert (summary.new, summary.statements) == (2, 4)
    assert record.documents() == [A, B]
    assert record.statements() == [*SaysCoder().code(A), *SaysCoder().code(B)]


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    texts = list(make_documents(30))
    for expected in ((27, 3), (0, 30)):
        with Record.open(tmp_path, create=True) as record:
            summary = ingest(record, *texts)
        assert (summary.new, summary.known) == expected
    with Record.open(tmp_path) as record:
        assert len(record.documents()) == 27
        assert len(record.statements()) == 27 * 3


@pytest.mark.parametrize("swapped", [False, True])
def test_one_text_under_two_names_is_one_document_of_two_publications(tmp_path: Path, swapped: bool) -> None:
    """The first publication stands for the text, whatever its name and whatever comes first."""
    twin = make_document("z/twin.txt", A.text, title="Another title", date="2030")
    texts = [twin, A] if swapped else [A, twin]
    with Record.open(tmp_path, create=True) as record:
        summary = ingest(record, *texts)
        assert summary.new == 1
        assert summary.other_names == [("a.txt", "z/twin.txt")]
        assert record.documents() == [replace(twin, also=A.publications)]
        assert record.document(A.sha256) == record.documents()[0]
        assert record.other_names() == {A.sha256: ("a.txt",)}
        assert record.statements() == SaysCoder().code(twin)
        again = ingest(record, *texts)
        assert (again.new, again.known, again.recoded) == (0, 2, 0)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(
    days=st.lists(
        st.sampled_from([None, "2031", "2031-04", "2031-05-02", "2031-05-03"]), min_size=2, max_size=4
    ),
    seed=st.integers(0, 99),
)
def test_publications_are_the_same_whatever_the_order_of_adding(days: list[str | None], seed: int) -> None:
    """Folders of their own: a record is one file, and Hypothesis tries many."""
    copies = [make_document(f"{n}.txt", A.text, date=day) for n, day in enumerate(days)]
    mixed = random.Random(seed).sample(copies, len(copies))
    found = []
    for ordered in (copies, mixed):
        with TemporaryDirectory() as folder, Record.open(Path(folder), create=True) as record:
            ingest(record, *ordered)
            found.append((record.documents(), record.statements()))
    assert found[0] == found[1]
    assert found[0][0] == list(merge_publications(copies))


def test_where_the_first_publication_is_replaced_the_next_one_dates_the_text(record: Record) -> None:
    first = make_document("first.txt", A.text, date="2031-01-01")
    ingest(record, first, A)
    assert str(record.documents()[0].date) == "2031-01-01"
    ingest(record, make_document("first.txt", "Northland says nothing.", date="2031-01-01"), replaces=True)
    assert A in record.documents()
    assert [s.said_on for s in record.statements(document=A.sha256)] == [A.date, A.date]


def test_a_corrected_date_is_taken_over_and_the_text_coded_again(record: Record) -> None:
    ingest(record, A)
    corrected = make_document("a.txt", A.text, title="Right title", date="2031-06")
    assert ingest(record, corrected).recoded == 1
    assert record.documents() == [corrected]
    assert {str(statement.said_on) for statement in record.statements()} == {"2031-06"}
    assert [hit.document for hit in record.search("right")] == ["a.txt"]
    assert record.search('"title of"') == []


@pytest.mark.parametrize("change", [{"codebook": "book-2"}, {"version": "2"}, {"recode": True}])
def test_a_new_codebook_or_coder_recodes(record: Record, change: dict[str, object]) -> None:
    ingest(record, A)
    assert ingest(record, A, coder=FIRM).known == 1
    summary = ingest(record, A, coder=FIRM, **change)
    assert (summary.recoded, summary.statements) == (1, 2)
    assert record.statements() == FIRM.code(A)


def test_recoding_leaves_decisions_alone(record: Record) -> None:
    ingest(record, A)
    accepted, gone = record.statements()
    record.decide(Action.ACCEPT, [accepted.id], reviewer="ada")
    record.decide(Action.EDIT, [gone.id], reviewer="ada", edits={"act": "reject"})
    ingest(record, A, coder=replace(FIRM, skip="Southland"), codebook="book-2")
    first, second = record.reviewed()
    assert first.statement == replace(accepted, status=Status.ACCEPTED)
    assert first.mark is Mark.CHANGED
    assert second.statement == replace(gone, status=Status.EDITED, act=Act.REJECT)
    assert second.mark is Mark.GONE
    ingest(record, A, codebook="book-3")
    assert [row.mark for row in record.reviewed()] == [Mark.NONE, Mark.NONE]


def test_the_same_name_with_another_text_is_kept_beside_or_put_in_its_place(record: Record) -> None:
    ingest(record, A)
    decided = record.statements()[0].id
    record.decide(Action.ACCEPT, [decided], reviewer="ada")
    longer = make_document("a.txt", A.text + " Ada says more.")
    assert ingest(record, longer).same_name == ["a.txt"]
    assert len(record.documents()) == 2
    ingest(record, longer, replaces=True)
    assert record.documents() == [longer]
    assert record.documents(replaced=True) == sorted([A, longer], key=lambda d: d.sha256)
    marks = [(row.statement.sha256, row.mark) for row in record.reviewed()]
    assert marks.count((A.sha256, Mark.REPLACED)) == 1
    assert marks.count((longer.sha256, Mark.NONE)) == len(marks) - 1 == 3
    ingest(record, A, replaces=True)
    assert record.documents() == [A]


def test_two_coders_stand_side_by_side_and_one_finding_counts_once(record: Record) -> None:
    ingest(record, A)
    ingest(record, A, coder=replace(FIRM, name="model", skip="Northland"))
    found = record.statements()
    assert [(s.holder.party, s.coder) for s in found] == [("northland", "says"), ("southland", "model")]


@dataclass(frozen=True)
class _Careless:
    """Finds each statement twice, and one whose words stand nowhere; fails on a text that holds `crash`."""

    name: str = "careless"

    def code(self, document: Document) -> list[Statement]:
        if "crash" in document.text:
            raise ValueError("no tree")
        found = SaysCoder().code(document)
        invented = replace(found[0], span=Span(0, 5, "never"))
        return [invented, *found, *(replace(s, act=Act.THREAT) for s in found)]


def test_what_a_careless_coder_finds_is_told_apart_and_checked(record: Record) -> None:
    crashing = make_document("0.txt", "Ada says crash.")
    summary = record.ingest([crashing, A], _Careless(), codebook="c", version="1")
    assert (summary.new, summary.discarded) == (1, 1)
    assert summary.failures == [("0.txt", "the coder 'careless' failed on it: ValueError('no tree')")]
    found = record.statements()
    assert len(found) == len({s.id for s in found}) == 4
    assert record.find(found[1].id).statement == found[1]


def test_a_text_that_is_not_its_hash_is_refused_and_the_rest_goes_on(record: Record) -> None:
    wrong = replace(A, text=A.text + "!")
    half = make_document("half.txt", "x", "x")
    half = replace(half, text="\ud800", sha256=hashlib.sha256(b"?").hexdigest())
    summary = ingest(record, wrong, half, B)
    assert [name for name, _ in summary.failures] == ["a.txt", "half.txt"]
    assert record.documents() == [B]


def test_texts_never_change_and_decisions_are_never_taken_out(record: Record, tmp_path: Path) -> None:
    ingest(record, A)
    record.decide(Action.ACCEPT, [record.statements()[0].id], reviewer="ada")
    before = dump_record(tmp_path)
    raw = sqlite3.connect(tmp_path / "record.sqlite", isolation_level=None)
    for sql in (
        "UPDATE documents SET text = 'x'",
        "DELETE FROM documents",
        "UPDATE decisions SET reason = 'x'",
        "DELETE FROM decisions",
        "UPDATE statements SET payload = '{}'",
        "INSERT OR REPLACE INTO decisions SELECT * FROM decisions",
        "INSERT OR REPLACE INTO documents SELECT * FROM documents",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(sql)
    raw.close()
    assert dump_record(tmp_path) == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="irenic new"):
        Record.open(tmp_path / "nowhere", create=True)
