"""Packages: processor time, peak memory and growth; NegMAS beside it where it can be imported.

Run: python benchmarks/packages.py [--negmas PYTHON] [--quick]. `--negmas` names an interpreter that has it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import textwrap
import time
from fractions import Fraction

import numpy as np

from irenic.bargaining.compiled import compile_model
from irenic.bargaining.counting import count_packages
from irenic.bargaining.cpsat import solver_installed
from irenic.bargaining.frontier import frontier_of
from irenic.bargaining.merge import limit_for_memory
from irenic.bargaining.optimise import optimise
from irenic.bargaining.solutions import SOLVERS, solve_all
from irenic.model.codebook import OptionRef
from irenic.model.negotiation import (
    Acceptance,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    NegotiationOption,
    Value,
    Weight,
)
from irenic.model.rules import Rule, RuleKind

KINDS = [RuleKind.IMPLIES, RuleKind.EXCLUDES, RuleKind.REQUIRES]
GRAIN = 10_000


def random_numbers(issues: int, options: int, parties: int, seed: int) -> tuple[list, list]:
    """Weights that sum to about one and values in [0, 1], all in ten-thousandths."""
    rng = np.random.default_rng(seed)
    weights = rng.random((parties, issues))
    weights /= weights.sum(axis=1, keepdims=True)
    values = rng.random((parties, issues, options))
    return np.rint(weights * GRAIN).astype(int).tolist(), np.rint(values * GRAIN).astype(int).tolist()


def make_model(issues: int, options: int, parties: int, seed: int, rules: int = 0) -> NegotiationModel:
    weights, values = random_numbers(issues, options, parties, seed)
    names = tuple(NegotiationOption(f"o{o}", f"o{o}") for o in range(options))
    return NegotiationModel(
        id="random",
        title="Random",
        parties=tuple(
            NegotiatingParty(
                f"p{p}",
                f"p{p}",
                tuple(Weight(Fraction(w, GRAIN)) for w in weights[p]),
                tuple(tuple(Value.exact(Fraction(v, GRAIN)) for v in row) for row in values[p]),
            )
            for p in range(parties)
        ),
        issues=tuple(NegotiationIssue(f"i{i}", f"i{i}", names) for i in range(issues)),
        acceptance=Acceptance(parties),
        rules=make_rules(issues, options, rules, seed),
    )


def make_rules(issues: int, options: int, rules: int, seed: int) -> tuple[Rule, ...]:
    rng = np.random.default_rng(seed + 1)
    made = []
    for number in range(rules):
        one, other = sorted(rng.choice(issues, 2, replace=False).tolist())
        first = OptionRef(f"i{one}", f"o{rng.integers(options)}")
        second = OptionRef(f"i{other}", f"o{rng.integers(options)}")
        made.append(Rule(first, KINDS[number % 3], second))
    return tuple(made)


def measure(work) -> tuple[float, object]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def show(what: str, seconds: float, more: str) -> None:
    print(f"{what:<44} {seconds:>9.3f} s  {more}", flush=True)


def case_frontier(issues: int, options: int, parties: int, rules: int, seed: int, limit: int) -> None:
    model = make_model(issues, options, parties, seed, rules)
    compiled = compile_model(model)

    def work() -> object:
        frontier = frontier_of(compiled, limit)
        return frontier, solve_all(frontier), count_packages(compiled)

    seconds, (frontier, _, counts) = measure(work)  # type: ignore[misc]
    kind = "exact" if frontier.exact else f"ε-frontier, ε ≤ {max(map(float, frontier.epsilon)):.3f}"
    what = f"{issues} × {options}, {parties} parties, {rules} rules, seed {seed}"
    show(
        what,
        seconds,
        f"{len(frontier.points)} points, {kind}; {counts.rules} keep the rules; peak {peak_mb()} MB",
    )


def case_solver(issues: int, options: int, parties: int, rules: int, seed: int) -> None:
    compiled = compile_model(make_model(issues, options, parties, seed, rules))
    for name in SOLVERS:
        start = time.monotonic()
        solution = optimise(compiled, name, 5.0)
        seconds = time.monotonic() - start
        what = f"solver: {issues} × {options}, {parties} parties, {rules} rules"
        show(what, seconds, f"{name}, {'proved optimal' if solution.proved else 'not proved'} (wall clock)")


NEGMAS = """
import json, sys, time, resource
from negmas import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction as L
from negmas.preferences.ops import pareto_frontier, nash_points
weights, values = json.load(sys.stdin)
issues = [make_issue([f"o{o}" for o in range(len(values[0][0]))], f"i{i}") for i in range(len(values[0]))]
space = make_os(issues)
funs = [L({f"i{i}": {f"o{o}": v / 1e4 for o, v in enumerate(row)} for i, row in enumerate(vs)},
          weights={f"i{i}": w / 1e4 for i, w in enumerate(ws)}, outcome_space=space) for ws, vs in zip(weights, values)]
start = time.process_time()
front, _ = pareto_frontier(funs, issues=issues, max_cardinality=float("inf"))
nash = nash_points(funs, front, outcome_space=space)
print(json.dumps([time.process_time() - start, len(front), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024]))
"""


def case_negmas(python: str, issues: int, options: int, parties: int, seed: int) -> None:
    data = json.dumps(random_numbers(issues, options, parties, seed))
    done = subprocess.run(
        [python, "-c", textwrap.dedent(NEGMAS)],
        input=data,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    what = f"NegMAS: {issues} × {options}, {parties} parties"
    if done.returncode:
        print(
            f"{what}: did not run: {done.stderr.strip().splitlines()[-1] if done.stderr else 'no reason given'}"
        )
        return
    seconds, points, peak = json.loads(done.stdout.strip().splitlines()[-1])
    show(what, seconds, f"{points} points; peak {peak} MB")


def in_own_process(*arguments: object) -> None:
    """Each case in a process of its own, so that its peak memory is its own."""
    subprocess.run([sys.executable, __file__, "--case", *map(str, arguments)], check=True)


def run_all(quick: bool, python: str | None) -> None:
    cases = [(6, 10, 2), (6, 10, 3), (6, 10, 4), (6, 10, 5), (20, 4, 2), (20, 4, 3), (30, 4, 3), (12, 4, 5)]
    for issues, options, parties in cases:
        for seed in (1,) if quick else (1, 2, 3):
            in_own_process("frontier", issues, options, parties, 0, seed, 60_000)
    in_own_process("frontier", 20, 4, 3, 40, 1, 60_000)
    for issues in (8, 12, 16, 20, 24):
        in_own_process("frontier", issues, 4, 3, 0, 1, 60_000)
    compiled = compile_model(make_model(30, 4, 5, 1))
    in_own_process("frontier", 30, 4, 5, 0, 1, limit_for_memory(compiled, 64))
    if solver_installed():
        for seed in (1,) if quick else (1, 2, 3):
            in_own_process("solver", 30, 4, 5, 40, seed)
    for parties in (2, 3) if python else ():
        assert python
        case_negmas(python, 6, 10, parties, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--negmas", metavar="PYTHON")
    parser.add_argument("--case", nargs="+")
    options = parser.parse_args()
    if options.case:
        kind, *numbers = options.case
        {"frontier": case_frontier, "solver": case_solver}[kind](*map(int, numbers))
    else:
        run_all(options.quick, options.negmas)


if __name__ == "__main__":
    main()
