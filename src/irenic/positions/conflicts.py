"""Smallest sets of claims that cannot hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations_with_replacement, product
from itertools import combinations as subsets

from irenic.model.position import Claim
from irenic.positions.clash import ClashFinder, Term

_Set = frozenset[int]


def terms_of(claim: Claim) -> tuple[Term, ...]:
    """The terms of which any one satisfies a claim."""
    return tuple(Term(subject, claim.holds) for subject in claim.alternatives)


def minimal_conflicts(claims: Sequence[Claim], finder: ClashFinder) -> list[tuple[Claim, ...]]:
    """All smallest sets of claims that no outcome satisfies, in the order of the claims.

    Every option rule relates two terms, and nothing at all holding breaks none of them. So terms cannot hold
    together exactly if some two (or one by itself) cannot, and claims cannot exactly if each choice of one
    alternative from each contains two that clash. A claim with an unidentified alternative can always be met.
    """
    usable = [index for index, claim in enumerate(claims) if not claim.unidentified]
    plain = [index for index in usable if len(claims[index].alternatives) == 1]
    terms = {index: terms_of(claims[index]) for index in usable}
    found = [
        frozenset(pair)
        for pair in combinations_with_replacement(plain, 2)
        if finder.between(terms[pair[0]][0], terms[pair[1]][0])
    ]
    wide = _blockable([index for index in usable if len(terms[index]) > 1], plain, terms, finder)
    for size in range(1, len(wide) + 1):
        for chosen in subsets(wide, size):
            found.extend(frozenset(chosen) | rest for rest in _completions(chosen, plain, terms, finder))
    smallest = [one for one in dict.fromkeys(found) if not any(other < one for other in found)]
    return [tuple(claims[index] for index in sorted(one)) for one in sorted(smallest, key=sorted)]


def _blockable(
    wide: list[int], plain: list[int], terms: dict[int, tuple[Term, ...]], finder: ClashFinder
) -> list[int]:
    """The disjunctive claims each of whose alternatives clashes with something; the others never conflict."""
    while True:
        usable = [
            index
            for index in wide
            if all(
                any(finder.between(term, other) for i in (*plain, *wide) if i != index for other in terms[i])
                for term in terms[index]
            )
        ]
        if usable == wide:
            return wide
        wide = usable


def _completions(
    chosen: Iterable[int], plain: list[int], terms: dict[int, tuple[Term, ...]], finder: ClashFinder
) -> Iterator[_Set]:
    """The smallest sets of plain claims that block every choice of alternatives of the chosen claims."""
    to_hit: list[_Set] = []
    for choice in product(*(terms[index] for index in chosen)):
        if any(finder.between(one, other) for one, other in combinations_with_replacement(choice, 2)):
            continue
        blockers = frozenset(i for i in plain if any(finder.between(terms[i][0], term) for term in choice))
        if not blockers:
            return iter(())
        to_hit.append(blockers)
    return iter(smallest_hitting_sets(to_hit))


def smallest_hitting_sets(sets: Sequence[_Set]) -> list[_Set]:
    """All sets that share a member with each of `sets` and have no such proper subset."""
    partial: list[_Set] = [frozenset()]
    for one in sets:
        grown = chain.from_iterable(
            [hit] if hit & one else [hit | {member} for member in sorted(one)] for hit in partial
        )
        candidates = list(dict.fromkeys(grown))
        partial = [hit for hit in candidates if not any(other < hit for other in candidates)]
    return partial
