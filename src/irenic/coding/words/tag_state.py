"""What the rules of word classes look at, and what they share."""

from __future__ import annotations

from irenic.coding.words.lexicon import ADJ, ADV, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB, look_up
from irenic.coding.words.tag_sets import ADV_NEG_QUOTE, AUX, COMPL_REL_SUB, DO_MODAL, REL_SUB
from irenic.coding.words.tokens import Tag, Token

_ADV_PUNCT_QUOTE = frozenset({Tag.ADV, Tag.PUNCT, Tag.QUOTE})
_BE_HAVE_TO_VERB = frozenset({Tag.BE, Tag.HAVE, Tag.TO, Tag.VERB})
_NAME_NOUN = frozenset({Tag.NAME, Tag.NOUN})
_HAVE_MODAL = frozenset({Tag.HAVE, Tag.MODAL})
_PREP_TO_VERB = frozenset({Tag.PREP, Tag.TO, Tag.VERB})

_ADJ_NAME_NOUN = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN})

NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON})
BEFORE_NOUN = frozenset({Tag.DET, Tag.PPOS, Tag.POSS, Tag.ADJ, Tag.NUM})
CLAUSE_EDGE = frozenset({Tag.COMPL, Tag.SUB, Tag.REL, Tag.CC})
NP_OPENERS = frozenset({Tag.DET, Tag.PPOS, Tag.NUM})
_ONLY_BEFORE = frozenset({Tag.DET, Tag.POSS, Tag.PPOS, Tag.PREP, Tag.PRON, Tag.ADJ, Tag.NOUN, Tag.THERE})
"""Classes of words that count only as what stands before the next one."""

CAUSATIVE = frozenset("let make help have see watch hear bid".split())
"""Verbs whose object does what a bare infinitive tells ("let observers enter")."""

ADJECTIVAL = ("an", "ish", "ese", "i", "ic", "er", "ch", "ss", "ne", "al", "ern")
"""Endings of words for peoples that also stand as adjectives before nouns."""

SPECIAL_WORDS = frozenset({"provided", "that", "to", "her", "'s"})
"""Function words that are judged by rules of their own."""


class TagState:
    """What the rules may look at: the tag before, and which verb the clause has, lacks or waits for."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.previous = Tag.PUNCT
        self.previous_index = -1
        self.finite = -1
        """The finite verb of the clause at hand, or -1."""
        self.any_finite = False
        self.opener = -1
        """The word or mark that opened the clause at hand, or -1 at the start of the sentence."""
        self.pending = -1
        """A modal or a form of "do" whose verb has not come yet, or -1."""
        self.causative = -1
        """A verb like "let" whose object is to do something, or -1."""
        self.waiting = -1
        """The last token of a subject that an insertion parts from its verb, or -1."""

    def advance(self, index: int) -> None:
        """Take a tagged token into account."""
        token = self.tokens[index]
        if token.tag in ADV_NEG_QUOTE:
            return
        if token.tag in _ONLY_BEFORE and token.lower != "whose":
            self.previous, self.previous_index = token.tag, index
            return
        if token.lower == "whose":
            self.finite, self.opener, self.causative = -1, index, -1
        elif token.tag in CLAUSE_EDGE or (token.tag is Tag.PUNCT and token.text in ",;:–—()"):
            self._edge(index, token)
        elif self.previous is not Tag.TO and (
            token.tag in AUX or (token.tag is Tag.VERB and token.form & (S_FORM | PAST | BASE))
        ):
            participle = token.form & PAST and token.form & PARTICIPLE
            if self.previous is Tag.PUNCT and self.finite < 0 and not participle:
                self.waiting = -1
            self.finite = index
            self.any_finite = True
        self._await_verb(index, token)
        before, self.previous = self.previous, token.tag
        if token.tag is Tag.NUM and len(token.text) == 4 and token.text.isdigit() and before is not Tag.DET:
            self.previous = Tag.NOUN  # a year: "the accords of 2015 call for"
        if token.tag is Tag.NAME and index + 1 < len(self.tokens) and _adjectival(token):
            self.previous = Tag.ADJ  # a demonym before its noun: "Western arms", "Russian demands"
        self.previous_index = index

    def _edge(self, index: int, token: Token) -> None:
        if token.tag is Tag.PUNCT and self.waiting < 0 and self.finite < 0 and self._subject_before():
            self.waiting = self.previous_index
        if token.tag is Tag.PUNCT and token.text in ";:":
            self.waiting = -1
        if token.tag is not Tag.CC:
            self.finite, self.opener, self.causative = -1, index, -1

    def _await_verb(self, index: int, token: Token) -> None:
        if token.tag in DO_MODAL:
            self.pending, self.causative = index, -1
        elif token.tag in _BE_HAVE_TO_VERB:
            self.pending = -1
            lemma = token.word.verb if token.word is not None else ""
            self.causative = index if lemma in CAUSATIVE else -1
        elif token.tag in COMPL_REL_SUB or token.text in {";", ":"}:
            self.pending = -1

    def _subject_before(self) -> bool:
        """Whether the noun phrase that ends here can be a subject: no preposition opens what stands before it."""
        first = self.opener + 1
        if self.previous not in NOMINAL and not self._elliptic(first):
            return False
        while first < self.previous_index and self.tokens[first].tag in _ADV_PUNCT_QUOTE:
            first += 1
        return self.tokens[first].tag not in _PREP_TO_VERB

    def _elliptic(self, first: int) -> bool:
        """As in "while the largest, the Union, rejects": an article and an adjective without a noun."""
        tokens = self.tokens
        return self.previous is Tag.ADJ and self.previous_index == first + 1 and tokens[first].lower == "the"

    def at(self, index: int) -> Token | None:
        """The token of that index, or None beyond the ends."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def next_word(self, index: int) -> Token | None:
        """The next token that is no adverb, negation or quotation mark."""
        index += 1
        while index < len(self.tokens):
            token = self.tokens[index]
            plain_adverb = (
                token.tag is Tag.OTHER
                and token.word is not None
                and token.word.classes == ADV
                and token.lower not in SPECIAL_WORDS
            )
            if token.tag not in ADV_NEG_QUOTE and not plain_adverb:
                return token
            index += 1
        return None

    def finite_ahead(self, index: int) -> bool:
        """Whether an unmistakable finite verb follows before the clause ends."""
        for token in self.tokens[index + 1 : index + 30]:
            if token.tag in AUX and token.lower not in {"being", "been", "be", "having"}:
                return True
            if token.tag in REL_SUB or token.text in {";", ":", ".", "?", "!"} or token.lower == "that":
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


