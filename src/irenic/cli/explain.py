"""`irenic explain`: why each statement that the coder finds is about its issue."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from irenic.cli.code_table import ref, statement_lines
from irenic.cli.json_text import dump_json
from irenic.cli.lines import make_plain, wrap
from irenic.cli.paths import GivenPath
from irenic.cli.texts import exit_with_failures, find_codebook, read_texts
from irenic.coding.contract import Phrase, Reason
from irenic.model.codebook import Codebook
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.errors import UsageError
from irenic.model.statement import Statement
from irenic.model.terms import COMMENTATOR, CONDUCT, OTHER

_WIDTH = 80
_INDENT = " " * 14
_SHOWN = 4
"""How many phrases and kinds of evidence a table shows; JSON has all."""

_BASIS = {
    "named": "named outright",
    "built": "settled by how the sentence is built",
    "weighed": "weighed: ",
    "pointed": "carried on from what was spoken of before; no word here names it",
    "unnamed": "no word names an issue: the conduct of the process and of the sides",
}
_EVIDENCE = {
    "chosen": "what the rules chose",
    "phrases": "its phrases",
    "words": "the plain words",
    "last": "the statement before",
    "last above": "the last statement of the paragraph before",
    "sentence before": "phrases of the sentence before",
    "earlier": "phrases earlier in the paragraph",
    "above": "phrases of the paragraph before",
    "question": "the question that is answered",
    "before": "phrases before it in the sentence",
    "after": "phrases after it in the sentence",
    "document": "how often the document spoke of it",
    "conduct": "nothing in particular is named",
    "conduct judged": "somebody is judged",
    "conduct asked": "something is asked or given",
}


@click.command(name="explain", context_settings={"max_content_width": _WIDTH})
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=GivenPath())
@click.option("--codebook", type=GivenPath(), help="The codebook; that of PATH where it is a process.")
@click.option("--text", default=None, help="Explain this text instead, as one paragraph of a document.")
@click.option("--party", default=None, metavar="ID", help="Only statements of this party.")
@click.option("--issue", default=None, metavar="ID", help="Only statements on this issue, or conduct.")
@click.option(
    "--id", "wanted", default=None, metavar="ID", help="Only the statement with this id, or its beginning."
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    codebook: Path | None,
    text: str | None,
    party: str | None,
    issue: str | None,
    wanted: str | None,
    form: str,
) -> None:
    """Tell why each statement is about its issue: which words decided, and what came next.

    PATH is a file, a folder, or a process folder. For every statement of `irenic code`: the rule and the words
    by which it was found, how its issue was decided, the phrases that speak for an issue with what they weigh
    by themselves and in their place, and the issues that came next. Nothing is stored.

    \b
    Example:
      irenic explain talks/ --issue conduct
      irenic explain --codebook codebook.yaml --text "Abel rejected foreign troops."
    """
    from irenic.codebook.load import load_codebook
    from irenic.coding.rules import RuleCoder

    if text is not None and any(not (path / "codebook.yaml").is_file() for path in paths):
        raise UsageError("--text and PATH are both given, and one of them is explained; leave out the other")
    if text is None and not paths:
        raise UsageError("nothing to explain; name a text or a folder, or give words with --text")
    book = load_codebook(find_codebook(paths, codebook))
    _check_ids(book, party, issue)
    corpus = read_texts(paths) if text is None else None
    coder = RuleCoder(book)
    documents = corpus.documents if corpus is not None else (_document(text or ""),)
    count = 0
    for document in documents:
        for statement, reasons in coder.explain(document):
            if _fits(statement, party, issue, wanted):
                count += 1
                click.echo("\n".join(_written(statement, reasons, form)))
    if form == "table" and not count:
        click.echo(_nothing(book, text))
    if corpus is not None:
        exit_with_failures(ctx, corpus)


def _check_ids(book: Codebook, party: str | None, issue: str | None) -> None:
    parties, issues = [*book.party_by_id, COMMENTATOR, OTHER], [*book.issue_by_id, CONDUCT]
    for what, given, known in (("party", party, parties), ("issue", issue, issues)):
        if given is not None and given not in known:
            raise UsageError(f"the codebook has no {what} '{given}'; choose one of: {', '.join(known)}")


def _document(text: str) -> Document:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("text", text, digest, (Zone(ZoneKind.BODY, 0, len(text)),) if text else ())


def _fits(statement: Statement, party: str | None, issue: str | None, wanted: str | None) -> bool:
    return (
        (party is None or statement.holder.party == party)
        and (issue is None or any(target.issue == issue for target in statement.targets))
        and (wanted is None or statement.id.startswith(wanted))
    )


def _nothing(book: Codebook, text: str | None) -> str:
    """That nothing was found; of words given, whom of the codebook they name."""
    from irenic.coding.names.gazetteer import Gazetteer

    if text is None:
        return "No statement fits."
    found = [text[m.start : m.end] for m in Gazetteer(book).find(text) if m.name.party is not None]
    if not found:
        return "No statement: the words name no party and no actor of the codebook."
    return make_plain(
        f"No statement fits. Named: {', '.join(dict.fromkeys(found))}; no rule finds a stance of theirs."
    )


def _written(statement: Statement, reasons: tuple[Reason, ...], form: str) -> Iterator[str]:
    if form == "json":
        data = statement.to_json() | {"reasons": [asdict(reason) for reason in reasons]}
        yield dump_json(data)
        return
    yield from statement_lines(statement)
    for reason in reasons:
        yield from _reason_lines(reason)
    if not reasons:
        yield from _item("why", "made of another statement, which it repeats or takes up")


def _reason_lines(reason: Reason) -> Iterator[str]:
    leaning = "tells" if reason.leaning == "tells" else f"is {reason.leaning}"
    turned = "; words of the content turn it round" if reason.turned else ""
    yield from _item("stance", f"“{reason.trigger}” ({reason.rule}) {leaning} what follows{turned}")
    shares = ", ".join(f"{issue} {share:.0%}" for issue, share in reason.shares)
    yield from _item("issue", f"{ref(reason.issue, reason.option)}: {_BASIS[reason.basis]}{shares}")
    said = [f"{_EVIDENCE[name]} {value:+.1f}" for name, value in reason.evidence if abs(value) >= 0.05]
    if said:
        yield from _item("it has", ", ".join(said[:_SHOWN]))
    best = {(phrase.issue, phrase.option, phrase.cue): phrase for phrase in reversed(reason.phrases)}
    shown = sorted(best.values(), key=reason.phrases.index)[:_SHOWN]
    for number, phrase in enumerate(shown):
        yield from _item("phrases" if number == 0 else "", _phrase(phrase))


def _phrase(phrase: Phrase) -> str:
    whose = "a cue of" if phrase.cue else "a word of the coder for"
    weights = f"{phrase.weight:.1f}, here {phrase.here:.1f}"
    return f"“{phrase.words}”, {whose} {ref(phrase.issue, phrase.option)}: {weights}"


def _item(name: str, text: str) -> Iterator[str]:
    yield from wrap(text, f"    {name:10}", _INDENT)
