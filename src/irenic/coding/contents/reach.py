"""How far a turning word reaches: past modifiers and complements, not past a mark or another clause."""

from __future__ import annotations

from irenic.coding.clauses.syntax import DASHES, Parse
from irenic.coding.contents.turning import turning_form
from irenic.coding.resources import reversals, words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


def by_means_of(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "end the war through talks": what a verb turns is its object, not the means."""
    if not parse.is_np_start(index + 1):
        return False
    return any(t.tag is Tag.PREP and t.lower in _MEANS for t in parse.tokens[index + 2 : hit.start])


def no_reaches(parse: Parse, index: int, hit: Hit) -> bool:
    """As in "no truce", "no early truce", and over a noun that itself turns: "no lifting of sanctions"."""
    for at in range(index + 1, hit.start):
        token = parse.tokens[at]
        if token.tag is Tag.NOUN and turning_form(token) in _REVERSALS and noun_reaches(parse, at, hit):
            return True
        if token.lower == "of" and turning_form(parse.tokens[at - 1]) in _RECOGNISING:
            return True  # "no recognition of the occupation"
        if token.tag not in _MODIFIERS:
            return False
    return True


def noun_reaches(parse: Parse, index: int, hit: Hit) -> bool:
    """A noun turns what its complement names ("an end to sanctions") or what it is compounded with."""
    tokens, reach = parse.tokens, words()["support_noun_after"]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    compound = after is not None and after.tag is Tag.NOUN and index + 1 >= hit.start
    if not compound and (after is None or after.lower not in reach):
        return False
    return not any(t.tag is Tag.PREP and t.lower not in reach for t in tokens[index + 1 : hit.start])


def is_parted(parse: Parse, left: int, right: int) -> bool:
    """Whether a mark, a conjunction or a new clause parts what stands at `left` from what begins at `right`."""
    tokens = parse.tokens
    for index in range(left + 1, right):
        token = tokens[index]
        if token.text in {";", ":"} or token.text in DASHES or token.tag in {Tag.SUB, Tag.REL}:
            return True
        if token.text == "," and not _list_comma(parse, index):
            return True
        if token.lower in _INSTANTS and index + 1 < len(tokens) and tokens[index + 1].tag in _OPENS_CLAUSE:
            return True  # "would be lifted the day the prisoners came home"
        if token.tag is Tag.CC and index + 1 < len(tokens):
            after = tokens[index + 1]
            if (
                token.lower == "but"
                or after.tag in {Tag.DET, Tag.PPOS, Tag.TO}
                or (index + 1 in parse.clause_at and index > left + 1)
            ):
                return True  # but "to delay or prolong the talks"
    return False


def _list_comma(parse: Parse, index: int) -> bool:
    """As in "no truce, talks or exchange": more of the same follows."""
    tokens = parse.tokens
    return any(token.lower in {"or", "nor"} for token in tokens[index + 1 : index + 8])


_REVERSALS = reversals()
_MEANS = frozenset("with by through via using under".split())
_INSTANTS = frozenset({"day", "moment", "minute"})
_OPENS_CLAUSE = frozenset({Tag.DET, Tag.PPOS, Tag.NAME, Tag.PRON})
_RECOGNISING = frozenset(
    "recognition acceptance acknowledgement acknowledgment legalisation legalization".split()
)
_MODIFIERS = frozenset({Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS})
