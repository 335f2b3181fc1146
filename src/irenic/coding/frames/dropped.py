"""What somebody no longer asks, refuses or offers: "withdrew its objections to a truce", "took back its offer"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.letting_go import let_go
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.lapsed import now
from irenic.coding.frames.noun_slots import noun_slot
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes
from irenic.model.terms import Form


def dropped(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """A refusal of what was offered, or a concession on what was asked or opposed; of one's own words alone."""
    phrase = let_go(parse, clause)
    if phrase is None:
        return []
    slot = noun_slot(parse, phrase.head, clause)
    holder = resolver.subject(clause)
    if slot is None or holder is None:
        return []
    frame, content, _pattern = slot
    name = now(frame.kind.name)
    if not name:
        return []
    rule, content = f"verb.{name}.dropped", (phrase.start, content[1])
    found = Candidate(holder, classes()[name], Form.VERB_NP, rule, phrase.head, clause.start, content, clause)
    found.hedged, found.apart = is_hedged(parse, clause), True
    return [found]
