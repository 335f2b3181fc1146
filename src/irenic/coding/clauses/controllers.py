"""Who is to do what a clause that is not finite tells: "left, vowing to return", "the men held in Osper"."""

from __future__ import annotations

from irenic.coding.clauses.infinitive_controllers import control_infinitive
from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.phrases_before import inner_phrase, np_ending
from irenic.coding.clauses.syntax import NP_HEADS, Clause, NounPhrase, Parse
from irenic.coding.clauses.telling import cited, tells
from irenic.coding.resources import frames, words
from irenic.coding.words.tokens import Tag

_PRESSED = 6
"""Tokens of whoever is pressed, bullied or talked into something."""


def find_controllers(parse: Parse) -> None:
    """Give every clause that is not finite the clause whose subject it shares, or a subject of its own."""
    for clause in parse.clauses:
        if not clause.finite:
            _nonfinite_subject(parse, clause)
            clause.finite = _came_of_it(parse, clause)
            if clause.finite and parse.lowers[clause.start - 2] == ",":
                mains = (c for c in reversed(parse.clauses[: clause.index]) if c.kind == "main")
                clause.shared, clause.by_object = next((c.index for c in mains), clause.shared), False


def _came_of_it(parse: Parse, clause: Clause) -> bool:
    """As in "was announced, only to be rejected by Northland a day later": told as done."""
    if clause.kind != "inf" or clause.shared < 0 or parse.lowers[clause.start - 1] != "only":
        return False
    return clause.passive or parse.lowers[clause.start - 2] == ","


def _nonfinite_subject(parse: Parse, clause: Clause) -> None:
    """Controllers: of infinitives, participles and gerunds."""
    tokens = parse.tokens
    at = step_back(parse, clause.start)
    if clause.kind == "part" and at >= 0 and tokens[at].tag in NP_HEADS:
        clause.antecedent = np_ending(parse, at)
        return
    if clause.kind == "ing" and at >= 0 and tokens[at].tag in NP_HEADS and tokens[at].text != ",":
        phrase = np_ending(parse, at)
        if phrase is not None and not _place_before(parse, clause, phrase.start):
            clause.subjects = [*_joined_before(parse, phrase), phrase]
            clause.antecedent = phrase
            return
    if clause.kind == "inf" and at >= 0:
        control_infinitive(parse, clause, at)
        return
    if clause.kind == "ing" and at > 0 and (beside := _progressive_before(parse, clause, at)) is not None:
        clause.shared = beside.index
        return
    if clause.kind == "ing" and at > 0 and tokens[at].lower == "into" and clause.index:
        above = parse.clauses[clause.index - 1]
        clause.by_object |= (
            not above.passive and 0 < at - above.after <= _PRESSED
        )  # "pressed them into signing"
    earlier = [c for c in parse.clauses[: clause.index] if c.finite]
    if at >= 0 and tokens[at].lower == "as" and earlier and (source := cited(parse, earlier[-1])) is not None:
        clause.subjects = [source]
        return
    fronted = not earlier
    if fronted:
        finite = [c for c in parse.clauses[clause.index + 1 :] if c.finite]
        later = next((c for c in finite if c.kind == "main"), finite[0] if finite else None)
        if later is not None:
            clause.shared = later.index
        return
    beside = parse.clauses[clause.index - 1]
    if clause.kind == "ing" and beside.finite and beside.lemma in _ENDING_UP and at <= beside.after:
        clause.shared = beside.index  # "discussions that ended up echoing"
        return
    beneath = _BENEATH if _meanwhile(parse, at) else _TOLD if _then_told(parse, clause, at) else {"rel"}
    mains = [c for c in earlier if c.kind not in beneath] or earlier
    inserted = next((c for c in earlier if c.inserted and c.kind == "main"), None)
    if inserted is not None and clause.kind == "ing" and clause.lemma in _ADDING and tokens[at].text == ",":
        clause.shared = inserted.index  # "The truce, Abel said, was dead, adding that": she adds it
        return
    if clause.kind == "ing" and at >= 0 and (joined := _joined_participle(parse, clause, at, mains[-1])):
        clause.subjects, clause.shared = joined.subjects, joined.shared
        return
    outer = mains[-1] if at >= 0 and tokens[at].tag is not Tag.PUNCT else _matrix(mains)
    clause.shared = (_teller_below(parse, clause, outer, mains) or outer).index


def _meanwhile(parse: Parse, at: int) -> bool:
    """As in "would respect whatever Northland signed, while ruling out": whoever respects it rules out."""
    return at > 0 and parse.lowers[at] == "while" and parse.tokens[at - 1].text == ","


def _then_told(parse: Parse, clause: Clause, at: int) -> bool:
    """As in "said the raids had worked, before adding that": who has told the one tells the other."""
    behind = at > 0 and parse.lowers[at] in {"before", "after"} and parse.tokens[at - 1].text == ","
    return behind and clause.lemma in _ADDING


_BENEATH = frozenset({"rel", "orel", "sub"})
_TOLD = _BENEATH | {"that"}


