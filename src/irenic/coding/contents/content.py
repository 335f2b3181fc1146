"""What a stretch of a sentence is about: issue, option, and which way the words turn it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.linking import linked, lone_before
from irenic.coding.contents.manner import (
    is_mere_manner,
    is_mere_place,
    is_mere_time,
    is_purpose,
    of_one_phrase,
    yields,
)
from irenic.coding.contents.maximal import maximal
from irenic.coding.contents.named_issues import issue_of, option_of
from irenic.coding.contents.sentence_hits import SentenceHits
from irenic.coding.contents.signs import Signs
from irenic.coding.contents.weighing import Weighing
from irenic.coding.words.phrases import Hit
from irenic.model.terms import CONDUCT

MINIMUM = 1.5
"""The least score by which an issue is named."""
FULL = 3.4
"""The weight from which words leave no doubt about an issue."""
_NAMED = 1.0
REPEATED = 0.15
"""How much further words for an issue add to what its best ones weigh."""
SECOND = 2.9
"""The least weight of a hit that names a second issue in one stretch."""


@dataclass(slots=True)
class Finding:
    """An issue found at tokens `[start, end)`; `sign` is +1, or −1 where the words in front turn it.

    `contrary` says that its words name the opposite of the issue's options ("the attacks"). `settled` says that the
    sentence's build decides the issue, not what words weigh ("accused them of", "tied a truce to"). `share` is how
    likely the issue was beside the others, where they were weighed.
    """

    issue: str
    standard: str
    option: str | None
    sign: int
    weight: float
    start: int
    end: int
    beneficiary: str | None = None
    contrary: bool = False
    settled: bool = False
    share: float | None = None

    @property
    def named(self) -> bool:
        """Whether words name the issue, or point at it; else it was guessed, and nothing has turned its sign."""
        return self.weight >= _NAMED

    @property
    def sure(self) -> float:
        """How likely the issue is, up to 1: its share beside the others, else by the weight of its words."""
        return min(1.0, self.weight / FULL) if self.share is None else self.share


class Contents:
    """The issues of one sentence's stretches."""

    def __init__(
        self, subjects: Subjects, parse: Parse, find: Callable[[], list[Hit]], elsewhere: set[int]
    ) -> None:
        self.subjects = subjects
        self.parse = parse
        self.elsewhere = elsewhere
        self._hits = SentenceHits(parse, find)
        self.signs = Signs(subjects, parse, self._hits)
        self.weighing = Weighing(parse)

    @property
    def hits(self) -> list[Hit]:
        """The hits of the sentence, in reading order."""
        return self._hits()

    def findings(
        self,
        start: int,
        end: int,
        *,
        lead: int = -1,
        trigger: int = -1,
        reach: int = -1,
        least: float = MINIMUM,
    ) -> list[Finding]:
        """The issues of `[start, end)`, the first one first; a second only where words name it outright.

        `lead` is where the governing words begin, if before `start`. `trigger` is a word that counts only as part
        of a longer phrase ("guarantee access" is not about guarantees). `reach` is where the predicate ends that
        may turn them.
        """
        inside = linked(self.subjects, self.parse, self._within(start, end, trigger), lead)
        if not inside:
            return []
        scores, best = self._scores(inside, start, lead)
        away = self.elsewhere and any(start <= index < end for index in self.elsewhere)
        ranked = sorted(scores, key=lambda issue: (-scores[issue], best[issue].start, issue))
        if away:
            ranked = [issue for issue in ranked if issue == CONDUCT] or ([CONDUCT] if ranked else [])
        return self._chosen(ranked, scores, best, inside, start, max(end, reach), lead, least)

    def _scores(self, inside: list[Hit], start: int, lead: int) -> tuple[dict[str, float], dict[str, Hit]]:
        """What speaks for each issue: its best hit, and a little the others; with the best hit."""
        by_issue: dict[str, list[tuple[float, Hit]]] = {}
        for hit, issue, weight in self._counted(inside, start, lead):
            by_issue.setdefault(issue, []).append((weight, hit))
        scores: dict[str, float] = {}
        best: dict[str, Hit] = {}
        for issue, found in by_issue.items():
            # of equals, words of the content itself before ones that take in its verb
            found.sort(key=lambda pair: (-pair[0], pair[1].start < lead, pair[1].start, -pair[1].end))
            scores[issue] = found[0][0] + REPEATED * sum(weight for weight, _ in found[1:])
            best[issue] = found[0][1]
        return scores, best

    def _counted(self, inside: list[Hit], start: int, lead: int) -> list[tuple[Hit, str, float]]:
        """The hits that speak for an issue of the codebook, with it and with what they weigh in their place."""
        issues = ((hit, issue_of(self.subjects, self.parse, hit, inside)) for hit in inside)
        return [
            (hit, issue, self._weight(hit, start, lead))
            for hit, issue in issues
            if issue is not None and not lone_before(self.subjects, self.parse, self.hits, hit, start)
        ]

    def _weight(self, hit: Hit, start: int, lead: int) -> float:
        weighing = self.weighing
        return hit.weight * weighing.place(hit, start) * weighing.role(hit, max(start, lead))

    def _chosen(
        self,
        ranked: list[str],
        scores: dict[str, float],
        best: dict[str, Hit],
        inside: list[Hit],
        start: int,
        end: int,
        lead: int,
        least: float,
    ) -> list[Finding]:
        chosen: list[Finding] = []
        for issue in self._leading(ranked, best, inside, start):
            hit = best.get(issue) or inside[0]
            if not chosen and scores.get(issue, 0.0) < (0.9 if issue == CONDUCT else least):
                continue
            if chosen and (
                hit.weight * self.weighing.place(hit, start) < SECOND
                or issue == CONDUCT
                or any(
                    hit.start < other.end and other.start < hit.end
                    for other in chosen
                    if {other.standard, self.subjects.standard(issue)} != {"sequencing", "ceasefire"}
                )
                or self._contrasted(hit, start)
                or is_mere_place(self.parse, self.subjects.standard(hit.key[0]), hit)
                or is_mere_time(self.parse, hit)
                or is_purpose(self.parse, hit, start)
                or self._mere_manner(hit)
                or self._on_relief(chosen, issue, hit)
                or self._of_one_phrase(chosen, best, hit)
                or self.weighing.acts(hit, max(start, lead))
            ):
                continue
            chosen.append(self._finding(issue, hit, inside, scores.get(issue, hit.weight), start, end, lead))
            if len(chosen) == 2:
                break
        return chosen

    def _leading(self, ranked: list[str], best: dict[str, Hit], inside: list[Hit], start: int) -> list[str]:
        """The issues with the thing itself in front of its manner, and a measure in front of what it is on."""
        if len(ranked) < 2 or ranked[1] == CONDUCT or ranked[0] == CONDUCT:
            return ranked
        first, second = best[ranked[0]], best[ranked[1]]
        swapped = [ranked[1], ranked[0], *ranked[2:]]
        if is_mere_time(self.parse, first) and not is_mere_time(self.parse, second):
            return swapped  # "lift the sanctions on the day the last hostage comes home"
        on = second.end <= first.start and of_one_phrase(self.parse, first, second)
        relief = self.subjects.standard(ranked[0]) == "humanitarian"  # "restrictions on the entry of aid"
        if on and self.subjects.standard(ranked[1]) == "sanctions" and not relief:
            return swapped  # "sanctions on the arms trade"
        ordering = [hit for hit in inside if self.subjects.standard(hit.key[0]) == "sequencing"]
        weak = second.weight < SECOND or self._mere_manner(second) or self._contrasted(second, start)
        manner = self.subjects.standard(ranked[0]) == "sequencing" and yields(self.parse, ordering)
        return swapped if manner and not weak else ranked

    def _of_one_phrase(self, chosen: list[Finding], best: dict[str, Hit], hit: Hit) -> bool:
        """Whether a hit and one chosen before tell one thing; a site is another than what befalls it."""
        standards = {self.subjects.standard(hit.key[0]), *(finding.standard for finding in chosen)}
        return "critical_sites" not in standards and any(
            of_one_phrase(self.parse, best[finding.issue], hit) for finding in chosen
        )

    def _on_relief(self, chosen: list[Finding], issue: str, hit: Hit) -> bool:
        """As in "lift all restrictions on the delivery of food": no sanctions; "guaranteeing a truce": no guarantee."""
        inside = self.parse.lowers[hit.start : hit.end]
        if inside == ["guaranteeing"]:
            return True
        if self.subjects.standard(issue) != "sanctions" or chosen[0].standard != "humanitarian":
            return False
        return not _RESTRICTING.isdisjoint(inside)

    def _mere_manner(self, hit: Hit) -> bool:
        return is_mere_manner(self.parse, self.subjects.standard(hit.key[0]), hit)

    def _finding(
        self, issue: str, hit: Hit, inside: list[Hit], weight: float, start: int, end: int, lead: int
    ) -> Finding:
        if issue == CONDUCT:
            return Finding(CONDUCT, CONDUCT, None, 1, weight, hit.start, hit.end)
        option = option_of(issue, inside)
        anchor = option[1] if option is not None else hit
        sign = self.sign(lead if lead >= 0 else start, anchor, end)
        book = self.subjects.codebook.issue_by_id[issue]
        chosen = book.option(option[0]) if option is not None else None
        return Finding(
            issue,
            book.standard,
            option[0] if option is not None else None,
            sign,
            weight,
            self._first(hit, anchor),
            max(hit.end, anchor.end),
            chosen.beneficiary if chosen is not None else None,
            self.signs.things.contrary(anchor),
        )

    def _first(self, hit: Hit, anchor: Hit) -> int:
        """Where a finding begins; as in "no foreign soldiers", the negation that turns its words stands before it."""
        first = min(hit.start, anchor.start)
        negated = self.parse.tokens[first].lower in {"no", "not", "never"}
        return first + 1 if negated and self.signs.things.thing(anchor).start > first else first

    def _contrasted(self, hit: Hit, start: int) -> bool:
        return any(self.parse.tokens[i].lower in {"than", "instead"} for i in range(start, hit.start))

    def strongest(self, start: int, end: int) -> dict[str, float]:
        """The greatest weight of a hit within `[start, end)`, by issue."""
        found: dict[str, float] = {}
        for hit, issue in self._named:
            if hit.start >= start and hit.end <= end and hit.weight > found.get(issue, 0.0):
                found[issue] = hit.weight
        return found

    @cached_property
    def _named(self) -> list[tuple[Hit, str]]:
        """The hits of the sentence that name an issue of the codebook, with it."""
        named = ((hit, issue_of(self.subjects, self.parse, hit, self.hits)) for hit in self.hits)
        return [(hit, issue) for hit, issue in named if issue is not None]

    def counted(self, start: int, end: int) -> list[tuple[Hit, str, float]]:
        """The phrases within `[start, end)` that speak for an issue, with it and with what they weigh there."""
        return self._counted(self._within(start, end), start, -1)

    def scores(self, start: int, end: int) -> dict[str, float]:
        """What the phrases within `[start, end)` speak for each issue, by their places."""
        return self._scores(self._within(start, end), start, -1)[0]

    def _within(self, start: int, end: int, trigger: int = -1) -> list[Hit]:
        """The hits of `[start, end)` that count, but for a word that must not stand alone."""
        return maximal(
            [
                hit
                for hit in self.hits
                if hit.start >= start
                and hit.end <= end
                and not (hit.start == trigger and hit.end == trigger + 1)
            ]
        )

    def named(self, issue: str, start: int, end: int, lead: int) -> Finding | None:
        """What phrases within `[start, end)` say of an issue, or None where none is about it."""
        inside = self._within(start, end)
        scores, best = self._scores(inside, start, lead)
        if issue not in best:
            return None
        return self._finding(issue, best[issue], inside, scores[issue], start, end, lead)

    def sign(self, start: int, hit: Hit, end: int) -> int:
        """+1, or −1 where an odd number of reversing words govern the hit."""
        return self.signs.sign(start, hit, end)

    def without_negation(self, finding: Finding, stop: int | None = None, start: int = 0) -> int:
        """The sign of a finding with its reversing words, but no negation from `start` to it (and before `stop`)."""
        return self.signs.without_negation(finding.start, finding.end, finding.sign, stop, start)


_RESTRICTING = frozenset("barriers curb curbs limits obstacles restriction restrictions".split())
