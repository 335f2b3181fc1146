"""A frame found in a sentence: who, what kind, over which words."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.names.entity import Entity
from irenic.coding.resources import FrameClass, words
from irenic.model.terms import Form


@dataclass(slots=True)
class Candidate:
    """A frame found: who, what kind, over which tokens.

    `start`/`end` is the span; `content` the content slot; `trigger` the token of the trigger; `clause` its clause.
    `aim`: the verb of an infinitive in it. `apart`: the trigger's own words name no issue ("called a halt to").
    `word`: the trigger as its table names it.
    """

    holder: Entity
    kind: FrameClass
    form: Form
    rule: str
    trigger: int
    start: int
    content: tuple[int, int]
    clause: Clause | None
    negated: bool = False
    hedged: bool = False
    quote: bool = False
    stop: int = 0
    relayed_by: Entity | None = None
    apart: bool = False
    word: str = ""
    aim: str = ""

    @property
    def end(self) -> int:
        """The end of the span."""
        return max(self.content[1], self.stop)


def is_hedged(parse: Parse, clause: Clause) -> bool:
    """Whether the telling is not sure, or nobody's: "reportedly", "is said to want", "is believed to"."""
    if clause.kind == "inf" and 0 <= clause.shared < clause.index:
        above = parse.clauses[clause.shared]
        if above.passive and above.lemma in words()["rumoured"]:
            return True
    return bool(_HEDGES & set(clause.adverbs)) or any(
        t.lower in _HEDGES for t in parse.tokens[max(0, clause.start - 3) : clause.head]
    )


_HEDGES = frozenset("reportedly allegedly apparently supposedly seemingly presumably".split())
