"""Who carried a statement: the outlets of all publications that tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from irenic.model.document import Document
from irenic.model.outlet import distinct_outlets, outlet_key


@dataclass(frozen=True, slots=True)
class Carriers:
    """The named outlets, the first one first, and how many further publications name none."""

    outlets: tuple[str, ...]
    unnamed: int
    first_is_named: bool

    @property
    def also_in(self) -> tuple[str, ...]:
        """In words: the outlets beside the first, then how many publications name none."""
        others = self.outlets[1:] if self.first_is_named else self.outlets
        noun = "publication" if self.unnamed == 1 else "publications"
        return (*others, f"{self.unnamed} {noun} without a named outlet") if self.unnamed else others


def find_carriers(documents: Iterable[Document]) -> Carriers:
    """Who carried what these documents tell, the one that stands first."""
    publications = [publication for document in documents for publication in document.publications]
    named = [publication.outlet for publication in publications]
    return Carriers(
        outlets=distinct_outlets(named),
        unnamed=sum(not outlet_key(outlet) for outlet in named[1:]),
        first_is_named=bool(named and outlet_key(named[0])),
    )
