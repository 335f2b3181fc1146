"""Where: the place that a clause names, in the text's own word."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.dates.calendar_words import MONTHS, WEEKDAYS
from irenic.coding.holders.resolver import Resolver
from irenic.coding.words.tokens import Tag
from irenic.events.triggers import triggers

_AT = frozenset({"in", "at", "to", "into", "near"})
_ISLANDS = (" Island", " Isle")
_NO_PLACE = frozenset({*MONTHS, *WEEKDAYS, "Ramadan", "Easter", "Christmas"})
_PLACE_KINDS = frozenset({"place", "elsewhere", "party"})


def find_place(parse: Parse, resolver: Resolver, start: int, end: int, *, to: bool = True) -> str:
    """The first name after "in", "at" or "to" in `[start, end)` that is no person and no time; empty where none is."""
    tokens = parse.tokens
    for index in range(start, min(end, len(tokens) - 1)):
        if tokens[index].lower == "on" and (island := place_at(parse, resolver, index + 1)).endswith(
            _ISLANDS
        ):
            return island
        if tokens[index].lower in _AT and tokens[index].tag in {Tag.PREP, Tag.TO}:
            if not to and tokens[index].lower == "to":
                continue  # to whom a letter goes
            first = index + 1
            while (
                first < len(tokens) - 1
                and tokens[first].tag in {Tag.DET, Tag.ADJ, Tag.NOUN}
                and not tokens[first].cap
            ):
                first += 1
                if (
                    tokens[first].lower in {"of", "near", "in", "outside"}
                    and tokens[first - 1].lower in triggers().sites
                ):
                    first += 1  # "at the border post of Osper"
            if first < len(tokens) and (words := place_at(parse, resolver, first)):
                return words
    return ""


def fronted_place(parse: Parse, resolver: Resolver, clause: Clause | None, first: int) -> str:
    """As in "In Osper, Abel met Brandt": of the first verb of a sentence that begins with a place."""
    tokens = parse.tokens
    if clause is None or len(tokens) < first + _FEW or tokens[first].lower not in {"in", "at"}:
        return ""
    if any(c.finite and c.head < clause.head for c in parse.clauses) or clause.head <= first + 2:
        return ""
    place = place_at(parse, resolver, first + 1)
    behind = first + 1 + len(place.split())
    subject = clause.subjects[0].start if clause.subjects else -1
    if not place or not (
        tokens[behind].tag is Tag.PUNCT or tokens[behind].lower == "on" or subject == behind
    ):
        return ""
    return place


def known_site(parse: Parse, start: int, end: int, sites: frozenset[str]) -> str:
    """As in "her visit to the dam", where the codebook has "the Osper dam" among its places."""
    for index in range(start, min(end, len(parse.tokens)) - 2):
        near = parse.lowers[index] in {"to", "at"} and parse.lowers[index + 1] == "the"
        if near and parse.lowers[index + 2] in sites:
            return f"the {parse.tokens[index + 2].text}"
    return ""


def site_nouns(places: Iterable[str]) -> frozenset[str]:
    """The common nouns that names of places end with: "dam" of "the Osper dam"."""
    return frozenset(
        name.split()[-1] for name in places if len(name.split()) > 1 and name.split()[-1].islower()
    )


def where_place(parse: Parse, resolver: Resolver, clause: Clause | None) -> str:
    """As in "travelled to Osper, where she was received by Abel": the place right before "where"."""
    if clause is None or clause.kind not in {"sub", "rel"} or clause.opener < 0:
        return ""
    opener = clause.opener
    while opener < clause.start and parse.lowers[opener] != "where":
        opener += 1
    if parse.lowers[opener] != "where":
        return ""
    last = opener - 1
    while last >= 0 and parse.tokens[last].tag is Tag.PUNCT:
        last -= 1
    if last > 0 and parse.tokens[last].text in WEEKDAYS:
        last -= 1 + (parse.lowers[last - 1] == "on")  # "in Osper on Thursday, where"
    first = last
    while first > 0 and parse.tokens[first - 1].cap and parse.tokens[first - 1].tag is not Tag.PUNCT:
        first -= 1
    return place_at(parse, resolver, first) if first >= 0 else ""


_FEW = 3


def place_at(parse: Parse, resolver: Resolver, index: int) -> str:
    """The place whose name begins at a token; empty where it is none."""
    tokens = parse.tokens
    last = index
    while last < len(tokens) and tokens[last].cap and tokens[last].text.rstrip(".") not in _NO_PLACE:
        mention = resolver.mention(last)
        if mention is not None and mention.name.kind not in _PLACE_KINDS:
            return ""
        if mention is None and tokens[last].tag not in {Tag.NAME, Tag.NOUN, Tag.ADJ}:
            break
        last += 1
    if last == index:
        return ""
    noun, table = tokens[last - 1].noun, triggers()
    if noun in table.nouns or noun in table.proposal_nouns or noun in _TEXTS:
        return ""  # "the Osper Declaration", "the Osper talks"
    return " ".join(token.text for token in tokens[index:last])


_TEXTS = frozenset("declaration protocol process treaty statement communique resolution charter".split())
