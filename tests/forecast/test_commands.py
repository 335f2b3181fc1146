"""`irenic forecast` and `irenic backtest` as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree

from irenic.cli.main import irenic
from irenic.model.errors import IrenicError

ROOT = Path(__file__).parents[2]
EMISSIONS = ROOT / "examples" / "models" / "emissions.csv"
PAST = ROOT / "examples" / "models" / "past-issues-invented.csv"
CASE = json.loads(Path(__file__).with_name("emissions.json").read_text(encoding="utf-8"))


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(irenic, [str(a) for a in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def run_json(*arguments: str | Path) -> Any:
    return json.loads(run(*arguments, "--format", "json"))


def test_default_is_the_compromise_model_beside_baselines() -> None:
    data = run_json("forecast", EMISSIONS, "--status-quo", "5")
    assert data["model"] == "compromise"
    for name, value in CASE["baselines"].items():
        assert data["baselines"][name] == pytest.approx(value, abs=1e-12)
    assert data["baselines"]["status_quo"] == 5
    found = data["forecast"]
    assert found["low"] < found["point"] < found["high"]
    assert found["point"] == data["baselines"]["weighted_mean"]
    assert found["level"] == 0.8
    assert sum(s["share"] for s in found["shares"]) + found["joint_share"] == pytest.approx(1, abs=0.05)
    assert data["rounds"] == []


def test_challenge_rounds_have_reasons() -> None:
    data = run_json(
        "forecast",
        EMISSIONS,
        "--model",
        "challenge",
        "--variant",
        "replication",
        "--rounds",
        "8",
        "--draws",
        "200",
    )
    assert [r["median"] for r in data["rounds"]] == pytest.approx(CASE["replication_medians"], abs=1e-3)
    assert data["forecast"]["point"] == data["rounds"][-1]["median"]
    moves = [move for r in data["rounds"] for move in r["moves"]]
    assert moves
    before = {row["name"]: row["position"] for row in CASE["actors"]}
    for told in data["rounds"]:
        for move in told["moves"]:
            assert move["from"] == pytest.approx(before[move["actor"]])
            assert move["class"] in move["in_words"]
            assert move["to_actor"] in move["in_words"]
        before = told["positions"]
        for move in told["moves"]:
            assert move["to"] == pytest.approx(before[move["actor"]])


def test_printed_formulas_say_that_they_settle() -> None:
    data = run_json("forecast", EMISSIONS, "--model", "challenge", "--draws", "100")
    assert {r["median"] for r in data["rounds"]} == {7.0}
    assert data["cycle"][1] == 1
    assert "Nobody moves" in data["cycle_note"]


def test_tables_fit_eighty_columns() -> None:
    challenge = ["forecast", str(EMISSIONS), "--model", "challenge", "--draws", "100"]
    for arguments in (["forecast", str(EMISSIONS)], challenge, ["backtest", str(PAST)]):
        text = run(*arguments)
        assert max(map(len, text.splitlines())) <= 80
        assert "likely" not in text


def test_same_bytes_twice() -> None:
    assert run("forecast", EMISSIONS, "--format", "json") == run("forecast", EMISSIONS, "--format", "json")


def test_ktab_is_written_and_read_back(tmp_path: Path) -> None:
    out = tmp_path / "made" / "model.csv"
    first = run_json("forecast", EMISSIONS, "--ktab", out)
    again = run_json("forecast", out)
    percent = 100 * (first["forecast"]["point"] - 4) / 6
    assert again["forecast"]["point"] == pytest.approx(percent)


@pytest.mark.parametrize("model", ["compromise", "challenge"])
def test_a_chart_is_a_drawing_of_its_own(tmp_path: Path, model: str) -> None:
    out = tmp_path / "chart.svg"
    run("forecast", EMISSIONS, "--model", model, "--draws", "100", "--chart", out)
    drawing: Any = etree.parse(str(out), etree.XMLParser(resolve_entities=False)).getroot()
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    names = {text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert {row["name"] for row in CASE["actors"]} <= names
    lines = list(drawing.iter("{http://www.w3.org/2000/svg}polyline"))
    assert len(lines) == (len(CASE["actors"]) + 1 if model == "challenge" else 0)


def test_names_in_a_chart_stay_words(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("actor,capability,position,salience\n<script>x</script>,1,2,1\nS&T,1,3,1\n", "utf-8")
    run("forecast", path, "--chart", tmp_path / "c.svg")
    drawing: Any = etree.parse(str(tmp_path / "c.svg"), etree.XMLParser(resolve_entities=False)).getroot()
    assert "<script>x</script>" in {text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")}
    assert not list(drawing.iter("script"))


def test_backtest_says_who_does_not_beat_the_compromise_model() -> None:
    data = run_json("backtest", PAST, "--cases")
    assert data["cases"] == len(data["forecasts"]) == 14
    for name, score in data["models"].items():
        if name != "compromise":
            assert score["beats_compromise"] == (score["high"] < 0)
            assert ("does not beat" in score["verdict"]) == (not score["beats_compromise"])
    assert data["models"]["fitted"]["leave_one_out"]
    errors = [abs(c["models"]["median"] - c["outcome"]) for c in data["forecasts"]]
    assert data["models"]["median"]["mae"] == pytest.approx(sum(errors) / len(errors))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["forecast", "no-such.csv"], "cannot be read"),
        (["forecast", EMISSIONS, "--issue", "tolls"], "has no issue 'tolls'"),
        (["forecast", EMISSIONS, "--status-quo", "x"], "--status-quo"),
        (["forecast", EMISSIONS, "--status-quo", "99"], "outside the scale"),
        (["forecast", EMISSIONS, "--scale", "5", "9"], "outside the scale"),
        (["backtest", EMISSIONS], "columns missing: case, outcome"),
    ],
)
def test_bad_input_is_told_in_words(arguments: list[str | Path], told: str) -> None:
    with pytest.raises(IrenicError, match=told):
        CliRunner().invoke(irenic, [str(a) for a in arguments], catch_exceptions=False)
