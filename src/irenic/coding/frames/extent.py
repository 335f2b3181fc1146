"""How far a content reaches."""

from __future__ import annotations

from irenic.coding.clauses.syntax import DASHES, Clause, Parse, is_initial
from irenic.coding.clauses.telling import SAYING, tells
from irenic.coding.frames.conditions import lasts_until_then
from irenic.coding.frames.content_commas import comma_ends
from irenic.coding.frames.content_conjuncts import conjunct_ends
from irenic.coding.resources import frames, words
from irenic.coding.words.closed import SUBORDINATING_PREPOSITIONS
from irenic.coding.words.lexicon import ING
from irenic.coding.words.tokens import Tag

MAX_CONTENT = 90
"""Tokens; nobody holds a stance on more words than that, and work stays linear."""


def content_end(
    parse: Parse, start: int, clause: Clause | None, *, embedded: bool = False, nominal: bool = False
) -> int:
    """The token index where the content that begins at `start` ends.

    `clause` governs it; `embedded` is a that-clause, which may hold clauses of its own; `nominal` hangs on a noun,
    so that the verb of which that noun is the subject ends it.
    """
    tokens = parse.tokens
    index = start
    limit = _relative_limit(parse, clause)
    limit = min(limit or len(tokens), start + MAX_CONTENT)
    while index < len(tokens):
        token = tokens[index]
        if index >= limit:
            break
        if token.text == ")" and parse.lowers[max(start, index - 2) : index - 1] == ["("]:
            index += 1  # "within seventy-two (72) hours"
            continue
        if token.text in {";", ")", "]"}:
            break
        if token.text == ":" and _clause_begins(parse, index + 1):
            break
        if token.text in DASHES and not (_hyphen(parse, index) or _set_apart(parse, start, index)):
            break
        if token.text == ":" and (not nominal or _quotation_opens(parse, index + 1)):
            break
        if token.tag is Tag.PUNCT and token.text in ".!?" and _sentence_ends(parse, index):
            break
        if token.text == "," and (_main_behind(parse, index, clause) or _either_way(parse, index)):
            break
        if token.text == "," and comma_ends(parse, index, start, clause, embedded=embedded):
            break
        here = parse.clause_at.get(index) if nominal else None
        if here is not None and embedded and not (here.kind == "main" and here.subjects):
            here = None
        if here is not None and here.start == index and here.finite and _outer_verb(parse, here, start):
            break
        if token.tag is Tag.CC and conjunct_ends(parse, index, clause, embedded=embedded, start=start):
            break
        if token.lower in SUBORDINATING_PREPOSITIONS and not nominal and _opens_clause(parse, index):
            break
        if token.tag is Tag.PREP and not embedded and index > start and _motive(parse, index):
            index -= index > start + 1 and tokens[index - 1].tag is Tag.ADV  # ", partly for fear that"
            break
        if index > start and (_fearing(parse, index) or _meanwhile(parse, index, embedded=embedded)):
            break
        if index > start and not embedded and token.form & ING and _telling(parse, index):
            break
        if index > start and not embedded and token.lower == "when" and _told_then(parse, index):
            break
        if index > start and token.lower in _THEN and _goes_on_to(parse, index, embedded=embedded):
            break
        if (
            token.tag is Tag.SUB
            and not embedded
            and token.lower in {"while", "whereas", "although", "though"}
            and not lasts_until_then(parse, index, clause)
        ):
            break
        index += 1
    while (
        index > start + 1
        and tokens[index - 1].tag in {Tag.CC, Tag.ADV} | {Tag.PUNCT}
        and tokens[index - 1].text != "%"
    ):
        if tokens[index - 1].tag is Tag.ADV and tokens[index - 1].lower != "even":
            break
        index -= 1
    return min(max(index, start + 1), len(tokens))


def _told_then(parse: Parse, index: int) -> bool:
    """As in "edged closer to a truce when Abel said that": what somebody said at the time."""
    inner = next((c for c in parse.clauses if c.finite and c.opener == index), None)
    return inner is not None and inner.past and not inner.modal and inner.lemma in SAYING


def _either_way(parse: Parse, comma: int) -> bool:
    """As in "will keep the valley, truce or no truce": come what may, and nothing asked."""
    behind = parse.lowers[comma + 1 : comma + 5]
    return behind[1:3] == ["or", "no"] and behind[:1] == behind[3:]


def _goes_on_to(parse: Parse, index: int, *, embedded: bool) -> bool:
    """As in "thanked the envoys before demanding a truce": what the holder said or asked next, or before."""
    verb = parse.clause_at.get(parse.skip(index + 1))
    if (
        verb is None
        or verb.kind != "ing"
        or verb.subjects
        or (embedded and parse.tokens[index - 1].text != ",")
    ):
        return False
    asks = any(row.kind.name in _ASKING for row in frames("verbs").get(verb.lemma, ()))
    return asks or tells(parse, verb)


_THEN = frozenset({"before", "after"})
_ASKING = frozenset({"demand", "criticise", "accuse", "threat"})


def _hyphen(parse: Parse, dash: int) -> bool:
    """As in "the Northland–Southmark border": no space stands beside it."""
    around = parse.tokens[dash - 1 : dash + 2]
    if len(around) < len(("one", "dash", "another")) or not around[2].cap:
        return False
    return around[0].end == around[1].start and around[1].end == around[2].start


