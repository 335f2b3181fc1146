"""Whose date a date is, in whole sentences about a fictional conflict: every expected day was counted on a calendar.

The documents are of Thursday, 14 August 2031.
"""

from __future__ import annotations

import pytest
from tests.coding.dated import code_on

from irenic.model.statement import Statement

THURSDAY = "2031-08-14"


def code(text: str) -> list[Statement]:
    return code_on(text, THURSDAY)


def last_said(text: str, date: str | None = THURSDAY) -> str | None:
    said = code_on(text, date)[-1].said_on
    return str(said) if said is not None else None


BEHIND_THE_OBJECT = [
    # the act's own date, at the end of its words
    ("Northland rejected a ceasefire on 12 February.", "2031-02-12"),
    ("Northland rejected a ceasefire on 12 February 2029.", "2029-02-12"),
    ("Northland proposed a 30-day ceasefire on Aug. 1.", "2031-08-01"),
    ("Northland rejected a ceasefire in January.", "2031-01"),
    ("Northland rejected a ceasefire last month.", "2031-07"),
    ("Northland rejected a ceasefire in 2029.", "2029"),
    ("Northland rejected a ceasefire over the weekend.", "2031-08-09/2031-08-10"),
    ("Northland rejected a ceasefire three days ago.", "2031-08-11"),
    ("Northland rejected a ceasefire at a meeting in Osper on 9 May.", "2031-05-09"),
    ("Northland rejected a ceasefire when its ministers met on Tuesday.", "2031-08-12"),
    ("Northland rejected a ceasefire last summer.", None),
    ("Northland rejected a ceasefire on 5 and 6 August.", "2031-08-05/2031-08-06"),
    # not a date of the act
    ("Northland rejects a ceasefire on Sunday.", "2031-08-14"),
    ("Northland demands a ceasefire by noon on Friday.", "2031-08-14"),
    ("Northland proposed a ceasefire starting Monday.", "2031-08-14"),
    ("Northland proposed elections on 15 October.", "2031-08-14"),
    ("Northland rejected the plan that Southmark made on Monday for a ceasefire.", "2031-08-14"),
    # either
    ("Northland offered to withdraw its troops within 30 days on 1 August.", "2031-08-01"),
    ("Northland promised last week to withdraw its troops within 30 days.", "2031-08-04/2031-08-10"),
    ("Northland threatened to withdraw its troops on 12 February.", None),
    ("Northland condemned the attack on Tuesday.", "2031-08-12/2031-08-14"),
]


@pytest.mark.parametrize(("text", "said"), BEHIND_THE_OBJECT)
def test_a_date_behind_the_object(text: str, said: str | None) -> None:
    assert last_said(text) == said


ASIDES = [
    ("Abel, born on 3 May 1975, rejects a ceasefire.", "2031-08-14"),
    ("Abel, who took office on 3 May 2029, rejects a ceasefire.", "2031-08-14"),
    ("Northland, attacked on 3 May, rejects a ceasefire.", "2031-08-14"),
    ("Abel said on Tuesday that Northland, which lost 40 men on Monday, rejects a ceasefire.", "2031-08-12"),
    ("Northland rejects a ceasefire because Southmark broke the truce on Monday.", "2031-08-14"),
    ("After Southmark broke the truce on Monday, Northland rejected a ceasefire.", "2031-08-11/2031-08-14"),
    ("After Southmark broke the truce on Monday, Northland rejects a ceasefire.", "2031-08-14"),
    ("Southmark voted on Monday, and on Tuesday Northland rejected a ceasefire.", "2031-08-12"),
    ("Northland rejected a ceasefire on Tuesday, a day after Southmark voted.", "2031-08-12"),
    ("A year after the war began, on 3 May, Northland rejected a ceasefire.", "2031-05-03"),
    ("Northland left on Tuesday, days after Southmark rejected a ceasefire.", None),
    ("Abel, who said on Monday that Northland rejects a ceasefire, left.", "2031-08-11"),
    ("In a statement dated 28 July, Northland rejected a ceasefire.", "2031-07-28"),
    ("Asked on Monday about the talks, Abel rejected a ceasefire.", "2031-08-11"),
    ("When she met the envoys on Monday, Abel rejected a ceasefire.", "2031-08-11"),
    ("Northland rejects a ceasefire, Abel said on Monday.", "2031-08-11"),
    ("Southmark voted on Monday, and Northland rejected a ceasefire.", "2031-08-11/2031-08-14"),
    ("On Monday, Northland will accept a ceasefire.", "2031-08-14"),
    ("On 2 June Southmark proposed a ceasefire, and on 4 June Northland rejected it.", "2031-06-04"),
]


@pytest.mark.parametrize(("text", "said"), ASIDES)
def test_only_the_date_of_its_own_clause_or_its_teller(text: str, said: str | None) -> None:
    assert last_said(text) == said


QUOTED = [
    ("Abel said on 1 July: “Today Northland accepts a ceasefire.”", "2031-07-01"),
    ("Abel said in an interview in 2029: “Today we reject a ceasefire.”", "2029"),
    ("“Southmark yesterday proposed a ceasefire,” Abel said on Tuesday.", "2031-08-11"),
    ("In a speech on 9 May, Abel said: “Last week Southmark rejected a ceasefire.”", "2031-04-28/2031-05-04"),
    ("“We lost 40 men yesterday. We reject a ceasefire,” Abel said on 1 August.", "2031-08-01"),
    ("“Last week I met the envoys, and I reject a ceasefire,” Abel said on 1 August.", "2031-08-01"),
    ("“Yesterday Southmark rejected a ceasefire,” Abel said.", "2031-08-13"),
]


