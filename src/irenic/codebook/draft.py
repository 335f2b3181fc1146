"""What the readers hand to the checks: the parts of a codebook, and the line of each thing in the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.codebook.fields import Faults
from irenic.model.codebook import Actor, GlossaryEntry, Issue, Party, Proposal


@dataclass(slots=True)
class Draft:
    """A codebook while it is read.

    `lines` is keyed by kind and names: ("party", id), ("alias", owner, words), or
    ("rule", "a.x", "implies", "b.y").
    """

    faults: Faults
    parties: list[Party] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    glossary: list[GlossaryEntry] = field(default_factory=list)
    lines: dict[tuple[str, ...], int] = field(default_factory=dict)

    def place(self, *key: str, line: int) -> None:
        """Remember where something stands; the first place counts."""
        self.lines.setdefault(key, line)

    def line(self, *key: str) -> int:
        """Where something stands; 0 where that is not known."""
        return self.lines.get(key, 0)

    def claim(self, kind: str, name: str, line: int) -> None:
        """Remember an id, and note a problem where another thing of its kind has it."""
        if not name:
            return
        first = self.lines.get((kind, name))
        if first is not None:
            what = f"the {kind} id '{name}' is given twice"
            self.faults.add(line, what, f"rename one of them (the first is on line {first})")
        self.place(kind, name, line=line)
