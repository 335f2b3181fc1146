"""Title and outlet as the text itself shows them."""

from __future__ import annotations

import re
from collections import Counter

from irenic.corpus.zones.units import Unit, split_units
from irenic.model.document import Zone, ZoneKind

_TOP = 12
_OUTLET_NOUN = re.compile(
    r"\b(?:agency|bulletin|chronicle|courier|daily|dispatch|gazette|globe|guardian|herald|institute|journal|ledger|"
    r"magazine|mail|media|mercury|mirror|monitor|news|newspaper|observer|post|press|radio|record|register|reporter|"
    r"review|sentinel|standard|star|sun|telegraph|television|times|today|tribune|tv|voice|weekly|wire|world)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w.,/'’ -]{1,60}?\((?P<wire>[A-ZÀ-Þ][\w.&'’ -]{1,40})\)\s*(?:—|–|--|-|:)\s")
_RIGHTS = re.compile(
    r"(?:©|copyright)[ ,]*(?:\(c\)[ ,]*)?(?:\d{4}[ ,]*)(?P<name>[A-ZÀ-Þ][\w&'’ -]{2,40})", re.IGNORECASE
)


def find_title(text: str, zones: tuple[Zone, ...], markdown: bool = False) -> str:
    """The title among the lines above the running text, or an empty string.

    A line that comes twice is the title; else the first line of four or more words; else the first line.
    """
    top = _top_lines(text, zones, markdown)
    counts = Counter(line.lower() for line in top)
    for line in top:
        if counts[line.lower()] > 1:
            return line
    return next((line for line in top if len(line.split()) >= 4), top[0] if top else "")


def find_outlet(text: str, zones: tuple[Zone, ...], title: str) -> str:
    """The outlet as a masthead above the title, a dateline or a rights notice gives it, or nothing."""
    for line in _top_lines(text, zones, False):
        if line == title:
            break
        if len(line.split()) <= 5 and _OUTLET_NOUN.search(line) and line[0].isupper():
            return line
    body = next((zone for zone in zones if zone.kind is ZoneKind.BODY), None)
    if body and (dateline := _DATELINE.match(text[body.start : body.start + 200].lstrip())):
        return dateline["wire"].strip()
    rights = next(
        (_RIGHTS.search(text[zone.start : zone.end][:300]) for zone in zones if "rights" in zone.why), None
    )
    return re.split(r"\.|\ball rights", rights["name"], flags=re.IGNORECASE)[0].strip() if rights else ""


def _top_lines(text: str, zones: tuple[Zone, ...], markdown: bool) -> list[str]:
    lines: list[str] = []
    for zone in zones:
        if zone.kind is ZoneKind.BODY:
            break
        if zone.kind is ZoneKind.HEADLINE and not zone.why.startswith("line about"):
            lines += [_plain(unit) for unit in split_units(text[zone.start : zone.end][:5000], markdown)]
    return [line for line in lines if line][:_TOP]


def _plain(unit: Unit) -> str:
    line = " ".join(unit.text.split())
    return re.sub(r"^#{1,6}\s+|^\*\*|\*\*$|^__|__$", "", line).rstrip("# ")[:300]
