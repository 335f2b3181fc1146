"""Words, lists and issues as YAML text that a person can edit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from irenic.model.codebook import Cue, Issue, Option, OptionRef

WIDTH = 80
_BARE = re.compile(r"[^\W\d_][\w .’'()/-]*\Z")
_OTHER_MEANINGS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})


def quote(text: str) -> str:
    """The text as one YAML word, in quotation marks where it needs them; line breaks become spaces."""
    text = " ".join(text.split())
    if _BARE.match(text) and text.lower() not in _OTHER_MEANINGS:
        return text
    return json.dumps(text, ensure_ascii=False)


def write_list(key: str, words: Iterable[str], indent: int) -> list[str]:
    """`key: [one, another]`, wrapped under its bracket; the words are YAML already."""
    start = f"{' ' * indent}{key}: ["
    pieces = list(words)
    lines = [start]
    for number, word in enumerate(pieces):
        piece = word + ("]" if number == len(pieces) - 1 else ",")
        if number and len(lines[-1]) + 1 + len(piece) > WIDTH:
            lines.append(" " * len(start) + piece)
        else:
            lines[-1] += f" {piece}" if number else piece
    return lines if pieces else [f"{start}]"]


def write_issue(issue: Issue, scope: str, kept: frozenset[OptionRef]) -> list[str]:
    """An issue with its options; rules towards options that are not kept are left out."""
    lines = [
        f"  - id: {issue.id}",
        f"    label: {quote(issue.label)}",
        f"    question: {quote(issue.question)}",
        f"    # includes: {scope}",
        f"    exclusive: {_flag(issue.exclusive)}",
    ]
    if issue.ordered:
        lines.append("    ordered: true")
    lines += write_list("cues", (_cue(cue) for cue in issue.cues), 4)
    lines.append("    options:")
    for option in issue.options:
        lines += _write_option(option, kept)
    return lines


def _write_option(option: Option, kept: frozenset[OptionRef]) -> list[str]:
    lines = [f"      - id: {option.id}", f"        label: {quote(option.label)}"]
    if option.value is not None:
        lines.append(f"        value: {option.value:g}")
    lines += write_list("cues", (_cue(cue) for cue in option.cues), 8)
    rules: Sequence[tuple[str, tuple[OptionRef, ...]]] = (
        ("implies", option.implies),
        ("excludes", option.excludes),
        ("requires", option.requires),
    )
    for key, refs in rules:
        names = [str(ref) for ref in refs if ref in kept]
        if names:
            lines += write_list(key, names, 8)
    return lines


def _cue(cue: Cue) -> str:
    if not cue.pattern and cue.weight == 1:
        return quote(cue.text)
    key = "pattern" if cue.pattern else "text"
    weight = "" if cue.weight == 1 else f", weight: {cue.weight:g}"
    return f"{{{key}: {quote(cue.text)}{weight}}}"


def _flag(value: bool) -> str:
    return "true" if value else "false"
