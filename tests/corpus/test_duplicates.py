"""Near duplicates: what is linked, what is not, and the search against the comparison of every pair."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irenic.corpus.duplicates import RUN, SHORT, THRESHOLD, body_words, find_duplicates
from irenic.corpus.read import read_bytes
from irenic.model.document import Document

PARAGRAPHS = [
    (
        "Northland will not withdraw its troops from the eastern shore of the lake before a truce is signed, its "
        "foreign minister said on Monday after a second day of talks in the harbour town of Vessa."
    ),
    (
        "The minister told reporters that the mediators had been given a list of nine villages, and that each of "
        "them would need an observer from a country that had taken no part in the war."
    ),
    (
        "Southland's delegation left the hall without a word to the press. A member of the delegation later called "
        "the list an old paper with a new date, and asked for an exchange of prisoners first."
    ),
    (
        "Ferries between the two shores have not run since the autumn, when shells fell on the landing stages. Grain "
        "now goes by road over the northern pass, which snow closes for weeks at a time."
    ),
    (
        "The mediators hope to bring both sides together again before the end of the month. They have not said where, "
        "and neither side has confirmed that it would come."
    ),
]
OTHER = [
    (
        "Fishing families of the western shore have begun to mend their boats, although nobody can tell them when the "
        "lake will be open again. Nets hang in the square of Vessa as if the season began tomorrow."
    ),
    (
        "On the radio they heard that Northland will not withdraw its troops from the eastern shore of the lake before "
        "a truce is signed. Most of them switched it off and went on with their work."
    ),
    (
        "The price of salt has doubled since the winter, and the smokehouse at the end of the pier has taken on two "
        "boys whose school was closed when the soldiers came to sleep in it."
    ),
    (
        "An old captain keeps a book of the days without shelling. There were eleven in a row when this reporter came "
        "to see him, and he wrote down the twelfth with a pencil the length of a thumb."
    ),
]
WIRE = "\n\n".join(["Northland ties withdrawal to truce", *PARAGRAPHS])
EDITED = "\n\n".join(
    [
        "No withdrawal before a truce, says Northland",
        PARAGRAPHS[0].replace("on Monday ", ""),
        *PARAGRAPHS[1:3],
        PARAGRAPHS[4] + " (Reporting by the Example Wire; editing by the Lake Paper)",
    ]
)
FEATURE = "\n\n".join(["The nets of Vessa", *OTHER])


def document(name: str, text: str, day: str = "", outlet: str = "") -> Document:
    front = "".join(f"{key}: {value}\n" for key, value in (("date", day), ("outlet", outlet)) if value)
    return read_bytes(f"---\n{front}---\n{text}\n".encode("utf-8", "surrogatepass"), name, ".md")


def names(documents: list[Document]) -> list[list[str]]:
    return [[one.name for one in group.documents] for group in find_duplicates(documents)]


def test_an_edited_wire_copy_is_linked_and_another_story_with_the_same_words_is_not() -> None:
    wire = document("wire.md", WIRE, "2031-03-03", "Example Wire")
    paper = document("paper.md", EDITED, "2031-03-04", "Lake Paper")
    feature = document("feature.md", FEATURE, "2031-03-03", "Lake Review")
    (group,) = find_duplicates([feature, paper, wire])
    assert [one.name for one in group.documents] == ["wire.md", "paper.md"]
    assert group.representative == wire
    assert group.outlets == ("Example Wire", "Lake Paper")


def test_the_shared_statement_is_in_both_stories() -> None:
    """The negative case is one: a long run of words is the same."""
    shared = "withdraw its troops from the eastern shore of the lake before a truce is signed"
    assert shared in WIRE
    assert shared in FEATURE


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("b.md", "2031-03-03", WIRE), ("a.md", "2031-03-04", EDITED), "b.md"),  # the earliest
        (("b.md", "2031-03", WIRE), ("a.md", "2031-03-01", EDITED), "a.md"),  # known to the day
        (("b.md", "", EDITED), ("a.md", "2031-03-04", WIRE), "a.md"),  # an unknown date comes last
        (("b.md", "2031-03-03", WIRE), ("a.md", "2031-03-03", EDITED), "b.md"),  # the longest
        (("b.md", "2031-03-03", WIRE), ("a.md", "2031-03-03", WIRE), "a.md"),  # by name
    ],
)
def test_who_stands_for_the_group(
    first: tuple[str, str, str], second: tuple[str, str, str], expected: str
) -> None:
    documents = [document(name, text, day) for name, day, text in (first, second)]
    for ordered in (documents, documents[::-1]):
        (group,) = find_duplicates(ordered)
        assert group.representative.name == expected


def test_short_texts_are_linked_only_where_they_are_the_same() -> None:
    short = "Northland rejected the deployment of foreign troops on the lake, its foreign minister said on Monday."
    longer = f"{short} No date was named."
    assert len(body_words(document("a.md", short))) < SHORT
    assert names([document("a.md", short), document("b.md", longer)]) == []
    assert names([document("a.md", short), document("b.md", short.replace(",", ";"))]) == [["a.md", "b.md"]]


def test_nothing_is_linked_by_emptiness() -> None:
    assert names([document("a.md", "— — —"), document("b.md", "... !")]) == []
    assert find_duplicates([]) == ()


def slow_groups(documents: list[Document]) -> list[list[str]]:
    """Every pair compared, on the words themselves; groups by repeated sweeps."""
    runs = {}
    for one in documents:
        words = body_words(one)
        width = min(RUN, len(words))
        runs[one.name] = (
            {tuple(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set()
        )
    group = {one.name: one.name for one in documents}
    changed = True
    while changed:
        changed = False
        for left, right in combinations(sorted(runs), 2):
            a, b = runs[left], runs[right]
            if not a or not b or group[left] == group[right]:
                continue
            needed = THRESHOLD if min(len(a), len(b)) >= SHORT else 1
            if len(a & b) >= needed * len(a | b):
                old, new = sorted((group[left], group[right]))[::-1]
                group = {name: new if owner == old else owner for name, owner in group.items()}
                changed = True
    found: dict[str, list[str]] = {}
    for name in sorted(group):
        found.setdefault(group[name], []).append(name)
    return sorted(sorted(members) for members in found.values() if len(members) > 1)


@given(seed=st.integers(0, 10**6))
def test_the_search_misses_nothing(seed: int) -> None:
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(chance.choice([6, 40, 4000]))]
    stories = [[chance.choice(words) for _ in range(chance.randint(1, 90))] for _ in range(4)]
    documents = []
    for number in range(14):
        told = list(chance.choice(stories))
        for _ in range(chance.choice([0, 0, 1, 2, 5])):
            told[chance.randrange(len(told))] = chance.choice(words)
        begin = chance.choice([0, 0, len(told) // 4, len(told) // 2])
        text = " ".join(told[begin:]) + chance.choice(["", " reporting by the example wire"])
        documents.append(read_bytes(text.encode(), f"{number:02}.txt", ".txt"))
    found = sorted(sorted(group) for group in names(documents))
    assert found == slow_groups(documents)
    chance.shuffle(documents)
    assert sorted(sorted(group) for group in names(documents)) == found
