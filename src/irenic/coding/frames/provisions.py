"""What a plan provides for: "Under X's plan, the area would become …", and the sentences that go on so."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.documents import is_part
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_PERSONS = frozenset("i you he she we".split())
_JOINING = frozenset({"while", "whereas"})


def provisions(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """The terms that a sentence tells of a plan whose author is known, with its author as holder.

    The plan stands in front ("Under X's plan, …") or is the subject of the sentence before, in the same paragraph;
    the terms have "would", or tell what somebody "was to" do.
    """
    discourse = resolver.discourse
    here = (discourse.sentence, discourse.paragraph)
    author, start, named = _author(parse, resolver)
    if author is None and not named and discourse.terms_in == (here[0] - 1, here[1]):
        author = discourse.terms_of
    if author is None or _quotes(parse):
        return []
    author = _leading(author)
    if named:  # the plan is the subject: what follows are its terms
        discourse.terms_of, discourse.terms_in = author, here
        terms = _apart(parse)
    else:
        terms = _terms(parse, start)
    if terms:
        discourse.terms_of, discourse.terms_in = author, here
    found: list[Candidate] = []
    behind = _source_behind(parse)
    for clause in terms:
        first = start if clause is terms[0] and not named else clause.subjects[0].start
        end = content_end(parse, first + 1, None, embedded=True)
        content = (first, min(end, behind - 1) if behind > first else end)
        kind = classes()["offer"]
        found.append(
            Candidate(author, kind, Form.INDIRECT, "verb.under", clause.head, first, content, clause)
        )
    return found


def _leading(author: Entity) -> Entity:
    """As in "the plan that Northland and Westeria drew up": what it provides for is told of the one named first."""
    return replace(author, speakers=author.speakers[:1]) if len(author.speakers) > 1 else author


def provided(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "the draft caps the army", "it sets aside a billion": what a plan does by any verb are its terms."""
    discourse = resolver.discourse
    if discourse.terms_in != (discourse.sentence, discourse.paragraph) or clause.passive or not clause.finite:
        return []
    author, subject = discourse.terms_of, _first_subject(parse, clause)
    if author is None or subject is None or clause.perfect:
        return []
    if clause.lemma in _TELLS_OF_ITSELF and not _has_done(parse, clause):
        return []
    # "it sets aside a billion", but not "enshrines that it will not join the pact"
    it = parse.tokens[subject.head].lower == "it" and clause.kind != "that"
    if not (_plan(parse, subject) or it):
        return []
    word = parse.tokens[subject.head].word
    if word is not None and word.noun in _WORDS:
        return []
    if _passes_over(parse, clause):
        return []
    content = (clause.start, content_end(parse, clause.after, clause))
    kind, rule = classes()["provide"], "verb.provide"
    if clause.lemma in _LEAVING and (later := _to_later(parse, clause, content[1])):
        kind, content = classes()["open"], (clause.start, later)
    return [
        Candidate(
            author, kind, Form.VERB_NP, rule, clause.head, clause.start, content, clause, clause.negated
        )
    ]


def _has_done(parse: Parse, clause: Clause) -> bool:
    """As in "the draft would have Northland leave the valley": whom a plan has do something."""
    whom = parse.bare_phrase(clause.after) if clause.lemma == "have" and clause.modal == "would" else None
    below = parse.clause_at.get(parse.skip(whom.end)) if whom is not None else None
    return below is not None and below.kind == "inf" and parse.tokens[below.start].tag is Tag.VERB


_WORDS = frozenset("statement speech response reply letter note petition declaration".split())
"""Papers that say things, and provide for none ("these statements mask his unwillingness")."""
_TELLS_OF_ITSELF = frozenset(
    "be have remain come go fail face meet run read follow need deserve draw suffer lack emerge".split()
)
"""As in "the plan has failed", "the draft runs to ten pages": verbs that tell of a plan, not what it provides for."""


def _to_later(parse: Parse, clause: Clause, end: int) -> int:
    """As in "leaves the status of the valley to a vote", "defers the question of borders until 2031": where what is
    left open ends, or 0.
    """
    first = parse.noun_phrase(parse.skip(clause.after))
    if first is None:
        return 0
    return next((i for i in range(first.end, end) if parse.lowers[i] in _LATER), 0)


_LATER = frozenset({"to", "for", "until"})
_LEAVING = frozenset({"leave", "defer", "postpone"})


def _passes_over(parse: Parse, clause: Clause) -> bool:
    """As in "the draft does not mention an amnesty", "makes no mention of it", "says nothing about it"."""
    if clause.negated and clause.lemma in _MENTIONING:
        return True
    if clause.lemma in {"make", "say", "contain"}:
        return parse.lowers[clause.after : clause.after + 1] in (["no"], ["nothing"], ["little"])
    return clause.lemma in {"omit", "skirt", "sidestep"}


_MENTIONING = frozenset("mention address name specify spell say touch cover".split())


def _first_subject(parse: Parse, clause: Clause) -> NounPhrase | None:
    """The subject of a clause, or of the one whose subject it shares: "it offers a truce and sets a date"."""
    for _ in parse.clauses:
        if clause.subjects or not 0 <= clause.shared < clause.index:
            break
        clause = parse.clauses[clause.shared]
    return clause.subjects[0] if len(clause.subjects) == 1 else None


def _terms(parse: Parse, start: int) -> list[Clause]:
    """The clauses that tell terms: all of a sentence, where the first of them does."""
    if any(c.inserted for c in parse.clauses):
        return []
    main = next((c for c in parse.clauses if c.finite and c.start > start), None)
    if main is None or not _is_term(parse, main) or not start <= main.subjects[0].start <= start + 2:
        return []
    joined = [c for c in parse.clauses[main.index + 1 :] if c.kind == "main" or _contrasted(parse, c)]
    return [main, *(c for c in joined if _is_term(parse, c))]


