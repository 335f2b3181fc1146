"""Generated documents and coders whose findings are plain to see: one statement for every `NAME says X.`"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from irenic.model.dates import PartialDate
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity
from irenic.record.ingest import IngestSummary
from irenic.record.store import Record

_SAYS = re.compile(r"(\w+) says ([^.]+)\.")


@dataclass(frozen=True)
class SaysCoder:
    """Codes `Northland says no bases.` as northland's stance; `firmness` stands for a codebook's choice."""

    name: str = "says"
    firmness: Firmness = Firmness.POSITION
    skip: str = ""

    def code(self, document: Document) -> list[Statement]:
        return [
            self._statement(document, match)
            for match in _SAYS.finditer(document.text)
            if not self.skip or self.skip not in match.group()
        ]

    def _statement(self, document: Document, match: re.Match[str]) -> Statement:
        return Statement(
            document=document.name,
            sha256=document.sha256,
            span=Span(match.start(), match.end(), match.group()),
            holder=Speaker(match.group(1).lower()),
            sources=(),
            attribution=Attribution.REPORTED,
            form=Form.INDIRECT,
            act=Act.DEMAND,
            firmness=self.firmness,
            targets=(Target("alignment", "alignment", "member", Polarity.OPPOSE),),
            said_on=document.date,
            said_on_basis=document.date_basis,
            flags=(),
            confidence=0.75,
            rule="says",
            coder=self.name,
        )


def make_document(name: str, text: str, title: str = "", date: str | None = "2031-05-02") -> Document:
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        zones=(Zone(ZoneKind.BODY, 0, len(text)),),
        title=title or f"Title of {name}",
        outlet="Example Wire",
        date=PartialDate.parse(date) if date else None,
        date_basis="front matter" if date else "unknown",
    )


def make_documents(count: int) -> Iterator[Document]:
    """Documents of three statements each; every tenth repeats an earlier text under another name."""
    for number in range(count):
        about = number - 3 if number % 10 == 9 else number
        text = (
            f"Report {about}. Northland says point {about} stands. Southland says point {about} falls. "
            f"It rained on day {about}. Ada says that {about} guards suffice."
        )
        yield make_document(f"{number:05}.txt", text)


class Clock:
    """A clock that goes on by one second at every look."""

    def __init__(self) -> None:
        self.time = datetime(2031, 5, 3, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


def ingest(
    record: Record, *texts: Document, coder: SaysCoder | None = None, **settings: object
) -> IngestSummary:
    options = {"codebook": "book-1", "version": "1"} | settings
    return record.ingest(texts, coder or SaysCoder(), **options)  # type: ignore[arg-type]


def dump_record(folder: Path) -> dict[str, object]:
    """Everything that a record says, apart from the numbers that the database gives to rows."""
    with Record.open(folder) as record:
        return {
            "documents": record.documents(replaced=True),
            "names": record.other_names(),
            "statements": [statement.to_json() for statement in record.statements(rejected=True)],
            "log": [entry.to_json() for entry in record.log()],
        }
