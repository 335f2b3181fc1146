"""Verbs right behind the name of who does it, in a clause on a thing: "what Northland rejects in the plan is"."""

from __future__ import annotations

from irenic.coding.resources import frames
from irenic.coding.words.clause_view import after_what
from irenic.coding.words.lexicon import S_FORM
from irenic.coding.words.tag_state import TagState
from irenic.coding.words.tokens import Tag, Token


def told_of_apposition(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "…, a condition Northland rejects.": a name behind a noun with an article, and nothing more."""
    if after is not None and (after.tag is not Tag.PUNCT or after.text == "("):
        return False
    tokens, name = state.tokens, state.previous_index
    if tokens[name].mention < 0 or tokens[name].demonym or token.word is None:
        return False
    first = name
    while first > 0 and tokens[first - 1].mention == tokens[name].mention:
        first -= 1
    first -= first > 0 and tokens[first - 1].lower == "the"
    noun, article = state.at(first - 1), state.at(first - 2)
    articles = {"a", "an", "the"} if after is not None and after.text == "," else {"a", "an"}
    if noun is None or article is None or noun.tag is not Tag.NOUN or article.lower not in articles:
        return False
    return bool(token.word.verb_forms & S_FORM) and token.word.verb in frames("verbs")


def told_of_thing(state: TagState, token: Token, after: Token | None) -> bool:
    """As in "what Northland rejects in the plan is", "a plan that Northland backs and Westeria rejects"."""
    before = state.tokens[state.previous_index]
    if before.mention < 0 or before.demonym or after is None or token.word is None:
        return False
    if after.tag is Tag.PUNCT and state.previous_index > 1:
        return joins_verb(state, state.previous_index - 1)
    if after.tag is Tag.PREP or after.lower == "to":
        return after_what(state) or _which_it_does(state, token)
    if after.tag is not Tag.CC or state.opener != state.previous_index - 1 or state.opener < 1:
        return False
    outer = state.tokens[state.opener - 1]
    beyond = state.at(state.tokens.index(after) + 1)
    named = beyond is not None and (beyond.mention >= 0 or beyond.lower in {"that", "which"})
    told = outer.tag is Tag.NOUN or (outer.text == "," and state.tokens[state.opener].lower == "which")
    return named and told and state.tokens[state.opener].lower in {"that", "which"}


def joins_verb(state: TagState, joint: int) -> bool:
    """As in "which Northland backs and", "insists on but": another such verb stands before a conjunction."""
    if joint < 1 or state.tokens[joint].tag is not Tag.CC:
        return False
    before = joint - 1 - (state.tokens[joint - 1].tag is Tag.PREP)
    first = state.tokens[before]
    return before > 0 and first.tag is Tag.VERB and bool(first.form & S_FORM)


def _which_it_does(state: TagState, token: Token) -> bool:
    """As in "elections, which Northland demands within months": a name alone stands behind the pronoun."""
    if state.opener < 1 or state.opener != state.previous_index - 1 or token.word is None:
        return False
    known = token.word.verb in frames("verbs") and bool(token.word.verb_forms & S_FORM)
    return known and state.tokens[state.opener].lower == "which"
