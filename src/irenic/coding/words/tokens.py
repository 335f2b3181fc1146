"""Sentence → tokens with offsets, contractions and possessives split."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import ClassVar

from irenic.coding.words.lexicon import Word


class Tag(int):
    """The word class that a token has in its sentence.

    No Enum: every inner loop looks members up, which on an Enum class is three times as slow.
    """

    __slots__ = ()
    OTHER: ClassVar[Tag]
    DET: ClassVar[Tag]
    POSS: ClassVar[Tag]
    PPOS: ClassVar[Tag]
    PREP: ClassVar[Tag]
    TO: ClassVar[Tag]
    CC: ClassVar[Tag]
    SUB: ClassVar[Tag]
    REL: ClassVar[Tag]
    PRON: ClassVar[Tag]
    MODAL: ClassVar[Tag]
    BE: ClassVar[Tag]
    HAVE: ClassVar[Tag]
    DO: ClassVar[Tag]
    NEG: ClassVar[Tag]
    ADV: ClassVar[Tag]
    ADJ: ClassVar[Tag]
    NOUN: ClassVar[Tag]
    NAME: ClassVar[Tag]
    NUM: ClassVar[Tag]
    VERB: ClassVar[Tag]
    PUNCT: ClassVar[Tag]
    QUOTE: ClassVar[Tag]
    COMPL: ClassVar[Tag]
    THERE: ClassVar[Tag]

    @property
    def name(self) -> str:
        """The member's name."""
        return _TAG_NAMES[self]


_TAG_NAMES = tuple(Tag.__annotations__)
for _number, _name in enumerate(_TAG_NAMES):
    setattr(Tag, _name, Tag(_number))


class Token:
    """One word or mark of a sentence: `[start, end)` in the document; `form` is the verb form's bits for verbs."""

    __slots__ = ("cap", "demonym", "end", "form", "lower", "mention", "start", "tag", "text", "word")

    def __init__(self, text: str, start: int, end: int, lower: str, cap: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.lower = lower
        self.cap = cap
        self.tag = Tag.OTHER
        self.form = 0
        self.word: Word | None = None
        self.mention = -1
        self.demonym = False

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag.name}"

    @property
    def noun(self) -> str:
        """Its noun in the singular; of a word that the lexicon does not know, its small letters."""
        return self.word.noun if self.word is not None else self.lower


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[-‑](?=[^\W_])\w+)*"  # U.S., U.S.-backed
    r"|(?:US|A|C)?[$€£¥]\d+(?:[.,]\d+)*\w*"  # $1.5bn
    r"|\d{1,2}/\d{1,2}/\d{4}(?!\w)"  # 14/03/2031
    r"|\d+(?:[.,]\d+)+"  # 1,500 and 3.5
    r"|[^\W_]\w*(?:[-‑'’.](?=[^\W_])\w+)*"  # words, hyphens and inner apostrophes
    r"|[“”\"«»„]"
    r"|[–—]|--|\.{3}|…"
    r"|[^\w\s]|_"
)
ABBREVIATIONS = frozenset(
    (
        "adm amb apr atty aug brig capt cmdr co col corp dec dr engr feb gen gov hon inc jan jr lt ltd maj messrs mr "
        "mrs ms msgr nov oct pres prof rep reps rev sen sens sept sep sgt sr st sta ste sto supt"
    ).split()
)
_CLITIC = re.compile(r"(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `[start, end)`; the stop of an abbreviation inside it ("Gen. Brandt") is none."""
    tokens: list[Token] = []
    stops: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        at = match.start()
        for part, first, last, lower, cap in _parts(match[0]):
            if part == ".":
                stops.append(len(tokens))
            tokens.append(Token(part, at + first, at + last, lower, cap))
    for stop in reversed(stops):
        if _abbreviates(tokens, stop):
            del tokens[stop]
    return tokens


def _abbreviates(tokens: list[Token], stop: int) -> bool:
    """As in "Feb. 28", "Gov. Abel": a stop right behind an abbreviation, with more to come."""
    if not 0 < stop < len(tokens) - 1 or tokens[stop - 1].end != tokens[stop].start:
        return False
    return tokens[stop - 1].cap and tokens[stop - 1].lower in ABBREVIATIONS


_SPOKEN = {"gonna": "going", "gotta": "got", "wanna": "want"}
"""Words of speech that hold a "to"."""


@lru_cache(maxsize=200_000)
def _parts(word: str) -> tuple[tuple[str, int, int, str, bool], ...]:
    """The tokens of a run of characters: text, start and end in it, lower case, whether with a capital."""
    if (spoken := _SPOKEN.get(word.lower())) is not None:
        return (
            (word[:3], 0, 3, spoken, word[0].isupper()),
            (word[3:], 3, 5, "to", False),
        )
    return tuple(
        (part, first, first + len(part), part.lower().replace("’", "'"), part[0].isupper())
        for part, first in _split(word)
    )


def _split(word: str) -> list[tuple[str, int]]:
    """The tokens of a run of characters, with their offsets."""
    clitic = _CLITIC.match(word) if len(word) > 2 and ("'" in word or "’" in word) else None
    if clitic:
        return [(clitic[1], 0), (clitic[2], len(clitic[1]))]
    if "." in word and not (len(word) > 2 and word[1] == "."):
        # a full stop without a space after it parts two words
        left, _, right = word.partition(".")
        if right[:1].isupper() and left[-1:].islower():
            return [(left, 0), (right, len(left) + 1)]
    return [(word, 0)]
