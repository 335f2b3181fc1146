"""Commitment conditions from a values file, evaluated and put into words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.codebook.fields import Faults, Fields
from irenic.codebook.tree import Node
from irenic.durability import commitment as engine
from irenic.durability.interval import Interval, Truth
from irenic.exchange.numbers import parse_exact
from irenic.model.errors import UsageError

NUMBERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bargaining_range": (("p", "cost_a", "cost_b"), ()),
    "preventive_war": (("p1", "p2", "cost_b", "patience"), ()),
    "first_strike": (("p_first", "p_second", "cost_a", "cost_b"), ()),
    "repeated_compliance": (("temptation", "reward", "punishment"), ("penalty", "patience")),
}
"""For each condition the numbers that it needs, and those that it may have."""
ASSUMPTIONS = {
    "bargaining_range": (
        "Two sides, one divisible good worth 1, chances and costs that both sides see alike. Fearon 1995."
    ),
    "preventive_war": (
        "B sees A's chance rise for good, A cannot promise to hold back later, and war now settles "
        "the matter. Fearon 1995."
    ),
    "first_strike": "Whoever strikes first gains in chance, and neither side can show that it will not. Fearon 1995.",
    "repeated_compliance": (
        "The same choice every period; breach is seen at once, ends cooperation for ever, and a guarantee takes its "
        "penalty once. The standard repeated game with a trigger."
    ),
}
KEYS = (
    "condition",
    "label",
    "a",
    "b",
    *dict.fromkeys(n for pair in NUMBERS.values() for part in pair for n in part),
)


@dataclass(frozen=True, slots=True)
class CommitmentCase:
    """A condition with its numbers, what holds, and the sentence that says so.

    `holds`: whether peace can be kept by this condition, for all numbers within the ranges, none or some.
    """

    condition: str
    label: str
    numbers: tuple[tuple[str, Interval], ...]
    holds: Truth
    sentence: str
    assumptions: str


def read_commitment(node: Node, faults: Faults) -> CommitmentCase | None:
    """One condition of a values file; faults are noted and None is given."""
    fields = Fields(node, "commitment condition", KEYS, faults)
    fields.require("condition", f"name one of {', '.join(NUMBERS)}")
    condition = fields.choice("condition", tuple(NUMBERS), "")
    if not condition:
        return None
    needed, optional = NUMBERS[condition]
    before = len(faults.problems)
    for key in needed:
        fields.require(key, "give a number, or [lowest, highest]")
    for key in KEYS[4:]:
        if fields.has(key) and key not in (*needed, *optional):
            faults.add(fields.line_of(key), f"'{key}' is no number of {condition}", "leave it out")
    numbers = {key: _interval(fields, key) for key in (*needed, *optional) if fields.has(key)}
    if len(faults.problems) > before:
        return None
    a, b = fields.text("a") or "A", fields.text("b") or "B"
    try:
        holds, sentence = evaluate(condition, numbers, a, b)
    except UsageError as error:
        faults.add(fields.line, str(error), "correct the numbers")
        return None
    label = fields.text("label") or condition.replace("_", " ").capitalize()
    return CommitmentCase(condition, label, tuple(numbers.items()), holds, sentence, ASSUMPTIONS[condition])


def evaluate(condition: str, numbers: dict[str, Interval], a: str = "A", b: str = "B") -> tuple[Truth, str]:
    """Whether the condition of peace holds, and the sentence that says so."""
    if condition == "bargaining_range":
        found = engine.bargaining_range(**numbers)
        return found.exists, (
            f"Both sides prefer to war any division that gives {a} from {_say(found.low)} to "
            f"{_say(found.high)} of the good."
        )
    if condition == "preventive_war":
        margin = engine.preventive_war(**numbers)
        verdict = {
            Truth.YES: f"{b} can be bought off: its fear of a later {a} is no ground for war now",
            Truth.NO: f"{b} cannot be bought off: war now is better for it than any division that {a} can promise",
            Truth.DEPENDS: f"Within these ranges {b} may or may not be bought off",
        }[margin.holds]
        return margin.holds, f"{verdict} (margin {_say(margin.margin)})."
    if condition == "first_strike":
        margin = engine.first_strike(**numbers)
        verdict = {
            Truth.YES: "The advantage of striking first is no larger than what war costs both: peace can be kept",
            Truth.NO: "The advantage of striking first is larger than what war costs both: no division is safe",
            Truth.DEPENDS: "Within these ranges the advantage of striking first may or may not break peace",
        }[margin.holds]
        return margin.holds, f"{verdict} (margin {_say(margin.margin)})."
    comply = engine.repeated_compliance(**numbers)
    sentence = f"{a} keeps the deal if its patience is at least {_say(comply.patience_needed)}"
    if comply.penalty_needed is None or comply.holds is None:
        return Truth.DEPENDS, f"{sentence}; its patience is not told."
    told = (
        f"with its patience of {_say(numbers['patience'])} it needs a credible penalty of "
        f"{_say(comply.penalty_needed)}"
    )
    return comply.holds, f"{sentence}; {told}."


def _interval(fields: Fields, key: str) -> Interval:
    node = fields.mapping(key)
    assert node is not None
    texts = [one.text or "" for one in node.items] if node.items is not None else [node.text or ""]
    try:
        values = [parse_exact(text) for text in texts]
        if len(values) not in (1, 2):
            raise ValueError("a range has two ends")
        return Interval(values[0], values[-1])
    except (ValueError, UsageError) as error:
        fields.faults.add(fields.line_of(key), f"'{key}': {error}", "write a number, or [lowest, highest]")
        return Interval.at(0)


def _say(value: Interval) -> str:
    if value.low == value.high:
        return _decimal(value.low)
    return f"{_decimal(value.low)} to {_decimal(value.high)}"


def _decimal(value: Fraction) -> str:
    return f"{float(value):.4g}"
