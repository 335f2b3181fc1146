"""Words whose everyday sense tells an event: they make a statement only of what plainly belongs to the process."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding
from irenic.coding.contents.word_weights import spoken_for
from irenic.coding.frames.engine import Engine
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Form

Pieces = list[tuple[tuple[int, int], Finding]]


def is_everyday(engine: Engine, candidate: Candidate) -> bool:
    """Whether the trigger needs a content that plainly belongs to the process: "presented a list", "tried to"."""
    if candidate.kind.everyday:
        return True
    if candidate.rule.endswith("obj-inf") and candidate.word in words()["everyday_orders"]:
        return not _own_side(engine.parse, candidate)
    if candidate.rule.endswith(".inf"):
        everyday = candidate.word in words()["everyday_infinitives"]
        return everyday and not (_acts_on_it(engine.parse, candidate) or _ends_war(engine.parse, candidate))
    first = engine.parse.tokens[candidate.content[0]]
    if first.lower == "something" and not candidate.rule.endswith(
        ".relative"
    ):  # "hoped for something milder"
        return True
    if first.tag is Tag.PRON or _the_idea(engine.parse, candidate):
        return False  # "dropped it", "backed the idea": what was spoken of
    if candidate.kind.name == "view" and "as" in engine.parse.lowers[slice(*candidate.content)]:
        return False  # "referred to the men as bandits"
    if candidate.kind.name == "accuse":
        return False  # "attacked them for breaking the truce"
    return candidate.form is Form.VERB_NP and candidate.word in words()["everyday_objects"]


def _acts_on_it(parse: Parse, candidate: Candidate) -> bool:
    """As in "does not want to provide them", "wishes to sign it": a verb of the trade, of what was spoken of."""
    verb = parse.clause_at.get(candidate.content[0]) or parse.clause_at.get(candidate.content[0] + 1)
    if (
        verb is None
        or verb.kind != "inf"
        or parse.lowers[verb.after : verb.after + 1] not in (["them"], ["it"])
    ):
        return False
    return any(f.kind.name in _TRADING and "np" in f.patterns for f in frames("verbs").get(verb.lemma, ()))


def _ends_war(parse: Parse, candidate: Candidate) -> bool:
    """As in "wants to end the war", "does not wish to stop the fighting": what the whole process is for."""
    verb = parse.clause_at.get(candidate.content[0]) or parse.clause_at.get(candidate.content[0] + 1)
    if verb is None or verb.kind != "inf" or verb.lemma not in _ENDING:
        return False
    phrase = parse.noun_phrase(parse.skip(verb.after))
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["wars"]


_ENDING = frozenset("end finish stop halt continue prolong".split())
_TRADING = frozenset({"offer", "accept", "reject", "promise"})


def _the_idea(parse: Parse, candidate: Candidate) -> bool:
    """As in "backed the idea in principle": what was proposed before."""
    start = candidate.content[0]
    head = parse.tokens[start + 1 : start + 2]
    pointing = parse.lowers[start] in {"the", "this", "that", "these", "such"}
    return pointing and bool(head) and head[0].word is not None and head[0].word.noun in _IDEAS


_IDEAS = frozenset("idea initiative notion option compromise formula suggestion".split())


def _own_side(parse: Parse, candidate: Candidate) -> bool:
    """As in "told its supporters to stay at home", "told his commanders not to fire": one's own are no passers-by."""
    phrase = parse.noun_phrase(candidate.content[0])
    word = parse.tokens[phrase.head].word if phrase is not None else None
    own = parse.tokens[candidate.content[0]].tag is Tag.PPOS
    return own and word is not None and word.noun in words()["group_roles"] | _FOLLOWERS


_FOLLOWERS = frozenset(
    "voter follower fighter men man people ministry militiaman ranks loyalist deputy".split()
)


