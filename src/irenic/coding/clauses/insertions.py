"""What stands between commas between a subject and its verb: "the Guard, a force of herders, must be disbanded"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse


def insertions(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """The first and the last comma of each insertion behind a subject that begins in `[start, end)`."""
    found: list[tuple[int, int]] = []
    for clause in parse.clauses:
        last = clause.start - 1
        if clause.start <= start or not clause.subjects or parse.tokens[last].text != "," or clause.antecedent:
            continue
        if start <= clause.subjects[0].start < end:
            first = parse.prepositional_end(clause.subjects[-1].end)
            if first < last and parse.tokens[first].text == ",":
                found.append((first, last))
    return found
