"""Nouns that nobody is told to hold: what somebody might do, what is wanted of them, what they are reproached with."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import Frame
from irenic.coding.words.tokens import Tag


def is_supposed(parse: Parse, start: int, head: int, frame: Frame, content: tuple[int, int]) -> bool:
    """Whether the owner of a noun, told from `start` to its content, is only supposed to hold what it names."""
    return (
        _asked(parse, head)
        or _any(parse, head)
        or _hangs_on(parse, min(start, head))
        or _reproach(parse, frame, content)
    )


def _asked(parse: Parse, head: int) -> bool:
    """As in "Pressed on Southmark's readiness to talk, Abel said": what a question supposes."""
    if parse.lowers[0] not in _ASKED:
        return False
    comma = next((i for i, lower in enumerate(parse.lowers) if lower == ","), 0)
    return head < comma


_ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})


def _any(parse: Parse, head: int) -> bool:
    """As in "any attempt by Northland to annex it would mean war": what may be, and is not told as done."""
    tokens, at = parse.tokens, head - 1
    while at >= 0 and tokens[at].tag in {Tag.ADJ, Tag.ADV, Tag.QUOTE}:
        at -= 1
    return at >= 0 and tokens[at].lower == "any"


def _hangs_on(parse: Parse, start: int) -> bool:
    """As in "the key lies in Northland's willingness", "depends on their readiness": it may be lacking."""
    tokens, at = parse.tokens, start - 1
    if at >= 0 and tokens[at].tag is Tag.ADJ:
        at -= 1
    if at < 1 or tokens[at].lower not in {"in", "on", "upon"}:
        return False
    before = tokens[at - 1]
    verb = parse.clause_at.get(at - 1)
    lemma = verb.lemma if verb is not None else before.word.verb if before.word is not None else ""
    return lemma in _HANGING


_HANGING = frozenset("lie depend hinge hang rest bank count conditional contingent dependent".split())


def _reproach(parse: Parse, frame: Frame, content: tuple[int, int]) -> bool:
    """As in "its support for terrorism": words that nobody has for what he backs himself."""
    phrase = parse.noun_phrase(content[0])
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return frame.kind.name == "accept" and word is not None and word.noun in _CRIMES


_CRIMES = frozenset("aggression banditry extremism extremist militancy terror terrorism terrorist".split())
