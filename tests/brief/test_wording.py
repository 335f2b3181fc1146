"""The brief's own words: neutral, the same for all, outside quotations only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from irenic.brief.build import build_brief
from irenic.brief.index import Index
from irenic.brief.markdown import render_markdown
from irenic.brief.wording import choose_verb, join_words, lower_article, say_date, say_month
from irenic.model.codebook import GlossaryEntry, Issue, OptionRef
from irenic.model.dates import PartialDate
from irenic.model.position import OWN_WORDS, Settings
from irenic.model.terms import Act, Attribution, Firmness, Polarity
from irenic.questions.study import Study, make_study

StudyMaker = Callable[..., Study]


@pytest.mark.parametrize(
    ("given", "words", "month"),
    [
        ("2031-05-03", "3 May 2031", "May 2031"),
        ("2031-09-30", "30 September 2031", "Sep 2031"),
        ("2031-02", "February 2031", "Feb 2031"),
        ("2031", "2031", "2031"),
    ],
)
def test_dates(given: str, words: str, month: str) -> None:
    said = say_date(PartialDate.parse(given))
    assert (said.words, said.iso) == (words, given)
    assert say_month(PartialDate.parse(given)) == month


def test_no_date_is_said_to_be_unknown() -> None:
    assert say_date(None).words == say_month(None) == "date unknown"


def test_every_stance_has_a_verb() -> None:
    verbs = {key: choose_verb(*key) for key in product(Polarity, Firmness, Act)}
    assert all(verbs.values())
    assert choose_verb(Polarity.SUPPORT, Firmness.DEMAND, Act.OFFER) == "demanded"
    assert choose_verb(Polarity.SUPPORT, Firmness.POSITION, Act.OFFER) == "offered"
    assert choose_verb(Polarity.OPPOSE, Firmness.UNKNOWN, Act.REJECT) == "rejected"
    opposing = {verb for (polarity, _, _), verb in verbs.items() if polarity is Polarity.OPPOSE}
    assert not opposing & {
        verb for (polarity, _, _), verb in verbs.items() if polarity is not Polarity.OPPOSE
    }


def test_lists_and_articles() -> None:
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b", "c"], "or") == "a, b or c"
    assert lower_article("A truce first") == "a truce first"
    assert lower_article("Alliance troops") == "Alliance troops"
    assert lower_article("The") == "The"


def test_glossary_speaks_outside_quotation_marks_alone(study: Study) -> None:
    glossary = (GlossaryEntry("bandits", r"Southern \1 forces"),)
    index = Index(replace(study, codebook=replace(study.codebook, glossary=glossary)))
    assert index.neutral("Bandits, called “bandits” by some, not banditses") == (
        r"Southern \1 forces, called “bandits” by some, not banditses"
    )


def test_glossary_leaves_quotations_as_they_are(study: Study) -> None:
    glossary = (GlossaryEntry("north shore", "NEUTRAL SHORE"),)
    markdown = render_markdown(
        build_brief(replace(study, codebook=replace(study.codebook, glossary=glossary)))
    )
    assert "its troops stay on the north shore" in markdown
    assert "Northern troops on the NEUTRAL SHORE" in markdown


def test_a_line_begins_with_a_capital(study: Study) -> None:
    issues = tuple(issue for issue in study.codebook.issues if issue.id == "forces")
    parties = tuple(party for party in study.codebook.parties if party.id == "lake")
    other = make_study(
        replace(study.codebook, issues=issues, parties=parties, proposals=()),
        study.documents,
        study.statements,
    )
    assert "**Foreign forces.** The Lake states offered" in render_markdown(build_brief(other))


@pytest.mark.parametrize(
    ("also", "words"),
    [
        ([], ["2 hearsay or attributed by an author, not counted"]),
        ([Attribution.HEARSAY], ["1 attributed by an author, not counted", "1 hearsay, counted"]),
        ([Attribution.HEARSAY, Attribution.ATTRIBUTED], ["2 hearsay or attributed by an author, counted"]),
    ],
)
def test_coverage_says_what_is_counted(also: list[Attribution], words: list[str], study: Study) -> None:
    settings = Settings(counted=OWN_WORDS | set(also))
    figures = build_brief(make_study(study.codebook, study.documents, study.statements, settings)).figures
    assert [f"{figure.number} {figure.words}" for figure in figures[2:-1]] == words


def test_coverage_and_kicker(study: Study, study_maker: StudyMaker) -> None:
    view = build_brief(study)
    assert view.kicker == "Irenic brief, evidence to 12 July 2031"
    told = [f"{figure.number} {figure.words}" for figure in view.figures]
    assert told[0] == "4 documents, 3 May 2031 to 12 July 2031; 1 undated"
    assert told[1] == "15 statements"
    assert told[-1] == "6 % reviewed by an analyst"
    assert build_brief(study_maker(as_of=date(2031, 6, 30))).kicker == "Irenic brief, as of 30 June 2031"


def test_issue_without_any_option_can_be_shown(study: Study) -> None:
    empty = replace(study.codebook, issues=(Issue("forces", "foreign_forces", "Forces"),), proposals=())
    assert render_markdown(build_brief(make_study(empty, study.documents, study.statements)))


def test_beneficiary_is_said_once(study: Study) -> None:
    index = Index(study)
    pact = OptionRef("guarantees", "pact")
    assert index.say_option(pact, "southland") == "A pact of assistance (for Southland)"
    assert index.say_option(OptionRef("union", "south"), "southland") == "Southland in the Union"
    assert index.say_option(pact) == "A pact of assistance"
