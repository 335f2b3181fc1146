"""Where a list in a content is cut into its items."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_parenthesis
from irenic.coding.clauses.insertions import insertions
from irenic.coding.clauses.syntax import Parse, inner_phrase
from irenic.coding.resources import words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import ADJ
from irenic.coding.words.tokens import Tag, Token


def segments(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list in `[start, end)`: cut at commas and conjunctions that open a new item."""
    tokens = parse.tokens
    cuts = [start]
    asides = _around_tellers(parse, start, end) | _between(parse, start, end)
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
        joint = token.tag is Tag.CC or token.text == ","
        if joint and index not in asides:
            after = index + 1
            if token.text == "," and after < end and tokens[after].tag is Tag.CC:
                after += 1
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
            if after < end and not pair and not inner and _opens_item(parse, after, start, listed=listed):
                cuts.append(after)
                index = after
        index += 1
    pieces: list[tuple[int, int]] = []
    for left, right in zip(cuts, [*cuts[1:], end], strict=False):
        stop = right
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
    if _two_demonyms(parse, left, right) or (tokens[left].lower in _ARMS and tokens[right].lower in _ARMS):
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


def _two_demonyms(parse: Parse, left: int, right: int) -> bool:
    """As in "to Northlander and Southmarker envoys": whose the noun is, told by two words."""
    tokens = parse.tokens
    if not (tokens[left].demonym and tokens[right].demonym) or tokens[left].lower.endswith("s"):
        return False
    return right + 1 < len(tokens) and tokens[right + 1].tag is Tag.NOUN


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


def _around_tellers(parse: Parse, start: int, end: int) -> set[int]:
    """As in "troops, Abel said, must leave": the commas around a teller part nothing."""
    found: set[int] = set()
    for clause in parse.clauses_in(start, end):
        if clause.inserted:
            first = min([clause.start, *(phrase.start for phrase in clause.subjects)])
            found.update(i for i in (first - 1, first - 2) if parse.tokens[i].text == ",")
            found.update([i for i in range(clause.after, end) if parse.tokens[i].text == ","][:1])
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


def _opens_item(parse: Parse, index: int, start: int, *, listed: bool) -> bool:
    token = parse.tokens[index]
    if token.tag is Tag.SUB:
        return False  # ", if implemented,"
    beyond = parse.tokens[index + 1].lower if index + 1 < len(parse.tokens) else ""
    if token.tag in {Tag.DET, Tag.NUM} and beyond.rstrip("s") in TIME_NOUNS:
        return False  # ", a day before the two meet"
    if parse.lowers[index : index + 2] == ["any", "other"] or _apposed(parse, index):
        return False  # "the council or any other body"
    if token.lower == "the" and parse.tokens[index - 1].text == "," and _only_one(beyond):
        return False  # "the road, the only link to the north"
    if token.tag is Tag.PREP and index + 1 < len(parse.tokens) and _only_names(parse, index + 1):
        return False  # "recognition of its claim to the valley and to Northland"
    if token.tag is Tag.PREP:  # "to X and to Y", not ", including Y"
        return token.lower == "such" or any(
            t.lower == token.lower for t in parse.tokens[max(0, start - 1) : index]
        )
    if beyond == "by" and index + 2 < len(parse.tokens) and parse.tokens[index + 2].lower == token.lower:
        return False  # ", area by area"
    if token.tag is Tag.NOUN and _shares_tail(parse, index):
        return False
    if token.tag is Tag.NOUN and (not listed or _under_of(parse, index)) and _bare_noun(parse, index, start):
        return False  # "in schools and courts", "to cut oil exports and banks": one thing
    if token.tag in {Tag.NAME, Tag.DET} and _only_names(parse, index):
        return False  # "Abel, Brandt and the Union": they add nobody's thing to the list
    if _inserted(parse, index, start) or _joins_subject(parse, index, start) or _their_men(parse, index):
        return False
    if _company(parse, index):
        return False
    if token.tag in {Tag.DET, Tag.PPOS, Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM, Tag.TO, Tag.COMPL}:
        return True
    verb = parse.clause_at.get(index)
    if verb is not None and verb.kind in {"rel", "orel"} and verb.shared >= 0:
        return False  # "the hunger that has killed many and confined them"
    if verb is not None and verb.finite and any(start <= p.start < index for p in verb.subjects):
        return False  # "peacekeepers, at home or abroad, could": the verb of what stands before
    return (
        verb is not None and verb.start == index and not (verb.kind == "part" and verb.lemma not in _JOINING)
    )


def _shares_tail(parse: Parse, index: int) -> bool:
    """As in "rules on the opening and running of the crossing": two nouns with one article and one "of"."""
    tokens = parse.tokens
    if index < 4 or tokens[index - 1].tag is not Tag.CC or tokens[index - 2].tag is not Tag.NOUN:
        return False
    if parse.lowers[index + 1 : index + 2] != ["of"]:
        return False
    first = index - 3
    while first > 0 and tokens[first].tag in {Tag.ADJ, Tag.NOUN}:
        first -= 1
    return tokens[first].tag is Tag.DET and parse.lowers[first - 1] != "of"


