"""What a stance is about where no cue of the codebook names it: the process itself, or the issue at hand."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.set_phrases import phrased
from irenic.coding.judging.verdict import Judgement, judge_words
from irenic.coding.resources import words
from irenic.coding.stances.phatic import courteous, of_oneself, to_the_listener
from irenic.coding.stances.process_words import is_process_word, speaks_of_process
from irenic.coding.stances.rhetorical import rhetorical
from irenic.coding.stances.sides import Side, rivals, side_of
from irenic.coding.stances.speech_acts import read
from irenic.coding.stances.taken_up import elliptic, likewise, pointed_at, said_before
from irenic.coding.stances.viewed import viewed
from irenic.model.terms import CONDUCT, Act, Form


def unnamed(engine: Engine, candidate: Candidate) -> Finding | None:
    """Conduct, where the content is about the process; else, of a plain stance, the issue of the paragraph so far.

    None where nothing shows that a stance is taken. What is found so is less sure than what a cue names.
    """
    if (same := likewise(engine, candidate)) is not None:
        return same
    if candidate.kind.name == "view" and (pointed := pointed_at(engine, candidate)) is not None:
        return pointed
    bare = candidate.rule.endswith(".none") or candidate.rule in {"noun.reject.bare", "noun.demand.bare"}
    if bare or elliptic(engine, candidate):
        return said_before(engine, candidate)
    if (
        candidate.kind.name in _SHADES
        and candidate.rule.startswith("adjective.")
        and not speaks_of_process(engine, candidate)
    ):
        return None  # "was slow to fill the gap", "is reluctant to be seen"
    if candidate.rule == "verb.offer.relative" or courteous(engine, candidate):
        return None  # "a draft circulated by Northland"
    if candidate.rule == "quote.sentence" and (
        of_oneself(engine, candidate) or to_the_listener(engine, candidate)
    ):
        return None
    return (
        _hinted(engine, candidate)
        or _conduct(engine, candidate)
        or _at_hand(engine, candidate)
        or _told_plainly(engine, candidate)
    )


def _hinted(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "wants its tents replaced": words that alone do not name an issue, where something is asked or given."""
    if candidate.kind.name in _JUDGING or not engine.resolver.discourse.topics.begun:
        return None
    verdict = judge(engine.parse, *candidate.content, own_subject=True) if candidate.kind.told else None
    if candidate.kind.told and (verdict is None or verdict.strength < _PLAIN or verdict.act in _JUDGED):
        return None
    return next(
        (f for f in engine.contents.findings(*candidate.content, least=_HINT) if f.issue != CONDUCT), None
    )


def _at_hand(engine: Engine, candidate: Candidate) -> Finding | None:
    if candidate.rule == "quote.sentence" or candidate.kind.told:
        verdict = judge(engine.parse, *candidate.content, own_subject=True)
        if verdict is None or verdict.strength < _PLAIN:
            return None
    elif candidate.kind.name not in _STANCES:
        return None
    topics, start = engine.resolver.discourse.topics, candidate.content[0]
    if not topics.begun:
        return None  # nothing shows yet that the text is on the process at all ("wants tea")
    new = engine.parse.tokens[start].lower in {"a", "an", "new"}  # "wants a ceremony"
    goes_on = candidate.kind.name in _GOING_ON
    if goes_on and not new and (found := topics.near(candidate.start)) is not None:
        return replace(found, sign=1, option=None, weight=0.5, start=start, end=start + 1)
    return _about_conduct(candidate, 0.3)


