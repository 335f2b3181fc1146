"""A contact that two documents of one story tell is told once."""

from __future__ import annotations

import pytest

from irenic.codebook.load import parse_codebook
from irenic.corpus.read import read_bytes
from irenic.model.document import Document
from irenic.questions.events import find_contacts

CODEBOOK = parse_codebook("""\
irenic: 1
process: {id: lake-talks, title: Talks on the lake}
parties:
  - {id: northland, name: Northland}
  - {id: southland, name: Southland}
actors:
  - {id: abel, name: Ada Abel, party: northland}
  - {id: brand, name: Bo Brand, party: southland}
issues:
  - id: foreign_forces
    options:
      - {id: any, label: Foreign troops, cues: [foreign troops]}
""")
STORY = (
    "Ada Abel met Bo Brand in Vessa on 3 March 2031.\n\nGrain goes by road over the northern pass, which snow closes "
    "for weeks at a time. Nobody could say how long the stores would last, and the bakers have begun to mix in rye."
)
OTHER = (
    "An old captain keeps a book of the days without shelling, and wrote down the twelfth with a pencil the length of "
    "a thumb. Ada Abel met Bo Brand in Vessa on 3 March 2031. The ferries have not run since the autumn."
)


def published(name: str, day: str, text: str) -> Document:
    return read_bytes(f"---\ndate: {day}\n---\n{text}\n".encode(), name, ".md")


@pytest.mark.parametrize("end", ["", "\n\nThe Lake Paper contributed to this report from the town of Vessa."])
def test_copies_tell_it_once_and_the_first_stands(end: str) -> None:
    documents = [published("a.md", "2031-03-05", STORY + end), published("b.md", "2031-03-04", STORY)]
    for ordered in (documents, documents[::-1]):
        assert [event.document for event in find_contacts(CODEBOOK, ordered).events] == ["b.md"]


def test_another_story_tells_it_by_itself() -> None:
    documents = [published("a.md", "2031-03-04", STORY), published("b.md", "2031-03-05", OTHER)]
    assert len(find_contacts(CODEBOOK, documents).events) == 2


def test_another_meeting_is_another_event() -> None:
    later = STORY.replace("3 March", "4 March")
    documents = [published("a.md", "2031-03-05", STORY), published("b.md", "2031-03-05", later)]
    assert len(find_contacts(CODEBOOK, documents).events) == 2
