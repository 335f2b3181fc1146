"""What stands beside a teller: "she would come, her office said", and which verbs have words of their own."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.words.tokens import Tag

_AS_IT_IS = frozenset({"when", "as", "while", "where"})


def is_reported(parse: Parse, clause: Clause) -> bool:
    """As in "Abel would receive Brandt, his office said", "was willing, it said, and would receive Brandt"."""
    return clause.kind == "main" and any(
        told.past and is_aside(parse, told) for told in parse.clauses if told.index != clause.index
    )


def is_aside(parse: Parse, clause: Clause) -> bool:
    """As in "…, it said, …": a teller with its subject, from a comma up to a comma or the sentence's end."""
    if not clause.finite or clause.passive or not clause.subjects or not tells(parse, clause):
        return False
    first, tokens = min(clause.subjects[0].start, clause.start), parse.tokens
    last = max(clause.after, clause.subjects[-1].tail)
    after = next((i for i in range(last, len(tokens)) if tokens[i].tag is Tag.PUNCT), len(tokens))
    inner = any(c.index != clause.index and clause.head < c.head < after for c in parse.clauses)
    return first > 0 and tokens[first - 1].text == "," and not inner


def before_aside(parse: Parse, clause: Clause) -> Clause | None:
    """Of "Abel was willing, his office said, and would go": the verb whose subject the last one has too."""
    told = parse.clauses[clause.shared] if clause.shared >= 0 and not clause.subjects else None
    if told is None or told.start > clause.start or not is_aside(parse, told):
        return None
    return next((c for c in parse.clauses if c.finite and c.subjects and c.head < told.start), None)


def stands_alone(parse: Parse, clause: Clause) -> bool:
    """Whether a verb has its own times: not "will go and meet", not a teller between commas, not "when he comes"."""
    if is_aside(parse, clause) and parse.tokens[max(clause.after, clause.subjects[-1].tail)].text == ",":
        return False
    if clause.opener >= 0 and parse.lowers[clause.opener] in _AS_IT_IS:
        return False
    goes_on = clause.shared >= 0 and clause.modal and clause.start == clause.head and not clause.subjects
    return not goes_on