def _inserted(parse: Parse, index: int, start: int) -> bool:
    """As in "that refugees, and women among them, must be heard": more of the subject, between commas."""
    verb = next((c for c in parse.clauses if c.start > index), None)
    if verb is None or not verb.finite or not any(start <= p.start < index for p in verb.subjects):
        return False
    return parse.tokens[verb.start - 1].text == ","


def _joins_subject(parse: Parse, index: int, start: int) -> bool:
    """As in "where Abel, Brandt and the other leaders vowed": one more of those who do what is told."""
    verb = next((c for c in parse.clauses if c.start > index and c.finite), None)
    if verb is None or not any(phrase.start == index for phrase in verb.subjects):
        return False
    return any(start <= phrase.start < index for phrase in verb.subjects)


def _their_men(parse: Parse, index: int) -> bool:
    """As in "talks with the council and its militia", "an amnesty for Abel and her aides": people of the one before."""
    if parse.tokens[index].tag is not Tag.PPOS:
        return False
    phrase = parse.bare_phrase(index)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and (word.noun in words()["group_roles"] or word.noun in words()["person_roles"])


def _company(parse: Parse, index: int) -> bool:
    """As in "the meeting with Ivo Marsh and Brandt's minister brought nothing": one more who was met."""
    tokens, phrase = parse.tokens, parse.bare_phrase(index)
    word = tokens[phrase.head].word if phrase is not None else None
    if word is None or word.noun not in words()["person_roles"]:
        return False
    before = index - 1
    while before > 0 and tokens[before].tag in _NAMING:
        before -= 1
    return parse.lowers[before] == "with"


_NAMING = frozenset({Tag.CC, Tag.NAME, Tag.NOUN, Tag.DET, Tag.POSS})


def _apposed(parse: Parse, index: int) -> bool:
    """As in "in Osper, a town of 9,000, and", "told the Herald, a weekly": more about a name before the comma."""
    tokens = parse.tokens
    if index < 2 or tokens[index].lower not in {"a", "an"} or tokens[index - 1].text != ",":
        return False
    phrase = parse.noun_phrase(index)
    after = tokens[phrase.tail].lower if phrase is not None and phrase.tail < len(tokens) else ""
    return tokens[index - 2].tag is Tag.NAME and after not in {"and", "or", ","}


def _only_one(word: str) -> bool:
    return word in {"only", "main", "sole"} or (word.endswith("est") and len(word) > _SUPERLATIVE)


_SUPERLATIVE = 5  # "latest", not "west"


def _bare_noun(parse: Parse, index: int, start: int) -> bool:
    """Whether an item is a bare noun beside another that a preposition or an infinitive governs."""
    tokens = parse.tokens
    phrase = parse.noun_phrase(index)
    if (
        phrase is None
        or phrase.tail > phrase.end
        or any(t.tag is Tag.DET for t in tokens[index : phrase.end])
    ):
        return False
    if tokens[start].tag is Tag.TO:
        return True
    before = index - 1
    while before > start and (
        tokens[before].tag in {Tag.CC, Tag.NOUN, Tag.ADJ, Tag.PPOS} or tokens[before].text in {",", "all"}
    ):
        before -= 1
    return before > start and tokens[before].tag is Tag.PREP


def _under_of(parse: Parse, index: int) -> bool:
    """As in "any act of discrimination, hostility and hatred": one of several bare nouns that "of" governs."""
    before = index - 1
    while before > 0 and (
        parse.tokens[before].tag in {Tag.CC, Tag.NOUN, Tag.ADJ} or parse.tokens[before].text == ","
    ):
        before -= 1
    return parse.lowers[before] in {"of", "against"}


def _only_names(parse: Parse, index: int) -> bool:
    """Whether an item is but a name: no possessive, nothing after it, no noun but one for a kind of place."""
    phrase = parse.noun_phrase(index)
    if phrase is None:
        return False
    named = parse.tokens[phrase.start : phrase.end]
    if named[-1].tag is Tag.NAME and _person(named):
        return True  # "a meeting with Abel and the Southmark leader Lena Brandt"
    place = named[-1].word is not None and named[-1].word.noun in _PLACES and named[0].mention >= 0
    return all(
        t.tag in {Tag.NAME, Tag.DET} or t.mention >= 0 or t.lower == "so-called"
        for t in (named[:-1] if place else named)
    )


def _person(named: list[Token]) -> bool:
    """As in "the Southmark leader Lena Brandt": somebody's role before the name."""
    roles = words()["person_roles"]
    return any(t.tag is Tag.NOUN and t.word is not None and t.word.noun in roles for t in named)


_PLACES = frozenset("city county district province region town village".split())
"""As in "from Osper, Karvala and Tarn provinces"."""
_JOINING = frozenset({"accompany", "combine", "couple", "follow"})
"""Participles that add a thing ("coupled with"); others only tell more of the one before ("run by")."""
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
