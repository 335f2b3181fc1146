"""Whether two things can hold together by the rules of options, and why not."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.model.codebook import Codebook
from irenic.model.position import Subject
from irenic.model.rules import Literal, OptionRules


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """That an option holds, or does not."""

    subject: Subject
    holds: bool

    @property
    def literal(self) -> Literal:
        """The term as the rules know it, without its beneficiary."""
        return Literal(self.subject.option, self.holds)

    def __str__(self) -> str:
        return str(self.subject) if self.holds else f"not {self.subject}"


@dataclass(frozen=True, slots=True)
class Clash:
    """Why two terms cannot hold together: the same option (`explicit`), or a chain of rules in words."""

    explicit: bool
    chain: tuple[str, ...] = ()


class ClashFinder:
    """Finds why two terms cannot hold together, each pair worked out once."""

    def __init__(self, codebook: Codebook) -> None:
        self._rules = OptionRules.of(codebook)
        self._found: dict[tuple[Term, Term], Clash | None] = {}

    def between(self, one: Term, other: Term) -> Clash | None:
        """The clash of two terms, or None where both can hold; of a term with itself where it never can.

        An option for one beneficiary and an option of the same issue for another never clash: they are about
        different things.
        """
        key = (one, other)
        if key not in self._found:
            self._found[key] = self._between(one, other)
        return self._found[key]

    def follows(self, conclusion: Term, premise: Term) -> tuple[str, ...] | None:
        """The chain of rules by which one term follows from another, or None; empty where they are the same."""
        if _apart(conclusion.subject, premise.subject):
            return None
        if conclusion.literal == premise.literal:
            return ()
        chain = self._rules.consequences([premise.literal]).get(conclusion.literal)
        return None if chain is None else tuple(str(step) for step in chain)

    def _between(self, one: Term, other: Term) -> Clash | None:
        if _apart(one.subject, other.subject):
            return None
        if one.subject.option == other.subject.option and one.holds != other.holds:
            return Clash(explicit=True)
        chain = self._rules.contradiction([one.literal, other.literal])
        return None if chain is None else Clash(explicit=False, chain=tuple(str(step) for step in chain))


def _apart(one: Subject, other: Subject) -> bool:
    different = bool(one.beneficiary and other.beneficiary and one.beneficiary != other.beneficiary)
    return different and one.option.issue == other.option.issue
