"""What every coder is: something that turns a document into statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from irenic.model.document import Document
from irenic.model.statement import Statement


class Coder(Protocol):
    """A coder, made for one codebook.

    `code` never raises on any text, is deterministic, codes only the body zones, and returns statements in
    the order of their spans, each span's `exact` being the words at its offsets.
    """

    @property
    def name(self) -> str:
        """The name under which its statements are recorded."""
        ...

    def code(self, document: Document) -> list[Statement]:
        """The statements of one document."""
        ...


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of a content that speak for an issue, at code points `[start, end)`.

    `cue` says that they are one of the codebook, else they are the coder's own; `weight` is what they weigh by
    themselves, `here` in their place.
    """

    words: str
    start: int
    end: int
    issue: str
    option: str | None
    cue: bool
    weight: float
    here: float


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a target of a statement is what it is.

    `basis` is how the issue was found: `named` by phrases outright, `built` by how the sentence is made, `weighed`
    against others, `pointed` at by a word or carried on from what was spoken of, `unnamed` where nothing names one.
    `shares` are the likeliest issues of those weighed, best first; `evidence` what speaks for the issue and how much
    (logarithms). `trigger` is the word whose rule found the stance; it is `for` or `against` what follows, or only
    `tells` it (`leaning`). `turned` says whether words of the content turn the stance round.
    """

    issue: str
    option: str | None
    basis: str
    rule: str
    trigger: str
    leaning: str
    turned: bool
    phrases: tuple[Phrase, ...]
    shares: tuple[tuple[str, float], ...] = ()
    evidence: tuple[tuple[str, float], ...] = ()


@runtime_checkable
class ExplainingCoder(Coder, Protocol):
    """A coder that can tell why."""

    def explain(self, document: Document) -> list[tuple[Statement, tuple[Reason, ...]]]:
        """The statements of `code`, each with the reasons for its targets, as far as they are known."""
        ...
