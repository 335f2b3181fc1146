"""The front matter of a Markdown file: a block of YAML between two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml

from irenic.corpus.written_dates import find_dates
from irenic.model.dates import PartialDate

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)(?:[ \t]*\r?\n)*")
_MAX_CHARACTERS = 20_000
_KEY_LINE = re.compile(r"^[A-Za-z][\w -]*:(?:\s|$)", re.MULTILINE)
_FIELDS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "date": "date",
    "published": "date",
    "kind": "source_kind",
    "source_kind": "source_kind",
}
_KEPT_OUT = frozenset(  # known and of no use to the program: no warning
    (
        *("accessed", "author", "authors", "byline", "id", "keywords", "lang", "language", "licence"),
        *("license", "link", "note", "notes", "source", "sources", "tags", "url"),
    )
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file's front matter says, the text after it, and warnings with their lines in the file."""

    body: str
    values: dict[str, str]
    date: PartialDate | None
    warnings: tuple[str, ...]


def split_front_matter(text: str) -> FrontMatter:
    """Cut the front matter off a text; where there is none, the body is the text unchanged."""
    none = FrontMatter(text, {}, None, ())
    if not text.startswith("---"):
        return none
    match = _BLOCK.match(text[:_MAX_CHARACTERS])
    if match is None:
        if _KEY_LINE.search(text[:500]):
            warning = "line 1: the front matter is not closed; end it with a line of three hyphens"
            return FrontMatter(text, {}, None, (warning,))
        return none
    block, body = match["yaml"], text[match.end() :]
    try:
        pairs = _scalars(block)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        if not _KEY_LINE.search(block):
            return none
        found = _interpret(body, list(_line_by_line(block)))
        return replace(found, warnings=(_fault(error), *found.warnings))
    if pairs is None:
        return none
    return _interpret(body, pairs)


def _scalars(block: str) -> list[tuple[str, str | None, int]] | None:
    """Key, value (None for a list or a mapping) and line in the file; None where it is no mapping.

    Nodes are read, not objects made: no tag, number or alias of a hostile file is ever expanded.
    """
    node = yaml.compose(block, Loader=yaml.SafeLoader)
    if node is None:
        return []
    if not isinstance(node, yaml.MappingNode):
        return None
    return [
        (
            str(key.value) if isinstance(key, yaml.ScalarNode) else "?",
            str(value.value) if isinstance(value, yaml.ScalarNode) else None,
            key.start_mark.line + 2,
        )
        for key, value in node.value
    ]


def _line_by_line(block: str) -> Iterator[tuple[str, str | None, int]]:
    """The known keys of a block that is no YAML, each with the rest of its line: "title: Keld: no treaty"."""
    for number, line in enumerate(block.splitlines(), 2):
        key, colon, value = line.partition(":")
        if colon and not key[:1].isspace() and _name(key) in _FIELDS:
            yield key, value.strip().strip("\"'"), number


def _name(key: str) -> str:
    return key.strip().lower().replace(" ", "_").replace("-", "_")


def _interpret(body: str, pairs: list[tuple[str, str | None, int]]) -> FrontMatter:
    values: dict[str, str] = {}
    warnings: list[str] = []
    date: PartialDate | None = None
    for key, value, line in pairs:
        name = _name(key)
        field = _FIELDS.get(name)
        if field is None:
            if name not in _KEPT_OUT:
                warnings.append(f"line {line}: '{key}' in the front matter is not known and was passed over")
        elif value is None:
            warnings.append(f"line {line}: '{key}' must be one line of text; it was passed over")
        elif field == "date":
            date, fault = read_date(value)
            if fault:
                warnings.append(f"line {line}: {fault}; write it as 2025-03-17, 2025-03 or 2025")
        else:
            values[field] = " ".join(value.split())
    return FrontMatter(body, values, date, tuple(warnings))


def read_date(value: str) -> tuple[PartialDate | None, str]:
    """A date that a person or a page typed in, or None with the fault; an empty value is no fault."""
    value = value.strip()
    if not value or value.lower() in {"unknown", "null", "~"}:
        return None, ""
    day = re.sub(r"[T ]\d{1,2}:\d\d.*\Z", "", value, flags=re.DOTALL)
    try:
        return PartialDate.parse(day), ""
    except ValueError as error:
        written = next(find_dates(day), None)
        if written is None or (written.start, written.end) != (0, len(day)):
            return None, str(error)
        return written.date, written.fault


def _fault(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 2 if mark is not None else 1
    remedy = "put a value with a colon in quotation marks"
    return f"line {line}: the front matter is not valid YAML and was read line by line; {remedy}"
