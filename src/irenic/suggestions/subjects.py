"""Contents of acts that no issue or option names, and the standard issues on which statements were found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from irenic.codebook.library import standard_issues
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.rules import RuleCoder
from irenic.model.codebook import Codebook
from irenic.model.document import Document
from irenic.model.terms import CONDUCT
from irenic.suggestions.contents import Content
from irenic.suggestions.ledger import seen
from irenic.suggestions.result import Example, IssueSuggestion, PhraseSuggestion
from irenic.suggestions.retold import Retold

PHRASES_SHOWN = 3
_NO_SLOT: frozenset[str] = frozenset()


def library_codebook(codebook: Codebook | None = None) -> Codebook:
    """The codebook's names with all standard issues of the library in place of its own."""
    parties = codebook.parties if codebook is not None else ()
    actors = codebook.actors if codebook is not None else ()
    return Codebook("library", "Library", parties, actors, tuple(standard_issues().values()))


class Phrases:
    """Contents that match no issue, or an issue without an option; without a codebook, those that no words of
    the library name.
    """

    def __init__(self, codebook: Codebook | None) -> None:
        self._first_contact = codebook is None
        self._library = Subjects(library_codebook())
        self._own = Subjects(codebook) if codebook is not None else self._library
        self._groups: dict[tuple[str, str, str], list[tuple[str, str, Example]]] = defaultdict(list)

    def add(self, content: Content) -> None:
        """Note one content."""
        issue, option = _match(self._own, content)
        if option or (issue and self._first_contact):
            return
        standard = "" if issue else _match(self._library, content)[0]
        row = (content.words.lower(), content.act.value, content.sentence.example)
        self._groups[content.head, issue, standard].append(row)

    def suggest(self, at_least: int) -> tuple[PhraseSuggestion, ...]:
        """The groups by head and issue, the most frequent first."""
        rows = [_phrase(*key, found) for key, found in self._groups.items() if len(found) >= at_least]
        return tuple(sorted(rows, key=lambda row: (-row.seen.times, row.head, row.issue, row.standard)))


def _match(subjects: Subjects, content: Content) -> tuple[str, str]:
    """The issue, and the option, that most of the words' weight names; empty where none does."""
    parse = content.sentence.parse
    slots = [
        frozenset({"name"}) if content.sentence.run_at(i) else _NO_SLOT for i in range(len(parse.tokens))
    ]
    weights: Counter[str] = Counter()
    options: dict[str, Counter[str]] = defaultdict(Counter)
    text = " " * parse.tokens[0].start + content.sentence.example.exact
    for hit in subjects.hits(parse, text, slots):
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
    head: str, issue: str, standard: str, found: Sequence[tuple[str, str, Example]]
) -> PhraseSuggestion:
    words = Counter(words for words, _, _ in found)
    return PhraseSuggestion(
        head=head,
        phrases=tuple(sorted(words, key=lambda one: (-words[one], one))[:PHRASES_SHOWN]),
        acts=_counted(Counter(act for _, act, _ in found)),
        issue=issue,
        standard=standard,
        seen=seen(example for _, _, example in found),
    )


def _counted(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda row: (-row[1], row[0])))


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
        IssueSuggestion(issue, _counted(options[issue]), seen(found))
        for issue, found in examples.items()
        if len(found) >= at_least
    ]
    return tuple(sorted(rows, key=lambda row: (-row.seen.times, row.standard)))
