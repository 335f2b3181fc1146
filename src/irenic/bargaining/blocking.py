"""What blocks any deal: minimal sets of terms that cannot hold together, and smallest ways out."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.bargaining.compiled import CompiledModel
from irenic.bargaining.feasible import Oracle, UndecidedError
from irenic.bargaining.hitting import hitting_sets, smallest_hitting_size, unexplored
from irenic.bargaining.merge import DEFAULT_LIMIT
from irenic.bargaining.packages import Options
from irenic.bargaining.terms import Term, list_terms

LISTED = 100
"""How many minimal conflicts, and how many smallest relaxations, are sought."""
_MOST_CALLS = 20_000


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A smallest set of terms without which a deal is possible, and one package that then is."""

    terms: tuple[Term, ...]
    opens: Options


@dataclass(frozen=True, slots=True)
class Blocking:
    """Why no package is acceptable.

    `conflicts` are minimal sets of terms that cannot hold together under the option rules and the acceptance
    rule; `relaxations` the smallest sets whose giving up opens a deal. Each is complete only where said.
    `rules_alone` is true where no package keeps even the option rules; then there is neither.
    """

    conflicts: tuple[tuple[Term, ...], ...] = ()
    conflicts_complete: bool = True
    relaxations: tuple[Relaxation, ...] = ()
    relaxations_complete: bool = True
    rules_alone: bool = False
    note: str = ""


def find_blocking(model: CompiledModel, listed: int = LISTED, limit: int = DEFAULT_LIMIT) -> Blocking:
    """Minimal conflicts and smallest relaxations of a model without an acceptable package.

    Empty where a package is acceptable. Smallest relaxations by implicit hitting sets (Davies & Bacchus
    2011), all minimal conflicts by the seeds that no known answer settles (Liffiton et al. 2016).
    """
    terms = list_terms(model)
    oracle = Oracle(model, limit)
    try:
        if oracle.possible(terms):
            return Blocking()
        if not oracle.possible(()):
            return Blocking(rules_alone=True)
    except UndecidedError as error:
        return Blocking(conflicts_complete=False, relaxations_complete=False, note=str(error))
    return _Search(terms, oracle, listed).run()


class _Search:
    def __init__(self, terms: tuple[Term, ...], oracle: Oracle, listed: int) -> None:
        self.terms = terms
        self.oracle = oracle
        self.listed = listed
        self.bit = {term: 1 << place for place, term in enumerate(terms)}
        self.whole = (1 << len(terms)) - 1
        self.conflicts: list[int] = []
        self.possible: list[int] = []

    def run(self) -> Blocking:
        relaxations: list[Relaxation] = []
        opened = finished = False
        note = ""
        try:
            relaxations, opened = self._relaxations()
            finished = self._conflicts()
        except UndecidedError as error:
            note = str(error)
        return Blocking(
            conflicts=tuple(sorted(map(self._terms, self.conflicts[: self.listed]), key=self._rank)),
            conflicts_complete=finished,
            relaxations=tuple(relaxations),
            relaxations_complete=opened,
            note=note,
        )

    def _relaxations(self) -> tuple[list[Relaxation], bool]:
        """Smallest hitting sets of the conflicts known; each that opens nothing yields a new conflict."""
        self._add_conflict(self.whole)
        while True:
            size = smallest_hitting_size(self.conflicts, len(self.terms))
            assert size is not None
            found, fresh = [], False
            for dropped in hitting_sets(tuple(self.conflicts), size):
                opens = self.oracle.package_for(self._terms(self.whole & ~dropped))
                if opens is None:
                    self._add_conflict(self.whole & ~dropped)
                    fresh = True
                    break
                found.append(Relaxation(self._terms(dropped), opens))
                if len(found) > self.listed:
                    return sorted(found[: self.listed], key=lambda r: self._rank(r.terms)), False
            if not fresh:
                return sorted(found, key=lambda r: self._rank(r.terms)), True

    def _conflicts(self) -> bool:
        """All minimal conflicts, until none is left or as many as may be listed are found."""
        while len(self.conflicts) <= self.listed and self.oracle.calls < _MOST_CALLS:
            seed = unexplored(self.whole, self.conflicts, self.possible)
            if seed is None:
                return True
            if self.oracle.possible(self._terms(seed)):
                self.possible.append(self._mask(self.oracle.grow(self._terms(seed))))
            else:
                self._add_conflict(seed)
        return False

    def _add_conflict(self, impossible: int) -> None:
        self.conflicts.append(self._mask(self.oracle.shrink(self._terms(impossible))))

    def _terms(self, mask: int) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if self.bit[term] & mask)

    def _mask(self, terms: frozenset[Term]) -> int:
        return sum(self.bit[term] for term in terms)

    def _rank(self, terms: tuple[Term, ...]) -> tuple[int, list[int]]:
        return len(terms), [self.bit[term] for term in terms]
