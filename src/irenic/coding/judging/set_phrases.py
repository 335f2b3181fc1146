"""Turns of phrase that judge a told content by themselves: "not up for discussion", "nothing but", "the only way"."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.clauses.syntax import Parse
from irenic.coding.clauses.telling import past_teller
from irenic.coding.judging.verdict import Judgement, turned
from irenic.coding.resources import set_phrases
from irenic.coding.words.phrases import Hit, PhraseIndex
from irenic.coding.words.tokens import Tag, Token
from irenic.model.terms import Act, Firmness


def phrased(parse: Parse, start: int, end: int) -> Judgement | None:
    """What the longest turn of phrase in `[start, end)` does, the first of equals; a negation before it turns it."""
    best: Hit | None = None
    for hit in _hits(parse):
        inside = start <= hit.start and hit.end <= end and not _wanted(parse, hit)
        if inside and (best is None or hit.end - hit.start > best.end - best.start):
            best = hit
    if best is None:
        return None
    verdict = _DOES[best.key[0]]
    if _negation_skipped(parse, best) or (not best.key[1] and _manner_denied(parse, best)):
        return turned(verdict)
    if best.key[1] or not any(_negative(t) for t in parse.tokens[max(start, best.start - 3) : best.start]):
        return verdict
    return turned(verdict)


def _manner_denied(parse: Parse, hit: Hit) -> bool:
    """As in "is not taking part in the talks in good faith": a manner at the end of a negated clause."""
    if parse.tokens[hit.start].lower != "in":
        return False
    clause = next((c for c in reversed(parse.clauses) if c.finite and c.start < hit.start), None)
    return clause is not None and clause.negated


def _hits(parse: Parse) -> list[Hit]:
    if parse.turns_of_phrase is None:
        found = _index().find(parse.tokens, [_NO_SLOT] * len(parse.tokens))
        parse.turns_of_phrase = found + [hit for hit in _around_tellers(parse) if hit not in found]
    return parse.turns_of_phrase


def _around_tellers(parse: Parse) -> list[Hit]:
    """As in "there is no question, she adds, of lifting them": turns of phrase that a teller parts."""
    tokens, at = parse.tokens, 0
    if parse.lowers.count(",") < _COMMAS:
        return []
    kept: list[int] = []
    while at < len(tokens):
        behind = past_teller(parse, at) if tokens[at].text == "," else at
        if behind == at:
            kept.append(at)
        at = behind + (behind == at)
    if len(kept) == len(tokens):
        return []
    found = _index().find([tokens[i] for i in kept], [_NO_SLOT] * len(kept))
    return [Hit(kept[hit.start], kept[hit.end - 1] + 1, hit.key, hit.weight) for hit in found]


_COMMAS = 2


def _wanted(parse: Parse, hit: Hit) -> bool:
    """As in "seeks nothing but a truce": what is asked for, against "is nothing but a trick"."""
    if parse.lowers[hit.start] in {"internal", "domestic"} and parse.lowers[hit.start - 1 : hit.start] == [
        "in"
    ]:
        return True  # "interference in internal affairs"
    before = parse.tokens[hit.start - 1].word if hit.start else None
    return parse.tokens[hit.start].lower == "nothing" and before is not None and before.verb in _ASKING


_ASKING = frozenset("want seek ask need demand expect wish accept require".split())


def _negation_skipped(parse: Parse, hit: Hit) -> bool:
    """As in "makes no sense": the determiner that the phrase passes over says the opposite."""
    return not hit.key[1] and any(t.lower == "no" for t in parse.tokens[hit.start : hit.end])


def _negative(token: Token) -> bool:
    return token.tag is Tag.NEG or token.lower in {"no", "hardly", "cannot"}


@lru_cache(maxsize=1)
def _index() -> PhraseIndex:
    index = PhraseIndex()
    for name, phrases in set_phrases().items():
        for phrase in phrases:
            negated = not _NEGATIVES.isdisjoint(phrase.replace("|", " ").split())
            index.add(phrase, (name, "negated" if negated else ""), 1.0)
    return index


_NO_SLOT: frozenset[str] = frozenset()
_NEGATIVES = frozenset(
    "no not n't never nothing nobody no-one none neither cannot rarely seldom hardly nowhere".split()
)
SETTLED = Judgement(Act.REJECT, -1, Firmness.POSITION, 0.86, fixed=True)
"""As in "is not up for discussion"."""
_DOES = {
    "settled": SETTLED,
    "kept": Judgement(Act.REJECT, 1, Firmness.POSITION, 0.8, fixed=True),
    "urgent": Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.75, fixed=True),
    "reject": Judgement(Act.REJECT, -1, Firmness.POSITION, 0.85, fixed=True),
    "criticism": Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.75, fixed=True),
    "demand": Judgement(Act.DEMAND, 1, Firmness.DEMAND, 0.75),
    "praise": Judgement(Act.ASSESSMENT, 1, Firmness.PREFERENCE, 0.7, fixed=True),
    "threat": Judgement(Act.THREAT, -1, Firmness.POSITION, 0.75, fixed=True),
    "accept": Judgement(Act.ACCEPT, 1, Firmness.POSITION, 0.75),
    "open": Judgement(Act.SIGNAL, 0, Firmness.PREFERENCE, 0.7, fixed=True),
    "unchanged": Judgement(Act.SIGNAL, 1, Firmness.POSITION, 0.65, fixed=True),
}
"""What each list of set_phrases.yaml does."""
