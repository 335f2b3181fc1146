"""Whom the title of a paragraph names is meant below it."""

from __future__ import annotations

from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.model.document import Zone, ZoneKind

BLOCKS = (
    (ZoneKind.BODY, "Brandt spoke to reporters in Osper.\n\n"),
    (ZoneKind.HEADLINE, "Abel: no truce for now\n\n"),
    (ZoneKind.BODY, "She rejected a ceasefire."),
)


def test_person_of_a_title_is_meant_below_it() -> None:
    text, zones = "", []
    for kind, block in BLOCKS:
        zones.append(Zone(kind, len(text), len(text) + len(block)))
        text += block
    (only,) = coder().code(as_document(text, zones=tuple(zones)))
    assert (only.holder.actor, only.targets[0].issue) == ("abel", "ceasefire")