def plain(engine: Engine, candidate: Candidate, found: Pieces) -> Pieces:
    """The findings that the content itself names: not by the trigger alone, nor only in a clause within it."""
    parse, (start, end) = engine.parse, candidate.content
    if candidate.kind.name in _PASSING and _speaks(parse, start, end):
        return []
    within = _first_clause_within(parse, start, end)
    named = [
        (piece, finding)
        for piece, finding in found
        if finding.issue != CONDUCT
        and finding.weight >= _PLAIN
        and (finding.end > start or finding.weight >= _NAMING)
        and (finding.start < within or piece[0] > start)
        and not any(t.lower in _WHERE for t in parse.tokens[max(start, finding.start - 2) : finding.start])
    ]
    return _told_in_passing(candidate, named) if candidate.kind.name in _PASSING else named


def _told_in_passing(candidate: Candidate, named: Pieces) -> Pieces:
    """Of a deed, or of what is merely spoken of, the one thing that its words name outright."""
    return [(candidate.content, finding) for _, finding in named if finding.weight >= _OUTRIGHT][:1]


def _speaks(parse: Parse, start: int, end: int) -> bool:
    """As in "sent a letter demanding a truce": what the letter says is the statement, not that it was sent."""
    for clause in parse.clauses_in(start, end):
        noun = clause.antecedent if clause.kind == "ing" else None
        word = parse.tokens[noun.head].word if noun is not None else None
        if word is not None and word.noun in words()["documents"]:
            return True
    return False


def by_words(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "wants to revive the union": several plain words of what is asked, given or done speak for one issue."""
    if (
        candidate.kind.name in _NEEDS_NAME
        or candidate.word == "claim"
        or not engine.resolver.discourse.topics.begun
    ):
        return None
    start, end = candidate.content
    opening = engine.parse.tokens[start : start + _OPENING]
    if opening[0].lower == "no" or any(t.tag is Tag.COMPL for t in opening):
        return None  # "offered no evidence", "announced last week that it would"
    standard = spoken_for(engine.parse.tokens[start:end], _DONE if candidate.kind.everyday else _SAID)
    if candidate.kind.everyday and standard == "ceasefire":
        return None  # "resumed its offensive": words of fighting do not say which way
    forms = (t.word.lemmas for t in engine.parse.tokens[start:end] if t.word is not None)
    own = engine.contents.subjects.choice.named(standard, forms) if standard else None
    return Finding(own, standard, None, 1, 1.0, start, end) if own is not None else None


def of_the_process(engine: Engine, candidate: Candidate) -> bool:
    """As in "presented the plan", "granted the request": the object is a thing that only talks have."""
    if candidate.kind.name in {"concede", "stop"}:
        return False  # "handed over its terms" gives nothing up
    parse = engine.parse
    phrase = parse.noun_phrase(candidate.content[0])
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["documents"] | words()["negotiated"]


def _first_clause_within(parse: Parse, start: int, end: int) -> int:
    """Where a relative or subordinate clause inside a content begins."""
    openers = [c.opener for c in parse.clauses if c.kind in {"rel", "orel", "sub"} and start < c.opener < end]
    words_of = (i for i in range(start + 1, end) if parse.tokens[i].tag in {Tag.REL, Tag.SUB})
    return min([*openers, *words_of], default=end)


_SAID, _DONE = 0.3, 0.6
"""How likely plain words must make an issue: of what is asked or refused, and of what is told as done."""
_OPENING = 4
_NEEDS_NAME = frozenset({"mention", "concede", "deed"})
"""What is merely spoken of, handed over or done is of the process only where its words name the issue outright."""
_WHERE = frozenset("at near along beside outside inside across past".split())
_PLAIN = 2.0
"""The weight from which a finding is no mere hint."""
_PASSING = frozenset({"deed", "mention"})
_OUTRIGHT = 2.5
"""The weight from which a deed, which is told without anybody's words, is one of the process."""
_NAMING = 3.0
"""The weight from which a verb alone names an issue ("blacklisted the general")."""
