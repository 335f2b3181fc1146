"""Numbers in words as figures: "nine hundred" is 900."""

from __future__ import annotations

from collections.abc import Sequence

from irenic.coding.dates.calendar_words import SMALL_NUMBERS, TENS

_VALUES = {"zero": 0} | SMALL_NUMBERS | TENS
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_MOST_FIGURES = 15
"""A longer row of figures is a name or a key, not an amount."""


def spell_in_figures(words: Sequence[str]) -> list[str]:
    """The words in lower case, every number among them as one word of figures."""
    found: list[str] = []
    number = _Number()
    for place, word in enumerate(words):
        if number.takes(word):
            continue
        if word == "and" and number.is_round and set(words[place + 1 : place + 2]) & _VALUES.keys():
            continue
        found.extend(number.end())
        if not number.takes(word):
            found.append(word)
    return [*found, *number.end()]


class _Number:
    """A number as it is read: what is complete before a scale, and what comes after."""

    def __init__(self) -> None:
        self._before = 0
        self._now: int | None = None

    @property
    def is_round(self) -> bool:
        """Whether it ends in a hundred or a scale, so that "and" may go on with it."""
        return bool(self._now and self._now % 100 == 0) or bool(self._before and self._now is None)

    def takes(self, word: str) -> bool:
        """Go on with a word; False where the word is none of this number."""
        if word in _SCALES:
            if self._now is None and self._before:
                return False
            self._before += (1 if self._now is None else self._now) * _SCALES[word]
            self._now = None
        elif word == "hundred":
            if self._now is not None and not 0 < self._now < 100:
                return False
            self._now = 100 * (self._now or 1)
        elif word in _VALUES:
            return self._add(_VALUES[word])
        elif word.isascii() and word.isdigit() and len(word) <= _MOST_FIGURES:
            if self._now is not None or self._before:
                return False
            self._now = int(word)
        else:
            return False
        return True

    def _add(self, value: int) -> bool:
        now = self._now
        if now is None:
            self._now = value
        elif (now and now % 100 == 0) or (now % 100 >= 20 and now % 10 == 0 and 0 < value < 10):
            self._now = now + value
        else:
            return False
        return True

    def end(self) -> list[str]:
        """The number in figures, where one was begun; then another may begin."""
        begun = self._now is not None or self._before > 0
        found = [str(self._before + (self._now or 0))] if begun else []
        self._before, self._now = 0, None
        return found
