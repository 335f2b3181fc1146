"""Collisions: named cases, and a slow oracle that enumerates every outcome."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.model.codebook import Codebook, Issue, Option, OptionRef, Party
from irenic.model.position import Claim, Positions, Settings, Subject
from irenic.model.terms import Act, Attribution, Firmness, Flag
from irenic.positions.collisions import find_collisions
from irenic.positions.derive import derive_positions

RED, DEMAND = Firmness.RED_LINE, Firmness.DEMAND
OR = {"flags": [Flag.DISJUNCTION], "firmness": RED}

# name, [(party, targets, fields)], [(number of claims, explicit, weakest firmness)], narrowings
CASES: list[
    tuple[str, list[tuple[str, list[str], dict[str, Any]]], list[tuple[int, bool, Firmness]], int]
] = [
    (
        "required and excluded",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("southland", ["-forces.allied"], {"firmness": Firmness.CONDITION}),
        ],
        [(2, True, Firmness.CONDITION)],
        0,
    ),
    (
        "below the threshold",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("southland", ["-forces.allied"], {"firmness": Firmness.POSITION}),
        ],
        [],
        0,
    ),
    (
        "two options of an exclusive issue",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("southland", ["+forces.none"], {"firmness": RED}),
        ],
        [(2, False, RED)],
        0,
    ),
    (
        "through implies and excludes",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("southland", ["+alignment.barred"], {"firmness": RED}),
        ],
        [(2, False, RED)],
        0,
    ),
    (
        "through the contrapositive",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("lake", ["-alignment.hosting"], {"firmness": RED}),
        ],
        [(2, False, RED)],
        0,
    ),
    (
        "of one party alone",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("northland", ["-alignment.hosting"], {"firmness": RED}),
        ],
        [],
        0,
    ),
    (
        "both exclude",
        [
            ("northland", ["-forces.allied"], {"firmness": RED}),
            ("southland", ["-forces.none"], {"firmness": RED}),
        ],
        [],
        0,
    ),
    (
        "one alternative blocked",
        [
            ("northland", ["+alignment.member", "+guarantees.pact"], OR),
            ("southland", ["-alignment.member"], {"firmness": RED}),
        ],
        [],
        1,
    ),
    (
        "every alternative blocked",
        [
            ("northland", ["+alignment.member", "+guarantees.pact"], OR),
            ("southland", ["-alignment.member"], {"firmness": RED}),
            ("southland", ["-guarantees.pact"], {"firmness": RED}),
        ],
        [(3, True, RED)],
        0,
    ),
    (
        "an alternative that is not known",
        [
            ("northland", ["+alignment.member", "+guarantees"], OR),
            ("southland", ["-alignment.member"], {"firmness": RED}),
        ],
        [],
        1,
    ),
    (
        "every alternative blocked by one claim",
        [
            ("northland", ["+alignment.member", "+alignment.hosting"], OR),
            ("southland", ["+alignment.barred"], {"firmness": RED}),
        ],
        [(2, False, RED)],
        0,
    ),
    (
        "hearsay",
        [
            ("northland", ["+forces.allied"], {"firmness": RED}),
            ("southland", ["-forces.allied"], {"firmness": RED, "attribution": Attribution.HEARSAY}),
        ],
        [],
        0,
    ),
    (
        "guarantees for different parties",
        [
            ("northland", ["+guarantees.pact"], {"firmness": RED, "beneficiary": "northland"}),
            ("southland", ["-guarantees.pact"], {"firmness": RED, "beneficiary": "southland"}),
        ],
        [],
        0,
    ),
    (
        "guarantees for the same party",
        [
            ("northland", ["+guarantees.pact"], {"firmness": RED, "beneficiary": "northland"}),
            ("southland", ["-guarantees.pact"], {"firmness": RED, "beneficiary": "northland"}),
        ],
        [(2, True, RED)],
        0,
    ),
]


@pytest.mark.parametrize(("name", "told", "expected", "narrowed"), CASES, ids=[case[0] for case in CASES])
def test_collisions(codebook: Any, say: Any, name: str, told: Any, expected: Any, narrowed: int) -> None:
    statements = [say(party, *targets, at=9 * i, **more) for i, (party, targets, more) in enumerate(told)]
    found = find_collisions(derive_positions(statements, codebook), codebook)
    assert [(len(c.claims), c.explicit, c.firmness) for c in found.collisions] == expected
    assert len(found.narrowings) == narrowed
    for collision in found.collisions:
        assert collision.blocks
        assert all(block.clash.explicit or block.clash.steps for block in collision.blocks)


def test_narrowing_says_what_would_still_meet_the_demand(codebook: Any, say: Any) -> None:
    statements = [
        say("northland", "+alignment.member", "+guarantees.pact", **OR),
        say("southland", "-alignment.member", firmness=RED, at=9),
    ]
    (narrowing,) = find_collisions(derive_positions(statements, codebook), codebook).narrowings
    assert narrowing.parties == ("northland", "southland")
    assert [str(subject) for subject in narrowing.unless] == ["guarantees.pact"]


def test_threshold_is_a_setting(codebook: Any, say: Any) -> None:
    statements = [
        say("northland", "+forces.allied", firmness=DEMAND),
        say("southland", "-forces.allied", firmness=DEMAND, act=Act.REJECT),
    ]
    for at_least, expected in ((RED, 0), (Firmness.CONDITION, 0), (DEMAND, 1)):
        positions = derive_positions(statements, codebook, Settings(collision_firmness=at_least))
        assert len(find_collisions(positions, codebook).collisions) == expected


REFS = [OptionRef(issue, option) for issue in "pq" for option in "xyz"]


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    refs = st.lists(st.sampled_from(REFS), max_size=1)
    issues = tuple(
        Issue(
            issue,
            issue,
            issue,
            options=tuple(
                Option(
                    o, o, implies=tuple(draw(refs)), excludes=tuple(draw(refs)), requires=tuple(draw(refs))
                )
                for o in "xyz"
            ),
            exclusive=draw(st.booleans()),
        )
        for issue in "pq"
    )
    return Codebook("c", "c", (Party("a", "A"), Party("b", "B")), (), issues)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    holds = draw(st.booleans())
    size = 3 if holds else 1
    options = draw(st.lists(st.sampled_from(REFS), min_size=1, max_size=size, unique=True))
    return Claim(draw(st.sampled_from("ab")), holds, tuple(map(Subject, options)), RED, ())


def outcomes(codebook: Codebook) -> list[dict[OptionRef, bool]]:
    """Every assignment of true and false to the options that breaks no rule: the definition, enumerated."""
    kept = []
    for values in product((False, True), repeat=len(REFS)):
        world = dict(zip(REFS, values, strict=True))
        good = True
        for issue in codebook.issues:
            if issue.exclusive and sum(world[OptionRef(issue.id, o.id)] for o in issue.options) > 1:
                good = False
            for option in issue.options:
                if world[OptionRef(issue.id, option.id)]:
                    good &= all(world[r] for r in (*option.implies, *option.requires))
                    good &= not any(world[r] for r in option.excludes)
        if good:
            kept.append(world)
    return kept


@given(codebooks(), st.lists(claims(), max_size=6, unique=True))
@settings(max_examples=150, deadline=None)
def test_collisions_agree_with_enumeration(codebook: Codebook, told: list[Claim]) -> None:
    worlds = outcomes(codebook)

    def possible(chosen: tuple[Claim, ...]) -> bool:
        return any(
            all(any(world[s.option] is claim.holds for s in claim.alternatives) for claim in chosen)
            for world in worlds
        )

    every = chain.from_iterable(combinations(told, size) for size in range(1, len(told) + 1))
    impossible = [frozenset(chosen) for chosen in every if not possible(chosen)]
    smallest = [one for one in impossible if not any(other < one for other in impossible)]
    expected = {one for one in smallest if {claim.party for claim in one} == {"a", "b"}}
    positions = Positions(Settings(), (), tuple(told), ())
    found = find_collisions(positions, codebook).collisions
    assert {frozenset(collision.claims) for collision in found} == expected
    assert len(found) == len(expected)
