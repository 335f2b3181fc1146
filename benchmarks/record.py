"""How fast a record takes in documents, how memory grows, and how long a search takes.

    python benchmarks/record.py [1000 5000 10000]

Each size runs in a process of its own, so that its peak memory is its own. Prints; asserts nothing.
"""

from __future__ import annotations

import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from irenic.model.dates import PartialDate
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity
from irenic.record.log import Action
from irenic.record.store import Record

WORDS = ["lake", "strait", "bases", "talks", "guards", "northern", "treaty", "line", "border", "envoy"]
STATEMENTS = 5


def make_documents(count: int) -> Iterator[Document]:
    """Texts of some 2,000 signs, no two alike, drawn from a seeded chance."""
    chance = random.Random(1)
    for number in range(count):
        text = f"Report {number}. " + " ".join(chance.choice(WORDS) for _ in range(330)) + "."
        yield Document(
            name=f"{number:06}.txt",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            zones=(Zone(ZoneKind.BODY, 0, len(text)),),
            title=f"Report {number}",
            outlet="Example Wire",
            date=PartialDate.parse("2031-05-02"),
            date_basis="front matter",
        )


class FiveSpans:
    """A coder that costs nothing, so that the record is what is measured."""

    name = "bench"

    def code(self, document: Document) -> list[Statement]:
        return [_statement(document, 20 + 100 * place) for place in range(STATEMENTS)]


def _statement(document: Document, start: int) -> Statement:
    return Statement(
        document=document.name,
        sha256=document.sha256,
        span=Span(start, start + 80, document.text[start : start + 80]),
        holder=Speaker("northland", "abel"),
        sources=(),
        attribution=Attribution.REPORTED,
        form=Form.INDIRECT,
        act=Act.DEMAND,
        firmness=Firmness.DEMAND,
        targets=(Target("alignment", "alignment", "member", Polarity.OPPOSE),),
        said_on=document.date,
        said_on_basis="document date",
        flags=(),
        confidence=0.8,
        rule="bench",
        coder="bench",
    )


def _seconds(what: str, start: float) -> None:
    sys.stdout.write(f"  {what:34} {time.perf_counter() - start:8.3f} s\n")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Record.open(folder, create=True) as record:
            empty, start, cpu = _peak(), time.perf_counter(), time.process_time()
            record.ingest(make_documents(count), FiveSpans(), codebook="c", version="1")
            wall, used = time.perf_counter() - start, time.process_time() - cpu
            size = (folder / "record.sqlite").stat().st_size / 1e6
            sys.stdout.write(
                f"{count} documents, {count * STATEMENTS} statements\n"
                f"  added in {wall:.2f} s ({count / wall:.0f} a second), {used:.2f} s of processor time\n"
                f"  peak memory {_peak():.0f} MB ({_peak() - empty:+.0f} MB while adding); file {size:.0f} MB\n"
            )
            start = time.perf_counter()
            record.ingest(make_documents(count), FiveSpans(), codebook="c", version="1")
            _seconds("the same again", start)
            for words in ("report", "lake strait", '"guards northern treaty"', "zz*"):
                start = time.perf_counter()
                record.search(words, limit=20)
                _seconds(f"search {words}", start)
            start = time.perf_counter()
            found = record.statements()
            _seconds("all statements as they stand", start)
            start = time.perf_counter()
            record.decide(Action.ACCEPT, [found[0].id[:10]], reviewer="ada")
            _seconds("one decision", start)
            start = time.perf_counter()
            record.decide(Action.ACCEPT, [s.id for s in found[1:1001]], reviewer="ada")
            _seconds("a thousand decisions at once", start)
            start = time.perf_counter()
            record.undo(reviewer="ada")
            _seconds("undo", start)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]))
    else:
        for size in sys.argv[1:] or ["1000", "5000", "10000"]:
            subprocess.run([sys.executable, __file__, "--one", size], check=True)
