"""Meetings and contacts: who met, called, visited or wrote to whom, as told; and proposals that texts mention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView, DateView
from irenic.brief.wording import STANCE, say_date
from irenic.model.codebook import OptionRef
from irenic.model.event import Event, EventStatus, ProposalMention, ProvisionCandidate
from irenic.questions.events import find_contacts

_STATUS = {
    EventStatus.HELD: "held",
    EventStatus.AGREED: "agreed",
    EventStatus.ANNOUNCED: "announced",
    EventStatus.PROPOSED: "proposed",
    EventStatus.INVITED: "invited",
    EventStatus.REFUSED: "refused",
    EventStatus.CANCELLED: "called off",
}


@dataclass(frozen=True, slots=True)
class ContactView:
    """One contact; `told` is when its document was published."""

    status: str
    mode: str
    track: str
    people: tuple[str, ...]
    place: str
    date: DateView
    date_basis: str
    exact: str
    document: CiteView
    document_name: str
    told: DateView


@dataclass(frozen=True, slots=True)
class MentionView:
    """A proposal as one sentence tells it, with its provisions in words."""

    name: str
    owners: tuple[str, ...]
    provisions: tuple[str, ...]
    exact: str
    document: CiteView
    document_name: str


@dataclass(frozen=True, slots=True)
class ContactsView:
    """The contacts by date, and the proposals mentioned."""

    contacts: tuple[ContactView, ...]
    proposals: tuple[MentionView, ...]


def build(index: Index) -> ContactsView:
    """The contacts that the documents of the list tell of."""
    found = find_contacts(index.codebook, index.seen_documents, index.study.duplicates)
    events = sorted(found.events, key=_place)
    return ContactsView(
        tuple(_contact(index, event) for event in events),
        tuple(_mention(index, proposal) for proposal in found.proposals),
    )


def _place(event: Event) -> tuple[date, date, str, int, int]:
    first, last = (event.date.earliest, event.date.latest) if event.date else (date.max, date.max)
    return first, last, event.document, event.span.start, event.span.end


def _contact(index: Index, event: Event) -> ContactView:
    paper = index.documents[event.sha256]
    return ContactView(
        status=_STATUS[event.status],
        mode=event.mode.value.replace("_", " "),
        track="track not known" if event.track.value == "unknown" else f"Track {event.track}",
        people=tuple(index.say_speaker(person) for person in event.participants),
        place=event.place,
        date=say_date(event.date),
        date_basis=event.date_basis,
        exact=event.span.exact,
        document=index.cite_document(event.sha256),
        document_name=paper.outlet or event.document,
        told=say_date(paper.date),
    )


def _mention(index: Index, proposal: ProposalMention) -> MentionView:
    paper = index.documents[proposal.sha256]
    return MentionView(
        name=index.neutral(proposal.name),
        owners=tuple(index.say_speaker(owner) for owner in proposal.owners),
        provisions=tuple(_provision(index, provision) for provision in proposal.provisions),
        exact=proposal.span.exact,
        document=index.cite_document(proposal.sha256),
        document_name=paper.outlet or proposal.document,
    )


def _provision(index: Index, provision: ProvisionCandidate) -> str:
    ref = OptionRef(provision.issue, provision.option) if provision.option else None
    option = index.say_option(ref) if ref else "no option named"
    return f"{index.say_issue(provision.issue)}: {STANCE[provision.polarity]} {option}"


def to_markdown(view: ContactsView) -> list[str]:
    """A table of contacts, then one of proposals."""
    rows = [
        [
            cell(c.date.words),
            cell(f"{c.status}: {c.mode}{f' in {c.place}' if c.place else ''} ({c.track})"),
            cell(", ".join(c.people)),
            f"⟦{cell(c.exact)}⟧",
            f"{cell(f'{c.document_name}, {c.told.words}')} [{c.document.number}](#{c.document.anchor})",
        ]
        for c in view.contacts
    ]
    if not rows and not view.proposals:
        return ["No meeting, call, visit or letter was found."]
    lines = table(["Date", "Contact", "Who", "Words", "Source"], rows) if rows else []
    plans = [
        [
            cell(f"{p.name} ({', '.join(p.owners) or 'owner not told'})"),
            cell("; ".join(p.provisions)),
            f"⟦{cell(p.exact)}⟧",
            f"{cell(p.document_name)} [{p.document.number}](#{p.document.anchor})",
        ]
        for p in view.proposals
    ]
    if plans:
        lines += ["", *table(["Proposal mentioned", "Provisions, to be confirmed", "Words", "Source"], plans)]
    return lines


SECTION = Section(
    key="contacts",
    title="Meetings and contacts",
    note="As the documents tell them: what is agreed, announced or proposed is kept apart from what was held. "
    "Provisions of proposals are candidates, not confirmed by an analyst.",
    build=build,
    markdown=to_markdown,
)
