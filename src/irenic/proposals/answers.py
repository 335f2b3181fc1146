"""A proposal as a whole: what it does about each demand, what blocks it, and the least changes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from irenic.model.codebook import Codebook, Provision
from irenic.model.position import Claim, Positions, Subject
from irenic.model.terms import Firmness
from irenic.positions.clash import Term
from irenic.positions.conflicts import terms_of
from irenic.proposals.judge import Judge, term_of
from irenic.proposals.result import Answer, Block, DemandAnswer, Flip, How, LeastChange, ProvisionVerdict


@dataclass(frozen=True)
class Whole:
    """The provisions of one proposal together; `overruled` pairs (provision, claim) no longer stand."""

    provisions: Sequence[Provision]
    positions: Positions
    codebook: Codebook
    judge: Judge
    overruled: Collection[tuple[int, Claim]]

    def answer(self, claim: Claim) -> DemandAnswer:
        """Whether the proposal meets a claim, makes it impossible, or is silent on it."""
        blockers = self._blockers(claim)
        left = tuple(subject for subject in claim.alternatives if not blockers[subject])
        if not left and not claim.unidentified:
            provisions = sorted({index for found in blockers.values() for index in found})
            explicit = all(any(found.values()) for found in blockers.values())
            return DemandAnswer(claim, Answer.IMPOSSIBLE, _how(explicit), tuple(provisions))
        met = self._met_by(claim, range(len(self.provisions)))
        if met:
            return DemandAnswer(claim, Answer.MET, _how(any(met.values())), tuple(met))
        return DemandAnswer(claim, Answer.SILENT, None, (), left)

    def blocks(self, party: str) -> list[Block]:
        """The party's counted red lines that the proposal crosses, by one provision or several together."""
        found = []
        for claim in self._red_lines(party):
            blockers = self._standing_blockers(claim)
            if blockers and all(blockers.values()):
                provisions = sorted({index for one in blockers.values() for index in one})
                explicit = all(any(one.values()) for one in blockers.values())
                found.append(Block(party, claim, tuple(provisions), _how(explicit)))
        return found

    def least_changes(self, party: str) -> list[LeastChange]:
        """All smallest sets of provisions without which none of the party's red lines is crossed."""
        crossed = [self._standing_blockers(block.claim) for block in self.blocks(party)]
        if not crossed:
            return []
        # To free a claim, one of its alternatives must be freed of everything that blocks it.
        ways = product(*([frozenset(found) for found in one.values()] for one in crossed))
        sets = {frozenset[int]().union(*way) for way in ways}
        least = min(len(one) for one in sets)
        return [self._change(party, chosen) for chosen in sorted(map(sorted, sets)) if len(chosen) == least]

    def _change(self, party: str, chosen: Sequence[int]) -> LeastChange:
        kept = [index for index in range(len(self.provisions)) if index not in chosen]
        unmet = tuple(
            claim
            for claim in self.positions.claims
            if claim.firmness.rank >= Firmness.DEMAND.rank
            and self.answer(claim).answer is Answer.MET
            and not self._met_by(claim, kept)
        )
        flips = tuple(Flip(index, self._crossed_by(~term_of(self.provisions[index]))) for index in chosen)
        return LeastChange(party, tuple(chosen), unmet, flips)

    def _crossed_by(self, term: Term) -> tuple[str, ...]:
        return tuple(
            party.id
            for party in self.codebook.parties
            if any(
                not claim.unidentified and len(self.judge.blocks(term, claim)) == len(claim.alternatives)
                for claim in self._red_lines(party.id)
            )
        )

    def _red_lines(self, party: str) -> list[Claim]:
        claims = self.positions.claims_of(party, self.judge.red_line)
        return [claim for claim in claims if not claim.unidentified]

    def _blockers(self, claim: Claim) -> dict[Subject, dict[int, bool]]:
        """Alternative → the provisions that make it impossible, each with whether explicitly."""
        found: dict[Subject, dict[int, bool]] = {subject: {} for subject in claim.alternatives}
        for index, provision in enumerate(self.provisions):
            for subject, clash in self.judge.blocks(term_of(provision), claim):
                found[subject][index] = clash.explicit
        return found

    def _standing_blockers(self, claim: Claim) -> dict[Subject, dict[int, bool]]:
        return {
            subject: {i: explicit for i, explicit in found.items() if (i, claim) not in self.overruled}
            for subject, found in self._blockers(claim).items()
        }

    def _met_by(self, claim: Claim, indexes: Collection[int]) -> dict[int, bool]:
        """The provisions from which some alternative of a claim follows, each with whether explicitly."""
        found = {}
        for index in indexes:
            term = term_of(self.provisions[index])
            chains = [self.judge.finder.follows(wanted, term) for wanted in terms_of(claim)]
            if any(chain is not None for chain in chains):
                found[index] = () in chains
        return found


def overruled_pairs(
    verdicts: Sequence[ProvisionVerdict], claims: Sequence[Claim]
) -> frozenset[tuple[int, Claim]]:
    """Pairs of a provision and a claim that the party has overruled by what it said later of the option."""
    by_key: Mapping[tuple[str, bool, tuple[Subject, ...]], list[Claim]] = _grouped(claims)
    return frozenset(
        (verdict.provision, claim)
        for verdict in verdicts
        for finding in verdict.findings
        if finding.outdated and finding.holds is not None
        for claim in by_key.get((verdict.party, finding.holds, finding.subjects), ())
    )


def _grouped(claims: Sequence[Claim]) -> dict[tuple[str, bool, tuple[Subject, ...]], list[Claim]]:
    found: dict[tuple[str, bool, tuple[Subject, ...]], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.party, claim.holds, claim.alternatives), []).append(claim)
    return found


def _how(explicit: bool) -> How:
    return How.EXPLICIT if explicit else How.DERIVED
