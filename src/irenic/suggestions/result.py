"""Suggestions for a codebook, each with the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.codebook import Codebook


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of a document, at code points `[start, end)` of its clean text."""

    document: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Seen:
    """How often something was seen, in how many documents, and the first time."""

    times: int
    documents: int
    example: Example


@dataclass(frozen=True, slots=True)
class PartySuggestion:
    """A name that acts as a side: it has words for its people, or officials that speak, or speaks itself.

    `demonyms` are the words for its people found beside nouns; `why` says what makes it a side.
    """

    id: str
    name: str
    adjective: str
    demonyms: tuple[str, ...]
    why: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class ActorSuggestion:
    """A name that speaks and is not in the codebook.

    `kind` and `party` are empty where no word beside the name says them; `reason` tells the words that do. `roles`
    are the words of office beside it. `like` names what it may be another spelling of.
    """

    id: str
    name: str
    kind: str
    party: str
    reason: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    like: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class SpellingSuggestion:
    """A word that may be another spelling of a name of the codebook, or a word for a party's people, and why.

    `of` is "actor ID" or "party ID"; `key` is where it goes there: aliases, demonyms or roles.
    """

    of: str
    known: str
    written: str
    why: str
    seen: Seen
    key: str = "aliases"


@dataclass(frozen=True, slots=True)
class GroupSuggestion:
    """People without a name who speak together ("the police", "Catholic bishops")."""

    name: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class PhraseSuggestion:
    """What acts are about, where the codebook has no issue, or no option, for it.

    `head` is the lemma under which it was grouped, `phrases` the commonest wordings, `acts` what was done with it.
    `issue` is the codebook's issue where only the option is missing. `standard` is the library's issue whose
    words are nearest, or empty. `add_to` is the issue or `issue.option` of the codebook where it may belong, or empty.
    """

    head: str
    phrases: tuple[str, ...]
    acts: tuple[tuple[str, int], ...]
    issue: str
    standard: str
    seen: Seen
    add_to: str = ""


@dataclass(frozen=True, slots=True)
class UnnamedSuggestion:
    """A noun phrase of statements whose issue none of their words names.

    `head` is the lemma under which it was grouped, `phrases` the commonest wordings, `acts` those of the statements,
    `issues` the issues that the coder now takes for them, `add_to` the issue or `issue.option` where it may belong.
    """

    head: str
    phrases: tuple[str, ...]
    acts: tuple[tuple[str, int], ...]
    issues: tuple[tuple[str, int], ...]
    add_to: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class CueWarning:
    """Words of the codebook that do something else than meant in the documents, or nothing.

    `kind` is "several" (a cue of several issues or options, told in `of`), "tail" (an alias of `of` that ends a longer
    name, told in `within`), or "unmet" (a cue of `of` that no document has; then `seen` is None).
    """

    kind: str
    words: str
    of: tuple[str, ...]
    within: tuple[str, ...]
    seen: Seen | None


@dataclass(frozen=True, slots=True)
class IssueSuggestion:
    """A standard issue on which statements were found, and which options they name, with how often."""

    standard: str
    options: tuple[tuple[str, int], ...]
    seen: Seen


@dataclass(frozen=True, slots=True)
class PlaceSuggestion:
    """A name that stands as a place and does not speak."""

    name: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that was found, the most frequent first; `codebook` is None on first contact.

    Everything was seen at least `at_least` times.
    """

    codebook: Codebook | None
    documents: tuple[str, ...]
    at_least: int
    parties: tuple[PartySuggestion, ...]
    actors: tuple[ActorSuggestion, ...]
    spellings: tuple[SpellingSuggestion, ...]
    issues: tuple[IssueSuggestion, ...]
    phrases: tuple[PhraseSuggestion, ...]
    places: tuple[PlaceSuggestion, ...]
    unnamed: tuple[UnnamedSuggestion, ...] = ()
    cues: tuple[CueWarning, ...] = ()
    groups: tuple[GroupSuggestion, ...] = ()
