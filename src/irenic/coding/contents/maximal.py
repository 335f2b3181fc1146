"""Which hits count: of those that share words, the longer ones, and of equals the best."""

from __future__ import annotations

from irenic.coding.words.phrases import Hit


def maximal(hits: list[Hit]) -> list[Hit]:
    """Hits that no strictly longer hit of another issue covers; of those of one issue on the same words the best."""
    kept: list[Hit] = []
    hits = _once(hits)
    longer: list[Hit] = []  # in the order of hits, those that cover another come before it
    for hit in hits:
        if not longer or not _covered(hit, longer):
            kept.append(hit)
        if hit.end - hit.start > 1:
            longer.append(hit)
    return kept


def _once(hits: list[Hit]) -> list[Hit]:
    best: dict[tuple[int, int, tuple[str, str]], Hit] = {}
    for hit in hits:
        known = best.get((hit.start, hit.end, hit.key))
        if known is None or hit.weight > known.weight:
            best[hit.start, hit.end, hit.key] = hit
    return list(best.values())


def _covered(hit: Hit, others: list[Hit]) -> bool:
    start, end = hit.start, hit.end
    for other in others:
        if other.end < end or (other.end == end and other.start == start) or other.weight < hit.weight:
            continue
        name = other.key[0].lstrip("@")
        if name != hit.key[0].lstrip("@") and not (name == "sequencing" and hit.weight >= 3):
            return True
    return False
