"""The stance that a sentence about the fictional lake talks takes, for tests over many made sentences."""

from __future__ import annotations

from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.model.terms import CONDUCT, Polarity


def first_stance(text: str) -> Polarity | None:
    """Northland's first stance on an issue; None where nothing is found, or only that somebody's conduct is judged."""
    targets = [t for s in coder().code(as_document(text)) if s.holder.party == "northland" for t in s.targets]
    return next((t.polarity for t in targets if t.issue != CONDUCT), None)


def first_sign(text: str) -> Polarity | None:
    """The same where it is for the thing or against it."""
    found = first_stance(text)
    return found if found in {Polarity.SUPPORT, Polarity.OPPOSE} else None
