"""`irenic packages` as people and machines use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from irenic.cli.packages import command
from irenic.model.errors import IrenicError

ROOT = Path(__file__).parents[2]
LAKE = ROOT / "examples" / "models" / "lake.yaml"


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=True)


def test_json_has_the_keys_of_the_contract() -> None:
    result = _run(str(LAKE), "--format", "json")
    assert result.exit_code == 0
    data = json.loads(result.output)
    assert data["outcomes"] == 3 * 3 * 3 * 2
    assert [party["id"] for party in data["parties"]] == ["northland", "southland"]
    assert len(data["issues"]) == 4
    assert data["frontier"]["size"] == len(data["frontier"]["packages"])
    assert set(data["solutions"]) == {"nash", "kalai_smorodinsky", "egalitarian", "utilitarian"}
    package = data["solutions"]["nash"][0]
    assert set(package) == {"options", "utilities"}
    # By hand: observers .5×35 + hosting .6×30 + lifted 0 + first 25; observers .7×25 + .4×35 + 30 + .3×10.
    assert package["utilities"] == {"northland": 60.5, "southland": 64.5}
    assert data["blocking_sets"] == []
    assert data["relaxations"] == []


def test_the_table_fits_eighty_columns() -> None:
    result = _run(str(LAKE), "--sensitivity", "--scoring", "simulator")
    assert result.exit_code == 0
    assert max(map(len, result.output.splitlines())) <= 80


def test_no_package_is_exit_code_one_with_what_blocks(tmp_path: Path) -> None:
    text = LAKE.read_text(encoding="utf-8").replace(
        "requires: [forces.observers, forces.allied]", "requires: [forces.allied]"
    )
    (tmp_path / "m.yaml").write_text(text, encoding="utf-8")
    result = _run(str(tmp_path / "m.yaml"), "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.output)
    assert data["feasible"] == 0
    assert [[term["id"] for term in one] for one in data["blocking_sets"]] == [
        ["southland-no-allied-troops", "northland-some-cover"]
    ]
    assert [[term["id"] for term in one["give_up"]] for one in data["relaxations"]] == [
        ["southland-no-allied-troops"],
        ["northland-some-cover"],
    ]
    told = _run(str(tmp_path / "m.yaml")).output
    assert "No package is acceptable" in told


def test_the_same_input_gives_the_same_bytes() -> None:
    assert _run(str(LAKE), "--format", "json").output == _run(str(LAKE), "--format", "json").output


def test_written_models_give_the_same_answer(tmp_path: Path) -> None:
    first = json.loads(_run(str(LAKE), "--format", "json", "--write", str(tmp_path / "m.yaml")).output)
    again = json.loads(_run(str(tmp_path / "m.yaml"), "--format", "json").output)
    assert first == again


def test_swapping_two_parties_swaps_the_answer(tmp_path: Path) -> None:
    swap = {
        "northland": "southland",
        "southland": "northland",
        "Northland": "Southland",
        "Southland": "Northland",
    }
    text = LAKE.read_text(encoding="utf-8")
    for one in swap:
        text = text.replace(one, f"<{one}>")
    for one, other in swap.items():
        text = text.replace(f"<{one}>", other)
    (tmp_path / "lake.yaml").write_text(text, encoding="utf-8")
    first = json.loads(_run(str(LAKE), "--format", "json").output)
    other = json.loads(_run(str(tmp_path / "lake.yaml"), "--format", "json").output)
    for name, packages in first["solutions"].items():
        swapped = [
            {"options": p["options"], "utilities": {swap[k]: v for k, v in p["utilities"].items()}}
            for p in packages
        ]
        assert other["solutions"][name] == swapped


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nowhere.yaml"], "does not exist"),
        ([str(ROOT / "README.md")], "is no model"),
        ([str(LAKE), "--as-of", "2025"], "--as-of needs a process"),
        ([str(LAKE), "--write", "m.doc"], "names no format"),
    ],
)
def test_bad_requests_are_one_sentence(arguments: list[str], says: str) -> None:
    result = _run(*arguments)
    assert isinstance(result.exception, IrenicError)
    assert says in str(result.exception)


def test_memory_bounds_the_work_and_says_so(tmp_path: Path) -> None:
    """Sixteen issues of random-looking values for five parties: too many efficient points for 16 MB."""
    lines = ["party,issue,option,weight,value"]
    for p in range(5):
        for i in range(16):
            for o in range(4):
                value = (7919 * (p + 1) * (i + 3) * (o + 5) + 104729 * (p + 2) * (o + 1) ** 2) % 1009
                lines.append(f"p{p},i{i},o{o},1,{value}")
    (tmp_path / "big.csv").write_text("\n".join(lines) + "\n")
    result = _run(
        str(tmp_path / "big.csv"), "--format", "json", "--memory", "16", "--seconds", "0.2", "--list", "5"
    )
    assert result.exit_code == 0
    data = json.loads(result.output)
    assert data["frontier"]["exact"] is False
    assert min(data["frontier"]["epsilon"].values()) > 0
    assert data["feasible"] == data["outcomes"] == 4**16
