"""Where a list in a content is cut into its items."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_parenthesis
from irenic.coding.clauses.insertions import insertions
from irenic.coding.clauses.item_starts import opens_item
from irenic.coding.clauses.phrases_before import inner_phrase
from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.lexicon import ADJ
from irenic.coding.words.tokens import Tag


def segments(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list in `[start, end)`: cut at commas and conjunctions that open a new item."""
    tokens = parse.tokens
    cuts = [start]
    asides = _between(parse, start, end)
    asides |= _in_brackets(parse, start, end)
    for first, last in insertions(parse, start, end):
        asides.update(range(first, last + 1))
    asked = parse.noun_phrase(start)
    if asked is not None and (infinitive := past_parenthesis(parse, asked.tail)) > asked.tail:
        asides.update(range(asked.tail, infinitive))  # "Abel, who holds the men, to free them"
    if (several := _asked_together(parse, start, end)) > start:
        asides.update(range(start, several))  # "on the envoys and the council to free them"
    within = False  # a relative clause: "countries that buy oil and gas" are one thing
    index = start + 1
    while index < end:
        token = tokens[index]
        if (
            (token.tag is Tag.SUB and token.lower in _CASE)
            or token.lower in _HOLDING
            or _furthers(parse, index)
        ):
            break
        if parse.lowers[index : index + 2] in _MEASURE:
            break  # "honour it in line with its interests and its laws"
        within = within or token.tag is Tag.REL
        added = _added(parse, index)
        joint = token.tag is Tag.CC or token.text == "," or added
        if joint and index not in asides:
            after = index + 1 + added
            if token.text == "," and after < end and tokens[after].tag is Tag.CC:
                after += 1
            after = _past_remark(parse, after, end)
            after = parse.skip(after)
            pair = after < end and _adjectives(parse, index - 1, after)
            index = after - 1 if pair else index
            inner = within and token.tag is Tag.CC and after < end and tokens[after].tag in _PLAIN
            inner = inner or (within and token.tag is Tag.CC and after < end and _retold(parse, after))
            inner = inner or (token.tag is Tag.CC and after < end and _of_both(parse, index, after))
            inner = inner or (token.lower == "nor" and after < end and _faculty(parse, after))
            listed = (
                len(cuts) > 1 and token.lower != "or"
            )  # "a truce, an exchange of prisoners and elections"
            if after < end and not pair and not inner and opens_item(parse, after, start, listed=listed):
                cuts.append(after)
                index = after
        index += 1
    pieces: list[tuple[int, int]] = []
    for left, right in zip(cuts, [*cuts[1:], end], strict=False):
        stop = right
        if stop > left + 4 and parse.lowers[stop - 3 : stop] == ["as", "well", "as"]:
            stop -= 3
        if stop > left + 2 and parse.lowers[stop - 2 : stop] == ["but", "also"]:
            stop -= 1
        while stop > left + 1 and (
            tokens[stop - 1].tag in {Tag.CC, Tag.QUOTE} or tokens[stop - 1].text in {",", ";"}
        ):
            if tokens[stop - 1].tag is Tag.QUOTE and tokens[stop - 1].text in "”":
                break
            stop -= 1
        if (
            right < end
            and stop > left + 2
            and tokens[stop - 1].tag is Tag.ADV
            and tokens[stop - 2].text == ","
        ):
            stop -= 2  # ", sharply | cut its army"
        pieces.append((left, stop))
    return pieces


def _added(parse: Parse, index: int) -> int:
    """How many words more a joint has: "as well as"."""
    return 2 if parse.lowers[index] == "as" and parse.lowers[index + 1 : index + 3] == ["well", "as"] else 0


def _past_remark(parse: Parse, index: int, end: int) -> int:
    """As in "a truce and, in addition, an exchange": past what stands between commas behind the joint."""
    if index >= end or parse.tokens[index].text != "," or parse.tokens[index - 1].tag is not Tag.CC:
        return index
    close = next((i for i in range(index + 1, min(index + _REMARK, end)) if parse.lowers[i] == ","), -1)
    return close + 1 if close > 0 else index


_REMARK = 5


def _furthers(parse: Parse, index: int) -> bool:
    """As in "the accord to advance peace, stability and growth": what a thing is good for is no list of things."""
    verb = parse.clause_at.get(index)
    return verb is not None and verb.kind == "inf" and verb.lemma in _FURTHERING and verb.start == index


_FURTHERING = frozenset("advance foster promote further strengthen".split())


def _asked_together(parse: Parse, start: int, end: int) -> int:
    """As in "(called on) the envoys and the council to free them": where the infinitive begins, or −1."""
    phrase = parse.noun_phrase(start)
    while phrase is not None and phrase.tail < end:
        token = parse.tokens[phrase.tail]
        if token.tag is Tag.TO:
            return phrase.tail if phrase.start > start else -1
        if token.lower != "and":
            return -1
        phrase = parse.noun_phrase(phrase.tail + 1)
    return -1


