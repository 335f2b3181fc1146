"""From a text to its zones: the passes in their order, and the stretches that they leave."""

from __future__ import annotations

from irenic.corpus.zones.furniture import (
    mark_cards,
    mark_comments,
    mark_lines,
    mark_links,
    mark_menus,
    mark_tail,
)
from irenic.corpus.zones.headlines import mark_headings, mark_title, mark_top
from irenic.corpus.zones.page import Label, Page
from irenic.corpus.zones.recaps import mark_faqs, mark_glances, mark_tables
from irenic.corpus.zones.units import split_units
from irenic.model.document import Zone, ZoneKind

_BODY: Label = (ZoneKind.BODY, "")


def mark_zones(text: str, markdown: bool = False, title: str = "") -> tuple[Zone, ...]:
    """The zones of a text, which cover it without gap or overlap, in order.

    White space between paragraphs belongs to the zone before it. Empty text has no zones. With `markdown`,
    lines such as "## The talks" are headings; a line at the top that is the known `title` is one too.
    """
    if not text:
        return ()
    page = Page.of(split_units(text, markdown))
    if not page.units:
        return (Zone(ZoneKind.BODY, 0, len(text)),)
    mark_lines(page)
    mark_title(page, title)
    mark_comments(page)
    mark_cards(page)
    mark_links(page)
    mark_menus(page)
    mark_faqs(page)
    mark_glances(page)
    mark_tables(page)
    if any(page.units[index].sentence or page.units[index].prose for index in range(len(page))):
        mark_tail(page)
        mark_top(page)
        mark_headings(page)
    return _stretches(page, len(text))


def _stretches(page: Page, length: int) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    for unit, label in zip(page.units, page.labels, strict=True):
        kind, why = label or _BODY
        if zones and (zones[-1].kind, zones[-1].why) == (kind, why):
            continue
        if zones:
            last = zones[-1]
            zones[-1] = Zone(last.kind, last.start, unit.start, last.why)
        zones.append(Zone(kind, unit.start if zones else 0, length, why))
    return tuple(zones)
