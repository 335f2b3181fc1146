"""Files that are broken, foreign, enormous or made to harm: each is named with its reason, at little cost."""

from __future__ import annotations

import io
import os
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irenic.corpus.read import read_bytes, read_paths
from irenic.corpus.results import Limits
from irenic.model.document import Document
from irenic.model.errors import UnreadableDocumentError

ENDINGS = (".txt", ".md", ".html", ".pdf", ".docx")


def reason(data: bytes, ending: str, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableDocumentError) as caught:
        read_bytes(data, f"a{ending}", ending, limits or Limits())
    return str(caught.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bytes(range(256)) * 4, "is not text"),
        (b"\x01\x02\x03\x04\x05\x06\x0e\x0f\x10\x11" * 9, "is not text"),
        (b"%PDF-1.7 ...", "is a PDF file; rename it"),
        (b"PK\x03\x04....", "is a zip or Office file"),
        (b"\xff\xfe\x00\x00", "holds no text"),
    ],
)
def test_binary_files_called_txt(data: bytes, says: str) -> None:
    assert reason(data, ".txt").startswith(says)


def test_200_megabytes_are_refused_at_once_and_without_memory(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    (tmp_path / "small.txt").write_text("Northland agreed.")
    tracemalloc.start()
    started = time.process_time()
    corpus = read_paths([tmp_path])
    spent, (_, peak) = time.process_time() - started, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [document.name for document in corpus.documents] == ["small.txt"]
    assert [(one.name, one.reason) for one in corpus.failures] == [
        ("huge.txt", "is 200 MB, more than the 20 MB limit; split it")
    ]
    assert peak < 2_000_000
    assert spent < 2


def test_too_many_characters() -> None:
    assert reason(b"word " * 20, ".txt", Limits(max_characters=50)).startswith(
        "holds 100 characters, more than"
    )


def test_too_many_files(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("Northland agreed.")
    corpus = read_paths([tmp_path], Limits(max_documents=3))
    assert [document.name for document in corpus.documents] == ["0.txt", "1.txt", "2.txt"]
    assert [failure.name for failure in corpus.failures] == ["3.txt", "4.txt"]


def test_zip_bomb(make_word: Callable[..., bytes], replace_part: Callable[..., bytes]) -> None:
    bomb = replace_part(make_word(["x"]), "word/media/a.xml", b" " * 150_000_000)
    assert len(bomb) < 1_000_000
    started = time.process_time()
    assert reason(bomb, ".docx").startswith("unpacks to 15")
    assert time.process_time() - started < 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entity_bomb(
    make_word: Callable[..., bytes], replace_part: Callable[..., bytes], encoding: str
) -> None:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    xml = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "x">{entities}]><d>&e11;</d>'
    data = replace_part(make_word(["x"]), "word/document.xml", xml.encode(encoding))
    assert reason(data, ".docx").startswith("holds XML declarations that Word never writes")


def test_word_files_that_are_none(
    make_word: Callable[..., bytes], replace_part: Callable[..., bytes]
) -> None:
    whole = make_word(["Northland agreed."])
    assert reason(b"Northland agreed.", ".docx").startswith("is not a Word file")
    assert reason(whole[: len(whole) // 2], ".docx").startswith("is not a Word file")
    assert reason(b"\xd0\xcf\x11\xe0" + bytes(600), ".docx").startswith("is encrypted or an old .doc file")
    assert "that can be read" in reason(replace_part(whole, "word/document.xml", b"<w:document"), ".docx")
    assert reason(make_word([]), ".docx") == "holds no text; save its text as .txt"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "Northland agreed.")
    assert "that can be read" in reason(other.getvalue(), ".docx")


def test_encrypted_pdf(make_pdf: Callable[..., bytes]) -> None:
    text = "Northland agreed to sign on Monday."
    for password, readable in (("secret", False), ("", True)):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(make_pdf([[text]])))
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        if readable:
            assert read_bytes(out.getvalue(), "a.pdf", ".pdf").text == text
        else:
            assert reason(out.getvalue(), ".pdf") == "is encrypted; save it without a password"


def test_pdfs_that_are_none(make_pdf: Callable[..., bytes]) -> None:
    whole = make_pdf([["Northland agreed to sign on Monday."]] * 3)
    assert reason(b"Northland agreed.", ".pdf").startswith("is not a PDF file")
    assert reason(whole[:40], ".pdf").startswith("is a PDF that cannot be read")
    assert reason(make_pdf([[""], [""]]), ".pdf").startswith("holds no text, only pictures of pages")
    assert reason(whole, ".pdf", Limits(max_pages=2)).startswith("has 3 pages, more than the limit of 2")
    assert reason(whole, ".pdf", Limits(max_seconds=0)).startswith("takes more than 0 seconds")


def test_page_of_scripts_and_a_hundred_thousand_elements_deep() -> None:
    deep = "<div>" * 100_000 + "DEEP" + "</div>" * 100_000
    page = (
        f"<html><body><script>SCRIPT()</script><p>Northland agreed to sign the truce.</p>{deep}</body></html>"
    )
    started = time.process_time()
    document = read_bytes(page.encode(), "a.html", ".html")
    assert time.process_time() - started < 10
    assert "Northland agreed to sign the truce." in document.text
    assert "DEEP" in document.text.split("\n")
    assert "SCRIPT" not in document.text
    assert any("too deep" in warning for warning in document.warnings)


@pytest.mark.parametrize("tags", ["<div>" * 300, "<b>" * 400, "<div><p><b>" * 20_000])
def test_no_text_is_lost_however_deep_it_lies(tags: str) -> None:
    page = f"<html><title>No</title><body><nav>Menu</nav><!-- hidden -->{tags}The pier &amp; the salt duty remain.\n"
    document = read_bytes(page.encode(), "a.html", ".html")
    assert "The pier & the salt duty remain." in document.text
    assert "Menu" not in document.text
    assert "hidden" not in document.text


def test_a_page_of_very_many_elements_costs_no_more_than_its_length() -> None:
    page = "<html><body><p>Northland agreed.</p>" + "<div><span>x</span></div>" * 30_000 + "</body></html>"
    started = time.process_time()
    document = read_bytes(page.encode(), "a.html", ".html")
    assert time.process_time() - started < 10
    assert document.text.startswith("Northland agreed.\nx\nx\n")
    assert any("more elements than an article has" in warning for warning in document.warnings)


def test_entities_and_files_named_by_a_page_are_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    page = f"""<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><head><base href="{tmp_path.as_uri()}/">
      </head><body><p>Northland agreed. &x;</p><iframe src="secret.txt"></iframe></body></html>"""
    assert "SECRET" not in read_bytes(page.encode(), "a.html", ".html").text


@pytest.mark.parametrize(
    "body", [b"<html></html>", b"<html><body><script>x</script></body></html>", b"<!-- -->"]
)
def test_pages_without_text(body: bytes) -> None:
    assert reason(body, ".html") in {"holds no text; save its text as .txt", "holds no HTML that can be read"}


def test_yaml_of_aliases_and_depth_costs_nothing() -> None:
    aliases = "a: &a0 [x]\n" + "".join(
        f"k{i}: &a{i} [{','.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 30)
    )
    depth = "title: " + "[" * 5000 + "]" * 5000 + "\n"
    for block in (aliases, depth):
        started = time.process_time()
        document = read_bytes(f"---\n{block}---\nNorthland agreed.\n".encode(), "a.md", ".md")
        assert time.process_time() - started < 3
        assert document.text == "Northland agreed.\n"


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (outside / "secret.txt").write_text("Secret.")
    (folder / "a.txt").write_text("Northland agreed.")
    (folder / "file.txt").symlink_to(outside / "secret.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "lost.txt").symlink_to(outside / "none.txt")
    (folder / "loop").symlink_to(folder)
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    corpus = read_paths([folder])
    assert [document.text for document in corpus.documents] == ["Northland agreed."]
    assert [failure.name for failure in corpus.failures] == ["file.txt", "folder", "lost.txt"]
    assert "outside the folder" in corpus.failures[0].reason
    assert "leads nowhere" in corpus.failures[2].reason


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Northland agreed.")
    (tmp_path / "a.txt").chmod(0)
    assert read_paths([tmp_path]).failures[0].reason == "cannot be opened: permission denied"


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert [failure.name for failure in read_paths([tmp_path]).failures if "ordinary" in failure.reason] == [
        "a.txt"
    ]
    assert "not an ordinary file" in read_paths([tmp_path / "a.txt"]).failures[0].reason


STARTS = st.sampled_from(
    [
        b"",
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"---\n",
        b"---\ntitle: ",
        b"<html>",
        b"<p>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ]
)


def outcome(data: bytes, ending: str) -> Document | str:
    """The document, or the reason why there is none; anything else that is raised fails the test."""
    try:
        return read_bytes(data, f"a{ending}", ending)
    except UnreadableDocumentError as error:
        return str(error)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=STARTS, rest=st.binary(max_size=600), ending=st.sampled_from(ENDINGS))
def test_no_bytes_raise_anything_but_a_reason(start: bytes, rest: bytes, ending: str) -> None:
    document = outcome(start + rest, ending)
    if isinstance(document, str):
        assert 0 < len(document) < 200
        return
    assert "".join(document.text[zone.start : zone.end] for zone in document.zones) == document.text
    document.text.encode("utf-8")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), ending=st.sampled_from([".pdf", ".docx", ".html", ".md"]))
