"""What the rules of word classes look at, and what they share."""

from __future__ import annotations

from irenic.coding.lexicon import ADJ, ADV, BASE, ING, NOUN, PAST, S_FORM, VERB, look_up
from irenic.coding.tokens import Tag, Token

_ADJ_NAME_NOUN = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN})
_REL_SUB = frozenset({Tag.REL, Tag.SUB})

NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON})
BEFORE_NOUN = frozenset({Tag.DET, Tag.PPOS, Tag.POSS, Tag.ADJ, Tag.NUM})
AUX = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})
CLAUSE_EDGE = frozenset({Tag.COMPL, Tag.SUB, Tag.REL, Tag.CC})
NP_OPENERS = frozenset({Tag.DET, Tag.PPOS, Tag.NUM})
_ADVERBIAL = frozenset({Tag.ADV, Tag.NEG})
_PASSED_OVER = _ADVERBIAL | {Tag.QUOTE}
_MOVES = AUX | CLAUSE_EDGE | _ADVERBIAL | {Tag.QUOTE, Tag.PUNCT, Tag.VERB}
"""Classes after which the clause may stand elsewhere than before."""


SPECIAL_WORDS = frozenset({"provided", "that", "to", "her", "'s"})
"""Function words that are judged by rules of their own."""


class TagState:
    """What the rules may look at: the tag before, and whether the clause has its finite verb already."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.previous = Tag.PUNCT
        self.previous_index = -1
        self.finite = -1
        self.any_finite = False

    def advance(self, index: int) -> None:
        """Take a tagged token into account."""
        token = self.tokens[index]
        tag = token.tag
        if tag in _MOVES:
            if tag is Tag.QUOTE or (tag in _ADVERBIAL and self.previous is not Tag.PUNCT):
                return
            if tag in CLAUSE_EDGE or (tag is Tag.PUNCT and token.text in ",;:–—("):
                self.finite = -1 if tag is not Tag.CC else self.finite
            elif self.previous is not Tag.TO and (
                tag in AUX or (tag is Tag.VERB and token.form & (S_FORM | PAST | BASE))
            ):
                self.finite = index
                self.any_finite = True
        self.previous = tag
        if tag is Tag.NAME and not token.lower.endswith("s"):
            after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            adjective = look_up(token.lower)
            if after is not None and (token.demonym or (adjective.known and adjective.classes & ADJ)):
                self.previous = Tag.ADJ  # a demonym before its noun: "Western arms", "Russian demands"
        self.previous_index = index

    def at(self, index: int) -> Token | None:
        """The token of that index, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def next_word(self, index: int) -> Token | None:
        """The next token that is no adverb, negation or quotation mark."""
        index += 1
        while index < len(self.tokens):
            token = self.tokens[index]
            plain_adverb = token.tag is Tag.OTHER and token.word is not None and token.word.classes == ADV
            if not plain_adverb and token.tag not in _PASSED_OVER:
                return token
            index += 1
        return None

    def finite_ahead(self, index: int) -> bool:
        """Whether an unmistakable finite verb follows before the clause ends."""
        for token in self.tokens[index + 1 : index + 30]:
            if token.tag in AUX and token.lower not in {"being", "been", "be", "having"}:
                return True
            if token.tag in _REL_SUB or token.text in {";", ":", ".", "?", "!"} or token.lower == "that":
                return False
            word = token.word
            if (
                token.tag is Tag.OTHER
                and word is not None
                and word.classes == VERB
                and word.verb_forms & (S_FORM | PAST)
            ):
                return True
        return False


def is_ing(token: Token) -> bool:
    """Whether a token can be a form in -ing."""
    return token.word is not None and bool(token.word.verb_forms & ING)


def set_verb(token: Token, form: int) -> None:
    """Make a token a verb of that form."""
    token.tag, token.form = Tag.VERB, form


def nominal_next(after: Token | None) -> bool:
    """Whether the next token is or can be a noun, a name or an adjective."""
    if after is None:
        return False
    if after.tag in _ADJ_NAME_NOUN:
        return True
    if after.lower in SPECIAL_WORDS:
        return False
    return after.tag is Tag.OTHER and after.word is not None and bool(after.word.classes & (NOUN | ADJ))


def plain_noun(token: Token) -> bool:
    """Whether an untagged token can be a noun."""
    return token.tag is Tag.OTHER and token.word is not None and bool(token.word.classes & NOUN)
