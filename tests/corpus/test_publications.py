"""One text under several names: outlet, date and title belong to the name, not to the text."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from tests import talks

from irenic.corpus.publications import merge_publications
from irenic.model.document import Document
from irenic.model.outlet import distinct_outlets

BODY = "Northland rejected a customs post on the lake, its minister said. Nobody was surprised in the town of Vessa."


def published(name: str, day: str = "", outlet: str = "", body: str = BODY) -> Document:
    return talks.published(name, f"{body}\n", day, outlet)


def test_the_first_publication_stands_whatever_the_names_and_the_order() -> None:
    copies = [
        published("alpha.md", "2031-03-20", "Alpha Post"),
        published("wire.md", "2031-03-12", "Example Wire"),
        published("undated.md", "", "Lake Paper"),
    ]
    for ordered in permutations(copies):
        (document,) = merge_publications(ordered)
        assert (document.name, document.outlet, str(document.date)) == (
            "wire.md",
            "Example Wire",
            "2031-03-12",
        )
        assert [p.name for p in document.publications] == ["wire.md", "alpha.md", "undated.md"]
        assert document.outlets == ("Example Wire", "Alpha Post", "Lake Paper")


def test_a_vague_date_does_not_take_the_place_of_a_sure_one() -> None:
    (document,) = merge_publications(
        [published("m.md", "2031", "Monthly"), published("w.md", "2031-03-12", "Wire")]
    )
    assert str(document.date) == "2031-03-12"
    (document,) = merge_publications(
        [published("m.md", "2031-02", "Monthly"), published("w.md", "2031-03-12", "Wire")]
    )
    assert str(document.date) == "2031-02"


def test_other_texts_stay_apart() -> None:
    documents = [published("a.md"), published("b.md", body=f"{BODY} More is to come.")]
    assert merge_publications(documents) == tuple(documents)


@given(
    days=st.lists(st.one_of(st.none(), st.integers(0, 30)), min_size=1, max_size=6), last=st.integers(-1, 31)
)
def test_as_of_a_date_it_is_as_if_only_the_publications_up_to_it_were_there(
    days: list[int | None], last: int
) -> None:
    start = date(2031, 3, 1)
    copies = [
        published(f"{n}.md", "" if day is None else str(start + timedelta(day)), f"Outlet {n % 3}")
        for n, day in enumerate(days)
    ]
    known = [copy for copy, day in zip(copies, days, strict=True) if day is not None and day <= last]
    (whole,) = merge_publications(copies)
    seen = whole.as_of(start + timedelta(last))
    assert seen == (merge_publications(known)[0] if known else None)


def test_spellings_of_one_outlet_are_one() -> None:
    assert distinct_outlets(["", "Lake Wire", "LAKE WIRE", "The Lake  Wire", "lake wire ", "Lake Wires"]) == (
        "Lake Wire",
        "Lake Wires",
    )
