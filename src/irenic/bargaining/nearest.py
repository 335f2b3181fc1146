"""The acceptable package nearest to a draft: fewest provisions changed, then least loss; and who pays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.feasible import UndecidedError
from irenic.bargaining.merge import DEFAULT_LIMIT, Merged, merge_issues
from irenic.bargaining.packages import Options, Package, trace_packages

LISTED = 20


@dataclass(frozen=True, slots=True)
class Nearest:
    """The acceptable packages that change fewest of a draft's provisions and then lose least.

    `changes` is the number of provisions changed; `loss` the sum over parties of what each loses against the
    draft, as a share of its range of utilities (a gain counts nothing); `count` how many packages tie, of
    which `packages` lists some. `changed` are the issues that the first of them changes.
    """

    changes: int
    loss: Fraction
    count: int
    packages: tuple[Package, ...]
    changed: tuple[int, ...]


def find_nearest(model: CompiledModel, draft: dict[int, int], limit: int = DEFAULT_LIMIT) -> Nearest | None:
    """Search by numbers of changes, from none up; None where no package is acceptable at all.

    `draft` maps issue index to option index; issues it leaves open cost nothing to settle, and its worth
    there is taken from the package itself. Raises UndecidedError where the limit leaves the answer open.
    """
    counted = _with_changes(model, draft)
    for changes in range(len(draft) + 1):
        bounded = replace(counted, thresholds=(*model.thresholds, -changes))
        merged = merge_issues(bounded, limit=limit)
        if not merged.exact:
            raise UndecidedError(f"the nearest package cannot be told within {limit} partial packages")
        if len(merged.layers[-1].counts):
            return _least_loss(model, merged, draft, changes)
    return None


def _with_changes(model: CompiledModel, draft: dict[int, int]) -> CompiledModel:
    """One more party with a veto, which loses one unit for every provision changed."""
    gains = []
    for issue, table in enumerate(model.gains):
        column = np.array(
            [0 if draft.get(issue, option) == option else -1 for option in range(len(table))],
            dtype=table.dtype,
        )
        gains.append(np.column_stack((table, column)))
    return replace(
        model,
        gains=tuple(gains),
        units=(*model.units, Fraction(1)),
        disagreement=(*model.disagreement, 0),
        thresholds=(*model.thresholds, None),
        needed=model.needed + 1,
        vetoes=model.vetoes | {model.parties},
    )


def _least_loss(model: CompiledModel, merged: Merged, draft: dict[int, int], changes: int) -> Nearest:
    scales = _ranges(model)
    best: list[tuple[Options, Fraction]] = []
    count = 0
    for state in range(len(merged.points)):
        for options in trace_packages(merged, state):
            loss = _loss(model, draft, options, scales)
            if not best or loss < best[0][1]:
                best, count = [], 0
            if not best or loss == best[0][1]:
                count += 1
                if len(best) < LISTED:
                    best.append((options, loss))
    packages = sorted(Package(options, model.utilities(model.worth(options))) for options, _ in best)
    first = packages[0].options
    changed = tuple(issue for issue, option in sorted(draft.items()) if first[issue] != option)
    return Nearest(changes, best[0][1], count, tuple(packages), changed)


def losses(model: CompiledModel, draft: dict[int, int], options: Options) -> tuple[int, ...]:
    """What each party loses by the provisions changed, in scaled units; negative where it gains."""
    return tuple(
        sum(
            int(model.gains[issue][option, p]) - int(model.gains[issue][options[issue], p])
            for issue, option in draft.items()
        )
        for p in range(model.parties)
    )


def _loss(model: CompiledModel, draft: dict[int, int], options: Options, scales: list[int]) -> Fraction:
    given = losses(model, draft, options)
    return sum((Fraction(max(0, x), s) for x, s in zip(given, scales, strict=True) if s), Fraction(0))


def _ranges(model: CompiledModel) -> list[int]:
    return [
        sum(int(table[:, p].max()) - int(table[:, p].min()) for table in model.gains)
        for p in range(model.parties)
    ]
