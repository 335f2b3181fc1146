"""Names of actors, compared by their last word."""

from __future__ import annotations

import re
import unicodedata

_POSSESSIVE_AND_MARKS = re.compile(r"'s\b|[.,\"“”]")


def last_name(name: object) -> str:
    """The last word of a name, without accents, capitals, marks and possessive; empty where there is none."""
    if not name:
        return ""
    decomposed = unicodedata.normalize("NFKD", str(name))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("’", "'")
    words = _POSSESSIVE_AND_MARKS.sub("", bare).split()
    return words[-1] if words else ""
