"""Reading a codebook: the whole of it, from files and folders, and files that are no codebook at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from irenic.codebook.load import load_codebook, parse_codebook
from irenic.codebook.tree import MAX_DEPTH
from irenic.model.codebook import Cue, OptionRef, Role
from irenic.model.dates import PartialDate
from irenic.model.errors import InvalidInputError, Problem
from irenic.model.terms import PartyRole

Faults = Callable[[str], list[Problem]]

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("veto player", PartyRole.VETO_PLAYER),
        ("Co-belligerent", PartyRole.CO_BELLIGERENT),
        ("proxy", PartyRole.CO_BELLIGERENT),
        ("affected non-party", PartyRole.AFFECTED),
    ],
)
def test_a_role_may_be_given_by_its_label(base: str, word: str, role: PartyRole) -> None:
    book = parse_codebook(base.replace("roles: [belligerent]", f"roles: [{word}]", 1))
    assert role in {found for party in book.parties for found in party.roles}


def test_everything_is_read(base: str) -> None:
    book = parse_codebook(base)
    assert (book.id, book.title, book.places, book.elsewhere) == (
        "lake-talks",
        "Talks on the lake",
        ("North Shore",),
        (),
    )
    north = book.party_by_id["northland"]
    assert (north.roles, north.aliases, north.demonyms) == (
        (PartyRole.BELLIGERENT,),
        ("Norton",),
        ("Northlander",),
    )
    abel = book.actor_by_id["abel"]
    assert abel.roles == (
        Role(
            "President", PartialDate.day(date(2029, 5, 1)), PartialDate(date(2031, 2, 1), date(2031, 2, 28))
        ),
    )
    assert (abel.kind, abel.pronoun, abel.party) == ("person", "she", "northland")
    assert book.actor_by_id["baker"].party == "commentator"
    alignment, shore, ceasefire = book.issues
    assert (alignment.standard, alignment.label, alignment.exclusive) == ("alignment", "Alignment", False)
    assert (shore.standard, shore.exclusive, shore.ordered) == ("foreign_forces", True, True)
    assert ceasefire.question  # that of the library
    assert alignment.options[0].cues == (Cue("join the alliance"),)
    mixed = book.find_option(OptionRef("north_shore", "mixed"))
    assert mixed is not None
    assert (mixed.requires, mixed.beneficiary, mixed.value) == (
        (OptionRef("ceasefire", "full"),),
        "southland",
        2.0,
    )
    draft = book.proposal_by_id["may-draft"]
    assert (str(draft.date), draft.author_party, draft.author_actor) == ("2031-05", "northland", "abel")
    assert [(str(p.option), p.text, p.negated) for p in draft.provisions] == [
        ("north_shore.mixed", "Mixed troops", False),
        ("alignment.member", "", True),
    ]
    assert book.glossary[0].label == "Northern forces"


def test_words_that_yaml_would_turn_into_other_things_stay_words(base: str) -> None:
    book = parse_codebook(base.replace("aliases: [Norton]", "aliases: [NO, on, 1978, 12:30, 2031-05-01, .5]"))
    assert book.party_by_id["northland"].aliases == ("NO", "on", "1978", "12:30", "2031-05-01", ".5")


def test_cues_with_weights_and_patterns(base: str) -> None:
    cues = r"[{text: join, weight: 0.5}, {pattern: 'join\w* (?:\S+ ){0,6}alliance', weight: 2}]"
    book = parse_codebook(base.replace("[join the alliance]", cues))
    assert book.issues[0].options[0].cues == (
        Cue("join", weight=0.5),
        Cue(r"join\w* (?:\S+ ){0,6}alliance", pattern=True, weight=2.0),
    )


def test_file_and_folder_give_the_same_and_the_hash_of_the_bytes(base: str, tmp_path: Path) -> None:
    file = tmp_path / "codebook.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + base.replace("\n", "\r\n").encode())
    book = load_codebook(tmp_path)
    assert book == load_codebook(file)
    assert book.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert parse_codebook(base).issues == book.issues


@pytest.mark.parametrize(
    "folder", sorted(EXAMPLES.glob("*/codebook.yaml")), ids=lambda path: path.parent.name
)
def test_examples_are_valid(folder: Path) -> None:
    assert load_codebook(folder).issues


def problem_of(path: Path) -> Problem:
    with pytest.raises(InvalidInputError) as caught:
        load_codebook(path)
    (problem,) = caught.value.problems
    return problem


def test_missing_file_is_one_sentence(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "nothing.yaml")
    assert problem.line == 0
    assert "there is no codebook here" in problem.what
    assert "irenic new DIR" in problem.remedy
    assert "there is no codebook here" in problem_of(tmp_path).what


@pytest.mark.parametrize(
    ("data", "line", "what"),
    [
        (b"irenic: 1\nprocess:\n  title: caf\xe9\n", 3, "not UTF-8"),
        (b"irenic: 1\n\x00\x01\x02", 2, "control character U+0000"),
        (b"", 0, "empty"),
        (b"# only a comment\n", 0, "empty"),
        (b"just words\n", 1, "a codebook is expected here"),
        (b"- a list\n", 1, "a codebook is expected here"),
        (b"irenic: 1\nprocess:\n\tid: x\n", 3, "a tab indents this line"),
        (b"irenic: 1\nparties: [a, b\nissues: []\n", 3, "not valid YAML"),
        (b"irenic: 1\nprocess:\n  title: one: two\n", 3, "not valid YAML"),
        (b'irenic: 1\nprocess:\n  title: "open\n', 3, "not valid YAML"),
        (b"irenic: 1\n---\nirenic: 1\n", 2, "second YAML document"),
        (b"irenic: 1\nprocess: !!python/object/apply:os.getcwd []\n", 2, "the tag 'tag:yaml.org,2002:python"),
        (b"irenic: 1\nprocess: !secret x\n", 2, "the tag '!secret' is not allowed"),
        (b"irenic: 1\nprocess: *gone\n", 2, "'*gone' has no '&gone'"),
        (b"irenic: 1\nprocess: &a [*a]\n", 2, "'*a' has no '&a' finished before it"),
    ],
)
def test_what_is_no_codebook_is_one_problem_with_its_line(
    data: bytes, line: int, what: str, tmp_path: Path
) -> None:
    file = tmp_path / "codebook.yaml"
    file.write_bytes(data)
    problem = problem_of(file)
    assert what in problem.what
    assert problem.line == line
    assert problem.remedy


def test_enormous_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "codebook.yaml"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)
    assert problem_of(file).what == "the file is larger than 5 MB"


def test_deep_nesting_stops_early(faults_of: Faults) -> None:
    (problem,) = faults_of("irenic: " + "[" * 100_000)
    assert f"more than {MAX_DEPTH} deep" in problem.what


def test_aliases_that_multiply_stop_early(faults_of: Faults) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    (problem,) = faults_of("\n".join(lines))
    assert "more than 200000 values" in problem.what
    assert problem.line == 6


def test_aliases_of_yaml_serve_to_repeat_a_list(base: str) -> None:
    text = base.replace("aliases: [Norton]", "aliases: &names [Norton]").replace(
        "demonyms: [Northlander]", "demonyms: *names"
    )
    assert parse_codebook(text).party_by_id["northland"].demonyms == ("Norton",)


def test_unreadable_file_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "codebook.yaml"
    file.write_text("irenic: 1\n")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "cannot be read (Permission denied)" in problem_of(file).what
