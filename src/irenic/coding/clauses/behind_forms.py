"""What stands right behind a form in -ed: an object as in "praised the plan", a clause, a time, a comma."""

from __future__ import annotations

from irenic.coding.clauses.subjectless import subjectless_ahead
from irenic.coding.clauses.syntax import NP_STARTS, Clause, Parse
from irenic.coding.clauses.wished import is_capital
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag


def clause_follows(parse: Parse, clause: Clause) -> bool:
    """As in "announced the truce was over": a noun phrase or "that", which may open what is told."""
    after = parse.skip(clause.after)
    if _time_follows(parse, after):
        return False  # "announced late last month"
    return after < len(parse.tokens) and parse.tokens[after].tag in NP_STARTS | {Tag.COMPL}


def _time_follows(parse: Parse, index: int) -> bool:
    """As in "last week", "early this month"."""
    index += parse.lowers[index : index + 1] in (["late"], ["early"], ["earlier"])
    which = parse.lowers[index : index + 1] in (["last"], ["next"], ["this"])
    return (
        which
        and parse.lowers[index + 1 : index + 2] != []
        and parse.lowers[index + 1].rstrip("s") in TIME_NOUNS
    )


def comma_follows(parse: Parse, clause: Clause) -> bool:
    """As in "the sanctions, Abel insisted, must stay": a comma right behind the form."""
    after = parse.skip(clause.after)
    return after < len(parse.tokens) and parse.tokens[after].text == ","


def object_follows(parse: Parse, clause: Clause) -> bool:
    """As in "praised the plan": no participle, unless it names ("a man called Brandt")."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or parse.tokens[after].tag not in NP_STARTS:
        return False
    if parse.tokens[after].lower in TIME_NOUNS | {"last", "next", "this"} or _time_follows(parse, after):
        return False
    naming = clause.lemma in {"call", "name", "dub", "elect", "appoint", "give", "grant", "deny", "offer"}
    if clause.lemma == "call" and not is_capital(parse, after):
        return True  # "called the statement biased"
    return not (naming and subjectless_ahead(parse, clause) > 0)
