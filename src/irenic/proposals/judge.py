"""One provision for one party: the findings, and the verdict that they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from irenic.model.codebook import Codebook, Provision
from irenic.model.position import Claim, OptionStance, Position, Positions, Subject, Why
from irenic.model.rules import Chain
from irenic.model.statement import Statement
from irenic.model.terms import Firmness, Polarity
from irenic.positions.clash import Clash, ClashFinder, Term
from irenic.positions.conflicts import terms_of
from irenic.positions.targets import subject_of
from irenic.positions.timeline import certainly_later
from irenic.proposals.result import Finding, How, ProvisionVerdict, Remark, Verdict

_AGAINST = (Verdict.CROSSES, Verdict.CONTESTED, Verdict.OPPOSED)
_FOR = (Verdict.DEMANDED, Verdict.ACCEPTABLE, Verdict.OPEN)


def term_of(provision: Provision) -> Term:
    """What a provision settles: that its option holds or, negated, that it does not."""
    return Term(Subject(provision.option), not provision.negated)


@dataclass(frozen=True)
class Judge:
    """Judges provisions by given positions, at a given red-line firmness."""

    positions: Positions
    codebook: Codebook
    finder: ClashFinder
    red_line: Firmness

    def judge(self, index: int, provision: Provision, party: str) -> ProvisionVerdict:
        """The verdict on one provision for one party, with everything that speaks for it."""
        term = term_of(provision)
        stances = [s for cell in self.positions.cells if cell.party == party for s in cell.stances]
        findings = [f for claim in self.positions.claims_of(party) if (f := self._on_claim(term, claim))]
        findings += [f for stance in stances if (f := self._on_stance(term, stance))]
        ordered = _decide(findings)
        remarks = tuple(remark for stance in stances for remark in self._remarks(term, stance))
        decisive = [finding for finding in ordered if not finding.outdated]
        if decisive:
            first = decisive[0]
            return ProvisionVerdict(index, party, first.verdict, first.how, tuple(ordered), remarks)
        cell = self._cell(party, provision)
        on_issue = cell.on_issue if cell else ()
        return ProvisionVerdict(index, party, Verdict.UNKNOWN, None, tuple(ordered), remarks, on_issue)

    def blocks(self, term: Term, claim: Claim) -> list[tuple[Subject, Clash]]:
        """The alternatives of a claim that a term makes impossible, each with why."""
        return [
            (wanted.subject, clash)
            for wanted in terms_of(claim)
            if (clash := self.finder.between(term, wanted)) is not None
        ]

    def _cell(self, party: str, provision: Provision) -> Position | None:
        found = (c for c in self.positions.cells if (c.party, c.issue) == (party, provision.option.issue))
        return next(found, None)

    def _on_claim(self, term: Term, claim: Claim) -> Finding | None:
        blocked = self.blocks(term, claim)
        subjects = [subject for subject, _ in blocked]
        left = tuple(subject for subject in claim.alternatives if subject not in subjects)
        if blocked and not left and not claim.unidentified:
            crossed = claim.firmness.rank >= self.red_line.rank
            verdict = Verdict.CROSSES if crossed else Verdict.OPPOSED
            explicit = all(clash.explicit for _, clash in blocked)
            steps = tuple(step for _, clash in blocked for step in clash.steps)
            return _finding(verdict, _how(explicit), claim, tuple(dict.fromkeys(steps)))
        if any(clash.explicit for _, clash in blocked):
            # One of several alternatives is ruled out, and another would still satisfy the party.
            return replace(_finding(Verdict.OPEN, How.EXPLICIT, claim), left=left)
        return self._satisfied(term, claim)

    def _satisfied(self, term: Term, claim: Claim) -> Finding | None:
        """What the party wants, where the provision is that, or follows from each thing that it wants."""
        firm = claim.firmness.rank >= Firmness.DEMAND.rank
        verdict = Verdict.DEMANDED if firm else Verdict.ACCEPTABLE
        chains = [self.finder.follows(term, wanted) for wanted in terms_of(claim)]
        if () in chains:
            return _finding(verdict, How.EXPLICIT, claim)
        if claim.unidentified or None in chains:
            return None
        steps = tuple(step for chain in chains if chain for step in chain)
        return _finding(verdict, How.DERIVED, claim, tuple(dict.fromkeys(steps)))

    def _on_stance(self, term: Term, stance: OptionStance) -> Finding | None:
        """What an open, conditional or contested stance says of a provision."""
        same = term.subject.option == stance.option
        if stance.contested:
            return self._contested(term, stance)
        if same and stance.polarity in (Polarity.OPEN, Polarity.CONDITIONAL):
            return _of_stance(Verdict.OPEN, How.EXPLICIT, stance)
        return None

    def _contested(self, term: Term, stance: OptionStance) -> Finding | None:
        if term.subject.option == stance.option:
            return _of_stance(Verdict.CONTESTED, How.EXPLICIT, stance)
        against = self.finder.between(term, Term(stance.subject, False))
        wanted = Polarity.SUPPORT in self._polarities(stance)
        clash = against or (self.finder.between(term, Term(stance.subject, True)) if wanted else None)
        return _of_stance(Verdict.CONTESTED, How.DERIVED, stance, clash.steps) if clash else None

    def _polarities(self, stance: OptionStance) -> set[Polarity]:
        return {p for s in stance.evidence for p in self._said(s, stance.subject)}

    def _said(self, statement: Statement, subject: Subject) -> list[Polarity]:
        targets = (t for t in statement.targets if subject_of(t, self.codebook) == subject)
        return list(dict.fromkeys(target.polarity for target in targets))

    def _remarks(self, term: Term, stance: OptionStance) -> list[Remark]:
        """Uncounted evidence on the provision's option and, of red lines only, on what excludes it."""
        found = []
        for uncounted in stance.shown:
            for polarity in self._said(uncounted.statement, stance.subject):
                firm = polarity in (Polarity.SUPPORT, Polarity.OPPOSE) and uncounted.why is not Why.EVALUATION
                red = firm and uncounted.statement.firmness.rank >= self.red_line.rank
                if term.subject.option == stance.option:
                    found.append(Remark(uncounted, stance.subject, polarity, How.EXPLICIT, red))
                elif red:
                    clash = self.finder.between(term, Term(stance.subject, polarity is Polarity.SUPPORT))
                    if clash:
                        found.append(
                            Remark(uncounted, stance.subject, polarity, How.DERIVED, red, clash.steps)
                        )
        return found


