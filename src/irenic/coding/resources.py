"""The coder's data files, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from irenic.model.terms import Act, Firmness, Form


def _text(name: str) -> str:
    return (files("irenic.coding.data") / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """The word lists of words.yaml; plain lists of single words as frozen sets, phrases as lists."""
    data: dict[str, Any] = _load("words.yaml")
    return {
        key: frozenset(str(word) for word in value)
        if isinstance(value, list) and key not in _PHRASES
        else value
        for key, value in data.items()
    }


_PHRASES = frozenset({"red_line", "condition"})


def _load(name: str) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(_text(name), Loader=loader)  # noqa: S506 - a safe loader, of our own data


@lru_cache(maxsize=1)
def issue_terms() -> dict[str, dict[float, list[str]]]:
    """Standard issue → weight → phrases."""
    data: dict[str, dict[float, list[str]]] = _load("issue_terms.yaml")
    return data


@lru_cache(maxsize=1)
def issue_pairs() -> dict[str, dict[float, list[str]]]:
    """Standard issue → weight → phrases of two words that name it together, groups written out, each in its order."""
    data: dict[str, Any] = _load("issue_pairs.yaml")
    groups = {name: "|".join(str(word) for word in listed) for name, listed in data["groups"].items()}
    return {
        standard: {
            weight: [phrase for pair in pairs for phrase in _in_order(pair, groups)]
            for weight, pairs in weights.items()
        }
        for standard, weights in data["pairs"].items()
    }


def _in_order(pair: str, groups: dict[str, str]) -> list[str]:
    """The phrases of a pair: "a <> b" is "a ** b" and "b ** a"."""
    written = re.sub(r"\{([a-z_]+)\}", lambda match: groups[match[1]], str(pair))
    left, either, right = (part.strip() for part in written.partition("<>"))
    return [f"{left} ** {right}", f"{right} ** {left}"] if either else [left]


@lru_cache(maxsize=1)
def issue_ranking() -> dict[str, dict[str, float]]:
    """Whether phrases name an issue or none does → feature → its weight in the choice of an issue."""
    data: dict[str, dict[str, float]] = _load("issue_ranking.yaml")
    return data


@lru_cache(maxsize=1)
def set_phrases() -> dict[str, list[str]]:
    """Turns of phrase that judge a told content, by what they do."""
    data: dict[str, list[str]] = _load("set_phrases.yaml")
    return data


@dataclass(frozen=True, slots=True)
class FrameClass:
    """What the triggers of a class do: see classes.yaml."""

    name: str
    act: Act
    polarity: int
    firmness: Firmness
    confidence: float
    told: bool = False
    form: Form | None = None
    only_negated: bool = False
    only_ahead: bool = False
    everyday: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One trigger with the complements that may carry its content."""

    trigger: str
    kind: FrameClass
    patterns: tuple[str, ...]


@lru_cache(maxsize=1)
def classes() -> dict[str, FrameClass]:
    """Frame classes by name."""
    data: dict[str, dict[str, Any]] = _load("classes.yaml")
    return {
        name: FrameClass(
            name,
            Act(row["act"]),
            row["polarity"],
            Firmness(row["firmness"]),
            row["confidence"],
            row.get("told", False),
            Form(row["form"]) if "form" in row else None,
            row.get("only_negated", False),
            row.get("only_ahead", False),
            row.get("everyday", False),
        )
        for name, row in data.items()
    }


def _plainness(pattern: str) -> int:
    """A bare object is tried late: "urges X to" is an infinitive with an object first; no complement at all, last."""
    order = {"none": 3, "np": 2, "ing": 1, "inf": 1}
    return order.get(pattern, 0)


@lru_cache(maxsize=3)
def frames(name: str) -> dict[str, tuple[Frame, ...]]:
    """Trigger → its frames, for `verbs`, `nouns` or `adjectives`."""
    table: dict[str, list[Frame]] = {}
    kinds = classes()
    for line in _text(f"{name}.tsv").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        trigger, kind, *rest = line.split("\t")
        if kind not in kinds:
            continue
        patterns = tuple(sorted(rest[0].split(), key=_plainness)) if rest else ()
        table.setdefault(trigger, []).append(Frame(trigger, kinds[kind], patterns))
    return {trigger: tuple(rows) for trigger, rows in table.items()}


@lru_cache(maxsize=1)
def reversals() -> frozenset[str]:
    """Words that turn the stance on what they govern."""
    return frozenset(str(word) for word in words()["reversal"]["words"])


@lru_cache(maxsize=1)
def reversing_verbs() -> frozenset[str]:
    """Verbs that turn it, the nouns of the same form aside ("to row back", against "a row")."""
    return reversals() | frozenset(str(word) for word in words()["reversal"]["verbs"])
