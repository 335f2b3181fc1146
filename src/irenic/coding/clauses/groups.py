"""Verb groups: auxiliaries, negation and adverbs gathered around a verb."""

from __future__ import annotations

from irenic.coding.clauses.inserted_times import past_time
from irenic.coding.clauses.inverted_auxiliaries import completes, join_inverted
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.words.lexicon import BASE, ING, PARTICIPLE, PAST, S_FORM
from irenic.coding.words.tag_sets import AUX, BE_HAVE_VERB
from irenic.coding.words.tag_state import CAUSATIVE
from irenic.coding.words.tokens import Tag, Token

_ADV_VERB = frozenset({Tag.ADV, Tag.VERB})

_BE_DO_HAVE = frozenset({Tag.BE, Tag.DO, Tag.HAVE})

_BEFORE_TIME = frozenset({Tag.PREP, Tag.DET, Tag.NUM, Tag.ADJ})

_GROUP_STARTS = AUX | {Tag.VERB, Tag.TO}


def find_groups(parse: Parse) -> None:
    """Fill `clauses` and `clause_at`, in reading order."""
    tokens, index, end = parse.tokens, 0, len(parse.tokens)
    while index < end:
        token = tokens[index]
        if token.tag in _GROUP_STARTS:
            clause, index = _group(parse, index)
            if clause is not None:
                parse.clauses.append(clause)
                for position in range(clause.start, clause.head + 1):
                    parse.clause_at[position] = clause
        else:
            index += 1
    join_inverted(parse)
    for clause in parse.clauses:
        if _bare_infinitive(parse, clause):
            clause.kind, clause.finite = "inf", False


def _bare_infinitive(parse: Parse, clause: Clause) -> bool:
    """As in "let observers enter", "made them leave", "helped bridge the gap"."""
    token = parse.tokens[clause.head]
    if clause.start != clause.head or not token.form & BASE or not clause.start:
        return False
    if parse.tokens[clause.start - 1].lower == "than":
        return True  # "rather than accept"
    if not clause.index:
        return False
    above = parse.clauses[clause.index - 1]
    first = parse.skip(above.after)
    if first == clause.start:
        return above.lemma in {"help", "dare", "let", "need"}
    if above.lemma not in CAUSATIVE or above.passive:
        return False
    phrase = parse.noun_phrase(first)
    while phrase is not None and parse.lowers[phrase.tail : phrase.tail + 1] == ["and"]:
        phrase = parse.noun_phrase(phrase.tail + 1)  # "let Westeria and the envoys inspect"
    if phrase is None or parse.skip(phrase.tail) != clause.start:
        return False
    clause.by_object = True
    return True


