"""XML from strangers: no entities, no document types, no network, bounded size."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from irenic.model.errors import UsageError

_LARGEST_FILE = 32 * 1024 * 1024


def parse_xml(path: Path) -> Any:
    """The root element of an XML file.

    Raises UsageError, with the file's name and the reason, where it is broken, too large, or declares a
    document type, by which entity attacks come.
    """
    from lxml import etree

    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise UsageError(
                f"{path.name} is larger than {_LARGEST_FILE >> 20} MB: this is no domain or profile"
            )
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UsageError(f"{path.name} is not well-formed XML: {error}") from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise UsageError(f"{path.name} declares a document type, which is refused: delete its DOCTYPE")
    return root
