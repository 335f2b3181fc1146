"""GMCR+ files: read in both spellings, written so that nothing is lost, refused with the line."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from tests.stability.test_feasible import random_expr, truth

from irenic.exchange.gmcr import parse_gmcr
from irenic.exchange.gmcr_write import patterns
from irenic.model.errors import InvalidInputError, UsageError
from irenic.questions.stability import StabilityRequest, answer_stability, export_gmcr, load_conflict
from irenic.questions.stability_document import as_document
from irenic.stability.build import build

MODELS = Path(__file__).parents[2] / "examples" / "models"

NEWER: dict[str, Any] = {
    "program": "gmcr-py",
    "version": "0.3.12",
    "options": [
        {"name": "Stay", "permittedDirection": "both", "colour": "blue"},
        {"name": "Sign", "permittedDirection": "fwd"},
        {"name": "Sign", "permittedDirection": "back"},
    ],
    "decisionMakers": [
        {
            "name": "North",
            "options": [0, 1],
            "preferences": [[[1, "Y"], [2, "Y"]], {"compound": True, "members": [[[0, "N"]], [[2, "N"]]]}],
            "preferenceRanking": [[2, 1], 3, 4, 5, 6, 7],
            "misperceptions": [[[0, "Y"]]],
        },
        {
            "name": "South",
            "options": [2],
            "preferences": [[[0, "Y"]]],
            "preferenceRanking": [7, 6, 5, 4, 3, 2, 1],
        },
    ],
    "infeasibles": [[[0, "Y"], [1, "N"], [2, "Y"]]],
    "useManualPreferenceRanking": False,
    "coalitions": [[0, 1]],
}


def older(model: dict[str, Any]) -> dict[str, Any]:
    """The same in the older spelling."""
    text = json.dumps(model)
    for new, old in (
        ("useManualPreferenceRanking", "useManualPreferenceVectors"),
        ("preferenceRanking", "preferenceVector"),
    ):
        text = text.replace(new, old)
    loaded = json.loads(text)
    assert isinstance(loaded, dict)
    return loaded


def saved(tmp_path: Path, model: dict[str, Any]) -> Path:
    path = tmp_path / "model.gmcr"
    path.write_text(json.dumps(model, indent=1), encoding="utf-8")
    return path


def levels(path: Path) -> list[list[int]]:
    return [p.level.tolist() for p in build(load_conflict(path).model).game.preferences]


def test_states_are_numbered_with_option_0_least(tmp_path: Path) -> None:
    document = as_document(answer_stability(load_conflict(saved(tmp_path, NEWER)), StabilityRequest()))
    assert document["decision_makers"] == ["North", "South"]
    assert document["options"] == ["Stay", "Sign", "Sign"]
    assert document["states"] == ["NNN", "YNN", "NYN", "YYN", "NNY", "NYY", "YYY"]


def test_statements_are_scored_by_powers_of_two(tmp_path: Path) -> None:
    """North: 2 where both sign, 1 where it does not stay or South does not sign."""
    assert levels(saved(tmp_path, NEWER)) == [[0, 0, 0, 0, 0, 2, 1], [0, 1, 0, 1, 0, 0, 1]]


@pytest.mark.parametrize("spelling", [dict, older])
def test_rankings_best_first_with_ties(tmp_path: Path, spelling: Any) -> None:
    model = {**NEWER, "useManualPreferenceRanking": True}
    assert levels(saved(tmp_path, spelling(model))) == [[5, 5, 4, 3, 2, 1, 0], [0, 1, 2, 3, 4, 5, 6]]


def test_directions_limit_moves(tmp_path: Path) -> None:
    game = build(load_conflict(saved(tmp_path, NEWER)).model).game
    assert game.successors(0, 3) == [2]  # Stay can be undone, Sign cannot
    assert game.successors(1, 5) == [2]  # South may only take its signature back
    assert game.successors(1, 2) == []


@pytest.mark.parametrize("spelling", [dict, older])
@pytest.mark.parametrize("manual", [False, True])
def test_round_trip_keeps_every_field(tmp_path: Path, spelling: Any, manual: bool) -> None:
    model = spelling({**NEWER, "useManualPreferenceRanking": manual})
    loaded = load_conflict(saved(tmp_path, model))
    text, _ = export_gmcr(loaded)
    written = json.loads(text)
    expected = json.loads(json.dumps(model))
    # A compound may be written in another order of the same patterns.
    for one in (written, expected):
        for maker in one["decisionMakers"]:
            maker["preferences"] = [
                sorted(map(str, s["members"])) if isinstance(s, dict) else s for s in maker["preferences"]
            ]
    assert written == expected


def test_what_is_not_used_is_told(tmp_path: Path) -> None:
    notes = load_conflict(saved(tmp_path, NEWER)).notes
    assert any("coalitions are kept but not used" in note for note in notes)
    assert any("Misperceived states" in note for note in notes)


def test_yaml_to_gmcr_and_back_means_the_same(tmp_path: Path) -> None:
    loaded = load_conflict(MODELS / "prisoners-dilemma.yaml")
    text, lost = export_gmcr(loaded)
    assert lost == ()
    (tmp_path / "pd.gmcr").write_text(text, encoding="utf-8")
    before = as_document(answer_stability(loaded, StabilityRequest()))
    after = as_document(answer_stability(load_conflict(tmp_path / "pd.gmcr"), StabilityRequest()))
    for key in ("states", "stability", "equilibria", "coalition_equilibria"):
        assert json.loads(json.dumps(after[key]).replace('"row"', '"row"')) == before[key]


def test_states_that_count_as_one_cannot_be_written() -> None:
    with pytest.raises(UsageError, match="count as one state"):
        export_gmcr(load_conflict(MODELS / "elmira.yaml"))


@pytest.mark.parametrize("seed", range(60))
def test_patterns_mean_the_statement(seed: int) -> None:
    expr = random_expr(random.Random(seed), 4, depth=3)
    found = patterns(expr)
    for state in range(16):
        matched = any(all((state >> o & 1 == 1) == chosen for o, chosen in pattern) for pattern in found)
        assert matched == truth(expr, state)


@pytest.mark.parametrize(
    ("change", "line", "what"),
    [
        ({"options": NEWER["options"] + [{"name": "Go"}]}, None, "the option 'Go' has no owner"),
        (
            {"infeasibles": [[[7, "Y"]]]},
            None,
            "an infeasible pattern names an option 7 that does not exist",
        ),
        ({"infeasibles": [[[0, "Y"]], [[0, "N"]]]}, None, "no state is feasible"),
        ({"infeasibles": [[[0, "X"]]]}, None, "an infeasible pattern has"),
        ({"options": []}, None, "'options' is not a list of objects"),
    ],
)
def test_faults(tmp_path: Path, change: dict[str, Any], line: int | None, what: str) -> None:
    path = saved(tmp_path, {**NEWER, **change})
    with pytest.raises(InvalidInputError) as caught:
        load_conflict(path)
    assert any(what in problem.what and problem.line > 0 for problem in caught.value.problems)


def test_faults_have_the_line_of_what_is_wrong() -> None:
    text = """{"options": [{"name": "a"}],
"decisionMakers": [{"name": "A", "options": [0],
"preferences": [
[[3, "Y"]]]}]}"""
    (problem,) = parse_gmcr(text, "m.gmcr").problems
    assert (problem.line, problem.what) == (
        4,
        "a preference statement of 'A' names an option 3 that does not exist",
    )


@pytest.mark.parametrize(
    ("ranking", "what"),
    [
        ([1, 2, 3, 4, 5, 6], "leaves out 7"),
        ([1, 2, 3, 4, 5, 6, 7, 8], "has no such state as 8"),
        ([1, [2, 2], 3, 4, 5, 6, 7], "repeats 2"),
        (["one", 2], "has 'one' in it"),
    ],
)
def test_rankings_that_do_not_fit(tmp_path: Path, ranking: list[Any], what: str) -> None:
    makers = [{**NEWER["decisionMakers"][0], "preferenceRanking": ranking}, NEWER["decisionMakers"][1]]
    path = saved(tmp_path, {**NEWER, "useManualPreferenceRanking": True, "decisionMakers": makers})
    with pytest.raises(InvalidInputError, match=what):
        load_conflict(path)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"options": 3}', "[" * 100_000, '{"options": [1]}'])
def test_files_that_are_no_models(tmp_path: Path, text: str) -> None:
    path = tmp_path / "m.gmcr"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError):
        load_conflict(path)
