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

    `of` is "actor ID" or "party ID".
    """

    of: str
    known: str
    written: str
    why: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class PhraseSuggestion:
    """What acts are about, where the codebook has no issue, or no option, for it.

    `head` is the lemma under which it was grouped, `phrases` the commonest wordings, `acts` what was done with it.
    `issue` is the codebook's issue where only the option is missing. `standard` is the library's issue whose
    words are nearest, or empty.
    """

    head: str
    phrases: tuple[str, ...]
    acts: tuple[tuple[str, int], ...]
    issue: str
    standard: str
    seen: Seen


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
