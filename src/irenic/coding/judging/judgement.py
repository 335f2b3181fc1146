"""What a told content does: "said that X must", "warned that X would undermine", "called X unacceptable"."""

from __future__ import annotations

from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.judging.described import described
from irenic.coding.judging.lacking import is_ultimatum, is_without, nothing_without
from irenic.coding.judging.own_conduct import AHEAD, own_conduct, plain_class
from irenic.coding.judging.scorn import (
    SCORNED,
    amounts_to,
    by_yielding,
    is_aphorism,
    is_likened,
    put_to_ill_use,
    yields_little,
)
from irenic.coding.judging.set_phrases import SETTLED, phrased
from irenic.coding.judging.sparing import (
    SPARED,
    is_spared,
    no_vengeance,
    none_may,
    none_must_suffer,
    none_should,
)
from irenic.coding.judging.verdict import (
    LEFT_OPEN,
    RED_LINE,
    Judgement,
    denies,
    evaluate,
    is_held,
    is_red_line,
    judge_words,
    lemma_at,
    red_line,
    turned,
)
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness

_OBLIGATION = frozenset({"must", "should", "shall", "ought"})
_NEED = frozenset({"need", "have", "require"})


def judge(parse: Parse, start: int, end: int, *, own_subject: bool) -> Judgement | None:
    """Judge the content `[start, end)`; `own_subject` says that the holder is its subject too."""
    main = main_clause(parse, start, end)
    phrase = phrased(parse, start, end)
    if main is not None and is_ultimatum(parse, main, start, end):
        return Judgement(Act.DEMAND, -1 if main.negated else 1, Firmness.CONDITION, 0.7)
    if main is None:
        return phrase or judge_words(parse, start, end)
    if _is_feared(parse, main):
        return Judgement(Act.DEMAND, -1, Firmness.DEMAND, 0.75)
    if main.lemma == "be" and _there_is_no(parse, main):
        if no_vengeance(parse, main):
            return SPARED
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.8)
    if main.lemma == "be" and not main.passive and nothing_without(parse, main, end):
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.85)
    if phrase is not None and main.lemma not in _REMEDYING:
        if phrase.act is Act.ACCEPT and _nobody_would(parse, main):
            return Judgement(Act.REJECT, -1, Firmness.POSITION, 0.75, fixed=True)
        return _kept(parse, main) if phrase == SETTLED else phrase
    if main.lemma == "be" and not main.passive:
        return (
            described(parse, main, end)
            or _copula(parse, main, end)
            or _plain(main)
            or _likened(parse, main)
            or (SCORNED if is_aphorism(parse, main) else None)
        )
    return _verbal(parse, main, end, own_subject=own_subject)


_REMEDYING = frozenset("address cure eliminate heal remedy remove resolve tackle".split())
"""As in "the talks should address the root causes of the conflict": what is called an evil is to go."""


def main_clause(parse: Parse, start: int, end: int) -> Clause | None:
    """The first finite clause of a content that is neither relative nor subordinate."""
    for clause in parse.clauses:
        if clause.inserted or _aside(parse, clause) or not (clause.finite and start <= clause.start < end):
            continue
        if clause.kind not in {"rel", "orel", "sub"}:
            return clause
    return None


def _aside(parse: Parse, clause: Clause) -> bool:
    """As in "what is needed, Abel said, is a truce", "if they refuse, Abel said, it ends": what is told goes on."""
    if (
        not clause.subjects
        or not clause.subjects[0].start
        or parse.lowers[clause.subjects[0].start - 1] != ","
    ):
        return False
    after = past_adjuncts(parse, clause.after)  # "Abel said on Monday,"
    if after >= len(parse.tokens) or parse.lowers[after] != ",":
        return False
    if (
        clause.index
        and clause.index + 1 < len(parse.clauses)
        and parse.clauses[clause.index - 1].kind == "sub"
    ):
        return parse.clauses[clause.index + 1].finite and tells(parse, clause)
    following = parse.clause_at.get(parse.skip(after + 1))
    return following is not None and following.finite and not following.subjects


