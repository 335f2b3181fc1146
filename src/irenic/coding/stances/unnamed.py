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
from irenic.coding.stances.rhetorical import rhetorical
from irenic.coding.stances.sides import Side, rivals, side_of
from irenic.coding.stances.speech_acts import read
from irenic.coding.stances.viewed import viewed
from irenic.coding.words.tokens import Tag, Token
from irenic.model.terms import CONDUCT, Act, Form, Polarity


def unnamed(engine: Engine, candidate: Candidate) -> Finding | None:
    """Conduct, where the content is about the process; else, of a plain stance, the issue of the paragraph so far.

    None where nothing shows that a stance is taken. What is found so is less sure than what a cue names.
    """
    if (same := _likewise(engine, candidate)) is not None:
        return same
    bare = candidate.rule.endswith(".none") or candidate.rule in {"noun.reject.bare", "noun.demand.bare"}
    if bare or _elliptic(engine, candidate):
        return _said_before(engine, candidate)
    if (
        candidate.kind.name in _SHADES
        and candidate.rule.startswith("adjective.")
        and not _of_peace(engine, candidate)
    ):
        return None  # "was slow to fill the gap", "is reluctant to be seen"
    if candidate.rule == "verb.offer.relative" or _courteous(engine, candidate):
        return None  # "a draft circulated by Northland"
    if candidate.rule == "quote.sentence" and (
        _of_oneself(engine, candidate) or _to_the_listener(engine, candidate)
    ):
        return None
    return (
        _hinted(engine, candidate)
        or _conduct(engine, candidate)
        or _at_hand(engine, candidate)
        or _told_plainly(engine, candidate)
    )


def _elliptic(engine: Engine, candidate: Candidate) -> bool:
    """As in "has made it plain that it will not": the verb is that of the sentence before."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or main.lemma not in _AUXILIARIES:
        return False
    behind = engine.parse.tokens[main.after : candidate.content[1]]
    return all(token.tag in {Tag.NEG, Tag.ADV} for token in behind)


_AUXILIARIES = frozenset("can could may might must shall should will would".split())


def _of_oneself(engine: Engine, candidate: Candidate) -> bool:
    """As in "I have lived in six houses", "I looked out of the window": what somebody tells of their own life."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.subjects or main.negated or not (main.past or main.perfect) or main.modal:
        return False
    alone = engine.parse.lowers[main.subjects[0].head] == "i"
    return alone and not any(map(_process_word, engine.parse.tokens[slice(*candidate.content)]))


def _to_the_listener(engine: Engine, candidate: Candidate) -> bool:
    """As in "You shouldn't expect quick results", "You can ask him": said to whoever listens."""
    main = main_clause(engine.parse, *candidate.content)
    if main is None or not main.subjects or not main.modal:
        return False
    return engine.parse.lowers[main.subjects[0].head] == "you" and main.modal in _ADVISING


_ADVISING = frozenset({"should", "may", "might"})


def _of_peace(engine: Engine, candidate: Candidate) -> bool:
    """As in "is willing to give peace a chance": a word of the process stands in the content."""
    return any(_process_word(token) for token in engine.parse.tokens[slice(*candidate.content)])


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


def _courteous(engine: Engine, candidate: Candidate) -> bool:
    """As in "I want to thank him", "grateful to our host", "happy to take questions", "Thank you, Minister"."""
    clause, (start, end) = candidate.clause, candidate.content
    if candidate.word in _PLEASED:
        return candidate.rule.endswith((".inf", ".that"))
    if candidate.word == "appreciate" and not _of_peace(engine, candidate):
        return True
    if candidate.word in _GRATEFUL and not candidate.rule.endswith(".for"):
        return True
    if candidate.word == "wish" and clause is not None:
        return engine.parse.lowers[clause.after : clause.after + 1] in _WELL_WISHED
    if candidate.word == "thank":
        return clause is not None and clause.kind == "inf"
    if candidate.rule != "quote.sentence" or end - start > _SHORT:
        return False
    if _praises_somebody(engine, candidate):
        return True
    first = start + (engine.parse.lowers[start] in _OPENING)
    if engine.parse.lowers[first] in words()["courtesies"] or "luck" in engine.parse.lowers[first:end]:
        return True
    return any(c.lemma in words()["answering"] for c in engine.parse.clauses_in(start, end))


def _praises_somebody(engine: Engine, candidate: Candidate) -> bool:
    """As in "he is a great man", "that is a very good question"."""
    main = main_clause(engine.parse, *candidate.content)
    phrase = engine.parse.noun_phrase(engine.parse.skip(main.after)) if main is not None else None
    if main is None or phrase is None or main.lemma != "be" or main.negated or not main.subjects:
        return False
    if engine.parse.lowers[main.subjects[0].head] not in _POINTING:
        return False
    word = engine.parse.tokens[phrase.head].word
    return word is not None and word.noun in _PRAISED


