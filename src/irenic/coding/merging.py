"""Frames inside frames, and findings twice: what is one record, and who relays whom."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.nesting import (
    asked_of,
    goes_its_way,
    is_inside,
    is_on_noun,
    of_the_whole,
    only_tells,
    own_thing,
    recounted,
    relays,
    reproached,
    same_party,
    tells_own,
    unstated,
)
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import COMMENTATOR, CONDUCT, Act, Attribution, Firmness, Flag, Form, Polarity


def settle_frames(built: list[tuple[Candidate, list[Statement]]]) -> list[tuple[Candidate, list[Statement]]]:
    """Settle frames inside frames: one party's outer and inner become one; another's inner gets the source."""
    kept: list[tuple[Candidate, list[Statement]]] = []
    for candidate, statements in built:
        sources: list[Speaker] = []
        for other, theirs in built:
            if other is candidate:
                continue
            inner, outer = is_inside(candidate, other), is_inside(other, candidate)
            if outer and goes_its_way(other, candidate, built):
                statements = []
                break
            if inner and goes_its_way(candidate, other, built):
                continue
            if same_party(candidate, other):
                owed = own_thing(candidate, other, theirs) or (
                    theirs and (not tells_own(other) or of_the_whole(candidate))
                )
                if inner and owed:
                    statements = []
                elif outer and own_thing(other, candidate, statements):
                    pass  # what is asked stays
                elif inner and tells_own(other):
                    statements = [_spoken_by(s, candidate, other) for s in statements]
                elif outer and tells_own(candidate) and other.kind.form is not Form.NARRATED:
                    named = {s.targets[0].issue for s in theirs}
                    if _only_behind(statements, candidate, other, named):
                        statements = []
                    statements = [
                        s
                        for s in statements
                        if s.targets[0].issue not in named and s.targets[0].issue != CONDUCT
                    ]
            elif inner and asked_of(candidate, other):
                statements = []
            elif inner and reproached(candidate, other):
                statements = [] if theirs else [_as_reproach(s, other) for s in statements]
                break
            elif outer and only_tells(candidate) and theirs and not unstated(other, candidate):
                named = {s.targets[0].issue for s in theirs}
                judged = is_on_noun(other, candidate)
                statements = [] if recounted(other, candidate) else _beside(statements, named, judged=judged)
            elif inner and relays(other, candidate):
                sources.extend(s for s in other.holder.speakers if s.party != COMMENTATOR)
        if candidate.relayed_by is not None:
            teller = candidate.relayed_by.speakers[0]  # what is a reproach is the teller's own
            statements = [s if s.holder == teller else _hearsay(s, [teller]) for s in statements]
        elif statements and sources:
            statements = [_hearsay(s, sources) for s in statements]
        kept.append((candidate, statements))
    return kept


def _as_reproach(statement: Statement, outer: Candidate) -> Statement:
    """The deed of another as the teller's criticism."""
    targets = tuple(replace(target, polarity=Polarity.OPPOSE) for target in statement.targets)
    return replace(
        statement,
        holder=outer.holder.speakers[0],
        form=Form.DIRECT if outer.quote else outer.form,
        act=Act.CRITICISM,
        firmness=Firmness.UNKNOWN,
        targets=targets,
        rule=outer.rule,
    )


def _beside(statements: list[Statement], named: set[str], *, judged: bool) -> list[Statement]:
    """As in "said that Y had rejected it": the stance is Y's; what the teller asks or says of another issue stays.

    So does what he says of a thing of Y's that is `judged`. What Y makes its stance hang on is Y's too.
    """
    return [
        s
        for s in statements
        if (s.act is Act.DEMAND and s.firmness is not Firmness.CONDITION)
        or s.targets[0].issue not in named | {CONDUCT}
        or (judged and (s.act in _JUDGING or s.firmness is Firmness.PREFERENCE))
    ]


def _only_behind(statements: list[Statement], outer: Candidate, inner: Candidate, named: set[str]) -> bool:
    """As in "Northland, she went on, would not leave the talks in spite of the raids": the raids only stand behind."""
    clause = inner.clause
    if not named or outer.rule != "verb.attribution" or clause is None or clause.head != inner.trigger:
        return False
    whole = clause.kind == "main" and [p.start for p in clause.subjects[:1]] == [outer.content[0]]
    return whole and all(s.targets[0].issue not in named for s in statements)


_JUDGING = frozenset({Act.CRITICISM, Act.REJECT, Act.PRAISE})


def _spoken_by(statement: Statement, inner: Candidate, outer: Candidate) -> Statement:
    """The party's own words, told by its speaker: "X said that its country would" is X's statement.

    Of another person of the party, as in "officials said that the president wants", X is the source.
    """
    if len(outer.holder.speakers) != 1 or outer.holder.speakers[0].actor is None:
        return statement
    speaker = outer.holder.speakers[0]
    two = inner.holder.number == "person" and outer.holder.number in {"person", "group"}
    if two and statement.holder.actor not in {None, speaker.actor}:
        return replace(statement, sources=(speaker,))
    if statement.holder.actor is not None and outer.holder.number != "person":
        return statement
    return replace(statement, holder=speaker)


def _hearsay(statement: Statement, sources: list[Speaker]) -> Statement:
    """As in "X said that Y wants a truce": the stance is Y's, by X's account."""
    return replace(
        statement,
        sources=tuple(dict.fromkeys(sources)),
        attribution=Attribution.HEARSAY,
        flags=tuple(sorted({*statement.flags, Flag.NESTED})),
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
    """Whether two statements of one holder on one issue stand on nearly the same words."""
    if left.holder.party != right.holder.party or left.targets[0].issue != right.targets[0].issue:
        return False
    if left.holder.actor != right.holder.actor and Flag.JOINT in left.flags:
        return False
    overlap = min(left.span.end, right.span.end) - max(left.span.start, right.span.start)
    shorter = min(left.span.end - left.span.start, right.span.end - right.span.start)
    return overlap >= 0.6 * shorter
