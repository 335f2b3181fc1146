"""The YAML loads where it is pasted, whatever the texts say; and each form tells the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.cli.main import irenic
from irenic.codebook.load import load_codebook
from irenic.corpus.read import read_bytes
from irenic.model.codebook import Codebook
from irenic.model.errors import UnreadableDocumentError
from irenic.suggestions.emit import write_yaml
from irenic.suggestions.plain import suggestions_json
from irenic.suggestions.suggest import suggest

BODY = """\
The Northland government demands a full ceasefire. Northland minister Ada Abel said that foreign troops must leave.
Southlandian envoy Bo Brand, who spoke in Southland, rejected a ceasefire. Southland demanded sanctions relief.
Runa Tell said no. Abell said yes. The Lake Council demanded a share of the salt duty.
"""
CODEBOOK = """\
irenic: 1
process: {id: lake-talks, title: Talks on the lake}
parties:
  - {id: northland, name: Northland}
  - {id: southland, name: Southland, demonyms: [Southlandian]}
issues:
  - id: ceasefire
    options:
      - {id: full, label: A full ceasefire}
"""
HOSTILE = [
    "Ada # Abel",
    "Ada: Abel",
    "Null",
    "True Abel",
    "Ada\u2028Abel",
    "Ada\x85Abel",
    'O\'Neil "the" Abel',
    "Ada {Abel}",
    "*Abel & !Abel",
    "Абель Ада",
    "עדה אבל",
    "Ada\x1bAbel",
    "\ufeffAda Abel",
    "Éa Ôbel",
    "A" * 3000,
    "Ada\u202eAbel",
]


def load(tmp_path: Path, text: str) -> Codebook:
    path = tmp_path / "codebook.yaml"
    path.write_text(text, encoding="utf-8")
    return load_codebook(path)


def test_a_first_codebook_loads_and_holds_what_was_suggested(tmp_path: Path) -> None:
    found = suggest([read_bytes(BODY.encode(), "a.md", ".md")])
    codebook = load(tmp_path, write_yaml(found, "Talks: the lake"))
    assert codebook.title == "Talks: the lake"
    assert {p.id: p.demonyms for p in codebook.parties} == {"northland": (), "southland": ("Southlandian",)}
    assert {a.id: (a.name, a.party, a.roles[0].title) for a in codebook.actors} == {
        "abel": ("Ada Abel", "northland", "minister"),
        "brand": ("Bo Brand", "southland", "envoy"),
    }
    assert [issue.id for issue in codebook.issues] == [row.standard for row in found.issues]
    assert {"ceasefire", "sanctions"} <= set(codebook.issue_by_id)


def test_additions_load_below_the_codebook(tmp_path: Path) -> None:
    document = read_bytes(BODY.encode(), "a.md", ".md")
    known = load(tmp_path, CODEBOOK)
    text = write_yaml(suggest([document], known))
    codebook = load(tmp_path, CODEBOOK + text)
    assert [actor.id for actor in codebook.actors] == ["abel", "brand"]
    again = write_yaml(suggest([document], codebook))
    # The codebook has actors now: what is left to paste goes below them, and nothing known comes again.
    assert load(tmp_path, CODEBOOK + text + again).actors == codebook.actors
    assert "name: Ada Abel" not in again


def test_what_no_text_says_stays_a_comment_that_can_be_completed(tmp_path: Path) -> None:
    text = write_yaml(suggest([read_bytes(BODY.encode(), "a.md", ".md")]))
    assert (
        "  # - id: tell\n  #   name: Runa Tell\n  #   party:    # no word beside the name says for whom\n"
        in text
    )
    block = "  # - id: tell\n  #   name: Runa Tell\n  #   party:    #"
    done = text.replace(block, "  - id: tell\n    name: Runa Tell\n    party: other  #")
    assert load(tmp_path, done).actor_by_id["tell"].party == "other"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_quoted(tmp_path: Path, name: str) -> None:
    body = f"{BODY}\nOn Monday Northland minister {name} said no. The {name} Council demanded a truce in {name}.\n"
    document = read_bytes(body.encode("utf-8", "surrogatepass"), f"{name[:20]}.md", ".md")
    text = write_yaml(suggest([document]), name)
    assert load(tmp_path, text).party_by_id["northland"].name == "Northland"
    assert all(line.isprintable() for line in text.split("\n"))
    load(tmp_path, CODEBOOK + write_yaml(suggest([document], load(tmp_path, CODEBOOK))))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_yaml_that_reads(body: str) -> None:
    try:
        document = read_bytes(f"On Monday Ada {body} said: no.".encode("utf-8", "replace"), "a.txt", ".txt")
    except UnreadableDocumentError:
        return  # binary data never becomes a document
    yaml.safe_load(write_yaml(suggest([document]), body))
    json.dumps(suggestions_json(suggest([document])))


def test_nothing_found_is_said(tmp_path: Path) -> None:
    text = write_yaml(suggest([read_bytes(b"It rained on the lake.", "a.txt", ".txt")]))
    assert "# No party and issue was found: start with 'irenic new', and add what follows." in text


def test_the_command_in_its_forms(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(BODY, encoding="utf-8")
    run = CliRunner().invoke
    first = run(irenic, ["suggest", str(article)])
    assert first.exit_code == 0
    assert first.output == run(irenic, ["suggest", str(article)]).output
    assert str(tmp_path) not in first.output
    data = json.loads(run(irenic, ["suggest", str(article), "--format", "json"]).output)
    rows = {row["name"]: row for row in data["actors"]}
    assert {name: row["party"] for name, row in rows.items()} == {
        "Ada Abel": "northland",
        "Bo Brand": "southland",
        "Runa Tell": None,
        "Lake Council": None,
        "Abell": None,
    }
    place = rows["Ada Abel"]["seen"]["example"]
    assert BODY[place["start"] : place["end"]] == place["exact"]
    table = run(irenic, ["suggest", str(article), "--format", "table"]).output
    assert all(len(line) <= 80 for line in table.splitlines())
    assert "Ada Abel: person, northland, minister" in table
    (tmp_path / "codebook.yaml").write_text(CODEBOOK, encoding="utf-8")
    own = run(irenic, ["suggest", str(tmp_path)])
    assert own.output.startswith("# Suggestions from 1 document:")
    assert "irenic: 1" not in own.output


def test_bad_input_is_one_sentence(tmp_path: Path) -> None:
    run = CliRunner().invoke
    for arguments in (["suggest", str(tmp_path)], ["suggest", str(tmp_path / "none.md")]):
        result = run(irenic, arguments)
        assert result.exit_code != 0
        assert len(str(result.exception).splitlines()) == 1
    broken = tmp_path / "b.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "a.md").write_text(BODY, encoding="utf-8")
    result = run(irenic, ["suggest", str(tmp_path)])
    assert result.exit_code == 2
    assert "irenic: b.pdf " in result.output