def _of_both(parse: Parse, joint: int, after: int) -> bool:
    """As in "the release of prisoners or detainees of concern", "of troops and the fighters of": people alike."""
    left = inner_phrase(parse, joint - 1)
    right = parse.bare_phrase(after)
    if left is None or right is None or left.end != joint or parse.tokens[left.start - 1].lower != "of":
        return False
    nouns = [word.noun for p in (left, right) if (word := parse.tokens[p.head].word) is not None]
    return len(nouns) == 2 and _PEOPLE.issuperset(nouns)


_PEOPLE = frozenset(
    "captive civilian combatant contractor detainee fighter force hostage mercenary militia militiaman prisoner "
    "refugee soldier troop unit".split()
)


def _retold(parse: Parse, index: int) -> bool:
    """As in "a war that has killed thousands and left millions hungry": what a thing has done is one with it."""
    verb = parse.clause_at.get(index)
    return verb is not None and verb.kind == "rel" and not verb.modal and (verb.past or verb.perfect)


def _faculty(parse: Parse, index: int) -> bool:
    """As in "neither the mandate nor any wish to negotiate": two words for what one has, to do one thing."""
    phrase = parse.bare_phrase(index)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or word.noun not in _FACULTIES or phrase.end >= len(parse.tokens):
        return False
    return parse.lowers[phrase.end] in {"to", "of", "for"}


_FACULTIES = frozenset(
    "appetite authority desire intention interest mandate need plan power reason right will wish".split()
)


def _adjectives(parse: Parse, left: int, right: int) -> bool:
    """As in "a free, independent and prosperous country": words that stand together before one noun."""
    tokens = parse.tokens
    if tokens[left].lower in _ARMS and tokens[right].lower in _ARMS:
        return True  # "all air and sea operations"
    if tokens[left].tag is Tag.ADJ and tokens[right].tag is Tag.ADJ:
        return True
    if tokens[left].demonym and tokens[right].demonym:
        return True  # "between Northlander and Southmarker troops"
    if tokens[left].tag is Tag.ADJ and tokens[left - 1].tag in _BEFORE_NOUN and tokens[right].tag is Tag.NOUN:
        return (
            right + 1 < len(tokens) and tokens[right + 1].tag is Tag.NOUN
        )  # "the unlawful and terrorist groups"
    attributive = tokens[left - 1].tag in _BEFORE_NOUN and tokens[right].tag is Tag.ADJ
    first = tokens[left].word
    shaped = first is not None and bool(first.classes & ADJ)
    if attributive and shaped and right + 1 < len(tokens) and tokens[right + 1].tag is Tag.NOUN:
        return True  # "of normal commercial and private travel"
    both = (tokens[left].word, tokens[right].word)
    if any(word is None or not word.classes & ADJ for word in both) or right + 1 >= len(tokens):
        return False
    if tokens[right].tag is Tag.ADJ and tokens[right + 1].tag is Tag.NOUN:
        if tokens[left - 1].text == ",":
            return True  # "at the regional, continental and international levels"
        if tokens[left + 1].tag is Tag.CC:
            return both[0] is not None and not both[0].plural  # "international and humanitarian law"
    return tokens[right + 1].tag in {Tag.CC, Tag.ADJ} or tokens[right + 1].text == ","


_ARMS = frozenset("aerial air artillery drone ground land missile naval rocket sea".split())


def _in_brackets(parse: Parse, start: int, end: int) -> set[int]:
    """As in "the accords (signed in May and June)": what brackets hold opens no item."""
    found: set[int] = set()
    opened = -1
    for index in range(start, end):
        if parse.tokens[index].text == "(":
            opened = index
        elif parse.tokens[index].text == ")" and opened >= 0:
            found.update(range(opened, index))
            opened = -1
    return found | set(range(opened, end)) if opened >= 0 else found


def _between(parse: Parse, start: int, end: int) -> set[int]:
    """As in "a meeting between the government, the unions and the rebel groups": what is between parts nothing."""
    found: set[int] = set()
    for index in range(start, end):
        if parse.lowers[index] == "between":
            joint = next((i for i in range(index, end) if parse.tokens[i].tag is Tag.CC), index)
            if not any(c.finite for c in parse.clauses_in(index, joint)):
                found.update(i for i in range(index, joint + 1) if parse.tokens[i].text == "," or i == joint)
    return found


def verb_segments(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """As in "if it [lays down its arms], [frees the captives] and [leaves]": cut only before a finite verb."""
    pieces: list[tuple[int, int]] = []
    for first, last in segments(parse, start, end):
        verb = parse.clause_at.get(first)
        if pieces and (verb is None or not verb.finite or verb.start != first):
            pieces[-1] = (pieces[-1][0], last)
        else:
            pieces.append((first, last))
    return pieces


_BEFORE_NOUN = frozenset({Tag.ADJ, Tag.DET, Tag.PPOS, Tag.PREP})
_PLAIN = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ})
_HOLDING = frozenset("covering comprising containing encompassing combining featuring spanning".split())
_MEASURE = (
    ["in", "line"],
    ["in", "accordance"],
    ["in", "keeping"],
    ["in", "conformity"],
    ["according", "to"],
)
_CASE = frozenset("if unless because whether when once until till while so".split())
