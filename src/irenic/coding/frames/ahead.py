"""What a party will do, by any verb: "Northland will hold elections", "the Parties shall exchange all prisoners"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.conditions import condition_in
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.fronted_conditions import PRICES, condition_before
from irenic.coding.frames.withheld import keeps_silent, withholds
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import COMMENTATOR, OTHER, Form


def ahead(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "will hold elections in May", "shall not attend the talks": announced, or refused, in nobody's words."""
    if clause.passive or clause.perfect or clause.kind != "main":
        return []
    announced = clause.modal in WILL or _would_not(parse, clause) or on_terms(parse, clause)
    if not announced or keeps_silent(parse, clause):
        return []
    if parse.tokens[clause.head].tag is not Tag.VERB or (
        clause.lemma in _BEFALLING or clause.lemma in words()["exploring"]
    ):
        return []
    if not _FORESEEN.isdisjoint(clause.adverbs) or any(
        parse.lowers[phrase.head] in _SPEAKING for phrase in clause.subjects
    ):
        return []
    holder = resolver.subject(clause)
    if holder is None or any(s.party in {COMMENTATOR, OTHER} for s in holder.speakers):
        return []
    content = (clause.head, _before_purpose(parse, clause, content_end(parse, clause.after, clause)))
    none = parse.lowers[parse.skip(clause.after)] in {"no", "none"} if content[1] > clause.after else False
    kind, rule = classes()["stop" if clause.negated != none else "deed"], "verb.ahead"
    found = Candidate(holder, kind, Form.NARRATED, rule, clause.head, clause.start, content, clause)
    found.hedged = is_hedged(parse, clause)
    return [found]


def _would_not(parse: Parse, clause: Clause) -> bool:
    """As in "Northland would not negotiate with kidnappers": refused, in words that somebody must have said."""
    if clause.modal != "would" or not clause.negated or any(c.inserted for c in parse.clauses):
        return False
    return _IMAGINING.isdisjoint(parse.vocabulary) and not withholds(parse, clause)


def on_terms(parse: Parse, clause: Clause) -> bool:
    """As in "would free them in return for a truce", "would leave, but only after a vote": what is given for what."""
    if clause.modal not in {"would", "could"} or clause.negated or clause.kind != "main":
        return False
    behind = next((c for c in parse.clauses[clause.index + 1 :] if c.kind == "main" and c.finite), None)
    end = behind.subjects[0].start if behind is not None and behind.subjects else len(parse.tokens)
    found = condition_before(parse, clause) or condition_in(
        parse, clause.after, max(clause.after, end), clause
    )
    return found is not None and (found.kind == "only" or parse.lowers[found.index] in _TERMS)


def _before_purpose(parse: Parse, clause: Clause, end: int) -> int:
    """As in "will fly to Osper to discuss a truce": what it is for is not what is done; "will help to" governs it."""
    behind = range(parse.skip(clause.after) + 1, end)
    return next((i for i in behind if parse.tokens[i].tag is Tag.TO), end)


_TERMS = PRICES | {"once", "provided", "providing"}
_IMAGINING = frozenset("if otherwise though although even had were".split())
"""As in "would not go as far if it were safe": what is only pictured."""
WILL = frozenset({"will", "shall", "'ll", "wo"})
_SPEAKING = frozenset({"i", "we", "you"})
"""What these will do is read as their words."""
_BEFALLING = frozenset(
    (
        "be have dare need face survive last exist lose win fail suffer struggle try come go get see know find feel"
        " think hear gain benefit remain become seem look remember wonder depend die learn discover realise realize"
        " regret notice inherit fly travel arrive visit meet receive brief address tell speak say"
    ).split()
)
"""What befalls somebody, or only tells how a thing is to go."""
_FORESEEN = frozenset(
    "probably likely surely certainly inevitably presumably eventually doubtless soon".split()
)
"""As in "will probably lose": what an author foresees."""
