"""The view model → one self-contained HTML page, without scripts and without anything from elsewhere."""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from irenic.brief.view import BriefView
from irenic.brief.wording import CONTESTED, GLYPH, SHOWN, STANCE, count_noun

CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: its inline style, and nothing else."""


def make_environment() -> Environment:
    """Templates with every value escaped and every missing name an error."""
    return Environment(
        loader=PackageLoader("irenic.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def read_style() -> str:
    """The page's style sheet."""
    return (files("irenic.brief") / "templates" / "brief.css").read_text(encoding="utf-8")


def render_html(view: BriefView) -> str:
    """The whole page."""
    environment = make_environment()
    environment.filters["count_noun"] = count_noun
    return environment.get_template("page.html").render(
        view=view,
        style=Markup(read_style()),  # noqa: S704 - the program's own file
        policy=CONTENT_POLICY,
        legend=[(GLYPH[polarity], STANCE[polarity]) for polarity in GLYPH],
        contested=CONTESTED,
        shown=SHOWN,
    )
