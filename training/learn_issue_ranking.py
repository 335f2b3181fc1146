"""Fit the weights of the choice of an issue and write issue_ranking.yaml.

python training/learn_issue_ranking.py [--out FILE] [GOLD...]

Each folder of gold is coded with weights of words that were fitted without it, so that words weigh no more than they
would for texts that nobody has seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from contents import HERE, arguments, coded, written
from scipy.optimize import minimize
from word_model import FIRST, table

from irenic.codebook.load import load_codebook
from irenic.coding import building
from irenic.coding.contents import word_weights
from irenic.coding.contents.content import MINIMUM
from irenic.coding.registry import make_coder
from irenic.coding.stances.issue_ranking import FEATURES, Features, open_choice
from irenic.corpus.read import read_paths
from irenic.evaluation.align import align
from irenic.evaluation.gold import GoldRecord, read_gold
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.zones import read_zones
from irenic.model.terms import COMMENTATOR, OTHER

TARGET = HERE.parent / "src" / "irenic" / "coding" / "data" / "issue_ranking.yaml"
PARTS = 5
SPREAD = 2.0
Seen = tuple[list[str], Features]
Row = tuple[Seen, GoldRecord]


def rows_of(folder: Path) -> Iterator[Row]:
    """The features of every statement that stands for a gold record of a folder, with that record."""
    coder = make_coder("rules", load_codebook(folder / "codebook.yaml"))
    gold = read_gold(tuple(sorted(folder.glob("gold*.jsonl"))))
    parties = frozenset({r.holder_party for records in gold.values() for r in records} | {COMMENTATOR, OTHER})
    zones = read_zones(folder / "zones.json")
    seen: dict[tuple[Any, ...], Seen] = {}

    def noted(engine: Any, piece: tuple[int, int], finding: Any, act: Any) -> Any:
        if (found := open_choice(engine, piece, finding, act)) is not None:
            end = engine.parse.tokens[piece[1] - 1].end
            seen[end, finding.issue] = list(engine.contents.subjects.standards), found
        return finding

    with patch.object(building, "ranked", noted):
        for name, records in gold.items():
            seen.clear()
            document = read_paths([next(folder.glob(f"{name}*.txt"))]).documents[0]
            statements = [statement.to_json() for statement in coder.code(document)]
            near = [zone for zone in zones if zone.article == name]
            aligned = align(name, "", document.text, records, statements, near, parties, Mapping())
            for pair in aligned.pairs:
                statement = statements[aligned.units[pair.unit].statement]
                issue = aligned.units[pair.unit].issue
                ends = [key for key in seen if key[1] == issue]
                end = statement["span"]["end"]
                if near_ends := [key for key in ends if abs(key[0] - end) <= 3]:
                    yield seen[min(near_ends, key=lambda key: abs(key[0] - end))], aligned.gold[pair.gold]


def rows_unseen(folders: list[Path]) -> list[Row]:
    """The rows of all folders, each coded with words that were learned without it."""
    found: list[Row] = []
    lines = written()
    for part in range(PARTS):
        own = folders[part::PARTS]
        rest = [folder for folder in folders if folder not in own]
        learned = {word: tuple(row.items()) for word, row in table([*lines, *coded(rest)]).items()}
        word_weights._known.cache_clear()  # it remembers which words have weights
        with patch.object(word_weights, "_table", return_value=learned):
            found += [row for folder in own for row in rows_of(folder)]
    return found


def fit(rows: list[Row]) -> dict[str, float]:
    """The weights under which the issues that gold gives are likeliest."""
    given = [_matrix(*seen) for seen, _ in rows]
    wanted = [_shares(issues, record) for (issues, _), record in rows]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        value, slope = float(weights @ weights) / (2 * SPREAD), weights / SPREAD
        for matrix, goal in zip(given, wanted, strict=True):
            scores = matrix @ weights
            scores -= scores.max()
            shares = np.exp(scores)
            shares /= shares.sum()
            value -= float(goal @ np.log(shares + 1e-12))
            slope = slope + matrix.T @ (shares * goal.sum() - goal)
        return value, slope

    found = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x
    return dict(zip(FEATURES, (round(float(weight), 2) + 0.0 for weight in found), strict=True))


def _matrix(issues: list[str], features: Features) -> np.ndarray:
    return np.array([[features[name].get(issue, 0.0) for name in FEATURES] for issue in issues])


def _shares(issues: list[str], record: GoldRecord) -> np.ndarray:
    goal = np.zeros(len(issues))
    others = [issue for issue in record.alt_issue if issue in issues]
    if record.issue in issues:
        goal[issues.index(record.issue)] = FIRST if others else 1.0
    for issue in others:
        goal[issues.index(issue)] += (1 - FIRST) / len(others)
    return goal


def main() -> None:
    """Write the weights, for contents whose phrases name an issue and for those that name none."""
    target, folders = arguments(__doc__, TARGET)
    rows = rows_unseen(folders)
    named, plain = [], []
    for row in rows:
        phrased = any(score >= MINIMUM for score in row[0][1]["phrases"].values())
        (named if phrased else plain).append(row)
    lines = ["# What each feature weighs in the choice of an issue; made by training/learn_issue_ranking.py."]
    for title, part in (("named", named), ("unnamed", plain)):
        lines += [f"{title}:  # {len(part)} contents"]
        lines += [f"  {name}: {weight:g}" for name, weight in fit(part).items()]
    target.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
