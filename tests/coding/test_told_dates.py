"""Dates that a text tells, read against other evidence: every expected day was counted on a calendar."""

from __future__ import annotations

import pytest

from irenic.coding.dates.evidence import Evidence
from irenic.coding.dates.told_dates import find_told
from irenic.model.dates import PartialDate

WEDNESDAY = "2031-03-05"

AGAINST_A_WEDNESDAY = [
    # words, date (None: told, but not known), part of the reason
    ("on 12 February", "2031-02-12", "document date"),
    ("on Feb. 12", "2031-02-12", "document date"),
    ("on 12 February 2029", "2029-02-12", ""),
    ("on February 12, 2029", "2029-02-12", ""),
    ("on 3rd of March", "2031-03-03", ""),
    ("on Aug. 19", "2030-08-19", "document date"),
    ("on Aug 19", "2030-08-19", "document date"),
    ("on 31 December", "2030-12-31", "document date"),
    ("on 5 March", "2031-03-05", ""),
    ("on 6 March", "2030-03-06", ""),
    ("on 30 February", None, "no such day"),
    ("on 31 April 2030", None, "no such day"),
    ("on February 29", None, "no such day"),
    ("on 29 February 2029", None, "no such day"),
    ("on 29 February 2028", "2028-02-29", ""),
    ("on 2031-02-28", "2031-02-28", ""),
    ("on 2031-02-30", None, "no such day"),
    ("Friday, 28 February 2031", "2031-02-28", ""),
    ("Monday, 28 February 2031", None, "weekday"),
    ("on 1–3 March", "2031-03-01/2031-03-03", ""),
    ("on March 1-3, 2029", "2029-03-01/2029-03-03", ""),
    ("on Tuesday", "2031-03-04", "against"),
    ("on Wednesday", "2031-03-05", "against"),
    ("on Thursday", "2031-02-27", "against"),
    ("last Wednesday", "2031-02-26", "against"),
    ("yesterday", "2031-03-04", "against"),
    ("the day before yesterday", "2031-03-03", "against"),
    ("earlier today", "2031-03-05", "against"),
    ("this week", "2031-03-03/2031-03-05", "against"),
    ("last week", "2031-02-24/2031-03-02", "against"),
    ("over the weekend", "2031-03-01/2031-03-02", "against"),
    ("last month", "2031-02", "against"),
    ("this month", "2031-03-01/2031-03-05", "against"),
    ("last year", "2030", "against"),
    ("in April", "2030-04", "document date"),
    ("in March", "2031-03-01/2031-03-05", "document date"),
    ("in early March", "2031-03-01/2031-03-05", "document date"),
    ("in late March", "2030-03-21/2030-03-31", "document date"),
    ("last March", "2030-03", "document date"),
    ("in early April", "2030-04-01/2030-04-10", ""),
    ("in mid-January 2030", "2030-01-11/2030-01-20", ""),
    ("in late February 2028", "2028-02-21/2028-02-29", ""),
    ("in April 2029", "2029-04", ""),
    ("in June of last year", "2030-06", "document date"),
    ("on 3 June last year", "2030-06-03", "document date"),
    ("on June 3 of last year", "2030-06-03", "document date"),
    ("in January this year", "2031-01", "document date"),
    ("in 2023", "2023", ""),
    ("in 2023 and 2024", "2023-01-01/2024-12-31", ""),
    ("three days ago", "2031-03-02", "against"),
    ("a week ago", "2031-02-24/2031-03-02", "against"),
    ("two months ago", "2031-01", "against"),
    ("three months ago", "2030-12", "against"),
    ("5 years ago", "2026", "against"),
    ("two days earlier", None, "not told"),
    ("on the 12th of February", "2031-02-12", "document date"),
    ("on the morning of 12 February", "2031-02-12", "document date"),
    ("between 3 and 5 February", "2031-02-03/2031-02-05", "document date"),
    ("on 30 and 31 December", "2030-12-30/2030-12-31", "document date"),
    ("on the night of 31 December to 1 January", "2030-12-31/2031-01-01", "document date"),
    ("on the 3rd", "2031-03-03", "document date"),
    ("on the 7th", "2031-02-07", "document date"),
    ("on the 31st", None, "no such day"),
    ("on 14/02/2031", "2031-02-14", ""),
    ("on 02/14/2031", "2031-02-14", ""),
    ("on 03/02/2031", None, "told apart"),
    ("on 02/02/2031", "2031-02-02", ""),
    ("on 03.02.2031", "2031-02-03", ""),
    ("on 31.02.2031", None, "no such day"),
    ("on New Year's Day", "2031-01-01", "document date"),
    ("on Christmas Eve", "2030-12-24", "document date"),
    ("at Easter", None, "no day"),
    ("at the end of January", "2031-01-21/2031-01-31", "document date"),
    ("at the beginning of April", "2030-04-01/2030-04-10", "document date"),
    ("at the start of the year", "2031-01-01/2031-03-05", "against"),
    ("at the end of last year", "2030", "against"),
    ("in the second quarter of 2030", "2030-04-01/2030-06-30", ""),
    ("in Q3", "2030-07-01/2030-09-30", "document date"),
    ("in the first half of 2030", "2030-01-01/2030-06-30", ""),
    ("in the spring of 2030", "2030", "season"),
    ("in the winter of 2029", "2028-12-01/2030-02-28", "season"),
    ("in the autumn", None, "season"),
    ("last summer", None, "season"),
    ("in the 2020s", "2020-01-01/2029-12-31", ""),
    ("Tuesday last week", "2031-02-25", "against"),
    ("last week on Tuesday", "2031-02-25", "against"),
    ("a week ago today", "2031-02-26", "against"),
    ("a week ago on Tuesday", "2031-02-25", "against"),
    ("last night", "2031-03-04/2031-03-05", "against"),
    ("this morning", "2031-03-05", "against"),
    ("at the weekend", "2031-03-01/2031-03-02", "against"),
    ("in the past week", "2031-02-26/2031-03-05", "against"),
    ("between Friday and Sunday", "2031-02-28/2031-03-02", "against"),
    ("the other day", None, "how long"),
    ("several days ago", None, "how long"),
    ("the following day", None, "not told"),
    ("on the eve of", None, "no date here"),
]

