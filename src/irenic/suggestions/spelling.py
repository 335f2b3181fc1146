"""Whether two words may be spellings of one name: marks, transliteration, a letter or two."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SOUNDS = [
    ("kh", "h"), ("zh", "j"), ("sch", "sh"), ("sz", "sh"), ("tch", "ch"), ("cz", "ch"), ("ph", "f"), ("ck", "k"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("tz", "ts"), ("x", "ks"), ("q", "k"), ("w", "v"), ("gh", "g"),
    ("ij", "i"), ("yi", "i"), ("iy", "i"), ("yy", "i"), ("ye", "e"), ("yo", "o"), ("ya", "ia"), ("yu", "iu"),
    ("j", "i"), ("y", "i"),
]  # fmt: skip


@lru_cache(maxsize=20_000)
def without_marks(word: str) -> str:
    """The word in lower case without accents, apostrophes and hyphens."""
    plain = (
        word.lower()
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("ß", "ss")
        .replace("æ", "ae")
    )
    folded = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.sub(r"['’`ʼ\-‑.]", "", folded)


@lru_cache(maxsize=20_000)
def by_sound(word: str) -> str:
    """The word with the usual choices of transliteration made alike, and double letters single."""
    found = without_marks(word)
    for written, heard in _SOUNDS:
        found = found.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", found)


def distance(one: str, other: str, most: int) -> int:
    """How many letters must be put in, left out, changed or swapped with the next; `most` + 1 where more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]


def why_alike(one: str, other: str) -> str:
    """Why two words may be one name, as a phrase; empty where nothing says so. Equal words are not alike."""
    if one == other or min(len(one), len(other)) < 3:
        return ""
    plain, theirs = without_marks(one), without_marks(other)
    if plain == theirs:
        return "the same but for marks or capitals"
    if by_sound(one) == by_sound(other) and len(plain) > 3:
        return "another transliteration"
    shorter = min(len(plain), len(theirs))
    most = 0 if shorter < 4 or plain[:1] != theirs[:1] else 1 if shorter < 9 else 2
    apart = distance(plain, theirs, most)
    if apart > most or plain.rstrip("s") == theirs.rstrip("s"):
        return ""
    return "one letter differs" if apart == 1 else "two letters differ"


def why_same_person(one: str, other: str) -> str:
    """Why two names of persons may be one: spelling word for word, or the same surname and a fitting first name."""
    mine, theirs = one.split(), other.split()
    if len(mine) == 1 or len(theirs) == 1:
        return why_alike(mine[-1], theirs[-1]) if len(mine) == len(theirs) or mine[-1] != theirs[-1] else ""
    surname = "same surname" if mine[-1] == theirs[-1] else why_alike(mine[-1], theirs[-1])
    if not surname or one == other:
        return ""
    first, second = mine[0].rstrip("."), theirs[0].rstrip(".")
    fits = first == second or why_alike(first, second)
    if fits:
        return surname if surname != "same surname" or first == second else str(fits)
    if first[:1] == second[:1] and min(len(first), len(second)) == 1:
        return f"{surname}, the initial fits"
    return ""
