"""What is missed where ill would come of its lack: "without aid thousands could starve", "if there are no talks"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import Told, as_polarity, lemma_at
from irenic.coding.resources import words
from irenic.model.terms import CONDUCT, Act, Firmness


def lacked(engine: Engine, candidate: Candidate, finding: Finding) -> Told | None:
    """A demand for what a told content names as lacking, in front of the ill that would come of that."""
    parse, (start, end) = engine.parse, candidate.content
    first = parse.skip(start)
    opening = _FIRST.get(parse.lowers[first]) if first < end else None
    if opening is None or finding.issue == CONDUCT or not finding.named:
        return None
    main = main_clause(parse, start, end)
    if main is None or main.modal not in _AHEAD or main.start <= finding.start:
        return None
    at = _lack(parse, first, main) if opening == "noun" else first + 1
    stop = main.start if opening == "noun" or not main.subjects else main.subjects[0].start
    if at < 0 or finding.start >= stop or not (_warns(candidate) or _ill(parse, main, end)):
        return None
    named = engine.contents.named(finding.issue, at, stop, -1)
    if named is None:
        return None
    sign = named.sign
    if opening == "if":
        inner = next((c for c in parse.clauses_in(at, main.start) if c.finite), None)
        if inner is None or not (_denied(parse, first, inner) or inner.lemma == "fail"):
            return None
        sign = -sign if _denied(parse, first, inner) else sign
    return Told(Act.DEMAND, as_polarity(sign), Firmness.CONDITION, 0.7)


def _lack(parse: Parse, first: int, main: Clause) -> int:
    """As in "the absence of talks", "a failure to sign": where that is named which is not there, or −1."""
    at = first + (parse.lowers[first] in {"the", "a", "any"})
    lacking = parse.lowers[at] in _LACKS and parse.lowers[at + 1] == "of"
    lacking = lacking or parse.lowers[at : at + 2] == ["failure", "to"]
    return at + 2 if lacking and at + 2 < main.start else -1


def _denied(parse: Parse, first: int, inner: Clause) -> bool:
    """As in "if aid is not let in", "if there are no talks"."""
    return (
        inner.negated
        or parse.lowers[inner.after : inner.after + 1] == ["no"]
        or parse.lowers[first + 1] == "no"
    )


def _warns(candidate: Candidate) -> bool:
    """As in "warned that", "fears that", "cautioned that": what is told there is no good."""
    return candidate.kind.name == "criticise"


def _ill(parse: Parse, main: Clause, end: int) -> bool:
    """Whether what would come is an evil, or harms."""
    if main.lemma in _HARMING or main.lemma in words()["negative_verbs"] | words()["harming"]:
        return True
    evils = words()["evils"] | words()["crimes"] | (words()["bad"] if main.lemma == "be" else frozenset())
    near = range(main.subjects[0].start if main.subjects else main.start, min(end, main.after + _NEAR))
    return any(lemma_at(parse, index) in evils for index in near)


_FIRST = {
    "without": "without",
    "if": "if",
    **dict.fromkeys(("the", "a", "any", "absence", "lack", "failure"), "noun"),
}
_LACKS = frozenset({"absence", "lack"})
_HARMING = frozenset("collapse die perish starve suffer unravel worsen deteriorate escalate fail".split())
_AHEAD = frozenset({"will", "would", "'ll", "could", "can", "might", "may"})
_NEAR = 7


def left_out_of_subject(parse: Parse, finding: Finding, main: Clause, start: int) -> bool:
    """As in "a deal that does not include guarantees is unacceptable", "one that ignores them is a trap"."""
    for clause in parse.clauses_in(start, main.start):
        if clause.kind != "rel" or not clause.start < finding.end <= main.start:
            continue
        if clause.lemma in (_HOLDING if clause.negated else _OMITTING):
            return finding.start >= clause.start
    return False


_HOLDING = frozenset(
    "address bring come contain guarantee include involve mention offer provide return".split()
)
_OMITTING = frozenset("bypass exclude forget ignore lack neglect omit overlook skip".split())
