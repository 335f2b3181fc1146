"""What a plan says will be: "the draft says that Northland will not join", "stipulates that troops would leave"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import Told, as_polarity
from irenic.coding.resources import words
from irenic.coding.words.closed import FUTURE
from irenic.model.terms import Act, Firmness, Form


def term(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """One of the terms of a plan that tells it as what will be; None for whatever else is told."""
    parse, clause = engine.parse, candidate.clause
    if (
        candidate.form is not Form.INDIRECT
        or candidate.negated
        or clause is None
        or len(clause.subjects) != 1
    ):
        return None
    word = parse.tokens[clause.subjects[0].head].word
    if word is None or word.noun not in words()["documents"] or word.noun in _SPOKEN:
        return None
    main = main_clause(parse, *piece)
    if main is None or main.modal not in FUTURE:
        return None
    return Told(Act.OFFER, as_polarity(finding.sign), Firmness.POSITION, 0.6)


_SPOKEN = frozenset("communique communiqué declaration letter note reply response".split())
"""Papers in which somebody speaks of what others will do, too."""
