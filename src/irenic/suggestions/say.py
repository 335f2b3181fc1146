"""Suggestions in words: counts, examples, phrases and warnings, each on one line."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from irenic.model.terms import CONDUCT
from irenic.suggestions.result import (
    CueWarning,
    Example,
    PhraseSuggestion,
    Seen,
    Suggestions,
    UnnamedSuggestion,
)

WIDTH = 80
EXAMPLE = 160
CUES_SHOWN = 10


def say(text: str) -> str:
    """The text on one line, without anything that a terminal or a YAML reader would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))


def say_seen(seen: Seen) -> str:
    """`3 times in 2 documents`."""
    times = "once" if seen.times == 1 else f"{seen.times} times"
    return f"{times} in {seen.documents} document{'' if seen.documents == 1 else 's'}"


def say_example(example: Example) -> str:
    """The words, cut at a blank where they are long, and their place."""
    words = textwrap.shorten(say(example.exact), EXAMPLE, placeholder=" …")
    return f"“{words}” ({say(example.document)}, characters {example.start}–{example.end})"


def comment(text: str, indent: int = 2, hang: int = 0) -> list[str]:
    """The text as lines of comment."""
    lead = f"{' ' * indent}# "
    return textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=lead + " " * hang, break_on_hyphens=False
    )


def say_phrase(row: PhraseSuggestion) -> str:
    """The wordings, what was done with them, and the issue that is nearest."""
    if row.issue:
        near = f"issue {row.issue}, but no option of it"
    else:
        near = (
            f"nearest in the library: {row.standard}" if row.standard else "no words of the library name it"
        )
    return f"{_quoted(row.phrases)}: {say_seen(row.seen)} ({_counts(row.acts)}); {near}"


def say_unnamed(row: UnnamedSuggestion) -> str:
    """The wordings, what was done, and the issues that are taken for want of a word."""
    taken = ", ".join(
        f"{issue} {times}" if issue == CONDUCT else f"{issue} {times} (from what is around it)"
        for issue, times in row.issues
    )
    return f"{_quoted(row.phrases)}: {say_seen(row.seen)} ({_counts(row.acts)}); now taken: {taken}"


def say_warning(row: CueWarning) -> str:
    """What is wrong with words that were met."""
    words, of = f"“{say(row.words)}”", " and ".join(row.of)
    assert row.seen is not None
    if row.kind == "tail":
        longer = ", ".join(f"“{say(name)}”" for name in row.within)
        return f"{words}: name of {of}, ends the longer name {longer}; {say_seen(row.seen)}"
    return f"{words}: cue of {of}; {say_seen(row.seen)}"


def unmet_cues(rows: Iterable[CueWarning]) -> list[str]:
    """The cues that no document has, a line an issue, where they are many without the last ones."""
    by_issue: dict[str, list[str]] = {}
    for row in rows:
        if row.seen is None:
            by_issue.setdefault(row.of[0].partition(".")[0], []).append(say(row.words))
    return [
        f"{issue}: {len(cues)} of its own cues in none of the documents: {', '.join(cues[:CUES_SHOWN])}"
        + (" …" if len(cues) > CUES_SHOWN else "")
        for issue, cues in by_issue.items()
    ]


def phrases_left(found: Suggestions) -> list[PhraseSuggestion]:
    """The phrases but those that are told among the statements whose issue no word names."""
    told = {phrase for row in found.unnamed for phrase in row.phrases}
    return [row for row in found.phrases if row.issue or not told.issuperset(row.phrases)]


def _quoted(phrases: tuple[str, ...]) -> str:
    return ", ".join(f"“{say(phrase)}”" for phrase in phrases)


def _counts(acts: tuple[tuple[str, int], ...]) -> str:
    return ", ".join(f"{act} {times}" for act, times in acts)
