"""Tagged tokens → the parse of a sentence."""

from __future__ import annotations

from irenic.coding.clauses.clause_stack import ClauseStack
from irenic.coding.clauses.clefts import part_clefts
from irenic.coding.clauses.controllers import find_controllers
from irenic.coding.clauses.groups import find_groups
from irenic.coding.clauses.inability import deny_unable
from irenic.coding.clauses.inverted_conditions import subordinate_inverted
from irenic.coding.clauses.nobody import deny_for_nobody
from irenic.coding.clauses.syntax import Parse
from irenic.coding.words.tokens import Token


def parse_tokens(tokens: list[Token], initials: dict[int, str] | None = None) -> Parse:
    """The clauses of a sentence whose tokens are tagged; `initials` stood behind the names at these tokens."""
    parse = Parse(tokens)
    parse.initials = initials or {}
    find_groups(parse)
    ClauseStack(parse).walk()
    part_clefts(parse)
    subordinate_inverted(parse)
    find_controllers(parse)
    deny_for_nobody(parse)
    deny_unable(parse)
    return parse
