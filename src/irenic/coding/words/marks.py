"""Single quotation marks, which are apostrophes and plural possessives as well: which of them is which."""

from __future__ import annotations

import re

from irenic.coding.words.tokens import Tag, Token

_SINGLE = "‘’'"
_MARK = re.compile("[‘’']")
_STOPS = frozenset(",.!?…—")
_OUTER = frozenset('"“«„([')
"""Marks behind which a single one opens words within words: "“‘Never,’ she said …”"."""
PLURAL_POSSESSIVE = "s'"
"""The lower-case form of an apostrophe that makes a plural the owner; `closed.py` has its class."""


def single_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Speech between single marks, marks included: what ends with a comma or a stop before the closing mark."""
    quotes: list[tuple[int, int]] = []
    opened, closed = -1, False
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if mark[0] != "’" and not before.isalnum() and after.isalnum():
            opened = at if opened < 0 or closed or mark[0] == "‘" else opened
            closed = False
        elif mark[0] != "‘" and before.isalnum() and not after.isalnum():
            closed = True  # "said that 'all rebel forces' must go. 'It is late,' he added": some words only
        elif mark[0] != "‘" and opened >= 0 and before in _STOPS and not after.isalnum():
            quotes.append((opened, at + 1))
            opened = -1
    return quotes


def settle_marks(tokens: list[Token]) -> None:
    """Tell apart plural possessives ("the rebels’ demand") and marks around words, which become double ones."""
    opened = -1
    for index, token in enumerate(tokens):
        if token.text not in _SINGLE:
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        touches = before is not None and before.end == token.start and before.text not in _OUTER
        leads = after is not None and after.start == token.end
        if leads and not touches and token.text != "’":
            opened = index if _closed(tokens, index) else opened
        elif touches and opened >= 0:
            tokens[opened].text, token.text, opened = "“", "”", -1
        elif touches and before is not None and before.lower.endswith("s") and after is not None:
            token.lower = PLURAL_POSSESSIVE


def _closed(tokens: list[Token], opening: int) -> bool:
    """Whether a mark that touches the word before it, and not the one behind, follows."""
    for index in range(opening + 2, len(tokens)):
        if tokens[index].text not in "’'" or tokens[index - 1].end != tokens[index].start:
            continue
        possessive = tokens[index - 1].lower.endswith("s") and _goes_on(tokens, index)
        if not possessive or index == len(tokens) - 1:
            return True
    return False


def _goes_on(tokens: list[Token], index: int) -> bool:
    """Whether a word follows after a space."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is not None and after.text[0].isalpha()


def quoted(tokens: list[Token]) -> list[bool]:
    """Of every token whether it stands inside quotation marks."""
    if not any(token.tag is Tag.QUOTE for token in tokens):
        return [False] * len(tokens)
    out: list[bool] = []
    inside = False
    for token in tokens:
        if token.tag is Tag.QUOTE:
            inside = token.text in _OPENING or (token.text not in _CLOSING and not inside)
        out.append(inside)
    return out


_OPENING, _CLOSING = frozenset("“«„‘"), frozenset("”»’")
