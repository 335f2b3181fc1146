"""The sections of the brief in their order: the one place to add another."""

from __future__ import annotations

from irenic.brief.section import Section
from irenic.brief.sections import (
    compliance,
    contacts,
    documents,
    durability,
    forecast,
    manifest,
    matrix,
    packages,
    proposals,
    red_lines,
    state_of_play,
    statements,
    unknown,
)

SECTIONS: tuple[Section, ...] = (
    state_of_play.SECTION,
    matrix.SECTION,
    red_lines.SECTION,
    proposals.SECTION,
    packages.SECTION,
    compliance.SECTION,
    durability.SECTION,
    forecast.SECTION,
    unknown.SECTION,
    contacts.SECTION,
    statements.SECTION,
    documents.SECTION,
    manifest.SECTION,
)
