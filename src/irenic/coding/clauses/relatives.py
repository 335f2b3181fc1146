"""The noun that a relative clause tells about: "a withdrawal" in "a withdrawal of claims, which was promised"."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import inner_phrase, np_ending
from irenic.coding.clauses.syntax import DASHES, Clause, NounPhrase, Parse
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import BASE
from irenic.coding.words.tokens import Tag

_ADJ_DET_NUM = frozenset({Tag.ADJ, Tag.DET, Tag.NUM})
_DET_NAME_PPOS = frozenset({Tag.DET, Tag.NAME, Tag.PPOS})

_PREP_QUOTE = frozenset({Tag.PREP, Tag.QUOTE})


def antecedent_before(parse: Parse, opener: int) -> NounPhrase | None:
    """The noun phrase before a relative word: a person for "who", the nearest that agrees for the others."""
    end = _skip_back_punctuation(parse, _before_some_of(parse, opener))
    end = _before_time(parse, end)
    nearest = inner_phrase(parse, end)
    if nearest is None:
        return None
    if nearest.start > 1 and parse.tokens[nearest.start - 1].tag is Tag.NEG:
        return antecedent_before(parse, nearest.start - 1)  # "Northland, not Southmark, that"
    if parse.tokens[opener].lower in _PERSONAL and (named := _named_before(parse, nearest)) is not None:
        return named
    outer = np_ending(parse, end)
    if outer is None or outer.head == nearest.head:
        return nearest
    personal = parse.tokens[opener].lower in _PERSONAL
    if personal:
        return outer if _person(parse, outer) and not _person(parse, nearest, noun=True) else nearest
    bare = parse.tokens[nearest.start].tag not in _DET_NAME_PPOS
    mark = opener - 1 - (parse.tokens[opener - 1].tag is Tag.PREP)  # "…, to which"
    if parse.tokens[mark].text == "," and bare and parse.tokens[nearest.start - 1].lower == "of":
        return outer  # "a withdrawal of claims, which"
    name = parse.tokens[nearest.head].tag is Tag.NAME and nearest.end == opener
    if name and parse.lowers[opener] == "that" and parse.tokens[outer.head].tag is Tag.NOUN:
        return outer  # "a plan for Northland that rejects": names need no such clause
    if _decided_on(parse, opener) and _action(parse, outer) and not _action(parse, nearest):
        return outer  # "the release of prisoners from Osper, which Northland rejects"
    if _number_clash(parse, opener, nearest) and not _number_clash(parse, opener, outer):
        return outer
    return nearest


def relative_subjects(parse: Parse, antecedent: NounPhrase, clause: Clause, opener: int) -> list[NounPhrase]:
    """The antecedent with what is joined before it, where it is a plural ("a bride and groom who agree")."""
    tokens = parse.tokens
    first = tokens[clause.start]
    several = opener > 1 and tokens[opener - 2].lower in {"both", "all", "neither", "none", "some", "most"}
    plural = (
        several
        or first.lower in {"have", "are", "were", "do"}
        or (first.tag is Tag.VERB and first.form & BASE)
    )
    at = antecedent.start - 1
    if not plural or at < 1 or tokens[at].lower not in {"and", "or"}:
        return [antecedent]
    left = inner_phrase(parse, at - 1)
    return [left, antecedent] if left is not None else [antecedent]


def _before_time(parse: Parse, end: int) -> int:
    """As in "a visit by Abel on Monday, who", "a call from her last week that": the last word before the time."""
    tokens, first = parse.tokens, end
    while first > 1 and (tokens[first].tag is Tag.NUM or tokens[first].lower.rstrip("s") in TIME_NOUNS):
        first -= 1
    if (
        first == end
        or first < 1
        or not (tokens[first].tag is Tag.PREP or tokens[first].lower in _TELLING_WHEN)
    ):
        return end
    return first - 1


_TELLING_WHEN = frozenset({"last", "this", "next"})


def _decided_on(parse: Parse, opener: int) -> bool:
    """Whether what a relative clause behind a comma tells is what somebody accepts, rejects, asks or praises."""
    comma = opener - 1 - (parse.tokens[opener - 1].tag is Tag.PREP)
    if parse.tokens[comma].text != ",":
        return False
    subject = parse.noun_phrase(opener + 1 + (parse.lowers[opener + 1 : opener + 2] == ["both"]))
    at = subject.end if subject is not None else -1
    while 0 < at < len(parse.tokens) - 1 and parse.tokens[at].lower == "and":
        joined = parse.noun_phrase(at + 1)
        at = joined.end if joined is not None else -1
    verb = parse.clause_at.get(parse.skip(at)) if at > 0 else None
    if verb is None or not verb.finite:
        return False
    if verb.lemma == "attach":
        return True  # "to which Northland attaches importance"
    rows = frames("verbs").get(verb.lemma, ())
    return any(f.kind.name in _DECIDING and "np" in f.patterns for f in rows)


def _action(parse: Parse, phrase: NounPhrase) -> bool:
    """As in "the withdrawal of", "the lifting of": something that is done."""
    token = parse.tokens[phrase.head]
    noun = token.word.noun if token.word is not None and token.tag is Tag.NOUN else ""
    return noun in _ACTS or (
        len(noun) > _LONG and noun.endswith(("al", "ment", "tion", "sion", "ing", "ance", "ence"))
    )


_DECIDING = frozenset("accept reject demand praise criticise rejectas offer favour stop".split())
_ACTS = frozenset(
    (
        "accord ban deal decision draft end exchange halt handover idea law plan pullback pullout release return swap "
        "transfer"
    ).split()
)
_LONG = 5


def _named_before(parse: Parse, nearest: NounPhrase) -> NounPhrase | None:
    """As in "General Abel, no dove, who": the name that a phrase between commas tells more of."""
    tokens, comma = parse.tokens, nearest.start - 1
    if comma < 1 or tokens[comma].text != "," or tokens[nearest.start].lower not in {"a", "an", "no"}:
        return None
    name = inner_phrase(parse, comma - 1)
    return name if name is not None and tokens[name.head].tag is Tag.NAME else None


_PERSONAL = frozenset({"who", "whom", "whose"})


def _person(parse: Parse, phrase: NounPhrase, *, noun: bool = False) -> bool:
    """Whether the head is a person: a role, or (unless a noun is asked for) any name."""
    token = parse.tokens[phrase.head]
    lexicon = words()
    if token.lower in _PEOPLE:
        return True
    form = token.word.noun if token.word is not None else token.lower
    if form in lexicon["person_roles"] or token.lower in lexicon["person_roles"]:
        return True
    if token.tag is Tag.NOUN:
        return form.endswith(("er", "or", "ist", "ian", "man", "ee", "ant")) or token.lower in _PEOPLE
    return token.tag is Tag.NAME and not noun


_PEOPLE = frozenset(
    (
        "people men women families family children officials generals rebels diplomats skeptics sceptics critics "
        "fighters villagers residents allies hostages captives prisoners refugees those someone anyone"
    ).split()
)


def _number_clash(parse: Parse, opener: int, phrase: NounPhrase) -> bool:
    """Whether the verb right after the relative word is of another number than the noun."""
    verb = parse.clause_at.get(parse.skip(opener + 1))
    word = parse.tokens[phrase.head].word
    if verb is None or not verb.finite or word is None or parse.tokens[phrase.head].tag is not Tag.NOUN:
        return False
    first = parse.tokens[verb.start].lower
    if first in {"is", "has", "was", "does"} or (
        parse.tokens[verb.start].word is not None and first.endswith("s")
    ):
        return word.plural
    return first in {"are", "have", "were", "do"} and not word.plural


def _before_some_of(parse: Parse, relative: int) -> int:
    """As in "Northland and Southmark, both of which have": the antecedent ends before this token."""
    tokens = parse.tokens
    if relative < 2 or tokens[relative - 1].lower != "of":
        return relative
    return relative - 2 if tokens[relative - 2].tag in _ADJ_DET_NUM else relative


def _skip_back_punctuation(parse: Parse, index: int) -> int:
    index -= 1
    tokens = parse.tokens
    while index >= 0 and (tokens[index].tag in _PREP_QUOTE or tokens[index].text in DASHES | {",", "("}):
        index -= 1
    if index > 2 and tokens[index].text == ")" and (opened := _bracket(parse, index)) > 0:
        index = opened - 1  # "Brandt (a former ally), who"
    if index > 1 and tokens[index].tag is Tag.NUM and tokens[index - 1].text == ",":
        index -= 2  # "Furaha, 34, who"
    if index >= 0 and tokens[index].tag is Tag.CC:
        return _before_earlier_relative(parse, index)
    return index


def _bracket(parse: Parse, closing: int) -> int:
    """Where the short bracket opens that closes at a token, or −1."""
    ahead = range(closing - 1, max(closing - _SHORT, -1), -1)
    return next((i for i in ahead if parse.tokens[i].text == "("), -1)


_SHORT = 6


def _before_earlier_relative(parse: Parse, index: int) -> int:
    """As in "the demand which X made and which Y rejected": the antecedent of the relative clause before."""
    for position in range(index - 1, -1, -1):
        token = parse.tokens[position]
        if token.tag is Tag.REL or token.lower == "whose":
            return _skip_back_punctuation(parse, position)
    return index
