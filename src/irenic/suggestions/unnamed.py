"""Noun phrases of statements whose issue no word names: what a codebook may lack as cues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from irenic.coding.contents.content import MINIMUM
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.word_weights import likelihoods, word_weights
from irenic.model.codebook import Codebook
from irenic.model.statement import Statement
from irenic.model.terms import CONDUCT
from irenic.suggestions.contents import POSITION_ACTS, Content, content_of, people_words
from irenic.suggestions.home import Home
from irenic.suggestions.ledger import seen
from irenic.suggestions.naming import commonest, counted, hits_of, names_head, nouns_of
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import Example, UnnamedSuggestion

_LIKELY = 0.4
"""How likely its plain words must make a standard issue to be told as the nearest to a phrase."""
_MANNERLY = 0.3
"""How likely they make conduct where a phrase tells how somebody behaves ("patience", "remarks")."""
_BESIDE = frozenset("in at by with within through along under behind near amid during after before".split())
"""Behind them stands where, when or how something is done."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A phrase of a statement, the issue that is taken for it, and the standard one to which its words are nearest."""

    content: Content
    issue: str
    nearest: str
    example: Example

    @property
    def positioned(self) -> bool:
        """Whether somebody took a position, and did not only judge."""
        return self.content.act in POSITION_ACTS


class Unnamed:
    """The phrases of statements on conduct, and of those whose issue follows from what is spoken of around them."""

    def __init__(self, codebook: Codebook, own: Subjects) -> None:
        self._own = own
        self._home = Home(codebook)
        self._groups: dict[str, list[_Row]] = defaultdict(list)

    def add(self, sentence: ReadSentence) -> None:
        """Note the phrases of one sentence, each once."""
        taken: set[int] = set()
        for statement in sentence.statements:
            first, last = _tokens(sentence, statement)
            issue = statement.targets[0].issue
            if issue != CONDUCT and _names(sentence, issue, first, last):
                continue
            for content in _phrases(sentence, statement, first, last):
                if content.at not in taken and not names_head(content, hits_of(self._own, sentence)):
                    taken.add(content.at)
                    self._note(content, statement, issue)

    def _note(self, content: Content, statement: Statement, issue: str) -> None:
        likely = likelihoods(word_weights(content.sentence.parse.tokens[content.start : content.end]))
        if likely[CONDUCT] >= log(_MANNERLY):
            return
        nearest = max(likely, key=lambda standard: (likely[standard], standard))
        span = statement.span
        example = Example(statement.document, span.start, span.end, span.exact)
        told = nearest if likely[nearest] >= log(_LIKELY) else ""
        self._groups[content.head].append(_Row(content, issue, told, example))

    def suggest(self, at_least: int) -> tuple[UnnamedSuggestion, ...]:
        """The groups by head word, the most frequent first; of equal ones those on which a position was taken."""
        groups = [
            (head, found)
            for head, found in self._groups.items()
            if len(found) >= at_least and not _only_judges(found)
        ]
        groups.sort(key=lambda group: (-len(group[1]), -sum(row.positioned for row in group[1]), group[0]))
        return tuple(self._group(head, found) for head, found in groups)

    def _group(self, head: str, found: list[_Row]) -> UnnamedSuggestion:
        contents = [row.content for row in found]
        phrases = commonest(content.words for content in contents)
        nouns = nouns_of(phrases[0], contents)
        near = (self._home.of_standard(standard) for standard, _ in counted(row.nearest for row in found))
        issue = self._home.of_nouns(nouns) or next((one for one in near if one), "")
        return UnnamedSuggestion(
            head=head,
            phrases=phrases,
            acts=counted(content.act.value for content in contents),
            issues=counted(row.issue for row in found),
            add_to=self._home.place(nouns, issue),
            seen=seen(row.example for row in found),
        )


def _only_judges(found: list[_Row]) -> bool:
    """As in "called it a trap": a lone word, met once, that is said of something else."""
    return len(found) == 1 and not found[0].positioned and " " not in found[0].content.words


def _tokens(sentence: ReadSentence, statement: Statement) -> tuple[int, int]:
    """The tokens of a statement."""
    tokens, span = sentence.parse.tokens, statement.span
    inside = [i for i, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _names(sentence: ReadSentence, issue: str, first: int, last: int) -> bool:
    """Whether words of the statement name its issue."""
    assert sentence.contents is not None
    return sentence.contents.strongest(first, last).get(issue, 0.0) >= MINIMUM


def _phrases(sentence: ReadSentence, statement: Statement, first: int, last: int) -> Iterator[Content]:
    """The noun phrases of a statement but people and bodies that act in it."""
    parse, at = sentence.parse, first
    acting = {phrase.head for clause in parse.clauses for phrase in clause.subjects if not clause.passive}
    while at < last:
        beside = at > first and parse.lowers[at - 1] in _BESIDE
        phrase = parse.bare_phrase(at) if parse.is_np_start(at) else None
        content = content_of(sentence, statement.act, phrase) if phrase is not None else None
        inside = content is not None and not beside and content.end <= last
        if content is not None and inside and not (content.at in acting and content.head in people_words()):
            yield content
        at = max(at + 1, phrase.end if phrase is not None else 0)
