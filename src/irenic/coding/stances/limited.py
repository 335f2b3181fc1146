"""What can be only so, or only then: "talks can only begin after a pullout", "parliament would have to agree"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.judging.verdict import Told, lemma_at
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
    if main.modal not in _ABLE or main.negated or not (main.passive or main.lemma in _COMING):
        return None
    if "only" not in parse.lowers[main.start : main.after] and not _only_behind(parse, main):
        return None
    if finding.start < main.start:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.6)
    if finding.start >= main.after:
        return Told(Act.DEMAND, Polarity.SUPPORT, Firmness.CONDITION, 0.6)
    return None


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
