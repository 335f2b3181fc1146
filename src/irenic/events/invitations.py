"""Invitations told by the noun: extended, accepted, declined."""

from __future__ import annotations

from irenic.events.building import Found
from irenic.events.negation import is_no
from irenic.events.reading import Reading
from irenic.events.status import by_noun
from irenic.events.triggers import triggers
from irenic.model.event import EventStatus, Mode


def invitation(reading: Reading, index: int) -> Found | None:
    """As in "declined Abel's invitation to a summit"; "an invitation to meet" is told by its verb."""
    parse, people, table = reading.parse, reading.people, triggers()
    first = reading.left(index)
    governor = reading.governor(first)
    inner = next((c for c in parse.clauses if c.start > index and c.kind == "inf"), None)
    if governor is None or (inner is not None and inner.start <= index + 4 and inner.lemma in table.verbs):
        return None
    verdict = by_noun(parse, "invitation", governor)
    if governor.negated or is_no(parse, first, index):
        return None
    if governor.lemma not in table.extending and verdict.status is EventStatus.INVITED:
        return None
    last = min(index + 9, len(parse.tokens))
    noun, mode = next(
        ((i, mode) for i in range(index + 1, last) if (mode := reading.mode(i)) is not None), (-1, Mode.VISIT)
    )
    found = reading.found(
        index, mode, verdict, [*people.subject(governor), *people.in_phrase(index)], governor
    )
    if found is not None and noun >= 0:
        found.consumed.add(noun)
    return found
