"""What stands behind a colon: "Abel was adamant: no truce without guarantees", "her answer was plain: …"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def spelled_out(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """The words behind the colon as told by who is adamant, or whose answer or line it is."""
    if ":" not in parse.vocabulary:
        return []
    colon = parse.lowers.index(":")
    if colon + _LEAST >= len(parse.tokens) or parse.tokens[colon + 1].tag is Tag.QUOTE:
        return []
    main = next((c for c in parse.clauses if c.finite and c.kind == "main" and c.head < colon), None)
    holder = _teller(parse, resolver, main, colon) if main is not None else None
    if main is None or holder is None:
        return []
    content = (colon + 1, content_end(parse, colon + 1, None, embedded=True))
    kind, rule = classes()["report"], "verb.colon"
    return [Candidate(holder, kind, Form.INDIRECT, rule, main.head, content[0], content, main)]


def _teller(parse: Parse, resolver: Resolver, main: Clause, colon: int) -> Entity | None:
    if not main.subjects or any(
        c.kind in {"rel", "orel"} and c.head > main.head for c in parse.clauses_in(0, colon)
    ):
        return None
    subject = main.subjects[0]
    word = parse.tokens[subject.head].word
    if word is not None and word.noun in _ANSWERS:
        party = resolver.owners.tail(subject) if resolver.owner(subject) is None else None
        return resolver.owner(subject) if party is None else resolver.phrase(subject)
    after = parse.skip(main.after)
    plain = main.lemma in {"be", "remain"} and after < colon and parse.lowers[after] in _PLAIN
    return resolver.subject(main) if plain else None


_LEAST = 3
"""Tokens that must stand behind the colon."""
_ANSWERS = frozenset("answer argument line message reasoning reply response verdict view warning".split())
_PLAIN = frozenset(
    "adamant blunt categorical clear defiant emphatic explicit firm frank scathing unequivocal unmoved".split()
)
