"""When a thing was said: a date in the sentence, read against the document's date, and how it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from irenic.coding.candidates import Candidate
from irenic.coding.closed import MONTH_NUMBERS, WEEKDAY_NUMBERS
from irenic.coding.syntax import Parse
from irenic.coding.tokens import Token
from irenic.model.dates import PartialDate
from irenic.model.document import Document


@dataclass(frozen=True, slots=True)
class When:
    """A date, None where it is not known, and how it is known."""

    date: PartialDate | None
    basis: str


def said_when(parse: Parse, document: Document, candidate: Candidate, *, historical: bool) -> When:
    """The date of a candidate: told in its sentence outside the content, else the document's.

    A date later than the document's is no date of saying; what is told as past has no date unless it is named.
    """
    told = _told(parse, document, candidate)
    if told is not None:
        return told
    if historical or document.date is None:
        return When(None, "unknown")
    return When(document.date, "document date")


def _told(parse: Parse, document: Document, candidate: Candidate) -> When | None:
    for index, found, words in dates_in(parse.tokens, document.date):
        if candidate.content[0] <= index < candidate.content[1]:
            continue
        if document.date is not None and found.earliest > document.date.latest:
            continue
        return When(found, f"text: {words}")
    return None


def dates_in(tokens: list[Token], anchor: PartialDate | None) -> list[tuple[int, PartialDate, str]]:
    """The dates of a sentence after "on", with their token index and their words.

    "on 12 February", "on February 12, 2025", "on Wednesday": without a year, the last such day not after the anchor.
    """
    found: list[tuple[int, PartialDate, str]] = []
    for index, token in enumerate(tokens[:-1]):
        if token.lower != "on":
            continue
        dated = _day_month(tokens, index + 1, anchor) or _weekday(tokens, index + 1, anchor)
        if dated is not None:
            value, last = dated
            words = " ".join(t.text for t in tokens[index : last + 1]).replace(" ,", ",")
            found.append((index, PartialDate.day(value), words))
    return found


def _day_month(tokens: list[Token], index: int, anchor: PartialDate | None) -> tuple[date, int] | None:
    first, second = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if second is None:
        return None
    if first.text.isdigit() and second.lower in MONTH_NUMBERS:
        day, month = int(first.text), MONTH_NUMBERS[second.lower]
    elif first.lower in MONTH_NUMBERS and second.text.isdigit():
        day, month = int(second.text), MONTH_NUMBERS[first.lower]
    else:
        return None
    last = index + 1
    year = _year(tokens, last + 1)
    if year is not None:
        return _date(year[0], month, day, year[1])
    if anchor is None:
        return None
    value = _date(anchor.latest.year, month, day, last)
    if value is not None and value[0] > anchor.latest:
        value = _date(anchor.latest.year - 1, month, day, last)
    return value


def _year(tokens: list[Token], index: int) -> tuple[int, int] | None:
    if index < len(tokens) and tokens[index].text == ",":
        index += 1
    if index < len(tokens) and tokens[index].text.isdigit() and len(tokens[index].text) == 4:
        return int(tokens[index].text), index
    return None


def _date(year: int, month: int, day: int, last: int) -> tuple[date, int] | None:
    try:
        return date(year, month, day), last
    except ValueError:
        return None


def _weekday(tokens: list[Token], index: int, anchor: PartialDate | None) -> tuple[date, int] | None:
    number = WEEKDAY_NUMBERS.get(tokens[index].lower)
    if number is None or anchor is None or anchor.earliest != anchor.latest:
        return None
    back = (anchor.latest.weekday() - number) % 7
    return anchor.latest - timedelta(days=back), index
