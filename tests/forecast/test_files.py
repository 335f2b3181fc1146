"""Files of actors: KTAB, plain CSV, JSON; good ones, round trips, and every fault with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from irenic.exchange.backtest_csv import read_cases
from irenic.exchange.forecast_files import read_issues
from irenic.exchange.ktab import read_ktab, write_ktab
from irenic.model.errors import InvalidInputError, IrenicError, UsageError

KTAB = """Lake treaty, Two questions, 3, 2,
Actor, Description, Influence, Tolls Position, Tolls Salience, Ferry Position, Ferry Salience
Northland, Upper shore, 100, 0, 80, 10, 20
Southland, "Lower shore, south", 55.5, 100, 40, 20, 60,

Port cities, , 10, 45, 25, 0, 75
"""


def write(tmp_path: Path, text: str, name: str = "a.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_ktab_is_read_with_spaces_quotes_and_trailing_commas(tmp_path: Path) -> None:
    tolls, ferry = read_issues(write(tmp_path, KTAB))
    assert (tolls.title, ferry.title) == ("Tolls", "Ferry")
    assert (tolls.scale_min, tolls.scale_max) == (0, 100)
    assert [(a.name, a.capability.point, a.position.point, a.salience.point) for a in tolls.actors] == [
        ("Northland", 100, 0, 0.8),
        ("Southland", 55.5, 100, 0.4),
        ("Port cities", 10, 45, 0.25),
    ]
    assert [a.salience.point for a in ferry.actors] == [0.2, 0.6, 0.75]


def test_ktab_goes_round(tmp_path: Path) -> None:
    tolls, _ = read_issues(write(tmp_path, KTAB))
    text = write_ktab(tolls, "Two questions")
    assert text.splitlines()[0] == "Tolls,Two questions,3,1"
    (again,) = read_ktab(text, "again.csv")
    assert again == tolls


def test_plain_csv_takes_ranges_and_percent(tmp_path: Path) -> None:
    text = "actor,capability,position,salience,position_low\nN,2,6,50,4\nS,1,10,100,\n"
    (issue,) = read_issues(write(tmp_path, text))
    north = issue.actors[0]
    assert (north.position.low, north.position.point, north.position.high) == (4, 6, 6)
    assert north.salience.point == 0.5
    assert (issue.scale_min, issue.scale_max) == (4, 10)
    assert issue.notes


def test_json_tells_its_scale(tmp_path: Path) -> None:
    actor = '{"name": "N", "capability": 1, "position": 3, "salience": 1}'
    text = f'{{"name": "X", "scale": {{"min": 0, "max": 9}}, "actors": [{actor}]}}'
    (issue,) = read_issues(write(tmp_path, text, "a.json"))
    assert (issue.title, issue.scale_min, issue.scale_max) == ("X", 0, 9)


FAULTS = [
    ("actor,capability,position\nN,1,2\n", "columns missing: salience"),
    ("actor,capability,position,salience,colour\nN,1,2,1,red\n", "columns unknown: colour"),
    ("actor,capability,position,salience\nN,0,2,1\nS,1,3,1\n", "a.csv:2: the capability is 0; give"),
    ("actor,capability,position,salience\nN,1,2,1\nN,1,3,1\n", "a.csv:3: 'N' is listed twice"),
    ("actor,capability,position,salience\nN,1,two,1\nS,1,3,1\n", "a.csv:2: position: 'two' is not a number"),
    ("actor,capability,position,salience\nN,1,,1\nS,1,3,1\n", "a.csv:2: no position is given"),
    ("actor,capability,position,salience\nN,1,nan,1\nS,1,3,1\n", "is not a finite number"),
    ("actor,capability,position,salience\nN,1,2,-1\nS,1,3,1\n", "salience is outside its scale"),
    ("actor,capability,position,salience\n\x1b[2J,1,2,1\n", "control characters"),
    ("actor,capability,position,salience\n", "no actor is listed"),
    ("actor,capability,position,salience\nN,1,2,1\nS,1,2,1\n", "all actors hold the same position"),
    ("actor,capability,position,salience,position_low\nN,1,2,1,3\n", "outside its range"),
    ("L, d, 2, 1\nActor, Description, Influence, A Position\nN,,1,2\n", "pair positions and saliences"),
    ("L, d, 5, 1\nActor, Description, Influence, A Position, A Salience\nN,,1,2,3\n", "tells of 5 and 1"),
    ("L, d, 1, 1\nActor, Description, Influence, A Position, A Salience\nN,,1,200,3\n", "outside the scale"),
]


@pytest.mark.parametrize(("text", "told"), FAULTS)
def test_faults_are_told_with_line_and_remedy(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_issues(write(tmp_path, text))
    assert told in str(caught.value)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_issues(write(tmp_path, "actor,capability,position,salience\nN,0,2,1\nS,1,x,1\n,1,2,1\n"))
    assert [problem.line for problem in caught.value.problems] == [2, 3, 4]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", b"\xff\xfe\x00"), ("a.json", b"{"), ("a.json", b"[1]"), ("a.json", b"[" * 100_000)],
)
def test_files_of_no_kind_are_refused(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UsageError):
        read_issues(path)


CASES = """case,actor,capability,position,salience,outcome,scale_min,scale_max,status_quo
tolls,N,1,0,1,4,0,10,2
tolls,S,2,10,1,,,,
ferry,N,1,50,0.5,70,,,
"""


def test_cases_are_read_with_their_scales(tmp_path: Path) -> None:
    tolls, ferry = read_cases(write(tmp_path, CASES))
    assert (tolls.outcome, tolls.issue.scale_max, tolls.issue.status_quo) == (4, 10, 2)
    assert (ferry.outcome, ferry.issue.scale_max, ferry.issue.status_quo) == (70, 100, None)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("tolls,S,2,10,1,5,,,", "two values of outcome"),
        (",S,2,10,1,5,,,", "no case is named"),
        ("dam,S,2,10,1,,,,", "no outcome"),
        ("dam,S,2,10,1,500,,,", "outcome in 'dam' is outside"),
        ("dam,S,2,-10,1,50,,,", "position of S in 'dam' is outside"),
        ("dam,S,2,10,1,50,9,3,", "the scale of 'dam'"),
        ("dam,S,2,10,1,x,,,", "outcome is 'x'"),
        ("dam,S,2,10,0,5,,,", "nobody cares"),
    ],
)
def test_faults_of_cases_are_told(tmp_path: Path, line: str, told: str) -> None:
    with pytest.raises(IrenicError, match=told):
        read_cases(write(tmp_path, CASES + line + "\n"))
