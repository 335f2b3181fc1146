"""A forecast as plain data: the keys are a contract."""

from __future__ import annotations

from typing import Any

from irenic.forecast.predict import Forecast, Model, Settings
from irenic.forecast.rounds import Move, Play
from irenic.model.forecast import Actor, Estimate
from irenic.questions.forecast import ForecastAnswer
from irenic.questions.forecast_words import describe_cycle, describe_interval, move_in_words


def forecast_to_json(answer: ForecastAnswer) -> dict[str, Any]:
    """The answer as plain data; numbers are on the scale of the issue."""
    found = answer.forecast
    issue, base, settings = found.issue, found.baselines, found.settings
    return {
        "issue": {
            "title": issue.title,
            "scale": {"min": issue.scale_min, "max": issue.scale_max, "unit": issue.unit},
            "notes": list(issue.notes),
        },
        "model": settings.model.value,
        "settings": _settings(settings),
        "actors": [_actor(actor) for actor in issue.actors],
        "left_out": [{"party": left.party, "why": left.why} for left in answer.left_out],
        "baselines": {
            "weighted_mean": base.weighted_mean,
            "weighted_median": base.weighted_median,
            "unweighted_mean": base.unweighted_mean,
            "capability_mean": base.capability_mean,
            "status_quo": base.status_quo,
        },
        "forecast": _forecast(found, answer),
        "rounds": _rounds(found.play, issue.actors),
        "cycle": None if found.play is None or found.play.cycle is None else list(found.play.cycle),
        "cycle_note": describe_cycle(found.play),
    }


def _settings(settings: Settings) -> dict[str, Any]:
    common = {"level": settings.level, "draws": settings.draws, "seed": settings.seed}
    if settings.model is not Model.CHALLENGE:
        return common
    return {**common, "variant": settings.variant.value, "rounds": settings.rounds, "q": settings.q}


def _forecast(found: Forecast, answer: ForecastAnswer) -> dict[str, Any]:
    errors = answer.errors
    return {
        "point": found.point,
        "low": found.low,
        "high": found.high,
        "level": found.settings.level,
        "in_words": describe_interval(found),
        "assumed_errors": {
            "position": errors.position,
            "capability": errors.capability,
            "salience": errors.salience,
        },
        "shares": [{"actor": s.actor, "input": s.input, "share": s.share} for s in found.shares],
        "joint_share": found.joint,
    }


def _actor(actor: Actor) -> dict[str, Any]:
    basis = dict(actor.basis)
    return {
        "name": actor.name,
        **{
            name: _estimate(getattr(actor, name), basis.get(name, ""))
            for name in ("capability", "position", "salience")
        },
        "statements": list(actor.evidence),
    }


def _estimate(estimate: Estimate, basis: str) -> dict[str, Any]:
    return {"point": estimate.point, "low": estimate.low, "high": estimate.high, "basis": basis}


def _rounds(play: Play | None, actors: tuple[Actor, ...]) -> list[dict[str, Any]]:
    if play is None:
        return []
    return [
        {
            "round": told.number,
            "median": told.median,
            "mean": told.mean,
            "positions": {actor.name: x for actor, x in zip(actors, told.positions, strict=True)},
            "risk": {actor.name: r for actor, r in zip(actors, told.risk, strict=True)},
            "moves": [_move(move) for move in told.moves],
        }
        for told in play.rounds
    ]


def _move(move: Move) -> dict[str, Any]:
    return {
        "actor": move.actor,
        "to_actor": move.to_actor,
        "class": move.kind.label,
        "from": move.start,
        "to": move.end,
        "expected_utility": move.own,
        "expected_utility_of_other": move.others,
        "in_words": move_in_words(move),
    }
