"""The word "that": complementizer, relative pronoun, determiner or pronoun."""

from __future__ import annotations

from irenic.coding.resources import frames
from irenic.coding.words.clause_view import only_finite_ahead
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import ADJ, BASE, ING, NOUN, PARTICIPLE, PAST, S_FORM, VERB
from irenic.coding.words.subject_number import plural, plural_subject
from irenic.coding.words.tag_sets import AUX, CC_PUNCT, DET_PPOS, NAME_PRON
from irenic.coding.words.tag_state import BEFORE_NOUN, NOMINAL, NP_OPENERS, TagState, is_ing, plain_noun
from irenic.coding.words.tokens import Tag, Token

_ADJ_BE_VERB = frozenset({Tag.ADJ, Tag.BE, Tag.VERB})
_ADJ_NAME_NOUN_VERB = frozenset({Tag.ADJ, Tag.NAME, Tag.NOUN, Tag.VERB})
_ADV_NAME_PREP_PRON = frozenset({Tag.ADV, Tag.NAME, Tag.PREP, Tag.PRON})
_PREP_PUNCT = frozenset({Tag.PREP, Tag.PUNCT})


def that(state: TagState, index: int) -> None:
    """Set the class of a "that"."""
    token, before, after = state.tokens[index], state.previous, state.next_word(index)
    verbal = _verbal(state, index, after)
    if before is Tag.VERB and after is not None and _wanted(state, index, after):
        token.tag = Tag.PRON  # "want that put in writing"
    elif before is Tag.VERB and after is not None and after.lower in {"a", "an"} and _naming(state):
        token.tag = Tag.PRON  # "called that a mistake"
    elif before in _ADJ_BE_VERB and after is not None and after.mention >= 0 and after.tag is Tag.NAME:
        token.tag = Tag.COMPL  # "made it clear that Northland needs", "its line is that Northland"
    elif _parted_from_clause(state, index):
        token.tag = Tag.COMPL  # "and that, if it goes well, an exchange should follow"
    elif before is Tag.VERB and _told_behind(state, index):
        token.tag = Tag.PRON  # "Northland would never accept that, an envoy said"
    elif state.previous_index < 0 and not verbal and after is not None and plain_noun(after):
        token.tag = Tag.DET  # "That insistence has …"
    elif before in NOMINAL and _behind_time(state) and (after is None or after.tag not in AUX):
        token.tag = Tag.COMPL  # "demanded on Friday that sanctions be lifted"
    elif before in NOMINAL and (verbal or _verb_then_complement(state, after)):
        token.tag = Tag.REL
    elif after is not None and (after.tag in DET_PPOS or (_particle_before(state) and plain_noun(after))):
        token.tag = Tag.COMPL  # "that those who", "point out that promises which"
    elif before in CC_PUNCT and verbal:
        relative = _relative_before(state) if before is Tag.CC else _cleft(state)
        token.tag = Tag.REL if relative else Tag.PRON
    elif before is Tag.VERB and _object_then_verb(state, index):
        token.tag = Tag.DET
    elif (
        _after_participle(state, index)
        and after is not None
        and plain_noun(after)
        and not (_telling_before(state) and (after.cap or state.finite_ahead(index)))
    ):
        token.tag = Tag.DET  # "by linking that money to …, she gave"
    elif _listed(state) and after is not None and (after.cap or state.finite_ahead(index)):
        token.tag = Tag.COMPL  # "several demands, including that Northland leave"
    elif state.finite_ahead(index):
        token.tag = Tag.COMPL if before is not Tag.PREP or _particle_before(state) else Tag.DET
    elif before in _ADJ_NAME_NOUN_VERB and after is not None:
        token.tag = _complementizer(state, index, after)
    elif before in CC_PUNCT and _whole_clause(state, index) and not _cleft(state):
        token.tag = Tag.COMPL  # "It is vital, Abel said, that Northland accept"
    elif after is not None and (after.tag is Tag.OTHER or after.tag in BEFORE_NOUN):
        token.tag = Tag.DET
    else:
        token.tag = Tag.PRON


def _listed(state: TagState) -> bool:
    return state.previous_index >= 0 and state.tokens[state.previous_index].lower in {"including", "except"}


def _naming(state: TagState) -> bool:
    word = state.tokens[state.previous_index].word
    return word is not None and word.verb in {"brand", "call", "label", "term"}


