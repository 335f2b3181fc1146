"""When statements were said, and the dates that they name: whole documents about a fictional conflict."""

from __future__ import annotations

import pytest
from tests.coding.dated import code_on

from irenic.model.statement import Statement

WEDNESDAY = "2031-03-05"


@pytest.mark.parametrize(
    ("text", "date", "said", "basis"),
    [
        ("Northland rejected a ceasefire.", "2031-03-05", "2031-03-05", "document date"),
        ("On Tuesday, Northland rejected a ceasefire.", "2031-03-05", "2031-03-04", "On Tuesday"),
        ("Northland rejected a ceasefire on Tuesday.", "2031-03-05", "2031-03-04", "on Tuesday"),
        (
            "Northland said on 12 February that it wants a ceasefire.",
            "2031-03-05",
            "2031-02-12",
            "12 February",
        ),
        ("Northland said last month that it wants a ceasefire.", "2031-03-05", "2031-02", "last month"),
        ("Abel came to power promising elections.", "2031-03-05", None, "unknown"),
        (
            "A fortnight ago Northland rejected a ceasefire.",
            "2031-03-05",
            "2031-02-17/2031-02-23",
            "fortnight",
        ),
        ("In April, Northland rejected a ceasefire.", "2031-03-05", "2030-04", "In April"),
        ("Yesterday Northland rejected a ceasefire.", "2031-03-05", "2031-03-04", "Yesterday"),
        ("On Aug. 19, Northland rejected a ceasefire.", None, None, "no year is told"),
        (
            "The war began on 3 May 2029. On Aug. 19, Northland rejected a ceasefire.",
            None,
            "2029-08-19",
            "other dates of the text",
        ),
        (
            "The war began on 3 May 2029. Northland rejected a ceasefire.",
            None,
            None,
            "unknown",
        ),
        (
            "They met on 3 May 2029 and again on 7 May. Northland rejected a ceasefire.",
            None,
            "2029",
            "years of the text's dates",
        ),
        ("Northland rejected a ceasefire.", None, None, "unknown"),
    ],
)
def test_said_on(text: str, date: str | None, said: str | None, basis: str) -> None:
    statement = code_on(text, date)[-1]
    assert (str(statement.said_on) if statement.said_on else None) == said
    assert basis in statement.said_on_basis


def test_the_date_at_the_head_governs_the_sentences_that_follow() -> None:
    text = (
        "On 12 February, the two sides met in Osper. Northland rejected a ceasefire.\n\n"
        "Southmark demanded a ceasefire."
    )
    first, second = code_on(text, WEDNESDAY)
    assert (str(first.said_on), str(second.said_on)) == ("2031-02-12", "2031-03-05")
    assert "head of the paragraph" in first.said_on_basis


@pytest.mark.parametrize(
    "text",
    [
        "In January Abel had spoken of peace. Northland rejected a ceasefire.",
        "On 12 February, they met. A day later, they parted. Northland had rejected a ceasefire.",
        "On 12 February, they met.\n\nNorthland rejected a ceasefire.",
    ],
)
def test_an_aside_governs_nothing(text: str) -> None:
    assert str(code_on(text, WEDNESDAY)[-1].said_on) in {"2031-03-05", "None"}


def test_a_day_later_at_the_head_counts_from_the_paragraph_before() -> None:
    text = "On 12 February, the two sides met in Osper.\n\nA day later, Northland rejected a ceasefire."
    assert str(code_on(text, WEDNESDAY)[-1].said_on) == "2031-02-13"


def test_now_ends_what_the_head_governs() -> None:
    text = "On 12 February, the two sides met in Osper. Now Northland rejected a ceasefire."
    assert str(code_on(text, WEDNESDAY)[-1].said_on) == "2031-03-05"


def test_two_days_later_counts_from_the_date_before() -> None:
    text = "On 12 February, the two sides met in Osper. Two days later, Northland rejected a ceasefire."
    assert str(code_on(text, WEDNESDAY)[-1].said_on) == "2031-02-14"


def test_a_deadline_in_a_content_is_about_not_said() -> None:
    [statement] = code_on("Northland demanded a ceasefire by September 1.", WEDNESDAY)
    assert str(statement.said_on) == "2031-03-05"
    [about] = statement.about
    assert (about.kind, about.words, str(about.date)) == ("deadline", "by September 1", "2031-09-01")


def test_about_is_written_only_where_there_is_one_and_read_back() -> None:
    [plain] = code_on("Northland demanded a ceasefire.", WEDNESDAY)
    [dated] = code_on("Northland demanded a ceasefire within 50 days.", WEDNESDAY)
    assert "about" not in plain.to_json()
    assert Statement.from_json(plain.to_json()) == plain
    assert Statement.from_json(dated.to_json()) == dated
    assert dated.about
