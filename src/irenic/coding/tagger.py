"""Tokens → word classes: closed lists, dictionary candidates, and context rules in reading order.

Each rule's comment gives the kind of words it is for.
"""

from __future__ import annotations

from irenic.coding.closed import CLOSED, MONTHS, SUBJECT_PRONOUNS, TITLES, WEEKDAYS
from irenic.coding.lexicon import ADJ, ADV, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB, look_up
from irenic.coding.tokens import Tag, Token

_NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.PRON})
_BEFORE_NOUN = frozenset({Tag.DET, Tag.PPOS, Tag.POSS, Tag.ADJ, Tag.NUM})
_AUX = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})
_CLAUSE_EDGE = frozenset({Tag.COMPL, Tag.SUB, Tag.REL, Tag.CC})
_NP_OPENERS = frozenset({Tag.DET, Tag.PPOS, Tag.NUM})


def tag(tokens: list[Token]) -> None:
    """Set `tag`, `form` and `word` of every token of one sentence."""
    for position, token in enumerate(tokens):
        if token.mention >= 0:
            token.tag = Tag.NAME
            continue
        first = token.text[0]
        if not first.isalnum() and first not in "'’":
            token.tag = Tag.QUOTE if first in '“”"«»„' else Tag.PUNCT
            continue
        if first.isdigit():
            token.tag = Tag.NUM
            continue
        closed = CLOSED.get(token.lower)
        if token.cap and token.lower in MONTHS and _is_month(tokens, position):
            token.tag = Tag.NOUN
        elif closed is not None:
            token.tag = closed
        token.word = look_up(token.lower)
    state = _State(tokens)
    for index, token in enumerate(tokens):
        if token.tag in {Tag.PUNCT, Tag.QUOTE, Tag.NAME, Tag.NUM}:
            pass
        elif token.lower in _SPECIAL:
            _SPECIAL[token.lower](state, index)
        elif token.tag is Tag.OTHER:
            _open(state, index)
        elif token.tag is Tag.ADV and token.lower in {"back", "long", "further"}:
            _adverb_or_other(state, index)
        state.advance(index)


def _is_month(tokens: list[Token], index: int) -> bool:
    """As in "on 8 May", "in March", "May 12": a month, not a modal or a verb."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is not None and (before.text[0].isdigit() or before.lower in _BEFORE_MONTH):
        return True
    return after is not None and after.text[0].isdigit() and (index == 0 or before is not None)


_BEFORE_MONTH = frozenset(
    "in of by since until till from last next early late mid this before after on during".split()
)


class _State:
    """What the rules may look at: the tag before, and whether the clause has its finite verb already."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.previous = Tag.PUNCT
        self.previous_index = -1
        self.finite = -1
        self.any_finite = False

    def advance(self, index: int) -> None:
        token = self.tokens[index]
        if token.tag is Tag.QUOTE or (token.tag in {Tag.ADV, Tag.NEG} and self.previous is not Tag.PUNCT):
            return
        if token.tag in _CLAUSE_EDGE or (token.tag is Tag.PUNCT and token.text in ",;:–—("):
            self.finite = -1 if token.tag is not Tag.CC else self.finite
        elif self.previous is not Tag.TO and (
            token.tag in _AUX or (token.tag is Tag.VERB and token.form & (S_FORM | PAST | BASE))
        ):
            self.finite = index
            self.any_finite = True
        self.previous = token.tag
        if token.tag is Tag.NAME and not token.lower.endswith("s"):
            after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            adjective = look_up(token.lower)
            if after is not None and (token.demonym or (adjective.known and adjective.classes & ADJ)):
                self.previous = Tag.ADJ  # a demonym before its noun: "Western arms", "Russian demands"
        self.previous_index = index

    def at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def next_word(self, index: int) -> Token | None:
        """The next token that is no adverb, negation or quotation mark."""
        index += 1
        while index < len(self.tokens):
            token = self.tokens[index]
            plain_adverb = token.tag is Tag.OTHER and token.word is not None and token.word.classes == ADV
            if token.tag not in {Tag.QUOTE, Tag.ADV, Tag.NEG} and not plain_adverb:
                return token
            index += 1
        return None

    def finite_ahead(self, index: int) -> bool:
        """Whether an unmistakable finite verb follows before the clause ends."""
        for token in self.tokens[index + 1 : index + 30]:
            if token.tag in _AUX and token.lower not in {"being", "been", "be", "having"}:
                return True
            if (
                token.tag in {Tag.SUB, Tag.REL}
                or token.text in {";", ":", ".", "?", "!"}
                or token.lower == "that"
            ):
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


