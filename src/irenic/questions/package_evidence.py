"""From evidence to a negotiation model: a simple rule, every number with the statements it rests on.

The rule is told in docs/reference/method-packages.md; the model it gives is a file for the analyst to edit.
"""

from __future__ import annotations

from pathlib import Path

from irenic.model.codebook import Codebook, OptionRef
from irenic.model.negotiation import (
    Acceptance,
    Basis,
    Draft,
    NegotiatingParty,
    NegotiationModel,
    RedLine,
    RedLineKind,
)
from irenic.model.position import Claim, Positions, Settings
from irenic.model.rules import OptionRules, Rule, RuleKind
from irenic.model.terms import PartyRole
from irenic.questions.evidence_issues import IssueMap, map_issues
from irenic.questions.evidence_values import party_values, party_weights
from irenic.questions.study import Study, open_study

_MADE = (
    "Made from positions by rule: values from stances, weights from firmness and emphasis. No source gives "
    "utilities: write the model out, edit it, and say who changed what and why."
)
_ASSUMED = (
    "Each party's disagreement point is 0, its worst option on every issue, and no reservation is set: analyst's "
    "assumptions."
)
_DECISIVE = frozenset({PartyRole.BELLIGERENT, PartyRole.VETO_PLAYER})


def model_of_process(path: Path, codebook: Path | None, settings: Settings | None) -> NegotiationModel:
    """The model that a process's positions give: a process folder, or texts with a codebook."""
    return model_of_study(open_study([path], codebook, settings))


def model_of_study(study: Study) -> NegotiationModel:
    """Options from the codebook, values from stances, weights from firmness and emphasis, red lines as held.

    Raises UsageError where no party has a counted position.
    """
    codebook, positions = study.codebook, study.positions
    speaking = [p for p in codebook.parties if any(c.known for c in positions.cells if c.party == p.id)]
    mapped = map_issues(codebook, positions)
    parties = tuple(
        NegotiatingParty(
            id=party.id,
            name=party.name,
            weights=party_weights(mapped, positions, party.id),
            values=party_values(mapped, positions, party.id),
            reservation_basis=Basis(),
        )
        for party in speaking
    )
    lines, unmapped = _red_lines(mapped, codebook, positions, [party.id for party in speaking])
    drafts, undrafted = _drafts(mapped, codebook, positions)
    silent = [p.name for p in codebook.parties if p not in speaking]
    return NegotiationModel(
        id=codebook.id,
        title=codebook.title,
        parties=parties,
        issues=tuple(mapped.issues),
        acceptance=_acceptance(codebook, [party.id for party in speaking]),
        rules=_rules(mapped, codebook),
        red_lines=lines,
        drafts=drafts,
        notes=(*_notes(mapped, silent), *unmapped, *undrafted),
    )


def _acceptance(codebook: Codebook, speaking: list[str]) -> Acceptance:
    """Belligerents and veto players must accept; all parties where fewer than two have such a role."""
    decisive = [p.id for p in codebook.parties if p.id in speaking and _DECISIVE & set(p.roles)]
    if len(decisive) < 2:
        return Acceptance(len(speaking))
    return Acceptance(len(decisive), tuple(decisive))


def _rules(mapped: IssueMap, codebook: Codebook) -> tuple[Rule, ...]:
    rules = []
    for rule in OptionRules.of(codebook).rules:
        option, other = mapped.holding(rule.option), mapped.holding(rule.other)
        if rule.kind is RuleKind.EXCLUSIVE or option is None or other is None:
            continue
        if option.issue != other.issue:
            rules.append(Rule(option, rule.kind, other))
    return tuple(rules)


def _red_lines(
    mapped: IssueMap, codebook: Codebook, positions: Positions, parties: list[str]
) -> tuple[tuple[RedLine, ...], list[str]]:
    lines: list[RedLine] = []
    notes: list[str] = []
    for party in parties:
        for claim in positions.claims_of(party, positions.settings.red_line_firmness):
            refs = [mapped.holding(subject.option) for subject in claim.alternatives]
            known = tuple(dict.fromkeys(ref for ref in refs if ref is not None))
            if claim.unidentified or len(known) == 0 or (claim.holds and None in refs):
                about = _label(codebook, claim.alternatives[0].option)
                notes.append(
                    f"A demand of {codebook.party_by_id[party].name} on {about} could be met by something that is "
                    "no option of the model; it is not a red line here."
                )
                continue
            lines.append(_red_line(claim, known, len(lines) + 1))
    return tuple(lines), notes


def _red_line(claim: Claim, options: tuple[OptionRef, ...], number: int) -> RedLine:
    return RedLine(
        id=f"{claim.party}-{number}",
        party=claim.party,
        kind=RedLineKind.REQUIRES if claim.holds else RedLineKind.EXCLUDES,
        options=options,
        label=claim.firmness.value.replace("_", " "),
        basis=Basis(
            tuple(s.id for s in claim.evidence), f"held as a {claim.firmness.value.replace('_', ' ')}"
        ),
    )


def _drafts(
    mapped: IssueMap, codebook: Codebook, positions: Positions
) -> tuple[tuple[Draft, ...], list[str]]:
    as_of = positions.settings.as_of
    drafts: list[Draft] = []
    notes: list[str] = []
    for proposal in codebook.proposals:
        if as_of is not None and proposal.date is not None and proposal.date.latest > as_of:
            continue
        chosen: dict[str, OptionRef] = {}
        for provision in proposal.provisions:
            place = mapped.absent(provision.option) if provision.negated else mapped.holding(provision.option)
            if place is None or chosen.get(place.issue, place) != place:
                about = _label(codebook, provision.option)
                notes.append(f"{proposal.title}: the provision on {about} has no place in the model.")
            else:
                chosen[place.issue] = place
        drafts.append(Draft(proposal.id, proposal.title, tuple(chosen.values())))
    return tuple(drafts), notes


def _notes(mapped: IssueMap, silent: list[str]) -> list[str]:
    notes = [
        _MADE,
        _ASSUMED,
        "A value of which nothing is known is one half, known only to lie between 0 and 1.",
    ]
    if mapped.left_out:
        notes.append(f"Left out, as nothing is known of any party's position: {', '.join(mapped.left_out)}.")
    if silent:
        notes.append(f"Parties without a counted position are left out: {', '.join(silent)}.")
    return notes


def _label(codebook: Codebook, ref: OptionRef) -> str:
    """The option's label in quotation marks."""
    option = codebook.find_option(ref)
    return f"“{option.label}”" if option else str(ref)
