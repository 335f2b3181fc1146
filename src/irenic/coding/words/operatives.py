"""Paragraphs of resolutions and communiqués that leave out who speaks: "4. Demands that …", "Deeply concerned by …"."""

from __future__ import annotations

import re
from functools import lru_cache

from irenic.coding.resources import words
from irenic.coding.words.lexicon import BASE, ING, PAST, S_FORM, look_up
from irenic.coding.words.tokens import Tag, Token

FEWEST = 2
"""A single paragraph that begins so is a heading ("Calls for a truce")."""

_OPENING = re.compile(r"(?:(?i:hereby|also|again|further|once again|\w+ly),? )?([^\W\d_]{3,})(?=[ ,])")
_LISTED = re.compile(
    r"(?:[:;,]\s+(?:and\s+)?)(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|\d{1,2})\)|[ivx]{1,4}\))\s+"
)
_FEELING = frozenset(
    (
        "alarmed appalled anxious aware cognisant cognizant committed concerned conscious convinced deploring "
        "determined dismayed disturbed encouraged gravely horrified mindful outraged perturbed resolved saddened "
        "shocked troubled"
    ).split()
)
_EARLIER = frozenset({"having"})


@lru_cache(maxsize=4096)
def _implied(word: str) -> str:
    """The words that are left out before the first one of a paragraph; "" where none are.

    As in "(it) demands", "(they) call", "(it is) recalling", "(it is) alarmed".
    """
    lower = word.lower()
    if lower in _FEELING:
        return "it is"
    entry = look_up(lower)
    if entry.verb not in words()["resolving"] or lower in _EARLIER:
        return ""
    if entry.verb_forms & ING:
        return "it is"
    if entry.verb_forms & (S_FORM | PAST):
        return "it"
    return "they" if entry.verb_forms & BASE else ""


def cut_at_items(text: str, paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs, parted before items such as "(b) urges …" of a list inside one."""
    parts: list[tuple[int, int]] = []
    for start, end in paragraphs:
        first = start
        for mark in _LISTED.finditer(text, start, end):
            if implied_subject(text, mark.end(), end):
                parts.append((first, mark.start() + 1))
                first = mark.end()
        parts.append((first, end))
    return parts


def operatives(text: str, paragraphs: list[tuple[int, int]]) -> dict[int, str]:
    """Where a paragraph begins that leaves out its subject → the words left out; none where hardly any does.

    They stand below words that end in a colon or a comma ("The Council:"); but for those in the present tense, right
    below them or one another.
    """
    found: dict[int, str] = {}
    introduced = follows = False
    for start, end in paragraphs:
        left_out = implied_subject(text, start, end)
        if left_out and (follows or (introduced and left_out == "it" and not _past(text, start, end))):
            found[start] = left_out
        follows = text[end - 1] in ":,;" or start in found
        introduced = introduced or text[end - 1] in ":,"
    return found if sum(word != "it is" for word in found.values()) >= FEWEST else {}


def _past(text: str, start: int, end: int) -> bool:
    match = _OPENING.match(text, start, end)
    return match is not None and bool(look_up(match[1].lower()).verb_forms & PAST)


def implied_subject(text: str, start: int, end: int) -> str:
    """The words left out where a paragraph begins ("it", "they", "it is"), "" where none are."""
    match = _OPENING.match(text, start, end)
    return _implied(match[1]) if match is not None else ""


def supply(tokens: list[Token], left_out: str) -> list[Token]:
    """The tokens with what is left out in front, as words without length; the first words lose their capitals."""
    at = tokens[0].start
    for token in tokens[:3]:
        if token.mention >= 0:
            break
        token.text, token.cap = token.lower, False
    return [*(Token(word, at, at, word, False) for word in left_out.split()), *tokens]


def is_supplied(tokens: list[Token]) -> bool:
    """Whether the subject of a sentence was left out and supplied."""
    return tokens[0].start == tokens[0].end and tokens[0].tag is Tag.PRON
