"""What a told content does: "said that X must", "warned that X would undermine", "called X unacceptable"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.copula import copula
from irenic.coding.judging.described import described
from irenic.coding.judging.ill_effects import drives_off, serves_only
from irenic.coding.judging.lacking import is_ultimatum, is_without, nothing_without
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.scorn import SCORNED, is_aphorism, likened, yields_little
from irenic.coding.judging.set_phrases import SETTLED, phrased
from irenic.coding.judging.sparing import SPARED, no_vengeance
from irenic.coding.judging.verbal import OBLIGATION, verbal
from irenic.coding.judging.verdict import Judgement, is_held, judge_words
from irenic.coding.resources import words
from irenic.coding.words.closed import FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


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
    if main.lemma == "be" and _there_is_need(parse, main):
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.8)
    if main.lemma == "be" and not main.passive and nothing_without(parse, main, end):
        return Judgement(Act.DEMAND, 1, Firmness.CONDITION, 0.85)
    if phrase is not None and own_subject and _forsworn(main, phrase):
        phrase = None
    if phrase is not None and main.lemma not in _REMEDYING and not _to_be_met(main, phrase):
        if phrase.act is Act.ACCEPT and _nobody_would(parse, main):
            return Judgement(Act.REJECT, -1, Firmness.POSITION, 0.75, fixed=True)
        if phrase.act is Act.ASSESSMENT and main.negated and main.modal in OBLIGATION:
            return Judgement(
                Act.DEMAND, 1, Firmness.DEMAND, 0.75, fixed=True
            )  # "must not become party to the war"
        return _kept(parse, main) if phrase == SETTLED else phrase
    left_out = (main.negated and own_subject) or (main.modal in _WOULD and _nobody_would(parse, main))
    if main.lemma == "be" and left_out and _takes_part(parse, main):
        return Judgement(Act.REJECT, 1, Firmness.POSITION, 0.75)
    if main.lemma == "be" and not main.passive:
        said = described(parse, main, end) or copula(parse, main, end)
        if said is not None and said.act is Act.ASSESSMENT and said.sign > 0 and _plain(main) is not None:
            said = None  # "any truce must be workable and lasting"
        return said or _plain(main) or likened(parse, main) or (SCORNED if is_aphorism(parse, main) else None)
    return verbal(parse, main, end, own_subject=own_subject)


def _takes_part(parse: Parse, main: Clause) -> bool:
    """As in "we will not be part of a deal that", "would not be a party to", "no rebel will be part of"."""
    behind = [w for w in parse.lowers[main.after : main.after + 4] if w not in {"a", "any", "not"}]
    return behind[:2] in (["part", "of"], ["party", "to"], ["accomplice", "to"])


_WOULD = frozenset("will would can could may shall".split())


def _to_be_met(main: Clause, phrase: Judgement) -> bool:
    """As in "must take into account the root causes of the war": what is asked, whatever an evil is called."""
    obliged = main.modal in OBLIGATION or main.lemma in {"have", "need"}
    return phrase.act is Act.CRITICISM and obliged and main.lemma not in _CALLING


def _forsworn(main: Clause, phrase: Judgement) -> bool:
    """As in "we will never stop the deliveries": what one will not do oneself, against "it will never stop them"."""
    return phrase.act is Act.CRITICISM and main.negated and main.modal in FUTURE and not main.passive


_CALLING = frozenset("be see regard consider call treat view remain become".split())
_REMEDYING = frozenset("address cure eliminate heal remedy remove resolve tackle".split())
"""As in "the talks should address the root causes of the conflict": what is called an evil is to go."""


def judged_subject(parse: Parse, start: int, end: int) -> tuple[int, int] | None:
    """The subject of a content that judges it ("recognition would violate", "their deployment is unacceptable")."""
    main = main_clause(parse, start, end)
    if main is None or not main.subjects:
        return None
    if yields_little(parse, main) or drives_off(parse, main, end) or serves_only(parse, main):
        return start, main.start
    if main.lemma in words()["negative_verbs"] or (
        main.lemma == "be" and copula(parse, main, end) is not None
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
    denied = after < len(tokens) and (
        tokens[after].lower == "no" or (main.negated and tokens[after].lower == "any")
    )
    no = denied and main.modal != ""
    return there and no and not is_without(parse, main, len(tokens))


def _there_is_need(parse: Parse, main: Clause) -> bool:
    """As in "there is an urgent need to free them", "there was a need for a truce"."""
    there = main.start > 0 and parse.tokens[main.start - 1].tag is Tag.THERE
    phrase = parse.bare_phrase(parse.skip(main.after)) if there and not main.negated else None
    if (
        phrase is None
        or parse.lowers[phrase.head] != "need"
        or parse.lowers[phrase.start] in {"no", "little"}
    ):
        return False
    return parse.lowers[phrase.end : phrase.end + 1] in (["to"], ["for"])


def _plain(main: Clause) -> Judgement | None:
    return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.85) if main.modal in OBLIGATION else None


def _nobody_would(parse: Parse, main: Clause) -> bool:
    """As in "no member could live with it": the subject denies it."""
    return bool(main.subjects) and parse.lowers[main.subjects[0].start] in {"no", "nobody", "none", "no-one"}
