"""The contents from which weights are learned: written lines, and the spans of gold."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.coding.contents.word_weights import features_of, words_of
from irenic.coding.words.tagger import tag
from irenic.coding.words.tokens import tokenize
from irenic.evaluation.gold import read_gold
from irenic.model.terms import CONDUCT

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold" / "tuning"


def arguments(about: str, target: Path) -> tuple[Path, list[Path]]:
    """The file to write, and the folders of gold to learn from."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--out", type=Path, default=target, help="where to write instead")
    parser.add_argument("gold", type=Path, nargs="*", help="folders of gold, instead of tests/gold/tuning")
    given = parser.parse_args()
    return given.out, given.gold or sorted(GOLD.iterdir())


@dataclass(frozen=True)
class Content:
    """A content's features, its standard issue, and those that can be defended too."""

    features: frozenset[str]
    issue: str
    others: tuple[str, ...]


def features_in(text: str, names: frozenset[str] = frozenset()) -> frozenset[str]:
    """The features of a text's words; a first word with a capital counts unless it is one of some names."""
    tokens = tokenize(text, 0, len(text))
    tag(tokens)
    words = words_of(tokens)
    if words and tokens[0].cap and words[0] in names:
        del words[0]
    return frozenset(feature for word in words for feature in features_of(word))


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Words that bear a capital inside some text."""
    inside = (token for text in texts for token in tokenize(text, 0, len(text))[1:])
    return frozenset(token.lower for token in inside if token.cap)


def written() -> list[Content]:
    """The lines `issue, other issues, content` of `lines/`, in the order of their files."""
    paths = sorted((HERE / "lines").glob("*.tsv"))
    lines = [line.split("\t") for path in paths for line in path.read_text("utf-8").splitlines()]
    names = _names(text for _, _, text in lines)
    return [
        Content(features_in(text, names), issue, tuple(o.strip() for o in others.split(",") if o.strip()))
        for issue, others, text in lines
    ]


def coded(folders: Iterable[Path]) -> list[Content]:
    """The spans of gold records, their issues as standard ones."""
    found = []
    for folder in folders:
        issues = load_codebook(folder / "codebook.yaml").issues
        standard = {issue.id: issue.standard for issue in issues} | {CONDUCT: CONDUCT}
        texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
        names = _names(text for text in texts)
        for records in read_gold(tuple(sorted(folder.glob("gold*.jsonl")))).values():
            for record in records:
                others = tuple(standard[issue] for issue in record.alt_issue if issue in standard)
                found.append(Content(features_in(record.exact, names), standard[record.issue], others))
    return found
