"""The noun phrase at a token as a clause may take it: cut where a name, a date or a time begins another."""

from __future__ import annotations

from irenic.coding.clauses.syntax import (
    NP_HEADS,
    NounPhrase,
    Parse,
    names_after_noun,
)
from irenic.coding.words.closed import CALENDAR, MONTHS, TIME_NOUNS, TITLES, WEEKDAYS
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag


def read_phrase(parse: Parse, index: int) -> NounPhrase | None:
    """The noun phrase at a token, cut where a name or, after a time, another phrase begins."""
    if parse.tokens[index].tag is Tag.THERE:
        verb = parse.clause_at.get(parse.skip(index + 1))
        if verb is None or verb.lemma not in {"be", "remain", "exist", "seem", "appear", "come"}:
            return None  # "officials there concede"
        return NounPhrase(index, index + 1, index, index + 1)
    bare = parse.bare_phrase(index)
    if bare is None or (parse.tokens[index].tag is Tag.NUM and _year(parse, index)):
        return None
    tokens = parse.tokens
    for cut in range(index + 1, bare.end):
        left = tokens[cut - 1]
        month_day = tokens[cut].tag is Tag.NUM and left.lower in MONTHS  # "On May 9 the ministers said"
        timely = left.lower in TIME_NOUNS and left.tag is not Tag.NAME and tokens[cut].tag is not Tag.POSS
        timely = (timely and not month_day) or (cut - 2 == index and _date_ends(parse, cut))
        nominal = left.tag in _BEFORE_TIME
        follows = nominal and (names_after_noun(tokens, cut) or _time_begins(parse, cut, bare.end))
        if timely or follows or _place_ends(parse, index, cut, bare.end):
            return NounPhrase(index, cut, min(bare.head, cut - 1), cut)
    if tokens[bare.head].tag is Tag.PRON:
        return bare
    return NounPhrase(bare.start, bare.end, bare.head, parse.prepositional_end(bare.end))


def _date_ends(parse: Parse, index: int) -> bool:
    """As in "On May 3 Northland said": another phrase begins behind the day."""
    month, day = parse.tokens[index - 2], parse.tokens[index - 1]
    return day.tag is Tag.NUM and month.lower in MONTHS and parse.tokens[index].tag is not Tag.POSS


def _place_ends(parse: Parse, index: int, cut: int, end: int) -> bool:
    """As in "In Osper Abel said", "At Osper Mr Abel said", "In 2031 Northland rejected": who acts, behind a place."""
    tokens, left, first = parse.tokens, parse.tokens[cut - 1], parse.tokens[cut]
    if index < 1 or end >= len(tokens) or parse.lowers[index - 1] not in _FRONTED:
        return False
    if index > 1 and tokens[index - 2].tag not in _OPENING:
        return False
    name = tokens[cut + 1] if first.lower in TITLES and cut + 1 < end else first
    if name.tag is not Tag.NAME or name.mention < 0 or name.mention == left.mention or first.tag is Tag.POSS:
        return False
    if left.tag is Tag.NUM:
        placed = cut == index + 1 and left.text.isdigit() and len(left.text) == _YEAR
    else:
        known = left.mention >= 0 or not look_up(left.lower).known
        placed = left.tag is Tag.NAME and not left.demonym and known
    return placed and tokens[end].tag in _ACTING


def before_place(parse: Parse, start: int) -> int:
    """The token before the place or time in front of a phrase: the "and" of ", and in Osper Abel said"; or −1."""
    first = start - 1
    while first > 0 and (
        parse.tokens[first].tag in {Tag.NAME, Tag.NUM, Tag.ADJ} or parse.lowers[first] in CALENDAR
    ):
        first -= 1
    if first > 1 and parse.lowers[first] == "of" and parse.lowers[first - 1] in TIME_NOUNS:
        first -= 2  # "by the spring of 2031"
    if first > 0 and parse.lowers[first] == "the":
        first -= 1
    dated = parse.lowers[first] == "on" and parse.lowers[start - 1] in CALENDAR  # ", and on 4 May Abel said"
    if first < 1 or first == start - 1 or not (dated or parse.lowers[first] in _FRONTED):
        return -1
    place = read_phrase(parse, first + 1)
    return first - 1 if place is not None and start in {place.end, place.tail} else -1


_FRONTED = frozenset({"at", "by", "from", "in"})
_OPENING = frozenset({Tag.PUNCT, Tag.CC, Tag.QUOTE})
_ACTING = frozenset({Tag.VERB, Tag.HAVE, Tag.BE, Tag.DO, Tag.MODAL, Tag.ADV, Tag.CC})
_YEAR = 4


def _year(parse: Parse, index: int) -> bool:
    """As in "On May 3, 2031 the army said": part of the date."""
    return index > 2 and parse.tokens[index - 1].text == "," and _date_ends(parse, index - 1)


def _time_begins(parse: Parse, index: int, end: int) -> bool:
    """As in "Northland last week rejected", "the envoy Thursday said", "the army two weeks ago"."""
    tokens = parse.tokens
    alone = tokens[index].lower in _DAYS
    last = index if alone else index + 1
    if last >= end or tokens[last].lower.rstrip("s") not in TIME_NOUNS:
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and (after.tag is Tag.POSS or (alone and after.tag in NP_HEADS)):
        return after is not None and after.lower in TIME_NOUNS  # "Sunday morning", not "the Sunday talks"
    ago = after is not None and after.lower == "ago"
    return alone or ago or tokens[index].lower in _WHICH


_WHICH = frozenset("last this next earlier later".split())
_DAYS = WEEKDAYS | {"yesterday", "today"}
_BEFORE_TIME = NP_HEADS | {Tag.PRON}
