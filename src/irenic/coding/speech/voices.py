"""Statements in the first person: "We, the ministers of Northland, welcome", "Joint statement by …", "Remarks by …"."""

from __future__ import annotations

import re
from bisect import bisect_left

from irenic.coding.clauses.syntax import Parse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.names.gazetteer import Mention
from irenic.coding.resources import words
from irenic.coding.words.sentences import Sentence, is_bulleted
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Speaker

_WE = re.compile(r"(?:We|Our)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|us|my|My)\b")
_DECLARING = re.compile(r"We,? (?:the|as) ")
_TITLE = re.compile(
    r"\b(?:statement|declaration|communiqu[ée]|letter|appeal|remarks|speech|address|conference) (?:of|by|from)\b|"
    r"[’']s? (?:\w+ ){0,2}(?:statement|remarks|speech|address)\b",
    re.IGNORECASE,
)
_AMONG = 6
"""Sentences at the head of a text among which it says whose it is."""
_SHARE = 4
"""Of so many paragraphs one at least begins with "we"; or two speak in the first person."""
_SAID = frozenset("remark remarks speech address conference".split())


def declaring(text: str, sentences: list[Sentence], headlines: list[Sentence]) -> Sentence | None:
    """The headline or sentence that tells who "we" or "I" are, in a text that is told by them in many paragraphs."""
    paragraphs = {s.paragraph: s for s in reversed(sentences)}
    opening = sum(bool(_WE.match(text, s.start)) for s in paragraphs.values())
    own = {s.paragraph for s in sentences if not s.quotes and _FIRST_PERSON.search(text, s.start, s.end)}
    many = opening > 1 and _SHARE * opening >= len(paragraphs)
    spoken = len(own) > 1 and 2 * len(own) >= len(paragraphs)
    for sentence in [*headlines, *sentences[:_AMONG]] if many or spoken else []:
        heading = sentence in headlines or (sentence is sentences[0] and text[sentence.end - 1] not in ".!?")
        titled = (heading or many) and _TITLE.search(text, sentence.start, sentence.end)
        if not sentence.quotes and (titled or (many and _DECLARING.match(text, sentence.start))):
            return sentence
    return None


def goes_on(text: str, sentences: list[Sentence], number: int, ongoing: int) -> bool:
    """As in "“We welcome the truce.”" and, in paragraphs of their own without marks, "We call on both sides".

    `ongoing` is the last sentence that went on so.
    """
    sentence, before = sentences[number], sentences[number - 1] if number else None
    if before is None or sentence.quotes:
        return False
    if sentence.paragraph == before.paragraph:
        return ongoing == number - 1
    if not _WE.match(text, sentence.start) or sentence.paragraph != before.paragraph + 1:
        return False
    opened = before.quotes == ((before.start, before.end),) and _WE.match(text, before.start + 1) is not None
    return opened or ongoing == number - 1


def of_themselves(text: str, sentence: Sentence) -> bool:
    """As in "They recalled that …" in a statement by "we, the leaders": those who speak tell of themselves."""
    if _FIRST_PERSON.search(text, sentence.start, sentence.end) is not None:
        return False
    return _THEMSELVES.match(text, sentence.start) is not None


_THEMSELVES = re.compile(
    r"(?:They|(?:The|Both) (?:\w+ ){0,2}(?:leaders|ministers|sides|parties|participants|presidents|delegations))"
    r" (?:also |further |jointly |again )?\w+ed\b"
)


def introduced(text: str, sentences: list[Sentence], mentions: list[Mention]) -> dict[int, Entity]:
    """As in "Abel:" or "Key points of Abel's remarks:" above a list, or a name alone above a whole text."""
    found: dict[int, Entity] = {}
    speaker, listed, last = None, False, -1
    for number, sentence in enumerate(sentences):
        named = _label(text, sentence, mentions)
        if named is not None:
            speaker, listed, last = named[0], named[1] or number > 1, sentence.paragraph
        elif speaker is not None and not sentence.quotes:
            bulleted = sentence.paragraph == last or is_bulleted(text, sentence.start)
            if sentence.paragraph - last > 1 or (listed and not bulleted):
                speaker = None
            else:
                found[number], last = speaker, sentence.paragraph
        else:
            speaker = None
    return found


