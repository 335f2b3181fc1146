"""Swapping two parties in codebook and texts swaps the output and changes nothing else, from words to brief."""

from __future__ import annotations

import re
from pathlib import Path

from irenic.brief.build import build_brief
from irenic.brief.html import render_html
from irenic.brief.json import render_json
from irenic.brief.markdown import render_markdown
from irenic.questions.study import open_study

CODEBOOK = """
irenic: 1
process: {id: strait, title: Talks on the strait, places: [the strait]}
parties:
  - {id: northmark, name: Northmark, roles: [belligerent], aliases: [Norhaven], demonyms: [Northern]}
  - {id: southmark, name: Southmark, roles: [belligerent], aliases: [Surhaven], demonyms: [Southern]}
  - {id: islands, name: Islands, roles: [mediator], aliases: [the Islands], demonyms: [Islander]}
actors:
  - {id: abel, name: Ada Abel, party: northmark, pronoun: she, aliases: [Abel], roles: [{title: President}]}
  - {id: brem, name: Ida Brem, party: southmark, pronoun: she, aliases: [Brem], roles: [{title: President}]}
issues:
  - id: ceasefire
    label: Ceasefire
    options:
      - {id: full, label: A full ceasefire, cues: [full ceasefire, ceasefire]}
  - id: foreign_forces
    label: Foreign forces
    options:
      - {id: monitors, label: Armed monitors, cues: [armed monitors]}
  - id: guarantees
    label: Guarantees
    exclusive: false
    options:
      - {id: for_north, label: Guarantees for Northmark, beneficiary: northmark}
      - {id: for_south, label: Guarantees for Southmark, beneficiary: southmark}
  - id: humanitarian
    label: Prisoners
    options:
      - {id: release, label: All prisoners released, cues: [release of prisoners, release all prisoners]}
proposals:
  - id: draft
    title: The Islander draft
    date: 2031-03
    provisions:
      - {option: ceasefire.full}
      - {option: foreign_forces.monitors}
      - {option: guarantees.for_north}
"""

TEXT = """Northmark on Monday demanded a full ceasefire. Southmark's President Ida Brem said that armed monitors
would be unacceptable. "We will never accept armed monitors," she told reporters in Surhaven.

Ada Abel, who met Northern commanders, called for the release of prisoners and insisted on security guarantees.
Southern officials rejected Northmark's demand for a full ceasefire, and Brem demanded security guarantees.

According to Abel, Southmark is ready to release all prisoners. Both sides accepted the Islander timetable for talks.
Northmark and Southmark oppose armed monitors. The Northern president said that no talks could begin without guarantees.
Norhaven accused Surhaven of violating the truce. Critics of Southmark warn that the ceasefire could collapse.
"""

PAIRS = {
    "Northmark": "Southmark", "northmark": "southmark", "Norhaven": "Surhaven", "Northern": "Southern",
    "for_north": "for_south", "Ada Abel": "Ida Brem", "Abel": "Brem", "abel": "brem",
}  # fmt: skip
SWAP = {**PAIRS, **{there: here for here, there in PAIRS.items()}}
NAMES = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(SWAP, key=len, reverse=True))})(?![A-Za-z])")
HASHES = re.compile(r"\b[0-9a-f]{12,64}\b")


def swapped(text: str) -> str:
    return NAMES.sub(lambda match: SWAP[match[0]], text)


def rendered(folder: Path, codebook: str, text: str) -> list[str]:
    folder.mkdir()
    (folder / "documents").mkdir()
    (folder / "codebook.yaml").write_text(codebook, encoding="utf-8")
    body = f"---\ntitle: A day of talks\noutlet: Example Wire\ndate: 2031-03-04\n---\n\n{text}"
    (folder / "documents" / "talks.md").write_text(body, encoding="utf-8")
    brief = build_brief(open_study([folder]))
    return [HASHES.sub("#", render(brief)) for render in (render_json, render_markdown, render_html)]


def test_two_parties_swapped(tmp_path: Path) -> None:
    assert all(len(here) == len(there) for here, there in PAIRS.items())
    once = rendered(tmp_path / "once", CODEBOOK, TEXT)
    other = rendered(tmp_path / "other", swapped(CODEBOOK), swapped(TEXT))
    assert once[0].count("Southmark") > 10
    for here, there in zip(once, other, strict=True):
        changed = [
            pair
            for pair in zip(swapped(here).splitlines(), there.splitlines(), strict=True)
            if pair[0] != pair[1]
        ]
        assert changed == []
