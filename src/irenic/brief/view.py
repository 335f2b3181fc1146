"""What a brief says, as plain frozen values: the one source of its HTML, Markdown and JSON."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateView:
    """A date in words, and as `2031`, `2031-05` or `2031-05-03`; both are empty where it is not known."""

    words: str = "date unknown"
    iso: str = ""


@dataclass(frozen=True, slots=True)
class CiteView:
    """A numbered reference to a statement of the list, and its anchor on the page."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class ChipView:
    """A short label: `kind` chooses its look (plain, open, for, against, veto), `glyph` tells it apart
    without colour, and `derived` says that it follows from a rule between options.
    """

    kind: str
    glyph: str
    words: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class FirmnessView:
    """How firmly a stance is held: rank 0 (unknown) to 5 (red line), and the word."""

    rank: int
    words: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The exact words of a statement, whose they are, through whom, where, and whether counted.

    `also_in` names the other outlets that carried the same story.
    """

    cite: CiteView
    exact: str
    holder: str
    told_by: str
    known: str
    outlet: str
    date: DateView
    counted: bool
    reason: str
    also_in: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The quotations behind a derived cell: the first few in full, the others by number."""

    quotes: tuple[QuoteView, ...] = ()
    more: tuple[CiteView, ...] = ()

    @property
    def cites(self) -> tuple[CiteView, ...]:
        """All references, those in full first."""
        return (*(quote.cite for quote in self.quotes), *self.more)


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of the coverage line, with what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the brief: its anchor, heading, introductory sentence, and its own view model."""

    key: str
    title: str
    note: str
    body: object


@dataclass(frozen=True, slots=True)
class BriefView:
    """A whole brief."""

    kicker: str
    title: str
    lede: str
    warnings: tuple[str, ...]
    figures: tuple[FigureView, ...]
    sections: tuple[SectionView, ...]
