"""Would a draft hold? Guarantees, ceasefire terms, mechanisms, and, from an analyst's values, order and commitment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from irenic.codebook.durability_library import load_ladder, mechanism_cards, standard_ladder
from irenic.codebook.library import controlled_lists
from irenic.durability.ceasefire import CeasefireClass, Demand, Item, check_terms, classify
from irenic.durability.presence import MechanismFinding, find_mechanisms
from irenic.durability.rate import Rating, rate_guarantee
from irenic.model.codebook import OptionRef, Proposal, Provision
from irenic.model.guarantee import Guarantee, Rung
from irenic.model.terms import Firmness, PartyRole, Polarity
from irenic.proposals.check import check_proposal
from irenic.proposals.result import ProvisionVerdict, Verdict
from irenic.questions.check import find_proposal
from irenic.questions.order import OrderAnswer, answer_order
from irenic.questions.study import Study
from irenic.questions.values_file import Values, load_values

_DEMANDED = frozenset({Firmness.DEMAND, Firmness.CONDITION, Firmness.RED_LINE})


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How one who must accept a guarantee stands to what it puts into effect.

    `verdict` is on its option; unknown is not consent.
    """

    party: str
    option: OptionRef
    verdict: ProvisionVerdict

    @property
    def crosses(self) -> bool:
        """Whether it crosses a red line of the party."""
        return self.verdict.verdict is Verdict.CROSSES


@dataclass(frozen=True, slots=True)
class GuaranteeAnswer:
    """A guarantee: its rating, and how those stand to it who must accept it.

    `by_rule`: the draft does not say who must accept it, so these are the belligerents, the guarantors and the
    beneficiary.
    """

    rating: Rating
    must_accept: tuple[str, ...]
    by_rule: bool
    acceptance: tuple[Acceptance, ...]

    @property
    def clashes(self) -> tuple[Acceptance, ...]:
        """The red lines that it crosses."""
        return tuple(one for one in self.acceptance if one.crosses)


@dataclass(frozen=True)
class HoldAnswer:
    """All that is known of whether a draft would hold. There is no total score.

    `has_ceasefire`: a provision or term of the draft is about a ceasefire; without one the checklist is empty.
    """

    study: Study
    proposal: Proposal
    ladder: tuple[Rung, ...]
    guarantees: tuple[GuaranteeAnswer, ...]
    has_ceasefire: bool
    items: tuple[Item, ...]
    ceasefire_class: CeasefireClass | None
    mechanisms: tuple[MechanismFinding, ...]
    values: Values | None = None
    order: OrderAnswer | None = None


def answer_hold(
    study: Study, named: str, ladder: Path | None = None, values: Path | None = None
) -> HoldAnswer:
    """Whether the proposal `named` (an id of the codebook, or a file) would hold, as far as can be told.

    `ladder` is a user's own; `values` an analyst's file, without which nothing is said on order and commitment.
    """
    proposal = find_proposal(named, study.codebook)
    rungs = load_ladder(ladder) if ladder else standard_ladder()
    told = load_values(values, study.codebook) if values else None
    order = answer_order(told.plan) if told and told.plan else None
    return replace(examine(study, proposal, rungs), values=told, order=order)


def examine(study: Study, proposal: Proposal, ladder: Sequence[Rung] | None = None) -> HoldAnswer:
    """The same from the draft and the evidence alone."""
    rungs = tuple(ladder or standard_ladder())
    about = _is_ceasefire(study, proposal)
    items = _check_items(study, proposal)
    return HoldAnswer(
        study=study,
        proposal=proposal,
        ladder=rungs,
        guarantees=tuple(_answer_guarantee(study, proposal, one, rungs) for one in proposal.guarantees),
        has_ceasefire=about,
        items=items if about else (),
        ceasefire_class=classify(items, proposal.terms) if about else None,
        mechanisms=find_mechanisms(mechanism_cards(), items, proposal.guarantees, proposal.full_text),
    )


def _answer_guarantee(
    study: Study, proposal: Proposal, guarantee: Guarantee, ladder: Sequence[Rung]
) -> GuaranteeAnswer:
    parties = guarantee.must_accept or _who_must_accept(study, guarantee)
    refs = [OptionRef(*option.split(".", 1)) for option in guarantee.options]
    alone = replace(proposal, provisions=tuple(Provision(ref) for ref in refs))
    check = check_proposal(alone, study.positions, study.codebook)
    acceptance = tuple(
        Acceptance(party, ref, check.of(number, party))
        for number, ref in enumerate(refs)
        for party in parties
    )
    return GuaranteeAnswer(rate_guarantee(guarantee, ladder), parties, not guarantee.must_accept, acceptance)


def _who_must_accept(study: Study, guarantee: Guarantee) -> tuple[str, ...]:
    given = {guarantor.party for guarantor in guarantee.guarantors}
    return tuple(
        party.id
        for party in study.codebook.parties
        if PartyRole.BELLIGERENT in party.roles or party.id in given or party.id == guarantee.beneficiary
    )


def _is_ceasefire(study: Study, proposal: Proposal) -> bool:
    issues = study.codebook.issue_by_id
    standards = {issues[p.option.issue].standard for p in proposal.provisions if not p.negated}
    return bool(proposal.terms) or "ceasefire" in standards


def _check_items(study: Study, proposal: Proposal) -> tuple[Item, ...]:
    checklist = [(term.id, term.label) for term in controlled_lists()["ceasefire_checklist"]]
    settled: dict[str, list[str]] = {}
    for provision in proposal.provisions:
        option = study.codebook.find_option(provision.option)
        if option is not None and not provision.negated:
            for item in option.checklist:
                settled.setdefault(item, []).append(str(provision.option))
    return check_terms(checklist, proposal.terms, settled, _demands(study), proposal.full_text)


def _demands(study: Study) -> dict[str, list[Demand]]:
    """By item of the checklist: who demands an option that settles it, counted evidence only."""
    found: dict[str, list[Demand]] = {}
    for cell in study.positions.cells:
        for stance in cell.stances:
            option = study.codebook.find_option(stance.option)
            wanted = stance.polarity is Polarity.SUPPORT and stance.firmness in _DEMANDED and stance.known
            if option is None or not wanted:
                continue
            ids = tuple(statement.id for statement in stance.evidence)
            demand = Demand(cell.party, str(stance.option), stance.firmness.value, ids)
            for item in option.checklist:
                found.setdefault(item, []).append(demand)
    return found
