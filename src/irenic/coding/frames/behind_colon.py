"""Contents behind a colon: "Abel was blunt: the truce is dead", "Northland's answer came at once: no monitors"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def behind_colon(parse: Parse, resolver: Resolver, found: list[Candidate]) -> list[Candidate]:
    """What a holder tells behind a colon, where no frame before the colon has it as its content."""
    colon = next((i for i, t in enumerate(parse.tokens) if t.text == ":"), -1)
    if colon < 2 or colon + 3 >= len(parse.tokens) or _QUOTED & {t.tag for t in parse.tokens[: colon + 2]}:
        return []
    main = next(
        (c for c in reversed(parse.clauses) if c.finite and c.kind == "main" and c.head < colon), None
    )
    if main is None or (main.negated and main.lemma != "change"):
        return []
    lists = _names_list(parse, main, colon)
    taken = any(c.content[0] <= colon < c.end or (c.end == colon and not lists) for c in found)
    if taken:
        return []
    holder = _teller(parse, resolver, main, colon) if lists is False else resolver.subject(main)
    if holder is None:
        return []
    kind = classes()["demand" if lists else "report"]
    form = Form.VERB_NP if lists else Form.INDIRECT
    content = (colon + 1, content_end(parse, colon + 2, None, embedded=not lists))
    told = main_clause(parse, *content)
    plain = told is not None and not told.modal and judge(parse, *content, own_subject=True) is None
    if plain and not lists:
        return []  # "Abel writes: In the cafés people were watching"
    rule = "verb.announced"
    return [Candidate(holder, kind, form, rule, main.head, colon + 1, content, None if lists else main)]


def _names_list(parse: Parse, main: Clause, colon: int) -> bool:
    """As in "gave the full list: a truce, an amnesty", "has stuck to its terms: a truce": things that are asked for."""
    nouns = {
        t.word.noun for t in parse.tokens[main.after : colon] if t.word is not None and t.tag is Tag.NOUN
    }
    clause = main_clause(parse, colon + 1, len(parse.tokens))
    listing = _LISTS | (_TERMS if main.lemma in _STICKING else frozenset())
    return clause is None and not nouns.isdisjoint(listing)


def _teller(parse: Parse, resolver: Resolver, main: Clause, colon: int) -> Entity | None:
    """As in "Abel was blunt: …", "she put it plainly: …", "her message was simple: …"."""
    listed = words()["announcing"]
    subject = main.subjects[0] if len(main.subjects) == 1 else None
    word = parse.tokens[subject.head].word if subject is not None else None
    if subject is not None and word is not None and word.noun in listed:
        of = parse.noun_phrase(subject.end + 1) if parse.lowers[subject.end] in {"of", "from"} else None
        return resolver.owner(subject) or (resolver.phrase(of) if of is not None else None)
    after = parse.tokens[main.after : colon]
    plainly = any(t.tag is Tag.ADJ or t.lower in listed for t in after)
    if tells(parse, main) or (plainly and main.lemma in _BEING):
        return resolver.subject(main)
    return None


_QUOTED = frozenset({Tag.QUOTE})
_BEING = frozenset("be remain sound speak reply put".split())
_LISTS = frozenset("list catalogue catalog wishlist".split())
_TERMS = frozenset("condition demand goal objective precondition requirement term".split())
_STICKING = frozenset("stick cling hold adhere stand return insist".split())
