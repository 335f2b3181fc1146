"""YAML read as nodes, so that every fault can be told with its line and all at once."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import yaml

from irenic.exchange.numbers import parse_exact
from irenic.model.errors import InvalidInputError, Problem, UsageError

_LARGEST_FILE = 32 * 1024 * 1024
_DEEPEST = 50


class Faults:
    """The faults found so far in one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def add(self, node: yaml.Node | None, what: str, remedy: str) -> None:
        """Note a fault at a node, or of the whole file."""
        self.problems.append(Problem(self.file, node.start_mark.line + 1 if node else 0, what, remedy))

    def raise_any(self) -> None:
        """Raise InvalidInputError with all faults, where there are any."""
        if self.problems:
            raise InvalidInputError(sorted(set(self.problems)))


def load_node(path: Path) -> yaml.Node:
    """The root node of a YAML file; aliases, several documents and huge or deep files are refused."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UsageError(f"{path.name} is larger than {_LARGEST_FILE >> 20} MB: this is no model file")
        text = path.read_text(encoding="utf-8-sig")
        _refuse_tricks(path.name, text)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError:
        raise UsageError(f"{path.name} is not UTF-8 text: save it as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = str(getattr(error, "problem", None) or "is not YAML")
        line = mark.line + 1 if mark else 0
        remedy = "correct the indentation or the quotes there"
        raise InvalidInputError([Problem(path.name, line, what, remedy)]) from None
    if node is None:
        raise UsageError(f"{path.name} is empty: write a model into it")
    return node


def _refuse_tricks(file: str, text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent):
            line = _line_of(event)
            raise InvalidInputError([Problem(file, line, "an alias (*name)", "write the value out")])
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            line = _line_of(event)
            raise InvalidInputError([Problem(file, line, "nested too deeply", "use the documented keys")])


def _line_of(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def entries(node: yaml.Node | None, faults: Faults, what: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """A mapping's keys as (key node, value node); repeated keys are faults."""
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        faults.add(node, f"{what} must be a mapping", "write it as `key: value` lines")
        return {}
    found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name in found:
            faults.add(key, f"'{name}' stands twice in {what}", "keep one of them")
        found[name] = (key, value)
    return found


def mapping(
    node: yaml.Node | None, faults: Faults, what: str, known: tuple[str, ...]
) -> dict[str, yaml.Node]:
    """A mapping with known keys alone; any other key is a fault."""
    found = entries(node, faults, what)
    for name, (key, _) in found.items():
        if name not in known:
            faults.add(key, f"unknown key '{name}' in {what}", f"use one of: {', '.join(known)}")
    return {name: value for name, (_, value) in found.items()}


def sequence(node: yaml.Node | None, faults: Faults, what: str) -> Iterator[yaml.Node]:
    """A list's items."""
    if node is None:
        return
    if isinstance(node, yaml.SequenceNode):
        yield from node.value
    else:
        faults.add(node, f"{what} must be a list", "write it as `- item` lines or [a, b]")


def text(node: yaml.Node | None, faults: Faults, what: str, default: str = "") -> str:
    """A scalar's words."""
    if node is None:
        return default
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    faults.add(node, f"{what} must be words", "write plain text")
    return default


def number(node: yaml.Node | None, faults: Faults, what: str) -> Fraction | None:
    """A scalar's exact number; None where there is none."""
    if node is None:
        return None
    if not isinstance(node, yaml.ScalarNode):
        faults.add(node, f"{what} must be a number", "write it in decimals")
        return None
    try:
        return parse_exact(str(node.value))
    except ValueError as error:
        faults.add(node, f"{what}: {error}", "write a finite decimal such as 12.5")
        return None
