"""The words that every match of a regular expression has, so that texts without them need no search."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL = re.compile(r"[()|\[\]\\.^$?*+{}]")
_FIRST_GROUP = re.compile(r"\(\?:([^()]*)\)(?![?*{])")
_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_OPTIONAL = re.compile(r".(?:[?*]|\{[^}]*\})")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_INNER_GROUP = re.compile(r"\([^()]*\)")


def openings_of(pattern: str) -> tuple[str, ...]:
    """Beginnings, case folded, one of which every match has; empty where the pattern does not tell."""
    outside = _CLASS.sub("", pattern)
    while (fewer := _INNER_GROUP.sub("", outside)) != outside:
        outside = fewer
    if "|" in outside:
        return ()
    group = _FIRST_GROUP.match(pattern)
    branches = group[1].split("|") if group is not None else [pattern]
    found = [_beginning(branch) for branch in branches]
    return tuple(found) if all(len(word) > 1 for word in found) else ()


def _beginning(branch: str) -> str:
    """What stands before the first special character, without what that may make optional."""
    branch = branch.removeprefix(r"\b")
    special = _SPECIAL.search(branch)
    if special is None:
        return _fold(branch)
    return _fold(branch[: max(0, special.start() - (special[0] in "?*{"))])


def _fold(text: str) -> str:
    """Without case, as regular expressions see it: a dotted or dotless I is an I."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


def pieces_of(pattern: str) -> tuple[str, ...]:
    """Letters, case folded, that every match has somewhere; empty where the pattern does not tell."""
    outside = _CLASS.sub(".", pattern)
    while (fewer := _INNER_GROUP.sub(".", outside)) != outside:
        outside = fewer
    if "|" in outside:
        return ()
    plain = _OPTIONAL.sub(".", outside)
    return tuple(_fold(piece) for piece in _LETTERS.findall(plain))


class Openings:
    """Which of several patterns can match a text, by their openings and by what else a match must have."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        self._pieces = [pieces_of(pattern) for pattern in patterns]
        for number, pattern in enumerate(patterns):
            words = openings_of(pattern)
            if not words:
                self._always.append(number)
            for word in words:
                self._by_word.setdefault(word, []).append(number)

    def possible(self, text: str) -> list[int]:
        """The patterns that may match, in their order."""
        folded, found = _fold(text), set(self._always)
        for word, numbers in self._by_word.items():
            if word in folded:
                found.update(numbers)
        return [n for n in sorted(found) if all(map(folded.__contains__, self._pieces[n]))]
