"""The log of decisions: what stands is a pure function of it; undo, redo, export and import."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.helpers import Clock, SaysCoder, ingest, make_document

from irenic.model.errors import InvalidInputError, UsageError
from irenic.model.statement import Span, Statement
from irenic.model.terms import Act, Firmness, Flag, Status
from irenic.record.log import Action, Entry, read_log, write_log
from irenic.record.replay import combine, judge, keep_in_force
from irenic.record.store import Record

TEXT = make_document("a.txt", "Northland says A. Southland says B. Ada says C. Bo says D.")
FOUND = SaysCoder().code(TEXT)
EDITS: list[dict[str, object]] = [
    {"act": "reject"},
    {"firmness": "red_line", "flags": ["negated"]},
    {"holder": {"party": "southland", "actor": "ada"}},
    {"said_on": "2031-04", "attribution": "hearsay"},
    {"act": "demand"},
]


def _decide(record: Record, action: Action, number: int, choice: int) -> None:
    edits = EDITS[choice % len(EDITS)] if action is Action.EDIT else None
    reason = f"reason {choice}" if action is Action.REJECT else ""
    record.decide(action, [FOUND[number].id], reviewer="ada", reason=reason, edits=edits)


def _state(record: Record) -> list[tuple[Statement, str]]:
    return [(row.statement, row.reason) for row in record.reviewed()]


_ACTIONS = st.sampled_from([Action.ACCEPT, Action.EDIT, Action.REJECT, Action.RESET])
_STEPS = st.lists(
    st.one_of(
        st.tuples(_ACTIONS, st.integers(0, len(FOUND) - 1), st.integers(0, 4)),
        st.sampled_from(["undo", "undo", "redo"]),
    ),
    max_size=20,
)


@settings(max_examples=40, deadline=None)
@given(_STEPS)
def test_undo_and_redo_walk_through_the_states_as_in_an_editor(steps: list[object]) -> None:
    """The oracle keeps a copy of every state; the record keeps only its log."""
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder), True, Clock()) as record:
        ingest(record, TEXT)
        states, place = [_state(record)], 0
        for step in steps:
            if step == "undo" and place > 0:
                record.undo(reviewer="bo")
                place -= 1
            elif step == "redo" and place < len(states) - 1:
                record.redo(reviewer="bo")
                place += 1
            elif isinstance(step, str):
                with pytest.raises(UsageError, match=f"nothing to {step}"):
                    record.undo(reviewer="bo") if step == "undo" else record.redo(reviewer="bo")
            else:
                made = len(record.log())
                _decide(record, *step)  # type: ignore[misc]
                if len(record.log()) > made:
                    states = [*states[: place + 1], _state(record)]
                    place += 1
            assert _state(record) == states[place]
            names = {TEXT.sha256: TEXT.name}
            rebuilt = combine(FOUND, judge(record.log()), names)
            assert [(row.statement, row.reason) for row in rebuilt] == states[place]
        _check_rebuilt_elsewhere(record)


def _check_rebuilt_elsewhere(record: Record) -> None:
    entries = read_log(write_log(record.log()), "log.jsonl")
    assert entries == record.log()
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder), create=True) as other:
        assert len(other.import_log(entries)) == len(entries)
        assert other.reviewed() == []
        ingest(other, TEXT)
        assert other.import_log(entries) == []
        assert other.reviewed() == record.reviewed()
        assert other.log() == record.log()


@given(st.lists(st.integers(0, 19), max_size=20))
def test_what_stands_is_what_is_left_when_undone_entries_are_struck_out(choices: list[int]) -> None:
    """Definition: an entry stands unless an entry that stands takes it back."""
    entries: list[Entry] = []
    for place, choice in enumerate(choices):
        undoes = entries[choice].id if choice < place else ""
        action = Action.UNDO if undoes else Action.ACCEPT
        entries.append(Entry(place + 1, "t", "ada", action, "d", "s", undoes=undoes, id=f"e{place}"))

    def stands(entry: Entry) -> bool:
        return not any(later.undoes == entry.id and stands(later) for later in entries)

    assert keep_in_force(entries) == [entry for entry in entries if stands(entry)]


def test_decisions_do_what_they_say(record: Record) -> None:
    ingest(record, TEXT)
    a, b, c, d = (statement.id for statement in FOUND)
    record.decide(Action.ACCEPT, [a[:6]], reviewer="ada")
    record.decide(
        Action.EDIT, [b], reviewer="ada", edits={"act": "reject", "said_on": None, "flags": ["joint"]}
    )
    record.decide(Action.REJECT, [c], reviewer="bo", reason="spoken of another war")
    expected = [
        replace(FOUND[0], status=Status.ACCEPTED),
        replace(
            FOUND[1],
            status=Status.EDITED,
            act=Act.REJECT,
            said_on=None,
            said_on_basis="unknown",
            flags=(Flag.JOINT,),
        ),
        FOUND[3],
    ]
    assert record.statements() == expected
    assert [s.status for s in record.statements(rejected=True)][2] is Status.REJECTED
    assert record.find(c).reason == "spoken of another war"
    assert [entry.time for entry in record.log()] == [f"2031-05-03T12:00:0{n}Z" for n in (1, 2, 3)]
    record.decide(Action.ACCEPT, [c, d], reviewer="ada")
    record.decide(Action.RESET, [a], reviewer="ada")
    assert [s.status.value for s in record.statements()] == ["suggested", "edited", "accepted", "accepted"]


def test_an_edited_statement_keeps_its_id_and_can_be_edited_further(record: Record) -> None:
    ingest(record, TEXT)
    key = FOUND[0].id
    targets = [{"issue": "bases", "standard": "foreign_forces", "option": "none", "polarity": "support"}]
    record.decide(Action.EDIT, [key], reviewer="ada", edits={"targets": targets})
    record.decide(Action.EDIT, [key], reviewer="ada", edits={"holder": {"party": "bo"}, "firmness": "demand"})
    statement = record.find(key).statement
    assert (statement.id, statement.holder.party, statement.targets[0].issue) == (key, "bo", "bases")
    record.undo(reviewer="ada")
    assert record.find(key).statement.holder.party == "northland"
    assert record.find(key).statement.targets[0].issue == "bases"


def test_an_undo_in_the_middle_leaves_later_decisions(record: Record) -> None:
    ingest(record, TEXT)
    key = FOUND[0].id
    record.decide(Action.EDIT, [key], reviewer="ada", edits={"act": "reject"})
    record.decide(Action.EDIT, [key], reviewer="ada", edits={"firmness": "red_line"})
    undone = record.undo("1", reviewer="ada")
    statement = record.find(key).statement
    assert (statement.act, statement.firmness) == (FOUND[0].act, Firmness.RED_LINE)
    record.undo(undone.id[:8], reviewer="ada")
    assert record.find(key).statement.act is Act.REJECT


def test_a_decision_that_changes_nothing_is_not_logged(record: Record) -> None:
    ingest(record, TEXT)
    assert len(record.decide(Action.ACCEPT, [FOUND[0].id], reviewer="ada")) == 1
    assert record.decide(Action.ACCEPT, [FOUND[0].id], reviewer="ada") == []
    assert record.decide(Action.RESET, [FOUND[1].id], reviewer="ada") == []


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        (lambda r: r.decide(Action.REJECT, ["x"], reviewer="ada", reason="  "), "needs a reason"),
        (lambda r: r.decide(Action.ACCEPT, ["zz"], reviewer="ada"), "no statement has an id"),
        (lambda r: r.decide(Action.ACCEPT, [""], reviewer="ada"), "no statement has an id"),
        (lambda r: r.decide(Action.ACCEPT, ["%"], reviewer="ada"), "no statement has an id"),
        (lambda r: r.decide(Action.ACCEPT, [FOUND[0].id], reviewer=" "), "name of its reviewer"),
        (lambda r: r.decide(Action.EDIT, [FOUND[0].id], reviewer="ada"), "needs the fields"),
        (lambda r: r.decide(Action.EDIT, [FOUND[0].id], reviewer="a", edits={"span": 1}), "cannot be edited"),
        (
            lambda r: r.decide(Action.EDIT, [FOUND[0].id], reviewer="a", edits={"act": "sing"}),
            "act: .*one of demand",
        ),
        (
            lambda r: r.decide(Action.EDIT, [FOUND[0].id], reviewer="a", edits={"said_on": "2031-02-30"}),
            "not a day of the calendar",
        ),
        (lambda r: r.undo(reviewer="ada"), "nothing to undo"),
        (lambda r: r.undo("77", reviewer="ada"), "no entry of the log"),
        (lambda r: r.add(replace(FOUND[0], span=Span(0, 3, "xyz")), reviewer="ada"), "not at that place"),
        (lambda r: r.add(FOUND[0], reviewer="ada"), "there already"),
    ],
)
def test_a_request_that_cannot_be_met_is_refused_and_leaves_no_trace(
    record: Record, request_: Callable[[Record], object], message: str
) -> None:
    ingest(record, TEXT)
    with pytest.raises(UsageError, match=message):
        request_(record)
    assert record.log() == []


def test_of_several_ids_all_are_decided_or_none(record: Record) -> None:
    ingest(record, TEXT)
    with pytest.raises(UsageError):
        record.decide(Action.ACCEPT, [FOUND[0].id, "nothing"], reviewer="ada")
    assert record.log() == []


def test_an_ambiguous_beginning_names_what_it_begins(record: Record) -> None:
    ingest(record, *(make_document(f"{n}.txt", f"Ada says {n}.") for n in range(40)))
    ids = [s.id for s in record.statements()]
    first = next(key[0] for key in ids if sum(other[0] == key[0] for other in ids) > 1)
    with pytest.raises(UsageError, match=f"'{first}' begins more than one id"):
        record.find(first)


def test_a_missed_statement_is_added_found_and_taken_back(record: Record) -> None:
    ingest(record, TEXT, coder=replace(SaysCoder(), skip="Ada"))
    missed = replace(FOUND[2], coder="analyst", rule="analyst", confidence=1.0)
    record.add(missed, reviewer="ada")
    assert record.find(missed.id).statement == replace(missed, status=Status.ACCEPTED)
    assert [hit.statement for hit in record.search("ada says")][:1] == [missed.id]
    record.decide(Action.EDIT, [missed.id], reviewer="ada", edits={"act": "threat"})
    record.decide(Action.RESET, [missed.id], reviewer="ada")
    assert record.find(missed.id).statement == replace(missed, status=Status.ACCEPTED)
    for _ in range(3):
        record.undo(reviewer="ada")
    with pytest.raises(UsageError, match="no statement"):
        record.find(missed.id)


def test_decisions_on_a_text_that_is_not_there_wait_for_it(tmp_path: Path, record: Record) -> None:
    ingest(record, TEXT)
    record.decide(Action.REJECT, [FOUND[0].id], reviewer="ada", reason="twice")
    (tmp_path / "other").mkdir()
    with Record.open(tmp_path / "other", create=True) as other:
        other.import_log(record.log())
        assert [judgement.base for judgement in other.waiting()] == [FOUND[0]]
        ingest(other, TEXT)
        assert other.waiting() == []
        assert other.statements() == record.statements()


def test_logs_of_two_reviewers_are_merged_and_the_last_word_counts(tmp_path: Path, record: Record) -> None:
    ingest(record, TEXT)
    (tmp_path / "other").mkdir()
    with Record.open(tmp_path / "other", create=True) as other:
        ingest(other, TEXT)
        other.decide(Action.REJECT, [FOUND[0].id], reviewer="bo", reason="no")
        other.undo(reviewer="bo")
        other.decide(Action.REJECT, [FOUND[1].id], reviewer="bo", reason="no")
        theirs = other.log()
    record.decide(Action.ACCEPT, [FOUND[0].id, FOUND[1].id], reviewer="ada")
    assert len(record.import_log(theirs)) == 3
    assert record.import_log(theirs) == []
    statuses = [s.status for s in record.statements(rejected=True)][:2]
    assert statuses == [Status.ACCEPTED, Status.REJECTED]
    assert [entry.seq for entry in record.log()] == [1, 2, 3, 4, 5]
    with pytest.raises(UsageError, match="which is in neither log"):
        Record.import_log(record, [replace(theirs[1], id="new", undoes="gone")])


def _tamper(data: dict[str, object]) -> dict[str, object]:
    return data | {"reviewer": "someone else"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_tamper, "was changed after it was made"),
        (lambda data: data | {"reason": " "}, "without a reason"),
        (lambda data: data | {"action": "shout"}, "not an entry"),
        (lambda data: data | {"statement": "0" * 16}, "is another one"),
        (lambda data: {"seq": 1}, "not an entry"),
        (lambda data: [data], "not an entry"),
    ],
)
def test_a_log_that_was_tampered_with_is_refused_with_its_lines(
    record: Record, change: Callable[[dict[str, object]], object], message: str
) -> None:
    ingest(record, TEXT)
    record.decide(Action.REJECT, [FOUND[0].id, FOUND[1].id], reviewer="ada", reason="no")
    lines = list(write_log(record.log()))
    lines[1] = json.dumps(change(json.loads(lines[1])))
    with pytest.raises(InvalidInputError, match=rf"log\.jsonl:2: .*{message}"):
        read_log(lines, "log.jsonl")
    with pytest.raises(InvalidInputError) as refusal:
        read_log(["{", "", "no"], "log.jsonl")
    assert [problem.line for problem in refusal.value.problems] == [1, 3]
