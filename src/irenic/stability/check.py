"""What is wrong with a model although each of its parts can be read: all of it, with line and remedy."""

from __future__ import annotations

import numpy as np

from irenic.model.conflict import ConflictModel, DecisionMaker, NumberRanked, Prioritised, Ranked, View
from irenic.model.errors import Problem, UsageError
from irenic.model.logic import Expr, Not, Var, options_in
from irenic.stability.arrays import BoolArray
from irenic.stability.build import state_string
from irenic.stability.evaluate import holds, truth_values
from irenic.stability.feasible import any_feasible, blocking_rules, feasible_states
from irenic.stability.moves import Codes
from irenic.stability.ranking import ranked_places


def check_model(model: ConflictModel, *, whole: bool = True) -> list[Problem]:
    """Faults that the meaning of the model shows: rules, rankings and views that cannot be.

    Without `whole`, where parts could not be read and are left out, only what no further part could mend.
    """
    count = len(model.options)
    exprs = [rule.holds for rule in model.rules]
    if not any_feasible(count, exprs):
        return _no_state(model)
    if not whole:
        return []
    problems: list[Problem] = []
    codes = feasible_states(count, exprs)
    for maker in model.decision_makers:
        problems += _ranking_problems(model, maker, codes)
    for view in model.views:
        problems += _view_problems(model, view)
    if model.status_quo is not None and not holds(model.status_quo, codes).any():
        problems.append(_problem(model, 0, "the status quo is no feasible state", "correct it, or the rules"))
    return problems


def check_statements(model: ConflictModel) -> list[Problem]:
    """Preference statements that say nothing: never true, always true, or decided by a more important one."""
    problems = []
    for maker in model.decision_makers:
        if not isinstance(maker.preferences, Prioritised):
            continue
        for statement in maker.preferences.statements:
            values = truth_values(statement.expr)
            if values is None:
                continue
            if not values.any():
                what = f"{maker.name}: “{statement.text}” contradicts itself and never holds"
                problems.append(_problem(model, statement.line, what, "correct it or take it out"))
            elif values.all():
                what = f"{maker.name}: “{statement.text}” always holds and so ranks nothing"
                problems.append(_problem(model, statement.line, what, "correct it or take it out"))
        problems += _pairs(model, maker)
    return problems


def idle_statements(model: ConflictModel, codes: Codes) -> list[str]:
    """Notes on statements that hold in every feasible state, or in none, and so rank nothing here."""
    notes = []
    for maker in model.decision_makers:
        if isinstance(maker.preferences, Prioritised):
            for statement in maker.preferences.statements:
                true = holds(statement.expr, codes)
                if true.all() or not true.any():
                    when = "every" if true.all() else "no"
                    notes.append(
                        f"{maker.name}: “{statement.text}” holds in {when} feasible state and ranks nothing."
                    )
    return notes


def _no_state(model: ConflictModel) -> list[Problem]:
    rules = blocking_rules(len(model.options), model.rules)
    together = "; ".join(
        f"“{rule.text}” (line {rule.line})" if rule.line else f"“{rule.text}”" for rule in rules
    )
    verb = "cannot hold" if len(rules) == 1 else "cannot hold together"
    what = f"no state is feasible: {together} {verb}"
    remedy = "drop or weaken it" if len(rules) == 1 else "drop or weaken one of them"
    return [_problem(model, rules[-1].line if rules else 0, what, remedy)]


def _pairs(model: ConflictModel, maker: DecisionMaker) -> list[Problem]:
    """Statements that repeat or negate a more important one."""
    assert isinstance(maker.preferences, Prioritised)
    problems: list[Problem] = []
    seen: list[tuple[str, int, BoolArray]] = []
    own = maker.preferences.statements
    options = sorted(set().union(*(options_in(s.expr) for s in own))) if own else []
    if len(options) > 16:
        return problems
    for statement in own:
        values = _values_over(statement.expr, options)
        for text, line, earlier in seen:
            same, opposite = bool((values == earlier).all()), bool((values != earlier).all())
            if same or opposite:
                word = "repeats" if same else "contradicts"
                what = f"{maker.name}: “{statement.text}” {word} the more important “{text}” on line {line}"
                problems.append(_problem(model, statement.line, what, "keep the one that is meant"))
                break
        else:
            seen.append((statement.text, statement.line, values))
    return problems


def _values_over(expr: Expr, options: list[int]) -> BoolArray:
    count = np.arange(1 << len(options), dtype=np.uint64)
    codes = np.zeros_like(count)
    for place, option in enumerate(options):
        codes |= ((count >> np.uint64(place)) & np.uint64(1)) << np.uint64(option)
    return holds(expr, codes)


def _ranking_problems(model: ConflictModel, maker: DecisionMaker, codes: Codes) -> list[Problem]:
    source = maker.preferences
    if isinstance(source, NumberRanked):
        return _number_problems(model, maker, source, len(codes))
    if not isinstance(source, Ranked):
        return []
    try:
        place = ranked_places(source, codes)
    except UsageError as error:
        return [_problem(model, source.line, f"{maker.name}: {error}", "let each state stand in one place")]
    problems = []
    for rank, entry in enumerate(source.entries):
        if not (place == rank).any():
            what = f"{maker.name}: “{entry.text}” names no feasible state"
            problems.append(_problem(model, entry.line, what, "correct it or take it out"))
    missing = codes[place < 0]
    if len(missing) and source.rest == "refuse":
        shown = ", ".join(state_string(int(c), len(model.options)) for c in missing[:3])
        more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
        what = f"{maker.name}: the ranking leaves out {shown}{more}"
        problems.append(
            _problem(model, source.line, what, "rank them, or add 'unranked: worst' or 'unknown'")
        )
    return problems


def _number_problems(
    model: ConflictModel, maker: DecisionMaker, source: NumberRanked, states: int
) -> list[Problem]:
    numbers = [n for group in source.groups for n in group]
    outside = sorted({n for n in numbers if not 1 <= n <= states})
    twice = sorted({n for n in numbers if numbers.count(n) > 1}) if len(set(numbers)) < len(numbers) else []
    missing = sorted(set(range(1, states + 1)) - set(numbers))
    problems = []
    for found, what in ((outside, "has no such state as"), (twice, "repeats"), (missing, "leaves out")):
        if found:
            shown = ", ".join(map(str, found[:5])) + (" …" if len(found) > 5 else "")
            text = f"{maker.name}: the ranking {what} {shown} ({states} states are feasible)"
            problems.append(_problem(model, source.line, text, f"rank each state from 1 to {states} once"))
    return problems


def _view_problems(model: ConflictModel, view: View) -> list[Problem]:
    rules = [rule.holds for rule in model.rules] + [Not(Var(option)) for option in view.unaware]
    if any_feasible(len(model.options), rules):
        return []
    name = model.decision_makers[view.holder].name
    return [
        _problem(model, view.line, f"no state is feasible as {name} sees it", "let it know of more options")
    ]


def _problem(model: ConflictModel, line: int, what: str, remedy: str) -> Problem:
    return Problem(model.source, line, what, remedy)
