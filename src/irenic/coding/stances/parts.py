"""The items of a content, each with its issue and its stance: "demanded a truce and the release of the men"."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.contents.content import Finding
from irenic.coding.stances.stance import Stance


@dataclass(frozen=True, slots=True)
class Part:
    """One item of a content: its tokens, its finding and the stance on it, or on a condition that it sets."""

    piece: tuple[int, int]
    finding: Finding
    stance: Stance
    condition: bool = False
