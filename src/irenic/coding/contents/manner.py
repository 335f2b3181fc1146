"""Words that only tell how, when, where or what for: "in stages", "from the first day of", "along the border"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


def is_mere_manner(parse: Parse, standard: str, hit: Hit) -> bool:
    """Whether words name no second issue beside another: all of implementation, and of sequence all but an order."""
    return standard == "implementation" or (standard == "sequencing" and not _says(parse, hit, _ORDER))


def is_mere_time(parse: Parse, hit: Hit) -> bool:
    """As in "from the first day of the truce", "on the day the hostages come home": when, and no second thing."""
    for index in range(hit.start - 1, max(0, hit.start - _AWAY), -1):
        token = parse.tokens[index]
        if token.tag is Tag.NOUN and token.word is not None and token.word.noun in _MOMENTS:
            before = parse.lowers[max(0, index - 3) : index]
            return not _WHEN.isdisjoint(before)
        if token.tag in {Tag.TO, Tag.CC} or (token.tag is Tag.PREP and token.lower != "of"):
            return False
    return False


_AWAY = 6
_MOMENTS = frozenset("day hour eve moment week month start beginning outset end minute".split())
_WHEN = frozenset("on from at by since in within".split())


def is_mere_place(parse: Parse, standard: str, hit: Hit) -> bool:
    """As in "troops along the border", "refugees on its soil", "monitors at the port": where."""
    places = _PLACED.get(standard)
    if places is None or hit.end - hit.start > 3:
        return False
    if parse.lowers[hit.end - 1] not in _CHARTERS and places is _WRITTEN:
        return False
    before = [t.lower for t in parse.tokens[max(0, hit.start - 2) : hit.start + 1]]
    return not places.isdisjoint(before)


_LOCATIVE = frozenset(
    "on along at near across from in inside into within beyond around to towards through".split()
)
_WRITTEN = frozenset({"in", "into"})
_CHARTERS = frozenset({"constitution", "constitutions"})
"""As in "write its neutrality into the constitution": where it stands."""
_PLACED = {
    "domestic_governance": _WRITTEN,
    "territory": _LOCATIVE,
    "foreign_forces": _LOCATIVE,
    "critical_sites": _LOCATIVE - {"from", "through"},  # "guns out of the plant", "grain through the port"
}
"""Prepositions behind which a thing of some standard issue only tells where."""


def is_purpose(parse: Parse, hit: Hit, start: int) -> bool:
    """As in "money to rebuild the villages", "a buffer zone to protect the truce": what the thing asked for is for."""
    for index in range(hit.start, start, -1):
        token = parse.tokens[index]
        if token.tag is Tag.CC or token.text == ",":
            return False
        if token.tag is Tag.TO:
            return parse.tokens[index - 1].tag is Tag.NOUN and parse.tokens[index - 1].mention < 0
    return False


def yields(parse: Parse, hits: list[Hit]) -> bool:
    """As in "a deadline for a pullout", "a truce without preconditions": the thing itself comes before such words."""
    return not any(_says(parse, hit, _ORDER | _FIRST | _GOING_ON) for hit in hits)


def of_one_phrase(parse: Parse, first: Hit, hit: Hit) -> bool:
    """As in "sanctions on the gold trade": one thing told by two nouns; not what comes before another."""
    if _says(parse, hit, _ORDER) or _says(parse, first, _ORDER):
        return False
    left, right = (first.end, hit.start) if first.end <= hit.start else (hit.end, first.start)
    between = parse.tokens[left:right]
    if parse.tokens[left - 1].tag is Tag.VERB:
        return False  # "stop bombing the dam": what is done, and to what
    return len(between) <= _JOINT and all(
        t.tag in _WITHIN or (t.tag is Tag.PREP and t.lower in _JOINING) for t in between
    )


_GOING_ON = frozenset("advance enter move pass proceed shift transition".split())
"""As in "move to the second phase of the truce": that the process goes on."""
_JOINT = 3
_WITHIN = frozenset({Tag.DET, Tag.PPOS, Tag.ADJ, Tag.NUM})
_JOINING = frozenset("of on over in for with from".split())


def _says(parse: Parse, hit: Hit, forms: frozenset[str]) -> bool:
    told = parse.tokens[hit.start : hit.end]
    return any(t.lower in forms or (t.word is not None and t.word.verb in forms) for t in told)


_ORDER = frozenset("before prior ahead follow precede afterwards then later wait".split())
"""Words that put one thing before another."""
_FIRST = frozenset({"first", "until"})
