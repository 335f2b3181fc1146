"""Plain text and Markdown."""

from __future__ import annotations

from irenic.corpus.decode import decode
from irenic.corpus.front_matter import split_front_matter
from irenic.corpus.results import Extract, Limits


def read_plain(data: bytes, limits: Limits) -> Extract:  # noqa: ARG001 - every format has this signature
    """The decoded file, character for character, without its byte-order mark: other tools count in it too."""
    text, warnings = decode(data)
    return Extract(text, warnings=warnings)


def read_markdown(data: bytes, limits: Limits) -> Extract:  # noqa: ARG001 - every format has this signature
    """The text after the front matter, character for character, and what the front matter says."""
    text, warnings = decode(data)
    matter = split_front_matter(text)
    return Extract(
        matter.body,
        title=matter.values.get("title", ""),
        outlet=matter.values.get("outlet", ""),
        date=matter.date,
        date_basis="front matter",
        source_kind=matter.values.get("source_kind", ""),
        warnings=warnings + matter.warnings,
        markdown=True,
    )