def _label(text: str, sentence: Sentence, mentions: list[Mention]) -> tuple[Entity, bool] | None:
    """Whom a line names that ends with a colon, and whether only a list may be theirs."""
    if (
        text[sentence.end - 1 : sentence.end] != ":"
        or sentence.quotes
        or sentence.end - sentence.start > _LINE
    ):
        return None
    first = bisect_left(mentions, sentence.start, key=lambda m: m.start)
    last = bisect_left(mentions, sentence.end, key=lambda m: m.start)
    people = [m for m in mentions[first:last] if m.name.kind == "person" and m.name.party is not None]
    if len({m.name for m in people}) != 1:
        return None
    name = people[-1].name
    alone = text[people[-1].end : sentence.end].strip() == ":" and not _SPOKE.search(
        text, sentence.start, sentence.end
    )
    if not alone and not _SPOKE.search(text, sentence.start, sentence.end):
        return None
    return Entity((Speaker(name.party or "", name.actor),), "person", name.pronoun, 0.9), not alone


_LINE = 160
_SPOKE = re.compile(
    r"\b(?:statements?|points?|remarks|theses|said|spoke|stated|told|noted|announced|thing)\b", re.IGNORECASE
)


def speaking(parse: Parse, resolver: Resolver) -> Entity | None:
    """Who "we" or "I" are by such a sentence: the parties that it names in front of its verb, or whose speech it is."""
    lowers = parse.lowers
    first = 1 + (lowers[1] == ",") + (lowers[1] == "as") if lowers[0] == "we" else _behind_title(parse)
    if first < 0:
        return _whose(parse, resolver)
    phrase = parse.noun_phrase(first)
    verb = next((c.start for c in parse.clauses if c.finite and c.start > first), len(lowers))
    verb = next((i for i in range(first, verb) if lowers[i] in _BEHIND), verb)
    named = [
        m for m in map(resolver.mention, range(first, verb)) if m is not None and m.name.party is not None
    ]
    people = tuple(dict.fromkeys(m.name for m in named if m.name.kind == "person"))
    parties = tuple(dict.fromkeys(m.name.party or "" for m in named))
    if len(people) == 1 and len(parties) == 1:
        return Entity((Speaker(parties[0], people[0].actor),), "person", people[0].pronoun)
    if len(parties) > 1:
        return Entity(tuple(Speaker(party, None) for party in parties), "group", "they", 0.8)
    return resolver.phrase(phrase) if phrase is not None else None


_BEHIND = frozenset("on at after ahead before following regarding during with".split())


def _behind_title(parse: Parse) -> int:
    """As in "Joint statement by Northland": the token behind "by", or −1."""
    for index in range(len(parse.tokens) - 2):
        if _is_title(parse, index) and parse.lowers[index + 1] in {"by", "of", "from"}:
            return index + 2
    return -1


def _whose(parse: Parse, resolver: Resolver) -> Entity | None:
    """As in "Abel's evening address"."""
    title = next((i for i in range(len(parse.tokens)) if _is_title(parse, i)), 0)
    near = range(max(1, title - _NEAR), title)
    mark = next((i for i in near if parse.tokens[i].tag is Tag.POSS), 0)
    return resolver.innermost(mark - 1) if mark else None


_NEAR = 4


def _is_title(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    noun = token.word.noun if token.word is not None and token.tag in {Tag.NOUN, Tag.NAME} else ""
    return noun in words()["documents"] or token.lower in _SAID  # "Press remarks by": no verb in a headline
