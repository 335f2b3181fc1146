"""Near duplicates: what is linked, what is not, and the search against the comparison of every pair."""

from __future__ import annotations

import random
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irenic.corpus.duplicates import SAME_OPENING, SHORT, THRESHOLD, find_duplicates, story_order
from irenic.corpus.fingerprint import LINE, OPENING, RUN, body_words
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
        (("b.md", "2031-03-03", EDITED), ("a.md", "2031-03-03", WIRE), "b.md"),  # the shortest
        (("b.md", "2031-03-20", WIRE), ("a.md", "2031", EDITED), "b.md"),  # what is certainly published
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
    assert len(body_words(document("a.md", short))[0]) < SHORT
    assert names([document("a.md", short), document("b.md", longer)]) == []
    assert names([document("a.md", short), document("b.md", short.replace(",", ";"))]) == [["a.md", "b.md"]]


def test_nothing_is_linked_by_emptiness() -> None:
    assert names([document("a.md", "— — —"), document("b.md", "... !")]) == []
    assert find_duplicates([]) == ()


FOOT = (
    "The war on the lake began when the council of the eastern shore was dissolved. Some nine thousand people were "
    "killed since then, and the front line has hardly moved, although both sides say that they want a settlement.\n\n"
    "The Example Wire has bureaus in Vessa and on both shores. To report an error, write to the desk for corrections."
)


def test_a_common_background_links_nothing() -> None:
    """The same two paragraphs below three leads of their own: three stories."""
    leads = [
        "Northland rejects foreign monitors, its minister said at a wedding of two pilots on the old airfield.",
        "Two cranes were repaired. Northland supports foreign monitors, its minister said at the fish market.",
        "The rain had stopped when the ferry came in. Northland rejects foreign monitors, its minister said.",
    ]
    shorts = [
        document(f"{n}.md", f"{lead}\n\n{FOOT}", f"2031-03-{10 * n + 1:02}") for n, lead in enumerate(leads)
    ]
    assert names(shorts) == []


@pytest.mark.parametrize(
    ("case", "text"),
    [
        ("cut to the first two paragraphs", "\n\n".join(PARAGRAPHS[:2])),
        ("a new lead in front", "\n\n".join([OTHER[0], *PARAGRAPHS])),
        ("reprinted whole in a longer piece", "\n\n".join([OTHER[0], *PARAGRAPHS, *OTHER[2:], FOOT])),
        ("below a byline and with an agency's sign", "\n\n".join(["By Lena Ruf", *PARAGRAPHS, "(EW)"])),
        ("with another dateline", "VESSA, March 3 (EW) - " + "\n\n".join(PARAGRAPHS)),
    ],
)
def test_copies_are_linked(case: str, text: str) -> None:
    wire = document("wire.md", "\n\n".join(PARAGRAPHS), "2031-03-03")
    assert names([wire, document("copy.md", text, "2031-03-09")]) == [["wire.md", "copy.md"]], case


def test_a_reworded_lead_is_the_same_lead() -> None:
    lead = PARAGRAPHS[0].replace(
        "its foreign minister said on Monday", "the foreign minister of the country told on Monday"
    )
    reworded = "\n\n".join([lead, *PARAGRAPHS[1:3], OTHER[2], OTHER[3]])
    wire = document("wire.md", "\n\n".join(PARAGRAPHS), "2031-03-03")
    assert names([wire, document("copy.md", reworded, "2031-03-04")]) == [["wire.md", "copy.md"]]


def test_a_digest_does_not_join_the_stories_that_it_holds() -> None:
    """It has more in common with the longer one, and is linked to that alone."""
    one, other = "\n\n".join(PARAGRAPHS), "\n\n".join(OTHER)
    stories = [document("a.md", one, "2031-03-03"), document("b.md", other, "2031-03-04")]
    for day in ("2031-03-02", "2031-03-03", "2031-03-04", "2031-03-09"):
        digest = document(
            "digest.md",
            f"A look back at a long week on the lake and at its two stories.\n\n{one}\n\n{other}",
            day,
        )
        assert [set(group) for group in names([*stories, digest])] == [{"a.md", "digest.md"}], day


def test_links_do_not_chain() -> None:
    """Of a page that is written on and on, editions without a paragraph in common are not one story."""
    pieces = [*PARAGRAPHS, *OTHER, *FOOT.split("\n\n")]
    editions = [document(f"{n}.md", "\n\n".join(pieces[n : n + 4]), f"2031-03-{n + 1:02}") for n in range(8)]
    groups = names(editions)
    assert groups
    for group in groups:
        assert not {"0.md", "4.md"} <= set(group)
        assert int(group[-1][0]) - int(group[0][0]) < 4


def test_short_flashes_are_linked_without_their_agencies() -> None:
    flash = "Northland rejects foreign monitors, its minister said on Wednesday."
    flashes = [
        document("a.md", f"VESSA - {flash}"),
        document("b.md", f"{flash} (EW)"),
        document("c.md", flash.replace("Wednesday", "Thursday")),
    ]
    assert [sorted(group) for group in names(flashes)] == [["a.md", "b.md"]]