def _adjectival(token: Token) -> bool:
    """Whether a name is a word for a people or a capitalised adjective."""
    if token.lower.endswith("s"):
        return False
    if token.demonym:
        return token.lower.endswith(ADJECTIVAL)
    if token.mention >= 0:
        return False  # a name, though it may be spelt like an adjective
    word = look_up(token.lower)
    return token.cap and word.known and word.classes & (ADJ | VERB) == ADJ


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


def finite_form(forms: int) -> int:
    """The finite ones of verb forms, or all where there is none."""
    return forms & (S_FORM | PAST | BASE) or forms


def before_adjective(state: TagState, index: int) -> bool:
    """As in "a full and unconditional withdrawal": an adjective and its noun stand behind a conjunction."""
    joint, second, noun = (state.at(i) for i in range(index + 1, index + 4))
    if joint is None or joint.tag is not Tag.CC or noun is None or second is None or second.word is None:
        return False
    return second.tag is Tag.OTHER and second.word.classes == ADJ and plain_noun(noun)


def _bare(token: Token) -> bool:
    return token.word is not None and bool(token.word.verb_forms) and not token.word.classes & ADJ


def noun_or_adjective(state: TagState, index: int) -> Tag:
    """The class of a word that is no verb here."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if not word.classes & ADJ:
        return Tag.NOUN if word.classes & NOUN or not word.classes & ADV else Tag.ADV
    after = state.at(index + 1)
    if not word.classes & NOUN:
        if word.classes & ADV and state.previous in _HAVE_MODAL and token.lower != "ready":
            return Tag.ADV  # "will likely influence"
        if token.lower == "likely" and state.previous in _NAME_NOUN and after is not None and _bare(after):
            return Tag.ADV  # "their objectives likely include"
        if word.classes & ADV and state.previous is Tag.VERB and not nominal_next(after):
            return Tag.ADV
        return Tag.ADJ
    if after is not None and after.lower == "many":
        return Tag.ADJ  # "a good many"
    if before_adjective(state, index):
        return Tag.ADJ
    # noun or adjective: an adjective before a noun, or after a form of "be" ("is critical")
    if nominal_next(after) or state.previous is Tag.BE:
        return Tag.ADJ
    return Tag.NOUN
