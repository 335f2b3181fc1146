"""Partial dates: what is written is read back, and an interval is told as such."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irenic.model.dates import PartialDate


@given(st.dates(), st.dates())
def test_every_interval_is_written_and_read_back(one: date, other: date) -> None:
    when = PartialDate(min(one, other), max(one, other))
    assert PartialDate.parse(str(when)) == when


@pytest.mark.parametrize(
    "text", ["2031", "2031-02", "2031-02-28", "2031-02-24/2031-03-02", "2031-01-01/2032-12-31"]
)
def test_the_shortest_form_is_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["2031-03-02/2031-02-24", "2031-02-30/2031-03-01", "2031/02", "2031-02/", "/"]
)
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(ValueError):
        PartialDate.parse(text)
