"""The tables of a record, as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

metadata = MetaData()

schema_version = Table(
    "schema_version",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)

_READING = ("title", "outlet", "date", "date_basis", "source_kind", "zones", "warnings", "reading")

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("date", Text),
    Column("date_basis", Text, nullable=False),
    Column("source_kind", Text, nullable=False),
    Column("zones", Text, nullable=False),
    Column("warnings", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("text", Text, nullable=False),
)
"""Texts, each as its first publication was read; `reading` is the hash of all that was read around the text."""

document_names = Table(
    "document_names",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("current", Integer, nullable=False),
    *(Column(name, Text) for name in _READING),
    Index("document_names_by_name", "name"),
)
"""Every name under which a text was found, and how it was read there: a publication.

`current` is 0 where the name stands for the text no more. A record made before publications were kept has no reading
of further names until these are added again.
"""

codings = Table(
    "codings",
    metadata,
    Column("document_id", Integer, ForeignKey("documents.id"), primary_key=True, autoincrement=False),
    Column("coder", Text, primary_key=True),
    Column("coder_version", Text, nullable=False),
    Column("codebook", Text, nullable=False),
    Column("reading", Text, nullable=False),
)
"""Which coder, with which codebook, produced the suggestions that stand for a document."""

statements = Table(
    "statements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("documents.id"), nullable=False),
    Column("coder", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("payload", Text, nullable=False),
    UniqueConstraint("document_id", "coder", "id"),
    Index("statements_by_id", "id"),
)
"""Suggestions as coded: never changed; a new coding of a document puts others in their place."""

decisions = Table(
    "decisions",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("previous", Text, nullable=False),
    Column("time", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("statement", Text, nullable=False),
    Column("undoes", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("decisions_by_statement", "statement"),
)
"""The append-only log of what reviewers decided."""
