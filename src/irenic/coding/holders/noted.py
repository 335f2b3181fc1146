"""What a sentence names, in reading order, for its own pronouns and for the sentences after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.phrases_before import inner_phrase, np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.clauses.telling import tells
from irenic.coding.holders.discourse import NAMED, OBLIQUE, QUOTED, QUOTED_MAIN, SUBJECT, TOLD
from irenic.coding.holders.documents import note_parts, note_told_in
from irenic.coding.holders.issuers import note_issuer
from irenic.coding.holders.meetings import note_meeting
from irenic.coding.holders.named import is_common, noun_follows
from irenic.coding.holders.nobody_known import unknown
from irenic.coding.holders.signings import note_signing
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def note_sentence(resolver: Resolver) -> None:
    """Walk the sentence in reading order: pronouns see only what stands before them."""
    noted: set[int] = set()
    previous = -1
    clause_at = resolver.parse.clause_at
    for index, token in enumerate(resolver.parse.tokens):
        mention = resolver.mention(index)
        clause = clause_at.get(index)
        if index - 1 in resolver.parse.initials:
            _note_initials(resolver, index - 1)
        if token.tag is Tag.PRON or token.tag is Tag.PPOS:
            resolver.meant[index] = resolver.pronouns.read(index, quoted=resolver.quoted[index])
        elif token.text == "(":
            _note_pair_defined(resolver, index)
        elif mention is None and clause is None:
            if token.tag is Tag.NOUN:
                _note_document(resolver, index)
            continue
        if mention is not None and token.mention not in noted:
            noted.add(token.mention)
            _note_mention(resolver, index, mention)
            _note_pair(resolver, previous, index)
            previous = index
        if clause is not None and clause.start == index and clause.finite and clause.subjects:
            _note_subject(resolver, clause)
    note_parts(resolver)
    _note_viewer(resolver)
    note_told_in(resolver)
    if resolver.discourse.resolves:
        note_issuer(resolver)


def _note_viewer(resolver: Resolver) -> None:
    """As in "For the Southmarkers, the lesson is plain. They": whose view a sentence tells, in words in front."""
    parse = resolver.parse
    phrase = parse.noun_phrase(1) if parse.lowers[:1] in (["for"], ["to"]) and len(parse.tokens) > 1 else None
    if phrase is None or parse.lowers[phrase.tail : phrase.tail + 1] != [","]:
        return
    entity = resolver.phrase(phrase)
    if entity is not None:
        resolver.discourse.note(entity, NAMED)


def _note_subject(resolver: Resolver, clause: Clause) -> None:
    """Whom a clause is about; somebody or something unknown, too, so that no pronoun passes it by."""
    told = resolver.patient(clause) if clause.passive else resolver.subject(clause)
    subject = told or resolver.owner(clause.subjects[-1])
    if clause.passive and tells(resolver.parse, clause) and (teller := resolver.agent(clause)) is not None:
        resolver.discourse.note(teller, SUBJECT)  # "this was stated by Abel"
        return
    if subject is None and clause.kind == "main" and not resolver.quoted[clause.start]:
        subject = unknown(resolver.parse, clause.subjects[-1])
    if subject is not None:
        note_meeting(resolver, clause)
        note_signing(resolver, clause)
        embedded = clause.kind in {"that", "rel", "orel", "sub"}
        within = QUOTED_MAIN if clause.kind == "main" else QUOTED
        resolver.discourse.note(
            subject, within if resolver.quoted[clause.start] else TOLD if embedded else SUBJECT
        )


def _note_mention(resolver: Resolver, index: int, mention: Mention) -> None:
    """As in "Northland", "Ada Abel": a name that later sentences may take up."""
    _note_place(resolver, index, mention)
    if mention.name.party is not None and not is_common(resolver.parse, index):
        resolver.discourse.named[mention.name.party] += 1
    if mention.name.party is None or mention.name.kind in {"elsewhere", "place", "demonym"}:
        return
    entity = resolver.named(NounPhrase(index, index + 1, index, index + 1), mention)
    if entity is None:
        return
    if mention.name.kind == "person":
        _note_title(resolver, index, entity)
    before = index - 1
    while before >= 0 and resolver.parse.tokens[before].tag in {Tag.DET, Tag.ADJ, Tag.NUM}:
        before -= 1
    oblique = before >= 0 and resolver.parse.tokens[before].tag is Tag.PREP
    resolver.discourse.note(entity, QUOTED if resolver.quoted[index] else OBLIQUE if oblique else NAMED)


def _note_title(resolver: Resolver, index: int, entity: Entity) -> None:
    """As in "President Ada Abel", "the president of Northland, Ada Abel", "Ada Abel, the president": her office."""
    tokens, number = resolver.parse.tokens, resolver.parse.tokens[index].mention
    end = index
    while end < len(tokens) and tokens[end].mention == number:
        end += 1
    apposed = (
        resolver.parse.bare_phrase(end + 1) if end < len(tokens) - 1 and tokens[end].text == "," else None
    )
    before = inner_phrase(resolver.parse, index - 2) if index > 1 and tokens[index - 1].text == "," else None
    before_head = before.head if before is not None and before.end == index - 1 else -1
    for at in (index - 1, before_head, apposed.head if apposed is not None else -1):
        word = tokens[at].word if at >= 0 and tokens[at].tag is Tag.NOUN else None
        if word is not None and word.noun in words()["person_roles"] and len(entity.speakers) == 1:
            resolver.discourse.titled.setdefault(word.noun, set()).add(entity.speakers[0])


def _note_document(resolver: Resolver, index: int) -> None:
    """As in "on a plan drawn up by X", "the text of Northland's memorandum": whose "the plan" later is."""
    word = resolver.parse.tokens[index].word
    if word is not None and word.noun in words()["documents"] and not noun_follows(resolver.parse, index):
        phrase = inner_phrase(resolver.parse, index)
        found = resolver.roles.documents.read(phrase, word.noun) if phrase is not None else None
        if phrase is not None and found is not None and resolver.parse.lowers[phrase.start] in {"a", "an"}:
            resolver.discourse.note(found, NAMED)  # "handed a petition to the mission. It asks for a truce"


def _note_place(resolver: Resolver, index: int, mention: Mention) -> None:
    """As in "in Norholm", "at a fair in the Northlander capital": whose officials "officials there" will be."""
    party, tokens = mention.name.party, resolver.parse.tokens
    if party is not None and mention.name.kind in {"demonym", "party"}:
        before = {t.lower for t in tokens[max(0, index - 2) : index]}
        if before & {"in", "at", "from", "to"}:
            resolver.discourse.there = party


def _note_pair(resolver: Resolver, first: int, second: int) -> None:
    """As in "Northland and Southmark", "the government of Northland and that of Southmark": "the parties" later."""
    if first < 0 or second - first > 6 or resolver.discourse.pair_defined:
        return
    between = resolver.parse.tokens[first + 1 : second]
    parties = (resolver.party_at(first) or "", resolver.party_at(second) or "")
    warring = set(parties) <= set(resolver.discourse.cast.belligerents) and len(set(parties)) == 2
    if warring and any(t.lower == "and" for t in between) and not any(t.tag in _APART for t in between):
        resolver.discourse.pair = parties


def _note_pair_defined(resolver: Resolver, bracket: int) -> None:
    """As in "Northland and Southmark ("the Parties")": who "the Parties" are in the whole document."""
    tokens = resolver.parse.tokens
    end = next((i for i in range(bracket + 1, min(len(tokens), bracket + 6)) if tokens[i].text == ")"), -1)
    inside = [t.lower for t in tokens[bracket + 1 : max(end, bracket + 1)] if t.tag is not Tag.QUOTE]
    if inside[-1:] in (["parties"], ["sides"]) and resolver.discourse.pair:
        resolver.discourse.pair_defined = True


def _note_initials(resolver: Resolver, index: int) -> None:
    """As in "the Northlander army (NLA)": what the initials will stand for."""
    phrase = np_ending(resolver.parse, index)
    entity = resolver.phrase(phrase) if phrase is not None else None
    if entity is None:
        return
    resolver.discourse.people[resolver.parse.initials[index]] = entity
    resolver.discourse.named.update(speaker.party for speaker in entity.speakers)


_APART = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.PUNCT})
