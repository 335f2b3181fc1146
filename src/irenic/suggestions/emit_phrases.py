"""Phrases and warnings as comments of the YAML, each phrase with a line to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from irenic.codebook.emit import quote
from irenic.suggestions.result import CueWarning, Suggestions
from irenic.suggestions.say import (
    comment,
    phrases_left,
    say,
    say_example,
    say_phrase,
    say_unnamed,
    say_warning,
    unmet_cues,
)


def write_phrases(found: Suggestions) -> Iterator[str]:
    """What no word names: first of statements that were found, then of other acts."""
    if found.unnamed:
        yield from (
            "",
            *comment("Statements whose issue no word names: what they speak of, to add as cues.", 0),
        )
    for row in found.unnamed:
        yield from comment(f"- {say_unnamed(row)}; {say_example(row.seen.example)}", 0, 2)
        yield from _line(row.add_to, row.phrases)
    rows = phrases_left(found)
    if rows:
        whose = "the library" if found.codebook is None else "the codebook"
        yield from ("", *comment(f"What acts are about, and no issue or option of {whose} names:", 0))
    for phrase in rows:
        yield from comment(f"- {say_phrase(phrase)}; {say_example(phrase.seen.example)}", 0, 2)
        yield from _line(phrase.add_to, phrase.phrases)


def _line(where: str, phrases: Iterable[str]) -> list[str]:
    """The cues to paste, with where they may belong; who knows the conflict puts it for the dots."""
    words = ", ".join(quote(say(phrase)) for phrase in phrases)
    return comment(f"  add to {where or '…'}: [{words}]", 0, 4)


def write_warnings(rows: Sequence[CueWarning]) -> Iterator[str]:
    """What the documents show of the codebook's own words; cues that none has together, by issue."""
    met, unmet = [row for row in rows if row.seen is not None], unmet_cues(rows)
    if met or unmet:
        yield from ("", *comment("Words of the codebook to look at:", 0))
    for row in met:
        assert row.seen is not None
        yield from comment(f"- {say_warning(row)}; {say_example(row.seen.example)}", 0, 2)
    for line in unmet:
        yield from comment(f"- {line}", 0, 2)
