"""What a stretch of a sentence is about: issue, option, and which way the words turn it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from irenic.coding.issue_phrases import Subjects
from irenic.coding.phrases import Hit
from irenic.coding.resources import reversals, words
from irenic.coding.syntax import DASHES, Parse
from irenic.coding.tokens import Tag
from irenic.model.terms import CONDUCT

MINIMUM = 1.5
"""The least score by which an issue is named."""
SECOND = 2.9
"""The least weight of a hit that names a second issue in one stretch."""

_DOWN_AFTER = frozenset(
    {
        "if",
        "than",
        "before",
        "after",
        "because",
        "while",
        "unless",
        "since",
        "amid",
        "during",
        "despite",
        "over",
        "until",
        "as",
    }
)


@dataclass(slots=True)
class Finding:
    """An issue found at tokens `[start, end)`; `sign` is +1, or −1 where the words in front turn it."""

    issue: str
    standard: str
    option: str | None
    sign: int
    weight: float
    start: int
    end: int
    beneficiary: str | None = None


class Contents:
    """The issues of one sentence's stretches."""

    def __init__(
        self, subjects: Subjects, parse: Parse, find: Callable[[], list[Hit]], elsewhere: set[int]
    ) -> None:
        self.subjects = subjects
        self.parse = parse
        self._find = find
        self.elsewhere = elsewhere
        self._places: dict[tuple[int, int], float] = {}

    @cached_property
    def hits(self) -> list[Hit]:
        """The hits of the sentence, looked for when they are first asked for: most sentences have no frame."""
        return sorted(self._find(), key=lambda hit: (hit.start, -hit.end, hit.key))

    def findings(self, start: int, end: int, *, lead: int = -1, trigger: int = -1) -> list[Finding]:
        """The issues of `[start, end)`, the first one first; a second only where words name it outright.

        `lead` is where the governing words begin, if before `start`. `trigger` is a word that counts only as part
        of a longer phrase ("guarantee access" is not about guarantees).
        """
        inside = _maximal(
            [
                hit
                for hit in self.hits
                if hit.start >= start
                and hit.end <= end
                and not (hit.start == trigger and hit.end == trigger + 1)
            ]
        )
        if not inside:
            return []
        scores: dict[str, float] = {}
        best: dict[str, Hit] = {}
        for hit in inside:
            issue = self._issue(hit, inside)
            if issue is None or self._lone_before(hit, start):
                continue
            weight = hit.weight * self._place(hit, start)
            if weight > scores.get(issue, 0.0) or issue not in best:
                if issue in best:
                    weight = max(weight, scores[issue]) + 0.15 * min(weight, scores[issue])
                    if hit.weight * self._place(hit, start) > best[issue].weight * self._place(
                        best[issue], start
                    ):
                        best[issue] = hit
                else:
                    best[issue] = hit
                scores[issue] = max(weight, scores.get(issue, 0.0))
            else:
                scores[issue] += 0.15 * weight
        away = self.elsewhere and any(start <= index < end for index in self.elsewhere)
        ranked = sorted(scores, key=lambda issue: (-scores[issue], best[issue].start, issue))
        if away:
            ranked = [issue for issue in ranked if issue == CONDUCT] or ([CONDUCT] if ranked else [])
        return self._chosen(ranked, scores, best, inside, start, end, lead)

    def _chosen(
        self,
        ranked: list[str],
        scores: dict[str, float],
        best: dict[str, Hit],
        inside: list[Hit],
        start: int,
        end: int,
        lead: int,
    ) -> list[Finding]:
        chosen: list[Finding] = []
        for issue in ranked:
            hit = best.get(issue) or inside[0]
            if not chosen and scores.get(issue, 0.0) < (0.9 if issue == CONDUCT else MINIMUM):
                continue
            if chosen and (
                hit.weight * self._place(hit, start) < SECOND
                or scores[issue] < SECOND
                or issue == CONDUCT
                or any(
                    hit.start < other.end and other.start < hit.end
                    for other in chosen
                    if {other.standard, self.subjects.standard(issue)} != {"sequencing", "ceasefire"}
                )
                or self._contrasted(hit, start)
            ):
                continue
            chosen.append(self._finding(issue, hit, inside, scores.get(issue, hit.weight), start, end, lead))
            if len(chosen) == 2:
                break
        return chosen

    def _finding(
        self, issue: str, hit: Hit, inside: list[Hit], weight: float, start: int, end: int, lead: int
    ) -> Finding:
        if issue == CONDUCT:
            return Finding(CONDUCT, CONDUCT, None, 1, weight, hit.start, hit.end)
        option = self._option(issue, inside)
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
            min(hit.start, anchor.start),
            max(hit.end, anchor.end),
            chosen.beneficiary if chosen is not None else None,
        )

    def _issue(self, hit: Hit, inside: list[Hit]) -> str | None:
        """The codebook issue of a hit: its own, or the one of the standard with the best cue nearby."""
        name = hit.key[0]
        if not name.startswith("@"):
            return name
        standard = name[1:]
        if standard == CONDUCT:
            return CONDUCT
        own, generic = self.subjects.issues_of(standard)
        cued = [other for other in inside if other.key[0] in own]
        if cued:
            return max(cued, key=lambda h: (h.weight, -h.start)).key[0]
        return generic

    def _option(self, issue: str, inside: list[Hit]) -> tuple[str, Hit] | None:
        cued = [hit for hit in inside if hit.key[0] == issue and hit.key[1]]
        if not cued:
            return None
        totals: dict[str, float] = {}
        for hit in cued:
            totals[hit.key[1]] = max(totals.get(hit.key[1], 0.0), hit.weight + 0.01 * (hit.end - hit.start))
        option = min(totals, key=lambda o: (-totals[o], min(h.start for h in cued if h.key[1] == o), o))
        return option, max((h for h in cued if h.key[1] == option), key=lambda h: (h.weight, -h.start))

    def _lone_before(self, hit: Hit, start: int) -> bool:
        """As in "lift them before we sign": with no issue in front, "before" orders nothing."""
        if self.parse.tokens[hit.start].lower not in {"before", "prior"}:
            return False
        if self.subjects.standard(hit.key[0]) != "sequencing":
            return False
        return not any(other.start >= start and other.end <= hit.start for other in self.hits)

    def _place(self, hit: Hit, start: int) -> float:
        """Head up, after "if", "than", "before" down."""
        key = (hit.start, start)
        if key not in self._places:
            self._places[key] = self._read_place(*key)
        return self._places[key]

    def _read_place(self, first: int, start: int) -> float:
        factor = 1.1 if first - start <= 4 else 1.0
        for index, token in enumerate(self.parse.tokens[start:first], start):
            if token.lower in _DOWN_AFTER and index > start:
                return factor * 0.55
            if token.tag is Tag.REL or (token.text == "," and index > start + 1):
                factor *= 0.8
        return factor

    def _contrasted(self, hit: Hit, start: int) -> bool:
        return any(self.parse.tokens[i].lower in {"than", "instead"} for i in range(start, hit.start))

    # -- sign -------------------------------------------------------------------------------------------------
    def sign(self, start: int, hit: Hit, end: int) -> int:
        """+1, or −1 where an odd number of reversing words govern the hit."""
        turns = sum(1 for index in range(start, hit.start) if self._turns(index, hit))
        if not self.subjects.absorbs(hit.key):
            turns += sum(1 for index in range(hit.start, hit.end - 1) if self._turns_inside(index, hit))
        turns += self._turned_by_predicate(hit, end)
        if self._contrary(hit):
            turns += 1 + sum(1 for index in range(hit.start, hit.end - 1) if self._turns_inside(index, hit))
        return -1 if turns % 2 else 1

    def without_negation(self, finding: Finding, stop: int | None = None) -> int:
        """The sign of a finding as if nothing before it (and before `stop`) were negated: reversing words are left."""
        if not any(hit.start <= finding.start < hit.end for hit in self.hits):
            return finding.sign
        hit = Hit(finding.start, finding.end, ("", ""), finding.weight)
        turns = sum(
            1
            for index in range(max(0, finding.start - 12), min(finding.start, stop or finding.start))
            if (self.parse.tokens[index].tag is Tag.NEG or self.parse.tokens[index].lower in _NEGATIONS)
            and self._turns(index, hit)
        )
        negated = self._negated_after(hit) if stop is None else 0
        return -finding.sign if (turns + negated) % 2 else finding.sign

    def _negated_after(self, hit: Hit) -> int:
        """Whether the clause is negated whose subject the hit stands in."""
        for clause in self.parse.clauses:
            if clause.finite and clause.start >= hit.end:
                own = any(p.start <= hit.start and hit.end <= clause.start for p in clause.subjects)
                return 1 if own and clause.negated else 0
        return 0

    def _contrary(self, hit: Hit) -> bool:
        """Whether the hit names violence rather than a truce: to halt it is to support one."""
        contrary = words()["contrary"].get(self.subjects.standard(hit.key[0]))
        if contrary is None:
            return False
        forms = {
            f for t in self.parse.tokens[hit.start : hit.end] if t.word is not None for f in t.word.lemmas
        }
        return not forms.isdisjoint(contrary) and forms.isdisjoint(_TRUCE)

    def _turns_inside(self, index: int, hit: Hit) -> bool:
        """As in "exclusion from the alliance" found as one phrase: its first word turns the rest."""
        token = self.parse.tokens[index]
        word = token.word
        if word is None or token.tag not in {Tag.NOUN, Tag.VERB}:
            return False
        forms = {token.lower, word.noun if token.tag is Tag.NOUN else word.verb}
        return not forms.isdisjoint(_REVERSALS) and index < hit.end - 1

    def _turns(self, index: int, hit: Hit) -> bool:
        tokens = self.parse.tokens
        token = tokens[index]
        lemma = token.word.verb if token.tag is Tag.VERB and token.word is not None else token.lower
        if token.tag is Tag.NOUN and token.word is not None:
            lemma = token.word.noun
        if token.tag is Tag.NEG:
            lemma = "not"
        if token.lower == "cannot":
            lemma = "cannot"
        if not self._reversing(lemma, hit):
            return False
        needed = words()["particle_needed"].get(lemma)
        if needed is not None:
            return any(
                i < len(tokens) and tokens[i].lower in needed
                for i in range(index + 1, min(index + 4, hit.start + 1))
            ) and not self._boundary(index, hit.start)
        if any(
            other.start <= index < other.end and other.weight >= 3
            for other in self.hits
            if other.end <= hit.start
        ):
            return (
                False  # "a rapid end to hostilities through direct negotiation": the end belongs to the truce
            )
        if token.tag is Tag.NOUN:
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            compound = after is not None and after.tag is Tag.NOUN and index + 1 >= hit.start
            if not compound and (after is None or after.lower not in words()["support_noun_after"]):
                return False
            if any(
                tokens[i].tag is Tag.PREP and tokens[i].lower not in words()["support_noun_after"]
                for i in range(index + 1, hit.start)
            ):
                return False
        if token.tag is Tag.DET:
            return all(
                tokens[i].tag in {Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.POSS}
                for i in range(index + 1, hit.start)
            )
        return not self._boundary(index, hit.start)

    def _reversing(self, lemma: str, hit: Hit) -> bool:
        """Whether a word turns what follows; leaving is what an issue of territory is about, not its opposite."""
        if lemma in words()["departing"]:
            return self.subjects.standard(hit.key[0]) in {
                "foreign_forces",
                "ceasefire",
                "accountability",
                "alignment",
            }
        return lemma in _REVERSALS

    def _boundary(self, left: int, right: int) -> bool:
        tokens = self.parse.tokens
        for index in range(left + 1, right):
            token = tokens[index]
            if token.text in {";", ":"} or token.text in DASHES or token.tag in {Tag.SUB, Tag.REL}:
                return True
            if token.text == "," and not self._list_comma(index):
                return True
            if token.tag is Tag.CC and index + 1 < len(tokens):
                after = tokens[index + 1]
                if (
                    token.lower == "but"
                    or after.tag in {Tag.DET, Tag.PPOS, Tag.TO}
                    or index + 1 in self.parse.clause_at
                ):
                    return True
        return False

    def _list_comma(self, index: int) -> bool:
        tokens = self.parse.tokens
        return any(token.lower in {"or", "nor"} for token in tokens[index + 1 : index + 8])

    def _turned_by_predicate(self, hit: Hit, end: int) -> int:
        """As in "membership will not happen", "membership is ruled out": the hit stands in the subject."""
        for clause in self.parse.clauses:
            if clause.kind == "inf" and hit.end <= clause.start <= hit.end + 1 and clause.start < end:
                return 1 if clause.lemma in _REVERSALS else 0  # "wants the fighting to stop"
            if clause.kind == "part" and hit.end <= clause.start < end and clause.lemma in _REVERSALS:
                noun = clause.antecedent
                if noun is not None and noun.start <= hit.start:
                    return 1  # "wants the sanctions lifted"
            if not clause.finite or clause.start < hit.end or clause.start >= end:
                continue
            if clause.subjects and any(
                p.start <= hit.start and hit.end <= clause.start for p in clause.subjects
            ):
                turned = 1 if clause.negated else 0
                if clause.passive and clause.lemma in _REVERSALS:
                    turned += 1
                return turned
            return 0
        return 0


def _maximal(hits: list[Hit]) -> list[Hit]:
    """Hits that no strictly longer hit of another issue covers."""
    kept: list[Hit] = []
    longer: list[Hit] = []  # in the order of hits, those that cover another come before it
    for hit in hits:
        if not longer or not _covered(hit, longer):
            kept.append(hit)
        if hit.end - hit.start > 1:
            longer.append(hit)
    return kept


def _covered(hit: Hit, others: list[Hit]) -> bool:
    start, end = hit.start, hit.end
    for other in others:
        if other.end < end or (other.end == end and other.start == start) or other.weight < hit.weight:
            continue
        name = other.key[0].lstrip("@")
        if name != hit.key[0].lstrip("@") and not (name == "sequencing" and hit.weight >= 3):
            return True
    return False


_REVERSALS = reversals()
_TRUCE = frozenset("ceasefire cease-fire truce armistice pause cessation".split())
_NEGATIONS = frozenset("no not never n't cannot nobody nothing none neither nor".split())
