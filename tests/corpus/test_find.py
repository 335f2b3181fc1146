"""Which files are read, under which names, in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from irenic.corpus.read import read_paths

TEXT = "Northland agreed to sign."


def put(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def names(*paths: Path) -> list[str]:
    return [document.name for document in read_paths(paths).documents]


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(tmp_path: Path) -> None:
    for name in (
        "b.txt",
        "a/z.md",
        "a/.hidden.txt",
        ".git/x.txt",
        "C.TXT",
        "record.sqlite",
        "record.sqlite-wal",
    ):
        put(tmp_path / name)
    put(tmp_path / "notes.xlsx")
    corpus = read_paths([tmp_path])
    assert [document.name for document in corpus.documents] == ["C.TXT", "a/z.md", "b.txt"]
    assert corpus.skipped == ("notes.xlsx",)
    assert corpus.failures == ()


def test_files_given_by_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "x.txt"
    put(folder / "in.txt")
    corpus = read_paths([put(tmp_path / "a.txt"), put(tmp_path / "a.xlsx"), tmp_path / "none.txt", folder])
    assert [document.name for document in corpus.documents] == ["a.txt", "in.txt"]
    reasons = {failure.name: failure.reason for failure in corpus.failures}
    assert reasons["a.xlsx"].startswith("ends in '.xlsx', which says no format that is read")
    assert reasons[str(tmp_path / "none.txt")].startswith("cannot be opened: no such file")


def test_of_a_process_folder_the_documents_are_read(tmp_path: Path) -> None:
    put(tmp_path / "codebook.yaml")
    put(tmp_path / "notes.md")
    put(tmp_path / "documents" / "README.md")
    put(tmp_path / "documents" / "a.txt")
    put(tmp_path / "documents" / "week" / "README.md")
    assert names(tmp_path) == names(tmp_path / "documents") == ["a.txt", "week/README.md"]


def test_a_process_folder_without_documents_is_read_itself(tmp_path: Path) -> None:
    put(tmp_path / "codebook.yaml")
    put(tmp_path / "README.md")
    put(tmp_path / "a.txt")
    assert names(tmp_path) == ["a.txt"]


def test_two_files_of_one_name_are_told_apart_whatever_the_order(tmp_path: Path) -> None:
    first, second = put(tmp_path / "one" / "a.txt"), put(tmp_path / "two" / "a.txt")
    assert names(first, second) == names(second, first) == ["one/a.txt", "two/a.txt"]
    assert names(first.parent, second.parent) == ["one/a.txt", "two/a.txt"]
    third, fourth = put(tmp_path / "x" / "same" / "a.txt"), put(tmp_path / "y" / "same" / "a.txt")
    assert names(third, fourth) == names(fourth, third) == ["same/a.txt", "same/a.txt (2)"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt")
    assert names(path, tmp_path, path, tmp_path / "." / "a.txt") == ["a.txt"]


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    failures = read_paths([tmp_path / "empty"]).failures
    assert [failure.reason.split(";")[0] for failure in failures] == ["holds no document"]


@pytest.mark.parametrize("name", ["line\nbreak.txt", "\x1b[31mred.txt", "a\udcff.txt"])
def test_names_that_a_terminal_would_obey_are_made_plain(tmp_path: Path, name: str) -> None:
    try:
        put(tmp_path / name)
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system does not take the name")
    (shown,) = names(tmp_path)
    assert shown.isprintable()
    assert shown.encode("utf-8")
