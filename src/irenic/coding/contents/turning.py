"""The words that may turn the stance on what follows them, whatever it is."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.resources import reversals, words

NEGATIONS = frozenset("no not never n't cannot nobody nothing none neither nor".split())
LEFT = frozenset("drop abandon reject refuse oppose against".split())
"""What denies or drops an order of things."""
HARMING = ("assaulting", "trading")
"""The lists of words that turn the issues named with them: not to do so is what those are about."""
SHORT_OF = frozenset({"but", "less", "short"})
"""As in "anything but a truce", "nothing less than a truce", "nothing short of one"."""


@lru_cache(maxsize=1)
def turning_words() -> frozenset[str]:
    """The dictionary forms of all such words."""
    lists = words()
    harming = {word for name in HARMING for word in lists[name]["words"]}
    return frozenset(reversals() | NEGATIONS | LEFT | lists["departing"] | harming | {"pull"})
