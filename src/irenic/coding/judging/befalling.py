"""The measure that shall befall others: "those who break the truce would face sanctions", "will be put on its list"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag

MEASURES = frozenset({"sanctions", "accountability"})
"""Standard issues of the measures with which one threatens others."""


def measure(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """Where a content names what shall befall its subject, or None where it tells of no such thing."""
    main = main_clause(parse, start, end)
    if main is None or main.negated or main.modal not in FUTURE or main.after >= end:
        return None
    if main.lemma in _FACING and not main.passive:
        return main.after, end
    if main.passive and main.lemma in _STRUCK:
        return main.head, end
    return (main.after, end) if main.lemma == "be" and _subject_to(parse, main) else None


def _subject_to(parse: Parse, main: Clause) -> bool:
    """As in "shall be subject to a travel ban", "would be liable to prosecution"."""
    at = parse.skip(main.after)
    return parse.lowers[at : at + 2] in (["subject", "to"], ["liable", "to"]) or (
        at < len(parse.tokens) and parse.tokens[at].tag is Tag.PREP and parse.lowers[at] == "under"
    )


_FACING = frozenset("face suffer risk incur invite".split())
_STRUCK = frozenset(
    "arrest blacklist charge designate hit list penalise penalize place prosecute punish put refer sanction "
    "slap subject submit summon target try".split()
)
