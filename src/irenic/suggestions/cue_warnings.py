"""Cues of a codebook that belong to several issues or options, or that no document has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from irenic.codebook.library import standard_issues
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.phrases import PhraseIndex
from irenic.model.codebook import Codebook, Cue, Issue
from irenic.suggestions.contents import shortest_lemma
from irenic.suggestions.ledger import seen
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import CueWarning, Example

_NO_SLOT: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Watched:
    """A phrase that is looked for, and the issues or options whose cue it is."""

    text: str
    owners: tuple[str, ...]
    met: list[Example] = field(default_factory=list)


class CueWarnings:
    """Looks for cues that have several owners, and for those that the codebook does not have from the library."""

    def __init__(self, codebook: Codebook) -> None:
        self._several: list[_Watched] = []
        self._own: list[_Watched] = []
        self._index = PhraseIndex()
        self._watched: list[_Watched] = []
        self._patterns: list[tuple[re.Pattern[str], _Watched]] = []
        owners: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
        library = {cue.text.casefold() for issue in standard_issues().values() for _, cue in _cues(issue)}
        for issue in codebook.issues:
            for owner, cue in _cues(issue):
                if not cue.pattern:
                    owners[_lemmas(cue.text)].setdefault(owner, cue.text)
                if cue.text.casefold() not in library:
                    self._watch_own(owner, cue)
        for found in owners.values():
            if _clash(found):
                watched = _Watched(next(iter(found.values())), tuple(sorted(found)))
                self._several.append(watched)
                self._watch(watched)

    def _watch_own(self, owner: str, cue: Cue) -> None:
        watched = _Watched(cue.text, (owner,))
        self._own.append(watched)
        if cue.pattern:
            self._patterns.append((re.compile(cue.text, re.IGNORECASE), watched))
        else:
            self._watch(watched)

    def _watch(self, watched: _Watched) -> None:
        self._index.add(watched.text, (str(len(self._watched)), ""), 1.0, mini=False)
        self._watched.append(watched)

    def add(self, sentence: ReadSentence) -> None:
        """Look for the cues in one sentence."""
        tokens = sentence.parse.tokens
        for hit in self._index.find(tokens, [_NO_SLOT] * len(tokens)):
            self._watched[int(hit.key[0])].met.append(sentence.example)
        for pattern, watched in self._patterns:
            if not watched.met and pattern.search(sentence.example.exact):
                watched.met.append(sentence.example)

    def suggest(self, at_least: int) -> tuple[CueWarning, ...]:
        """Cues of several owners that were met so often, the most frequent first; then those never met."""
        several = [
            CueWarning("several", one.text, one.owners, (), seen(one.met))
            for one in self._several
            if len(one.met) >= at_least
        ]
        several.sort(key=lambda row: (-(row.seen.times if row.seen else 0), row.words))
        unmet = sorted((one.owners, one.text) for one in self._own if not one.met)
        return (*several, *(CueWarning("unmet", text, owners, (), None) for owners, text in unmet))


def _cues(issue: Issue) -> Iterator[tuple[str, Cue]]:
    yield from ((issue.id, cue) for cue in issue.cues)
    yield from ((f"{issue.id}.{option.id}", cue) for option in issue.options for cue in option.cues)


def _lemmas(text: str) -> tuple[str, ...]:
    """The words of a cue without inflection: "foreign troop" is "foreign troops"."""
    return tuple(shortest_lemma(look_up(word)) for word in text.casefold().split())


def _clash(owners: Iterable[str]) -> bool:
    """Whether there are several issues, or several options; an issue may repeat a cue of its own option."""
    issues = {owner.partition(".")[0] for owner in owners}
    return len(issues) > 1 or sum("." in owner for owner in owners) > 1
