"""A soft hyphen or a zero-width space inside a word changes nothing but the words that are quoted."""

from __future__ import annotations

import pytest
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.coding.contract import ExplainingCoder

PLAIN = "Northland will never withdraw from the valley. Abel rejected elections, and Southmark demanded a ceasefire."


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\ufeff"])
def test_marks_inside_words_change_no_statement(mark: str) -> None:
    marked = PLAIN.replace("withdraw", f"with{mark}draw").replace("Abel", f"{mark}A{mark}bel")
    marked = marked.replace("ceasefire", f"cease{mark}fire")
    found, wanted = coder().code(as_document(marked)), coder().code(as_document(PLAIN))
    assert [s.span.exact.replace(mark, "") for s in found] == [s.span.exact for s in wanted]
    assert [(s.holder, s.act, s.targets) for s in found] == [(s.holder, s.act, s.targets) for s in wanted]
    assert all(marked[s.span.start : s.span.end] == s.span.exact for s in found)


def test_reasons_quote_the_document_as_it_stands() -> None:
    text = "Abel rejected a cease\u00adfire."
    explaining = coder()
    assert isinstance(explaining, ExplainingCoder)
    told = explaining.explain(as_document(text))
    assert [phrase.words for _, reasons in told for reason in reasons for phrase in reason.phrases] == [
        "cease\u00adfire"
    ]
