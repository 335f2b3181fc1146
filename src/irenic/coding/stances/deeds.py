"""What the act of a candidate's class does to its content: polarity × negation × reversals."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.contents.turning import SHORT_OF
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import feared
from irenic.coding.judging.verdict import Deed, by_sign
from irenic.coding.resources import words
from irenic.coding.stances.evaluated import evaluated
from irenic.coding.stances.heads import head_classes, head_lemma, head_noun
from irenic.coding.stances.holding_on import holding_on
from irenic.coding.stances.ill_denied import ill_denied
from irenic.coding.stances.left_open import left_open, opened, rules_nothing_out, undecided
from irenic.coding.stances.refrained import refrained
from irenic.coding.words.closed import THIRD_POSSESSIVES
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Form, Polarity


def deed(engine: Engine, candidate: Candidate, finding: Finding, start: int) -> Deed:
    """Act, polarity and firmness of a candidate on a finding, by its class; its item of a list begins at `start`."""
    kind = candidate.kind
    if candidate.word in {"pull_out", "withdraw"} and finding.standard == "territory":
        if candidate.negated:  # "will not pull out of the valley"
            return Act.REJECT, Polarity.OPPOSE, Firmness.POSITION
        return Act.PROMISE, Polarity.SUPPORT, Firmness.POSITION
    if (held := holding_on(engine, candidate)) is not None:
        return held
    if kind.act is Act.DEMAND and not candidate.negated and _not_without(engine, candidate, finding):
        return Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION
    fear = candidate.form is Form.INDIRECT and feared(engine.parse, candidate.content)
    sign = -finding.sign if fear else finding.sign
    if (stands := ill_denied(engine, candidate, finding, sign)) != 0:
        return Act.REJECT, by_sign(stands), kind.firmness
    if not candidate.negated:
        special = evaluated(engine, candidate, finding, sign, start) or opened(engine, candidate)
        if special is not None:
            return special
        if kind.act is Act.LINKAGE:
            return _tied(engine, candidate, finding, sign)
        if left_open(candidate):
            return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if _bans(candidate, finding):
        return Act.THREAT, Polarity.SUPPORT, kind.firmness
    if (
        kind.name == "ready"
        and not candidate.negated
        and head_lemma(engine, candidate.content[0]) in _IMPOSING
    ):
        return Act.THREAT, by_sign(sign), kind.firmness
    if candidate.negated and undecided(candidate, ahead=False):
        return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if kind.polarity == 0 or kind.name == "open":
        against = Polarity.OPPOSE if sign > 0 else Polarity.SUPPORT
        return (
            (Act.REJECT, against, kind.firmness)
            if candidate.negated
            else (kind.act, Polarity.OPEN, kind.firmness)
        )
    if _named_with(engine, candidate, finding):
        holds = (sign > 0) != candidate.negated
        leaving = head_lemma(engine, candidate.trigger) in words()["departing"]
        act = (
            Act.PROMISE if kind.name == "stop" and holds and leaving else kind.act
        )  # "will withdraw from the valley"
        return Act.REJECT if candidate.negated else act, by_sign(1 if holds else -1), kind.firmness
    if not candidate.negated and kind.name == "reject" and rules_nothing_out(engine, candidate):
        return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if candidate.negated:
        return refrained(engine.parse, candidate, finding, sign)
    if kind.act in _GIVING and _none(engine, candidate, start):
        return Act.REJECT, Polarity.OPPOSE, kind.firmness
    if kind.name == "deed" and _none(engine, candidate, candidate.content[0]):
        denied = -engine.contents.without_negation(finding)  # "will send no soldiers"
        return Act.REJECT, by_sign(denied), kind.firmness
    if kind.name == "ready" and _for_a_fight(engine, candidate, finding, sign):
        return Act.THREAT, Polarity.OPPOSE, kind.firmness
    explained = kind.act is Act.DEMAND and head_lemma(engine, candidate.content[0]) in _EXPLAINED
    polarity = kind.polarity * (1 if explained else sign)
    act = Act.PROMISE if kind.name == "stop" and polarity > 0 else kind.act  # "will stop the shelling"
    if kind.name == "deed" and _vowed(candidate):
        act = Act.PROMISE
    given_up = head_lemma(engine, candidate.content[0]) in _TALKS or finding.standard == "ceasefire"
    if (
        kind.name == "concede"
        and polarity < 0
        and given_up
        and not candidate.rule.endswith((".for", ".on", ".over"))
    ):
        act = Act.REJECT  # "abandoned the talks", "lifted the ceasefire"
    if kind.name == "signal" and any(
        c.name == "criticise" for c in head_classes(engine, candidate.content[0])
    ):
        return Act.CRITICISM, by_sign(-engine.contents.without_negation(finding)), kind.firmness
    if kind.name == "support_act" and polarity < 0:
        act = Act.REJECT  # "resumed the air strikes"
    if kind.act is Act.DEMAND and _own_people(engine, candidate):
        return Act.PROMISE, by_sign(polarity), Firmness.POSITION
    return (Act.DEMAND if _of_noun(engine, candidate) else act), by_sign(polarity), kind.firmness


def _for_a_fight(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> bool:
    """As in "is ready to fight on", "ready for war", against "ready to fight corruption"."""
    if finding.standard == "ceasefire" and sign < 0:
        return True
    return candidate.rule.endswith(".for") and head_noun(engine, candidate.content[0]) in _FIGHTS


_FIGHTS = frozenset("battle confrontation escalation fight war".split())


def _not_without(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "asked that no accord be signed without the release of the men": what must not be lacking."""
    first, lowers = candidate.content[0], engine.parse.lowers
    if lowers[first] not in {"no", "nothing", "none"} or candidate.form is not Form.INDIRECT:
        return False
    return "without" in lowers[first : finding.start]


