"""One cell of the proposals grid: the verdict, its reasons, and what is not counted."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.claims import say_about
from irenic.brief.index import Index
from irenic.brief.view import ChipView, CiteView, EvidenceView, FirmnessView, QuoteView
from irenic.brief.wording import FIRMNESS, STANCE, choose_verb
from irenic.model.terms import Act
from irenic.proposals.result import Finding, How, ProvisionVerdict, Remark, Verdict

_LOOK = {
    Verdict.CROSSES: ("veto", "⊘"),
    Verdict.CONTESTED: ("open", "⇄"),
    Verdict.OPPOSED: ("against", "✕"),
    Verdict.DEMANDED: ("for", "●"),
    Verdict.ACCEPTABLE: ("for", "✓"),
    Verdict.OPEN: ("open", "○"),
    Verdict.UNKNOWN: ("plain", "?"),
}


@dataclass(frozen=True, slots=True)
class FindingView:
    """A reason for a verdict: what the party holds, and by which rules it bears on the provision.

    `left` is what the provision leaves to the party; `outdated` tells that newer words overrule it.
    """

    chip: ChipView
    verb: str
    about: str
    firmness: FirmnessView
    chain: tuple[str, ...]
    left: str
    outdated: bool
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class RemarkView:
    """Words that bear on the provision and are not counted; `red_line`: they would cross one, were they."""

    stance: str
    about: str
    red_line: bool
    chain: tuple[str, ...]
    quote: QuoteView


@dataclass(frozen=True, slots=True)
class ProposalCellView:
    """A provision for a party: the verdict with everything behind it."""

    party: str
    anchor: str
    chip: ChipView
    findings: tuple[FindingView, ...]
    remarks: tuple[RemarkView, ...]
    on_issue: EvidenceView

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """The counted statements behind the verdict."""
        found = [
            *(cite for finding in self.findings for cite in finding.evidence.cites),
            *self.on_issue.cites,
        ]
        return tuple(dict.fromkeys(found))


def make_cell(index: Index, verdict: ProvisionVerdict, proposal: int) -> ProposalCellView:
    """The cell of one provision and party, in the proposal of that number."""
    place = index.place_of_party(verdict.party)
    return ProposalCellView(
        party=index.say_party(verdict.party),
        anchor=f"clause-{proposal}-{verdict.provision + 1}-{place}",
        chip=_chip(verdict.verdict, verdict.how),
        findings=tuple(_finding(index, finding) for finding in verdict.findings),
        remarks=tuple(_remark(index, remark) for remark in verdict.remarks),
        on_issue=index.evidence(verdict.on_issue),
    )


def _chip(verdict: Verdict, how: How | None) -> ChipView:
    kind, glyph = _LOOK[verdict]
    derived = how is How.DERIVED
    return ChipView(kind, glyph, f"{verdict.value}, derived" if derived else verdict.value, derived)


def _finding(index: Index, finding: Finding) -> FindingView:
    verb = "spoke both for and against"
    if finding.polarity is not None:
        verb = choose_verb(finding.polarity, finding.firmness, Act.DEMAND)
    return FindingView(
        chip=_chip(finding.verdict, finding.how),
        verb=verb,
        about=say_about(index, finding.subjects),
        firmness=FirmnessView(finding.firmness.rank, FIRMNESS[finding.firmness]),
        chain=finding.in_words(index.say_option),
        left=say_about(index, finding.left),
        outdated=finding.outdated,
        evidence=index.evidence(finding.evidence),
    )


def _remark(index: Index, remark: Remark) -> RemarkView:
    return RemarkView(
        stance=STANCE[remark.polarity],
        about=say_about(index, (remark.subject,)),
        red_line=remark.red_line,
        chain=tuple(step.in_words(index.say_option) for step in remark.steps),
        quote=index.quote(remark.uncounted.statement, remark.uncounted.why.value),
    )
