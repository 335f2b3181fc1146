"""Why a state is stable or not for a decision maker: the improvement that breaks it, or the sanction that
deters it.
"""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.errors import UsageError
from irenic.stability.game import Game
from irenic.stability.walk import Reach, Step, search, single_moves

CREDIBLE = frozenset({"seq", "sseq"})
LASTING = frozenset({"smr", "sseq"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What follows an improvement of the focal decision maker.

    `sanction`: the shortest sequence of the others that leaves it no better off, empty where none does.
    Where none does, `escapes` has, for states that would have been sanctions, the move by which it gets out
    again; `reachable` counts the states that the others can reach.
    """

    improvement: int
    sanction: tuple[Step, ...]
    escapes: tuple[tuple[int, int], ...] = ()
    reachable: int = 0


@dataclass(frozen=True, slots=True)
class Explanation:
    """A state, for whom and under which concept; where stable every improvement's answer, else the one that
    pays.
    """

    state: int
    player: int
    concept: str
    stable: bool
    answers: tuple[Answer, ...]


def explain(game: Game, state: int, player: int, concept: str) -> Explanation:
    """Why a state is stable for a decision maker, or not.

    Raises `UsageError` where preferences are unknown.
    """
    if game.has_unknown:
        raise UsageError("explanations need preferences that are known")
    answers = []
    for improvement in game.improvements(player, state):
        answer = _answer(game, state, player, concept, improvement)
        if not answer.sanction:
            return Explanation(state, player, concept, False, (answer,))
        answers.append(answer)
    return Explanation(state, player, concept, True, tuple(answers))


def _answer(game: Game, state: int, player: int, concept: str, improvement: int) -> Answer:
    """The others' shortest sanction of an improvement, or what keeps them from having one."""
    if concept == "nash":
        return Answer(improvement, ())
    better = game.preferences[player].better
    escapes: list[tuple[int, int]] = []
    last: Reach | None = None
    choices = single_moves(game, game.others((player,)), improving=concept in CREDIBLE)
    for reached, found in search(improvement, choices):
        last = found
        if better(reached, state):
            continue
        escape = _escape(game, state, player, reached) if concept in LASTING else None
        if escape is None:
            return Answer(improvement, found.path(reached))
        escapes.append((reached, escape))
    return Answer(improvement, (), tuple(escapes), len(last.first) if last else 0)


def _escape(game: Game, state: int, player: int, sanctioned: int) -> int | None:
    """The best state better than `state` to which the focal decision maker can move on, if there is one."""
    preference = game.preferences[player]
    out = [s3 for s3 in game.successors(player, sanctioned) if preference.better(s3, state)]
    return max(out, key=lambda s3: (int(preference.level[s3]), -s3)) if out else None


def in_words(game: Game, explanation: Explanation) -> str:
    """The explanation as sentences."""
    who, here = game.names[explanation.player], game.label(explanation.state)
    name = explanation.concept.upper() if explanation.concept != "nash" else "Nash"
    if not explanation.answers:
        return f"{here} is stable for {who} ({name}): it has no move to a state that it prefers."
    if explanation.stable:
        parts = [_deterred(game, answer) for answer in explanation.answers]
        return f"{here} is stable for {who} ({name}): " + "; ".join(parts) + "."
    answer = explanation.answers[0]
    there = game.label(answer.improvement)
    text = f"{here} is not stable for {who} ({name}): it prefers {there} and can move there"
    return f"{text}{_unpunished(game, explanation, answer)}."


def steps_in_words(game: Game, steps: tuple[Step, ...]) -> str:
    """A sequence of steps: who moves, to which state."""
    return ", then ".join(
        f"{' and '.join(game.names[m] for m in step.movers)} to {game.label(step.state)}" for step in steps
    )


def _deterred(game: Game, answer: Answer) -> str:
    there = game.label(answer.improvement)
    return f"a move to {there} can be answered by {steps_in_words(game, answer.sanction)}"


def _unpunished(game: Game, explanation: Explanation, answer: Answer) -> str:
    if explanation.concept == "nash":
        return ""
    how = "by moves that improve their own position" if explanation.concept in CREDIBLE else "by any moves"
    if not answer.reachable:
        return f"; no one else can move on from there {how}"
    if not answer.escapes:
        number = f"{answer.reachable} state{'' if answer.reachable == 1 else 's'}"
        here = game.label(explanation.state)
        return (
            f"; wherever the others could then move {how}, it is still better off than in {here} ({number})"
        )
    sanction, escape = answer.escapes[0]
    return (
        f"; where the others could leave it no better off {how}, as in {game.label(sanction)}, "
        f"it moves on to {game.label(escape)}"
    )
