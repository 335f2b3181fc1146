"""What a told content says of a thing that depends, and of what it depends on: "the vote must wait until they go"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import Condition, wanted
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement, Told, as_polarity, lemma_at
from irenic.coding.stances.costs import is_cost
from irenic.coding.stances.polarities import polarity_of
from irenic.coding.stances.sides import Side
from irenic.coding.words.closed import ABLE
from irenic.model.terms import CONDUCT, Act, Firmness, Polarity


def linked(
    engine: Engine,
    finding: Finding,
    main: Clause,
    condition: Condition,
    verdict: Judgement | None,
    side: Side,
) -> Told | None:
    """What is said of the thing that depends, or of what it depends on."""
    fronted = condition.index < main.head
    first = min([main.start, *(phrase.start for phrase in main.subjects)])
    asked = finding.end <= first if fronted else finding.start > condition.index
    named = (
        finding.named or finding.end - finding.start < main.head
    )  # a finding that no word names is the whole content's
    act = verdict.act if verdict is not None else Act.ASSESSMENT
    sign = engine.contents.without_negation(finding, condition.index)
    refused = main.negated or act is Act.REJECT
    if main.lemma == "wait" and condition.kind in {"until", "only"} and not main.negated and not asked:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)  # "the vote must wait until"
    if condition.kind == "until" and side is Side.OURS and main.modal and _fights_on(engine.parse, main):
        return Told(Act.REJECT, Polarity.OPPOSE, Firmness.POSITION, 0.6)
    tightened = finding.standard == "sanctions" and main.lemma in _TIGHTENING
    costly = act is Act.THREAT or (bool(main.modal) and (tightened or is_cost(engine.parse, main)))
    hanging = main.negated and bool(main.modal) and condition.kind in {"until", "only"}
    if act is Act.CRITICISM and hanging and verdict is not None and verdict.strength < _JUDGED:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)  # "would not meet unless"
    losing = costly and side is not Side.OURS and main.lemma in _LOSING and not main.negated
    if act is Act.CRITICISM and losing:
        return Told(
            Act.THREAT, Polarity.CONDITIONAL, Firmness.CONDITION, 0.6
        )  # "if they refuse, they will lose it"
    if (act is Act.CRITICISM and main.lemma not in _HINGING) or (act is Act.DEMAND and not asked):
        return None
    if asked and named:
        until = refused and condition.kind in {"until", "only"}
        bad = costly or (refused and not until)
        return Told(
            Act.DEMAND,
            as_polarity(wanted(engine.parse, condition, sign, costly=bad, standard=finding.standard)),
            Firmness.CONDITION,
            0.7,
        )
    if costly:
        if finding.standard == "sanctions":
            return Told(Act.THREAT, as_polarity(finding.sign), Firmness.CONDITION, 0.65)
        harm = finding.issue == CONDUCT or finding.contrary  # "the attacks will be resumed"
        against = Polarity.OPPOSE if harm else Polarity.CONDITIONAL
        return Told(Act.THREAT, against, Firmness.CONDITION, 0.65)
    if refused:
        kept = plain_class(main.lemma)
        holding = kept is not None and kept.name in {"concede", "stop"}  # "will not give up land while"
        if (
            condition.kind in {"until", "only", "during"}
            and verdict is not None
            and not verdict.fixed
            and not holding
        ):
            return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.7)
        return Told(Act.REJECT, Polarity.OPPOSE, Firmness.CONDITION, 0.65)
    if condition.kind == "until" and side is Side.OURS and main.modal and act is Act.PROMISE:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)  # "will stay until they go"
    if condition.kind == "during" and (main.modal in ABLE or (side is Side.OURS and act is Act.PROMISE)):
        given = (
            Act.OFFER if main.modal in ABLE else act
        )  # "could be held so long as", "will keep it as long as"
        return Told(given, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)
    if condition.kind in {"during", "until"} and verdict is not None:
        polarity = polarity_of(engine, finding, main, verdict)
        return Told(verdict.act, polarity, Firmness.CONDITION, verdict.strength)
    if side is Side.THEIRS and main.modal not in ABLE:
        return None
    if not (main.modal or condition.kind == "only" or _is_possible(engine.parse, main)):
        return None
    act = Act.LINKAGE if condition.kind == "only" else Act.OFFER
    return Told(act, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)


_TIGHTENING = frozenset(
    "expand extend impose increase ramp reimpose step strengthen tighten toughen widen".split()
)
_LOSING = frozenset({"lose", "forfeit"})
_HINGING = frozenset({"depend", "hang", "hinge"})
_JUDGED = 0.5
"""How plain a reproach is that no judging word makes."""


def _fights_on(parse: Parse, main: Clause) -> bool:
    """As in "his army would fight on until", "the soldiers will go on until": no truce before."""
    on = parse.lowers[main.after : main.after + 1] == ["on"]
    if main.lemma == "fight" and not main.negated:
        return True
    if (
        main.negated
        or not main.subjects
        or not ((on and main.lemma in _PRESSING) or main.lemma == "continue")
    ):
        return False
    return lemma_at(parse, main.subjects[0].head) in _ARMED


_PRESSING = frozenset("go press push carry soldier battle".split())
_ARMED = frozenset(
    "army troop soldier force fighter guerrilla rebel militia offensive operation campaign war fighting".split()
)


def _is_possible(parse: Parse, main: Clause) -> bool:
    """As in "a truce is possible if they leave"."""
    near = parse.lowers[main.after : main.after + 3]
    return main.lemma == "be" and not main.negated and not _POSSIBLE.isdisjoint(near)


_POSSIBLE = frozenset("possible conceivable acceptable feasible thinkable viable".split())
