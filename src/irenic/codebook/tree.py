"""YAML text → a tree of plain nodes that know their lines; within limits, and no tag constructs anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from irenic.model.errors import InvalidInputError, Problem

MAX_DEPTH = 16
MAX_NODES = 200_000

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAB_INDENT = re.compile(r"[ ]*\t[ \t]*\S")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Node:
    """A value in the file: a text (None for an empty value), a list, or a mapping with the lines of its keys.

    `line` counts from 1. `plain` is true for a text written without quotation marks.
    """

    line: int
    text: str | None = None
    plain: bool = False
    items: list[Node] | None = None
    entries: list[tuple[Node, Node]] | None = None

    @property
    def is_null(self) -> bool:
        """Whether the value is empty, or the null of YAML."""
        return self.items is None and self.entries is None and self.text is None


def parse_tree(text: str, file: str) -> Node:
    """The tree of one YAML document.

    Raises InvalidInputError with the one problem that stopped it: no YAML, several documents, a tag, nesting
    deeper than MAX_DEPTH, or more than MAX_NODES values once aliases are written out.
    """
    found = _CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        what = f"the file holds the control character U+{ord(found[0]):04X}"
        raise InvalidInputError([Problem(file, line, what, "save it again as plain UTF-8 text")])
    try:
        return _Builder(file, yaml.parse(text, Loader=_Loader)).build()
    except yaml.YAMLError as error:
        raise InvalidInputError([_explain(error, text, file)]) from None


def _explain(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Where the YAML breaks; a tab in the indentation before that place is named as the likelier cause."""
    mark = getattr(error, "problem_mark", None)
    lines = text.splitlines()
    line = min(mark.line + 1, len(lines)) if mark else 0
    for number, content in enumerate(lines[: line + 1], start=1):
        if _TAB_INDENT.match(content):
            return Problem(
                file, number, "a tab indents this line, which YAML does not allow", "indent with spaces"
            )
    reason = getattr(error, "problem", None) or "it cannot be read"
    remedy = "check indentation, colons, brackets and quotation marks on this line and the one above"
    return Problem(file, line, f"not valid YAML ({reason})", remedy)


@dataclass(slots=True)
class _Builder:
    """Builds the tree from parser events; depth and size are checked on the way, so nothing large is made."""

    file: str
    events: Iterator[Any]
    anchors: dict[str, Node] = field(default_factory=dict)
    sizes: dict[int, int] = field(default_factory=dict)
    depths: dict[int, int] = field(default_factory=dict)
    made: int = 0

    def build(self) -> Node:
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._stop(event, "the file holds a second YAML document", "keep one; remove the '---'")
                root = self._node(next(self.events), 1)
        return root if root is not None else Node(line=1)

    def _node(self, event: Any, depth: int) -> Node:
        if depth > MAX_DEPTH:
            self._stop(event, f"values are nested more than {MAX_DEPTH} deep", "check the brackets")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, depth)
        node = self._new(event, depth)
        self.made += 1
        self.sizes[id(node)] = 1 + sum(self.sizes[id(child)] for child in _children(node))
        self.depths[id(node)] = 1 + max((self.depths[id(child)] for child in _children(node)), default=0)
        if max(self.made, self.sizes[id(node)]) > MAX_NODES:
            what = f"the file holds more than {MAX_NODES} values"
            self._stop(event, what, "split the process, or use fewer aliases")
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def _new(self, event: Any, depth: int) -> Node:
        line = event.start_mark.line + 1
        tag = event.tag
        if tag is not None and tag not in ("!", "tag:yaml.org,2002:str"):
            self._stop(event, f"the tag '{tag}' is not allowed", "write the plain value without a tag")
        if isinstance(event, yaml.ScalarEvent):
            plain = not event.style and tag is None
            text = None if plain and event.value in _NULLS else event.value
            return Node(line=line, text=text, plain=plain)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(line=line, items=list(self._until(yaml.SequenceEndEvent, depth)))
        children = list(self._until(yaml.MappingEndEvent, depth))
        return Node(line=line, entries=list(zip(children[::2], children[1::2], strict=True)))

    def _until(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield self._node(event, depth + 1)

    def _alias(self, event: Any, depth: int) -> Node:
        known = self.anchors.get(event.anchor)
        if known is None:
            self._stop(
                event, f"'*{event.anchor}' has no '&{event.anchor}' finished before it", "write it out"
            )
        if depth + self.depths[id(known)] - 1 > MAX_DEPTH:
            self._stop(event, f"values are nested more than {MAX_DEPTH} deep", "use fewer aliases")
        return known

    def _stop(self, event: Any, what: str, remedy: str) -> NoReturn:
        raise InvalidInputError([Problem(self.file, event.start_mark.line + 1, what, remedy)])


def _children(node: Node) -> list[Node]:
    if node.entries is not None:
        return [child for entry in node.entries for child in entry]
    return node.items or []
