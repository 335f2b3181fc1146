"""On which line of a JSON file a value stands; JSON is read as YAML, whose nodes know their lines."""

from __future__ import annotations

from irenic.codebook.tree import Node, parse_tree
from irenic.model.errors import InvalidInputError

_LONGEST = 1 << 20


def lines_of(text: str, name: str) -> Node | None:
    """The file as nodes with lines, or None where it is too large or peculiar for that."""
    if len(text) > _LONGEST:
        return None
    try:
        return parse_tree(text, name)
    except InvalidInputError:
        return None


def line_of(node: Node | None, path: tuple[str | int, ...]) -> int:
    """The line of the value at a path of keys and places, or of the nearest thing around it; 0 where not
    known.
    """
    line = 0
    for step in path:
        if node is None:
            return line
        line = node.line
        if isinstance(step, int):
            node = node.items[step] if node.items is not None and step < len(node.items) else None
        else:
            node = next((value for key, value in node.entries or [] if key.text == step), None)
    return node.line if node is not None else line
