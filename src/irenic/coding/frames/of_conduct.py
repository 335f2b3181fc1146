"""What is about conduct, whatever else it names: deeds that somebody denies, answers that are judged."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.resources import words
from irenic.model.terms import Form


def denies_a_deed(parse: Parse, candidate: Candidate) -> bool:
    """As in "denied that its forces had shelled the port": of what is done in a war, not for or against it."""
    clause, main = candidate.clause, main_clause(parse, *candidate.content)
    if clause is not None and candidate.kind.name == "reject" and candidate.form is Form.VERB_NP:
        return _charged(parse, candidate.content[0])
    if clause is None or clause.lemma not in words()["denying"] or candidate.form is not Form.INDIRECT:
        return False
    return main is not None and not main.modal and main.lemma in words()["harming"]


def _charged(parse: Parse, start: int) -> bool:
    """As in "rejected the accusation that prisoners were killed": a charge of something done."""
    phrase = parse.noun_phrase(start)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or word.noun not in words()["charges"]:
        return False
    if parse.lowers[phrase.end : phrase.end + 1] != ["that"]:
        return False
    deed = next((c for c in parse.clauses if c.finite and c.start > phrase.end), None)
    if deed is None or deed.lemma in _COMING_TO_NOTHING:
        return False  # "the claim that the truce had collapsed": of the truce
    return not deed.modal and (deed.past or deed.perfect) and deed.lemma != "be"


def of_an_answer(parse: Parse, candidate: Candidate) -> bool:
    """As in "said Southmark's response to the truce plan was unacceptable": what is judged is the answer."""
    main = main_clause(parse, *candidate.content)
    if main is None or main.lemma != "be" or len(main.subjects) != 1:
        return False
    word = parse.tokens[main.subjects[0].head].word
    return word is not None and word.noun in _ANSWERS


_ANSWERS = frozenset({"answer", "reaction", "reply", "response"})
_COMING_TO_NOTHING = frozenset("collapse crumble expire fail falter lapse stall unravel".split())
