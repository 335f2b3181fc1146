"""Values from stances and weights from firmness and emphasis, each with the statements it rests on."""

from __future__ import annotations

from fractions import Fraction

from irenic.model.codebook import OptionRef
from irenic.model.negotiation import Basis, Value, Weight
from irenic.model.position import OptionStance, Position, Positions
from irenic.model.terms import Polarity
from irenic.questions.evidence_issues import NONE, YES, IssueMap

WORTH = {
    Polarity.SUPPORT: Fraction(1),
    Polarity.CONDITIONAL: Fraction(3, 4),
    Polarity.OPEN: Fraction(1, 2),
    Polarity.OPPOSE: Fraction(0),
}
"""What an option is worth, as a share of the best, by the stance towards it."""
_HALF = Fraction(1, 2)
_MOST_COUNTED = 5
_UNKNOWN = Value(_HALF, Fraction(0), Fraction(1), Basis(note="nothing is known: analyst's assumption"))


def party_values(mapped: IssueMap, positions: Positions, party: str) -> tuple[tuple[Value, ...], ...]:
    """The party's value for every option of the model's issues."""
    rows = []
    for issue in mapped.issues:
        origin, option = mapped.source[issue.id]
        position = positions.of(party, origin)
        if option is not None:
            yes = _value(position, OptionRef(origin, option))
            rows.append(tuple(yes if o.id == YES else _opposite(yes) for o in issue.options))
        else:
            rows.append(tuple(_exclusive(position, origin, o.id) for o in issue.options))
    return tuple(rows)


def party_weights(mapped: IssueMap, positions: Positions, party: str) -> tuple[Weight, ...]:
    """The firmest stance on an issue (1 to 5) plus up to 1 for emphasis, scaled to 100 over the issues.

    Emphasis is the number of counted statements, up to five, as fifths. Where an issue was taken apart, each
    part has the weight of the stance on its own option. Rounded to tenths so that the sum stays exactly 100.
    """
    raw, bases = [], []
    for issue in mapped.issues:
        origin, option = mapped.source[issue.id]
        stances = [
            s
            for s in positions.of(party, origin).stances
            if s.known and (option is None or s.option.option == option)
        ]
        statements = tuple(dict.fromkeys(e.id for s in stances for e in s.evidence))
        rank = max((s.firmness.rank for s in stances), default=0)
        raw.append(
            Fraction(max(1, rank)) + Fraction(min(_MOST_COUNTED, len(statements)), _MOST_COUNTED)
            if stances
            else Fraction(0)
        )
        bases.append(
            Basis(statements, "firmness and emphasis") if stances else Basis(note="nothing is known")
        )
    return tuple(Weight(w, b) for w, b in zip(_to_hundred(raw), bases, strict=True))


def _value(position: Position, ref: OptionRef) -> Value:
    stances = [s for s in position.stances if s.option == ref and s.known]
    worths = {WORTH[s.polarity] for s in stances if s.polarity is not None and not s.contested}
    statements = _statements(stances)
    if not stances:
        return _UNKNOWN
    if len(worths) != 1 or any(s.contested for s in stances):
        return Value(_HALF, Fraction(0), Fraction(1), Basis(statements, "evidence points both ways"))
    return Value.exact(worths.pop(), Basis(statements, _told(stances)))


def _exclusive(position: Position, issue: str, option: str) -> Value:
    if option != NONE:
        return _value(position, OptionRef(issue, option))
    stances = [s for s in position.stances if s.known]
    held = {s.polarity for s in stances if not s.contested}
    if Polarity.SUPPORT in held:
        note = "it supports another option of the issue"
        return Value.exact(Fraction(0), Basis(_statements(stances), note))
    if held == {Polarity.OPPOSE}:
        note = "it opposes what it speaks of, and supports nothing"
        return Value.exact(Fraction(1), Basis(_statements(stances), note))
    return _UNKNOWN


def _opposite(yes: Value) -> Value:
    return Value(1 - yes.point, 1 - yes.high, 1 - yes.low, yes.basis)


def _statements(stances: list[OptionStance]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.id for s in stances for e in s.evidence))


def _told(stances: list[OptionStance]) -> str:
    return ", ".join(sorted({s.polarity.value for s in stances if s.polarity is not None}))


def _to_hundred(raw: list[Fraction]) -> list[Fraction]:
    """Shares of 100 in tenths, the largest remainders rounded up."""
    total = sum(raw)
    if not total:
        return [Fraction(0) for _ in raw]
    exact = [1000 * number / total for number in raw]
    floors = [int(number) for number in exact]
    order = sorted(range(len(raw)), key=lambda i: (floors[i] - exact[i], i))
    for i in order[: 1000 - sum(floors)]:
        floors[i] += 1
    return [Fraction(number, 10) for number in floors]
