"""The issues and options of a codebook as phrases: the library's words for standard issues, and its own cues."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_choice import IssueChoice
from irenic.coding.resources import issue_pairs, issue_terms, reversals
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.openings import Openings
from irenic.coding.words.phrases import Hit, PhraseIndex
from irenic.coding.words.tokens import Token
from irenic.model.codebook import Codebook, Issue
from irenic.model.terms import CONDUCT

_start, _end = attrgetter("start"), attrgetter("end")
CUE_WEIGHT = 3.0
SEVERAL_WORDS = 0.65
"""What a cue of several words weighs more: its author meant just these words."""
LOOSE = 0.4
"""What each word between the words of a pair takes from its weight: of two pairs the closer one counts."""
_MORE = 1
"""Words by which a cue may be longer than words of the library that it takes for its issue."""
_TURNABLE = frozenset(
    "alignment arms_supply foreign_forces regional_integration sanctions guarantees accountability".split()
)
"""Standard issues whose options are things that can be excluded, ended or halted as a whole."""


class Subjects:
    """The issues and options of a codebook as phrases; made once for a coder."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self.index = PhraseIndex()
        self.patterns: list[tuple[re.Pattern[str], tuple[str, str], float]] = []
        self.choice = IssueChoice(codebook)
        self.by_standard = self.choice.by_standard
        for standard, weights in issue_terms().items():
            if standard == CONDUCT or self.choice.serves(standard):
                self._add_terms(standard, weights)
                self._add_terms(standard, issue_pairs().get(standard, {}), loose=LOOSE)
        for issue in codebook.issues:
            self._add_cues(issue)
        self._openings = Openings([pattern.pattern for pattern, _, _ in self.patterns])
        self._own = {
            standard: frozenset(issue.id for issue in issues) for standard, issues in self.by_standard.items()
        }
        self.standards = {issue.id: issue.standard for issue in codebook.issues} | {CONDUCT: CONDUCT}
        self._absorbed: dict[tuple[str, str], bool] = {}
        self.names = {
            "alliance": self._names("alignment"),
            "union": self._names("regional_integration"),
        }
        # of names that are no party's: an alliance that takes no part in the process
        self.named_slots = {
            name: frozenset({"name", slot}) for slot, names in self.names.items() for name in names
        }

    def _add_terms(self, standard: str, weights: dict[float, list[str]], loose: float = 0.0) -> None:
        for weight, phrases in weights.items():
            for phrase in phrases:
                self.index.add(str(phrase), (f"@{standard}", ""), float(weight), loose=loose)

    def _add_cues(self, issue: Issue) -> None:
        rows = [(cue, "") for cue in issue.cues]
        rows += [(cue, option.id) for option in issue.options for cue in option.cues]
        for cue, option in rows:
            weight = CUE_WEIGHT * cue.weight + (SEVERAL_WORDS if " " in cue.text else 0)
            if cue.pattern:
                self.patterns.append((re.compile(cue.text, re.IGNORECASE), (issue.id, option), weight))
            else:
                self.index.add(cue.text, (issue.id, option), weight, mini=False)

    def _names(self, standard: str) -> frozenset[str]:
        """Capitalised words in the cues of an issue: the alliance, the union that it is about."""
        found: set[str] = set()
        for issue in self.by_standard.get(standard, ()):
            cues = [*issue.cues, *(cue for option in issue.options for cue in option.cues)]
            for cue in cues:
                if not cue.pattern:
                    found.update(
                        word.lower() for word in cue.text.split() if word[:1].isupper() and word.isupper()
                    )
        for party in self.codebook.parties:
            if {party.name.lower(), *(a.lower() for a in party.aliases)} & found:
                found.update(alias.lower() for alias in (party.name, *party.aliases))
        return frozenset(found)

    def absorbs(self, key: tuple[str, str]) -> bool:
        """Whether a reversing word inside a hit is part of its name ("end to the fighting", "withdrawal")."""
        if key not in self._absorbed:
            self._absorbed[key] = self._absorbs(*key)
        return self._absorbed[key]

    def _absorbs(self, issue: str, option: str) -> bool:
        if issue.startswith("@"):
            return issue[1:] not in _TURNABLE
        book = self.codebook.issue_by_id.get(issue)
        if book is None or book.standard not in _TURNABLE:
            return True
        chosen = book.option(option) if option else None
        label = chosen.label if chosen is not None else ""
        return any(lemma in reversals() for word in label.lower().split() for lemma in look_up(word).lemmas)

    def own(self, standard: str) -> frozenset[str]:
        """The codebook's issues of a standard one."""
        return self._own.get(standard, frozenset())

    def standard(self, issue: str) -> str:
        """The standard issue of a hit's issue."""
        if issue.startswith("@"):
            return issue[1:]
        book = self.codebook.issue_by_id.get(issue)
        return book.standard if book is not None else issue

    def hits(self, parse: Parse, text: str, slots: Sequence[frozenset[str]]) -> list[Hit]:
        """All hits of a sentence."""
        found = self.index.find(parse.tokens, slots)
        if self.patterns and parse.tokens:
            start, end = parse.tokens[0].start, parse.tokens[-1].end
            for number in self._openings.possible(text[start:end]):
                pattern, key, weight = self.patterns[number]
                for match in pattern.finditer(text, start, end):
                    span = _token_span(parse.tokens, match.start(), match.end())
                    if span is not None:
                        found.append(Hit(*span, key, weight))
        return self._as_its_author_means(found)

    def _as_its_author_means(self, hits: list[Hit]) -> list[Hit]:
        """The hits without what the library would make of words that the codebook gives to an issue of another kind."""
        cues = [hit for hit in hits if hit.key[0] in self.standards]
        if not cues or len(cues) == len(hits):
            return hits
        return [
            hit
            for hit in hits
            if hit.key[0] in self.standards
            or not any(
                cue.start <= hit.start
                and hit.end <= cue.end <= cue.start + (hit.end - hit.start) + _MORE
                and self.standards[cue.key[0]] != hit.key[0][1:]
                for cue in cues
            )
        ]


def _token_span(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    first = bisect_right(tokens, start, key=_end)
    last = bisect_left(tokens, end, key=_start)
    return (first, last) if first < last else None
