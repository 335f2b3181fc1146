"""Documents are hostile: whatever they say stays words, in HTML and in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import lxml.html
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.markdown import render_markdown
from irenic.questions.study import Study

HostileMaker = Callable[[str], Study]

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><b>out</b>",
    "a | b | c",
    "`code` ``more``",
    "[click](http://example.invalid)",
    "![pixel](http://example.invalid/x.png)",
    "# Heading",
    "- item",
    "1. item",
    "**bold** _under_ ~~gone~~",
    "<!-- comment",
    "&lt;b&gt; &amp;",
    "{{ 7 * 7 }} {% raw %}",
    "line\n\n| --- |\n# new",
    "back\\slash \\| pipe",
    "<https://example.invalid>",
]


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_hostile_text_as_text(text: str, hostile_study_maker: HostileMaker) -> None:
    page: Any = lxml.html.document_fromstring(render_html(build_brief(hostile_study_maker(text))))
    plain: Any = lxml.html.document_fromstring(render_html(build_brief(hostile_study_maker("harmless"))))
    shape = [element.tag for element in page.iter()]
    assert shape == [element.tag for element in plain.iter()]
    (mark, _) = page.xpath("//mark")
    assert squeeze(mark.text_content()) == squeeze(text)
    titles = page.xpath("//section[@id='documents']//tbody//b")
    assert squeeze(titles[0].text_content()) == squeeze(text)


def flatten(tokens: list[Token]) -> list[Token]:
    return [t for token in tokens for t in (token, *flatten(token.children or []))]


def render(source: str) -> list[Token]:
    return flatten(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source))


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_shows_hostile_text_as_text(text: str, hostile_study_maker: HostileMaker) -> None:
    tokens = render(render_markdown(build_brief(hostile_study_maker(text))))
    plain = render(render_markdown(build_brief(hostile_study_maker("harmless"))))
    kinds = [token.type for token in tokens if token.type not in _WORDS]
    assert kinds == [token.type for token in plain if token.type not in _WORDS]
    raw = {token.content for token in tokens if token.type.startswith("html")}
    assert all(re.fullmatch(r'<a id="[sd]\d+">|</a>|<br>', tag) for tag in raw)
    assert all(str(token.attrGet("href")).startswith("#") for token in tokens if token.type == "link_open")
    shown = "".join(token.content for token in tokens if token.type in _WORDS)
    assert squeeze(text) in squeeze(shown)


_WORDS = {"text", "text_special", "softbreak"}
