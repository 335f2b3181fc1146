"""Auxiliaries that stand apart from their verb: "nor has Northland accepted", "will not, it says, sign"."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.words.lexicon import BASE, ING, PARTICIPLE
from irenic.coding.words.tag_sets import ADV_NEG_QUOTE, AUX, BE_HAVE_VERB, DO_MODAL
from irenic.coding.words.tokens import Tag, Token


def join_inverted(parse: Parse) -> None:
    """As in "nor has Northland accepted", "would it agree?": the auxiliary before the subject belongs to the verb."""
    kept: list[Clause] = []
    for clause in parse.clauses:
        aux = kept[-1] if kept else None
        if aux is not None and _inverted(parse, aux, clause):
            kept.pop()
            del parse.clause_at[aux.head]
            _take_auxiliary(parse, clause, aux)
        elif len(kept) > 1 and _parted(parse, kept[-2], kept[-1], clause):
            parted = kept.pop(-2)
            for position in range(parted.start, parted.head + 1):
                del parse.clause_at[position]
            kept[-1].index -= 1
            kept[-1].inserted = True
            _take_auxiliary(parse, clause, parted)
        clause.index = len(kept)
        kept.append(clause)
    parse.clauses = kept


def _inverted(parse: Parse, aux: Clause, verb: Clause) -> bool:
    tokens = parse.tokens
    token = tokens[aux.head]
    if aux.start != aux.head or token.tag not in AUX:
        return False
    if token.tag not in DO_MODAL and not _without_subject(parse, aux):
        return False
    if not completes(token, tokens[verb.start]) or verb.kind == "inf":
        return False
    first = parse.skip(aux.after)
    if first < len(tokens) and tokens[first].tag is Tag.THERE:
        return first + 1 == verb.start  # "should there be a delay"
    phrase = parse.noun_phrase(first)
    if phrase is None:
        return False
    behind = parse.skip(phrase.tail)
    if behind < verb.start and tokens[behind].tag is Tag.NEG:
        behind += 1  # "should they not agree"
    return behind == verb.start


def _parted(parse: Parse, aux: Clause, teller: Clause, verb: Clause) -> bool:
    """As in "might, its envoy hinted, contribute", "will not, it says, sign": a teller stands inside the group."""
    tokens = parse.tokens
    first, last = aux.after, verb.start - 1
    while first < last and tokens[first].tag in ADV_NEG_QUOTE:
        first += 1
    if tokens[aux.head].tag not in AUX or not teller.finite or not tells(parse, teller):
        return False
    if (
        tokens[first].text != ","
        or tokens[last].text != ","
        or not first < teller.start < last <= first + _TELLER
    ):
        return False
    return completes(tokens[aux.head], tokens[verb.start]) and verb.kind != "inf"


_TELLER = 12
"""Tokens that a teller inside a verb group takes with its commas."""


def completes(aux: Token, verb: Token) -> bool:
    """Whether a verb form can follow an auxiliary: "might" and a base form, "has" and a participle."""
    if aux.tag in DO_MODAL:
        return verb.tag in BE_HAVE_VERB and (bool(verb.form & BASE) or verb.lower in {"be", "have"})
    return bool(verb.form & (PARTICIPLE | ING)) or verb.lower == "been"


def _without_subject(parse: Parse, aux: Clause) -> bool:
    """Whether nothing before an auxiliary can be its subject: the start, a mark, "nor", "only then", "why"."""
    tokens, at = parse.tokens, aux.start - 1
    while at >= 0 and tokens[at].tag in ADV_NEG_QUOTE:
        at -= 1
    if at < 0 or tokens[at].tag is Tag.SUB or _only_in_front(parse, aux.start):
        return True
    if tokens[at].tag is Tag.PUNCT or tokens[at].lower in {"nor", "and", "but", "or"}:
        return tokens[aux.head].tag in DO_MODAL or tokens[at].lower == "nor" or at + 1 < aux.start or at == 0
    return tokens[at].lower in {
        "before",
        "time",
        "circumstances",
        "condition",
        "point",
        "way",
        "case",
        "than",
    }


def _only_in_front(parse: Parse, end: int) -> bool:
    """As in "only when they are home will it", "only after a pullout would they": the rest is turned round."""
    if "only" not in parse.vocabulary:
        return False
    return any(
        parse.lowers[i] == "only"
        and parse.lowers[i + 1] in _TURNING_ROUND
        and (i == 0 or parse.tokens[i - 1].tag in _OPENING)
        for i in range(end - 1)
    )


def _take_auxiliary(parse: Parse, clause: Clause, aux: Clause) -> None:
    token = parse.tokens[aux.head]
    before = [t.lower for t in parse.tokens[max(0, aux.start - 4) : aux.start]]
    before = before[max((i + 1 for i, word in enumerate(before) if word in _STOPS), default=0) :]
    clause.finite, clause.kind = True, "main"
    clause.modal = aux.modal
    clause.past = aux.past
    clause.perfect = token.tag is Tag.HAVE
    clause.passive = clause.passive or (
        token.tag is Tag.BE and bool(parse.tokens[clause.head].form & PARTICIPLE)
    )
    clause.negated = clause.negated or aux.negated or bool(_NEGATING & set(before))


_NEGATING = frozenset({"nor", "never", "nowhere", "neither", "no"})
_STOPS = frozenset(".!?")
"""As in "No. Do we want it? Yes": an answer of its own."""
_TURNING_ROUND = frozenset("when if after once then by through with under".split())
_OPENING = frozenset({Tag.COMPL, Tag.PUNCT, Tag.QUOTE})
