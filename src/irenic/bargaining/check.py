"""What no model may ask: numbers that nobody can meet."""

from __future__ import annotations

from fractions import Fraction

from irenic.model.errors import InvalidInputError, Problem
from irenic.model.negotiation import NegotiatingParty, NegotiationModel


def check_thresholds(model: NegotiationModel) -> None:
    """Raise InvalidInputError where a reservation lies above all that any package can give."""
    problems = [
        Problem(
            model.id,
            0,
            f"'{party.id}' asks for at least {float(party.reservation):g}, and no package can give it more "
            f"than {float(best_possible(party)):g}",
            "lower its reservation, or check its weights and values",
        )
        for party in model.parties
        if party.reservation is not None and party.reservation > best_possible(party)
    ]
    if problems:
        raise InvalidInputError(problems)


def best_possible(party: NegotiatingParty) -> Fraction:
    """What a party gets if every issue goes its best way, whatever the rules and red lines."""
    pairs = zip(party.weights, party.values, strict=True)
    return sum((weight.value * max(v.point for v in row) for weight, row in pairs), Fraction(0))
