"""What can be only so, or only then: "talks can only begin after a pullout", "parliament would have to agree"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.verdict import Told, as_polarity, lemma_at
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness, Polarity


def limited(parse: Parse, main: Clause, finding: Finding) -> Told | None:
    """What is said of the thing that can be only so, and of what it takes."""
    if not _ALL.isdisjoint(parse.vocabulary) and (_or_not_at_all(parse) or _or_none(parse, main)):
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.6)
    if main.lemma == "be" and main.negated and finding.end <= main.start and _not_alone(parse, main):
        return Told(Act.ASSESSMENT, Polarity.SUPPORT, Firmness.UNKNOWN, 0.5)
    if _awaits_consent(parse, main):
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.6)
    if (means := _only_means(parse, main)) > 0 and finding.start > means:
        return Told(Act.DEMAND, as_polarity(finding.sign), Firmness.CONDITION, 0.65)
    if _theirs_alone(parse, main):
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.DEMAND, 0.6)
    if main.modal not in _ABLE or main.negated or not (main.passive or main.lemma in _COMING):
        return None
    if "only" not in parse.lowers[main.start : main.after] and not _only_behind(parse, main):
        return None
    if finding.start < main.start:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.6)
    if finding.start >= main.after:
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION, 0.6)
    return None


def _only_means(parse: Parse, main: Clause) -> int:
    """As in "can only have peace by lifting the siege", "can be won only through talks": the token before the means."""
    if main.modal not in {"can", "could"} or main.negated or "only" not in parse.vocabulary:
        return -1
    inside = "only" in parse.lowers[main.start : main.after]
    for index in range(main.after, len(parse.lowers)):
        if parse.tokens[index].tag is Tag.PUNCT:
            return -1
        if parse.lowers[index] in {"by", "through"} and (inside or parse.lowers[index - 1] == "only"):
            return index
    return -1


def only_on_terms(engine: Engine, candidate: Candidate, finding: Finding) -> Told | None:
    """As in "would only accept a truce that includes a pullout": the one hangs on the other, which is asked for."""
    parse, clause = engine.parse, candidate.clause
    if clause is None or candidate.negated or clause.modal not in _HURDLE:
        return None
    if "only" not in parse.lowers[clause.start : clause.after + 1]:
        return None
    terms = next((i for i in range(*candidate.content) if _opens_terms(parse, i)), -1)
    if terms < 0:
        return None
    if finding.end <= terms:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.7)
    return Told(Act.DEMAND, as_polarity(finding.sign), Firmness.CONDITION, 0.7)


def _opens_terms(parse: Parse, index: int) -> bool:
    """As in "that includes", "with guarantees", "in which"; dates and conditions are others' business."""
    if parse.tokens[index].tag is Tag.REL:
        return True
    return parse.lowers[index] in {"with", "including"} and parse.tokens[index].tag is Tag.PREP


def _theirs_alone(parse: Parse, main: Clause) -> bool:
    """As in "only the islanders can decide their future", "only they may choose": it is claimed for them."""
    if main.modal not in _FREE_TO or main.negated or main.passive or not main.subjects:
        return False
    first = main.subjects[0].start
    if "only" not in parse.lowers[max(0, first - 1) : first + 1]:
        return False
    return main.lemma in _DECIDING or any(
        lemma_at(parse, i) in {"decision", "choice"}
        for i in range(main.after, min(main.after + 3, len(parse.tokens)))
    )


_FREE_TO = frozenset({"can", "may", "should", "must"})
_DECIDING = frozenset("choose decide define determine rule".split())


def _not_alone(parse: Parse, main: Clause) -> bool:
    """As in "sanctions alone are not enough": more is needed beside them."""
    enough = not _ENOUGH.isdisjoint(parse.lowers[main.after : main.after + 2])
    return enough and parse.lowers[main.start - 1] == "alone"


_ENOUGH = frozenset({"enough", "sufficient"})


def _awaits_consent(parse: Parse, main: Clause) -> bool:
    """As in "parliament would have to agree", "the voters would need to approve it"."""
    if main.lemma not in {"have", "need"} or main.modal not in _HURDLE or main.negated or not main.subjects:
        return False
    inner = parse.clause_at.get(parse.skip(main.after))
    if inner is None or inner.kind != "inf" or inner.lemma not in _CONSENTING:
        return False
    head = parse.tokens[main.subjects[0].head]
    named = head.tag is Tag.NAME and head.mention < 0  # a chamber's own name
    return named or lemma_at(parse, main.subjects[0].head) in words()["consenting"]


_HURDLE = frozenset({"would", "will", "'d", "'ll"})
_CONSENTING = frozenset(
    "agree approve authorise authorize confirm consent decide endorse pass ratify sign vote".split()
)


def _or_not_at_all(parse: Parse) -> bool:
    """As in "relief and truce come together or not at all"."""
    return any(parse.lowers[i : i + 4] == ["or", "not", "at", "all"] for i in range(len(parse.lowers) - 3))


def _or_none(parse: Parse, main: Clause) -> bool:
    """As in "both roads will open together or none will"."""
    return bool(main.modal) and any(
        parse.lowers[i] == "or"
        and parse.lowers[i + 1] in {"none", "neither"}
        and parse.lowers[i + 2] == main.modal
        for i in range(main.after, len(parse.lowers) - 2)
    )


_ALL = frozenset({"all", "none", "neither"})


def _only_behind(parse: Parse, main: Clause) -> bool:
    """As in "could meet only to sign", "may be held only under a new law"."""
    words_after = parse.lowers[main.after : main.after + 2]
    return words_after[:1] == ["only"] and words_after[1] in _FOLLOWING if len(words_after) > 1 else False


_ABLE = frozenset({"can", "could", "may", "would", "will", "must", "should"})
_COMING = frozenset(
    "be begin start come succeed work happen last hold follow resume take proceed end meet exist".split()
)
_FOLLOWING = frozenset("to as at for by through under with".split())
