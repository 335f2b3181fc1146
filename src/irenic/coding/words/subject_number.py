"""Whether the subject of the clause at hand is a singular or a plural, or only asked to do something."""

from __future__ import annotations

from irenic.coding.words.lexicon import ING
from irenic.coding.words.parted import joint_before
from irenic.coding.words.tag_sets import AUX, IN_PHRASE
from irenic.coding.words.tag_state import NOMINAL, TagState
from irenic.coding.words.tokens import Tag, Token

_ADV_QUOTE = frozenset({Tag.ADV, Tag.QUOTE})
_COMPL_SUB_VERB = frozenset({Tag.COMPL, Tag.SUB, Tag.VERB})
_DET_NUM = frozenset({Tag.DET, Tag.NUM})


def plural(token: Token) -> bool:
    """Whether a noun or a name is a plural by its form."""
    if token.tag is Tag.NAME:
        return token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))
    if token.tag is Tag.NUM:
        return token.lower not in {"one", "1"}
    return token.lower in _PLURALS or (token.word is not None and token.word.plural)


_PLURALS = frozenset(
    "people police men women children both many few several others we you they i those these most some all".split()
)


def _heads(state: TagState, last: int) -> list[Token]:
    """The noun at `last` and the nouns that govern its prepositional phrases, inside the clause at hand."""
    tokens, index = state.tokens, last
    heads = [tokens[index]]
    while index > 0:
        while index > 0 and tokens[index].tag in IN_PHRASE | _ADV_QUOTE:
            index -= 1
        index = _before_gerund(tokens, index)
        if tokens[index].tag is Tag.VERB and (tokens[index].form & ING or tokens[index - 1].tag is Tag.TO):
            return []  # "covering matters from a prisoner exchange": objects
        if index < 1 or tokens[index].tag is not Tag.PREP or tokens[index - 1].tag not in NOMINAL | _DET_NUM:
            break
        index -= 1
        heads.append(tokens[index])
    return heads


def _before_gerund(tokens: list[Token], index: int) -> int:
    """As in "insistence on ending the war leaves": past the gerund to its preposition."""
    verb = tokens[index]
    gerund = verb.tag is Tag.VERB and verb.form & ING and index > 0 and tokens[index - 1].tag is Tag.PREP
    return index - 1 if gerund else index


def singular_subject(state: TagState, last: int = -1) -> bool:
    """Whether the clause's subject can be a singular: the last noun, or one that governs it."""
    heads = _heads(state, last if last >= 0 else state.previous_index)
    return any(not plural(head) or head.tag is Tag.NAME for head in heads)


def plural_subject(state: TagState, last: int = -1) -> bool:
    """Whether the clause's subject can be a plural, two nouns joined, or what is only demanded of it."""
    last = last if last >= 0 else state.previous_index
    if any(plural(head) for head in _heads(state, last)):
        return True
    return _joined_subject(state, last) or _mandative(state)


def governed_by_singular(state: TagState) -> bool:
    """As in "the quest for guarantees remains": a singular noun governs the last one by a preposition."""
    return any(not plural(head) for head in _heads(state, state.previous_index)[1:])


def _joined_subject(state: TagState, last: int) -> bool:
    """As in "Russia and Ukraine demand": a conjunction stands shortly before, with no verb between."""
    for index in range(last - 1, max(0, last - 9) - 1, -1):
        token = state.tokens[index]
        if token.text == "," and joint_before(state.tokens, index) > 0:
            return True
        if token.tag in _COMPL_SUB_VERB | AUX or token.text in {",", ";"}:
            return False
        if token.lower == "and":
            return True
    return False


def _mandative(state: TagState) -> bool:
    """As in "insisted that Northland withdraw": what is demanded stands in the bare form."""
    if _asked_of_name(state):
        return True
    if state.opener < 0 or state.tokens[state.opener].tag is not Tag.COMPL:
        return False
    if _bare_be_ahead(state):
        return False  # "demanded that a ceasefire deal, on offer since May, be signed": the bare form is yet to come
    return any(
        t.word is not None and (t.word.verb in MANDATIVE or t.word.noun in MANDATIVE)
        for t in state.tokens[max(0, state.opener - 4) : state.opener]
    )


def _asked_of_name(state: TagState) -> bool:
    """As in "insists Northland free its prisoners": a name right behind a verb that asks."""
    index = state.previous_index
    verb = state.tokens[state.finite].word if state.finite >= 0 else None
    if verb is None or state.tokens[index].mention < 0 or verb.verb not in MANDATIVE:
        return False
    while index > 0 and state.tokens[index - 1].mention == state.tokens[index].mention:
        index -= 1
    return index - 1 == state.finite


def _bare_be_ahead(state: TagState) -> bool:
    for token in state.tokens[state.previous_index + 1 : state.previous_index + _FAR]:
        if token.tag in _CC_TO or token.lower in {"that", "to"} or token.text == ";":
            return False
        if token.lower == "be":
            return True
    return False


_CC_TO = frozenset({Tag.CC, Tag.TO, Tag.MODAL})
_FAR = 20


MANDATIVE = frozenset(
    (
        "insist demand propose recommend suggest require request ask urge order stipulate agree insistence proposal "
        "condition requirement recommendation suggestion decree command advise advice move plead prefer wish essential "
        "imperative vital important necessary crucial"
    ).split()
)
"""Words after which a that-clause may have the bare form of the verb."""