def _set_apart(parse: Parse, start: int, dash: int) -> bool:
    """As in "said the truce – announced in May – was a mistake": between a subject of the content and its verb."""
    return any(
        c.finite
        and c.subjects
        and start <= c.subjects[0].start < dash < c.start
        and any(t.text in DASHES for t in parse.tokens[max(dash, c.start - 2) : c.start + (c.start == dash)])
        for c in parse.clauses
    )


def _quotation_opens(parse: Parse, index: int) -> bool:
    """As in "stressed the need for sanctions: “They work”"."""
    return index < len(parse.tokens) and parse.tokens[index].tag is Tag.QUOTE


def _sentence_ends(parse: Parse, index: int) -> bool:
    """As in "“We want a truce. We have said so,” she said": a quotation may hold several sentences."""
    after = parse.tokens[index + 1 : index + 3]
    if is_initial(parse.tokens, index):
        return False
    return index >= len(parse.tokens) - 3 or after[after[0].tag is Tag.QUOTE].cap


def _clause_begins(parse: Parse, index: int) -> bool:
    """As in "pressure to make peace: Northland needs arms": a clause of its own stands behind the colon."""
    return any(c.finite and c.subjects and c.subjects[0].start == index for c in parse.clauses)


def _main_behind(parse: Parse, comma: int, clause: Clause | None) -> bool:
    """As in "Saying that the army had fired first, Abel called for": the main clause begins behind the comma."""
    if clause is None or clause.finite or not clause.index < clause.shared:
        return False
    main = parse.clauses[clause.shared]
    return bool(main.subjects) and main.subjects[0].start == comma + 1


def _motive(parse: Parse, index: int) -> bool:
    """As in "in the belief that", "on the grounds that", "for fear that": why it was done, told behind it."""
    at = index + 1 + (parse.lowers[index + 1 : index + 2] in (["the"], ["a"]))
    return parse.lowers[at : at + 1] in _MOTIVES and parse.lowers[at + 1 : at + 2] in (["that"], ["of"])


_MOTIVES = tuple(
    [word] for word in "belief conviction expectation fear grounds hope knowledge understanding".split()
)


def _telling(parse: Parse, index: int) -> bool:
    """As in "called for sanctions saying that", against "a letter saying that": somebody tells what follows."""
    verb = parse.clause_at.get(index)
    behind = parse.tokens[index + 1 : index + 2]
    if (
        verb is None
        or verb.start != index
        or not behind
        or behind[0].tag is not Tag.COMPL
        or not tells(parse, verb)
    ):
        return False
    word = parse.tokens[index - 1].word
    return word is None or word.noun not in words()["documents"] | words()["papers"]


def _fearing(parse: Parse, index: int) -> bool:
    """As in "sent monitors amid fears that": what others feel meanwhile."""
    if parse.lowers[index] != "amid":
        return False
    phrase = parse.noun_phrase(index + 1)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["imagined"]


def _meanwhile(parse: Parse, index: int, *, embedded: bool) -> bool:
    """As in "hoped for a result while stressing that", "asked for monitors as he met": what else is done meanwhile.

    What others did at the time ends a content, too, but for what is told: "rejected the offer as troops massed".
    """
    if parse.lowers[index] == "while":
        verb = parse.clause_at.get(index + 1)
        return verb is not None and verb.kind == "ing"
    if parse.lowers[index] != "as":
        return False
    starting = (c for c in parse.clauses if c.finite and c.subjects and c.subjects[0].start == index + 1)
    told = next(starting, None)
    if told is None or told.modal:
        return False
    subject, before = parse.tokens[told.subjects[0].head], parse.tokens[index - 1]
    known = told.kind == "sub" and (subject.tag is Tag.PRON or subject.mention >= 0)
    if known and before.tag not in {Tag.ADV, Tag.ADJ} and told.lemma not in words()["likened"]:
        return True
    done = told.past and not (told.perfect or told.negated) and told.lemma != "be"
    return done and not embedded and subject.tag is not Tag.PRON and before.lower not in _AS_LONG


_AS_LONG = frozenset({"long", "soon", "far", "much", "well"})


def _opens_clause(parse: Parse, index: int) -> bool:
    """As in "after X declined": a preposition before a subject and its finite verb; conditions stay."""
    if parse.tokens[index].lower in {"until", "till", "before", "as", "than", "once"}:
        return False
    if parse.tokens[index - 1].lower == "only":
        return False  # "only after X has declined": the condition belongs to the content
    return any(
        c.finite
        and c.subjects
        and (c.subjects[0].start == index + 1 or (c.opener == index and c.kind == "sub"))
        for c in parse.clauses
    )


def _relative_limit(parse: Parse, clause: Clause | None) -> int | None:
    """A relative clause inside a subject ends before that subject's verb."""
    if clause is None or clause.kind not in {"rel", "orel", "part"} or clause.antecedent is None:
        return None
    for other in parse.clauses[clause.index + 1 :]:
        if not other.finite:
            continue
        if any(p.head == clause.antecedent.head for p in other.subjects) and other.index != clause.index:
            return other.start
        if other.subjects and other.subjects[0].start > clause.head:
            continue
    return None


def _outer_verb(parse: Parse, here: Clause, start: int) -> bool:
    """Whether a finite verb inside a noun's complement belongs to a clause outside: its subject stands before."""
    if here.shared >= 0:
        return parse.clauses[here.shared].head < start
    if not here.subjects:
        return True
    if here.kind in {"rel", "orel"}:
        return False
    return here.subjects[0].start < start
