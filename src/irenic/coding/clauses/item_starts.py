"""Whether a new item of a list begins at a token."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag, Token


def opens_item(parse: Parse, index: int, start: int, *, listed: bool) -> bool:
    """Whether another item begins at `index` of the list from `start`; `listed` if there were several before."""
    token = parse.tokens[index]
    if token.tag is Tag.SUB:
        return False  # ", if implemented,"
    beyond = parse.tokens[index + 1].lower if index + 1 < len(parse.tokens) else ""
    if token.tag in {Tag.DET, Tag.NUM} and beyond.rstrip("s") in TIME_NOUNS:
        return False  # ", a day before the two meet"
    if another_to(parse, index):
        return True
    if parse.lowers[index : index + 2] == ["any", "other"] or _apposed(parse, index):
        return False  # "the council or any other body"
    if token.lower == "the" and parse.tokens[index - 1].text == "," and _only_one(beyond):
        # "the road, the only link to the north", but "a truce, the toughest sanctions and"
        phrase = parse.noun_phrase(index)
        return phrase is not None and parse.lowers[phrase.tail : phrase.tail + 1] == ["and"]
    if token.tag is Tag.TO and parse.lowers[index - 1] == "only":
        return False  # "pledged to spare them, only to strike them again": what came of it
    if token.tag is Tag.TO and all(t.tag is not Tag.TO for t in parse.tokens[max(0, start - 1) : index]):
        return False  # "would meet at the end, to seal the deal": what for
    if token.tag is Tag.PREP and index + 1 < len(parse.tokens) and _only_names(parse, index + 1):
        return False  # "recognition of its claim to the valley and to Northland"
    if token.tag is Tag.PREP and beyond in _REALMS:
        return False  # "a truce in the air, on land and at sea"
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


def another_to(parse: Parse, index: int) -> bool:
    """As in "urged X to lift the sanctions and Y to free the men", "and on Y to": what somebody else is to do."""
    if parse.tokens[index - 1].tag is not Tag.CC:
        return False
    whom = parse.bare_phrase(index + (parse.tokens[index].tag is Tag.PREP))
    if whom is None or (parse.tokens[whom.head].mention < 0 and not _is_somebody(parse, whom.head)):
        return False
    verb = parse.clause_at.get(whom.end)
    return verb is not None and verb.kind == "inf" and verb.start == whom.end


def _is_somebody(parse: Parse, head: int) -> bool:
    word = parse.tokens[head].word
    return word is not None and any(
        word.noun in words()[name]
        for name in ("person_roles", "group_roles", "movement_bodies", "state_bodies", "sides")
    )


_REALMS = frozenset({"land", "sea", "air", "water", "ground", "paper"})


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
