"""Capitalised words of a sentence → names, with the office and the owner told beside them.

"Marenian Foreign Minister Dario Keszt" is the name Dario Keszt, the role Foreign Minister, the owner Marenian.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from irenic.coding.names.gazetteer import Mention
from irenic.coding.words.lexicon import ADV, NOUN, VERB, look_up
from irenic.coding.words.tokens import ABBREVIATIONS, Tag, Token
from irenic.suggestions.words import (
    ORGANISATION_NOUNS,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_PREPOSITIONS,
    PORTFOLIOS,
    SIDE_NOUNS,
    is_observer,
    is_office,
    is_people_of,
    is_role,
    never_a_name,
)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `[start, end)`: a name at `[first, end)` with role and owner before it.

    `name` is empty where only an office is told ("the Marenian president"). `owner` are words that name a side.
    `known` is the codebook's name where the name itself is one.
    """

    start: int
    end: int
    first: int
    name: str
    role: str
    owner: str
    known: Mention | None


_OPENERS = frozenset('“"«„:–—')


class Capitals:
    """How often each word stands with a capital within sentences, and without one, over all documents.

    `known` are names that the codebook has.
    """

    def __init__(self, sentences: Iterable[Sequence[Token]], known: Iterable[str] = ()) -> None:
        self._known = tuple(known)
        self._people: dict[str, bool] = {}
        self._inside: Counter[str] = Counter()
        self._small: Counter[str] = Counter()
        for tokens in sentences:
            opens = True
            for token in tokens:
                if not token.text[0].isalpha():
                    opens = opens or token.text in _OPENERS
                    continue
                if not token.cap:
                    self._small[token.lower] += 1
                elif not opens:
                    self._inside[token.lower] += 1
                opens = False

    def _is_people(self, lower: str) -> bool:
        """Whether a word is one for the people of a name that was met: "Southlandian" beside "Southland"."""
        if lower not in self._people:
            self._people[lower] = any(is_people_of(lower, name) for name in (*self._inside, *self._known))
        return self._people[lower]

    def is_name(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a token is a word of a name; at the start of a sentence only where something else says so."""
        token = tokens[index]
        if token.mention >= 0:
            return True
        if not token.cap or not token.text[0].isalpha() or never_a_name(token.lower) or is_role(token.lower):
            return False
        if token.text[1:2] == "-":
            return False  # "U-turn" is no name
        if self._small[token.lower] > self._inside[token.lower]:
            return _in_body(tokens, index)
        if not _opens(tokens, index) or self._inside[token.lower]:
            return True
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        word = look_up(token.lower)
        if after is None or is_observer(word.noun):
            return False  # "Critics"
        if after.cap:
            return not word.classes & (VERB | ADV) and self.is_name(tokens, index + 1)
        # A common noun in the singular does not open a sentence bare: "Vessa demands", "Vorn, who said".
        bare = after.tag in _AFTER_SUBJECT or after.text == ","
        if not bare:
            return not self._small[token.lower] and self._is_people(token.lower)
        return word.classes == NOUN and not word.plural and not is_common(token.lower, self._small)


_AFTER_SUBJECT = frozenset({Tag.VERB, Tag.POSS, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.ADV})


def is_common(lower: str, small: Counter[str]) -> bool:
    """Whether a word is also used without a capital, or names a body or an office in general: "Parliament"."""
    return bool(small[lower]) or lower in ORGANISATION_NOUNS or lower in SIDE_NOUNS or lower in PLACE_NOUNS


def _in_body(tokens: Sequence[Token], index: int) -> bool:
    """As in "the Security Council": a common word with a capital, in a row of such that ends in the word for a body."""
    first = last = index
    while first and _is_titled(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and _is_titled(tokens[last + 1]):
        last += 1
    return first < last and not _opens(tokens, first) and tokens[last].lower in ORGANISATION_NOUNS


def _is_titled(token: Token) -> bool:
    return token.cap and token.text[0].isalpha() and not never_a_name(token.lower)


def _opens(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    return before is None or before.text in _OPENERS or _bare(tokens, index)


def _bare(tokens: Sequence[Token], index: int) -> bool:
    return not any(token.text[0].isalnum() for token in tokens[:index])


def find_runs(tokens: Sequence[Token], mentions: dict[int, Mention], capitals: Capitals) -> list[Run]:
    """The names and offices of a sentence, in order, without overlap."""
    runs: list[Run] = []
    names = [capitals.is_name(tokens, index) for index in range(len(tokens))]
    index = 0
    while index < len(tokens):
        if not names[index] and not is_role(tokens[index].lower):
            index += 1
            continue
        end = _extend(tokens, names, index)
        if any(names[index:end]):
            runs.append(_read(tokens, names, index, end, mentions))
        index = end
    return runs


def _extend(tokens: Sequence[Token], names: Sequence[bool], start: int) -> int:
    """The end of the run that begins at a token."""
    end = start + 1
    while end < len(tokens):
        step = _step(tokens, names, end)
        if not step or _other_name(tokens, start, end):
            break
        end += step
    return end


def _other_name(tokens: Sequence[Token], start: int, at: int) -> bool:
    """As in "on the way to Vessa Vorn said": a known name after the name of a place or a body."""
    here, before = tokens[at].mention, tokens[at - 1].mention
    opening = tokens[start - 1].lower if start else ""
    return (
        here >= 0
        and here != before
        and opening in PLACE_PREPOSITIONS | {"the"}
        and not is_role(tokens[at - 1].lower)
        and tokens[at].lower not in ORGANISATION_NOUNS
    )


def _step(tokens: Sequence[Token], names: Sequence[bool], at: int) -> int:
    """How many tokens from `at` belong to the run: 0 where it ends before."""
    token = tokens[at]
    if names[at] or is_role(token.lower):
        return 1
    if token.text == "." and names[at - 1] and len(tokens[at - 1].text) == 1:
        return 2 if at + 1 < len(tokens) and names[at + 1] else 0
    if token.tag is Tag.POSS and token.lower == "'s":
        # "Marenia's foreign minister", not "Marenia's Keld valley": what is owned there is no office
        return 2 if at + 1 < len(tokens) and is_role(tokens[at + 1].lower) else 0
    if token.text in {"'", "’"} and tokens[at - 1].lower.endswith("s") and names[at - 1]:
        return 2 if at + 1 < len(tokens) and names[at + 1] else 0
    if token.lower in PARTICLES and names[at - 1]:
        end = at + 1
        while end < len(tokens) and tokens[end].lower in PARTICLES:
            end += 1
        return end + 1 - at if end < len(tokens) and names[end] else 0
    if token.lower == "of" and tokens[at - 1].lower in ORGANISATION_NOUNS and tokens[at - 1].cap:
        titled = next((i for i in range(at + 1, len(tokens)) if not tokens[i].cap), len(tokens))
        if titled > at + 1:
            return titled - at
        if at + 2 < len(tokens) and tokens[at + 1].lower == "the" and names[at + 2]:
            return 3
    return 0


def _read(
    tokens: Sequence[Token], names: Sequence[bool], start: int, end: int, mentions: dict[int, Mention]
) -> Run:
    """Tell owner, role and name of a run apart."""
    owner = ""
    first = start
    for at in range(start, end):
        if tokens[at].tag is Tag.POSS and tokens[at].lower == "'s":
            owner, first = _text(tokens, start, _without_office(tokens, names, start, at)), at + 1
    roles = [
        at
        for at in range(first, end)
        if is_role(tokens[at].lower)
        and (not names[at] or _only_role(tokens, at, end))
        and not _opens_body(tokens, at, end)
    ]
    role = ""
    if roles:
        block = roles[-1]
        opening = block
        least = 0 if first == start else first
        while opening - 1 in roles or (opening > least and _is_portfolio(tokens, opening - 1)):
            opening -= 1
        if opening > first and not owner:
            owner = _text(tokens, first, opening)
        role = _text(tokens, opening, block + 1)
        first = block + 1
    elif not owner:
        skipped = _leading_side(tokens, first, end, mentions)
        owner, first = _text(tokens, first, skipped), skipped
    known = _known(tokens, first, end, mentions)
    return Run(start, end, first, _text(tokens, first, end), role, owner, known)


def _only_role(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "the envoy Ada Abel", where "the envoy" is somebody's name in the codebook: a word of office."""
    return at + 1 < end and not tokens[at].cap and tokens[at + 1].mention != tokens[at].mention


def _opens_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "the Foreign Ministry": a word that goes with offices, in the name of a body."""
    body = at + 1 < end and tokens[at].cap and tokens[at + 1].lower in ORGANISATION_NOUNS
    return body and not is_office(tokens[at].lower)


def _without_office(tokens: Sequence[Token], names: Sequence[bool], start: int, end: int) -> int:
    """As in "the UN Secretary-General's envoy": where the owner of an office ends that is an owner itself."""
    while end > start + 1 and is_role(tokens[end - 1].lower) and not names[end - 1]:
        end -= 1
    return end


def _is_portfolio(tokens: Sequence[Token], at: int) -> bool:
    """As in "Labor Secretary": what an office is for, with capitals as the office has."""
    return tokens[at].lower in PORTFOLIOS and tokens[at].mention < 0 and tokens[at + 1].cap


def _leading_side(tokens: Sequence[Token], first: int, end: int, mentions: dict[int, Mention]) -> int:
    """As in "Marenian Dario Keszt", where the codebook has the demonym: the index after it."""
    number = tokens[first].mention
    if number < 0 or mentions[number].name.kind != "demonym":
        return first
    at = first
    while at < end and tokens[at].mention == number:
        at += 1
    return at if at < end else first


def _known(tokens: Sequence[Token], first: int, end: int, mentions: dict[int, Mention]) -> Mention | None:
    """The codebook's name that covers the whole name, or the person's behind an office or more first names."""
    number = tokens[end - 1].mention if first < end else -1
    if number < 0:
        return None
    at = end
    while at > first and tokens[at - 1].mention == number:
        at -= 1
    if at == first:
        return mentions[number]
    if mentions[number].name.kind != "person":
        return None
    if any(token.lower in ORGANISATION_NOUNS or token.lower == "of" for token in tokens[first:at]):
        return None  # "the Freedom Front of Ada Abel"
    beside = all(token.mention >= 0 or is_role(token.lower) for token in tokens[first:at])
    return mentions[number] if beside or end - at > 1 else None


def _text(tokens: Sequence[Token], start: int, end: int) -> str:
    """The words with the blanks that they have in the text, and the stops of abbreviations."""
    out = ""
    if start < end and tokens[start].lower == "the":
        start += 1  # a name of the codebook may begin with it
    for at in range(start, end):
        gap = tokens[at].start - tokens[at - 1].end if out else 0
        stop = gap > 1 and tokens[at - 1].lower in ABBREVIATIONS
        out += f"{'.' * stop}{' ' * bool(gap)}{tokens[at].text}"
    more = start < end < len(tokens) and tokens[end].start - tokens[end - 1].end > 1
    return f"{out}." if more and tokens[end - 1].lower in ABBREVIATIONS else out
