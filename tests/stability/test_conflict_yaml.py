"""Irenic's own model files: what they mean, and what is wrong with bad ones, all at once, with line and
remedy.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stability.published import ELMIRA

from irenic.model.errors import InvalidInputError, UsageError
from irenic.questions.stability import StabilityRequest, answer_stability, find_state, load_conflict
from irenic.stability.build import build

MODELS = Path(__file__).parents[2] / "examples" / "models"
HEAD = """irenic: 1
conflict: {id: test, title: A test}
decision_makers:
  - id: north
    preferences: {statements: [a]}
  - id: south
    preferences: {statements: [b if a]}
options:
  - {id: a, owner: north}
  - {id: b, owner: south}
"""


def load(tmp_path: Path, text: str) -> list[tuple[int, str, str]]:
    """The faults of a model: line, what, remedy."""
    path = tmp_path / "model.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidInputError) as caught:
        load_conflict(path)
    return [(problem.line, problem.what, problem.remedy) for problem in caught.value.problems]


def levels(tmp_path: Path, preferences: str) -> list[int]:
    """Levels of NN, YN, NY, YY for the first decision maker."""
    path = tmp_path / "model.yaml"
    path.write_text(HEAD.replace("{statements: [a]}", preferences), encoding="utf-8")
    return [int(x) for x in build(load_conflict(path).model).game.preferences[0].level]


def test_elmira_is_the_published_case() -> None:
    """The options, rules and rankings of the example give the published states, moves and payoffs."""
    conflict = build(load_conflict(MODELS / "elmira.yaml").model)
    published = ["NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "NNNYN"]
    place = {find_state(conflict, pattern): s for s, pattern in enumerate(published)}
    assert sorted(place) == list(range(9))
    for i, moves in enumerate(ELMIRA.moves):
        for here, s in place.items():
            assert {place[t] for t in conflict.game.successors(i, here)} == moves.get(s, set())
        level = conflict.game.preferences[i].level
        assert [int(level[here]) + 1 for here in sorted(place, key=place.__getitem__)] == ELMIRA.payoffs[i]


def test_elmira_equilibria_alone_and_together() -> None:
    answer = answer_stability(load_conflict(MODELS / "elmira.yaml"), StabilityRequest())
    labels = answer.conflict.game.labels
    assert labels is not None
    assert [labels[s] for s in answer.stability.equilibria("nash")] == ["-NNY-", "NYNNY", "YNYNY"]
    assert answer.coalitions is not None
    assert [labels[s] for s in answer.coalitions.equilibria("seq")] == ["-NNY-", "YNYNY"]


@pytest.mark.parametrize(
    ("preferences", "expected"),
    [
        ("{statements: [a, b]}", [0, 2, 1, 3]),
        ("{statements: [not a, a iff b]}", [3, 0, 2, 1]),
        ("{statements: [a and b]}", [0, 0, 0, 1]),
        ("{statements: [a if b]}", [1, 1, 0, 1]),
        ("{statements: [Y-]}", [0, 1, 0, 1]),
        ("{ranking: [YN, [NN, YY], NY]}", [1, 2, 0, 1]),
        ("{ranking: [YN], unranked: worst}", [0, 1, 0, 0]),
        ("{ranking: [a and b, not a, YN]}", [1, 0, 1, 2]),
        ("{weights: {a: 0.1, b: 0.2}}", [0, 1, 2, 3]),
        ("{weights: {a: -1, b: 1}}", [1, 0, 2, 1]),
    ],
)
def test_preferences(tmp_path: Path, preferences: str, expected: list[int]) -> None:
    assert levels(tmp_path, preferences) == expected


def test_weights_are_added_exactly(tmp_path: Path) -> None:
    """0.1 + 0.2 and 0.3 are ties, as they are on paper."""
    text = HEAD.replace("{statements: [a]}", "{weights: {a: 0.1, b: 0.2, c: 0.3}}")
    path = tmp_path / "model.yaml"
    path.write_text(text + "  - {id: c, owner: south}\n", encoding="utf-8")
    conflict = build(load_conflict(path).model)
    level = conflict.game.preferences[0].level
    assert level[find_state(conflict, "YYN")] == level[find_state(conflict, "NNY")]


def test_strong_and_mild(tmp_path: Path) -> None:
    def far(preferences: str) -> list[int]:
        path = tmp_path / "model.yaml"
        path.write_text(HEAD.replace("{statements: [a]}", preferences), encoding="utf-8")
        found = build(load_conflict(path).model).game.preferences[0].far_below
        assert found is not None
        return [int(x) for x in found]

    assert far("{statements: [{statement: a, strong: true}, b]}") == [-1, 1, -1, 1]
    assert far("{ranking: [YN, '>>', YY, NN, '>>', NY]}") == [0, 2, -1, 0]
    assert far("{weights: {a: 1, b: 2}, strong_from: 2}") == [-1, -1, 0, 1]


def test_unknown_statement_leaves_only_what_it_decides_open(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    preferences = "{statements: [{statement: a, unknown: true}, b]}"
    path.write_text(HEAD.replace("{statements: [a]}", preferences), encoding="utf-8")
    game = build(load_conflict(path).model).game
    preference = game.preferences[0]
    open_pairs = {(s, t) for s in range(4) for t in range(s) if preference.uncertain(s, t)}
    assert open_pairs == {(1, 0), (3, 0), (2, 1), (3, 2)}  # all that differ on a
    assert preference.better(2, 0)
    assert preference.better(3, 1)


def test_many_faults_are_told_together(tmp_path: Path) -> None:
    faults = load(
        tmp_path,
        """irenic: 1
