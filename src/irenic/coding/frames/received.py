"""What a thing meets with: "a truce has Northland's backing", "the plan drew criticism from Southmark"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.owners_behind import owner_behind
from irenic.coding.frames.reactions import FELT
from irenic.coding.names.entity import Entity
from irenic.coding.resources import FrameClass, frames
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form

_RECEIVING = frozenset(
    (
        "arouse attract command draw earn elicit encounter enjoy face find gain get have lack meet provoke prompt "
        "raise receive secure spark stir trigger win"
    ).split()
)


def received(parse: Parse, owners: NounOwners, clause: Clause) -> list[Candidate]:
    """The stance on the subject of whoever backs or blames it, told as what the subject receives."""
    if clause.lemma not in _RECEIVING or len(clause.subjects) != 1 or clause.passive:
        return []
    tokens, subject = parse.tokens, clause.subjects[0]
    start = parse.skip(clause.after)
    start += parse.lowers[start : start + 1] == ["with"]  # "met with the approval of"
    phrase = parse.noun_phrase(start) if start < len(tokens) else None
    if phrase is None or tokens[subject.head].tag is Tag.PRON or tokens[subject.head].mention >= 0:
        return []
    kind = _felt(parse, phrase)
    owner = (
        owners.owner(phrase.head)
        or _several(parse, owners, phrase)
        or owner_behind(owners.resolver, phrase.head, frozenset())
    )
    if kind is None or owner is None:
        return []
    no = tokens[phrase.start].lower in {"no", "little", "scant"}
    return [
        Candidate(
            owner[0],
            kind,
            Form.VERB_NP,
            f"verb.{kind.name}.with",
            phrase.head,
            subject.start,
            (subject.start, clause.start),
            clause,
            (clause.negated + (clause.lemma == "lack") + no) % 2 == 1,
            is_hedged(parse, clause),
            stop=phrase.tail,
            word="earn",
        )
    ]


def _several(parse: Parse, owners: NounOwners, phrase: NounPhrase) -> tuple[Entity, int] | None:
    """As in "has the support of Northland, Westeria and the Union": whose it is, and the token behind them."""
    if parse.lowers[phrase.head + 1 : phrase.head + 2] not in (["of"], ["from"], ["among"], ["in"]):
        return None
    several, end = owners.resolver.joint_to(phrase.head + 2)
    return (several, end) if several is not None and len(several.speakers) > 1 else None


def _felt(parse: Parse, phrase: NounPhrase) -> FrameClass | None:
    """The class of a noun for what is felt towards a thing."""
    word = parse.tokens[phrase.head].word
    rows = frames("nouns").get(word.noun, ()) if word is not None else ()
    return next((row.kind for row in rows if row.kind.name in FELT), None)
