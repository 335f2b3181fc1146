"""A contact that two documents of one story tell is told once."""

from __future__ import annotations

import pytest
from tests.talks import FOREIGN_FORCES, LAKE_HEAD, published

from irenic.codebook.load import parse_codebook
from irenic.questions.events import find_contacts
from irenic.questions.study import make_study

ACTORS = """\
actors:
  - {id: abel, name: Ada Abel, party: northland}
  - {id: brand, name: Bo Brand, party: southland}
"""
CODEBOOK = parse_codebook(LAKE_HEAD + ACTORS + FOREIGN_FORCES)
STORY = (
    "Ada Abel met Bo Brand in Vessa on 3 March 2031.\n\nGrain goes by road over the northern pass, which snow closes "
    "for weeks at a time. Nobody could say how long the stores would last, and the bakers have begun to mix in rye."
)
OTHER = (
    "An old captain keeps a book of the days without shelling, and wrote down the twelfth with a pencil the length of "
    "a thumb. Ada Abel met Bo Brand in Vessa on 3 March 2031. The ferries have not run since the autumn."
)


@pytest.mark.parametrize("end", ["", "\n\nThe Lake Paper contributed to this report from the town of Vessa."])
def test_copies_tell_it_once_and_the_first_stands(end: str) -> None:
    documents = [published("a.md", STORY + end, "2031-03-05"), published("b.md", STORY, "2031-03-04")]
    for ordered in (documents, documents[::-1]):
        assert [event.document for event in find_contacts(CODEBOOK, ordered).events] == ["b.md"]


def test_stories_that_are_given_are_not_looked_for() -> None:
    documents = [
        published("a.md", STORY, "2031-03-05"),
        published("b.md", f"{STORY} It rained.", "2031-03-04"),
    ]
    stories = make_study(CODEBOOK, documents, ()).duplicates
    assert find_contacts(CODEBOOK, documents, stories) == find_contacts(CODEBOOK, documents)
    assert len(find_contacts(CODEBOOK, documents, stories).events) == 1
    assert len(find_contacts(CODEBOOK, documents, ()).events) == 2


def test_another_story_tells_it_by_itself() -> None:
    documents = [published("a.md", STORY, "2031-03-04"), published("b.md", OTHER, "2031-03-05")]
    assert len(find_contacts(CODEBOOK, documents).events) == 2


def test_another_meeting_is_another_event() -> None:
    later = STORY.replace("3 March", "4 March")
    documents = [published("a.md", STORY, "2031-03-05"), published("b.md", later, "2031-03-05")]
    assert len(find_contacts(CODEBOOK, documents).events) == 2
