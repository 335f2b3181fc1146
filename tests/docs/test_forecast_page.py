"""The forecast page: its commands run, and every option and JSON key that it names is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
from click.testing import CliRunner

from irenic.cli.backtest import command as backtest
from irenic.cli.forecast import command as forecast
from irenic.cli.main import irenic

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "forecast.md").read_text(encoding="utf-8")


def test_commands_of_the_page_run(monkeypatch: object) -> None:
    commands = re.findall(r"^\$ irenic (.+)$", PAGE, re.MULTILINE)
    assert len(commands) == 2
    for line in commands:
        arguments = [str(ROOT / word) if "/" in word else word for word in line.split()]
        result = CliRunner().invoke(irenic, arguments, catch_exceptions=False)
        assert result.exit_code == 0, result.output


def test_every_option_named_is_one() -> None:
    known = {
        name
        for command in (forecast, backtest)
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for name in parameter.opts
    }
    named = set(re.findall(r"(?<!-)--[a-z][a-z-]*", PAGE))
    assert named <= known
    own = {
        "--position-error",
        "--capability-error",
        "--salience-error",
        "--level",
        "--draws",
        "--seed",
        "--q",
    }
    assert own <= named


def test_every_key_of_the_json_is_on_the_page() -> None:
    model = ROOT / "examples" / "models" / "emissions.csv"
    arguments = ["forecast", str(model), "--model", "challenge", "--draws", "100", "--format", "json"]
    data = json.loads(CliRunner().invoke(irenic, arguments, catch_exceptions=False).output)
    keys = set(data) | set(data["forecast"]) | set(data["rounds"][0]) | set(data["rounds"][0]["moves"][0])
    missing = {key for key in keys if f"`{key}`" not in PAGE}
    assert missing <= {"round", "in_words"}
