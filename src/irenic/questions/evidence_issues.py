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
    option becomes an issue of its own, with yes and no. `left_out` are the labels of issues of which nothing
    is known.
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
    """Take the issues on which some party's position is known, and those that rules tie to them."""
    known = {cell.issue for cell in positions.cells if cell.known}
    if not known:
        raise UsageError("no party has a counted position, so no model can be made: add documents first")
    tied = _tied(codebook, known)
    issues: list[NegotiationIssue] = []
    source: dict[str, tuple[str, str | None]] = {}
    for issue in codebook.issues:
        if issue.id not in tied:
            continue
        for made, option in _made_of(issue):
            issues.append(made)
            source[made.id] = (issue.id, option)
    left_out = [issue.label for issue in codebook.issues if issue.id not in tied]
    return IssueMap(issues, source, left_out)


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
    """The known issues and all that rules between options connect to them."""
    tied = set(known)
    pairs = [
        (rule.option.issue, rule.other.issue)
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
