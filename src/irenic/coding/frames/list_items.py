"""Items of a list by the issues that they name: "a truce, the release of prisoners, and free elections"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding


def bare_list(parse: Parse, start: int, end: int) -> bool:
    """As in "“… our demands; with a lasting truce, the return of refugees, and free elections”": items, no verb."""
    return "," in parse.lowers[start:end] and not any(c.finite for c in parse.clauses_in(start, end))


def merged_items(
    pieces: list[tuple[tuple[int, int], list[Finding]]],
) -> list[tuple[tuple[int, int], list[Finding]]]:
    """Pieces that hardly name a thing go with the one before; neighbours that name the same stay together."""
    merged: list[tuple[tuple[int, int], list[Finding]]] = []
    for piece, found in pieces:
        if merged and (not found or _same(merged[-1][1], found) or (merged[-1][1] and _weak(found))):
            (first, _), before = merged[-1]
            merged[-1] = ((first, piece[1]), before)
        else:
            merged.append((piece, found))
    if len(merged) > 1 and not merged[0][1]:
        (first, _), _empty = merged.pop(0)
        merged[0] = ((first, merged[0][0][1]), merged[0][1])
    return merged


def _weak(found: list[Finding]) -> bool:
    """As in "control of defence, foreign policy and the currency": an item that no more than hints at an issue."""
    return found[0].weight < _ITEM


_ITEM = 1.9


def _same(left: list[Finding], right: list[Finding]) -> bool:
    return bool(left) and (left[0].issue, left[0].option, left[0].sign) == (
        right[0].issue,
        right[0].option,
        right[0].sign,
    )
