"""What the verb of a content says of its subject: "must leave", "would undermine", "cannot be"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.ill_effects import does_little, drives_off, ends_nothing, leads_to_evil, left_bare
from irenic.coding.judging.lacking import is_without, nothing_without, shows_need
from irenic.coding.judging.own_conduct import own_conduct, plain_class
from irenic.coding.judging.scorn import (
    SCORNED,
    amounts_to,
    by_yielding,
    likened,
    put_to_ill_use,
    yields_little,
)
from irenic.coding.judging.sparing import (
    SPARED,
    is_spared,
    none_may,
    none_must_suffer,
    none_should,
    not_driven_into,
)
from irenic.coding.judging.verdict import LEFT_OPEN, Judgement, evaluate, judge_words, turned
from irenic.coding.resources import words
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def _is_so(parse: Parse, main: Clause) -> bool:
    """Whether a participle tells how a thing is, and not what is done to it or what it does."""
    if main.passive:
        return plain_class(main.lemma) is None or parse.lowers[main.head] in words()["good"]
    if main.lemma == "be" or not parse.lowers[main.head].endswith("ing"):
        return False
    after = parse.skip(main.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PUNCT, Tag.QUOTE, Tag.CC, Tag.PREP}


def _before_clause(parse: Parse, start: int, end: int) -> int:
    """As in "should remain frozen until it ends its aggression": where the next clause begins."""
    return next(
        (c.opener for c in parse.clauses_in(start, end) if c.kind == "sub" and c.opener >= start), end
    )


OBLIGATION = frozenset({"must", "should", "shall", "ought"})
_NEED = frozenset({"need", "have", "require"})


def verbal(parse: Parse, main: Clause, end: int, *, own_subject: bool) -> Judgement | None:
    """What a content says whose verb is not "be"; `own_subject` says that the holder is its subject too."""
    lists = words()
    if _is_so(parse, main):
        seen = evaluate(parse.lowers[main.head])
        if seen is not None and (seen.sign < 0 or seen.act is Act.ASSESSMENT):
            return turned(seen) if main.negated else seen  # "is flawed", "is justified", "is promising"
    if yields_little(parse, main):
        return SCORNED
    if main.passive and main.lemma in _VIEWED and (seen := judge_words(parse, main.after, end)) is not None:
        return seen
    if main.lemma in _VIEWED and not main.negated and not _LIGHTS.isdisjoint(parse.lowers[main.after : end]):
        return judge_words(parse, main.after, end)  # "we view such talk negatively"
    if (
        main.lemma in _LIKENING
        and not main.negated
        and (
            seen := judge_words(
                parse, main.after, _before_clause(parse, main.after, min(end, main.after + 8))
            )
        )
    ):
        return seen
    if amounts_to(parse, main) or by_yielding(parse, main):
        return SCORNED
    if main.lemma in _LIKENING and (scorned := likened(parse, main)) is not None:
        return scorned
    if nothing_without(parse, main, end):
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.85)
    if shows_need(parse, main):
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.75)
    if not_driven_into(parse, main):
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.75)
    if is_spared(parse, main):
        return SPARED
    if none_may(parse, main):
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.65)
    if none_must_suffer(parse, main):
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.75, fixed=True)
    if none_should(parse, main):
        return Judgement(Act.REJECT, -1, Firmness.POSITION, 0.75, fixed=True)
    if put_to_ill_use(parse, main, end):
        return SCORNED
    ordered = main.modal in OBLIGATION and not (main.modal == "shall" and _first_person(parse, main))
    obliged = (
        ordered or (main.lemma in _NEED and _infinitive_follows(parse, main)) or _given_until(parse, main)
    )
    if obliged and main.lemma == "have" and main.modal in {"may", "might", "could"}:
        return LEFT_OPEN  # "the vote might have to be delayed"
    if obliged:
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.9)
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated and is_without(parse, main, end):
        # "cannot be achieved without X": X is a condition
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.8)
    if not own_subject and ends_nothing(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated and main.lemma in _EXCLUDING:
        return LEFT_OPEN
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)
    if leads_to_evil(parse, main, end) or drives_off(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if not own_subject and does_little(main):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if main.lemma == "leave" and not main.negated and not own_subject and left_bare(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.65, fixed=True)
    if main.lemma in lists["negative_verbs"]:
        if main.negated or (main.passive and main.lemma == "complicate"):
            return None  # "it is very complicated"
        if own_subject and main.modal in FUTURE and not _of_a_thing(parse, main):
            return _WILL_HARM
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if main.negated and main.lemma in {"permit", "allow", "tolerate", "justify", "warrant"}:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.65)
    if own_subject:
        return own_conduct(parse, main)
    if _works_harm(parse, main):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.7, fixed=True)
    if main.lemma in _PROCEEDING and not main.negated and main.modal in {"will", "would", "'ll"}:
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.55)  # "the elections will go ahead"
    if main.lemma in _PROCEEDING and not main.negated:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.55)
    if main.lemma in lists["positive_verbs"] and not main.negated:
        return Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.6, fixed=True)
    if main.lemma in lists["positive_verbs"] and main.modal in FUTURE and not main.passive:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)  # "would not improve security"
    return None


def _of_a_thing(parse: Parse, main: Clause) -> bool:
    """As in "said it would only prolong the war": what was spoken of would, and not whoever speaks."""
    it = bool(main.subjects) and parse.lowers[main.subjects[0].head] == "it"
    return it and (main.lemma in _SIDE_EFFECTS or not _ONLY.isdisjoint(main.adverbs))


_SIDE_EFFECTS = frozenset(
    "complicate embolden endanger imperil jeopardise jeopardize prolong undermine".split()
)
_ONLY = frozenset("merely only simply".split())


def _works_harm(parse: Parse, main: Clause) -> bool:
    """As in "is working to derail the talks", "seeks to exploit the truce", told of another."""
    below = parse.clause_at.get(parse.skip(main.after))
    if main.lemma not in _STRIVING or main.negated or below is None or below.kind != "inf":
        return False
    if main.lemma == "continue" and below.lemma in _VIOLENT:
        return True  # "continues to occupy the valley"
    return below.lemma in words()["negative_verbs"] | words()["reproaches"]


_VIOLENT = frozenset(
    "attack besiege bomb bombard detain displace kill loot occupy shell starve strike target threaten torture".split()
)
_STRIVING = frozenset("aim attempt continue manage plot scheme seek strive try want wish work".split())


def _first_person(parse: Parse, main: Clause) -> bool:
    """As in "we shall go home": what one will do."""
    return bool(main.subjects) and parse.lowers[main.subjects[0].head] in {"we", "i"}


_WILL_HARM = Judgement(Act.THREAT, 1, Firmness.POSITION, 0.65)
"""As in "we will trigger the return of sanctions"."""
_EXCLUDING = frozenset("exclude discount rule_out rule dismiss".split())
_VIEWED = frozenset("see view regard consider treat deem perceive interpret understand take".split())
_LIGHTS = frozenset("negatively positively favourably favorably unfavourably unfavorably".split())
_LIKENING = frozenset(
    (
        "amount constitute represent mean read spell look sound seem appear become remain equal prove border smack "
        "reek"
    ).split()
)
_PROCEEDING = frozenset("go proceed continue resume begin start happen hold".split())
"""What is told to go ahead is held to be so by the teller."""


def _given_until(parse: Parse, main: Clause) -> bool:
    """As in "said that X had until Thursday to accept it"."""
    near = parse.lowers[main.after : main.after + 6]
    return main.lemma == "have" and near[:1] in (["until"], ["till"]) and "to" in near


def _infinitive_follows(parse: Parse, main: Clause) -> bool:
    index = parse.skip(main.after)
    return index < len(parse.tokens) and (parse.tokens[index].tag is Tag.TO or main.lemma == "require")
