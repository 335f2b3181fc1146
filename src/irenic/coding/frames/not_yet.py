"""What is only asked about, gathered from traces, still to come or for others to do: nobody is told to have done it."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.closed import QUESTION_WORDS
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
        and parse.lowers[clause.opener] in QUESTION_WORDS
        and clause.opener - above.after <= 1
    )


_WONDERING = frozenset("ask clarify determine discuss hear know learn question see wonder".split())


def theirs_alone(parse: Parse, clause: Clause) -> bool:
    """As in "only the islanders can decide on elections": what is said of them, and nothing that they do."""
    first = clause.subjects[0].start if clause.subjects and clause.modal in {"can", "may", "could"} else 0
    return first > 0 and "only" in parse.lowers[first - 1 : first + 1]


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
