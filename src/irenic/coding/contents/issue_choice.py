"""Which of a codebook's issues the library's words name: the standard one, the only one, or the one with the words."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.resources import issue_pairs
from irenic.coding.words.lexicon import look_up
from irenic.model.codebook import Codebook, Issue

FEW_CUES = 4
"""A narrower issue with as many cues of its own, and a name of its own, is found by them alone."""
_SMALL = frozenset(
    "a an and as at by for from in is it its may of on or shall that the this to what where which who with".split()
)


class IssueChoice:
    """The issues of a codebook by their standard, for words that name only the standard."""

    def __init__(self, codebook: Codebook) -> None:
        self.by_standard: dict[str, list[Issue]] = {}
        for issue in codebook.issues:
            self.by_standard.setdefault(issue.standard, []).append(issue)
        self._generic = {standard: self._first(issues) for standard, issues in self.by_standard.items()}
        self._words: dict[str, set[str]] = {}
        for standard, issues in self.by_standard.items():
            if len(issues) > 1:
                self._words.update(_widened(standard, {issue.id: _words_of(issue) for issue in issues}))

    def serves(self, standard: str) -> bool:
        """Whether the library's words of a standard issue can name any of the codebook's."""
        issues = self.by_standard.get(standard, ())
        return len(issues) > 1 or self._generic.get(standard) is not None

    def named(self, standard: str, lemmas: Iterable[frozenset[str]]) -> str | None:
        """The issue that words of a standard one name: of several, the one whose own words they share most."""
        issues, generic = self.by_standard.get(standard, ()), self._generic.get(standard)
        if len(issues) < 2:
            return generic
        forms = list(lemmas)
        shared = {i.id: sum(not f.isdisjoint(self._words[i.id]) for f in forms) for i in issues}
        most = max(shared.values())
        if most == 0 or shared.get(generic or "", 0) == most:
            return generic
        return next(issue.id for issue in issues if shared[issue.id] == most)

    def _first(self, issues: list[Issue]) -> str | None:
        """The standard issue itself; else one with hardly any cues; else the only one, unless it bears a name."""
        standard = next((issue for issue in issues if issue.id == issue.standard), None)
        few = next((issue for issue in issues if _cues(issue) < FEW_CUES), None)
        only = issues[0] if len(issues) == 1 and not _bears_a_name(issues[0]) else None
        found = standard or few or only
        return found.id if found is not None else None


def _cues(issue: Issue) -> int:
    return len(issue.cues) + sum(len(option.cues) for option in issue.options)


def _bears_a_name(issue: Issue) -> bool:
    """As in "The Tarn Valley", "Rights of the Northlanders": it is narrower than its standard."""
    label = [word for word in issue.label.split() if word.lower() not in _SMALL]
    return any(word[:1].isupper() for word in label[1:]) or (len(label) == 1 and _named_everywhere(issue))


def _named_everywhere(issue: Issue) -> bool:
    """As in "Sinai": the cues write it with a capital too."""
    return any(issue.label in cue.text for cue in issue.cues)


def _widened(standard: str, words: dict[str, frozenset[str]]) -> dict[str, set[str]]:
    """The words of each issue, with those of the library's pairs that share words with it alone."""
    wide = {issue: set(own) for issue, own in words.items()}
    for phrases in issue_pairs().get(standard, {}).values():
        for phrase in phrases:
            told = {word.strip("?~") for word in phrase.replace("|", " ").split()} - _SMALL
            sharing = [issue for issue, own in words.items() if told & own]
            if len(sharing) == 1:
                wide[sharing[0]] |= {lemma for word in told for lemma in look_up(word).lemmas}
    return wide


def _words_of(issue: Issue) -> frozenset[str]:
    """The words of an issue's label, question, options and cues, as lemmas."""
    texts = [issue.label, issue.question, *(cue.text for cue in issue.cues if not cue.pattern)]
    for option in issue.options:
        texts += [option.label, *(cue.text for cue in option.cues if not cue.pattern)]
    found: set[str] = set()
    for text in texts:
        for word in text.lower().replace("?", " ").replace(",", " ").split():
            if word not in _SMALL:
                found |= look_up(word).lemmas
    return frozenset(found)
