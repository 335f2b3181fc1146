"""The keys of one mapping, read with their types; every fault is noted and reading goes on."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from irenic.codebook.tree import Node
from irenic.model.dates import PartialDate
from irenic.model.errors import Problem

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")
_CONTROL = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
"""What a terminal or a page would obey: control codes, but for line ends and tabs, and overrides of direction."""
MAX_TEXT = 20_000
MAX_NAME = 200


@dataclass(slots=True)
class Faults:
    """The problems found so far in one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, what: str, remedy: str) -> None:
        """Note one problem; the same one twice is noted once."""
        problem = Problem(self.file, line, what, remedy)
        if problem not in self.problems:
            self.problems.append(problem)

    def check_choice(self, value: str, line: int, key: str, allowed: Sequence[str]) -> bool:
        """Whether the word is allowed; a problem is noted where not."""
        if value in allowed:
            return True
        remedy = suggest(value, allowed, f"use one of {', '.join(allowed)}")
        self.add(line, f"'{value}' is not a word for '{key}'", remedy)
        return False


def suggest(word: str, known: Iterable[str], otherwise: str) -> str:
    """'did you mean …?' with the nearest known word, or the other remedy where none is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else otherwise


class Fields:
    """A mapping of the file: `kind` names it in messages ("party"), `keys` are those it may have."""

    def __init__(self, node: Node, kind: str, keys: Sequence[str], faults: Faults) -> None:
        self.node, self.kind, self.faults = node, kind, faults
        self.line = node.line
        self._values: dict[str, Node] = {}
        if node.entries is None:
            remedy = f"write it as 'key: value' lines with the keys {', '.join(keys)}"
            faults.add(node.line, f"{_with_article(kind)} is expected here", remedy)
            return
        for key_node, value in node.entries:
            self._take(key_node, value, keys)

    def _take(self, key_node: Node, value: Node, keys: Sequence[str]) -> None:
        key = key_node.text or ""
        if key not in keys:
            remedy = suggest(key, keys, f"the keys of {_with_article(self.kind)} are {', '.join(keys)}")
            self.faults.add(key_node.line, f"unknown key '{key}' in {_with_article(self.kind)}", remedy)
        elif key in self._values:
            self.faults.add(
                key_node.line,
                f"the key '{key}' is given twice in {_with_article(self.kind)}",
                f"keep one of them (the first is on line {self._values[key].line})",
            )
        else:
            self._values[key] = value

    def has(self, key: str) -> bool:
        """Whether the key is there with a value."""
        return key in self._values and not self._values[key].is_null

    def line_of(self, key: str) -> int:
        """The line of the key's value, or of the whole where the key is absent."""
        return self._values[key].line if key in self._values else self.line

    def require(self, key: str, remedy: str) -> None:
        """Note a problem where the key is absent or empty."""
        written = self._values[key].text if self.has(key) else ""
        if written is not None and not written.strip() and self.node.entries is not None:
            state = "has no value" if key in self._values else "is missing"
            self.faults.add(self.line_of(key), f"'{key}' {state} in {_with_article(self.kind)}", remedy)

    def text(self, key: str) -> str:
        """The value as text, '' where absent."""
        return self._scalar(self._values[key], f"'{key}'") if self.has(key) else ""

    def texts(self, key: str) -> list[tuple[str, int]]:
        """The texts of a list, each with its line."""
        entries = [
            (self._scalar(node, f"an entry of '{key}'"), node.line)
            for node in self.nodes(key, f"{key}: [one, another]")
        ]
        return [(text, line) for text, line in entries if text]

    def name(self, key: str) -> str:
        """The value as a name: a text with a letter or a digit in it, not too long; '' where absent or unfit."""
        value = self.text(key)
        return value if self._is_name(value, self.line_of(key), f"'{key}'") else ""

    def names(self, key: str) -> list[tuple[str, int]]:
        """The names of a list, each with its line."""
        what = f"an entry of '{key}'"
        return [(text, line) for text, line in self.texts(key) if self._is_name(text, line, what)]

    def _is_name(self, value: str, line: int, what: str) -> bool:
        if not value:
            return False
        if len(value) > MAX_NAME:
            self.faults.add(line, f"{what} is longer than {MAX_NAME} characters", "shorten it")
        elif not any(character.isalnum() for character in value):
            self.faults.add(line, f"{what} is '{value}', which holds no letter or digit", "write words")
        else:
            return True
        return False

    def nodes(self, key: str, example: str = "") -> list[Node]:
        """The values of a list."""
        if not self.has(key):
            return []
        node = self._values[key]
        if node.items is None:
            remedy = f"write {example}" if example else "begin each entry with '- '"
            self.faults.add(node.line, f"'{key}' must be a list", remedy)
            return []
        return node.items

    def mapping(self, key: str) -> Node | None:
        """The value as it stands, for a further `Fields`; None where absent."""
        return self._values[key] if self.has(key) else None

    def identifier(self, key: str = "id") -> str:
        """The value as an id; a wrong one is noted and kept, so that references to it are not faults too."""
        self.require(key, "give a short name of lower-case letters, digits, _ and -")
        value = self.text(key)
        if value and not _ID.match(value):
            remedy = f"use lower-case letters, digits, _ and -, such as '{_as_id(value)}'"
            self.faults.add(self.line_of(key), f"'{value}' cannot be an id", remedy)
        return value

    def flag(self, key: str, default: bool) -> bool:
        """The value as true or false."""
        value = self.text(key)
        if not value:
            return default
        if value.lower() not in ("true", "false"):
            self.faults.add(self.line_of(key), f"'{key}' is '{value}'", "write true or false")
        return value.lower() == "true" if value.lower() in ("true", "false") else default

    def number(self, key: str) -> float | None:
        """The value as a finite number."""
        value = self.text(key)
        if not value:
            return None
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            self.faults.add(self.line_of(key), f"'{key}' is '{value}'", "write a number, such as 1 or 0.5")
            return None
        return number

    def date(self, key: str) -> PartialDate | None:
        """The value as a date known to the day, the month or the year."""
        value = self.text(key)
        if not value:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError as error:
            remedy = "write a date of the calendar such as 2025-03-17, 2025-03 or 2025"
            self.faults.add(self.line_of(key), f"'{key}': {error}", remedy)
            return None

    def choice(self, key: str, allowed: Sequence[str], default: str) -> str:
        """The value as one of the allowed words."""
        value = self.text(key)
        if not value:
            return default
        return value if self.faults.check_choice(value, self.line_of(key), key, allowed) else default

    def _scalar(self, node: Node, what: str) -> str:
        if node.is_null:
            self.faults.add(node.line, f"{what} is empty", "give it a value, or take it out")
            return ""
        if node.text is None:
            remedy = "write plain words, in quotation marks where they hold ': ' or begin with a bracket"
            self.faults.add(node.line, f"{what} must be one text", remedy)
            return ""
        if len(node.text) > MAX_TEXT:
            self.faults.add(node.line, f"{what} is longer than {MAX_TEXT} characters", "shorten it")
            return ""
        if (control := _CONTROL.search(node.text)) is not None:
            self.faults.add(
                node.line, f"{what} holds the control sign U+{ord(control[0]):04X}", "take it out"
            )
            return ""
        return node.text.strip()


def _with_article(kind: str) -> str:
    if kind.startswith("the "):
        return kind
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _as_id(value: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", value.lower()).strip("_") or "north"
