"""The noun phrase that ends before a token, read backwards."""

from __future__ import annotations

from irenic.coding.clauses.date_ends import name_after_date
from irenic.coding.clauses.syntax import NP_HEADS, NP_TAGS, NounPhrase, Parse, in_body_name, names_after_noun
from irenic.coding.words.closed import SUBORDINATING_PREPOSITIONS, TIME_NOUNS
from irenic.coding.words.tag_sets import ADV_NEG_QUOTE, DET_PPOS
from irenic.coding.words.tokens import Tag, Token

_POSS_QUOTE = frozenset({Tag.POSS, Tag.QUOTE})


def before(parse: Parse, index: int) -> int:
    """The index before `index` that is no adverb, no negation ("never accepted") and no quotation mark."""
    index -= 1
    tokens = parse.tokens
    while index >= 0 and (
        (tag := tokens[index].tag) in ADV_NEG_QUOTE or (tag is Tag.THERE and _place(tokens, index))
    ):
        index -= 1
    return index


def _place(tokens: list[Token], index: int) -> bool:
    """As in "officials there concede"."""
    return index > 0 and tokens[index - 1].tag in NP_HEADS


def inner_phrase(parse: Parse, end: int) -> NounPhrase | None:
    """The smallest noun phrase whose last token is `end`."""
    tokens = parse.tokens
    if end < 0:
        return None
    if tokens[end].tag is Tag.PRON or (tokens[end].tag in {Tag.DET} and tokens[end].lower in _PRONOMINAL):
        return NounPhrase(end, end + 1, end, end + 1)
    if tokens[end].tag not in NP_TAGS or tokens[end].tag in DET_PPOS:
        return None
    start = _np_left_edge(tokens, end)
    head = end
    while head > start and tokens[head].tag not in NP_HEADS:
        head -= 1
    return NounPhrase(start, end + 1, head, end + 1)


def np_ending(parse: Parse, end: int) -> NounPhrase | None:
    """The noun phrase whose last token is `end`, with the noun that governs its prepositional phrases as head."""
    tokens = parse.tokens
    phrase = inner_phrase(parse, end)
    if phrase is None or tokens[phrase.head].tag is Tag.PRON:
        return phrase
    left = _past_quote(tokens, phrase.start - 1)
    if (
        left >= 2
        and tokens[left].lower == "as"
        and tokens[left - 1].lower == "such"
        and tokens[left - 2].tag in NP_HEADS
    ):
        outer = _np_left_edge(tokens, left - 2)  # "realists such as X"
        return NounPhrase(outer, left - 1, left - 2, end + 1)
    while left >= 1 and tokens[left].tag is Tag.PREP and _can_govern(tokens, left - 1):
        if tokens[left].lower in SUBORDINATING_PREPOSITIONS:
            break  # "a delegation to the capital after X declined"
        outer_end = left - 1
        if parse.clause_at.get(outer_end) is not None:
            break
        owned = any(tokens[i].tag is Tag.POSS for i in range(left + 1, phrase.end))
        if owned and tokens[outer_end].tag is Tag.NAME and tokens[left].lower == "of":
            break  # "the Republic of X's government": the whole name owns the head
        outer_start = _np_left_edge(tokens, outer_end)
        phrase = NounPhrase(outer_start, outer_end + 1, outer_end, end + 1)
        left = _past_quote(tokens, outer_start - 1)
    return phrase


def _can_govern(tokens: list[Token], index: int) -> bool:
    """Whether a token can be the noun of the prepositional phrase after it: "officials in", "some in", "most of"."""
    if tokens[index].tag in NP_HEADS:
        return True
    return (
        tokens[index].lower in _PARTS
        and tokens[index + 1].lower in {"in", "of", "within", "among", "from"}
        and (index == 0 or tokens[index - 1].tag not in NP_TAGS)
    )


_PARTS = frozenset("some many most few several all both none others half each either neither those".split())


def _past_quote(tokens: list[Token], index: int) -> int:
    while index >= 0 and tokens[index].tag is Tag.QUOTE:
        index -= 1
    return index


_PRONOMINAL = frozenset("both all many some several most others this that these those neither each".split())


def _np_left_edge(tokens: list[Token], end: int) -> int:
    start = end
    while start > 0:
        token, left = tokens[start], tokens[start - 1]
        if token.tag in DET_PPOS and left.tag is not Tag.DET:
            break
        joint = left.tag is Tag.CC and in_body_name(tokens, start - 1)
        if left.tag not in NP_TAGS and left.tag is not Tag.QUOTE and not joint:
            break
        if names_after_noun(tokens, start) or name_after_date(tokens, start - 1, start):
            break
        if left.lower in TIME_NOUNS and left.tag is not Tag.NAME and token.tag is not Tag.POSS:
            break
        if left.tag is Tag.POSS and token.tag is Tag.DET:
            break
        if left.tag is Tag.QUOTE and start - 2 >= 0 and tokens[start - 2].tag not in NP_TAGS:
            break
        start -= 1
    while tokens[start].tag in _POSS_QUOTE and start < end:
        start += 1
    return start
