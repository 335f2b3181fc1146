"""The contacts of one sentence: told by its verbs, its event nouns and its invitations."""

from __future__ import annotations

from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.speech.turns import Turn
from irenic.coding.words.tokens import Tag
from irenic.events.building import EventBuilder, Found
from irenic.events.invitations import invitation
from irenic.events.nouns import NounEvents
from irenic.events.reading import Reading
from irenic.events.triggers import triggers
from irenic.events.verbs import VerbEvents
from irenic.model.event import Event


class SentenceEvents:
    """The events of one sentence; `turn` tells whose it is in an interview."""

    def __init__(
        self, sentence: SentenceCoder, turn: Turn | None = None, sites: frozenset[str] = frozenset()
    ) -> None:
        self.sentence = sentence
        self.reading = Reading(sentence, turn, sites)

    def events(self) -> list[Event]:
        """What is found, as events; a noun that a verb has taken is not told twice."""
        build = EventBuilder(self.sentence).event
        events = [build(each) for each in self._found()]
        return [event for event in events if event is not None]

    def _found(self) -> list[Found]:
        parse = self.reading.parse
        verbs, nouns = VerbEvents(self.reading), NounEvents(self.reading)
        found = [each for clause in parse.clauses for each in verbs.of(clause)]
        taken = {index for each in found for index in each.consumed}
        for index, token in enumerate(parse.tokens):
            if index in taken or token.tag is not Tag.NOUN:
                continue
            invites = token.noun in triggers().invitations
            each = invitation(self.reading, index) if invites else nouns.of(index)
            if each is not None:
                found.append(each)
                taken |= each.consumed
        return found
