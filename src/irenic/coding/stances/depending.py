"""What a told content says of a thing that depends, of what it depends on, and of things compared."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.holders.anaphora import PRONOUNS
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement, Told, as_polarity, lemma_at
from irenic.coding.resources import reversals, words
from irenic.coding.stances.conditions import Condition, wanted
from irenic.coding.stances.sides import Side
from irenic.coding.words.closed import ABLE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Firmness, Polarity


def polarity_of(
    engine: Engine, finding: Finding, main: Clause, verdict: Judgement, start: int = 0
) -> Polarity:
    """For the finding or against it, by what the words of the content do."""
    sign = verdict.sign
    if sign == 0:
        return Polarity.OPEN
    if verdict.fixed:
        judged = finding.end <= main.head or _complement(engine.parse, main, finding)
        sign *= engine.contents.without_negation(finding, start=start) if judged else 1
    elif verdict.act is Act.DEMAND and not finding.named and (main.negated or _undone(main)):
        sign = -sign  # "it should not be continued", "it must go"
    elif verdict.act in _GIVEN and not finding.named and main.passive and not main.negated and _undone(main):
        sign = -sign  # "told them that they would be dropped"
    elif verdict.act is Act.REJECT and (finding.issue == CONDUCT or not finding.named):
        sign = -1  # "we do not take ultimatums"
    elif verdict.act is Act.REJECT and main.passive and not main.negated:
        sign = -abs(finding.sign)  # "is excluded", whether or not the verb has been counted
    elif verdict.act is Act.REJECT:
        sign = -engine.contents.without_negation(finding, start=start)
    else:
        sign *= finding.sign
    return as_polarity(sign)


def _undone(main: Clause) -> bool:
    """As in "it must go", "they have to be scrapped": an end of what no word names."""
    ended = main.lemma in reversals() and main.lemma not in words()["particle_needed"]
    return main.lemma in _VANISHING or (main.passive and ended)


_GIVEN = frozenset({Act.PROMISE, Act.OFFER, Act.ACCEPT})
_VANISHING = frozenset("go disappear vanish".split())


def _complement(parse: Parse, main: Clause, finding: Finding) -> bool:
    """As in "it is a mistake to lift them", "there is no reason to", "it makes no sense to": judged after the verb."""
    tokens = parse.tokens
    it = bool(main.subjects) and tokens[main.subjects[0].head].lower == "it"
    if it and main.lemma == "be":
        return True
    there = any(t.tag is Tag.THERE for t in tokens[max(0, main.start - 2) : main.start])
    seen = main.lemma in {"see", "have", "find"}  # "sees no reason to lift them"
    if not (it or there or seen):
        return False
    return any(
        tokens[i].tag is Tag.TO or (tokens[i].tag is Tag.PREP and tokens[i + 1].lower.endswith("ing"))
        for i in range(main.after, min(finding.start, len(tokens) - 1))
    )


def compared(
    parse: Parse, finding: Finding, piece: tuple[int, int], verdict: Judgement | None
) -> Told | None:
    """As in "a treaty would serve us better than a truce": for what stands before "than", against what stands after."""
    tokens = parse.tokens
    than = next((i for i in range(*piece) if tokens[i].lower == "than"), None)
    if than is None:
        return None
    first = finding.start < than
    if first and verdict is not None and parse.lowers[than - 1] == "rather":
        return None  # "must tighten them rather than lift them": what is said of the first
    near = {t.lower for t in tokens[max(piece[0], than - 8) : than]}
    if not near & {"better", "rather", "sooner", "preferable", "safer", "wiser"} or near & {
        "no",
        "not",
        "n't",
    }:
        return None
    polarity = as_polarity(finding.sign) if first else Polarity.OPPOSE
    return Told(Act.ASSESSMENT, polarity, Firmness.PREFERENCE, 0.7)


def without(parse: Parse, finding: Finding, piece: tuple[int, int], verdict: Judgement) -> Told | None:
    """As in "will not go without guarantees": going depends on them, and they are wanted."""
    without = lacking_at(parse, *piece)
    if without is None:
        return None
    main = main_clause(parse, *piece)
    past = main is not None and main.modal in _WOULD_HAVE and "have" in parse.lowers[main.start : main.after]
    if main is not None and past and without < main.start:
        return Told(
            Act.PRAISE, Polarity.SUPPORT, Firmness.UNKNOWN, 0.6
        )  # "without them there would have been no"
    refused = main is not None and main.negated and main.head < without and not verdict.fixed
    if refused and finding.end <= without and verdict.act is Act.REJECT:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)
    if verdict.firmness is Firmness.CONDITION:
        fronted = (
            main.start if main is not None and main.start > without else without
        )  # "without X there is no Y"
        first = main.subjects[0].start if main is not None and main.subjects else fronted
        lacking = without < finding.start < first if without < first else finding.start > without
        pointing = not PRONOUNS.isdisjoint(parse.lowers[without + 1 : without + 2])
        lacking = lacking or pointing  # "without that there is no agreement"
        included = finding.standard == "inclusion" and finding.option is None and finding.end > without - 1
        if lacking or included:
            return Told(verdict.act, Polarity.SUPPORT, verdict.firmness, verdict.strength)
        if finding.start <= without < finding.end:  # an option such as "talks without us"
            return Told(verdict.act, Polarity.OPPOSE, verdict.firmness, verdict.strength)
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, verdict.strength)
    if without < finding.start and any(c.negated for c in parse.clauses_in(piece[0], without)):
        # "would not give up X without Y": Y is wanted
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION, 0.7)
    return None


_WOULD_HAVE = frozenset({"would", "could", "might", "'d"})


def lacking_at(parse: Parse, start: int, end: int) -> int | None:
    """The first "without" that names a condition: "without delay" and "without preconditions" name none."""
    for index in range(start, end):
        if parse.tokens[index].lower == "without":
            near = {t.lower for t in parse.tokens[index + 1 : index + 4]}
            if near.isdisjoint(_MANNER):
                return index
    return None


_MANNER = frozenset(
    (
        "delay condition conditions precondition preconditions exception exceptions hesitation warning reservation "
        "reservations notice limit limits incident pause further doubt explanation comment naming saying giving"
    ).split()
)


_IN_FORCE = (
    ("take", ["effect"]),
    ("come", ["into"]),
    ("go", ["into"]),
    ("kick", ["in"]),
    ("enter", ["into"]),
)
_PENALTIES = frozenset("ban duty embargo measure penalty restriction sanction tariff".split())


def is_cost(parse: Parse, main: Clause) -> bool:
    """As in "would halt the supplies if", "would take it by force"; that a war could stop is no cost."""
    tokens = parse.tokens
    near = [t.lower for t in tokens[main.after : main.after + _NEAR]]
    if main.lemma in _FORCEFUL or ("force" in near and near[near.index("force") - 1] == "by"):
        return True
    if (main.lemma, near[:1]) in _IN_FORCE and any(
        lemma_at(parse, p.head) in _PENALTIES for p in main.subjects
    ):
        return True  # "tariffs would take effect if"
    if main.lemma == "take" and "out" in near:
        return True  # "will take his party out of the government"
    if main.lemma == "be" and not main.negated and _there_will_be(parse, main):
        return True
    if main.lemma in _GOING_HOME and any(lemma_at(parse, p.head) in _TROOPS for p in main.subjects):
        return False  # "the troops would leave if"
    going_on = main.modal in _AHEAD and (
        main.lemma in _GOING_ON
        or (main.lemma == "take" and near[:1] == ["effect"])
        or (main.lemma == "go" and near[:1] == ["on"])
    )
    if main.lemma not in words()["costs"] and not going_on:
        return False
    heads = [phrase.head for phrase in main.subjects]
    after = parse.noun_phrase(parse.skip(main.after)) if main.after < len(tokens) else None
    heads += [after.head] if after is not None else []
    relieved = words()["evils"] | set(words()["contrary"]["ceasefire"]) | _ARMS
    harmful = any(lemma_at(parse, index) in relieved for index in heads)
    if going_on:  # "more sanctions would follow", "will resume the shelling"
        return harmful or any(lemma_at(parse, index) in _PENALTIES for index in heads)
    return not harmful


def _there_will_be(parse: Parse, main: Clause) -> bool:
    """As in "there would be sanctions if", "there will be consequences unless"."""
    after = parse.noun_phrase(main.after) if main.after < len(parse.tokens) else None
    there = any(t.tag is Tag.THERE for t in parse.tokens[max(0, main.start - 2) : main.start])
    if not there or main.modal not in _AHEAD or after is None or parse.lowers[after.start] == "no":
        return False
    return lemma_at(parse, after.head) in _PENALTIES | words()["evils"]


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
_GOING_HOME = frozenset({"leave", "withdraw", "pull", "go"})
_TROOPS = frozenset(
    "army battalion brigade contingent fighter force garrison gunman militia soldier troop unit".split()
)
_NEAR = 9
_AHEAD = frozenset({"will", "would", "'ll", "shall"})
_GOING_ON = frozenset(
    "follow last continue resume renew restart persist return remain come start begin".split()
)
_ARMS = frozenset({"weapon", "weaponry", "arms", "gun", "arsenal"})
_PENALTIES = frozenset(
    "sanction tariff penalty duty embargo consequence retaliation reprisal punishment".split()
)
_FORCEFUL = frozenset(
    "attack strike seize retaliate fight bomb shoot destroy invade shell capture conquer".split()
)


def _is_possible(parse: Parse, main: Clause) -> bool:
    """As in "a truce is possible if they leave"."""
    near = parse.lowers[main.after : main.after + 3]
    return main.lemma == "be" and not main.negated and not _POSSIBLE.isdisjoint(near)


_LOSING = frozenset({"lose", "forfeit"})
_HINGING = frozenset({"depend", "hang", "hinge"})
_JUDGED = 0.5
"""How plain a reproach is that no judging word makes."""
_TIGHTENING = frozenset(
    "expand extend impose increase ramp reimpose step strengthen tighten toughen widen".split()
)
_POSSIBLE = frozenset("possible conceivable acceptable feasible thinkable viable".split())


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
