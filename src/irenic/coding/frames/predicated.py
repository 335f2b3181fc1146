"""A thing told to be somebody's: "a truce is X's main demand", "a truce is unacceptable to X"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.agents import agent
from irenic.coding.frames.asked_things import is_asked, several
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.owners_behind import owner_behind
from irenic.coding.frames.prepositions import how_often
from irenic.coding.holders.resolver import Resolver
from irenic.coding.judging.verdict import judge_words
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, classes, frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def predicated(parse: Parse, resolver: Resolver, owners: NounOwners, clause: Clause) -> list[Candidate]:
    """The subject of "be" as the content of a noun, or of a judgement, whose owner stands in the predicate."""
    tokens = parse.tokens
    first = parse.skip(clause.after)
    if not clause.subjects or first >= len(tokens) or clause.kind == "orel":
        return []
    if clause.kind == "rel" and (clause.antecedent is None or clause.opener < 0):
        return []
    subject = clause.subjects[0]  # of "a truce, which is unacceptable to X" the truce
    if tokens[subject.head].tag in {Tag.PRON, Tag.THERE} or tokens[subject.head].mention >= 0:
        return []
    phrase = parse.noun_phrase(first)
    phrase = several(parse, phrase) if phrase is not None else None  # "is one of X's demands"
    return (
        _demanded(parse, owners, clause, subject, phrase)
        or _put(parse, resolver, clause, first)
        or _judged(parse, resolver, clause, subject, first)
    )


def _demanded(
    parse: Parse, owners: NounOwners, clause: Clause, subject: NounPhrase, phrase: NounPhrase | None
) -> list[Candidate]:
    """As in "a truce is X's main demand", "remains a key demand of X"."""
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None:
        return []
    frame = next((f for f in frames("nouns").get(word.noun, ()) if f.kind.name in WANTED), None)
    if is_asked(parse, phrase.head):
        return []  # "one of X's demands is a pledge by Y"
    last = {t.lower for t in parse.tokens[phrase.start : phrase.head]} & {"best", "only", "last"}
    if frame is None or last or word.noun in _OWED:
        return []  # "is X's best hope": the author's view
    beyond = parse.tokens[phrase.end] if phrase.end < len(parse.tokens) else None
    of_owner = parse.lowers[phrase.end : phrase.end + 1] == ["of"] and any(
        t.mention >= 0 for t in parse.tokens[phrase.end + 1 : phrase.end + 2]
    )
    lasting = beyond is not None and beyond.lower == "for" and how_often(parse, phrase.end + 1)
    own = beyond is not None and beyond.tag in _OWN_CONTENT and not (of_owner or lasting)
    if own and beyond is not None and _fits(frame, beyond.lower):
        return []  # "another hurdle is X's demand for a corridor"
    owner = owners.owner(phrase.head) or owner_behind(owners.resolver, phrase.head, frozenset())
    if owner is None:
        return []
    content = (subject.start, clause.start)
    rule = f"noun.{frame.kind.name}.subject"
    found = Candidate(owner[0], frame.kind, Form.VERB_NP, rule, phrase.head, subject.start, content, clause)
    found.negated, found.stop = clause.negated, phrase.end
    return [found]


def _fits(frame: Frame, word: str) -> bool:
    return word in frame.patterns or {"to": "inf", "that": "that"}.get(word, "") in frame.patterns


_OWED = frozenset({"duty", "obligation", "responsibility"})
"""What others say that somebody has, and he need not want."""
_OWN_CONTENT = frozenset({Tag.PREP, Tag.TO, Tag.COMPL})


def _put(parse: Parse, resolver: Resolver, clause: Clause, first: int) -> list[Candidate]:
    """As in "a truce is among the demands that X presented", "is one of the conditions set by X"."""
    start = first + 2 if parse.lowers[first : first + 2] == ["one", "of"] else first
    start += parse.lowers[start] == "among"
    put = next((c for c in parse.clauses[clause.index + 1 :] if c.lemma in _PUTTING), None)
    if put is None or put.negated or clause.negated:
        return []
    kept = put.kind == "that" and not parse.is_np_start(
        parse.skip(put.after)
    )  # "the condition that X has set"
    noun = put.antecedent if put.kind == "orel" else parse.bare_phrase(start)
    kept = kept and noun is not None and put.opener == noun.end
    if noun is None or noun.start not in {first, start} or (put.kind == "part" and put.start != noun.end):
        return []
    head = noun.head
    if noun.start != start and put.subjects:  # "one of the conditions X has set"
        head = put.subjects[0].start - 1
        head -= parse.tokens[head].tag in {Tag.REL, Tag.COMPL}
    word = parse.tokens[head].word
    if word is None:
        return []
    rows = [f for f in frames("nouns").get(word.noun, ()) if f.kind.name in WANTED | {"offer"}]
    holder = agent(parse, resolver, put) if put.kind in {"orel", "part"} or kept else None
    kind = rows[0].kind if rows else classes()["offer"] if word.noun in _IDEAS else None
    if kind is None or holder is None:
        return []
    subject = clause.subjects[0]
    content = (subject.start, clause.start)
    rule = f"noun.{kind.name}.subject"
    found = Candidate(holder, kind, Form.VERB_NP, rule, head, subject.start, content, clause)
    found.stop = put.after
    return [found]


_IDEAS = frozenset({"idea", "option", "formula"})
_PUTTING = frozenset(
    "bring carry circulate float lay list make outline pose present propose put raise set state submit table take"
    " tender".split()
)
"""What is done with demands and proposals when they are made."""


def _judged(
    parse: Parse, resolver: Resolver, clause: Clause, subject: NounPhrase, first: int
) -> list[Candidate]:
    """As in "a truce is unacceptable to X", "is a red line for X"."""
    tokens = parse.tokens
    at = next((i for i in range(first, min(first + _REACH, len(tokens) - 1)) if tokens[i].lower in _FOR), -1)
    if at < 0 or any(t.tag in _PARTING for t in tokens[first:at]):
        return []
    if (tokens[at].lower == "for" or tokens[at - 1].tag is Tag.NOUN) and tokens[at - 1].lower in _SERVING:
        return []  # "a truce would be good for X", "is the best way out for both": the author's view
    if judge_words(parse, first, at) is None:
        return []
    phrase = parse.noun_phrase(at + 1)
    holder: Entity | None = resolver.phrase(phrase) if phrase is not None else None
    if holder is None:
        return []
    content = (subject.start, content_end(parse, at, clause))
    kind = classes()["report"]
    found = Candidate(holder, kind, Form.INDIRECT, "verb.for", clause.head, subject.start, content, clause)
    return [found]


WANTED = frozenset({"demand", "disposition", "redline", "promise"})
_FOR = frozenset({"to", "for"})
_PARTING = frozenset({Tag.VERB, Tag.PUNCT, Tag.SUB, Tag.REL, Tag.COMPL})
_SERVING = frozenset(
    (
        "bad best better blow boon boost challenge coup defeat disaster dilemma gain gift good humiliation loss news"
        " opportunity option out path problem relief setback solution step success test triumph victory way win"
        " win-win worse worst"
    ).split()
)
_REACH = 6
