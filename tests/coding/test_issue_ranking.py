"""The choice of an issue by learned weights: against its definition spelled out, and where it has no say."""

from __future__ import annotations

from importlib import import_module
from importlib.resources import files
from math import exp, log, sqrt
from typing import Any

import pytest
import yaml
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.coding.contents.word_weights import features_of, word_weights, words_of
from irenic.coding.resources import issue_terms
from irenic.coding.stances import issue_ranking
from irenic.coding.words.tagger import tag
from irenic.coding.words.tokens import tokenize
from irenic.model.terms import CONDUCT

DATA = files("irenic.coding.data")
TABLE = {
    line.split("\t")[0]: {
        pair.rpartition(":")[0]: float(pair.rpartition(":")[2]) for pair in line.split("\t")[1].split()
    }
    for line in DATA.joinpath("issue_words.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
}
WEIGHTS: dict[str, dict[str, float]] = yaml.safe_load(DATA.joinpath("issue_ranking.yaml").read_text("utf-8"))
STANDARD = {*issue_terms()} | {CONDUCT}
TEXTS = [
    "Northland demanded a ceasefire. Abel insisted that the buses must reach the last families.",
    "Northland demanded a ceasefire. Abel is against touching the money. Brandt called the paper a step backwards.",
    "What about the prisoners of Southmark?\n\nAbel urged the army to open the files. Brandt demanded more time.",
]


def _scored(text: str) -> list[tuple[dict[str, float], str]]:
    """For every choice in a text: what each issue scores by the definition, and what was chosen."""
    found: list[tuple[dict[str, float], str]] = []
    building: Any = import_module("irenic.coding.building")
    chosen = building.ranked

    def noted(engine: Any, piece: tuple[int, int], finding: Any, act: Any) -> Any:
        result = chosen(engine, piece, finding, act)
        contents, (start, end) = engine.contents, (min(piece[0], finding.start), piece[1])
        phrases = contents.scores(start, end)
        if (
            finding.settled
            or not {f for w in words_of(engine.parse.tokens[slice(*piece)]) for f in features_of(w)}
            & {*TABLE}
        ) or (finding.issue != CONDUCT and phrases.get(finding.issue, 0) >= issue_ranking.OUTRIGHT):
            assert result is finding
            return result
        weights = WEIGHTS["named" if phrases and max(phrases.values()) >= 1.5 else "unnamed"]
        words = {f for w in words_of(engine.parse.tokens[start:end]) for f in features_of(w)} & {*TABLE}
        book = {i.id: i.standard for i in contents.subjects.codebook.issues} | {CONDUCT: CONDUCT}
        spoken = {
            issue: TABLE["*"][standard]
            + sum(TABLE[word].get(standard, 0.0) for word in words) / sqrt(max(1, len(words)))
            for issue, standard in book.items()
        }
        whole = log(sum(exp(value) for value in spoken.values()))
        features = issue_ranking.features_of(engine, (start, end), phrases, finding.issue, act)
        scores = {}
        for issue in book:
            row = {name: features[name].get(issue, 0.0) for name in issue_ranking.FEATURES}
            assert row["words"] == pytest.approx(spoken[issue] - whole)
            assert row["chosen"] == (issue == finding.issue)
            scores[issue] = sum(weights[name] * value for name, value in row.items())
        found.append((scores, result.issue))
        return result

    building.ranked = noted
    try:
        coder().code(as_document(text))
    finally:
        building.ranked = chosen
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_the_issue_of_the_highest_score_is_chosen(text: str) -> None:
    found = _scored(text)
    assert found
    for scores, issue in found:
        assert scores[issue] == pytest.approx(max(scores.values()))


def test_what_is_named_outright_or_by_the_build_of_the_sentence_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only_sanctions = {name: dict.fromkeys(issue_ranking.FEATURES, 0.0) for name in WEIGHTS}
    for weights in only_sanctions.values():
        weights["last"] = 100.0
    monkeypatch.setattr(issue_ranking, "issue_ranking", lambda: only_sanctions)
    text = (
        "Northland demanded sanctions. Abel rejected a ceasefire."
        " Brandt tied a ceasefire to an exchange of prisoners."
    )
    found = [target.issue for s in coder().code(as_document(text)) for target in s.targets]
    assert found == ["sanctions", "ceasefire", "ceasefire", "humanitarian"]


def test_names_do_not_count() -> None:
    text = "the withdrawal from Karvala and the Osper talks"
    tokens = tokenize(text, 0, len(text))
    tag(tokens)
    assert set(words_of(tokens)) == {"the", "withdrawal", "from", "and", "talks"}


def test_words_without_weights_leave_the_shares_as_they_are() -> None:
    assert word_weights([]) == TABLE["*"]


def test_the_tables_are_of_standard_issues() -> None:
    assert {*TABLE["*"]} == STANDARD
    assert all({*row} <= STANDARD for row in TABLE.values())
    assert {*WEIGHTS} == {"named", "unnamed"}
    assert all({*row} == {*issue_ranking.FEATURES} for row in WEIGHTS.values())
