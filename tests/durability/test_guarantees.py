"""Ratings against the ladder's definition, worked by hand; refusal where the text leaves the rung open."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from irenic.codebook.durability_library import load_ladder, mechanism_cards, standard_ladder
from irenic.codebook.library import controlled_lists
from irenic.durability.rate import SMALL_FORCES, rate_guarantee
from irenic.model.errors import InvalidInputError
from irenic.model.guarantee import AUTOMATICITY, FORCES, LEGAL_FORMS, OBLIGATIONS, RATED, Guarantee, Guarantor

LADDER = standard_ladder()
LAKE = (Guarantor("Lake states", "lake"),)
DEFENCE = Guarantee(
    "g",
    "A guarantee",
    "northland",
    "defence",
    LAKE,
    against=("southland",),
    legal_form="treaty",
    automaticity="own_decision",
    forces="substantial",
)

CASES = [
    (DEFENCE, 6),
    (replace(DEFENCE, forces="small"), 5),
    (replace(DEFENCE, forces="none"), 5),
    (replace(DEFENCE, automaticity="joint_decision"), 4),
    (replace(DEFENCE, legal_form="political"), 4),
    (replace(DEFENCE, obligation="non_aggression", guarantors=(Guarantor("S", "southland"),)), 3),
    (replace(DEFENCE, obligation="neutrality", guarantors=(Guarantor("S", "southland"),)), 3),
    (replace(DEFENCE, obligation="non_aggression"), 0),
    (replace(DEFENCE, obligation="assistance"), 2),
    (replace(DEFENCE, obligation="consultation"), 1),
    (replace(DEFENCE, obligation="assurance"), 0),
    (replace(DEFENCE, obligation="economic_stake"), 0),
    (replace(DEFENCE, obligation="institutional_path"), 0),
]


@pytest.mark.parametrize(("guarantee", "number"), CASES)
def test_rungs_by_the_definition(guarantee: Guarantee, number: int) -> None:
    rating = rate_guarantee(guarantee, LADDER)
    assert rating.rung is not None
    assert rating.rung.number == number
    assert rating.missing == ()
    assert rating.reasons[0].startswith("obligation: ")


REFUSED = [
    (replace(DEFENCE, obligation=""), ("obligation",), {0, 1, 2, 6}),
    (replace(DEFENCE, legal_form=""), ("legal_form",), {4, 6}),
    (replace(DEFENCE, forces=""), ("forces",), {5, 6}),
    (
        replace(DEFENCE, legal_form="", automaticity="", forces=""),
        ("legal_form", "automaticity", "forces"),
        {4, 5, 6},
    ),
    (replace(DEFENCE, guarantors=()), ("guarantors",), {6}),
    (replace(DEFENCE, obligation="non_aggression", against=()), ("against",), {0, 3}),
]


@pytest.mark.parametrize(("guarantee", "missing", "possible"), REFUSED)
def test_what_is_not_specified_is_not_rated(
    guarantee: Guarantee, missing: tuple[str, ...], possible: set[int]
) -> None:
    rating = rate_guarantee(guarantee, LADDER)
    assert rating.rung is None
    assert set(rating.missing) == set(missing)
    assert {rung.number for rung in rating.possible} == possible


def filled(obligation: str, legal_form: str, automaticity: str, forces: str) -> Guarantee:
    return replace(
        DEFENCE, obligation=obligation, legal_form=legal_form, automaticity=automaticity, forces=forces
    )


def test_refused_exactly_where_completions_differ() -> None:
    """Every way to fill in what is not told is tried: rated if and only if all give the same rung."""
    values = (OBLIGATIONS, LEGAL_FORMS, AUTOMATICITY, FORCES)
    for told in product(*(("", *allowed) for allowed in values)):
        ways = product(*((one,) if one else allowed for one, allowed in zip(told, values, strict=True)))
        rungs = set()
        for way in ways:
            rung = rate_guarantee(filled(*way), LADDER).rung
            assert rung is not None
            rungs.add(rung.number)
        rating = rate_guarantee(filled(*told), LADDER)
        assert {rung.number for rung in rating.possible} == rungs
        assert (rating.rung is not None) == (len(rungs) == 1)
        assert bool(rating.missing) == (len(rungs) > 1)


def test_small_forces_are_said_to_be_disputed() -> None:
    assert rate_guarantee(replace(DEFENCE, forces="small"), LADDER).notes == (SMALL_FORCES,)
    assert rate_guarantee(DEFENCE, LADDER).notes == ()


def test_rating_does_not_depend_on_whose_guarantee_it_is() -> None:
    swapped = replace(DEFENCE, beneficiary="southland", against=("northland",))
    assert rate_guarantee(swapped, LADDER).rung == rate_guarantee(DEFENCE, LADDER).rung


def test_a_user_may_edit_the_ladder(tmp_path: Path) -> None:
    path = tmp_path / "ladder.yaml"
    path.write_text(
        "- {number: 1, label: Any duty in law, needs: {legal_form: [treaty]}}\n- {number: 0, label: Rest, needs: {}}\n",
        encoding="utf-8",
    )
    ladder = load_ladder(path)
    rated = rate_guarantee(DEFENCE, ladder).rung
    rest = rate_guarantee(replace(DEFENCE, legal_form="political"), ladder).rung
    assert (rated and rated.number, rest and rest.number) == (1, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- {number: 0, label: A, needs: {colour: [red]}}", "unknown key 'colour'"),
        ("- {number: 0, label: A, needs: {forces: [huge]}}", "'huge' is not a word for 'forces'"),
        ("- {number: 0, label: A, needs: {}}\n- {number: 1, label: B, needs: {}}", "from the highest"),
        ("- {number: 0.5, label: A, needs: {}}", "whole number"),
        ("{}", "no rung"),
    ],
)
def test_faults_of_a_ladder_are_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "ladder.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError, match=told):
        load_ladder(path)


def test_lists_in_the_program_are_those_of_the_library() -> None:
    assert tuple(term.id for term in controlled_lists()["guarantee_obligations"]) == OBLIGATIONS
    known = {term.id for term in controlled_lists()["ceasefire_checklist"]}
    for mechanism in mechanism_cards():
        assert set(mechanism.items) <= known
        assert set(mechanism.obligations) <= set(OBLIGATIONS)
        assert set(mechanism.forces) <= set(FORCES)
    assert set(RATED) >= {name for rung in LADDER for name, _ in rung.needs}


def test_cards_tell_source_limits_and_no_number_but_years_and_issues() -> None:
    for mechanism in mechanism_cards():
        assert mechanism.cards
        for card in mechanism.cards:
            assert card.direction in {"for", "against", "mixed"}
            assert card.limits
            assert "%" not in card.finding
            assert not any(ch.isdigit() for ch in card.finding)
