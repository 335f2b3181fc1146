"""Forms in -ed without an auxiliary: past tense or participle."""

from __future__ import annotations

from irenic.coding.clauses.inserted_forms import asked_aside, inside_insertion
from irenic.coding.clauses.past_forms import is_past
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.subjectless import (
    by_agent,
    objectless,
    subjectless_ahead,
    subjunctive,
    takes_that,
)
from irenic.coding.clauses.syntax import DASHES, NP_HEADS, NP_STARTS, Clause, Parse, names_after_noun
from irenic.coding.clauses.telling import SAYING
from irenic.coding.clauses.wished import is_capital, wished, wished_too
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import BASE, PARTICIPLE, PAST
from irenic.coding.words.tokens import Tag

_ADJ_DET = frozenset({Tag.ADJ, Tag.DET})
_CC_PRON = frozenset({Tag.CC, Tag.PRON})
_COMPL_PRON_REL_THERE = frozenset({Tag.COMPL, Tag.PRON, Tag.REL, Tag.THERE})

_CLAUSE_MARKS = frozenset({Tag.PUNCT, Tag.SUB, Tag.COMPL, Tag.REL})


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
        return not (token.form & BASE and _object_follows(parse, clause))  # "Let the prisoners go."
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
    if waits and previous.tag in NP_HEADS and takes_that(clause) and _comma_follows(parse, clause):
        return False  # "the sanctions, Abel insisted, must stay"
    if previous.tag in NP_HEADS and wished_too(parse, clause, at) and not _object_follows(parse, clause):
        return True
    if previous.tag in NP_HEADS and clause.lemma in _BELONGING and not _object_follows(parse, clause):
        return True
    if waits and takes_that(clause) and _clause_follows(parse, clause):
        return False
    if direct_comma:
        return any(other.finite or subjunctive(parse, other) for other in parse.clauses[clause.index + 1 :])
    if waits and _object_follows(parse, clause) and clause.lemma != "date":
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
    return _reduced_relative(parse, clause, at)


def _set_apart(parse: Parse, clause: Clause, mark: str) -> bool:
    """As in "work with them, suspended in June, would resume": between commas, an auxiliary behind the second."""
    if _object_follows(parse, clause):
        return False
    for index in range(clause.after, min(clause.after + _APART, len(parse.tokens) - 1)):
        if parse.tokens[index].text == mark:
            return parse.tokens[index + 1].tag in _AUXILIARIES
        if parse.tokens[index].tag in _CLAUSE_MARKS or index in parse.clause_at:
            return False
    return False


_APART_MARKS = DASHES | {",", "-"}
_APART = 9
"""Tokens that a participle may have behind it between commas."""
_AUXILIARIES = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE})


def _after_that(parse: Parse, at: int) -> bool:
    """Whether a name stands right behind "that" or "which"."""
    phrase = np_ending(parse, at)
    return phrase is not None and phrase.start > 0 and parse.tokens[phrase.start - 1].tag in _THAT


def _behind_what(parse: Parse, at: int) -> bool:
    """As in "what members needed was an end to the blockade": the verb of the clause that "what" opens."""
    phrase = np_ending(parse, at)
    return phrase is not None and phrase.start > 0 and parse.lowers[phrase.start - 1] == "what"


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


def _clause_follows(parse: Parse, clause: Clause) -> bool:
    after = parse.skip(clause.after)
    if _time_follows(parse, after):
        return False  # "announced late last month"
    return after < len(parse.tokens) and parse.tokens[after].tag in NP_STARTS | {Tag.COMPL}


def _time_follows(parse: Parse, index: int) -> bool:
    index += parse.lowers[index : index + 1] in (["late"], ["early"], ["earlier"])
    which = parse.lowers[index : index + 1] in (["last"], ["next"], ["this"])
    return (
        which
        and parse.lowers[index + 1 : index + 2] != []
        and parse.lowers[index + 1].rstrip("s") in TIME_NOUNS
    )


def _comma_follows(parse: Parse, clause: Clause) -> bool:
    after = parse.skip(clause.after)
    return after < len(parse.tokens) and parse.tokens[after].text == ","


