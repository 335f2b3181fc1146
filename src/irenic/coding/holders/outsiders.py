"""Holders outside the process that no name or owner tells: "relief officials", "four villages", "the UN mission"."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.names.entity import Entity
from irenic.coding.resources import words
from irenic.coding.words.lexicon import ADJ, Word
from irenic.coding.words.tokens import Tag, Token
from irenic.model.statement import Speaker
from irenic.model.terms import COMMENTATOR, OTHER

_OUTSIDE = frozenset(
    (
        "relief aid humanitarian health hospital medical rescue church western foreign international european african "
        "asian arab nordic baltic gulf regional neighbouring neighboring donor resistance civic community village "
        "tribal clan camp union religious business labour labor victims women youth student farmers veterans clergy"
    ).split()
)
"""Words before a plural role that say it is of no party: "relief officials", "Western diplomats"."""
_ANY_ONE = frozenset({"a", "an", "one", "another"})
_PLACES = frozenset("village town city community municipality".split())
_COUNTING = frozenset("several many some few most dozens".split())
_MOVEMENTS = frozenset({"party", "movement"})
_TOLD_BEFORE = frozenset("the these those both all warring rival their its opposition".split())
_ORGANS = frozenset(
    (
        "council panel commission assembly court tribunal mission secretary-general committee office agency union "
        "league bank forum summit"
    ).split()
)
"""Heads that are a body of their own where they have a capital: "the Council", "the Panel of Experts"."""


def stranger_before(parse: Parse, phrase: NounPhrase, known: Iterable[str]) -> bool:
    """As in "the UN mission in Northland", "the Red Cross office": a name that nobody knows stands before the noun."""
    word = parse.tokens[phrase.head].word
    moved = (
        parse.lowers[phrase.start] == "the" and word is not None and word.noun in words()["nameless_bodies"]
    )
    return any(
        t.tag is Tag.NAME
        and t.mention < 0
        and t.lower not in known
        and not _common(t)
        and not (moved and t.lower.endswith(_CREEDS))
        for t in parse.tokens[phrase.start : phrase.head]
    )


_CREEDS = ("ist", "ite", "-backed", "-led", "-aligned", "-allied", "-majority")
"""As in "the Islamist group", "the Westeria-backed movement": what a body is, not who."""


def outsiders(parse: Parse, phrase: NounPhrase, word: Word) -> bool:
    """Whether a role that nobody owns is surely of no party."""
    head = parse.tokens[phrase.head]
    before = parse.tokens[phrase.start : phrase.head]
    lowered = {t.lower for t in before}
    one = bool(lowered & _ANY_ONE) and word.noun in words()["person_roles"]
    if (word.plural or one) and lowered & _OUTSIDE:
        return True  # "Western diplomats", "one Western diplomat"
    if word.noun in _LOCAL and _of_place(parse, phrase, lowered):
        return True
    if not word.plural and not head.cap:
        return False
    counted = any(t.tag is Tag.NUM for t in before) or bool(lowered & _COUNTING)
    if word.plural and counted and word.noun in _PLACES and "both" not in lowered:
        return not lowered & {"two", "warring", "these", "those", "the"}
    if word.plural and word.noun in _MOVEMENTS and _many(before):
        return True
    organ = head.lower in _ORGANS or word.noun in _ORGANS
    return head.cap and organ and phrase.start < phrase.head and before[0].lower == "the"


def acts(parse: Parse, phrase: NounPhrase, word: Word) -> bool:
    """Whether a noun that is no role can hold a stance: "four villages", "Western powers", not "foreign borders"."""
    return parse.tokens[phrase.head].cap or word.noun in _PLACES | _MOVEMENTS | _POWERS


_POWERS = frozenset("actor capital lender power player".split())


def _many(before: list[Token]) -> bool:
    """As in "Eleven parties and movements", not as in "the five parties", "two parties"."""
    counted = [t for t in before if t.tag is Tag.NUM]
    some = before and before[0].lower in {"several", "dozens"}
    if not (some or counted) or {t.lower for t in before} & _TOLD_BEFORE:
        return False
    return all(t.lower not in {"two", "2", "one", "1"} for t in counted)


def _of_place(parse: Parse, phrase: NounPhrase, before: set[str]) -> bool:
    """As in "the governor of the coastal province", "the provincial council": of a place that has no name."""
    if before & _PLACED:
        return True
    inner = parse.noun_phrase(phrase.end + 1) if parse.lowers[phrase.end : phrase.end + 1] == ["of"] else None
    place = parse.tokens[inner.head] if inner is not None else None
    return place is not None and place.mention < 0 and place.lower in _LOCALITIES


_LOCAL = frozenset("governor mayor council councillor councilor prefect assembly".split())
_PLACED = frozenset("provincial municipal local district town city village island border".split())
_LOCALITIES = frozenset("province district town city village island county coast municipality state".split())


def associated(parse: Parse, phrase: NounPhrase, word: Word) -> bool:
    """As in "the teachers' union", "an association of retired generals", "the chamber of commerce", "200 people"."""
    before = parse.tokens[phrase.start : phrase.head]
    if word.noun in _PEOPLE:
        if phrase.end < len(parse.tokens) and parse.tokens[phrase.end].tag not in _ACTING:
            return False  # "two people close to the delegation"
        return any(t.tag is Tag.NUM for t in before) or parse.tokens[phrase.start].lower in _COUNTING
    if word.noun not in _ASSOCIATIONS:
        return False
    if any(t.tag is Tag.POSS for t in before):
        return True
    if word.noun in _MEETINGS:
        return False
    if any(t.tag is Tag.NOUN and t.mention < 0 for t in before):
        return True
    inner = parse.noun_phrase(phrase.end + 1) if parse.lowers[phrase.end : phrase.end + 1] == ["of"] else None
    of_whom = parse.tokens[inner.head] if inner is not None else None
    if of_whom is None or of_whom.word is None or of_whom.mention >= 0 or of_whom.word.noun == "minister":
        return False  # "the Council of Ministers"
    return of_whom.word.plural or of_whom.lower in _TRADES


def of_some_body(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "a commander of a splinter faction", "a spokesman for a coalition of aid groups": a body without a name."""
    if parse.lowers[phrase.end : phrase.end + 1] not in (["of"], ["for"], ["from"], ["with"]):
        return False
    inner = parse.noun_phrase(phrase.end + 1)
    word = parse.tokens[inner.head].word if inner is not None else None
    if inner is None or word is None or parse.lowers[inner.start] not in _ANY_ONE:
        return False
    return word.noun in words()["nameless_bodies"] | _ALLIED


