"""The stance of a told content: whose act it tells, on what condition, and what its words do."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.unsaid import kept_back
from irenic.coding.frames.withheld import keeps_silent
from irenic.coding.judging.crimes import are_crimes
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Judgement, Told, as_polarity, judge_words
from irenic.coding.resources import frames
from irenic.coding.stances.befalls import befalls
from irenic.coding.stances.conditions import condition_in
from irenic.coding.stances.denials import denied
from irenic.coding.stances.depending import compared, linked, polarity_of, without
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
    only_when,
    too_early,
    undated,
    unreached,
    unspoken,
    when_and_where,
    whereabouts,
    would_say,
)
from irenic.coding.stances.lacked import lacked, left_out_of_subject
from irenic.coding.stances.left_out import left_out
from irenic.coding.stances.limited import limited
from irenic.coding.stances.made_harder import made_harder
from irenic.coding.stances.plainly import plainly_told
from irenic.coding.stances.reaffirmed import again, named_act
from irenic.coding.stances.rhetorical import rhetorical
from irenic.coding.stances.sides import Side, rivals, side_of
from irenic.coding.stances.verbless import verbless
from irenic.coding.words.closed import DUTY, FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import OTHER, Act, Firmness, Form, Polarity


def told(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """The stance of what is told, or None where it is told as a plain fact."""
    if _reported(candidate):
        return None
    if candidate.negated:
        return _raised(engine, candidate, finding, piece)
    parse = engine.parse
    if candidate.quote and rhetorical(parse, candidate.content):
        return Told(Act.CRITICISM, as_polarity(-finding.sign), Firmness.UNKNOWN, 0.6)
    if candidate.kind.name == "reaffirm" and candidate.form is Form.VERB_NP and named_act(parse, piece[0]):
        return again(parse, piece, as_polarity(finding.sign))  # "repeated its demand that they withdraw"
    main = main_clause(parse, *candidate.content)
    if main is not None and main.negated and _contrasted(parse, main, finding):
        return Told(Act.ASSESSMENT, as_polarity(finding.sign), Firmness.UNKNOWN, 0.5)
    if candidate.rule == "quote.sentence" and only_when(parse, candidate.content):
        return None
    main = main_clause(parse, *piece)
    if main is None or main is main_clause(parse, *candidate.content):
        piece = candidate.content  # the items of a list stand under one verb
        main = main_clause(parse, *piece)
    if main is None:
        return verbless(engine, candidate, finding, piece)
    if kept_back(parse, main) or _answers(parse, main, piece[1]):
        return None
    if (missed := lacked(engine, candidate, finding)) is not None:
        return missed
    if made_harder(parse, piece, finding):
        return Told(Act.CRITICISM, as_polarity(finding.sign), Firmness.UNKNOWN, 0.65)
    side = side_of(engine, candidate, main)
    if befalls(engine, candidate, finding):
        return Told(Act.THREAT, Polarity.SUPPORT, Firmness.POSITION, 0.7)
    verdict = read(engine, candidate, piece)
    condition = condition_in(parse, *piece, main)
    if (
        condition is not None
        and condition.kind == "during"
        and verdict is not None
        and verdict.act is Act.DEMAND
    ):
        condition = None  # "sanctions must stay as long as the war goes on": how long, not if
    depending = linked(engine, finding, main, condition, verdict, side) if condition is not None else None
    found = depending or limited(parse, main, finding) or compared(parse, finding, piece, verdict)
    if found is not None or verdict is None:
        return found
    if side is not Side.OURS and (omitted := left_out(engine, main, finding, verdict)) is not None:
        return omitted
    lasting = main.lemma in _GOING_ON and not main.negated and not main.modal
    if lasting and finding.contrary and finding.start < main.start:
        return Told(Act.CRITICISM, Polarity.SUPPORT, Firmness.UNKNOWN, 0.5)  # "the shelling continues"
    if verdict.firmness is Firmness.RED_LINE and _only_known(candidate):
        return None
    polarity = polarity_of(engine, finding, main, verdict, piece[0])
    act = verdict.act
    if act is Act.CRITICISM and main.lemma in _RELYING and finding.start > main.head:
        kept = engine.contents.without_negation(finding, start=piece[0])
        polarity = as_polarity(kept)  # "cannot be trusted to keep a truce"
    taken = engine.resolver.discourse.taken
    if act is Act.REJECT and _closes(parse, main) and taken is not None and taken[0] == finding.issue:
        polarity = taken[1]  # "The valley is ours, and this question is closed"
    if verdict.fixed and verdict.sign < 0 and left_out_of_subject(parse, finding, main, piece[0]):
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION, verdict.strength)
    if act is Act.CRITICISM and verdict.fixed and _talks_without(parse, finding):
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION, 0.65)
    if act is Act.CRITICISM and polarity is Polarity.SUPPORT and _missed(parse, finding, piece[0]):
        act = Act.DEMAND
    if act is Act.ACCEPT and polarity is Polarity.OPPOSE and main.lemma in _KEEPING:
        act = Act.REJECT  # "his men will keep their arms"
    if act is Act.REJECT and finding.contrary and _none_ahead(parse, main):
        given = Act.DEMAND if main.modal in DUTY else Act.PROMISE
        return Told(given, Polarity.SUPPORT, verdict.firmness, verdict.strength)
    if act is Act.REJECT and finding.contrary and _ceases(main):
        return Told(Act.PROMISE, as_polarity(finding.sign), verdict.firmness, verdict.strength)
    return without(parse, finding, piece, verdict) or Told(act, polarity, verdict.firmness, verdict.strength)


def _closes(parse: Parse, main: Clause) -> bool:
    """As in "this question is closed": nothing changes any more in what was just said."""
    subject = main.subjects[0] if main.subjects else None
    if subject is None or parse.lowers[subject.start] not in {"this", "that"}:
        return False
    return parse.lowers[subject.head] in {"question", "matter", "issue", "subject", "topic", "chapter"}


def _answers(parse: Parse, main: Clause, end: int) -> bool:
    """As in "asked whether it was final, she said that it was not": yes or no, to what was asked."""
    short = main.lemma == "be" and bool(main.subjects) and main.start == main.head
    if not short or parse.tokens[main.subjects[0].head].tag is not Tag.PRON:
        return False
    return all(token.tag in {Tag.NEG, Tag.PUNCT} for token in parse.tokens[main.after : end])


def _reported(candidate: Candidate) -> bool:
    """As in "…, the Osper Herald reported": who is of no party and only reports takes no stance."""
    outside = all(speaker.party == OTHER for speaker in candidate.holder.speakers)
    return outside and candidate.clause is not None and candidate.clause.lemma == "report"


def _none_ahead(parse: Parse, main: Clause) -> bool:
    """As in "there will be no more raids", "there must be no shelling": what harms is to end."""
    there = main.lemma == "be" and parse.tokens[main.start - 1].tag is Tag.THERE
    return there and main.modal != "" and parse.lowers[main.after : main.after + 1] == ["no"]


def _ceases(main: Clause) -> bool:
    """As in "will cease all hostilities": an end of what harms is given."""
    kind = plain_class(main.lemma)
    return main.modal in FUTURE and not main.negated and kind is not None and kind.name == "stop"


_GOING_ON = frozenset({"continue", "persist", "go", "intensify"})


def _only_known(candidate: Candidate) -> bool:
    """As in "knew that membership was a red line": it is drawn by somebody else."""
    return candidate.clause is not None and candidate.clause.lemma in _KNOWING


_RELYING = frozenset({"trust", "rely", "count", "depend"})
_KNOWING = frozenset("know understand realise realize learn recognise recognize see".split())
_KEEPING = frozenset({"keep", "retain", "hold"})


def _contrasted(parse: Parse, main: Clause, finding: Finding) -> bool:
    """As in "is not meant to wage war but to end it": what stands behind "but" is not denied."""
    if "but" not in parse.vocabulary:
        return False
    but = next((i for i in range(main.after, finding.start) if parse.lowers[i] == "but"), -1)
    return but > 0 and not any(c.finite for c in parse.clauses_in(but, finding.start))


def _talks_without(parse: Parse, finding: Finding) -> bool:
    """As in "a dialogue without the rebels makes no sense": they are wanted at the table."""
    behind = parse.lowers[finding.end : finding.end + 1] == ["without"]
    return finding.standard == "inclusion" and behind and finding.sign > 0


def _missed(parse: Parse, finding: Finding, start: int) -> bool:
    """As in "a truce without a pullout would be worthless": what is lacking is wanted."""
    return "without" in parse.lowers[start : finding.start]


def _raised(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """As in "does not believe that a truce would help": the content is negated."""
    if candidate.clause is None or candidate.clause.lemma not in _RAISING:
        return None
    found = told(engine, replace(candidate, negated=False), finding, piece)
    if found is None or found.polarity not in _TURNED or found.strength < _PLAIN or found.act not in _DENIED:
        return None
    return Told(_DENIED[found.act], _TURNED[found.polarity], Firmness.UNKNOWN, found.strength - 0.1)


_RAISING = frozenset("believe think expect consider feel suppose reckon imagine see".split())
_PLAIN = 0.6
_TURNED = {Polarity.SUPPORT: Polarity.OPPOSE, Polarity.OPPOSE: Polarity.SUPPORT}
_DENIED = {
    Act.DEMAND: Act.REJECT,
    Act.REJECT: Act.ASSESSMENT,
    Act.PRAISE: Act.CRITICISM,
    Act.ASSESSMENT: Act.CRITICISM,
    Act.CRITICISM: Act.ASSESSMENT,
}
"""What is said by saying that one does not believe so."""


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


# -- what the words do ---------------------------------------------------------------------------------------
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
