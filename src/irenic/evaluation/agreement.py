"""Where a predicted unit and a gold record agree, field by field, strictly and leniently."""

from __future__ import annotations

from irenic.evaluation.gold import GoldRecord
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.units import Unit

ACT_GROUPS = (
    ("demand",),
    ("offer", "promise", "concession", "accept", "signal"),
    ("reject",),
    ("threat",),
    ("criticism", "praise", "assessment"),
    ("linkage",),
)
"""Acts that are the same at a coarser look."""
_GROUP = {act: number for number, acts in enumerate(ACT_GROUPS) for act in acts}

FIELDS = (
    "party",
    "party_lenient",
    "actor",
    "act",
    "act_lenient",
    "act_group",
    "act_group_lenient",
    "issue",
    "issue_lenient",
    "stance",
    "stance_lenient",
    "stance_coarse",
    "attribution",
    "form",
    "firmness",
    "sources",
)
"""The fields in the order in which they are told; `_lenient` counts the gold record's second readings too."""

Agreement = dict[str, bool]
"""Field → whether it is right; with the end-to-end combinations beside the FIELDS."""


def agreement(gold: GoldRecord, unit: Unit, mapping: Mapping) -> Agreement:
    """Every field's verdict; `e2e` is party, issue and stance all right, `e2e_act` the group of act as well."""
    groups = {_GROUP[act] for act in (gold.act, *gold.alt_act)}
    group = _GROUP.get(unit.act or "", -1)
    found = {
        "party": unit.party == gold.holder_party,
        "party_lenient": unit.party in (gold.holder_party, *gold.alt_party),
        "actor": _same_actor(gold, unit, mapping),
        "act": unit.act == gold.act,
        "act_lenient": unit.act in (gold.act, *gold.alt_act),
        "act_group": group == _GROUP[gold.act],
        "act_group_lenient": group in groups,
        "issue": unit.issue == gold.issue,
        "issue_lenient": unit.issue in (gold.issue, *gold.alt_issue),
        "stance": unit.stance == gold.stance,
        "stance_lenient": unit.stance in (gold.stance, *gold.alt_stance),
        "stance_coarse": unit.stance is not None and (unit.stance == "oppose") == (gold.stance == "oppose"),
        "attribution": unit.attribution == gold.attribution,
        "form": unit.form == gold.form,
        "firmness": unit.firmness == gold.firmness,
        "sources": tuple(mapping.name(source) for source in gold.sources) == unit.sources,
    }
    for end in ("", "_lenient"):
        found["e2e" + end] = all(found[name + end] for name in ("party", "issue", "stance"))
        found["e2e_act" + end] = found["e2e" + end] and found["act_group" + end]
    return found


def weight(gold: GoldRecord, agreed: Agreement) -> int:
    """How much a pair agrees, for the order in which pairs of like overlap are taken."""
    return (
        gold.core
        + 4 * (agreed["party"] + agreed["issue"])
        + 2 * (agreed["stance"] + agreed["actor"])
        + agreed["act"]
        + agreed["sources"]
    )


def _same_actor(gold: GoldRecord, unit: Unit, mapping: Mapping) -> bool:
    """One last name; where gold names no actor, none, or the party's own name."""
    wanted, named = mapping.name(gold.holder_actor), mapping.name(unit.actor)
    if wanted:
        return wanted == named
    own = mapping.party_names.get(gold.holder_party, frozenset())
    return not named or named in own or named in (gold.holder_party, mapping.name(gold.holder_party))
