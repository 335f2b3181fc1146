"""A small fictional process and a short way to make statements about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from irenic.model.codebook import Codebook, Issue, Option, OptionRef, Party
from irenic.model.dates import PartialDate
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Form, Polarity, Status


def ref(text: str) -> OptionRef:
    issue, option = text.split(".")
    return OptionRef(issue, option)


@dataclass(frozen=True)
class Paper:
    """A source of which only hash, date and outlets are known."""

    sha256: str
    date: PartialDate | None = None
    outlets: tuple[str, ...] = ()


def make_codebook() -> Codebook:
    forces = Issue(
        "forces",
        "foreign_forces",
        "Foreign forces",
        options=(
            Option("allied", "Allied troops", implies=(ref("alignment.hosting"),)),
            Option("neutral", "Troops of neutral states"),
            Option("none", "No foreign troops"),
        ),
    )
    alignment = Issue(
        "alignment",
        "alignment",
        "Alignment",
        exclusive=False,
        options=(
            Option("member", "Membership", excludes=(ref("alignment.barred"),)),
            Option("hosting", "Alliance presence", excludes=(ref("alignment.barred"),)),
            Option("barred", "Membership barred"),
        ),
    )
    guarantees = Issue(
        "guarantees",
        "guarantees",
        "Guarantees",
        exclusive=False,
        options=(
            Option("north", "Treaty for Northland", beneficiary="northland"),
            Option("south", "Treaty for Southland", beneficiary="southland"),
            Option("pact", "A pact"),
        ),
    )
    truce = Issue(
        "truce", "ceasefire", "Truce", options=(Option("first", "Truce first"), Option("last", "Truce last"))
    )
    parties = (Party("northland", "Northland"), Party("southland", "Southland"), Party("lake", "Lake states"))
    return Codebook("talks", "Talks", parties, (), (forces, alignment, guarantees, truce))


def make_statement(
    party: str, *targets: str, doc: str = "a", on: str | None = None, **more: Any
) -> Statement:
    """`say("northland", "+forces.allied")`: + support, - oppose, ~ conditional, ? open; `+forces`: none."""
    return Statement(
        document=f"{doc}.txt",
        sha256=doc,
        span=Span(more.get("at", 0), more.get("at", 0) + 5, "words"),
        holder=Speaker(party, more.get("actor")),
        sources=tuple(Speaker(source) for source in more.get("sources", ())),
        attribution=more.get("attribution", Attribution.REPORTED),
        form=Form.INDIRECT,
        act=more.get("act", Act.DEMAND),
        firmness=more.get("firmness", Firmness.POSITION),
        targets=tuple(_target(text, more.get("beneficiary")) for text in targets),
        said_on=PartialDate.parse(on) if on else None,
        said_on_basis="text" if on else "unknown",
        flags=tuple(more.get("flags", ())),
        confidence=more.get("confidence", 0.8),
        rule="test",
        coder="test",
        status=more.get("status", Status.SUGGESTED),
    )


_SIGNS = {"+": Polarity.SUPPORT, "-": Polarity.OPPOSE, "?": Polarity.OPEN, "~": Polarity.CONDITIONAL}


def _target(text: str, beneficiary: str | None) -> Target:
    issue, _, option = text[1:].partition(".")
    return Target(issue, issue, option or None, _SIGNS[text[0]], beneficiary)


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return make_codebook()


@pytest.fixture(scope="session")
def say() -> Callable[..., Statement]:
    return make_statement


@pytest.fixture(scope="session")
def paper() -> Callable[..., Paper]:
    def make(sha256: str, date: str | None = None, outlet: str = "") -> Paper:
        return Paper(sha256, PartialDate.parse(date) if date else None, (outlet,) if outlet else ())

    return make
