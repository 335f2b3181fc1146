"""What others are to do, or offer to do: no act of the subject that stands before."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames
from irenic.coding.words.tokens import Tag


def joined_duty(clause: Clause) -> bool:
    """As in "said that X must abide by the truce, “withdraw from the valley” and free them": asked of X, not done."""
    joined = clause.finite and not clause.subjects and clause.kind == "that"
    return joined and clause.modal in {"must", "should", "ought"}


def of_others(parse: Parse, clause: Clause) -> bool:
    """As in "threats from X to quit the talks", "a proposal by X to vote": the noun tells whose it is."""
    if parse.tokens[clause.start].tag is not Tag.TO or not 0 <= clause.shared < clause.index:
        return False  # "X's decision to drop it won applause": X's own deed
    whole = np_ending(parse, clause.start - 1)
    word = parse.tokens[whole.head].word if whole is not None else None
    if whole is None or word is None or parse.tokens[whole.head].tag is not Tag.NOUN:
        return False
    behind = parse.lowers[whole.head + 1 : whole.head + 2]
    owned = whole.end == clause.start and any(
        t.tag is Tag.POSS for t in parse.tokens[whole.start : whole.head]
    )
    told = owned or behind in (["from"], ["by"])  # "understands X's decision to halt the raids"
    rows = frames("nouns").get(word.noun, ())
    return told and (word.noun in _DECIDING or any("inf" in frame.patterns for frame in rows))


_DECIDING = frozenset({"choice", "decision", "vote"})
