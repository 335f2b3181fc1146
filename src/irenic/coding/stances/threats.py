"""What is threatened, and where a warning or a vow is a threat: "warned it would use force", "vowed to retaliate"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import condition_in
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.stances.costs import is_cost
from irenic.coding.stances.heads import head_lemma, head_noun
from irenic.coding.stances.sides import Side, side_of
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Form, Polarity


def threatened(engine: Engine, finding: Finding, sign: int, start: int) -> Polarity:
    """As in "threatened to impose sanctions", "to quit the talks": for what is threatened, or against it."""
    if _cuts_trade(engine, finding, start):
        return Polarity.SUPPORT
    lemma = head_lemma(engine, start)
    # "to bring back the sanctions"
    back = lemma == "bring" and "back" in engine.parse.lowers[start : start + _BEHIND]
    means = "with" in engine.parse.lowers[start : finding.start]  # "to hit the banks with sanctions"
    leaving = lemma in _LEAVING and not back and not (means and finding.standard == "sanctions")
    return Polarity.OPPOSE if leaving else harm(finding, sign)


_LEAVING = frozenset(
    (
        "leave quit resign walk topple bring collapse abandon pull boycott desert tear bury recall shoot bomb attack"
        " strike kill destroy shell invade fire sink hit target"
    ).split()
)
"""Who threatens to do so threatens to be against the thing named."""


def _cuts_trade(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "threatened to stop imports of their wine": a sanction is threatened, and none is dropped."""
    if finding.standard != "sanctions" or head_lemma(engine, start) not in _CUTTING:
        return False
    return (
        lemma_at(engine.parse, finding.end - 1) in _TRADE or lemma_at(engine.parse, finding.start) in _TRADE
    )


_CUTTING = frozenset("stop halt cease suspend end block cut".split())
_TRADE = frozenset("export import purchase sale trade".split())


def harm(finding: Finding, sign: int) -> Polarity:
    """What is threatened: to impose a thing is for it, to drop a thing against it, to do harm against the process."""
    named = finding.issue != CONDUCT and (finding.named or finding.standard == "sanctions")
    return Polarity.SUPPORT if sign > 0 and named else Polarity.OPPOSE


_BEHIND = 4


def avenges(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "vowed to crush the rebels": who vows it threatens."""
    spared = "not" in engine.parse.lowers[start : start + 2]  # "undertook not to strike power stations"
    return not spared and head_lemma(engine, start) in _AVENGING and not _trying(engine, finding, start)


_AVENGING = frozenset(
    (
        "tear topple retaliate retaliation revenge avenge punish crush destroy kill strike hit bury annihilate "
        "retribution bomb"
    ).split()
)
"""Who vows to do so threatens."""


def _trying(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "vowed to punish those responsible for the massacre": justice, and no revenge."""
    return finding.standard == "accountability" and head_lemma(engine, start) == "punish"


def fights_on(engine: Engine, finding: Finding, start: int) -> bool:
    """As in "ready to fight for another year", "vowed to fight on"; not as in "ready to fight corruption"."""
    if head_lemma(engine, start) != "fight" or (finding.named and finding.standard != "ceasefire"):
        return False
    verb = next((c for c in engine.parse.clauses_in(start, start + 3) if c.lemma == "fight"), None)
    after = engine.parse.skip(verb.after) if verb is not None else len(engine.parse.tokens)
    return after >= len(engine.parse.tokens) or engine.parse.tokens[after].tag in {
        Tag.PREP,
        Tag.PUNCT,
        Tag.SUB,
    }


def warns_of(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
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


def own_threat(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
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


def strikes_back(engine: Engine, candidate: Candidate) -> bool:
    """As in "is ready to respond to any attack", "is prepared to confront the enemy": a threat, and no offer."""
    if candidate.negated or candidate.aim not in _STRIKING:
        return False
    return candidate.aim != "respond" or not _ATTACKS.isdisjoint(engine.parse.vocabulary)


_STRIKING = frozenset("confront crush fight repel respond retaliate".split())
_ATTACKS = frozenset(
    "attack attacks aggression assault assaults offensive provocation provocations raid raids".split()
)
