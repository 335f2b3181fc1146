"""Rows of the record to and from the shared types."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from sqlalchemy import Row

from irenic.model.dates import PartialDate
from irenic.model.document import Document, Publication, Zone, ZoneKind
from irenic.model.errors import RecordError
from irenic.model.statement import Statement


def dump_json(value: Any) -> str:
    """Compact JSON with sorted keys: the same value, the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def reading_values(document: Document) -> dict[str, Any]:
    """The columns that say how a text was read, with `reading`, their hash."""
    values = {
        "title": document.title,
        "outlet": document.outlet,
        "date": str(document.date) if document.date else None,
        "date_basis": document.date_basis,
        "source_kind": document.source_kind,
        "zones": dump_json([[zone.kind.value, zone.start, zone.end, zone.why] for zone in document.zones]),
        "warnings": dump_json(list(document.warnings)),
    }
    return values | {"reading": hashlib.sha256(dump_json(values).encode()).hexdigest()}


def to_publication(row: Row[Any]) -> Publication:
    """The publication of a row of `document_names`; the name alone is known where it was never read again."""
    if row.reading is None:
        return Publication(row.name)
    date = PartialDate.parse(row.date) if row.date else None
    return Publication(row.name, row.title, row.outlet, date, row.date_basis, row.source_kind)


def to_document(row: Row[Any], also: tuple[Publication, ...] = ()) -> Document:
    """The document of a row of `documents`, or of a name's reading with the text; RecordError where it is none."""
    try:
        document = Document(
            name=row.name,
            text=row.text,
            sha256=row.sha256,
            zones=tuple(Zone(ZoneKind(kind), *rest) for kind, *rest in json.loads(row.zones)),
            title=row.title,
            outlet=row.outlet,
            date=PartialDate.parse(row.date) if row.date else None,
            date_basis=row.date_basis,
            source_kind=row.source_kind,
            warnings=tuple(json.loads(row.warnings)),
            also=also,
        )
    except _MALFORMED:
        raise _damaged(f"what is known of the document {row.name}") from None
    if hashlib.sha256(document.text.encode("utf-8", "replace")).hexdigest() != document.sha256:
        raise _damaged(f"the text of the document {row.name}")
    return document


def statement_payload(statement: Statement) -> str:
    """A statement without what the document's row says and without its status."""
    data = statement.to_json()
    for known in ("document", "sha256", "status"):
        del data[known]
    return dump_json(data)


def to_statement(payload: str, name: str, sha256: str) -> Statement:
    """The statement of a payload, in the document of that name and hash; RecordError where it is none."""
    try:
        return Statement.from_json(json.loads(payload) | {"document": name, "sha256": sha256})
    except _MALFORMED:
        raise _damaged(f"a statement of the document {name}") from None


_MALFORMED = (AttributeError, KeyError, RecursionError, TypeError, ValueError)


def _damaged(what: str) -> RecordError:
    return RecordError(
        f"the record is damaged: {what} is not what was stored; put a copy of it back, or export its log and add the "
        "documents anew"
    )
