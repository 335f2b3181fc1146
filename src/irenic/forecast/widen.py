"""Ranges for inputs that come without one: stated assumptions about how far an estimate may be off."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.model.forecast import Actor, Estimate, ForecastIssue

ASSUMED = "range assumed"


@dataclass(frozen=True, slots=True)
class Errors:
    """How far an input without a range may be off, as a part of: the scale (position), the value itself
    (capability), the scale of 0 to 1 (salience).
    """

    position: float = 0.10
    capability: float = 0.25
    salience: float = 0.15


def widen(issue: ForecastIssue, errors: Errors) -> ForecastIssue:
    """The issue with a range around every input that has none, cut at the ends of the scales and marked."""
    return replace(issue, actors=tuple(_widen_actor(actor, issue, errors) for actor in issue.actors))


def _widen_actor(actor: Actor, issue: ForecastIssue, errors: Errors) -> Actor:
    c, x, s = actor.capability, actor.position, actor.salience
    span = errors.position * (issue.scale_max - issue.scale_min)
    wide = {
        "capability": Estimate(c.point, c.point * (1 - errors.capability), c.point * (1 + errors.capability)),
        "position": Estimate(
            x.point, max(issue.scale_min, x.point - span), min(issue.scale_max, x.point + span)
        ),
        "salience": Estimate(
            s.point, max(0.0, s.point - errors.salience), min(1.0, s.point + errors.salience)
        ),
    }
    marks = dict(actor.basis)
    found = {}
    for name, given in (("capability", c), ("position", x), ("salience", s)):
        bare = given.low == given.high
        found[name] = wide[name] if bare else given
        if bare and wide[name].low < wide[name].high:
            marks[name] = "; ".join(filter(None, [marks.get(name, ""), ASSUMED]))
    return replace(
        actor,
        capability=found["capability"],
        position=found["position"],
        salience=found["salience"],
        basis=tuple(marks.items()),
    )
