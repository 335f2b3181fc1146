"""Outlets by name: the same one however it is spelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def outlet_key(name: str) -> str:
    """What spellings of one outlet have in common: no capitals, no article in front, single blanks."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return plain.removeprefix("the ")


def distinct_outlets(names: Iterable[str]) -> tuple[str, ...]:
    """The named outlets, each once and as it is spelt first."""
    found: dict[str, str] = {}
    for name in names:
        if name.strip():
            found.setdefault(outlet_key(name), name)
    return tuple(found.values())
