"""The ladder of guarantees and the mechanism cards, which ship as data; a user's own ladder from a file."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from irenic.codebook.fields import Faults, Fields
from irenic.codebook.tree import Node, parse_tree
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.guarantee import RATED, Card, Mechanism, Rung

_RUNG_KEYS = ("number", "label", "needs", "why")
_CARD_KEYS = ("source", "read", "sample", "period", "war", "direction", "finding", "limits")
_MECHANISM_KEYS = ("id", "label", "items", "obligations", "forces", "cards")
_MAX_BYTES = 200_000


@cache
def standard_ladder() -> tuple[Rung, ...]:
    """The ladder that ships, highest rung first."""
    return _parse_ladder(_shipped("ladder.yaml"), "ladder.yaml")


def load_ladder(path: Path) -> tuple[Rung, ...]:
    """A ladder from a user's file; InvalidInputError with every fault found."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise InvalidInputError(
                [Problem(path.name, 0, "the file is too large", "check that it is a ladder")]
            )
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        problem = Problem(path.name, 0, "the ladder cannot be read", "name a UTF-8 YAML file")
        raise InvalidInputError([problem]) from None
    return _parse_ladder(text, path.name)


@cache
def mechanism_cards() -> tuple[Mechanism, ...]:
    """The mechanisms of durability with their cards, in the order of the library."""
    faults = Faults("mechanisms.yaml")
    nodes = parse_tree(_shipped("mechanisms.yaml"), "mechanisms.yaml").items or []
    found = tuple(_mechanism(Fields(node, "mechanism", _MECHANISM_KEYS, faults), faults) for node in nodes)
    if faults.problems:
        raise InvalidInputError(faults.problems)
    return found


def _shipped(name: str) -> str:
    return resources.files("irenic.codebook").joinpath("library").joinpath(name).read_text(encoding="utf-8")


def _mechanism(fields: Fields, faults: Faults) -> Mechanism:
    return Mechanism(
        id=fields.identifier(),
        label=fields.text("label"),
        items=tuple(text for text, _ in fields.texts("items")),
        obligations=tuple(text for text, _ in fields.texts("obligations")),
        forces=tuple(text for text, _ in fields.texts("forces")),
        cards=tuple(_card(Fields(node, "card", _CARD_KEYS, faults)) for node in fields.nodes("cards")),
    )


def _card(fields: Fields) -> Card:
    for key in _CARD_KEYS:
        fields.require(key, "say it, or say that it is not known")
    return Card(**{key: fields.text(key) for key in _CARD_KEYS})


def _parse_ladder(text: str, name: str) -> tuple[Rung, ...]:
    faults = Faults(name)
    root = parse_tree(text, name)
    if not root.items:
        raise InvalidInputError([Problem(name, 0, "the ladder has no rung", "list rungs, highest first")])
    rungs = tuple(_rung(node, faults) for node in root.items)
    numbers = [rung.number for rung in rungs]
    if not faults.problems and (len(set(numbers)) < len(numbers) or numbers != sorted(numbers, reverse=True)):
        faults.add(
            root.line, "the rungs are not listed from the highest number to the lowest", "reorder them"
        )
    if faults.problems:
        raise InvalidInputError(faults.problems)
    return rungs


def _rung(node: Node, faults: Faults) -> Rung:
    fields = Fields(node, "rung", _RUNG_KEYS, faults)
    for key in ("number", "label", "needs"):
        fields.require(key, "every rung has number, label and needs")
    number = fields.number("number")
    if number is not None and number != int(number):
        faults.add(fields.line_of("number"), f"'number' is {number:g}", "write a whole number")
    needs = []
    mapping = fields.mapping("needs")
    if mapping is not None:
        inner = Fields(mapping, "rung's needs", tuple(RATED), faults)
        for key in RATED:
            allowed = inner.texts(key)
            for word, line in allowed:
                faults.check_choice(word, line, key, RATED[key])
            if allowed:
                needs.append((key, tuple(word for word, _ in allowed)))
    return Rung(int(number or 0), fields.text("label"), tuple(needs), fields.text("why"))
