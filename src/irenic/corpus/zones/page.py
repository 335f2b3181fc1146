"""A page while its paragraphs are being told apart: the paragraphs, their signs, and their labels so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.corpus.zones.rules import Rule, find_rule
from irenic.corpus.zones.units import Unit
from irenic.model.document import ZoneKind

Label = tuple[ZoneKind, str]
"""What a paragraph is, and why."""


@dataclass(slots=True)
class Page:
    """The paragraphs of a text in order, with the rule that each matches and the label it has, or None.

    The passes over a page write labels; a paragraph without one is body in the end.
    """

    units: list[Unit]
    rules: list[Rule | None]
    labels: list[Label | None] = field(default_factory=list)

    @classmethod
    def of(cls, units: list[Unit]) -> Page:
        """A page on which every paragraph that matches a rule for single lines is labelled."""
        rules = [find_rule(unit.text, unit.words) for unit in units]
        return cls(units, rules, [None] * len(units))

    def scope(self, index: int) -> str:
        """The scope of the rule that a paragraph matches, or an empty string."""
        rule = self.rules[index]
        return rule.scope if rule else ""

    def find(self, scope: str) -> list[int]:
        """The paragraphs that match a rule of that scope, in order."""
        return [index for index in range(len(self)) if self.scope(index) == scope]

    def label(self, start: int, end: int, kind: ZoneKind, why: str) -> None:
        """Label the paragraphs `[start, end)`, whatever they were before."""
        self.labels[start:end] = [(kind, why)] * (end - start)

    def is_open(self, index: int) -> bool:
        """Whether nothing is known yet of a paragraph."""
        return self.labels[index] is None

    def is_prose(self, index: int) -> bool:
        """Whether a paragraph is running text that nothing has claimed."""
        return self.is_open(index) and self.units[index].prose

    def is_content(self, index: int) -> bool:
        """Whether a paragraph is running text, a list item or a table row that nothing has claimed."""
        unit = self.units[index]
        return self.is_open(index) and (unit.prose or unit.bullet or unit.row)

    def content_words(self, start: int, end: int) -> int:
        """Words of content in the paragraphs `[start, end)`."""
        return sum(self.units[index].words for index in range(start, end) if self.is_content(index))

    def __len__(self) -> int:
        return len(self.units)
