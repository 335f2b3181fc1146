"""HTML pages: the main text, without network, scripts or entities, and what the page says about itself."""

from __future__ import annotations

import logging
import re

import lxml.html
from lxml import etree
from trafilatura import bare_extraction

from irenic.corpus.decode import decode, tidy
from irenic.corpus.flat_html import flat_text
from irenic.corpus.page_metadata import read_metadata
from irenic.corpus.results import Extract, Limits
from irenic.model.errors import UnreadableDocumentError

_NEVER_TEXT = (
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "applet", "svg", "math"),
    *("canvas", "form", "button", "select", "textarea", "dialog"),
)
_AROUND = ("nav", "footer", "aside", "header")
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
    }
    | {"q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_KNOWN_CHARSET = re.compile(
    r"(?:iso-?8859-?\d{1,2}|latin-?\d|windows-?125\d|cp-?125\d|koi8-?[ru]|mac-?(?:roman|cyrillic)|us-ascii|ascii|"
    r"gb(?:k|2312|18030)|big5(?:-hkscs)?|euc-?(?:jp|kr)|shift[_-]?jis|utf-?16(?:[lb]e)?)",
    re.IGNORECASE,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_MOST_ELEMENTS = 50_000
"""Elements of a page in which the article is looked for; the search takes more than their number in time."""
_DEEP = 256
"""Elements inside one another at which the parser gives up: what lies deeper is not in its tree."""
for _library in ("trafilatura", "htmldate", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())  # faults are told by the result


def read_html(data: bytes, limits: Limits) -> Extract:
    """The main text of a page, its paragraphs as lines; title, outlet and date from its metadata.

    What surrounds the article (menus, forms, scripts) is left out of the text. Nothing is fetched or run.
    """
    source, warnings = _decode(data)
    if len(source) > limits.max_characters * 5:
        raise UnreadableDocumentError("holds more markup than is read; save the article's text as .txt")
    tree = _parse(source)
    metadata = read_metadata(tree)
    etree.strip_elements(tree, *_NEVER_TEXT, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    if _is_cut(tree):
        text = tidy(flat_text(source, frozenset((*_NEVER_TEXT, *_AROUND, "title")), _INLINE))
        warnings += (
            "elements lie too deep inside one another: all its text is given, without looking for the article",
        )
    elif sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        text = tidy(_all_text(tree))
        warnings += (
            "has more elements than an article has: all its text is given, without looking for the article",
        )
    else:
        text = tidy(_main_text(tree))
    title = "" if metadata.title and metadata.title in text[:1000].split("\n") else metadata.title
    return Extract(
        f"{title}\n\n{text}" if title and text else text,
        title=metadata.title,
        outlet=metadata.outlet,
        date=metadata.date,
        date_basis="metadata",
        warnings=warnings + metadata.warnings,
    )


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The page's text by its byte-order mark, by UTF-8, or by the character set that it declares."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace") if declared else ""
    if _KNOWN_CHARSET.fullmatch(name) and b"\x00" not in data and not _is_utf8(data):
        try:
            return data.decode(name), ()
        except (LookupError, UnicodeError):
            pass
    return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _parse(source: str) -> lxml.html.HtmlElement:
    # The text is decoded already: a declaration of another character set must not be believed again.
    parser = lxml.html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        return lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UnreadableDocumentError("holds no HTML that can be read") from None


def _is_cut(tree: lxml.html.HtmlElement) -> bool:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest >= _DEEP - 2


def _main_text(tree: lxml.html.HtmlElement) -> str:
    """The article as trafilatura finds it; all the page's text where it finds none or nearly none."""
    whole = _all_text(tree)
    try:
        found = bare_extraction(tree, include_comments=False, include_tables=True, output_format="python")
    except Exception:  # noqa: BLE001 - the library is given hostile pages; the plain text remains
        found = None
    text = getattr(found, "text", None) or ""
    return text if len(text) >= 0.2 * len(whole) or len(text) >= 600 else whole


def _all_text(tree: lxml.html.HtmlElement) -> str:
    """All text of the page's body but menus and footers, one block a line."""
    parts: list[str] = []
    body = tree.find("body")
    skipped = 0
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            skipped += tag in _AROUND
            parts.append("\n" if tag not in _INLINE else "")
            parts.append((element.text or "") if not skipped else "")
        else:
            skipped -= tag in _AROUND
            parts.append("\n" if tag not in _INLINE else "")
            parts.append((element.tail or "") if not skipped else "")
    lines = (" ".join(line.split()) for line in _joined(parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _joined(parts: list[str]) -> str:
    """Text with the source's own line breaks as blanks, so that only blocks break lines."""
    return "".join(part if part == "\n" else re.sub(r"\s+", " ", part) for part in parts)
