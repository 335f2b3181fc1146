"""Tagged tokens → verb groups with subjects: the clause tree of a sentence.

A clause is a verb group with its kind, its subject noun phrases, and the clause that governs it. The parser
is shallow and deterministic: it looks for the nearest structure that fits, and leaves open what it cannot see.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from irenic.coding.clauses.date_ends import name_after_date
from irenic.coding.resources import words
from irenic.coding.words.closed import TITLES
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tag_sets import DET_PPOS
from irenic.coding.words.tokens import Tag, Token

_ADJ_ADV = frozenset({Tag.ADJ, Tag.ADV})
_ADJ_DET_PPOS = frozenset({Tag.ADJ, Tag.DET, Tag.PPOS})
_ADJ_NOUN = frozenset({Tag.ADJ, Tag.NOUN})
_ADV_CC_POSS_QUOTE = frozenset({Tag.ADV, Tag.CC, Tag.POSS, Tag.QUOTE})

NP_TAGS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM, Tag.DET, Tag.PPOS, Tag.POSS})
NP_HEADS = frozenset({Tag.NOUN, Tag.NAME, Tag.NUM})
NP_STARTS = NP_TAGS - {Tag.POSS} | {Tag.PRON}
DASHES = frozenset({"–", "—", "--", "―"})


@dataclass(slots=True)
class NounPhrase:
    """Tokens `[start, end)`; `head` is the head noun; `tail` is the end of its prepositional phrases."""

    start: int
    end: int
    head: int
    tail: int


@dataclass(slots=True)
class Clause:
    """One verb group and what it governs; all positions are token indices of the sentence.

    `kind`: main, that, sub, rel, orel (object relative), inf, ing, part. `subjects` are noun phrases; `shared`
    is the clause whose subject this one takes over; `inserted`: a teller inside what is told ("X, she said, would").
    """

    index: int
    start: int
    head: int
    lemma: str
    kind: str
    finite: bool
    negated: bool = False
    modal: str = ""
    passive: bool = False
    perfect: bool = False
    past: bool = False
    subjects: list[NounPhrase] = field(default_factory=list)
    shared: int = -1
    antecedent: NounPhrase | None = None
    opener: int = -1
    adverbs: list[str] = field(default_factory=list)
    by_object: bool = False
    inserted: bool = False

    @property
    def after(self) -> int:
        """The token index after the verb group."""
        return self.head + 1


class Parse:
    """A sentence's tokens and clauses; `lowers` are the tokens in small letters, `vocabulary` their set.

    `initials` are those that were taken out behind a token.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.clauses: list[Clause] = []
        self.clause_at: dict[int, Clause] = {}
        self.lowers = [token.lower for token in tokens]
        self.vocabulary = frozenset(self.lowers)
        self.initials: dict[int, str] = {}
        self.turns_of_phrase: list[Hit] | None = None
        self._phrases: dict[int, NounPhrase | None] = {}
        self._whole_phrases: dict[int, NounPhrase | None] = {}

    def clauses_in(self, start: int, end: int) -> Iterator[Clause]:
        """The clauses whose verb groups begin in `[start, end)`, in reading order."""
        for index in range(start, min(end, len(self.tokens))):
            clause = self.clause_at.get(index)
            if clause is not None and clause.start == index:
                yield clause

    def is_np_start(self, index: int) -> bool:
        """Whether a noun phrase can start at a token."""
        return index < len(self.tokens) and self.tokens[index].tag in NP_STARTS

    def skip(self, index: int, *, quotes: bool = True) -> int:
        """The next index at or after `index` that is no adverb (and no quotation mark)."""
        while index < len(self.tokens) and (
            self.tokens[index].tag is Tag.ADV or (quotes and self.tokens[index].tag is Tag.QUOTE)
        ):
            index += 1
        return index

    def noun_phrase(self, start: int) -> NounPhrase | None:
        """The noun phrase that starts at a token; its prepositional phrases lie between `end` and `tail`."""
        if start not in self._whole_phrases:
            self._whole_phrases[start] = self._with_tail(self.bare_phrase(start))
        return self._whole_phrases[start]

    def _with_tail(self, bare: NounPhrase | None) -> NounPhrase | None:
        if bare is None or self.tokens[bare.head].tag is Tag.PRON:
            return bare
        return NounPhrase(bare.start, bare.end, bare.head, self.prepositional_end(bare.end))

    def bare_phrase(self, start: int) -> NounPhrase | None:
        """The noun phrase that starts at a token, without what hangs on it."""
        if start not in self._phrases:
            self._phrases[start] = self._read_phrase(start)
        return self._phrases[start]

    def _read_phrase(self, start: int) -> NounPhrase | None:
        tokens, index, head = self.tokens, start, -1
        end = len(tokens)
        if start < end and tokens[start].tag is Tag.PRON:
            behind = start + 1 + (self.lowers[start + 1 : start + 3] in _ELSE)
            return NounPhrase(start, behind, start, behind)
        if self.lowers[start : start + 2] == ["no", "one"] and tokens[start + 1].tag is Tag.PRON:
            return NounPhrase(start, start + 2, start + 1, start + 2)
        while index < end:
            token = tokens[index]
            if token.cap and name_after_date(tokens, start, index):
                break
            if token.tag in NP_HEADS:
                head = index
            elif token.tag in DET_PPOS and head >= 0 and tokens[index - 1].tag is not Tag.POSS:
                if token.lower != "other" or tokens[head].tag is not Tag.NUM or head < index - 1:
                    break  # but "three other governments"
            elif (
                token.tag is Tag.QUOTE
                or (token.tag is Tag.ADV and (head < 0 or tokens[index - 1].tag is Tag.POSS))
                or (token.text == "," and _adjective_list(tokens, index))
                or (token.tag is Tag.CC and _adjective_pair(tokens, index))
                or (token.tag is Tag.CC and in_body_name(tokens, index))
            ):
                pass
            elif token.tag not in NP_TAGS:
                break
            index += 1
        if head < 0:
            if index > start and tokens[start].tag in _ADJ_DET_PPOS:
                head = index - 1
            else:
                return None
        while index > head + 1 and tokens[index - 1].tag in _ADV_CC_POSS_QUOTE:
            index -= 1
        return NounPhrase(start, max(index, head + 1), head, max(index, head + 1))

    def prepositional_end(self, index: int) -> int:
        """The end of the prepositional phrases that follow a noun phrase, and of a short form in brackets."""
        index = self.past_bracket(index)
        while index < len(self.tokens) and self.tokens[index].tag is Tag.PREP:
            inner = self.bare_phrase(index + 1)
            if inner is None:
                break
            index = self.past_bracket(inner.end)
        return index

    def past_bracket(self, index: int) -> int:
        """As in "the Red Front (RF)", "seventy-two (72) hours": the token behind a short form or a figure."""
        tokens = self.tokens
        if index + 2 >= len(tokens) or tokens[index].text != "(" or tokens[index + 2].text != ")":
            return index
        inside = tokens[index + 1]
        return index + 3 if inside.tag is Tag.NUM or inside.text.isupper() else index


