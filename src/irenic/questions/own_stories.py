"""Whether the documents that a codebook says tell a story of their own are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def check_own_stories(own_story: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """What is wrong with the names under `own_story`, in words; `names` gives of each name the one its text goes by."""
    found = []
    for name in own_story:
        if name not in names:
            found.append(f"the codebook's own_story names {name}, and no document here has that name")
        elif names[name] != name:
            found.append(
                f"the codebook's own_story names {name}, the text of which goes by {names[name]}, "
                f"so that it has no effect; name {names[name]} if that text tells a story of its own"
            )
    return tuple(found)
