"""The coder's data files are well formed: known classes and patterns, nothing said twice."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
import yaml

from irenic.codebook.library import standard_issues
from irenic.coding.resources import classes, issue_pairs, issue_terms, words
from irenic.model.terms import CONDUCT

TABLES = ("verbs", "nouns", "adjectives")
PREPOSITIONS = frozenset(
    (
        "about against around at behind by for from in into of on over regarding to toward towards under upon "
        "whether with"
    ).split()
)
VERB_PATTERNS = frozenset(
    (
        "that inf np ing as as2 adj whether ahead obj-that obj-inf clear-that "
        "with-inf to-inf on-inf upon-inf for-inf none"
    ).split()
)
NOUN_PATTERNS = frozenset("that inf colon".split())


def _text(name: str) -> str:
    return (files("irenic.coding.data") / name).read_text("utf-8")


def rows(table: str) -> list[tuple[str, str, list[str]]]:
    out = []
    for line in _text(f"{table}.tsv").splitlines():
        if line and not line.startswith("#"):
            trigger, kind, patterns = line.split("\t")
            out.append((trigger, kind, patterns.split()))
    return out


def _known(table: str, pattern: str) -> bool:
    if table == "nouns":
        return pattern in NOUN_PATTERNS | PREPOSITIONS
    if pattern in VERB_PATTERNS | PREPOSITIONS:
        return True
    kind, _, word = pattern.partition("-")
    return kind in {"obj", "np"} and word in PREPOSITIONS


@pytest.mark.parametrize("table", TABLES)
def test_classes_and_patterns_are_known(table: str) -> None:
    known = classes()
    wrong = [
        (trigger, kind, pattern)
        for trigger, kind, patterns in rows(table)
        for pattern in patterns
        if kind not in known or not _known(table, pattern)
    ]
    assert not wrong


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_there_twice(table: str) -> None:
    keys = [(trigger, kind) for trigger, kind, _ in rows(table)]
    assert sorted(set(keys)) == sorted(keys)
    assert all(len(set(patterns)) == len(patterns) > 0 for _, _, patterns in rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_rows_of_a_class_stand_together_and_sorted(table: str) -> None:
    kinds = [kind for _, kind, _ in rows(table)]
    blocks = [kind for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind]
    assert len(set(blocks)) == len(blocks)
    for block in blocks:
        triggers = [trigger for trigger, kind, _ in rows(table) if kind == block]
        assert triggers == sorted(triggers)


@pytest.mark.parametrize("table", TABLES)
def test_no_pattern_is_hidden_by_a_row_above(table: str) -> None:
    """The rows of a trigger are tried from the top: a pattern that stood there before is never reached."""
    seen: dict[str, set[str]] = {}
    hidden = []
    for trigger, kind, patterns in rows(table):
        before = seen.setdefault(trigger, set())
        hidden += [(trigger, kind, pattern) for pattern in patterns if pattern in before]
        before.update(patterns)
    assert not hidden


def test_triggers_are_plain_lower_case_words() -> None:
    for table in TABLES:
        joint, gap = ("_", r"(_\*)?") if table == "verbs" else (" ", "")
        for trigger, _, _ in rows(table):
            assert re.fullmatch(rf"[a-z-]+{gap}({joint}[a-z-]+)*", trigger), trigger


def test_issue_terms_are_those_of_the_library_and_conduct() -> None:
    assert set(issue_terms()) == {*standard_issues(), CONDUCT}


def test_no_phrase_of_an_issue_is_there_twice() -> None:
    for issue, weights in issue_terms().items():
        phrases = [str(phrase) for listed in weights.values() for phrase in listed]
        twice = sorted({p for p in phrases if phrases.count(p) > 1})
        assert not twice, issue


def test_phrases_hold_no_capital() -> None:
    """A name would have one: no person, country, party or organisation belongs into the data."""
    for weights in issue_terms().values():
        for listed in weights.values():
            for phrase in listed:
                assert str(phrase) == str(phrase).lower()


def test_pairs_are_of_standard_issues_and_use_each_group() -> None:
    assert set(issue_pairs()) <= set(standard_issues())
    data = yaml.safe_load(_text("issue_pairs.yaml"))
    written = [
        str(pair) for weights in data["pairs"].values() for pairs in weights.values() for pair in pairs
    ]
    assert set(re.findall(r"{([a-z_]+)}", " ".join(written))) == set(data["groups"])
    assert len(set(written)) == len(written)
    assert all(pair == pair.lower() for pair in written)


def test_word_lists_hold_nothing_twice() -> None:
    data = yaml.safe_load(_text("words.yaml"))
    for key, value in data.items():
        if isinstance(value, list):
            twice = sorted({str(word) for word in value if value.count(word) > 1})
            assert not twice, key
    assert words()["light_verbs"]


YAML_FILES = sorted(f.name for f in files("irenic.coding.data").iterdir() if f.name.endswith(".yaml"))


def keys_told_twice(node: yaml.Node | None) -> list[str]:
    if isinstance(node, yaml.SequenceNode):
        return [key for item in node.value for key in keys_told_twice(item)]
    if not isinstance(node, yaml.MappingNode):
        return []
    keys = [key.value for key, _ in node.value]
    inside = [key for _, value in node.value for key in keys_told_twice(value)]
    return [key for key in keys if keys.count(key) > 1] + inside


@pytest.mark.parametrize("name", YAML_FILES)
def test_no_key_stands_twice(name: str) -> None:
    """The reader of YAML keeps the last of two and drops the first without a word."""
    assert keys_told_twice(yaml.compose("a: {b: 1, b: 2}", Loader=yaml.SafeLoader)) == ["b", "b"]
    assert keys_told_twice(yaml.compose(_text(name), Loader=yaml.SafeLoader)) == []
