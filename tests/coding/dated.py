"""Statements of dated texts about the fictional conflict."""

from __future__ import annotations

import hashlib
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.coding.rules import RuleCoder
from irenic.model.dates import PartialDate
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.statement import Statement

CODER = RuleCoder(load_codebook(Path(__file__).parent / "data" / "fictional.yaml"))


def code_on(text: str, date: str | None) -> list[Statement]:
    """The statements of a text of a day, or of an undated one."""
    document = Document(
        name="a.txt",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        zones=(Zone(ZoneKind.BODY, 0, len(text)),),
        date=PartialDate.parse(date) if date else None,
    )
    return CODER.code(document)
