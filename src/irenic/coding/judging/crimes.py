"""Deeds that nobody tells of without blaming whoever did them: "has committed war crimes", "carried out raids"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.judging.verdict import Judgement
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act, Firmness


def committed(parse: Parse, main: Clause) -> Judgement | None:
    """What a clause says whose object is a crime; of raids and the like that they are news as well."""
    if main.lemma == "be" and not (main.negated or main.modal):
        return are_crimes(parse, main)
    if main.passive or main.negated or main.lemma not in _DOING:
        return None
    first = parse.skip(main.after)
    first += parse.lowers[first : first + 1] == ["out"]
    phrase = parse.noun_phrase(first) if first < len(parse.tokens) else None
    if phrase is None:
        return None
    nouns = {
        t.word.noun
        for t in parse.tokens[phrase.start : phrase.tail]
        if t.tag is Tag.NOUN and t.word is not None
    }
    if nouns & _WRONGS:
        return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True)
    return (
        Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.45, fixed=True)
        if nouns & words()["crimes"]
        else None
    )


def are_crimes(parse: Parse, main: Clause) -> Judgement | None:
    """As in "what they did there are war crimes", "this was a massacre"."""
    phrase = parse.noun_phrase(parse.skip(main.after))
    word = parse.tokens[phrase.head].word if phrase is not None else None
    told = parse.lowers[main.subjects[0].start] in _POINTING if main.subjects else True
    wrong = word is not None and word.noun in _WRONGS
    return Judgement(Act.CRITICISM, -1, Firmness.UNKNOWN, 0.6, fixed=True) if told and wrong else None


_POINTING = frozenset({"what", "this", "that", "it", "these", "those"})
_DOING = frozenset("commit perpetrate carry conduct launch mount stage wage".split())
_WRONGS = frozenset("abuse atrocity crime genocide massacre repression torture violation".split())
