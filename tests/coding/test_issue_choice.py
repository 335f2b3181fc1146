"""The library's words serve an analyst's issues, however many cues these have and however they are cut."""

from __future__ import annotations

from hashlib import sha256

import pytest

from irenic.coding.contents.issue_choice import IssueChoice
from irenic.coding.rules import RuleCoder
from irenic.model.codebook import Actor, Codebook, Cue, Issue, Party
from irenic.model.document import Document, Zone, ZoneKind
from irenic.model.terms import Polarity

PARTIES = (Party("northland", "Northland"), Party("southmark", "Southmark"))
ABEL = Actor("abel", "Ada Abel", "northland", aliases=("Abel",))


def _issue(ident: str, standard: str, label: str, *cues: str) -> Issue:
    return Issue(ident, standard, label, cues=tuple(Cue(cue) for cue in cues))


def _codebook(*issues: Issue) -> Codebook:
    return Codebook("lake", "Talks", parties=PARTIES, actors=(ABEL,), issues=issues)


def _found(codebook: Codebook, content: str) -> list[str]:
    text = f"Abel called for {content}."
    body = (Zone(ZoneKind.BODY, 0, len(text)),)
    found = RuleCoder(codebook).code(Document("a.txt", text, sha256(text.encode()).hexdigest(), body))
    return [statement.targets[0].issue for statement in found]


PRISONERS = _issue(
    "prisoners", "humanitarian", "Prisoners and hostages", "prisoner", "hostage", "captive", "swap"
)
RELIEF = _issue("relief", "humanitarian", "Aid and crossings", "aid", "convoy", "crossing", "food")
VALLEY = _issue(
    "valley", "territory", "The Tarn Valley", "Tarn Valley", "upper Tarn", "lower Tarn", "the Tarn villages"
)


@pytest.mark.parametrize("cues", [(), ("truce",), ("truce", "front", "guns", "shelling", "raid", "monitors")])
@pytest.mark.parametrize("ident", ["ceasefire", "the_fighting"])
def test_whatever_cues_an_analyst_added(ident: str, cues: tuple[str, ...]) -> None:
    issue = _issue(ident, "ceasefire", "Does the fighting stop?", *cues)
    assert _found(_codebook(issue), "an armistice") == [ident]
    assert _found(_codebook(issue), "a cessation of hostilities") == [ident]


@pytest.mark.parametrize(
    ("content", "issue"),
    [
        ("the release of the hostages", "prisoners"),
        ("the release of all captured soldiers", "prisoners"),
        ("the entry of food and medicine", "relief"),
        ("safe access for aid workers", "relief"),
    ],
)
def test_of_two_issues_of_one_standard_the_one_that_has_the_words(content: str, issue: str) -> None:
    for order in ((PRISONERS, RELIEF), (RELIEF, PRISONERS)):
        assert _found(_codebook(*order), content) == [issue]


def test_an_issue_with_a_name_and_cues_is_found_by_them_alone() -> None:
    assert _found(_codebook(VALLEY), "the return of the Tarn Valley") == ["valley"]
    assert _found(_codebook(VALLEY), "the return of the eastern islands") == []


def test_a_label_of_one_name_is_told_from_one_plain_word_by_its_cues() -> None:
    named = _issue("osper", "territory", "Osper", "Osper", "Osper bridge", "port of Osper", "old Osper")
    plain = _issue("borders", "territory", "Borders", "borders", "border line", "frontier", "map")
    assert _found(_codebook(named), "the return of the eastern islands") == []
    assert _found(_codebook(plain), "the return of the eastern islands") == ["borders"]


def test_the_standard_issue_takes_what_a_narrow_one_beside_it_does_not_name() -> None:
    codebook = _codebook(VALLEY, _issue("territory", "territory", "Territory and borders"))
    assert _found(codebook, "the return of the Tarn Valley") == ["valley"]
    assert _found(codebook, "the return of the eastern islands") == ["territory"]


def test_choice_by_shared_words() -> None:
    choice = IssueChoice(_codebook(PRISONERS, RELIEF))
    assert choice.serves("humanitarian")
    assert not choice.serves("territory")
    assert choice.named("humanitarian", [frozenset({"prisoner"})]) == "prisoners"
    assert choice.named("humanitarian", [frozenset({"convoy"}), frozenset({"food"})]) == "relief"


def test_a_cue_that_holds_a_negation_is_meant_as_it_stands() -> None:
    frontiers = _issue("frontiers", "territory", "Frontiers", "frontiers must not be moved by force")
    text = "Abel said that frontiers must not be moved by force."
    body = (Zone(ZoneKind.BODY, 0, len(text)),)
    found = RuleCoder(_codebook(frontiers)).code(
        Document("a.txt", text, sha256(text.encode()).hexdigest(), body)
    )
    assert [(s.targets[0].issue, s.targets[0].polarity) for s in found] == [("frontiers", Polarity.SUPPORT)]
