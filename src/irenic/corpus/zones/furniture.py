"""Passes that find what stands around an article: credits, menus, links and teasers, comments."""

from __future__ import annotations

import re

from irenic.corpus.zones.page import Page
from irenic.model.document import ZoneKind

_TEASER_WORDS = 45
_CARD_PROSE = 4
_ARTICLE_WORDS = 8
"""Words of running text after which the article has begun."""
_MOST_LISTS = 20
"""Lists of links followed to the end, so that a text of nothing else costs no more than its length."""
_MENU = re.compile(
    r"(?:home|news|world|politics|business|opinion|sports?|culture|travel|video|africa|asia|europe|americas|"
    r"middle east|economy|science|tech(?:nology)?|health|climate|lifestyle|weather|live|more|menu|search|"
    r"log ?in|sign ?in|subscribe|about(?: us)?|contact(?: us)?|topics|regions|podcasts?|newsletters?)",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\S[^.!?]{0,40}(?: (?:[>›»/•·]|\|) \S[^.!?>›»|]{0,40}){2,}")
_COMMENT_SIGN = re.compile(
    r"(?:\breply\b|\bsays:|\bwrote:|report abuse|\bupvote|\blikes?\b|\bago\b|@\w+|\d{1,2}:\d\d)",
    re.IGNORECASE,
)
_BY_THEMSELVES = {"line", "credit", "more", "list", "comments"}
_LINKS = "links to other stories"


def mark_lines(page: Page) -> None:
    """Label the paragraphs whose own wording shows that they are furniture."""
    for index, rule in enumerate(page.rules):
        if rule and (rule.scope in _BY_THEMSELVES or rule.id == "comments_button"):
            page.label(index, index + 1, rule.kind, rule.why)


def mark_comments(page: Page) -> None:
    """Label the readers' comments: from their heading to the end, where the article came before it."""
    words = 0
    for index in range(len(page)):
        scope = page.scope(index)
        words += page.units[index].words if page.is_content(index) else 0
        if scope == "comments_weak" and not _comments_follow(page, index):
            continue
        if scope.startswith("comments") and words >= _ARTICLE_WORDS:
            page.label(index, len(page), ZoneKind.BOILERPLATE, "readers' comments")
            return


def _comments_follow(page: Page, index: int) -> bool:
    """Whether signs of comments follow: two after the mere word, one after "Leave a comment"."""
    following = page.units[index + 1 : index + 9]
    signs = sum(bool(_COMMENT_SIGN.search(unit.text[:200])) for unit in following if unit.words <= 12)
    return signs >= (2 if page.units[index].words == 1 else 1)


def mark_menus(page: Page) -> None:
    """Label menus: runs of at least three very short lines with words of a menu, and trails of links."""
    index = 0
    while index < len(page):
        end = index
        while end < len(page) and page.units[end].words <= 3 and not page.units[end].sentence:
            end += 1
        hits = sum(bool(_MENU.fullmatch(page.units[i].text)) for i in range(index, end))
        if end - index >= 3 and hits >= 2:
            page.label(index, end, ZoneKind.BOILERPLATE, "menu")
        elif page.units[index].words <= 20 and _is_crumbs(page, index):
            page.label(index, index + 1, ZoneKind.BOILERPLATE, "menu")
        index = max(end, index + 1)


def _is_crumbs(page: Page, index: int) -> bool:
    text = page.units[index].text
    if not _CRUMBS.fullmatch(text):
        return False
    return any(_MENU.fullmatch(part.strip()) for part in re.split(r"[>›»/•·|]", text))


def mark_cards(page: Page) -> None:
    """Label teaser cards: a few title lines, a short beginning, and "keep reading" at the end of each.

    An article's own section may end with such a link too. A card is one only where the article came before
    it and it opens as cards do: with a category or a picture credit among several title lines.
    """
    marks = page.find("more")
    begins = next((index for index in range(len(page)) if page.is_content(index)), len(page))
    cards: list[tuple[int, int]] = []
    low = 0
    for mark in marks:
        card = _find_card(page, low, mark, several=len(marks) > 1)
        if card is not None and begins < card:
            cards.append((card, mark + 1))
        low = mark + 1
    for start, end in cards:
        page.label(start, end, ZoneKind.BOILERPLATE, "teaser of another story")


def _find_card(page: Page, low: int, mark: int, several: bool) -> int | None:
    index = mark - 1
    while index >= low and page.is_prose(index) and mark - 1 - index < _CARD_PROSE:
        index -= 1
    first_prose = index + 1
    while index >= low and _opens_card(page, index):
        index -= 1
    run = range(index + 1, first_prose)
    signs = sum(
        page.scope(i) == "credit" or page.units[i].words <= 3 or "|" in page.units[i].text for i in run
    )
    return run.start if len(run) >= (2 if several else 3) and signs else None


def _opens_card(page: Page, index: int) -> bool:
    if page.scope(index) in {"credit", "label", "line"}:
        return True
    unit = page.units[index]
    return page.is_open(index) and (unit.title_like or (unit.row and unit.words <= 8))


def mark_links(page: Page) -> None:
    """Label the titles, and to the end of the page the teasers, under a heading such as "Related stories".

    The article goes on with the first running text after the titles, unless short teasers and titles take
    turns at least three times up to the end.
    """
    end = 0
    for count, index in enumerate(page.find("list")):
        if index < end:
            continue  # part of the list before it
        end = index + 1
        while end < len(page) and not page.is_prose(end) and page.units[end].words <= 30:
            end += 1
        if end < len(page) and count < _MOST_LISTS and _only_teasers(page, index + 1):
            end = len(page)
        elif end < len(page) and end - index > 2 and page.units[end - 1].marked_heading:
            end -= 1
        page.label(index, end, ZoneKind.BOILERPLATE, _LINKS)


def _only_teasers(page: Page, start: int) -> bool:
    turns = 0
    was_prose = True
    for index in range(start, len(page)):
        prose = page.is_prose(index)
        if prose and (was_prose or page.units[index].words > _TEASER_WORDS):
            return False
        turns += prose
        was_prose = prose
    return turns >= 3


def mark_tail(page: Page) -> None:
    """Label the lines at the end of a page that no sentence follows: the titles and tags of a footer."""
    last = max((i for i in range(len(page)) if page.is_content(i)), default=-1)
    sentences = sum(page.is_prose(index) for index in range(last + 1))
    tail = [index for index in range(last + 1, len(page)) if page.is_open(index)]
    labelled = len(page) - 1 - last - len(tail)
    if sentences >= 3 and tail and (len(tail) + labelled >= 2):
        for index in tail:
            page.label(index, index + 1, ZoneKind.BOILERPLATE, "lines without a sentence at the end")
