"""Who tells what an office without a name does: "Norholm said the president would", whose president is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.clauses.telling import tells

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def teller_above(resolver: Resolver, phrase: NounPhrase) -> str | None:
    """The party, state or body that tells of the subject; a person may speak of anybody's."""
    parse = resolver.parse
    told = next((c for c in parse.clauses if any(p.start == phrase.start for p in c.subjects)), None)
    if told is None or told.kind != "that" or not told.index:
        return None
    above = parse.clauses[told.index - 1]
    if not above.finite or above.passive or not above.subjects or not tells(parse, above):
        return None
    teller = resolver.subject(above)
    if teller is None or len(teller.speakers) != 1 or teller.number == "person":
        return None
    return teller.speakers[0].party
