"""Contents of acts that no issue or option names, and the standard issues on which statements were found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from irenic.codebook.library import standard_issues
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.rules import RuleCoder
from irenic.coding.words.phrases import Hit
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.terms import CONDUCT
from irenic.suggestions.contents import Content, find_contents
from irenic.suggestions.home import Home
from irenic.suggestions.ledger import seen
from irenic.suggestions.naming import commonest, counted, hits_of, is_named, nouns_of
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import Example, IssueSuggestion, PhraseSuggestion
from irenic.suggestions.retold import Retold
from irenic.suggestions.speaking import find_voices


def library_codebook(codebook: Codebook | None = None) -> Codebook:
    """The codebook's names with all standard issues of the library in place of its own."""
    parties = codebook.parties if codebook is not None else ()
    actors = codebook.actors if codebook is not None else ()
    return Codebook("library", "Library", parties, actors, tuple(standard_issues().values()))


class Phrases:
    """Contents that match no issue, or an issue without an option; without a codebook, those that no words of
    the library name.
    """

    def __init__(self, codebook: Codebook | None, own: Subjects) -> None:
        self._first_contact = codebook is None
        self._own = own if codebook is not None else self._library
        self._home = Home(codebook) if codebook is not None else None
        self._groups: dict[tuple[str, str, str], list[Content]] = defaultdict(list)

    @cached_property
    def _library(self) -> Subjects:
        return Subjects(library_codebook())

    def add(self, sentence: ReadSentence) -> None:
        """Note the contents of one sentence, where somebody who has a name takes a stance in it."""
        contents = list(find_contents(sentence))
        if not contents or not (sentence.statements or find_voices(sentence)):
            return
        own = hits_of(self._own, sentence)
        library: list[Hit] | None = None
        for content in contents:
            issue, option = _match(self._own, content, own)
            if option or (issue and (self._first_contact or is_named(content, own))):
                continue
            if not issue and library is None:
                library = hits_of(self._library, sentence)
            standard = "" if issue else _match(self._library, content, library or [])[0]
            self._groups[content.head, issue, standard].append(content)

    def suggest(self, at_least: int) -> tuple[PhraseSuggestion, ...]:
        """The groups by head and issue, those without an issue first, then the most frequent."""
        rows = [
            _phrase(self._home, *key, found) for key, found in self._groups.items() if len(found) >= at_least
        ]
        return tuple(
            sorted(
                rows, key=lambda row: (bool(row.issue), -row.seen.times, row.head, row.issue, row.standard)
            )
        )


def _match(subjects: Subjects, content: Content, hits: Iterable[Hit]) -> tuple[str, str]:
    """The issue, and the option, that most of the words' weight names; empty where none does."""
    weights: Counter[str] = Counter()
    options: dict[str, Counter[str]] = defaultdict(Counter)
    for hit in hits:
        if hit.start >= content.end or hit.end <= content.start or hit.weight < 1:
            continue
        standard = subjects.standard(hit.key[0])
        if standard == CONDUCT:
            continue
        named = [hit.key[0]] if not hit.key[0].startswith("@") else _issues_of(subjects, standard)
        for issue in named:
            weights[issue] += round(1000 * hit.weight)
            if hit.key[1]:
                options[issue][hit.key[1]] += round(1000 * hit.weight)
    if not weights:
        return "", ""
    issue = min(weights, key=lambda one: (-weights[one], one))
    chosen = options.get(issue)
    return issue, min(chosen, key=lambda one: (-chosen[one], one)) if chosen else ""


def _issues_of(subjects: Subjects, standard: str) -> list[str]:
    return [issue.id for issue in subjects.by_standard.get(standard, ())]


def _phrase(
    home: Home | None, head: str, issue: str, standard: str, found: list[Content]
) -> PhraseSuggestion:
    phrases = commonest(content.words for content in found)
    where = ""
    if home is not None:
        nouns = nouns_of(phrases[0], found)
        where = home.place(nouns, issue or home.of_nouns(nouns) or home.of_standard(standard))
    return PhraseSuggestion(
        head=head,
        phrases=phrases,
        acts=counted(content.act.value for content in found),
        issue=issue,
        standard=standard,
        seen=seen(content.sentence.example for content in found),
        add_to=where,
    )


def find_issues(
    documents: Sequence[Document], codebook: Codebook, at_least: int
) -> tuple[IssueSuggestion, ...]:
    """The standard issues on which statements of the codebook's parties and others were found, by frequency."""
    coder = RuleCoder(codebook)
    examples: dict[str, list[Example]] = defaultdict(list)
    options: dict[str, Counter[str]] = defaultdict(Counter)
    retold = Retold(documents)
    for document in documents:
        for statement in coder.code(document):
            span = statement.span
            if retold.is_again(document, f"{statement.holder} {statement.targets} {span.exact}"):
                continue
            for issue in dict.fromkeys(target.standard for target in statement.targets):
                if issue != CONDUCT:
                    examples[issue].append(Example(document.name, span.start, span.end, span.exact))
            for target in statement.targets:
                if target.option is not None:
                    options[target.standard][target.option] += 1
    rows = [
        IssueSuggestion(issue, counted(options[issue].elements()), seen(found))
        for issue, found in examples.items()
        if len(found) >= at_least
    ]
    return tuple(sorted(rows, key=lambda row: (-row.seen.times, row.standard)))
