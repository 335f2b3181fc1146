"""Frames inside frames, and findings twice: what is one record, and who relays whom."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.resources import words
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import COMMENTATOR, CONDUCT, OTHER, Act, Attribution, Firmness, Flag, Form, Polarity


def settle_frames(built: list[tuple[Candidate, list[Statement]]]) -> list[tuple[Candidate, list[Statement]]]:
    """Settle frames inside frames: one party's outer and inner become one; another's inner gets the source."""
    kept: list[tuple[Candidate, list[Statement]]] = []
    for candidate, statements in built:
        sources: list[Speaker] = []
        for other, theirs in built:
            if other is candidate:
                continue
            inner, outer = _inside(candidate, other), _inside(other, candidate)
            if outer and _goes_its_way(other, candidate, built):
                statements = []
                break
            if inner and _goes_its_way(candidate, other, built):
                continue
            if _same_party(candidate, other):
                owed = _own_thing(candidate, other, theirs) or (
                    theirs and (not _tells_own(other) or _of_the_whole(candidate))
                )
                if inner and owed:
                    statements = []
                elif outer and _own_thing(other, candidate, statements):
                    pass  # what is asked stays
                elif inner and _tells_own(other):
                    statements = [_spoken_by(s, candidate, other) for s in statements]
                elif outer and _tells_own(candidate) and other.kind.form is not Form.NARRATED:
                    named = {s.targets[0].issue for s in theirs}
                    if _only_behind(statements, candidate, other, named):
                        statements = []
                    statements = [
                        s
                        for s in statements
                        if s.targets[0].issue not in named and s.targets[0].issue != CONDUCT
                    ]
            elif inner and _asked_of(candidate, other):
                statements = []
            elif inner and _reproached(candidate, other):
                statements = [] if theirs else [_as_reproach(s, other) for s in statements]
                break
            elif outer and _told(candidate) and theirs and not _unstated(other, candidate):
                named = {s.targets[0].issue for s in theirs}
                judged = _judged(other, candidate)
                statements = [] if _recounted(other, candidate) else _beside(statements, named, judged=judged)
            elif inner and _relays(other, candidate):
                sources.extend(s for s in other.holder.speakers if s.party != COMMENTATOR)
        if candidate.relayed_by is not None:
            statements = [_relayed(s, candidate.relayed_by.speakers[0]) for s in statements]
        elif statements and sources:
            statements = [_with_sources(s, sources) for s in statements]
        kept.append((candidate, statements))
    return kept


def _goes_its_way(inner: Candidate, outer: Candidate, built: list[tuple[Candidate, list[Statement]]]) -> bool:
    """As in "X fears that a vote will fail and Y is worried about order": what another holds, told beside it."""
    clause = inner.clause
    if outer.kind.name != "criticise" or outer.form is not Form.INDIRECT or _same_party(inner, outer):
        return False
    if clause is None or clause.modal or not clause.subjects or clause.subjects[0].start != outer.content[0]:
        return False
    return any(o.trigger == outer.trigger and o.content[0] < outer.content[0] for o, _ in built)


def _own_thing(inner: Candidate, outer: Candidate, theirs: list[Statement]) -> bool:
    """As in "said the rebels should answer its offer of a truce": what is asked is said, not the offer."""
    asked = any(s.act is Act.DEMAND for s in theirs)
    return asked and inner.form is Form.NOMINAL and outer.kind.told and outer.form is Form.INDIRECT


def _asked_of(inner: Candidate, outer: Candidate) -> bool:
    """As in "demanded that both armies withdraw", "said that X must": what is asked of others is no act of theirs.

    Nor is what something hangs on: "said that a truce depended on X handing over its maps".
    """
    if outer.kind.name in _WANTING and inner.form is Form.NOMINAL and inner.kind.name in _GIVEN:
        return True  # "seeks assurances from X that", "wants X's agreement to"
    if outer.word in _DOUBTING and inner.form is Form.NOMINAL and inner.kind.name in _MEANT:
        return True  # "voiced doubts about X's willingness to"
    if inner.clause is None or (inner.trigger != inner.clause.head and not inner.rule.startswith("light.")):
        return False
    if (
        outer.kind.name in _WANTING
        and outer.rule.endswith(".that")
        and inner.clause.kind not in {"rel", "orel"}
    ):
        return True  # "repeated its demands that a truce be declared and X's troops withdraw"
    if outer.form is not Form.INDIRECT:
        return False
    if outer.rule == "verb.under":
        return True  # "under X's plan, Y would accept monitors"
    if outer.kind.name in _WANTING:
        return True
    if inner.clause.kind == "ing" and inner.clause.subjects and outer.kind.told:
        return True
    return outer.kind.told and inner.clause.modal in {"must", "should", "ought", "shall"}


def _unstated(inner: Candidate, outer: Candidate) -> bool:
    """Whether the inner frame takes nothing of what the outer one tells."""
    beside = inner.clause is not None and inner.clause.kind in {"rel", "orel"}
    return beside or _asked_of(inner, outer) or _reproached(inner, outer)


def _reproached(inner: Candidate, outer: Candidate) -> bool:
    """As in "says that Y has reneged on it", "has given the port away": told by another, the deed is a reproach."""
    clause = inner.clause
    blamed = outer.kind.name in {"criticise", "accuse"}
    told = _told(outer) or blamed
    if blamed and outer.form is Form.INDIRECT and inner.kind.form is Form.NARRATED:
        return True  # "charged that Y was still supplying them"
    if not told or clause is None or clause.head != inner.trigger:
        return False
    if outer.kind.told and clause.lemma == "have" and inner.rule == "verb.reject.of":
        return True  # "argued that Y has no need of observers"
    given = inner.kind.name == "concede" and not inner.negated and not clause.modal and outer.kind.told
    aimed = inner.aim in words()["reproaches"] and not inner.negated  # "says Y is working to derail it"
    return given or (clause.lemma in words()["reproaches"] and not clause.negated) or aimed


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


def _relays(outer: Candidate, inner: Candidate) -> bool:
    """Whether the outer frame vouches for the inner one: "X said that Y wants", "X's account of Y's refusal".

    What stands in a relative clause, or is Y's demand that X rejects, the author vouches for.
    """
    clause = inner.clause
    if outer.kind.name == "view" or (clause is not None and clause.kind in {"rel", "orel"}):
        return False
    if outer.form is Form.INDIRECT:
        return inner.form is not Form.NOMINAL
    if clause is not None and clause.kind == "part" and clause.antecedent is not None:
        return False  # "acknowledged the concern voiced by Y"
    tells = outer.kind.told or outer.kind.name == "signal"
    return tells or (outer.form is Form.NOMINAL and outer.kind.name == "accept")


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


def _of_the_whole(candidate: Candidate) -> bool:
    """As in "said it was “a trap that serves nobody”": a deed or a quoted noun within what the same party tells."""
    clause = candidate.clause
    noun = clause is not None and clause.kind in {"rel", "orel"} and candidate.rule == "quote.sentence"
    return noun or candidate.kind.form is Form.NARRATED


def _recounted(inner: Candidate, outer: Candidate) -> bool:
    """As in "“He replied that a truce must come first,” she said": a sentence that only tells another's words."""
    if outer.rule != "quote.sentence" or inner.form is Form.NOMINAL:
        return False
    return inner.trigger - outer.content[0] <= _OWNED