def _wanted(state: TagState, index: int, after: Token) -> bool:
    """As in "want that put in writing", "get that changed": a participle tells what is to become of it."""
    verb, beyond = state.tokens[state.previous_index].word, state.at(index + 2)
    if verb is None or verb.verb not in {"want", "get", "have", "see", "need"} or after.word is None:
        return False
    done = bool(after.word.verb_forms & PARTICIPLE) and after.tag is Tag.OTHER
    return done and (beyond is None or not plain_noun(beyond)) and not state.finite_ahead(index + 1)


def _parted_from_clause(state: TagState, index: int) -> bool:
    """Whether "that" goes on from an earlier one behind a conjunction, with a clause or a place between commas."""
    comma, beyond = state.at(index + 1), state.at(index + 2)
    if state.previous is not Tag.CC or comma is None or comma.text != "," or beyond is None:
        return False
    return beyond.tag in {Tag.SUB, Tag.PREP} and any(t.text == "," for t in state.tokens[index + 3 :])


def _told_behind(state: TagState, index: int) -> bool:
    """Whether a comma stands right behind and then who says so: nobody and no clause is inserted."""
    comma, beyond = state.at(index + 1), state.at(index + 2)
    if comma is None or comma.text != "," or beyond is None or state.tokens[state.previous_index].form & ING:
        return False
    verb = state.tokens[state.previous_index].word
    if verb is None or verb.verb in _SAYING or not (beyond.cap or beyond.tag in DET_PPOS | NAME_PRON):
        return False
    rest = state.tokens[index + 3 :]
    end = next((i for i, t in enumerate(rest) if t.text == ","), len(rest))
    told = any(t.word is not None and t.word.verb in _SAYING and not t.form & ING for t in rest[:end])
    return told and (end + 1 >= len(rest) or rest[end + 1].tag in {Tag.CC, Tag.SUB, Tag.PREP})


_SAYING = frozenset(
    "add announce argue claim declare explain insist note reply say state stress tell warn".split()
)


def _whole_clause(state: TagState, index: int) -> bool:
    """As in "and that Northland leave the valley", not as in "a plan … and that Northland accepted"."""
    verb = index + 1
    while verb < len(state.tokens) and state.tokens[verb].tag is Tag.NAME:
        verb += 1
    beyond = state.at(verb + 1)
    if verb == index + 1 or beyond is None:
        return False
    return state.tokens[verb].tag in AUX or beyond.tag in NP_OPENERS or beyond.lower == "to"


def _behind_time(state: TagState) -> bool:
    """Whether a time stands right before, and before it a verb that takes a that-clause."""
    last = state.tokens[state.previous_index]
    year = last.tag is Tag.NUM and len(last.text) == 4
    if last.lower not in TIME_NOUNS and not year:
        return False
    before = state.tokens[max(0, state.previous_index - _NEAR) : state.previous_index]
    return any(
        t.tag is Tag.VERB
        and t.word is not None
        and any({"that", "obj-that"} & set(frame.patterns) for frame in frames("verbs").get(t.word.verb, ()))
        for t in before
    )


_NEAR = 10


def _verbal(state: TagState, index: int, after: Token | None) -> bool:
    """Whether the word after "that" can only be its verb."""
    if after is None:
        return False
    if after.tag in AUX:
        return True
    word = after.word
    if after.tag is not Tag.OTHER or word is None or is_ing(after):
        return False
    if word.classes & (NOUN | ADJ | VERB) == VERB:
        return True
    if word.verb in _HAVING and word.verb_forms & (S_FORM | PAST):
        return True  # "a proposal that contained sweeping concessions"
    return (
        bool(word.verb_forms & (S_FORM | PAST))
        and not word.classes & ADJ
        and not state.finite_ahead(index + 1)
    )


_HAVING = frozenset({"contain", "include", "involve", "lack"})


def _object_then_verb(state: TagState, index: int) -> bool:
    """As in "rejected that condition and said": one noun, and a joined verb that has no subject of its own."""
    ahead = state.tokens[index + 1 : index + 4]
    if len(ahead) < 3 or ahead[1].lower not in {"and", "but"} or not plain_noun(ahead[0]):
        return False
    word = ahead[2].word
    finite = word is not None and word.classes == VERB and bool(word.verb_forms & (S_FORM | PAST))
    return finite and ahead[0].word is not None and not ahead[0].word.plural


