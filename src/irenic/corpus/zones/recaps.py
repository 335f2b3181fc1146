"""Passes that find what says the article over again: questions and answers, key points, tables."""

from __future__ import annotations

import re

from irenic.corpus.zones.page import Page
from irenic.model.document import ZoneKind

_WORD = re.compile(r"\w{4,}")
_REPEATS = 0.6
"""Share of an item's longer words that must stand together in one other paragraph for it to repeat that."""
_ITEMS = 2 / 3
"""Share of the items of a list that must repeat the article for the list to be a recap."""
_MOST_ITEMS = 60
_MOST_LISTS = 20
"""Lists compared with the article, so that a text made of nothing else costs no more than its length."""


def mark_faqs(page: Page) -> None:
    """Label questions and answers that come after an article, up to a heading that is no question.

    A text that consists of questions and answers is a report of its own and stays body.
    """
    for index in page.find("faq")[:_MOST_LISTS]:
        if not page.is_open(index) or not _may_head(page, index):
            continue
        end = _faq_end(page, index + 1)
        if page.content_words(0, index) >= page.content_words(index, end) / 2 > 0:
            _label_open(page, index, end, "questions and answers that repeat the article")
        else:
            page.label(index, index + 1, ZoneKind.HEADLINE, "section heading")


def _may_head(page: Page, index: int) -> bool:
    """Whether a line can be a heading: a sentence on "the key points of the plan" is none."""
    unit = page.units[index]
    return unit.title_like or unit.marked_heading or unit.question


def _faq_end(page: Page, start: int) -> int:
    for index in range(start, len(page)):
        unit = page.units[index]
        if not page.is_open(index):
            if page.scope(index) in {"list", "comments"}:
                return index
        elif not unit.question and (unit.marked_heading or _stands_apart(page, start, index)):
            return index
    return len(page)


def _stands_apart(page: Page, start: int, index: int) -> bool:
    """Whether a line is a heading and not a short answer to the question before it."""
    return page.units[index].title_like and index > start and not page.units[index - 1].question


def mark_glances(page: Page) -> None:
    """Label lists and tables that repeat the article, under a heading such as "Key points".

    A list is a repetition where most of its longer words stand elsewhere in the text; a list that says
    something new is body, whatever its heading.
    """
    for index in page.find("glance")[:_MOST_LISTS]:
        if not page.is_open(index) or not _may_head(page, index):
            continue
        end = _list_end(page, index + 1)
        if 1 < end - index <= _MOST_ITEMS and _repeats(page, index + 1, end):
            _label_open(page, index, end, "list that repeats the article")
        else:
            page.label(index, index + 1, ZoneKind.HEADLINE, "section heading")


def _list_end(page: Page, start: int) -> int:
    end = start
    while end < len(page) and page.is_open(end) and (page.units[end].bullet or page.units[end].row):
        end += 1
    if end == start:  # points without a bullet: short paragraphs up to the next heading
        while end < len(page) and page.is_prose(end) and page.units[end].words <= 30:
            end += 1
        at_heading = end == len(page) or page.units[end].title_like
        return end if at_heading and end - start >= 2 else start
    return end


def _repeats(page: Page, start: int, end: int) -> bool:
    """Whether most items each say what one paragraph outside the list says."""
    items = [words for unit in page.units[start:end] if (words := _words(unit.text))]
    best = [0] * len(items)
    for index, unit in enumerate(page.units):
        if page.is_content(index) and not start <= index < end:
            words = _words(unit.text)
            best = [max(old, len(item & words)) for old, item in zip(best, items, strict=True)]
    repeated = sum(hits >= _REPEATS * len(item) for hits, item in zip(best, items, strict=True))
    return bool(items) and repeated >= _ITEMS * len(items)


def _words(text: str) -> frozenset[str]:
    """The longer words of a text, cut to six letters so that inflected forms meet."""
    return frozenset(word[:6] for word in _WORD.findall(text.lower()))


def mark_tables(page: Page) -> None:
    """Label tables of three and more rows that repeat the article, heading or none."""
    index = compared = 0
    while index < len(page) and compared < _MOST_LISTS:
        end = index
        while end < len(page) and page.is_open(end) and page.units[end].row:
            end += 1
        compared += end - index >= 3
        if 3 <= end - index <= _MOST_ITEMS and _repeats(page, index, end):
            _label_open(page, index, end, "table that repeats the article")
        index = max(end, index + 1)


def _label_open(page: Page, start: int, end: int, why: str) -> None:
    for index in range(start, end):
        if page.is_open(index):
            page.label(index, index + 1, ZoneKind.RECAP, why)
