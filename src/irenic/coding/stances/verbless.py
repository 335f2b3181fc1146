"""Told contents without a verb: "An end to the sanctions.", "No prisoners, no talks", "Observers? Gladly"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.set_phrases import phrased
from irenic.coding.judging.verdict import Told, as_polarity, lemma_at
from irenic.coding.stances.reaffirmed import again
from irenic.coding.stances.without import lacking_at
from irenic.model.terms import Act, Firmness, Polarity


def verbless(engine: Engine, candidate: Candidate, finding: Finding, piece: tuple[int, int]) -> Told | None:
    """As in "reaffirmed that line", "An end to the sanctions.", "Not a single truck"."""
    verdict = phrased(engine.parse, *piece) or judge(engine.parse, *piece, own_subject=False)
    by_sign = Polarity.SUPPORT if finding.sign > 0 else Polarity.OPPOSE
    if candidate.kind.name == "reaffirm":
        return again(engine.parse, piece, by_sign)
    if verdict is not None:
        sign = verdict.sign if verdict.fixed else verdict.sign * finding.sign
        return Told(verdict.act, as_polarity(sign), verdict.firmness, verdict.strength)
    if engine.parse.lowers[piece[1] : piece[1] + 1] == ["?"]:
        return _answered(engine.parse, piece[1] + 1, finding)
    if candidate.rule not in _SAID_SO or engine.parse.tokens[engine.parse.skip(piece[0])].lower in _ASIDE:
        return None
    if _is_topic(engine.parse, piece):
        return None
    if (last := _or_else(engine.parse, piece)) is not None:
        asked = finding.start < last  # "no prisoners, no talks": the first is asked for, or else not the last
        wished = as_polarity(engine.contents.without_negation(finding, start=piece[0]))
        named = (Act.DEMAND, wished) if asked else (Act.LINKAGE, Polarity.CONDITIONAL)
        return Told(*named, Firmness.CONDITION, 0.65)
    lacking = lacking_at(engine.parse, *piece)
    if lacking is not None and engine.parse.lowers[engine.parse.skip(piece[0])] == "no":
        asked = finding.start > lacking  # "no truce without guarantees"
        named = (Act.DEMAND, Polarity.SUPPORT) if asked else (Act.LINKAGE, Polarity.CONDITIONAL)
        return Told(*named, Firmness.CONDITION, 0.65)
    ends = (engine.parse.skip(piece[0]), piece[1] - 1)  # "Not a single truck", "Partition, never"
    if any(engine.parse.tokens[i].lower in {"not", "no", "never", "neither"} for i in ends):
        if finding.contrary:
            return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.DEMAND, 0.6)  # "No more raids!"
        return Told(Act.REJECT, Polarity.OPPOSE, Firmness.POSITION, 0.65)
    return Told(Act.DEMAND, by_sign, Firmness.DEMAND, 0.45) if finding.weight >= _NAMED else None


def _is_topic(parse: Parse, piece: tuple[int, int]) -> bool:
    """As in "The question of the truce.": what it is about, and nothing asked."""
    first = parse.skip(piece[0])
    phrase = parse.noun_phrase(first)
    return phrase is not None and lemma_at(parse, phrase.head) in _TOPICS


_TOPICS = frozenset("aspect issue matter question subject theme topic".split())


def _answered(parse: Parse, after: int, finding: Finding) -> Told | None:
    """As in "Amnesty for those who burnt our villages? Never.", "Observers? Gladly."; unanswered it asks nothing."""
    word = parse.lowers[parse.skip(after)] if parse.skip(after) < len(parse.tokens) else ""
    if word in _REFUSING:
        return Told(Act.REJECT, as_polarity(-finding.sign), Firmness.POSITION, 0.65)
    if word in _AGREEING:
        return Told(Act.ACCEPT, as_polarity(finding.sign), Firmness.POSITION, 0.6)
    return None


_REFUSING = frozenset({"never", "no", "not", "nonsense", "impossible"})
_AGREEING = frozenset({"yes", "certainly", "gladly", "absolutely", "sure", "fine"})


def _or_else(parse: Parse, piece: tuple[int, int]) -> int | None:
    """The last "no" of "no prisoners, no talks"; None in "no bases, no foreign soldiers", where both are refused."""
    if parse.lowers[parse.skip(piece[0])] != "no":
        return None
    last = next((i for i in range(piece[1] - 1, piece[0], -1) if parse.lowers[i] == "no"), piece[0])
    phrase = parse.bare_phrase(last) if parse.lowers[last - 1] == "," else None
    return last if phrase is not None and lemma_at(parse, phrase.head) in _TO_BE_HAD else None


_TO_BE_HAD = frozenset(
    (
        "accord agreement aid ceasefire cease-fire deal election exchange help meeting money negotiation peace "
        "pull-out pullout release return settlement signature summit talk treaty truce vote withdrawal"
    ).split()
)


_SAID_SO = frozenset({"quote.sentence", "verb.announced"})
_ASIDE = frozenset("as because when while although though since like than so where".split())
"""As in 'would stay in politics "as the constitution provides"': a fragment that asks for nothing."""
_NAMED = 2.4
"""The weight of a finding that words name outright."""