def _complementizer(state: TagState, index: int, after: Token) -> Tag:
    """As in "insists that monitors leave", "turned that offer down", "accepted that demand", "rejected that"."""
    if after.tag in _PREP_PUNCT:
        return Tag.PRON
    if state.previous is not Tag.VERB:
        return Tag.COMPL
    if not _telling_before(state):
        return Tag.DET
    singular = after.tag is Tag.OTHER and after.word is not None and not plural(after)
    classes = after.word.classes if singular and after.word is not None else 0
    last = index + 2 >= len(state.tokens) or state.tokens[index + 2].text in {",", ".", ";"}
    listed_noun = classes == NOUN or (bool(classes & NOUN) and last)  # "accepted that demand."
    return Tag.DET if listed_noun and not after.cap and not _bare_form_ahead(state, index) else Tag.COMPL


def _telling_before(state: TagState) -> bool:
    """Whether the verb right before takes a that-clause."""
    verb = state.tokens[state.previous_index].word
    return verb is not None and any("that" in frame.patterns for frame in frames("verbs").get(verb.verb, ()))


def _bare_form_ahead(state: TagState, index: int) -> bool:
    """As in "insisted that aid be resumed", "demands that movement leave": a bare form is a verb there."""
    for token in state.tokens[index + 2 : index + 12]:
        if token.tag is Tag.PUNCT or token.lower == "to":
            return False
        word = token.word
        if token.lower == "be" or (word is not None and word.classes == VERB and word.verb_forms & BASE):
            return True
    return False


def _cleft(state: TagState) -> bool:
    """As in "it is Northland, not Southmark, that rejects"."""
    first = state.tokens[:3]
    return (
        first[0].lower == "it" and len(first) > 1 and first[1].tag is Tag.BE and first[-1].tag is not Tag.ADJ
    )


def _relative_before(state: TagState) -> bool:
    """As in "a plan that ends the war and that frees": a relative clause is to be continued."""
    return any(t.tag is Tag.REL for t in state.tokens[: state.previous_index])


def _after_participle(state: TagState, index: int) -> bool:
    """Whether a participle stands before and a comma comes before the next finite verb."""
    before = state.tokens[state.previous_index] if state.previous_index >= 0 else None
    if before is None or before.tag is not Tag.VERB or not before.form & ING:
        return False
    for token in state.tokens[index + 1 :]:
        if token.text == ",":
            return True
        if token.tag in AUX:
            return False
    return False


def _particle_before(state: TagState) -> bool:
    """As in "pointed out that": a particle belongs to its verb."""
    index = state.previous_index
    verb = state.at(index - 1)
    return (
        state.tokens[index].lower in {"out", "up", "in", "down", "back", "on"}
        and verb is not None
        and verb.tag is Tag.VERB
    )


def _verb_then_complement(state: TagState, after: Token | None) -> bool:
    """As in "a deal that leans toward", "conditions that contrast with": verb forms in front of what follows a verb."""
    if after is None or after.tag is not Tag.OTHER or after.word is None:
        return False
    if not after.word.verb_forms & (S_FORM | PAST | BASE) or after.word.classes & ADJ:
        return False
    position = state.tokens.index(after)
    beyond = state.next_word(position)
    complement = beyond is not None and (
        beyond.tag in NP_OPENERS | _ADV_NAME_PREP_PRON or beyond.lower in {"to", "that"}
    )
    if not after.word.classes & NOUN:
        return complement
    if beyond is not None and beyond.tag in AUX:
        return False
    if after.word.verb_forms & BASE and not after.word.verb_forms & PAST and not plural_subject(state):
        return False
    noun = state.tokens[state.previous_index].word
    needy = _told_whom(state) or (
        noun is not None and any("that" in frame.patterns for frame in frames("nouns").get(noun.noun, ()))
    )
    direct = beyond is not None and beyond.tag in NP_OPENERS | NAME_PRON
    return not needy or direct or (complement and not only_finite_ahead(state, position))


def _told_whom(state: TagState) -> bool:
    """As in "warned the council that talks with": the noun before is who was told."""
    verb = state.tokens[state.finite].word if 0 <= state.finite >= state.previous_index - 3 else None
    if verb is None:
        return False
    return any("obj-that" in frame.patterns for frame in frames("verbs").get(verb.verb, ()))
