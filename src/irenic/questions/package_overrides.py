"""What the analyst changed in a derived model, by whom and why, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.model.negotiation import Basis, NegotiationModel


def list_overrides(model: NegotiationModel) -> tuple[str, ...]:
    """One sentence for every override in the model, in the order of the file."""
    return tuple(_sentence(what, basis) for what, basis in _bases(model) if basis.override is not None)


def _bases(model: NegotiationModel) -> Iterator[tuple[str, Basis]]:
    for party in model.parties:
        yield f"{party.name}'s reservation", party.reservation_basis
        for issue, weight, row in zip(model.issues, party.weights, party.values, strict=True):
            yield f"{party.name}'s weight of “{issue.label}”", weight.basis
            for option, value in zip(issue.options, row, strict=True):
                yield f"{party.name}'s value of “{issue.label}: {option.label}”", value.basis
    names = {party.id: party.name for party in model.parties}
    for line in model.red_lines:
        yield f"{names[line.party]}'s red line “{line.id}”", line.basis


def _sentence(what: str, basis: Basis) -> str:
    override = basis.override
    assert override is not None
    before = f", derived as {override.derived}" if override.derived else ""
    when = f" on {override.date}" if override.date else ""
    return f"{what}{before}, was changed by {override.by}{when}: {override.why}."
