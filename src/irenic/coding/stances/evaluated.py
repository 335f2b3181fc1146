"""Criticism, praise and threats: the stance is on what is criticised, praised, threatened."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.lacking import nothing_without
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import by_sign, lemma_at
from irenic.coding.resources import words
from irenic.coding.stances.befalls import befalls
from irenic.coding.stances.conditions import condition_in
from irenic.coding.stances.costs import is_cost
from irenic.coding.stances.cut_off import cut_off
from irenic.coding.stances.lacked import lacked
from irenic.coding.stances.made_harder import made_harder
from irenic.coding.stances.sides import Side, side_of
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Firmness, Form, Polarity

Deed = tuple[Act, Polarity, Firmness]


def evaluated(engine: Engine, candidate: Candidate, finding: Finding, sign: int, start: int) -> Deed | None:
    """What a candidate that judges or threatens says of a finding, or None where it does neither."""
    kind = candidate.kind
    if kind.name == "criticise" and _warns_of(engine, candidate, finding):
        return (
            Act.THREAT,
            by_sign(sign) if finding.standard == "sanctions" else Polarity.OPPOSE,
            kind.firmness,
        )
    if kind.name in {"criticise", "rejectas", "accuse"}:
        return _criticised(engine, candidate, finding, sign)
    if kind.name == "praise":
        clause = candidate.clause
        welcoming = clause is not None and clause.modal in {"would", "will"}  # "would welcome monitors"
        return Act.ACCEPT if welcoming else kind.act, by_sign(sign), kind.firmness
    if kind.name == "threat":
        lemma = head_lemma(engine, start)
        if _cuts_trade(engine, finding, start):
            return kind.act, Polarity.SUPPORT, kind.firmness
        # "to bring back the sanctions"
        back = lemma == "bring" and "back" in engine.parse.lowers[start : start + _BEHIND]
        means = "with" in engine.parse.lowers[start : finding.start]  # "to hit the banks with sanctions"
        leaving = lemma in _LEAVING and not back and not (means and finding.standard == "sanctions")
        return kind.act, Polarity.OPPOSE if leaving else _harm(finding, sign), kind.firmness
    spared = "not" in engine.parse.lowers[start : start + 2]  # "undertook not to strike power stations"
    if (
        kind.name == "promise"
        and not spared
        and head_lemma(engine, start) in _AVENGING
        and not _trying(engine, finding, start)
    ):
        return Act.THREAT, Polarity.OPPOSE, kind.firmness
    fighting = kind.name in _READY and not candidate.rule.endswith(".rather")
    if fighting and head_lemma(engine, start) == "fight" and _for_war(engine, finding, start):
        return Act.THREAT, Polarity.OPPOSE, kind.firmness
    if candidate.rule.endswith(".rather"):
        than = next((i for i in range(*candidate.content) if engine.parse.tokens[i].lower == "than"), -1)
        if 0 < finding.end <= than and "not" in engine.parse.lowers[than : than + _BEHIND]:
            kept = engine.contents.without_negation(
                finding
            )  # "would rather have a bad truce than not have one"
            return kind.act, by_sign(kept), kind.firmness
        unnamed = not finding.named  # "would sooner go to prison than sit down with them"
        if than >= 0 and (than < finding.start or unnamed):
            return Act.REJECT, by_sign(-sign), Firmness.POSITION  # "would sooner fight than accept a truce"
    return None


def _cuts_trade(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "threatened to stop imports of their wine": a sanction is threatened, and none is dropped."""
    if finding.standard != "sanctions" or head_lemma(engine, start) not in _CUTTING:
        return False
    return (
        lemma_at(engine.parse, finding.end - 1) in _TRADE or lemma_at(engine.parse, finding.start) in _TRADE
    )


_CUTTING = frozenset("stop halt cease suspend end block cut".split())
_TRADE = frozenset("export import purchase sale trade".split())