NO_DATES = [
    "by Friday",
    "until 12 April",
    "the 12 February summit",
    "a Wednesday meeting",
    "yesterday's talks",
    "from 1 May",
    "may march on",
    "in the next week",
    "a truce, beginning on 1 March",
    "for the following year",
    "May said no",
    "later this week",
    "room 2031",
    "for 12 days",
]


@pytest.mark.parametrize(("words", "expected", "why"), AGAINST_A_WEDNESDAY)
def test_against_a_document_of_a_wednesday(words: str, expected: str | None, why: str) -> None:
    [told] = find_told(f"It refused {words}.", Evidence(PartialDate.parse(WEDNESDAY)))
    assert (str(told.date) if told.date else None, told.words) == (expected, words)
    assert why in told.why


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_of_saying(words: str) -> None:
    assert find_told(f"It refused {words}.", Evidence(PartialDate.parse(WEDNESDAY))) == []


@pytest.mark.parametrize(
    ("anchor", "words", "expected"),
    [
        ("2031-01-01", "yesterday", "2030-12-31"),
        ("2031-01-01", "last month", "2030-12"),
        ("2031-01-03", "this week", "2030-12-30/2031-01-03"),
        ("2031-01-03", "on 31 December", "2030-12-31"),
        ("2028-03-01", "yesterday", "2028-02-29"),
        ("2029-03-01", "yesterday", "2029-02-28"),
        ("2031-03", "yesterday", None),
        ("2031-03", "last month", "2031-02"),
        ("2031-03", "on Tuesday", None),
        ("2031", "last month", None),
        ("2031", "last year", "2030"),
        ("0001-01-01", "in 1999", "1999"),
    ],
)
def test_turns_of_the_year_and_coarse_document_dates(anchor: str, words: str, expected: str | None) -> None:
    [told] = find_told(f"It refused {words}.", Evidence(PartialDate.parse(anchor)))
    assert (str(told.date) if told.date else None) == expected


