"""Deadlines, windows and beginnings inside contents: every expected day was counted on a calendar."""

from __future__ import annotations

import pytest

from irenic.coding.dates.about_dates import find_about
from irenic.model.dates import PartialDate

SAID_ON_A_WEDNESDAY = [
    ("withdraw within 50 days", "deadline", "2031-04-24"),
    ("withdraw within 24 hours", "deadline", "2031-03-06"),
    ("withdraw within two weeks", "deadline", "2031-03-19"),
    ("an answer in 10 to 12 days", "deadline", "2031-03-15/2031-03-17"),
    ("withdraw within 9999 years", "deadline", None),
    ("a truce by September 1", "deadline", "2031-09-01"),
    ("a truce by Sept. 1", "deadline", "2031-09-01"),
    ("a truce by 1 January", "deadline", "2032-01-01"),
    ("a truce by 29 February", "deadline", "2032-02-29"),
    ("a truce no later than 31 June", "deadline", None),
    ("a truce by 2031-04-30", "deadline", "2031-04-30"),
    ("a truce by the end of the year", "deadline", "2031-12-31"),
    ("a truce by year-end", "deadline", "2031-12-31"),
    ("a truce by the end of next year", "deadline", "2032-12-31"),
    ("a truce by the end of September", "deadline", "2031-09-30"),
    ("a truce by the end of February 2032", "deadline", "2032-02-29"),
    ("a truce by the end of next month", "deadline", "2031-04-30"),
    ("a truce by the end of the week", "deadline", "2031-03-09"),
    ("a truce by September", "deadline", "2031-09"),
    ("a truce by January", "deadline", "2032-01"),
    ("a truce by next week", "deadline", "2031-03-10/2031-03-16"),
    ("a truce by Friday", "deadline", "2031-03-07"),
    ("a truce by Wednesday", "deadline", "2031-03-12"),
    ("a truce by tomorrow", "deadline", "2031-03-06"),
    ("a truce by 2035", "deadline", "2035"),
    ("a truce before 1 May", "deadline", "2031-05-01"),
    ("a truce before Ramadan", "deadline", None),
    ("relief by the new year", "deadline", None),
    ("a truce within seventy days", "deadline", "2031-05-14"),
    ("a truce by the 12th", "deadline", "2031-03-12"),
    ("a truce by the 5th", "deadline", "2031-04-05"),
    ("a truce, to begin at midnight on 2 October", "start", "2031-10-02"),
    ("a truce, to begin on 2 October", "start", "2031-10-02"),
    ("a truce that begins on Monday", "start", "2031-03-10"),
    ("a truce that would take effect on 2 October", "start", "2031-10-02"),
    ("a truce which comes into force on 1 May", "start", "2031-05-01"),
    ("a truce from the summit on", "start", None),
    ("a truce before the elections", "deadline", None),
    ("a truce until the end of the year", "window", "2031-03-05/2031-12-31"),
    ("a truce until 15 May 2032", "window", "2031-03-05/2032-05-15"),
    ("a truce over the next three months", "window", "2031-03-05/2031-06-05"),
    ("a truce in the coming weeks", "window", None),
    ("a 30-day truce", "window", None),
    ("a truce for at least 60 days", "window", None),
    ("a truce starting on 1 May", "start", "2031-05-01"),
    ("a truce from 1 May 2032", "start", "2032-05-01"),
    ("a truce after Easter", "start", None),
    ("will withdraw in ten days", "deadline", "2031-03-15"),
    ("withdraw in 50 days' time", "deadline", "2031-04-24"),
    ("withdraw within a fortnight", "deadline", "2031-03-19"),
    ("withdraw within eighteen months", "deadline", "2032-09-05"),
    ("to withdraw within weeks", "deadline", None),
    ("to withdraw in a couple of weeks", "deadline", None),
    ("withdraw within 30 days of the signing", "deadline", None),
    ("withdraw within six months of a truce", "deadline", None),
    ("withdraw within ten days from now", "deadline", "2031-03-15"),
    ("gave the rebels 10 to 12 days to leave", "deadline", "2031-03-15/2031-03-17"),
    ("By 1 September we will leave", "deadline", "2031-09-01"),
    ("a truce by noon on Friday", "deadline", "2031-03-07"),
    ("a truce by midnight on 20 March", "deadline", "2031-03-20"),
    ("a truce by 5 pm on Friday", "deadline", "2031-03-07"),
    ("a truce by 5 April", "deadline", "2031-04-05"),
    ("a truce by mid-April", "deadline", "2031-04-11/2031-04-20"),
    ("a truce by early March", "deadline", "2031-03-01/2031-03-10"),
    ("a truce by the weekend", "deadline", "2031-03-08/2031-03-09"),
    ("a truce by 01.10.2031", "deadline", "2031-10-01"),
    ("a truce by spring 2032", "deadline", "2032"),
    ("a truce by the end of the summer", "deadline", None),
    ("a truce on 1 October at the latest", "deadline", "2031-10-01"),
    ("set a deadline of 30 September", "deadline", "2031-09-30"),
    ("set a 30 September deadline", "deadline", "2031-09-30"),
    ("a truce until at least 2035", "window", "2031-03-05/2035-12-31"),
    ("a truce until midnight on Sunday", "window", "2031-03-05/2031-03-09"),
    ("a truce for the rest of the year", "window", "2031-03-05/2031-12-31"),
    ("a truce for another 30 days", "window", None),
    ("a truce of 30 days", "window", None),
    ("a truce from 1 to 15 September", "window", "2031-09-01/2031-09-15"),
    ("a truce from 1 July to 31 December", "window", "2031-07-01/2031-12-31"),
    ("a truce from 20 December to 6 January", "window", "2031-12-20/2032-01-06"),
    ("a truce between 1 and 10 October", "window", "2031-10-01/2031-10-10"),
    ("a truce for two years from 1 September", "window", "2031-09-01/2033-08-31"),
    ("a truce starting at midnight on Monday", "start", "2031-03-10"),
    ("a truce no earlier than 1 October", "start", "2031-10-01"),
    ("a truce only after 1 April", "start", "2031-04-01"),
    ("would not join before 2035", "start", "2035"),
]