def _that(state: _State, index: int) -> None:
    token, before, after = state.tokens[index], state.previous, state.next_word(index)
    verbal = after is not None and (
        after.tag in _AUX
        or (
            after.tag is Tag.OTHER
            and after.word is not None
            and after.word.classes == VERB
            and not _ing(after)
        )
        or (
            after.tag is Tag.OTHER
            and after.word is not None
            and after.word.verb_forms & (S_FORM | PAST)
            and not after.word.classes & ADJ
            and not state.finite_ahead(index + 1)
        )
    )
    if state.previous_index < 0 and not verbal and after is not None and _plain_noun(after):
        token.tag = Tag.DET  # "That insistence has …"
    elif before in {Tag.NOUN, Tag.NAME} and (verbal or _verb_then_complement(state, after)):
        token.tag = Tag.REL
    elif before is Tag.PUNCT and verbal:
        token.tag = Tag.PRON
    elif _after_participle(state, index) and after is not None and _plain_noun(after):
        token.tag = Tag.DET  # "by linking that money to …, she gave"
    elif state.finite_ahead(index):
        token.tag = Tag.COMPL if before is not Tag.PREP or _particle_before(state) else Tag.DET
    elif (
        before in {Tag.VERB, Tag.ADJ, Tag.NOUN}
        and after is not None
        and after.tag not in {Tag.PUNCT, Tag.PREP}
    ):
        plain_noun = after.tag is Tag.OTHER and after.word is not None and after.word.classes == NOUN
        token.tag = Tag.DET if before is Tag.VERB and plain_noun and not after.cap else Tag.COMPL
    elif after is not None and (after.tag is Tag.OTHER or after.tag in _BEFORE_NOUN):
        token.tag = Tag.DET
    else:
        token.tag = Tag.PRON


def _after_participle(state: _State, index: int) -> bool:
    """Whether a participle stands before and a comma comes before the next finite verb."""
    before = state.tokens[state.previous_index] if state.previous_index >= 0 else None
    if before is None or before.tag is not Tag.VERB or not before.form & ING:
        return False
    for token in state.tokens[index + 1 :]:
        if token.text == ",":
            return True
        if token.tag in _AUX:
            return False
    return False


def _particle_before(state: _State) -> bool:
    """As in "pointed out that": a particle belongs to its verb."""
    index = state.previous_index
    verb = state.at(index - 1)
    return (
        state.tokens[index].lower in {"out", "up", "in", "down", "back"}
        and verb is not None
        and verb.tag is Tag.VERB
    )


def _plain_noun(token: Token) -> bool:
    return token.tag is Tag.OTHER and token.word is not None and bool(token.word.classes & NOUN)


