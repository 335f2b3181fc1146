"""The figures of an evaluation as lines of text, 80 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from irenic.evaluation.evaluate import Evaluation
from irenic.evaluation.faults import Fault
from irenic.evaluation.figures import END_TO_END, Figures
from irenic.evaluation.ratios import Ratio, share

_WIDTH = 80
_LABEL = 24
_FIELDS = (
    ("party", "holder's party"),
    ("actor", "actor"),
    ("issue", "issue"),
    ("stance", "stance"),
    ("act_group", "group of act"),
    ("act", "act"),
    ("attribution", "attribution"),
    ("form", "form"),
    ("firmness", "firmness"),
    ("sources", "sources"),
)
_TITLES = {"e2e": "party, issue, stance", "e2e_act": "… and group of act"}


def table_lines(result: Evaluation) -> Iterator[str]:
    """All tables of an evaluation."""
    whole = result.overall
    yield f"{result.scored} of {result.predictions} statements are in articles with gold"
    yield from _head("", "precision", "recall", "F1", "right", "found", "gold")
    yield _ratio("found", whole.detection)
    yield _ratio("found, core of gold", whole.detection_core)
    for name, title in _TITLES.items():
        yield _ratio(title, whole.end_to_end[END_TO_END[name]])
        yield _ratio("  second readings too", whole.end_to_end[END_TO_END[f"{name}_lenient"]])
    yield from _fields(whole)
    yield from _forms(whole)
    yield from _bands(whole)
    yield from _groups("article", result.per_document if len(result.per_document) > 1 else {})
    yield from _groups("kind of article", result.by_kind)
    yield from _notes(whole)


def fault_lines(faults: Sequence[Fault]) -> Iterator[str]:
    """Every fault with the text around it; the words themselves stand in ⟦brackets⟧."""
    for fault in faults:
        holder = f"{fault.party}" + (f"/{fault.actor}" if fault.actor else "")
        core = " core" if fault.core else ""
        what = f"{fault.what.upper()}{core}" if fault.what != "wrong" else f"WRONG {', '.join(fault.wrong)}"
        yield ""
        yield from _wrapped(f"{fault.article}:{fault.span[0]} {fault.id} {what}".replace("  ", " "), "")
        yield from _wrapped(f"{holder} · {fault.act} · {fault.stance} {fault.issue}", "  ")
        for name, (mine, theirs) in fault.wrong.items():
            yield from _wrapped(f"{name}: {_say(mine)}, should be {_say(theirs)}", "  ")
        yield from _wrapped(f"…{fault.before}⟦{fault.words}⟧{fault.after}…", "  ")


def _head(label: str, *columns: str) -> Iterator[str]:
    yield ""
    yield f"{label:{_LABEL}}" + "".join(f"{column:>{_width(columns)}}" for column in columns)


def _width(columns: Sequence[str]) -> int:
    return (_WIDTH - _LABEL) // len(columns)


def _row(label: str, *cells: str) -> str:
    label = _printable(label)
    label = label if len(label) < _LABEL else label[: _LABEL - 2] + "…"
    return (f"{label:{_LABEL}}" + "".join(f"{cell:>{_width(cells)}}" for cell in cells)).rstrip()


def _ratio(label: str, ratio: Ratio) -> str:
    shares = (_say_share(ratio.precision), _say_share(ratio.recall), _say_share(ratio.f1))
    return _row(label, *shares, *map(str, (ratio.right, ratio.predicted, ratio.gold)))


def _fields(whole: Figures) -> Iterator[str]:
    yield from _head("right, of those found", "strict", "second readings too")
    for name, title in _FIELDS:
        lenient = whole.accuracy.get(f"{name}_lenient")
        yield _row(
            title, _say_share(whole.accuracy[name]), _say_share(lenient) if lenient is not None else ""
        )
    right, gold = whole.sources_right
    yield _row("  where gold has one", f"{right}/{gold}", "")


def _forms(whole: Figures) -> Iterator[str]:
    yield from _head("form", "prec.", "recall", "core", "gold", "party", "issue", "stance", "all")
    for name, form in whole.by_form.items():
        if not form.gold and not form.predicted:
            continue
        shares = (
            share(form.matched_predicted, form.predicted),
            share(form.matched, form.gold),
            share(form.matched_core, form.core),
        )
        right = (form.accuracy[key] for key in ("party", "issue", "stance", "e2e"))
        yield _row(name, *map(_say_share, shares), str(form.gold), *map(_say_share, right))


def _bands(whole: Figures) -> Iterator[str]:
    if not whole.by_confidence:
        return
    yield from _head("confidence", "found", "there", "precision", "all right")
    for band in whole.by_confidence:
        counts = (str(band.predicted), str(band.matched))
        shares = (share(band.matched, band.predicted), share(band.right, band.predicted))
        yield _row(
            f"{band.low:.1f} to {'under ' if band.high < 1 else ''}{band.high:.1f}",
            *counts,
            *map(_say_share, shares),
        )


def _groups(title: str, groups: dict[str, Figures]) -> Iterator[str]:
    if not groups:
        return
    yield from _head(title, "prec.", "recall", "F1", "core", "gold", "issue", "stance", "all F1")
    for name, own in groups.items():
        found = own.detection
        shares = (found.precision, found.recall, found.f1, own.detection_core.recall)
        right = (own.accuracy["issue"], own.accuracy["stance"], own.end_to_end[END_TO_END["e2e"]].f1)
        yield _row(name, *map(_say_share, shares), str(found.gold), *map(_say_share, right))


def _notes(whole: Figures) -> Iterator[str]:
    notes = (
        (whole.ignored, "in zones where nothing is to be found (counted as wrong)"),
        (whole.neutral, "in zones that are not scored"),
        (whole.unknown, "of holders that gold does not know (not scored)"),
        (whole.relocated, "whose words were found elsewhere than at their offsets"),
        (whole.unlocated, "whose words the article does not have (counted as wrong)"),
        (whole.absorbed, "gold records for which their sibling's statement stands"),
    )
    told = [f"{count} {text}" for count, text in notes if count]
    yield ""
    yield f"{whole.close_boundaries} of {whole.detection.right} boundaries are nearly exact (IoU of .9 or more)"
    yield from told


def _say_share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".removeprefix("0") if value < 1 else "1.00"


def _say(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)


def _wrapped(text: str, indent: str) -> list[str]:
    words = " ".join(_printable(text).split())
    return textwrap.wrap(words, _WIDTH, initial_indent=indent, subsequent_indent="  ") or [""]


def _printable(text: str) -> str:
    """Without characters that steer a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
