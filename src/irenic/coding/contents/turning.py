"""The words that may turn the stance on what follows them, whatever it is."""

from __future__ import annotations

from functools import lru_cache

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.resources import reversing_verbs, words
from irenic.coding.words.tokens import Tag, Token

NEGATIONS = frozenset("no not never n't cannot nobody nothing none neither nor".split())
LEFT = frozenset("drop abandon reject refuse oppose against".split())
"""What denies or drops an order of things."""
HOLDING = frozenset({"keep", "retain", "maintain"})
"""What is done with arms and land so that nothing is given up."""
FINISHING = frozenset({"finish", "conclude"})
"""What is done with a war, not with a truce: "finish this war", against "finish the exchange"."""
COMBATING = frozenset({"combat", "counter", "eradicate", "fight", "tackle"})
"""What is done with an evil other than war: "to fight corruption"."""
STAYING = frozenset({"stay", "remain"})
HARMING = ("assaulting", "trading")
"""The lists of words that turn the issues named with them: not to do so is what those are about."""
SHORT_OF = frozenset({"but", "less", "other", "short"})
"""As in "anything but a truce", "nothing less than a truce", "nothing short of one"."""


@lru_cache(maxsize=1)
def turning_words() -> frozenset[str]:
    """The dictionary forms of all such words."""
    lists = words()
    harming = {word for name in HARMING for word in lists[name]["words"]}
    return frozenset(
        reversing_verbs()
        | NEGATIONS
        | LEFT
        | lists["departing"]
        | harming
        | HOLDING
        | FINISHING
        | COMBATING
        | {"pull", "off"}
    )


def turning_form(token: Token) -> str:
    """The form by which a token is looked up among turning words."""
    if token.tag is Tag.NEG:
        return "not"
    if token.lower == "close" and token.tag is not Tag.VERB:
        return ""  # "close consultations"
    if token.word is not None and token.tag in {Tag.VERB, Tag.NOUN}:
        undoing = token.lower.endswith("ing") and token.word.verb in reversing_verbs()  # "the scrapping of"
        return token.word.verb if undoing or token.tag is Tag.VERB else token.word.noun
    return token.lower


def has_particle(parse: Parse, index: int, needed: list[str]) -> bool:
    """Whether one of some particles, which may be of several words, stands at a token: "off", "back on"."""
    return any(parse.lowers[index : index + len(parts)] == parts for parts in map(str.split, needed))


def undoes(parse: Parse, clause: Clause) -> bool:
    """As in "to put off the vote", "to shelve it": an infinitive that turns what it takes."""
    if clause.kind != "inf" or clause.passive or clause.lemma not in reversing_verbs():
        return False
    needed = words()["particle_needed"].get(clause.lemma)
    return needed is None or has_particle(parse, clause.after, needed)


def harms(lemma: str, standard: str) -> bool:
    """Whether not to do a thing is what an issue is about: "not to attack the port", "stop buying their oil"."""
    return any(lemma in words()[name]["words"] and standard in words()[name]["issues"] for name in HARMING)


def is_spent(parse: Parse, index: int, lemma: str) -> bool:
    """Whether such a word turns nothing: "leave the door open to", "limited to six months", "lend against assets"."""
    after = [t.lower for t in parse.tokens[index + 1 : index + 5]]
    if lemma == "not" and parse.tokens[index].tag is Tag.ADV:
        return True  # "not only"
    if lemma == "not" and index and parse.lowers[index - 1] in {"and", ","} and _instead(parse, index):
        return True
    if lemma == "close" and after[:1] == ["to"]:
        return True  # "at some level close to where they are today"
    if lemma == "leave":
        return "open" in after
    if lemma == "close":
        return not _SEALED.isdisjoint(after)
    if lemma == "cut":
        return "deal" in after[:3]  # "to cut a deal on prisoners"
    if lemma in {"no", "nothing"} and after[:1] and after[0] in _COMPARING:
        return True
    if lemma == "end" and parse.tokens[index].tag is Tag.VERB:
        return bool(after[:1]) and after[0] in _ENDING  # "should end with the signing of"
    if lemma == "relief":
        return not after[:1] or after[0] not in {"from", "of"}  # "a relief agency"
    if lemma == "against" and turning_form(parse.tokens[index - 1]) in _AIMED:
        # "strikes against power plants"; not "to campaign against"
        return parse.tokens[index - 1].tag is not Tag.VERB
    if lemma == "against":
        return any(turning_form(t) in _LENDING for t in parse.tokens[max(0, index - 8) : index])
    return lemma in {"limit", "restrict"} and after[:1] == ["to"]


def _instead(parse: Parse, index: int) -> bool:
    """As in "the valley and not the capital should decide": who else is meant, not what is decided."""
    phrase = parse.noun_phrase(index + 1)
    verb = parse.clause_at.get(parse.skip(phrase.tail)) if phrase is not None else None
    return verb is not None and verb.finite


_SEALED = frozenset("accord agreement bargain deal deals gap gaps ranks".split())
"""As in "close a ceasefire deal", "close the gaps"."""
_ENDING = frozenset({"with", "in", "up"})
_AIMED = frozenset(
    "aggression assault attack bombing campaign crime offensive operation raid strike war".split()
)
_COMPARING = frozenset("but except fewer later sooner".split())
"""As in "nothing but a truce", "no fewer than three": what follows is not denied."""
_LENDING = frozenset("lend loan borrow credit secure raise issue borrowing lending".split())
