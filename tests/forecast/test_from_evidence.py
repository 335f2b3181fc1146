"""Positions and salience from statements, capability from the analyst and from nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from irenic.model.codebook import Codebook
from irenic.model.errors import IrenicError, UsageError
from irenic.model.statement import Statement
from irenic.model.terms import Attribution, Firmness
from irenic.questions.forecast_inputs import issue_from_study
from irenic.questions.study import Study, make_study

Say = Callable[..., Statement]


@pytest.fixture
def ordered(codebook: Codebook) -> Codebook:
    """The fictional process with an ordered issue: none 0, neutral 4, allied 10."""
    values = {"none": 0.0, "neutral": 4.0, "allied": 10.0}
    issues = tuple(
        replace(
            issue,
            ordered=True,
            exclusive=False,
            options=tuple(replace(option, value=values[option.id]) for option in issue.options),
        )
        if issue.id == "forces"
        else issue
        for issue in codebook.issues
    )
    return replace(codebook, issues=issues)


def study_of(codebook: Codebook, *statements: Statement) -> Study:
    return make_study(codebook, (), statements)


def capabilities(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cap.csv"
    path.write_text(text, encoding="utf-8")
    return path


TWO = "actor,capability,basis\nnorthland,2,my judgement\nsouthland,1,my judgement\n"


def test_position_is_the_value_of_what_is_held_most_firmly(
    ordered: Codebook, say: Say, tmp_path: Path
) -> None:
    study = study_of(
        ordered,
        say("northland", "+forces.allied", firmness=Firmness.DEMAND),
        say("northland", "+forces.neutral", at=20),
        say("southland", "+forces.none", at=40),
    )
    issue, left = issue_from_study(study, None, capabilities(tmp_path, TWO), "neutral")
    north, south = issue.actors
    assert (north.position.low, north.position.point, north.position.high) == (4, 10, 10)
    assert south.position.point == 0
    assert (issue.scale_min, issue.scale_max, issue.status_quo) == (0, 10, 4)
    assert len(north.evidence) == 1
    assert dict(north.basis)["capability"] == "analyst: my judgement"
    assert left == ()


def test_salience_is_the_part_of_the_most_spoken_issue(ordered: Codebook, say: Say, tmp_path: Path) -> None:
    study = study_of(
        ordered,
        say("northland", "+forces.allied"),
        say("northland", "+truce.first", at=20, doc="b"),
        say("northland", "+truce.first", at=40, doc="c"),
        say("southland", "+forces.none", at=60),
    )
    issue, _ = issue_from_study(study, "forces", capabilities(tmp_path, TWO))
    north, south = issue.actors
    assert (north.salience.low, north.salience.point, north.salience.high) == (0.25, 0.5, 0.75)
    assert south.salience.point == 1


def test_the_file_goes_before_the_rule(ordered: Codebook, say: Say, tmp_path: Path) -> None:
    study = study_of(ordered, say("northland", "+forces.allied"))
    text = "actor,capability,position,salience\nnorthland,2,3,0.4\nlake,1,5,1\n"
    issue, _ = issue_from_study(study, "forces", capabilities(tmp_path, text))
    north, lake = issue.actors
    assert (north.position.point, north.position.high, north.salience.point) == (3, 3, 0.4)
    assert dict(north.basis)["position"].startswith("analyst")
    assert lake.position.point == 5


def test_who_is_only_against_or_silent_is_left_out_and_named(
    ordered: Codebook, say: Say, tmp_path: Path
) -> None:
    study = study_of(
        ordered,
        say("northland", "-forces.allied"),
        say("southland", "+forces.none", at=20),
        say("lake", "+forces.neutral", at=40),
    )
    issue, left = issue_from_study(study, "forces", capabilities(tmp_path, TWO))
    assert [actor.name for actor in issue.actors] == ["southland"]
    why = {one.party: one.why for one in left}
    assert "only against allied" in why["northland"]
    assert "capabilities do not list it" in why["lake"]


def test_hearsay_is_no_position(ordered: Codebook, say: Say, tmp_path: Path) -> None:
    study = study_of(
        ordered,
        say("northland", "+forces.allied", attribution=Attribution.HEARSAY),
        say("southland", "+forces.none", at=20),
    )
    issue, left = issue_from_study(study, "forces", capabilities(tmp_path, TWO))
    assert [actor.name for actor in issue.actors] == ["southland"]
    assert "nothing counted" in left[0].why


def test_capability_is_never_invented(ordered: Codebook, say: Say) -> None:
    with pytest.raises(UsageError, match="never invented"):
        issue_from_study(study_of(ordered, say("northland", "+forces.allied")), "forces", None)


@pytest.mark.parametrize(
    ("issue", "text", "told"),
    [
        ("truce", TWO, "'truce' is not ordered; its ordered issues are forces"),
        ("dam", TWO, "no issue of the codebook"),
        ("forces", "actor,capability\nnorway,1\n", "cap.csv:2: 'norway' is no party"),
        ("forces", "actor,capability\nlake,1\n", "no party has both"),
        ("forces", "actor,capability\nnorthland,0\n", "capability is 0"),
        ("forces", "actor,capability,position\nnorthland,1,99\n", "off the scale"),
    ],
)
def test_faults_are_told(
    ordered: Codebook, say: Say, tmp_path: Path, issue: str, text: str, told: str
) -> None:
    study = study_of(ordered, say("northland", "+forces.allied"))
    with pytest.raises(IrenicError, match=told):
        issue_from_study(study, issue, capabilities(tmp_path, text))


def test_swapping_the_parties_swaps_the_answer(ordered: Codebook, say: Say, tmp_path: Path) -> None:
    def settle(first: str, second: str) -> dict[str, float]:
        study = study_of(
            ordered,
            say(first, "+forces.allied"),
            say(second, "+forces.none", at=20),
        )
        text = f"actor,capability\n{first},2\n{second},1\n"
        issue, _ = issue_from_study(study, "forces", capabilities(tmp_path, text))
        return {actor.name: actor.position.point for actor in issue.actors}

    one, other = settle("northland", "southland"), settle("southland", "northland")
    assert one["northland"] == other["southland"]
    assert one["southland"] == other["northland"]
