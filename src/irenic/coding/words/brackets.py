"""Brackets that only part a sentence: words put into a quotation, a date behind a day of the week."""

from __future__ import annotations

from irenic.coding.words.closed import MONTHS
from irenic.coding.words.tokens import Token

_LONGEST = 6
"""Tokens of a date between brackets."""


def take_out_brackets(tokens: list[Token]) -> None:
    """As in "the bodies [recognised] by law", "said on Monday (May 3, 2031) that": the sentence reads on."""
    index = 0
    while index < len(tokens):
        if tokens[index].text in {"[", "]"}:
            note = index + 2 < len(tokens) and tokens[index + 2].text == "]" and _is_note(tokens[index + 1])
            del tokens[index : index + 3 if note else index + 1]
        elif tokens[index].text == "(" and (end := _date_end(tokens, index)):
            del tokens[index:end]
        else:
            index += 1


def _is_note(token: Token) -> bool:
    """As in "the law [sic]", "the treaty [2]": said by whoever quotes."""
    return token.lower == "sic" or token.text.isdigit()


def _date_end(tokens: list[Token], index: int) -> int:
    """As in "(May 3, 2031)", "(3 May)": the token behind a date between brackets, or 0."""
    for end in range(index + 1, min(index + _LONGEST, len(tokens))):
        if tokens[end].text == ")":
            inside = tokens[index + 1 : end]
            dated = any(t.lower in MONTHS for t in inside)
            return end + 1 if dated and all(_of_date(t) for t in inside) else 0
    return 0


def _of_date(token: Token) -> bool:
    return token.lower in MONTHS or token.text.isdigit() or token.text in {",", "."}
