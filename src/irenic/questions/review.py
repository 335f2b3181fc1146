"""What reviewers ask of a record: which statements wait, what stands around one, what to change in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.errors import UsageError
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity, Status
from irenic.questions.assignments import read_assignments
from irenic.record.edits import apply_edits
from irenic.record.replay import Reviewed
from irenic.record.store import Record

ANALYST = "analyst"
"""Coder and rule of the statements that a reviewer adds."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which statements to list; what is empty does not restrict.

    `document` is a name or the end of one. `marked`: only decided statements that need another look.
    `once`: of a statement that several documents tell, only the telling that stands. `uncertain_first`:
    in the order of confidence, the lowest first, in place of the order of the texts.
    """

    statuses: frozenset[Status] = frozenset()
    party: str = ""
    issue: str = ""
    document: str = ""
    marked: bool = False
    uncertain_first: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """The words of a statement and what stands before and after them in the document."""

    before: str
    words: str
    after: str


def choose_reviewed(rows: Iterable[Reviewed], choice: Choice) -> list[Reviewed]:
    """The statements that are asked for, in the order that is asked for."""
    chosen = [row for row in rows if _fits(row, choice)]
    if choice.uncertain_first:
        chosen.sort(key=lambda row: row.statement.confidence)
    return chosen


def _fits(row: Reviewed, choice: Choice) -> bool:
    statement = row.statement
    return (
        (not choice.statuses or statement.status in choice.statuses)
        and choice.party in ("", statement.holder.party)
        and (not choice.issue or any(choice.issue in (t.issue, t.standard) for t in statement.targets))
        and statement.document.endswith(choice.document)
        and (not choice.marked or bool(row.mark))
        and not (choice.once and row.again_of)
    )


def cut_context(document: Document, span: Span, around: int = 300) -> Context:
    """The words at a span with up to `around` code points on each side, cut between words."""
    text, left, right = document.text, max(0, span.start - around), min(len(document.text), span.end + around)
    while 0 < left < span.start and not text[left - 1].isspace():
        left += 1
    while span.end < right < len(text) and not text[right].isspace():
        right -= 1
    before = ("… " if left else "") + text[left : span.start]
    after = text[span.end : right] + (" …" if right < len(text) else "")
    return Context(before, text[span.start : span.end], after)


def find_document(record: Record, name: str) -> Document:
    """The document of that name, or whose name ends so; UsageError unless there is exactly one."""
    names = record.names()
    found = [sha for sha, known in names.items() if known == name]
    found = found or [sha for sha, known in names.items() if known.endswith(name)]
    if len(found) != 1:
        which = "no document" if not found else "more than one document"
        raise UsageError(f"{which} of the record has the name '{name}'; give the whole name")
    return record.document(found[0])


def make_statement(
    document: Document, words: str, assignments: Sequence[str], codebook: Codebook
) -> Statement:
    """A statement that a coder missed, from its exact words and `field=value` assignments.

    `holder` and `targets` must be assigned; act is `demand` and firmness `unknown` unless assigned. Raises
    UsageError where the words do not stand exactly once in the document.
    """
    count = document.text.count(words) if words else 0
    if count != 1:
        where = f"stand {count} times" if count else "do not stand"
        raise UsageError(f"the words {where} in {document.name}; give them exactly, and enough of them")
    edits = read_assignments(assignments, codebook)
    missing = [name for name in ("holder", "targets") if name not in edits]
    if missing:
        raise UsageError(f"{' and '.join(missing)} must be given; use --set {missing[0]}=…")
    start = document.text.index(words)
    blank = Statement(
        document=document.name,
        sha256=document.sha256,
        span=Span(start, start + len(words), words),
        holder=Speaker(ANALYST),
        sources=(),
        attribution=Attribution.REPORTED,
        form=Form.NARRATED,
        act=Act.DEMAND,
        firmness=Firmness.UNKNOWN,
        targets=(Target("", "", None, Polarity.SUPPORT),),
        said_on=document.date,
        said_on_basis=document.date_basis,
        flags=(),
        confidence=1.0,
        rule=ANALYST,
        coder=ANALYST,
    )
    return replace(apply_edits(blank, edits), kept_id="")
