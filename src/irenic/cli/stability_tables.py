"""A stability answer as text for people, within 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from irenic.cli.stability_compliance import compliance_parts
from irenic.cli.stability_layout import NAMES, WIDTH, count, wrapped
from irenic.questions.stability import StabilityAnswer
from irenic.stability.build import state_string
from irenic.stability.coalition import CoalitionStability
from irenic.stability.concepts import CONCEPTS, Stability
from irenic.stability.explain import in_words, steps_in_words
from irenic.stability.game import Game
from irenic.stability.inverse import Change, Inverse
from irenic.stability.misperception import Misperception
from irenic.stability.sensitivity import Variation
from irenic.stability.status_quo import StatusQuo
from irenic.stability.walk import Reach

MAX_ROWS = 40
MEANING = {
    "nash": "no one can improve by a move of its own",
    "gmr": "the others could answer any improvement so that it does not pay, even at a cost to themselves",
    "smr": "as GMR, and whoever improved could not get out of that answer again",
    "seq": "the others could answer any improvement so that it does not pay, each step to their own gain",
    "sseq": "as SEQ, and whoever improved could not get out of that answer again",
}


def render(answer: StabilityAnswer) -> str:
    """All parts of an answer, one under another."""
    game = answer.conflict.game
    parts = [_heading(answer), _options(answer), _states(answer), _meanings()]
    if answer.strong is not None:
        parts.append(_summary("Strong: sanctions leave strongly worse off", answer.strong, game))
    if answer.uncertain is not None:
        parts.append(_summary("Possibly stable, given what is not known", answer.uncertain["possible"], game))
    if answer.coalitions is not None:
        parts.append(_coalitions(answer.coalitions, game))
    if answer.status_quo is not None:
        parts.append(_status_quo(answer.status_quo, answer.stability, game))
    if answer.explanations:
        parts.append(wrapped("Why", (in_words(game, each) for each in answer.explanations)))
    parts += [_inverse(each, game) for each in answer.inverse]
    if answer.sensitivity is not None:
        parts.append(_sensitivity(answer.sensitivity, game))
    if answer.views is not None:
        parts.append(_views(answer.views, len(answer.conflict.model.options)))
    parts += compliance_parts(answer)
    if answer.notes:
        parts.append(wrapped("Note", answer.notes))
    return "\n\n".join(parts) + "\n"


def _heading(answer: StabilityAnswer) -> str:
    game, model = answer.conflict.game, answer.conflict.model
    moves = sum(each.count for each in game.moves)
    size = (
        f"{count(len(game.names), 'decision maker')}, {count(len(model.options), 'option')}, "
        f"{count(game.size, 'feasible state')}, {count(moves, 'move')}"
    )
    return "\n".join([*textwrap.wrap(model.title, WIDTH), size])


def _options(answer: StabilityAnswer) -> str:
    model = answer.conflict.model
    lines = ["Options, in the order of the letters of a state"]
    for place, option in enumerate(model.options):
        who = ", ".join(model.decision_makers[o].id for o in option.owners)
        way = {"fwd": ", cannot be taken back", "back": ", cannot be taken up again"}.get(
            option.direction.value, ""
        )
        text = f"{place + 1:3}  {option.name} ({who}{way})"
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="     ")
    return "\n".join(lines)


def _states(answer: StabilityAnswer) -> str:
    """A table of states by concept: * where the state is an equilibrium, else for how many it is stable."""
    game, found = answer.conflict.game, answer.stability
    shown = list(range(game.size)) if game.size <= MAX_ROWS else _held(found)[:MAX_ROWS]
    width = max(5, *(len(_label(answer, s)) for s in shown), 0) if shown else 5
    lines = ["Stable for whom (* an equilibrium: stable for all; else for how many)"]
    if width > WIDTH - 42:
        width = WIDTH - 42
    lines.append(f"{'no.':>7}  {'state':<{width}}" + "".join(f"{NAMES[c]:>6}" for c in CONCEPTS))
    for s in shown:
        cells = "".join(f"{_cell(found, c, s):>6}" for c in CONCEPTS)
        lines.append(f"{s:>7}  {_label(answer, s)[:width]:<{width}}{cells}")
    if game.size > MAX_ROWS:
        total = ", ".join(f"{NAMES[c]} {len(found.equilibria(c)):,}" for c in CONCEPTS)
        lines += textwrap.wrap(
            f"Equilibria in all: {total}. Those above: the first that hold under most concepts.", WIDTH
        )
    return "\n".join(lines)


def _label(answer: StabilityAnswer, state: int) -> str:
    game = answer.conflict.game
    if game.labels is not None:
        return game.labels[state]
    return state_string(int(answer.conflict.codes[state]), len(answer.conflict.model.options))


def _held(found: Stability) -> list[int]:
    """Equilibria, those first that hold under most concepts."""
    held: dict[int, int] = {}
    for concept in CONCEPTS:
        for s in found.equilibria(concept):
            held[s] = held.get(s, 0) + 1
    return sorted(held, key=lambda s: (-held[s], s))


def _cell(found: Stability, concept: str, state: int) -> str:
    column = found.stable[concept][:, state]
    return "*" if column.all() else str(int(column.sum()))


def _meanings() -> str:
    lines = ["What the concepts say"]
    for concept in CONCEPTS:
        text = f"{NAMES[concept]:<5} {MEANING[concept]}"
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="      ")
    return "\n".join(lines)


def _summary(title: str, found: Stability, game: Game) -> str:
    lines = [title]
    for concept in CONCEPTS:
        lines += _listed(f"{NAMES[concept]:<5} ", (game.label(s) for s in found.equilibria(concept)))
    return "\n".join(lines)


def _coalitions(found: CoalitionStability, game: Game) -> str:
    lines = ["Equilibria that no coalition would leave either"]
    for concept in CONCEPTS:
        lines += _listed(f"{NAMES[concept]:<5} ", (game.label(s) for s in found.equilibria(concept)))
    return "\n".join(lines)


def _listed(head: str, items: Iterable[str], most: int = 60) -> list[str]:
    every = list(items)
    more = f", … {len(every) - most:,} more" if len(every) > most else ""
    text = head + (", ".join(every[:most]) + more if every else "none")
    return textwrap.wrap(text, WIDTH, subsequent_indent=" " * len(head))


def _status_quo(found: StatusQuo, stability: Stability, game: Game) -> str:
    lines = [f"From {game.label(found.state)}"]
    held = [c for c in CONCEPTS if found.state in stability.equilibria(c)]
    if held:
        lines.append(f"  It is an equilibrium itself ({', '.join(NAMES[c] for c in held)}).")
    targets = sorted({s for c in ("nash", "seq") for s in stability.equilibria(c)} - {found.state})
    for name, reach in (
        ("by moves", found.moves),
        ("by improvements only", found.improvements),
        ("by improvements, coalitions included", found.coalitions),
    ):
        if reach is not None:
            lines += [
                f"  {name}: {count(len(reach.states), 'state')} reachable",
                *_paths(game, reach, targets),
            ]
    return "\n".join(lines)


def _paths(game: Game, reach: Reach, targets: list[int]) -> list[str]:
    lines = []
    for s in [s for s in targets if s in reach.first][:10]:
        text = f"    {game.label(s)}: {steps_in_words(game, reach.path(s))}"
        lines += textwrap.wrap(text, WIDTH, subsequent_indent="      ")
    return lines


def _inverse(found: Inverse, game: Game) -> str:
    title = f"What must change for {game.label(found.state)} to be an equilibrium ({NAMES[found.concept]})"
    if not found.adjustments:
        limit = "" if found.complete else " (the search was cut short)"
        return wrapped(title, [f"No change of up to {found.tried} comparisons does it{limit}."])
    if not found.adjustments[0].changes:
        return wrapped(title, ["Nothing: it is one."])
    texts = []
    for number, adjustment in enumerate(found.adjustments, 1):
        texts.append(f"{number}. " + "; ".join(_change(c, game) for c in adjustment.changes))
    more = "" if found.all_found else " More of the same size exist."
    size = len(found.adjustments[0].changes)
    return wrapped(title, [f"The smallest change is of {count(size, 'comparison')}.{more}", *texts])


_NOW = {">": "better than", "<": "worse than", "=": "as good as"}
_THEN = {
    ">": "better than",
    ">=": "no worse than",
    "=": "as good as",
    "<=": "no better than",
    "<": "worse than",
}


def _change(change: Change, game: Game) -> str:
    state, other = game.label(change.state), game.label(change.other)
    return f"for {game.names[change.player]}, {state} {_THEN[change.then]} {other} (now {_NOW[change.now]})"


def _sensitivity(found: tuple[Variation, ...], game: Game) -> str:
    texts = []
    for each in found:
        if each.matters:
            parts = [f"loses {_differences(each.lost)}"] if each.lost else []
            parts += [f"gains {_differences(each.gained)}"] if each.gained else []
            texts.append(f"{game.names[each.player]}, “{each.statement}” {each.how}: {', '.join(parts)}")
    quiet = sum(not each.matters for each in found)
    texts.append(f"{count(quiet, 'other variation')} of {len(found)} change no equilibrium.")
    return wrapped("What rests on which preference (states by number)", texts)


def _differences(states: dict[str, tuple[int, ...]]) -> str:
    return "; ".join(
        f"{NAMES[c]} {', '.join(map(str, s[:8]))}{' …' if len(s) > 8 else ''}" for c, s in states.items()
    )


def _views(found: Misperception, options: int) -> str:
    names = found.expectations[0].conflict.game.names
    lines = ["What each expects, by its own view"]
    for each in found.expectations:
        lines.append(f"  {names[each.holder]}")
        for concept in ("nash", "seq"):
            codes = [state_string(code, options) for code in each.codes(concept)]
            lines += _listed(f"    {NAMES[concept]:<5} ", codes)
    lines.append("  Where each would stay, by its own view")
    for concept in CONCEPTS:
        lines += _listed(
            f"    {NAMES[concept]:<5} ", (state_string(c, options) for c in found.holding[concept])
        )
    return "\n".join(lines)
