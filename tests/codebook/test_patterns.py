"""Patterns that a text could keep busy for ever are refused; those that people write are not."""

from __future__ import annotations

import re
import time

import pytest

from irenic.codebook.pattern_cost import is_costly


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\w+ ?)+x",
        r"(a*)*b",
        r"(?:a|aa)+$",
        r"(?:(?:ab|a)(?:c|bc))+x",
        r"(?:\w+\s?){0,60}x",
        r"(x+x+)+y",
        r"(?:.*,)*x",
        r".*.*.*x",
        r"\w*\w*\w*x",
        r"(\w+)\1+x",
        r"a?" * 40 + "a" * 40,
        r"(?:(?:(?:a{8}){8}){8}){8}",
        r"ok(?=(a+)+b)",
    ],
)
def test_costly(pattern: str) -> None:
    assert is_costly(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"reassurance (?:force|mission)",
        r"the annex(?![a-z])",
        r"swap\w* (?:\S+ ){0,3}(?:land|territor\w+)",
        r"(?:\w+\s)*prisoners",
        r"toll.*strait.*ships",
        r"\d{1,3}(?:,\d{3})*",
        r"(?:war|peace|truce)+s",
        r"(\w)\1",
        r"[^,;]+, and only then",
        r"(?i:salt) (?:duty|tax(?:es)?)\b",
    ],
)
def test_usual(pattern: str) -> None:
    assert not is_costly(pattern)
    hostile = "".join(sign * 500 for sign in "wa ,")[:1500]
    begun = time.monotonic()
    re.compile(pattern, re.IGNORECASE).findall(hostile)
    assert time.monotonic() - begun < 5


def test_the_check_itself_is_quick() -> None:
    begun = time.monotonic()
    for pattern in (
        "(?:" + ".?" * 95 + ")*",
        "(?:" + "|".join("abcdefgh"[: n % 8] + "z" for n in range(40)) + ")*",
    ):
        is_costly(pattern)
    assert time.monotonic() - begun < 5
