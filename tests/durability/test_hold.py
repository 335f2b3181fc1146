"""`irenic hold` as a person runs it, on the shipped example and on a fictional process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from irenic.cli.main import irenic
from irenic.codebook.load import parse_codebook
from irenic.model.codebook import Codebook, OptionRef, Proposal, Provision
from irenic.model.errors import InvalidInputError, IrenicError
from irenic.model.guarantee import Guarantee, Guarantor
from irenic.model.statement import Statement
from irenic.model.terms import Firmness, PartyRole
from irenic.questions.hold import examine
from irenic.questions.study import make_study
from irenic.questions.values_file import parse_values

ROOT = Path(__file__).parents[2]
UKRAINE = ROOT / "examples" / "ukraine-2025"
Say = Callable[..., Statement]


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(irenic, ["hold", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def run_json(*arguments: str | Path) -> Any:
    return json.loads(run(*arguments, "--format", "json"))


def test_the_truce_lacks_items_of_the_checklist() -> None:
    data = run_json("thirty-day-truce", UKRAINE)
    missing = set(data["ceasefire"]["missing"])
    assert {"monitoring", "scope", "resupply", "violations", "consequences", "joint_commission"} <= missing
    assert not missing & {"duration", "entry_into_force", "type"}
    assert data["ceasefire"]["class"] == "cessation"
    items = {item["id"]: item for item in data["ceasefire"]["items"]}
    assert len(items) == 25
    ids = {statement["id"] for statement in data["statements"]}
    for item in items.values():
        for demand in item["demanded_by"]:
            assert demand["statements"]
            assert set(demand["statements"]) <= ids


def test_the_april_draft_clashes_with_a_red_line_of_one_who_must_accept() -> None:
    data = run_json("april-draft", UKRAINE)
    (force,) = data["guarantees"]
    assert force["beneficiary"] == "ukraine"
    assert force["rung"] is None
    assert {"obligation", "legal_form", "automaticity", "forces"} == set(force["missing"])
    (clash,) = force["clashes"]
    assert (clash["party"], clash["option"], clash["how"]) == (
        "russia",
        "foreign_forces.european_peacekeepers",
        "explicit",
    )
    ids = {statement["id"] for statement in data["statements"]}
    assert set(clash["statements"]) <= ids
    assert data["ceasefire"] is None


@pytest.mark.parametrize("proposal", ["thirty-day-truce", "april-draft", "neutrality-for-eu"])
def test_tables_fit_eighty_columns_and_give_no_probability(proposal: str) -> None:
    text = run(proposal, UKRAINE, "--cards")
    assert max(map(len, text.splitlines())) <= 80
    assert "likely" not in text.replace("unlikely to stop", "")
    assert "%" not in text


def test_same_bytes_twice() -> None:
    assert run("april-draft", UKRAINE) == run("april-draft", UKRAINE)


def test_a_guarantee_for_either_side_clashes_by_the_same_rule(codebook: Codebook, say: Say) -> None:
    """Swapping the parties in guarantee and evidence swaps the clash and nothing else."""

    def clashes(one: str, other: str) -> list[tuple[str, str]]:
        book = replace(
            codebook,
            parties=tuple(
                replace(p, roles=(PartyRole.BELLIGERENT,)) if p.id != "lake" else p for p in codebook.parties
            ),
        )
        evidence = say(other, "-forces.allied", firmness=Firmness.RED_LINE)
        guarantee = Guarantee(
            "g",
            "Force",
            one,
            "assistance",
            (Guarantor("Lake", "lake"),),
            against=(other,),
            options=("forces.allied",),
        )
        draft = Proposal("d", "D", (Provision(OptionRef("forces", "neutral")),), guarantees=(guarantee,))
        (found,) = examine(make_study(book, (), [evidence]), draft).guarantees
        assert set(found.must_accept) == {"northland", "southland", "lake"}
        assert found.by_rule
        return [(c.party, c.verdict.verdict.value) for c in found.clashes]

    assert clashes("northland", "southland") == [("southland", "crosses a red line")]
    assert clashes("southland", "northland") == [("northland", "crosses a red line")]


def test_who_is_named_must_accept_and_nobody_else(codebook: Codebook, say: Say) -> None:
    guarantee = Guarantee("g", "Force", "northland", options=("forces.allied",), must_accept=("lake",))
    draft = Proposal("d", "D", (), guarantees=(guarantee,))
    evidence = say("southland", "-forces.allied", firmness=Firmness.RED_LINE)
    (found,) = examine(make_study(codebook, (), [evidence]), draft).guarantees
    assert found.must_accept == ("lake",)
    assert found.clashes == ()
    assert found.acceptance[0].verdict.verdict.value == "unknown"


VALUES = """
irenic: 1
basis: Invented for a test
parties:
  - {id: ukraine, patience: 1}
  - {id: russia, patience: 0.9, penalties: [{amount: 2, chance: 0.5, after: [truce]}]}
provisions:
  - {id: truce, option: ceasefire.general, worth: {ukraine: 3, russia: -1}}
  - {id: relief, option: sanctions.relief, worth: {ukraine: -2, russia: 3}}
  - {id: swap, label: Prisoners exchanged, kind: other, worth: {ukraine: 1, russia: 1}}
commitment:
  - {condition: bargaining_range, a: Northland, b: Southland, p: 0.6, cost_a: 0.1, cost_b: 0.15}
  - {condition: repeated_compliance, temptation: 5, reward: 3, punishment: 1, patience: [0.2, 0.4]}
