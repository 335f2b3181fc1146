"""The preferences of one decision maker in a YAML model: statements, a ranking, or weights; and what is
unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from irenic.codebook.fields import Faults, Fields
from irenic.codebook.tree import Node
from irenic.model.conflict import (
    PreferenceSource,
    PreferenceStatement,
    Prioritised,
    Ranked,
    RankEntry,
    UnknownPair,
    Weighted,
)
from irenic.model.logic import Expr, StatementError, parse_statement

STRONGLY = ">>"
_KINDS = ("statements", "ranking", "weights")


def read_preferences(node: Node, options: dict[str, int], faults: Faults) -> PreferenceSource:
    """One of `statements`, `ranking`, `weights`; problems are noted, and reading goes on."""
    fields = Fields(node, "preference list", (*_KINDS, "unranked", "strong_from"), faults)
    kinds = [kind for kind in _KINDS if fields.has(kind)]
    if len(kinds) > 1:
        faults.add(fields.line, f"preferences are given as {' and '.join(kinds)}", "keep one of them")
    if not kinds:
        if node.entries is not None:
            faults.add(fields.line, "no preferences are given", f"add one of {', '.join(_KINDS)}")
        return Prioritised(())
    for key, wanted in (("unranked", "ranking"), ("strong_from", "weights")):
        if fields.has(key) and kinds[0] != wanted:
            faults.add(fields.line_of(key), f"'{key}' belongs to '{wanted}'", "take it out")
    if kinds[0] == "statements":
        return _statements(fields, options, faults)
    return _ranking(fields, options, faults) if kinds[0] == "ranking" else _weights(fields, options, faults)


def read_unknown(fields: Fields, options: dict[str, int], faults: Faults) -> Iterator[UnknownPair]:
    """Pairs of statements between whose states the preference is not known."""
    for node in fields.nodes("unknown"):
        pair = Fields(node, "unknown preference", ("between", "and"), faults)
        pair.require("between", "say between which states")
        pair.require("and", "say between which states")
        one, other = (_parse(pair.text(k), pair.line_of(k), options, faults) for k in ("between", "and"))
        if one is not None and other is not None:
            yield UnknownPair(one, other, f"{pair.text('between')} | {pair.text('and')}", pair.line)


def _parse(text: str, line: int, options: dict[str, int], faults: Faults) -> Expr | None:
    if not text:
        return None
    try:
        return parse_statement(text, options)
    except StatementError as error:
        faults.add(line, error.what, error.remedy)
        return None


def _statements(fields: Fields, options: dict[str, int], faults: Faults) -> Prioritised:
    statements: list[PreferenceStatement] = []
    for node in fields.nodes("statements"):
        if node.entries is None:
            text, strong, unknown, assumed = node.text or "", False, False, ""
        else:
            each = Fields(node, "statement", ("statement", "strong", "unknown", "assumed"), faults)
            each.require("statement", "write the statement")
            text = each.text("statement")
            strong, unknown = each.flag("strong", False), each.flag("unknown", False)
            assumed = each.text("assumed")
        expr = _parse(text, node.line, options, faults)
        if strong and statements and not statements[-1].strong:
            faults.add(
                node.line, "a strong statement comes after a mild one", "list the strong statements first"
            )
        if expr is not None:
            statements.append(PreferenceStatement(expr, text, strong, unknown, node.line, assumed))
    return Prioritised(tuple(statements))


def _ranking(fields: Fields, options: dict[str, int], faults: Faults) -> Ranked:
    entries: list[RankEntry] = []
    cuts: list[int] = []
    for node in fields.nodes("ranking"):
        if node.text == STRONGLY:
            cuts.append(len(entries) - 1)
            if not entries:
                faults.add(node.line, f"'{STRONGLY}' comes first", "put it between two places of the ranking")
            continue
        texts = [item.text or "" for item in node.items] if node.items is not None else [node.text or ""]
        found = [_parse(text, node.line, options, faults) for text in texts]
        matches = tuple(expr for expr in found if expr is not None)
        entries.append(RankEntry(matches, ", ".join(texts), node.line))
    rest = fields.choice("unranked", ("refuse", "worst", "unknown"), "refuse")
    return Ranked(tuple(entries), tuple(cuts), rest, fields.line_of("ranking"))


def _weights(fields: Fields, options: dict[str, int], faults: Faults) -> Weighted:
    weights = [Fraction(0)] * len(options)
    node = fields.mapping("weights")
    assert node is not None
    if node.entries is None:
        faults.add(node.line, "'weights' must name options", "write 'option: weight' lines")
    for key, value in node.entries or []:
        if key.text not in options:
            known = ", ".join(options)
            faults.add(key.line, f"no option is called '{key.text}'", f"the options are {known}")
            continue
        weights[options[key.text]] = _fraction(value.text, value.line, faults)
    threshold = None
    if fields.has("strong_from"):
        threshold = _fraction(fields.text("strong_from"), fields.line_of("strong_from"), faults)
        if threshold <= 0:
            faults.add(
                fields.line_of("strong_from"), "'strong_from' is not above 0", "write a number above 0"
            )
            threshold = None
    return Weighted(tuple(weights), threshold, fields.line_of("weights"))


def _fraction(text: str | None, line: int, faults: Faults) -> Fraction:
    """A number as it is written, so that sums of weights are exact."""
    try:
        if text is None or len(text) > 30 or "e" in text.lower():
            raise ValueError
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        faults.add(line, f"'{text or ''}' is not a weight", "write a number, such as 3 or -0.5")
        return Fraction(0)
