"""Documents and, where there is one, a codebook → what the codebook still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from irenic.coding.rules import RuleCoder
from irenic.model.codebook import Actor, Codebook, Party
from irenic.model.document import Document
from irenic.suggestions.actors import find_actors
from irenic.suggestions.cue_warnings import CueWarnings
from irenic.suggestions.groups import Groups
from irenic.suggestions.ledger import Ledger, seen
from irenic.suggestions.reading import read_sentences
from irenic.suggestions.result import ActorSuggestion, PartySuggestion, PlaceSuggestion, Suggestions
from irenic.suggestions.sides import Sides, find_sides
from irenic.suggestions.slugs import Slugs
from irenic.suggestions.subjects import Phrases, find_issues, library_codebook
from irenic.suggestions.tails import Tails
from irenic.suggestions.unnamed import Unnamed

_EMPTY = Codebook("", "", (), (), ())


def suggest(
    documents: Sequence[Document], codebook: Codebook | None = None, at_least: int = 1
) -> Suggestions:
    """What the documents tell and the codebook does not have; everything seen at least so many times.

    Deterministic, and without influence of the order of documents. Nothing is guessed: a party is named only
    where a word beside the name says it.
    """
    documents = sorted(documents, key=lambda document: (document.name, document.sha256))
    known = codebook or _EMPTY
    coder = RuleCoder(known)
    ledger, phrases, unnamed = Ledger(), Phrases(codebook, coder.subjects), Unnamed(known, coder.subjects)
    cues, tails, groups = CueWarnings(known), Tails(known), Groups()
    for sentence in read_sentences(documents, coder):
        for notes in (ledger, phrases, unnamed, cues, tails, groups):
            notes.add(sentence)
    slugs = Slugs([*known.party_by_id, *known.actor_by_id, "commentator", "other"])
    sides = find_sides(ledger, known, at_least, slugs)
    actors, spellings = find_actors(ledger, sides, known, at_least, slugs, _outlets(documents))
    issues = () if codebook is not None else find_issues(documents, provisional(sides.new, actors), at_least)
    return Suggestions(
        codebook=codebook,
        documents=tuple(document.name for document in documents),
        at_least=at_least,
        parties=sides.new,
        actors=actors,
        spellings=spellings,
        issues=issues,
        phrases=phrases.suggest(at_least),
        places=_places(ledger, sides, known, at_least),
        groups=groups.suggest(at_least),
        unnamed=unnamed.suggest(at_least),
        cues=(*tails.suggest(at_least), *cues.suggest(at_least)),
    )


def _outlets(documents: Sequence[Document]) -> frozenset[str]:
    return frozenset(document.outlet.casefold().removeprefix("the ") for document in documents)


def provisional(parties: Sequence[PartySuggestion], actors: Sequence[ActorSuggestion]) -> Codebook:
    """The suggested parties and actors with the whole library: what would be found if all were taken."""
    return library_codebook(
        Codebook(
            "provisional",
            "Provisional",
            tuple(Party(p.id, p.name, demonyms=p.demonyms, adjective=p.adjective) for p in parties),
            tuple(Actor(a.id, a.name, a.party, a.kind, a.aliases) for a in actors if a.party and a.kind),
            (),
        )
    )


def _places(ledger: Ledger, sides: Sides, codebook: Codebook, at_least: int) -> tuple[PlaceSuggestion, ...]:
    """Names that stand as places at least half of the time and never speak."""
    known = {place.lower() for place in (*codebook.places, *codebook.elsewhere)}
    rows = [
        PlaceSuggestion(record.name, seen(record.named))
        for record in ledger.records.values()
        if record.named
        and not record.voiced
        and not record.roles
        and len(record.named) >= at_least
        and 2 * record.as_place >= len(record.named)
        and record.name.lower() not in known
        and record.name.lower() not in sides.by_word
    ]
    return tuple(sorted(rows, key=lambda place: (-place.seen.times, place.name)))
