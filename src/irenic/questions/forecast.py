"""Where may an issue settle? A file of actors, or the evidence of a process, through one forecast model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from irenic.exchange.forecast_files import read_issues
from irenic.forecast.predict import Forecast, Settings, predict
from irenic.forecast.widen import Errors, widen
from irenic.model.errors import UsageError
from irenic.model.forecast import ForecastIssue
from irenic.questions.forecast_inputs import LeftOut, issue_from_study, read_number
from irenic.questions.study import Study


@dataclass(frozen=True, slots=True)
class ForecastAnswer:
    """A forecast, the assumptions behind its ranges, and the parties that take no part in it."""

    forecast: Forecast
    errors: Errors
    left_out: tuple[LeftOut, ...] = ()
    sources: tuple[str, ...] = field(default=())


def forecast_file(
    path: Path,
    settings: Settings,
    errors: Errors | None = None,
    issue: str | None = None,
    scale: tuple[float, float] | None = None,
    status_quo: str | None = None,
) -> ForecastAnswer:
    """Forecast the issue of a file; where a KTAB file has several, `issue` is a name or a number from 1."""
    chosen = _choose(read_issues(path, scale), issue, path.name)
    if status_quo is not None:
        chosen = replace(chosen, status_quo=read_number(status_quo, "--status-quo"))
    return answer(chosen, settings, errors)


def forecast_study(
    study: Study,
    settings: Settings,
    issue: str | None,
    capabilities: Path | None,
    errors: Errors | None = None,
    status_quo: str | None = None,
) -> ForecastAnswer:
    """Forecast an ordered issue of a process from its evidence and the analyst's capabilities."""
    made, left = issue_from_study(study, issue, capabilities, status_quo)
    return answer(made, settings, errors, left)


def answer(
    issue: ForecastIssue, settings: Settings, errors: Errors | None = None, left: Sequence[LeftOut] = ()
) -> ForecastAnswer:
    """Forecast one issue, with ranges around the inputs that have none."""
    errors = errors or Errors()
    if issue.status_quo is not None and not issue.scale_min <= issue.status_quo <= issue.scale_max:
        raise UsageError(
            f"the status quo {issue.status_quo:g} lies outside the scale "
            f"{issue.scale_min:g} to {issue.scale_max:g}: correct one of them"
        )
    return ForecastAnswer(predict(widen(issue, errors), settings), errors, tuple(left))


def _choose(issues: tuple[ForecastIssue, ...], named: str | None, file: str) -> ForecastIssue:
    if len(issues) == 1 and named is None:
        return issues[0]
    listed = ", ".join(issue.title for issue in issues)
    if named is None:
        raise UsageError(f"{file} holds {len(issues)} issues ({listed}): say which with --issue")
    if named.isdigit() and 1 <= int(named) <= len(issues):
        return issues[int(named) - 1]
    for issue in issues:
        if issue.title.lower() == named.lower():
            return issue
    raise UsageError(f"{file} has no issue '{named}': name one of {listed}, or its number")
