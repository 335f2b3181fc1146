"""What is done again: "repeated its offer of talks", "reaffirmed its opposition to"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.judging.verdict import Told
from irenic.coding.resources import FrameClass, frames
from irenic.model.terms import Act, Firmness, Polarity


def again(parse: Parse, piece: tuple[int, int], polarity: Polarity) -> Told:
    """As in "repeated its offer of talks", "reaffirmed its opposition to": the noun says what is done again."""
    kind = named_act(parse, piece[0])
    if kind is None:
        return Told(Act.DEMAND, polarity, Firmness.POSITION, 0.75)
    return Told(kind.act, Polarity.OPEN if kind.polarity == 0 else polarity, kind.firmness, 0.75)


def named_act(parse: Parse, start: int) -> FrameClass | None:
    """What the noun does at the head of the phrase that begins at a token, or joined to "its firm stance"."""
    phrase = parse.noun_phrase(start)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None:
        return None
    if word.noun in _STANCES and parse.lowers[phrase.end : phrase.end + 1] == ["and"]:
        return named_act(parse, phrase.end + 1)
    return next((frame.kind for frame in frames("nouns").get(word.noun, ()) if not frame.kind.told), None)


_STANCES = frozenset({"attitude", "line", "position", "stance"})
