"""Which statements are one, told in several documents; and that one decision holds for all of them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.talks import LAKE, publish, published, start_process, tell, with_own_story

from irenic.cli.main import irenic
from irenic.codebook.load import parse_codebook
from irenic.coding.registry import make_coder
from irenic.corpus.duplicates import find_duplicates
from irenic.corpus.publications import merge_publications
from irenic.model.document import Document
from irenic.model.errors import UsageError
from irenic.model.position import Settings
from irenic.model.statement import Statement
from irenic.model.terms import Act, Attribution, Firmness, Flag, Polarity, Status
from irenic.questions.one_decision import read_evidence
from irenic.questions.passages import Passage
from irenic.questions.study import Study, make_study, open_study
from irenic.questions.tellings import find_tellings
from irenic.questions.wordings import NO_WORDS, read_wording
from irenic.record.learned import rule_figures
from irenic.record.log import Action
from irenic.record.store import Record

LEAD = "Northland rejected the deployment of foreign troops on the lake, hours before the talks in Vessa went on."
REST = [
    (
        "Grain goes by road over the northern pass, which snow closes for weeks at a time. Nobody could say how long "
        "the stores would last, and the bakers of the town have begun to mix in rye."
    ),
    (
        "An old captain keeps a book of the days without shelling, and wrote down the twelfth with a pencil the length "
        "of a thumb. The ferries have not run since the autumn."
    ),
]
OTHER = (
    "The price of salt has doubled since the winter, and the smokehouse at the end of the pier has taken on two boys "
    "whose school was closed when the soldiers came to sleep in it."
)
CODER = make_coder("rules", parse_codebook(LAKE))


def report(name: str, day: str, outlet: str, *paragraphs: str) -> Document:
    return published(name, "\n\n".join(paragraphs) + "\n", day, outlet, "On the lake")


def told(*documents: Document) -> list[list[str]]:
    return [[statement.document for statement in telling] for telling in tell(CODER, documents)]


WIRE = report("wire.md", "2031-03-03", "Example Wire", f"{LEAD} {REST[0]}", REST[1])


def test_a_copy_tells_the_statement_again() -> None:
    copy = report("a.md", "2031-03-04", "Lake Paper", LEAD, *REST, OTHER)
    assert told(copy, WIRE) == [["wire.md", "a.md"]]


def test_a_digest_reprints_it_at_its_first_date() -> None:
    """Another lead, another story beside it: not the same story, and still no statement of the digest's day."""
    digest = report("digest.md", "2031-03-14", "Digest", OTHER, f"{LEAD} {REST[0].split('. ')[0]}.")
    assert find_duplicates([WIRE, digest]) == ()
    assert told(WIRE, digest) == [["wire.md", "digest.md"]]


def test_a_sentence_alone_among_others_is_said_anew() -> None:
    later = report("later.md", "2031-03-14", "Lake Paper", f"{OTHER} {LEAD} {OTHER}")
    assert told(WIRE, later) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("a negation", LEAD.replace("rejected", "has not rejected")),
        ("a firmer word", LEAD.replace("rejected", "would never accept")),
        ("a number", LEAD.replace("foreign troops", "six hundred foreign troops")),
        ("a modal word", LEAD.replace("went on", "should go on")),
        (
            "another clause of another occasion",
            "Northland rejected the deployment of foreign troops at a wedding.",
        ),
    ],
)
def test_what_weighs_makes_another_telling(change: str, words: str) -> None:
    later = report("b.md", "2031-03-04", "Lake Paper", words, *REST)
    assert [group.documents[0].name for group in find_duplicates([WIRE, later])] == ["wire.md"], change
    assert told(WIRE, later) == [], change


def test_a_light_edit_is_the_same_telling() -> None:
    later = report("b.md", "2031-03-04", "Lake Paper", LEAD.replace("hours before", "shortly before"), *REST)
    assert told(WIRE, later) == [["wire.md", "b.md"]]


def test_two_statements_of_one_document_are_never_one() -> None:
    twice = report("b.md", "2031-03-04", "Lake Paper", LEAD, REST[0], LEAD, REST[0], REST[1])
    assert told(WIRE, twice) == [["wire.md", "b.md"]]


