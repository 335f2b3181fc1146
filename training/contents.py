"""The contents from which weights are learned: written lines, and the spans of gold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.coding.contents.word_weights import features
from irenic.coding.words.tagger import tag
from irenic.coding.words.tokens import tokenize
from irenic.evaluation.gold import read_gold
from irenic.model.terms import CONDUCT

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold" / "tuning"


@dataclass(frozen=True)
class Content:
    """A content's features, its standard issue, and those that can be defended too."""

    features: frozenset[str]
    issue: str
    others: tuple[str, ...]


def features_in(text: str) -> frozenset[str]:
    """The features of a text's words."""
    tokens = tokenize(text, 0, len(text))
    tag(tokens)
    return frozenset(features(tokens))


def written() -> list[Content]:
    """The lines `issue, other issues, content` of `lines/`, in the order of their files."""
    found = []
    for path in sorted((HERE / "lines").glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            issue, others, text = line.split("\t")
            found.append(Content(features_in(text), issue, tuple(o.strip() for o in others.split(",") if o.strip())))
    return found


def coded(folders: Iterable[Path]) -> list[Content]:
    """The spans of gold records, their issues as standard ones."""
    found = []
    for folder in folders:
        issues = load_codebook(folder / "codebook.yaml").issues
        standard = {issue.id: issue.standard for issue in issues} | {CONDUCT: CONDUCT}
        for records in read_gold(tuple(sorted(folder.glob("gold*.jsonl")))).values():
            for record in records:
                others = tuple(standard[issue] for issue in record.alt_issue if issue in standard)
                found.append(Content(features_in(record.exact), standard[record.issue], others))
    return found
