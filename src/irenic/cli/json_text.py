"""Answers as JSON that a terminal may show."""

from __future__ import annotations

import json
import re

_STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What steers a terminal or turns its writing round, and halves of characters; JSON escapes the rest itself."""


def dump_json(value: object, indent: int | None = None) -> str:
    """The value as JSON with its letters as they are, and escapes for what is no letter."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
