"""Every fault of a codebook: its line, what it is, and the remedy; faults.yaml has a named case for each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from irenic.codebook.load import parse_codebook
from irenic.model.errors import Problem

Faults = Callable[[str], list[Problem]]

CASES: dict[str, list[str]] = yaml.load(
    Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


@pytest.mark.parametrize("name", CASES)
def test_one_slip_is_one_problem_with_line_what_and_remedy(name: str, base: str, faults_of: Faults) -> None:
    old, new, where, what, remedy = CASES[name]
    assert old in base, "the case does not change the base"
    text = base.replace(old, new, 1)
    (problem,) = faults_of(text)
    assert problem.file == "codebook.yaml"
    assert what in problem.what
    assert remedy in problem.remedy
    assert problem.line == text.count("\n", 0, text.index(where)) + 1


def test_base_has_no_fault(base: str) -> None:
    assert parse_codebook(base).id == "lake-talks"


def test_five_mistakes_are_reported_at_once(base: str, faults_of: Faults) -> None:
    text = (
        base.replace("demonyms:", "demonym:")
        .replace("from: 2029-05-01", "from: 2029-02-30")
        .replace("name: Bo Baker,", "name: Bo Baker, aliases: [Abel],")
        .replace("implies: [alignment.member]", "implies: [alignment.membr]")
        .replace("cues: [join the alliance]", "cues: [{pattern: '('}]")
    )
    problems = faults_of(text)
    assert [problem.line for problem in problems] == [11, 21, 22, 29, 37]
    assert all(problem.remedy for problem in problems)
    page = Path(__file__).parents[2] / "docs" / "reference" / "codebook.md"
    assert "\n".join(map(str, problems)) in page.read_text("utf-8"), (
        "the page shows these five as its example"
    )


def test_id_given_twice_names_both_lines(base: str, faults_of: Faults) -> None:
    problems = faults_of(base.replace("  - id: southland\n", "  - id: northland\n", 1))
    twice = [problem for problem in problems if "given twice" in problem.what]
    assert [(p.line, p.what, p.remedy) for p in twice] == [
        (12, "the party id 'northland' is given twice", "rename one of them (the first is on line 7)")
    ]


def test_long_cue_is_refused(base: str, faults_of: Faults) -> None:
    (problem,) = faults_of(base.replace("join the alliance", "join " * 50))
    assert "longer than 200 characters" in problem.what
    assert problem.line == 29


def test_circle_is_told_once(base: str, faults_of: Faults) -> None:
    ring = "".join(
        f"      - {{id: o{n}, label: O, requires: [inclusion.o{(n + 1) % 4}]}}\n" for n in range(4)
    )
    text = base.replace(
        "proposals:", f"  - id: inclusion\n    exclusive: false\n    options:\n{ring}proposals:"
    )
    (problem,) = faults_of(text)
    assert problem.what.count("requires") == 4


def test_option_that_needs_an_impossible_one_is_not_a_second_problem(base: str, faults_of: Faults) -> None:
    text = base.replace(
        "{id: neutral, label: Neutrality}", "{id: neutral, label: N, implies: [ceasefire.full]}"
    )
    text = text.replace(
        "{id: full, label: Full ceasefire}", "{id: full, label: F, excludes: [ceasefire.full]}"
    )
    what = [problem.what for problem in faults_of(text)]
    assert [words for words in what if "never hold" in words] == [
        "the option 'ceasefire.full' can never hold (ceasefire.full excludes ceasefire.full)"
    ]