_ELSE = (["other", "than"], ["short", "of"])
_PREDICATE = frozenset({Tag.ADJ, Tag.ADV, Tag.NEG})


def _adjective_list(tokens: list[Token], index: int) -> bool:
    """As in "a long, costly war"; not as in "is unacceptable, senior officials said"."""
    if not (
        0 < index < len(tokens) - 2
        and tokens[index - 1].tag is Tag.ADJ
        and tokens[index + 1].tag is Tag.ADJ
        and tokens[index + 2].tag in _ADJ_NOUN
    ):
        return False
    after = tokens[index + 1]
    if after.cap and after.mention < 0 and not tokens[index - 1].cap:
        return False  # a title
    first = index - 1
    while first >= 0 and tokens[first].tag in _PREDICATE:
        first -= 1
    return first < 0 or tokens[first].tag is not Tag.BE


def _adjective_pair(tokens: list[Token], index: int) -> bool:
    """As in "a long and costly war", "the foreign and defence ministers"."""
    if not (
        0 < index < len(tokens) - 2 and tokens[index].lower in _JOINTS and tokens[index - 1].tag is Tag.ADJ
    ):
        return False
    left, right = tokens[index + 1], tokens[index + 2]
    if left.tag is Tag.NOUN and right.tag is Tag.NOUN and right.word is not None:
        return right.word.noun in _OFFICES
    return left.tag in _ADJ_ADV and right.tag in _ADJ_NOUN


_JOINTS = frozenset({"and", "or", "but"})
_OFFICES = frozenset("minister ministry secretary adviser official chief committee".split())


def in_body_name(tokens: list[Token], index: int) -> bool:
    """As in "its Security and Defence Council", "the Minister for Labour and Social Affairs": part of one name."""
    if tokens[index].lower != "and" or not 0 < index < len(tokens) - 2:
        return False
    left, right = tokens[index - 1], tokens[index + 1]
    if left.lower == "state" and right.lower in {"government", "governments"} and left.cap:
        return True  # "the Assembly of Heads of State and Government"
    if not (left.cap and right.cap) or left.mention >= 0 or right.mention >= 0:
        return False
    if left.word is None or not left.word.known:
        return False
    for token in tokens[index + 1 : index + 4]:
        if not token.cap or token.mention >= 0:
            return False
        if token.lower in _BODIES:
            return True
    return False


_BODIES = frozenset(
    "affairs agency assembly authority board commission committee council department directorate ministry "
    "office".split()
)


def is_initial(tokens: list[Token], stop: int) -> bool:
    """As in "John J. Brandt": a full stop that belongs to a letter of a name."""
    letter = tokens[stop - 1] if stop else None
    after = tokens[stop + 1] if stop + 1 < len(tokens) else None
    if letter is None or after is None or tokens[stop].text != "." or letter.end != tokens[stop].start:
        return False
    if len(letter.text) > 1 or not letter.text.isupper() or letter.text == "I" or after.tag is not Tag.NAME:
        return False
    return (
        stop < 2 or tokens[stop - 2].cap or tokens[stop - 2].tag is not Tag.NOUN
    )  # not "no plan B. Abel said"


def names_after_noun(tokens: list[Token], index: int) -> bool:
    """As in "the treaties Russia proposed": a name right after a common noun that is no title opens a new phrase."""
    if index < 1 or tokens[index].tag is not Tag.NAME or tokens[index - 1].tag is not Tag.NOUN:
        return False
    noun = tokens[index - 1]
    first = (
        index == 1 and noun.word is not None and noun.word.plural
    )  # "Prisoners Northland had promised to free"
    if (noun.cap and not first) or noun.lower in TITLES or noun.lower in words()["person_roles"]:
        return False
    return tokens[index].mention >= 0 and tokens[index].mention != noun.mention
