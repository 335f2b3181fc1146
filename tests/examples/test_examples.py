"""The example processes that ship: what their READMEs promise, and what every text of them must keep to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from irenic.codebook.load import load_codebook
from irenic.corpus.read import read_paths
from irenic.model.codebook import Codebook, OptionRef
from irenic.model.document import Document
from irenic.model.rules import Literal, OptionRules

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
ARTICLES = ROOT.parent / "shared" / "articles"

SPANS = {
    "camp-david-1978": (date(1977, 11, 1), date(1979, 3, 31)),
    "ukraine-2025": (date(2025, 1, 1), date(2025, 10, 31)),
}
"""The time that each example's README says it covers."""
LEAST_DOCUMENTS = {"camp-david-1978": 6, "ukraine-2025": 14}
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Example:
    """One example process as the program reads it."""

    folder: Path
    codebook: Codebook
    documents: tuple[Document, ...]

    @property
    def span(self) -> tuple[date, date]:
        return SPANS[self.folder.name]


@pytest.fixture(scope="module", params=sorted(SPANS))
def example(request: pytest.FixtureRequest) -> Example:
    folder = EXAMPLES / request.param
    corpus = read_paths([folder / "documents"])
    assert corpus.failures == ()
    return Example(folder, load_codebook(folder / "codebook.yaml"), corpus.documents)


def test_no_example_escapes_these_tests() -> None:
    assert sorted(path.parent.name for path in EXAMPLES.glob("*/codebook.yaml")) == sorted(SPANS)


def test_id_of_process_is_name_of_folder(example: Example) -> None:
    assert example.codebook.id == example.folder.name


# Documents


def test_enough_documents_with_whole_front_matter(example: Example) -> None:
    assert len(example.documents) >= LEAST_DOCUMENTS[example.folder.name]
    for document in example.documents:
        assert document.warnings == (), document.name
        assert document.outlet == "Irenic digest of public reporting", document.name
        assert document.source_kind.startswith("digest of "), document.name
        assert document.title, document.name
        assert document.date_basis == "front matter", document.name
        assert 120 <= len(document.text.split()) <= 250, document.name


def test_dates_lie_in_the_span_and_open_the_file_names(example: Example) -> None:
    first, last = example.span
    for document in example.documents:
        assert document.date is not None
        day = document.date.earliest
        assert day == document.date.latest, f"{document.name}: a digest is dated to the day"
        assert first <= day <= last, document.name
        assert document.name.startswith(day.isoformat()), document.name


def _days_told(document: Document) -> Iterator[date]:
    """The days that a digest names; one without a year is of the digest's own year."""
    assert document.date is not None
    for day, month, year in re.findall(rf"\b(\d\d?) ({'|'.join(MONTHS)})(?: (\d{{4}}))?", document.text):
        yield date(int(year or document.date.earliest.year), MONTHS.index(month) + 1, int(day))


def test_no_digest_tells_of_a_day_after_its_own(example: Example) -> None:
    told = [(document, day) for document in example.documents for day in _days_told(document)]
    assert told
    for document, day in told:
        assert document.date is not None
        assert day <= document.date.latest, f"{document.name} tells of {day}"


def _outside_quotations(text: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"", " ", text)


def test_loaded_words_stand_only_in_quotations(example: Example) -> None:
    codebook = example.codebook
    texts = {document.name: f"{document.title}\n{document.text}" for document in example.documents}
    texts["codebook"] = "\n".join(
        [codebook.title, codebook.description]
        + [f"{issue.label} {issue.question}" for issue in codebook.issues]
        + [option.label for issue in codebook.issues for option in issue.options]
        + [f"{proposal.title} {proposal.note}" for proposal in codebook.proposals]
        + [provision.text for proposal in codebook.proposals for provision in proposal.provisions]
    )
    assert codebook.glossary
    for entry in codebook.glossary:
        pattern = re.compile(rf"\b{re.escape(entry.word)}s?\b", re.IGNORECASE)
        for name, text in texts.items():
            assert not pattern.search(_outside_quotations(text)), f"{name}: {entry.word}"


def _runs(text: str, length: int = 12) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not at hand")
def test_no_run_of_twelve_words_is_taken_from_an_article(example: Example) -> None:
    taken: set[tuple[str, ...]] = set()
    for article in sorted(ARTICLES.glob("*.txt")):
        taken |= _runs(article.read_text(encoding="utf-8"))
    assert taken
    for path in sorted(example.folder.rglob("*.*")):
        assert not _runs(path.read_text(encoding="utf-8")) & taken, path.name


