"""What the pages on stability say is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from irenic.cli.positions import command as positions
from irenic.cli.stability import command
from irenic.questions.stability import StabilityRequest, answer_stability, load_conflict
from irenic.questions.stability_document import as_document
from irenic.stability import coalition, feasible, inverse, ranking

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "stability.md").read_text("utf-8")
HOW_TO = (DOCS / "how-to" / "test-whether-an-outcome-would-hold.md").read_text("utf-8")


def example(page: str, folder: Path) -> Path:
    path = folder / "lake.yaml"
    path.write_text(page.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    return path


def test_the_model_of_the_reference_page_is_valid(tmp_path: Path) -> None:
    answer = answer_stability(load_conflict(example(PAGE, tmp_path)), StabilityRequest())
    assert answer.conflict.game.labels == ("NNN", "NYN", "NNY", "YNY", "NYY")
    assert answer.uncertain is not None
    assert answer.views is not None


def test_every_option_and_key_is_on_the_page(tmp_path: Path) -> None:
    shared = {option.name for option in positions.params}  # told on the page of that command
    for option in command.params:
        if option.param_type_name == "option" and option.name not in shared:
            assert any(name in PAGE for name in [*option.opts, *option.secondary_opts]), option.name
    loaded = load_conflict(example(HOW_TO, tmp_path))
    request = StabilityRequest(explain=("NNY",), target="NNN", sensitivity=True)
    document = as_document(answer_stability(loaded, request))
    table = set(re.findall(r"`([a-z_]+)`", PAGE.split("## JSON")[1].split("## Limits")[0]))
    assert set(document) <= table


def test_limits_are_those_of_the_program() -> None:
    rows = [row for row in PAGE.split("## Limits")[1].splitlines() if row.startswith("|")][2:]
    assert [int(row.split("|")[2].replace(",", "")) for row in rows] == [
        feasible.MAX_STATES,
        coalition.MAX_STATES,
        ranking.MAX_UNKNOWN,
        inverse.MAX_STATES,
    ]


def test_the_how_to_runs_as_written(tmp_path: Path) -> None:
    path = example(HOW_TO, tmp_path)
    line = next(line for line in HOW_TO.splitlines() if line.startswith("    irenic stability"))
    arguments = [str(path) if word == "lake.yaml" else word for word in line.split()[2:]]
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 0, done.output
    assert "A ceasefire on the lake" in done.output
