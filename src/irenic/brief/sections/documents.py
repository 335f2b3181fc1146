"""Documents: what was read, how its date is known, its hash, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView, DateView
from irenic.brief.wording import count_noun, join_words, say_date
from irenic.model.document import Document, ZoneKind

_ZONES = {
    ZoneKind.HEADLINE: "headline",
    ZoneKind.BOILERPLATE: "boilerplate",
    ZoneKind.RECAP: "recap",
}


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document of the list; `left_out` says which of its zones were not coded, with their size.

    `same_story` refers to the document that stands for its group of near duplicates, where that is another.
    """

    cite: CiteView
    name: str
    title: str
    outlet: str
    source_kind: str
    date: DateView
    date_basis: str
    sha256: str
    statements: int
    left_out: str
    warnings: tuple[str, ...]
    same_story: CiteView | None


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The documents that may be seen as of the date."""

    documents: tuple[DocumentView, ...]


def build(index: Index) -> DocumentsView:
    """List the documents by date and name."""
    counts = Counter(statement.sha256 for statement in index.statements)
    return DocumentsView(tuple(_document(index, d, counts[d.sha256]) for d in index.seen_documents))


def _document(index: Index, document: Document, statements: int) -> DocumentView:
    return DocumentView(
        cite=index.cite_document(document.sha256),
        name=document.name,
        title=document.title,
        outlet=document.outlet,
        source_kind=document.source_kind,
        date=say_date(document.date),
        date_basis=document.date_basis,
        sha256=document.sha256,
        statements=statements,
        left_out=_left_out(document),
        warnings=document.warnings,
        same_story=_same_story(index, document),
    )


def _same_story(index: Index, document: Document) -> CiteView | None:
    for group in index.study.duplicates:
        if document in group.documents[1:] and group.representative.sha256 != document.sha256:
            return index.cite_document(group.representative.sha256)
    return None


def _left_out(document: Document) -> str:
    sizes = {kind: sum(z.end - z.start for z in document.of_kind(kind)) for kind in _ZONES}
    words = [f"{_ZONES[kind]} ({count_noun(size, 'character')})" for kind, size in sizes.items() if size]
    return join_words(words)


def to_markdown(view: DocumentsView) -> list[str]:
    """A table, one row a document."""
    rows = [
        [
            f'<a id="{d.cite.anchor}"></a>{d.cite.number}',
            cell(f"{d.title or d.name} ({d.name})"),
            cell(", ".join(filter(None, [d.outlet, d.source_kind])) or "not known"),
            cell(f"{d.date.words} ({d.date_basis})"),
            str(d.statements),
            cell("; ".join(filter(None, [d.left_out, *d.warnings, _say_story(d)])) or "nothing"),
            f"`{d.sha256}`",
        ]
        for d in view.documents
    ]
    return table(["No.", "Document", "Outlet", "Date", "Statements", "Not coded", "SHA-256"], rows)


def _say_story(view: DocumentView) -> str:
    return f"the same story as document {view.same_story.number}, counted once" if view.same_story else ""


SECTION = Section(
    key="documents",
    title="Documents",
    note="Hashes are of the clean text from which the words are taken, in UTF-8.",
    build=build,
    markdown=to_markdown,
)
