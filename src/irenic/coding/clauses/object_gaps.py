"""Gaps: clauses whose verb lacks its object, which stands before them, as in "the plan that the envoy presented to"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.subjectless import takes_that
from irenic.coding.clauses.syntax import NP_HEADS, Clause, Parse
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import INDEFINITE, PARTICLES, TIME_NOUNS
from irenic.coding.words.lexicon import ING
from irenic.coding.words.tag_sets import AUX
from irenic.coding.words.tokens import Tag


def lacks_object(parse: Parse, clause: Clause) -> bool:
    """Whether a transitive verb has nothing after it that could be its object."""
    if clause.passive or not (_transitive(clause.lemma) or _holds_a_thing(parse, clause)):
        return False
    after = parse.skip(clause.after)
    if after < len(parse.tokens) and parse.tokens[after].lower in PARTICLES:
        after = parse.skip(after + 1)
    here = parse.tokens[after : after + 2]
    if len(here) > 1 and here[0].tag is Tag.PREP and _governs(clause.lemma, parse.lowers[after]):
        return not parse.is_np_start(after + 1)  # "would agree to a truce"
    if (
        here
        and here[0].form & ING
        and any("ing" in row.patterns for row in frames("verbs").get(clause.lemma, ()))
    ):
        return False  # "that she favours lifting them"
    return after >= len(parse.tokens) or parse.tokens[after].tag in _BEHIND_GAP


def _transitive(lemma: str) -> bool:
    rows = frames("verbs").get(lemma, ())
    return lemma in _TRANSITIVE or any(
        p == "np" or p.startswith("obj-") for row in rows for p in row.patterns
    )


_TRANSITIVE = frozenset(
    (
        "present propose offer draft put make give send submit table float back reject accept demand want "
        "seek announce unveil publish outline sign circulate hand deliver devise broker "
        "draw pen prepare leak receive obtain impose revise review carry release describe negotiate build break "
        "annex capture claim conquer control covet occupy own possess retain seize"
    ).split()
)


def _holds_a_thing(parse: Parse, clause: Clause) -> bool:
    """As in "the part that it still holds", not as in "the fact that the truce holds"."""
    at = step_back(parse, clause.start) if clause.lemma == "hold" else -1
    return at >= 0 and (parse.tokens[at].tag is Tag.PRON or parse.tokens[at].mention >= 0)


def _governs(lemma: str, preposition: str) -> bool:
    """As in "agree to", "insist on": the object of such a verb stands behind its preposition."""
    return lemma in _WITH_PREPOSITION and any(
        preposition in row.patterns for row in frames("verbs").get(lemma, ())
    )


_WITH_PREPOSITION = frozenset({"agree", "commit", "consent", "insist", "submit", "subscribe"})


def is_object_relative(parse: Parse, opener: int, clause: Clause) -> bool:
    """As in "the plan that the envoy presented to": a transitive verb with nothing after it."""
    if opener < 1 or parse.tokens[opener].tag is not Tag.COMPL:
        return False
    if parse.tokens[opener - 1].tag not in NP_HEADS and parse.tokens[opener - 1].lower not in INDEFINITE:
        return False
    if parse.tokens[opener - 1].lower in TIME_NOUNS:
        return False  # "said on Tuesday that it would give up land"
    if _told_to(parse, opener - 1):
        return False
    after = parse.skip(clause.after)
    if clause.lemma == "be" and _stranded(parse, after):
        return True  # "a truce that Northland was ready for"
    if clause.lemma in words()["naming"] | _JUDGING and parse.tokens[after : after + 1]:
        behind = parse.tokens[after].tag  # "an idea that its leaders find abhorrent"
        return behind is Tag.ADJ or behind in _BEHIND_GAP
    return lacks_object(parse, clause) or (_apposed_thing(parse, opener) and _lacks_below(parse, clause))


_BEHIND_GAP = frozenset({Tag.CC, Tag.PREP, Tag.PUNCT, Tag.VERB}) | AUX
_JUDGING = frozenset({"find", "consider", "deem", "regard"})


def _told_to(parse: Parse, head: int) -> bool:
    """As in "told reporters that Abel had agreed in May to": who hears it is nothing that was agreed.

    So in "explained to Brandt that Northland agreed with him".
    """
    phrase = np_ending(parse, head)
    if phrase is not None and phrase.start > 1 and parse.lowers[phrase.start - 1] == "to":
        teller = parse.clause_at.get(phrase.start - 2)
        return (
            teller is not None
            and takes_that(teller)
            and not any("to" in f.patterns for f in frames("verbs").get(teller.lemma, ()))
        )
    above = parse.clause_at.get(phrase.start - 1) if phrase is not None else None
    return above is not None and any("obj-that" in f.patterns for f in frames("verbs").get(above.lemma, ()))


def _stranded(parse: Parse, index: int) -> bool:
    """Whether an adjective and then a preposition stand there, with nothing behind it."""
    tokens = parse.tokens[index : index + 3]
    if len(tokens) < 3 or tokens[0].tag is not Tag.ADJ or tokens[1].tag is not Tag.PREP:
        return False
    verb = parse.clause_at.get(parse.skip(index + 2))
    return tokens[2].tag in {Tag.PUNCT, Tag.CC} or (verb is not None and verb.finite)


def _apposed_thing(parse: Parse, opener: int) -> bool:
    """As in "a truce, a step that Northland": a noun that takes no clause of its own."""
    phrase = np_ending(parse, opener - 1)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or parse.lowers[phrase.start] not in {"a", "an"}:
        return False
    if phrase.start < 2 or parse.tokens[phrase.start - 1].text != ",":
        return False
    return not any("that" in frame.patterns for frame in frames("nouns").get(word.noun, ()))


def _lacks_below(parse: Parse, clause: Clause) -> bool:
    """As in "a move that Southmark has vowed to block", "a step that it has refused to consider"."""
    below = parse.clauses[clause.index + 1 : clause.index + 2]
    return bool(below) and below[0].kind == "inf" and lacks_object(parse, below[0])