def _verb_then_complement(state: _State, after: Token | None) -> bool:
    """As in "a deal that leans toward", "conditions that contrast with": verb forms in front of what follows a verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None:
        return False
    if not after.word.verb_forms & (S_FORM | PAST | BASE) or after.word.classes & ADJ:
        return False
    beyond = state.at(state.tokens.index(after) + 1)
    if after.word.classes & NOUN and after.word.plural == bool(after.word.verb_forms & BASE):
        return False
    return beyond is not None and (beyond.tag in _NP_OPENERS | {Tag.PREP} or beyond.lower in {"to", "that"})


def _to(state: _State, index: int) -> None:
    token, after = state.tokens[index], state.next_word(index)
    word = after.word if after is not None else None
    if after is None or word is None or after.tag not in {Tag.OTHER, Tag.BE, Tag.HAVE, Tag.DO}:
        token.tag = Tag.PREP
    elif after.tag is not Tag.OTHER:
        token.tag = Tag.TO if after.lower in {"be", "have", "do"} else Tag.PREP
    elif not word.verb_forms & BASE:
        token.tag = Tag.PREP
    elif not word.classes & NOUN:
        token.tag = Tag.TO
    else:
        # "to end the war" but "a path to peace", "commitment to reform."
        position = state.tokens.index(after, index)
        beyond = state.next_word(position)
        closing = beyond is None or beyond.tag in {Tag.PUNCT, Tag.CC} or beyond.lower == "of"
        noun_before = state.previous in {Tag.NOUN, Tag.NAME}
        token.tag = Tag.PREP if closing and noun_before else Tag.TO


def _her(state: _State, index: int) -> None:
    after = state.at(index + 1)
    word = after.word if after is not None else None
    nominal = after is not None and (
        after.tag is Tag.NAME or (word is not None and word.classes & (NOUN | ADJ))
    )
    state.tokens[index].tag = (
        Tag.PPOS if nominal and after is not None and after.tag is Tag.OTHER else Tag.PRON
    )


def _clitic_s(state: _State, index: int) -> None:
    """`'s`: a verb after a pronoun ("it's", "that's"), else the possessive mark."""
    before = state.at(index - 1)
    verb = before is not None and (
        before.lower in SUBJECT_PRONOUNS or before.lower in {"here", "let", "where", "how"}
    )
    state.tokens[index].tag = Tag.BE if verb else Tag.POSS


def _apostrophe(state: _State, index: int) -> None:
    """A lone apostrophe after a plural ("allies' demand") is the possessive mark."""
    before = state.at(index - 1)
    token = state.tokens[index]
    close = before is not None and before.end == token.start and before.lower.endswith("s")
    after = state.at(index + 1)
    token.tag = Tag.POSS if close and after is not None and after.tag is not Tag.PUNCT else Tag.PUNCT


def _provided(state: _State, index: int) -> None:
    """As in "provided that", "…, provided the guns leave": a condition; else the verb."""
    token, after = state.tokens[index], state.at(index + 1)
    if after is not None and (
        after.lower == "that" or (state.previous is Tag.PUNCT and state.finite_ahead(index))
    ):
        token.tag = Tag.SUB
    else:
        _open(state, index)


_SPECIAL = {"provided": _provided, "that": _that, "to": _to, "her": _her, "'s": _clitic_s}


def _adverb_or_other(state: _State, index: int) -> None:
    token = state.tokens[index]
    if token.lower == "back" and (
        state.previous in {Tag.TO, Tag.MODAL} or (state.previous in _NOMINAL and state.finite < 0)
    ):
        _set_verb(token, BASE)


def _ing(token: Token) -> bool:
    return token.word is not None and bool(token.word.verb_forms & ING)


def _set_verb(token: Token, form: int) -> None:
    token.tag, token.form = Tag.VERB, form


def _open(state: _State, index: int) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if token.cap and _is_name(state, index):
        token.tag = Tag.NAME
        return
    classes = word.classes
    if classes == ADV:
        token.tag = Tag.ADV
    elif not classes & VERB:
        token.tag = _noun_or_adjective(state, index)
    else:
        _verb_or_not(state, index)


def _is_name(state: _State, index: int) -> bool:
    token = state.tokens[index]
    if token.lower in TITLES or token.lower in WEEKDAYS:
        return False
    before = state.at(index - 1)
    initial = before is None or before.tag is Tag.QUOTE or before.text in {".", ":", "!", "?", "–", "—"}
    if not initial:
        return True
    assert token.word is not None
    after = state.at(index + 1)
    follows_name = (
        after is not None and after.cap and after.tag in {Tag.OTHER, Tag.NAME} and after.mention < 0
    )
    if token.word.form == token.lower and token.word.classes == NOUN and token.word.noun == token.lower:
        return follows_name and not token.lower.endswith("s")
    return token.word.classes == 0


def _noun_or_adjective(state: _State, index: int) -> Tag:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if not word.classes & ADJ:
        return Tag.NOUN if word.classes & NOUN or not word.classes & ADV else Tag.ADV
    after = state.at(index + 1)
    if not word.classes & NOUN:
        if word.classes & ADV and state.previous is Tag.VERB and not _nominal_next(after):
            return Tag.ADV
        return Tag.ADJ
    # noun or adjective: an adjective before a noun, or after a form of "be" ("is critical")
    if _nominal_next(after) or state.previous is Tag.BE:
        return Tag.ADJ
    return Tag.NOUN


def _nominal_next(after: Token | None) -> bool:
    if after is None:
        return False
    if after.tag in {Tag.NAME, Tag.NOUN, Tag.ADJ}:
        return True
    if after.lower in _SPECIAL:
        return False
    return after.tag is Tag.OTHER and after.word is not None and bool(after.word.classes & (NOUN | ADJ))


def _verb_or_not(state: _State, index: int) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms, before, after = word.verb_forms, state.previous, state.next_word(index)
    if token.lower in _TELLING and before not in {Tag.HAVE, Tag.BE, Tag.MODAL, Tag.TO}:
        _set_verb(token, forms & (PAST | S_FORM) or forms)
        return
    noun_like = bool(word.classes & (NOUN | ADJ))
    if before in {Tag.TO, Tag.MODAL, Tag.DO}:
        _set_verb(token, BASE if forms & BASE else forms)
    elif before is Tag.HAVE:
        if forms & PARTICIPLE:
            _set_verb(token, PARTICIPLE)
        else:
            token.tag = _noun_or_adjective(state, index) if noun_like else Tag.VERB
            token.form = 0 if noun_like else forms
    elif before is Tag.BE:
        _after_be(state, index)
    elif before in _BEFORE_NOUN:
        _after_determiner(state, index)
    elif before is Tag.PREP:
        _after_preposition(state, index)
    elif before in {Tag.PRON, Tag.REL, Tag.THERE}:
        _set_verb(token, _finite_form(forms))
    elif before in {Tag.NOUN, Tag.NAME}:
        _after_noun(state, index, after)
    elif before is Tag.VERB:
        _after_verb(state, index)
    else:
        _at_edge(state, index, after)


_TELLING = frozenset("said says told tells".split())


def _finite_form(forms: int) -> int:
    return forms & (S_FORM | PAST | BASE) or forms


def _after_be(state: _State, index: int) -> None:
    """As in "is demanding", "was rejected"; but "is open", "are demands"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    if word.verb_forms & (ING | PARTICIPLE) and not (
        word.classes & ADJ and _nominal_next(state.at(index + 1))
    ):
        _set_verb(token, word.verb_forms & (ING | PARTICIPLE))
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif word.classes & NOUN:
        token.tag = Tag.NOUN
    else:
        _set_verb(token, word.verb_forms)


