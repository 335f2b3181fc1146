"""What an accord binds somebody to: "the deal commits Northland to withdraw its troops and to free the prisoners"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def bound(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """The promise of whom an accord binds: the verb's object, what it is to do behind it."""
    if clause.lemma not in _BINDING or clause.passive or clause.negated or not clause.finite:
        return []
    if clause.kind == "that":
        return []  # "Abel said the treaty obliged them to leave": who says so asks for it
    subject = clause.antecedent if clause.kind == "rel" else _subject(parse, clause)
    if subject is None or not _accord(parse, clause, subject):
        return []
    whom = parse.noun_phrase(parse.skip(clause.after))
    if whom is None or parse.tokens[whom.head].tag is Tag.PRON:
        return []  # "its treaty obliges it to act"
    if whom.tail + 1 >= len(parse.tokens) or parse.tokens[whom.tail].tag is not Tag.TO:
        return []
    holder = resolver.phrase(whom)
    if holder is None:
        return []
    content = (whom.tail, content_end(parse, whom.tail + 1, clause))
    kind, rule = classes()["promise"], "verb.bound"
    hedged = is_hedged(parse, clause)
    return [
        Candidate(
            holder, kind, Form.VERB_INF, rule, clause.head, clause.start, content, clause, hedged=hedged
        )
    ]


def under_accord(parse: Parse, resolver: Resolver) -> list[Candidate]:
    """As in "Under the deal, Northland is to withdraw and Southmark must free all prisoners"."""
    if parse.lowers[0] != "under":
        return []
    phrase = parse.noun_phrase(1)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is None or word.noun not in _ACCORDS:
        return []
    found: list[Candidate] = []
    for clause in parse.clauses:
        if clause.kind != "main" or clause.passive or not (clause.subjects and _owed(parse, clause)):
            continue
        holder = resolver.subject(clause)
        if holder is not None:
            content = (clause.start, content_end(parse, clause.after, clause))
            kind, form, rule = classes()["promise"], Form.VERB_INF, "verb.bound"
            found.append(Candidate(holder, kind, form, rule, clause.head, clause.start, content, clause))
    return found


def _owed(parse: Parse, clause: Clause) -> bool:
    """As in "is to withdraw", "must withdraw", "would have to", "would withdraw"."""
    if clause.modal in {"must", "would"}:
        return not clause.negated
    after = parse.skip(clause.after)
    owed = clause.lemma in {"be", "have"} and after < len(parse.tokens) and parse.tokens[after].tag is Tag.TO
    return owed and not clause.negated


def _subject(parse: Parse, clause: Clause) -> NounPhrase | None:
    """The subject of a clause, or of the one whose subject it shares."""
    owner = parse.clauses[clause.shared] if 0 <= clause.shared < clause.index else clause
    return owner.subjects[0] if len(owner.subjects) == 1 else None


def _accord(parse: Parse, clause: Clause, subject: NounPhrase) -> bool:
    """Whether a subject is an accord, or, of a verb that says nothing else, a word that points at one."""
    head = parse.tokens[subject.head]
    if head.lower == "it":
        return clause.lemma in _OF_ACCORDS
    if head.tag is Tag.NUM and subject.head > subject.start:
        head = parse.tokens[subject.head - 1]  # "Article 5"
    word = look_up(head.lower)
    return word.noun in _ACCORDS or (clause.lemma in _OF_ACCORDS and word.noun in _TEXTS)


_OF_ACCORDS = frozenset({"commit", "oblige", "obligate", "bind"})
_BINDING = _OF_ACCORDS | {"require"}
_ACCORDS = frozenset(
    "accord agreement armistice deal pact protocol settlement treaty truce ceasefire".split()
)
_TEXTS = frozenset(
    "article clause communique communiqué document memorandum paragraph provision text".split()
)