@pytest.mark.parametrize(("content", "kind", "expected"), SAID_ON_A_WEDNESDAY)
def test_said_on_a_wednesday(content: str, kind: str, expected: str | None) -> None:
    [about] = find_about(content, PartialDate.parse("2031-03-05"))
    assert (about.kind, str(about.date) if about.date else None) == (kind, expected)
    assert about.words in content
    assert about.basis


@pytest.mark.parametrize(
    "content",
    [
        "a truce by all means",
        "talks before a vote by the council",
        "may 5 men come",
        "within reach",
        "the borders of before 2014",
        "the first talks in ten years",
        "refused it for the second time in ten days",
        "refused it hours before the summit",
        "turned back six convoys in ten days",
        "refused the offer within hours",
        "what it wants from the summit",
        "a withdrawal by the 12th Army",
    ],
)
def test_no_date(content: str) -> None:
    assert find_about(content, PartialDate.parse("2031-03-05")) == ()


@pytest.mark.parametrize(
    ("said", "content", "expected"),
    [
        (None, "within 50 days", None),
        (None, "by 1 May 2031", "2031-05-01"),
        (None, "by 1 May", None),
        (None, "until 1 May 2031", None),
        ("2031-03", "within 10 days", "2031-03-11/2031-04-10"),
        ("2031-03", "by Friday", None),
        ("2031-03", "by the end of the year", "2031-12-31"),
        ("2031-03-03/2031-03-09", "by the end of the month", "2031-03-31"),
        ("2031-03-31/2031-04-02", "by the end of the month", None),
        ("2031", "by the end of the year", "2031-12-31"),
        ("2031-12-30", "within three days", "2032-01-02"),
        ("2031-12-30", "by the end of next month", "2032-01-31"),
        ("2032-01-31", "within one month", "2032-02-29"),
        ("2032-02-29", "within one year", "2033-02-28"),
        ("9999-12-31", "within 50 days", None),
    ],
)
def test_counted_from_the_saying(said: str | None, content: str, expected: str | None) -> None:
    [about] = find_about(content, PartialDate.parse(said) if said else None)
    assert (str(about.date) if about.date else None) == expected


def test_several_in_order() -> None:
    found = find_about("a 30-day truce from 1 May, talks by 15 May", PartialDate.parse("2031-03-05"))
    assert [about.words for about in found] == ["30-day", "from 1 May", "by 15 May"]