@pytest.mark.parametrize(("text", "said"), QUOTED)
def test_words_in_a_quotation_are_counted_from_the_day_of_the_saying(text: str, said: str) -> None:
    assert last_said(text) == said


AFTER_A_DATED_SENTENCE = [
    ("The following day", "2031-08-04"),
    ("The day after,", "2031-08-04"),
    ("The next morning,", "2031-08-04"),
    ("A day later,", "2031-08-04"),
    ("The day before,", "2031-08-02"),
    ("That same day", "2031-08-03"),
    ("Then, on the 5th,", "2031-08-05"),
    ("Later that month,", "2031-08-03/2031-08-14"),
    ("The previous month,", "2031-07"),
    ("Weeks later,", None),
    ("Later,", None),
    ("In the meantime,", None),
    ("On the eve of the summit,", None),
    ("", "2031-08-03"),
]


@pytest.mark.parametrize(("opening", "said"), AFTER_A_DATED_SENTENCE)
def test_after_a_dated_sentence(opening: str, said: str | None) -> None:
    text = f"On 3 August, Southmark accepted a ceasefire. {opening} Abel rejected a ceasefire."
    assert last_said(text) == said


def test_the_story_goes_on_from_what_stands_before_an_aside() -> None:
    text = (
        "On 27 February Southmark proposed a ceasefire. A week earlier, Northland had accepted a ceasefire.\n\n"
        "Three days later, Abel rejected a ceasefire."
    )
    assert last_said(text) == "2031-03-02"


FRONTED = [
    "On 12 February 2029 Abel rejected a ceasefire.",
    "On 12 February 2029 President Abel rejected a ceasefire.",
    "On 2029-02-12 Northland rejected a ceasefire.",
    "On 14/02/2029 Northland rejected a ceasefire.",
    "On 14.02.2029 Northland rejected a ceasefire.",
    "In February 2029 Northland rejected a ceasefire.",
    "In mid-February Northland rejected a ceasefire.",
    "In the second quarter of 2029 Northland rejected a ceasefire.",
    "In the spring of 2029 Northland rejected a ceasefire.",
    "In the 2020s Northland rejected a ceasefire.",
    "The day before yesterday Northland rejected a ceasefire.",
    "Until 1 September Northland will accept a ceasefire.",
    "From 1 May 2032 Northland will accept a ceasefire.",
]


@pytest.mark.parametrize("text", FRONTED)
def test_a_name_right_behind_a_date_acts(text: str) -> None:
    assert [statement.holder.party for statement in code(text)] == ["northland"]


def test_a_name_behind_a_year_may_still_describe() -> None:
    [statement] = code("Southmark rejected the 2029 Northland ceasefire.")
    assert statement.holder.party == "southmark"


def test_a_span_of_days_that_somebody_is_given() -> None:
    [statement] = code("Southmark gave Northland 10 to 12 days to accept a ceasefire.")
    [about] = statement.about
    assert (about.words, str(about.date)) == ("10 to 12 days", "2031-08-24/2031-08-26")


IN_FRONT = [
    ("“By 1 September we will accept a ceasefire,” Abel said.", "deadline", "2031-09-01"),
    ("By 1 September, Northland will accept a ceasefire, Abel said.", "deadline", "2031-09-01"),
    ("“From 1 September we will accept a ceasefire,” Abel said.", "start", "2031-09-01"),
    ("From Monday, Northland will observe a ceasefire, Abel announced.", "start", "2031-08-18"),
    ("Until 1 September Northland will accept a ceasefire.", "window", "2031-08-14/2031-09-01"),
    ("Abel said on 1 August: “By Friday we will accept a ceasefire.”", "deadline", "2031-08-08"),
]


@pytest.mark.parametrize(("text", "kind", "date"), IN_FRONT)
def test_a_limit_in_front_of_the_clause(text: str, kind: str, date: str) -> None:
    [about] = code(text)[-1].about
    assert (about.kind, str(about.date)) == (kind, date)


UNDATED = [
    ("Northland demands a ceasefire by 1 September 2035. Southmark rejected it.", None),
    ("Northland will vote on 1 September 2035. On 19 August Southmark rejected a ceasefire.", None),
    ("The war began on 4 May 2019. Northland rejects a ceasefire.", None),
    ("Talks began on 4 June 2031. They met on 19 August. Northland rejects a ceasefire.", "2031"),
    ("Northland rejected a ceasefire on Wednesday.", None),
]


@pytest.mark.parametrize(("text", "said"), UNDATED)
def test_an_undated_text_tells_its_years_only_where_it_moves_in_them(text: str, said: str | None) -> None:
    assert last_said(text, None) == said


CHANGED = [
    ("Abel said on Jan. 1 that Northland accepts a ceasefire.", "2032-01-01"),
    ("On Tuesday Northland rejected a ceasefire.", "2031-12-30"),
    ("On Thursday Northland rejected a ceasefire.", None),  # 25 December or 1 January
    ("Northland rejects a ceasefire.", "2031-12-30"),
]


@pytest.mark.parametrize(("text", "said"), CHANGED)
def test_a_text_that_was_changed_later_tells_days_up_to_then(text: str, said: str | None) -> None:
    head = "Published: 30 December 2031\nUpdated: 2 January 2032\n\n"
    assert last_said(head + text, "2031-12-30") == said
