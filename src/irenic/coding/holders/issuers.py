"""Who issues a resolution or a communiqué, of whom "Demands that …" is then told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse, np_ending
from irenic.coding.words.tokens import Tag

if TYPE_CHECKING:
    from irenic.coding.holders.resolver import Resolver


def note_issuer(resolver: Resolver) -> None:
    """Remember the body that a sentence names as speaker of what stands below: "…, the Council:".

    Until one is so named, it is the first body that the text tells of: "The Council met in Osper".
    """
    parse, discourse = resolver.parse, resolver.discourse
    last = len(parse.tokens) - 1
    main = next((c for c in parse.clauses if c.kind == "main" and c.finite and c.subjects), None)
    if parse.tokens[last].text in {":", ","}:
        phrase = _introduced(parse, last, main)
        issuer = resolver.phrase(phrase) if phrase is not None else None
        if issuer is not None and issuer.speakers and issuer.number != "person":
            discourse.issuer = issuer
    elif discourse.issuer is None and main is not None and not main.passive:
        first = resolver.subject(main)
        if first is not None and first.speakers and first.number != "person":
            discourse.issuer = first


def _introduced(parse: Parse, mark: int, main: Clause | None) -> NounPhrase | None:
    """As in "Having heard the delegations, the Council:", "The ministers agreed as follows:"."""
    if main is not None:
        return main.subjects[0]
    end = mark - 1
    while end >= 0 and parse.tokens[end].tag in {Tag.ADV, Tag.QUOTE, Tag.PUNCT}:
        end -= 1  # "the Council hereby:"
    return np_ending(parse, end) if end >= 0 else None
