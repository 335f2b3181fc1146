"""Phrases that a word of their own turns: "exclusion from the alliance", "boycott the talks"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.issue_phrases import Subjects
from irenic.coding.contents.reversing import REVERSALS, REVERSING_VERBS
from irenic.coding.contents.turning import has_particle, turning_form, undoes
from irenic.coding.resources import words
from irenic.coding.words.phrases import Hit
from irenic.coding.words.tokens import Tag


def stays_away(subjects: Subjects, parse: Parse, hit: Hit) -> bool:
    """As in "boycott the talks", "a boycott of the talks", "leave the alliance" found as one phrase."""
    first, after = parse.tokens[hit.start], parse.lowers[hit.start + 1 : hit.start + 2]
    deed = first.tag is Tag.VERB or after == ["of"]
    if subjects.standard(hit.key[0]) == "inclusion" and _leads_out(parse, hit):
        return True
    staying = _STAYING_AWAY.get(subjects.standard(hit.key[0]), frozenset())
    return deed and after != ["out"] and turning_form(first) in staying  # but "left out of the talks"


def _leads_out(parse: Parse, hit: Hit) -> bool:
    """As in "walk out of the talks", "pull out of them"."""
    first = parse.tokens[hit.start]
    moving = first.tag is Tag.VERB and turning_form(first) in _MOVING_OUT
    return moving and parse.lowers[hit.start + 1 : hit.start + 2] in (["out"], ["away"])


def called_off(subjects: Subjects, parse: Parse, hit: Hit) -> bool:
    """As in "ready to put off the talks", found as "ready … talks"."""
    inside = parse.clauses_in(hit.start + 1, hit.end)
    return subjects.standard(hit.key[0]) == "inclusion" and any(undoes(parse, clause) for clause in inside)


def turns_inside(subjects: Subjects, parse: Parse, first: int, hit: Hit) -> int:
    """How many words of a phrase, from `first` on, turn the rest of it."""
    return sum(1 for index in range(first, hit.end - 1) if _turns(subjects, parse, index, hit))


def ends_undone(parse: Parse, hit: Hit) -> bool:
    """As in "the siege to be lifted" found as one phrase: its last word, a verb, turns what stands before it."""
    last = parse.tokens[hit.end - 1]
    lemma = turning_form(last)
    turning = lemma in REVERSING_VERBS and lemma not in words()["particle_needed"]
    return hit.end - hit.start > 1 and last.tag is Tag.VERB and turning


def _turns(subjects: Subjects, parse: Parse, index: int, hit: Hit) -> bool:
    """As in "exclusion from the alliance" found as one phrase: its first word turns the rest."""
    token = parse.tokens[index]
    word = token.word
    if word is None or token.tag not in {Tag.NOUN, Tag.VERB}:
        return False
    forms = {token.lower, word.noun if token.tag is Tag.NOUN else word.verb}
    needed = words()["particle_needed"].get(word.verb) if token.tag is Tag.VERB else None
    if needed is not None and not has_particle(parse, index + 1, needed):
        return False  # "keep their arms", against "keep out"
    standard = subjects.standard(hit.key[0])
    sent_home = (token.tag is Tag.VERB and not forms.isdisjoint(_SENT_HOME)) or (
        token.tag is Tag.NOUN and not forms.isdisjoint(words()["departing"])
    )
    if sent_home and standard == "foreign_forces" and index < hit.end - 1:
        return True  # "pledged to withdraw all foreign fighters", "the departure of foreign fighters"
    named = {*words()["part_of_name"].get(standard, ()), *words()["contrary"].get(standard, ())}
    turning = REVERSING_VERBS if token.tag is Tag.VERB else REVERSALS
    return not forms.isdisjoint(turning) and forms.isdisjoint(named) and index < hit.end - 1


_SENT_HOME = frozenset({"withdraw", "remove", "rid"})
_MOVING_OUT = frozenset("back drop keep pull stay storm walk".split())
_LEAVING = frozenset("abandon exit leave quit withdraw".split())
_STAYING_AWAY = {
    "inclusion": frozenset(
        "abandon abort boycott cancel freeze halt leave pause postpone quit scrap skip shun suspend".split()
    ),
    "alignment": _LEAVING,
    "regional_integration": _LEAVING,
}
"""By issue: what those do who are against what is held or joined."""