@pytest.mark.parametrize(
    ("paragraph", "first"),
    [
        ("VESSA - Northland rejects foreign monitors on the lake, it said.", "northland"),
        ("VESSA, March 3, 2031 (EW) — Northland rejects foreign monitors, it said.", "northland"),
        ("NATO and Northland reject foreign monitors - or so they say today.", "nato"),
        ("Vessa is quiet - Northland rejects foreign monitors on the lake.", "vessa"),
        ("Северное озеро спокойно — мониторов здесь не будет, сказал министр страны.", "северное"),
    ],
)
def test_only_a_dateline_is_left_out(paragraph: str, first: str) -> None:
    assert body_words(document("a.md", paragraph))[0][0] == first


def test_composed_and_decomposed_letters_are_the_same() -> None:
    accents = "\n\n".join(PARAGRAPHS).replace("e", "\u00e9")
    both = [document("a.md", accents), document("b.md", unicodedata.normalize("NFD", accents))]
    assert names(both) == [["a.md", "b.md"]]


def slow_groups(documents: list[Document]) -> list[list[str]]:
    """Every document compared with every one that stands for a story, on the words themselves."""
    told = {one.name: _told(one) for one in documents}
    groups: list[list[str]] = []
    for one in sorted(documents, key=story_order):
        runs = told[one.name][0]
        likely = [group for group in groups if _linked(told[group[0]], told[one.name])]
        best = max(likely, key=lambda group: len(runs & told[group[0]][0]), default=None)
        if best is None:
            groups.append([one.name])
        else:
            best.append(one.name)
    return sorted(sorted(group) for group in groups if len(group) > 1)


_Told = tuple[set[tuple[str, ...]], set[tuple[str, ...]], Counter[str]]


def _told(one: Document) -> _Told:
    paragraphs = body_words(one)
    words = [word for paragraph in paragraphs for word in paragraph]
    opening = next((paragraph for paragraph in paragraphs if len(paragraph) >= LINE), words)[:OPENING]
    return _runs(words), _runs(opening), Counter(opening)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    width = min(RUN, len(words))
    return {tuple(words[i : i + width]) for i in range(len(words) - width + 1)} if words else set()


def _linked(first: _Told, later: _Told) -> bool:
    (a, a_opening, a_words), (b, b_opening, b_words) = first, later
    if min(len(a), len(b)) < SHORT:
        return bool(a) and a == b
    common = 2 * sum((a_words & b_words).values())
    reworded = bool(a_opening & b_opening) and common >= SAME_OPENING * sum((a_words + b_words).values())
    in_later = reworded or len(a_opening & b) >= THRESHOLD * len(a_opening)
    in_first = reworded or len(b_opening & a) >= THRESHOLD * len(b_opening)
    if not in_later and not in_first:
        return False
    if len(a & b) >= THRESHOLD * len(a | b):
        return True
    return len(a & b) >= THRESHOLD * min(len(a), len(b)) and (in_later or len(b) >= len(a))


def _invent(chance: random.Random) -> list[Document]:
    words = [f"w{number}" for number in range(chance.choice([6, 40, 4000]))]
    stories = [[chance.choice(words) for _ in range(chance.randint(1, 90))] for _ in range(4)]
    documents = []
    for number in range(14):
        told = list(chance.choice(stories))
        for _ in range(chance.choice([0, 0, 1, 2, 5])):
            told[chance.randrange(len(told))] = chance.choice(words)
        begin = chance.choice([0, 0, len(told) // 4, len(told) // 2])
        pieces = [told[begin:], *([chance.choice(stories)] if chance.random() < 0.3 else [])]
        chance.shuffle(pieces)
        text = "\n\n".join(" ".join(piece) for piece in pieces) + chance.choice(
            ["", " told by the example wire"]
        )
        documents.append(document(f"{number:02}.md", text, f"2031-03-{chance.randint(1, 9):02}"))
    return documents


@given(seed=st.integers(0, 10**6))
def test_the_search_misses_nothing(seed: int) -> None:
    chance = random.Random(seed)
    documents = _invent(chance)
    found = sorted(sorted(group) for group in names(documents))
    assert found == slow_groups(documents)
    chance.shuffle(documents)
    assert sorted(sorted(group) for group in names(documents)) == found


@given(seed=st.integers(0, 10**6), day=st.integers(1, 9))
def test_later_documents_change_nothing_for_earlier_ones(seed: int, day: int) -> None:
    documents = _invent(random.Random(seed))
    early = [one for one in documents if str(one.date) <= f"2031-03-{day:02}"]
    seen = {one.name for one in early}
    kept = [[name for name in group if name in seen] for group in names(documents)]
    assert sorted(names(early)) == sorted(group for group in kept if len(group) > 1)
