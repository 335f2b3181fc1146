"""A fictional process for the tests of coders."""

from __future__ import annotations

from pathlib import Path

import pytest

from irenic.codebook.load import load_codebook
from irenic.model.codebook import Codebook

SENN = Path(__file__).parents[1] / "gold" / "tuning" / "senn"


@pytest.fixture(scope="session")
def senn() -> Codebook:
    return load_codebook(SENN / "codebook.yaml")


@pytest.fixture(scope="session")
def senn_text() -> str:
    """An agency report and an opinion piece that the codebook is about."""
    return "\n\n".join((SENN / f"senn-{kind}.txt").read_bytes().decode() for kind in ("agency", "opinion"))
