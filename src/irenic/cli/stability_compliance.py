"""The compliance game of a settlement as text for people."""

from __future__ import annotations

from irenic.cli.stability_layout import NAMES, wrapped
from irenic.model.conflict import Prioritised
from irenic.questions.stability import StabilityAnswer
from irenic.stability.compliance import ComplianceAnswer
from irenic.stability.explain import in_words


def compliance_parts(answer: StabilityAnswer) -> list[str]:
    """What the game says of compliance by all, and on what it rests; marked assumptions for any model."""
    parts = []
    if answer.compliance is not None:
        parts.append(wrapped("Would all comply", _verdict(answer.compliance)))
    marked = _preferences(answer)
    if marked:
        parts.append(wrapped("What that rests on", marked))
    return parts


def _verdict(found: ComplianceAnswer) -> list[str]:
    texts = []
    for concept, leaves in found.leaves.items():
        if leaves:
            texts.append(f"{NAMES[concept]}: not stable; {', '.join(leaves)} would violate.")
        else:
            texts.append(f"{NAMES[concept]}: stable for all.")
    texts += [in_words(found.conflict.game, each) for each in found.explanations]
    texts.append(_enough(found))
    return texts


def _enough(found: ComplianceAnswer) -> str:
    if not found.enough:
        return "No guarantee of this kind would make compliance by all stable (SEQ)."
    if found.enough == ((),):
        return "No further guarantee is needed for compliance by all to be stable (SEQ)."
    ways = " or ".join(" and ".join(against) for against in found.enough)
    return (
        f"Compliance by all would be stable (SEQ) with a further guarantee that answers violations by {ways}, if "
        "it is credible and its response costs more than a violation gains."
    )


def _preferences(answer: StabilityAnswer) -> list[str]:
    """Every statement with its ground, where any is marked: assumed, and why; or from the record, and how
    much.
    """
    texts = []
    for maker in answer.conflict.model.decision_makers:
        if not isinstance(maker.preferences, Prioritised):
            continue
        for number, statement in enumerate(maker.preferences.statements, 1):
            if statement.assumed:
                texts.append(f"{maker.id} {number}. {statement.text}: assumed, {statement.assumed}")
            elif statement.evidence:
                listed = len(statement.evidence)
                noun = "statement" if listed == 1 else "statements"
                texts.append(f"{maker.id} {number}. {statement.text}: from the record, {listed} {noun}")
    return texts
