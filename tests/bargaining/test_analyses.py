"""Nearest packages, explanations, trades, linkage, sensitivity and intervals against plain loops."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace

import pytest

from irenic.bargaining.compiled import compile_model
from irenic.bargaining.explain import explain_package
from irenic.bargaining.frontier import find_frontier, frontier_of
from irenic.bargaining.intervals import Certainty, draw_shares, judge_packages
from irenic.bargaining.nearest import find_nearest
from irenic.bargaining.sensitivity import drop_terms, weigh_ranges
from irenic.bargaining.simulator import score_package
from irenic.bargaining.solutions import solve_nash
from irenic.bargaining.trades import find_trades, value_linkage
from irenic.model.errors import UsageError
from irenic.model.negotiation import Acceptance, NegotiationModel, Value, Weight


def _draft(rng: random.Random, model: NegotiationModel) -> dict[int, int]:
    chosen = [i for i in range(len(model.issues)) if rng.random() < 0.8]
    return {i: rng.randrange(len(model.issues[i].options)) for i in chosen}


def _loss(model: NegotiationModel, draft: dict[int, int], package: tuple[int, ...]) -> Fraction:
    total = Fraction(0)
    for party in model.parties:
        worth = [[w.value * v.point for v in row] for w, row in zip(party.weights, party.values, strict=True)]
        span = sum((max(row) - min(row) for row in worth), Fraction(0))
        lost = sum((worth[i][o] - worth[i][package[i]] for i, o in draft.items()), Fraction(0))
        if span and lost > 0:
            total += lost / span
    return total


def test_nearest_package_agrees_with_loops(oracle: SimpleNamespace) -> None:
    for seed in range(400):
        model = oracle.random_model(seed)
        draft = _draft(random.Random(seed), model)
        domain = oracle.domain(model)
        nearest = find_nearest(compile_model(model), draft)
        if not domain:
            assert nearest is None, seed
            continue
        scored = {p: (sum(p[i] != o for i, o in draft.items()), _loss(model, draft, p)) for p in domain}
        best = min(scored.values())
        assert nearest is not None
        assert (nearest.changes, nearest.loss) == best, seed
        assert all(scored[package.options] == best for package in nearest.packages), seed


def test_explanations_agree_with_loops(oracle: SimpleNamespace) -> None:
    for seed in range(150):
        model = oracle.random_model(seed)
        compiled = compile_model(model)
        frontier = frontier_of(compiled)
        for package in itertools.islice(oracle.all_packages(model), 20):
            told = explain_package(compiled, frontier, package)
            names = {term.line or f"reservation:p{term.party}" for term in told.broken}
            assert names == oracle.broken_terms(model, package)
            allowed = oracle.keeps_rules(model, package) and oracle.accepted(model, package)
            assert told.accepted == allowed
            mine = oracle.utilities(model, package)
            assert told.package.utilities == mine
            rivals = [v for v in oracle.frontier(model).values() if oracle.dominates(v, mine)]
            assert (told.dominated_by is not None) == bool(rivals)


def test_trades_agree_with_loops(oracle: SimpleNamespace) -> None:
    seen = 0
    for seed in range(200):
        model = oracle.random_model(seed)
        if seed % 2:
            parties = tuple(replace(party, reservation=None) for party in model.parties)
            model = replace(model, red_lines=(), parties=parties)
        acceptable = set(oracle.domain(model))
        for start in itertools.islice(oracle.all_packages(model), 0, 40, 3):
            expected = _trades(oracle, model, acceptable, start)
            found = find_trades(compile_model(model), start, listed=10_000)
            assert {trade.changes for trade in found} == expected, seed
            seen += len(expected)
    assert seen > 20


def _trades(
    oracle: SimpleNamespace, model: NegotiationModel, acceptable: set[tuple[int, ...]], start: tuple[int, ...]
) -> set[tuple[tuple[int, int], ...]]:
    expected = set()
    here = oracle.utilities(model, start)
    for package in acceptable:
        changed = [i for i in range(len(start)) if package[i] != start[i]]
        if len(changed) != 2:
            continue
        halves = [
            oracle.utilities(model, tuple(package[j] if j == i else o for j, o in enumerate(start)))
            for i in changed
        ]
        gain = [b - a for a, b in zip(here, oracle.utilities(model, package), strict=True)]
        costly = all(any(h < a for h, a in zip(half, here, strict=True)) for half in halves)
        if costly and min(gain) >= 0 and sum(g > 0 for g in gain) >= min(2, len(gain)):
            expected.add(tuple((i, package[i]) for i in changed))
    return expected


def test_linking_issues_helps_where_interests_differ() -> None:
    """Log-rolling by hand: each cares nine times as much for one issue; alone each issue ties and goes first."""
    from irenic.model.negotiation import NegotiatingParty, NegotiationIssue, NegotiationOption

    options = (NegotiationOption("a", "a"), NegotiationOption("b", "b"))
    issues = (NegotiationIssue("x", "x", options), NegotiationIssue("y", "y", options))
    first = (Value.exact(Fraction(1)), Value.exact(Fraction(0)))
    second = (Value.exact(Fraction(0)), Value.exact(Fraction(1)))
    parties = (
        NegotiatingParty("p", "p", (Weight(Fraction(1)), Weight(Fraction(9))), (second, second)),
        NegotiatingParty("q", "q", (Weight(Fraction(9)), Weight(Fraction(1))), (first, first)),
    )
    model = NegotiationModel("m", "m", parties, issues, Acceptance(2))
    compiled = compile_model(model)
    linkage = value_linkage(compiled, frontier_of(compiled))
    assert linkage.alone.options == (0, 0)
    assert linkage.together is None  # q would lose its point on y
    trades = find_trades(compiled, (1, 0))
    assert [trade.changes for trade in trades] == [((0, 0), (1, 1))]
    assert list(trades[0].gains) == [8, 8]


def test_weight_ranges_are_where_the_nash_package_changes(oracle: SimpleNamespace) -> None:
    tried = 0
    for seed in range(120):
        model = replace(oracle.random_model(seed), acceptance=Acceptance(1))
        model = replace(model, acceptance=Acceptance(len(model.parties)))
        compiled = compile_model(model)
        solution = solve_nash(frontier_of(compiled))
        if not solution.packages:
            continue
        package = solution.packages[0]
        ranges, exact = weigh_ranges(compiled, package)
        assert exact
        for one in ranges:
            low = Fraction(0) if one.low is None else one.low
            high = Fraction(5) if one.high is None else one.high
            assert low <= 1 <= high
            inside = [(1 + low) / 2, (1 + high) / 2]
            assert all(package.options in _nash_at(oracle, model, one, t) for t in inside), (seed, one)
            beyond = [] if one.high is None else [high + Fraction(1, 10**9)]
            beyond += [] if one.low in (None, 0) else [low - Fraction(1, 10**9)]
            assert all(package.options not in _nash_at(oracle, model, one, t) for t in beyond), (seed, one)
            tried += len(beyond)
    assert tried > 50


def _nash_at(oracle: SimpleNamespace, model: NegotiationModel, one, t: Fraction) -> set[tuple[int, ...]]:  # type: ignore[no-untyped-def]
    party = model.parties[one.party]
    weights = tuple(Weight(w.value * t) if i == one.issue else w for i, w in enumerate(party.weights))
    parties = tuple(replace(p, weights=weights) if k == one.party else p for k, p in enumerate(model.parties))
    found: set[tuple[int, ...]] = oracle.nash(replace(model, parties=parties))
    return found


def test_dropping_a_term_tells_the_new_nash_package(oracle: SimpleNamespace) -> None:
    for seed in range(80):
        model = oracle.random_model(seed)
        before = oracle.nash(model)
        for effect in drop_terms(compile_model(model)):
            lines = tuple(line for line in model.red_lines if line.id != effect.term.line)
            parties = tuple(
                replace(p, reservation=None) if effect.term.line is None and k == effect.term.party else p
                for k, p in enumerate(model.parties)
            )
            after = oracle.nash(replace(model, red_lines=lines, parties=parties))
            assert effect.package.options in after - before
            assert effect.newly_possible == (not before)


def _uncertain(seed: int, oracle: SimpleNamespace) -> NegotiationModel:
    """A small unanimous model in which some values are two-point intervals."""
    rng = random.Random(seed)
    model: NegotiationModel = oracle.random_model(seed)
    parties = []
    left = 8
    for party in model.parties:
        values = []
        for row in party.values:
            new = []
            for value in row:
                wide = left > 0 and rng.random() < 0.4
                left -= wide
                new.append(Value(value.point, value.point - wide, value.point + wide))
            values.append(tuple(new))
        parties.append(replace(party, values=tuple(values)))
    return replace(model, parties=tuple(parties), acceptance=Acceptance(len(parties)))


def _draws(model: NegotiationModel) -> list[NegotiationModel]:
    """Every model with each uncertain value at one of its ends."""
    cells = [
        (k, i, o)
        for k, party in enumerate(model.parties)
        for i, row in enumerate(party.values)
        for o, value in enumerate(row)
        if value.low != value.high
    ]
    drawn = []
    for ends in itertools.product((False, True), repeat=len(cells)):
        at = dict(zip(cells, ends, strict=True))
        parties = tuple(
            replace(party, values=tuple(
                tuple(Value.exact((v.high if at[k, i, o] else v.low) if (k, i, o) in at else v.point)
                      for o, v in enumerate(row))
                for i, row in enumerate(party.values)))
            for k, party in enumerate(model.parties)
        )  # fmt: skip
        drawn.append(replace(model, parties=parties))
    return drawn


def test_interval_verdicts_agree_with_every_corner(oracle: SimpleNamespace) -> None:
    """The ends of the intervals suffice: advantages are monotone in every value."""
    kinds = set()
    for seed in range(40):
        model = _uncertain(seed, oracle)
        packages = list(itertools.islice(oracle.all_packages(model), 6))
        corners = _draws(model)
        accepted = {
            p: [oracle.keeps_rules(m, p) and oracle.accepted(m, p) for m in corners] for p in packages
        }
        frontiers = [set(oracle.frontier(m)) for m in corners]
        for verdict in judge_packages(model, packages):
            holds = accepted[verdict.options]
            best = [verdict.options in f for f in frontiers]
            assert verdict.acceptable == _certainty(holds), seed
            assert verdict.efficient == _certainty(best), (seed, verdict)
            kinds.add((verdict.acceptable, verdict.efficient))
    assert len(kinds) >= 5


def _certainty(holds: list[bool]) -> Certainty:
    if all(holds):
        return Certainty.NECESSARY
    return Certainty.POSSIBLE if any(holds) else Certainty.NO


def test_draws_are_the_same_for_the_same_seed(oracle: SimpleNamespace) -> None:
    model = _uncertain(3, oracle)
    packages = list(itertools.islice(oracle.all_packages(model), 4))
    first = draw_shares(model, packages, 20, seed=7)
    assert first == draw_shares(model, packages, 20, seed=7)
    certain = {v.options: v.acceptable for v in judge_packages(model, packages)}
    for share in first:
        if certain[share.options] is Certainty.NECESSARY:
            assert share.acceptable == 20
        if certain[share.options] is Certainty.NO:
            assert share.acceptable == 0


def test_intervals_need_unanimity(oracle: SimpleNamespace) -> None:
    model = next(m for m in map(oracle.random_model, range(50)) if len(m.parties) > 2)
    with pytest.raises(UsageError, match="all parties must accept"):
        judge_packages(replace(model, acceptance=Acceptance(1)), [])


def test_simulator_scores_take_the_plain_mean(oracle: SimpleNamespace) -> None:
    for seed in range(50):
        model = oracle.random_model(seed)
        package = next(oracle.all_packages(model))
        score = score_package(model, package)
        for party, got in zip(model.parties, score.satisfaction, strict=True):
            places = []
            for row, option in zip(party.values, package, strict=True):
                points = [v.point for v in row]
                span = max(points) - min(points)
                places.append((points[option] - min(points)) / span if span else Fraction(1))
            assert got == 100 * sum(places) / len(places)


def test_epsilon_frontier_keeps_its_promise(oracle: SimpleNamespace) -> None:
    """Each acceptable package that beats every reservation by ε has a listed point within ε."""
    thinned = 0
    for seed in range(400):
        model = oracle.random_model(seed)
        try:
            frontier = find_frontier(model, limit=4)
        except UsageError:  # more situations open at once than four
            continue
        domain = oracle.domain(model)
        listed = [frontier.model.utilities(point.scaled) for point in frontier.points]
        acceptable = {p: oracle.utilities(model, p) for p in domain}
        for point in frontier.points:
            assert all(package.options in acceptable for package in frontier.packages(point))
        if frontier.exact:
            assert set(listed) == set(oracle.frontier(model).values())
            continue
        thinned += 1
        for vector in acceptable.values():
            clear = all(
                party.reservation is None or u >= party.reservation + e
                for party, u, e in zip(model.parties, vector, frontier.epsilon, strict=True)
            )
            if clear:
                assert any(
                    all(a >= b - e for a, b, e in zip(v, vector, frontier.epsilon, strict=True))
                    for v in listed
                ), seed
    assert thinned > 10