def _object_follows(parse: Parse, clause: Clause) -> bool:
    """As in "praised the plan": no participle, unless it names ("a man called Brandt")."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag not in NP_STARTS:
        return False
    if parse.tokens[after].lower in TIME_NOUNS | {"last", "next", "this"} or _time_follows(parse, after):
        return False
    naming = clause.lemma in {"call", "name", "dub", "elect", "appoint", "give", "grant", "deny", "offer"}
    if clause.lemma == "call" and not is_capital(parse, after):
        return True  # "called the statement biased"
    return not (naming and subjectless_ahead(parse, clause) > 0)


def _reduced_relative(parse: Parse, clause: Clause, at: int) -> bool:
    """Where no subject waits: a participle of the noun before, or one more verb of the clause before."""
    tokens, index = parse.tokens, clause.head
    after = parse.skip(index + 1)
    following = tokens[after] if after < len(tokens) else None
    previous = tokens[at]
    if previous.tag in NP_HEADS and (by_agent(parse, clause) or _made_public(parse, clause, at)):
        return True
    if following is not None and following.lower == "by" and previous.tag in NP_HEADS:
        return False
    if previous.tag is Tag.CC:
        return by_agent(parse, clause) or _joins_participle(parse, clause)
    if previous.tag is Tag.NOUN and objectless(parse, clause):
        return True
    if previous.tag is Tag.NOUN and _settled_thing(parse, clause, at):
        return True
    if takes_that(clause):
        return False
    if previous.text == ",":
        earlier = [c for c in parse.clauses[: clause.index] if c.finite]
        return not earlier or (
            following is not None and following.lower in {"by", "in", "on", "at", "with", "as"}
        )
    if following is not None and following.tag is Tag.PREP and _appositive(parse, at, clause.lemma):
        return True
    if names_after_noun(tokens, at):
        return False  # "the treaties Russia proposed"
    if previous.tag in NP_HEADS:
        zero_that = following is not None and following.tag in NP_STARTS
        if not zero_that and _object_of_finite(parse, at):
            return True
        return not zero_that and _finite_ahead(parse, index)
    return False


def _settled_thing(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "supports the truce proposed in May", "in the form agreed on Monday": things neither agree nor propose."""
    after = parse.skip(clause.after)
    if clause.lemma not in _SETTLING or after >= len(parse.tokens) or not _object_of_finite(parse, at):
        return False
    if parse.tokens[after].tag is not Tag.PREP and parse.lowers[after] not in _LATELY:
        return False
    noun = parse.tokens[at].word
    return noun is not None and not any(noun.noun in words()[key] for key in _AGENTS)


_SETTLING = frozenset(
    "agree announce decide declare demand negotiate order plan promise propose suggest urge".split()
)
_LATELY = frozenset("last this earlier yesterday recently".split())
_AGENTS = (
    "person_roles",
    "group_roles",
    "state_bodies",
    "movement_bodies",
    "sides",
    "public_groups",
    "wide_holders",
)


def _made_public(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "In a statement issued in Osper, Northland said", "in remarks broadcast on Monday"."""
    word, phrase = parse.tokens[at].word, np_ending(parse, at)
    if word is None or word.noun not in words()["documents"] | _SPOKEN or phrase is None or phrase.start != 1:
        return False
    fronted = parse.tokens[0].tag is Tag.PREP and not any(c.finite for c in parse.clauses[: clause.index])
    return fronted and not _object_follows(parse, clause) and len(parse.clauses) > clause.index + 1


_SPOKEN = frozenset(
    "address article broadcast comment interview message note post remark release report video".split()
)


def _appositive(parse: Parse, head: int, lemma: str) -> bool:
    """As in "demanded a truce, an idea also favoured in": a noun after a comma, and no object after the verb."""
    tokens = parse.tokens
    if tokens[head].tag not in NP_HEADS or head < 3 or tokens[head - 1].lower not in {"a", "an"}:
        return False
    if tokens[head - 2].text != "," or not any(c.finite and c.head < head - 2 for c in parse.clauses):
        return False
    return any("np" in frame.patterns for frame in frames("verbs").get(lemma, ()))


def _joins_participle(parse: Parse, clause: Clause) -> bool:
    """As in "drafted in Osper and backed by the council": the verb form before is a participle."""
    before = parse.clauses[clause.index - 1] if clause.index else None
    if _with_preposition(parse, clause):
        return False  # "welcomed the steps taken by the council and called on"
    dated = clause.lemma == "date" or not _clause_follows(parse, clause)  # "signed by Abel and dated 3 May"
    return before is not None and before.kind == "part" and dated


def _with_preposition(parse: Parse, clause: Clause) -> bool:
    """As in "called on the council", "insisted on it": a verb with its own preposition, which has no object."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag is not Tag.PREP:
        return False
    own = {parse.lowers[after], f"{parse.lowers[after]}-inf"}
    return any(
        not own.isdisjoint(frame.patterns) and "np" not in frame.patterns
        for frame in frames("verbs").get(clause.lemma, ())
    )


def _object_of_finite(parse: Parse, head: int) -> bool:
    """Whether the noun before is the object of a finite verb ("praised the agreement achieved under")."""
    for index in range(head, -1, -1):
        token = parse.tokens[index]
        if token.tag in _CLAUSE_MARKS:
            return False
        if token.tag is Tag.CC and not _between_adjectives(parse, index) and not _between(parse, index):
            return False
        clause = parse.clause_at.get(index)
        if clause is not None:
            return clause.finite and clause.lemma not in SAYING
    return False


def _between(parse: Parse, index: int) -> bool:
    """As in "talks between X and Y held in": the conjunction joins two objects of a preposition."""
    return any(t.lower == "between" for t in parse.tokens[max(0, index - 8) : index])


def _between_adjectives(parse: Parse, index: int) -> bool:
    return parse.tokens[index - 1].tag is Tag.ADJ and parse.tokens[index + 1].tag is Tag.ADJ


def _finite_ahead(parse: Parse, index: int) -> bool:
    """Whether the next verb group is finite with nothing between that would give it a subject of its own."""
    for position in range(index + 1, len(parse.tokens)):
        token = parse.tokens[position]
        if token.tag in _CLAUSE_MARKS or token.tag in _CC_PRON:
            return False
        clause = parse.clause_at.get(position)
        if clause is not None:
            return clause.finite
    return False
