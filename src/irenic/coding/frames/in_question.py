"""What somebody may or may not be willing to do: "it depends on X's willingness to", "doubts about their readiness"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.tokens import Tag


def in_question(parse: Parse, head: int) -> bool:
    """Whether a noun names a will or a readiness that is only asked about: nobody is said to have it."""
    tokens, word = parse.tokens, parse.tokens[head].word
    if word is None or word.noun not in _WILL:
        return False
    if _left_uncertain(parse, head):
        return True
    at = head - 1
    while at > 0 and tokens[at].tag in _BEFORE_HEAD:
        at -= 1
    if at < 1:
        return False
    above = parse.clause_at.get(at)
    if above is not None:
        return above.lemma in _TESTING
    before = tokens[at - 1]
    lemmas = before.word.lemmas if before.word is not None else frozenset[str]()
    if tokens[at].lower in {"on", "upon"}:
        return not _DEPENDING.isdisjoint({before.lower, *lemmas})
    if tokens[at].lower in {"about", "of", "over"}:
        return not _ASKING.isdisjoint({before.lower, *lemmas})
    return False


def _left_uncertain(parse: Parse, head: int) -> bool:
    """As in "X's willingness to sign remains uncertain"."""
    for clause in parse.clauses:
        if clause.lemma in {"be", "remain", "seem", "appear"} and any(
            p.head == head for p in clause.subjects
        ):
            return not _UNCERTAIN.isdisjoint(parse.lowers[clause.after : clause.after + 3])
    return False


_UNCERTAIN = frozenset("uncertain unclear doubtful questionable unknown unproven untested debatable".split())
_WILL = frozenset(
    (
        "appetite commitment desire eagerness interest intention openness preparedness readiness seriousness sincerity"
        " will willingness"
    ).split()
)
_BEFORE_HEAD = frozenset({Tag.ADJ, Tag.DET, Tag.NAME, Tag.NOUN, Tag.POSS, Tag.PPOS, Tag.QUOTE})
_TESTING = frozenset(
    "assess doubt gauge judge measure overestimate probe question sound test weigh require".split()
)
_DEPENDING = frozenset(
    "depend hinge rest turn contingent dependent conditional conditioned predicated reliant".split()
)
_ASKING = frozenset(
    (
        "doubt doubtful question sceptical skeptical scepticism skepticism uncertain uncertainty unsure test measure"
        " proof sceptic skeptic reveal ask wonder suspicious suspicion unconvinced"
    ).split()
)
