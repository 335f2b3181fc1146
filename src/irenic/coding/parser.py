"""Tagged tokens → the parse of a sentence."""

from __future__ import annotations

from irenic.coding.groups import find_groups
from irenic.coding.participles import decide_participles
from irenic.coding.subjects import find_subjects
from irenic.coding.syntax import Parse
from irenic.coding.tokens import Token


def parse_tokens(tokens: list[Token]) -> Parse:
    """The clauses of a sentence whose tokens are tagged."""
    parse = Parse(tokens)
    find_groups(parse)
    decide_participles(parse)
    find_subjects(parse)
    return parse