FIELDS = [
    {"firmness": Firmness.RED_LINE},
    {"act": Act.DEMAND},
    {"attribution": Attribution.HEARSAY},
    {"flags": (Flag.HISTORICAL,)},
    {"holder": "southland"},
    {"polarity": Polarity.SUPPORT},
]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: next(iter(field)))
def test_what_the_coder_reads_otherwise_is_not_one(field: dict[str, object]) -> None:
    copy = report("a.md", "2031-03-04", "Lake Paper", LEAD, *REST, OTHER)
    (one,), (other,) = CODER.code(WIRE), CODER.code(copy)
    documents = [WIRE, copy]
    assert find_tellings([one, other], documents, find_duplicates(documents)) == ((one, other),)
    changed = _change(other, field)
    assert find_tellings([one, changed], documents, find_duplicates(documents)) == ()


def _change(statement: Statement, field: dict[str, object]) -> Statement:
    if "holder" in field:
        return replace(statement, holder=replace(statement.holder, party=str(field["holder"])))
    if "polarity" in field:
        (target,) = statement.targets
        return replace(statement, targets=(replace(target, polarity=Polarity.SUPPORT),))
    return replace(statement, **field)  # type: ignore[arg-type]


def test_a_neighbour_is_asked_for_and_an_empty_one_is_none() -> None:
    alone = Passage(read_wording("x"), read_wording("x y"), NO_WORDS, NO_WORDS)
    assert not alone.is_reprint_of(alone)
    followed = replace(alone, after=read_wording("z"))
    assert followed.is_reprint_of(followed)


SLOW = settings(deadline=None, max_examples=40)
"""Every example codes some texts."""


def _invent(seed: int) -> list[Document]:
    chance = random.Random(seed)
    documents = []
    for number in range(7):
        lead = chance.choice([LEAD, LEAD.replace("hours", "minutes"), LEAD.replace("rejected", "demanded")])
        parts = [lead, *chance.sample([*REST, OTHER, f"{OTHER} Once more."], chance.randint(0, 3))]
        if chance.random() < 0.4:
            parts.insert(0, OTHER)
        documents.append(
            report(f"{number}.md", f"2031-03-{chance.randint(1, 9):02}", f"Paper {number}", *parts)
        )
    return documents


def _once(documents: list[Document]) -> list[Document]:
    return list({document.sha256: document for document in documents}.values())


@SLOW
@given(seed=st.integers(0, 10**5), day=st.integers(1, 9))
def test_order_has_no_influence_and_later_documents_change_nothing(seed: int, day: int) -> None:
    documents = _once(_invent(seed))
    whole = told(*documents)
    mixed = list(documents)
    random.Random(seed).shuffle(mixed)
    assert told(*mixed) == whole
    early = [document for document in documents if str(document.date) <= f"2031-03-{day:02}"]
    seen = {document.name for document in early}
    kept = [[name for name in telling if name in seen] for telling in whole]
    assert sorted(told(*early) if early else []) == sorted(telling for telling in kept if len(telling) > 1)


def _study_of(documents: list[Document], chosen: Settings) -> Study:
    texts = merge_publications(documents)
    statements = [statement for text in texts for statement in CODER.code(text)]
    return make_study(parse_codebook(LAKE), texts, statements, chosen)


@SLOW
@given(seed=st.integers(0, 10**5), day=st.integers(1, 9))
def test_as_of_a_date_nothing_later_leaks_in_and_nothing_earlier_is_lost(seed: int, day: int) -> None:
    """It is as if only what was published up to the date had ever been read: positions, outlets, stories."""
    documents = _invent(seed)
    chosen = Settings(as_of=date(2031, 3, day))
    early = [document for document in documents if str(document.date) <= f"2031-03-{day:02}"]
    whole, known = _study_of(documents, chosen), _study_of(early, chosen)
    assert whole.positions.cells == known.positions.cells
    assert whole.positions.retold == known.positions.retold
    assert whole.duplicates == known.duplicates
    assert set(whole.seen) == set(known.seen)
    assert whole.stories == known.stories
    for told_again in whole.positions.retold:
        assert whole.carriers(told_again.statement) == known.carriers(told_again.statement)


