"""The words of a text as they are compared with those of a copy."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from irenic.coding.words.lexicon import look_up
from irenic.corpus.fingerprint import without_credits
from irenic.questions.said_days import Day, are_other_days, take_out_days
from irenic.questions.spelled_numbers import spell_in_figures

_WORD = re.compile(r"[^\W_]+")
_TITLE = re.compile(
    r"\b(?:(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Justice|Deputy|Vice|First|Acting|Special|Chief|Former)[\s-]+)*"
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Sen|President|Minister|Premier|Chancellor|Secretary|General|Envoy|Speaker|"
    r"Spokes(?:man|woman|person)|King|Queen|Prince|Princess|Sir|Lady|Lord|Colonel|Ambassador|Senator|Governor|Mayor)"
    r"\b\.?\s+(?=[A-Z])"
)
"""What a person is, before the name."""
_THOUSANDS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
_PER_CENT = re.compile(r"\s*%|\bper cent\b")
_SLIGHT = frozenset(
    (
        "a an the that which who whom of and also s am is are was were be been being have has had having"
    ).split()
)
"""Words that one desk sets and another leaves out: they make no other statement."""
_WEIGHTY = frozenset(
    (
        "not no never none neither nor nobody nothing nowhere without cannot t hardly only unless until if or "
        "must should could would can may might will shall ought need "
        "hundreds thousands millions billions half third quarter all every each any some both"
    ).split()
)
"""Words of which a single one makes another statement, beside the numbers: negations, modal words and amounts."""


@dataclass(frozen=True)
class Wording:
    """Words in lower case as they stand (`words`), and without what a desk may change (`core`).

    Neither holds a dateline or an agency's sign. The core has no titles, articles and days of saying (`days`), its
    numbers are figures, and its words stand without inflection.
    """

    words: tuple[str, ...]
    core: tuple[str, ...]
    days: frozenset[Day]

    def says(self, other: Wording) -> bool:
        """Whether the core words are the same, in whatever order."""
        return self._counts == other._counts

    def is_of_other_day(self, other: Wording) -> bool:
        """Whether both name days of saying, and these are others."""
        return are_other_days(self.days, other.days)

    def weighs_as(self, other: Wording) -> bool:
        """Whether every negation, modal word, number and amount is the same."""
        return self._weights == other._weights

    def share(self, other: Wording) -> float:
        """The share of core words in common: twice the common ones over all."""
        total = self._counts.total() + other._counts.total()
        return 2 * (self._counts & other._counts).total() / total if total else 0.0

    def __add__(self, other: Wording) -> Wording:
        """Two sentences as one."""
        return Wording(self.words + other.words, self.core + other.core, self.days | other.days)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.core)

    @cached_property
    def _weights(self) -> Counter[str]:
        return Counter(word for word in self.core if _weighs(word))


NO_WORDS = Wording((), (), frozenset())
"""The wording of an empty text."""


def read_wording(text: str) -> Wording:
    """The words of a text."""
    text = without_credits(unicodedata.normalize("NFC", text))
    told, days = take_out_days(_TITLE.sub("", text))
    told = _PER_CENT.sub(" percent", _THOUSANDS.sub("", told))
    core = (_plain_form(word) for word in spell_in_figures(_words(told)) if word not in _SLIGHT)
    return Wording(_words(text), tuple(core), days)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _weighs(word: str) -> bool:
    return word in _WEIGHTY or any(sign.isdigit() for sign in word)


def _plain_form(word: str) -> str:
    if _weighs(word):
        return word
    known = look_up(word)
    return known.verb or known.noun
