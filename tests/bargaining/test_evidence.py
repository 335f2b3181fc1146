"""From positions to a model: the rule on the page, the statements behind each number, and symmetry."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from irenic.model.codebook import Codebook, Issue, Option, OptionRef, Party, Proposal, Provision
from irenic.model.document import Document
from irenic.model.errors import UsageError
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, PartyRole, Polarity
from irenic.questions.package_evidence import model_of_study
from irenic.questions.packages import answer_packages
from irenic.questions.packages_json import packages_to_json
from irenic.questions.study import Study, make_study

NORTH, SOUTH = "north", "south"


def _codebook(first: str = NORTH, second: str = SOUTH) -> Codebook:
    belligerent = (PartyRole.BELLIGERENT,)
    return Codebook(
        id="shore",
        title="Talks on the shore",
        parties=(
            Party(first, first.title(), belligerent),
            Party(second, second.title(), belligerent),
            Party("lakes", "Lakes"),
            Party("silent", "Silent"),
        ),
        actors=(),
        issues=(
            Issue(
                "status",
                "alignment",
                "Status",
                options=(Option("pact", "A pact"), Option("neutral", "Neutral")),
            ),
            Issue(
                "order",
                "sequencing",
                "Order",
                options=(
                    Option("truce", "A truce first"),
                    Option("deal", "A deal first"),
                    Option("odd", "Odd"),
                ),
                exclusive=False,
            ),
            Issue("unknown", "territory", "Unknown", options=(Option("x", "X"),)),
        ),
        proposals=(
            Proposal(
                "d",
                "The draft",
                (
                    Provision(OptionRef("status", "pact")),
                    Provision(OptionRef("order", "truce"), negated=True),
                ),
            ),
        ),
    )


def _said(
    place: int, party: str, issue: str, option: str, polarity: Polarity, firmness: Firmness
) -> Statement:
    return Statement(
        document="a.txt",
        sha256="0" * 64,
        span=Span(place, place + 5, "words"),
        holder=Speaker(party),
        sources=(),
        attribution=Attribution.QUOTED,
        form=Form.DIRECT,
        act=Act.DEMAND,
        firmness=firmness,
        targets=(Target(issue, issue, option, polarity),),
        said_on=None,
        said_on_basis="unknown",
        flags=(),
        confidence=1.0,
        rule="test",
        coder="test",
    )


def _study(first: str = NORTH, second: str = SOUTH) -> Study:
    said = [
        _said(10, first, "status", "pact", Polarity.SUPPORT, Firmness.RED_LINE),
        _said(20, first, "order", "truce", Polarity.OPPOSE, Firmness.PREFERENCE),
        _said(30, second, "status", "pact", Polarity.OPPOSE, Firmness.RED_LINE),
        _said(40, second, "order", "truce", Polarity.SUPPORT, Firmness.DEMAND),
        _said(50, "lakes", "order", "deal", Polarity.OPEN, Firmness.POSITION),
    ]
    document = Document("a.txt", "words", "0" * 64, ())
    return make_study(_codebook(first, second), [document], said)


def test_values_weights_and_red_lines_follow_the_rule() -> None:
    study = _study()
    model = model_of_study(study)
    assert [party.id for party in model.parties] == [NORTH, SOUTH, "lakes"]
    assert [issue.id for issue in model.issues] == ["status", "order--truce", "order--deal"]
    north = model.parties[0]
    # Status: red line 5 + one statement 1/5; order: preference 1 + 1/5. 100 × 5.2 / 6.4 and 100 × 1.2 / 6.4 in tenths.
    assert [w.value for w in north.weights] == [Fraction(813, 10), Fraction(187, 10), 0]
    assert [v.point for v in north.values[0]] == [1, Fraction(1, 2), 0]
    assert [north.values[0][1].low, north.values[0][1].high] == [0, 1]
    assert [v.point for v in north.values[1]] == [0, 1]
    ids = {s.span.start: s.id for s in study.statements}
    assert north.values[0][0].basis.statements == (ids[10],)
    assert north.weights[1].basis.statements == (ids[20],)
    assert model.acceptance.vetoes == (NORTH, SOUTH)
    assert [(line.party, line.kind.value, line.basis.statements) for line in model.red_lines] == [
        (NORTH, "requires", (ids[10],)),
        (SOUTH, "excludes", (ids[30],)),
    ]
    assert [str(ref) for ref in model.drafts[0].options] == ["status.pact", "order--truce.no"]
    assert any("Unknown" in note for note in model.notes)
    assert any("Silent" in note for note in model.notes)


def test_collision_is_the_blocking_set_with_its_statements() -> None:
    study = _study()
    data = packages_to_json(answer_packages(model_of_study(study)), 10)
    ids = {s.span.start: s.id for s in study.statements}
    assert [[term["statements"] for term in one] for one in data["blocking_sets"]] == [[[ids[10]], [ids[30]]]]
    assert len(data["relaxations"]) == 2


def test_swapping_two_parties_swaps_the_model() -> None:
    """Statements keep their places; ids of statements hold the holder's name and are left out of the comparison."""

    def strip(first: str, second: str) -> str:
        model = model_of_study(_study(first, second))
        data = packages_to_json(answer_packages(model), 10)
        text = json.dumps(data, sort_keys=True)
        for statement in _study(first, second).statements:
            text = text.replace(statement.id, f"s{statement.span.start}")
        return text

    swapped = strip(SOUTH, NORTH)
    for one, other in ((NORTH, SOUTH), (NORTH.title(), SOUTH.title())):
        swapped = swapped.replace(one, "\0").replace(other, one).replace("\0", other)
    assert json.loads(swapped) == json.loads(strip(NORTH, SOUTH))


def test_nothing_known_makes_no_model() -> None:
    study = make_study(_codebook(), [Document("a.txt", "words", "0" * 64, ())], [])
    with pytest.raises(UsageError, match="no party has a counted position"):
        model_of_study(study)


def test_an_example_process_is_answered_exactly() -> None:
    from irenic.questions.study import open_study

    root = Path(__file__).parents[2] / "examples" / "camp-david-1978"
    model = model_of_study(open_study([root]))
    answer = answer_packages(model)
    assert answer.frontier.exact
    for party in model.parties:
        assert sum(weight.value for weight in party.weights) == 100
        for row in party.values:
            assert all(v.basis.statements or v.low < v.high for v in row)
    assert all(line.basis.statements for line in model.red_lines)
