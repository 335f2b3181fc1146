"""Insertions that part what "and" joins: "Northland and, after some delay, Southmark"."""

from __future__ import annotations

from irenic.coding.words.tokens import Tag, Token


def joint_before(tokens: list[Token], comma: int) -> int:
    """As in "Northland and, after some delay, Southmark want a truce": the "and" before the insertion, or −1."""
    for at in range(comma - 1, max(comma - _INSERTED, 1), -1):
        if tokens[at].text == ",":
            return at - 1 if tokens[at - 1].lower == "and" else -1
        if tokens[at].tag is Tag.VERB:
            return -1
    return -1


_INSERTED = 8
"""Tokens within which an insertion ends."""