def _decide(findings: Sequence[Finding]) -> list[Finding]:
    """Findings with the decisive first: what is against by veto, then what is explicit, then the rest.

    Derived opposition gives way to what the party has said, certainly later, of the very option in favour.
    """
    favour = [f for f in findings if f.how is How.EXPLICIT and f.verdict in _FOR]
    marked = [
        replace(f, outdated=True)
        if f.how is How.DERIVED
        and f.verdict in _AGAINST
        and any(certainly_later(own.newest, f.newest) for own in favour)
        else f
        for f in findings
    ]
    return sorted(marked, key=_precedence)


def _precedence(finding: Finding) -> tuple[bool, bool, int, bool, int]:
    against = finding.verdict in _AGAINST
    order = _AGAINST.index(finding.verdict) if against else _FOR.index(finding.verdict)
    derived = finding.how is How.DERIVED
    if against:
        return finding.outdated, False, order, derived, -finding.firmness.rank
    return finding.outdated, True, int(derived), False, order


def _finding(verdict: Verdict, how: How, claim: Claim, steps: Chain = ()) -> Finding:
    return Finding(
        verdict=verdict,
        how=how,
        subjects=claim.alternatives,
        holds=claim.holds,
        firmness=claim.firmness,
        evidence=claim.evidence,
        steps=steps,
        polarity=Polarity.SUPPORT if claim.holds else Polarity.OPPOSE,
        newest=claim.newest,
    )


def _of_stance(verdict: Verdict, how: How, stance: OptionStance, steps: Chain = ()) -> Finding:
    return Finding(
        verdict=verdict,
        how=how,
        subjects=(stance.subject,),
        holds=None,
        firmness=stance.firmness,
        evidence=stance.evidence,
        steps=steps,
        polarity=stance.polarity,
        newest=stance.newest,
    )


def _how(explicit: bool) -> How:
    return How.EXPLICIT if explicit else How.DERIVED
