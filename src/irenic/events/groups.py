"""Groups from several sides: "experts from Northland and Southmark", "Northlander and Southmarker officials"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import NounPhrase, Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import words
from irenic.events.pairs import COUPLE
from irenic.model.statement import Speaker


def several(parse: Parse, resolver: Resolver, phrase: NounPhrase) -> list[Speaker]:
    """As in "experts from Northland and Southmark", "members of the Weavers and of the Council": some of each."""
    lowers = parse.lowers
    word = parse.tokens[phrase.head].word
    if word is None or not word.plural or lowers[phrase.end : phrase.end + 1] not in (["of"], ["from"]):
        return []
    found: list[Speaker] = []
    at = phrase.end
    while lowers[at : at + 1] in (["of"], ["from"], ["and"]):
        at += 1 + (lowers[at] == "and" and lowers[at + 1 : at + 2] in (["of"], ["from"]))
        inner = parse.bare_phrase(at)
        if inner is not None and not found and _are_both(parse, inner):
            pair = resolver.phrase(inner)
            return [Speaker(side.party, resolver.words(phrase)) for side in pair.speakers] if pair else []
        mention = resolver.mention(inner.head) if inner is not None else None
        if inner is None or mention is None or mention.name.party is None or mention.name.kind == "person":
            break
        group = mention.name.actor if mention.name.kind not in {"party", "demonym"} else None
        found.append(Speaker(mention.name.party, group or resolver.words(phrase)))
        at = _past_name(parse, inner.end)
    return found if len(found) > 1 else []


def of_peoples(parse: Parse, resolver: Resolver, phrases: list[NounPhrase]) -> list[Speaker]:
    """As in "Northlander and Southmarker engineers": the peoples in front, and who they are behind the last."""
    peoples = [_people(parse, resolver, phrase) for phrase in phrases[:-1]]
    if not peoples or not all(peoples):
        return []
    last = phrases[-1]
    own = resolver.party_at(last.start)
    entity = resolver.phrase(last)
    rest = (
        [Speaker(own, resolver.words(last))] if own is not None else list(entity.speakers if entity else ())
    )
    return [*(Speaker(party, None) for party in peoples if party is not None), *rest]


def _people(parse: Parse, resolver: Resolver, phrase: NounPhrase) -> str | None:
    """The party of a phrase that is nothing but a people's name: "Northlander and …"."""
    one = phrase.end - phrase.start == 1 and parse.tokens[phrase.head].demonym
    return resolver.party_at(phrase.head) if one else None


def _are_both(parse: Parse, phrase: NounPhrase) -> bool:
    """Whether a phrase is "both sides", "the two countries"."""
    word = parse.tokens[phrase.head].word
    couple = not COUPLE.isdisjoint(parse.lowers[phrase.start : phrase.head])
    return couple and word is not None and word.noun in words()["sides"]


def _past_name(parse: Parse, index: int) -> int:
    """The token behind the rest of a name: "the Weavers of | Osper"."""
    number = parse.tokens[index - 1].mention
    while index < len(parse.tokens) and parse.tokens[index].mention == number >= 0:
        index += 1
    return index
