"""Would a settlement hold? A proposal and what the record has on it → a compliance game and its answer."""

from __future__ import annotations

from irenic.model.codebook import Codebook, Party, Provision
from irenic.model.errors import UsageError
from irenic.model.terms import PartyRole
from irenic.proposals.result import AGAINST, FAVOUR, ProposalCheck, ProvisionVerdict, Verdict
from irenic.questions.check import check_draft
from irenic.questions.study import Study
from irenic.stability.compliance import Belligerent, ComplianceAnswer, Guarantee, Stance, analyse_compliance

_FIGHTING = frozenset({PartyRole.BELLIGERENT, PartyRole.CO_BELLIGERENT})
GUARANTEES = "guarantees"
BY_HAND = "set by the analyst on the command line"


def answer_compliance(study: Study, named: str, by_hand: tuple[str, ...] = ()) -> ComplianceAnswer:
    """Whether compliance with a proposal is stable, given what each party holds on its provisions.

    `by_hand`: guarantees as "guarantor:violator". Raises `UsageError` for fewer than two belligerents, or
    for a guarantee whose names are not in the codebook.
    """
    return compliance_of(study.codebook, check_draft(study, named), by_hand)


def compliance_of(
    codebook: Codebook, check: ProposalCheck, by_hand: tuple[str, ...] = ()
) -> ComplianceAnswer:
    """The same, from a proposal that was checked already."""
    fighting = fighting_parties(codebook)
    if len(fighting) < 2:
        raise UsageError("a compliance game needs two belligerents; give parties of the codebook that role")
    belligerents = tuple(_belligerent(party, check) for party in fighting)
    guarantees = (*_from_record(codebook, check, fighting), *(_by_hand(text, codebook) for text in by_hand))
    return analyse_compliance(check.proposal.title, belligerents, tuple(guarantees))


def fighting_parties(codebook: Codebook) -> list[Party]:
    """The parties that are belligerents, in the codebook's order."""
    return [party for party in codebook.parties if _FIGHTING & set(party.roles)]


def _belligerent(party: Party, check: ProposalCheck) -> Belligerent:
    """What the proposal is to a belligerent, by the verdicts on its provisions."""
    verdicts = [v for v in check.verdicts if v.party == party.id]
    crossed = [v for v in verdicts if v.verdict is Verdict.CROSSES]
    against = [v for v in verdicts if v.verdict in AGAINST]
    if crossed:
        return Belligerent(party.id, party.name, Stance.BREAKS, evidence=_evidence(crossed))
    if against:
        return Belligerent(party.id, party.name, Stance.TEMPTED, evidence=_evidence(against))
    if all(v.verdict in FAVOUR for v in verdicts):
        return Belligerent(party.id, party.name, Stance.CONTENT, evidence=_evidence(verdicts))
    unknown = sum(v.verdict not in FAVOUR for v in verdicts)
    why = f"the record does not say what it holds on {unknown} of {len(verdicts)} provisions"
    return Belligerent(party.id, party.name, Stance.TEMPTED, assumed=why)


def _evidence(verdicts: list[ProvisionVerdict]) -> tuple[str, ...]:
    """Ids of the statements behind the decisive findings."""
    found = (s.id for v in verdicts for finding in v.findings[:1] for s in finding.evidence)
    return tuple(dict.fromkeys(found))


def _from_record(codebook: Codebook, check: ProposalCheck, fighting: list[Party]) -> list[Guarantee]:
    """For each guarantee of the proposal: who would give it, by role or by what it says, against whom."""
    ids = [party.id for party in fighting]
    found: dict[tuple[str, str], Guarantee] = {}
    for place, provision in enumerate(check.proposal.provisions):
        beneficiary = _beneficiary(codebook, provision)
        if beneficiary is None:
            continue
        for party in codebook.parties:
            if party.id in ids:
                continue
            verdict = check.of(place, party.id)
            if PartyRole.GUARANTOR not in party.roles and verdict.verdict not in FAVOUR:
                continue
            for violator in ids:
                if violator != beneficiary and (party.id, violator) not in found:
                    found[party.id, violator] = _guarantee(party.id, violator, verdict)
    return list(found.values())


def _beneficiary(codebook: Codebook, provision: Provision) -> str | None:
    """Whom a provision protects, where it is a guarantee."""
    issue = codebook.issue_by_id.get(provision.option.issue)
    option = codebook.find_option(provision.option)
    if provision.negated or issue is None or option is None or issue.standard != GUARANTEES:
        return None
    return option.beneficiary


def _guarantee(guarantor: str, violator: str, verdict: ProvisionVerdict) -> Guarantee:
    evidence = _evidence([verdict])
    if verdict.verdict in FAVOUR:
        return Guarantee(guarantor, violator, evidence=evidence)
    if verdict.verdict in AGAINST:
        return Guarantee(guarantor, violator, credible=False, evidence=evidence)
    why = "the record does not say whether it would respond; the proposal is taken at its word"
    return Guarantee(guarantor, violator, assumed=why)


def _by_hand(text: str, codebook: Codebook) -> Guarantee:
    guarantor, _, violator = text.partition(":")
    known = ", ".join(codebook.party_by_id)
    for name in (guarantor, violator):
        if name not in codebook.party_by_id:
            raise UsageError(
                f"--guarantee {text}: '{name}' is no party; write GUARANTOR:VIOLATOR, of {known}"
            )
    if guarantor == violator:
        raise UsageError(f"--guarantee {text}: a party cannot respond to itself; write GUARANTOR:VIOLATOR")
    if violator not in {party.id for party in fighting_parties(codebook)}:
        raise UsageError(f"--guarantee {text}: '{violator}' is no belligerent in the codebook")
    if guarantor in {party.id for party in fighting_parties(codebook)}:
        raise UsageError(f"--guarantee {text}: '{guarantor}' is a belligerent itself and already a mover")
    return Guarantee(guarantor, violator, assumed=BY_HAND)
