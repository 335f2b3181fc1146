"""What a thing is to somebody, told beside it: "a truce, X's main demand, is", "elections, a red line for X"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.phrases_before import inner_phrase, np_ending
from irenic.coding.clauses.syntax import DASHES, NounPhrase, Parse
from irenic.coding.frames.asked_things import is_asked
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.noun_slots import noun_rows
from irenic.coding.frames.owners_behind import owner_behind
from irenic.coding.frames.predicated import WANTED
from irenic.coding.names.entity import Entity
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def apposed_nouns(parse: Parse, owners: NounOwners) -> list[Candidate]:
    """The stance of a noun that stands between marks behind a thing, and whose owner it names."""
    marks = (i for i in range(1, len(parse.tokens) - 2) if parse.tokens[i].text in _MARKS)
    found = (_at(parse, owners, mark) for mark in marks)
    return [candidate for candidate in found if candidate is not None]


_MARKS = frozenset({",", *DASHES})


def _at(parse: Parse, owners: NounOwners, mark: int) -> Candidate | None:
    tokens = parse.tokens
    phrase = parse.noun_phrase(mark + 1)
    if phrase is None or tokens[phrase.head].tag is not Tag.NOUN:
        return None
    frame = next((f for f in noun_rows(parse, phrase.head) if f.kind.name in WANTED), None)
    if frame is None or is_asked(parse, phrase.head):
        return None
    told = _owner(owners, phrase)
    thing = _thing(parse, mark)
    if told is None or thing is None or not _is_thing(parse, thing):
        return None
    owner, end = told
    if end < len(tokens) and tokens[end].tag is not Tag.PUNCT:
        return None
    rule = f"noun.{frame.kind.name}.apposed"
    content = (thing.start, mark)
    found = Candidate(owner, frame.kind, Form.NOMINAL, rule, phrase.head, thing.start, content, None)
    found.stop = end
    return found


def _thing(parse: Parse, mark: int) -> NounPhrase | None:
    """The noun phrase before a mark, with what "of" hangs on: "the release of the men", not "talks on the men"."""
    nearest = inner_phrase(parse, mark - 1)
    governed = nearest is not None and nearest.start > 0 and parse.lowers[nearest.start - 1] == "of"
    return np_ending(parse, mark - 1) if governed else nearest


def _owner(owners: NounOwners, phrase: NounPhrase) -> tuple[Entity, int] | None:
    """Whose it is, and the token behind all of it: "X's demand", "a demand of X's", "a red line for X"."""
    tokens = owners.resolver.parse.tokens
    if (behind := owner_behind(owners.resolver, phrase.head, frozenset())) is not None:
        entity, end = behind
        return entity, end + (end < len(tokens) and tokens[end].tag is Tag.POSS)
    if (own := owners.owner(phrase.head)) is not None:
        return own[0], phrase.tail
    if owners.resolver.parse.lowers[phrase.end : phrase.end + 1] != ["for"]:
        return None
    whom = owners.resolver.parse.noun_phrase(phrase.end + 1)
    holder = owners.resolver.phrase(whom) if whom is not None else None
    return (holder, whom.tail) if whom is not None and holder is not None else None


def _is_thing(parse: Parse, thing: NounPhrase) -> bool:
    """Whether it is something that can be asked for, and not somebody: "Abel, the pride of Northland"."""
    head = parse.tokens[thing.head]
    return head.tag is Tag.NOUN and head.mention < 0
