"""Would a proposal cross anyone's red line? One draft against the positions of a study."""

from __future__ import annotations

import difflib
from pathlib import Path

from irenic.model.codebook import Codebook, Proposal
from irenic.model.errors import UsageError
from irenic.proposals.check import check_proposal
from irenic.proposals.result import ProposalCheck
from irenic.questions.study import Study


def check_draft(study: Study, named: str) -> ProposalCheck:
    """Check the proposal that `named` gives: an id in the codebook, or else a file.

    Raises UsageError where it is neither, and InvalidInputError where the file has faults.
    """
    return check_proposal(find_proposal(named, study.codebook), study.positions, study.codebook)


def find_proposal(named: str, codebook: Codebook) -> Proposal:
    """The proposal of that id in the codebook, or else in the file of that name."""
    known = codebook.proposal_by_id.get(named)
    if known is not None:
        return known
    path = Path(named)
    if path.is_file():
        from irenic.questions.proposal_file import load_proposal

        return load_proposal(path, codebook)
    raise UsageError(_explain(named, codebook))


def _explain(named: str, codebook: Codebook) -> str:
    near = difflib.get_close_matches(named, codebook.proposal_by_id, n=1)
    if near:
        return f"there is no proposal '{named}'; did you mean '{near[0]}'?"
    listed = ", ".join(codebook.proposal_by_id) or "none"
    return f"'{named}' is neither a proposal of the codebook (it has: {listed}) nor a file; name one of these"
