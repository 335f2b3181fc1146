"""A codebook's issues as the issues of a negotiation model, where every package picks exactly one option."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from irenic.model.codebook import Codebook, Issue, OptionRef
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationIssue, NegotiationOption
from irenic.model.position import Positions
from irenic.model.rules import OptionRules, RuleKind

YES, NO = "yes", "no"
NONE = "none_of_these"


@dataclass(frozen=True)
class IssueMap:
    """The model's issues, and where each option of the codebook went.

    An exclusive issue keeps its options and gains `none_of_these`. Of an issue that is not exclusive each
    option becomes an issue of its own, with yes and no, where something is known of it or a rule ties it to
    what is known. `left_out` are the labels of issues of which nothing is known.
    """

    issues: list[NegotiationIssue]
    source: dict[str, tuple[str, str | None]]
    left_out: list[str]

    def holding(self, ref: OptionRef) -> OptionRef | None:
        """The model's option under which a codebook's option holds, None where its issue is left out."""
        if self.source.get(ref.issue) == (ref.issue, None):
            return ref
        own = own_issue(ref)
        return OptionRef(own, YES) if own in self.source else None

    def absent(self, ref: OptionRef) -> OptionRef | None:
        """The model's option that says that it does not hold; None where several do."""
        own = own_issue(ref)
        return OptionRef(own, NO) if own in self.source else None


def own_issue(ref: OptionRef) -> str:
    """The id of the yes-or-no issue that an option becomes."""
    return f"{ref.issue}--{ref.option}"


def map_issues(codebook: Codebook, positions: Positions) -> IssueMap:
    """Take what some party's position is known on, and what rules tie to it."""
    known = {
        _unit(codebook, stance.option) for cell in positions.cells for stance in cell.stances if stance.known
    }
    if not known:
        raise UsageError("no party has a counted position, so no model can be made: add documents first")
    tied = _tied(codebook, known)
    issues: list[NegotiationIssue] = []
    source: dict[str, tuple[str, str | None]] = {}
    left_out = []
    for issue in codebook.issues:
        made = [(one, option) for one, option in _made_of(issue) if one.id in tied]
        issues += [one for one, _ in made]
        source |= {one.id: (issue.id, option) for one, option in made}
        if not made:
            left_out.append(issue.label)
    return IssueMap(issues, source, left_out)


def _unit(codebook: Codebook, ref: OptionRef) -> str:
    """The id of the model's issue that a codebook's option belongs to."""
    return ref.issue if codebook.issue_by_id[ref.issue].exclusive else own_issue(ref)


def _made_of(issue: Issue) -> Iterable[tuple[NegotiationIssue, str | None]]:
    if issue.exclusive:
        options = [NegotiationOption(option.id, option.label) for option in issue.options]
        options.append(NegotiationOption(NONE, "none of these"))
        yield NegotiationIssue(issue.id, issue.label, tuple(options)), None
        return
    for option in issue.options:
        both = (NegotiationOption(YES, "yes"), NegotiationOption(NO, "no"))
        label = f"{issue.label}: {option.label}"
        yield NegotiationIssue(own_issue(OptionRef(issue.id, option.id)), label, both), option.id


def _tied(codebook: Codebook, known: set[str]) -> set[str]:
    """The model's issues of which something is known, and all that rules between options connect to them."""
    tied = set(known)
    pairs = [
        (_unit(codebook, rule.option), _unit(codebook, rule.other))
        for rule in OptionRules.of(codebook).rules
        if rule.kind is not RuleKind.EXCLUSIVE
    ]
    grown = True
    while grown:
        grown = False
        for one, other in pairs:
            if (one in tied) != (other in tied):
                tied |= {one, other}
                grown = True
    return tied
