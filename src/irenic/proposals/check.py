"""A proposal against positions: clause by clause for every party, and as a whole."""

from __future__ import annotations

from irenic.model.codebook import Codebook, Proposal
from irenic.model.position import Positions, Settings
from irenic.model.terms import Firmness
from irenic.positions.clash import ClashFinder
from irenic.proposals.answers import Whole, overruled_pairs
from irenic.proposals.judge import Judge, term_of
from irenic.proposals.result import ProposalCheck


def check_proposal(
    proposal: Proposal, positions: Positions, codebook: Codebook, settings: Settings | None = None
) -> ProposalCheck:
    """Test a proposal: a verdict for each provision and party, and what it does about each demand.

    Of `settings` only the red-line firmness is read, the positions' own unless given. One crossed red line
    blocks the proposal, whatever else it offers; there is no score. Every option named by the provisions must
    be in the codebook.
    """
    red_line = (settings or positions.settings).red_line_firmness
    finder = ClashFinder(codebook)
    judge = Judge(positions, codebook, finder, red_line)
    parties = [party.id for party in codebook.parties]
    verdicts = tuple(
        judge.judge(index, provision, party)
        for index, provision in enumerate(proposal.provisions)
        for party in parties
    )
    overruled = overruled_pairs(verdicts, positions.claims)
    whole = Whole(proposal.provisions, positions, codebook, judge, overruled)
    from_firmness = min(red_line, Firmness.DEMAND, key=lambda firmness: firmness.rank)
    contradiction = finder.rules.contradiction([term_of(p).literal for p in proposal.provisions])
    return ProposalCheck(
        proposal=proposal,
        red_line_firmness=red_line,
        verdicts=verdicts,
        answers=tuple(
            whole.answer(claim) for party in parties for claim in positions.claims_of(party, from_firmness)
        ),
        blocked_by=tuple(block for party in parties for block in whole.blocks(party)),
        least_changes=tuple(change for party in parties for change in whole.least_changes(party)),
        contradiction=contradiction.to_holds + contradiction.to_fails if contradiction else None,
    )
