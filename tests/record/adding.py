"""Add generated documents: `python -m tests.record.adding FOLDER COUNT [reversed]`."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.record.helpers import ingest, make_documents

from irenic.record.store import Record


def add_documents(folder: Path, count: int, backwards: bool = False) -> None:
    texts = list(make_documents(count))
    with Record.open(folder, create=True) as record:
        ingest(record, *(reversed(texts) if backwards else texts))


if __name__ == "__main__":
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    add_documents(Path(sys.argv[1]), int(sys.argv[2]), "reversed" in sys.argv[3:])
