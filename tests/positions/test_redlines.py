"""The register of red lines, and how each is known."""

from __future__ import annotations

from typing import Any

import pytest

from irenic.model.position import Why
from irenic.model.terms import Act, Attribution, Firmness, Flag
from irenic.positions.derive import derive_positions
from irenic.positions.redlines import Known, list_red_lines

RED, COND, DEMAND = Firmness.RED_LINE, Firmness.CONDITION, Firmness.DEMAND
HEARSAY = {"attribution": Attribution.HEARSAY}

# name, [(targets, fields)], [(holds, alternatives, known, firmness, counted, shown)]
CASES: list[
    tuple[str, list[tuple[list[str], dict[str, Any]]], list[tuple[bool, int, Known, Firmness, int, int]]]
] = [
    ("excluded", [(["-forces.allied"], {"firmness": RED})], [(False, 1, Known.COUNTED, RED, 1, 0)]),
    ("required", [(["+forces.allied"], {"firmness": COND})], [(True, 1, Known.COUNTED, COND, 1, 0)]),
    ("below", [(["-forces.allied"], {"firmness": DEMAND})], []),
    (
        "told by another",
        [(["-forces.allied"], {"firmness": RED, **HEARSAY})],
        [(False, 1, Known.SHOWN, RED, 0, 1)],
    ),
    (
        "own words and another's",
        [(["-forces.allied"], {"firmness": COND}), (["-forces.allied"], {"firmness": RED, **HEARSAY})],
        [(False, 1, Known.COUNTED, COND, 1, 1)],
    ),
    (
        "contested",
        [(["-forces.allied"], {"firmness": RED}), (["+forces.allied"], {})],
        [(False, 1, Known.CONTESTED, RED, 1, 0)],
    ),
    (
        "either of two",
        [(["+alignment.member", "+guarantees.pact"], {"firmness": RED, "flags": [Flag.DISJUNCTION]})],
        [(True, 2, Known.COUNTED, RED, 1, 0)],
    ),
    ("an assessment", [(["-forces.allied"], {"firmness": RED, "act": Act.ASSESSMENT})], []),
    ("a condition on itself", [(["~forces.allied"], {"firmness": RED})], []),
]


@pytest.mark.parametrize(("name", "told", "expected"), CASES, ids=[case[0] for case in CASES])
def test_register(codebook: Any, say: Any, name: str, told: Any, expected: Any) -> None:
    statements = [say("southland", *targets, at=9 * i, **more) for i, (targets, more) in enumerate(told)]
    lines = list_red_lines(derive_positions(statements, codebook), codebook)
    assert [
        (x.holds, len(x.alternatives), x.known, x.firmness, len(x.evidence), len(x.shown)) for x in lines
    ] == expected
    assert all(line.party == "southland" for line in lines)


def test_the_past_is_shown_as_such(codebook: Any, say: Any) -> None:
    statement = say("southland", "-forces.allied", firmness=RED, flags=[Flag.HISTORICAL])
    (line,) = list_red_lines(derive_positions([statement], codebook), codebook)
    assert [uncounted.why for uncounted in line.shown] == [Why.HISTORICAL]
