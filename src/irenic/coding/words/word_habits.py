"""Words that can be noun and verb, and are one of them nearly always."""

from __future__ import annotations

SELDOM_NOUNS = frozenset(
    (
        "lift stop let hold leave stay pay keep refuse remain help seek allow say call meet get give take make go "
        "put set cut turn fall pull push open bring win break build hand join run stand back free sign"
    ).split()
)
"""Verbs whose noun is rare beside them."""

SELDOM_VERBS = frozenset(
    (
        "power air land border fuel trade state group food security peace court mine ship truck train "
        "bank tank school market crew staff water gas oil coal iron plant park street party guard drone"
    ).split()
)
"""Nouns whose verb is rare beside them, before another noun."""
