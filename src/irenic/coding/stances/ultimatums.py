"""What is to come where another does not comply is a threat: "or we will walk out", "unless they leave, we will"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import condition_in
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.fronted_conditions import condition_before
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.resources import words
from irenic.coding.stances.sides import Side, side_of
from irenic.coding.words.closed import FUTURE
from irenic.model.terms import Act, Form


def is_ultimatum(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """Whether the holder announces something in case another does not comply, or as a warning."""
    parse = engine.parse
    if parse.vocabulary.isdisjoint(_SIGNS) or candidate.negated:
        return False
    deed = _deed(engine, candidate)
    ruling = _ruling(parse, deed) if deed is not None else None
    if deed is None or ruling is None or not _is_ours(engine, candidate, ruling):
        return False
    if _is_attitude(deed) and not finding.contrary:
        return False  # but "will resume the raids"
    driven = ruling is not deed and ruling.lemma in _DRIVEN
    if ruling.negated and ruling.lemma != "hesitate":
        return False
    if not (ruling.modal in _AHEAD or driven or ruling.lemma in _VOWING):
        return False
    if _forced(parse, ruling, deed):
        return True
    return _or_else(parse, ruling) or _warned(parse, ruling) or _in_default(engine, candidate, ruling, deed)


def _is_ours(engine: Engine, candidate: Candidate, ruling: Clause) -> bool:
    """Whether it is the holder who would do it; "is prepared to" and "will be forced to" tell it of their subject."""
    if not ruling.passive:
        return side_of(engine, candidate, ruling) is Side.OURS
    told = ruling.lemma in _DRIVEN and ruling.subjects
    subject = engine.resolver.phrase(ruling.subjects[0]) if told else None
    ours = {speaker.party for speaker in candidate.holder.speakers}
    return subject is not None and not ours.isdisjoint(speaker.party for speaker in subject.speakers)


_SIGNS = frozenset(
    "warn warned warns warning threatened threatens threaten caution cautioned cautions unless if should or otherwise "
    "hesitate choice forced compelled obliged".split()
)
"""One of these is in every sentence with an ultimatum."""


def _deed(engine: Engine, candidate: Candidate) -> Clause | None:
    """The clause of what is announced: of the content told, or of the trigger or its infinitive."""
    told = candidate.kind.told or candidate.form is Form.INDIRECT
    main = main_clause(engine.parse, *candidate.content) if told else candidate.clause
    if main is None or (told and not main.finite):
        return None
    if main.lemma not in _CARRYING:
        return main
    behind = engine.parse.clauses[main.index + 1 : main.index + 2]
    return behind[0] if behind and behind[0].kind == "inf" else main


def _ruling(parse: Parse, deed: Clause) -> Clause | None:
    """The finite clause that says whether it is to come: "is prepared to", "would not hesitate to"."""
    if deed.finite:
        return deed
    above = parse.clauses[deed.shared] if 0 <= deed.shared < deed.index else None
    return above if above is not None and above.finite and above.lemma in _CARRYING else None


_DRIVEN = frozenset("be compel force hesitate oblige prepare".split())
_VOWING = frozenset("pledge promise swear vow".split())
_CARRYING = _DRIVEN | _VOWING | {"have"}
_AHEAD = FUTURE | {"can", "could", "may", "might"}


def _is_attitude(deed: Clause) -> bool:
    """As in "will accept it", "will offer talks", "will veto it": a stance of its own, for or against."""
    kind = plain_class(deed.lemma)
    if kind is None or deed.lemma in words()["costs"]:
        return False
    return kind.act in _ATTITUDES or kind.name == "reject"


_ATTITUDES = frozenset({Act.ACCEPT, Act.DEMAND, Act.OFFER, Act.PRAISE, Act.PROMISE})


def _forced(parse: Parse, ruling: Clause, deed: Clause) -> bool:
    """As in "would have no choice but to walk out", "will be forced to close it", "will not hesitate to strike"."""
    if ruling is deed or not ruling.modal:
        return False
    if ruling.lemma == "hesitate":
        return ruling.negated
    if ruling.lemma in {"force", "compel", "oblige"}:
        return ruling.passive
    return ruling.lemma == "have" and "choice" in parse.lowers[ruling.after : deed.start]


def _or_else(parse: Parse, ruling: Clause) -> bool:
    """As in "withdraw, or we will walk out", "otherwise Northland would close it"."""
    before = ruling.subjects[0].start - 1 if ruling.subjects else -1
    if before < 0 or ruling.modal not in FUTURE:
        return False
    if parse.lowers[before] == ",":
        before -= 1
    return parse.lowers[before] == "otherwise" or (before > 0 and parse.lowers[before] in {"or", "else"})


def _warned(parse: Parse, ruling: Clause) -> bool:
    """As in "warned that it would close it", "“We will close it,” Abel warned"."""
    near = parse.clauses[max(0, ruling.index - 2) : ruling.index + 3]
    tellers = [c for c in near if c.finite and c.lemma in _WARNING and not c.negated and c is not ruling]
    if not tellers:
        return False
    teller = tellers[0]
    told = ruling.kind == "that" and teller.index < ruling.index
    return told or (
        teller.index > ruling.index and teller.kind == "main" and parse.lowers[teller.opener] in {",", "”"}
    )


_WARNING = frozenset({"caution", "threaten", "warn"})


def _in_default(engine: Engine, candidate: Candidate, ruling: Clause, deed: Clause) -> bool:
    """As in "will close it if they refuse", "unless they leave, it will walk out": where nobody complies."""
    parse = engine.parse
    end = max(deed.after, candidate.content[1])
    condition = condition_in(parse, deed.after, end, ruling) or condition_before(parse, ruling)
    if condition is None:
        return False
    if parse.lowers[condition.index] == "unless":
        return True
    inner = condition.clause(parse) if condition.kind == "if" else None
    if inner is None or (inner.lemma not in _DEFYING and not inner.negated):
        return False
    return _of_others(engine, candidate, inner)


def _of_others(engine: Engine, candidate: Candidate, inner: Clause) -> bool:
    """Whether it is another party that would not comply: "if they refuse", not "if the talks fail"."""
    if not inner.subjects:
        return False
    subject = engine.resolver.subject(inner)
    if subject is None:
        return engine.parse.lowers[inner.subjects[0].head] in _OTHERS
    ours = {speaker.party for speaker in candidate.holder.speakers}
    return ours.isdisjoint(speaker.party for speaker in subject.speakers)


_OTHERS = frozenset({"they", "you", "he", "she", "anyone", "anybody"})
_DEFYING = frozenset(
    "attack breach break cross defy fail ignore invade persist refuse reject resume shell strike violate".split()
)
"""What the other would do against what is asked."""
