"""YAML and CSV models: round trips, every fault with its line, and bad models in one sentence each."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from irenic.exchange.negotiation_csv import read_model_csv, write_model_csv
from irenic.exchange.negotiation_files import read_model
from irenic.exchange.negotiation_yaml import read_model_yaml
from irenic.exchange.negotiation_yaml_write import write_model_yaml
from irenic.exchange.numbers import parse_exact, write_exact
from irenic.model.errors import InvalidInputError, UsageError

EXAMPLES = [Path(__file__).parents[2] / "examples" / "models" / "lake.yaml"]
GOOD = """irenic: 1
model: {id: m, title: M}
issues:
  - id: x
    options: [{id: a}, {id: b, implies: [y.c]}]
  - id: y
    options: [c, d]
parties:
  - id: p
    reservation: {value: 1, statements: [s1, s2]}
    values: {x: {a: 1, b: [0, 2]}, y: {c: {value: 1, override: {derived: "0", by: analyst, why: seen}}, d: 0.1}}
  - id: q
    weights: {x: 1/3, y: 2}
    values: {x: {a: 0, b: 1}, y: {c: 0, d: 1}}
red_lines:
  - {id: r, party: q, excludes: [x.a, y.d]}
"""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_survive_a_round_trip(path: Path, tmp_path: Path) -> None:
    model = read_model_yaml(path)
    (tmp_path / "copy.yaml").write_text(write_model_yaml(model, "A heading"), encoding="utf-8")
    assert read_model_yaml(tmp_path / "copy.yaml") == model


def _read(tmp_path: Path, text: str, name: str = "m.yaml"):  # type: ignore[no-untyped-def]
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_model(tmp_path / name)


def test_reads_bases_intervals_and_overrides(tmp_path: Path) -> None:
    model = _read(tmp_path, GOOD)
    p, q = model.parties
    assert p.reservation_basis.statements == ("s1", "s2")
    assert (p.values[0][1].low, p.values[0][1].point, p.values[0][1].high) == (0, 1, 2)
    assert p.values[1][0].basis.override.why == "seen"
    assert p.values[1][1].point == Fraction(1, 10)
    assert q.weights[0].value == Fraction(1, 3)
    (tmp_path / "n.yaml").write_text(write_model_yaml(model), encoding="utf-8")
    assert read_model(tmp_path / "n.yaml") == model


FAULTS = [
    ("x: {a: 0, b: 1}", "x: {a: 0}", ":14: 'q' gives option 'x.b' no utility"),
    ("d: 0.1", "d: .nan", ":11: y.d: '.nan' is not a finite number"),
    (
        "options: [c, d]",
        "options: [{id: c, requires: [x.b]}, d]",
        "the rules run in a circle: x.b → y.c → x.b",
    ),
    ("value: 1, statements", "value: 99, statements", ":10: 'p' asks for at least 99, and no package"),
    ("[x.a, y.d]", "[x.a, y.e]", ":16: there is no option 'y.e'"),
    ("irenic: 1\n", "", "the first key 'irenic' is missing"),
    ("weights: {x: 1/3, y: 2}", "weights: {x: -1, y: 2}", "the weight of 'x' is negative"),
    (
        "excludes: [x.a, y.d]}",
        "excludes: [x.a]}\n  - {id: r, party: p, requires: [x.a]}",
        "the red line 'r' stands twice",
    ),
    ("b: [0, 2]", "b: {low: 3, value: 1}", "the interval does not hold its point"),
    ("by: analyst, ", "", "an override lacks who or why"),
    ("implies: [y.c]", "implies: [x.a]", "a package picks only one option of an issue"),
    ("model: {id: m", "colour: red\nmodel: {id: m", "unknown key 'colour'"),
]


@pytest.mark.parametrize(("old", "new", "says"), FAULTS, ids=[new for _, new, _ in FAULTS])
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    with pytest.raises(InvalidInputError) as refusal:
        _read(tmp_path, GOOD.replace(old, new))
    assert says in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1


def test_all_faults_at_once(tmp_path: Path) -> None:
    text = GOOD
    for old, new, _ in (FAULTS[0], FAULTS[1], FAULTS[4]):
        text = text.replace(old, new)
    with pytest.raises(InvalidInputError) as refusal:
        _read(tmp_path, text)
    assert len(refusal.value.problems) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a: &x [1]\nb: *x\n", "an alias"),
        ("[" * 60 + "]" * 60, "nested too deeply"),
        ("a: [1\n", "m.yaml:"),
        ("", "is empty"),
        (
            "irenic: 1\nissues:\n  - {id: x, options: [" + ", ".join(f"o{n}" for n in range(10_001)) + "]}\n",
            "10001 options",
        ),
    ],
    ids=["alias", "deep", "broken", "empty", "options"],
)
def test_files_that_are_refused_whole(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises((InvalidInputError, UsageError)) as refusal:
        _read(tmp_path, text)
    assert says in str(refusal.value)


def test_csv_round_trip_and_faults(tmp_path: Path) -> None:
    table = "party,issue,option,weight,value,red_line\np,x,a,2,1,\np,x,b,2,0.25,yes\np,,reservation,,0.5,\n"
    model = _read(tmp_path, table, "m.csv")
    assert model.parties[0].reservation == Fraction(1, 2)
    assert [line.options[0].option for line in model.red_lines] == ["b"]
    (tmp_path / "again.csv").write_text(write_model_csv(model))
    again = read_model_csv(tmp_path / "again.csv")
    assert (again.parties, again.issues, again.red_lines) == (model.parties, model.issues, model.red_lines)
    bad = table.replace("0.25", "x").replace("reservation", "wish") + "q,x,a,1,1,\n"
    with pytest.raises(InvalidInputError) as refusal:
        _read(tmp_path, bad, "m.csv")
    told = str(refusal.value)
    assert all(
        part in told for part in ("m.csv:3: value: 'x'", "'wish' is no threshold", "q gives x.b no utility")
    )


@pytest.mark.parametrize("text", ["0.1", "-3", "1/3", "12.50", "1e-3", "0.00617677"])
def test_numbers_survive(text: str) -> None:
    number = parse_exact(text)
    assert parse_exact(write_exact(number)) == number == Fraction(text)


@pytest.mark.parametrize("text", ["nan", "inf", "1e999", "0x1", "", "1/0", "9" * 50])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError):
        parse_exact(text)
