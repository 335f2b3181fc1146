"""The options of commands that answer from a study: codebook, date, what counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath
from irenic.model.dates import PartialDate
from irenic.model.errors import UsageError
from irenic.model.position import OWN_WORDS, Settings
from irenic.model.terms import Attribution, Firmness

_RED_LINES = [Firmness.RED_LINE.value, Firmness.CONDITION.value, Firmness.DEMAND.value]
_COUNTABLE = [Attribution.HEARSAY.value, Attribution.ATTRIBUTED.value]

_OPTIONS = (
    click.option(
        "--codebook",
        "codebook_path",
        type=GivenPath(),
        help="The codebook, where no process folder is named.",
    ),
    click.option("--as-of", metavar="DATE", help="Count nothing later: 2025-03-17, or the end of 2025-03."),
    click.option(
        "--count",
        "counted",
        multiple=True,
        type=click.Choice(_COUNTABLE),
        help="Count these too as a party's own stance; may be repeated.",
    ),
    click.option("--accepted-only", is_flag=True, help="Count only what a reviewer accepted or edited."),
    click.option(
        "--min-confidence",
        type=Number(0, 1),
        default=0.0,
        help="Leave out statements of lower confidence.",
    ),
    click.option(
        "--learned-confidence",
        is_flag=True,
        help="Let the review log set the confidence of what is not yet decided on.",
    ),
    click.option(
        "--red-line",
        type=click.Choice(_RED_LINES),
        default=Firmness.CONDITION.value,
        show_default=True,
        help="The firmness from which a stance is a red line.",
    ),
    click.option(
        "--collide",
        type=click.Choice(_RED_LINES),
        default=Firmness.DEMAND.value,
        show_default=True,
        help="The firmness from which two parties' stances are compared.",
    ),
)


def study_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options from which `read_settings` makes the settings, and `--codebook`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def read_settings(
    as_of: str | None,
    counted: tuple[str, ...],
    accepted_only: bool,
    min_confidence: float,
    learned_confidence: bool,
    red_line: str,
    collide: str,
) -> Settings:
    """The settings that the options ask for; UsageError where the date is none."""
    return Settings(
        as_of=read_date(as_of) if as_of else None,
        counted=OWN_WORDS | {Attribution(word) for word in counted},
        accepted_only=accepted_only,
        min_confidence=min_confidence,
        learned_confidence=learned_confidence,
        red_line_firmness=Firmness(red_line),
        collision_firmness=Firmness(collide),
    )


def read_date(text: str) -> date:
    """The last day that a date stands for; UsageError where it is no date."""
    try:
        return PartialDate.parse(text).latest
    except ValueError as error:
        raise UsageError(f"--as-of: {error}; write a date such as 2025-03-17 or 2025-03") from None
