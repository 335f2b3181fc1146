"""Whose words a sentence gives that no quotation marks show: by labels, by an address, or by a sentence behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from irenic.coding.clauses.syntax import Parse
from irenic.coding.holders.discourse import SUBJECT, Discourse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention
from irenic.coding.sentence_coder import analyse
from irenic.coding.speech.told_after import teller, told_after
from irenic.coding.speech.turns import Turn
from irenic.coding.speech.voices import declaring, goes_on, introduced, of_themselves, speaking
from irenic.coding.words.sentences import Sentence


class Tellers:
    """The speakers of a text's sentences, asked for one sentence after the other."""

    def __init__(
        self,
        text: str,
        sentences: list[Sentence],
        headlines: list[Sentence],
        mentions: list[Mention],
        turns: dict[int, Turn],
        discourse: Discourse,
    ) -> None:
        self.text, self.sentences, self.mentions = text, sentences, mentions
        self.turns, self.discourse = turns, discourse
        labelled = not turns  # who takes turns needs no other sign
        self._behind = told_after(text, sentences) if labelled else {}
        self._introduced = introduced(text, sentences, mentions) if labelled else {}
        self._declaring = declaring(text, sentences, headlines) if labelled else None
        self._voice: Entity | None = None
        self._ongoing = -1

    def turn(self, number: int) -> Turn | None:
        """Whose turn a sentence is; the strongest sign is a sentence behind it that ascribes it."""
        if number in self._behind:
            return self._ascribed(self.sentences[self._behind[number]])
        sentence = self.sentences[number]
        if self._declaring is not None and self._declaring.start <= sentence.start:
            self._voice, self._declaring = self._named_in(self._declaring, speaking), None
        if self._voice is not None and of_themselves(self.text, sentence):
            self.discourse.note(self._voice, SUBJECT)
        elif self._voice is not None and not sentence.quotes:
            return Turn(self._voice, sentence.start)
        if (said := self.turns.get(sentence.paragraph)) is not None:
            return said
        if number in self._introduced:
            return Turn(self._introduced[number], sentence.start, reported=True)
        speaker = self.discourse.speaker
        if goes_on(self.text, self.sentences, number, self._ongoing) and speaker is not None:
            self._ongoing = number
            return Turn(speaker, sentence.start)
        return None

    def _ascribed(self, sentence: Sentence) -> Turn | None:
        """Whose words stand before a sentence such as "This was stated by Abel"."""
        entity = self._named_in(sentence, teller)
        return Turn(entity, sentence.start, reported=True) if entity is not None else None

    def _named_in(
        self, sentence: Sentence, read: Callable[[Parse, Resolver], Entity | None]
    ) -> Entity | None:
        """Whom a sentence names as speaker of others, read before its turn comes."""
        discourse = self.discourse
        first = bisect_left(self.mentions, sentence.start, key=lambda m: m.start)
        last = bisect_left(self.mentions, sentence.end, key=lambda m: m.start)
        parse, by_number = analyse(self.text, sentence, self.mentions[first:last])
        aside = replace(
            discourse,
            entries=list(discourse.entries),
            people=dict(discourse.people),
            persons=dict(discourse.persons),
            named=Counter(discourse.named),
        )
        resolver = Resolver(parse, by_number, aside)
        entity = read(parse, resolver)
        resolver.release()
        return entity
