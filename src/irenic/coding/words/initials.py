"""Initials that stand beside a name: "the High Council (HC)", "the High Council, or HC,"."""

from __future__ import annotations

from irenic.coding.words.tokens import Token


def take_out_initials(tokens: list[Token]) -> dict[int, str]:
    """Take them out of a sentence, whose clauses then read on; the initials by the token that they stood behind."""
    found: dict[int, str] = {}
    index = 1
    while index + 2 < len(tokens):
        length = _length(tokens, index)
        if length:
            found[index - 1] = tokens[index + length - 2].lower
            del tokens[index : index + length]
        index += 1
    return found


def _length(tokens: list[Token], index: int) -> int:
    """How many tokens initials take with their brackets or commas; 0 where there are none."""
    text = tokens[index].text
    if text == "(":
        return 3 if tokens[index + 2].text == ")" and _are_initials(tokens[index + 1]) else 0
    if text != "," or tokens[index + 1].lower != "or" or index + 3 >= len(tokens):
        return 0
    return 4 if tokens[index + 3].text == "," and _are_initials(tokens[index + 2]) else 0


def _are_initials(token: Token) -> bool:
    return token.text.isupper() and 1 < len(token.text) < _LONG


_LONG = 10
