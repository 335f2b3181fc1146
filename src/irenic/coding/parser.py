"""Tagged tokens → the parse of a sentence."""

from __future__ import annotations

from irenic.coding.clause_stack import ClauseStack
from irenic.coding.controllers import find_controllers
from irenic.coding.groups import find_groups
from irenic.coding.nobody import deny_for_nobody
from irenic.coding.syntax import Parse
from irenic.coding.tokens import Token


def parse_tokens(tokens: list[Token]) -> Parse:
    """The clauses of a sentence whose tokens are tagged."""
    parse = Parse(tokens)
    find_groups(parse)
    ClauseStack(parse).walk()
    find_controllers(parse)
    deny_for_nobody(parse)
    return parse
