"""Guarantees rated on a ladder, with reasons; refused where what is not told could change the rung."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from irenic.model.guarantee import RATED, WORDED, Guarantee, Rung

SMALL_FORCES = (
    "Whether small forces deter is disputed: Reiter and Poast (2021) argue that they do not, because they neither stop "
    "an attack nor bring a wider intervention about."
)


@dataclass(frozen=True, slots=True)
class Rating:
    """Where a guarantee stands on the ladder.

    `rung` is None where it is not rated: `missing` then are the attributes without which it cannot be, and
    `possible` the rungs on which it could stand. `untold` are further attributes that the draft does not tell;
    `conditions` pairs each condition of credibility with what is told of it.
    """

    guarantee: Guarantee
    rung: Rung | None
    possible: tuple[Rung, ...]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    untold: tuple[str, ...]
    notes: tuple[str, ...]


def rate_guarantee(guarantee: Guarantee, ladder: Sequence[Rung]) -> Rating:
    """Put a guarantee on the first rung whose needs it meets, going down.

    What is not told is filled in in every way: if that changes the rung, it is not rated, and what changes it is
    missing. A guarantee without guarantors is never rated.
    """
    told = {name: str(getattr(guarantee, name)) for name in RATED}
    landing = _land_all(told, ladder)
    numbers = {rung.number for rung in landing.values() if rung is not None}
    possible = tuple(rung for rung in ladder if rung.number in numbers)
    missing = _missing(guarantee, told, landing)
    rung = next(iter(landing.values())) if not missing and len(set(landing.values())) == 1 else None
    return Rating(
        guarantee=guarantee,
        rung=rung,
        possible=possible,
        missing=missing,
        reasons=_reasons(guarantee, rung) if rung else (),
        untold=tuple(name for name in WORDED if not guarantee.word(name)),
        notes=(SMALL_FORCES,) if guarantee.forces == "small" else (),
    )


def _land_all(told: Mapping[str, str], ladder: Sequence[Rung]) -> dict[tuple[str, ...], Rung | None]:
    """The rung of every completion of what is told; None where it fits none. At most 432 completions."""
    ways = product(*((told[name],) if told[name] else RATED[name] for name in RATED))
    return {way: _land(dict(zip(RATED, way, strict=True)), ladder) for way in ways}


def _land(values: Mapping[str, str], ladder: Sequence[Rung]) -> Rung | None:
    return next((r for r in ladder if all(values[name] in allowed for name, allowed in r.needs)), None)


def _missing(
    guarantee: Guarantee, told: Mapping[str, str], landing: Mapping[tuple[str, ...], Rung | None]
) -> tuple[str, ...]:
    """The attributes that are not told and without which the rung cannot be."""
    found: dict[str, None] = {} if guarantee.guarantors else {"guarantors": None}
    for place, name in enumerate(RATED):
        rungs: dict[tuple[str, ...], set[Rung | None]] = {}
        for way, rung in landing.items():
            rungs.setdefault((*way[:place], *way[place + 1 :]), set()).add(rung)
        if not told[name] and any(len(group) > 1 for group in rungs.values()):
            found.update(dict.fromkeys(_fields_of(name, guarantee)))
    return tuple(found)


def _fields_of(name: str, guarantee: Guarantee) -> tuple[str, ...]:
    """What must be told for the attribute to be known."""
    if name != "pledged_by":
        return (name,)
    return tuple(one for one in ("guarantors", "against") if not getattr(guarantee, one))


def _reasons(guarantee: Guarantee, rung: Rung) -> tuple[str, ...]:
    told = tuple(
        f"{name.replace('_', ' ')}: {str(getattr(guarantee, name)).replace('_', ' ')}"
        for name, _ in rung.needs
    )
    return (*told, rung.why) if rung.why else told
