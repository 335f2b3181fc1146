"""Run manifest: enough to make the same brief again, and nothing that changes between runs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from irenic import __version__
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, table
from irenic.brief.section import Section
from irenic.brief.wording import FIRMNESS, KNOWN, count_noun
from irenic.model.terms import Attribution


@dataclass(frozen=True, slots=True)
class EntryView:
    """A setting or a fact of the run."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ManifestView:
    """The entries of the manifest, in a fixed order."""

    entries: tuple[EntryView, ...]


def build(index: Index) -> ManifestView:
    """Tell version, inputs by hash, and every setting."""
    settings = index.positions.settings
    counted = [KNOWN[attribution] for attribution in Attribution if attribution in settings.counted]
    coders = sorted({statement.coder for statement in index.study.statements})
    pairs = {
        "Irenic": __version__,
        "Process": index.codebook.id,
        "Codebook SHA-256": index.codebook.sha256 or "not read from a file",
        "Documents": _say_documents(index),
        "Documents SHA-256": _overall_hash(index),
        "Coders": ", ".join(coders) or "none",
        "As of": settings.as_of.isoformat() if settings.as_of else "no date set",
        "Counted": ", ".join(counted) or "nothing",
        "Only accepted statements": "yes" if settings.accepted_only else "no",
        "Lowest confidence": f"{settings.min_confidence:.2f}",
        "Confidence learned from review": _say_learned(index),
        "Firmness from which a stance is a red line": FIRMNESS[settings.red_line_firmness],
        "Firmness from which two parties' stances are compared": FIRMNESS[settings.collision_firmness],
        **_analyst_hashes(index),
    }
    return ManifestView(tuple(EntryView(name, value) for name, value in pairs.items()))


def _analyst_hashes(index: Index) -> dict[str, str]:
    files = {"Capabilities": index.study.analyst.capabilities, "Values": index.study.analyst.values}
    return {
        f"{name} SHA-256": hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in files.items()
        if path is not None
    }


def _say_learned(index: Index) -> str:
    if not index.positions.settings.learned_confidence:
        return "no"
    return f"yes, from {count_noun(index.study.learned_from, 'decision')}"


def _say_documents(index: Index) -> str:
    found, known = len(index.documents), len(index.seen_documents)
    return f"{found}, of which {known} known by the date" if known < found else str(found)


def _overall_hash(index: Index) -> str:
    return hashlib.sha256("\n".join(sorted(index.documents)).encode()).hexdigest()


def to_markdown(view: ManifestView) -> list[str]:
    """A table of names and values."""
    return table(["Entry", "Value"], [[cell(entry.name), cell(entry.value)] for entry in view.entries])


SECTION = Section(
    key="manifest",
    title="Run manifest",
    note="The same input and settings give the same bytes. The hash over all documents is that of their "
    "sorted hashes, one a line.",
    build=build,
    markdown=to_markdown,
)
