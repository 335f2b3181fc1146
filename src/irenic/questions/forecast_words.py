"""A forecast in sentences: interval, moves and cycles."""

from __future__ import annotations

from irenic.forecast.offers import OfferClass
from irenic.forecast.predict import Forecast
from irenic.forecast.rounds import Move, Play

MODEL_NAMES = {
    "compromise": "Compromise model (mean weighted by capability and salience)",
    "median": "Weighted median",
    "mean": "Unweighted mean",
    "challenge": "Challenge model",
}
SCENARIO_NOTE = (
    "The challenge model is a scenario tool: it shows who might press whom, and why. On past decisions it did "
    "worse than the compromise model."
)


def show(number: float) -> str:
    """A number in at most four significant digits."""
    return f"{number:.4g}"


def describe_interval(found: Forecast) -> str:
    """What the interval is, in one sentence."""
    if found.low == found.high:
        return "No input is uncertain, so the interval is the point."
    share = f"{100 * found.settings.level:g} %"
    return (
        f"{share} of {found.settings.draws} draws of the uncertain inputs (seed {found.settings.seed}) lie between "
        f"{show(found.low)} and {show(found.high)}; what the model itself leaves out is not in the interval."
    )


def move_in_words(move: Move) -> str:
    """Who moved, to whose offer, and why."""
    why = {
        OfferClass.CONFLICT: "both expect to gain from a contest, and {other} expects more",
        OfferClass.COMPROMISE: "{actor} expects to lose from a contest less than {other} expects to gain",
        OfferClass.CAPITULATION: "{actor} expects to lose from a contest at least what {other} expects to gain",
        OfferClass.NONE: "",
    }[move.kind].format(actor=move.actor, other=move.to_actor)
    own, others = show(move.own), show(move.others)
    if own == others:
        own, others = f"{move.own:.9g}", f"{move.others:.9g}"
    return (
        f"{move.actor} moves from {show(move.start)} to {show(move.end)} towards {move.to_actor} "
        f"({move.kind.label}): {why} ({own} against {others})."
    )


def describe_cycle(play: Play | None) -> str:
    """Whether the rounds settle, repeat or do neither; empty where there are none."""
    if play is None or not play.rounds:
        return ""
    if play.cycle is None:
        return f"After {len(play.rounds)} rounds nothing repeats: the result is that of the last round."
    start, period = play.cycle
    if period == 1:
        return f"Nobody moves after round {start}."
    return f"The positions after round {start} return every {period} rounds: the model does not settle."
