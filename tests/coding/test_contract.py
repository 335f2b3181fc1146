"""Every coder of the registry, on texts that were made to break it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.coding.contract import as_document, check, check_copy

from irenic.coding.contract import Coder
from irenic.coding.registry import CODERS, make_coder
from irenic.model.codebook import Codebook
from irenic.model.document import Zone, ZoneKind

ROOT = Path(__file__).parents[2]
SOME = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="session", params=sorted(CODERS))
def coder(request: pytest.FixtureRequest, senn: Codebook) -> Coder:
    return make_coder(request.param, senn)


# --- texts that are hard -----------------------------------------------------------------------------

SAYS = "Tarvia rejected a ceasefire. President Irena Doval said that Merrow must release all prisoners."

HARD: dict[str, str] = {
    "empty": "",
    "blank": " \n\t\n ",
    "one letter": "T",
    "one mark": "“",
    "only marks": "“”\"'‘’«»„‚‹›" * 20,
    "unbalanced curly": "“Tarvia rejected a ceasefire, Doval said. Merrow demands “sanctions relief. “No.",
    "unbalanced straight": '"Tarvia rejected a ceasefire, Doval said. Merrow demands "sanctions relief. "No.',
    "closing first": "” Tarvia rejected a ceasefire ” said Doval “ and Merrow demands sanctions relief",
    "low marks": "„Wir“ Doval said: „Tarvia rejects a ceasefire.“ »Merrow demands« ‹sanctions relief›.",
    "nested marks": "“Tarvia said ‘Merrow demands “a ceasefire” now’ and left,” Doval said.",
    "marks that never end": "“" * 2000 + SAYS,
    "apostrophes": "Tarvia's' Doval's' 'tis 'Merrow's' demands' for' a' ceasefire' '" * 5,
    "right to left": "قالت Tarvia إنها rejected a ceasefire. \u202eMerrow demands relief\u202c \u200fדובל said no.",
    "marks of direction": "\u2066Tarvia\u2069 rejected \u200ea\u200f ceasefire\u202a.\u202c",
    "emoji": "🇹🇻 Tarvia 👩‍👩‍👧 rejected 🕊️ a ceasefire 🚫. Doval 🙂 said that Merrow must release prisoners ✅.",
    "controls": "Tarvia\x00 rejected\x07 a\x1b[2J ceasefire\x7f.\x85Merrow\x0b demands\x0c sanctions relief\x1f.",
    "odd blanks": "Tarvia\u00a0rejected\u2009a\u3000ceasefire.\u2028Merrow\u2029demands\ufeff sanctions\u200b relief.",
    "mixed newlines": "Tarvia rejected\r\na ceasefire.\rMerrow demands\n\r\nsanctions relief.\r\r\n\nDoval\x85said no.",
    "combining": "Ta\u0301rvia\u0308 rejected a\u0327 cease\u0336fire. D\u0300oval said\u0489 that Merrow must go.",
    "only combining": "\u0301\u0308\u0327" * 50,
    "lower case is longer": "İİİ Tarvia İrejected a ceasefire. İ" + SAYS + " ẞ ŉ ǰ ΐ ﬁrst ﬀ İ " + SAYS,
    "lower case of names": "TARVİA REJECTED A CEASEFIRE. MERROW DEMANDS SANCTIONS RELIEF. doval said no.",
    "surrogates": "Tarvia \ud800 rejected \udfff a ceasefire.",
    "astral letters": "𝐓𝐚𝐫𝐯𝐢𝐚 rejected a ceasefire. Tarvia 𝖗𝖊𝖏𝖊𝖈𝖙𝖊𝖉 𒀀𒀁 a ceasefire.",
    "no vowels": "Tarvia " + "x" * 5000 + " a ceasefire.",
    "no full stop": "Tarvia said that " * 300 + "it rejects a ceasefire",
    "only full stops": "." * 3000,
    "many commas": "Tarvia, " * 1500 + "rejected a ceasefire.",
    "many ands": "Tarvia demands " + "a ceasefire and " * 1000 + "sanctions relief.",
    "many nots": "Tarvia does " + "not " * 1000 + "reject a ceasefire.",
    "many thats": "Doval said " + "that Quill said " * 500 + "that Tarvia rejects a ceasefire.",
    "many ofs": "Tarvia's rejection " + "of the rejection " * 500 + "of a ceasefire.",
    "many brackets": "Tarvia " + "(" * 2000 + " rejected a ceasefire " + ")" * 2000,
    "many dashes": "Tarvia — " * 1000 + "rejected a ceasefire.",
    "capitals": SAYS.upper(),
    "lower case": SAYS.lower(),
    "backwards": SAYS[::-1],
    "numbers": "1,000.5 Tarvia 2. rejected 3) a ceasefire 4.000 U.S. U.N. e.g. i.e. No. 7 Mr. Doval said.",
    "markup": "<p>Tarvia <b>rejected</b> a ceasefire</p><script>alert('Merrow demands sanctions relief')</script>",
    "table": "Tarvia\trejected\ta ceasefire\nMerrow\tdemands\tsanctions relief\n" * 30,
    "addresses": "Tarvia rejected https://example.org/a?b=c&d=e#f a ceasefire, doval@example.org said.",
}


@pytest.mark.parametrize("name", sorted(HARD))
def test_hard_texts(coder: Coder, senn: Codebook, name: str) -> None:
    with _within(5):
        check(coder, senn, as_document(HARD[name]))


@pytest.mark.parametrize("name", sorted(HARD))
def test_hard_texts_among_plain_ones(coder: Coder, senn: Codebook, name: str) -> None:
    with _within(5):
        check(coder, senn, as_document(f"{SAYS} {HARD[name]} {SAYS}\n\n{HARD[name]}\n\n{SAYS}"))


# --- texts that are made -----------------------------------------------------------------------------

_WORDS = st.sampled_from(
    (
        "Tarvia Merrow Tarn Doval Quill Finch Strand Council Sundland Tarvian Merrowans she its they who that "
        "which not never no longer said says demands rejected refuses offered to accept accepting insisted on "
        "of for by with without if unless before a the an ceasefire truce withdrawal of forces prisoners "
        "sanctions peacekeepers guarantees talks and or but nor however President Irena Prime Minister "
        "officials spokesman would will could must ruled out end opposed to warned against call calls demand"
    ).split()
)
_MARKS = st.sampled_from([*" ,.;:!?—–-()[]{}“”\"'‘’«»„…/\\\n\t\r\u00a0\u200b\u202e", "\n\n", ". ", ", "])
_STRANGE = st.text(st.characters(), max_size=4)
_MADE = st.lists(st.one_of(_WORDS, _WORDS, _WORDS, _MARKS, _STRANGE), max_size=60)


@SOME
@given(parts=_MADE, glue=st.sampled_from([" ", " ", " ", "", "\n"]))
def test_made_texts(coder: Coder, senn: Codebook, parts: list[str], glue: str) -> None:
    text = glue.join(parts)
    check(coder, senn, as_document(text))


@SOME
@given(text=st.text(max_size=300))
def test_any_text(coder: Coder, senn: Codebook, text: str) -> None:
    check(coder, senn, as_document(text))


def _drop(text: str, at: int, size: int, _put: str) -> str:
    return text[:at] + text[at + size :]


def _put(text: str, at: int, _size: int, put: str) -> str:
    return text[:at] + put + text[at:]


def _double(text: str, at: int, size: int, _put: str) -> str:
    return text[:at] + text[at : at + size] * 2 + text[at + size :]


def _turn(text: str, at: int, size: int, _put: str) -> str:
    return text[:at] + text[at : at + size][::-1] + text[at + size :]


_CHANGES = st.tuples(
    st.sampled_from([_drop, _put, _double, _turn]),
    st.floats(0, 1),
    st.integers(1, 80),
    st.one_of(_MARKS, _STRANGE),
)


@SOME
@given(changes=st.lists(_CHANGES, min_size=1, max_size=12))
def test_damaged_articles(
    coder: Coder,
    senn: Codebook,
    senn_text: str,
    changes: list[tuple[Callable[[str, int, int, str], str], float, int, str]],
) -> None:
    text = senn_text
    for change, share, size, put in changes:
        text = change(text, int(share * len(text)), size, put)
    check(coder, senn, as_document(text))


# --- zones -------------------------------------------------------------------------------------------


@SOME
@given(cuts=st.lists(st.floats(0, 1), min_size=1, max_size=8), body_first=st.booleans())
def test_only_the_body_is_coded(
    coder: Coder, senn: Codebook, senn_text: str, cuts: list[float], body_first: bool
) -> None:
    """Zones cut anywhere, in the middle of words and quotations."""
    ends = sorted({int(cut * len(senn_text)) for cut in cuts} | {0, len(senn_text)})
    other = [ZoneKind.BOILERPLATE, ZoneKind.HEADLINE, ZoneKind.RECAP]
    zones = tuple(
        Zone(ZoneKind.BODY if (number % 2 == 0) is body_first else other[number % 3], start, end)
        for number, (start, end) in enumerate(pairwise(ends))
    )
    check(coder, senn, as_document(senn_text, zones=zones))


@pytest.mark.parametrize("kind", [ZoneKind.HEADLINE, ZoneKind.BOILERPLATE, ZoneKind.RECAP])
def test_no_body_no_statement(coder: Coder, senn: Codebook, senn_text: str, kind: ZoneKind) -> None:
    zones = (Zone(kind, 0, len(senn_text)),)
    assert check(coder, senn, as_document(senn_text, zones=zones)) == []


# --- runs --------------------------------------------------------------------------------------------


def test_an_article_has_statements(coder: Coder, senn: Codebook, senn_text: str) -> None:
    """The contract would be kept by a coder that finds nothing; this one finds something."""
    assert check(coder, senn, as_document(senn_text))


def test_pickles(coder: Coder, senn_text: str) -> None:
    check_copy(coder, as_document(senn_text))


def test_documents_do_not_depend_on_each_other(coder: Coder, senn_text: str) -> None:
    paragraphs = [as_document(paragraph) for paragraph in senn_text.split("\n\n")]
    forth = [coder.code(document) for document in paragraphs]
    back = [coder.code(document) for document in reversed(paragraphs)]
    assert forth == back[::-1]


@pytest.mark.parametrize("name", sorted(CODERS))
def test_same_in_other_processes(name: str) -> None:
    """Hashes of strings differ from process to process; statements do not."""
    folder = ROOT / "tests" / "gold" / "tuning" / "senn"
    runs = []
    for seed in ("1", "2"):
        book = str(folder / "codebook.yaml")
        command = [sys.executable, "-m", "irenic", "code", str(folder), "--coder", name, "--codebook", book]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")}
        runs.append(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)
    assert runs[0] == runs[1]
    assert runs[0]


# --- speed: twice the text, about twice the time -----------------------------------------------------

LONG: dict[str, str] = {
    "one sentence": "the people of the valley and the towns on the river who had seen the war said that ",
    "one sentence of statements": "Tarvia rejected a ceasefire and Merrow demanded sanctions relief while ",
    "names": "Tarvia ",
    "verbs": "rejected demanded offered ",
    "negations": "Tarvia does not not ",
    "open quotations": "“Tarvia rejected a ceasefire ",
    "straight quotations": '"Tarvia rejected a ceasefire ',
    "brackets": "(Tarvia rejected [a ceasefire ",
    "commas": "Tarvia, Merrow, a ceasefire, ",
    "said that": "Doval said that ",
    "relatives": "a ceasefire which Tarvia, which Merrow ",
    "of": "Tarvia's rejection of the demand for ",
    "infinitives": "Tarvia wants to refuse to ",
    "apostrophes": "'Tarvia's ' ",
    "no blanks": "Tarvia.rejected.",
    "one word": "x",
    "combining": "e\u0301",
    "short lines": "Tarvia rejected\n",
    "paragraphs": "Tarvia rejected a ceasefire.\n\n",
    "dashes": "Tarvia — rejected — ",
    "conditions": "if Tarvia rejects a ceasefire unless Merrow ",
    "abbreviations": "Mr. Doval of the U.S. No. 4 ",
}


class _TooSlowError(Exception):
    pass


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Break off what takes longer, so that a hang is a failure and not a hang."""

    def stop(_signal: int, _frame: object) -> None:
        raise _TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _seconds(coder: Coder, text: str, most: float) -> float:
    document = as_document(text)
    best = float("inf")
    for _ in range(2):
        started = time.process_time()
        with _within(2 * most):
            coder.code(document)
        best = min(best, time.process_time() - started)
    return best


