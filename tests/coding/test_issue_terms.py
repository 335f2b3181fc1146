"""The issue terms name the right standard issue with a codebook that has no cues: contents judged by reading."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder
from irenic.model.document import Document, Zone, ZoneKind

DATA = Path(__file__).parent / "data"
TABLE: dict[str, Any] = yaml.safe_load((DATA / "issue_contents.yaml").read_text("utf-8"))
TEMPTING: dict[str, list[str]] = TABLE.pop("tempting")
PLAIN: dict[str, list[str]] = TABLE.pop("plain")
MISSED: dict[str, list[str]] = yaml.safe_load((DATA / "issue_misses.yaml").read_text("utf-8")) or {}
CASES = [
    (issue, content)
    for part in (TABLE, TEMPTING, PLAIN)
    for issue, listed in part.items()
    for content in listed
]


@pytest.fixture(scope="module")
def coder() -> Coder:
    return make_coder("rules", load_codebook(DATA / "fictional.yaml"))


def _sentence(content: str) -> str:
    verb = {"that": "demanded", "to": "agreed"}.get(content.split()[0], "called for")
    return f"Abel {verb} {content}."


def _issues(coder: Coder, content: str) -> list[str]:
    """The issues of Abel's statements on the content: one, or two where it names both."""
    text = _sentence(content)
    body = (Zone(ZoneKind.BODY, 0, len(text)),)
    found = coder.code(Document("case.txt", text, sha256(text.encode()).hexdigest(), body))
    return [s.targets[0].issue for s in found if s.holder.actor == "abel"]


def _cases() -> list[Any]:
    missed = {content: reason for reason, listed in MISSED.items() for content in listed}
    return [
        pytest.param(
            issue,
            content,
            id=f"{issue}: {content}",
            marks=[pytest.mark.xfail(reason=missed[content], strict=True)] if content in missed else [],
        )
        for issue, content in CASES
    ]


@pytest.mark.parametrize(("issue", "content"), _cases())
def test_content_names_its_issue(coder: Coder, issue: str, content: str) -> None:
    assert issue in _issues(coder, content)


def test_few_contents_name_a_second_issue(coder: Coder) -> None:
    """One content of these names one thing; a second issue on one in eight is what their words can bear."""
    double = [content for _, content in CASES if len(set(_issues(coder, content))) > 1]
    assert len(double) <= len(CASES) / 8, double


def test_every_issue_has_five_contents() -> None:
    assert all(len(listed) >= 5 for listed in TABLE.values())
    assert len(CASES) >= 200
