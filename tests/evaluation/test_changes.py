"""What differs between two codings of the same documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from irenic.evaluation.changes import changes
from irenic.evaluation.read_statements import read_statements
from irenic.model.errors import InvalidInputError
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity


def statement(start: int, end: int, issue: str = "ceasefire", party: str = "northland") -> Statement:
    return Statement(
        document="a.txt",
        sha256="0" * 64,
        span=Span(start, end, "x" * (end - start)),
        holder=Speaker(party),
        sources=(),
        attribution=Attribution.REPORTED,
        form=Form.VERB_NP,
        act=Act.DEMAND,
        firmness=Firmness.DEMAND,
        targets=(Target(issue, issue, None, Polarity.SUPPORT),),
        said_on=None,
        said_on_basis="unknown",
        flags=(),
        confidence=0.5,
        rule="verb.demand.np",
        coder="rules",
    )


def test_the_same_is_no_change() -> None:
    one = statement(0, 10)
    assert changes([one], [one]) == []
    assert changes([one], [replace(one, confidence=0.9, rule="verb.demand.that")]) == []


def test_new_and_gone() -> None:
    old, new = statement(0, 10), statement(50, 60)
    assert [(c.kind, c.old, c.new) for c in changes([old], [new])] == [
        ("gone", old, None),
        ("new", None, new),
    ]


def test_fields_that_differ() -> None:
    old = statement(0, 10)
    new = replace(old, act=Act.OFFER, targets=(Target("sanctions", "sanctions", None, Polarity.OPPOSE),))
    (change,) = changes([old], [new])
    assert (change.kind, change.fields) == ("changed", ("act", "issue", "stance"))


def test_a_span_that_grew_is_the_same_statement() -> None:
    (change,) = changes([statement(0, 10)], [statement(0, 14)])
    assert change.fields == ("words",)


def test_the_likest_go_together() -> None:
    joint = [statement(0, 10), statement(0, 10, party="southland")]
    (change,) = changes(joint, [joint[1], replace(joint[0], act=Act.OFFER)])
    assert change.old == joint[0]
    assert change.fields == ("act",)


def test_other_texts_are_not_compared() -> None:
    old = statement(0, 10)
    assert [c.kind for c in changes([old], [replace(old, sha256="1" * 64)])] == ["gone", "new"]


def test_reading_names_every_line_at_fault(tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text('{"document": "a.txt"}\nno\n[1]\n', "utf-8")
    with pytest.raises(InvalidInputError) as fault:
        read_statements(tmp_path / "old.jsonl")
    assert [line.split(":")[1] for line in str(fault.value).splitlines()] == ["1", "2", "3"]
