"""What is said of an object behind it: "called the ruling political", "called the raid on the port a massacre"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag


def object_predicate(parse: Parse, first: int, end: int) -> int:
    """The token at which the predicate of the object that begins at `first` opens, or −1.

    An adjective or a participle that closes the words of the object, or an article that nothing before it governs.
    """
    tokens = parse.tokens
    for index in range(first + 1, min(end, first + _FAR)):
        token = tokens[index]
        if token.tag in _LEAVING:
            return -1
        before = tokens[index - 1]
        if token.tag in {Tag.DET, Tag.PPOS} and (before.tag in _ENDING or before.lower in _THIS):
            return -1 if _a_time(parse, index) else index
        if before.tag is Tag.QUOTE and tokens[index - 2].tag in _QUOTED and _lone(parse, index, end):
            return index
        if token.lower == "part" and parse.lowers[index + 1 : index + 2] == ["of"] and before.tag in _ENDING:
            return index
        if token.tag in _QUALITIES and _closes(parse, index, end):
            while index - 1 > first and tokens[index - 1].tag in {Tag.ADV, Tag.NEG}:
                index -= 1
            if tokens[index - 1].tag in _ENDING:
                return index
    return -1


def _lone(parse: Parse, index: int, end: int) -> bool:
    """As in "declared the valley “untouchable”": one word in quotation marks, behind the object's own noun."""
    closed = parse.tokens[index + 1 : end + 1][:1]
    return parse.tokens[index].tag is Tag.NOUN and bool(closed) and closed[0].tag is Tag.QUOTE


def _a_time(parse: Parse, index: int) -> bool:
    """As in "called his party a day before"."""
    return index + 1 < len(parse.tokens) and parse.lowers[index + 1] in TIME_NOUNS


def _closes(parse: Parse, index: int, end: int) -> bool:
    """Whether nothing that an adjective could belong to stands behind it: "… political", "… biased and of no use"."""
    token = parse.tokens[index]
    if token.tag is Tag.VERB:
        clause = parse.clause_at.get(index)
        if clause is None or clause.kind == "ing" or not token.lower.endswith("ed"):
            return False
        return index + 1 >= end or parse.tokens[index + 1].tag is Tag.CC
    after = parse.tokens[index + 1] if index + 1 < end else None
    return after is None or after.tag not in {Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM}


_ENDING = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON, Tag.NUM, Tag.QUOTE})
_QUOTED = _ENDING - {Tag.QUOTE}
_THIS = frozenset({"this", "that", "these", "those"})
_QUALITIES = frozenset({Tag.ADJ, Tag.VERB})
_LEAVING = frozenset({Tag.COMPL, Tag.REL, Tag.SUB, Tag.MODAL, Tag.TO})
_FAR = 16
"""Tokens within which an object has its predicate."""
