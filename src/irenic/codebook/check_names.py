"""Names that lead to two owners, and references to parties and actors that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.codebook.draft import Draft
from irenic.codebook.fields import suggest
from irenic.model.codebook import Proposal
from irenic.model.terms import COMMENTATOR, OTHER


def check_names(draft: Draft) -> None:
    """Note every alias with two owners and every unknown party or actor."""
    _check_aliases(draft)
    parties = {party.id for party in draft.parties if party.id}
    speakers = parties | {COMMENTATOR, OTHER}
    for actor in draft.actors:
        if actor.party and actor.party not in speakers:
            line = draft.line("actor's party", actor.id)
            _note_unknown_party(draft, line, actor.party, speakers)
    for issue in draft.issues:
        for option in issue.options:
            if option.beneficiary and option.beneficiary not in parties:
                line = draft.line("beneficiary", f"{issue.id}.{option.id}")
                _note_unknown_party(draft, line, option.beneficiary, parties)
    for proposal in draft.proposals:
        _check_author(proposal, draft, speakers)


def _check_author(proposal: Proposal, draft: Draft, speakers: set[str]) -> None:
    if proposal.author_party and proposal.author_party not in speakers:
        _note_unknown_party(draft, draft.line("author's party", proposal.id), proposal.author_party, speakers)
    actors = {actor.id: actor for actor in draft.actors}
    if not proposal.author_actor:
        return
    line = draft.line("author's actor", proposal.id)
    actor = actors.get(proposal.author_actor)
    if actor is None:
        remedy = suggest(proposal.author_actor, actors, "list it under actors, or leave it out")
        draft.faults.add(line, f"there is no actor '{proposal.author_actor}'", remedy)
    elif proposal.author_party and actor.party in speakers and actor.party != proposal.author_party:
        what = f"the actor '{actor.id}' speaks for '{actor.party}', not for '{proposal.author_party}'"
        draft.faults.add(line, what, "correct the party or the actor of the author")


def _note_unknown_party(draft: Draft, line: int, party: str, known: set[str]) -> None:
    remedy = suggest(party, known, f"use one of {', '.join(sorted(known))}, or list it under parties")
    draft.faults.add(line, f"there is no party '{party}'", remedy)


def _check_aliases(draft: Draft) -> None:
    """A name that leads to two owners would give one's words to the other, so it is refused."""
    owners: dict[str, tuple[str, str]] = {}
    for owner, words in _named(draft):
        for word in words:
            key = " ".join(word.casefold().split()).removeprefix("the ")
            first, spelled = owners.setdefault(key, (owner, word))
            if first != owner:
                line = max(draft.line("alias", owner, word), draft.line("alias", first, spelled))
                what = f"'{word}' names both the {first} and the {owner}"
                draft.faults.add(line, what, "keep it with one of them, or make it longer")


def _named(draft: Draft) -> Iterator[tuple[str, tuple[str, ...]]]:
    for party in draft.parties:
        yield f"party {party.id}", (party.name, *party.aliases, *party.demonyms)
    for actor in draft.actors:
        yield f"actor {actor.id}", (actor.name, *actor.aliases)
