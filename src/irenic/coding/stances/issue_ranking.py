"""Which issue a content is about, by its phrases, its words and what is spoken of around it, weighed together.

A log-linear model over the codebook's issues and conduct; `training/` tells how its weights are fitted.
"""

from __future__ import annotations

from dataclasses import replace
from math import exp, log1p

from irenic.coding.contents.content import MINIMUM, Finding
from irenic.coding.contents.word_weights import likelihoods, weighed, word_weights
from irenic.coding.frames.engine import Engine
from irenic.coding.resources import issue_ranking
from irenic.coding.words.closed import INDEFINITE
from irenic.model.terms import CONDUCT, Act

FEATURES = (
    "chosen",
    "phrases",
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
"""What speaks for an issue."""
OUTRIGHT = 3.3
"""From here on what phrases say for an issue decides alone."""
_MOST = 4.5
_JUDGING = frozenset({Act.CRITICISM, Act.PRAISE, Act.ASSESSMENT})
_ASKING = frozenset({Act.DEMAND, Act.REJECT, Act.OFFER, Act.ACCEPT})

Features = dict[str, dict[str, float]]
"""Feature → issue → value; what is not there is nought."""


def ranked(engine: Engine, piece: tuple[int, int], finding: Finding, act: Act) -> Finding:
    """The finding, or one on the issue that the words and what is spoken of around them tell rather.

    Its share tells how likely the issue is beside the others; what is settled or named outright stays as it is.
    """
    features = open_choice(engine, piece, finding, act)
    if features is None:
        return finding
    weights = _weights(features)
    scores = dict.fromkeys(engine.contents.subjects.standards, 0.0)
    for name, values in features.items():
        weight = weights[name]
        for issue, value in values.items():
            scores[issue] += weight * value
    best = max(scores, key=lambda issue: (scores[issue], issue == finding.issue))
    share = exp(likelihoods(scores)[best])
    found = finding if best == finding.issue else _on(engine, _whole(piece, finding), finding, best)
    return replace(found, share=share)


def _weights(features: Features) -> dict[str, float]:
    """What each kind of evidence counts: once where phrases name an issue, once where none does."""
    named = any(score >= MINIMUM for score in features["phrases"].values())
    return issue_ranking()["named" if named else "unnamed"]


def spoken_for(engine: Engine, features: Features) -> dict[str, dict[str, float]]:
    """Issue → kind of evidence → how much it adds to the issue's score; what adds nothing is left out."""
    weights = _weights(features)
    said: dict[str, dict[str, float]] = {issue: {} for issue in engine.contents.subjects.standards}
    for name, values in features.items():
        for issue, value in values.items():
            if weights[name] * value:
                said[issue][name] = weights[name] * value
    return said


def open_choice(engine: Engine, piece: tuple[int, int], finding: Finding, act: Act) -> Features | None:
    """What speaks for every issue in a piece, or None where what the rules found is not weighed against others."""
    if finding.settled or not weighed(engine.parse.tokens[slice(*piece)]):
        return None  # "demanded one": nothing to weigh
    if piece[1] - piece[0] == 1 and engine.parse.lowers[piece[0]] in INDEFINITE:
        return None  # "something which X rejects": what was spoken of
    if not engine.contents.elsewhere.isdisjoint(range(*piece)):
        return None  # of another conflict
    whole = _whole(piece, finding)
    phrases = engine.contents.scores(*whole)
    if finding.issue != CONDUCT and phrases.get(finding.issue, 0.0) >= OUTRIGHT:
        return None
    return features_of(engine, whole, phrases, finding.issue, act)


def _whole(piece: tuple[int, int], finding: Finding) -> tuple[int, int]:
    """A piece with the words before it on which a finding rests."""
    return min(piece[0], finding.start), piece[1]


def features_of(
    engine: Engine, piece: tuple[int, int], phrases: dict[str, float], chosen: str, act: Act
) -> Features:
    """What speaks for every issue in a piece of a candidate's content; see FEATURES.

    `phrases` is what the piece's phrases say for each issue, `chosen` the issue that the coder's rules chose.
    """
    contents, (start, end) = engine.contents, piece
    topics = engine.resolver.discourse.topics
    around = topics.surroundings(start)
    conduct = {CONDUCT: 1.0}
    return {
        "chosen": {chosen: 1.0},
        "phrases": {issue: min(score, _MOST) for issue, score in phrases.items()},
        "words": _likely(word_weights(engine.parse.tokens[start:end]), contents.subjects.standards),
        "last": {around.last: 1.0} if around.last else {},
        "last above": {around.last_above: 1.0} if around.last_above else {},
        "sentence before": around.sentence_before,
        "earlier": around.earlier,
        "above": around.above,
        "question": around.above if around.question else {},
        "before": contents.strongest(0, start),
        "after": contents.strongest(end, len(engine.parse.tokens)),
        "document": {issue: log1p(count) for issue, count in topics.spoken_of.items()},
        "conduct": conduct,
        "conduct judged": conduct if act in _JUDGING else {},
        "conduct asked": conduct if act in _ASKING else {},
    }


def _likely(sums: dict[str, float], standards: dict[str, str]) -> dict[str, float]:
    """How likely the words make the issues that the codebook has, as logarithms."""
    return likelihoods({issue: sums.get(standard, 0.0) for issue, standard in standards.items()})


def _on(engine: Engine, piece: tuple[int, int], finding: Finding, issue: str) -> Finding:
    """A finding on another issue: what its phrases say, or the same sign where none names it."""
    if issue == CONDUCT:
        return Finding(CONDUCT, CONDUCT, None, 1, finding.weight, *piece)
    phrased = engine.contents.named(issue, *piece, lead=-1)
    if phrased is not None:
        return phrased
    standard = engine.contents.subjects.standard(issue)
    return replace(finding, issue=issue, standard=standard, option=None, beneficiary=None, contrary=False)
