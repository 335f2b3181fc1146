"""The oracle: every definition by plain loops over every package; and small random models for it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from fractions import Fraction
from types import SimpleNamespace

import pytest

from irenic.model.codebook import OptionRef
from irenic.model.negotiation import (
    Acceptance,
    NegotiatingParty,
    NegotiationIssue,
    NegotiationModel,
    NegotiationOption,
    RedLine,
    RedLineKind,
    Value,
    Weight,
)
from irenic.model.rules import Rule, RuleKind

Package = tuple[int, ...]
Vector = tuple[Fraction, ...]
KINDS = [RuleKind.IMPLIES, RuleKind.EXCLUDES, RuleKind.REQUIRES]


def all_packages(model: NegotiationModel) -> Iterator[Package]:
    yield from itertools.product(*(range(len(issue.options)) for issue in model.issues))


def holds(model: NegotiationModel, package: Package, ref: OptionRef) -> bool:
    for i, issue in enumerate(model.issues):
        if issue.id == ref.issue:
            return issue.options[package[i]].id == ref.option
    raise AssertionError(ref)


def keeps_rules(model: NegotiationModel, package: Package) -> bool:
    for rule in model.rules:
        if holds(model, package, rule.option):
            other = holds(model, package, rule.other)
            if rule.kind is RuleKind.EXCLUDES and other:
                return False
            if rule.kind is not RuleKind.EXCLUDES and not other:
                return False
    return True


def crosses(model: NegotiationModel, package: Package, line: RedLine) -> bool:
    held = [holds(model, package, ref) for ref in line.options]
    return all(held) if line.kind is RedLineKind.EXCLUDES else not any(held)


def utility(model: NegotiationModel, package: Package, party: NegotiatingParty) -> Fraction:
    total = Fraction(0)
    for i, option in enumerate(package):
        total += party.weights[i].value * party.values[i][option].point
    return total


def utilities(model: NegotiationModel, package: Package) -> Vector:
    return tuple(utility(model, package, party) for party in model.parties)


def broken_terms(model: NegotiationModel, package: Package) -> set[str]:
    """Ids of the red lines crossed, and `reservation:PARTY` for each threshold missed."""
    broken = {line.id for line in model.red_lines if crosses(model, package, line)}
    for party in model.parties:
        if party.reservation is not None and utility(model, package, party) < party.reservation:
            broken.add(f"reservation:{party.id}")
    return broken


def term_owner(model: NegotiationModel, term: str) -> str:
    if term.startswith("reservation:"):
        return term.split(":", 1)[1]
    return next(line.party for line in model.red_lines if line.id == term)


def accepted(model: NegotiationModel, package: Package, kept: set[str] | None = None) -> bool:
    """Whether the acceptance rule is met when only the terms in `kept` bind (all, where None)."""
    broken = broken_terms(model, package)
    if kept is not None:
        broken &= kept
    refusing = {term_owner(model, term) for term in broken}
    accepting = [party.id for party in model.parties if party.id not in refusing]
    if not set(model.acceptance.vetoes) <= set(accepting):
        return False
    return len(accepting) >= model.acceptance.needed


def domain(model: NegotiationModel) -> list[Package]:
    return [p for p in all_packages(model) if keeps_rules(model, p) and accepted(model, p)]


def dominates(a: Vector, b: Vector) -> bool:
    return all(x >= y for x, y in zip(a, b, strict=True)) and a != b


def frontier(model: NegotiationModel) -> dict[Package, Vector]:
    points = {p: utilities(model, p) for p in domain(model)}
    vectors = set(points.values())
    good = {v for v in vectors if not any(dominates(w, v) for w in vectors)}
    return {p: v for p, v in points.items() if v in good}


def gains(model: NegotiationModel, vector: Vector) -> Vector:
    return tuple(u - party.disagreement for u, party in zip(vector, model.parties, strict=True))


def best(candidates: dict[Package, object]) -> set[Package]:
    if not candidates:
        return set()
    top = max(candidates.values())  # type: ignore[type-var]
    return {p for p, score in candidates.items() if score == top}


def nash(model: NegotiationModel) -> set[Package]:
    scores: dict[Package, object] = {}
    for package in domain(model):
        gain = gains(model, utilities(model, package))
        if all(g > 0 for g in gain):
            product = Fraction(1)
            for g in gain:
                product *= g
            scores[package] = product
    return best(scores)


def kalai_smorodinsky(model: NegotiationModel) -> set[Package]:
    gain_of = {p: gains(model, utilities(model, p)) for p in domain(model)}
    rational = {p: g for p, g in gain_of.items() if all(x >= 0 for x in g)}
    if not rational:
        return set()
    ideal = [max(g[k] for g in rational.values()) for k in range(len(model.parties))]
    scores: dict[Package, object] = {}
    for package, gain in rational.items():
        scores[package] = sorted(g / top for g, top in zip(gain, ideal, strict=True) if top > 0)
    return best(scores)


def egalitarian(model: NegotiationModel) -> set[Package]:
    return best({p: sorted(gains(model, utilities(model, p))) for p in domain(model)})


def utilitarian(model: NegotiationModel) -> set[Package]:
    return best({p: sum(utilities(model, p)) for p in domain(model)})


def all_terms(model: NegotiationModel) -> list[str]:
    terms = [line.id for line in model.red_lines]
    return terms + [f"reservation:{p.id}" for p in model.parties if p.reservation is not None]


def possible_with(model: NegotiationModel, kept: set[str]) -> bool:
    return any(keeps_rules(model, p) and accepted(model, p, kept) for p in all_packages(model))


def subsets(terms: list[str]) -> Iterator[frozenset[str]]:
    for size in range(len(terms) + 1):
        for chosen in itertools.combinations(terms, size):
            yield frozenset(chosen)


def minimal_conflicts(model: NegotiationModel) -> set[frozenset[str]]:
    """Every minimal set of terms that cannot hold together."""
    found: list[frozenset[str]] = []
    for chosen in subsets(all_terms(model)):
        if not any(f <= chosen for f in found) and not possible_with(model, set(chosen)):
            found.append(chosen)
    return set(found)


def smallest_relaxations(model: NegotiationModel) -> set[frozenset[str]]:
    """Every smallest set of terms without which a package is possible."""
    terms = all_terms(model)
    found: set[frozenset[str]] = set()
    for dropped in subsets(terms):
        if found and len(dropped) > len(next(iter(found))):
            break
        if possible_with(model, set(terms) - dropped):
            found.add(dropped)
    return found


def _ref(rng: random.Random, model_issues: list[NegotiationIssue]) -> OptionRef:
    issue = rng.choice(model_issues)
    return OptionRef(issue.id, rng.choice(issue.options).id)


def _draw_rules(rng: random.Random, issues: list[NegotiationIssue]) -> list[Rule]:
    rules: list[Rule] = []
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        left, right = sorted([_ref(rng, issues), _ref(rng, issues)])
        if left.issue != right.issue:
            rules.append(Rule(left, rng.choice(KINDS), right))
    return rules


def _draw_red_lines(rng: random.Random, issues: list[NegotiationIssue], parties: int) -> list[RedLine]:
    lines: list[RedLine] = []
    for number in range(rng.choice([0, 0, 1, 2, 4])):
        refs = sorted({_ref(rng, issues) for _ in range(rng.choice([1, 1, 2, 3]))})
        kind = rng.choice(list(RedLineKind))
        lines.append(RedLine(f"line{number}", f"p{rng.randrange(parties)}", kind, tuple(refs)))
    return lines


def _draw_party(rng: random.Random, number: int, issues: list[NegotiationIssue]) -> NegotiatingParty:
    grain = rng.choice([1, 2, 3, 7])
    weights = tuple(Weight(Fraction(rng.randint(0, 3), rng.choice([1, grain]))) for _ in issues)
    values = tuple(
        tuple(Value.exact(Fraction(rng.randint(-1, 4), rng.choice([1, grain]))) for _ in issue.options)
        for issue in issues
    )
    span = 3 * len(issues)
    return NegotiatingParty(
        id=f"p{number}",
        name=f"Party {number}",
        weights=weights,
        values=values,
        disagreement=Fraction(rng.randint(-1, span), rng.choice([1, 2]))
        if rng.random() < 0.5
        else Fraction(0),
        reservation=Fraction(rng.randint(0, span), rng.choice([1, 2])) if rng.random() < 0.5 else None,
    )


def random_model(seed: int) -> NegotiationModel:
    """A small model with ties, rules, red lines and thresholds, the same for the same seed."""
    rng = random.Random(seed)
    count = rng.choice([1, 2, 2, 3, 3, 4, 5])
    issues = [
        NegotiationIssue(
            f"i{i}",
            f"Issue {i}",
            tuple(NegotiationOption(f"o{o}", f"Option {o}") for o in range(rng.randint(1, 4))),
        )
        for i in range(rng.randint(1, 4))
    ]
    parties = tuple(_draw_party(rng, k, issues) for k in range(count))
    vetoes = tuple(p.id for p in parties if rng.random() < 0.2)
    needed = count if rng.random() < 0.6 else rng.randint(1, count)
    return NegotiationModel(
        id=f"random-{seed}",
        title="Random",
        parties=parties,
        issues=tuple(issues),
        acceptance=Acceptance(needed, vetoes),
        rules=tuple(_draw_rules(rng, issues)),
        red_lines=tuple(_draw_red_lines(rng, issues, count)),
    )


@pytest.fixture(scope="session")
def oracle() -> SimpleNamespace:
    """Every definition, by plain loops."""
    return SimpleNamespace(**{name: thing for name, thing in globals().items() if callable(thing)})