def _names(text: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words)


def test_every_party_has_an_actor_who_appears(example: Example) -> None:
    text = "\n".join(document.text for document in example.documents)
    for party in example.codebook.parties:
        actors = [actor for actor in example.codebook.actors if actor.party == party.id]
        assert any(_names(text, (actor.name, *actor.aliases)) for actor in actors), party.id


# Codebooks


def test_parties_and_issues_of_the_ukraine_example_are_the_agreed_ones() -> None:
    codebook = load_codebook(EXAMPLES / "ukraine-2025" / "codebook.yaml")
    assert [party.id for party in codebook.parties] == ["ukraine", "russia", "usa", "europe", "nato"]
    assert all(issue.id == issue.standard for issue in codebook.issues)
    assert len(codebook.issues) == 21
    assert sorted(codebook.proposal_by_id) == ["april-draft", "neutrality-for-eu", "thirty-day-truce"]


def test_every_option_has_cues_and_can_hold(example: Example) -> None:
    rules = OptionRules.of(example.codebook)
    for issue in example.codebook.issues:
        assert issue.question.endswith("?"), issue.id
        assert issue.options, issue.id
        for option in issue.options:
            assert option.cues, option.id
            assert rules.jointly_possible([Literal(OptionRef(issue.id, option.id))]), option.id


def test_every_proposal_could_be_carried_out_whole(example: Example) -> None:
    rules = OptionRules.of(example.codebook)
    assert example.codebook.proposals
    for proposal in example.codebook.proposals:
        literals = [Literal(provision.option, not provision.negated) for provision in proposal.provisions]
        assert rules.contradiction(literals) is None, proposal.id
        assert all(provision.text for provision in proposal.provisions), proposal.id
        assert proposal.source, proposal.id
        assert proposal.note, proposal.id
        assert proposal.date is not None, proposal.id


def test_digests_that_proposals_name_exist(example: Example) -> None:
    for proposal in example.codebook.proposals:
        for name in re.findall(r"digest ([\w-]+\.md)", proposal.source):
            assert (example.folder / "documents" / name).is_file(), name


NATO_FORCES, MEMBERSHIP = (
    OptionRef("foreign_forces", "nato_member_forces"),
    OptionRef("alignment", "membership"),
)
TERRITORY = {
    name: OptionRef("territory", name) for name in ("crimea_recognised", "integrity", "donbas_de_facto")
}
RULES = [  # what holds, what then follows
    (
        Literal(OptionRef("foreign_forces", "european_peacekeepers")),
        Literal(NATO_FORCES),
        "peacekeepers from member states are forces of member states",
    ),
    (Literal(OptionRef("foreign_forces", "us_forces")), Literal(NATO_FORCES), "so are US troops"),
    (
        Literal(NATO_FORCES, holds=False),
        Literal(OptionRef("foreign_forces", "european_peacekeepers"), holds=False),
        "a bar on the first is a bar on the second",
    ),
    (Literal(OptionRef("alignment", "neutrality")), Literal(MEMBERSHIP, holds=False), "neutral is no member"),
    (
        Literal(TERRITORY["crimea_recognised"]),
        Literal(TERRITORY["integrity"], holds=False),
        "Crimea as Russian is not integrity in full",
    ),
    (
        Literal(TERRITORY["integrity"]),
        Literal(TERRITORY["donbas_de_facto"], holds=False),
        "integrity in full leaves no region under Russian control",
    ),
]


@pytest.mark.parametrize(("given", "follows", "why"), RULES, ids=[why for *_, why in RULES])
def test_rules_of_the_ukraine_example(given: Literal, follows: Literal, why: str) -> None:
    rules = OptionRules.of(load_codebook(EXAMPLES / "ukraine-2025" / "codebook.yaml"))
    assert follows in rules.consequences([given]), why


def test_guarantees_for_one_side_are_not_guarantees_for_the_other() -> None:
    codebook = load_codebook(EXAMPLES / "ukraine-2025" / "codebook.yaml")
    guarantees = codebook.issue_by_id["guarantees"]
    beneficiaries = {option.id: option.beneficiary for option in guarantees.options}
    assert beneficiaries["for_ukraine"] == "ukraine"
    assert beneficiaries["for_russia"] == "russia"


def test_people_are_in_office_within_their_dates(example: Example) -> None:
    for actor in example.codebook.actors:
        for role in actor.roles:
            if role.start and role.end:
                assert role.start.earliest <= role.end.latest, actor.id