def _for_war(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "ready to fight for another year", "vowed to fight on"; not as in "ready to fight corruption"."""
    if finding.named and finding.standard != "ceasefire":
        return False
    verb = next((c for c in engine.parse.clauses_in(start, start + 3) if c.lemma == "fight"), None)
    after = engine.parse.skip(verb.after) if verb is not None else len(engine.parse.tokens)
    return after >= len(engine.parse.tokens) or engine.parse.tokens[after].tag in {
        Tag.PREP,
        Tag.PUNCT,
        Tag.SUB,
    }


_READY = frozenset("ready willing promise intent offer favour".split())


def _trying(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "vowed to punish those responsible for the massacre": justice, and no revenge."""
    return finding.standard == "accountability" and head_lemma(engine, start) == "punish"


def _warns_of(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "warned X of tougher sanctions", "of concrete action": the measure itself is announced.

    Not so in "warned of the danger of sanctions", "warned against lifting the sanctions".
    """
    clause, first = candidate.clause, candidate.content[0]
    if clause is None or clause.lemma != "warn" or candidate.form is not Form.VERB_NP:
        return False
    if candidate.rule.rpartition("-")[2].rpartition(".")[2] != "of":
        return False
    if head_noun(engine, first) in _MEASURES:
        return True
    return finding.standard == "sanctions" and not any(
        token.tag is Tag.PREP for token in engine.parse.tokens[first : finding.start]
    )


_MEASURES = frozenset("action consequence countermeasure penalty reprisal response retaliation".split())


def head_lemma(engine: Engine, start: int) -> str:
    """The verb, or else the noun, with which a content begins: "vowed to block …", "threatened retaliation"."""
    tokens = engine.parse.tokens
    first = next((t for t in tokens[start : start + 3] if t.tag in {Tag.VERB, Tag.NOUN}), None)
    if first is None or first.word is None:
        return ""
    return first.word.verb if first.tag is Tag.VERB else first.word.noun


def head_noun(engine: Engine, start: int) -> str:
    """The noun at the head of the phrase that begins at a token, or nothing."""
    phrase = engine.parse.noun_phrase(start)
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    return word.noun if word is not None else ""


_BEHIND = 4
_LEAVING = frozenset(
    (
        "leave quit resign walk topple bring collapse abandon pull boycott desert tear bury recall shoot bomb attack"
        " strike kill destroy shell invade fire sink hit target"
    ).split()
)
"""Who threatens to do so threatens to be against the thing named."""
_AVENGING = frozenset(
    (
        "tear topple retaliate retaliation revenge avenge punish crush destroy kill strike hit bury annihilate "
        "retribution bomb"
    ).split()
)
"""Who vows to do so threatens."""


def _criticised(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> Deed:
    kind = candidate.kind
    if candidate.form is Form.INDIRECT and _ended(engine, candidate, finding):
        return kind.act, Polarity.SUPPORT, kind.firmness
    if candidate.rule.endswith(".none"):
        return kind.act, by_sign(-sign), kind.firmness  # "Abel was angry": at what somebody has just said
    if (kept := _kept_from(engine, candidate, finding)) is not None:
        return kind.act, by_sign(kept), kind.firmness
    if (left := _left_undone(engine, candidate, finding)) is not None:
        return kind.act, left, kind.firmness
    if candidate.form is Form.INDIRECT and made_harder(engine.parse, candidate.content, finding):
        return kind.act, by_sign(sign), kind.firmness
    if candidate.form is Form.INDIRECT and _must_not_lack(engine, candidate, finding):
        return Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION
    turned = -engine.contents.without_negation(finding)
    against = Polarity.OPPOSE if _wrong(engine, candidate, finding) else by_sign(turned)
    if candidate.form is not Form.INDIRECT:
        return kind.act, against, kind.firmness
    if (missed := lacked(engine, candidate, finding)) is not None:
        return missed.act, missed.polarity, missed.firmness
    if kind.act is Act.CRITICISM and befalls(engine, candidate, finding):
        return Act.THREAT, Polarity.SUPPORT, Firmness.POSITION
    if (cut := cut_off(engine, candidate, finding)) is not None:
        return Act.THREAT, cut, Firmness.CONDITION
    verdict = judge(engine.parse, *candidate.content, own_subject=False)
    if verdict is not None and verdict.act is Act.REJECT and verdict.fixed:
        return Act.REJECT, Polarity.OPPOSE, verdict.firmness
    if verdict is not None and verdict.act is Act.DEMAND:
        return Act.DEMAND, by_sign(sign * verdict.sign), verdict.firmness
    if verdict is not None and verdict.act is Act.THREAT:
        return Act.THREAT, Polarity.OPPOSE if verdict.fixed else _harm(finding, sign), verdict.firmness
    if kind.act is Act.CRITICISM and _own_threat(engine, candidate, finding):
        return Act.THREAT, _harm(finding, sign), Firmness.CONDITION
    judged = verdict is not None and verdict.fixed
    if not judged and _wanting(engine, candidate):
        return kind.act, by_sign(engine.contents.without_negation(finding)), kind.firmness
    return kind.act, against if judged else Polarity.OPPOSE, kind.firmness


def _left_undone(engine: Engine, candidate: Candidate, finding: Finding) -> Polarity | None:
    """As in "accused it of failing to free them", "slammed its failure to lift the ban": what is missed is wanted."""
    first = candidate.content[0]
    if finding.issue == CONDUCT or not finding.named or candidate.form is Form.INDIRECT:
        return None
    if head_noun(engine, first) == "failure" and "to" in engine.parse.lowers[first : finding.start]:
        return by_sign(finding.sign)
    if candidate.kind.name != "accuse":
        return None
    if engine.parse.lowers[first] == "not":
        return by_sign(engine.contents.without_negation(finding))
    gerund = engine.parse.clause_at.get(first)
    if gerund is None or gerund.start != first or gerund.lemma not in _LEAVING_UNDONE:
        return None
    return by_sign(finding.sign if gerund.lemma in _FAILING else -finding.sign)


_FAILING = frozenset({"fail", "neglect", "omit"})
_LEAVING_UNDONE = _FAILING | {"abandon", "decline", "refuse"}


def _must_not_lack(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "warned that without guarantees, there would be no truce": the guarantees are wanted."""
    start, end = candidate.content
    main, first = main_clause(engine.parse, start, end), engine.parse.skip(start)
    denied = main is not None and (main.negated or engine.parse.lowers[main.after : main.after + 1] == ["no"])
    if main is not None and denied and main.lemma == "be" and finding.start > main.after:
        return engine.parse.lowers[finding.start - 1] == "without" or (
            "without" in engine.parse.lowers[main.after : finding.start]
        )  # "is not acceptable without guarantees"
    if main is None or engine.parse.lowers[first : first + 1] != ["without"] or finding.start >= main.start:
        return False
    return nothing_without(engine.parse, main, end)


def _ended(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "regretted that the truce had collapsed": what is missed was wanted."""
    clause, main = candidate.clause, main_clause(engine.parse, *candidate.content)
    if clause is None or clause.lemma not in _REGRETTING or main is None or finding.end > main.head:
        return False
    return finding.sign < 0 or (main.lemma in _ENDING and not main.negated)


def _wanting(engine: Engine, candidate: Candidate) -> bool:
    """As in "complained that the men had not been freed", "regrets that it was left out": what is missed was wanted."""
    clause, main = candidate.clause, main_clause(engine.parse, *candidate.content)
    if clause is None or clause.lemma not in _REGRETTING | {"complain"} or main is None or main.modal:
        return False
    first = engine.parse.lowers[main.subjects[0].start] if main.subjects else ""
    if main.negated or first in {"none", "no"}:
        return True
    out = main.lemma == "leave" and engine.parse.lowers[main.after : main.after + 1] == ["out"]
    return main.passive and (out or main.lemma in _KEPT_FROM)


_KEPT_FROM = frozenset("block delay exclude hinder ignore neglect obstruct omit overlook withhold".split())
_REGRETTING = frozenset("regret lament mourn bemoan deplore rue".split())
_ENDING = frozenset(
    "collapse fail end break expire stall falter lapse unravel cease stop fade die crumble".split()
)


def _wrong(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "condemned the violations of the truce": what is blamed on somebody, against "criticised lifting them"."""
    if candidate.kind.name == "accuse":
        return True
    if finding.settled and finding.sign < 0 and candidate.rule.endswith(".relative"):
        return False  # "rejected a truce, a step Northland condemned"
    gerund = engine.parse.clause_at.get(candidate.content[0])
    if gerund is not None and gerund.kind == "ing" and gerund.start == candidate.content[0]:
        return False  # "warned against rejecting the truce"
    tokens = engine.parse.tokens[candidate.content[0] : finding.end]
    return not any(t.word is not None and not t.word.lemmas.isdisjoint(words()["relieving"]) for t in tokens)


def _kept_from(engine: Engine, candidate: Candidate, finding: Finding) -> int | None:
    """As in "condemned the refusal to free them", "regretted the collapse of the truce": what is missed was wanted."""
    first, end = candidate.content
    phrase = engine.parse.noun_phrase(first) if candidate.form is Form.VERB_NP else None
    if phrase is None or candidate.kind.name == "accuse":
        return None
    kept = phrase.head
    if lemma_at(engine.parse, kept) not in _FAILINGS:
        verb = engine.parse.clause_at.get(phrase.tail)  # "condemned attempts to derail the truce"
        if verb is None or verb.kind != "inf" or verb.passive or verb.lemma not in _SPOILING:
            return None
        kept = verb.head
    named = engine.contents.named(finding.issue, kept + 1, end, -1)
    return named.sign if named is not None else None


_FAILINGS = frozenset(
    "absence breach collapse delay denial exclusion failure lack obstruction refusal rejection violation".split()
)
"""Who regrets these wants what they keep from coming about."""
_SPOILING = frozenset(
    "boycott breach derail disrupt foil hamper hinder impede obstruct quit refuse reject sabotage scupper scuttle "
    "thwart torpedo undermine violate".split()
)


def _harm(finding: Finding, sign: int) -> Polarity:
    """What is threatened: to impose a thing is for it, to drop a thing against it, to do harm against the process."""
    named = finding.issue != CONDUCT and (finding.named or finding.standard == "sanctions")
    return Polarity.SUPPORT if sign > 0 and named else Polarity.OPPOSE


def _own_threat(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "warned that it would impose sanctions": what the one who warns would do."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or main.modal not in {"will", "would", "'ll", "could", "might", "may"}:
        return False
    if candidate.clause is not None and candidate.clause.lemma in _FEARING:
        return False  # "fearing it would bring troops to the border": what is feared is not threatened
    follows = main.lemma == "follow" and finding.standard == "sanctions"
    resumed = (follows or (main.passive and main.lemma in _RESUMING)) and is_cost(engine.parse, main)
    if main.lemma in {"lose", "forfeit"} and side_of(engine, candidate, main) is Side.OURS:
        return False
    return (
        side_of(engine, candidate, main) is Side.OURS
        or resumed
        or (
            (
                main.lemma in {"face", "suffer", "pay", "regret"}
                or (main.passive and main.lemma in _STRUCK)
                or (main.lemma in {"lose", "forfeit"} and _if_not(engine, candidate, main))
            )
            and not main.negated
        )
    )


def _if_not(engine: Engine, candidate: Candidate, main: Clause) -> bool:
    """As in "warned that if they did not agree, they would lose the coast": what depends on others."""
    return condition_in(engine.parse, *candidate.content, main) is not None


_FEARING = frozenset("fear worry dread fret regret lament complain".split())
_RESUMING = frozenset({"resume", "renew", "restart", "continue"})
"""As in "warned that the offensive would be resumed"."""
_STRUCK = frozenset("attack bomb destroy hit punish seize shell shoot sink strike target treat".split())
"""As in "warned that any ship would be sunk": what would befall others."""
