"""A statement's id: the same finding keeps it, and so does an edited one."""

from dataclasses import replace

from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity

FOUND = Statement(
    document="a.txt",
    sha256="0" * 64,
    span=Span(0, 5, "words"),
    holder=Speaker("northland", "abel"),
    sources=(),
    attribution=Attribution.REPORTED,
    form=Form.INDIRECT,
    act=Act.DEMAND,
    firmness=Firmness.DEMAND,
    targets=(Target("alignment", "alignment", "member", Polarity.OPPOSE),),
    said_on=None,
    said_on_basis="unknown",
    flags=(),
    confidence=0.5,
    rule="r",
    coder="rules",
)


def test_the_id_does_not_depend_on_act_or_name() -> None:
    assert replace(FOUND, act=Act.REJECT, document="b.txt").id == FOUND.id
    assert replace(FOUND, holder=Speaker("southland")).id != FOUND.id


def test_a_kept_id_survives_json() -> None:
    edited = replace(FOUND, holder=Speaker("southland"), kept_id=FOUND.id)
    assert edited.id == FOUND.id
    assert Statement.from_json(edited.to_json()) == edited
    assert Statement.from_json(FOUND.to_json()) == FOUND