_EXPLAINED = frozenset("explanation answer account apology clarification justification inquiry probe".split())
"""As in "demanded an explanation for the raid": that is wanted, whatever was done."""
_TALKS = frozenset("talk negotiation dialogue process round".split())


def _bans(candidate: Candidate, finding: Finding) -> bool:
    """As in "banning imports of their gas", "barred their oil": a sanction is imposed, and none refused."""
    clause = candidate.clause
    if clause is None or candidate.negated or finding.standard != "sanctions" or not finding.named:
        return False
    return candidate.kind.name == "reject" and clause.lemma in {"ban", "bar", "prohibit", "outlaw"}


def _vowed(candidate: Candidate) -> bool:
    """As in "will free a hundred men", not as in "will impose sanctions"."""
    clause = candidate.clause
    return clause is not None and clause.modal != "" and clause.lemma not in _IMPOSING


_IMPOSING = frozenset("annex ban bar blacklist impose launch levy reimpose sanction slap tighten".split())


def _own_people(engine: Engine, candidate: Candidate) -> bool:
    """As in "instructed their envoys to look into it", "ordered his army to stop": what one's own are told is done."""
    clause = candidate.clause
    first = candidate.content[0]
    if clause is None or clause.lemma not in _ORDERING or not candidate.rule.endswith(".obj-inf"):
        return False
    if head_noun(engine, first) in {"", *_FOLLOWING}:
        return False  # "told its supporters to stay at home"
    return engine.parse.tokens[first].tag is Tag.PPOS and engine.parse.lowers[first] in THIRD_POSSESSIVES


_FOLLOWING = frozenset("supporter voter follower people member citizen party ally".split())
_ORDERING = frozenset("instruct order direct command task tell authorise authorize".split())


def _none(engine: Engine, candidate: Candidate, start: int) -> bool:
    """As in "signed no such paper", "will accept nothing": the object denies it."""
    following = engine.parse.lowers[start + 1] if start + 1 < len(engine.parse.tokens) else ""
    none = engine.parse.lowers[start] in {"no", "none", "nothing"} and following not in SHORT_OF
    return none and candidate.form in {Form.VERB_NP, Form.NARRATED}


_GIVING = frozenset({Act.ACCEPT, Act.OFFER, Act.PROMISE})


def _named_with(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "will not give up land", "would freeze the lines": to do so is what the option is called.

    Of other things what is stopped is what the holder is against: "froze its membership", "halted its attacks".
    """
    with_verb = finding.start <= candidate.trigger < finding.end
    if candidate.kind.name == "stop":
        refused = candidate.rule == "verb.ahead"  # "will not withdraw its troops", "will hold no elections"
        if refused or (candidate.clause is not None and candidate.clause.negated and not candidate.negated):
            return False
        if (
            candidate.clause is not None
            and candidate.clause.lemma == "freeze"
            and finding.standard in _FROZEN
        ):
            return True  # "froze the general's assets" is a sanction
        return with_verb and (finding.option is not None or finding.standard in _ORDERED)
    yielded = finding.standard in _YIELDED and not _claims(engine, candidate.content[0])
    return candidate.kind.name == "concede" and (with_verb or yielded)


def _claims(engine: Engine, start: int) -> bool:
    """As in "gave up its claim to the valley": what was wanted, not what was held."""
    return head_noun(engine, start) in _WANTED or bool(head_classes(engine, start))


_WANTED = frozenset("aspiration claim quest bid right title ambition".split())
_YIELDED = frozenset({"armed_forces", "territory"})
_FROZEN = frozenset({"sanctions", "assets_reparations"})
_ORDERED = _YIELDED | {"sequencing"}


def _tied(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> Deed:
    """As in "tied a truce to the release of prisoners": the truce is conditional, the release is wanted."""
    kind = candidate.kind
    joint = candidate.rule.rpartition("-")[2]
    tokens = engine.parse.tokens
    at = next((i for i in range(*candidate.content) if tokens[i].lower == joint), -1)
    made = candidate.clause is not None and candidate.clause.lemma == "make"  # "made X a condition of Y"
    asked = Act.DEMAND if made else kind.act
    if at < 0 or joint not in {"to", "on", "upon"}:
        return asked, by_sign(sign), kind.firmness
    if finding.start < at:
        return kind.act, Polarity.CONDITIONAL, kind.firmness
    return asked, by_sign(sign), kind.firmness


def _of_noun(engine: Engine, candidate: Candidate) -> bool:
    """As in "laid out his terms", "stepped up its demands": what is put forward so is asked for."""
    if candidate.kind.name not in {"offer", "support_act"} or candidate.form not in {
        Form.VERB_NP,
        Form.NARRATED,
    }:
        return False
    return any(kind.name == "demand" for kind in head_classes(engine, candidate.content[0]))