_ALLIED = frozenset("alliance coalition network union association charity".split())
_ASSOCIATIONS = frozenset(
    "association chamber confederation conference council federation guild league network panel syndicate union".split()
)
_MEETINGS = frozenset({"conference", "council"})
"""Bodies only where they are somebody's: "the bishops' conference", not "a conference of investors"."""
_ACTING = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.ADV})
_TRADES = frozenset("commerce industry trade agriculture churches".split())
_PEOPLE = frozenset({"people", "crowd"})


def outside(text: str, word: Word, sure: float = 0.6) -> Entity:
    """Somebody of no party, by the words that the text has for it."""
    return Entity((Speaker(OTHER, text),), "group", "they" if word.plural else "it", sure)


def observer(text: str) -> Entity:
    """Somebody who watches the process, by the words that the text has for them."""
    return Entity((Speaker(COMMENTATOR, text),), "group", "they", 0.7)


_COUNTRIES = frozenset({"nation", "state"})


def _common(token: Token) -> bool:
    """As in "the Defence Ministry's", "the Republican lawmaker": words of an office, or adjectives, not names."""
    noun = token.word.noun if token.word is not None else ""
    if token.word is not None and token.word.known and token.word.classes & ADJ:
        return True
    if token.word is not None and token.word.plural and noun in _COUNTRIES:
        return False  # "the United Nations mission"
    listed = words()
    return any(
        form in listed[key]
        for form in (token.lower, noun)
        for key in ("group_roles", "person_roles", "bodily", "state_bodies", "sides")
    )
