"""Suggestions as plain values, for JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from irenic.suggestions.result import Suggestions

_UNKNOWN = ("kind", "party", "reason", "like", "issue", "standard", "adjective", "add_to")
_SECTIONS = ("parties", "actors", "spellings", "issues", "phrases", "places", "unnamed", "cues", "groups")
_COUNTS = ("acts", "options", "issues")


def suggestions_json(found: Suggestions) -> dict[str, Any]:
    """All suggestions; what is not known is null."""
    return {
        "codebook_sha256": found.codebook.sha256 if found.codebook is not None else None,
        "documents": list(found.documents),
        "at_least": found.at_least,
        **{name: [_row(asdict(row)) for row in getattr(found, name)] for name in _SECTIONS},
    }


def _row(data: dict[str, Any]) -> dict[str, Any]:
    row = {key: None if key in _UNKNOWN and value == "" else value for key, value in data.items()}
    return row | {key: dict(data[key]) for key in _COUNTS if key in data}
