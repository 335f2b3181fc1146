"""Evidence of the Ukraine example, coded by hand, and what it must come to by the rules of the method.

The words are looked up in the digests, so that nobody can take from them what the example is known to show.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from irenic.codebook.load import load_codebook
from irenic.corpus.read import read_paths
from irenic.model.codebook import Codebook, OptionRef, Proposal
from irenic.model.statement import Statement
from irenic.model.terms import Attribution, Firmness
from irenic.positions.derive import derive_positions
from irenic.proposals.check import check_proposal
from irenic.proposals.result import How, ProvisionVerdict, Verdict

FOLDER = Path(__file__).parents[2] / "examples" / "ukraine-2025"
DEMAND, RED_LINE = Firmness.DEMAND, Firmness.RED_LINE
HEARSAY = {"attribution": Attribution.HEARSAY, "sources": ["usa"]}

# name: day of the digest, its words, party, target, other fields
EVIDENCE: dict[str, tuple[str, str, str, str, dict[str, Any]]] = {
    "peacekeepers": (
        "2025-03-06",
        "he saw no room for compromise on European peacekeepers in Ukraine",
        "russia",
        "-foreign_forces.european_peacekeepers",
        {"firmness": RED_LINE},
    ),
    "member forces": (
        "2025-02-18",
        "troops from NATO countries in Ukraine, under whatever flag, was unacceptable to Russia",
        "russia",
        "-foreign_forces.nato_member_forces",
        {"firmness": RED_LINE},
    ),
    "told by a mediator": (
        "2025-02-26",
        "Putin would accept European peacekeepers in Ukraine",
        "russia",
        "+foreign_forces.european_peacekeepers",
        HEARSAY,
    ),
    "stay out": (
        "2025-03-19",
        "a refusal by NATO to admit Ukraine as a member",
        "russia",
        "-alignment.membership",
        {"firmness": DEMAND},
    ),
    "neutral": (
        "2025-03-19",
        "Russia demanded the neutrality of Ukraine",
        "russia",
        "+alignment.neutrality",
        {"firmness": DEMAND},
    ),
    "Crimea": (
        "2025-04-24",
        "Ukraine would not recognise the annexation of Crimea",
        "ukraine",
        "-territory.crimea_recognised",
        {},
    ),
    "integrity": (
        "2025-08-28",
        "Zelenskyy insists on Ukraine's territorial integrity",
        "ukraine",
        "+territory.integrity",
        {"firmness": DEMAND},
    ),
    "a truce before talks": (
        "2025-08-28",
        "European leaders have insisted on a ceasefire before negotiations",
        "europe",
        "+sequencing.ceasefire_first",
        {"firmness": DEMAND},
    ),
    "a settlement first": (
        "2025-08-28",
        "Putin insists on a settlement of the root causes first",
        "russia",
        "+sequencing.settlement_first",
        {"firmness": DEMAND},
    ),
}


@pytest.fixture(scope="module")
def digests() -> dict[str, str]:
    return {document.name[:10]: document.text for document in read_paths([FOLDER / "documents"]).documents}


@pytest.fixture(scope="module")
def ukraine() -> Codebook:
    return load_codebook(FOLDER / "codebook.yaml")


@pytest.mark.parametrize("name", EVIDENCE)
def test_evidence_stands_in_its_digest(name: str, digests: dict[str, str]) -> None:
    day, words, *_ = EVIDENCE[name]
    assert words in digests[day]


def _provision(proposal: Proposal, option: str) -> int:
    issue, name = option.split(".")
    return [provision.option for provision in proposal.provisions].index(OptionRef(issue, name))


PEACEKEEPERS, CRIMEA = "foreign_forces.european_peacekeepers", "territory.crimea_recognised"
FIRST = "sequencing.ceasefire_first"
# evidence, proposal, provision on, party, verdict, how
VERDICTS: list[tuple[list[str], str, str, str, Verdict, How | None]] = [
    (["peacekeepers"], "april-draft", PEACEKEEPERS, "russia", Verdict.CROSSES, How.EXPLICIT),
    (["member forces"], "april-draft", PEACEKEEPERS, "russia", Verdict.CROSSES, How.DERIVED),
    (["told by a mediator"], "april-draft", PEACEKEEPERS, "russia", Verdict.UNKNOWN, None),
    (["stay out"], "april-draft", "alignment.membership", "russia", Verdict.DEMANDED, How.EXPLICIT),
    (["neutral"], "april-draft", "alignment.membership", "russia", Verdict.DEMANDED, How.DERIVED),
    (["Crimea"], "april-draft", CRIMEA, "ukraine", Verdict.OPPOSED, How.EXPLICIT),
    (["integrity"], "april-draft", CRIMEA, "ukraine", Verdict.OPPOSED, How.DERIVED),
    (["integrity"], "april-draft", "territory.donbas_de_facto", "ukraine", Verdict.OPPOSED, How.DERIVED),
    (["integrity"], "april-draft", CRIMEA, "europe", Verdict.UNKNOWN, None),
    (["neutral"], "neutrality-for-eu", "alignment.neutrality", "russia", Verdict.DEMANDED, How.EXPLICIT),
    (["a truce before talks"], "thirty-day-truce", FIRST, "europe", Verdict.DEMANDED, How.EXPLICIT),
    (["a settlement first"], "thirty-day-truce", FIRST, "russia", Verdict.OPPOSED, How.DERIVED),
]


@pytest.mark.parametrize(("names", "proposal", "option", "party", "verdict", "how"), VERDICTS)
def test_verdicts_on_the_drafts(
    ukraine: Codebook,
    say: Callable[..., Statement],
    names: list[str],
    proposal: str,
    option: str,
    party: str,
    verdict: Verdict,
    how: How | None,
) -> None:
    found = _judge(ukraine, say, names, proposal, option, party)
    assert (found.verdict, found.how) == (verdict, how)


def _judge(
    codebook: Codebook,
    say: Callable[..., Statement],
    names: list[str],
    proposal: str,
    option: str,
    party: str,
) -> ProvisionVerdict:
    rows = [EVIDENCE[name] for name in names]
    statements = [say(holder, target, doc=day, on=day, **more) for day, _, holder, target, more in rows]
    positions = derive_positions(statements, codebook)
    draft = codebook.proposal_by_id[proposal]
    return check_proposal(draft, positions, codebook).of(_provision(draft, option), party)
