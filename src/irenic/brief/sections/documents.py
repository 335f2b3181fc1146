"""Documents: what was read, how its date is known, its hash, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView, DateView
from irenic.brief.wording import count_noun, join_words, say_date
from irenic.model.document import Document, Publication, ZoneKind

_ZONES = {
    ZoneKind.HEADLINE: "headline",
    ZoneKind.BOILERPLATE: "boilerplate",
    ZoneKind.RECAP: "recap",
}


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document of the list; `left_out` says which of its zones were not coded, with their size.

    `same_story` refers to the document that stands for its group of near duplicates, where that is another, and
    `in_common` is how much of the shorter of the two is in the other. `published` are further publications of the text.
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
    in_common: str
    published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """The documents that may be seen as of the date."""

    documents: tuple[DocumentView, ...]


def build(index: Index) -> DocumentsView:
    """List the documents by date and name."""
    counts = Counter(statement.sha256 for statement in index.statements)
    return DocumentsView(tuple(_document(index, d, counts[d.sha256]) for d in index.seen_documents))


def _document(index: Index, document: Document, statements: int) -> DocumentView:
    same_story, in_common = _same_story(index, document)
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
        same_story=same_story,
        in_common=in_common,
        published=tuple(_say_publication(publication) for publication in document.also),
    )


def _same_story(index: Index, document: Document) -> tuple[CiteView | None, str]:
    for group in index.study.duplicates:
        if document in group.documents[1:]:
            share = group.shares[group.documents.index(document)]
            return index.cite_document(group.representative.sha256), f"{int(100 * share)} %"
    return None, ""


def _say_publication(publication: Publication) -> str:
    outlet = publication.outlet or "outlet not known"
    return f"{outlet}, {say_date(publication.date).words} ({publication.name})"


def _left_out(document: Document) -> str:
    sizes = {kind: sum(z.end - z.start for z in document.of_kind(kind)) for kind in _ZONES}
    words = [f"{_ZONES[kind]} ({count_noun(size, 'character')})" for kind, size in sizes.items() if size]
    return join_words(words)


def to_markdown(view: DocumentsView) -> list[str]:
    """A table, one row a document."""
    rows = [
        [
            f'<a id="{d.cite.anchor}"></a>{d.cite.number}',
            cell("; ".join([f"{d.title or d.name} ({d.name})", *_say_copies(d)])),
            cell(", ".join(filter(None, [d.outlet, d.source_kind])) or "not known"),
            cell(f"{d.date.words} ({d.date_basis})"),
            str(d.statements),
            cell("; ".join(filter(None, [d.left_out, *d.warnings])) or "nothing"),
            f"`{d.sha256}`",
        ]
        for d in view.documents
    ]
    return table(["No.", "Document", "Outlet", "Date", "Statements", "Not coded", "SHA-256"], rows)


def _say_copies(view: DocumentView) -> list[str]:
    found = [f"also published: {published}" for published in view.published]
    if view.same_story:
        told = f"the same story as document {view.same_story.number}, counted once"
        found.append(f"{told} ({view.in_common} in common)")
    return found


SECTION = Section(
    key="documents",
    title="Documents",
    note="Hashes are of the clean text from which the words are taken, in UTF-8.",
    build=build,
    markdown=to_markdown,
)