def test_no_damage_to_a_good_file_raises_anything_but_a_reason(
    make_pdf: Callable[..., bytes], make_word: Callable[..., bytes], data: st.DataObject, ending: str
) -> None:
    whole = {
        ".pdf": make_pdf([["Northland agreed to sign on Monday.", "It said so."]], info="/Title (A)"),
        ".docx": make_word(["Northland agreed."], title="A", rows=[["a", "b"]]),
        ".html": b"<html><head><meta property='og:title' content='A'></head><body><p>Northland agreed.</p></body>",
        ".md": b"---\ntitle: A\ndate: 2031-03-01\n---\n# A\n\nNorthland agreed.\n",
    }[ending]
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(1, len(broken)))
    document = outcome(bytes(broken[:cut]), ending)
    text = (
        document
        if isinstance(document, str)
        else "".join(document.text[zone.start : zone.end] for zone in document.zones)
    )
    assert text == (document if isinstance(document, str) else document.text)
    assert text.strip()


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=300).filter(lambda text: bool(text.strip())))
def test_plain_text_in_utf8_is_never_changed(text: str) -> None:
    document = outcome(text.encode("utf-8", "replace"), ".txt")
    if isinstance(document, str):
        assert document.startswith(("is ", "holds no text"))
        return
    assert document.text == text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")
