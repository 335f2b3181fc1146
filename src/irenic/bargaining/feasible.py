"""Whether any package is acceptable when only some of the terms bind."""

from __future__ import annotations

from collections.abc import Iterable

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.merge import DEFAULT_LIMIT, merge_issues
from irenic.bargaining.packages import Options, trace_packages
from irenic.bargaining.terms import Term, broken_terms, keep_terms, list_terms
from irenic.model.errors import UsageError


class UndecidedError(UsageError):
    """A question that the limit on partial packages leaves open."""


def find_acceptable(model: CompiledModel, limit: int = DEFAULT_LIMIT) -> Options | None:
    """An acceptable package, or None where there is none; UndecidedError where the limit leaves it open.

    Only reservations bring utilities in: the merge follows those of the parties that have one.
    """
    tracked = tuple(p for p, threshold in enumerate(model.thresholds) if threshold is not None)
    merged = merge_issues(model, tracked, limit)
    if len(merged.layers[-1].counts):
        return next(trace_packages(merged, 0))
    if not merged.exact:
        raise UndecidedError(
            f"whether a package is acceptable cannot be told within {limit} partial packages: raise the limit"
        )
    return None


class Oracle:
    """Answers for many sets of terms, remembering the packages found."""

    def __init__(self, model: CompiledModel, limit: int = DEFAULT_LIMIT) -> None:
        self.model = model
        self.limit = limit
        self.calls = 0
        self._witnesses: dict[Options, frozenset[Term]] = {}
        self._answers: dict[frozenset[Term], Options | None] = {}

    def package_for(self, kept: Iterable[Term]) -> Options | None:
        """A package that enough parties accept when only the kept terms bind; None where there is none."""
        chosen = frozenset(kept)
        for options, broken in self._witnesses.items():
            if self.model.accepts(frozenset(term.party for term in broken & chosen)):
                return options
        if chosen not in self._answers:
            self.calls += 1
            found = find_acceptable(keep_terms(self.model, chosen), self.limit)
            self._answers[chosen] = found
            if found is not None:
                self._witnesses[found] = broken_terms(self.model, found)
        return self._answers[chosen]

    def possible(self, kept: Iterable[Term]) -> bool:
        """Whether there is such a package."""
        return self.package_for(kept) is not None

    def grow(self, kept: Iterable[Term]) -> frozenset[Term]:
        """A largest possible set around a possible one."""
        chosen = frozenset(kept)
        for term in sorted(frozenset(list_terms(self.model)) - chosen, key=_order):
            if self.possible(chosen | {term}):
                chosen |= {term}
        return chosen

    def shrink(self, kept: Iterable[Term]) -> frozenset[Term]:
        """A minimal impossible set within an impossible one."""
        chosen = frozenset(kept)
        for term in sorted(chosen, key=_order):
            if not self.possible(chosen - {term}):
                chosen -= {term}
        return chosen


def _order(term: Term) -> tuple[int, str]:
    return term.party, term.line or ""
