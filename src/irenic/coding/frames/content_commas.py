"""Whether a content ends at a comma."""

from __future__ import annotations

from irenic.coding.clauses.insertions import insertions
from irenic.coding.clauses.phrase_reading import before_place
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import past_teller, titled_teller
from irenic.coding.resources import frames, words
from irenic.coding.words.lexicon import BASE
from irenic.coding.words.tokens import Tag

_LEAVING = frozenset("while whereas although though but yet as because so".split())


def comma_ends(parse: Parse, index: int, start: int, clause: Clause | None, *, embedded: bool) -> bool:
    """Whether the content that begins at `start` ends at the comma `index`; `clause` governs it."""
    tokens = parse.tokens
    after = parse.skip(index + 1)
    after += parse.lowers[after : after + 1] == ["outright"]  # ", outright rejecting monitors"
    if after >= len(tokens):
        return True
    token = tokens[after]
    if tokens[index - 1].tag is Tag.COMPL:
        return False  # "and that, after the vote, monitors must leave"
    if parse.lowers[after : after + 4] == ["on", "condition", "of", "anonymity"]:
        return True
    if titled_teller(parse, index):
        return True
    if not embedded and clause is not None and _gives(clause) and _condition_behind_teller(parse, index):
        return False  # "ready to sign, Abel said, provided that X accepts"
    if _adjectives(parse, index) or _on_condition(parse, index + 1) or _parts_subject(parse, index, start):
        return False
    if token.tag is Tag.REL or (token.text == "," and not embedded):
        return True  # ", however, ran": an adverb between commas
    if token.tag is Tag.SUB and token.lower in _LEAVING:
        return True
    if any(
        c.kind in {"rel", "orel"} and c.antecedent is not None and c.antecedent.start == after
        for c in parse.clauses
    ):
        return True  # ", a proposal that X has dismissed"
    if (token.lower in {"a", "an"} and _takes_up(parse, after)) or _reports(parse, after):
        return True
    then = tokens[after + 1].tag if after + 1 < len(tokens) else None
    if embedded and token.lower in {"but", "yet"} and then is Tag.COMPL:
        return False  # "said that a truce was vital, but that it must be watched"
    if token.lower in {"but", "as", "though", "yet", "according"} or _meanwhile(parse, after):
        return True
    if parse.lowers[after : after + 3] in _KEEPING:
        return True
    verb = parse.clause_at.get(after)
    if verb is not None and verb.start == after:
        if _bidden(parse, verb) and _bidden(parse, parse.clause_at.get(start)):
            return False  # "its terms: leave the valley, disarm and hold a vote"
        if verb.kind == "part" and verb.lemma in {"couple", "accompany", "combine"}:
            return False
        if verb.kind == "ing" and clause is not None and clause.kind == "sub" and _is_subject(parse, verb):
            return True
        if verb.kind in {"ing", "part"}:
            return not _listed_gerund(parse, index, after, start)
        if verb.shared >= 0 and parse.clauses[verb.shared].head > start and _goes_on(parse, verb):
            return False  # "if it lays down its arms, frees the captives and leaves"
        if _under_one_modal(parse, verb, start):
            return False
        return verb.finite and not (verb.subjects and start <= verb.subjects[0].start < verb.start)
    if token.tag is Tag.CC:
        beyond = parse.skip(after + 1)
        if embedded and beyond < len(tokens) and tokens[beyond].tag is Tag.COMPL:
            return False
        verb = parse.clause_at.get(beyond)
        if verb is not None and verb.start == beyond:
            if verb.shared >= 0 and _in_relative(parse, parse.clauses[verb.shared], start):
                return False  # "a treaty which ends the war, protects civilians, and frees the men"
            if _under_one_modal(parse, verb, start):
                return False
            return verb.finite or not _same_kind_before(parse, verb.kind, after)
        return clause_from(parse, beyond) is not None or _behind_adjunct(parse, beyond)
    if token.tag is Tag.PREP and token.lower in {"with", "without", "despite", "including", "according"}:
        return token.lower in {"with", "despite", "according"}
    subject = clause_from(parse, after)
    if subject is not None and subject.lemma in _SPEECH and subject.kind == "main":
        return True
    if subject is not None and subject.kind == "main" and clause is not None and _fronted(parse, clause):
        return True  # "when X said that Y must leave, she spoke for", "despite X saying that Y must, she"
    return bool(subject is not None and not embedded)


