"""Compliance games: worked by hand, symmetric, and from the record of the example processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from irenic.cli.stability import command
from irenic.model.conflict import Prioritised
from irenic.model.errors import UsageError
from irenic.questions.check import check_draft
from irenic.questions.compliance import answer_compliance
from irenic.questions.study import Study, open_study
from irenic.stability.compliance import Belligerent, Guarantee, Stance, analyse_compliance

EXAMPLES = Path(__file__).parents[2] / "examples"


def parties(north: Stance, south: Stance) -> tuple[Belligerent, Belligerent]:
    return Belligerent("north", "North", north), Belligerent("south", "South", south)


@pytest.mark.parametrize(
    ("north", "south", "leaves"),
    [
        # Both accept all: no one has a reason to be the first to violate.
        (Stance.CONTENT, Stance.CONTENT, {"nash": (), "seq": ()}),
        # One would gain if nothing followed; the other would then violate too, which is worse for it.
        (Stance.TEMPTED, Stance.CONTENT, {"nash": ("north",), "seq": ()}),
        (Stance.TEMPTED, Stance.TEMPTED, {"nash": ("north", "south"), "seq": ()}),
        # Where a red line is crossed, the other's violation does not deter.
        (Stance.BREAKS, Stance.CONTENT, {"nash": ("north",), "seq": ("north",)}),
        (Stance.BREAKS, Stance.BREAKS, {"nash": ("north", "south"), "seq": ("north", "south")}),
    ],
)
def test_who_would_leave(north: Stance, south: Stance, leaves: dict[str, tuple[str, ...]]) -> None:
    found = analyse_compliance("test", parties(north, south), ())
    assert {concept: found.leaves[concept] for concept in leaves} == leaves


def test_a_credible_guarantee_that_outweighs_the_gain_is_enough() -> None:
    breaking = parties(Stance.BREAKS, Stance.CONTENT)
    assert analyse_compliance("test", breaking, ()).enough == (("north",),)
    held = analyse_compliance("test", breaking, (Guarantee("mission", "north"),))
    assert held.leaves["seq"] == ()
    assert held.enough == ((),)
    for weak in (
        Guarantee("mission", "north", credible=False),
        Guarantee("mission", "north", outweighs=False),
    ):
        assert analyse_compliance("test", breaking, (weak,)).leaves["seq"] == ("north",)
    wrong = analyse_compliance("test", breaking, (Guarantee("mission", "south"),))
    assert wrong.leaves["seq"] == ("north",)


def test_an_incredible_guarantee_deters_only_who_fears_any_answer() -> None:
    """GMR counts answers that hurt those who give them; SEQ does not."""
    weak = (Guarantee("mission", "north", credible=False),)
    found = analyse_compliance("test", parties(Stance.BREAKS, Stance.CONTENT), weak)
    assert found.leaves["gmr"] == ()
    assert found.leaves["seq"] == ("north",)


def test_swapping_the_parties_swaps_the_answer() -> None:
    swap = {"north": "south", "south": "north"}
    guarantees = (Guarantee("mission", "north"),)
    found = analyse_compliance("test", parties(Stance.BREAKS, Stance.TEMPTED), guarantees)
    turned = tuple(Guarantee("mission", swap[g.against]) for g in guarantees)
    other = analyse_compliance("test", parties(Stance.TEMPTED, Stance.BREAKS), turned)
    for concept, leaves in found.leaves.items():
        assert {swap[party] for party in leaves} == set(other.leaves[concept])


def test_two_belligerents_are_needed() -> None:
    study = open_study((EXAMPLES / "ukraine-2025",))
    with pytest.raises(UsageError, match="no proposal"):
        answer_compliance(study, "april-drat")


@pytest.fixture(scope="module")
def study() -> Study:
    return open_study((EXAMPLES / "ukraine-2025",))


def test_every_preference_is_from_the_record_or_marked_as_assumed(study: Study) -> None:
    known = {statement.id for statement in study.statements}
    for proposal in study.codebook.proposals:
        found = answer_compliance(study, proposal.id, ("usa:russia",))
        for maker in found.conflict.model.decision_makers:
            assert isinstance(maker.preferences, Prioritised)
            for statement in maker.preferences.statements:
                assert bool(statement.assumed) != bool(statement.evidence), statement
                assert set(statement.evidence) <= known


def test_a_crossed_red_line_is_a_reason_to_violate(study: Study) -> None:
    """By definition: whose red line the check says is crossed would rather violate than comply."""
    for proposal in study.codebook.proposals:
        blocked = {block.party for block in check_draft(study, proposal.id).blocked_by}
        found = answer_compliance(study, proposal.id)
        fighting = set(found.conflict.game.names) & {"ukraine", "russia"}
        assert blocked & fighting <= set(found.leaves["seq"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("usa", "'' is no party"),
        ("mars:russia", "'mars' is no party"),
        ("usa:europe", "'europe' is no belligerent"),
        ("russia:ukraine", "is a belligerent itself"),
        ("russia:russia", "cannot respond to itself"),
    ],
)
def test_guarantees_by_hand_are_checked(study: Study, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        answer_compliance(study, study.codebook.proposals[0].id, (text,))


@pytest.mark.parametrize("process", ["ukraine-2025", "camp-david-1978"])
def test_command(process: str) -> None:
    folder = EXAMPLES / process
    proposal = open_study((folder,)).codebook.proposals[0].id
    done = CliRunner().invoke(command, [str(folder), "--proposal", proposal])
    assert done.exit_code == 0, done.output
    assert "Would all comply" in done.output
    assert max(map(len, done.output.splitlines())) <= 80
    done = CliRunner().invoke(command, [str(folder), "--proposal", proposal, "--format", "json"])
    document = json.loads(done.output)
    assert set(document["compliance"]["stable"]) == {"nash", "gmr", "smr", "seq", "sseq"}
    assert all(p["assumed"] or p["evidence"] for p in document["compliance"]["preferences"])