def _group(parse: Parse, start: int) -> tuple[Clause | None, int]:
    tokens = parse.tokens
    infinitive = tokens[start].tag is Tag.TO
    index = start + (1 if infinitive else 0)
    head, last_aux, negated, modal, be, have, do = -1, -1, False, "", False, False, False
    adverbs: list[str] = []
    passive_get = False
    while index < len(tokens):
        token = tokens[index]
        if token.tag in AUX:
            if last_aux >= 0 and tokens[last_aux].tag is Tag.DO and token.tag is Tag.BE:
                break  # "what it will not do is"
            if last_aux >= 0 and tokens[last_aux].tag is Tag.HAVE and token.lower in _IS:
                break  # "what we have is"
            if last_aux >= 0 and token.tag is Tag.MODAL:
                break  # "only when they are home will it sign"
            after_be = last_aux >= 0 and tokens[last_aux].tag is Tag.BE and token.tag is not Tag.MODAL
            if after_be and token.lower not in {"being", "been", "having", "had"}:
                break
            last_aux = index
            if token.tag is Tag.MODAL:
                modal = modal or token.lower
                negated = negated or token.lower == "cannot"
            be, have, do = token.tag is Tag.BE, have or token.tag is Tag.HAVE, do or token.tag is Tag.DO
        elif token.tag is Tag.NEG:
            negated = True
        elif token.tag is Tag.ADV:
            adverbs.append(token.lower)
            if last_aux < 0 and not infinitive:
                break
        elif be and _going_to(tokens, index):
            modal = modal or ("would" if tokens[start].form & PAST or tokens[start].lower in _WAS else "will")
            be, last_aux = False, index + 1
            index += 2
            continue
        elif token.tag is Tag.VERB:
            if be and token.form == BASE:
                break  # "all it can do is wait"
            head = index
            break
        elif token.tag is Tag.QUOTE and (last_aux >= 0 or infinitive):
            pass
        elif token.tag is Tag.PRON and last_aux >= 0 and token.lower.endswith(("self", "selves")):
            pass  # "has himself floated"
        elif token.text == "," and last_aux >= 0 and _short_insert(tokens, index):
            index = _short_insert(tokens, index)
            continue
        elif token.tag in _BEFORE_TIME and last_aux == index - 1 and (after := past_time(tokens, index)):
            if not completes(tokens[last_aux], tokens[after]):
                break
            index = after
            continue
        else:
            break
        index += 1
    if head < 0:
        head = last_aux
    if head < 0:
        return None, start + 1
    verb = tokens[head]
    spoken = start > 1 and tokens[start - 2].tag is Tag.DO  # "a truce that does not is unacceptable"
    if start and not spoken and (tokens[start - 1].tag is Tag.NEG or _nor(tokens, start - 1)):
        negated = True  # "never ruled out", "has neither signed nor read"
    if modal and not _HARDLY.isdisjoint(adverbs):
        negated = True  # "could hardly accept"
    lemma = _lemma(verb)
    if head != last_aux and be and tokens[head].form & PARTICIPLE:
        passive_get = True
    first = tokens[start] if start != head or verb.tag is not Tag.VERB else verb
    finite = not infinitive and _is_finite(first)
    kind = "inf" if infinitive else "main" if finite else "ing" if _is_ing(first) else "part"
    clause = Clause(
        index=len(parse.clauses),
        start=start,
        head=head,
        lemma=lemma,
        kind=kind,
        finite=finite,
        negated=negated,
        modal=modal,
        passive=passive_get,
        perfect=have and head != last_aux,
        past=bool(first.form & PAST) or first.lower in {"was", "were", "had", "did"},
        adverbs=adverbs,
    )
    return clause, head + 1


def _nor(tokens: list[Token], index: int) -> bool:
    """As in "has neither signed nor read it": the second of two verbs that are denied."""
    return tokens[index].lower == "nor" and any(
        t.lower == "neither" and t.tag is Tag.NEG for t in tokens[max(0, index - _NEAR) : index]
    )


_NEAR = 12


def _going_to(tokens: list[Token], index: int) -> bool:
    """As in "is not going to accept": what will be."""
    if tokens[index].lower != "going" or index + 2 >= len(tokens) or tokens[index + 1].tag is not Tag.TO:
        return False
    return tokens[index + 2].tag in _BE_DO_HAVE or tokens[index + 2].tag in _ADV_VERB


_WAS = frozenset({"was", "were"})
_IS = _WAS | {"is", "are"}
_HARDLY = frozenset({"hardly", "scarcely"})


def _short_insert(tokens: list[Token], index: int) -> int:
    """As in "could, in turn, facilitate", "would, if asked, accept": the index after the closing comma, or 0."""
    clause = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.SUB
    for position in range(index + 1, min(index + 8, len(tokens))):
        if tokens[position].text == ",":
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            return position + 1 if following is not None and following.tag in BE_HAVE_VERB else 0
        if tokens[position].tag in AUX or (tokens[position].tag is Tag.VERB and not clause):
            return 0
    return 0


def _lemma(token: Token) -> str:
    if token.tag is Tag.BE:
        return "be"
    if token.tag is Tag.HAVE:
        return "have"
    if token.tag is Tag.DO:
        return "do"
    return (token.word.verb or token.lower) if token.word is not None else token.lower


def _is_finite(token: Token) -> bool:
    if token.tag is Tag.MODAL:
        return True
    if token.tag in _BE_DO_HAVE:
        return token.lower not in {"be", "been", "being", "having"}
    return bool(token.form & (S_FORM | BASE | PAST))


def _is_ing(token: Token) -> bool:
    return bool(token.form & ING) or token.lower in {"being", "having"}
