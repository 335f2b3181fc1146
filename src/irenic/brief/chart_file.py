"""A forecast's drawing as an SVG file of its own."""

from __future__ import annotations

from markupsafe import Markup

from irenic.brief.forecast_drawing import draw_rounds, draw_scale
from irenic.brief.html import make_environment, read_style
from irenic.forecast.predict import Forecast

_TEMPLATE = '{% import "charts.html" as charts %}{{ charts[name](view, style) }}\n'
_OURS = "/* forecasts and durability */"


def render_chart(found: Forecast) -> str:
    """The forecast with interval, baselines and positions; of the challenge model, positions by round.

    With more actors than anyone could tell apart as lines, it is the first of the two.
    """
    rounds = draw_rounds(found, found.play, str) if found.play else None
    view = rounds or draw_scale(found, str)
    template = make_environment().from_string(_TEMPLATE)
    return template.render(name="rounds" if rounds else "scale", view=view, style=_style())


def _style() -> Markup:
    """Colours and the drawings' own rules of the brief's style, in light colours."""
    text = read_style()
    colours = text[text.index(":root") : text.index("@media screen")]
    looks = [line for line in text.splitlines() if line.startswith((".t1", ".t4"))]
    font = "text { font-family: system-ui, sans-serif } "
    ours = text[text.index(_OURS) + len(_OURS) :]
    return Markup(font + colours + " ".join(looks) + ours)  # noqa: S704 - the program's own file
