"""Whatever is done to a codebook's text, reading it ends in a codebook or in named problems."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.codebook.load import parse_codebook
from irenic.model.errors import InvalidInputError, Problem

_TEXT = """\
irenic: 1
process: {id: talks, title: Talks, places: [Shore]}
parties:
  - {id: north, name: North, roles: [belligerent], aliases: [N]}
  - {id: south, name: South}
actors:
  - {id: abel, name: Abel, party: north, roles: [{title: Envoy, from: 2029-05, until: 2030}]}
issues:
  - id: ceasefire
    cues: [truce, {pattern: 'cease\\w+', weight: 0.5}]
    options:
      - {id: full, label: Full, requires: [alignment.neutral], beneficiary: north, value: 1}
      - {id: part, label: Part}
  - {id: alignment, options: [{id: neutral, label: Neutral}]}
proposals:
  - {id: may, title: May, date: 2031, author: {actor: abel}, provisions: [{option: ceasefire.full, negated: true}]}
glossary:
  - {word: orcs, label: soldiers}
"""

_WORDS = r"""
\n | \t | - | [ | ] | { | } | : | , | &a | *a | !!set | ? | > | ' | " | ~ | # | ---\n | %YAML 9\n | <<: | 1e999
| 0x1F | true | north | ceasefire.full | \u2028 | \ud800 | \0 | \xe9
"""
_PIECES = st.sampled_from(
    [f"{word.strip().encode().decode('unicode_escape')} " for word in _WORDS.split("|")] + [""]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(_TEXT)), st.integers(0, 12), _PIECES), min_size=1, max_size=4))
def test_damage_is_named_and_never_a_crash(changes: list[tuple[int, int, str]]) -> None:
    text = _TEXT
    for at, length, piece in changes:
        text = text[:at] + piece + text[at + length :]
    for problem in problems_of(text):
        assert problem.what
        assert problem.remedy
        assert 0 <= problem.line <= len(text.splitlines()) + 1


def problems_of(text: str) -> list[Problem]:
    try:
        parse_codebook(text)
    except InvalidInputError as error:
        return error.problems or [Problem("", -1, "", "")]
    return []


def test_undamaged_text_is_valid() -> None:
    assert parse_codebook(_TEXT).issues


def test_a_thousand_options_are_checked_in_seconds() -> None:
    options = "\n".join(
        f"      - {{id: o{n}, label: O, cues: [word {n}]{f', requires: [ceasefire.o{n - 1}]' if n % 10 else ''}}}"
        for n in range(1000)
    )
    head = "irenic: 1\nprocess: {id: t, title: T}\nparties: [{id: a, name: A}]\nissues:\n  - id: ceasefire\n"
    started = time.process_time()
    book = parse_codebook(f"{head}    exclusive: false\n    options:\n{options}\n")
    assert len(book.issues[0].options) == 1000
    assert time.process_time() - started < 10
