"""The brief's own words: dates, firmness, how a thing is known, and verbs, the same for every party."""

from __future__ import annotations

from datetime import date as date_type

from irenic.brief.view import DateView
from irenic.model.dates import PartialDate
from irenic.model.statement import AboutDate
from irenic.model.terms import Act, Attribution, Firmness, Polarity

FIRMNESS = {
    Firmness.UNKNOWN: "firmness unknown",
    Firmness.PREFERENCE: "preference",
    Firmness.POSITION: "position",
    Firmness.DEMAND: "demand",
    Firmness.CONDITION: "condition",
    Firmness.RED_LINE: "red line",
}

KNOWN = {
    Attribution.QUOTED: "quoted",
    Attribution.REPORTED: "reported",
    Attribution.HEARSAY: "hearsay",
    Attribution.ATTRIBUTED: "attributed by an author",
}

STANCE = {
    Polarity.SUPPORT: "for",
    Polarity.OPPOSE: "against",
    Polarity.OPEN: "open to",
    Polarity.CONDITIONAL: "on conditions",
}

GLYPH = {
    Polarity.SUPPORT: "●",
    Polarity.OPPOSE: "✕",
    Polarity.OPEN: "○",
    Polarity.CONDITIONAL: "◐",
}

CONTESTED = "⇄"
SHOWN = "◌"

# Past tense reads the same for one and for many ("Russia", "European states"), and claims no more than that
# it was said.
_BY_FIRMNESS = {
    Polarity.SUPPORT: {
        Firmness.UNKNOWN: "spoke for",
        Firmness.PREFERENCE: "preferred",
        Firmness.POSITION: "supported",
        Firmness.DEMAND: "demanded",
        Firmness.CONDITION: "set as a condition",
        Firmness.RED_LINE: "insisted, as a red line, on",
    },
    Polarity.OPPOSE: {
        Firmness.UNKNOWN: "spoke against",
        Firmness.PREFERENCE: "preferred to avoid",
        Firmness.POSITION: "opposed",
        Firmness.DEMAND: "demanded the exclusion of",
        Firmness.CONDITION: "set as a condition the exclusion of",
        Firmness.RED_LINE: "ruled out, as a red line,",
    },
}

_BY_ACT = {
    (Polarity.SUPPORT, Act.OFFER): "offered",
    (Polarity.SUPPORT, Act.ACCEPT): "accepted",
    (Polarity.SUPPORT, Act.CONCESSION): "conceded",
    (Polarity.SUPPORT, Act.PROMISE): "promised",
    (Polarity.OPPOSE, Act.REJECT): "rejected",
}

_OTHERWISE = {
    Polarity.OPEN: "signalled openness to",
    Polarity.CONDITIONAL: "tied to conditions",
}


def choose_verb(polarity: Polarity, firmness: Firmness, act: Act) -> str:
    """The verb for a stance, by polarity, firmness and act alone: no party has words of its own.

    Up to the firmness of a position the act names the verb; above it the firmness does.
    """
    if polarity in _OTHERWISE:
        return _OTHERWISE[polarity]
    if firmness.rank <= Firmness.POSITION.rank and (polarity, act) in _BY_ACT:
        return _BY_ACT[polarity, act]
    return _BY_FIRMNESS[polarity][firmness]


def say_date(date: PartialDate | None) -> DateView:
    """A date as a reader writes it: 3 May 2031, May 2031, 2031."""
    if date is None:
        return DateView()
    iso = str(date)
    day = date.earliest
    if "/" in iso:
        return DateView(f"{_say_day(day)} to {_say_day(date.latest)}", iso)
    words = {4: f"{day:%Y}", 7: f"{_MONTHS[day.month - 1]} {day.year}"}.get(len(iso), _say_day(day))
    return DateView(words, iso)


def _say_day(day: date_type) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_month(date: PartialDate | None) -> str:
    """A date to the month, as narrow columns need it: Aug 2025, 2025."""
    if date is None:
        return "date unknown"
    first, last = date.earliest, date.latest
    if date == PartialDate.year(first.year):
        return str(date)
    ends = list(dict.fromkeys(f"{_MONTHS[day.month - 1][:3]} {day.year}" for day in (first, last)))
    return " to ".join(ends)


# strftime's month names follow the machine's locale; the brief must not.
_MONTHS = ["January", "February", "March", "April", "May", "June"]
_MONTHS += ["July", "August", "September", "October", "November", "December"]


def count_noun(number: int, noun: str, plural: str = "") -> str:
    """`1 statement`, `2 statements`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def join_words(words: list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def say_about(about: AboutDate) -> str:
    """A date inside a content: its words, and the days that they come to."""
    days = say_date(about.date).words if about.date is not None else "day not known"
    return f"{about.kind.value}: “{about.words}”, {days} ({about.basis})"


def lower_article(label: str) -> str:
    """A label inside a sentence: only a leading article loses its capital, for other words may be names."""
    first, _, rest = label.partition(" ")
    return f"{first.lower()} {rest}" if rest and first in {"A", "An", "The"} else label
