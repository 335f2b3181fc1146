"""What the pages on packages say is what the program does."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner

from irenic.bargaining import blocking, counting, merge
from irenic.cli.packages import command
from irenic.exchange.negotiation_yaml import read_model_yaml
from irenic.questions.evidence_values import WORTH

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference" / "packages.md").read_text("utf-8")
CARD = (DOCS / "reference" / "method-packages.md").read_text("utf-8")
HOW_TO = (DOCS / "how-to" / "find-out-what-blocks-a-deal.md").read_text("utf-8")


def _example(page: str, path: Path) -> Path:
    path.write_text(page.split("```yaml\n")[1].split("```")[0], encoding="utf-8")
    return path


def test_the_model_of_the_reference_page_is_valid(tmp_path: Path) -> None:
    model = read_model_yaml(_example(PAGE, tmp_path / "m.yaml"))
    assert model.outcomes == 4
    assert model.parties[1].values[1][1].basis.override is not None


def test_every_option_and_key_is_on_the_page(tmp_path: Path) -> None:
    for option in command.params:
        if option.param_type_name == "option":
            assert any(f"`{name}`" in PAGE for name in option.opts), option.name
    done = CliRunner().invoke(command, [str(_example(PAGE, tmp_path / "m.yaml")), "--format", "json"])
    told = set(re.findall(r"^\| `([a-z_]+)` \|", PAGE.split("## JSON")[1], re.MULTILINE))
    data = json.loads(done.output)
    assert set(data) == told
    changed = "was changed by A. Analyst on 2031-05-04: said in private."
    assert data["notes"] == [f"southland's value of “alliance: hosting”, derived as 0, {changed}"]


def test_limits_on_the_card_are_those_of_the_program() -> None:
    assert f"{merge.DEFAULT_LIMIT:,} partial packages" in CARD
    assert counting.ROOM == 500_000
    assert "half a million different sums" in CARD
    assert blocking.LISTED == 100
    assert [str(float(worth)) for worth in WORTH.values()] == ["1.0", "0.75", "0.5", "0.0"]


def test_the_how_to_runs_as_written(tmp_path: Path) -> None:
    path = _example(HOW_TO, tmp_path / "border.yaml")
    done = CliRunner().invoke(command, [str(path)])
    assert done.exit_code == 1
    words = " ".join(done.output.split())
    assert "No package is acceptable" in words
    assert "Conflict 1" in words
    assert "Conflict 2" not in words
    assert "Either 3" in words
    path.write_text(
        "\n".join(x for x in path.read_text().splitlines() if "id: south-road" not in x), encoding="utf-8"
    )
    again = CliRunner().invoke(command, [str(path), "--format", "json"])
    assert again.exit_code == 0
    data = json.loads(again.output)
    assert data["feasible"] == 2 + 0
    assert data["drafts"][0]["accepted"] is True
