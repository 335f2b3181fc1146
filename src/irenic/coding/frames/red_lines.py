"""Red lines: "crossed a Northlander red line", "is a red line for Northland", "Northland's red lines on the valley"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.owners_behind import owner_behind
from irenic.coding.judging.verdict import is_guarded
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes
from irenic.model.terms import Form


def red_line(
    parse: Parse, owners: NounOwners, head: int, clause: Clause | None, named: tuple[int, int] | None
) -> list[Candidate]:
    """Whose line it is and on what: what stands at the line itself (`named`), or what crosses it."""
    owner = owners.owner(head - 1) or _stands_behind(owners, head) or _drawn(owners, head, clause)
    if owner is None:
        return []
    if named is None and parse.lowers[head + 1 : head + 2] == [":"] and head + 2 < len(parse.tokens):
        named = (
            head + 2,
            content_end(parse, head + 2, None, embedded=True),
        )  # "its red lines: no truce, no vote"
    entity, start = owner
    if named is not None:
        content = named
    elif clause is not None and clause.subjects and clause.lemma in _CROSSING:
        first = clause.subjects[0].start
        content, start = (first, clause.start), first
    else:
        return []
    thing = parse.noun_phrase(content[0])
    guarded = thing is not None and is_guarded(parse, thing.head)  # "sovereignty is a red line for Y"
    guarded = guarded or parse.lowers[content[0]] in {"no", "not"}  # "three red lines: no truce, no vote"
    kind = classes()["guarded" if guarded else "redline"]
    found = Candidate(entity, kind, Form.NARRATED, "noun.redline", head, start, content, clause)
    found.content = (content[0], max(content[1], head + 1))
    return [found]


def _drawn(owners: NounOwners, head: int, clause: Clause | None) -> tuple[Entity, int] | None:
    """As in "Northland has drawn three red lines: …", "has two red lines": whoever draws them."""
    if (
        clause is None
        or clause.lemma not in _DRAWING
        or clause.passive
        or clause.negated
        or head < clause.after
    ):
        return None
    subject = owners.resolver.subject(clause) if owners.parse.lowers[head + 1 : head + 2] == [":"] else None
    return (subject, clause.start) if subject is not None else None


_DRAWING = frozenset("draw have lay list name set".split())


def _stands_behind(owners: NounOwners, head: int) -> tuple[Entity, int] | None:
    """As in "a red line of Y", "a red line for Y"."""
    if (agent := owner_behind(owners.resolver, head, frozenset())) is not None:
        return agent[0], head
    parse = owners.parse
    if head + 2 < len(parse.tokens) and parse.lowers[head + 1] == "for":
        phrase = parse.noun_phrase(head + 2)
        entity = owners.resolver.phrase(phrase) if phrase is not None else None
        return (entity, head) if entity is not None else None
    return None


_CROSSING = frozenset(
    "cross violate breach overstep be remain constitute represent become mark hit touch".split()
)
