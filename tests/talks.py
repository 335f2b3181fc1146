"""Two small processes of two parties that differ over foreign troops, and articles about them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from irenic.coding.contract import Coder
from irenic.corpus.duplicates import find_duplicates
from irenic.corpus.read import read_bytes
from irenic.model.document import Document
from irenic.questions.tellings import Telling, find_tellings

FOREIGN_FORCES = """\
issues:
  - id: foreign_forces
    options:
      - {id: any, label: Foreign troops, cues: [foreign troops]}
"""
LAKE_HEAD = """\
irenic: 1
process: {id: lake-talks, title: Talks on the lake}
parties:
  - {id: northland, name: Northland}
  - {id: southland, name: Southland}
"""
SALT_HEAD = """\
irenic: 1
process: {id: salt-talks, title: Talks on the salt road}
parties:
  - {id: eastmark, name: Eastmark}
  - {id: westmark, name: Westmark}
"""
LAKE = LAKE_HEAD + FOREIGN_FORCES
SALT = SALT_HEAD + FOREIGN_FORCES
SALT_STORY = """\
Eastmark rejected the deployment of foreign troops on the salt road, its office said in the evening.

The carts have stood at the weighing house since the snow came, and the drivers play cards for buttons. Nobody could
say when the road would open, and the keeper of the inn has stopped writing down who owes him for the hay.
"""


def with_own_story(codebook: str, *names: str) -> str:
    """The codebook with documents that tell a story of their own."""
    head, end, rest = codebook.partition("}\n")
    return f"{head}, own_story: [{', '.join(names)}]{end}{rest}"


def article(text: str, day: str = "", outlet: str = "", title: str = "") -> str:
    """A text below its front matter."""
    known = {"title": title, "outlet": outlet, "date": day}
    front = "".join(f"{name}: {value}\n" for name, value in known.items() if value)
    return f"---\n{front}---\n{text}" if front else text


def published(name: str, text: str, day: str = "", outlet: str = "", title: str = "") -> Document:
    """An article as it is read."""
    return read_bytes(article(text, day, outlet, title).encode(), name, ".md")


def start_process(folder: Path, codebook: str) -> Path:
    """A process folder with an empty folder of documents."""
    (folder / "documents").mkdir()
    (folder / "codebook.yaml").write_text(codebook, encoding="utf-8")
    return folder


def publish(process: Path, name: str, text: str, day: str = "", outlet: str = "", title: str = "") -> None:
    """Put an article among the documents of a process."""
    (process / "documents" / name).write_text(article(text, day, outlet, title), encoding="utf-8")


def tell(coder: Coder, documents: Sequence[Document], one_story: bool = False) -> tuple[Telling, ...]:
    """What several of the documents tell; each of them must hold a statement, and with `one_story` be a copy."""
    statements = [statement for document in documents for statement in coder.code(document)]
    assert {statement.sha256 for statement in statements} == {document.sha256 for document in documents}
    stories = find_duplicates(documents)
    if one_story:
        assert [len(story.documents) for story in stories] == [len(documents)]
    return find_tellings(statements, documents, stories)