def _joined_participle(parse: Parse, clause: Clause, at: int, inner: Clause) -> Clause | None:
    """As in "left, warning that the rebels must disarm, and accusing them of": beside the participle that tells."""
    if parse.tokens[at].tag is not Tag.CC or inner.kind != "that":
        return None
    before = next((c for c in reversed(parse.clauses[: clause.index]) if c.kind == "ing"), None)
    return before if before is not None and before.start < inner.start else None


def _progressive_before(parse: Parse, clause: Clause, at: int) -> Clause | None:
    """As in "the force that is blocking it and refusing to talk": two of what one is doing."""
    if parse.tokens[at].tag is not Tag.CC:
        return None
    before = next((c for c in reversed(parse.clauses[: clause.index]) if c.start < at), None)
    if before is None or not before.finite or before.head == before.start or before.passive:
        return None
    return before if parse.lowers[before.head].endswith("ing") and before.kind in {"rel", "orel"} else None


def _teller_below(parse: Parse, clause: Clause, outer: Clause, earlier: list[Clause]) -> Clause | None:
    """As in "Hopes were dashed when Northland walked out, claiming that": a thing claims nothing, a party does.

    So is what somebody hopes for that of whom he tells: "Experts say that Northland waits, hoping to gain".
    """
    if clause.lemma in _AIMING and tells(parse, outer):
        told = earlier[earlier.index(outer) + 1 :]
        return next((c for c in reversed(told) if c.kind == "that" and c.subjects), None)
    if not tells(parse, clause) or not outer.subjects or tells(parse, outer):
        return None
    if any(_can_tell(parse, phrase.head) for phrase in outer.subjects):
        return None
    below = earlier[earlier.index(outer) + 1 :]
    return next((c for c in reversed(below) if c.kind == "sub" and _is_named(parse, c)), None)


_AIMING = frozenset("aim hope intend seek try".split())


def _can_tell(parse: Parse, head: int) -> bool:
    """Whether a subject is somebody: a name, a pronoun, a role or a body."""
    word = parse.tokens[head].word
    if parse.tokens[head].tag is not Tag.NOUN or word is None:
        return True
    return any(word.noun in words()[key] for key in ("person_roles", "group_roles", "wide_holders"))


def _is_named(parse: Parse, clause: Clause) -> bool:
    return bool(clause.subjects) and parse.tokens[clause.subjects[0].head].mention >= 0


def _joined_before(parse: Parse, phrase: NounPhrase) -> list[NounPhrase]:
    """As in "with Northland, Southmark and Westeria hailing it": the others that stand behind "with"."""
    found: list[NounPhrase] = []
    at = phrase.start - 1
    while at > 0 and (parse.tokens[at].tag is Tag.CC or parse.tokens[at].text == ","):
        before = at - 1 - (parse.tokens[at].tag is Tag.CC and parse.tokens[at - 1].text == ",")
        other = inner_phrase(parse, before)
        if other is None or other.start < 1:
            return []
        found.insert(0, other)
        at = other.start - 1
    return found if at >= 0 and parse.lowers[at] == "with" else []


_ENDING_UP = frozenset("end keep start begin stop continue finish wind go".split())


def _place_before(parse: Parse, clause: Clause, start: int) -> bool:
    """As in "toured the capitals urging", "left the talks vowing": a place or a thing tells nothing, who went does."""
    above = next((c for c in reversed(parse.clauses[: clause.index]) if c.finite), None)
    if above is None:
        return False
    if above.lemma in _SPENDING:
        return start <= parse.skip(above.after)  # "spent the evening assuring reporters"
    if not tells(parse, clause) and not _takes_a_stance(clause):
        return False
    if above.lemma == "leave" and start <= parse.skip(above.after) and not _thing(parse, clause.start - 1):
        return False  # "left observers wondering"
    if above.lemma in _WRITING and parse.lowers[start - 1] == "to":
        return True  # "wrote to Abel demanding that"
    return above.lemma in _MOVING and not any(t.text == "," for t in parse.tokens[above.after : start])


def _thing(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    return token.tag is Tag.NOUN and token.word is not None and token.word.noun in _LEFT


def _takes_a_stance(clause: Clause) -> bool:
    return any(frame.kind.name in _STANCES for frame in frames("verbs").get(clause.lemma, ()))


_STANCES = frozenset({"demand", "reject", "criticise", "praise", "offer", "promise", "threat"})
_ADDING = frozenset("add argue claim explain insist note say stress tell warn".split())
_SPENDING = frozenset({"spend", "waste", "pass", "lose"})
_LEFT = frozenset(
    "talk room meeting table summit hall office capital party government negotiation session".split()
)
_WRITING = frozenset({"appeal", "cable", "speak", "talk", "turn", "wire", "write"})
_MOVING = frozenset(
    "arrive come depart drive emerge enter flee fly go head leave return sail storm take tour travel visit walk".split()
)


def _matrix(candidates: list[Clause]) -> Clause:
    """The outermost clause among those before a comma: a participle after it describes that clause's subject."""
    mains = [c for c in candidates if c.kind == "main"]
    return (mains or candidates)[-1]
