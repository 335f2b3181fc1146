"""The least value reachable in any directed graph, by searching backwards from the least value upwards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from irenic.stability.arrays import IntArray


@dataclass(frozen=True)
class Links:
    """Directed links between `count` nodes; the first nodes carry values, further ones only pass them on."""

    sources: IntArray
    targets: IntArray
    count: int


def search_by_value(links: Links, values: IntArray) -> IntArray:
    """For every node that carries a value, the least value over itself and all nodes that it reaches.

    Each node takes the first value that finds it, so each link is followed once: linear in the links.
    """
    by_target = np.argsort(links.targets, kind="stable")
    back = links.sources[by_target].tolist()
    starts = np.searchsorted(links.targets[by_target], np.arange(links.count + 1)).tolist()
    found = [-1] * links.count
    plain = values.tolist()
    for node in np.argsort(values, kind="stable").tolist():
        if found[node] >= 0:
            continue
        value = plain[node]
        found[node] = value
        waiting = [node]
        while waiting:
            here = waiting.pop()
            for before in back[starts[here] : starts[here + 1]]:
                if found[before] < 0:
                    found[before] = value
                    waiting.append(before)
    return np.array(found[: len(plain)], dtype=np.int64)
