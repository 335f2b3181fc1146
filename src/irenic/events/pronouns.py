"""Whom "he" and "she" mean where the one named last does not fit: the spokesman for "she", the aide who told it."""

from __future__ import annotations

from irenic.coding.holders.discourse import Discourse
from irenic.events.triggers import triggers
from irenic.model.statement import Speaker

_WRONG = {"she": "man", "he": "woman"}
_NEAR = 2
"""Sentences back in which the person was spoken of whom an aide told about."""


def who_fits(discourse: Discourse, pronoun: str, found: list[Speaker]) -> list[Speaker]:
    """Those found; or whoever was spoken of last with that pronoun; of a teller or of nobody, the only one nearby."""
    if pronoun not in _WRONG or len(found) > 1:
        return found
    actor = (found[0].actor or "") if found else ""
    told = [(at, rank, e) for at, rank, e in discourse.entries if e.pronoun == pronoun and e.speakers]
    if actor.endswith(_WRONG[pronoun]) and not (pronoun == "she" and actor.endswith("woman")):
        return list(max(told, key=lambda row: row[:2])[2].speakers) if told else found
    if found and (not actor or actor.split()[-1].lower() not in triggers().tellers):
        return found
    near = {e.speakers for at, _, e in told if at >= discourse.sentence - _NEAR}
    return list(near.pop()) if len(near) == 1 else found
