"""Prose in a transcript: a paragraph in which somebody quotes, so that the turn before has ended."""

from __future__ import annotations

import re

from irenic.coding.resources import words
from irenic.coding.words.lexicon import look_up

_BESIDE = re.compile(r"[,.!?…—–][’']?[”\"](?P<teller>[^“”\".!?;:]{2,80})")
_WORD = re.compile(r"[^\W\d_]+")
_OWN = frozenset("i me my we us our you".split())
_SAYING = frozenset("say tell announce explain stress insist warn declare argue recall repeat".split())


def narrates(paragraph: str) -> bool:
    """As in "“We will wait,” Abel told reporters": words in marks and a teller beside them, who is not the speaker."""
    return any(_tells(match["teller"]) for match in _BESIDE.finditer(paragraph))


def _tells(words_beside: str) -> bool:
    said = _WORD.findall(words_beside.lower())
    if _OWN & set(said):
        return False
    verbs = _SAYING | words()["quoting"]
    return any(look_up(word).verb in verbs for word in said)
