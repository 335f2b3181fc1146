"""The small language of statements."""

from __future__ import annotations

import pytest

from irenic.model.logic import StatementError, parse_statement, text_of
from irenic.stability.evaluate import truth_values

IDS = {"a": 0, "b": 1, "c-d": 2}


def table(text: str) -> list[bool]:
    """Truth over all combinations of the options that a statement names, the first option turning fastest."""
    values = truth_values(parse_statement(text, IDS))
    assert values is not None
    return [bool(value) for value in values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", [False, True]),
        ("not a", [True, False]),
        ("not not a", [False, True]),
        ("a and b", [False, False, False, True]),
        ("a or b", [False, True, True, True]),
        ("a if b", [True, True, False, True]),
        ("b implies a", [True, True, False, True]),
        ("a iff b", [True, False, False, True]),
        ("a or b and c-d", [False, True, False, True, False, True, True, True]),
        ("(a or b) and c-d", [False, False, False, False, False, True, True, True]),
        ("not (a iff b)", [False, True, True, False]),
        ("YN-", [False, True, False, False]),
    ],
)
def test_truth_tables(text: str, expected: list[bool]) -> None:
    assert table(text) == expected


@pytest.mark.parametrize(
    "text", ["a", "not a", "a and not b", "a if b and c-d", "(a or b) iff not c-d", "not (a and b)"]
)
def test_written_and_read_again(text: str) -> None:
    expr = parse_statement(text, IDS)
    names = tuple(IDS)
    assert truth_values(parse_statement(text_of(expr, names), IDS)) is not None
    assert table(text_of(expr, names)) == table(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("d", "no option is called “d”"),
        ("a and", "missing before the end"),
        ("a b", "“b” comes unexpectedly"),
        ("(a", "not closed"),
        ("", "missing before the end"),
        ("a if b if c-d", "“if” comes unexpectedly"),
        ("or a", "missing before “or”"),
        ("a)", "“)” comes unexpectedly"),
        ("(" * 500 + "a" + ")" * 500, "nested too deeply"),
        ("not " * 500 + "a", "repeated too often"),
        ("__import__('os')", "no option is called"),
    ],
)
def test_faults_in_words(text: str, message: str) -> None:
    with pytest.raises(StatementError, match=message.replace("(", r"\(").replace(")", r"\)")):
        parse_statement(text, IDS)
