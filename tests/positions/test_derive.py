"""Named cases of the rules by which positions are derived."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from irenic.model.codebook import OptionRef
from irenic.model.position import Settings, Subject, Why
from irenic.model.terms import Act, Attribution, Firmness, Flag, Polarity, Status
from irenic.positions.derive import derive_positions

ALLIED = OptionRef("forces", "allied")
RED, COND, DEMAND = Firmness.RED_LINE, Firmness.CONDITION, Firmness.DEMAND
POSITION, PREFERENCE, UNKNOWN = Firmness.POSITION, Firmness.PREFERENCE, Firmness.UNKNOWN

_Told = list[tuple[str, str | None, dict[str, Any]]]

# name, [(sign, date, other fields)], (polarity, firmness, contested)
TIMELINES: list[tuple[str, _Told, tuple[str | None, Firmness, bool]]] = [
    ("one", [("+", "2031-01", {"firmness": DEMAND})], ("support", DEMAND, False)),
    ("strongest", [("-", "2031-01", {"firmness": RED}), ("-", "2031-02", {})], ("oppose", RED, False)),
    (
        "newest decides",
        [("-", "2031-01", {"firmness": RED}), ("?", "2031-02", {})],
        ("open", POSITION, False),
    ),
    ("same month", [("-", "2031-01", {"firmness": RED}), ("+", "2031-01", {})], (None, RED, True)),
    ("day in month", [("-", "2031-01", {}), ("+", "2031-01-31", {})], (None, POSITION, True)),
    ("year, then day", [("-", "2030", {}), ("+", "2031-01-31", {})], ("support", POSITION, False)),
    ("undated", [("-", None, {}), ("+", "2031-01-31", {})], (None, POSITION, True)),
    ("undated, agreeing", [("-", None, {}), ("-", "2031-01", {"firmness": COND})], ("oppose", COND, False)),
    (
        "resumed after openness",
        [
            ("+", "2031-01", {"firmness": RED}),
            ("?", "2031-02", {}),
            ("+", "2031-03", {"firmness": PREFERENCE}),
        ],
        ("support", PREFERENCE, False),
    ),
    (
        "resumed, order of the first unknown",
        [("+", None, {"firmness": RED}), ("-", "2031-02", {}), ("+", "2031-03", {"firmness": PREFERENCE})],
        ("support", RED, False),
    ),
    (
        "concession of the same polarity",
        [
            ("+", "2031-01", {"firmness": RED}),
            ("+", "2031-02", {"firmness": PREFERENCE, "act": Act.CONCESSION}),
        ],
        ("support", PREFERENCE, False),
    ),
    (
        "open beside support",
        [("+", "2031", {"firmness": DEMAND}), ("?", "2031", {})],
        ("support", DEMAND, False),
    ),
    (
        "condition beside support",
        [("+", "2031", {"firmness": RED}), ("~", "2031", {})],
        ("conditional", POSITION, False),
    ),
    ("condition beside opposition", [("-", "2031", {}), ("~", "2031", {})], (None, POSITION, True)),
    ("unknown firmness", [("+", "2031", {"firmness": UNKNOWN})], ("support", UNKNOWN, False)),
]


@pytest.mark.parametrize(("name", "told", "expected"), TIMELINES, ids=[case[0] for case in TIMELINES])
def test_newest_certain_evidence_decides(
    codebook: Any, say: Any, name: str, told: Any, expected: Any
) -> None:
    statements = [
        say("northland", f"{sign}forces.allied", on=on, at=10 * index, **more)
        for index, (sign, on, more) in enumerate(told)
    ]
    for given in (statements, statements[::-1]):
        stance = derive_positions(given, codebook).of("northland", "forces").stance(ALLIED)
        assert stance is not None
        polarity = stance.polarity.value if stance.polarity else None
        assert (polarity, stance.firmness, stance.contested) == expected
        assert {*stance.evidence, *stance.superseded} == set(statements)
        assert not {*stance.evidence} & {*stance.superseded}


# name, fields of the statement, settings, the reason why it does not count
GATES: list[tuple[str, dict[str, Any], Settings, Why | None]] = [
    ("quoted", {"attribution": Attribution.QUOTED}, Settings(), None),
    ("hearsay", {"attribution": Attribution.HEARSAY}, Settings(), Why.HEARSAY),
    ("attributed", {"attribution": Attribution.ATTRIBUTED}, Settings(), Why.ATTRIBUTED),
    (
        "hearsay, counted by the analyst",
        {"attribution": Attribution.HEARSAY},
        Settings(counted=frozenset(Attribution)),
        None,
    ),
    ("reported, not counted", {}, Settings(counted=frozenset({Attribution.QUOTED})), Why.NOT_COUNTED),
    ("criticism", {"act": Act.CRITICISM}, Settings(), Why.EVALUATION),
    ("praise", {"act": Act.PRAISE}, Settings(), Why.EVALUATION),
    ("assessment", {"act": Act.ASSESSMENT}, Settings(), Why.EVALUATION),
    ("historical", {"flags": [Flag.HISTORICAL]}, Settings(), Why.HISTORICAL),
    ("hypothetical", {"flags": [Flag.HYPOTHETICAL], "firmness": DEMAND}, Settings(), Why.HYPOTHETICAL),
    ("hypothetical red line", {"flags": [Flag.HYPOTHETICAL], "firmness": RED}, Settings(), None),
    ("hypothetical condition", {"flags": [Flag.HYPOTHETICAL], "firmness": COND}, Settings(), None),
    ("prospective", {"flags": [Flag.PROSPECTIVE]}, Settings(), None),
    ("nested", {"flags": [Flag.NESTED]}, Settings(), None),
    ("accepted", {"status": Status.ACCEPTED}, Settings(accepted_only=True), None),
    ("edited", {"status": Status.EDITED}, Settings(accepted_only=True), None),
    ("at the least confidence", {"confidence": 0.5}, Settings(min_confidence=0.5), None),
    ("unsure, accepted", {"confidence": 0.4, "status": Status.ACCEPTED}, Settings(min_confidence=0.5), None),
    ("unsure, edited", {"confidence": 0.4, "status": Status.EDITED}, Settings(min_confidence=0.5), None),
]


@pytest.mark.parametrize(("name", "fields", "settings", "why"), GATES, ids=[case[0] for case in GATES])
def test_gate_shows_what_does_not_count(
    codebook: Any, say: Any, name: str, fields: Any, settings: Settings, why: Why | None
) -> None:
    statement = say("northland", "-forces.allied", **fields)
    positions = derive_positions([statement], codebook, settings)
    stance = positions.of("northland", "forces").stance(ALLIED)
    assert stance is not None
    assert stance.known is (why is None)
    assert [uncounted.why for uncounted in stance.shown] == ([why] if why else [])
    assert bool(positions.claims) is (why is None)
    assert positions.left_out == ()


# name, fields, document's date, settings, the reason why it is left out
LEFT_OUT: list[tuple[str, dict[str, Any], str | None, Settings, Why | None]] = [
    ("rejected", {"status": Status.REJECTED}, None, Settings(), Why.REJECTED),
    ("not reviewed", {}, None, Settings(accepted_only=True), Why.NOT_REVIEWED),
    ("not confident", {"confidence": 0.4}, None, Settings(min_confidence=0.5), Why.LOW_CONFIDENCE),
    ("in time", {"on": "2031-03-01"}, "2031-03-02", Settings(as_of=date(2031, 3, 2)), None),
    ("document later", {"on": "2031-03-01"}, "2031-03-03", Settings(as_of=date(2031, 3, 2)), Why.DATED_LATER),
    ("said later", {"on": "2031-03-09"}, "2031-03-01", Settings(as_of=date(2031, 3, 2)), Why.DATED_LATER),
    ("perhaps later", {}, "2031-03", Settings(as_of=date(2031, 3, 2)), Why.DATED_LATER),
    ("undated in a dated document", {}, "2031-03-02", Settings(as_of=date(2031, 3, 2)), None),
    ("month capped by the document", {"on": "2031-03"}, "2031-03-02", Settings(as_of=date(2031, 3, 2)), None),
    ("document undated", {"on": "2031-03-01"}, None, Settings(as_of=date(2031, 3, 2)), Why.DATE_UNKNOWN),
    ("nothing asked, nothing dated", {}, None, Settings(), None),
]


@pytest.mark.parametrize(
    ("name", "fields", "dated", "settings", "why"), LEFT_OUT, ids=[c[0] for c in LEFT_OUT]
)
def test_left_out_is_listed_with_its_reason(
    codebook: Any, say: Any, paper: Any, name: str, fields: Any, dated: Any, settings: Any, why: Any
) -> None:
    statement = say("northland", "-forces.allied", doc="a", **fields)
    positions = derive_positions([statement], codebook, settings, [paper("a", dated)])
    assert [(u.statement, u.why) for u in positions.left_out] == ([(statement, why)] if why else [])
    assert positions.of("northland", "forces").speaks is (why is None)


@pytest.mark.parametrize(
    ("party", "target", "why"),
    [
        ("commentator", "+forces.allied", Why.NO_PARTY),
        ("other", "+forces.allied", Why.NO_PARTY),
        ("northland", "+conduct", Why.CONDUCT),
        ("northland", "+forces.aliens", Why.NOT_IN_CODEBOOK),
        ("northland", "+weather.fine", Why.NOT_IN_CODEBOOK),
    ],
)
def test_what_the_codebook_does_not_hold_is_left_out(
    codebook: Any, say: Any, party: str, target: str, why: Why
) -> None:
    positions = derive_positions([say(party, target)], codebook)
    assert [uncounted.why for uncounted in positions.left_out] == [why]
    assert not any(cell.stances or cell.speaks for cell in positions.cells)


def test_every_party_and_issue_has_a_cell_and_silence_is_unknown(codebook: Any) -> None:
    positions = derive_positions([], codebook)
    assert [(cell.party, cell.issue) for cell in positions.cells] == [
        (party.id, issue.id) for party in codebook.parties for issue in codebook.issues
    ]
    assert not any(cell.speaks or cell.stances for cell in positions.cells)


def test_support_of_one_option_says_nothing_of_the_others(codebook: Any, say: Any) -> None:
    position = derive_positions([say("northland", "+forces.allied")], codebook).of("northland", "forces")
    assert [str(stance.option) for stance in position.stances] == ["forces.allied"]


def test_issue_without_option_counts_for_no_option(codebook: Any, say: Any) -> None:
    counted, heard = (
        say("northland", "+forces"),
        say("northland", "+forces", at=9, attribution=Attribution.HEARSAY),
    )
    position = derive_positions([counted, heard], codebook).of("northland", "forces")
    assert (position.known, position.speaks, position.stances) == (False, True, ())
    assert position.on_issue == (counted,)
    assert [uncounted.statement for uncounted in position.on_issue_shown] == [heard]


def test_disjunction_is_one_claim_and_marks_each_option(codebook: Any, say: Any) -> None:
    statement = say(
        "northland", "+guarantees.north", "+guarantees.pact", flags=[Flag.DISJUNCTION], firmness=RED
    )
    positions = derive_positions([statement], codebook)
    north, pact = OptionRef("guarantees", "north"), OptionRef("guarantees", "pact")
    assert [stance.disjuncts for stance in positions.of("northland", "guarantees").stances] == [
        (north, pact)
    ] * 2
    assert [claim.alternatives for claim in positions.claims] == [(Subject(north), Subject(pact))]


def test_disjunction_across_issues_is_one_claim(codebook: Any, say: Any) -> None:
    statement = say("northland", "+alignment.member", "+guarantees.pact", flags=[Flag.DISJUNCTION])
    positions = derive_positions([statement], codebook)
    assert [[str(s) for s in claim.alternatives] for claim in positions.claims] == [
        ["alignment.member", "guarantees.pact"]
    ]


def test_disjunction_with_an_unknown_alternative_stays_open_ended(codebook: Any, say: Any) -> None:
    statement = say("northland", "+alignment.member", "+guarantees", flags=[Flag.DISJUNCTION])
    positions = derive_positions([statement], codebook)
    assert [(len(c.alternatives), c.unidentified) for c in positions.claims] == [(1, ("guarantees",))]
    assert positions.of("northland", "guarantees").on_issue == (statement,)


def test_opposition_to_one_or_the_other_is_opposition_to_each(codebook: Any, say: Any) -> None:
    statement = say("northland", "-alignment.member", "-alignment.hosting", flags=[Flag.DISJUNCTION])
    claims = derive_positions([statement], codebook).claims
    assert [(c.holds, [str(s) for s in c.alternatives]) for c in claims] == [
        (False, ["alignment.member"]),
        (False, ["alignment.hosting"]),
    ]


def test_a_later_further_alternative_replaces_the_plain_demand(codebook: Any, say: Any) -> None:
    plain = say("northland", "+alignment.member", on="2031-01", firmness=RED)
    wider = say(
        "northland", "+alignment.member", "+guarantees.pact", on="2031-02", flags=[Flag.DISJUNCTION], at=9
    )
    claims = derive_positions([plain, wider], codebook).claims
    assert [(len(claim.alternatives), claim.firmness) for claim in claims] == [(2, POSITION)]
    narrower = derive_positions(
        [plain, wider, say("northland", "+alignment.member", on="2031-03", at=20)], codebook
    )
    assert sorted(len(claim.alternatives) for claim in narrower.claims) == [1, 2]


def test_beneficiaries_make_different_subjects(codebook: Any, say: Any) -> None:
    for_north = say("lake", "+guarantees.pact", beneficiary="northland", on="2031-01")
    for_south = say("lake", "-guarantees.pact", beneficiary="southland", on="2031-01", at=9)
    position = derive_positions([for_north, for_south], codebook).of("lake", "guarantees")
    told = [(stance.beneficiary, stance.polarity, stance.contested) for stance in position.stances]
    assert told == [("northland", Polarity.SUPPORT, False), ("southland", Polarity.OPPOSE, False)]


def test_option_for_another_beneficiary_speaks_on_the_issue_only(codebook: Any, say: Any) -> None:
    own = derive_positions([say("lake", "+guarantees.north", beneficiary="northland")], codebook)
    other = derive_positions([say("lake", "+guarantees.north", beneficiary="southland")], codebook)
    assert own.of("lake", "guarantees").known
    assert not other.of("lake", "guarantees").known
    assert other.of("lake", "guarantees").speaks


def test_coverage_counts_documents_outlets_and_dates(codebook: Any, say: Any, paper: Any) -> None:
    statements = [
        say("northland", "+forces.allied", doc="a", on="2031-01-05"),
        say("northland", "+forces.none", doc="a", on="2031-02", at=9),
        say("northland", "-forces.none", doc="b"),
        say("northland", "+forces", doc="c"),
        say("northland", "+forces.none", doc="d", attribution=Attribution.HEARSAY),
    ]
    papers = [
        paper("a", "2031-03", "Wire"),
        paper("b", "2031-04-01", "Wire"),
        paper("c"),
        paper("d", "2032", "Post"),
    ]
    coverage = derive_positions(statements, codebook, None, papers).of("northland", "forces").coverage
    assert (coverage.statements, coverage.documents, coverage.outlets) == (4, 3, 1)
    assert (str(coverage.first), str(coverage.last)) == ("2031-01-05", "2031-04-01")
