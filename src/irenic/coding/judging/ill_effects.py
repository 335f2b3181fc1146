"""What a deed is said to lead to: "would only give them time", "leaves us exposed", "will bring chaos"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import lemma_at
from irenic.coding.resources import words
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag


def does_little(main: Clause) -> bool:
    """As in "sanctions rarely work", "would merely give them time": little good is said of it."""
    return _only_serves(main) or not _RARELY.isdisjoint(main.adverbs)


def _only_serves(main: Clause) -> bool:
    """As in "would merely give them time", "will only help the other side": little good is said of it."""
    return (
        main.modal in FUTURE | {"could", "can"}
        and not main.negated
        and main.lemma in _SERVING
        and bool({"merely", "only", "just", "simply"} & set(main.adverbs))
    )


def ends_nothing(parse: Parse, main: Clause, end: int) -> bool:
    """As in "these talks will not stop the war", "a truce would not bring peace": no good is seen in them."""
    if not main.negated or main.passive or main.modal not in FUTURE | {"could", "can", "cannot", "ca"}:
        return False
    if main.lemma not in _SETTLING or not _TERMS.isdisjoint(parse.lowers[main.after : end]):
        return False
    if not any(lemma_at(parse, s.head) in _REMEDIES for s in main.subjects):
        return False
    phrase = parse.noun_phrase(parse.skip(main.after))
    return phrase is not None and lemma_at(parse, phrase.head) in _SETTLING[main.lemma]


def serves_only(parse: Parse, main: Clause) -> bool:
    """As in "a truce would only let them rearm", "would serve only to arm them": the thing itself is judged."""
    only = "only" in parse.lowers[main.after : main.after + 1]
    return not main.negated and (_only_serves(main) or (main.lemma in {"help", "serve"} and only))


_STRIFE = frozenset({"crisis", "suffering"}) | words()["wars"]
_SETTLING = {
    **dict.fromkeys(("end", "halt", "resolve", "settle", "solve", "stop"), _STRIFE),
    **dict.fromkeys(
        ("achieve", "bring", "deliver", "secure"), frozenset("calm end peace security stability".split())
    ),
}
_REMEDIES = (
    words()["negotiated"]
    | words()["documents"]
    | frozenset("dialogue negotiation process round summit".split())
)
_TERMS = frozenset("alone if long unless until while without".split())
"""As in "will not end the war unless": what it takes for it."""
_RARELY = frozenset("rarely seldom hardly scarcely barely".split())
"""As in "sanctions rarely work"."""
_SERVING = frozenset(
    (
        "allow give help enable let reward encourage serve benefit postpone delay prolong embolden strengthen grant "
        "invite permit hand create produce deepen harden lead bring add make buy freeze "
        "put leave cement legitimise legitimize perpetuate"
    ).split()
)


def left_bare(parse: Parse, main: Clause, end: int) -> bool:
    """As in "would leave the causes untouched", "leaves us exposed"."""
    return any(
        t.lower in _BARE or (t.tag is Tag.ADJ and t.lower.startswith("un") and t.lower.endswith("ed"))
        for t in parse.tokens[main.after : min(end, main.after + 12)]
    )


_BARE = frozenset(
    "exposed vulnerable defenceless defenseless helpless weak weaker isolated intact prey mercy dangling behind".split()
)


def leads_to_evil(parse: Parse, main: Clause, end: int) -> bool:
    """As in "would only bring a third war", "will lead to chaos"."""
    return main.lemma in _LEADING and not main.negated and _to_evil(parse, main, end)


def drives_off(parse: Parse, main: Clause, end: int) -> bool:
    """As in "would only drive them from the table", "pushes the other side away from talks"."""
    if main.lemma not in _DRIVING or main.negated:
        return False
    behind = parse.lowers[main.after : min(end, main.after + _NEAR)]
    return "from" in behind and not _TABLES.isdisjoint(behind[behind.index("from") :])


_DRIVING = frozenset("chase drive frighten push scare".split())
_TABLES = frozenset("dialogue negotiations peace process table talks".split())
_NEAR = 10


def causes_evil(parse: Parse, main: Clause, end: int) -> bool:
    """As in "was one of the reasons for the war", "is at the root of the conflict"."""
    if main.lemma != "be" or main.negated:
        return False
    for index in range(main.after, min(end - 2, main.after + 6)):
        if lemma_at(parse, index) in _CAUSES and parse.lowers[index + 1] in {"for", "of", "behind"}:
            inside = parse.tokens[index + 2 : min(end, index + 5)]
            return any(t.word is not None and t.word.noun in _EVILS for t in inside)
    return False


def attempts_ill(parse: Parse, main: Clause, end: int) -> bool:
    """As in "is a transparent bid to delay the talks", "was an attempt to divide them"."""
    if main.negated or main.modal:
        return False
    for index in range(main.after, min(end - 2, main.after + 5)):
        if lemma_at(parse, index) in _ATTEMPTS and parse.tokens[index + 1].tag is Tag.TO:
            verb = parse.tokens[index + 2].word
            return verb is not None and (verb.verb in words()["negative_verbs"] or verb.verb in _ILL)
    return False


_ATTEMPTS = frozenset("attempt bid effort manoeuvre maneuver move tactic ploy plot scheme way".split())
_ILL = frozenset(
    "delay divide manipulate dictate stall deceive distract divert dodge evade buy drag force coerce split".split()
)
_CAUSES = frozenset("reason cause root source driver origin".split())
_EVILS = frozenset(
    "war conflict crisis bloodshed violence fighting tension instability suffering deadlock impasse".split()
)


def _to_evil(parse: Parse, main: Clause, end: int) -> bool:
    """Whether the first telling word behind the verb is an evil; not as in "would lead to an end to the war"."""
    for index in range(main.after, min(end, main.after + 9)):
        lemma = lemma_at(parse, index)
        if lemma in words()["evils"]:
            return True
        if lemma in _RELIEF:
            return False
    return False


_RELIEF = frozenset(
    "end halt close stop cessation termination talk talks peace reduction exit alternative".split()
)


_LEADING = frozenset(
    "bring mean lead leave cause result create spell produce open invite plunge drag push".split()
)
