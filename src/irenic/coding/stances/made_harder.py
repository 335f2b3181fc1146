"""What is made harder: who says that the raids make it harder to reach a truce wants the truce."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding

_HARDER = frozenset("hard harder difficult impossible tougher costlier riskier".split())
_MAKING = frozenset({"make", "makes", "made", "making"})


def made_harder(parse: Parse, piece: tuple[int, int], finding: Finding) -> bool:
    """As in "the raids would make it even harder to reach a truce", of the truce and not of the raids."""
    if _HARDER.isdisjoint(parse.vocabulary):
        return False
    for at in range(piece[0], min(piece[1], finding.start) - 2):
        if parse.lowers[at] in _MAKING and parse.lowers[at + 1] == "it":
            return (
                not _HARDER.isdisjoint(parse.lowers[at + 2 : at + 5])
                and "to" in parse.lowers[at + 3 : finding.start]
            )
    return False