def _under_one_modal(parse: Parse, verb: Clause, start: int) -> bool:
    """As in "said X would cut its army, stay neutral, and hold a vote": verbs whose "would" is said once."""
    if not verb.modal or verb.subjects or verb.start != verb.head or not 0 <= verb.shared < verb.index:
        return False
    owner = parse.clauses[verb.shared]
    first = owner.subjects[0].start if owner.subjects else owner.start
    return owner.modal == verb.modal and first >= start


def _gives(clause: Clause) -> bool:
    """As in "is ready to", "agrees to": a deed that is only told of has its teller around it."""
    kinds = {row.kind.name for row in frames("verbs").get(clause.lemma, ())}
    return clause.lemma in {"be", "stand"} or not kinds.isdisjoint({"accept", "offer", "promise"})


def _condition_behind_teller(parse: Parse, comma: int) -> bool:
    behind = past_teller(parse, comma)
    if behind <= comma + 1 or behind >= len(parse.tokens):
        return False
    behind += parse.lowers[behind] in {"but", "only"}
    return parse.lowers[behind : behind + 1] != [] and parse.lowers[behind] in _CONDITIONS


_CONDITIONS = frozenset({"provided", "providing", "if", "unless", "once"})


def _bidden(parse: Parse, verb: Clause | None) -> bool:
    """Whether a verb only says what is to be done, and has no subject of its own."""
    if verb is None or verb.subjects or verb.modal or verb.start != verb.head or not verb.finite:
        return False
    return bool(parse.tokens[verb.head].form & BASE)


def _in_relative(parse: Parse, clause: Clause, start: int) -> bool:
    """Whether a clause is a relative one within the content, or goes on such a one."""
    while clause.kind not in {"rel", "orel"} and 0 <= clause.shared < clause.index:
        clause = parse.clauses[clause.shared]
    return clause.kind == "rel" and clause.head > start and clause.antecedent is not None


def _reports(parse: Parse, index: int) -> bool:
    """As in "…, the news agency reports", "…, CNA reported": who brings the story."""
    last = len(parse.tokens) - 1 - (parse.tokens[-1].tag is Tag.PUNCT)
    return index < last <= index + _OUTLET and parse.lowers[last] in {"reports", "reported"}


_OUTLET = 5


def _fronted(parse: Parse, clause: Clause) -> bool:
    if clause.kind == "sub":
        return True
    outer = any(c.finite and c.kind == "main" for c in parse.clauses[: clause.index])
    return clause.kind == "ing" and not outer and "despite" in parse.lowers[: clause.start]


def _adjectives(parse: Parse, comma: int) -> bool:
    """As in "an immediate, interim 30-day truce": more of what a noun is like stands behind the comma."""
    tokens = parse.tokens
    if comma < 2 or tokens[comma - 1].tag is not Tag.ADJ or tokens[comma - 2].tag not in _BEFORE_ADJECTIVE:
        return False
    if parse.lowers[comma - 2] in {"a", "an"}:
        return True
    at = comma + 1
    while at < len(tokens) and tokens[at].tag in {Tag.ADJ, Tag.NUM}:
        at += 1
    return at > comma + 1 and at < len(tokens) and tokens[at].tag is Tag.NOUN


_BEFORE_ADJECTIVE = frozenset({Tag.DET, Tag.PPOS, Tag.VERB, Tag.PREP})


def _is_subject(parse: Parse, gerund: Clause) -> bool:
    """As in "while it wants a truce, ceding land would be hard": what is done is the subject of the main clause."""
    ruling = next((c for c in parse.clauses[gerund.index + 1 :] if c.finite), None)
    return ruling is not None and not ruling.subjects and "," not in parse.lowers[gerund.after : ruling.start]


_KEEPING = (
    ["in", "line", "with"],
    ["in", "keeping", "with"],
    ["in", "accordance", "with"],
    ["in", "contrast", "to"],
)
"""As in ", in line with X's demand that": what somebody else has said."""


def _parts_subject(parse: Parse, index: int, start: int) -> bool:
    """As in "that the militia, which X pays, be disarmed": an insertion between a subject and its verb."""
    return any(first <= index <= last for first, last in insertions(parse, start, index))


def _on_condition(parse: Parse, index: int) -> bool:
    """As in ", but not before they leave", ", but only if", ", so long as they pay": part of what is told."""
    words_after = tuple(parse.lowers[index : index + 3])
    if words_after[:1] == ("but",):
        return words_after[1:] in _PROVISOS
    return words_after in _LASTING or words_after[:2] in _PROVIDED


