"""What a match of a regular expression must have: no pattern may be passed over in a text that it matches."""

from __future__ import annotations

import re

import pytest

from irenic.coding.words.openings import Openings, pieces_of

MATCHES = {
    r"North\w+ (?:\S+ ){0,6}withdraw\w* (?:\S+ ){0,4}(?:hills?|val\w+)": "Northland agreed to withdraw from the valley",
    r"(?:halt|end|paus)\w* (?:\S+ ){0,4}(?:strikes|attacks) on (?:power|rail)\b": "halting all strikes on rail",
    r"U\.N\. troops?": "u.n. troop",
    r"[\]abc]+ border(?: post)?s": "]cab borders",
    r"[]abc]+ border": "]cab border",
    r"wom[ae]n{1,2}|men": "WOMEN",
    r"colou?r of the flags?": "the Color of the flag",
    r"truce(?! talks)(?=,)": "a truce, then",
    r"(?:a (?:long|short) )?pause\d{3}": "pause365",
    r"kelvin": "\u212aelvin",
}


@pytest.mark.parametrize("pattern", MATCHES)
def test_a_pattern_that_matches_is_possible(pattern: str) -> None:
    text = f"Then {MATCHES[pattern]}, they said."
    assert re.search(pattern, text, re.IGNORECASE)
    assert Openings([pattern]).possible(text) == [0]


def test_a_pattern_whose_letters_a_text_lacks_is_not_possible() -> None:
    pattern = r"North\w+ (?:\S+ ){0,6}withdraw\w* (?:\S+ ){0,4}(?:hills?|val\w+)"
    assert pieces_of(pattern) == ("north", "withdraw")
    assert Openings([pattern]).possible("Northland stayed in the hills.") == []


@pytest.mark.parametrize("pattern", ["truce|pause", "", r"\d+", "(?:truce)?"])
def test_what_a_pattern_does_not_need_is_not_asked_for(pattern: str) -> None:
    assert pieces_of(pattern) == ()
