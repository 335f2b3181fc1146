"""What is put before something else: "a treaty would serve us better than a truce"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding
from irenic.coding.judging.verdict import Judgement, Told, as_polarity
from irenic.model.terms import Act, Firmness, Polarity


def compared(
    parse: Parse, finding: Finding, piece: tuple[int, int], verdict: Judgement | None
) -> Told | None:
    """As in "a treaty would serve us better than a truce": for what stands before "than", against what stands after."""
    tokens = parse.tokens
    than = next((i for i in range(*piece) if tokens[i].lower == "than"), None)
    if than is None:
        return None
    first = finding.start < than
    if first and verdict is not None and parse.lowers[than - 1] == "rather":
        return None  # "must tighten them rather than lift them": what is said of the first
    near = {t.lower for t in tokens[max(piece[0], than - 8) : than]}
    if not near & {"better", "rather", "sooner", "preferable", "safer", "wiser"} or near & {
        "no",
        "not",
        "n't",
    }:
        return None
    polarity = as_polarity(finding.sign) if first else Polarity.OPPOSE
    return Told(Act.ASSESSMENT, polarity, Firmness.PREFERENCE, 0.7)
