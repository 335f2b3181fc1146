"""Edits as an analyst types them, `field=value`, read with the codebook at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from irenic.model.codebook import Codebook, Issue
from irenic.model.errors import UsageError
from irenic.model.terms import COMMENTATOR, CONDUCT, OTHER, Polarity
from irenic.record.edits import EDITABLE, check_edits


def read_assignments(assignments: Sequence[str], codebook: Codebook) -> dict[str, Any]:
    """Edits from `field=value` words.

    holder=PARTY or PARTY/ACTOR; targets=ISSUE.OPTION:POLARITY[:BENEFICIARY], several with commas;
    flags=FLAG,FLAG or nothing; said_on=DATE or nothing; act, firmness and attribution by their ids. Raises
    UsageError, with all that is wrong, where a field is none or its value is not in the codebook.
    """
    edits: dict[str, Any] = {}
    problems: list[str] = []
    for assignment in assignments:
        name, sign, value = assignment.partition("=")
        name = name.strip()
        try:
            if not sign:
                raise UsageError(f"'{assignment}' is not of the form field=value")
            if name not in EDITABLE:
                raise UsageError(f"'{name}' cannot be edited; these can: {', '.join(EDITABLE)}")
            edits[name] = _READERS.get(name, _read_word)(value.strip(), codebook)
            check_edits({name: edits[name]})
        except UsageError as error:
            problems.append(str(error))
    if problems:
        raise UsageError("; ".join(problems))
    return edits


def _read_word(value: str, _codebook: Codebook) -> str:
    return value


def _read_holder(value: str, codebook: Codebook) -> dict[str, str | None]:
    party, _, actor = value.partition("/")
    known = [*codebook.party_by_id, COMMENTATOR, OTHER]
    if party not in known:
        raise UsageError(f"'{party}' is no party of the codebook; these are: {', '.join(known)}")
    return {"party": party, "actor": actor or None}


def _read_targets(value: str, codebook: Codebook) -> list[dict[str, str | None]]:
    return [_read_target(part.strip(), codebook) for part in value.split(",") if part.strip()]


def _read_target(value: str, codebook: Codebook) -> dict[str, str | None]:
    where, _, rest = value.partition(":")
    polarity, _, beneficiary = rest.partition(":")
    issue_id, _, option = where.partition(".")
    if polarity not in list(Polarity):
        raise UsageError(f"'{value}' is not ISSUE.OPTION:POLARITY; polarities: {', '.join(Polarity)}")
    standard = CONDUCT if issue_id == CONDUCT else _find_issue(issue_id, option, codebook).standard
    if beneficiary and beneficiary not in codebook.party_by_id:
        raise UsageError(f"'{beneficiary}' is no party of the codebook")
    target: dict[str, str | None] = {
        "issue": issue_id,
        "standard": standard,
        "option": option or None,
        "polarity": polarity,
    }
    return target | {"beneficiary": beneficiary} if beneficiary else target


def _find_issue(issue_id: str, option: str, codebook: Codebook) -> Issue:
    issue = codebook.issue_by_id.get(issue_id)
    if issue is None:
        known = ", ".join(codebook.issue_by_id)
        raise UsageError(f"'{issue_id}' is no issue of the codebook; these are: {known}")
    if option and issue.option(option) is None:
        known = ", ".join(each.id for each in issue.options)
        raise UsageError(f"'{option}' is no option of {issue_id}; these are: {known}")
    return issue


def _read_flags(value: str, _codebook: Codebook) -> list[str]:
    return [flag.strip() for flag in value.split(",") if flag.strip()]


def _read_date(value: str, _codebook: Codebook) -> str | None:
    return value or None


_READERS: dict[str, Callable[[str, Codebook], Any]] = {
    "holder": _read_holder,
    "targets": _read_targets,
    "flags": _read_flags,
    "said_on": _read_date,
}
