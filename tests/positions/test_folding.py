"""What several documents tell counts once, with every outlet that carried it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from irenic.model.position import Settings, Why
from irenic.model.terms import Status
from irenic.positions.derive import derive_positions


@pytest.fixture
def papers(paper: Any) -> list[Any]:
    return [
        paper("a", "2031-03-03", "Example Wire"),
        paper("b", "2031-03-04", "Lake Paper"),
        paper("c", "2031-03-05", "THE  LAKE PAPER"),
    ]


def test_a_statement_told_in_three_documents_counts_once(codebook: Any, say: Any, papers: list[Any]) -> None:
    telling = [say("northland", "-forces.allied", doc=doc) for doc in "abc"]
    positions = derive_positions(telling[::-1], codebook, None, papers, [papers], [telling])
    coverage = positions.of("northland", "forces").coverage
    assert (coverage.statements, coverage.documents, coverage.outlets) == (1, 1, 2)
    (retelling,) = positions.retold
    assert (retelling.statement, retelling.again) == (telling[0], tuple(telling[1:]))
    assert positions.told_again(telling[0]) == tuple(telling[1:])
    assert positions.told_again(telling[1]) == ()
    assert {u.why for u in positions.left_out} == {Why.TOLD_AGAIN}


def test_without_tellings_each_counts_but_documents_of_one_story_are_one(
    codebook: Any, say: Any, papers: list[Any]
) -> None:
    statements = [say("northland", "-forces.allied", doc="a"), say("northland", "-forces.allied", doc="b")]
    coverage = (
        derive_positions(statements, codebook, None, papers, [papers[:2]]).of("northland", "forces").coverage
    )
    assert (coverage.statements, coverage.documents, coverage.outlets) == (2, 1, 2)
    coverage = derive_positions(statements, codebook, None, papers).of("northland", "forces").coverage
    assert (coverage.statements, coverage.documents) == (2, 2)


def test_an_outlet_does_not_corroborate_itself_by_another_spelling(
    codebook: Any, say: Any, papers: list[Any]
) -> None:
    telling = [say("northland", "-forces.allied", doc="b"), say("northland", "-forces.allied", doc="c")]
    positions = derive_positions(telling, codebook, None, papers, [], [telling])
    assert positions.of("northland", "forces").coverage.outlets == 1


@pytest.mark.parametrize(("day", "outlets"), [("2031-03-03", 1), ("2031-03-04", 2), ("2031-03-06", 2)])
def test_as_of_a_date_only_the_tellings_up_to_it_are_there(
    codebook: Any, say: Any, papers: list[Any], day: str, outlets: int
) -> None:
    telling = [say("northland", "-forces.allied", doc=doc) for doc in "abc"]
    settings = Settings(as_of=date.fromisoformat(day))
    positions = derive_positions(telling, codebook, settings, papers, [], [telling])
    coverage = positions.of("northland", "forces").coverage
    assert (coverage.statements, coverage.outlets) == (1, outlets)
    later = {u.statement.sha256 for u in positions.left_out if u.why is Why.DATED_LATER}
    assert later == {p.sha256 for p in papers if str(p.date) > day}


def test_the_surest_telling_lets_the_first_one_in(codebook: Any, say: Any, papers: list[Any]) -> None:
    """The earliest date must not be lost because a copy was read with more certainty."""
    telling = [
        say("northland", "-forces.allied", doc="a", confidence=0.4),
        say("northland", "-forces.allied", doc="b", confidence=0.8),
    ]
    positions = derive_positions(telling, codebook, Settings(min_confidence=0.6), papers, [], [telling])
    stance = positions.of("northland", "forces").stances[0]
    assert stance.evidence == (telling[0],)
    early = Settings(min_confidence=0.6, as_of=date(2031, 3, 3))
    assert (
        not derive_positions(telling, codebook, early, papers, [], [telling]).of("northland", "forces").known
    )


@pytest.mark.parametrize(
    ("holder", "target", "more", "chosen", "why"),
    [
        ("northland", "-forces.allied", {"status": Status.REJECTED}, {}, Why.REJECTED),
        ("northland", "-forces.allied", {}, {"accepted_only": True}, Why.NOT_REVIEWED),
        ("northland", "-forces.allied", {"confidence": 0.2}, {"min_confidence": 0.5}, Why.LOW_CONFIDENCE),
        ("other", "-forces.allied", {}, {}, Why.NO_PARTY),
        ("northland", "-conduct", {}, {}, Why.CONDUCT),
        ("northland", "-weather.rain", {}, {}, Why.NOT_IN_CODEBOOK),
    ],
)
def test_what_is_left_out_is_counted_once_too(
    codebook: Any,
    say: Any,
    papers: list[Any],
    holder: str,
    target: str,
    more: dict[str, Any],
    chosen: dict[str, Any],
    why: Why,
) -> None:
    telling = [say(holder, target, doc=doc, **more) for doc in "abc"]
    positions = derive_positions(telling, codebook, Settings(**chosen), papers, [], [telling])
    assert positions.told_again(telling[0]) == tuple(telling[1:])
    assert {u.statement: u.why for u in positions.left_out} == {
        telling[0]: why,
        telling[1]: Why.TOLD_AGAIN,
        telling[2]: Why.TOLD_AGAIN,
    }


def test_what_the_date_hides_is_not_told_again(codebook: Any, say: Any, papers: list[Any]) -> None:
    telling = [say("northland", "-forces.allied", doc=doc, status=Status.REJECTED) for doc in "abc"]
    settings = Settings(as_of=date(2031, 3, 4))
    positions = derive_positions(telling, codebook, settings, papers, [], [telling])
    assert [u.why for u in positions.left_out] == [Why.REJECTED, Why.TOLD_AGAIN, Why.DATED_LATER]
    assert positions.told_again(telling[0]) == (telling[1],)


def test_a_rejected_statement_of_a_later_document_is_hidden_as_later(
    codebook: Any, say: Any, papers: list[Any]
) -> None:
    rejected = say("northland", "-forces.allied", doc="c", status=Status.REJECTED)
    positions = derive_positions([rejected], codebook, Settings(as_of=date(2031, 3, 3)), papers)
    assert [u.why for u in positions.left_out] == [Why.DATED_LATER]
