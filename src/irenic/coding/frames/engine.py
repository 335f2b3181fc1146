"""One frame engine: triggers with a holder slot and a content slot, matched over the clauses of a sentence."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Contents
from irenic.coding.frames.apposed_adjectives import apposed_adjectives
from irenic.coding.frames.apposed_nouns import apposed_nouns
from irenic.coding.frames.asked_on import asked_on
from irenic.coding.frames.behind_colon import behind_colon
from irenic.coding.frames.bound import under_accord
from irenic.coding.frames.gapping import gapped
from irenic.coding.frames.listed import item, note_listing
from irenic.coding.frames.noun_frames import NounFrames
from irenic.coding.frames.noun_slots import noun_triggers
from irenic.coding.frames.provisions import provisions
from irenic.coding.frames.semicolons import more_items
from irenic.coding.frames.verb_frames import VerbFrames
from irenic.coding.frames.viewpoints import seen_by
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.resources import classes
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag


class Engine:
    """Matches the frames of one sentence."""

    def __init__(self, parse: Parse, resolver: Resolver, contents: Contents) -> None:
        self.parse = parse
        self.resolver = resolver
        self.contents = contents
        self.nouns = NounFrames(parse, resolver, contents)
        self.verbs = VerbFrames(parse, resolver, self.nouns)

    def candidates(self) -> list[Candidate]:
        """All frames found, in reading order; overlaps are settled later."""
        found = seen_by(self.parse, self.resolver) + provisions(self.parse, self.resolver)
        found += under_accord(self.parse, self.resolver)
        found += asked_on(self.parse, self.resolver)
        for clause in self.parse.clauses:
            found.extend(self.verbs.match(clause))
        for index, token in enumerate(self.parse.tokens):
            if token.tag is Tag.NOUN and token.word is not None and token.word.noun in noun_triggers():
                found.extend(self.nouns.match(index))
        for candidate in found:
            _settle_agreed(self.parse, candidate)
        found += apposed_adjectives(self.parse, self.resolver, self.verbs.complements)
        found += apposed_nouns(self.parse, self.nouns.owners)
        if ":" in self.parse.vocabulary:
            found += behind_colon(self.parse, self.resolver, found)
        found += more_items(self.parse, found)
        found += gapped(self.parse, self.resolver, self.contents, found)
        found = found or item(self.parse, self.resolver)
        note_listing(self.parse, self.resolver, self.nouns.owners)
        found.sort(key=lambda c: (c.start, c.trigger))
        return found


def _settle_agreed(parse: Parse, candidate: Candidate) -> None:
    """As in "we agree that the sanctions must stay": a view that is shared, against "agreed that it would leave"."""
    if candidate.rule != "verb.promise.that" or candidate.word != "agree":
        return
    main = main_clause(parse, *candidate.content)
    if main is not None and main.finite and main.modal not in FUTURE and not (main.past or main.passive):
        candidate.kind, candidate.rule = classes()["accept"], "verb.accept.that"