def _after_determiner(state: _State, index: int) -> None:
    """As in "the demands", "an increased offer", "their meeting"; a gerund after a possessive stays a noun."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & (PARTICIPLE | ING) and _nominal_next(after) and not word.verb_forms & BASE:
        token.tag = Tag.ADJ
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and _nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ:
        token.tag = Tag.ADJ
    elif _stands_alone(state) and word.verb_forms & (S_FORM | PAST | BASE):
        # "the five demanded", "both insist", "many have": a determiner alone was the subject
        _set_verb(token, _finite_form(word.verb_forms))
    elif word.verb_forms & ING:
        token.tag = Tag.NOUN
    else:
        token.tag = Tag.ADJ if _nominal_next(after) else Tag.NOUN


def _stands_alone(state: _State) -> bool:
    """Whether the determiner before can be a subject by itself ("both insist", "many have"), unlike "the"."""
    before = state.tokens[state.previous_index] if state.previous_index >= 0 else None
    return before is not None and (before.tag is Tag.NAME or before.lower in _PRONOUN_LIKE)


_PRONOUN_LIKE = frozenset(
    "both many some several few all most these those others neither each either".split()
)


def _after_preposition(state: _State, index: int) -> None:
    """As in "by insisting on", "without addressing"; but "for talks", "in return"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & ING:
        if word.classes & NOUN and (
            after is None or after.tag in {Tag.PUNCT, Tag.CC, Tag.PREP} or after.lower == "of"
        ):
            token.tag = Tag.NOUN
        elif word.classes & ADJ and _nominal_next(after) and after is not None and after.tag is Tag.OTHER:
            token.tag = Tag.ADJ if not word.verb_forms & ING or word.classes & NOUN == 0 else Tag.VERB
            token.form = ING if token.tag is Tag.VERB else 0
            if token.tag is Tag.ADJ and after.word is not None and after.word.classes & NOUN:
                token.tag, token.form = Tag.VERB, ING
        else:
            _set_verb(token, ING)
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and _nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ or word.verb_forms & PARTICIPLE:
        token.tag = Tag.ADJ
    else:
        _set_verb(token, _finite_form(word.verb_forms))


