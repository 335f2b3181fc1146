"""Properties that hold whatever is said: symmetry, nothing from later, hearsay without weight."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.model.codebook import Codebook, Proposal, Provision
from irenic.model.dates import PartialDate
from irenic.model.position import OptionStance, Position, Positions, Settings
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import Act, Attribution, Firmness, Flag, Polarity
from irenic.positions.collisions import find_collisions
from irenic.positions.derive import derive_positions
from irenic.positions.redlines import list_red_lines
from irenic.proposals.check import check_proposal

_SPEC = importlib.util.spec_from_file_location("scene", Path(__file__).parents[1] / "conftest.py")
assert _SPEC is not None
assert _SPEC.loader is not None
scene: Any = importlib.util.module_from_spec(_SPEC)
import sys  # noqa: E402

sys.modules["scene"] = scene
_SPEC.loader.exec_module(scene)

CODEBOOK: Codebook = scene.make_codebook()
AS_OF = date(2031, 3, 15)
DAYS = st.dates(date(2031, 1, 1), date(2031, 3, 15)).map(PartialDate.day)
MONTHS = st.sampled_from(["2031", "2031-01", "2031-02", "2030"]).map(PartialDate.parse)
TARGETS = [f"{sign}{i.id}.{o.id}" for sign in "+-?~" for i in CODEBOOK.issues for o in i.options]
TARGETS += ["+forces", "+conduct"]


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    made: Statement = scene.make_statement(
        draw(st.sampled_from(["northland", "southland", "lake"])),
        *draw(st.lists(st.sampled_from(TARGETS), min_size=1, max_size=2)),
        doc=draw(st.sampled_from("abc")),
        at=10 * draw(st.integers(0, 30)),
        attribution=draw(st.sampled_from(list(Attribution))),
        act=draw(st.sampled_from([Act.DEMAND, Act.REJECT, Act.CONCESSION, Act.ASSESSMENT])),
        firmness=draw(st.sampled_from(list(Firmness))),
        flags=draw(st.lists(st.sampled_from([Flag.DISJUNCTION, Flag.HYPOTHETICAL]), max_size=1)),
        beneficiary=draw(st.sampled_from([None, None, "northland", "southland"])),
    )
    return replace(made, said_on=draw(st.none() | DAYS | MONTHS))


PAPERS = [
    scene.Paper("a", PartialDate.parse("2031-03-10"), "Wire"),
    scene.Paper("b", PartialDate.parse("2031-02"), "Post"),
    scene.Paper("c", None),
]
LATER = [scene.Paper(str(days), PartialDate.day(AS_OF + timedelta(days)), "Wire") for days in (1, 30)]


@given(st.lists(statements(), max_size=8), st.lists(statements(), max_size=4), st.sampled_from(LATER))
@settings(max_examples=60, deadline=None)
def test_what_is_dated_later_changes_nothing(
    before: list[Statement], after: list[Statement], later: Any
) -> None:
    then = Settings(as_of=AS_OF)
    known = derive_positions(before, CODEBOOK, then, PAPERS)
    added = [replace(s, document="z.txt", sha256=later.sha256) for s in after]
    more = derive_positions([*added, *before], CODEBOOK, then, [*PAPERS, later])
    assert (more.cells, more.claims) == (known.cells, known.claims)
    listed = {uncounted.statement for uncounted in more.left_out}
    assert set(added) <= listed


@given(st.lists(statements(), max_size=8), st.lists(statements(), max_size=4))
@settings(max_examples=60, deadline=None)
def test_hearsay_never_changes_what_is_counted(told: list[Statement], heard: list[Statement]) -> None:
    before = derive_positions(told, CODEBOOK, None, PAPERS)
    added = [replace(s, attribution=Attribution.HEARSAY) for s in heard]
    after = derive_positions([*told, *added], CODEBOOK, None, PAPERS)
    assert after.claims == before.claims
    assert [counted(cell) for cell in after.cells] == [counted(cell) for cell in before.cells]
    assert find_collisions(after, CODEBOOK) == find_collisions(before, CODEBOOK)


def counted(cell: Position) -> tuple[Any, ...]:
    stances = [replace(stance, shown=()) for stance in cell.stances if stance.known]
    return stances, cell.on_issue, cell.coverage


@given(st.lists(statements(), max_size=8), st.randoms())
@settings(max_examples=60, deadline=None)
def test_order_of_input_has_no_influence(told: list[Statement], random: Any) -> None:
    shuffled = random.sample(told, len(told))
    assert derive_positions(shuffled, CODEBOOK, None, PAPERS[::-1]) == derive_positions(
        told, CODEBOOK, None, PAPERS
    )


SWAP = {"northland": "southland", "southland": "northland"}


def swap_statement(statement: Statement) -> Statement:
    return replace(
        statement,
        holder=Speaker(SWAP.get(statement.holder.party, statement.holder.party)),
        targets=tuple(
            replace(target, beneficiary=SWAP.get(target.beneficiary or "", target.beneficiary))
            for target in statement.targets
        ),
    )


def swap_codebook(codebook: Codebook) -> Codebook:
    def swapped(issue: Any) -> Any:
        options = (replace(o, beneficiary=SWAP.get(o.beneficiary, o.beneficiary)) for o in issue.options)
        return replace(issue, options=tuple(options))

    return replace(
        codebook,
        parties=tuple(replace(party, id=SWAP.get(party.id, party.id)) for party in codebook.parties),
        issues=tuple(swapped(issue) for issue in codebook.issues),
    )


def renamed(value: Any) -> str:
    text = repr(value).replace("northland", "\0").replace("southland", "northland")
    return text.replace("\0", "southland")


@given(st.lists(statements(), max_size=8))
@settings(max_examples=60, deadline=None)
def test_swapping_two_parties_swaps_the_output_and_nothing_else(told: list[Statement]) -> None:
    mirror = swap_codebook(CODEBOOK)
    here = derive_positions(told, CODEBOOK, None, PAPERS)
    there = derive_positions([swap_statement(s) for s in told], mirror, None, PAPERS)
    assert renamed(there) == repr(here)
    assert renamed(find_collisions(there, mirror)) == repr(find_collisions(here, CODEBOOK))
    assert renamed(list_red_lines(there, mirror)) == repr(list_red_lines(here, CODEBOOK))


@given(st.lists(statements(), max_size=8), st.lists(st.sampled_from(TARGETS[:-2]), max_size=3))
@settings(max_examples=60, deadline=None)
def test_swapping_two_parties_swaps_the_check_of_a_proposal(
    told: list[Statement], clauses: list[str]
) -> None:
    provisions = tuple(Provision(scene.ref(text[1:]), negated=text[0] == "-") for text in clauses)
    draft = Proposal("draft", "A draft", provisions)
    mirror = swap_codebook(CODEBOOK)
    here = derive_positions(told, CODEBOOK, None, PAPERS)
    there = derive_positions([swap_statement(s) for s in told], mirror, None, PAPERS)
    assert renamed(check_proposal(draft, there, mirror)) == repr(check_proposal(draft, here, CODEBOOK))


@given(st.lists(statements(), max_size=10))
@settings(max_examples=60, deadline=None)
def test_a_stance_says_what_its_evidence_says(told: list[Statement]) -> None:
    positions: Positions = derive_positions(told, CODEBOOK, None, PAPERS)
    for cell in positions.cells:
        for stance in cell.stances:
            check_stance(stance)


def check_stance(stance: OptionStance) -> None:
    said = {t.polarity for s in stance.evidence for t in s.targets if t.option == stance.option.option}
    assert stance.contested <= (len(said) > 1 and Polarity.OPPOSE in said)
    if stance.polarity is not None:
        assert stance.polarity in said
    assert stance.known is (stance.polarity is not None or stance.contested)
    assert all(s.attribution in (Attribution.QUOTED, Attribution.REPORTED) for s in stance.evidence)
