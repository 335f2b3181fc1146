"""Cases of the alignment whose answer is read off the rules, not off the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.evaluation.names import last_name
from irenic.evaluation.ratios import Ratio
from irenic.evaluation.spans import cover, locate
from irenic.model.errors import InvalidInputError, UsageError

Study = Callable[..., tuple[Path, Path]]
Predict = Callable[..., dict[str, Any]]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(irenic, ["evaluate", *map(str, arguments)])


def score(paths: tuple[Path, Path], *more: object) -> dict[str, Any]:
    result = run("--gold", paths[0], paths[1], "--format", "json", *more)
    assert result.exit_code == 0, result.exception
    data = json.loads(result.stdout)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    ("one", "other", "matches", "iou"),
    [
        ((0, 10), (0, 10), True, 1.0),
        ((0, 10), (0, 20), True, 0.5),
        ((0, 10), (0, 21), True, 10 / 21),  # all of the shorter
        ((0, 10), (5, 15), False, 1 / 3),  # half of each
        ((0, 10), (0, 50), False, 0.2),  # IoU must be above .2
        ((0, 10), (0, 49), True, 10 / 49),
        ((0, 10), (2, 30), True, 8 / 30),  # .8 of the shorter
        ((0, 10), (3, 30), False, 7 / 30),
        ((0, 10), (10, 20), False, 0.0),
        ((0, 10), (-2, -1), False, 0.0),
    ],
)
def test_cover(one: tuple[int, int], other: tuple[int, int], matches: bool, iou: float) -> None:
    found = cover(one, other)
    assert found.matches is matches
    assert found.iou == pytest.approx(iou)
    assert cover(other, one) == found


@pytest.mark.parametrize(
    ("span", "extent", "how"),
    [
        ({"start": 0, "end": 2, "exact": "ab"}, (0, 2), "offsets"),
        ({"start": 0, "end": 2}, (0, 2), "offsets"),
        ({"start": 4, "end": 6, "exact": "ab"}, (6, 8), "relocated"),  # the nearer of two
        ({"start": 0, "end": 2, "exact": "d ab"}, (3, 8), "relocated"),  # other white space
        ({"start": 0, "end": 2, "exact": "x"}, (-2, -1), "unlocated"),
        ({"start": 0, "end": 2, "exact": ""}, (0, 0), "relocated"),
        ({}, (-2, -1), "unlocated"),
    ],
)
def test_locate(span: dict[str, Any], extent: tuple[int, int], how: str) -> None:
    assert locate("ab d\n ab", span) == (extent, how)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ada Abel", "abel"),
        ("José Peña’s", "pena"),
        ("U.S.", "us"),
        (None, ""),
        ("", ""),
        ("“Abel,”", "abel"),
    ],
)
def test_names(name: str | None, last: str) -> None:
    assert last_name(name) == last


def test_ratio() -> None:
    ratio = Ratio(6, 8, 12)
    assert (ratio.precision, ratio.recall, ratio.f1) == (0.75, 0.5, 0.6)
    assert Ratio(0, 0, 3).to_json() == {"tp": 0, "pred": 0, "gold": 3, "P": None, "R": 0.0, "F1": None}
    assert Ratio(0, 2, 3).f1 == 0


def test_all_right(study: Study, predict: Predict) -> None:
    found = score(
        study(
            [
                predict("demands a full ceasefire", "northland", "ceasefire"),
                predict(
                    "rejects foreign troops", "southmark", "foreign_forces", act="reject", polarity="oppose"
                ),
            ]
        )
    )["overall"]
    assert found["detection"] == {"tp": 2, "pred": 2, "gold": 4, "P": 1.0, "R": 0.5, "F1": 0.667}
    assert found["detection_core"] == {"tp": 2, "pred": 2, "gold": 3, "P": 1.0, "R": 0.667, "F1": 0.8}
    assert set(found["accuracy_on_matched"].values()) == {1.0, "0/0"}
    assert found["end_to_end"]["party+issue+stance_core"]["tp"] == 2


def test_of_two_units_on_one_span_the_one_that_agrees_is_paired(study: Study, predict: Predict) -> None:
    words = "demands a full ceasefire"
    found = score(
        study([predict(words, "southmark", "humanitarian"), predict(words, "northland", "ceasefire")])
    )["overall"]
    assert found["detection"]["tp"] == 1
    assert found["end_to_end"]["party+issue+stance"]["tp"] == 1


def test_the_closer_span_goes_before_the_one_that_agrees(study: Study, predict: Predict) -> None:
    closer = predict("demands a full ceasefire", "southmark", "conduct")
    wider = predict("Northland demands a full ceasefire and", "northland", "ceasefire")
    found = score(study([wider, closer]))["overall"]
    assert found["accuracy_on_matched"]["party"] == 0
    assert found["boundaries"] == {"IoU_ge_90": 1, "matched": 1}


def test_a_sibling_is_absorbed(study: Study, predict: Predict, record: Predict) -> None:
    words = "a full ceasefire and the release of prisoners"
    gold = [
        record(1, "a full ceasefire", "northland", "ceasefire"),
        record(2, "the release of prisoners", "northland", "ceasefire", sibling_of="G1"),
    ]
    whole = predict(words, "northland", "ceasefire")
    found = score(study([whole], gold))["overall"]
    assert (found["gold_absorbed_by_sibling"], found["detection"]["gold"], found["detection"]["R"]) == (
        1,
        1,
        1.0,
    )
    other = score(study([predict(words, "northland", "sanctions")], gold))["overall"]
    assert (other["gold_absorbed_by_sibling"], other["detection"]["gold"]) == (0, 2)


def test_second_readings_count_leniently_only(study: Study, predict: Predict, record: Predict) -> None:
    gold = [record(1, "rejects foreign troops", "southmark", "foreign_forces", alt_issue=["sovereignty"])]
    found = score(study([predict("rejects foreign troops", "southmark", "sovereignty")], gold))["overall"]
    assert found["accuracy_on_matched"]["issue"] == 0
    assert found["accuracy_on_matched"]["issue_lenient"] == 1
    assert found["end_to_end"]["party+issue+stance"]["tp"] == 0
    assert found["end_to_end"]["party+issue+stance_lenient"]["tp"] == 1


def test_other_spans_do_as_well(study: Study, predict: Predict, record: Predict) -> None:
    words = predict("Southmark", "southmark", "foreign_forces")
    span = [words["span"]["start"], words["span"]["end"]]
    plain = [record(1, "rejects foreign troops", "southmark", "foreign_forces")]
    assert score(study([words], plain))["overall"]["detection"]["tp"] == 0
    plain[0]["alt_spans"] = [span]
    assert score(study([words], plain))["overall"]["detection"]["tp"] == 1


def test_zones_and_strangers(study: Study, predict: Predict, tmp_path: Path) -> None:
    ferry = predict("ferries run again", "northland", "conduct")
    stranger = predict("rejects foreign troops", "mars", "foreign_forces")
    paths = study([ferry, stranger])
    found = score(paths)["overall"]
    assert (found["detection"]["pred"], found["unknown_holder_party_not_scored"]) == (1, 1)
    start = ferry["span"]["start"] - 9
    for kind, scored, ignored, neutral in (("ignore", 1, 1, 0), ("neutral", 0, 0, 1)):
        zone = {"article": "a", "kind": kind, "start": start, "end": start + 27}
        (tmp_path / "zones.json").write_text(json.dumps([zone]), "utf-8")
        found = score(paths)["overall"]
        assert found["detection"]["pred"] == scored
        assert found["ignore_zone_predictions"] == ignored
        assert found["neutral_zone_predictions_not_scored"] == neutral


def test_one_unit_an_issue_and_holder(study: Study, predict: Predict) -> None:
    row = predict("demands a full ceasefire", "northland", "ceasefire")
    row["targets"] += [
        {"issue": "ceasefire", "polarity": "support"},
        {"issue": "conduct", "polarity": "open"},
    ]
    row["holder"] = [row["holder"], {"party": "southmark", "actor": None}]
    assert score(study([row]))["overall"]["detection"]["pred"] == 4


def test_mapping(study: Study, predict: Predict, tmp_path: Path) -> None:
    row = predict("rejects foreign troops", "S", "troops", polarity="+", act="reject")
    row["targets"][0]["option"] = "no_troops"
    row["holder"]["actor"] = "Southport"
    mapping = {
        "party": {"S": "southmark"},
        "issue": {"troops": "foreign_forces"},
        "option_sign": {"no_troops": -1},
        "party_names": {"southmark": ["Southport"]},
    }
    (tmp_path / "map.json").write_text(json.dumps(mapping), "utf-8")
    found = score(study([row]), "--map", tmp_path / "map.json")["overall"]
    right = found["accuracy_on_matched"]
    assert [right[name] for name in ("party", "actor", "issue", "stance")] == [1, 1, 1, 1]


def test_bands_of_confidence(study: Study, predict: Predict) -> None:
    sure = predict("demands a full ceasefire", "northland", "ceasefire", confidence=0.9)
    unsure = predict("ferries run again", "northland", "conduct", confidence=0.4)
    bands = score(study([sure, unsure]))["overall"]["by_confidence"]
    assert [(b["low"], b["high"], b["pred"], b["matched"], b["P"]) for b in bands] == [
        (0.0, 0.5, 1, 0, 0.0),
        (0.9, 1.0, 1, 1, 1.0),
    ]
    assert score(study([sure, unsure]), "--min-confidence", 0.5)["predictions"] == 1


def test_kinds_and_forms(study: Study, predict: Predict, record: Predict) -> None:
    gold = [record(1, "rejects foreign troops", "southmark", "foreign_forces", kind="agency report")]
    data = score(
        study([predict("rejects foreign troops", "southmark", "foreign_forces", form="direct")], gold)
    )
    assert data["by_kind"]["agency report"]["detection"]["tp"] == 1
    assert data["overall"]["by_form"]["verb_np"]["R"] == 1
    assert (
        data["overall"]["by_form"]["direct"] | {"pred": 1, "P": 1.0} == data["overall"]["by_form"]["direct"]
    )


def test_a_text_with_front_matter(study: Study, predict: Predict, tmp_path: Path) -> None:
    """Offsets are those of the clean text; the kind is that of the front matter."""
    row = predict("rejects foreign troops", "southmark", "foreign_forces", act="reject", polarity="oppose")
    paths = study([row | {"document": "folder/a.md"}])
    text = (tmp_path / "a.txt").read_text("utf-8")
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a.md").write_text(f"---\nsource_kind: opinion\n---\n{text}", "utf-8")
    data = score(paths)
    assert data["overall"]["end_to_end"]["party+issue+stance"]["tp"] == 1
    assert list(data["by_kind"]) == ["opinion"]


def test_errors_are_listed_with_the_text_around(study: Study, predict: Predict) -> None:
    rows = [
        predict("rejects foreign troops", "southmark", "foreign_forces", act="reject"),
        predict("ferries run again", "northland", "conduct"),
    ]
    paths = study(rows)
    errors = score(paths, "--errors")["errors"]
    assert [(e["what"], e["gold"], e["exact"]) for e in errors] == [
        ("missed", "G1", "demands a full ceasefire"),
        ("missed", "G2", "the release of prisoners"),
        ("wrong", "G3", "rejects foreign troops"),
        ("missed", "G4", "the talks may fail"),
        ("spurious", None, "ferries run again"),
    ]
    assert errors[2]["wrong"] == {"stance": {"predicted": "support", "gold": "oppose"}}
    assert errors[0]["before"] == "Northland "
    table = run("--gold", paths[0], paths[1], "--errors")
    assert table.exit_code == 0
    assert all(len(line) <= 80 for line in table.stdout.splitlines())
    assert "stance: support, should be oppose" in table.stdout
    assert "Northland ⟦demands a full ceasefire⟧ and the release" in " ".join(table.stdout.split())


def test_terminal_is_not_steered(study: Study, predict: Predict) -> None:
    paths = study([predict("rejects foreign troops", "southmark\x1b[2J", "foreign_forces")])
    row = predict("ferries run again", "northland", "conduct\x1b[2J")
    assert "\x1b" not in run("--gold", paths[0], study([row])[1], "--errors").stdout


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (
            {"stance": "maybe"},
            "gold.jsonl:1: 'maybe' is no stance; use one of: conditional, open, oppose, support",
        ),
        ({"id": None}, "gold.jsonl:1: 'id' is no text; write it in quotation marks"),
        ({"start": "1"}, "gold.jsonl:1: 'start' is no whole number from 0 on; count code points"),
        ({"start": 0}, "a: the words of G1 are not at 0–"),
    ],
)
def test_faulty_gold(study: Study, record: Predict, damage: dict[str, Any], told: str) -> None:
    gold = [record(1, "demands a full ceasefire", "northland", "ceasefire", **damage)]
    paths = study([], gold)
    result = run("--gold", paths[0], paths[1])
    assert isinstance(result.exception, InvalidInputError)
    assert told in str(result.exception)


def test_faulty_files(study: Study, tmp_path: Path) -> None:
    gold, predictions = study([])
    predictions.write_text('{"document": "a.txt"}\nnone\n[]\n', "utf-8")
    result = run("--gold", gold, predictions)
    assert isinstance(result.exception, InvalidInputError)
    assert [str(problem).split(";")[0] for problem in result.exception.problems] == [
        "p.jsonl:1: 'span' is missing",
        "p.jsonl:2: not JSON",
        "p.jsonl:3: not an object",
    ]
    (tmp_path / "a.txt").unlink()
    predictions.write_text("", "utf-8")
    missing = run("--gold", gold, predictions)
    assert isinstance(missing.exception, UsageError)
    assert "name the folder of the texts with --texts" in str(missing.exception)


@pytest.mark.parametrize(
    "order", ["--gold G G P", "P --gold G G", "--gold G --gold G P", "--gold G P --errors"]
)
def test_several_gold_files_in_any_order(study: Study, order: str) -> None:
    gold, predictions = study([])
    result = run(*order.replace("G", str(gold)).replace("P", str(predictions)).split())
    assert result.exit_code == 0, result.exception
