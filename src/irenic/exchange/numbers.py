"""Decimal numbers read exactly, with sentences for what is none."""

from __future__ import annotations

import re
from fractions import Fraction

_NUMBER = re.compile(r"[+-]?(\d{1,40}(\.\d{0,40})?|\.\d{1,40})([eE][+-]?\d{1,2})?\Z")
_RATIO = re.compile(r"[+-]?\d{1,40}/\d{1,40}\Z")


def parse_exact(text: str) -> Fraction:
    """The number that a text writes, exactly: 12, -0.5, 1.2e-3 or 1/3.

    Raises ValueError with a plain clause where it writes none, or none that is finite.
    """
    text = text.strip()
    if _NUMBER.match(text):
        return Fraction(text)
    if _RATIO.match(text):
        if not int(text.split("/")[1]):
            raise ValueError(f"'{text}' divides by zero")
        return Fraction(text)
    if text.lstrip("+-.").lower() in {"nan", "inf", "infinity"}:
        raise ValueError(f"'{text}' is not a finite number")
    raise ValueError(f"'{text[:40]}' is not a number")


def write_exact(number: Fraction) -> str:
    """A number in decimals where they end, and as a ratio where they do not; `parse_exact` reads both."""
    denominator = number.denominator
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    places = max(twos, fives)
    if denominator != 1 or places > 40:
        return f"{number.numerator}/{number.denominator}"
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    whole, part = (digits[:-places], "." + digits[-places:]) if places else (digits, "")
    return f"{'-' if number < 0 else ''}{whole}{part}"
