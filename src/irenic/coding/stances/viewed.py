"""What a thing is called, or seen as: "views the truce as a trap", "called the offer unacceptable"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.set_phrases import phrased
from irenic.coding.judging.verdict import RED_LINE, Told, is_red_line, judge_words, red_line
from irenic.coding.resources import reversals, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Polarity


def viewed(engine: Engine, candidate: Candidate, finding: Finding) -> Told | None:
    """What a thing is called, or seen as."""
    parse = engine.parse
    after_as = next(
        (i for i in range(*candidate.content) if parse.tokens[i].lower == "as"), candidate.content[0]
    )
    verdict = phrased(parse, after_as, candidate.content[1]) or judge_words(
        parse, after_as, candidate.content[1]
    )
    thing = parse.noun_phrase(candidate.content[0])
    if verdict == RED_LINE and thing is not None and _is_line(engine, candidate):
        verdict = red_line(parse, thing.head)
    naming = candidate.clause is not None and candidate.clause.lemma in words()["naming"]
    if verdict is None:
        if naming and any(t.tag is Tag.QUOTE for t in parse.tokens[after_as + 1 : after_as + 4]):
            # "described the mission as 'tourism'": words set in marks are taken up to be scorned
            return Told(Act.CRITICISM, Polarity.OPPOSE, Firmness.UNKNOWN, 0.45)
        if naming and (likened := _likened(engine, candidate)) is not None:
            return likened
        if finding.weight < 2.4 or candidate.rule.endswith(".relative"):
            return None  # "payments, which the group calls \"retentions\"": a name, no view
        polarity = Polarity.SUPPORT if finding.sign > 0 else Polarity.OPPOSE
        return Told(Act.ASSESSMENT, polarity, Firmness.UNKNOWN, 0.45)
    mild = verdict.act in {Act.CRITICISM, Act.DEMAND} and verdict.firmness is not Firmness.RED_LINE
    act = Act.ASSESSMENT if mild and not (naming and verdict.act is Act.CRITICISM) else verdict.act
    if finding.sign < 0 and _lacking(engine, candidate, finding):
        return Told(act, Polarity.SUPPORT, verdict.firmness, verdict.strength)
    sign = -verdict.sign if finding.sign < 0 and _undone(engine, candidate, finding) else verdict.sign
    polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
    return Told(act, polarity, verdict.firmness, verdict.strength)


def _likened(engine: Engine, candidate: Candidate) -> Told | None:
    """As in "called the truce a coffin", "called it a bridge": what a thing is likened to, mostly in scorn."""
    parse, end = engine.parse, candidate.content[1]
    thing = parse.noun_phrase(candidate.content[0])
    article = parse.skip(thing.end) if thing is not None else end
    image = parse.noun_phrase(article) if article < end and parse.lowers[article] in {"a", "an"} else None
    if image is None or parse.tokens[image.head].tag is not Tag.NOUN:
        return None
    if parse.tokens[image.head].lower in _HOPEFUL:
        return Told(Act.PRAISE, Polarity.SUPPORT, Firmness.UNKNOWN, 0.45)
    return Told(Act.CRITICISM, Polarity.OPPOSE, Firmness.UNKNOWN, 0.45)


_HOPEFUL = frozenset(
    (
        "anchor beacon beginning bridge chance compass dawn door duty gateway key model moment pillar right sign start "
        "test truth victory window"
    ).split()
)


def _undone(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "calls lifting the sanctions a mistake", "sees the exclusion of X from the alliance as a mistake"."""
    forms = (t.word for t in engine.parse.tokens[candidate.content[0] : finding.end] if t.word is not None)
    return any(not reversals().isdisjoint((word.verb, word.noun)) for word in forms)


def _lacking(engine: Engine, candidate: Candidate, finding: Finding) -> bool:
    """As in "views any deal without a timetable as a surrender": what is lacking is wanted."""
    return any(t.lower == "without" for t in engine.parse.tokens[candidate.content[0] : finding.start])


def _is_line(engine: Engine, candidate: Candidate) -> bool:
    """Whether a thing is seen as a red line, not as unacceptable or unthinkable."""
    return any(is_red_line(engine.parse, index) for index in range(*candidate.content))
