"""The hits of one sentence, looked for once, when something first asks for them."""

from __future__ import annotations

from collections.abc import Callable

from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.phrases import Hit


class SentenceHits:
    """The hits of a sentence; most sentences have no frame, and nobody asks for theirs."""

    __slots__ = ("_find", "_found", "_parse")

    def __init__(self, parse: Parse, find: Callable[[], list[Hit]]) -> None:
        self._parse = parse
        self._find: Callable[[], list[Hit]] | None = find
        self._found: list[Hit] = []

    def __call__(self) -> list[Hit]:
        """All of them, in reading order, the longer of two at one place first."""
        if self._find is not None:
            found = [
                hit
                for hit in self._find()
                if not (_in_longer_name(self._parse, hit) or _armed_aid(self._parse, hit))
            ]
            self._found = sorted(found, key=lambda hit: (hit.start, -hit.end, hit.key))
            self._find = None  # it holds the sentence, which holds these hits: no more cycle to collect
        return self._found


def _armed_aid(parse: Parse, hit: Hit) -> bool:
    """As in "blocked military aid": no relief for people."""
    if hit.key[0] not in _RELIEF or _ARMED.isdisjoint(parse.vocabulary):
        return False
    aid = (i for i in range(hit.start, hit.end) if parse.lowers[i] in _AID)
    return any(i and parse.lowers[i - 1] in _ARMED for i in aid)


_RELIEF = frozenset({"@humanitarian", "humanitarian"})
_AID = frozenset({"aid", "assistance", "help"})
_ARMED = frozenset({"military", "lethal", "security", "defence", "defense"})


def _in_longer_name(parse: Parse, hit: Hit) -> bool:
    """As in "Port Ellis", "the Peace Front": a word of somebody's or some place's name names no issue."""
    tokens = parse.tokens
    mention = tokens[hit.start].mention
    if mention < 0 or tokens[hit.end - 1].mention != mention:
        return False
    before, after = tokens[max(0, hit.start - 1) : hit.start], tokens[hit.end : hit.end + 1]
    if before and before[0].lower == "the" and not hit.key[0].startswith("@"):
        before = []  # "the Salt Guard", of which a cue names all
    return any(token.mention == mention for token in (*before, *after))
