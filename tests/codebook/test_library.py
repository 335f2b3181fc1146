"""The issue library and the controlled lists: complete, consistent, and as the published lists have them."""

from __future__ import annotations

import pytest

from irenic.codebook.library import controlled_lists, issue_scopes, likelihood_words, standard_issues
from irenic.coding.rules import RuleCoder
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Codebook, OptionRef, Party
from irenic.model.rules import Literal, OptionRules
from irenic.model.terms import PartyRole

ISSUES = """
territory sovereignty alignment foreign_forces guarantees armed_forces arms_supply ceasefire sequencing
sanctions assets_reparations reconstruction critical_sites accountability humanitarian refugees
minority_rights domestic_governance regional_integration implementation inclusion
""".split()


def test_the_21_issues_in_their_order() -> None:
    assert list(standard_issues()) == ISSUES
    assert list(issue_scopes()) == ISSUES
    assert all(issue_scopes().values())


@pytest.mark.parametrize("issue_id", ISSUES)
def test_issue_is_ready_to_use(issue_id: str) -> None:
    issue = standard_issues()[issue_id]
    assert issue.standard == issue.id
    assert issue.label
    assert issue.question.endswith("?")
    assert 2 <= len(issue.options) <= 4
    assert issue.cues
    assert all(option.cues for option in issue.options)
    negative = ("no ", "not ", "exclusion", "rejection", "refusal")
    assert not [option.label for option in issue.options if option.label.lower().startswith(negative)]


def test_no_cue_leads_to_two_options() -> None:
    owners: dict[str, set[str]] = {}
    for issue in standard_issues().values():
        for option in issue.options:
            for cue in option.cues:
                owners.setdefault(cue.text.casefold(), set()).add(f"{issue.id}.{option.id}")
    assert {cue: names for cue, names in owners.items() if len(names) > 1} == {}


def test_rules_stay_inside_the_library_and_leave_every_option_possible() -> None:
    issues = tuple(standard_issues().values())
    book = Codebook("library", "Library", (), (), issues)
    rules = OptionRules.of(book)
    assert all(rule.other in rules.options for rule in rules.rules)
    assert all(rules.jointly_possible([Literal(option)]) for option in rules.options)
    assert not rules.jointly_possible(
        [Literal(OptionRef("alignment", "membership")), Literal(OptionRef("alignment", "neutrality"))]
    )


def test_lists_hold_unique_ids_and_labels() -> None:
    lists = controlled_lists()
    assert {"levers", "ceasefire_checklist", "guarantee_obligations", "channel_modes", "sequencing"} <= set(
        lists
    )
    for terms in lists.values():
        assert len({term.id for term in terms}) == len(terms)
        assert all(term.id and term.label for term in terms)


def test_counts_of_the_published_lists() -> None:
    counts = {name: len(terms) for name, terms in controlled_lists().items()}
    assert counts["ceasefire_checklist"] == 25
    assert counts["guarantee_obligations"] == 8
    assert counts["levers"] == 11
    assert counts["concession_statuses"] == 7
    assert (counts["source_reliability"], counts["information_credibility"]) == (6, 6)


def test_party_roles_are_those_of_the_logic() -> None:
    assert [term.id for term in controlled_lists()["party_roles"]] == [role.value for role in PartyRole]


def test_likelihood_words_of_icd_203() -> None:
    assert [(word.label, word.low, word.high) for word in likelihood_words()] == [
        ("almost no chance", 1, 5),
        ("very unlikely", 5, 20),
        ("unlikely", 20, 45),
        ("roughly even", 45, 55),
        ("likely", 55, 80),
        ("very likely", 80, 95),
        ("almost certain", 95, 99),
    ]


@pytest.mark.parametrize(
    ("sentence", "option"),
    [
        ("Orland offered to monitor a ceasefire.", "ceasefire.monitoring"),
        ("Orland offered to monitor the ceasefire.", "ceasefire.monitoring"),
        ("Orland demanded the monitoring of any truce.", "ceasefire.monitoring"),
        ("Orland agreed to release all prisoners.", "humanitarian.all_for_all"),
        ("Orland promised to free its prisoners.", "humanitarian.release"),
        ("Orland demanded that Veskia release the captives.", "humanitarian.release"),
        ("Orland refused to join an alliance.", "alignment.membership"),
        ("Orland wants to amend its constitution.", "domestic_governance.constitutional_change"),
    ],
)
def test_cues_hold_whatever_article_stands_in_the_text(sentence: str, option: str) -> None:
    parties = (Party("orland", "Orland"), Party("veskia", "Veskia"))
    coder = RuleCoder(Codebook("lake", "Lake", parties, (), tuple(standard_issues().values())))
    (statement,) = coder.code(read_bytes(sentence.encode(), "a.txt", ".txt"))
    assert [f"{target.issue}.{target.option}" for target in statement.targets] == [option]
