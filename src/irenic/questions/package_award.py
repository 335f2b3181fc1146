"""Adjusted Winner on a two-party model: issues as items, won by the party whose best option they get."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from irenic.bargaining.adjusted_winner import Award, adjust_winner
from irenic.model.negotiation import NegotiatingParty, NegotiationModel


@dataclass(frozen=True, slots=True)
class IssueAward:
    """The award over the contested issues, by their indices; red lines, rules and reservations are not in it.

    A party's points on an issue are its range of utilities there, scaled to 100 over the contested issues.
    """

    issues: tuple[int, ...]
    award: Award


def award_issues(model: NegotiationModel) -> IssueAward | None:
    """The award of a model with two parties that contest something; None for any other.

    An issue is contested where no option is best for both.
    """
    if len(model.parties) != 2:
        return None
    contested = tuple(
        i for i in range(len(model.issues)) if not _best(model.parties[0], i) & _best(model.parties[1], i)
    )
    points = [[_points(party, i) for i in contested] for party in model.parties]
    if not contested or not all(sum(row) for row in points):
        return None
    return IssueAward(contested, adjust_winner(points[0], points[1]))


def _best(party: NegotiatingParty, issue: int) -> set[int]:
    worth = [party.weights[issue].value * value.point for value in party.values[issue]]
    return {option for option, number in enumerate(worth) if number == max(worth)}


def _points(party: NegotiatingParty, issue: int) -> Fraction:
    values = [value.point for value in party.values[issue]]
    return party.weights[issue].value * (max(values) - min(values))
