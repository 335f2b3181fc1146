"""Frames inside frames, and findings twice: what is one record, and who relays whom."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import COMMENTATOR, CONDUCT, Act, Attribution, Flag, Form

_TOLD_BY_OTHERS = frozenset(
    {"disposition", "signal", "favour", "intent", "willing", "ready", "open", "accept", "report", "view"}
)
"""Classes of mental states and acceptance: told by another party they are hearsay; public acts are not."""


def settle_frames(built: list[tuple[Candidate, list[Statement]]]) -> list[tuple[Candidate, list[Statement]]]:
    """Settle frames inside frames: one party's outer and inner become one; another's inner gets the source."""
    kept: list[tuple[Candidate, list[Statement]]] = []
    for candidate, statements in built:
        sources: list[Speaker] = []
        for other, theirs in built:
            if other is candidate:
                continue
            inner, outer = _inside(candidate, other), _inside(other, candidate)
            if _same_party(candidate, other):
                if inner and theirs and (not _tells_own(other) or candidate.kind.form is Form.NARRATED):
                    statements = []
                elif inner and _tells_own(other):
                    statements = [_spoken_by(s, other) for s in statements]
                elif outer and _tells_own(candidate) and other.kind.form is not Form.NARRATED:
                    named = {s.targets[0].issue for s in theirs}
                    statements = [
                        s
                        for s in statements
                        if s.targets[0].issue not in named and s.targets[0].issue != CONDUCT
                    ]
            elif inner and _asked_of(candidate, other):
                statements = []
            elif outer and _told(candidate) and theirs and not _asked_of(other, candidate):
                statements = _beside(statements, {s.targets[0].issue for s in theirs})
            elif inner and other.kind.name != "view":
                sources.extend(s for s in other.holder.speakers if s.party != COMMENTATOR)
        if candidate.relayed_by is not None:
            statements = [_relayed(s, candidate.relayed_by.speakers[0]) for s in statements]
        elif statements and sources:
            statements = [_with_sources(s, candidate, sources) for s in statements]
        kept.append((candidate, statements))
    return kept


def _asked_of(inner: Candidate, outer: Candidate) -> bool:
    """As in "demanded that both armies withdraw", "said that X must": what is asked of others is no act of theirs."""
    if outer.kind.name in _WANTING and inner.form is Form.NOMINAL and inner.kind.name in _GIVEN:
        return True  # "seeks assurances from X that", "wants X's agreement to"
    if outer.form is not Form.INDIRECT or inner.clause is None or inner.trigger != inner.clause.head:
        return False
    if outer.kind.name in _WANTING:
        return True
    return outer.kind.told and inner.clause.modal in {"must", "should", "ought", "shall"}


_PLAIN = 0.5
"""What is told with a judging word is surer than what is only told of another."""


def _beside(statements: list[Statement], named: set[str]) -> list[Statement]:
    """As in "said that Y had rejected it": the stance is Y's; what the teller asks or says of another issue stays."""
    return [s for s in statements if s.act is Act.DEMAND or s.targets[0].issue not in named | {CONDUCT}]


_WANTING = frozenset({"demand", "favour", "insistent", "intent"})
_GIVEN = frozenset({"promise", "offer", "accept", "concede", "concession", "support_act"})


def _told(candidate: Candidate) -> bool:
    """Whether a frame only tells what its content does; "stressed the need for" is an act of its own."""
    return candidate.kind.told and candidate.form is not Form.VERB_NP


def _tells_own(candidate: Candidate) -> bool:
    """Whether a frame tells what the own side does: as in "warned that his fighters would not disarm", too."""
    return _told(candidate) or (candidate.kind.name == "criticise" and candidate.form is Form.INDIRECT)


def _spoken_by(statement: Statement, outer: Candidate) -> Statement:
    """The party's own words, told by its speaker: "X said that its country would" is X's statement."""
    if len(outer.holder.speakers) != 1 or outer.holder.speakers[0].actor is None:
        return statement
    if statement.holder.actor is not None and outer.holder.number != "person":
        return statement
    return replace(statement, holder=outer.holder.speakers[0])


def _same_party(left: Candidate, right: Candidate) -> bool:
    return {s.party for s in left.holder.speakers} == {s.party for s in right.holder.speakers}


def _inside(inner: Candidate, outer: Candidate) -> bool:
    return outer.content[0] <= inner.trigger < outer.content[1] and inner.trigger != outer.trigger


def _relayed(statement: Statement, source: Speaker) -> Statement:
    """Told of another party in somebody's own words."""
    return replace(
        statement,
        sources=(source,),
        attribution=Attribution.HEARSAY,
        flags=tuple(sorted({*statement.flags, Flag.NESTED})),
        confidence=round(statement.confidence * 0.9, 2),
    )


def _with_sources(statement: Statement, candidate: Candidate, sources: list[Speaker]) -> Statement:
    flags = tuple(sorted({*statement.flags, Flag.NESTED}))
    if candidate.kind.name not in _TOLD_BY_OTHERS:
        return replace(statement, flags=flags)
    return replace(
        statement,
        sources=tuple(dict.fromkeys(sources)),
        attribution=Attribution.HEARSAY,
        flags=flags,
        confidence=round(statement.confidence * 0.9, 2),
    )


def settle_statements(statements: list[Statement]) -> list[Statement]:
    """One record a holder, issue and span; of overlapping ones of the same trigger the surer stays."""
    # stable: joint holders stay in the order of the text, issues of one span the surest first
    statements.sort(key=lambda s: (s.span.start, s.span.end))
    kept: list[Statement] = []
    for statement in statements:
        clash = next((k for k in reversed(kept[-8:]) if _duplicates(k, statement)), None)
        if clash is None:
            kept.append(statement)
        elif statement.confidence > clash.confidence:
            kept[kept.index(clash)] = statement
    return kept


def _duplicates(left: Statement, right: Statement) -> bool:
    if left.holder.party != right.holder.party or left.targets[0].issue != right.targets[0].issue:
        return False
    if left.holder.actor != right.holder.actor and Flag.JOINT in left.flags:
        return False
    overlap = min(left.span.end, right.span.end) - max(left.span.start, right.span.start)
    shorter = min(left.span.end - left.span.start, right.span.end - right.span.start)
    return overlap >= 0.6 * shorter
