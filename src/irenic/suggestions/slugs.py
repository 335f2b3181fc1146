"""Ids from names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_OTHER_MEANINGS = frozenset("null true false yes no on off y n".split())
"""Words that YAML may take for something else."""


class Slugs:
    """Makes ids that a codebook takes, none of them twice."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*taken, *_OTHER_MEANINGS}

    def make(self, name: str, otherwise: str) -> str:
        """The name in plain lower-case letters, or `otherwise` where it has none; numbered where taken."""
        plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "_", plain.replace("'", "")).strip("_")[:40] or otherwise
        found, number = slug, 2
        while found in self._taken:
            found, number = f"{slug}_{number}", number + 1
        self._taken.add(found)
        return found
