"""`ConflictModel` → GMCR+ file: rules and statements as patterns, everything else of an earlier file as it
was.
"""

from __future__ import annotations

import copy
import json
from itertools import product
from typing import Any

from irenic.exchange.gmcr import MANUAL_KEYS, RANKING_KEYS
from irenic.model.conflict import ConflictModel, Prioritised
from irenic.model.errors import UsageError
from irenic.model.logic import And, Expr, Iff, Not, Or, Var

MAX_PATTERNS = 2000
Pattern = tuple[tuple[int, bool], ...]
Ranking = list[int | list[int]]


def write_gmcr(
    model: ConflictModel, rankings: list[Ranking] | None = None, raw: dict[str, Any] | None = None
) -> str:
    """The text of a `.gmcr` file.

    `rankings`: state numbers from 1 per decision maker, best first, ties as lists; needed unless every
    decision maker has statements. `raw`: an earlier file whose further fields, and older names of fields,
    are kept. Raises `UsageError` for what the format cannot say.
    """
    if model.same:
        raise UsageError("GMCR+ files cannot say that several combinations count as one state (“same”)")
    out: dict[str, Any] = copy.deepcopy(raw) if raw else {"program": "irenic"}
    out["options"] = _merged(
        out.get("options"),
        [{"name": o.name, "permittedDirection": o.direction.value} for o in model.options],
    )
    by_statement = all(isinstance(maker.preferences, Prioritised) for maker in model.decision_makers)
    out["decisionMakers"] = _merged(out.get("decisionMakers"), _makers(model, rankings, out, by_statement))
    if raw is None or not _says_the_same(raw, model):
        out["infeasibles"] = [_plain(p) for rule in model.rules for p in patterns(Not(rule.holds))]
    key = MANUAL_KEYS[1] if MANUAL_KEYS[1] in out and MANUAL_KEYS[0] not in out else MANUAL_KEYS[0]
    out[key] = not by_statement
    return json.dumps(out, ensure_ascii=False, indent=1) + "\n"


def _makers(
    model: ConflictModel, rankings: list[Ranking] | None, out: dict[str, Any], by_statement: bool
) -> list[dict[str, Any]]:
    earlier = out.get("decisionMakers") or []
    made = []
    for place, maker in enumerate(model.decision_makers):
        each: dict[str, Any] = {"name": maker.name}
        each["options"] = [o for o, option in enumerate(model.options) if place in option.owners]
        before = earlier[place] if place < len(earlier) else {}
        if isinstance(maker.preferences, Prioritised):
            each["preferences"] = [_statement(s.expr) for s in maker.preferences.statements]
        else:
            each["preferences"] = before.get("preferences", [])
        if rankings is not None:
            older = RANKING_KEYS[1] in before and RANKING_KEYS[0] not in before
            key = RANKING_KEYS[1] if older else RANKING_KEYS[0]
            same = _groups(before.get(key)) == _groups(rankings[place])
            each[key] = before[key] if same else rankings[place]
        elif not by_statement:
            raise UsageError("rankings are needed to write preferences that are not statements")
        made.append(each)
    return made


def _groups(ranking: Any) -> list[list[int]] | None:
    """A ranking without regard to the order in which ties are listed."""
    if not isinstance(ranking, list):
        return None
    return [sorted(entry) if isinstance(entry, list) else [entry] for entry in ranking]


def _merged(before: Any, now: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The new fields over the earlier ones, entry by entry, so that fields unknown to us stay."""
    old = before if isinstance(before, list) and len(before) == len(now) else [{} for _ in now]
    return [{**(o if isinstance(o, dict) else {}), **n} for o, n in zip(old, now, strict=True)]


def _says_the_same(raw: dict[str, Any], model: ConflictModel) -> bool:
    """Whether the earlier file's patterns are those of the model, so that they can stay as they were
    written.
    """
    from irenic.exchange.gmcr import parse_gmcr

    earlier = parse_gmcr(json.dumps(raw), model.source).model
    return earlier is not None and [r.holds for r in earlier.rules] == [r.holds for r in model.rules]


def patterns(expr: Expr) -> list[Pattern]:
    """A statement as patterns (options chosen or not), any of which may hold; raises `UsageError` beyond a
    limit.
    """
    found = _patterns(expr, wanted=True)
    return sorted(set(found))


def _patterns(expr: Expr, *, wanted: bool) -> list[Pattern]:
    match expr:
        case Var(option):
            return [((option, wanted),)]
        case Not(part):
            return _patterns(part, wanted=not wanted)
        case Iff(left, right):
            both = [And((left, right)), And((Not(left), Not(right)))]
            one = [And((left, Not(right))), And((Not(left), right))]
            return [p for part in (both if wanted else one) for p in _patterns(part, wanted=True)]
        case And(parts) | Or(parts):
            each = [_patterns(part, wanted=wanted) for part in parts]
            if isinstance(expr, Or) == wanted:
                return [p for part in each for p in part]
            return _all_of(each)


def _all_of(each: list[list[Pattern]]) -> list[Pattern]:
    found: list[Pattern] = [()]
    for part in each:
        joined = (_join(a, b) for a, b in product(found, part))
        found = list(dict.fromkeys(p for p in joined if p is not None))
        if len(found) > MAX_PATTERNS:
            raise UsageError(
                f"a statement needs more than {MAX_PATTERNS:,} patterns in a GMCR+ file; split it"
            )
    return found


def _join(a: Pattern, b: Pattern) -> Pattern | None:
    """Both patterns at once, or None where they contradict each other."""
    both = dict(a) | dict(b)
    return tuple(sorted(both.items())) if dict(a).items() <= both.items() else None


def _plain(pattern: Pattern) -> list[list[int | str]]:
    return [[option, "Y" if chosen else "N"] for option, chosen in pattern]


def _statement(expr: Expr) -> Any:
    found = patterns(expr)
    if len(found) == 1:
        return _plain(found[0])
    return {"compound": True, "members": [_plain(p) for p in found]}