def _judged(inner: Candidate, outer: Candidate) -> bool:
    """As in "said that Y's proposal was unacceptable": Y's noun is the subject of what is told."""
    return inner.form is Form.NOMINAL and inner.trigger - outer.content[0] <= _OWNED


_OWNED = 4
"""Tokens within which an owner and his noun begin a content."""
_JUDGING = frozenset({Act.CRITICISM, Act.REJECT, Act.PRAISE})


_DOUBTING = frozenset("doubt question scepticism skepticism mistrust".split())
_MEANT = frozenset({"disposition", "open", "ready", "willing"})
_WANTING = frozenset({"demand", "favour", "insistent", "intent"})
_GIVEN = frozenset({"promise", "offer", "accept", "concede", "concession", "support_act"})


def _told(candidate: Candidate) -> bool:
    """Whether a frame only tells what its content does; "stressed the need for" is an act of its own."""
    return candidate.kind.told and candidate.form is not Form.VERB_NP


def _tells_own(candidate: Candidate) -> bool:
    """Whether a frame tells what the own side does: as in "warned that his fighters would not disarm", too."""
    return _told(candidate) or (candidate.kind.name == "criticise" and candidate.form is Form.INDIRECT)


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


def _same_party(left: Candidate, right: Candidate) -> bool:
    """Whether both frames are one party's; those of no party are so only where they are one and the same."""
    sides = (
        {(s.party, s.actor if s.party in _APART else None) for s in c.holder.speakers} for c in (left, right)
    )
    return next(sides) == next(sides)


_APART = frozenset({OTHER, COMMENTATOR})


def _inside(inner: Candidate, outer: Candidate) -> bool:
    """Whether a frame stands in the content of another; the terms of a plan have the verb of what they provide for."""
    terms = outer.rule == "verb.under" and inner.rule != outer.rule
    return outer.content[0] <= inner.trigger < outer.content[1] and (terms or inner.trigger != outer.trigger)


def _relayed(statement: Statement, source: Speaker) -> Statement:
    """Told of another party in somebody's own words; what is a reproach is the teller's own."""
    if statement.holder == source:
        return statement
    return replace(
        statement,
        sources=(source,),
        attribution=Attribution.HEARSAY,
        flags=tuple(sorted({*statement.flags, Flag.NESTED})),
        confidence=round(statement.confidence * 0.9, 2),
    )


def _with_sources(statement: Statement, sources: list[Speaker]) -> Statement:
    flags = tuple(sorted({*statement.flags, Flag.NESTED}))
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