def _after_noun(state: _State, index: int, after: Token | None) -> None:
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    noun = bool(word.classes & NOUN)
    before = state.tokens[state.previous_index]
    if forms & ING:
        # "officials meeting in", "a delegation seeking": participle; "peace meeting." noun
        closing = after is None or after.tag in {Tag.PUNCT, Tag.PREP, Tag.CC} or after.tag in _AUX
        if noun and closing:
            token.tag = Tag.NOUN
        else:
            _set_verb(token, ING)
        return
    if not noun:
        _set_verb(token, forms)
        return
    if forms & (PAST | PARTICIPLE) and not forms & BASE:
        _set_verb(token, forms)
        return
    aux_next = after is not None and after.tag in _AUX
    if aux_next or state.finite >= 0 or _verb_next(after):
        token.tag = Tag.NOUN
        return
    plural = _plural(before)
    coordinated = _coordinated_subject(state)
    agrees = (
        not plural or before.tag is Tag.NAME
        if forms & S_FORM
        else plural or coordinated or bool(forms & PAST)
    )
    open_next = after.word if after is not None and after.tag is Tag.OTHER else None
    if open_next is not None and open_next.classes & (NOUN | ADJ) == NOUN and _inside_preposition(state):
        token.tag = Tag.NOUN  # "to Western arms supplies"
        return
    complement = after is not None and (
        after.tag in _NP_OPENERS | {Tag.NAME, Tag.COMPL, Tag.PREP, Tag.SUB, Tag.PRON, Tag.TO}
        or after.lower in {"that", "to", "her"}
        or (after.tag is Tag.OTHER and after.word is not None and bool(after.word.classes & (NOUN | ADJ)))
        or _ing(after)
    )
    if agrees and complement and not (after is not None and after.lower == "of"):
        _set_verb(token, _finite_form(forms))
    else:
        token.tag = Tag.NOUN


def _inside_preposition(state: _State) -> bool:
    """Whether the noun before is the object of a preposition with nothing that could be a subject before that."""
    index = state.previous_index
    while index > 0 and state.tokens[index].tag in {Tag.NAME, Tag.NOUN, Tag.ADJ, Tag.NUM}:
        index -= 1
    return (
        index >= 0
        and state.tokens[index].tag is Tag.PREP
        and not (
            index > 1 and state.tokens[index - 1].tag in _NOMINAL and state.finite < 0 and not _demonym(state)
        )
    )


def _demonym(state: _State) -> bool:
    token = state.tokens[state.previous_index]
    word = look_up(token.lower)
    return token.tag is Tag.NAME and (token.demonym or (word.known and bool(word.classes & ADJ)))


def _verb_next(after: Token | None) -> bool:
    """As in "peace talks stalled": the next word can only be the finite verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None or after.cap:
        return False
    word = after.word
    return word.classes == VERB and bool(word.verb_forms & (S_FORM | PAST)) and not word.verb_forms & ING


def _plural(token: Token) -> bool:
    if token.word is not None and token.word.plural:
        return True
    return (
        token.tag is Tag.NAME and token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))
    )


def _coordinated_subject(state: _State) -> bool:
    """As in "Russia and Ukraine demand": a conjunction stands shortly before, with no verb between."""
    for token in reversed(state.tokens[max(0, state.previous_index - 7) : state.previous_index]):
        if token.tag in {Tag.VERB} | _AUX or token.text in {",", ";"}:
            return False
        if token.lower == "and":
            return True
    return False


def _after_verb(state: _State, index: int) -> None:
    """As in "seek guarantees", "began talking", "helped bridge"."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    after = state.at(index + 1)
    if word.verb_forms & ING:
        adjective = word.classes & ADJ and _nominal_next(after)
        token.tag = Tag.ADJ if adjective else Tag.VERB
        token.form = 0 if adjective else ING
    elif word.classes & NOUN:
        token.tag = Tag.ADJ if word.classes & ADJ and _nominal_next(after) else Tag.NOUN
    elif word.classes & ADJ or (word.verb_forms & PARTICIPLE and _nominal_next(after)):
        token.tag = Tag.ADJ
    else:
        _set_verb(token, word.verb_forms)


