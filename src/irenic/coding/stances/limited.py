"""What can be only so, or only then: "talks can only begin after a pullout", "peace can only come through talks"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.judging.verdict import Told
from irenic.model.terms import Act, Firmness, Polarity


def limited(parse: Parse, main: Clause, finding: Finding) -> Told | None:
    """What is said of the thing that can be only so, and of what it takes."""
    if not _ALL.isdisjoint(parse.vocabulary) and _or_not_at_all(parse):
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


def _or_not_at_all(parse: Parse) -> bool:
    """As in "relief and truce come together or not at all"."""
    return any(parse.lowers[i : i + 4] == ["or", "not", "at", "all"] for i in range(len(parse.lowers) - 3))


_ALL = frozenset({"all"})


def _only_behind(parse: Parse, main: Clause) -> bool:
    """As in "could meet only to sign", "may be held only under a new law"."""
    words_after = parse.lowers[main.after : main.after + 2]
    return words_after[:1] == ["only"] and words_after[1] in _FOLLOWING if len(words_after) > 1 else False


_ABLE = frozenset({"can", "could", "may", "would", "will", "must", "should"})
_COMING = frozenset(
    "be begin start come succeed work happen last hold follow resume take proceed end meet exist".split()
)
_FOLLOWING = frozenset("to as at for by through under with".split())
