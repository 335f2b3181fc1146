"""Boolean statements over named options: and, or, not, if, iff.

    statement = alternative [("if" | "iff" | "implies") alternative]
    alternative = conjunction {"or" conjunction}
    conjunction = negation {"and" negation}
    negation = "not" negation | "(" statement ")" | option

`a if b` says that a holds wherever b does (so it is true where b is not); `b implies a` says the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from irenic.model.errors import IrenicError


@dataclass(frozen=True, slots=True)
class Var:
    """An option, by its place in the model's list: true where it is chosen."""

    option: int


@dataclass(frozen=True, slots=True)
class Not:
    """True where its part is not."""

    part: Expr


@dataclass(frozen=True, slots=True)
class And:
    """True where every part is; with no parts, always."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True where some part is; with no parts, never."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Iff:
    """True where both sides agree."""

    left: Expr
    right: Expr


Expr = Var | Not | And | Or | Iff

CONNECTIVES = frozenset({"and", "or", "not", "if", "iff", "implies"})
_TOKEN = re.compile(r"\s*([()]|[^\s()]+)")
_DEPTH = 100


class StatementError(IrenicError):
    """A statement that cannot be read; says what is wrong and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what}; {remedy}")


def implies(condition: Expr, result: Expr) -> Expr:
    """`result` wherever `condition`."""
    return Or((Not(condition), result))


def options_in(expr: Expr) -> frozenset[int]:
    """The options that a statement speaks of."""
    match expr:
        case Var(option):
            return frozenset({option})
        case Not(part):
            return options_in(part)
        case And(parts) | Or(parts):
            return frozenset().union(*map(options_in, parts))
        case Iff(left, right):
            return options_in(left) | options_in(right)


def literal(option: int, value: bool) -> Expr:
    """An option chosen, or not chosen."""
    return Var(option) if value else Not(Var(option))


def parse_pattern(text: str, options: int) -> Expr | None:
    """A pattern of Y, N and - (either) with one letter an option, or None where the text is none."""
    if len(text) != options or set(text) - set("YN-"):
        return None
    return And(tuple(literal(o, c == "Y") for o, c in enumerate(text) if c != "-"))


def parse_statement(text: str, option_ids: dict[str, int]) -> Expr:
    """Read a statement, or a pattern of Y, N and -; raises `StatementError`."""
    pattern = parse_pattern(text.strip(), len(option_ids))
    if pattern is not None:
        return pattern
    reader = _Reader(_TOKEN.findall(text), option_ids)
    expr = reader.statement(0)
    if reader.peek() is not None:
        raise StatementError(
            f"“{reader.peek()}” comes unexpectedly in “{text}”",
            "join statements with and, or, if, iff, and use parentheses where they mix",
        )
    return expr


class _Reader:
    """Recursive descent over the tokens of one statement."""

    def __init__(self, tokens: list[str], option_ids: dict[str, int]) -> None:
        self.tokens = tokens
        self.at = 0
        self.option_ids = option_ids

    def peek(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *wanted: str) -> str | None:
        token = self.peek()
        if token in wanted:
            self.at += 1
            return token
        return None

    def statement(self, depth: int) -> Expr:
        if depth > _DEPTH:
            raise StatementError("parentheses are nested too deeply", "write the statement more simply")
        left = self.alternative(depth)
        word = self.take("if", "iff", "implies")
        if word is None:
            return left
        right = self.alternative(depth)
        if word == "iff":
            return Iff(left, right)
        return implies(right, left) if word == "if" else implies(left, right)

    def alternative(self, depth: int) -> Expr:
        parts = [self.conjunction(depth)]
        while self.take("or"):
            parts.append(self.conjunction(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def conjunction(self, depth: int) -> Expr:
        parts = [self.negation(depth)]
        while self.take("and"):
            parts.append(self.negation(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negation(self, depth: int) -> Expr:
        if self.take("not"):
            if depth > _DEPTH:
                raise StatementError("“not” is repeated too often", "write the statement more simply")
            return Not(self.negation(depth + 1))
        if self.take("("):
            inner = self.statement(depth + 1)
            if not self.take(")"):
                raise StatementError("a parenthesis is not closed", "add the missing “)”")
            return inner
        return self.option()

    def option(self) -> Expr:
        token = self.peek()
        if token is None or token in CONNECTIVES or token in (")",):
            found = f"“{token}”" if token else "the end"
            raise StatementError(f"an option is missing before {found}", "name one of the model's options")
        self.at += 1
        if token not in self.option_ids:
            raise StatementError(f"no option is called “{token}”", _known(self.option_ids))
        return Var(self.option_ids[token])


def _known(option_ids: dict[str, int]) -> str:
    return "the options are " + ", ".join(option_ids) if option_ids else "list the options first"


def text_of(expr: Expr, names: tuple[str, ...]) -> str:
    """The statement in words that `parse_statement` reads back."""
    match expr:
        case Var(option):
            return names[option]
        case Not(part):
            return f"not {_nested(part, names)}"
        case Or((Not(condition), result)) if not isinstance(result, Not):
            return f"{_nested(result, names)} if {_nested(condition, names)}"
        case And(parts):
            return " and ".join(_nested(part, names) for part in parts)
        case Or(parts):
            return " or ".join(_nested(part, names) for part in parts)
        case Iff(left, right):
            return f"{_nested(left, names)} iff {_nested(right, names)}"


def _nested(expr: Expr, names: tuple[str, ...]) -> str:
    text = text_of(expr, names)
    simple = isinstance(expr, Var) or (isinstance(expr, Not) and isinstance(expr.part, Var))
    return text if simple else f"({text})"