@pytest.mark.parametrize(
    ("years", "words", "expected"),
    [
        ((2030,), "on Aug 19", "2030-08-19"),
        ((2029, 2030), "on Aug 19", None),
        ((), "on Aug 19", None),
        ((2029, 2030), "on Monday, Aug 19", "2030-08-19"),  # a Monday in 2030, a Sunday in 2029
        ((2030,), "on Tuesday, Aug 19", None),
        ((2028, 2029), "on 29 February", "2028-02-29"),
        ((2030,), "in April", "2030-04"),
        ((2029, 2030), "in April", None),
        ((2030,), "on Tuesday", None),
    ],
)
def test_without_a_document_date_the_text_must_tell_the_year(
    years: tuple[int, ...], words: str, expected: str | None
) -> None:
    [told] = find_told(f"It refused {words}.", Evidence(None, years))
    assert (str(told.date) if told.date else None) == expected


def test_days_later_count_from_the_date_before() -> None:
    told = find_told("On 27 February 2028 they met; three days later it refused.", Evidence())
    assert [str(t.date) for t in told] == ["2028-02-27", "2028-03-01"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the next day", "2031-02-28"),
        ("the previous evening", "2031-02-26"),
        ("that same day", "2031-02-27"),
        ("the following week", "2031-03-03/2031-03-05"),
        ("the same month", "2031-02"),
        ("later that month", "2031-02-27/2031-02-28"),
        ("the year before", "2030"),
        ("on the 28th", "2031-02-28"),
        ("on the 20th", None),
        ("weeks later", None),
    ],
)
def test_counted_from_the_date_told_before(words: str, expected: str | None) -> None:
    evidence = Evidence(PartialDate.parse(WEDNESDAY), before=PartialDate.parse("2031-02-27"))
    [told] = find_told(f"It refused {words}.", evidence)
    assert (str(told.date) if told.date else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It refused the day after the summit on 3 March.", "2031-03-04"),
        ("It refused hours before the vote on 3 March.", "2031-03-02/2031-03-03"),
        ("It refused the day after the summit.", None),
        ("It refused two days after the summit on 1 March.", "2031-03-03"),
        ("It refused two days after the summit.", None),
        ("A day after Southmark had voted, it refused.", None),
        ("In a letter of March 3, it refused.", "2031-03-03"),
        ("In her 3 March speech, she refused.", "2031-03-03"),
        ("At Sunday's talks, it refused.", "2031-03-02"),
        ("Until 2029 it refused.", None),
        ("Until 1 February it refused.", None),
    ],
)
def test_days_of_speeches_and_events(text: str, expected: str | None) -> None:
    [told] = find_told(text, Evidence(PartialDate.parse(WEDNESDAY)))
    assert (str(told.date) if told.date else None) == expected


@pytest.mark.parametrize("words", ["Until in the last 3000 years", "Until the following year"])
def test_no_date_beyond_the_calendar(words: str) -> None:
    evidence = Evidence(PartialDate.parse(WEDNESDAY), before=PartialDate.parse("9999"))
    assert find_told(f"{words} it refused.", evidence) == []


def test_words_over_a_line_break_are_told_on_one_line() -> None:
    [told] = find_told("Until 1\nFebruary it refused.", Evidence(PartialDate.parse(WEDNESDAY)))
    assert (told.words, told.date) == ("1 February", None)


@pytest.mark.parametrize("words", ["the next day", "on the same day", "two days later"])
def test_no_day_is_counted_from_a_year(words: str) -> None:
    [told] = find_told(f"It refused {words}.", Evidence(before=PartialDate.parse("2029")))
    assert told.date is None
