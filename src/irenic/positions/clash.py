"""Whether two things can hold together by the rules of options, and why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from irenic.model.codebook import Codebook, OptionRef
from irenic.model.position import Subject
from irenic.model.rules import Chain, Literal, OptionRules


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """That an option holds, or does not."""

    subject: Subject
    holds: bool

    @property
    def literal(self) -> Literal:
        """The term as the rules know it, without its beneficiary."""
        return Literal(self.subject.option, self.holds)

    def __invert__(self) -> Term:
        return Term(self.subject, not self.holds)

    def __str__(self) -> str:
        return str(self.subject) if self.holds else f"not {self.subject}"


@dataclass(frozen=True, slots=True)
class Clash:
    """Why two terms cannot hold together: the same option (`explicit`), or steps through the option rules."""

    explicit: bool
    steps: Chain = ()

    def in_words(self, label: Callable[[OptionRef], str] = str) -> tuple[str, ...]:
        """The steps as clauses of a sentence, each option under the label that `label` gives it."""
        return tuple(step.in_words(label) for step in self.steps)

    @property
    def chain(self) -> tuple[str, ...]:
        """The steps in words, options by their ids."""
        return self.in_words()


class ClashFinder:
    """Finds why two terms cannot hold together, each pair worked out once."""

    def __init__(self, codebook: Codebook) -> None:
        self.rules = OptionRules.of(codebook)
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

    def follows(self, conclusion: Term, premise: Term) -> Chain | None:
        """The steps by which one term follows from another; empty where they are the same; None if not."""
        if _apart(conclusion.subject, premise.subject):
            return None
        chain = self.rules.consequences([premise.literal]).get(conclusion.literal)
        # What holds under every choice follows from nothing in particular.
        return None if chain and chain[0].premise != premise.literal else chain

    def _between(self, one: Term, other: Term) -> Clash | None:
        if _apart(one.subject, other.subject):
            return None
        if one.subject.option == other.subject.option and one.holds != other.holds:
            return Clash(explicit=True)
        found = self.rules.contradiction([one.literal, other.literal])
        return None if found is None else Clash(explicit=False, steps=found.to_holds + found.to_fails)


def _apart(one: Subject, other: Subject) -> bool:
    different = bool(one.beneficiary and other.beneficiary and one.beneficiary != other.beneficiary)
    return different and one.option.issue == other.option.issue
