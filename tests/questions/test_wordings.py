"""What two desks may write otherwise of one statement, and what makes another of it."""

from __future__ import annotations

import pytest
from tests.talks import FOREIGN_FORCES, SALT_HEAD, published, tell

from irenic.codebook.load import parse_codebook
from irenic.coding.registry import make_coder
from irenic.questions.said_days import are_other_days, take_out_days
from irenic.questions.spelled_numbers import spell_in_figures
from irenic.questions.wordings import read_wording

ACTORS = """\
actors:
  - {id: orla, name: Ilsa Orla, party: eastmark, roles: [{title: President}]}
"""
LEAD = (
    "Eastmark President Ilsa Orla ruled out any foreign troops on the salt road, hours before the carts in Dolm were "
    "let through to the weighing house."
)
REST = (
    "The snow has lain on the pass since the new year, and the drivers play cards for buttons. Nobody could say when "
    "the road would open, and the keeper of the inn has stopped writing down who owes him for the hay."
)
CODER = make_coder("rules", parse_codebook(SALT_HEAD + ACTORS + FOREIGN_FORCES))


def told(one: str, other: str) -> int:
    documents = [
        published(f"{name}.md", f"{lead}\n\n{REST}\n", day, name)
        for name, day, lead in (("a", "2031-03-04", one), ("b", "2031-03-06", other))
    ]
    return len(tell(CODER, documents, one_story=True))


DATELINES = ["DOLM, March 4 (ESA) — ", "DOLM — ", "DOLM (WTX), 5 March - ", "(ESA) "]
SAME = [
    ("Orla ruled", "Orla on Tuesday ruled"),
    ("Orla ruled", "Orla on Tuesday, March 4, ruled"),
    ("Orla ruled", "Orla yesterday ruled"),
    ("road, hours before", "road. It was hours before"),
    ("the salt road", "a salt road"),
    ("hours before", "shortly before"),
]
ANOTHER = [
    ("foreign troops", "armed foreign troops"),
    ("the salt road", "the lower salt road"),
    ("foreign troops", "two hundred foreign troops"),
    ("any", "most"),
    ("salt road", "coast road"),
]


@pytest.mark.parametrize(
    "copy", [*(front + LEAD for front in DATELINES), *(LEAD.replace(was, now) for was, now in SAME)]
)
def test_what_a_desk_changes_in_a_lead(copy: str) -> None:
    assert told(LEAD, copy) == told(copy, LEAD) == 1
    assert told(copy, f"DOLM, March 4 (ESA) - {LEAD}") == 1


@pytest.mark.parametrize(("was", "now"), ANOTHER)
def test_what_is_another_statement(was: str, now: str) -> None:
    copy = LEAD.replace(was, now)
    assert told(LEAD, copy) == told(copy, LEAD) == 0


def test_another_day_is_another_occasion() -> None:
    tuesday, friday = (LEAD.replace("Orla ruled", f"Orla on {day} ruled") for day in ("Tuesday", "Friday"))
    assert told(tuesday, friday) == 0


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("nine hundred families", "900 families"),
        ("a hundred and twenty men", "a 120 men"),
        ("two thousand four hundred and six", "2406"),
        ("forty two", "42"),
        ("2 million", "2000000"),
        ("three million two hundred thousand", "3200000"),
        ("one two three", "1 2 3"),
        ("twenty and thirty", "20 and 30"),
        ("zero", "0"),
        ("hundred hundred", "100 100"),
        ("hundreds of thousands", "hundreds of thousands"),
        ("900 and five", "905"),
        ("5 6", "5 6"),
        ("thousand thousand", "1000 1000"),
        ("no number", "no number"),
        ("", ""),
        ("9" * 20, "9" * 20),
    ],
)
def test_numbers(words: str, figures: str) -> None:
    assert spell_in_figures(words.split()) == figures.split()


@pytest.mark.parametrize(
    ("text", "left", "count"),
    [
        ("said on Tuesday that", "said that", 1),
        ("said late on Tuesday night that", "said that", 1),
        ("said on Tuesday, March 4, 2031, that", "said , , that", 2),
        ("said on 4 March that", "said that", 1),
        ("said yesterday that", "said that", 0),
        ("leave by Tuesday", "leave by Tuesday", 0),
        ("leave before March 4", "leave before March 4", 0),
        ("set for Tuesday", "set for Tuesday", 0),
        ("a Sunday truce", "a Sunday truce", 0),
        ("in March", "in March", 0),
    ],
)
def test_days_of_saying(text: str, left: str, count: int) -> None:
    kept, days = take_out_days(text)
    assert (" ".join(kept.split()), len(days)) == (left, count)


def test_days_that_are_added_are_no_other_days() -> None:
    _, none = take_out_days("x")
    _, tuesday = take_out_days("on Tuesday")
    _, both = take_out_days("on Tuesday, March 4")
    _, other = take_out_days("on Tuesday, March 11")
    assert not are_other_days(none, both)
    assert not are_other_days(both, tuesday)
    assert are_other_days(both, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the release of 1,500 prisoners", "a release of 1500 prisoners"),
        ("ten per cent of the land", "10% of the land"),
        ("met Prime Minister Anna Vold", "met Anna Vold"),
        ("the lists had been handed over", "lists were handed over"),
        ("Westmark's guns", "the guns of Westmark"),
        ("if it leaves, they will talk", "they will talk if it leaves"),
    ],
)
def test_wordings_that_say_the_same(one: str, other: str) -> None:
    assert read_wording(one).says(read_wording(other))
    assert read_wording(one).weighs_as(read_wording(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from the valley", "to the valley"),
        ("will leave", "would leave"),
        ("guns and bombs", "guns or bombs"),
        ("1.5 per cent", "15 per cent"),
        ("a meeting of presidents", "a meeting"),
        ("her troops", "his troops"),
    ],
)
def test_wordings_that_do_not(one: str, other: str) -> None:
    assert not read_wording(one).says(read_wording(other))
