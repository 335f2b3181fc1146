"""What any coder keeps to, whatever text it is given: checks that take a coder and a document.

A new coder is held to this by adding it to the registry; `test_contract.py` takes every coder from there.
"""

from __future__ import annotations

import hashlib
import pickle

from irenic.coding.contract import Coder, ExplainingCoder
from irenic.corpus.zones.mark import mark_zones
from irenic.model.codebook import Codebook
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.statement import Statement
from irenic.model.terms import COMMENTATOR, CONDUCT, OTHER


def as_document(text: str, *, read: bool = False, zones: tuple[Zone, ...] | None = None) -> Document:
    """A document of that text: all body, or zoned as a file would be (`read`), or with the given zones."""
    if zones is None:
        zones = mark_zones(text) if read else _all_body(text)
    return Document("a.txt", text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), zones)


def _all_body(text: str) -> tuple[Zone, ...]:
    return (Zone(ZoneKind.BODY, 0, len(text)),) if text else ()


def check(coder: Coder, codebook: Codebook, document: Document) -> list[Statement]:
    """Code the document and check all that holds for one run; the statements, for further checks."""
    before = (document.text, document.zones)
    statements = coder.code(document)
    assert isinstance(statements, list)
    assert (document.text, document.zones) == before
    for statement in statements:
        check_words(statement, document)
        check_place(statement, document)
        check_names(statement, codebook)
        assert statement.coder == coder.name
        assert statement.rule
        assert 0 <= statement.confidence <= 1
    check_order(statements)
    check_again(coder, document, statements)
    check_reasons(coder, document, statements)
    return statements


def check_words(statement: Statement, document: Document) -> None:
    """The span is where its words are: verbatim, in bounds, not blank, with no blank at its ends."""
    span = statement.span
    assert (statement.document, statement.sha256) == (document.name, document.sha256)
    assert 0 <= span.start < span.end <= len(document.text)
    assert document.text[span.start : span.end] == span.exact
    assert span.exact.strip() == span.exact


def check_place(statement: Statement, document: Document) -> None:
    """Nothing is coded outside the body, not by one character."""
    span = statement.span
    bodies = document.of_kind(ZoneKind.BODY)
    assert any(zone.start <= span.start and span.end <= zone.end for zone in bodies)


def check_names(statement: Statement, codebook: Codebook) -> None:
    """Parties, issues and options are those of the codebook; a statement names at least one issue."""
    parties = {party.id for party in codebook.parties} | {COMMENTATOR, OTHER}
    options = {issue.id: {option.id for option in issue.options} for issue in codebook.issues}
    assert statement.targets
    assert {statement.holder.party, *(source.party for source in statement.sources)} <= parties
    for target in statement.targets:
        assert target.issue in options or target.issue == CONDUCT
        assert target.option is None or target.option in options[target.issue]


def check_order(statements: list[Statement]) -> None:
    """Statements come in the order of their spans, and no two are one finding."""
    starts = [statement.span.start for statement in statements]
    assert starts == sorted(starts)
    ids = [statement.id for statement in statements]
    assert len(set(ids)) == len(ids)


def check_again(coder: Coder, document: Document, statements: list[Statement]) -> None:
    """A second run gives the same, and what is written can be read back."""
    assert coder.code(document) == statements
    for statement in statements:
        assert Statement.from_json(statement.to_json()) == statement


def check_reasons(coder: Coder, document: Document, statements: list[Statement]) -> None:
    """A coder that tells why tells it of the same statements, in words that are in the text."""
    if not isinstance(coder, ExplainingCoder):
        return
    explained = coder.explain(document)
    assert [statement for statement, _ in explained] == statements
    for statement, reasons in explained:
        named = {(target.issue, target.option) for target in statement.targets}
        for reason in reasons:
            assert (reason.issue, reason.option) in named
            for phrase in reason.phrases:
                assert document.text[phrase.start : phrase.end] == phrase.words


def check_copy(coder: Coder, document: Document) -> None:
    """A coder survives pickling, and its copy does as it does; so do its statements."""
    statements = coder.code(document)
    copy = pickle.loads(pickle.dumps(coder))
    assert copy.name == coder.name
    assert copy.code(document) == statements
    assert pickle.loads(pickle.dumps(statements)) == statements
