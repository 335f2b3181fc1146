"""The checklist's states and the classes of ceasefire, case by case."""

from __future__ import annotations

import pytest

from irenic.codebook.durability_library import mechanism_cards
from irenic.durability.ceasefire import Demand, ItemState, check_terms, classify
from irenic.durability.presence import Presence, find_mechanisms
from irenic.model.guarantee import Guarantee, Guarantor, Term, TermState

CHECKLIST = [("type", "Type"), ("monitoring", "Monitoring"), ("joint_commission", "Joint commission"),
             ("violations", "Violations"), ("dispute_resolution", "Disputes"), ("scope", "Scope")]  # fmt: skip
WANT = {"monitoring": [Demand("southland", "ceasefire.watched", "demand", ("s1",))]}


def states(full_text: bool, *terms: Term, settled: dict[str, list[str]] | None = None) -> dict[str, str]:
    items = check_terms(CHECKLIST, terms, settled or {}, WANT, full_text)
    return {item.id: item.state.value for item in items}


def test_what_a_whole_text_does_not_say_is_missing_and_of_a_part_unknown() -> None:
    assert states(True)["scope"] == "missing"
    assert states(False)["scope"] == "unknown"


def test_an_item_that_somebody_demands_is_told_so_until_it_is_specified() -> None:
    assert states(True)["monitoring"] == "demanded"
    assert states(True, Term("monitoring"))["monitoring"] == "specified"
    assert states(True, settled={"monitoring": ["a.b"]})["monitoring"] == "specified"


def test_what_a_term_says_goes_before_what_a_provision_settles() -> None:
    found = check_terms(
        CHECKLIST, [Term("scope", TermState.MISSING, "only named")], {"scope": ["a.b"]}, {}, True
    )
    scope = next(item for item in found if item.id == "scope")
    assert (scope.in_draft, scope.state, scope.text) == (TermState.MISSING, ItemState.MISSING, "only named")


@pytest.mark.parametrize(
    ("full_text", "terms", "value"),
    [
        (True, (), "cessation"),
        (True, (Term("scope"),), "cessation"),
        (True, (Term("monitoring"),), "preliminary"),
        (False, (Term("violations"),), "preliminary"),
        (False, (), ""),
        (True, (Term("monitoring", TermState.UNKNOWN),), ""),
        (True, (Term("type", value="definitive"),), "definitive"),
        (True, (Term("type", value="preliminary"),), "cessation"),
    ],
)
def test_classes(full_text: bool, terms: tuple[Term, ...], value: str) -> None:
    items = check_terms(CHECKLIST, terms, {}, {}, full_text)
    assert classify(items, terms).value == value


def presence(guarantees: tuple[Guarantee, ...], full_text: bool, *terms: Term) -> dict[str, Presence]:
    items = check_terms(CHECKLIST, terms, {}, {}, full_text)
    return {
        f.mechanism.id: f.presence for f in find_mechanisms(mechanism_cards(), items, guarantees, full_text)
    }


def test_mechanisms_are_found_by_item_or_guarantee() -> None:
    lake = (Guarantor("Lake", "lake"),)
    given = Guarantee("g", "G", "northland", "defence", lake, against=("southland",), forces="small")
    found = presence((given,), True, Term("monitoring"))
    assert found["third_party"] is Presence.PRESENT
    assert found["small_forces"] is Presence.PRESENT
    assert found["peacekeepers"] is Presence.PRESENT
    assert found["joint_commission"] is Presence.ABSENT
    assert presence((), False)["joint_commission"] is Presence.UNKNOWN


def test_the_adversary_is_no_third_party() -> None:
    own = Guarantee("g", "G", "northland", "defence", (Guarantor("S", "southland"),), against=("southland",))
    assert presence((own,), True)["third_party"] is Presence.ABSENT


def test_an_unspecified_guarantee_leaves_it_open() -> None:
    vague = Guarantee("g", "G", "northland", "", (Guarantor("L", "lake"),))
    found = presence((vague,), True)
    assert found["third_party"] is Presence.UNKNOWN
    assert found["small_forces"] is Presence.UNKNOWN
