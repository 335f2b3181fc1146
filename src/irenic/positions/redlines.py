"""The register of red lines: what each party excludes or requires, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from irenic.model.codebook import Codebook
from irenic.model.position import OptionStance, Positions, Subject, Uncounted, Why
from irenic.model.statement import Statement
from irenic.model.terms import Firmness, Polarity
from irenic.positions.targets import find_alternatives, subject_of


class Known(StrEnum):
    """How a red line is known."""

    COUNTED = "counted"
    CONTESTED = "contested"
    SHOWN = "shown, not counted"


@dataclass(frozen=True, slots=True)
class RedLine:
    """An option that a party requires (`holds`; any of `alternatives` will do) or excludes.

    `evidence` is counted. `shown` is not counted and tells the same of the same options; where `known` is
    `shown`, it is all there is, and the red line is one that others ascribe, or that is past or supposed.
    """

    party: str
    holds: bool
    alternatives: tuple[Subject, ...]
    firmness: Firmness
    known: Known
    evidence: tuple[Statement, ...] = ()
    shown: tuple[Uncounted, ...] = ()
    unidentified: tuple[str, ...] = ()


def list_red_lines(
    positions: Positions, codebook: Codebook, at_least: Firmness | None = None
) -> tuple[RedLine, ...]:
    """List what the parties exclude or require at or above a firmness (the settings' red line unless given).

    All are explicit: the evidence speaks of that very option. Parties in the codebook's order; for each, what
    is counted, then what is contested, then what is only shown.
    """
    threshold = at_least or positions.settings.red_line_firmness
    found: list[RedLine] = []
    for party in codebook.parties:
        stances = [s for cell in positions.cells if cell.party == party.id for s in cell.stances]
        contested = [line for s in stances if s.contested for line in _told(s, s.evidence, codebook)]
        shown = [line for s in stances for line in _ascribed(s, codebook)]
        counted = [
            RedLine(
                party.id, c.holds, c.alternatives, c.firmness, Known.COUNTED, c.evidence, (), c.unidentified
            )
            for c in positions.claims_of(party.id, threshold)
        ]
        merged = _merge(
            [line for line in (*counted, *contested, *shown) if line.firmness.rank >= threshold.rank]
        )
        found.extend(merged)
    return tuple(found)


def _told(stance: OptionStance, statements: tuple[Statement, ...], codebook: Codebook) -> list[RedLine]:
    return [
        RedLine(s.holder.party, holds, subjects, s.firmness, Known.CONTESTED, (s,), (), unidentified)
        for s in statements
        for holds, subjects, unidentified in _directions(s, stance.subject, codebook)
    ]


def _ascribed(stance: OptionStance, codebook: Codebook) -> list[RedLine]:
    return [
        RedLine(s.holder.party, holds, subjects, s.firmness, Known.SHOWN, (), (uncounted,), unidentified)
        for uncounted in stance.shown
        if uncounted.why is not Why.EVALUATION
        for s in (uncounted.statement,)
        for holds, subjects, unidentified in _directions(s, stance.subject, codebook)
    ]


def _directions(
    statement: Statement, subject: Subject, codebook: Codebook
) -> list[tuple[bool, tuple[Subject, ...], tuple[str, ...]]]:
    """Whether a statement requires or excludes an option, with what else would satisfy its holder."""
    found = []
    for target in statement.targets:
        if subject_of(target, codebook) != subject:
            continue
        if target.polarity in (Polarity.SUPPORT, Polarity.OPPOSE):
            alternatives, unidentified = find_alternatives(statement, target, codebook)
            found.append((target.polarity is Polarity.SUPPORT, alternatives or (subject,), unidentified))
    return found


def _merge(lines: list[RedLine]) -> list[RedLine]:
    """One line for each direction and set of options, known in the best way that any of them is."""
    grouped: dict[tuple[bool, frozenset[Subject], tuple[str, ...]], list[RedLine]] = {}
    for line in lines:
        grouped.setdefault((line.holds, frozenset(line.alternatives), line.unidentified), []).append(line)
    return [_joined(group) for group in grouped.values()]


def _joined(group: list[RedLine]) -> RedLine:
    first = group[0]
    same = [line for line in group if line.known is first.known]
    return RedLine(
        party=first.party,
        holds=first.holds,
        alternatives=first.alternatives,
        firmness=max((line.firmness for line in same), key=lambda firmness: firmness.rank),
        known=first.known,
        evidence=tuple(dict.fromkeys(s for line in same for s in line.evidence)),
        shown=tuple(dict.fromkeys(u for line in group for u in line.shown)),
        unidentified=first.unidentified,
    )
