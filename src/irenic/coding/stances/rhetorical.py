"""Questions that are asked of nobody: "Whose truce is it when half of us are not told?"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse


def rhetorical(parse: Parse, piece: tuple[int, int]) -> bool:
    """As in "Where were the monitors when the hospital burnt?": a question word opens it, and no party answers."""
    first = parse.skip(piece[0])
    if first < piece[1] and _wonders(parse, first):
        return True
    if "?" not in parse.vocabulary or first >= piece[1] or parse.lowers[first] not in _INQUIRING:
        return False
    return "?" in parse.lowers[first : piece[1] + 2]


def _wonders(parse: Parse, first: int) -> bool:
    """As in "Explain to me why a man who ordered it should sit there", "Tell us how that can be fair"."""
    near = parse.lowers[first : first + 5]
    if near[0] not in {"explain", "tell"} or _US.isdisjoint(near):
        return False
    return any(word in {"why", "how"} for word in near)


_US = frozenset({"me", "us"})
_INQUIRING = frozenset("who whose what how why where which since".split())
