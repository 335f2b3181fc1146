"""Verdicts by named cases, and a slow oracle that enumerates every outcome."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from irenic.model.codebook import Codebook, Issue, Option, OptionRef, Party, Proposal, Provision
from irenic.model.position import Claim, Positions, Settings, Subject
from irenic.model.terms import Attribution, Firmness, Flag
from irenic.positions.derive import derive_positions
from irenic.proposals.check import check_proposal
from irenic.proposals.result import Answer, How, ProposalCheck, Verdict

RED, COND, DEMAND = Firmness.RED_LINE, Firmness.CONDITION, Firmness.DEMAND
EXPLICIT, DERIVED = How.EXPLICIT, How.DERIVED
OR: dict[str, Any] = {"flags": [Flag.DISJUNCTION], "firmness": RED}
HEARSAY = {"attribution": Attribution.HEARSAY, "firmness": RED}


def provision(text: str) -> Provision:
    negated = text.startswith("-")
    issue, option = text.removeprefix("-").split(".")
    return Provision(OptionRef(issue, option), negated=negated)


def proposal(*provisions: str) -> Proposal:
    return Proposal("draft", "A draft", tuple(provision(text) for text in provisions))


# name, [(targets, fields)], provision, verdict, how
CASES: list[tuple[str, list[tuple[list[str], dict[str, Any]]], str, Verdict, How | None]] = [
    ("nothing said", [], "forces.allied", Verdict.UNKNOWN, None),
    ("another option supported", [(["+forces.neutral"], {})], "truce.first", Verdict.UNKNOWN, None),
    ("demand", [(["+forces.allied"], {"firmness": DEMAND})], "forces.allied", Verdict.DEMANDED, EXPLICIT),
    ("support", [(["+forces.allied"], {})], "forces.allied", Verdict.ACCEPTABLE, EXPLICIT),
    ("open", [(["?forces.allied"], {})], "forces.allied", Verdict.OPEN, EXPLICIT),
    ("on conditions", [(["~forces.allied"], {})], "forces.allied", Verdict.OPEN, EXPLICIT),
    ("opposition", [(["-forces.allied"], {})], "forces.allied", Verdict.OPPOSED, EXPLICIT),
    (
        "demand against",
        [(["-forces.allied"], {"firmness": DEMAND})],
        "forces.allied",
        Verdict.OPPOSED,
        EXPLICIT,
    ),
    (
        "condition against",
        [(["-forces.allied"], {"firmness": COND})],
        "forces.allied",
        Verdict.CROSSES,
        EXPLICIT,
    ),
    (
        "both ways",
        [(["-forces.allied"], {}), (["+forces.allied"], {})],
        "forces.allied",
        Verdict.CONTESTED,
        EXPLICIT,
    ),
    ("issue only", [(["+forces"], {})], "forces.allied", Verdict.UNKNOWN, None),
    (
        "ruled out as demanded",
        [(["-forces.allied"], {"firmness": RED})],
        "-forces.allied",
        Verdict.DEMANDED,
        EXPLICIT,
    ),
    ("ruled out as wished", [(["-forces.allied"], {})], "-forces.allied", Verdict.ACCEPTABLE, EXPLICIT),
    (
        "ruled out though required",
        [(["+forces.allied"], {"firmness": RED})],
        "-forces.allied",
        Verdict.CROSSES,
        EXPLICIT,
    ),
    ("ruled out though wished", [(["+forces.allied"], {})], "-forces.allied", Verdict.OPPOSED, EXPLICIT),
    ("ruled out, open", [(["?forces.allied"], {})], "-forces.allied", Verdict.OPEN, EXPLICIT),
    (
        "what it implies is excluded",
        [(["-alignment.hosting"], {"firmness": RED})],
        "forces.allied",
        Verdict.CROSSES,
        DERIVED,
    ),
    (
        "what it excludes is required",
        [(["+alignment.barred"], {"firmness": RED})],
        "alignment.member",
        Verdict.CROSSES,
        DERIVED,
    ),
    (
        "what it excludes is wished",
        [(["+alignment.barred"], {})],
        "alignment.member",
        Verdict.OPPOSED,
        DERIVED,
    ),
    (
        "one option of an exclusive issue",
        [(["+forces.none"], {"firmness": RED})],
        "forces.allied",
        Verdict.CROSSES,
        DERIVED,
    ),
    (
        "follows from a demand",
        [(["+forces.allied"], {"firmness": DEMAND})],
        "alignment.hosting",
        Verdict.DEMANDED,
        DERIVED,
    ),
    ("follows from a wish", [(["+forces.allied"], {})], "-alignment.barred", Verdict.ACCEPTABLE, DERIVED),
    (
        "contains what is wanted",
        [(["+alignment.hosting"], {"firmness": RED})],
        "forces.allied",
        Verdict.UNKNOWN,
        None,
    ),
    (
        "contested, through rules",
        [(["-alignment.hosting"], {}), (["+alignment.hosting"], {})],
        "forces.allied",
        Verdict.CONTESTED,
        DERIVED,
    ),
    (
        "veto: accepted itself, excluded through rules",
        [(["+forces.allied"], {}), (["-alignment.hosting"], {"firmness": RED})],
        "forces.allied",
        Verdict.CROSSES,
        DERIVED,
    ),
    (
        "accepted itself, certainly later than what excludes it",
        [
            (["+forces.allied"], {"on": "2031-05"}),
            (["-alignment.hosting"], {"firmness": RED, "on": "2031-04"}),
        ],
        "forces.allied",
        Verdict.ACCEPTABLE,
        EXPLICIT,
    ),
    (
        "one of two demanded",
        [(["+alignment.member", "+guarantees.pact"], OR)],
        "guarantees.pact",
        Verdict.DEMANDED,
        EXPLICIT,
    ),
    (
        "one of two ruled out",
        [(["+alignment.member", "+guarantees.pact"], OR)],
        "-guarantees.pact",
        Verdict.OPEN,
        EXPLICIT,
    ),
    (
        "both of two ruled out at once",
        [(["+alignment.member", "+alignment.hosting"], OR)],
        "alignment.barred",
        Verdict.CROSSES,
        DERIVED,
    ),
    ("hearsay", [(["-forces.allied"], HEARSAY)], "forces.allied", Verdict.UNKNOWN, None),
]


@pytest.mark.parametrize(("name", "told", "clause", "verdict", "how"), CASES, ids=[case[0] for case in CASES])
def test_verdicts(codebook: Any, say: Any, name: str, told: Any, clause: str, verdict: Any, how: Any) -> None:
    statements = [say("southland", *targets, at=9 * i, **more) for i, (targets, more) in enumerate(told)]
    check = check_proposal(proposal(clause), derive_positions(statements, codebook), codebook)
    found = check.of(0, "southland")
    assert (found.verdict, found.how) == (verdict, how)
    assert bool([f for f in found.findings if not f.outdated]) is (verdict is not Verdict.UNKNOWN)
    assert all(bool(f.steps) is (f.how is How.DERIVED) for f in found.findings)
    assert check.blocked is (verdict is Verdict.CROSSES)
    assert {check.of(0, party).verdict for party in ("northland", "lake")} == {Verdict.UNKNOWN}


def test_uncounted_evidence_gives_a_remark_and_no_verdict(codebook: Any, say: Any) -> None:
    heard = say("southland", "-alignment.hosting", **HEARSAY)
    clause = proposal("forces.allied", "alignment.hosting")
    check = check_proposal(clause, derive_positions([heard], codebook), codebook)
    derived, explicit = check.of(0, "southland"), check.of(1, "southland")
    assert [(r.how, r.red_line, bool(r.steps)) for r in derived.remarks] == [(DERIVED, True, True)]
    assert [(r.how, r.red_line, bool(r.steps)) for r in explicit.remarks] == [(EXPLICIT, True, False)]
    assert not check.blocked
    counted = derive_positions([heard], codebook, Settings(counted=frozenset(Attribution)))
    assert check_proposal(clause, counted, codebook).of(0, "southland").verdict is Verdict.CROSSES


def test_speaking_on_the_issue_is_told_where_the_verdict_is_unknown(codebook: Any, say: Any) -> None:
    statement = say("southland", "+forces")
    check = check_proposal(proposal("forces.allied"), derive_positions([statement], codebook), codebook)
    assert check.of(0, "southland").on_issue == (statement,)


def test_answers_to_demands(codebook: Any, say: Any) -> None:
    statements = [
        say("southland", "+truce.first", firmness=DEMAND),
        say("southland", "-alignment.member", firmness=RED, at=9),
        say("southland", "+guarantees.south", firmness=DEMAND, at=18),
        say("southland", "+guarantees.pact", at=27),
        say("southland", "+alignment.hosting", firmness=DEMAND, at=36),
    ]
    positions = derive_positions(statements, codebook)
    check = check_proposal(proposal("truce.last", "alignment.barred"), positions, codebook)
    told = {str(a.claim.alternatives[0]): (a.answer, a.how, a.provisions) for a in check.answers}
    assert told == {
        "alignment.member": (Answer.MET, DERIVED, (1,)),
        "alignment.hosting": (Answer.IMPOSSIBLE, DERIVED, (1,)),
        "guarantees.south": (Answer.SILENT, None, ()),
        "truce.first": (Answer.IMPOSSIBLE, DERIVED, (0,)),
    }


def test_two_provisions_together_cross_a_disjunctive_red_line(codebook: Any, say: Any) -> None:
    positions = derive_positions([say("northland", "+alignment.member", "+guarantees.pact", **OR)], codebook)
    check = check_proposal(
        proposal("-alignment.member", "-guarantees.pact", "truce.first"), positions, codebook
    )
    assert [check.of(i, "northland").verdict for i in (0, 1)] == [Verdict.OPEN, Verdict.OPEN]
    assert [(block.party, block.provisions) for block in check.blocked_by] == [("northland", (0, 1))]
    assert [change.provisions for change in check.least_changes] == [(0,), (1,)]


def test_least_change_tells_who_loses_what(codebook: Any, say: Any) -> None:
    statements = [
        say("southland", "-forces.allied", firmness=RED),
        say("northland", "+forces.allied", firmness=RED, at=9),
    ]
    check = check_proposal(proposal("forces.allied"), derive_positions(statements, codebook), codebook)
    (change,) = check.least_changes
    assert (change.party, change.provisions) == ("southland", (0,))
    assert [claim.party for claim in change.unmet] == ["northland"]
    assert [(flip.provision, flip.crosses) for flip in change.flips] == [(0, ("northland",))]


def test_a_proposal_that_contradicts_itself_says_by_which_rules(codebook: Any) -> None:
    positions = derive_positions([], codebook)
    assert check_proposal(proposal("forces.allied", "alignment.barred"), positions, codebook).contradiction
    assert check_proposal(proposal("forces.allied", "truce.first"), positions, codebook).contradiction is None


REFS = [OptionRef(issue, option) for issue in "pq" for option in "xyz"]
World = dict[OptionRef, bool]


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    refs = st.lists(st.sampled_from(REFS), max_size=1)

    def option(name: str) -> Option:
        return Option(name, name, implies=tuple(draw(refs)), excludes=tuple(draw(refs)))

    issues = tuple(
        Issue(issue, issue, issue, "", tuple(option(o) for o in "xyz"), (), draw(st.booleans()))
        for issue in "pq"
    )
    return Codebook("c", "c", (Party("a", "A"), Party("b", "B")), (), issues)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    holds = draw(st.booleans())
    options = draw(st.lists(st.sampled_from(REFS), min_size=1, max_size=2 if holds else 1, unique=True))
    firmness = draw(st.sampled_from([Firmness.POSITION, DEMAND, RED]))
    return Claim(draw(st.sampled_from("ab")), holds, tuple(map(Subject, options)), firmness, ())


def outcomes(codebook: Codebook) -> list[World]:
    """Every assignment of true and false to the options that breaks no rule: the definition, enumerated."""
    kept = []
    for values in product((False, True), repeat=len(REFS)):
        world = dict(zip(REFS, values, strict=True))
        good = True
        for issue in codebook.issues:
            good &= not issue.exclusive or sum(world[OptionRef(issue.id, o.id)] for o in issue.options) < 2
            for option in issue.options:
                if world[OptionRef(issue.id, option.id)]:
                    good &= all(world[r] for r in option.implies) and not any(
                        world[r] for r in option.excludes
                    )
        if good:
            kept.append(world)
    return kept


def carried_out(world: World, provisions: Any) -> bool:
    return all(world[p.option] is not p.negated for p in provisions)


def satisfied(world: World, claim: Claim) -> bool:
    return any(world[s.option] is claim.holds for s in claim.alternatives)


def crossed(worlds: list[World], provisions: Any, claim: Claim) -> bool:
    return not any(carried_out(world, provisions) and satisfied(world, claim) for world in worlds)


@given(codebooks(), st.lists(claims(), max_size=5, unique=True), st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_check_agrees_with_enumeration(codebook: Codebook, told: list[Claim], data: Any) -> None:
    worlds = outcomes(codebook)
    assume(all(any(world[option] for world in worlds) for option in REFS))
    options = data.draw(st.lists(st.sampled_from(REFS), min_size=1, max_size=4, unique=True))
    provisions = tuple(Provision(option, negated=data.draw(st.booleans())) for option in options)
    assume(any(carried_out(world, provisions) for world in worlds))
    positions = Positions(Settings(), (), tuple(told), ())
    check = check_proposal(Proposal("d", "d", provisions), positions, codebook)
    compare_verdicts(check, worlds, provisions, told)
    compare_answers(check, worlds, provisions)
    compare_least_changes(check, worlds, provisions, told)


def compare_verdicts(check: ProposalCheck, worlds: Any, provisions: Any, told: list[Claim]) -> None:
    for index, party in product(range(len(provisions)), "ab"):
        red = [c for c in told if c.party == party and crossed(worlds, [provisions[index]], c)]
        found = check.of(index, party).verdict
        assert (found is Verdict.CROSSES) == any(c.firmness is RED for c in red)
        assert (found in (Verdict.CROSSES, Verdict.OPPOSED)) == bool(red)
    blocked = {(c.party, c) for c in told if c.firmness is RED and crossed(worlds, provisions, c)}
    assert {(block.party, block.claim) for block in check.blocked_by} == blocked


def compare_answers(check: ProposalCheck, worlds: Any, provisions: Any) -> None:
    after = [world for world in worlds if carried_out(world, provisions)]
    for answer in check.answers:
        holds = [satisfied(world, answer.claim) for world in after]
        expected = Answer.MET if all(holds) else Answer.SILENT if any(holds) else Answer.IMPOSSIBLE
        assert answer.answer is expected


def compare_least_changes(check: ProposalCheck, worlds: Any, provisions: Any, told: list[Claim]) -> None:
    for party in "ab":
        red = [c for c in told if c.party == party and c.firmness is RED]
        dropped = [
            chosen
            for size in range(len(provisions) + 1)
            for chosen in combinations(range(len(provisions)), size)
            if not any(
                crossed(worlds, [p for i, p in enumerate(provisions) if i not in chosen], c) for c in red
            )
        ]
        least = [chosen for chosen in dropped if chosen and len(chosen) == len(dropped[0])]
        assert [c.provisions for c in check.least_changes if c.party == party] == least
