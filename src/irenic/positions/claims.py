"""What parties would have or rule out, in the form in which it can be tested: claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from irenic.model.position import Claim, Subject
from irenic.model.terms import Polarity
from irenic.positions.timeline import Item, Resolution, newest_of

_Key = tuple[str, bool, frozenset[Subject | str]]


def find_claims(resolutions: Mapping[tuple[str, Subject], Resolution]) -> tuple[Claim, ...]:
    """The claims of all parties, in the order of the resolutions (by party and subject).

    One claim per party, direction and set of what satisfies it: a demand for "x or y" is one claim, whatever
    else the party says of x alone. Its firmness is the strongest among the decisive items that make it; a
    contested option makes no claim.
    """
    items: dict[_Key, list[Item]] = defaultdict(list)
    for (party, _), resolution in resolutions.items():
        if resolution.polarity not in (Polarity.SUPPORT, Polarity.OPPOSE):
            continue
        holds = resolution.polarity is Polarity.SUPPORT
        for item in resolution.decisive:
            items[party, holds, item.satisfied_by].append(item)
    return tuple(_claim(party, holds, found) for (party, holds, _), found in items.items())


def _claim(party: str, holds: bool, items: list[Item]) -> Claim:
    first = items[0]
    return Claim(
        party=party,
        holds=holds,
        alternatives=first.alternatives or (first.subject,),
        firmness=max((item.statement.firmness for item in items), key=lambda firmness: firmness.rank),
        evidence=tuple(dict.fromkeys(item.statement for item in items)),
        unidentified=first.unidentified,
        newest=newest_of(items),
    )