def judged_subject(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a content that judges it ("recognition would violate", "their deployment is unacceptable")."""
    main = main_clause(parse, start, end)
    if main is None or not main.subjects:
        return None
    if yields_little(parse, main):
        return start, main.start
    if main.lemma in words()["negative_verbs"] or (
        main.lemma == "be" and _copula(parse, main, end) is not None
    ):
        return start, main.start  # with a gerund before it: "lifting the sanctions would reward"
    return None


def feared(parse: Parse, piece: tuple[int, int]) -> bool:
    """Whether a content is told as what somebody fears."""
    main = main_clause(parse, *piece)
    return main is not None and _is_feared(parse, main)


def _is_feared(parse: Parse, main: Clause) -> bool:
    """As in "its main concern is the prospect that": what is feared is opposed."""
    if not main.subjects or main.lemma not in {
        "be",
        "involve",
        "concern",
        "include",
        "remain",
        "relate",
        "centre",
        "center",
    }:
        return False
    subject = main.subjects[0]
    word = parse.tokens[subject.head].word
    if word is not None and word.noun in {"threat", "danger"} and parse.lowers[subject.end] == "of":
        after = parse.skip(main.after)  # "the threat of sanctions is a mistake": the threat is judged
        if after < len(parse.tokens) and parse.tokens[after].tag is not Tag.COMPL:
            return False
    return word is not None and word.noun in {
        "concern",
        "fear",
        "worry",
        "objection",
        "threat",
        "danger",
        "alarm",
    }


def _kept(parse: Parse, main: Clause) -> Judgement:
    """As in "our unity is not up for discussion": what one has stays; of anything else, it does not come."""
    if main.subjects and is_held(parse, main.subjects[0].head):
        return Judgement(Act.REJECT, 1, Firmness.RED_LINE, 0.75, fixed=True)
    return SETTLED


def _there_is_no(parse: Parse, main: Clause) -> bool:
    """As in "there can be no amnesty"; with "without" it is a condition instead."""
    tokens = parse.tokens
    there = any(t.tag is Tag.THERE for t in tokens[max(0, main.start - 2) : main.start])
    after = parse.skip(main.after)
    no = after < len(tokens) and tokens[after].lower == "no" and main.modal != ""
    return there and no and not is_without(parse, main, len(tokens))


def _likened(parse: Parse, main: Clause) -> Judgement | None:
    """As in "would be an occupation", "are not a weapon"."""
    if not is_likened(parse, main):
        return None
    return turned(SCORNED) if main.negated else SCORNED


_SKIPPED = frozenset({Tag.NEG, Tag.QUOTE, Tag.ADV})


def _copula(parse: Parse, main: Clause, end: int) -> Judgement | None:
    tokens = parse.tokens
    negated, first = main.negated, _past_insertion(parse, main.after)
    words_after = " ".join(t.lower for t in tokens[first : first + 7] if t.tag not in _SKIPPED)
    if words_after.startswith(("out of the question", "off the table", "off limits")):
        return LEFT_OPEN if negated else RED_LINE
    if main.modal in {"may", "might", "could"} and words_after.startswith(
        ("possible", "conceivable", "on the table")
    ):
        return LEFT_OPEN
    for index in range(first, min(end, first + 9)):
        if tokens[index].tag in {Tag.REL, Tag.SUB} or tokens[index].text == ";":
            break
        if tokens[index].text == "," and (index + 1 >= end or tokens[index + 1].tag not in _MORE):
            break  # but "is difficult, costly and unwise"
        if denies(parse, index):
            negated = True
        if is_red_line(parse, index):
            return red_line(parse, main.subjects[0].head) if main.subjects else RED_LINE
        verdict = evaluate(lemma_at(parse, index))
        if verdict is not None:
            partly = verdict.sign > 0 and not negated and _only_some(parse, main)
            return LEFT_OPEN if partly else turned(verdict) if negated else verdict
    return None


def _past_insertion(parse: Parse, index: int) -> int:
    """As in "is, in her words, a trap", "was, she said, a trap": where the predicate goes on."""
    tokens = parse.tokens
    if index >= len(tokens) or tokens[index].text != ",":
        return index
    closing = (i for i in range(index + 1, min(len(tokens), index + _INSERTED)) if tokens[i].text == ",")
    return next(closing, index - 1) + 1


_INSERTED = 12
_MORE = frozenset({Tag.ADJ, Tag.ADV, Tag.CC, Tag.NEG})


def _only_some(parse: Parse, main: Clause) -> bool:
    """As in "some of the proposals were acceptable": and the others?"""
    return bool(main.subjects) and parse.tokens[main.subjects[0].start].lower in {"some", "parts", "elements"}


def _plain(main: Clause) -> Judgement | None:
    return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.85) if main.modal in _OBLIGATION else None


def _verbal(parse: Parse, main: Clause, end: int, *, own_subject: bool) -> Judgement | None:
    lists = words()
    if main.passive and plain_class(main.lemma) is None:
        seen = evaluate(parse.lowers[main.head])
        if seen is not None and seen.sign < 0:
            return turned(seen) if main.negated else seen  # "is biased", "is flawed"
    if yields_little(parse, main):
        return SCORNED
    if main.passive and main.lemma in _VIEWED and (seen := judge_words(parse, main.after, end)) is not None:
        return seen
    if main.lemma in _VIEWED and not main.negated and not _LIGHTS.isdisjoint(parse.lowers[main.after : end]):
        return judge_words(parse, main.after, end)  # "we view such talk negatively"
    if (
        main.lemma in _LIKENING
        and not main.negated
        and (seen := judge_words(parse, main.after, min(end, main.after + 8)))
    ):
        return seen
    if amounts_to(parse, main) or by_yielding(parse, main):
        return SCORNED
    if main.lemma in _LIKENING and (likened := _likened(parse, main)) is not None:
        return likened
    if nothing_without(parse, main, end):
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.85)
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
    ordered = main.modal in _OBLIGATION and not (main.modal == "shall" and _first_person(parse, main))
    obliged = ordered or (main.lemma in _NEED and _infinitive_follows(parse, main))
    if obliged and main.lemma == "have" and main.modal in {"may", "might", "could"}:
        return LEFT_OPEN  # "the vote might have to be delayed"
    if obliged:
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.9)
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated and is_without(parse, main, end):
        # "cannot be achieved without X": X is a condition
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.8)
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated and main.lemma in _EXCLUDING:
        return LEFT_OPEN
    if main.modal in {"can", "could", "cannot", "ca"} and main.negated:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.6)
    if main.lemma in _LEADING and not main.negated and _to_evil(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if not own_subject and (_only_serves(main) or not _RARELY.isdisjoint(main.adverbs)):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if main.lemma == "leave" and not main.negated and not own_subject and _left_bare(parse, main, end):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.65, fixed=True)
    if main.lemma in lists["negative_verbs"]:
        if main.negated:
            return None
        if own_subject and main.modal in AHEAD:
            return _WILL_HARM
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True)
    if main.negated and main.lemma in {"permit", "allow", "tolerate", "justify", "warrant"}:
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.65)
    if own_subject:
        return own_conduct(parse, main)
    if main.lemma in _PROCEEDING and not main.negated and main.modal in {"will", "would", "'ll"}:
        return Judgement(Act.PROMISE, 1, Firmness.POSITION, 0.55)  # "the elections will go ahead"
    if main.lemma in _PROCEEDING and not main.negated:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.55)
    if main.lemma in lists["positive_verbs"] and not main.negated:
        return Judgement(Act.PRAISE, 1, Firmness.UNKNOWN, 0.6, fixed=True)
    return None


def _nobody_would(parse: Parse, main: Clause) -> bool:
    """As in "no member could live with it": the subject denies it."""
    return bool(main.subjects) and parse.lowers[main.subjects[0].start] in {"no", "nobody", "none", "no-one"}


def _first_person(parse: Parse, main: Clause) -> bool:
    """As in "we shall go home": what one will do."""
    return bool(main.subjects) and parse.lowers[main.subjects[0].head] in {"we", "i"}


_WILL_HARM = Judgement(Act.THREAT, 1, Firmness.POSITION, 0.65)
"""As in "we will trigger the return of sanctions"."""


def _only_serves(main: Clause) -> bool:
    """As in "would merely give them time", "will only help the other side": little good is said of it."""
    return (
        main.modal in AHEAD | {"could", "can"}
        and not main.negated
        and main.lemma in _SERVING
        and bool({"merely", "only", "just", "simply"} & set(main.adverbs))
    )


_RARELY = frozenset("rarely seldom hardly scarcely barely".split())
"""As in "sanctions rarely work"."""
_SERVING = frozenset(
    (
        "allow give help enable let reward encourage serve benefit postpone delay prolong embolden strengthen grant "
        "invite permit hand create produce deepen harden lead bring add make buy freeze "
        "put leave cement legitimise legitimize perpetuate"
    ).split()
)


def _left_bare(parse: Parse, main: Clause, end: int) -> bool:
    """As in "would leave the causes untouched", "leaves us exposed"."""
    return any(
        t.lower in _BARE or (t.tag is Tag.ADJ and t.lower.startswith("un") and t.lower.endswith("ed"))
        for t in parse.tokens[main.after : min(end, main.after + 12)]
    )


_BARE = frozenset(
    "exposed vulnerable defenceless defenseless helpless weak weaker isolated intact prey mercy dangling behind".split()
)
_EXCLUDING = frozenset("exclude discount rule_out rule dismiss".split())


def _to_evil(parse: Parse, main: Clause, end: int) -> bool:
    """As in "would only bring a third war", "will lead to chaos"; not "would lead to an end to the war"."""
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


_LEADING = frozenset("bring mean lead cause result create spell produce open invite plunge drag push".split())
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


def _infinitive_follows(parse: Parse, main: Clause) -> bool:
    index = parse.skip(main.after)
    return index < len(parse.tokens) and (parse.tokens[index].tag is Tag.TO or main.lemma == "require")
