"""Forecasts: for each ordered issue an interval beside simple baselines, where the analyst gives capabilities."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.brief.forecast_drawing import RoundsView, ScaleView, draw_rounds, draw_scale
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.section import Section
from irenic.brief.view import CiteView
from irenic.forecast.predict import Forecast, Model, Settings
from irenic.model.errors import UsageError
from irenic.model.forecast import Actor
from irenic.questions.forecast import ForecastAnswer, forecast_study
from irenic.questions.forecast_words import (
    SCENARIO_NOTE,
    describe_cycle,
    describe_interval,
    move_in_words,
    show,
)

_SHARES_SHOWN = 5
_SCENARIO_DRAWS = 100


@dataclass(frozen=True, slots=True)
class InputView:
    """An actor's inputs in words, how each is known, and the statements behind the position."""

    actor: str
    position: str
    salience: str
    capability: str
    basis: tuple[str, ...]
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """The challenge model's rounds: a drawing, each move in a sentence, and whether it settles."""

    drawing: RoundsView | None
    moves: tuple[str, ...]
    cycle: str
    note: str


@dataclass(frozen=True, slots=True)
class IssueForecastView:
    """One issue's forecast; `refused` says why there is none, and everything else is then empty."""

    issue: str
    options: tuple[str, ...]
    refused: str
    headline: str = ""
    interval: str = ""
    shares: tuple[str, ...] = ()
    drawing: ScaleView | None = None
    inputs: tuple[InputView, ...] = ()
    left_out: tuple[str, ...] = ()
    scenario: ScenarioView | None = None


@dataclass(frozen=True, slots=True)
class ForecastsView:
    """All ordered issues."""

    issues: tuple[IssueForecastView, ...]


def build(index: Index) -> ForecastsView | None:
    """Forecast every ordered issue; None without capabilities, which are never invented."""
    ordered = [issue.id for issue in index.codebook.issues if issue.ordered]
    if index.study.analyst.capabilities is None or not ordered:
        return None
    return ForecastsView(tuple(_issue(index, issue_id) for issue_id in ordered))


def _issue(index: Index, issue_id: str) -> IssueForecastView:
    issue = index.codebook.issue_by_id[issue_id]
    scale = sorted(issue.options, key=lambda option: option.value or 0.0)
    options = tuple(f"{option.value:g}: {index.neutral(option.label)}" for option in scale)
    path = index.study.analyst.capabilities
    try:
        answer = forecast_study(index.study, Settings(), issue_id, path)
        scenario = forecast_study(
            index.study, replace(Settings(), model=Model.CHALLENGE, draws=_SCENARIO_DRAWS), issue_id, path
        )
    except UsageError as error:
        return IssueForecastView(index.say_issue(issue_id), options, str(error))
    return _view(index, issue_id, options, answer, scenario)


def _view(
    index: Index, issue_id: str, options: tuple[str, ...], answer: ForecastAnswer, scenario: ForecastAnswer
) -> IssueForecastView:
    found = answer.forecast
    return IssueForecastView(
        issue=index.say_issue(issue_id),
        options=options,
        refused="",
        headline=(
            f"{show(found.point)} on a scale from {found.issue.scale_min:g} to {found.issue.scale_max:g}, "
            f"with an interval from {show(found.low)} to {show(found.high)} (compromise model)."
        ),
        interval=describe_interval(found),
        shares=tuple(
            f"{100 * share.share:.0f} % the {share.input} of {index.say_party(share.actor)}"
            for share in found.shares[:_SHARES_SHOWN]
            if share.share >= 0.005
        ),
        drawing=draw_scale(found, index.say_party),
        inputs=tuple(_input(index, actor) for actor in found.issue.actors),
        left_out=tuple(f"{index.say_party(left.party)} {left.why}" for left in answer.left_out),
        scenario=_scenario(index, scenario.forecast),
    )


def _input(index: Index, actor: Actor) -> InputView:
    def say(name: str) -> str:
        one = getattr(actor, name)
        ends = f" ({one.low:.2g} to {one.high:.2g})" if one.low < one.high else ""
        return f"{one.point:.2g}{ends}"

    wanted = set(actor.evidence)
    return InputView(
        actor=index.say_party(actor.name),
        position=say("position"),
        salience=say("salience"),
        capability=say("capability"),
        basis=tuple(f"{name}: {text}" for name, text in actor.basis if text),
        cites=index.cites(s for s in index.statements if s.id in wanted),
    )


def _scenario(index: Index, found: Forecast) -> ScenarioView | None:
    if found.play is None:
        return None
    moves = []
    for told in found.play.rounds:
        for move in told.moves:
            named = replace(move, actor=index.say_party(move.actor), to_actor=index.say_party(move.to_actor))
            moves.append(f"Round {told.number}: {move_in_words(named)}")
    drawing = draw_rounds(found, found.play, index.say_party)
    return ScenarioView(drawing, tuple(moves), describe_cycle(found.play), SCENARIO_NOTE)


def to_markdown(view: ForecastsView) -> list[str]:
    """A headline, the baselines and the inputs of each issue."""
    lines: list[str] = []
    for one in view.issues:
        lines += [f"### {cell(one.issue)}", "", f"Scale: {cell('; '.join(one.options))}.", ""]
        if one.refused:
            lines += [f"No forecast: {cell(one.refused)}.", ""]
            continue
        lines += [f"**{cell(one.headline)}** {cell(one.interval)}", ""]
        marks = one.drawing.marks if one.drawing else ()
        simple = [[cell(k.label), k.value] for k in marks if k.kind != "actor"]
        lines += [*table(["", "Value"], simple), ""]
        rows = [
            [cell(i.actor), i.position, i.salience, i.capability, cell("; ".join(i.basis)), links(i.cites)]
            for i in one.inputs
        ]
        head = ["Party", "Position", "Salience", "Capability", "How known", "Statements"]
        lines += [*table(head, rows), ""]
        lines += [f"- Left out: {cell(text)}." for text in one.left_out]
        if one.scenario:
            lines += ["", cell(f"{one.scenario.note} {one.scenario.cycle}"), ""]
            lines += [f"- {cell(move)}" for move in one.scenario.moves] + [""]
    return lines


SECTION = Section(
    key="forecast",
    title="Where issues may settle",
    note="Ordered issues only. Positions and salience come from the record by rule, capabilities from the analyst. An "
    "interval carries the uncertainty of the inputs, and not that of the model.",
    build=build,
    markdown=to_markdown,
)
