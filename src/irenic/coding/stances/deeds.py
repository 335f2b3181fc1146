"""What the act of a candidate's class does to its content: polarity × negation × reversals."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.contents.turning import SHORT_OF
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import feared
from irenic.coding.judging.verdict import by_sign
from irenic.coding.resources import FrameClass, frames, words
from irenic.coding.stances.evaluated import Deed, evaluated, head_lemma, head_noun
from irenic.coding.stances.holding_on import holding_on
from irenic.coding.stances.ill_denied import ill_denied
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
        special = evaluated(engine, candidate, finding, sign, start) or _opened(engine, candidate)
        if special is not None:
            return special
        if kind.act is Act.LINKAGE:
            return _tied(engine, candidate, finding, sign)
        if _left_open(candidate):
            return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if _bans(candidate, finding):
        return Act.THREAT, Polarity.SUPPORT, kind.firmness
    if (
        kind.name == "ready"
        and not candidate.negated
        and head_lemma(engine, candidate.content[0]) in _IMPOSING
    ):
        return Act.THREAT, by_sign(sign), kind.firmness
    if candidate.negated and _undecided(candidate):
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
    if not candidate.negated and kind.name == "reject" and _rules_nothing_out(engine, candidate):
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
        c.name == "criticise" for c in _noun_classes(engine, candidate.content[0])
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


def _rules_nothing_out(engine: Engine, candidate: Candidate) -> bool:
    """As in "rules nothing out", "excluded nothing": all is left open."""
    excluding = candidate.clause is not None and candidate.clause.lemma in {"exclude", "rule"}
    return excluding and engine.parse.lowers[candidate.content[0]] == "nothing"


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
    phrase = engine.parse.noun_phrase(start)
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and (word.noun in _WANTED or bool(_noun_classes(engine, start)))


_WANTED = frozenset("aspiration claim quest bid right title ambition".split())


_YIELDED = frozenset({"armed_forces", "territory"})
_FROZEN = frozenset({"sanctions", "assets_reparations"})
_ORDERED = _YIELDED | {"sequencing"}


def _left_open(candidate: Candidate) -> bool:
    """As in "might accept a truce", "could drop its claim": what may be given is left open."""
    clause = candidate.clause
    if clause is None or clause.head != candidate.trigger or candidate.kind.name not in _GIVEN:
        return False
    return clause.modal in {"could", "might", "may"} and not clause.negated


_GIVEN = frozenset({"accept", "promise", "offer", "ready", "willing", "concede", "favour"})


def _opened(engine: Engine, candidate: Candidate) -> Deed | None:
    """What leaves a thing open: ready to discuss it, not ruling it out, a demand that was dropped."""
    kind = candidate.kind
    ready = kind.name == "ready" and _explores(engine, candidate)
    ready = ready or (kind.name == "promise" and _to_be_decided(candidate))
    if ready or (kind.polarity < 0 and _ruling_out(engine, candidate)):
        return Act.SIGNAL, Polarity.OPEN, Firmness.PREFERENCE
    if kind.name == "concede" and _dropped_demand(engine, candidate):
        return kind.act, Polarity.OPEN, Firmness.PREFERENCE
    if kind.name == "stop" and candidate.rule.endswith(".ing") and _asks(engine, candidate):
        return Act.CONCESSION, Polarity.OPEN, Firmness.PREFERENCE
    return None


def _asks(engine: Engine, candidate: Candidate) -> bool:
    """As in "has stopped pressing for a seat", "ceased to insist": what was asked is asked no longer."""
    verb = engine.parse.clause_at.get(candidate.content[0])
    return verb is not None and verb.lemma in words()["urging"]


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


def _to_be_decided(candidate: Candidate) -> bool:
    """As in "would decide on a contribution": it may come, or not."""
    clause = candidate.clause
    ahead = clause is not None and clause.lemma == "decide" and clause.modal != ""
    return ahead and candidate.rule.endswith((".on", ".upon", ".whether"))


def _undecided(candidate: Candidate) -> bool:
    """As in "has not decided whether to lift them", "has yet to decide on a contribution": it may come, or not."""
    clause = candidate.clause
    deciding = clause is not None and clause.lemma == "decide" and not clause.modal
    return deciding and candidate.rule.endswith((".on", ".upon", ".whether"))


def _explores(engine: Engine, candidate: Candidate) -> bool:
    """As in "ready to discuss a truce": the truce is left open."""
    start, end = candidate.content
    near = engine.parse.clauses_in(start, min(end, start + 4))
    return any(c.lemma in words()["exploring"] for c in near)


def _ruling_out(engine: Engine, candidate: Candidate) -> bool:
    """As in "refuses to rule out", "avoided rejecting": open."""
    head = [t.lower for t in engine.parse.tokens[candidate.content[0] : candidate.content[0] + 4]]
    avoiding = candidate.clause is not None and candidate.clause.lemma == "avoid"
    if avoiding and (head[:2] == ["ruling", "out"] or head[:1] in (["excluding"], ["rejecting"])):
        return True
    return head[:3] == ["to", "rule", "out"] or head[:2] == ["to", "exclude"]


def _dropped_demand(engine: Engine, candidate: Candidate) -> bool:
    """As in "stepped back from his demand for a truce": neither for it any more, nor against it."""
    if head_noun(engine, candidate.content[0]) in _MEASURES_TAKEN:
        return False  # "lifted the arms embargo"
    classes = _noun_classes(engine, candidate.content[0])
    return any(kind.name in {"demand", "reject", "offer", "threat"} for kind in classes)


_MEASURES_TAKEN = frozenset("ban blockade boycott embargo moratorium siege veto".split())


def _of_noun(engine: Engine, candidate: Candidate) -> bool:
    """As in "laid out his terms", "stepped up its demands": what is put forward so is asked for."""
    if candidate.kind.name not in {"offer", "support_act"} or candidate.form not in {
        Form.VERB_NP,
        Form.NARRATED,
    }:
        return False
    return any(kind.name == "demand" for kind in _noun_classes(engine, candidate.content[0]))


def _noun_classes(engine: Engine, start: int) -> list[FrameClass]:
    """The classes of the noun at the head of the phrase that begins at a token."""
    return [frame.kind for frame in frames("nouns").get(head_noun(engine, start), ())]
