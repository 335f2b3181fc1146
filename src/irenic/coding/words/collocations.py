"""Words whose class the word beside them decides before anything else is known: "of course", "no longer", "8 May"."""

from __future__ import annotations

from irenic.coding.words.closed import CLOSED, MONTHS, TIME_NOUNS
from irenic.coding.words.correlatives import COMPARED, the_more
from irenic.coding.words.lexical_class import lexical_class
from irenic.coding.words.lexicon import NOUN, look_up
from irenic.coding.words.tokens import Tag, Token


def tag_collocation(tokens: list[Token], position: int) -> None:
    """Set the class of a token, and of the one before it, where the two together decide it."""
    token = tokens[position]
    if token.cap and token.lower in MONTHS and _is_month(tokens, position):
        token.tag = Tag.NOUN
    elif token.lower == "last" and position + 1 < len(tokens) and tokens[position + 1].lower in TIME_NOUNS:
        token.tag = Tag.ADJ  # "he last month told"
    elif token.lower == "third" and _part_of(tokens, position):
        token.tag = Tag.NOUN  # "a third of the seats"
    elif token.lower == "last" and _one_more(tokens, position):
        token.tag = Tag.ADJ  # "a last chance"
    elif token.lower == "course" and _of_course(tokens, position):
        token.tag = tokens[position - 1].tag = Tag.ADV
    elif token.lower in {"late", "early"} and _of_a_day(tokens, position):
        token.tag = Tag.ADV  # "late on Sunday rejected"
    elif token.lower in {"more", "much"} and _stands_alone(tokens, position):
        token.tag = Tag.PRON  # "said more could be done"
    elif token.lower == "one" and _no_one(tokens, position):
        token.tag = Tag.PRON
    elif token.lower == "longer" and _no_longer(tokens, position):
        token.tag = tokens[position - 1].tag = Tag.NEG
    elif token.lower in COMPARED and the_more(tokens, position):
        tokens[position - 1].tag, token.tag = Tag.ADV, Tag.SUB
    elif position > 1 and tokens[position - 1].tag is Tag.NEG and _in_no_case(tokens, position - 1):
        token.tag = Tag.ADV
    elif token.lower in {"need", "dare"} and _before_not(tokens, position):
        token.tag = Tag.MODAL  # "need not wait"
    elif token.lower == "must" and position and tokens[position - 1].lower in {"a", "absolute"}:
        token.tag = Tag.NOUN  # "a truce is a must"
    elif token.lower == "will" and _owned(tokens, position):
        token.tag = Tag.NOUN  # "confirmed their will to go on"
    elif token.lower == "each" and _floats(tokens, position):
        token.tag = Tag.ADV  # "had each agreed"
    elif (
        token.lower in {"short", "other"}
        and position
        and tokens[position - 1].lower in {"anything", "nothing"}
    ):
        token.tag = Tag.ADJ  # "anything short of a truce is"
    elif token.lower == "whatever" and _of_any_kind(tokens, position):
        token.tag = Tag.DET  # "under whatever flag, it is"
    elif token.lower in _NOT_ALONE and _and_more(tokens, position):
        tokens[position - 1].tag = token.tag = Tag.ADV  # "will not only break the truce but also"
    elif token.lower == "yet" and position and tokens[position - 1].tag is Tag.NEG:
        token.tag = Tag.ADV  # "has not yet accepted"
    elif token.lower == "as" and _as_long_as(tokens, position):
        token.tag = Tag.SUB
    elif token.lower == "no" and _in_no_case(tokens, position):
        tokens[position - 1].tag = Tag.ADV
        token.tag = Tag.NEG


COLLOCATED = (
    MONTHS
    | COMPARED
    | frozenset(
        "as course dare each early last late longer more much must need no one other short third whatever will"
        " yet".split()
    )
)
"""Words that only some neighbours decide, so that all others need no look at theirs."""


def _of_a_day(tokens: list[Token], index: int) -> bool:
    """Whether "on Sunday" or "in May" follows."""
    if index + 2 >= len(tokens) or tokens[index + 1].lower not in {"on", "in"}:
        return False
    return tokens[index + 2].lower in TIME_NOUNS


def _stands_alone(tokens: list[Token], index: int) -> bool:
    """Whether a verb follows a word of quantity, and no thing that it would count."""
    if index + 1 >= len(tokens) or (index and tokens[index - 1].tag in {Tag.DET, Tag.NOUN, Tag.NUM}):
        return False
    after = tokens[index + 1].lower
    return CLOSED.get(after) in {Tag.MODAL, Tag.BE, Tag.HAVE} or after in _PENDING


_PENDING = frozenset({"needs", "needed", "remains", "remained"})


def _and_more(tokens: list[Token], index: int) -> bool:
    """As in "not only", "not merely … but": what stands behind is not denied."""
    if not index or tokens[index - 1].lower != "not":
        return False
    return tokens[index].lower == "only" or any(t.lower == "but" for t in tokens[index + 1 :])


