"""Forms in -ed without an auxiliary: past tense or participle."""

from __future__ import annotations

from irenic.coding.clauses.behind_forms import clause_follows, comma_follows, object_follows
from irenic.coding.clauses.inserted_forms import asked_aside, inside_insertion
from irenic.coding.clauses.past_forms import is_past
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.reduced_relatives import is_reduced_relative
from irenic.coding.clauses.subjectless import by_agent, subjectless_ahead, subjunctive, takes_that
from irenic.coding.clauses.syntax import DASHES, NP_HEADS, Clause, Parse
from irenic.coding.clauses.wished import wished, wished_too
from irenic.coding.resources import words
from irenic.coding.words.lexicon import BASE, PARTICIPLE, PAST
from irenic.coding.words.tag_sets import COMPL_PUNCT_REL_SUB
from irenic.coding.words.tokens import Tag, Token

_ADJ_DET = frozenset({Tag.ADJ, Tag.DET})
_COMPL_PRON_REL_THERE = frozenset({Tag.COMPL, Tag.PRON, Tag.REL, Tag.THERE})


def make_participle(clause: Clause) -> None:
    """Make a verb group a participle: a passive that says what befell the noun before it."""
    clause.kind, clause.finite, clause.past, clause.passive = "part", False, False, True


def is_participle(parse: Parse, clause: Clause, waits: int, direct_comma: bool) -> bool:
    """As in "the deal reached under … could", not as in "the deal reached the council".

    `waits` is the number of clauses that have a subject and no verb yet; `direct_comma` says that only a comma
    parts the innermost subject from this form.
    """
    tokens, index = parse.tokens, clause.head
    token = tokens[index]
    if clause.start != index or token.tag is not Tag.VERB or not token.form & PARTICIPLE:
        return False
    if clause.lemma in _DONE_TO_NOBODY:
        return False
    if not token.form & PAST:
        return clause.lemma not in _COMING
    at = step_back(parse, index)
    if at < 0:
        return not (token.form & BASE and object_follows(parse, clause))  # "Let the prisoners go."
    previous = tokens[at]
    if at in parse.clause_at and parse.clause_at[at].lemma in _LINKING:
        return True  # "felt betrayed by", "seemed irritated by"
    if clause.lemma in _LINKING and index + 1 < len(tokens) and tokens[index + 1].form & PARTICIPLE:
        return False
    if previous.tag in _COMPL_PRON_REL_THERE:
        return False
    if waits and _behind_what(parse, at) and not by_agent(parse, clause):
        return False
    if previous.tag in NP_HEADS and (wished(parse, clause, at) or _rumoured(parse, clause)):
        return True
    if waits and previous.tag in NP_HEADS and takes_that(clause) and comma_follows(parse, clause):
        return False  # "the sanctions, Abel insisted, must stay"
    if previous.tag in NP_HEADS and wished_too(parse, clause, at) and not object_follows(parse, clause):
        return True
    if previous.tag in NP_HEADS and clause.lemma in _BELONGING and not object_follows(parse, clause):
        return True
    if waits and takes_that(clause) and clause_follows(parse, clause):
        return False
    if direct_comma:
        return any(other.finite or subjunctive(parse, other) for other in parse.clauses[clause.index + 1 :])
    if waits and object_follows(parse, clause) and clause.lemma != "date":
        return False
    if waits and previous.tag in NP_HEADS and inside_insertion(parse, clause, at):
        return True  # "Abel, in a letter published in Osper, called for"
    if waits and previous.mention >= 0 and not by_agent(parse, clause) and _after_that(parse, at):
        return False  # "the plan that Northland presented would"
    if waits and previous.tag in NP_HEADS | _ADJ_DET:
        if by_agent(parse, clause):
            return True
        return not is_past(parse, clause, at) and subjectless_ahead(parse, clause) >= waits
    if previous.text in _APART_MARKS and _set_apart(parse, clause, previous.text):
        return True
    if waits and previous.text == "," and asked_aside(parse, clause):
        return True
    if waits and previous.text == ",":
        return by_agent(parse, clause) and subjectless_ahead(parse, clause) > 0
    return is_reduced_relative(parse, clause, at)


def _set_apart(parse: Parse, clause: Clause, mark: str) -> bool:
    """As in "work with them, suspended in June, would resume": between commas, an auxiliary behind the second."""
    if object_follows(parse, clause):
        return False
    for index in range(clause.after, min(clause.after + _APART, len(parse.tokens) - 1)):
        if parse.tokens[index].text == mark:
            return parse.tokens[index + 1].tag in _AUXILIARIES
        if parse.tokens[index].tag in COMPL_PUNCT_REL_SUB or index in parse.clause_at:
            return False
    return False


_APART_MARKS = DASHES | {",", "-"}
_APART = 9
"""Tokens that a participle may have behind it between commas."""
_AUXILIARIES = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE})


def _after_that(parse: Parse, at: int) -> bool:
    """Whether a name stands right behind "that" or "which"."""
    opener = _before_phrase(parse, at)
    return opener is not None and opener.tag in _THAT


def _behind_what(parse: Parse, at: int) -> bool:
    """As in "what members needed was an end to the blockade": the verb of the clause that "what" opens."""
    opener = _before_phrase(parse, at)
    return opener is not None and opener.lower == "what"


def _before_phrase(parse: Parse, at: int) -> Token | None:
    """The token right before the noun phrase that ends at a token."""
    phrase = np_ending(parse, at)
    return parse.tokens[phrase.start - 1] if phrase is not None and phrase.start > 0 else None


_THAT = frozenset({Tag.COMPL, Tag.REL})


def _rumoured(parse: Parse, clause: Clause) -> bool:
    """As in "the children said to have been taken away", "men believed to be fighters"."""
    after = parse.skip(clause.after)
    to_be = parse.lowers[after : after + 2] in (["to", "have"], ["to", "be"])
    return to_be and clause.lemma in words()["rumoured"]


_BELONGING = frozenset("accredit ally associate base headquarter".split())
"""Verbs whose forms in -ed tell to whom or where somebody belongs: "two villages allied with the army"."""
_DONE_TO_NOBODY = frozenset(
    "abstain acquiesce balk baulk bristle complain demur disagree hesitate insist object persist react relent reply "
    "respond retaliate waver".split()
)
_COMING = frozenset({"come", "become"})
"""Verbs whose participle looks like the bare form and never stands alone: "once the valleys become one"."""
_LINKING = frozenset("appear feel look remain seem sound stay".split())