_WELL_WISHED = (["you"], ["him"], ["her"], ["them"], ["everyone"])
_POINTING = frozenset({"he", "she", "it", "that", "this"})
_PRAISED = frozenset("question point man guy woman person friend gentleman lady fellow".split())
_OPENING = frozenset({"and", "well", "so", "but"})
_PLEASED = frozenset({"happy", "glad", "pleased", "delighted"})
_GRATEFUL = frozenset({"grateful", "thankful", "indebted"})
_SHORT = 9
"""Tokens of an answer that names nothing."""


def _said_before(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "Abel objected", "their refusal": a stance without a content is on the issue just named, or on none."""
    start = candidate.content[0]
    found = engine.resolver.discourse.topics.near(candidate.start)
    discourse = engine.resolver.discourse
    if found is None or (candidate.rule in _MOODS and discourse.told_in != discourse.sentence - 1):
        return None
    sign = _taken_before(engine, candidate, found)
    return replace(found, sign=sign, option=None, weight=0.5, start=start, end=start + 1, settled=True)


def _likewise(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "freed ten men and called on X to do likewise": what was done, or said, just before."""
    parse, (start, end) = engine.parse, candidate.content
    if _SAME.isdisjoint(parse.vocabulary):
        return None
    deed = next((c for c in parse.clauses_in(start, end) if c.lemma in {"do", "follow"}), None)
    if deed is None or not any(t.lower in _SAME for t in parse.tokens[deed.after : deed.after + _NEAR]):
        return None
    discourse = engine.resolver.discourse
    found = discourse.topics.near(candidate.start)
    if found is None:
        return None
    sign = -1 if discourse.taken == (found.issue, Polarity.OPPOSE) else 1
    return replace(found, sign=sign, option=None, weight=0.5, start=start, end=start + 1)


_SAME = frozenset({"likewise", "same", "suit"})
_NEAR = 3
_MOODS = frozenset({"adjective.praise.none"})
"""As in "Abel is pleased": a stance only on what the sentence before has told of somebody."""


def _taken_before(engine: Engine, candidate: Candidate, found: Finding) -> int:
    """As in "It rejected a truce. Abel is delighted": the stance of somebody else that is judged, or answered."""
    discourse = engine.resolver.discourse
    if _concurs(engine, candidate) and discourse.topics.here(candidate.start) == found:
        return -1 if discourse.taken == (found.issue, Polarity.OPPOSE) else 1
    if not discourse.told or discourse.told_in != discourse.sentence - 1:
        return 1
    last, target = discourse.told[-1], discourse.told[-1].targets[0]
    theirs = last.holder.party not in {s.party for s in candidate.holder.speakers}
    return -1 if theirs and target.issue == found.issue and target.polarity is Polarity.OPPOSE else 1


def _concurs(engine: Engine, candidate: Candidate) -> bool:
    """As in "Abel said that the sanctions must go, and Brandt agreed": with what was told, for or against."""
    if candidate.word not in {"agree", "concur"} or candidate.clause is None:
        return False
    first = min([candidate.clause.start, *(phrase.start for phrase in candidate.clause.subjects)])
    return first > 0 and engine.parse.lowers[first - 1] == "and"


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
    spoken_of = any(t.mention >= 0 or _process_word(t) for t in engine.parse.tokens[start:end])
    outright = candidate.kind.name in _OUTRIGHT and candidate.form in {Form.VERB_NP, Form.VERB_INF}
    plain = candidate.form is Form.NOMINAL or spoken_of or outright
    devoted = candidate.rule == "adjective.intent.to"  # "is committed to a peaceful solution"
    if (devoted or candidate.kind.name in _CONDUCT_CLASSES) and candidate.form is not Form.INDIRECT and plain:
        found = _about_conduct(candidate, 0.3)
        return replace(found, sign=-found.sign) if _for_war(engine, candidate) else found
    evaluative = candidate.kind.name in {"criticise", "praise", "rejectas"} or candidate.kind.told
    about_process = any(t.mention >= 0 or _process_word(t) for t in engine.parse.tokens[start:end])
    return _about_conduct(candidate, 0.8) if evaluative and about_process else None


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


def _process_word(token: Token) -> bool:
    return token.lower in _PROCESS_WORDS or (token.word is not None and token.word.noun in _PROCESS_WORDS)


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
_PROCESS_WORDS = frozenset(
    (
        "peace war conflict talk talks negotiation negotiations agreement deal settlement plan approach"
        " policy calm violence treaty accord reconciliation concession dialogue diplomacy solution process"
        " coexistence compromise mediation mediator envoy delegation negotiator facilitator"
    ).split()
)
