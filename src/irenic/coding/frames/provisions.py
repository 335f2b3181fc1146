"""What a plan provides for: "Under X's plan, the area would become …", and the sentences that go on so."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_PERSONS = frozenset("i you he she we".split())


def provisions(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """The terms that a sentence tells of a plan whose author is known, with its author as holder.

    The plan stands in front ("Under X's plan, …") or is the subject of the sentence before, in the same paragraph;
    the terms have "would".
    """
    discourse = resolver.discourse
    here = (discourse.sentence, discourse.paragraph)
    author, start, named = _author(parse, resolver)
    if author is None and not named and discourse.terms_in == (here[0] - 1, here[1]):
        author = discourse.terms_of
    main = next((c for c in parse.clauses if c.finite and c.start > start), None)
    if author is None or main is None or _quotes(parse):
        return []
    if named:
        discourse.terms_of, discourse.terms_in = (
            author,
            here,
        )  # the plan is the subject: what follows are its terms
        return []
    if main.modal != "would" or not _impersonal(parse, main, start):
        return []
    discourse.terms_of, discourse.terms_in = author, here
    content = (start, content_end(parse, start + 1, None, embedded=True))
    kind = classes()["offer"]
    return [Candidate(author, kind, Form.INDIRECT, "verb.under", main.head, start, content, main)]


def _author(parse: Parse, resolver: Resolver) -> tuple[Entity | None, int, bool]:
    """Whose the plan in front is, where its terms begin, and whether it is itself the subject."""
    tokens = parse.tokens
    if tokens[0].lower == "under":
        phrase = parse.noun_phrase(1)
        if phrase is None or not _plan(parse, phrase) or phrase.tail + 1 >= len(tokens):
            return None, 0, False
        comma = tokens[phrase.tail].text == ","
        return resolver.phrase(phrase), phrase.tail + comma, False
    main = next((c for c in parse.clauses if c.finite and c.kind == "main"), None)
    if main is None or not main.subjects:
        return None, 0, False
    discourse = resolver.discourse
    if parse.tokens[main.subjects[0].head].lower == "it" and discourse.terms_in[0] == discourse.sentence - 1:
        return discourse.terms_of, 0, True  # "It offers …": the plan goes on
    if not _plan(parse, main.subjects[0]) or main.passive:
        return None, 0, False
    return resolver.phrase(main.subjects[0]), 0, True


def _quotes(parse: Parse) -> bool:
    """Whether somebody's sentence stands between quotation marks; a quoted word does not count."""
    marks = [i for i, t in enumerate(parse.tokens) if t.tag is Tag.QUOTE]
    return bool(marks) and (marks[0] == 0 or any(c.finite for c in parse.clauses_in(marks[0], marks[-1])))


def _plan(parse: Parse, phrase: NounPhrase) -> bool:
    word = parse.tokens[phrase.head].word
    return word is not None and word.noun in words()["documents"]


def _impersonal(parse: Parse, main: Clause, start: int) -> bool:
    """As in "the area would become", not as in "he would agree", "…, Abel said"."""
    if not main.subjects or not start <= main.subjects[0].start <= start + 2:
        return False
    if any(c.inserted for c in parse.clauses):
        return False
    return parse.tokens[main.subjects[0].head].lower not in _PERSONS
