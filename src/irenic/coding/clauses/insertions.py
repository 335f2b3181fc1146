"""What stands between commas between a subject and its verb: "the Guard, a force of herders, must be disbanded"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse


def insertions(parse: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """The first and the last comma of each insertion behind a subject that begins in `[start, end)`."""
    found: list[tuple[int, int]] = []
    if "," not in parse.vocabulary:
        return found
    for clause in parse.clauses:
        if clause.start <= start or not clause.subjects or clause.antecedent is not None:
            continue
        if start <= clause.subjects[0].start < end:
            behind = [*(subject.start - 1 for subject in clause.subjects[1:]), clause.start]
            for subject, beyond in zip(clause.subjects, behind, strict=True):
                first, last = parse.prepositional_end(subject.end), beyond - 1
                if first < last and parse.tokens[first].text == "," and parse.tokens[last].text == ",":
                    found.append((first, last))
    return found
