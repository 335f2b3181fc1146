"""What an HTML page says about itself: title, outlet and date of publication."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import lxml.html

from irenic.corpus.front_matter import read_date
from irenic.model.dates import PartialDate

_TITLE_KEYS = ("og:title", "twitter:title", "dc.title", "citation_title")
_OUTLET_KEYS = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "publisher")
_DATE_KEYS = (
    *("article:published_time", "og:article:published_time", "datepublished", "dc.date.issued"),
    *("dc.date", "dcterms.created", "dcterms.date", "citation_publication_date", "parsely-pub-date"),
    *("publishdate", "publish-date", "pubdate", "sailthru.date", "date"),
)
_MOST_JSON = 200_000
_ARTICLE_TYPES = ("Article", "Report", "BlogPosting", "LiveBlogPosting")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, outlet and date of a page; empty or None where it does not say."""

    title: str
    outlet: str
    date: PartialDate | None
    warnings: tuple[str, ...]


def read_metadata(tree: lxml.html.HtmlElement) -> Metadata:
    """Metadata from meta elements, then from JSON-LD, then from the visible heading and time."""
    meta = _meta(tree)
    article = _linked_data(tree)
    title = _first(meta, _TITLE_KEYS) or _text(article.get("headline")) or _heading(tree)
    outlet = _first(meta, _OUTLET_KEYS) or _publisher(article)
    written = (
        _first(meta, _DATE_KEYS)
        or _text(article.get("datePublished"))
        or _attribute(tree, "//time/@datetime")
    )
    date, fault = read_date(written) if written else (None, "")
    warnings = (f"the page's date is not used: {fault}",) if fault else ()
    return Metadata(title[:300], outlet[:100], date, warnings)


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """Meta elements by lower-case name; the first of a name counts."""
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _text(element.get("content"))
        if content:
            values.setdefault(key.strip().lower(), content)
    return values


def _first(meta: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((meta[key] for key in keys if key in meta), "")


def _text(value: Any) -> str:
    return " ".join(value.split())[:1000] if isinstance(value, str) else ""


def _linked_data(tree: lxml.html.HtmlElement) -> dict[str, Any]:
    """The first JSON-LD object that describes an article, or nothing."""
    for script in tree.iter("script"):
        source = script.text or ""
        if "ld+json" not in (script.get("type") or "").lower() or len(source) > _MOST_JSON:
            continue
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if str(item.get("@type", "")).strip("[]'").endswith(_ARTICLE_TYPES):
                return item
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    """An object, the objects of a list, and those of its "@graph"; no deeper."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (one for one in graph if isinstance(one, dict)) if isinstance(graph, list) else ()


def _publisher(article: dict[str, Any]) -> str:
    publisher = article.get("publisher")
    return _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)


def _heading(tree: lxml.html.HtmlElement) -> str:
    """The page's only first-level heading, else its title element."""
    headings = [_text(element.text_content()) for element in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(set(headings)) == 1:
        return headings[0]
    title = tree.find(".//title")
    return _text(title.text_content()) if title is not None else ""


def _attribute(tree: lxml.html.HtmlElement, path: str) -> str:
    """The value of an attribute where the page has one value for it only: several are other stories'."""
    values = {_text(str(value))[:10] for value in tree.xpath(path)}
    return values.pop() if len(values) == 1 else ""