_PROVISOS = frozenset(
    {("not", word) for word in ("before", "until", "unless", "without")}
    | {("only", word) for word in ("if", "when", "once", "after", "with", "under", "from", "on")}
)
_LASTING = frozenset({("so", "long", "as"), ("as", "long", "as")})
_PROVIDED = frozenset({("provided", "that"), ("on", "condition"), ("only", "if")})


def _meanwhile(parse: Parse, index: int) -> bool:
    """As in ", hours before the envoy arrived", ", a day after the talks": when it was said."""
    for token in parse.tokens[index : index + 4]:
        if token.lower in {"before", "after", "ahead"}:
            return True
        timely = token.lower in _SPANS or token.lower in {
            "just",
            "only",
            "shortly",
            "soon",
            "a",
            "two",
            "three",
        }
        if not timely and token.tag is not Tag.NUM:
            return False
    return False


_SPANS = frozenset(
    "minute minutes hour hours day days night week weeks month months year years moments".split()
)


def _goes_on(parse: Parse, verb: Clause) -> bool:
    """Whether a verb after a comma is one of several: another follows after "and"."""
    return any(
        c.shared in {verb.index, verb.shared} and parse.tokens[c.start - 1].tag is Tag.CC
        for c in parse.clauses[verb.index + 1 :]
    )


def _behind_adjunct(parse: Parse, index: int) -> bool:
    """As in "and in Northland it has": the subject of another clause stands behind a preposition and its noun."""
    if index + 1 >= len(parse.tokens) or parse.tokens[index].tag is not Tag.PREP:
        return False
    phrase = parse.noun_phrase(index + 1)
    first = parse.skip(phrase.end) if phrase is not None else -1
    return any(c.finite and c.subjects and c.subjects[0].start == first for c in parse.clauses)


def _takes_up(parse: Parse, index: int) -> bool:
    """As in ", an idea also favoured in": a noun for the thing just named, with a participle of its own."""
    phrase = parse.noun_phrase(index)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is not None and word.noun in _ALLUSIONS:
        return True  # ", a reference to the bill before parliament"
    if phrase is None or word is None or word.noun not in words()["anaphors"]:
        return False
    after = parse.skip(phrase.end)
    if after < len(parse.tokens) and parse.tokens[after].tag in {Tag.COMPL, Tag.REL}:
        return True  # ", a compromise that Abel called workable"
    verb = parse.clause_at.get(after)
    return verb is not None and verb.kind == "part"


_ALLUSIONS = frozenset({"reference", "allusion", "nod", "swipe"})
_SPEECH = frozenset(
    (
        "say add tell quote cite argue note state insist claim write warn explain declare assert announce stress "
        "believe think report"
    ).split()
)


def _listed_gerund(parse: Parse, comma: int, after: int, start: int) -> bool:
    """As in "freeing prisoners, closing camps and ending raids", not "as giving in, stressing the need for X and Y"."""
    if not any(start <= c.start < comma for c in parse.clauses) or _utters(parse, after):
        return False
    return any(t.lower in {"and", "or"} for t in parse.tokens[after : after + 12]) and _same_kind_before(
        parse, "ing", comma
    )


def _utters(parse: Parse, index: int) -> bool:
    """Whether a verb says something: what stands before it is no list with it."""
    verb = parse.clause_at[index]
    return any(f.kind.told or f.kind.name in _UTTERING for f in frames("verbs").get(verb.lemma, ()))


_UTTERING = frozenset("accuse criticise praise reaffirm".split())


def _same_kind_before(parse: Parse, kind: str, index: int) -> bool:
    near = [c for c in parse.clauses if index - 12 <= c.start < index]
    return bool(near) and near[-1].kind == kind


def clause_from(parse: Parse, index: int) -> Clause | None:
    """The finite clause whose subject begins at a token, or behind a place in front of it: "and in Osper Abel said"."""
    placed = index < len(parse.tokens) and parse.tokens[index].tag is Tag.PREP
    for clause in parse.clauses:
        if not clause.finite or not clause.subjects or clause.kind not in {"main", "that"}:
            continue
        first = clause.subjects[0].start
        if index <= first <= index + 1:
            return clause
        if placed and index < first <= index + _PLACE and before_place(parse, first) == index - 1:
            return clause
    return None


_PLACE = 5
"""Tokens of a place in front of a subject."""
