"""The coders that there are, by name, in one place."""

from __future__ import annotations

from collections.abc import Callable

from irenic.coding.contract import Coder
from irenic.model.codebook import Codebook
from irenic.model.errors import UsageError


def _rules(codebook: Codebook) -> Coder:
    from irenic.coding.rules import RuleCoder

    return RuleCoder(codebook)


CODERS: dict[str, Callable[[Codebook], Coder]] = {"rules": _rules}


def make_coder(name: str, codebook: Codebook) -> Coder:
    """The coder of that name for a codebook; UsageError names those that there are."""
    if name not in CODERS:
        known = ", ".join(sorted(CODERS))
        raise UsageError(f"there is no coder '{name}'; choose one of: {known}")
    return CODERS[name](codebook)
