"""What is not said to be done: asked about, advised, doubted, or only thought of by somebody."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag


def wondered(parse: Parse, clause: Clause) -> bool:
    """As in "asked what troops Northland would send", "wanted to know how it would lift them": not yet known."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    if above is None or clause.kind != "sub" or clause.opener < 0:
        return False
    amount = parse.lowers[clause.opener : clause.opener + 2] in (["how", "much"], ["how", "many"])
    if not clause.modal and not amount:
        return False
    return (
        above.lemma in _WONDERING
        and parse.lowers[clause.opener] in _WHAT
        and clause.opener - above.after <= 1
    )


_WONDERING = frozenset("ask clarify determine discuss hear know learn question see wonder".split())
_WHAT = frozenset("how what when where which who why".split())


def theirs_alone(parse: Parse, clause: Clause) -> bool:
    """As in "only the islanders can decide on elections": what is said of them, and nothing that they do."""
    first = clause.subjects[0].start if clause.subjects and clause.modal in {"can", "may", "could"} else 0
    return first > 0 and "only" in parse.lowers[first - 1 : first + 1]


def in_doubt(parse: Parse, clause: Clause) -> bool:
    """As in "doubts that X will accept", "the idea that X could accept", "did not believe that X wants"."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    first = clause.subjects[0].start if clause.subjects else clause.start
    if above is not None and _only_thought(parse, above, first):
        return True
    if (
        above is not None
        and above.negated
        and above.lemma in _BELIEVING | _AFFIRMING
        and first - above.after <= _NEAR
    ):
        return True
    if above is not None and above.lemma == "ensure" and 0 <= first - above.after <= 1:
        return True  # "wants to ensure that Southmark frees them"
    doubtful = words()["doubtful"].intersection(parse.lowers[max(0, first - 1) : first + 1])
    if doubtful and clause.kind == "that" and above is not None and above.lemma == "be":
        return True  # "it is unlikely the group would accept"
    if clause.opener < 1 or parse.tokens[clause.opener].lower != "that":
        return False
    word = parse.tokens[clause.opener - 1].word
    if parse.lowers[max(0, clause.opener - 2) : clause.opener] in (["no", "doubt"], ["little", "doubt"]):
        return False  # "left no doubt that it regards the vote as a sham"
    if clause.modal in {"should", "ought"} and _advised(parse, clause.opener):
        return True  # "a warning to Northland that it should give up its bid"
    if parse.lowers[clause.opener - 1] == "including":
        return True  # "several demands, including that X withdraw"
    if parse.lowers[clause.opener - 2] in _SCANT and word is not None and word.noun in _TOKENS:
        return True  # "there is no sign that X will accept"
    if (
        clause.kind == "that"
        and word is not None
        and (word.noun in words()["imagined"] or _asking(word.noun))
    ):
        return True
    return parse.tokens[clause.opener - 1].lower in words()["doubtful"] or (
        above is not None and above.after == clause.opener and above.lemma in words()["doubting"]
    )


_AFFIRMING = frozenset("say confirm announce indicate specify disclose state".split())
"""As in "has not confirmed that it will accept"."""


def _advised(parse: Parse, opener: int) -> bool:
    before = (t.word for t in parse.tokens[max(0, opener - _NEAR) : opener] if t.word is not None)
    return any(word.noun in _ADVICE for word in before)


_ADVICE = frozenset("advice appeal call demand plea recommendation suggestion warning".split())


def _only_thought(parse: Parse, above: Clause, first: int) -> bool:
    """As in "it would be easy to conclude that X wants", "wrong to think that it does": what one might think."""
    if above.kind != "inf" or above.lemma not in _CONCLUDING or above.index < 1:
        return False
    if first - above.after > 1 and parse.tokens[first - 1].tag is not Tag.COMPL:
        return False
    main = parse.clauses[above.index - 1]
    it = bool(main.subjects) and parse.lowers[main.subjects[0].head] == "it"
    between = parse.lowers[main.after : above.start]
    return main.lemma == "be" and it and not _THOUGHT.isdisjoint(between)


_CONCLUDING = frozenset(
    "conclude think believe assume imagine suppose infer expect suggest argue claim say".split()
)
_THOUGHT = frozenset(
    "easy tempting wrong naive premature misleading mistake error simplistic foolish absurd unfair illusion".split()
)
_SCANT = frozenset("no little scant few any zero".split())
_TOKENS = frozenset("sign indication evidence hint suggestion proof guarantee certainty assurance".split())


def _asking(noun: str) -> bool:
    """As in "the demand that X release them", "the offer that X should host": nothing is said for X."""
    return any(
        "that" in f.patterns and f.kind.name in {"demand", "offer"} for f in frames("nouns").get(noun, ())
    )


_BELIEVING = frozenset("believe think expect imagine suppose trust".split())
_NEAR = 6


def gathered(parse: Parse, clause: Clause) -> bool:
    """As in "found guns, suggesting a breach of the truce", "Considering the risks, it left": nobody's proposal."""
    if clause.finite or clause.start != clause.head or parse.tokens[clause.start].lower not in _GATHERING:
        return False
    if clause.start and parse.tokens[clause.start - 1].tag not in {Tag.PUNCT, Tag.QUOTE}:
        return False
    if clause.lemma == "consider":
        return True
    phrase = parse.noun_phrase(parse.skip(clause.after))
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in _TRACES


_GATHERING = frozenset({"considering", "suggesting"})
_TRACES = frozenset(
    "attempt breach intent intention involvement lack link pattern presence shift use violation".split()
)


def so_far(parse: Parse, clause: Clause) -> bool:
    """As in "we have not agreed on a truce yet": it may still come."""
    if not clause.negated or not clause.perfect or "yet" not in parse.vocabulary:
        return False
    stop = next((i for i in range(clause.after, len(parse.tokens)) if parse.tokens[i].tag in _ENDS), 0)
    return stop > 0 and parse.lowers[stop - 1] == "yet"


_ENDS = frozenset({Tag.PUNCT, Tag.QUOTE, Tag.SUB})


def to_be_ensured(parse: Parse, clause: Clause) -> bool:
    """As in "wants to make sure that they are freed by X", "must ensure X keeps the truce": not so yet."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    if above is None or clause.modal or above.past or above.perfect:
        return False
    first = clause.subjects[0].start if clause.subjects else clause.start
    between = parse.lowers[above.after : first]
    if above.lemma == "make":
        return between in (["sure"], ["sure", "that"], ["certain"], ["certain", "that"])
    return above.lemma == "ensure" and between in ([], ["that"])
