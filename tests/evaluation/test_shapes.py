"""Gold, predictions, zones and mappings of any shape: a sentence with its place, never a fault of the program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from irenic.cli.main import irenic
from irenic.evaluation.gold import read_gold
from irenic.evaluation.read_statements import read_statements
from irenic.model.errors import InvalidInputError

Study = Callable[..., tuple[Path, Path]]
Make = Callable[..., dict[str, Any]]


def faults(*arguments: object) -> list[str]:
    result: Result = CliRunner().invoke(irenic, ["evaluate", *map(str, arguments)])
    assert isinstance(result.exception, InvalidInputError), result.exception
    return [str(problem) for problem in result.exception.problems]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ({"targets": "x"}, "p.jsonl:1: 'targets' is no list; write it in square brackets"),
        ({"targets": [None]}, "p.jsonl:1: 'targets[0]' is no object; write it in braces, with its keys"),
        (
            {"targets": [{"issue": []}]},
            "p.jsonl:1: 'targets[0].issue' is a list or an object; write one value",
        ),
        ({"holder": "x"}, "p.jsonl:1: 'holder' is no object; write it in braces, with its keys"),
        ({"holder": {"actor": ["x"]}}, "p.jsonl:1: 'holder.actor' is a list or an object; write one value"),
        ({"act": ["x"]}, "p.jsonl:1: 'act' is a list or an object; write one value"),
        ({"confidence": "high"}, "p.jsonl:1: 'confidence' is no number from 0 to 1; write it as 0.85"),
        ({"confidence": float("nan")}, "p.jsonl:1: 'confidence' is no number from 0 to 1; write it as 0.85"),
        ({"span": {"start": "3"}}, "p.jsonl:1: 'span.start' is no whole number from 0 on; count code points"),
        (
            {"span": {"start": True}},
            "p.jsonl:1: 'span.start' is no whole number from 0 on; count code points",
        ),
        ({"span": {"exact": 4}}, "p.jsonl:1: 'span.exact' is no text; write it in quotation marks"),
        ({"document": "\ud800"}, "p.jsonl:1: 'document' holds half of a character (a lone surrogate)"),
    ],
)
def test_predictions(study: Study, predict: Make, damage: dict[str, Any], told: str) -> None:
    gold, _ = study([])
    path = gold.parent / "p.jsonl"
    path.write_text(json.dumps(predict("rejects foreign troops", "southmark", "territory") | damage), "utf-8")
    (line,) = faults("--gold", gold, path)
    assert line.startswith(told)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ({"sources": "x"}, "'sources' is no list"),
        ({"sources": [3]}, "'sources[0]' is no object"),
        ({"alt_spans": [[1]]}, "'alt_spans[0]' is no pair of numbers; write it as [start, end]"),
        ({"alt_spans": [[9, 3]]}, "'alt_spans[0]' ends before it has begun (9–3)"),
        ({"alt_spans": None}, "'alt_spans' is no list"),
        ({"alt_act": "reject"}, "'alt_act' is no list"),
        ({"alt_issue": "x"}, "'alt_issue' is no list"),
        ({"core": "yes"}, "'core' is neither true nor false"),
        ({"kind": ["x"]}, "'kind' is no text"),
        ({"sibling_of": ["x"]}, "'sibling_of' is no text"),
        ({"sibling_of": "G9"}, "'sibling_of' names 'G9', which is no record of 'a'"),
        ({"article": "../secret"}, "'article' is no plain name of a file"),
        ({"article": "/etc/hostname"}, "'article' is no plain name of a file"),
        ({"start": True}, "'start' is no whole number from 0 on"),
    ],
)
def test_gold(study: Study, record: Make, damage: dict[str, Any], told: str) -> None:
    rows = [record(1, "rejects foreign troops", "southmark", "territory", **damage)]
    lines = faults("--gold", *study([], rows))
    assert any(f"gold.jsonl:1: {told}" in line for line in lines)


def test_all_that_a_record_lacks_is_told(tmp_path: Path) -> None:
    (tmp_path / "g.jsonl").write_text(
        '{"id": "G1", "article": "a", "start": 0, "end": 4, "act": "no"}', "utf-8"
    )
    with pytest.raises(InvalidInputError) as fault:
        read_gold((tmp_path / "g.jsonl",))
    told = str(fault.value)
    assert "'exact', 'holder_party', 'issue', 'stance' are missing; add them" in told
    assert "'no' is no act; use one of: accept" in told


def test_an_id_is_given_once_and_a_file_read_once(study: Study, record: Make) -> None:
    row = record(1, "rejects foreign troops", "southmark", "territory")
    (line,) = faults("--gold", *study([], [row, row]))
    assert "gold.jsonl:2: the id 'G1' of 'a' is given twice; rename one of them (the first" in line
    gold, _ = study([], [row])
    assert len(read_gold((gold, gold.parent / ".." / gold.parent.name / gold.name))["a"]) == 1


def test_places_beyond_the_text_are_refused(study: Study, record: Make, tmp_path: Path) -> None:
    row = record(1, "rejects foreign troops", "southmark", "territory", alt_spans=[[0, 99_999]])
    paths = study([], [row])
    (tmp_path / "zones.json").write_text(
        json.dumps([{"article": "a", "kind": "ignore", "start": 0, "end": 99_999}]), "utf-8"
    )
    told = faults("--gold", *paths)
    assert [line.split(" has ")[0].split(" lies ")[0] for line in told] == [
        "a: 'alt_spans' of G1",
        "a: a zone",
    ]


@pytest.mark.parametrize(
    ("zones", "told"),
    [
        ("{}", "z.json: 'zones' is no list"),
        (
            '[{"article": "a", "kind": "ignore", "start": -1, "end": 2}]',
            "'zones[0].start' is no whole number",
        ),
        ('[{"article": "a", "kind": "ignore", "start": 5, "end": 2}]', "'zones[0]' ends before it has begun"),
        (
            '[{"article": "a", "kind": "x", "start": 1, "end": 2}]',
            "'x' is no kind (zones[0].kind); use one of: ignore",
        ),
        ("[\n1,]", "z.json:2: not JSON"),
    ],
)
def test_zones(study: Study, tmp_path: Path, zones: str, told: str) -> None:
    (tmp_path / "z.json").write_text(zones, "utf-8")
    assert told in faults("--gold", *study([]), "--zones", tmp_path / "z.json")[0]


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ("[" * 100_000, "m.json: not JSON that can be read"),
        ("[]", "m.json: it is no object"),
        ('{"polarity": {"no": "zz"}}', "'polarity.no' leads to no stance; use one of: conditional, open"),
        ('{"option_sign": {"none": "x"}}', "'option_sign.none' is neither 1 nor -1"),
        ('{"party_names": {"n": "x"}}', "'party_names.n' is no list"),
        ('{"partys": {}}', "unknown part 'partys'; use act,"),
    ],
)
def test_mappings(study: Study, tmp_path: Path, mapping: str, told: str) -> None:
    (tmp_path / "m.json").write_text(mapping, "utf-8")
    assert told in faults("--gold", *study([]), "--map", tmp_path / "m.json")[0]


def test_the_text_of_an_article_is_that_of_its_name(study: Study, record: Make, tmp_path: Path) -> None:
    """The whole name goes before its beginning, and a link out of the folder is not followed."""
    paths = study([])
    (tmp_path / "a-2.txt").write_text("another", "utf-8")
    assert CliRunner().invoke(irenic, ["evaluate", "--gold", *map(str, paths)]).exit_code == 0
    (tmp_path / "a.txt").unlink()
    (tmp_path / "a-2.txt").unlink()
    (tmp_path / "a.txt").symlink_to("/etc/hostname")
    result = CliRunner().invoke(irenic, ["evaluate", "--gold", *map(str, paths)])
    assert "there is no text a*.txt" in str(result.exception)


def test_tables_do_not_steer_the_terminal(study: Study, record: Make) -> None:
    rows = [record(1, "rejects foreign troops", "southmark", "territory", kind="agency\x1b[31m")]
    result = CliRunner().invoke(irenic, ["evaluate", "--gold", *map(str, study([], rows))])
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout


def test_statements_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "s.jsonl").write_text(
        '{"document": 4, "span": {"start": "3", "end": 1, "exact": ""}}', "utf-8"
    )
    with pytest.raises(InvalidInputError) as fault:
        read_statements(tmp_path / "s.jsonl")
    told = [str(problem) for problem in fault.value.problems]
    assert told[0].startswith("s.jsonl:1: 'document' is no text")
    assert any("are missing; give a file that irenic code printed" in line for line in told)


def test_zones_of_other_articles_alone_are_a_slip(study: Study, tmp_path: Path) -> None:
    (tmp_path / "z.json").write_text('[{"article": "b", "kind": "ignore", "start": 0, "end": 2}]', "utf-8")
    arguments = ["evaluate", "--gold", *map(str, study([])), "--zones", str(tmp_path / "z.json")]
    assert "has no zone of an article with gold" in str(CliRunner().invoke(irenic, arguments).exception)
