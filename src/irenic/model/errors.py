"""The one error tree: named by meaning; a message says what is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


class IrenicError(Exception):
    """Anything that Irenic refuses, told in one clear sentence; the command line ends with exit code 2."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in an input file, with its place and its remedy.

    `line` counts from 1; 0 means that the fault belongs to the file as a whole.
    """

    file: str
    line: int
    what: str
    remedy: str

    @property
    def head(self) -> str:
        """The place and what is wrong, without the remedy."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}"

    def __str__(self) -> str:
        return f"{self.head}; {self.remedy}"


class InvalidInputError(IrenicError):
    """An input file with one or more faults, all of them reported at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnreadableDocumentError(IrenicError):
    """A source file from which no text can be taken, with the reason."""


class UsageError(IrenicError):
    """A request that cannot be carried out as given."""


class RecordError(IrenicError):
    """An evidence record that is missing, foreign, newer than the program, or cannot be written."""
