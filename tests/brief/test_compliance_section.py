"""The brief's section on compliance and its drawing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.improvement_drawing import MAX_STATES, draw_improvements
from irenic.brief.markdown import render_markdown
from irenic.brief.sections.compliance import ComplianceView
from irenic.questions.check import check_draft
from irenic.questions.study import Study, open_study
from irenic.stability.compliance import Belligerent, Guarantee, Stance, analyse_compliance

EXAMPLE = Path(__file__).parents[2] / "examples" / "ukraine-2025"


@pytest.fixture(scope="module")
def study() -> Study:
    return open_study((EXAMPLE,))


def body(study: Study) -> ComplianceView:
    found = next(s.body for s in build_brief(study).sections if s.key == "compliance")
    assert isinstance(found, ComplianceView)
    return found


def test_a_draft_that_crosses_a_belligerents_red_line_is_not_stable(study: Study) -> None:
    fighting = {"ukraine", "russia"}
    for proposal, draft in zip(study.codebook.proposals, body(study).drafts, strict=True):
        crossed = {block.party for block in check_draft(study, proposal.id).blocked_by} & fighting
        assert (draft.outcome.kind == "against") == bool(crossed)


def test_every_preference_is_cited_or_marked(study: Study) -> None:
    for draft in body(study).drafts:
        for mover in draft.movers:
            for wish in mover.wishes:
                assert bool(wish.assumed) != bool(wish.evidence.cites)


def test_the_page_has_a_drawing_with_an_arrow_for_each_improvement(study: Study) -> None:
    page: Any = html.fromstring(render_html(build_brief(study)))
    drawings = page.xpath("//section[@id='compliance']//figure")
    views = [draft.drawing for draft in body(study).drafts if draft.drawing]
    assert len(drawings) == len(views) > 0
    for drawing, view in zip(drawings, views, strict=True):
        assert len(drawing.xpath(".//polygon")) == len(view.words) == len(view.arrows)
        assert len(drawing.xpath(".//rect")) == len(view.boxes)
    assert "Would all comply?" in render_markdown(build_brief(study))


def test_arrows_end_at_the_borders_of_their_boxes() -> None:
    north, south = (Belligerent(x, x, Stance.TEMPTED) for x in ("north", "south"))
    found = analyse_compliance("t", (north, south), (Guarantee("union", "north"),))
    game = found.conflict.game
    done = [tuple("abc"[o] for o in range(3) if code >> o & 1) for code in found.conflict.codes.tolist()]
    view = draw_improvements(game, ("north", "south", "union"), done, {0})
    assert view is not None
    steps = [(s, t) for s in range(8) for k in game.players for t in game.improvements(k, s)]
    for (s, t), arrow in zip(steps, view.arrows, strict=True):
        numbers = [float(word.lstrip("MQ")) for word in arrow.path.split()]
        for box, (x, y), gap in ((view.boxes[s], numbers[:2], 1), (view.boxes[t], numbers[-2:], 3)):
            beside = abs(x - (box.x + 79)) - 79
            above = abs(y - (box.y + box.height / 2)) - box.height / 2
            assert max(beside, above) == pytest.approx(gap, abs=0.11)
    assert [box.stays for box in view.boxes] == [True] + [False] * 7


def test_no_drawing_of_what_no_one_could_read() -> None:
    belligerents = tuple(Belligerent(f"p{i}", f"P{i}", Stance.TEMPTED) for i in range(4))
    game = analyse_compliance("t", belligerents, ()).conflict.game
    assert game.size > MAX_STATES
    assert draw_improvements(game, game.names, [()] * game.size, set()) is None
