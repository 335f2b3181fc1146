"""What a party goes on to ask in sentences that name no speaker: "X wants a truce. Sanctions would have to go"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.discourse import Discourse
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity, less_sure
from irenic.coding.resources import classes, frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Statement
from irenic.model.terms import Act, Form


def asked_on(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """The demands of whoever asked something in the sentence before, where this one only tells what is owed."""
    discourse = resolver.discourse
    if discourse.asks_in != (discourse.sentence - 1, discourse.paragraph) or discourse.asks is None:
        return []
    if any(t.tag is Tag.QUOTE for t in parse.tokens) or parse.lowers[0] in _TURNING:
        return []
    if any(c.inserted or (c.finite and not c.passive and tells(parse, c)) for c in parse.clauses):
        return []
    main = next((c for c in parse.clauses if c.finite), None)
    if main is None or not _is_owed(parse, main) or main.subjects[0].start > _FRONT:
        return []
    holder, kind = less_sure(discourse.asks, 0.75), classes()["demand"]
    assert holder is not None
    found: list[Candidate] = []
    for clause in (c for c in parse.clauses[main.index :] if _is_owed(parse, c)):
        first = clause.subjects[0].start
        if found and first < found[-1].content[1]:
            continue
        content = (first, content_end(parse, first + 1, None, embedded=True))
        found.append(
            Candidate(holder, kind, Form.INDIRECT, "verb.asked_on", clause.head, first, content, clause)
        )
    return found


def _is_owed(parse: Parse, clause: Clause) -> bool:
    """As in "Sanctions should be lifted", "the rebels would have to leave", "its army was to be halved"."""
    if clause.kind != "main" or not clause.subjects or clause.negated:
        return False
    if parse.lowers[clause.subjects[0].head] in _PERSONS:
        return False
    after = parse.skip(clause.after)
    to = after < len(parse.tokens) and parse.tokens[after].tag is Tag.TO
    if clause.lemma == "have" and to:
        return clause.modal == "would"
    return clause.passive and clause.modal in {"must", "should"}


def note_asked(parse: Parse, resolver: Resolver, found: list[Statement]) -> None:
    """Remember who asks in a sentence: what it tells are demands of one party, or its subject is such demands."""
    discourse = resolver.discourse
    if found:
        _note_told(discourse, found)
        return
    main = next((c for c in parse.clauses if c.finite and c.kind == "main"), None)
    subject = main.subjects[0] if main is not None and len(main.subjects) == 1 else None
    word = parse.tokens[subject.head].word if subject is not None else None
    if subject is None or word is None or not word.plural or not _asks(word.noun):
        return
    owner = resolver.owner(subject)
    if owner is not None and len(owner.speakers) == 1:
        _note(discourse, owner)


def _note_told(discourse: Discourse, found: list[Statement]) -> None:
    last = found[-1]
    own = {s.holder.party for s in found} == {last.holder.party}
    if own and not last.sources and all(s.act is Act.DEMAND and s.form is not Form.NOMINAL for s in found):
        _note(discourse, Entity((last.holder,), "party", "it", 0.9))


def _note(discourse: Discourse, asking: Entity) -> None:
    discourse.asks, discourse.asks_in = asking, (discourse.sentence, discourse.paragraph)


def _asks(noun: str) -> bool:
    """As in "its demands are known", "their terms have not changed"."""
    return noun in words()["listed"] and any(f.kind.name == "demand" for f in frames("nouns").get(noun, ()))


_FRONT = 5
"""Tokens that may stand before the subject: "In return, "."""
_TURNING = frozenset("but yet however still if instead critics".split())
_PERSONS = frozenset("i you he she we they this that it".split())
