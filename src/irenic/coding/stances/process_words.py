"""Words of the process itself, whatever the conflict: "talks", "mediator", "a peaceful solution"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.frames.engine import Engine
from irenic.coding.words.tokens import Token


def speaks_of_process(engine: Engine, candidate: Candidate) -> bool:
    """As in "is willing to give peace a chance": a word of the process stands in the content."""
    return any(is_process_word(token) for token in engine.parse.tokens[slice(*candidate.content)])


def is_process_word(token: Token) -> bool:
    """Whether a word is one of the process, as it stands or as a noun."""
    return token.lower in _PROCESS_WORDS or (token.word is not None and token.word.noun in _PROCESS_WORDS)


_PROCESS_WORDS = frozenset(
    (
        "peace war conflict talk talks negotiation negotiations agreement deal settlement plan approach"
        " policy calm violence treaty accord reconciliation concession dialogue diplomacy solution process"
        " coexistence compromise mediation mediator envoy delegation negotiator facilitator"
    ).split()
)
