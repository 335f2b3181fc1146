"""What the words of a told content do, by themselves or by whose act they tell: "let them go", "is committed to"."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.withheld import keeps_silent
from irenic.coding.judging.crimes import are_crimes
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement, judge_words
from irenic.coding.resources import frames
from irenic.coding.stances.denials import denied
from irenic.coding.stances.events import (
    against_a_rule,
    asked_what,
    attacking_on,
    casualties,
    discussed,
    happened,
    mere_fact,
    met,
    offered,
    too_early,
    undated,
    unreached,
    unspoken,
    when_and_where,
    whereabouts,
    would_say,
)
from irenic.coding.stances.plainly import plainly_told
from irenic.coding.stances.sides import Side, rivals, side_of
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def read(engine: Engine, candidate: Candidate, piece: tuple[int, int]) -> Judgement | None:
    """What the words of a told content do, by themselves or by whose act they tell."""
    parse = engine.parse
    main = main_clause(parse, *piece)
    if main is None:
        return judge(parse, *piece, own_subject=False)
    if _addressed(parse, piece):
        return None
    side = side_of(engine, candidate, main)
    said = _asked(parse, main, piece) or _cleft(parse, main, piece)
    if said is None and side is not Side.THEIRS:
        said = _predicated(parse, main)
    if said is not None:
        return said
    if (
        would_say(parse, main)
        or asked_what(parse, main)
        or against_a_rule(parse, main)
        or unreached(parse, main)
        or keeps_silent(parse, main)
        or undated(parse, main)
        or unspoken(parse, main)
    ):
        return None
    denial = denied(parse, main, piece, theirs=side is Side.THEIRS)
    if denial is not None:
        return denial
    if (
        met(parse, main, piece)
        or _not_achieved(parse, main)
        or any(event(parse, main) for event in (when_and_where, discussed, offered, casualties))
    ):
        return None
    if whereabouts(parse, main) or too_early(parse, main):
        return None
    if side is Side.THEIRS and attacking_on(parse, main):
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)
    verdict = judge(parse, *piece, own_subject=side is Side.OURS)
    if verdict is not None and side is Side.THEIRS and _unwilling(parse, main, verdict):
        return replace(verdict, act=Act.CRITICISM)
    if verdict is not None or happened(main, side) or _counted(parse, main):
        return verdict
    if mere_fact(parse, candidate, main):
        return None
    return plainly_told(parse, candidate, main, side, rival=rivals(engine, candidate, main))


def _not_achieved(parse: Parse, main: Clause) -> bool:
    """As in "we didn't get there", "they did not reach it": what failed was not refused."""
    did = parse.lowers[main.start] in {"did", "have", "has"}
    failed = main.lemma in _ACHIEVING and parse.lowers[main.after : main.after + 2] != ["out", "to"]
    return main.negated and did and failed and not main.passive


_ACHIEVING = frozenset("get reach achieve manage succeed finish conclude".split())


def _unwilling(parse: Parse, main: Clause, verdict: Judgement) -> bool:
    """As in "said that Southmark had no intention of leaving": told of another, it is a reproach."""
    if verdict.act is not Act.REJECT or main.lemma not in {"have", "show", "see"}:
        return False
    return not _WILL.isdisjoint(parse.lowers[main.after : main.after + 4])


_WILL = frozenset("intention wish desire appetite will willingness inclination plan plans interest".split())


def _asked(parse: Parse, main: Clause, piece: tuple[int, int]) -> Judgement | None:
    """As in "let them go home", "release them first", "don't trust them": an imperative is a demand."""
    tokens = parse.tokens
    first = parse.skip(piece[0])
    if first >= piece[1]:
        return None
    if tokens[first].lower == "let" and tokens[first].tag is Tag.VERB:
        negated = main.negated or any(t.tag is Tag.NEG for t in tokens[first + 1 : main.head])
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.7 if not negated else 0.6)
    if main.start > first or main.subjects or main.modal or main.past or main.perfect or main.shared >= 0:
        return None
    base = tokens[main.head].word
    if base is None or tokens[main.head].tag is not Tag.VERB or tokens[main.head].lower != base.verb:
        return None
    return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.75)


def _addressed(parse: Parse, piece: tuple[int, int]) -> bool:
    """As in "ask them yourself", "let us turn to the map", "you should go there": said to whoever listens."""
    first = parse.skip(piece[0])
    opening = parse.tokens[first : min(first + 4, piece[1])]
    verb = next((t for t in opening if t.lower not in _HEARER), None)
    return verb is not None and verb.tag is Tag.VERB and verb.lower in _ADDRESSING


_HEARER = frozenset("let us me you should must can could just please".split())
_ADDRESSING = frozenset(
    (
        "ask come forget go guess hear imagine listen look mind note read recall remember return say see suppose"
        " talk tell turn wait watch"
    ).split()
)
"""Verbs by which nothing is demanded of a party."""


def _cleft(parse: Parse, main: Clause, piece: tuple[int, int]) -> Judgement | None:
    """As in "what we need is a truce", "what we cannot accept is a corridor": the verb before "is" judges."""
    first = parse.skip(piece[0])
    if main.lemma != "be" or first >= piece[1] or parse.tokens[first].lower != "what":
        return None
    inner = next((c for c in parse.clauses_in(first + 1, main.start) if c.finite), None)
    if inner is not None and inner.lemma == "be" and not inner.passive:
        return judge_words(parse, inner.start, main.start)  # "what is unacceptable is a corridor"
    if inner is not None and inner.lemma in {"need", "want", "require", "miss", "lack"} and not inner.negated:
        return Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.8)  # "what is needed is a truce"
    if inner is not None and inner.lemma in _HAVING and not inner.negated:
        return Judgement(Act.ASSESSMENT, 1, Firmness.UNKNOWN, 0.45)  # "what we have is a truce on paper"
    kind = plain_class(inner.lemma) if inner is not None else None
    if (crime := are_crimes(parse, main)) is not None:
        return crime
    if inner is None or kind is None or kind.polarity == 0:
        return None
    if inner.negated:
        return Judgement(Act.REJECT, -kind.polarity, Firmness.POSITION, 0.8, fixed=True)
    return Judgement(kind.act, kind.polarity, kind.firmness, 0.8)


_HAVING = frozenset("have get see hear know".split())


def _predicated(parse: Parse, main: Clause) -> Judgement | None:
    """As in "stands ready to send", "is committed to", "remains opposed to": the adjective says what is done."""
    if main.negated or (main.lemma not in _LINKING and not main.passive):
        return None
    word = main.head if main.passive else parse.skip(main.after)
    if parse.lowers[word - 1] in {"less", "hardly", "scarcely", "barely"}:
        return None
    if word >= len(parse.tokens) - 1 or parse.tokens[word].tag not in {Tag.ADJ, Tag.VERB}:
        return None
    after = parse.tokens[word + 1].lower
    for frame in frames("adjectives").get(parse.tokens[word].lower, ()):
        if not frame.kind.told and (after in frame.patterns or (after == "to" and "inf" in frame.patterns)):
            return Judgement(frame.kind.act, frame.kind.polarity, frame.kind.firmness, 0.75)
    return None


_LINKING = frozenset("be remain stand stay seem appear become".split())


def _counted(parse: Parse, main: Clause) -> bool:
    """As in "there are forty thousand people in the camps": a number, and no stance on them."""
    if main.lemma != "be" or main.negated or main.modal or main.start < 1:
        return False
    if parse.tokens[main.start - 1].tag is not Tag.THERE:
        return False
    counted = parse.tokens[main.after : main.after + 4]
    return any(
        t.lower in _MANY or (t.tag is Tag.NUM and len(t.text) > 1 and t.text[0].isdigit()) for t in counted
    )


_MANY = frozenset("hundred hundreds thousand thousands million millions dozen dozens".split())