_NOT_ALONE = frozenset({"only", "just", "merely", "solely", "simply"})


def _floats(tokens: list[Token], index: int) -> bool:
    """Whether "each" stands between an auxiliary and a word that can be its verb."""
    if not index or index + 1 >= len(tokens):
        return False
    word = lexical_class(tokens[index + 1].text[0], tokens[index + 1].lower)[1]
    return tokens[index - 1].tag in {Tag.HAVE, Tag.MODAL} and word is not None and bool(word.verb)


def _part_of(tokens: list[Token], index: int) -> bool:
    """Whether "third" stands between a number or an article and "of"."""
    behind = index + 1 < len(tokens) and tokens[index + 1].lower == "of"
    return behind and index > 0 and tokens[index - 1].tag in {Tag.DET, Tag.NUM}


def _of_any_kind(tokens: list[Token], index: int) -> bool:
    """Whether "whatever" stands behind a preposition, with one word and a mark after it."""
    if not index or index + 2 >= len(tokens) or tokens[index - 1].tag is not Tag.PREP:
        return False
    return tokens[index + 1].text.isalpha() and tokens[index + 2].text in {",", ".", ";"}


def _one_more(tokens: list[Token], index: int) -> bool:
    """Whether "last" stands between an article and a word that can be a noun."""
    if not index or index + 1 >= len(tokens) or tokens[index - 1].lower not in {"a", "one", "this"}:
        return False
    word = lexical_class(tokens[index + 1].text[0], tokens[index + 1].lower)[1]
    return word is not None and bool(word.noun)


def _owned(tokens: list[Token], index: int) -> bool:
    """As in "their will to go on", "the political will of": an owner or an adjective before a noun."""
    if not index or index + 1 >= len(tokens) or tokens[index + 1].lower not in {"to", "of", "for"}:
        return False
    return tokens[index - 1].tag is Tag.PPOS or tokens[index - 1].lower in {
        "'s",
        "’s",
        "political",
        "no",
        "the",
    }


def _as_long_as(tokens: list[Token], index: int) -> bool:
    """As in "as long as the siege lasts", not as in "as soon as possible", "as long as a year"."""
    if index < 2 or tokens[index - 1].lower not in {"long", "soon"} or index + 2 >= len(tokens):
        return False
    if tokens[index - 2].lower not in {"as", "so"}:
        return False
    following = [t.lower for t in tokens[index + 1 : index + 3]]
    if following[0] in _NO_CLAUSE or not tokens[index + 2].text[0].isalnum():
        return False
    return TIME_NOUNS.isdisjoint(word.rstrip("s") for word in following)


_NO_CLAUSE = frozenset("possible necessary needed required feasible practicable ever".split())


def _of_course(tokens: list[Token], index: int) -> bool:
    """As in "will of course accept", not as in "a change of course"."""
    if not index or tokens[index - 1].lower != "of":
        return False
    return index < 2 or tokens[index - 2].lower not in _CHANGES


_CHANGES = frozenset("change changes correction matter reversal shift".split())


def _in_no_case(tokens: list[Token], index: int) -> bool:
    """As in "will under no circumstances accept", "in no way changes": a negation of the verb."""
    noun = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if index < 1 or noun not in _NO_CASE.get(tokens[index - 1].lower, ()):
        return False
    beyond = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    return beyond not in {"to", "of", "that", "out"}  # "in no way to", "on no account of"


_NO_CASE = {
    "under": ("circumstance", "circumstances", "condition", "conditions", "terms", "pretext"),
    "in": ("way", "case", "event", "sense", "circumstances"),
    "on": ("account", "terms", "condition"),
    "by": ("means",),
    "at": ("point", "time", "stage", "price"),
}


def _no_longer(tokens: list[Token], index: int) -> bool:
    """As in "no longer rejects", not as in "no longer than a month"."""
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return index > 0 and tokens[index - 1].lower == "no" and after != "than"


def _no_one(tokens: list[Token], index: int) -> bool:
    """As in "no one wants", not as in "no one country"."""
    if index == 0 or tokens[index - 1].lower != "no":
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or look_up(after.lower).classes != NOUN


def _before_not(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower in {"not", "n't"}


def _is_month(tokens: list[Token], index: int) -> bool:
    """As in "on 8 May", "in March", "May 12": a month, not a modal or a verb."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and (before.text[0].isdigit() or before.lower in _BEFORE_MONTH):
        return True
    if before is not None and before.lower in _OF_MONTH and tokens[index].lower in {"may", "march"}:
        return True  # "the May accords", "last year's May truce"
    return after is not None and after.text[0].isdigit() and (index == 0 or before is not None)


_OF_MONTH = frozenset({"the", "a", "its", "their", "'s", "’s"})


_BEFORE_MONTH = frozenset(
    "in of by since until till from last next early late mid this before after on during".split()
)
