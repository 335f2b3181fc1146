"""Statements numbered once for the whole brief, with the names and words that every section needs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from irenic.brief.view import CiteView, DateView, EvidenceView, QuoteView
from irenic.brief.wording import KNOWN, join_words, lower_article, say_date
from irenic.model.codebook import OptionRef
from irenic.model.dates import PartialDate
from irenic.model.document import Document
from irenic.model.position import TOO_LATE, Position, Uncounted
from irenic.model.statement import Speaker, Statement, Target
from irenic.model.terms import COMMENTATOR, OTHER
from irenic.positions.clash import Clash
from irenic.questions.study import Failure, Study

QUOTES_SHOWN = 6
"""How many quotations a cell gives in full; further ones are given by number."""

_QUOTED = re.compile(r"(“[^”]*”|«[^»]*»|\"[^\"]*\")")
_UNLISTED_PARTIES = {COMMENTATOR: "Commentator", OTHER: "Other"}


class Index:
    """A study as the sections read it: numbered statements, documents by hash, neutral names."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.codebook = study.codebook
        self.positions = study.positions
        self.documents: dict[str, Document] = {d.sha256: d for d in study.documents}
        self._glossary = [
            (re.compile(rf"(?<!\w){re.escape(entry.word)}(?!\w)", re.IGNORECASE), entry.label)
            for entry in self.codebook.glossary
        ]

    @cached_property
    def too_late(self) -> frozenset[str]:
        """Ids of statements that the as-of date hides; their words appear nowhere."""
        return frozenset(u.statement.id for u in self.positions.left_out if u.why in TOO_LATE)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that may be seen, by date, document and place; the order of their numbers."""
        seen = {s.id: s for s in self.study.known}
        return tuple(sorted(seen.values(), key=self._place))

    def _place(self, statement: Statement) -> tuple[date, date, str, int, int, int, list[str], str]:
        """Ties by the codebook's order of parties: neither a name nor an id may decide."""
        when = self.date_of(statement)
        early, late = (when.earliest, when.latest) if when else (date.max, date.max)
        span, parties = statement.span, list(self.study.codebook.party_by_id)
        party = statement.holder.party
        rank = parties.index(party) if party in parties else len(parties)
        issues = [target.issue for target in statement.targets]
        return early, late, statement.document, span.start, span.end, rank, issues, statement.id

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {statement.id: number for number, statement in enumerate(self.statements, start=1)}

    @cached_property
    def not_counted(self) -> dict[str, str]:
        """Id → reason, of every statement that counts for no position."""
        counted = {s.id for cell in self.positions.cells for s in counted_in(cell)}
        found: dict[str, dict[str, None]] = {}
        for uncounted in (*shown_in(self.positions.cells), *self.positions.left_out):
            if uncounted.statement.id not in counted:
                found.setdefault(uncounted.statement.id, {})[uncounted.why.value] = None
        return {identity: "; ".join(reasons) for identity, reasons in found.items()}

    def date_of(self, statement: Statement) -> PartialDate | None:
        """When it was said or, where that is not known, when its document was published."""
        document = self.documents.get(statement.sha256)
        return statement.said_on or (document.date if document else None)

    def say_date_of(self, statement: Statement) -> DateView:
        """That date in words."""
        return say_date(self.date_of(statement))

    def cite(self, statement: Statement) -> CiteView:
        """The reference to a statement of the list."""
        number = self._numbers[statement.id]
        return CiteView(number, f"s{number}")

    def cites(self, statements: Iterable[Statement]) -> tuple[CiteView, ...]:
        """References in the order of their numbers, each once."""
        numbers = sorted({self._numbers[statement.id] for statement in statements})
        return tuple(CiteView(number, f"s{number}") for number in numbers)

    @cached_property
    def seen_documents(self) -> tuple[Document, ...]:
        """The documents, by date and name, that are not certainly or perhaps later than the as-of date."""
        return tuple(sorted(self.study.seen, key=lambda d: (d.date is None, str(d.date), d.name)))

    @cached_property
    def _document_numbers(self) -> dict[str, int]:
        return {document.sha256: number for number, document in enumerate(self.seen_documents, start=1)}

    def cite_document(self, sha256: str) -> CiteView:
        """The reference to a document of the list; number 0 where the list does not have it."""
        number = self._document_numbers.get(sha256, 0)
        return CiteView(number, f"d{number}" if number else "documents")

    def quote(self, statement: Statement, reason: str = "") -> QuoteView:
        """The exact words of a statement and where they stand; with a `reason` it is not counted."""
        document = self.documents.get(statement.sha256)
        return QuoteView(
            cite=self.cite(statement),
            exact=statement.span.exact,
            holder=self.say_speaker(statement.holder),
            told_by=self.say_sources(statement),
            known=KNOWN[statement.attribution],
            outlet=(document.outlet if document else "") or statement.document,
            date=self.say_date_of(statement),
            counted=not reason,
            reason=reason,
            also_in=self.say_also_in(statement),
        )

    def say_also_in(self, statement: Statement) -> str:
        """The other outlets that published the statement; empty where there are none."""
        carriers = self.study.carriers(statement)
        total = len(carriers.outlets)
        return join_words(list(carriers.also_in)) + (f" ({total} outlets)" if total > 1 else "")

    def evidence(
        self, statements: Iterable[Statement], shown: Iterable[Uncounted] = (), limit: int = QUOTES_SHOWN
    ) -> EvidenceView:
        """Quotations of counted statements, then of uncounted ones; beyond `limit` by number alone."""
        reasons = {u.statement.id: u.why.value for u in shown}
        listed = {s.id: s for s in (*statements, *(u.statement for u in shown))}
        found = list(listed.values())
        return EvidenceView(
            quotes=tuple(self.quote(s, reasons.get(s.id, "")) for s in found[:limit]),
            more=self.cites(found[limit:]),
        )

    def say_party(self, party_id: str) -> str:
        """The party's name, or what those are called who are no party."""
        party = self.codebook.party_by_id.get(party_id)
        return self.neutral(party.name) if party else _UNLISTED_PARTIES.get(party_id, party_id)

    def say_party_in_sentence(self, party_id: str) -> str:
        """The name with its article, where the codebook lists it with one among the aliases."""
        party = self.codebook.party_by_id.get(party_id)
        with_article = f"the {party.name}" if party else ""
        name = self.say_party(party_id)
        return f"the {name}" if party and with_article in party.aliases else name

    def say_speaker(self, speaker: Speaker) -> str:
        """`Ada Abel (Northland)`; the party alone where no person is named."""
        party = self.say_party(speaker.party)
        if speaker.actor is None:
            return party
        actor = self.codebook.actor_by_id.get(speaker.actor)
        name = actor.name if actor else self.neutral(speaker.actor)
        return party if name == party else f"{name} ({party})"

    def say_sources(self, statement: Statement) -> str:
        """Who relayed it, the nearest to the reader first; empty where nobody did."""
        return ", after ".join(self.say_speaker(source) for source in statement.sources)

    def say_option(self, ref: OptionRef, beneficiary: str = "") -> str:
        """The option's label, with its beneficiary where the label names none."""
        option = self.codebook.find_option(ref)
        label = self.neutral(option.label) if option else str(ref)
        told = option is not None and option.beneficiary == beneficiary
        name = self.say_party(beneficiary)
        return label if not beneficiary or told or name in label else f"{label} (for {name})"

    def ref(self, target: Target) -> OptionRef | None:
        """The option that a target names, or None."""
        return OptionRef(target.issue, target.option) if target.option is not None else None

    def say_issue(self, issue_id: str) -> str:
        """The issue's label."""
        issue = self.codebook.issue_by_id.get(issue_id)
        return self.neutral(issue.label) if issue else issue_id.replace("_", " ")

    def place_of_issue(self, issue_id: str) -> int:
        """The issue's place in the codebook, from 1; used for anchors."""
        return list(self.codebook.issue_by_id).index(issue_id) + 1

    def place_of_party(self, party_id: str) -> int:
        """The party's place in the codebook, from 1; used for anchors."""
        return list(self.codebook.party_by_id).index(party_id) + 1

    def collisions_on(self, issue_id: str) -> tuple[str, ...]:
        """Pairs of parties that collide on an issue, in words, each once."""
        found: dict[str, None] = {}
        collisions = self.study.collisions
        for collision in collisions.collisions:
            if any(s.option.issue == issue_id for claim in collision.claims for s in claim.alternatives):
                found[join_words([self.say_party(party) for party in collision.parties])] = None
        for narrowing in collisions.narrowings:
            if any(s.option.issue == issue_id for s in narrowing.claim.alternatives):
                unless = [lower_article(self.say_option(s.option, s.beneficiary)) for s in narrowing.unless]
                pair = join_words([self.say_party(party) for party in narrowing.parties])
                found[f"{pair}, unless met by {join_words(unless, 'or') or 'what is not identified'}"] = None
        return tuple(found)

    def say_chain(self, clash: Clash) -> tuple[str, ...]:
        """The rules by which two things cannot hold together, in words, each option under its label."""
        return clash.in_words(self.say_option)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The files that could not be read."""
        return self.study.failures

    def neutral(self, text: str) -> str:
        """The text with the glossary's neutral labels; what stands in quotation marks stays as it is."""
        parts = _QUOTED.split(text)
        for place in range(0, len(parts), 2):
            for pattern, label in self._glossary:
                parts[place] = pattern.sub(label.replace("\\", r"\\"), parts[place])
        return "".join(parts)


def counted_in(cell: Position) -> Iterable[Statement]:
    """Every statement that counts in a cell, in force or superseded."""
    yield from cell.on_issue
    for stance in cell.stances:
        yield from stance.evidence
        yield from stance.superseded


def shown_in(cells: Iterable[Position]) -> Iterable[Uncounted]:
    """Every statement that cells show without counting it."""
    for cell in cells:
        yield from cell.on_issue_shown
        for stance in cell.stances:
            yield from stance.shown
