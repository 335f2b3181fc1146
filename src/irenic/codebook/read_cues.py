"""Cues: plain phrases, weighted phrases and regular expressions."""

from __future__ import annotations

import importlib
import re

from irenic.codebook.fields import Faults, Fields
from irenic.codebook.pattern_cost import is_costly
from irenic.codebook.tree import Node
from irenic.model.codebook import Cue

CUE_KEYS = ("text", "pattern", "weight")
MAX_CUE = 200
_PLAIN_CUE = "write a phrase, {text: phrase, weight: 0.5} or {pattern: 'regular expression'}"


def read_cues(fields: Fields, faults: Faults) -> tuple[Cue, ...]:
    """The cues of an issue or an option."""
    cues = [_read_cue(node, faults) for node in fields.nodes("cues", "cues: [a phrase, another]")]
    return tuple(dict.fromkeys(cue for cue in cues if cue is not None))


def _read_cue(node: Node, faults: Faults) -> Cue | None:
    if node.text is not None and node.text.strip():
        return _checked(Cue(" ".join(node.text.split())), node.line, faults)
    if node.entries is None:
        faults.add(node.line, "an entry of 'cues' is not a cue", _PLAIN_CUE)
        return None
    fields = Fields(node, "cue", CUE_KEYS, faults)
    if fields.has("text") == fields.has("pattern"):
        faults.add(node.line, "a cue needs either 'text' or 'pattern'", _PLAIN_CUE)
        return None
    weight = fields.number("weight")
    if weight is not None and not 0 < weight <= 10:
        faults.add(
            fields.line_of("weight"), f"the weight {weight:g} is out of range", "write one above 0, up to 10"
        )
    pattern = fields.has("pattern")
    text = fields.text("pattern") if pattern else " ".join(fields.text("text").split())
    return _checked(Cue(text, pattern, 1.0 if weight is None else weight), node.line, faults)


def _checked(cue: Cue, line: int, faults: Faults) -> Cue | None:
    if len(cue.text) > MAX_CUE:
        what = f"the cue '{cue.text[:30]}…' is longer than {MAX_CUE} characters"
        faults.add(line, what, "split it into several shorter cues")
        return None
    trouble = _trouble_of(cue.text) if cue.pattern else None
    if trouble is not None:
        faults.add(line, f"the pattern '{cue.text}' {trouble[0]}", trouble[1])
        return None
    if not cue.pattern and not any(character.isalnum() for character in cue.text):
        faults.add(line, f"the cue '{cue.text}' holds no letter or digit", "write words")
        return None
    return cue


def _trouble_of(pattern: str) -> tuple[str, str] | None:
    """What makes a pattern unfit and the remedy, or None."""
    try:
        re.compile(pattern)
        parsed = importlib.import_module("re._parser").parse(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return f"is not a regular expression ({error})", "correct it, or write plain phrases"
    if parsed.getwidth()[0] == 0:
        return "can match no words at all", "make at least one part of it obligatory"
    if is_costly(pattern):
        remedy = "put an obligatory sign, such as a blank, between what repeats, as in (?:\\w+ ){0,6}"
        return "can read the same words in so many ways that a text could keep it busy for ever", remedy
    return None
