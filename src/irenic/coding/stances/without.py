"""What must not be lacking: "will not go without guarantees", "without that there is no agreement"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Contents, Finding
from irenic.coding.holders.anaphora import PRONOUNS
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.judging.verdict import Judgement, Told, as_polarity
from irenic.model.terms import Act, Firmness, Polarity


def without(contents: Contents, finding: Finding, piece: tuple[int, int], verdict: Judgement) -> Told | None:
    """As in "will not go without guarantees": going depends on them, and they are wanted."""
    parse = contents.parse
    without = lacking_at(parse, *piece)
    if without is None:
        return None
    main = main_clause(parse, *piece)
    past = main is not None and main.modal in _WOULD_HAVE and "have" in parse.lowers[main.start : main.after]
    if main is not None and past and without < main.start:
        return Told(
            Act.PRAISE, Polarity.SUPPORT, Firmness.UNKNOWN, 0.6
        )  # "without them there would have been no"
    refused = main is not None and main.negated and main.head < without and not verdict.fixed
    if refused and finding.end <= without and verdict.act is Act.REJECT:
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, 0.65)
    if verdict.firmness is Firmness.CONDITION:
        fronted = (
            main.start if main is not None and main.start > without else without
        )  # "without X there is no Y"
        first = main.subjects[0].start if main is not None and main.subjects else fronted
        lacking = without < finding.start < first if without < first else finding.start > without
        pointing = not PRONOUNS.isdisjoint(parse.lowers[without + 1 : without + 2])
        lacking = lacking or pointing  # "without that there is no agreement"
        included = finding.standard == "inclusion" and finding.option is None and finding.end > without - 1
        if lacking or included:
            wanted = as_polarity(_behind(contents, finding, without, piece[1]))
            return Told(verdict.act, wanted, verdict.firmness, verdict.strength)
        if finding.start <= without < finding.end:  # an option such as "talks without us"
            return Told(verdict.act, Polarity.OPPOSE, verdict.firmness, verdict.strength)
        return Told(Act.LINKAGE, Polarity.CONDITIONAL, Firmness.CONDITION, verdict.strength)
    if without < finding.start and any(c.negated for c in parse.clauses_in(piece[0], without)):
        # "would not give up X without Y": Y is wanted
        wanted = as_polarity(_behind(contents, finding, without, piece[1]))
        return Told(Act.DEMAND, wanted, Firmness.CONDITION, 0.7)
    return None


def _behind(contents: Contents, finding: Finding, without: int, end: int) -> int:
    """The sign of what must not be lacking: "without the lifting of the sanctions" asks for no sanctions."""
    named = contents.named(finding.issue, without + 1, end, -1) if finding.start > without else None
    return named.sign if named is not None else 1


_WOULD_HAVE = frozenset({"would", "could", "might", "'d"})


def lacking_at(parse: Parse, start: int, end: int) -> int | None:
    """The first "without" that names a condition: "without delay" and "without preconditions" name none."""
    for index in range(start, end):
        if parse.tokens[index].lower == "without":
            near = {t.lower for t in parse.tokens[index + 1 : index + 4]}
            if near.isdisjoint(_MANNER):
                return index
    return None


_MANNER = frozenset(
    (
        "delay condition conditions precondition preconditions exception exceptions hesitation warning reservation "
        "reservations notice limit limits incident pause further doubt explanation comment naming saying giving"
    ).split()
)
