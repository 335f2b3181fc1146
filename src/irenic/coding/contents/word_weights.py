"""How much the plain words of a stretch speak for each standard issue: weights learned from written contents.

The weights are those of a log-linear model; `training/` has the contents and how it is fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from math import exp, log, sqrt

from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag, Token
from irenic.model.terms import CONDUCT

PREFIX = 5
"""Letters of a long word that count as a feature of their own: they join what is formed from one stem."""
_LONG = 7
_ALL = "*"
"""The row of what each issue weighs before any word is read."""
_IDLE = frozenset(
    (
        "a an the and or of to in on at by for with from as that this these those it its they them their he she his her"
        " we our us you your i my is are was were be been being am has have had do does did not no n't will would shall"
        " should can could may might must if than then so but nor who which what when where there here one ones"
    ).split()
)

Weights = tuple[tuple[str, float], ...]


@lru_cache(maxsize=1)
def _table() -> dict[str, Weights]:
    """Feature → its weights, by standard issue."""
    text = resources.files("irenic.coding.data").joinpath("issue_words.tsv").read_text("utf-8")
    table: dict[str, Weights] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            word, _, row = line.partition("\t")
            pairs = (pair.rpartition(":") for pair in row.split())
            table[word] = tuple((issue, float(weight)) for issue, _, weight in pairs)
    return table


@lru_cache(maxsize=50_000)
def features_of(word: str) -> tuple[str, ...]:
    """The features of a lower-case word: its shortest lemma, and the beginning of a long one."""
    if word in _IDLE or not any(character.isalpha() for character in word):
        return ()
    lemma = min(look_up(word).lemmas, key=lambda form: (len(form), form))
    return (lemma, f"~{lemma[:PREFIX]}") if len(lemma) >= _LONG else (lemma,)


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of a stretch that count, in small letters: no names, nor what has a capital for another reason."""
    return [
        token.lower
        for place, token in enumerate(tokens)
        if token.mention < 0
        and token.tag is not Tag.NAME
        and (place == 0 or not token.cap)
        and not (token.lower in _TRYING and tokens[place + 1 : place + 2] and tokens[place + 1].tag is Tag.TO)
    ]


_TRYING = frozenset({"try", "tries", "trying", "tried"})
"""As in "tried to end it", which is about no trial."""


@lru_cache(maxsize=50_000)
def _known(word: str) -> tuple[str, ...]:
    """The features of a word that have weights."""
    return tuple(feature for feature in features_of(word) if feature in _table())


def weighed(tokens: Sequence[Token]) -> set[str]:
    """The features of a stretch that have weights."""
    return {feature for word in words_of(tokens) for feature in _known(word)}


def word_weights(tokens: Sequence[Token]) -> dict[str, float]:
    """What the words of a stretch speak for each standard issue, in the units of a log-linear model."""
    table, found = _table(), weighed(tokens)
    sums = dict(table[_ALL])
    scale = 1 / sqrt(max(1, len(found)))
    for feature in sorted(found):
        for issue, weight in table[feature]:
            sums[issue] += weight * scale
    return sums


def likelihoods(sums: dict[str, float]) -> dict[str, float]:
    """The logarithms of the shares that sums in the units of a log-linear model give."""
    most = max(sums.values())
    total = most + log(sum(exp(value - most) for value in sums.values()))
    return {name: value - total for name, value in sums.items()}


def spoken_for(tokens: Sequence[Token], sure: float) -> str:
    """The standard issue that several words of a stretch make at least so likely, or nothing."""
    likely, table = likelihoods(word_weights(tokens)), _table()
    issue = max(likely, key=lambda name: likely[name])
    if issue == CONDUCT or exp(likely[issue]) < sure:
        return ""
    telling = {
        word
        for word in words_of(tokens)
        for feature in _known(word)
        if dict(table[feature]).get(issue, 0.0) >= _TELLING
    }
    return issue if len(telling) >= _SEVERAL else ""


_TELLING = 0.5
_SEVERAL = 2