def _calls(coder: Coder, text: str) -> int:
    """How many functions are called to code a text: the same on every machine, whatever else it does."""
    document, calls = as_document(text), 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        coder.code(document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer signals here")
@pytest.mark.parametrize("name", sorted(LONG))
def test_long_texts_take_linear_work(coder: Coder, senn: Codebook, name: str) -> None:
    text = (SAYS + " " + LONG[name] * (8_000 // len(LONG[name])))[:8_000]
    with _within(60):
        _calls(coder, text[:2_000])
        half, whole = _calls(coder, text[:4_000]), _calls(coder, text)
    assert whole < 2.6 * half, f"{half} calls, then {whole} for twice as much"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer signals here")
@pytest.mark.parametrize("name", sorted(LONG))
@pytest.mark.parametrize("length", [20_000, 100_000])
def test_long_texts_take_linear_time(coder: Coder, senn: Codebook, name: str, length: int) -> None:
    """Below .12 ms a character, and below 3.5 times what half of the text takes."""
    text = (SAYS + " " + LONG[name] * (length // len(LONG[name])))[:length]
    most = length * 0.12e-3
    _seconds(coder, text[:2_000], 2)  # where the growth is exponential, this is the end
    half = _seconds(coder, text[: length // 2], most)
    whole = _seconds(coder, text, most)
    assert whole < most
    assert whole < 0.2 or whole < 3.5 * half, f"{half:.2f} s, then {whole:.2f} s for twice as much"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer signals here")
@pytest.mark.slow
def test_a_long_sentence_keeps_the_contract(coder: Coder, senn: Codebook) -> None:
    text = (LONG["one sentence of statements"] * 1500)[:100_000]
    with _within(60):
        check(coder, senn, as_document(text))
