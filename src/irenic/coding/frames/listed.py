"""Lists that stand below their announcement: "Brandt's demands are as follows:", then an item a paragraph."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.noun_predicates import LISTED
from irenic.coding.holders.discourse import Listing
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import FrameClass, classes, frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def item(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """The sentence as an item of the list that the paragraph above announced or went on with."""
    discourse = resolver.discourse
    listing = discourse.listing
    if listing is None or discourse.paragraph != listing.paragraph + 1:
        return []
    main = next((c for c in parse.clauses if c.finite and c.kind == "main"), None)
    owed = main is not None and main.modal in _OWED and bool(main.subjects)
    if (main is not None and not owed) or len(parse.tokens) > _LONGEST:
        return []
    discourse.listing = Listing(listing.holder, listing.kind, discourse.paragraph)
    end = len(parse.tokens)
    while end > 1 and (parse.tokens[end - 1].tag in {Tag.PUNCT, Tag.CC}):
        end -= 1
    kind = classes()["report"] if owed else listing.kind
    rule = f"noun.{listing.kind.name}.colon"
    return [Candidate(listing.holder, kind, Form.INDIRECT, rule, 0, 0, (0, end), main)]


def note_listing(parse: Parse, resolver: Resolver, owners: NounOwners) -> None:
    """As in "Abel named three conditions:", "its demands are as follows:": whose the items below are, and what."""
    discourse = resolver.discourse
    if parse.tokens[-1].text != ":":
        return
    main = next((c for c in parse.clauses if c.finite and c.kind == "main" and c.subjects), None)
    for head in range(len(parse.tokens) - 2, -1, -1):
        kind = _kind(parse, head)
        holder = _owner(resolver, owners, head, main) if kind is not None else None
        if kind is not None and holder is not None:
            discourse.listing = Listing(holder, kind, discourse.paragraph)
            return


def _kind(parse: Parse, head: int) -> FrameClass | None:
    """What a plural noun such as "demands" or "conditions" does."""
    token = parse.tokens[head]
    if token.tag is not Tag.NOUN or token.word is None or not token.word.plural:
        return None
    rows = frames("nouns").get(token.word.noun, ())
    return next((f.kind for f in rows if f.kind.name in LISTED), None)


def _owner(resolver: Resolver, owners: NounOwners, head: int, main: Clause | None) -> Entity | None:
    """Whose the noun is: its owner, or the subject of the verb that tells it."""
    found = owners.owner(head)
    if found is not None:
        return found[0]
    telling = (
        main is not None
        and main.head < head
        and (main.lemma in words()["light_verbs"] or main.lemma in _NAMING)
    )
    return resolver.subject(main) if main is not None and telling else None


_OWED = frozenset({"must", "should", "shall"})
_NAMING = frozenset(
    "list name set lay put present announce outline enumerate spell make state give demand".split()
)
_LONGEST = 50
"""Tokens of an item."""
