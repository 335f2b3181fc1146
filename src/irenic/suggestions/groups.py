"""People without a name who speak together: "the police", "Catholic bishops", "UN experts"."""

from __future__ import annotations

from collections import defaultdict

from irenic.coding.clauses.syntax import NounPhrase
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.suggestions.contents import people_words
from irenic.suggestions.ledger import seen
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import Example, GroupSuggestion
from irenic.suggestions.speaking import holds

_VAGUE = frozenset(
    (
        "official authority member source representative negotiator delegate diplomat envoy aide adviser advisor "
        "people public group other minister president ally critic supporter partner counterpart mediator leadership "
        "spokesman spokeswoman spokesperson force office team chief head"
    ).split()
)
"""Of these alone nobody can say who they are."""
_COLLECTIVE = frozenset("police army military navy militia guerrilla clergy church opposition".split())
_INSIDE = frozenset({Tag.ADJ, Tag.NOUN, Tag.NAME})


class Groups:
    """Notes the subjects of verbs of speech and position that are several people and have no name."""

    def __init__(self) -> None:
        self._found: dict[str, list[Example]] = defaultdict(list)

    def add(self, sentence: ReadSentence) -> None:
        """Note the groups of one sentence."""
        for clause in sentence.parse.clauses:
            if holds(clause) and not clause.passive:
                for phrase in clause.subjects:
                    if name := _group(sentence, phrase):
                        self._found[name].append(sentence.example)

    def suggest(self, at_least: int) -> tuple[GroupSuggestion, ...]:
        """The groups, the most frequent first."""
        rows = [GroupSuggestion(name, seen(met)) for name, met in self._found.items() if len(met) >= at_least]
        return tuple(sorted(rows, key=lambda row: (-row.seen.times, row.name)))


def _group(sentence: ReadSentence, phrase: NounPhrase) -> str:
    """The words of a phrase that means several people; empty where they have a name, or are told too vaguely."""
    tokens = sentence.parse.tokens
    head = tokens[phrase.head]
    if head.tag is not Tag.NOUN or head.word is None or head.mention >= 0:
        return ""
    lemma = head.word.noun
    if lemma not in _COLLECTIVE and not (head.word.plural and lemma in _people()):
        return ""
    first = phrase.head
    while first > phrase.start and tokens[first - 1].tag in _INSIDE:
        first -= 1
    before = tokens[first : phrase.head]
    opening = tokens[phrase.start].lower
    if any(t.mention >= 0 for t in before) or lemma in _VAGUE or (first > phrase.start and opening != "the"):
        return ""
    if not before and (opening != "the" or lemma in words()["sides"] | words()["wide_holders"]):
        return ""
    text = sentence.text[tokens[first].start : head.end]
    opens = first == 0 and text[1:2].islower() and sentence.run_at(first) is None
    whole = " ".join(text.split())
    whole = whole[0].lower() + whole[1:] if opens else whole
    return whole if before else f"the {whole}"


def _people() -> frozenset[str]:
    return people_words().union(words()["movement_bodies"])