@SLOW
@given(seed=st.integers(0, 10**5))
def test_a_further_copy_changes_no_stance_and_adds_its_outlet(seed: int) -> None:
    """Of a text that is long enough to be linked where a line is added."""
    documents = _invent(seed)
    copied = max(documents, key=lambda document: len(document.text))
    text = copied.text if seed % 2 else f"{copied.text}\n\n{OTHER[:60]} in Vessa."
    copy = report("zz.md", "2031-03-20", "Another Outlet", text)
    before, after = _study_of(documents, Settings()), _study_of([*documents, copy], Settings())
    for old, new in zip(before.positions.cells, after.positions.cells, strict=True):
        assert new.stances == old.stances
        assert replace(new.coverage, outlets=0) == replace(old.coverage, outlets=0)
    named = {outlet for s in after.statements for outlet in after.carriers(s).outlets}
    assert "Another Outlet" in named


# One decision for all tellings


@pytest.fixture
def process(tmp_path: Path) -> Path:
    start_process(tmp_path, LAKE)
    with Record.open(tmp_path, create=True) as record:
        copies = [
            WIRE,
            report("a.md", "2031-03-04", "Lake Paper", LEAD, *REST, OTHER),
            report("b.md", "2031-03-05", "Lake Review", OTHER, LEAD, *REST),
        ]
        record.ingest(copies, CODER, codebook="one", version="1")
    return tmp_path


