"""A new process: its codebook is valid whatever is chosen, and nothing is overwritten or half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.codebook.library import standard_issues
from irenic.codebook.load import load_codebook, parse_codebook
from irenic.codebook.starter import write_starter
from irenic.model.codebook import OptionRef, Party
from irenic.model.errors import UsageError
from irenic.model.rules import OptionRules
from irenic.questions.start_process import start_process

ISSUES = tuple(standard_issues())
PAIR = (Party("northland", "Northland"), Party("southland", "Southland"))


def test_whole_library_goes_through_the_file_unchanged(tmp_path: Path) -> None:
    started = start_process(tmp_path / "lake-talks")
    book = load_codebook(tmp_path / "lake-talks")
    assert book.issues == tuple(standard_issues().values())
    assert (book.id, book.title) == ("lake-talks", "Lake talks")
    assert started.written == ("codebook.yaml", "documents/README.md")
    assert started.example
    assert [party.id for party in book.parties] == ["northland", "southland"]
    assert book.proposals[0].provisions


@pytest.mark.parametrize("issue_id", ISSUES)
def test_each_issue_alone_is_valid(issue_id: str) -> None:
    for parties in ((), PAIR):
        book = parse_codebook(write_starter("talks", "Talks", [issue_id], parties))
        assert [issue.id for issue in book.issues] == [issue_id]


@settings(max_examples=25, deadline=None)
@given(st.sets(st.sampled_from(ISSUES), min_size=1), st.booleans())
def test_any_selection_is_valid_and_keeps_the_rules_inside_it(chosen: set[str], example: bool) -> None:
    book = parse_codebook(write_starter("talks", "Talks", sorted(chosen), () if example else PAIR))
    assert [issue.id for issue in book.issues] == [issue for issue in ISSUES if issue in chosen]
    for issue in book.issues:
        model = standard_issues()[issue.id]
        for option, other in zip(issue.options, model.options, strict=True):
            assert option.excludes == tuple(ref for ref in other.excludes if ref.issue in chosen)
            assert option.cues == other.cues
    assert OptionRules.of(book).options


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_any_title_and_name_is_written_as_it_is_or_refused(title: str, name: str) -> None:
    words = [" ".join(text.split()) for text in (title, name)]
    printable = all(text and text.isprintable() for text in words) and any(map(str.isalnum, name))
    if not printable or words[1].casefold().removeprefix("the ") in ("southland", "the"):
        return
    book = parse_codebook(write_starter("talks", title, ["ceasefire"], (Party("x", name), PAIR[1])))
    assert [book.title, book.parties[0].name] == words


def test_same_input_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        start_process(tmp_path / folder / "talks", "Talks", PAIR, ("territory", "ceasefire"))
    for name in ("codebook.yaml", "documents/README.md"):
        one, two = ((tmp_path / folder / "talks" / name).read_bytes() for folder in ("one", "two"))
        assert one == two


def test_swapping_parties_swaps_the_output_and_nothing_else() -> None:
    text = write_starter("talks", "Talks", ISSUES, PAIR)
    swapped = write_starter("talks", "Talks", ISSUES, (PAIR[1], PAIR[0]))
    names = {"northland": "southland", "Northland": "Southland"}
    marked = text
    for old, new in names.items():
        marked = marked.replace(old, "\0").replace(new, old).replace("\0", new)
    assert marked.replace("label: Southern forces", "label: Northern forces") == swapped


def test_folder_with_documents_is_kept(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "README.md").write_text("mine")
    (documents / "a.txt").write_text("text")
    assert start_process(tmp_path, "Talks").written == ("codebook.yaml",)
    assert (documents / "README.md").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["codebook.yaml", "documents"]


def test_codebook_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text("mine")
    with pytest.raises(UsageError, match=r"exists already and is left as it is; name another folder"):
        start_process(tmp_path)
    assert (tmp_path / "codebook.yaml").read_text() == "mine"
    assert not (tmp_path / "documents").exists()


def test_link_that_leads_nowhere_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    with pytest.raises(UsageError, match="exists already"):
        start_process(tmp_path)
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="is a file; name a folder"):
        start_process(tmp_path / "file")
    with pytest.raises(UsageError, match="cannot be written"):
        start_process(tmp_path / "file" / "below")
    (tmp_path / "documents").write_text("x")
    with pytest.raises(UsageError, match=r"'documents' in .* is in the way"):
        start_process(tmp_path)
    assert not (tmp_path / "codebook.yaml").exists()


def test_failure_while_writing_leaves_no_codebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Path, target: Path) -> Path:
        if target.name == "codebook.yaml":
            raise OSError(28, "No space left on device")
        return self.rename(target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UsageError, match="No space left on device"):
        start_process(tmp_path / "talks")
    left = sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    assert left == ["talks/documents/README.md"]
    monkeypatch.undo()
    assert start_process(tmp_path / "talks").written == ("codebook.yaml",)


@pytest.mark.parametrize(
    ("parties", "issues", "said"),
    [
        ((Party("North Land", "X"),), (), "'North Land' cannot be a party's id; use lower-case"),
        ((Party("other", "X"),), (), "'other' exists in every process already"),
        ((Party("x", " "),), (), "the party 'x' has no name; write x=NAME"),
        ((Party("x", "X"), Party("x", "Y")), (), "'x' names two parties"),
        ((Party("x", "Land"), Party("y", "land")), (), "'land' names two parties"),
        ((Party("x", "N" * 201),), (), "longer than 200 characters"),
        ((), ("ceasfire",), "'ceasfire' is no issue of the library; did you mean 'ceasefire'"),
        ((), ("zzz",), "the issues are territory, sovereignty"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(
    parties: tuple[Party, ...], issues: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as caught:
        start_process(tmp_path / "talks", "", parties, issues)
    assert said in str(caught.value)
    assert not (tmp_path / "talks").exists()


@pytest.mark.parametrize("name", ["переговоры", "- -", "2031", "Lake Talks!"])
def test_any_folder_name_gives_an_id(name: str, tmp_path: Path) -> None:
    start_process(tmp_path / name)
    assert load_codebook(tmp_path / name).id in ("process", "2031", "lake-talks")


def test_example_proposal_names_options_that_exist() -> None:
    book = parse_codebook(write_starter("talks", "Talks", ["alignment", "sequencing"]))
    assert [provision.option for provision in book.proposals[0].provisions] == [
        OptionRef("alignment", "membership"),
        OptionRef("sequencing", "ceasefire_first"),
    ]