def _conduct(engine: Engine, candidate: Candidate) -> Finding | None:
    start, end = candidate.content
    if candidate.kind.name == "mention":
        return _about_conduct(candidate, 0.3)
    if candidate.kind.told and _undone_by_them(engine, candidate):
        return _about_conduct(candidate, 0.8)
    if (
        candidate.kind.name == "view"
        and viewed(engine, candidate, _about_conduct(candidate, 0.3)) is not None
    ):
        return _about_conduct(candidate, 0.3)
    verdict = judge(engine.parse, start, end, own_subject=False) if candidate.kind.told else None
    plainly = verdict is not None and verdict.strength >= _PLAIN and verdict.act in _PLAIN_ACTS
    blames = verdict is not None and verdict.act is Act.CRITICISM and _blames(engine, candidate, verdict)
    judged = plainly or blames or judge_words(engine.parse, start, end) is not None
    if candidate.kind.told and not judged:
        return None
    if verdict is not None and verdict.fixed and verdict.strength >= 0.75:
        return _about_conduct(candidate, 0.8)
    spoken_of = any(t.mention >= 0 or is_process_word(t) for t in engine.parse.tokens[start:end])
    outright = candidate.kind.name in _OUTRIGHT and candidate.form in {Form.VERB_NP, Form.VERB_INF}
    plain = candidate.form is Form.NOMINAL or spoken_of or outright
    devoted = candidate.rule == "adjective.intent.to"  # "is committed to a peaceful solution"
    if (devoted or candidate.kind.name in _CONDUCT_CLASSES) and candidate.form is not Form.INDIRECT and plain:
        found = _about_conduct(candidate, 0.3)
        return replace(found, sign=-found.sign) if _for_war(engine, candidate) else found
    evaluative = candidate.kind.name in {"criticise", "praise", "rejectas"} or candidate.kind.told
    return _about_conduct(candidate, 0.8) if evaluative and spoken_of else None


def _for_war(engine: Engine, candidate: Candidate) -> bool:
    """As in "wants war, not peace", "prefers bloodshed": nothing good is asked for."""
    if candidate.form is not Form.VERB_NP:
        return False
    phrase = engine.parse.bare_phrase(candidate.content[0])
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["wars"]


def _told_plainly(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "said that it would not be lectured": a refusal, a demand or a promise, though nothing is named.

    A plain fact told as a reproach is one in less than half of the cases, and is left out.
    """
    if (
        candidate.quote
        and engine.resolver.discourse.topics.begun
        and rhetorical(engine.parse, candidate.content)
    ):
        return _about_conduct(candidate, 0.3)
    if not candidate.kind.told or candidate.form is not Form.INDIRECT:
        return None
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.subjects or not engine.resolver.discourse.topics.begun:
        return None
    verdict = read(engine, candidate, candidate.content)
    if verdict is None or verdict.act in {Act.ASSESSMENT, Act.CRITICISM}:
        return None
    return _about_conduct(candidate, 0.3)


def _blames(engine: Engine, candidate: Candidate, verdict: Judgement) -> bool:
    """As in "says that Southmark is behind the raid": a turn of phrase tells as a fact what somebody has done."""
    main = main_clause(engine.parse, *candidate.content)
    return main is not None and not main.modal and phrased(engine.parse, *candidate.content) == verdict


def _undone_by_them(engine: Engine, candidate: Candidate) -> bool:
    """As in "“The government has not answered one of our letters”": what the other side leaves undone."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.negated or main.modal or main.lemma in _LEFT_ALONE:
        return False
    return side_of(engine, candidate, main) is Side.THEIRS and rivals(engine, candidate, main)


_LEFT_ALONE = frozenset("be have know need mean think see understand".split())


def _about_conduct(candidate: Candidate, weight: float) -> Finding:
    return Finding(CONDUCT, CONDUCT, None, 1, weight, *candidate.content)


_HINT = 0.99
_JUDGING = frozenset("criticise praise view rejectas accuse".split())
_JUDGED = frozenset({Act.CRITICISM, Act.PRAISE, Act.ASSESSMENT})
_PLAIN = 0.6
"""How plainly a told content must take a stance for one to be coded without a cue."""
_PLAIN_ACTS = frozenset({Act.DEMAND, Act.REJECT, Act.PROMISE, Act.ACCEPT})
_STANCES = frozenset(
    (
        "demand favour insistent offer willing ready promise accept reject rejectas threat linkage concede criticise"
        " praise concession redline open disposition"
    ).split()
)
_GOING_ON = frozenset("demand favour insistent offer willing ready accept concede concession open".split())
"""Who asks or gives, naming no issue, goes on with the one at hand; who judges, refuses or vows speaks of conduct."""
_SHADES = frozenset({"reject", "willing", "accept"})
"""Adjectives that take a stance only on what their words name."""
_OUTRIGHT = frozenset({"criticise", "praise", "accuse", "rejectas", "threat"})
_CONDUCT_CLASSES = frozenset(
    {
        "demand",
        "disposition",
        "reject",
        "accept",
        "promise",
        "concession",
        "praise",
        "criticise",
        "rejectas",
    }
)
