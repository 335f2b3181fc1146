"""A fictional process: talks between Northland and Southland about a lake, as four papers report them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from irenic.model.codebook import (
    Actor,
    Codebook,
    GlossaryEntry,
    Issue,
    Option,
    OptionRef,
    Party,
    Proposal,
    Provision,
)
from irenic.model.dates import PartialDate
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.position import Settings
from irenic.model.statement import Span, Speaker, Statement, Target
from irenic.model.terms import Act, Attribution, Firmness, Flag, Form, PartyRole, Polarity, Status
from irenic.questions.study import Failure, Study, make_study

TEXTS = {
    "1-wire.txt": (
        "Talks on the lake open\n"
        "Northland demands that its troops stay on the north shore, and President Abel said: “There will be "
        "no agreement without the pact.” Southland's envoy told reporters that foreign troops on the lake "
        "are something his side will never accept.\n"
        "The Lake states offered to send monitors once the guns are silent.\n"
        "Read also: ten lakes to see this summer"
    ),
    "2-review.txt": (
        "According to Abel, Southland is ready to talk about a truce before anything else. The Southern "
        "government has not said so. Northland wants a truce first or, failing that, a framework agreement.\n"
        "Southland supports its own membership of the Union, its minister Bo Brand said."
    ),
    "3-paper.txt": (
        "Southland insists on a settlement before the fighting stops. Northland rejects a settlement first. "
        "The Lake states are open to a truce first, an official said, and would consider a pact if both "
        "sides agree to it. Northland said in the morning that it supports the Union taking in Southland, "
        "and in the evening that it opposes it."
    ),
    "4-column.txt": (
        "The columnist believes that Northland would give up the north shore. Southland attacked Northland's "
        "conduct as reckless. Mediators praised both."
    ),
}
DATES = {"1-wire.txt": "2031-05-03", "2-review.txt": "2031-06", "3-paper.txt": "2031-07-12"}
OUTLETS = {"1-wire.txt": "Example Wire", "2-review.txt": "Example Review", "3-paper.txt": "Lake Paper"}


def make_codebook(**changes: Any) -> Codebook:
    def ref(text: str) -> OptionRef:
        issue, option = text.split(".")
        return OptionRef(issue, option)

    forces = Issue(
        "forces",
        "foreign_forces",
        "Foreign forces",
        "Whose troops may stand on the shores of the lake?",
        options=(
            Option("northern", "Northern troops on the north shore", implies=(ref("forces.any"),)),
            Option("any", "Foreign troops of any kind"),
            Option("monitors", "Monitors of the Lake states"),
        ),
        exclusive=False,
    )
    sequencing = Issue(
        "sequencing",
        "sequencing",
        "Process and sequencing",
        "What comes first?",
        options=(
            Option("truce", "A truce first"),
            Option("framework", "A framework agreement first"),
            Option("settlement", "A settlement before the fighting stops"),
        ),
    )
    union = Issue(
        "union",
        "regional_integration",
        "Membership of the Union",
        options=(Option("south", "Southland in the Union"),),
    )
    guarantees = Issue(
        "guarantees", "guarantees", "Security guarantees", options=(Option("pact", "A pact of assistance"),)
    )
    refugees = Issue("refugees", "refugees", "Refugees", options=(Option("return", "Return of all"),))
    parties = (
        Party("northland", "Northland", (PartyRole.BELLIGERENT,)),
        Party("southland", "Southland", (PartyRole.BELLIGERENT,)),
        Party("lake", "Lake states", aliases=("the Lake states",)),
        Party("farland", "Farland"),
    )
    actors = (
        Actor("abel", "Ada Abel", "northland"),
        Actor("brand", "Bo Brand", "southland"),
    )
    draft = Proposal(
        "may",
        "The May draft",
        (
            Provision(ref("forces.northern"), "Northern troops stay."),
            Provision(ref("sequencing.truce"), "A truce comes first."),
            Provision(ref("union.south"), "Southland does not join the Union.", negated=True),
        ),
        author_party="lake",
        date=PartialDate.parse("2031-05"),
        source="Example Wire",
        note="No text was published.",
    )
    values: dict[str, Any] = {
        "id": "lake-talks",
        "title": "Talks on the lake, 2031",
        "parties": parties,
        "actors": actors,
        "issues": (forces, sequencing, union, guarantees, refugees),
        "proposals": (draft,),
        "glossary": (GlossaryEntry("bandits", "Southern forces"),),
        "sha256": "c" * 64,
    }
    return Codebook(**{**values, **changes})


def make_document(name: str, text: str, **more: Any) -> Document:
    when = DATES.get(name)
    cut = text.find("Read also")
    zones = [Zone(ZoneKind.BODY, 0, cut if cut >= 0 else len(text))]
    if cut >= 0:
        zones.append(Zone(ZoneKind.BOILERPLATE, cut, len(text), "teasers of other stories"))
    values: dict[str, Any] = {
        "title": text.partition("\n")[0][:60],
        "outlet": OUTLETS.get(name, ""),
        "date": PartialDate.parse(when) if when else None,
        "date_basis": "text" if when else "unknown",
    }
    return Document(name, text, hashlib.sha256(text.encode()).hexdigest(), tuple(zones), **{**values, **more})


_POLARITY = {"+": Polarity.SUPPORT, "-": Polarity.OPPOSE, "?": Polarity.OPEN, "~": Polarity.CONDITIONAL}


@dataclass
class Maker:
    """Makes statements about documents: the words must stand in the text."""

    documents: dict[str, Document]

    def say(
        self,
        name: str,
        words: str,
        party: str,
        *targets: str,
        actor: str | None = None,
        act: Act = Act.DEMAND,
        firmness: Firmness = Firmness.POSITION,
        attribution: Attribution = Attribution.REPORTED,
        sources: Sequence[Speaker] = (),
        flags: Sequence[Flag] = (),
        status: Status = Status.SUGGESTED,
    ) -> Statement:
        document = self.documents[name]
        start = document.text.index(words)
        return Statement(
            document=name,
            sha256=document.sha256,
            span=Span(start, start + len(words), words),
            holder=Speaker(party, actor),
            sources=tuple(sources),
            attribution=attribution,
            form=Form.INDIRECT,
            act=act,
            firmness=firmness,
            targets=tuple(_target(target) for target in targets),
            said_on=document.date,
            said_on_basis="document",
            flags=tuple(flags),
            confidence=0.75,
            rule="indirect.that",
            coder="rules",
            status=status,
        )


def _target(text: str) -> Target:
    issue, _, option = text[1:].partition(".")
    return Target(issue, issue, option or None, _POLARITY[text[0]])


def make_statements(documents: dict[str, Document]) -> list[Statement]:
    say = Maker(documents).say
    wire, review, paper, column = TEXTS
    return [
        say(
            wire,
            "its troops stay on the north shore",
            "northland",
            "+forces.northern",
            firmness=Firmness.DEMAND,
        ),
        say(
            wire,
            "There will be no agreement without the pact.",
            "northland",
            "+guarantees.pact",
            actor="abel",
            attribution=Attribution.QUOTED,
            firmness=Firmness.CONDITION,
            status=Status.ACCEPTED,
        ),
        say(
            wire,
            "foreign troops on the lake are something his side will never accept",
            "southland",
            "-forces.any",
            actor="Southland's envoy",
            act=Act.REJECT,
            firmness=Firmness.RED_LINE,
        ),
        say(
            wire,
            "offered to send monitors once the guns are silent",
            "lake",
            "+forces.monitors",
            act=Act.OFFER,
        ),
        say(
            review,
            "Southland is ready to talk about a truce before anything else",
            "southland",
            "?sequencing.truce",
            act=Act.SIGNAL,
            firmness=Firmness.PREFERENCE,
            attribution=Attribution.HEARSAY,
            sources=[Speaker("northland", "abel")],
            flags=[Flag.NESTED],
        ),
        say(
            review,
            "wants a truce first or, failing that, a framework agreement",
            "northland",
            "+sequencing.truce",
            "+sequencing.framework",
            firmness=Firmness.CONDITION,
            flags=[Flag.DISJUNCTION],
        ),
        say(
            review,
            "Southland supports its own membership of the Union",
            "southland",
            "+union.south",
            actor="brand",
        ),
        say(
            paper,
            "insists on a settlement before the fighting stops",
            "southland",
            "+sequencing.settlement",
            firmness=Firmness.CONDITION,
        ),
        say(paper, "rejects a settlement first", "northland", "-sequencing.settlement", act=Act.REJECT),
        say(
            paper,
            "open to a truce first",
            "lake",
            "?sequencing.truce",
            act=Act.SIGNAL,
            firmness=Firmness.UNKNOWN,
        ),
        say(
            paper,
            "would consider a pact if both sides agree to it",
            "lake",
            "~guarantees.pact",
            act=Act.SIGNAL,
        ),
        say(paper, "supports the Union taking in Southland", "northland", "+union.south", act=Act.ACCEPT),
        say(paper, "in the evening that it opposes it", "northland", "-union.south", act=Act.REJECT),
        say(
            column,
            "Northland would give up the north shore",
            "northland",
            "-forces.northern",
            attribution=Attribution.ATTRIBUTED,
        ),
        say(column, "attacked Northland's conduct as reckless", "southland", "-conduct", act=Act.CRITICISM),
    ]


StudyMaker = Callable[..., Study]


def make_lake_study(
    as_of: date | None = None,
    codebook: Codebook | None = None,
    documents: Sequence[Document] | None = None,
    statements: Sequence[Statement] | None = None,
    failures: Sequence[Failure] = (),
) -> Study:
    if documents is None:
        documents = [make_document(name, text) for name, text in TEXTS.items()]
    if statements is None:
        statements = make_statements({document.name: document for document in documents})
    settings = Settings(as_of=as_of)
    return make_study(codebook or make_codebook(), documents, statements, settings, failures)


@pytest.fixture
def study() -> Study:
    return make_lake_study()


@pytest.fixture
def study_maker() -> StudyMaker:
    return make_lake_study


def make_hostile_study(text: str) -> Study:
    """A study in which everything that a document or a file name can say is `text`."""
    name = "".join(c for c in text if c not in "/\n") + ".txt"
    documents = [make_document(name, f"Northland said: {text} and so on", title=text, outlet=text)]
    documents[0] = replace(documents[0], source_kind=text, warnings=(text,), date_basis=text)
    say = Maker({name: documents[0]}).say
    statements = [
        say(name, text, "northland", "+forces.northern", actor=text, sources=[Speaker("southland", text)]),
        say(name, f"{text} and so", "southland", "+refugees", actor=text, attribution=Attribution.HEARSAY),
    ]
    return make_lake_study(documents=documents, statements=statements, failures=[Failure(name, f"is {text}")])


@pytest.fixture
def hostile_study_maker() -> Callable[[str], Study]:
    return make_hostile_study


def make_big_study(parties: int = 6, issues: int = 21, statements: int = 300) -> Study:
    """Many statements on many issues: each party takes turns, each issue has five options, one is silent."""
    codebook = make_codebook(
        parties=tuple(Party(f"p{n}", f"Party {n} of the talks") for n in range(parties + 1)),
        actors=(),
        proposals=(),
        issues=tuple(
            Issue(
                f"i{n}",
                "territory",
                f"Issue {n}: borders, passage and the use of the lake",
                "Who may pass, where, and who says so?",
                options=tuple(Option(f"o{k}", f"Way {k} to settle it") for k in range(8)),
                exclusive=False,
            )
            for n in range(issues + 1)
        ),
    )
    lines = [
        f"Speaker {n} said that way {n % 8} was what they demanded in talk {n}." for n in range(statements)
    ]
    per_document = 15
    documents = [
        make_document(f"{n:02}.txt", "\n".join(lines[n * per_document : (n + 1) * per_document]))
        for n in range(-(-statements // per_document))
    ]
    say = Maker({document.name: document for document in documents}).say
    firmness = list(Firmness)
    found = [
        say(
            f"{n // per_document:02}.txt",
            lines[n],
            f"p{n % parties}",
            f"{'+-?~'[n % 11 % 4]}i{(n * 5 + n // 6) % issues}.o{n * 5 % 8}",
            firmness=firmness[n % 6],
            attribution=Attribution.HEARSAY if n % 13 == 0 else Attribution.REPORTED,
        )
        for n in range(statements)
    ]
    return make_lake_study(codebook=codebook, documents=documents, statements=found)


@pytest.fixture
def big_study() -> Study:
    return make_big_study()
