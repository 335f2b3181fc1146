"""The inputs of sequencing: provisions to be carried out, and what each is worth to each party."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from irenic.model.errors import UsageError

MOST_STEPS = 20


@dataclass(frozen=True, slots=True)
class Step:
    """A provision to be carried out, or a stage of several at once. `after` are steps that must come before it.

    `kind` is "ceasefire", "framework" or another word; comparisons of orders use it.
    """

    id: str
    label: str
    after: tuple[str, ...] = ()
    kind: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Penalty:
    """What a guarantee takes from a party that stops, times the chance that it is carried out.

    It bites once all steps in `after` are done.
    """

    party: str
    amount: Fraction
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps, parties, and for each party its net worth of each step (gains less costs), in its own units.

    `patience` in [0, 1]: what a party gives for everything after the next step (1: as much as for the next).
    """

    steps: tuple[Step, ...]
    parties: tuple[str, ...]
    worth: tuple[tuple[Fraction, ...], ...]
    patience: tuple[Fraction, ...]
    penalties: tuple[Penalty, ...] = ()

    def __post_init__(self) -> None:
        ids = [step.id for step in self.steps]
        if len(set(ids)) < len(ids):
            raise UsageError("two steps have the same id: rename one of them")
        if not self.steps or not self.parties:
            raise UsageError("sequencing needs at least one provision and one party")
        if len(self.worth) != len(self.parties) or any(len(row) != len(ids) for row in self.worth):
            raise UsageError("every party must value every provision")
        if any(not 0 <= one <= 1 for one in self.patience):
            raise UsageError("a party's patience must lie within 0 and 1")
        for penalty in self.penalties:
            if penalty.amount < 0:
                raise UsageError(f"the penalty on {penalty.party} is negative: give 0 or more")
            if penalty.party not in self.parties:
                raise UsageError(f"a penalty names '{penalty.party}', which is no party of the plan")
        named = [name for step in self.steps for name in step.after]
        named += [name for penalty in self.penalties for name in penalty.after]
        for name in named:
            if name not in ids:
                raise UsageError(f"'{name}' must come first somewhere, but it is no step of the plan")


def merge_stages(plan: Plan) -> Plan:
    """The plan with the steps of each stage carried out at once, as one step named after the stage."""
    names = list(dict.fromkeys(step.stage or step.id for step in plan.steps))
    place = {step.id: step.stage or step.id for step in plan.steps}
    merged, columns = [], []
    for name in names:
        members = [n for n, step in enumerate(plan.steps) if place[step.id] == name]
        steps = [plan.steps[n] for n in members]
        after = dict.fromkeys(place[one] for step in steps for one in step.after if place[one] != name)
        kinds = list(dict.fromkeys(step.kind for step in steps))
        label = " + ".join(step.label for step in steps)
        merged.append(Step(name, label, tuple(after), kinds[0] if len(kinds) == 1 else "mixed"))
        columns.append(members)
    worth = tuple(
        tuple(sum((row[n] for n in members), Fraction(0)) for members in columns) for row in plan.worth
    )
    penalties = tuple(
        replace(penalty, after=tuple(dict.fromkeys(place[one] for one in penalty.after)))
        for penalty in plan.penalties
    )
    return Plan(tuple(merged), plan.parties, worth, plan.patience, penalties)


def put_first(plan: Plan, first: str, then: str) -> Plan:
    """The plan in which every step of kind `first` comes before every step of kind `then`."""
    before = tuple(step.id for step in plan.steps if step.kind == first)
    steps = tuple(
        replace(step, after=tuple(dict.fromkeys((*step.after, *before)))) if step.kind == then else step
        for step in plan.steps
    )
    return replace(plan, steps=steps)


def find_circle(plan: Plan) -> tuple[str, ...]:
    """Steps that wait for each other in a circle, each for the next; empty where an order exists."""
    waits = {step.id: step.after for step in plan.steps}
    done: set[str] = set()

    def walk(path: list[str]) -> tuple[str, ...]:
        for name in waits[path[-1]]:
            if name in path:
                return tuple(path[path.index(name) :])
            if name not in done:
                found = walk([*path, name])
                if found:
                    return found
        done.add(path[-1])
        return ()

    for step in plan.steps:
        if step.id not in done:
            found = walk([step.id])
            if found:
                return found
    return ()
