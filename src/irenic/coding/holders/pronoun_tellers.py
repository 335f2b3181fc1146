"""Pronouns behind a teller: who tells speaks of himself, "officials said they", "the mission said it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_hearer, tells
from irenic.coding.names.entity import Entity, known
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker
from irenic.model.terms import OTHER

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def told_of(resolver: Resolver, index: int) -> set[Speaker]:
    """As in "Abel and Brandt, he added, would meet": the people whom an inserted teller tells of, not himself."""
    parse = resolver.parse
    if index < 2 or parse.tokens[index - 1].text != "," or parse.tokens[index].tag is not Tag.PRON:
        return set()
    teller = _inserted(parse, index)
    if teller is None or not tells(parse, teller) or parse.lowers[teller.after : teller.after + 1] != [","]:
        return set()
    if any(c.finite and c.start < index for c in parse.clauses):
        return set()
    people = (resolver.mention(i) for i in range(index))
    return {
        Speaker(m.name.party or "", m.name.actor) for m in people if m is not None and m.name.kind == "person"
    }


def relative_teller(resolver: Resolver, index: int) -> Entity | None:
    """As in "a member of the team, who said that his country would": who tells, where words without a name do."""
    tokens = resolver.parse.tokens
    if tokens[index].tag is not Tag.PPOS:
        return None
    before = _told_from(resolver.parse, index)
    teller = next((c for c in reversed(resolver.parse.clauses) if c.after == before), None)
    if (
        teller is None
        or teller.kind != "rel"
        or len(teller.subjects) != 1
        or not tells(resolver.parse, teller)
    ):
        return None
    told = teller.subjects[0]
    return known(resolver.phrase(told), 0.9) if tokens[told.head].tag is Tag.NOUN else None


def body_telling(resolver: Resolver, index: int) -> Entity | None:
    """As in "the mission that watches the truce said it": who tells, where that is a body and no person."""
    tokens = resolver.parse.tokens
    before = _told_from(resolver.parse, index)
    teller = _teller_before(resolver.parse, before)
    if teller is None or len(teller.subjects) != 1:
        return None
    if before not in {teller.after, past_hearer(resolver.parse, teller, teller.after)}:
        return None
    if not teller.finite or not tells(resolver.parse, teller):
        return None
    head = tokens[teller.subjects[0].head]
    found = resolver.subject(teller)
    if found is None and head.tag is Tag.NOUN and head.word is not None:
        person = head.word.noun in words()["person_roles"] or head.word.plural
        return None if person else Entity((), "group", "it")
    return found if found is not None and found.number in {"group", "party"} else None


def person_telling(resolver: Resolver, index: int) -> Entity | None:
    """As in "the note came after Abel said that she would not sign": who tells it speaks of herself."""
    before = _told_from(resolver.parse, index)
    teller = _teller_before(resolver.parse, before)
    if teller is None or teller.after != before or not teller.finite or len(teller.subjects) != 1:
        return None
    if before == index and not tells(resolver.parse, teller):
        return None
    return resolver.subject(teller)


def told_before(resolver: Resolver, index: int) -> Entity | None:
    """As in "Northland will not talk unless Southmark leaves, its minister said": the first subject's minister."""
    parse = resolver.parse
    if index < 3 or parse.tokens[index - 1].text != ",":
        return None
    teller = _inserted(parse, index)
    if teller is None or not teller.finite or not tells(parse, teller):
        return None
    main = next((c for c in parse.clauses if c.finite), None)
    if main is None or main.kind != "main" or main is teller or len(main.subjects) != 1:
        return None
    found = resolver.subject(main)
    if found is not None and found.number == "person" and found.speakers[0].party == OTHER:
        return Entity(found.speakers, "group", "it", found.sure)  # "Port Elsewhere will pay, its envoy said"
    return found if found is not None and found.number == "party" else None


def plural_teller(resolver: Resolver, index: int) -> Entity | None:
    """As in "the rebels say that they", "officials said they": who tells, where that is a plural."""
    tokens = resolver.parse.tokens
    before = _told_from(resolver.parse, index)
    teller = _teller_before(resolver.parse, before)
    if teller is None or not teller.finite or not teller.subjects or not tells(resolver.parse, teller):
        return None
    if any(t.tag in _NOMINAL for t in tokens[teller.after : before]):
        return None
    head = tokens[teller.subjects[-1].head]
    named = head.tag is Tag.NAME and head.lower.endswith("s")
    plural = named or (head.tag is Tag.NOUN and head.word is not None and head.word.plural)
    found = resolver.subject(teller) if plural or len(teller.subjects) > 1 else None
    return known(found, 0.9)


def _told_from(parse: Parse, index: int) -> int:
    """Where what is told begins that a pronoun opens: "said that they" at the conjunction, "said they" at "they"."""
    return index - 1 if parse.tokens[index - 1].tag is Tag.COMPL else index


def _teller_before(parse: Parse, before: int) -> Clause | None:
    """The last verb in front of what may be told."""
    return next((c for c in reversed(parse.clauses) if c.head < before), None)


def _inserted(parse: Parse, index: int) -> Clause | None:
    """As in "he added", "its minister said": the clause whose subject begins at a pronoun."""
    return next((c for c in parse.clauses if c.subjects and c.subjects[0].start == index), None)


_NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON, Tag.VERB})
