"""The patterns by which furniture announces itself, from rules.yaml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from irenic.model.document import ZoneKind

_MAX_CHARACTERS = 500
"""Longer paragraphs are never furniture by their wording, and no pattern is run over them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a paragraph shows what it is; `scope` says how far the sign reaches."""

    id: str
    kind: ZoneKind
    scope: str
    max_words: int
    why: str
    pattern: re.Pattern[str]


@cache
def load_rules() -> tuple[Rule, ...]:
    """The rules in the order in which they are tried."""
    source = resources.files("irenic.corpus.zones").joinpath("rules.yaml").read_text("utf-8")
    return tuple(_rule(row) for row in yaml.safe_load(source))


def _rule(row: dict[str, object]) -> Rule:
    patterns = row["patterns"]
    assert isinstance(patterns, list)
    alternatives = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Rule(
        id=str(row["id"]),
        kind=ZoneKind(str(row["kind"])),
        scope=str(row["scope"]),
        max_words=int(str(row["words"])),
        why=str(row["why"]),
        pattern=re.compile(alternatives, re.IGNORECASE),
    )


def find_rule(text: str, words: int) -> Rule | None:
    """The first rule that a paragraph matches as a whole, or None."""
    if len(text) > _MAX_CHARACTERS:
        return None
    plain = " ".join(text.split()).replace("’", "'")
    for rule in load_rules():
        if words <= rule.max_words and rule.pattern.fullmatch(plain):
            return rule
    return None
