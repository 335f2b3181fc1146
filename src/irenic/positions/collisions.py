"""Pairs of parties whose red lines, conditions or demands cannot hold together by the option rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from irenic.model.codebook import Codebook
from irenic.model.position import Claim, Positions, Subject
from irenic.model.terms import Firmness
from irenic.positions.clash import Clash, ClashFinder
from irenic.positions.conflicts import minimal_conflicts, terms_of


@dataclass(frozen=True, slots=True)
class Block:
    """How one claim's alternative is blocked by another claim's: `clash` says why both cannot hold."""

    claim: Claim
    alternative: Subject
    by: Claim
    by_alternative: Subject
    clash: Clash


@dataclass(frozen=True, slots=True)
class Collision:
    """A smallest set of claims of two parties that cannot hold together.

    `claims` are the first party's, then the second's; mostly one of each, more where a disjunctive demand has
    each of its alternatives blocked. `explicit`: all blocks are on the very same option. `firmness` is the
    weakest of the claims.
    """

    parties: tuple[str, str]
    claims: tuple[Claim, ...]
    blocks: tuple[Block, ...]
    explicit: bool
    firmness: Firmness


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A disjunctive demand of which another party's claims block some alternatives, and not all.

    It collides unless one of `unless` (or an option of the issues `unidentified`, not further known) is met.
    """

    parties: tuple[str, str]
    claim: Claim
    blocks: tuple[Block, ...]
    unless: tuple[Subject, ...]
    unidentified: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Collisions:
    """All collisions and narrowings between pairs of parties, of claims at least as firm as `at_least`."""

    at_least: Firmness
    collisions: tuple[Collision, ...]
    narrowings: tuple[Narrowing, ...]


def find_collisions(positions: Positions, codebook: Codebook, at_least: Firmness | None = None) -> Collisions:
    """Find every smallest set of two parties' claims that cannot hold together; exact.

    `at_least` is the firmness from which claims are taken, the settings' collision firmness unless given.
    Contested stances make no claim, so they never collide. Pairs come in the codebook's order of parties.
    """
    threshold = at_least or positions.settings.collision_firmness
    finder = ClashFinder(codebook)
    collisions: list[Collision] = []
    narrowings: list[Narrowing] = []
    for first, second in combinations([party.id for party in codebook.parties], 2):
        ours, theirs = (positions.claims_of(party, threshold) for party in (first, second))
        found = [
            _collision((first, second), claims, finder)
            for claims in minimal_conflicts((*ours, *theirs), finder)
            if {claim.party for claim in claims} == {first, second}
        ]
        collisions.extend(found)
        narrowings.extend(_narrowings((first, second), ours, theirs, finder))
        narrowings.extend(_narrowings((second, first), theirs, ours, finder))
    return Collisions(threshold, tuple(collisions), tuple(narrowings))


def _collision(parties: tuple[str, str], claims: Sequence[Claim], finder: ClashFinder) -> Collision:
    ordered = sorted(claims, key=lambda claim: parties.index(claim.party))
    blocks = tuple(
        block
        for one, other in combinations(_wider_first(ordered), 2)
        for block in _blocks(one, other, finder)
    )
    return Collision(
        parties=parties,
        claims=tuple(ordered),
        blocks=blocks,
        explicit=all(block.clash.explicit for block in blocks),
        firmness=min((claim.firmness for claim in claims), key=lambda firmness: firmness.rank),
    )


def _wider_first(claims: Sequence[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: -len(claim.alternatives))


def _blocks(one: Claim, other: Claim, finder: ClashFinder) -> list[Block]:
    return [
        Block(one, term.subject, other, against.subject, clash)
        for term in terms_of(one)
        for against in terms_of(other)
        if (clash := finder.between(term, against)) is not None
    ]


def _narrowings(
    parties: tuple[str, str], ours: Sequence[Claim], theirs: Sequence[Claim], finder: ClashFinder
) -> list[Narrowing]:
    firm = [claim for claim in theirs if len(claim.alternatives) == 1 and not claim.unidentified]
    found = []
    for claim in ours:
        if len(claim.alternatives) + len(claim.unidentified) < 2:
            continue
        blocks = tuple(block for other in firm for block in _blocks(claim, other, finder))
        blocked = {block.alternative for block in blocks}
        unless = tuple(subject for subject in claim.alternatives if subject not in blocked)
        if blocked and (unless or claim.unidentified):
            found.append(Narrowing(parties, claim, blocks, unless, claim.unidentified))
    return found
