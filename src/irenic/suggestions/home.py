"""Where in a codebook a phrase may belong: its issue, and the option whose words take in its nouns."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.coding.words.lexicon import look_up
from irenic.model.codebook import Codebook, Issue, Option
from irenic.suggestions.contents import shortest_lemma


class Home:
    """The issues and options of a codebook with the words of their labels and cues."""

    def __init__(self, codebook: Codebook) -> None:
        self._by_standard: dict[str, list[Issue]] = {}
        for issue in codebook.issues:
            self._by_standard.setdefault(issue.standard, []).append(issue)
        self._words = {
            (issue.id, option.id): _words(_texts(option))
            for issue in codebook.issues
            for option in issue.options
        }

    def of_standard(self, standard: str) -> str:
        """The codebook's one issue of a standard one; empty where it has several or none."""
        serving = self._by_standard.get(standard, [])
        return serving[0].id if len(serving) == 1 else ""

    def of_nouns(self, nouns: frozenset[str]) -> str:
        """The one issue with an option that has all these nouns; empty where there are several or none."""
        found = {issue for (issue, _), told in self._words.items() if nouns <= told}
        return next(iter(found)) if nouns and len(found) == 1 else ""

    def place(self, nouns: frozenset[str], issue: str) -> str:
        """`issue.option` where one option of the issue has all these nouns, else the issue."""
        found = [option for (owner, option), told in self._words.items() if owner == issue and nouns <= told]
        return f"{issue}.{found[0]}" if nouns and len(found) == 1 else issue


def _texts(option: Option) -> list[str]:
    return [option.label, *(cue.text for cue in option.cues if not cue.pattern)]


def _words(texts: Iterable[str]) -> frozenset[str]:
    """The words of some texts, each by its shortest lemma."""
    found = (word.strip(",.?!“”’'") for text in texts for word in text.lower().split())
    return frozenset(shortest_lemma(look_up(word)) for word in found if word)