def _apart(parse: Parse) -> list[Clause]:
    """As in "It starts with a truce; elections would be held later": the terms behind what the plan does."""
    return [
        c
        for c in parse.clauses
        if c.kind == "main" and _is_term(parse, c) and parse.lowers[c.subjects[0].start - 1] == ";"
    ]


def _contrasted(parse: Parse, clause: Clause) -> bool:
    """As in "…, while the front line would be frozen"."""
    return clause.kind == "sub" and clause.opener >= 0 and parse.tokens[clause.opener].lower in _JOINING


def _is_term(parse: Parse, clause: Clause) -> bool:
    """As in "the area would become", "Northland was to get", not as in "he would agree"."""
    if not clause.finite or not clause.subjects:
        return False
    if parse.tokens[clause.subjects[0].head].lower in _PERSONS:
        return False
    after = parse.skip(clause.after)  # past the end in a sentence cut short
    owed = clause.lemma == "be" and after < len(parse.tokens) and parse.tokens[after].tag is Tag.TO
    return clause.modal == "would" or owed or (clause.modal == "could" and clause.passive)


def _author(parse: Parse, resolver: Resolver) -> tuple[Entity | None, int, bool]:
    """Whose the plan in front is, where its terms begin, and whether it is itself the subject."""
    tokens = parse.tokens
    if (before := _last_of_source(parse)) >= 0:
        phrase = parse.noun_phrase(before + 1)
        if phrase is None or phrase.tail + 1 >= len(tokens):
            return None, 0, False
        first = _past_aside(parse, phrase.tail + (tokens[phrase.tail].text == ","))
        if before > 0 and tokens[phrase.head].lower == "it":
            return next(reversed(resolver.discourse.documents.values()), None), first, False
        if _plan(parse, phrase):
            return resolver.phrase(phrase), first, False
        if before > 0:
            return None, 0, False
        return (_of_parts(resolver), first, False) if is_part(parse, phrase) else (None, 0, False)
    if (behind := _source_behind(parse)) > 0:
        phrase = parse.noun_phrase(behind + 2)
        return (resolver.phrase(phrase) if phrase is not None else None), 0, False
    main = next((c for c in parse.clauses if c.finite and c.kind == "main"), None)
    if main is None or not main.subjects:
        return None, 0, False
    discourse = resolver.discourse
    subject = main.subjects[0]
    if parse.tokens[subject.head].lower == "it" and discourse.terms_in[0] == discourse.sentence - 1:
        return discourse.terms_of, 0, True  # "It offers …": the plan goes on
    if not _plan(parse, subject) or main.passive:
        return None, _past_fronted(parse, subject), False
    return resolver.phrase(subject), 0, True


def _last_of_source(parse: Parse) -> int:
    """The token before the plan in "Under the plan, …", "According to the draft, …", or −1."""
    if parse.lowers[0] == "under":
        return 0
    return 1 if parse.lowers[:2] == ["according", "to"] else -1


def _source_behind(parse: Parse) -> int:
    """As in "Troops would leave the valley, according to the draft.": where the source begins, or −1."""
    if "according" not in parse.vocabulary:
        return -1
    at = parse.lowers.index("according")
    phrase = parse.noun_phrase(at + 2) if parse.lowers[at + 1 : at + 2] == ["to"] else None
    if at < 3 or parse.lowers[at - 1] != "," or phrase is None or not _plan(parse, phrase):
        return -1
    return at if all(t.tag is Tag.PUNCT for t in parse.tokens[phrase.tail :]) else -1


def _past_aside(parse: Parse, first: int) -> int:
    """As in "Under the plan, dated Monday and seen by a newspaper, the area would": where the terms begin."""
    opening = parse.clause_at.get(first)
    aside = parse.tokens[first].tag is Tag.REL or (opening is not None and opening.kind == "part")
    main = next((c for c in parse.clauses if c.finite and c.kind == "main" and c.subjects), None)
    if not aside or main is None or parse.lowers[main.subjects[0].start - 1] != ",":
        return first
    return max(first, main.subjects[0].start)


def _of_parts(resolver: Resolver) -> Entity | None:
    """As in "Under the first variant, …": the author of the plan last told of, of whom "the second" then speaks."""
    discourse = resolver.discourse
    if discourse.terms_in[1] == discourse.paragraph:
        author = discourse.terms_of
    else:
        author = next(reversed(discourse.documents.values()), None)
    if author is not None:
        discourse.parts_of, discourse.parts_in = author, discourse.sentence
    return author


def _past_fronted(parse: Parse, subject: NounPhrase) -> int:
    """As in "In exchange, Northland was to get": the subject, where no more than an adverbial stands before it."""
    before = parse.tokens[: subject.start]
    fronted = (
        bool(before) and before[0].tag is Tag.PREP and before[-1].text == "," and subject.start <= _FRONT
    )
    return subject.start if fronted else 0


_FRONT = 6


def _quotes(parse: Parse) -> bool:
    """Whether somebody's sentence stands between quotation marks; a quoted word does not count."""
    marks = [i for i, t in enumerate(parse.tokens) if t.tag is Tag.QUOTE]
    return bool(marks) and (marks[0] == 0 or any(c.finite for c in parse.clauses_in(marks[0], marks[-1])))


def _plan(parse: Parse, phrase: NounPhrase) -> bool:
    word = parse.tokens[phrase.head].word
    return word is not None and word.noun in words()["documents"]
