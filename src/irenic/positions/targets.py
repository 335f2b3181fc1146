"""What the targets of a statement name: options with their beneficiaries, and disjunctions."""

from __future__ import annotations

from irenic.model.codebook import Codebook, OptionRef
from irenic.model.position import Subject
from irenic.model.statement import Statement, Target
from irenic.model.terms import Flag, Polarity


def subject_of(target: Target, codebook: Codebook) -> Subject | None:
    """The option that a target names; None where it names none, or one for another's benefit."""
    if target.option is None:
        return None
    ref = OptionRef(target.issue, target.option)
    option = codebook.find_option(ref)
    if option is None:
        return None
    if option.beneficiary is None:
        return Subject(ref, target.beneficiary or "")
    return Subject(ref) if target.beneficiary in (None, option.beneficiary) else None


def find_alternatives(
    statement: Statement, target: Target, codebook: Codebook
) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """What else satisfies the holder of a disjunction: the wanted targets of the same issue.

    Where no issue has two, the disjunction runs across issues. Opposition to "x or y" is opposition to each,
    and so no disjunction.
    """
    if Flag.DISJUNCTION not in statement.flags or target.polarity is not Polarity.SUPPORT:
        return (), ()
    wanted = [t for t in statement.targets if t.polarity is Polarity.SUPPORT]
    by_issue = [t for t in wanted if t.issue == target.issue]
    across = len({t.issue for t in wanted}) == len(wanted)
    members = wanted if across else by_issue
    if len(members) < 2:
        return (), ()
    subjects = {t: subject_of(t, codebook) for t in members}
    known = tuple(dict.fromkeys(s for s in subjects.values() if s is not None))
    return known, tuple(dict.fromkeys(t.issue for t, s in subjects.items() if s is None))
