"""Which issue a content is about, by its phrases, its words and what is spoken of around it, weighed together.

A log-linear model over the codebook's issues and conduct; `training/` tells how its weights are fitted.
"""

from __future__ import annotations

from dataclasses import replace
from math import exp, log, log1p

from irenic.coding.contents.content import MINIMUM, Finding
from irenic.coding.contents.word_weights import word_weights
from irenic.coding.frames.engine import Engine
from irenic.coding.resources import issue_ranking
from irenic.model.terms import CONDUCT, Act

FEATURES = (
    "chosen",
    "phrases",
    "cue",
    "words",
    "last",
    "last above",
    "sentence before",
    "earlier",
    "above",
    "question",
    "before",
    "after",
    "document",
    "conduct",
    "conduct judged",
    "conduct asked",
)
"""What speaks for an issue, in the order of the weights."""
OUTRIGHT = 3.3
"""From here on what phrases say for an issue decides alone."""
_MOST = 4.5
_UNIT = 3.0
_JUDGING = frozenset({Act.CRITICISM, Act.PRAISE, Act.ASSESSMENT})
_ASKING = frozenset({Act.DEMAND, Act.REJECT, Act.OFFER, Act.ACCEPT})

Features = dict[str, list[float]]


def features_of(engine: Engine, piece: tuple[int, int], chosen: str, act: Act) -> Features:
    """The features of every issue for a piece of a candidate's content; see FEATURES."""
    contents, (start, end) = engine.contents, piece
    subjects = contents.subjects
    around = engine.resolver.discourse.topics.surroundings(start)
    inside, cued = contents.scores(start, end), contents.cued(start, end)
    before, after = contents.strongest(0, start), contents.strongest(end, len(engine.parse.tokens))
    issues = {issue.id: issue.standard for issue in subjects.codebook.issues} | {CONDUCT: CONDUCT}
    words = _normal(word_weights(engine.parse.tokens[start:end]), issues)
    rows: Features = {}
    for issue in issues:
        conduct = float(issue == CONDUCT)
        rows[issue] = [
            float(issue == chosen),
            min(inside.get(issue, 0.0), _MOST),
            float(issue in cued),
            words[issue],
            float(issue == around.last),
            float(issue == around.last_above),
            around.sentence_before.get(issue, 0.0) / _UNIT,
            around.earlier.get(issue, 0.0) / _UNIT,
            around.above.get(issue, 0.0) / _UNIT,
            around.above.get(issue, 0.0) / _UNIT if around.question else 0.0,
            before.get(issue, 0.0) / _UNIT,
            after.get(issue, 0.0) / _UNIT,
            log1p(around.spoken_of[issue]),
            conduct,
            conduct * (act in _JUDGING),
            conduct * (act in _ASKING),
        ]
    return rows


def _normal(sums: dict[str, float], issues: dict[str, str]) -> dict[str, float]:
    """The logarithms of the shares of the issues that the codebook has."""
    own = {issue: sums.get(standard, 0.0) for issue, standard in issues.items()}
    most = max(own.values())
    total = most + log(sum(exp(value - most) for value in own.values()))
    return {issue: value - total for issue, value in own.items()}


def ranked(engine: Engine, piece: tuple[int, int], finding: Finding, act: Act) -> Finding:
    """The finding, or one on the issue that the words and what is spoken of around them tell rather."""
    if finding.settled:
        return finding
    rows = features_of(engine, piece, finding.issue, act)
    if finding.issue != CONDUCT and rows[finding.issue][1] >= OUTRIGHT:
        return finding
    named = max(row[1] for row in rows.values()) >= MINIMUM
    weights = issue_ranking()["named" if named else "unnamed"]
    best = max(rows, key=lambda issue: (_score(rows[issue], weights), issue == finding.issue))
    return finding if best == finding.issue else _on(engine, piece, finding, best)


def _score(row: list[float], weights: dict[str, float]) -> float:
    return sum(value * weights[name] for name, value in zip(FEATURES, row, strict=True) if value)


def _on(engine: Engine, piece: tuple[int, int], finding: Finding, issue: str) -> Finding:
    """A finding on another issue: what its phrases say, or the same sign where none names it."""
    if issue == CONDUCT:
        return Finding(CONDUCT, CONDUCT, None, 1, finding.weight, *piece)
    phrased = engine.contents.named(issue, *piece, lead=-1)
    if phrased is not None:
        return phrased
    standard = engine.contents.subjects.standard(issue)
    return replace(finding, issue=issue, standard=standard, option=None, beneficiary=None, contrary=False)