conflict: {id: test, title: A test}
decision_makers:
  - id: north
    preferences: {statements: [peace, a iff]}
  - id: south
    preference: {statements: [b]}
options:
  - {id: a, owner: north}
  - {id: b}
  - {id: c, owner: east, change: sideways}
infeasible: [a and z]
groups:
  - {options: [a, d]}
""",
    )
    assert [(line, what) for line, what, _ in faults] == [
        (5, "an option is missing before the end"),
        (5, "no option is called “peace”"),
        (6, "'preferences' is missing in a decision maker"),
        (7, "unknown key 'preference' in a decision maker"),
        (10, "the option 'b' has no owner"),
        (11, "'sideways' is not a word for 'change'"),
        (11, "no decision maker is called 'east'"),
        (12, "no option is called “z”"),
        (14, "no option is called 'd'"),
    ]
    assert all(remedy for _, _, remedy in faults)


def test_unreadable_parts_do_not_hide_that_no_state_is_feasible(tmp_path: Path) -> None:
    faults = load(tmp_path, HEAD.replace("[a]", "[peace]") + "rules: [a, not a]\n")
    assert [what for _, what, _ in faults] == [
        "no option is called “peace”",
        "no state is feasible: “a” (line 11); “not a” (line 11) cannot hold together",
    ]


def test_no_feasible_state_names_the_rules_that_clash(tmp_path: Path) -> None:
    faults = load(tmp_path, HEAD + "rules:\n  - a or b\n  - a iff b\n  - not b if a\n  - a if b\n")
    assert faults == [
        (
            14,
            (
                "no state is feasible: “a or b” (line 12); “a iff b” (line 13); “not b if a” (line 14) "
                "cannot hold together"
            ),
            "drop or weaken one of them",
        )
    ]


@pytest.mark.parametrize(
    ("statements", "what"),
    [
        ("[a iff not a]", "“a iff not a” contradicts itself and never holds"),
        ("[a if a]", "“a if a” always holds and so ranks nothing"),
        ("[a iff b, a iff not b]", "“a iff not b” contradicts the more important “a iff b” on line 5"),
        ("[a if b, b implies a]", "“b implies a” repeats the more important “a if b” on line 5"),
    ],
)
def test_contradictions_in_statements(tmp_path: Path, statements: str, what: str) -> None:
    faults = load(tmp_path, HEAD.replace("[a]", statements))
    assert [(line, text) for line, text, _ in faults] == [(5, f"north: {what}")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (HEAD.replace("{statements: [a]}", "{ranking: [YN, YY]}"), "north: the ranking leaves out NN, NY"),
        (
            HEAD.replace("{statements: [a]}", "{ranking: [a, YY, not a]}"),
            "north: the ranking entries “a” and “YY” name the same state",
        ),
        (HEAD + "status_quo: a and not a\n", "the status quo is no feasible state"),
        (
            HEAD + "rules: [a or b]\nviews:\n  - {holder: south, unaware: [a, b]}\n",
            "no state is feasible as south sees it",
        ),
    ],
)
def test_faults_of_meaning(tmp_path: Path, text: str, what: str) -> None:
    assert [found for _, found, _ in load(tmp_path, text)] == [what]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\xff\xfe\x00", "it is not UTF-8 text"),
        (b"a: [1, 2", "not valid YAML"),
        (b"", "the model is expected here"),
        (b"!!python/object/apply:os.system [echo]", "is not allowed"),
        (b"a: &x [*x]", "has no '&x' finished before it"),
    ],
)
def test_files_that_are_no_models(tmp_path: Path, content: bytes, what: str) -> None:
    path = tmp_path / "model.yaml"
    path.write_bytes(content)
    with pytest.raises(InvalidInputError, match=what.replace("*", r"\*")):
        load_conflict(path)


def test_states_that_count_as_one_must_be_ranked_alike(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(HEAD + "same: [not b]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="north ranks states differently that count as one"):
        build(load_conflict(path).model)


def test_what_each_expects(tmp_path: Path) -> None:
    """South believes that north wants both; north, and the model, know better."""
    text = HEAD.replace("{statements: [a]}", "{statements: [not a]}").replace("[b if a]", "[b iff a]")
    path = tmp_path / "model.yaml"
    view = "views:\n  - {holder: south, preferences: {north: {statements: [a]}}}\n"
    path.write_text(text + view, encoding="utf-8")
    views = answer_stability(load_conflict(path), StabilityRequest()).views
    assert views is not None
    assert [each.codes("nash") for each in views.expectations] == [[0b00], [0b11]]
    # Each would stay: north where a is not chosen, south where b goes with a.
    assert views.holding["nash"] == (0b00,)


def test_unaware_of_an_option(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(HEAD + "views:\n  - {holder: north, unaware: [b]}\n", encoding="utf-8")
    views = answer_stability(load_conflict(path), StabilityRequest()).views
    assert views is not None
    assert views.expectations[0].conflict.codes.tolist() == [0b00, 0b01]
    assert views.expectations[1].conflict.codes.tolist() == [0b00, 0b01, 0b10, 0b11]