def decide(process: Path, action: Action, document: str, **more: object) -> None:
    """Decide on one telling by itself, as older records hold it."""
    with Record.open(process) as record:
        (row,) = [row for row in record.reviewed() if row.statement.document == document]
        record.decide(action, [row.statement.id], reviewer="ada", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("document", ["wire.md", "a.md", "b.md"])
def test_rejecting_one_telling_rejects_the_statement(process: Path, document: str) -> None:
    decide(process, Action.REJECT, document, reason="of another war")
    positions = open_study([process]).positions
    assert not positions.of("northland", "foreign_forces").known
    assert sorted(u.why.name for u in positions.left_out) == ["REJECTED", "TOLD_AGAIN", "TOLD_AGAIN"]


@pytest.mark.parametrize("document", ["wire.md", "a.md", "b.md"])
def test_accepting_one_telling_keeps_date_and_outlets_of_all(process: Path, document: str) -> None:
    decide(process, Action.ACCEPT, document)
    for chosen in (Settings(), Settings(accepted_only=True)):
        study = open_study([process], None, chosen)
        (stance,) = study.positions.of("northland", "foreign_forces").stances
        (statement,) = stance.evidence
        assert (statement.document, statement.status) == ("wire.md", Status.ACCEPTED)
        assert stance.newest.latest == date(2031, 3, 3)
        assert study.carriers(statement).outlets == ("Example Wire", "Lake Paper", "Lake Review")


@pytest.mark.parametrize("document", ["wire.md", "a.md", "b.md"])
def test_an_edit_of_one_telling_corrects_all(process: Path, document: str) -> None:
    decide(process, Action.EDIT, document, edits={"firmness": "red_line"})
    study = open_study([process])
    (stance,) = study.positions.of("northland", "foreign_forces").stances
    assert (stance.firmness, len(stance.evidence), stance.superseded) == (Firmness.RED_LINE, 1, ())
    assert {s.firmness for s in study.statements} == {Firmness.RED_LINE}
    assert {s.status for s in study.statements} == {Status.EDITED}


def test_the_last_decision_on_any_telling_counts(process: Path) -> None:
    decide(process, Action.REJECT, "b.md", reason="doubtful")
    decide(process, Action.ACCEPT, "a.md")
    assert open_study([process]).positions.of("northland", "foreign_forces").known
    # By command it is entered where the last one was, so that it is the last again.
    with Record.open(process) as record:
        ids = {row.statement.document: row.statement.id for row in record.reviewed()}
    output = (
        CliRunner().invoke(irenic, ["review", str(process), "reject", ids["b.md"], "--reason", "no"]).output
    )
    assert output.startswith(f"{ids['a.md'][:8]} rejected, for 3 documents that tell it")
    assert not open_study([process]).positions.of("northland", "foreign_forces").known


class _Firmer:
    """The same coder after a change: everything is a demand."""

    name = CODER.name

    def code(self, document: Document) -> list[Statement]:
        return [replace(statement, firmness=Firmness.DEMAND) for statement in CODER.code(document)]


def test_an_accepted_statement_keeps_its_values_in_all_tellings_when_texts_are_coded_anew(
    process: Path,
) -> None:
    decide(process, Action.ACCEPT, "a.md")
    with Record.open(process) as record:
        record.ingest(record.documents(), _Firmer(), codebook="two", version="2")
    study = open_study([process])
    (stance,) = study.positions.of("northland", "foreign_forces").stances
    assert (stance.firmness, len(stance.evidence)) == (Firmness.POSITION, 1)
    assert len(study.positions.retold[0].again) == 2


def test_one_question_and_one_learned_decision(process: Path) -> None:
    asked = CliRunner().invoke(irenic, ["review", str(process), "each"], input="a\n").output
    assert "1 of 1" in asked
    assert "also in     a.md, b.md" in asked
    assert "1 decision made; 0 statements left." in asked
    assert "No statement waits" in CliRunner().invoke(irenic, ["review", str(process), "each"]).output
    for document in ("a.md", "b.md"):
        decide(process, Action.ACCEPT, document)
    with Record.open(process) as record:
        tellings = read_evidence(record, parse_codebook(LAKE)).ids()
        (figures,) = rule_figures(record.log(), tellings=tellings)
        assert figures.decided == 1
        (figures,) = rule_figures(record.log(), {WIRE.sha256}, tellings)
        assert figures.decided == 1
    assert "1 decision." in CliRunner().invoke(irenic, ["review", str(process), "rules"]).output


def test_a_later_copy_adds_no_outlet_to_an_earlier_date(process: Path) -> None:
    study = open_study([process], None, Settings(as_of=date(2031, 3, 4)))
    (stance,) = study.positions.of("northland", "foreign_forces").stances
    assert study.carriers(stance.evidence[0]).outlets == ("Example Wire", "Lake Paper")
    assert study.stories == 1


# What an analyst decides


def test_a_document_of_its_own_story_tells_nothing_again(process: Path) -> None:
    (process / "codebook.yaml").write_text(with_own_story(LAKE, "a.md"), encoding="utf-8")
    study = open_study([process])
    assert [[d.name for d in group.documents] for group in study.duplicates] == [["wire.md", "b.md"]]
    assert study.positions.of("northland", "foreign_forces").coverage.statements == 2
    assert len(study.positions.retold) == 1
    for name, words in OWN_TEXTS.items():
        (process / "documents" / name).write_text(words, encoding="utf-8")
    loose = open_study([process / "documents"], process / "codebook.yaml")
    assert loose.duplicates == ()
    assert loose.positions.retold == ()


OWN_TEXTS = {"a.md": "\n\n".join([LEAD, *REST, OTHER]), "c.md": "\n\n".join([LEAD, *REST])}


# Files that are gone


def test_a_file_that_is_gone_is_named_and_can_be_dropped(process: Path) -> None:
    for document in (
        WIRE,
        report("a.md", "2031-03-04", "Lake Paper", OTHER, f"{LEAD} {REST[0]}", REST[1]),
    ):
        publish(process, document.name, document.text, str(document.date), document.outlet)
    run = CliRunner().invoke
    run(irenic, ["add", str(process)])
    (process / "documents" / "wire.md").unlink()
    output = run(irenic, ["add", str(process)]).output
    assert "in the record and not in the folder:\n  b.md\n  wire.md\nThey still count" in output
    output = run(irenic, ["add", str(process), "--drop-absent"]).output
    assert "not in the folder, and dropped:\n  b.md\n  wire.md" in output
    study = open_study([process])
    assert [document.name for document in study.documents] == ["a.md"]
    (stance,) = study.positions.of("northland", "foreign_forces").stances
    assert study.carriers(stance.evidence[0]).outlets == ("Lake Paper",)
    assert "not in the folder" not in run(irenic, ["add", str(process)]).output
    refused = run(irenic, ["add", str(process), str(process / "documents"), "--drop-absent"])
    assert isinstance(refused.exception, UsageError)
