"""Who holds which office, on a date: "the defense secretary" is the actor whose role says so."""

from __future__ import annotations

from irenic.model.codebook import Codebook, Role
from irenic.model.dates import PartialDate
from irenic.model.statement import Speaker

_WHOSE = frozenset({"of", "to", "for"})
_SMALL = frozenset("of the and for to a".split())


class Offices:
    """The actors of a codebook by the words of the roles that they held on a date."""

    def __init__(self, codebook: Codebook, date: PartialDate | None) -> None:
        self._rows: list[tuple[frozenset[str], frozenset[str], Speaker]] = []
        for actor in codebook.actors:
            if actor.kind == "person":
                for role in actor.roles:
                    if _held(role, date):
                        words = role.title.lower().replace("defence", "defense").replace("-", " ").split()
                        whose = next((i for i, word in enumerate(words) if word in _WHOSE and i), len(words))
                        row = (
                            frozenset(words) - _SMALL,
                            frozenset(words[:whose]),
                            Speaker(actor.party, actor.id),
                        )
                        self._rows.append(row)

    def holders(self, title: set[str], party: str | None) -> list[Speaker]:
        """The holders of an office whose title has all these words, of a party where one is given."""
        wanted = {word for phrase in title for word in phrase.split("-")} - _SMALL - _EPITHETS
        if not wanted:
            return []
        found = [
            speaker
            for words, office, speaker in self._rows
            if wanted <= words
            and wanted & office  # the president is no "aide to the president"
            and party in {None, speaker.party}
            and words.isdisjoint(_SECOND) == wanted.isdisjoint(_SECOND)
        ]
        return list(dict.fromkeys(found))


_SECOND = frozenset({"vice", "deputy"})
"""Of two people with one office the second: a deputy prime minister is not the prime minister."""
_EPITHETS = frozenset("new current incumbent then acting wartime embattled".split())


def _held(role: Role, date: PartialDate | None) -> bool:
    if date is None:
        return role.end is None
    return (role.start is None or role.start.earliest <= date.latest) and (
        role.end is None or date.earliest <= role.end.latest
    )