def _at_edge(state: _State, index: int, after: Token | None) -> None:
    """After a comma, a conjunction, a complementizer, or at the start."""
    token = state.tokens[index]
    word = token.word
    assert word is not None
    forms = word.verb_forms
    opens = after is not None and (
        after.tag in _NP_OPENERS | {Tag.NAME, Tag.PREP, Tag.PRON, Tag.TO, Tag.COMPL, Tag.SUB}
        or after.lower in {"that", "to", "her"}
    )
    if forms & ING:
        adjective = word.classes & ADJ and _nominal_next(after) and not opens
        noun = word.classes & NOUN and after is not None and (after.tag in _AUX or after.lower == "of")
        token.tag = Tag.ADJ if adjective else Tag.NOUN if noun else Tag.VERB
        token.form = ING if token.tag is Tag.VERB else 0
        return
    if forms & (PAST | PARTICIPLE) and not forms & BASE:
        told_past = not word.classes & ADJ and state.previous is Tag.CC and _past_before(state)
        if opens or not _nominal_next(after) or told_past or _same_tense(state):
            _set_verb(token, forms)
        else:
            token.tag = Tag.ADJ
        return
    resumed = state.previous is Tag.PUNCT and state.previous_index > 0 and not state.any_finite
    if resumed and opens and forms & (S_FORM | BASE):
        # "European allies, already wary of the shift, fear that"
        _set_verb(token, forms & (S_FORM | BASE))
        return
    if resumed and after is not None and _ing(after) and forms & (S_FORM | BASE):
        _set_verb(token, forms & (S_FORM | BASE))
        return
    if state.previous is Tag.CC and opens and _conjoins_verb(state, forms):
        _set_verb(token, forms & (S_FORM | BASE))
        return
    if not word.classes & (NOUN | ADJ):
        _set_verb(token, forms)
        return
    if state.previous is Tag.CC and not state.finite_ahead(index) and _conjoins_verb(state, forms):
        _set_verb(token, forms & (S_FORM | BASE))
        return
    token.tag = Tag.ADJ if word.classes & ADJ and _nominal_next(after) else Tag.NOUN


def _past_before(state: _State) -> bool:
    """As in "insisted that X would give nothing and demanded": an earlier verb of telling is past too."""
    return any(t.tag is Tag.VERB and t.form & PAST for t in state.tokens[: state.previous_index])


def _same_tense(state: _State) -> bool:
    """As in "criticised …, revived support": the clause's verb is past too."""
    for token in reversed(state.tokens[: state.previous_index + 1]):
        if token.tag is Tag.HAVE:
            return True
        if token.tag is Tag.VERB and token.form & (S_FORM | PAST | BASE | PARTICIPLE):
            return bool(token.form & (PAST | PARTICIPLE))
        if token.tag in {Tag.MODAL, Tag.DO}:
            return False
        if token.lower in {"was", "were", "had"}:
            return True
    return True


def _conjoins_verb(state: _State, forms: int) -> bool:
    """Whether an earlier verb of the clause has the same form ("seeks to preserve … and deter …")."""
    for token in reversed(state.tokens[: state.previous_index]):
        if token.tag in {Tag.SUB, Tag.COMPL} or token.text in {";", ":"}:
            return False
        if token.tag is Tag.VERB and token.form & forms & (S_FORM | BASE):
            return True
        if token.tag in _AUX and token.lower in {"are", "have", "do"} and forms & BASE:
            return True
        if token.tag in _AUX and token.lower in {"is", "has", "does"} and forms & S_FORM:
            return True
    return False
