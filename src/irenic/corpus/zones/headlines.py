"""Passes that find titles, standfirsts, lines about the article, and section headings."""

from __future__ import annotations

import re
from collections import Counter

from irenic.corpus.written_dates import DATE
from irenic.corpus.zones.page import Page
from irenic.model.document import ZoneKind

_HEADING_WORDS = 16
_STANDFIRST_WORDS = 35
_SPEAKER = re.compile(r"([A-ZÀ-Þ][\w.’' -]{0,40}):\s+\S")
_CATEGORY = re.compile(r"[\w&’' -]{2,30}(?: \| [\w&’' -]{2,30})+")
_TITLE = (ZoneKind.HEADLINE, "title line")
_TOP = 12
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_QUOTED = '"“«‘'


def is_date_line(text: str) -> bool:
    """Whether a short paragraph is a date, perhaps with a weekday, a time or a place."""
    match = DATE.search(text) if len(text) <= 120 else None
    if match is None:
        return False
    rest = (text[: match.start()] + " " + text[match.end() :]).split()
    return len(rest) <= 6 and not text.rstrip().endswith((".", "!", "?"))


def mark_title(page: Page, title: str) -> None:
    """Label the lines at the top that are the known title, whatever their punctuation."""
    for index in range(min(_TOP, len(page))):
        if title and _key(page.units[index].text.lstrip("# ")) == _key(title):
            page.label(index, index + 1, *_TITLE)


def mark_top(page: Page) -> None:
    """Label what stands above the first running text: title, standfirst, byline, date, category."""
    first = next((i for i in range(len(page)) if page.is_content(i) and not _is_label(page, i)), len(page))
    if first == len(page):
        return
    first = _after_standfirst(page, first)
    for index in range(first):
        if page.is_open(index):
            why = "line about the article" if _is_label(page, index) else "title line"
            page.label(index, index + 1, ZoneKind.HEADLINE, why)


def _after_standfirst(page: Page, first: int) -> int:
    """One past the standfirst: a title right above it, and a line about the article under it, show it."""
    unit = page.units[first]
    above = [index for index in range(first) if page.is_open(index)][-1:]
    titled = bool(above) and page.units[above[0]].title_like and not _is_label(page, above[0])
    is_question_title = not titled and unit.question and unit.words <= _HEADING_WORDS
    if not is_question_title and not (titled and unit.words <= _STANDFIRST_WORDS):
        return first
    after = first + 1
    while after < len(page) and (not page.is_open(after) or _is_label(page, after)):
        after += 1
    labelled = any(
        _is_label(page, i) and not _CLOCK.match(page.units[i].text) for i in range(first + 1, after)
    )
    text_follows = after < len(page) and page.is_prose(after)
    return first + 1 if text_follows and (labelled or is_question_title) else first


def _is_label(page: Page, index: int) -> bool:
    if page.scope(index) == "label" or is_date_line(page.units[index].text):
        return True
    unit = page.units[index]
    next_row = index + 1 < len(page) and page.units[index + 1].row
    return unit.words <= 8 and not next_row and bool(_CATEGORY.fullmatch(unit.text))


def mark_headings(page: Page) -> None:
    """Label section headings: short lines without a sentence's end that running text follows.

    Lines with a speaker who comes back, and quotations set off as lines, are body.
    """
    speakers = Counter(match[1] for unit in page.units if (match := _SPEAKER.match(unit.text[:60])))
    titles = {_key(page.units[i].text) for i in range(len(page)) if page.labels[i] == _TITLE}
    for index in range(len(page) - 1, -1, -1):
        unit = page.units[index]
        if not page.is_open(index):
            continue
        if unit.marked_heading:
            page.label(index, index + 1, ZoneKind.HEADLINE, "section heading")
        elif _is_label(page, index) and not unit.sentence:
            page.label(index, index + 1, ZoneKind.HEADLINE, "line about the article")
        elif unit.title_like and _key(unit.text) in titles:
            page.label(index, index + 1, ZoneKind.HEADLINE, "title repeated")
        elif _is_heading(page, index, speakers):
            page.label(index, index + 1, ZoneKind.HEADLINE, "section heading")


def _is_heading(page: Page, index: int, speakers: Counter[str]) -> bool:
    unit = page.units[index]
    if (
        not unit.title_like
        or unit.words > _HEADING_WORDS
        or unit.text[0] in _QUOTED
        or unit.text.endswith(",")
    ):
        return False
    if unit.text.endswith(":") and index + 1 < len(page) and page.units[index + 1].bullet:
        return False  # "Key points of the briefing:", above its points
    speaker = _SPEAKER.match(unit.text[:60])
    if speaker and speakers[speaker[1]] > 1:
        return False
    return _text_follows(page, index)


def _text_follows(page: Page, index: int) -> bool:
    """Whether running text, or another heading, comes next; the page is walked from its end."""
    for later in range(index + 1, min(index + 6, len(page))):
        if page.is_open(later):
            return page.is_content(later)
        label = page.labels[later]
        if label and label[0] is ZoneKind.HEADLINE:
            return True
    return False


def _key(text: str) -> str:
    return " ".join(text.lower().split())
