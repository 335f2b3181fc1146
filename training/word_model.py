"""A log-linear model of a content's standard issue over its words, fitted with an even prior on every weight."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from contents import Content
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags

SPREAD = 3.0
"""The variance of the prior: the larger, the more a single content may say."""
FIRST = 0.75
"""What the issue of a content gets where others can be defended; they share the rest."""
ROUNDS = 80


def fit(contents: Sequence[Content]) -> tuple[list[str], dict[str, np.ndarray], np.ndarray]:
    """The issues, the weights of each feature in their order, and what they weigh before any word."""
    issues = sorted({content.issue for content in contents})
    names = sorted(set().union(*(content.features for content in contents)))
    places = {name: place for place, name in enumerate(names)}
    rows = [row for row, content in enumerate(contents) for _ in content.features]
    columns = [places[name] for content in contents for name in sorted(content.features)]
    counts = np.array([max(1, len(content.features)) for content in contents])
    ones = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(contents), len(names)))
    given = diags(1 / np.sqrt(counts)) @ ones
    wanted = np.array([_shares(content, issues) for content in contents])
    shape = (len(names), len(issues))

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        weights, bias = values[: -len(issues)].reshape(shape), values[-len(issues) :]
        scores = given @ weights + bias
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        missed = shares - wanted
        value = -(wanted * np.log(shares + 1e-12)).sum() + (weights**2).sum() / (2 * SPREAD)
        slope = given.T @ missed + weights / SPREAD
        return float(value), np.concatenate([slope.ravel(), missed.sum(axis=0)])

    start = np.zeros(shape[0] * shape[1] + len(issues))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    weights = found[: -len(issues)].reshape(shape)
    return issues, dict(zip(names, weights, strict=True)), found[-len(issues) :]


def _shares(content: Content, issues: list[str]) -> list[float]:
    others = [issue for issue in content.others if issue in issues and issue != content.issue]
    shares = dict.fromkeys(issues, 0.0)
    shares[content.issue] = FIRST if others else 1.0
    for issue in others:
        shares[issue] += (1 - FIRST) / len(others)
    return list(shares.values())


def table(contents: Sequence[Content], least: float = 0.0) -> dict[str, dict[str, float]]:
    """Feature → standard issue → weight, without weights below `least`; the row `*` is what issues weigh alone."""
    issues, weights, bias = fit(contents)
    rows = {"*": dict(zip(issues, (float(value) for value in bias), strict=True))}
    for name, row in weights.items():
        kept = {issue: float(value) for issue, value in zip(issues, row, strict=True) if abs(value) >= least}
        if kept:
            rows[name] = kept
    return rows
