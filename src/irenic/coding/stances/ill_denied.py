"""Ill that is denied of a thing: "denied that the truce was dead", "brushed off fears that it would collapse"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause
from irenic.coding.contents.content import Finding
from irenic.coding.frames.engine import Engine
from irenic.coding.judging.judgement import judge
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Form


def ill_denied(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> int:
    """The sign of the stance on the thing of which ill is denied, or 0 where none is."""
    if candidate.kind.name not in {"reject", "criticise"} or candidate.negated or finding.issue == CONDUCT:
        return 0
    if candidate.form is Form.INDIRECT:
        clause = candidate.clause
        denying = clause is not None and clause.lemma in words()["denying"]
        return _of_subject(engine, candidate.content, finding, sign) if denying else 0
    return _in_phrase(engine, candidate, finding, sign) if candidate.form is Form.VERB_NP else 0


def _in_phrase(engine: Engine, candidate: Candidate, finding: Finding, sign: int) -> int:
    """As in "dismissed suggestions that the talks had failed", "shrugged off criticism of the sanctions"."""
    first, end = candidate.content
    phrase = engine.parse.noun_phrase(first)
    word = engine.parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or phrase.end >= end:
        return 0
    if engine.parse.tokens[phrase.end].tag is Tag.COMPL and word.noun in _SUPPOSED:
        return _of_subject(engine, (phrase.end + 1, end), finding, sign)
    blamed = engine.parse.lowers[phrase.end] in {"of", "about", "over"} and phrase.end < finding.start
    if not blamed or candidate.kind.name != "reject":
        return 0
    return sign if any(row.kind.name == "criticise" for row in frames("nouns").get(word.noun, ())) else 0


def _of_subject(engine: Engine, piece: tuple[int, int], finding: Finding, sign: int) -> int:
    """As in "that the truce was a trick", "that the talks had broken down": said of what the finding names.

    Or of what somebody does to it, by a verb that does not turn it by itself: "that it was stalling the talks".
    """
    main = main_clause(engine.parse, *piece)
    if main is None or main.negated or not main.subjects:
        return 0
    if finding.start >= main.start:
        return int(main.lemma in _SPOILING and finding.sign > 0)
    if _ends(engine, main):
        return 1
    verdict = judge(engine.parse, *piece, own_subject=False)
    return sign if verdict is not None and verdict.act is Act.CRITICISM and verdict.sign < 0 else 0


def _ends(engine: Engine, main: Clause) -> bool:
    behind = engine.parse.lowers[main.after : main.after + 2]
    if main.lemma == "be":
        return not _OVER.isdisjoint(behind[:1])
    return main.lemma in _ENDING or (main.lemma in _BREAKING and (main.passive or behind[:1] == ["down"]))


_SUPPOSED = words()["imagined"] | words()["charges"]
_SPOILING = frozenset({"drag", "stall", "jeopardise", "jeopardize", "endanger", "neglect"})
_OVER = frozenset({"dead", "over", "finished", "buried"})
_ENDING = frozenset("collapse crumble expire fail falter fade lapse stall unravel".split())
_BREAKING = frozenset({"break", "bury", "derail", "doom", "kill"})
