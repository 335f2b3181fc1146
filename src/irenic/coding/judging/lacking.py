"""What a content says must not be lacking: "no decision without us", "a vote is hard to picture without"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.words.closed import FUTURE, NONE


def nothing_without(parse: Parse, main: Clause, end: int) -> bool:
    """As in "no decision could be taken without us", "a vote is hard to picture without": a condition."""
    first = main.subjects[0].start if main.subjects else main.start
    idle = main.lemma == "be" and not main.negated and parse.lowers[parse.skip(main.after) :][:1]
    if idle and idle[0] in _IDLE and is_without(parse, main, end):
        return True
    if _fails(parse, main) and any(t.lower == "without" for t in parse.tokens[max(0, first - 8) : first]):
        return True  # "without monitors any truce would be over in a week"
    if any(parse.lowers[i : i + 3] in _WITHOUT_THAT for i in range(max(0, first - 8), first)):
        return False
    return any(t.lower in NONE for t in parse.tokens[first : min(end, main.after + 3)]) and is_without(
        parse, main, end
    )


_WITHOUT_THAT = (["without", "that", ","], ["without", "this", ","])
"""As in "without that, nobody will talk to them": what was asked for in the sentence before."""


def is_ultimatum(parse: Parse, main: Clause, start: int, end: int) -> bool:
    """As in "either they hand over the lists, or there will be no treaty": the first is asked, the second a threat."""
    first = parse.skip(start)
    if first >= end or parse.lowers[first] != "either" or main.start <= first:
        return False
    joint = next((i for i in range(main.after, end) if parse.lowers[i] == "or"), end)
    return any(c.finite for c in parse.clauses_in(joint + 1, end))


def _fails(parse: Parse, main: Clause) -> bool:
    """As in "would collapse", "would be over in a week"."""
    if main.modal not in FUTURE | {"can", "could"} or main.negated:
        return False
    return main.lemma in _FAILING or (
        main.lemma == "be" and parse.lowers[main.after : main.after + 1] == ["over"]
    )


_FAILING = frozenset("collapse fail unravel crumble fall founder die break end".split())
_IDLE = frozenset(
    (
        "hard difficult impossible unattainable unachievable unthinkable inconceivable unimaginable pointless"
        " meaningless worthless useless"
    ).split()
)


def is_without(parse: Parse, main: Clause, end: int) -> bool:
    """Whether a content says without what; in front of its subject too ("without guarantees no truce will hold")."""
    first = main.subjects[0].start if main.subjects else main.start
    fronted = parse.tokens[max(0, first - 8) : first]
    return any(t.lower == "without" for t in (*fronted, *parse.tokens[main.after : end]))


def shows_need(parse: Parse, main: Clause) -> bool:
    """As in "the raid showed the need for sanctions", "underlines the urgency of a truce": it is asked for."""
    if main.lemma not in _SHOWING or main.negated or main.passive or not main.subjects:
        return False
    phrase = parse.bare_phrase(parse.skip(main.after))
    if phrase is None or lemma_at(parse, phrase.head) not in _NEED:
        return False
    return parse.lowers[phrase.end : phrase.end + 1] in (["for"], ["to"], ["of"])


_SHOWING = frozenset(
    "confirm demonstrate emphasise emphasize highlight illustrate prove reveal show stress underline underscore".split()
)
_NEED = frozenset({"need", "necessity", "urgency", "importance"})
