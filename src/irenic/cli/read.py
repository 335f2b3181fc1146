"""`irenic read`: documents as the program sees them."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of, cut_line, wrap
from irenic.cli.paths import GivenPath
from irenic.corpus.results import Corpus
from irenic.model.document import Document, ZoneKind
from irenic.model.duplicates import DuplicateGroup
from irenic.model.errors import UsageError

_WIDTH = 80
_NAME, _DATE, _BASIS, _COUNT = 22, 10, 22, 6
_KINDS = (ZoneKind.BODY, ZoneKind.HEADLINE, ZoneKind.BOILERPLATE, ZoneKind.RECAP)
_HEADS = ("body", "head", "furn", "recap")


@click.command(name="read", context_settings={"max_content_width": _WIDTH})
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=GivenPath())
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.option("--zones", "show_zones", is_flag=True, help="Show what each stretch of a text is, and why.")
@click.option("--text", "show_text", is_flag=True, help="Give the clean text too.")
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[Path, ...], form: str, show_zones: bool, show_text: bool
) -> None:
    """Show documents as the program sees them: title, outlet, date, zones, warnings, near duplicates.

    PATH is a file (.txt, .md, .html, .pdf, .docx), a folder, or a process folder. Only the body of a text
    is coded; headlines, page furniture and recaps are not. Exit code 2 where anything could not be read.

    \b
    Example:
      irenic read articles/
      irenic read articles/2025-03-17-talks.txt --zones
    """
    from irenic.corpus.read import read_paths

    corpus = read_paths(paths)
    if form == "table" and not corpus.documents and len(corpus.failures) == 1:
        raise UsageError(f"{corpus.failures[0].name} {corpus.failures[0].reason}{_passed_over(corpus)}")
    if form == "json":
        click.echo(dump_json(corpus_json(corpus, show_text), indent=2))
        if corpus.failures:
            click.echo(f"irenic: {_summary(corpus)}", err=True)
    else:
        _show(corpus, show_zones, show_text)
    ctx.exit(2 if corpus.failures else 0)


def _passed_over(corpus: Corpus) -> str:
    return f" (passed over: {_listed(corpus.skipped)})" if corpus.skipped else ""


def corpus_json(corpus: Corpus, with_text: bool) -> dict[str, Any]:
    """The documents, failures and skipped files of a reading as plain values."""
    from irenic.corpus.duplicates import find_duplicates
    from irenic.questions.plain import links_json

    groups = find_duplicates(corpus.documents)
    return {
        "documents": [_document_json(document, with_text) for document in corpus.documents],
        "failures": [{"name": failure.name, "reason": failure.reason} for failure in corpus.failures],
        "skipped": list(corpus.skipped),
        "duplicates": [[document.name for document in group.documents] for group in groups],
        "links": [link for group in groups for link in links_json(group)],
    }


def _document_json(document: Document, with_text: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": document.name,
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "date": str(document.date) if document.date else None,
        "date_basis": document.date_basis,
        "source_kind": document.source_kind,
        "characters": len(document.text),
        "zones": [
            {"kind": zone.kind.value, "start": zone.start, "end": zone.end, "why": zone.why}
            for zone in document.zones
        ],
        "warnings": list(document.warnings),
    }
    return data | {"text": document.text} if with_text else data


def _show(corpus: Corpus, show_zones: bool, show_text: bool) -> None:
    from irenic.corpus.duplicates import find_duplicates

    if corpus.documents and not show_zones:
        heads = "".join(head.rjust(_COUNT) for head in _HEADS)
        click.echo(f"{'document':{_NAME}} {'date':{_DATE}} {'known from':{_BASIS}}{heads}")
    for document in corpus.documents:
        _show_document(document)
        if show_zones:
            _show_zones(document)
        if show_text:
            click.echo(textwrap.indent(_plain_lines(document.text), "  | ", lambda _: True))
    for group in find_duplicates(corpus.documents):
        _show_group(group)
    if corpus.failures:
        click.echo("\nnot read:")
    for failure in corpus.failures:
        _wrapped(f"{failure.name} {failure.reason}", "  ")
    if corpus.skipped:
        _wrapped(f"passed over, of no kind that is read: {_listed(corpus.skipped)}", "")
    click.echo(f"\n{_summary(corpus)}")


def _show_document(document: Document) -> None:
    counts = "".join(_short(_characters(document, kind)).rjust(_COUNT) for kind in _KINDS)
    date = str(document.date) if document.date else "unknown"
    basis = document.date_basis if document.date else ""
    name = cut_line(document.name, _NAME)
    click.echo(f"{name:{_NAME}} {date:{_DATE}} {cut_line(basis, _BASIS):{_BASIS}}{counts}")
    about = " · ".join(part for part in (document.outlet, document.title) if part)
    if about:
        click.echo("  " + cut_line(about, _WIDTH - 2))
    for warning in document.warnings:
        _wrapped(f"note: {warning}", "  ")


def _show_group(group: DuplicateGroup) -> None:
    click.echo("\nthe same story, counted once:")
    for document, share in zip(group.documents, group.shares, strict=True):
        parts = [document.outlet, str(document.date or "undated")]
        if document is not group.representative:
            # Rounded down: only what is whole is told as whole.
            parts.append(f"{int(100 * share)} % in common")
        _wrapped(f"{document.name} ({', '.join(part for part in parts if part)})", "  ")


def _show_zones(document: Document) -> None:
    for zone in document.zones:
        click.echo(
            f"  {zone.kind.value:11} {f'{zone.start:,}–{zone.end:,}':>17}  {cut_line(zone.why, 45)}".rstrip()
        )
        click.echo(
            f"  {'':11}   {cut_line(document.text[zone.start : min(zone.end, zone.start + 200)], _WIDTH - 16)}"
        )
    click.echo()


def _characters(document: Document, kind: ZoneKind) -> int:
    return sum(zone.end - zone.start for zone in document.of_kind(kind))


def _short(count: int) -> str:
    return f"{count}" if count < 100_000 else f"{count // 1000}k"


def _summary(corpus: Corpus) -> str:
    read, failed, skipped = len(corpus.documents), len(corpus.failures), len(corpus.skipped)
    parts = [f"{count_of(read, 'document')} read"]
    if failed:
        parts.append(f"{failed} could not be read")
    if skipped:
        parts.append(f"{skipped} passed over")
    undated = sum(document.date is None for document in corpus.documents)
    if undated:
        parts.append(f"{undated} without a date")
    return "; ".join(parts) + "."


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - 10} more" if len(names) > 10 else ""
    return ", ".join(names[:10]) + more


def _wrapped(text: str, indent: str) -> None:
    click.echo("\n".join(wrap(text, indent, indent + "  ")))


def _plain_lines(text: str) -> str:
    """The lines of a text as they are, without anything else that a terminal would obey."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text)
