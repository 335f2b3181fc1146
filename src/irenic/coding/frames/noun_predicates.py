"""What a noun's owner holds, told by a predicate or after a colon: "their demand is a truce", "its terms: …"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import DASHES, NP_STARTS, Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, classes, frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def predicate(parse: Parse, clause: Clause, head: int, owner: tuple[Entity, int]) -> list[Candidate]:
    """As in "their main demand is a truce", "our priority is to let aid in", "its position is that"."""
    frame = _row(parse, head, PREDICATED)
    first = _first(parse, clause, frame)
    if frame is None or first < 0:
        return []
    behind = parse.tokens[first + 1 : first + 2]
    more = bool(behind) and behind[0].tag is not Tag.PUNCT
    content = (first, content_end(parse, first + more, clause, embedded=True))
    found = _candidate(owner, frame, "predicate", head, content, clause)
    found.negated = clause.negated
    return [found]


def one_of(parse: Parse, clause: Clause, phrase: NounPhrase, owner: Entity) -> list[Candidate]:
    """As in "Northland wants three things. The first is a truce.": the predicate is one of them."""
    first = parse.skip(clause.after)
    if clause.lemma != "be" or clause.negated or clause.modal or first + 1 >= len(parse.tokens):
        return []
    if parse.tokens[first].tag not in _THINGS:
        return []
    first += parse.tokens[first].tag is Tag.COMPL
    content = (first, content_end(parse, first, clause, embedded=True))
    kind, rule = classes()["demand"], "noun.demand.predicate"
    return [Candidate(owner, kind, Form.INDIRECT, rule, phrase.head, phrase.start, content, clause)]


_THINGS = NP_STARTS | {Tag.TO, Tag.COMPL}


def fronted_place(parse: Parse) -> int:
    """As in "Among its demands is a truce", "At the heart of her plan is": where the noun in front begins, or −1."""
    for words in _PLACES.get(parse.lowers[0], ()):
        if parse.lowers[: len(words)] == words and parse.lowers[len(words)] != "other":
            return len(words)  # "among its demands", not "among other things"
    return -1


_PLACES = {
    "among": (["among"],),
    "chief": (["chief", "among"],),
    "first": (["first", "among"],),
    "foremost": (["foremost", "among"],),
    "central": (["central", "to"],),
    "key": (["key", "to"],),
    "high": (["high", "on"],),
    "top": (["top", "of"], ["top", "on"]),
    "at": tuple(["at", "the", place, "of"] for place in ("heart", "core", "centre", "center", "top", "root")),
}


def _first(parse: Parse, clause: Clause, frame: Frame | None) -> int:
    """Where the predicate begins, or −1 where it says nothing of the content."""
    tokens = parse.tokens
    first = parse.skip(clause.after)
    if first + 1 >= len(tokens) or frame is None:
        return -1
    if clause.lemma in _OF:  # "boil down to", "consist of"
        at = next(
            (i for i in range(first, min(first + 3, len(tokens))) if tokens[i].lower in _OF[clause.lemma]), -1
        )
        return at + 1 if at >= 0 else -1
    if clause.lemma not in _EQUAL:
        return -1
    token = tokens[first]
    if token.tag is Tag.COMPL or (token.tag is Tag.PREP and token.lower in frame.patterns):
        return first + 1
    if token.tag in {Tag.ADJ, Tag.PREP, Tag.SUB, Tag.PUNCT}:
        return -1
    if frame.trigger in _DEEDS and token.tag is not Tag.TO:
        return -1  # "its move was a blow to the truce"
    phrase = parse.noun_phrase(first)
    if phrase is not None and parse.lowers[phrase.head] == "one":
        return -1  # "its offer is not a bad one"
    told = frame.kind.told or frame.kind.name == "criticise"
    if told and token.tag is not Tag.TO and not any(c.finite and c.start > first for c in parse.clauses):
        return -1  # "its position is firm", "its line is a puzzle"
    return first


_DEEDS = frozenset({"attempt", "bid", "effort", "move", "step"})


def after_colon(parse: Parse, clause: Clause | None, head: int, owner: tuple[Entity, int]) -> list[Candidate]:
    """As in "its terms have not changed: a truce and the release of prisoners"."""
    tokens = parse.tokens
    reach = range(head + 1, min(head + _REACH, len(tokens)))
    named = _among(parse, head)
    marks = (i for i in reach if tokens[i].text in ":;." or tokens[i].text in DASHES)
    colon = named if named > 0 else next(marks, -1)
    if colon < 0 or colon + 1 >= len(tokens) or not (named > 0 or _lists(parse, colon, head)):
        return []
    frame = _row(parse, head, LISTED)
    if frame is None or tokens[colon + 1].tag is Tag.QUOTE or _of_things(parse, head):
        return []
    first = next((c for c in parse.clauses if c.finite and head < c.start < colon), None)
    fronted = named < 0 and first is not None and bool(first.subjects) and first.subjects[0].start < head
    if fronted and first is not None and all(phrase.head != head for phrase in first.subjects):
        return []  # "our message to their demands is simple: …"
    if sum(1 for c in parse.clauses if c.finite and head < c.start < colon) > 2:
        return []
    content = (colon + 1, content_end(parse, colon + 1, None, embedded=True))
    return [_candidate(owner, frame, "colon", head, content, clause)]


def _of_things(parse: Parse, head: int) -> bool:
    """As in "its list of captives", against "its list of terms"."""
    if parse.lowers[head] not in {"list", "lists"} or parse.lowers[head + 1 : head + 2] != ["of"]:
        return False
    phrase = parse.bare_phrase(head + 2)
    return phrase is None or _row(parse, phrase.head, LISTED) is None


def _among(parse: Parse, head: int) -> int:
    """As in "named three conditions, among them a truce": the token before the first of them, or −1."""
    return head + 3 if parse.lowers[head + 1 : head + 4] in _AMONG else -1


_AMONG = ([",", "among", "them"], [",", "among", "these"], [",", "amongst", "them"])


def _lists(parse: Parse, mark: int, head: int) -> bool:
    """As in "its terms: …", "its terms — a truce, a buffer zone — are": a colon, or dashes around a list."""
    tokens = parse.tokens
    if tokens[mark].text not in DASHES:
        return tokens[mark].text == ":"
    if parse.skip(head + 1) != mark or tokens[mark + 1].tag not in NP_STARTS:
        return False
    end = next((i for i in range(mark + 1, len(tokens)) if tokens[i].text in DASHES), len(tokens))
    listed = any(tokens[i].text == "," or tokens[i].lower == "and" for i in range(mark, end))
    return listed and not any(c.finite for c in parse.clauses_in(mark, end))


def _row(parse: Parse, head: int, kinds: frozenset[str]) -> Frame | None:
    word = parse.tokens[head].word
    rows = frames("nouns").get(word.noun, ()) if word is not None else ()
    return next((f for f in rows if f.kind.name in kinds), None)


def _candidate(
    owner: tuple[Entity, int],
    frame: Frame,
    how: str,
    head: int,
    content: tuple[int, int],
    clause: Clause | None,
) -> Candidate:
    rule = f"noun.{frame.kind.name}.{how}"
    return Candidate(owner[0], frame.kind, Form.INDIRECT, rule, head, owner[1], content, clause)


_REACH = 24
_EQUAL = frozenset("be remain include comprise stay become encompass".split())
_OF = {
    "boil": {"to"},
    "come": {"to"},
    "consist": {"of"},
    "amount": {"to"},
    "lie": {"in"},
    "call": {"for"},
    "range": {"from"},
    "centre": {"on"},
    "center": {"on"},
}
PREDICATING = _EQUAL | _OF.keys()
"""Verbs behind which a noun's content may stand."""
LISTED = frozenset({"demand", "offer", "promise", "redline", "threat"})
"""Classes of nouns whose contents may stand after a colon later in the sentence."""
PREDICATED = LISTED | {"disposition", "favour", "neutral", "report", "criticise"}
"""Classes of nouns whose content may be the predicate."""
