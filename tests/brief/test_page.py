"""The page's structure: what is cited is there, what is promised to readers holds."""

from __future__ import annotations

import re
from itertools import pairwise

import lxml.html
import pytest
from lxml.html import HtmlElement

from irenic.brief.build import build_brief
from irenic.brief.html import CONTENT_POLICY, render_html
from irenic.brief.registry import SECTIONS
from irenic.questions.study import Study


def parse(study: Study) -> HtmlElement:
    return lxml.html.document_fromstring(render_html(build_brief(study)))


@pytest.fixture
def page(study: Study) -> HtmlElement:
    return parse(study)


def words_of(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_ids_are_unique_and_every_link_resolves(page: HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = page.xpath("//a/@href")
    assert targets
    assert all(target.startswith("#") for target in targets)
    assert {target[1:] for target in targets} <= set(ids)


def test_every_quotation_of_a_cell_stands_in_the_statement_it_cites(page: HtmlElement) -> None:
    quotes = page.xpath("//details//blockquote[footer]")
    assert len(quotes) >= 14
    for quote in quotes:
        anchor = quote.xpath("./footer/a/@href")[-1][1:]
        (listed,) = page.xpath(f"//tr[@id='{anchor}']//mark")
        assert words_of(quote.xpath(".//q")[0]) == words_of(listed)


def test_every_statement_is_listed_in_words_of_its_document(study: Study, page: HtmlElement) -> None:
    rows = page.xpath("//table[contains(@class, 'statements')]/tbody/tr")
    assert len(rows) == len(study.statements)
    assert [row.get("id") for row in rows] == [f"s{n}" for n in range(1, len(rows) + 1)]
    texts = [" ".join(document.text.split()) for document in study.documents]
    for row in rows:
        assert any(words_of(row.xpath(".//mark")[0]) in text for text in texts)


def test_every_party_that_speaks_has_a_column_and_the_others_are_named(page: HtmlElement) -> None:
    heads = page.xpath("//table[contains(@class, 'matrix')]/thead//th")
    assert [words_of(head) for head in heads] == ["Issue", "Northland", "Southland", "Lake states"]
    silent = [words_of(p) for p in page.xpath("//section[@id='positions']/p[@class='silent']")]
    assert silent == ["Nothing on record from: Farland.", "Nothing on record about: Refugees."]


def test_headings_are_in_order(page: HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_say_what_they_are(page: HtmlElement) -> None:
    tables = page.xpath("//table")
    assert len(tables) >= 4
    for table in tables:
        assert len(table.xpath("./caption")) == 1
        assert all(head.get("scope") == "col" for head in table.xpath("./thead//th"))
        assert all(head.get("scope") == "row" for head in table.xpath("./tbody/tr/th"))


def test_language_landmarks_and_skip_link(page: HtmlElement) -> None:
    assert page.get("lang") == "en"
    assert page.xpath("//main[@id='main']")
    first = page.xpath("//body//a")[0]
    assert first.get("href") == "#main"
    labels = page.xpath("//main/section/@aria-labelledby")
    assert all(page.xpath(f"//h2[@id='{label}']") for label in labels)
    # without an analyst's capabilities there is no forecast
    told = [section.key for section in SECTIONS if section.key != "forecast"]
    assert page.xpath("//main/section/@id") == told


def test_nothing_is_loaded_and_nothing_runs(study: Study, page: HtmlElement) -> None:
    assert page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") == [CONTENT_POLICY]
    assert CONTENT_POLICY == "default-src 'none'; style-src 'unsafe-inline'"
    assert not page.xpath("//script|//link|//img|//iframe|//object|//embed|//form|//base|//@src|//@style")
    assert not [name for name in page.xpath("//@*/..") for name in name.attrib if name.startswith("on")]
    text = render_html(build_brief(study))
    assert not re.search(r"https?:|//\w|url\(|@import", text.replace("<!doctype html>", ""))


def test_firmness_is_told_in_words_beside_the_bar(page: HtmlElement) -> None:
    bars = page.xpath("//span[@class='firm']")
    assert bars
    ranks = {
        "preference": 1,
        "position": 2,
        "demand": 3,
        "condition": 4,
        "red line": 5,
        "firmness unknown": 0,
    }
    for bar in bars:
        assert len(bar.xpath(".//i")) == 5
        assert len(bar.xpath(".//i[@class='on']")) == ranks[words_of(bar)]


def test_hearsay_is_shown_as_not_counted(page: HtmlElement) -> None:
    (quote,) = page.xpath(
        "//table[contains(@class, 'matrix')]//blockquote[contains(., 'ready to talk about')]"
    )
    assert quote.get("class") == "shown"
    assert "as told by Ada Abel (Northland)" in words_of(quote)
    assert "Not counted: hearsay." in words_of(quote)


def test_a_colour_and_letter_in_a_row_mean_one_option(page: HtmlElement) -> None:
    for row in page.xpath("//table[contains(@class, 'matrix')]/tbody/tr"):
        options = {
            words_of(o.xpath("./b")[0]): o.get("class").split()[1]
            for o in row.xpath(".//span[starts-with(@class, 'option ')]")
        }
        assert options
        for line in row.xpath(".//span[starts-with(@class, 'line ') and .//b]"):
            assert line.get("class").split()[1] == options[words_of(line.xpath(".//b")[0])]


def test_a_big_brief_keeps_its_shape(big_study: Study) -> None:
    page = parse(big_study)
    table = page.xpath("//table[contains(@class, 'matrix')]")[0]
    assert len(table.xpath("./thead//th")) == 7
    assert len(table.xpath("./tbody/tr")) == 21
    assert len(page.xpath("//table[contains(@class, 'statements')]/tbody/tr")) == 300
    silent = [words_of(p) for p in page.xpath("//section[@id='positions']/p[@class='silent']")]
    assert silent[0] == "Nothing on record from: Party 6 of the talks."
    assert silent[1].startswith("Nothing on record about: Issue 21:")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for cell in table.xpath(".//details"):
        assert len(cell.xpath("./summary//span[starts-with(@class, 'line ')]")) <= 3
        for stance in cell.xpath("./div"):
            assert stance.xpath(".//blockquote")
    cited = set(table.xpath(".//details//a/@href"))
    assert cited == {f"#s{n}" for n in range(1, 301)}
