"""Measures with which the teller threatens others: "warned that those who break the truce would face sanctions"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.befalling import MEASURES, measure
from irenic.coding.judging.main_clause import main_clause
from irenic.model.terms import COMMENTATOR


def befalls(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """Whether what is found is a measure that shall befall others, told by somebody who does not only watch."""
    if finding.standard not in MEASURES or any(s.party == COMMENTATOR for s in candidate.holder.speakers):
        return False
    where = measure(engine.parse, *candidate.content)
    main = main_clause(engine.parse, *candidate.content) if where is not None else None
    if where is None or main is None or not where[0] <= finding.start < where[1]:
        return False
    entity = engine.resolver.patient(main) if main.subjects else None
    ours = {s.party for s in candidate.holder.speakers}
    return entity is None or ours.isdisjoint(s.party for s in entity.speakers)
