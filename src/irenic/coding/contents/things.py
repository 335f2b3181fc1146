"""The thing that a hit is about: of a pair its noun, and whether it is violence rather than a truce."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.turning import turning_form, turning_words
from irenic.coding.resources import words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


class Things:
    """The things that the hits of a sentence are about."""

    def __init__(self, subjects: Subjects, parse: Parse) -> None:
        self.subjects = subjects
        self.parse = parse

    def thing(self, hit: Hit) -> Hit:
        """Of a pair, what it is about: in "cancel the vote", "the vote be cancelled" the vote; the verb may turn it.

        Where the pair itself is what is asked ("lay down the guns", "leave the hills") it stays whole.
        """
        if not hit.pair or self.subjects.standard(hit.key[0]) in _WHOLE:
            return hit
        named = words()["part_of_name"].get(self.subjects.standard(hit.key[0]), ())
        if any(t.word is not None and t.word.noun in named for t in self.parse.tokens[hit.start : hit.end]):
            return hit
        evil = next((at for at in range(hit.start, hit.end) if self.contrary(_word(hit, at))), None)
        if evil is not None:  # "the blockade of the camps", "hunger as a weapon"
            return _word(hit, evil) if self.parse.tokens[evil].tag in {Tag.NOUN, Tag.ADJ} else hit
        tags = [token.tag for token in self.parse.tokens[hit.start : hit.end]]
        nouns = [hit.start + at for at, tag in enumerate(tags) if tag is Tag.NOUN]
        if not nouns:
            return hit
        ends = tags[-1] is Tag.NOUN or tags[0] is not Tag.NOUN
        if tags[0] is Tag.NOUN and Tag.PREP in tags and self._plain_head(hit):
            ends = False  # "a referendum on the treaty"
        at = nouns[-1] if ends else nouns[0]
        return hit if self.subjects.standard(hit.key[0]) == "ceasefire" else _word(hit, at)

    def _plain_head(self, hit: Hit) -> bool:
        """As in "a referendum on the treaty", against "a withdrawal from the talks": a noun that turns nothing."""
        head, after = turning_form(self.parse.tokens[hit.start]), self.parse.lowers[hit.start + 1]
        return after in {"on", "about", "over"} and head not in turning_words()

    def contrary(self, hit: Hit) -> bool:
        """Whether the hit names violence rather than a truce: to halt it is to support one."""
        standard = self.subjects.standard(hit.key[0])
        contrary = words()["contrary"].get(standard)
        if contrary is None or self._named_option(hit, standard):
            return False
        forms = {
            f for t in self.parse.tokens[hit.start : hit.end] if t.word is not None for f in t.word.lemmas
        }
        if not forms.isdisjoint(words()["part_of_name"].get(standard, ())):
            return False  # "a ban on imports"
        if standard == "territory" and (forms.isdisjoint(_TROOPS) or "out" in forms):
            return False  # "keep the corridor" may be what is asked, "keep their troops out of it" is
        return not forms.isdisjoint(contrary) and forms.isdisjoint(_TRUCE)

    def _named_option(self, hit: Hit, standard: str) -> bool:
        """As in "a strong army" where a codebook has an option of that name: what it wants, and no contrary of it."""
        return bool(hit.key[1]) and standard == "armed_forces"


def _word(hit: Hit, at: int) -> Hit:
    return Hit(at, at + 1, hit.key, hit.weight)


_WHOLE = frozenset({"armed_forces", "territory", "sequencing"})
"""Standard issues whose pairs hold words that would turn others ("give up", "leave", "put off")."""
_TRUCE = frozenset("ceasefire cease-fire truce armistice pause cessation".split())
_TROOPS = frozenset(
    "troop soldier army force unit garrison brigade battalion military checkpoint outpost".split()
)
