"""Proposals, clause by clause: what every provision of a draft is to every party, and what the draft does."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.claims import say_about, say_demand
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.section import Section
from irenic.brief.sections.proposal_cells import ProposalCellView, make_cell
from irenic.brief.view import ChipView, DateView, EvidenceView, FirmnessView
from irenic.brief.wording import FIRMNESS, count_noun, join_words, say_date
from irenic.model.codebook import Proposal, Provision
from irenic.model.position import Claim
from irenic.proposals.check import check_proposal
from irenic.proposals.result import Answer, Block, How, LeastChange, ProposalCheck, Verdict


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """One provision: its number, what it settles, the draft's words, and a cell per column."""

    number: int
    settles: str
    text: str
    cells: tuple[ProposalCellView, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A counted red line that the draft crosses, and by which provisions."""

    party: str
    demand: str
    about: str
    firmness: FirmnessView
    provisions: str
    how: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A smallest set of provisions without which no red line of a party is crossed, and what that costs.

    `unmet` are demands that the draft meets with these provisions and not without.
    """

    party: str
    provisions: str
    unmet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SilentView:
    """The demands of a party that a draft says nothing about."""

    party: str
    demands: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.demands)


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A draft, its grid, and what it does as a whole. `columns` are the parties with anything on record."""

    anchor: str
    title: str
    author: str
    date: DateView
    source: str
    note: str
    outcome: ChipView
    contradiction: str
    columns: tuple[str, ...]
    provisions: tuple[ProvisionView, ...]
    no_record: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    changes: tuple[ChangeView, ...]
    silent: tuple[SilentView, ...]


@dataclass(frozen=True, slots=True)
class ProposalsView:
    """The drafts of the codebook; `later` counts those dated, or perhaps dated, after the as-of date."""

    proposals: tuple[ProposalView, ...]
    later: int


def build(index: Index) -> ProposalsView | None:
    """Check every draft of the codebook; nothing where it has none."""
    proposals = index.codebook.proposals
    if not proposals:
        return None
    as_of = index.positions.settings.as_of
    shown = [p for p in proposals if as_of is None or p.date is None or p.date.latest <= as_of]
    return ProposalsView(
        proposals=tuple(_proposal(index, number, p) for number, p in enumerate(shown, start=1)),
        later=len(proposals) - len(shown),
    )


def _proposal(index: Index, number: int, proposal: Proposal) -> ProposalView:
    check = check_proposal(proposal, index.positions, index.codebook)
    speaking = {
        v.party for v in check.verdicts if v.verdict is not Verdict.UNKNOWN or v.remarks or v.on_issue
    }
    columns = [party.id for party in index.codebook.parties if party.id in speaking]
    others = [party.id for party in index.codebook.parties if party.id not in speaking]
    return ProposalView(
        anchor=f"proposal-{number}",
        title=index.neutral(proposal.title),
        author=_author(index, proposal),
        date=say_date(proposal.date),
        source=proposal.source,
        note=index.neutral(proposal.note),
        outcome=_outcome(index, check),
        contradiction="; ".join(step.in_words(index.say_option) for step in check.contradiction or ()),
        columns=tuple(index.say_party(party) for party in columns),
        provisions=tuple(
            ProvisionView(
                number=place + 1,
                settles=_settles(index, provision),
                text=index.neutral(provision.text),
                cells=tuple(make_cell(index, check.of(place, party), number) for party in columns),
            )
            for place, provision in enumerate(proposal.provisions)
        ),
        no_record=tuple(index.say_party(party) for party in others),
        blocks=tuple(_block(index, block) for block in check.blocked_by),
        changes=tuple(_change(index, change) for change in check.least_changes),
        silent=_silent(index, check),
    )


def _author(index: Index, proposal: Proposal) -> str:
    actor = index.codebook.actor_by_id.get(proposal.author_actor or "")
    names = [actor.name] if actor else []
    names += [index.say_party(proposal.author_party)] if proposal.author_party else []
    return ", ".join(names) or "author not known"


def _settles(index: Index, provision: Provision) -> str:
    label = index.say_option(provision.option)
    return f"Ruled out: {label}" if provision.negated else label


def _outcome(index: Index, check: ProposalCheck) -> ChipView:
    if check.blocked:
        parties = dict.fromkeys(index.say_party(block.party) for block in check.blocked_by)
        return ChipView("veto", "⊘", f"crosses red lines of {join_words(list(parties))}")
    unknown = sum(verdict.verdict is Verdict.UNKNOWN for verdict in check.verdicts)
    words = f"no counted red line crossed; {unknown} of {len(check.verdicts)} answers unknown"
    return ChipView("plain", "?" if unknown else "○", words)


def _numbers(places: tuple[int, ...]) -> str:
    noun = "provision" if len(places) == 1 else "provisions"
    return f"{noun} {join_words([str(place + 1) for place in places])}"


def _block(index: Index, block: Block) -> BlockView:
    return BlockView(
        party=index.say_party(block.party),
        demand=say_demand(block.claim.holds),
        about=say_about(index, block.claim.alternatives, block.claim.unidentified),
        firmness=FirmnessView(block.claim.firmness.rank, FIRMNESS[block.claim.firmness]),
        provisions=_numbers(block.provisions),
        how="explicit" if block.how is How.EXPLICIT else "derived through option rules",
        evidence=index.evidence(block.claim.evidence),
    )


def _say_claim(index: Index, claim: Claim) -> str:
    about = say_about(index, claim.alternatives, claim.unidentified)
    return f"{index.say_party(claim.party)}: {about}{'' if claim.holds else ' (excluded)'}"


def _change(index: Index, change: LeastChange) -> ChangeView:
    return ChangeView(
        party=index.say_party(change.party),
        provisions=_numbers(change.provisions),
        unmet=tuple(_say_claim(index, claim) for claim in change.unmet),
    )


def _silent(index: Index, check: ProposalCheck) -> tuple[SilentView, ...]:
    found: dict[str, list[str]] = {}
    for answer in check.answers:
        if answer.answer is Answer.SILENT:
            about = say_about(index, answer.claim.alternatives, answer.claim.unidentified)
            words = about if answer.claim.holds else f"{about} (excluded)"
            found.setdefault(answer.claim.party, []).append(words)
    return tuple(SilentView(index.say_party(party), tuple(words)) for party, words in found.items())


def to_markdown(view: ProposalsView) -> list[str]:
    """A heading, a grid and a list for each draft."""
    lines = [line for proposal in view.proposals for line in _proposal_markdown(proposal)]
    if view.later:
        lines.append(f"{count_noun(view.later, 'draft')} dated, or perhaps dated, later: not shown.")
    return lines


def _proposal_markdown(view: ProposalView) -> list[str]:
    about = f"{view.author}, {view.date.words}. {view.source}"
    lines = [f"### {cell(view.title)}", "", cell(about), ""]
    lines += [cell(view.note), ""] if view.note else []
    lines += [f"{view.outcome.glyph} **{cell(view.outcome.words)}**", ""]
    lines += (
        [f"Its provisions exclude each other: {cell(view.contradiction)}.", ""] if view.contradiction else []
    )
    rows = [
        [
            f"{p.number}. {cell(p.settles)}",
            *(f"{c.chip.glyph} {c.chip.words} {links(c.cites)}" for c in p.cells),
        ]
        for p in view.provisions
    ]
    lines += [*table(["Provision", *(cell(party) for party in view.columns)], rows), ""]
    items = [
        f"Blocked by {cell(b.party)}: {b.demand} *{cell(b.about)}* ({b.firmness.words}); {b.provisions}, {b.how} "
        f"{links(b.evidence.cites)}"
        for b in view.blocks
    ]
    items += [
        f"Without {c.provisions}, no counted red line of {cell(c.party)} is crossed"
        + (f"; no longer met: {cell('; '.join(c.unmet))}" if c.unmet else "")
        for c in view.changes
    ]
    items += [f"Silent on demands of {cell(s.party)}: {cell('; '.join(s.demands))}" for s in view.silent]
    items += (
        [f"Nothing on record on any provision: {cell('; '.join(view.no_record))}"] if view.no_record else []
    )
    return [*lines, *(f"- {item}" for item in items), ""]


SECTION = Section(
    key="proposals",
    title="Proposals, clause by clause",
    note="One crossed red line blocks a draft, whatever else it offers. Dashed: derived through a rule between "
    "options, not said of that very option. Open a cell to read why.",
    build=build,
    markdown=to_markdown,
)
