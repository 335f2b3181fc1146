"""Sentence → tokens with offsets, contractions and possessives split."""

from __future__ import annotations

import re
from typing import ClassVar

from irenic.coding.lexicon import Word


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

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.lower = text.lower().replace("’", "'")
        self.cap = text[0].isupper()
        self.tag = Tag.OTHER
        self.form = 0
        self.word: Word | None = None
        self.mention = -1
        self.demonym = False

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag.name}"


_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)+"  # 1,500 and 3.5
    r"|[^\W_](?:[\w]|[-‑'’.](?=[^\W_]))*"  # words, hyphens and inner apostrophes
    r"|[“”\"«»„]"
    r"|[–—]|--|\.{3}|…"
    r"|[^\w\s]|_"
)
_CLITIC = re.compile(r"(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `[start, end)`."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word, at = match[0], match.start()
        if len(word) > 2 and ("'" in word or "’" in word):
            clitic = _CLITIC.match(word)
            if clitic:
                head = clitic[1]
                if head.lower() in {"ca", "wo", "sha"} and clitic[2][0].lower() == "n":
                    head = word[: len(clitic[1])]
                tokens.append(Token(head, at, at + len(clitic[1])))
                tokens.append(Token(clitic[2], at + len(clitic[1]), match.end()))
                continue
        if "." in word and not (len(word) > 2 and word[1] == "."):
            tokens.extend(_split_dots(word, at))
            continue
        tokens.append(Token(word, at, match.end()))
    return tokens


def _split_dots(word: str, at: int) -> list[Token]:
    """A full stop without a space after it parts two words, unless the word is a number or an address."""
    if any(char.isdigit() for char in word) or word.count(".") > 1 or word[0].islower() == word[-1].isupper():
        pass
    left, _, right = word.partition(".")
    if right[:1].isupper() and left[-1:].islower():
        return [Token(left, at, at + len(left)), Token(right, at + len(left) + 1, at + len(word))]
    return [Token(word, at, at + len(word))]
