"""What a thing is called, or seen as: "views the truce as a trap", "called the offer unacceptable"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.clauses.wished import is_capital
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.object_predicates import object_predicate
from irenic.coding.judging.set_phrases import phrased
from irenic.coding.judging.verdict import (
    RED_LINE,
    Told,
    denies,
    is_red_line,
    judge_words,
    lemma_at,
    red_line,
    turned,
)
from irenic.coding.resources import reversals, words
from irenic.coding.words.closed import REFLEXIVE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Polarity


def viewed(engine: Engine, candidate: Candidate, finding: Finding) -> Told | None:
    """What a thing is called, or seen as; what it is denied to be counts as its contrary."""
    parse = engine.parse
    after_as = next(
        (i for i in range(*candidate.content) if parse.tokens[i].lower == "as"), candidate.content[0]
    )
    verdict = phrased(parse, after_as, candidate.content[1]) or judge_words(
        parse, after_as, _predicate_end(engine, candidate)
    )
    if candidate.word == "refer" and parse.lowers[after_as] != "as":
        return None  # "was referring to the plan"
    if parse.lowers[candidate.content[0]] in REFLEXIVE:
        return None  # "portrays itself as a victim"
    thing = parse.noun_phrase(candidate.content[0])
    taken = engine.resolver.discourse.taken
    pointing = parse.lowers[candidate.content[0]] in _POINTING
    if verdict == RED_LINE and pointing and taken is not None and taken[0] == finding.issue:
        wanted = taken[1] is Polarity.SUPPORT  # "demanded a vote and called this a red line"
        return Told(Act.DEMAND if wanted else Act.REJECT, taken[1], Firmness.RED_LINE, verdict.strength)
    if verdict == RED_LINE and thing is not None and _is_line(engine, candidate):
        verdict = red_line(parse, thing.head)
    naming = candidate.clause is not None and candidate.clause.lemma in words()["naming"]
    if verdict is None and parse.tokens[after_as].lower == "as" and _what_it_does(parse, after_as + 1):
        return None  # "described it as covering the whole front"
    if verdict is None and (likened := _likened(engine, candidate, finding)) is not None:
        return likened
    if verdict is None:
        if candidate.negated:
            return None
        refers = candidate.clause is not None and candidate.clause.lemma == "refer"
        if refers and any(t.tag is Tag.QUOTE for t in parse.tokens[after_as + 1 : after_as + 4]):
            return None  # "referred to it as a “buffer zone”": a name
        if naming and any(t.tag is Tag.QUOTE for t in parse.tokens[after_as + 1 : after_as + 4]):
            # "described the mission as 'tourism'": words set in marks are taken up to be scorned
            return Told(Act.CRITICISM, Polarity.OPPOSE, Firmness.UNKNOWN, 0.45)
        if finding.weight < 2.4 or candidate.rule.endswith(".relative"):
            return None  # "payments, which the group calls \"retentions\"": a name, no view
        polarity = Polarity.SUPPORT if finding.sign > 0 else Polarity.OPPOSE
        return Told(Act.ASSESSMENT, polarity, Firmness.UNKNOWN, 0.45)
    if candidate.negated:
        verdict = turned(verdict)
    mild = verdict.act in {Act.CRITICISM, Act.DEMAND} and verdict.firmness is not Firmness.RED_LINE
    act = Act.ASSESSMENT if mild and not (naming and verdict.act is Act.CRITICISM) else verdict.act
    sign = -verdict.sign if finding.sign < 0 and _undone(engine, candidate, finding) else verdict.sign
    polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
    return Told(act, polarity, verdict.firmness, verdict.strength)


_POINTING = frozenset({"it", "that", "this"})


def _predicate_end(engine: Engine, candidate: Candidate) -> int:
    """As in "called it a hope for ending a dangerous war": where the words end that judge the thing itself."""
    parse, (start, end) = engine.parse, candidate.content
    said = object_predicate(parse, start, end) if candidate.rule.endswith(".as2") else -1
    phrase = parse.bare_phrase(said) if said >= 0 else None
    if phrase is None or phrase.end >= end or parse.lowers[phrase.end] not in _AIMED:
        return end
    plain = lemma_at(parse, phrase.head) in words()["hailed_as"] | words()["scorned_as"]
    return phrase.end if plain else end


_AIMED = frozenset({"for", "to", "of"})


def _what_it_does(parse: Parse, index: int) -> bool:
    """As in "as covering the coast", "as focused on energy": what a thing does or is about, and no view of it."""
    first = parse.skip(index)
    clause = parse.clause_at.get(first)
    return clause is not None and clause.start == first and clause.lemma in _DESCRIBING


_DESCRIBING = frozenset(
    "apply base centre center concern contain cover deal focus include involve relate".split()
)


def spoken_of(engine: Engine, candidate: Candidate, finding: Finding | None) -> Told | None:
    """As in "spoke of progress", "talked of a betrayal": what is only mentioned, by words that judge it.

    Where the content names an issue, only the words before it judge: "a dark day for the vote".
    """
    parse, (start, end) = engine.parse, candidate.content
    phrase = parse.noun_phrase(start)
    if phrase is None or candidate.negated:
        return None
    named = finding is not None and finding.named
    end = min(end, phrase.end, finding.start) if finding is not None and named else min(end, phrase.tail)
    verdict = judge_words(parse, start, end)
    sign = verdict.sign if verdict is not None else 0 if named else _worth(parse, start, end)
    if sign == 0 or (verdict is not None and verdict.act is Act.DEMAND):
        return None
    polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
    return Told(Act.ASSESSMENT if sign > 0 else Act.CRITICISM, polarity, Firmness.UNKNOWN, 0.5)


def _likened(engine: Engine, candidate: Candidate, finding: Finding) -> Told | None:
    """As in "called the truce a coffin", "described the note as an ultimatum": what a thing is likened to.

    What "call" and its like say of a thing is mostly scorn, also by a word that does not judge elsewhere.
    """
    parse, (start, end) = engine.parse, candidate.content
    lemma = candidate.clause.lemma if candidate.clause is not None else ""
    named = candidate.rule.endswith((".as2", ".adj"))
    if lemma in _COMPARING:
        at = start
    elif named:
        at = object_predicate(parse, start, end)
    else:
        at = next((i + 1 for i in range(start, end) if parse.lowers[i] == "as"), -1)
    if at < 0:
        return None
    found = _worth(parse, at, end)
    if lemma in _COMPARING and not candidate.negated and parse.lowers[start] not in _KNOWN:
        found = found or -1  # "compared the camp to a prison": mostly in scorn
    if found == 0 and (candidate.negated or not named or lemma not in words()["naming"]):
        return None
    if found == 0 and (parse.lowers[start] in REFLEXIVE or is_capital(parse, at)):
        return None  # "calls itself the Council", "called it the Red Plan": a name
    if candidate.negated:
        found = -found
    act = Act.PRAISE if found > 0 else Act.CRITICISM
    if lemma not in words()["naming"] and lemma not in _COMPARING:
        act = Act.ASSESSMENT
    undone = finding.sign < 0 and _undone(engine, candidate, finding)
    favoured = (found > 0) != undone
    return Told(act, Polarity.SUPPORT if favoured else Polarity.OPPOSE, Firmness.UNKNOWN, 0.45)


def _worth(parse: Parse, at: int, end: int) -> int:
    """What the words of a predicate say of a thing: 1 well, −1 ill, 0 neither."""
    lists, sign, found = words(), 1, 0
    for index in range(at, end):
        token = parse.tokens[index]
        if token.tag in _LEAVING or token.text == ",":
            break
        if denies(parse, index) or token.lower == "rather":
            sign = -1
        lemma = lemma_at(parse, index)
        if lemma in lists["scorned_as"] or (token.lower == "too" and index + 1 < end):
            return -sign
        if lemma in lists["hailed_as"] and not found:
            found = sign  # "a sign of weakness" is none
    return found


_KNOWN = frozenset("the this that these those its his her their our".split())
_COMPARING = frozenset({"compare", "equate", "liken"})
_LEAVING = frozenset({Tag.COMPL, Tag.REL, Tag.SUB})


def _undone(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "calls lifting the sanctions a mistake", "sees a truce without guarantees as a trap"."""
    start, end = candidate.content
    parse, stop = engine.parse, finding.end
    if candidate.rule.endswith(".as"):  # "described the vote as neither free nor fair"
        stop = min(stop, next((i for i in range(start + 1, end) if parse.lowers[i] == "as"), stop))
    forms = (t.word for t in parse.tokens[start:stop] if t.word is not None)
    return any(not reversals().isdisjoint((word.verb, word.noun)) for word in forms)


def _is_line(engine: Engine, candidate: Candidate) -> bool:
    """Whether a thing is seen as a red line, not as unacceptable or unthinkable."""
    return any(is_red_line(engine.parse, index) for index in range(*candidate.content))
