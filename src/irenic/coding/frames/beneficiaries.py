"""For whom a thing is asked: "guarantees for Northland", "Northland's security", of options that serve both sides."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.words.tokens import Tag, Token
from irenic.model.terms import CONDUCT, Act


def for_whom(engine: Engine, candidate: Candidate, piece: tuple[int, int], finding: Finding) -> Finding:
    """The same words serve both sides: the party named beside them, else the one that demands for itself."""
    if finding.option is not None or finding.issue == CONDUCT:
        return finding
    options = [
        o for o in engine.contents.subjects.codebook.issue_by_id[finding.issue].options if o.beneficiary
    ]
    if len({option.beneficiary for option in options}) < 2:
        return finding
    named = _beneficiaries(engine, piece, owners=finding.standard == "guarantees")
    if not named and candidate.kind.act is Act.DEMAND:
        named = {speaker.party for speaker in candidate.holder.speakers}
    fitting = [option for option in options if option.beneficiary in named]
    if len(fitting) != 1:
        return finding
    return replace(finding, option=fitting[0].id, beneficiary=fitting[0].beneficiary)


def _beneficiaries(engine: Engine, piece: tuple[int, int], *, owners: bool) -> set[str]:
    """As in "guarantees for X", and with `owners` "X's security": not whoever is to be kept from attacking."""
    tokens, found = engine.parse.tokens, set()
    for index in range(*piece):
        mention = engine.resolver.mention(index)
        if mention is None or mention.name.party is None:
            continue
        owner = index + 1 < len(tokens) and tokens[index + 1].tag in {Tag.POSS, Tag.NOUN}
        first = next((i + 1 for i in range(index, -1, -1) if tokens[i].mention != tokens[index].mention), 0)
        led = tokens[first - 1] if first else None
        if led is not None and led.tag is Tag.DET:
            led = tokens[first - 2] if first > 1 else None
        possessor = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.POSS
        given = led is not None and led.lower in _GIVEN and not possessor
        feared = owner and _feared(tokens[index + 1 : index + 4])
        if not feared and (given or (owners and (owner or tokens[index].demonym))):
            found.add(mention.name.party)
    return found


def _feared(behind: list[Token]) -> bool:
    """As in "against renewed Northlander aggression", "Northland's threat": from whom somebody is to be kept."""
    return any(t.word is not None and t.word.noun in _ATTACKS for t in behind)


_ATTACKS = frozenset("aggression assault attack incursion invasion offensive onslaught strike threat".split())
_GIVEN = frozenset(
    "for to of give gave gives given offer offers offered offering protect protects grant".split()
)
