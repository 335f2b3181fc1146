"""Every row of the frame tables finds its sentence (holder, act, polarity); the counter-examples find nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import lemminflect
import pytest
import yaml
from _pytest.mark.structures import ParameterSet

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder
from irenic.model.document import Document, Zone, ZoneKind

DATA = Path(__file__).parent / "data"
EXAMPLES: dict[str, Any] = yaml.safe_load((DATA / "frame_examples.yaml").read_text("utf-8"))
TABLES = ("verbs", "nouns", "adjectives")


@dataclass(frozen=True, slots=True)
class Case:
    """A row, one of its patterns, and the sentence for it; `act` empty where nothing is to be found."""

    table: str
    trigger: str
    kind: str
    pattern: str
    sentence: str
    act: str
    polarity: str
    issue: str

    @property
    def id(self) -> str:
        return f"{self.table}:{self.kind}:{self.trigger}:{self.pattern}"


def rows(table: str) -> list[tuple[str, str, list[str]]]:
    """Trigger, class and patterns of every row."""
    text = (files("irenic.coding.data") / f"{table}.tsv").read_text("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [(trigger, kind, patterns.split()) for trigger, kind, patterns in lines]


def document(text: str) -> Document:
    """A document that is one body of text."""
    digest = sha256(text.encode()).hexdigest()
    return Document("case.txt", text, digest, (Zone(ZoneKind.BODY, 0, len(text)),))


def row_cases(table: str) -> Iterator[Case]:
    """The case of every row: its trigger with its first pattern."""
    for trigger, kind, patterns in rows(table):
        yield make_case(table, trigger, kind, patterns[0])


def pattern_cases(table: str) -> Iterator[Case]:
    """A case for each further pattern of each class: the first trigger that has it, not as its first."""
    seen = {(case.kind, case.pattern) for case in row_cases(table)}
    for trigger, kind, patterns in rows(table):
        for pattern in patterns:
            if (kind, pattern) not in seen:
                seen.add((kind, pattern))
                yield make_case(table, trigger, kind, pattern)


def make_case(table: str, trigger: str, kind: str, pattern: str) -> Case:
    """The sentence of the class and pattern, with the trigger in it."""
    rest, expected = _rest(table, kind, pattern)
    frame = expected.get("frame", EXAMPLES[table]["frame"])
    sentence = _filled(frame, table, trigger, pattern, rest)
    act = "" if expected.get("none") else expected["act"]
    return Case(table, trigger, kind, pattern, sentence, act, expected["polarity"], expected["issue"])


def _filled(frame: str, table: str, trigger: str, pattern: str, rest: str) -> str:
    """The sentence; the object of an idiom stands where its `*` is."""
    before, star, behind = trigger.partition("_*")
    if star and pattern != "np":
        thing, word = rest.split(f" {pattern[3:]} ", 1)
        rest = f"{thing}{behind.replace('_', ' ')} {pattern[3:]} {word}"
    elif star:
        rest += behind.replace("_", " ")
    forms = {"v": _inflected(table, before), "b": before.replace("_", " "), "rest": rest}
    return frame.format(**forms).replace(" :", ":").replace(" .", ".")


def silent_cases(table: str) -> Iterator[Case]:
    """For each class and pattern, with its first trigger, the sentences of `not`."""
    seen = set()
    for trigger, kind, patterns in rows(table):
        for pattern in patterns:
            if (kind, pattern) in seen:
                continue
            seen.add((kind, pattern))
            rest, _ = _rest(table, kind, pattern)
            for frame in EXAMPLES[table]["not"]:
                perfect = _inflected(table, trigger.partition("_*")[0], "VBN")
                sentence = _filled(frame.replace("{n}", perfect), table, trigger, pattern, rest)
                yield Case(table, trigger, kind, pattern, sentence, "", "", "")


def _rest(table: str, kind: str, pattern: str) -> tuple[str, dict[str, Any]]:
    """The end of the sentence and what is expected of it."""
    said, general = EXAMPLES[table]["classes"][kind], EXAMPLES[table]["patterns"]
    head, _, tail = pattern.rpartition("-")
    keys = [pattern]
    if head in {"obj", "np"}:
        keys.append(f"{head}-PREP")
    elif tail == "inf" and head:
        keys.append("PREP-inf")
    elif pattern not in general:
        keys.append("PREP")
    preposition = head if tail == "inf" and head != "obj" else tail
    found = next(place[key] for key in keys for place in (said, general) if key in place)
    more = found if isinstance(found, dict) else {"rest": found}
    return more["rest"].format(p=preposition), {**said, **more}


def _inflected(table: str, trigger: str, form: str = "VBD") -> str:
    if table != "verbs":
        return trigger
    lemma, _, particle = trigger.partition("_")
    past = _IRREGULAR.get(lemma) or lemminflect.getInflection(lemma, tag=form)[0]
    return f"{past} {particle.replace('_', ' ')}".strip()


_IRREGULAR = {"would": "would", "forego": "forewent", "forgo": "forwent"}


ROWS = [case for table in TABLES for case in (*row_cases(table), *pattern_cases(table))]
SILENT = [case for table in TABLES for case in silent_cases(table)]
KNOWN: dict[str, list[str]] = yaml.safe_load((DATA / "known_failures.yaml").read_text("utf-8"))
REASONS = {name: reason for reason, names in KNOWN.items() for name in names}


def _parameter(case: Case) -> ParameterSet:
    reason = REASONS.get(case.id)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.fixture(scope="module")
def coder() -> Coder:
    return make_coder("rules", load_codebook(DATA / "fictional.yaml"))


@pytest.mark.parametrize("case", [_parameter(case) for case in ROWS])
def test_a_row_finds_its_sentence(coder: Coder, case: Case) -> None:
    found = {
        (s.holder.party, s.act.value, s.targets[0].polarity.value, s.targets[0].issue)
        for s in coder.code(document(case.sentence))
    }
    if case.act:
        assert ("northland", case.act, case.polarity, case.issue) in found, case.sentence
    else:
        assert not found, case.sentence


@pytest.mark.parametrize("word", ["photographed", "slept"])
def test_the_row_is_the_reason(coder: Coder, word: str) -> None:
    """The same sentences with a verb that is no trigger say nothing."""
    for rest in EXAMPLES["verbs"]["patterns"].values():
        if isinstance(rest, dict):
            continue  # a pattern without a content
        assert not coder.code(document(f"Abel {word} {rest.format(p='near')}.")), rest


@pytest.mark.parametrize("case", SILENT, ids=lambda case: f"{case.id}:{case.sentence[:12]}")
def test_no_statement_where_none_is_made(coder: Coder, case: Case) -> None:
    assert not coder.code(document(case.sentence)), case.sentence


@pytest.mark.parametrize("sentence", EXAMPLES["silent"])
def test_a_trigger_in_another_sense(coder: Coder, sentence: str) -> None:
    assert not coder.code(document(sentence))


def test_known_failures_are_rows() -> None:
    assert set(REASONS) <= {case.id for case in ROWS}