"""


def test_values_give_order_and_commitment(tmp_path: Path) -> None:
    path = tmp_path / "values.yaml"
    path.write_text(VALUES, encoding="utf-8")
    data = run_json("thirty-day-truce", UKRAINE, "--values", path)
    assert data["values_basis"] == "Invented for a test"
    first, second = data["commitment"]
    assert "from 0.5 to 0.75" in first["in_words"]
    assert second["holds"] == "no"
    found = data["sequencing"]
    assert set(found["compared"]) == {"ceasefire first", "framework first"}
    one, other = (found["compared"][name]["order"] for name in ("ceasefire first", "framework first"))
    assert one.index("truce") < one.index("relief")
    assert other.index("relief") < other.index("truce")
    assert set(found["best"]["exposure"]) == {"ukraine", "russia"}
    # truce, relief, swap: before relief Ukraine has -2 + 1, and so on; by hand the best order ends with the truce
    assert found["best"]["orders"] == 6
    text = run("thirty-day-truce", UKRAINE, "--values", path)
    assert max(map(len, text.splitlines())) <= 80
    assert "Ceasefire first beside framework first" in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("basis: Invented for a test", "", "'basis' is missing"),
        ("option: sanctions.relief", "option: sanctions.relif", "did you mean 'sanctions.relief'"),
        ("worth: {ukraine: 1, russia: 1}", "worth: {ukraine: 1}", "'swap' has no worth for russia"),
        ("worth: {ukraine: 1, russia: 1}", "worth: {ukraine: x, russia: 1}", "'x' is not a number"),
        ("chance: 0.5", "chance: 2", "'chance' is outside 0 and 1"),
        ("after: [truce]", "after: [trus]", "'trus' must come first"),
        ("p: 0.6", "p: 1.6", "p must lie within 0 and 1"),
        ("p: 0.6", "pp: 0.6", "unknown key 'pp'"),
        ("reward: 3", "reward: [4, 3]", "from low to high"),
        ("patience: 1}", "patience: 3}", "patience must lie within"),
        ("cost_b: 0.15", "cost_b: 0.15, temptation: 1", "'temptation' is no number of bargaining_range"),
    ],
)
def test_faults_of_values_are_told(old: str, new: str, told: str) -> None:
    book = parse_codebook((UKRAINE / "codebook.yaml").read_text(encoding="utf-8"))
    assert old in VALUES
    with pytest.raises(InvalidInputError, match=told):
        parse_values(VALUES.replace(old, new), "values.yaml", book)


def test_option_rules_give_the_order_of_what_requires_what() -> None:
    book = parse_codebook((UKRAINE / "codebook.yaml").read_text(encoding="utf-8"))
    text = (
        "irenic: 1\nbasis: test\nprovisions:\n"
        "  - {id: whole, option: territory.integrity, worth: {ukraine: 1, russia: 0}}\n"
        "  - {id: leave, option: territory.russian_withdrawal, worth: {ukraine: 1, russia: 0}}\n"
    )
    plan = parse_values(text, "v.yaml", book).plan
    assert plan is not None
    assert plan.steps[0].after == ("leave",)
    assert [step.kind for step in plan.steps] == ["framework", "framework"]


GUARANTEE = """
irenic: 1
process: {id: t, title: T}
parties: [{id: north, name: North}]
issues: [{id: ceasefire, options: [{id: full, label: Full}]}]
proposals:
  - id: d
    title: D
    provisions: [{option: ceasefire.full}]
    guarantees: [{id: g, beneficiary: north}]
    ceasefire_terms: [{item: scope}]
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("beneficiary: north", "note: x", "'beneficiary' is missing"),
        ("beneficiary: north", "beneficiary: noth", "did you mean 'north'"),
        ("beneficiary: north", "beneficiary: north, against: [east]", "no party 'east'"),
        ("beneficiary: north", "beneficiary: north, must_accept: [east]", "no party 'east'"),
        ("beneficiary: north", "beneficiary: north, guarantors: [{party: east}]", "no party 'east'"),
        (
            "beneficiary: north",
            "beneficiary: north, guarantors: [{role: provider}]",
            "neither party nor name",
        ),
        (
            "beneficiary: north",
            "beneficiary: north, options: [ceasefire.ful]",
            "did you mean 'ceasefire.full'",
        ),
        ("beneficiary: north", "beneficiary: north, obligation: defense", "did you mean 'defence'"),
        ("beneficiary: north", "beneficiary: north, colour: red", "unknown key 'colour'"),
        ("beneficiary: north", "beneficiary: north, interest: {holds: true}", "'why' is missing"),
        (
            "{id: g, beneficiary: north}",
            "{id: g, beneficiary: north}, {id: g, beneficiary: north}",
            "given twice",
        ),
        ("item: scope", "item: scop", "did you mean 'scope'"),
        ("item: scope", "item: scope, state: perhaps", "not a word for 'state'"),
        ("item: scope", "item: scope, value: cessation", "belongs to the item 'type'"),
        ("{item: scope}", "{item: scope}, {item: scope}", "told twice"),
        ("label: Full", "label: Full, checklist: [scop]", "did you mean 'scope'"),
    ],
)
def test_faults_of_guarantees_are_told_with_their_line(old: str, new: str, told: str) -> None:
    parse_codebook(GUARANTEE)
    assert old in GUARANTEE
    with pytest.raises(InvalidInputError, match=told) as caught:
        parse_codebook(GUARANTEE.replace(old, new, 1))
    assert all(problem.line > 1 for problem in caught.value.problems)


def test_an_unknown_proposal_is_told() -> None:
    with pytest.raises(IrenicError, match="did you mean 'april-draft'"):
        CliRunner().invoke(irenic, ["hold", "april-drat", str(UKRAINE)], catch_exceptions=False)
