"""The stance of a told content: whose act it tells, on what condition, and for or against what its words are."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.conditions import condition_in
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.fronted_conditions import comes_first
from irenic.coding.frames.unsaid import kept_back
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.own_conduct import plain_class
from irenic.coding.judging.verdict import Told, as_polarity
from irenic.coding.stances.befalls import befalls
from irenic.coding.stances.comparisons import compared
from irenic.coding.stances.depending import linked
from irenic.coding.stances.events import only_when
from irenic.coding.stances.lacked import lacked, left_out_of_subject
from irenic.coding.stances.left_out import left_out
from irenic.coding.stances.limited import limited
from irenic.coding.stances.made_harder import made_harder
from irenic.coding.stances.polarities import polarity_of
from irenic.coding.stances.reaffirmed import again, named_act
from irenic.coding.stances.rhetorical import rhetorical
from irenic.coding.stances.sides import Side, side_of
from irenic.coding.stances.speech_acts import read
from irenic.coding.stances.verbless import verbless
from irenic.coding.stances.without import without
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
    if comes_first(parse, main):
        return Told(Act.DEMAND, as_polarity(finding.sign), Firmness.CONDITION, 0.65)
    side = side_of(engine, candidate, main)
    if befalls(engine, candidate, finding):
        return Told(Act.THREAT, Polarity.SUPPORT, Firmness.POSITION, 0.7)
    verdict = read(engine, candidate, piece)
    condition = condition_in(parse, *piece, main)
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
    return without(engine.contents, finding, piece, verdict) or Told(
        act, polarity, verdict.firmness, verdict.strength
    )


_GOING_ON = frozenset({"continue", "persist", "go", "intensify"})
_RELYING = frozenset({"trust", "rely", "count", "depend"})
_KEEPING = frozenset({"keep", "retain", "hold"})


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


def _only_known(candidate: Candidate) -> bool:
    """As in "knew that membership was a red line": it is drawn by somebody else."""
    return candidate.clause is not None and candidate.clause.lemma in _KNOWING


_KNOWING = frozenset("know understand realise realize learn recognise recognize see".split())


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
