"""Which way the words of a content turn an issue: reversing words in front of it and inside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.predicates import RELATIVE, Predicates
from irenic.coding.contents.reach import (
    by_means_of,
    denied_too,
    is_parted,
    no_reaches,
    noun_reaches,
    past_steps,
)
from irenic.coding.contents.reversing import ATTACKS, CEDING, REVERSALS, reverses
from irenic.coding.contents.sent_away import left_out, sent_away
from irenic.coding.contents.things import Things
from irenic.coding.contents.turned_inside import called_off, ends_undone, stays_away, turns_inside
from irenic.coding.contents.turning import (
    COMBATING,
    FINISHING,
    HOLDING,
    NEGATIONS,
    SHORT_OF,
    harms,
    has_particle,
    is_spent,
    turning_form,
    turning_words,
)
from irenic.coding.resources import words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


class Signs:
    """The signs of a sentence's hits."""

    def __init__(self, subjects: Subjects, parse: Parse, hits: Callable[[], list[Hit]]) -> None:
        self.subjects = subjects
        self.parse = parse
        self._hits = hits
        self.things = Things(subjects, parse)
        self.predicates = Predicates(subjects, parse)

    def sign(self, start: int, hit: Hit, end: int) -> int:
        """+1, or −1 where an odd number of reversing words govern the hit."""
        hit = self.things.thing(hit)
        turns = sum(1 for index in self._turners if start <= index < hit.start and self._turns(index, hit))
        turns += self._denied_before(start)
        turns += 0 if hit.negative else self._negated_inside(hit.start, hit.end)
        first = max(start, hit.start)  # what stands before the content has been counted as its verb
        inside = 0
        if not self.subjects.absorbs(hit.key):
            inside = turns_inside(self.subjects, self.parse, first, hit)
        turns += inside or int(hit.start >= start and stays_away(self.subjects, self.parse, hit))
        turns += called_off(self.subjects, self.parse, hit)
        turns += self.predicates.turns(hit, end) + self._possessed(hit)
        turns += sent_away(self.subjects, self.parse, hit) + left_out(self.subjects, self.parse, hit)
        if self.things.contrary(self._behind_verb(hit, start)):
            turns += 1 + turns_inside(self.subjects, self.parse, first, hit) + ends_undone(self.parse, hit)
        return -1 if turns % 2 else 1

    def _behind_verb(self, hit: Hit, start: int) -> Hit:
        """As in "blocked aid", found as one phrase whose verb the holder's act has turned: the aid alone."""
        counted = hit.start < start < hit.end and turning_form(self.parse.tokens[hit.start]) in REVERSALS
        return Hit(start, hit.end, hit.key, hit.weight) if counted else hit

    def _denied_before(self, start: int) -> int:
        """As in "not to end the truce or resume the raids": a second item whose negation stands in the first."""
        verb = self.parse.clause_at.get(start)
        if start < 2 or self.parse.lowers[start - 1] != "or" or verb is None or verb.kind != "inf":
            return 0
        denials = (
            i for i in range(start - 2, max(-1, start - _FAR), -1) if self.parse.tokens[i].tag is Tag.NEG
        )
        left = next(denials, -1)
        return int(left >= 0 and denied_too(self.parse, left, start - 1))

    @cached_property
    def _turners(self) -> list[int]:
        """The tokens of the sentence that may turn something."""
        turning = turning_words()
        return [
            index
            for index, token in enumerate(self.parse.tokens)
            if turning_form(token) in turning or token.lower in SHORT_OF
        ]

    def _negated_inside(self, first: int, last: int) -> int:
        """As in "soldiers will not leave": a negation between the words of a thing; at its ends it is one of them."""
        return sum(1 for token in self.parse.tokens[first + 1 : last - 1] if token.tag is Tag.NEG)

    def _possessed(self, hit: Hit) -> int:
        """As in "the mission's departure", "the sanctions' removal": the noun that the thing possesses turns it."""
        after = self.parse.tokens[hit.end : hit.end + 2]
        owned = len(after) == 2 and after[0].tag is Tag.POSS and after[1].tag is Tag.NOUN
        return 1 if owned and reverses(self.subjects, self.parse, turning_form(after[1]), hit) else 0

    def without_negation(self, first: int, last: int, sign: int, stop: int | None, start: int) -> int:
        """The sign of `[first, last)` as if nothing from `start` to it (and before `stop`) were negated."""
        pointing = self.parse.tokens[first].tag is Tag.PRON  # "would not accept it"
        if not pointing and not any(hit.start <= first < hit.end for hit in self._hits()):
            return sign
        named = any(hit.start == first and hit.key[1] for hit in self._hits())  # "no deal over their heads"
        if self.parse.tokens[first].tag is Tag.PREP and not named:
            first += 1  # "no dialogue over the bodies": denied is the dialogue
        hit = Hit(first, last, ("", ""), 1.0)
        turns = sum(
            1
            for index in range(max(start, first - 12), min(first, stop or first))
            if (self.parse.tokens[index].tag is Tag.NEG or self.parse.tokens[index].lower in NEGATIONS)
            and self._turns(index, hit)
        )
        negated = self._negated_after(hit) if stop is None else 0
        own = any(h.negative and h.start <= first and last <= h.end for h in self._hits())
        negated += 0 if negated or own else self._negated_inside(first, last)
        return -sign if (turns + negated) % 2 else sign

    def _negated_after(self, hit: Hit) -> int:
        """Whether the clause is negated whose subject the hit stands in, or begins in ("weapons will not flow")."""
        for clause in self.parse.clauses:
            if clause.inserted or clause.kind in RELATIVE:
                continue
            if clause.finite and clause.start > hit.start:
                own = any(p.start <= hit.start < clause.start for p in clause.subjects)
                return 1 if own and clause.negated else 0
        return 0

    def _fully_agreed(self, index: int) -> bool:
        """As in "the question is not whether it comes but when", "could not agree more with": nothing is denied."""
        after = self.parse.lowers[index + 1 : index + 3]
        return after[:1] == ["whether"] or after == ["agree", "more"]

    def _turns(self, index: int, hit: Hit) -> bool:
        tokens = self.parse.tokens
        token = tokens[index]
        lemma = turning_form(token)
        harmful = harms(lemma, self.subjects.standard(hit.key[0]))
        if harmful and (token.tag is Tag.VERB or noun_reaches(self.parse, index, hit)):
            return not self._named_before(index, hit) and not is_parted(self.parse, index, hit.start)
        if (
            lemma in HOLDING
            and self.subjects.standard(hit.key[0]) == "armed_forces"
            and token.tag is Tag.VERB
        ):
            return not is_parted(self.parse, index, hit.start)  # "wants to keep its heavy guns"
        if self._falls_short(index):
            return not is_parted(self.parse, index, hit.start)
        if lemma == "keep" and self._kept_from(hit):
            return not is_parted(self.parse, index, hit.start)
        if lemma == "off" and index + 2 >= hit.start and self._on_a_list(hit):
            return True
        if lemma in CEDING and self._of_a_hope(index, hit):
            return not is_parted(self.parse, index, hit.start)
        war = self.subjects.standard(hit.key[0]) == "ceasefire"
        if lemma in FINISHING or (lemma in COMBATING and not war):
            return token.tag is Tag.VERB and hit.start - index <= _BESIDE and self.things.contrary(hit)
        verb = token.tag is Tag.VERB
        if not reverses(self.subjects, self.parse, lemma, hit, verb=verb) or is_spent(
            self.parse, index, lemma
        ):
            return False
        before = self.parse.lowers[max(0, index - 2) : index]
        if lemma == "delay" and "without" in before:
            return False  # "to agree without further delay to a truce"
        if (
            lemma == "without"
            and hit.start > index + 1
            and not _AT_ONCE.isdisjoint(self.parse.lowers[index + 1 : index + 3])
        ):
            return False  # "to fund without delay the return of"
        if lemma in {"not", "n't", "cannot"} and self._fully_agreed(index):
            return False
        needed = words()["particle_needed"].get(lemma)
        if lemma == "break" and war:
            needed = None  # "if they broke the truce"
        if needed is not None:
            if token.tag is Tag.NOUN and not token.lower.endswith("ing") and before[-1:] != ["to"]:
                return False  # "calls to put off the vote", against "a phasing out of"
            reach = 2 if lemma == "rather" else 4  # not "would rather fight than accept"
            after = range(index + 1, min(index + reach, hit.start + 1))
            parted = any(
                has_particle(self.parse, i, needed) and (i == index + 1 or tokens[i - 1].tag is not Tag.PREP)
                for i in after
            )  # not "held for up to two years"
            around = needed if lemma not in _AROUND else ["out", *needed]
            if token.tag is Tag.VERB and has_particle(self.parse, hit.end, around):
                parted = True  # "to keep foreign troops out", "to bring the talks to an end"
            return parted and not is_parted(self.parse, index, hit.start)
        if self._named_before(index, hit):
            return False
        if token.tag is Tag.NOUN and not noun_reaches(self.parse, index, hit):
            return False
        if lemma in _CAMPS and index + 1 < len(tokens) and tokens[index + 1].tag is Tag.NOUN:
            return False
        if token.tag is Tag.VERB and by_means_of(self.parse, index, hit):
            return False
        if token.tag is Tag.DET:
            promised = self.subjects.standard(hit.key[0]) == "guarantees"  # "that there be no more attacks"
            attacks = promised and turning_form(self.parse.tokens[hit.end - 1]) in ATTACKS
            return no_reaches(self.parse, index, hit) and not attacks
        return not is_parted(self.parse, past_steps(self.parse, index), hit.start)

    def _of_a_hope(self, index: int, hit: Hit) -> bool:
        """As in "should abandon hopes of winning the valley back": what is given up is the hope, not the land."""
        phrase = self.parse.bare_phrase(index + 1) if index + 1 < hit.start else None
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        return word is not None and phrase is not None and phrase.end <= hit.start and word.noun in _HOPES

    def _kept_from(self, hit: Hit) -> bool:
        """As in "agreed to keep weapons from crossing the border": what is kept from being done."""
        behind = self.parse.lowers[hit.end : hit.end + 2]
        return len(behind) == 2 and behind[0] == "from" and behind[1].endswith("ing")

    def _on_a_list(self, hit: Hit) -> bool:
        """As in "asked it to take the general off its sanctions list"."""
        listed = self.parse.lowers[hit.start : hit.end + 1]
        return self.subjects.standard(hit.key[0]) == "sanctions" and not _LISTS.isdisjoint(listed)

    def _falls_short(self, index: int) -> bool:
        """As in "anything less than a truce", "nothing short of one": with its negation, the thing itself."""
        after = [t.lower for t in self.parse.tokens[index - 1 : index + 2]]
        if after[:2] == ["anything", "but"]:
            return True
        return after[1:] in (["less", "than"], ["other", "than"], ["short", "of"]) and after[0] in {
            "anything",
            "nothing",
        }

    def _named_before(self, index: int, hit: Hit) -> bool:
        """As in "a rapid end to hostilities through direct negotiation": the end belongs to the truce."""
        negation = self.parse.lowers[index] in NEGATIONS  # "a pledge that it would not": of what follows
        return any(
            other.start <= index < other.end - negation and other.weight >= 3
            for other in self._hits()
            if other.end <= hit.start
            and (other.start, other.end) != (index, index + 1)  # "boycott the elections"
            and other.key[0].lstrip("@") != hit.key[0].lstrip("@")
            and not self._claims(other)
            and self.parse.lowers[other.start] not in _ORDERING  # "not before the lifting of the sanctions"
            and not (other.pair and self._parted_by_verb(other.start, index))
            and not self._compounded(other, hit)
        )

    def _parted_by_verb(self, first: int, index: int) -> bool:
        """As in "agreed to delay the vote": two words of different clauses make no pair whose own the second is."""
        return any(first < clause.start <= index for clause in self.parse.clauses if clause.kind == "inf")

    def _compounded(self, other: Hit, hit: Hit) -> bool:
        """As in "a suspension of aid" in "a suspension of aid deliveries": one noun, and all of it is turned."""
        tokens = self.parse.tokens
        return other.end == hit.start and tokens[other.end - 1].tag is tokens[hit.start].tag is Tag.NOUN

    def _claims(self, other: Hit) -> bool:
        """As in "drop its claims for compensation": what is claimed is dropped, too."""
        claimed = turning_form(self.parse.tokens[other.end - 1]) in _CLAIMS
        return claimed and self.parse.lowers[other.end : other.end + 1] in (["for"], ["to"], ["over"])


_FAR = 14
_LISTS = frozenset({"list", "lists", "blacklist"})
_BESIDE = 3
"""Tokens from "finish" to the war that is to be finished."""
_ORDERING = frozenset({"before", "until", "till", "prior"})
_CLAIMS = frozenset("claim demand lawsuit".split())
_AT_ONCE = frozenset(
    "condition conditions delay delays doubt exception exceptions fail hesitation interruption precondition "
    "preconditions reservation reservations".split()
)
_HOPES = frozenset(
    "aim ambition aspiration attempt bid campaign dream goal hope insistence plan push quest".split()
)
_AROUND = frozenset({"keep", "pull", "shut", "lock", "leave"})
_CAMPS = frozenset({"opposition", "resistance"})
"""As in "opposition forces": those who oppose, not that something is opposed."""
