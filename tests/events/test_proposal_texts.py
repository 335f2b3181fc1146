"""Proposals of an invented conflict: lists, sentences that go on, negations and owners, by the definitions."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.events.test_events import document

from irenic.codebook.load import load_codebook
from irenic.events.find import ContactFinder
from irenic.model.event import ProposalMention

FINDER = ContactFinder(load_codebook(Path(__file__).parent / "data" / "sorrel.yaml"))
NO_AMNESTY, NO_ELECTIONS = "-accountability.amnesty", "-domestic_governance.elections"
TRUCE, PRISONERS, ZONE = "+ceasefire.full", "+humanitarian.release", "+armed_forces.zone"
AMNESTY, ELECTIONS, STATUS = "+accountability.amnesty", "+domestic_governance.elections", "+territory.status"


def provisions(mention: ProposalMention) -> list[str]:
    signs = {"support": "+", "oppose": "-"}
    return [
        f"{signs[p.polarity.value]}{p.issue}" + (f".{p.option}" if p.option else "")
        for p in mention.provisions
    ]


CASES = [
    # -- lists
    (
        "Orme's plan calls for:\n\n- a full ceasefire\n- the release of prisoners\n- a buffer zone\n",
        "orme",
        [TRUCE, PRISONERS, ZONE],
    ),
    (
        "Orme's draft contains the following points:\n\n1. A full ceasefire begins soon.\n\n2. There is no amnesty.\n",
        "orme",
        [TRUCE, NO_AMNESTY],
    ),
    (
        "Orme's plan rules out:\n\n- an amnesty\n- elections\n",
        "orme",
        [NO_AMNESTY, NO_ELECTIONS],
    ),
    (
        "4. The draft of Velda provides for:\n\n(a) a full ceasefire;\n\n(b) elections.\n\n5. Gray wants amnesty.\n",
        "velda",
        [TRUCE, ELECTIONS],
    ),
    (
        "Orme's proposal: a full ceasefire, a buffer zone and no amnesty.",
        "orme",
        [TRUCE, ZONE, NO_AMNESTY],
    ),
    ("Orme put forward a plan in two points: a full ceasefire and elections.", "orme", [TRUCE, ELECTIONS]),
    # -- the sentence that goes on
    (
        "Orme's plan provides for a full ceasefire. It would also lift sanctions.",
        "orme",
        [TRUCE, "+sanctions.relief"],
    ),
    (
        "Orme's plan provides for a full ceasefire. It rules out an amnesty.",
        "orme",
        [TRUCE, NO_AMNESTY],
    ),
    ("Orme's plan provides for a full ceasefire. Elections would follow.", "orme", [TRUCE, ELECTIONS]),
    (
        "Orme's plan has two points. There would be a full ceasefire and elections would follow.",
        "orme",
        [TRUCE, ELECTIONS],
    ),
    ("Velda has a draft. It proposes a full ceasefire.", "", [TRUCE]),
    ("Orme's plan provides for a full ceasefire. Gray said that elections would follow.", "orme", [TRUCE]),
    ("Orme's plan provides for a full ceasefire.\n\nElections would follow.", "orme", [TRUCE]),
    (
        "Orme's plan has two points. The first is a full ceasefire. The second is elections.",
        "orme",
        [TRUCE, ELECTIONS],
    ),
    (
        "Orme's plan includes a full ceasefire. But it excludes elections, and it bars an amnesty.",
        "orme",
        [TRUCE, NO_ELECTIONS, NO_AMNESTY],
    ),
    (
        "Under Orme's plan the Front would disarm in exchange for self-government.",
        "orme",
        ["+armed_forces", STATUS],
    ),
    ("Orme's plan has two pillars. First, a full ceasefire. Second, elections.", "orme", [TRUCE, ELECTIONS]),
    (
        "Orme has a plan. It has two pillars. First, a full ceasefire. Second, elections.",
        "",
        [TRUCE, ELECTIONS],
    ),
    ("Orme submitted a draft agreement. The draft includes elections.", "orme", [ELECTIONS]),
    ("Orme submitted a paper. The 74-page draft includes elections.", "", [ELECTIONS]),
    # -- negations
    ("Orme's draft does not provide for an amnesty.", "orme", [NO_AMNESTY]),
    ("Orme's draft contains no amnesty.", "orme", [NO_AMNESTY]),
    ("Orme's draft contains neither an amnesty nor elections.", "orme", [NO_AMNESTY, NO_ELECTIONS]),
    ("Orme's draft makes no provision for an amnesty.", "orme", [NO_AMNESTY]),
    ("Orme's proposal leaves out elections.", "orme", [NO_ELECTIONS]),
    # -- verbs and places
    (
        "Orme's plan would see the Front disarm, the coast receive self-government and elections follow.",
        "orme",
        ["+armed_forces", STATUS, ELECTIONS],
    ),
    ("Orme's draft says that the Front must disarm.", "orme", ["+armed_forces"]),
    ("According to Orme's draft, the Front would disarm.", "orme", ["+armed_forces"]),
    ("Under Orme's plan the Front would disarm.", "orme", ["+armed_forces"]),
    ("Gray said that under Orme's plan the Front would disarm.", "orme", ["+armed_forces"]),
    ("The Front would disarm under Orme's plan.", "orme", ["+armed_forces"]),
    ("Elections are part of Orme's plan.", "orme", [ELECTIONS]),
    ("An amnesty is included in Orme's plan.", "orme", [AMNESTY]),
    ("Point two of Orme's plan is a full ceasefire.", "orme", [TRUCE]),
    # -- called once more, and explained
    (
        "Finn read what diplomats call the harbour paper: three pages that would lift sanctions and free prisoners.",
        "",
        ["+sanctions.relief", "+humanitarian"],
    ),
    (
        "Orme has suggested a buffer zone, a scheme under which the Front would disarm.",
        "orme",
        [ZONE, "+armed_forces"],
    ),
    ("Gray replied. The scheme would lift sanctions.", "", ["+sanctions.relief"]),
    (
        "Finn has Orme's draft, which, by all accounts, would lift sanctions and free prisoners.",
        "orme",
        ["+sanctions.relief", "+humanitarian"],
    ),
    # -- owners
    (
        "The amnesty was first floated by Velda in May. The draft provides for elections.",
        "velda",
        [ELECTIONS],
    ),
    ("The amnesty was rejected by Velda in May. The draft provides for elections.", "", [ELECTIONS]),
    ("A rival proposal by Ostra offers elections.", "ostra", [ELECTIONS]),
    ("The proposal of Ostra offers elections.", "ostra", [ELECTIONS]),
    ("The draft put forward by Orme includes elections.", "orme", [ELECTIONS]),
    ("Orme presented a draft. Another draft includes elections.", "", [ELECTIONS]),
    (
        "Orme's proposal offers elections and excludes an amnesty.",
        "orme",
        [ELECTIONS, NO_AMNESTY],
    ),
    (
        "Orme's plan includes the disarmament of the Front, self-government for the coast.",
        "orme",
        ["+armed_forces", STATUS],
    ),
]


@pytest.mark.parametrize(("text", "owner", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_a_text_tells_of_a_proposal(text: str, owner: str, wanted: list[str]) -> None:
    [mention] = FINDER.proposals(document(text))
    assert provisions(mention) == wanted
    assert "".join(person.actor or person.party for person in mention.owners) == owner
    assert text[mention.span.start : mention.span.end] == mention.span.exact


@pytest.mark.parametrize(
    "text",
    [
        "No deal would last unless Gray held elections.",
        "An amnesty is worth a great deal: Finn offers elections.",
        "Orme's plan may include an amnesty.",
        "Orme's plan does not rule out an amnesty.",
        "Orme's plan was rejected.",
        "Gray dislikes the plan under which Finn might disarm.",
        "Gray read the plan that Finn would ban with elections.",
        "Finn saw four pages that would lift sanctions.",
        "Orme denied that her plan includes an amnesty.",
        "Nobody knows whether Orme's plan includes an amnesty.",
        "If Orme's plan includes an amnesty, Gray will leave.",
    ],
)
def test_nothing_is_told_of_a_proposal(text: str) -> None:
    assert FINDER.proposals(document(text)) == []


def test_words_have_no_marks_at_their_ends() -> None:
    [mention] = FINDER.proposals(document("Orme's plan calls for: a full ceasefire, and elections."))
    assert [p.words for p in mention.provisions] == ["a full ceasefire", "elections"]
