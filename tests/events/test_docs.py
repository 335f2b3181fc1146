"""docs/reference/events.md tells every status, mode, track and field."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from irenic.model.event import Event, EventStatus, Mode, ProposalMention, ProvisionCandidate, Track

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "events.md").read_text("utf-8")


def test_every_word_of_the_lists_is_told() -> None:
    for term in (*EventStatus, *Mode, *Track):
        assert f"`{term.value}`" in PAGE


def test_every_field_is_told() -> None:
    for kind in (Event, ProposalMention, ProvisionCandidate):
        for field in dataclasses.fields(kind):
            assert f"`{field.name}`" in PAGE or field.name in {"document", "sha256"}, field.name
