"""A forecast as text for a terminal of 80 columns."""

from __future__ import annotations

from irenic.cli.text_layout import table, wrap
from irenic.forecast.predict import Forecast
from irenic.model.forecast import Estimate
from irenic.questions.forecast import ForecastAnswer
from irenic.questions.forecast_words import (
    MODEL_NAMES,
    SCENARIO_NOTE,
    describe_cycle,
    describe_interval,
    move_in_words,
    show,
)

_LINE = 60
_SHARES_SHOWN = 6


def render_forecast(answer: ForecastAnswer) -> str:
    """The forecast on its scale with the baselines, the inputs, what the interval comes from, the rounds."""
    found = answer.forecast
    parts = [_head(found), _scale(found), _inputs(found), _basis(answer), _shares(found)]
    if found.play is not None:
        parts += [*_rounds(found), wrap(describe_cycle(found.play)), wrap(SCENARIO_NOTE)]
    if answer.left_out:
        parts.append("\n".join(wrap(f"Left out: {left.party} {left.why}.") for left in answer.left_out))
    parts += [wrap(f"Note: {note}") for note in found.issue.notes]
    return "\n\n".join(part for part in parts if part)


def _head(found: Forecast) -> str:
    issue, settings = found.issue, found.settings
    unit = f" {issue.unit}" if issue.unit else ""
    variant = f", {settings.variant.value} formulas, Q = {settings.q:g}" if found.play else ""
    lines = [
        wrap(f"{issue.title}: {show(found.point)}{unit} on {issue.scale_min:g} to {issue.scale_max:g}"),
        wrap(f"{MODEL_NAMES[settings.model.value]}{variant}. {describe_interval(found)}"),
    ]
    return "\n".join(lines)


def _scale(found: Forecast) -> str:
    """Each figure as a mark on the scale; the interval as a line."""
    base = found.baselines
    rows = [
        ("forecast", found.point, (found.low, found.high)),
        ("weighted mean", base.weighted_mean, None),
        ("weighted median", base.weighted_median, None),
        ("unweighted mean", base.unweighted_mean, None),
    ]
    if base.status_quo is not None:
        rows.append(("status quo", base.status_quo, None))
    lines = [
        f"{name:<15} {show(point):>7}  {_ruler(found, point, ends)}".rstrip() for name, point, ends in rows
    ]
    return "\n".join(lines)


def _ruler(found: Forecast, point: float, ends: tuple[float, float] | None) -> str:
    low, width = found.issue.scale_min, found.issue.scale_max - found.issue.scale_min
    room = _LINE - 6

    def place(number: float) -> int:
        return min(room - 1, max(0, round((room - 1) * (number - low) / width)))

    cells = ["·"] * room
    if ends is not None:
        for at in range(place(ends[0]), place(ends[1]) + 1):
            cells[at] = "─"
    cells[place(point)] = "●" if ends is not None else "○"
    return "".join(cells)


def _inputs(found: Forecast) -> str:
    rows = [
        (actor.name, _range(actor.capability), _range(actor.position), _range(actor.salience))
        for actor in found.issue.actors
    ]
    return table(("Actor", "Capability", "Position", "Salience"), rows)


def _basis(answer: ForecastAnswer) -> str:
    """How each input is known, said once for all actors of whom it is the same."""
    actors, errors = answer.forecast.issue.actors, answer.errors
    lines = []
    for name in ("capability", "position", "salience"):
        known: dict[str, list[str]] = {}
        for actor in actors:
            known.setdefault(dict(actor.basis).get(name, ""), []).append(actor.name)
        told = [
            basis if len(names) == len(actors) else f"{', '.join(names)}: {basis}"
            for basis, names in known.items()
            if basis
        ]
        lines += [wrap(f"{name.capitalize()}: {'. '.join(told)}.")] if told else []
    assumed = (
        f"Ranges assumed: position ± {100 * errors.position:g} % of the scale, capability ± "
        f"{100 * errors.capability:g} % of itself, salience ± {errors.salience:g}."
    )
    return "\n".join([*lines, wrap(assumed)])


def _range(estimate: Estimate) -> str:
    if estimate.low == estimate.high:
        return f"{estimate.point:.3g}"
    return f"{estimate.point:.3g} ({estimate.low:.3g}–{estimate.high:.3g})"


def _shares(found: Forecast) -> str:
    if not found.shares:
        return ""
    told = [
        f"{100 * share.share:.0f} % the {share.input} of {share.actor}"
        for share in found.shares[:_SHARES_SHOWN]
        if share.share >= 0.005
    ]
    rest = (
        1 - found.joint - sum(share.share for share in found.shares[:_SHARES_SHOWN] if share.share >= 0.005)
    )
    told += [f"{100 * rest:.0f} % the other inputs"] if rest >= 0.005 else []
    told += [f"{100 * found.joint:.0f} % several inputs jointly"] if found.joint >= 0.005 else []
    return wrap(f"The variance of the draws comes from: {', '.join(told)}.")


def _rounds(found: Forecast) -> list[str]:
    assert found.play is not None
    rows = [
        (str(told.number), show(told.median), show(told.mean), str(len(told.moves)))
        for told in found.play.rounds
    ]
    moves = []
    for told in found.play.rounds:
        moves += [f"Round {told.number}"] if told.moves else []
        moves += [wrap(move_in_words(move), "  ") for move in told.moves]
    return [table(("Round", "Median", "Mean", "Moves"), rows), "\n".join(moves)]
