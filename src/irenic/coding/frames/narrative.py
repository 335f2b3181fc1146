"""What the author tells as history or in passing, which is nobody's stance today."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.dates.document_dates import DocumentDates
from irenic.coding.frames.courtesies import is_greeting
from irenic.coding.frames.withheld import tells_nothing
from irenic.coding.resources import words
from irenic.coding.words.tokens import Tag
from irenic.model.statement import Statement
from irenic.model.terms import Act, Form

_LONG_AGO = 5
"""Years; what was done so long before the document is history."""


def told_in_passing(parse: Parse, dates: DocumentDates | None, candidate: Candidate) -> bool:
    """Whether a deed is told as history, or only to say when something else was."""
    clause = candidate.clause
    if candidate.kind.name == "deed" and parse.lowers[candidate.content[0]] in {"it", "them"}:
        return True  # "sent it ahead of the talks"
    if (
        candidate.word == "attack"
        and candidate.rule.startswith("verb.criticise")
        and _place(parse, candidate)
    ):
        return True  # "attacked the positions along the river"
    if candidate.word == "launch" and _shoots(parse, candidate.content):
        return True  # "launched a hundred drones at the city"
    if candidate.word == "hold" and parse.lowers[candidate.content[0] - 1] != "that":
        return True  # "held phone calls with Abel"
    if candidate.rule.startswith("light.praise.") and candidate.negated:
        return True  # "had shown no gratitude for"
    if candidate.word == "ensure" and clause is not None and (_over(clause) or _helped(parse, clause)):
        return True  # "ensured that the truce held"
    if candidate.quote and candidate.form in {Form.VERB_INF, Form.VERB_NP} and clause is not None:
        return tells_nothing(parse, clause)  # "I would not want to comment on the truce"
    if clause is None or candidate.quote or candidate.form in {Form.INDIRECT, Form.DIRECT, Form.NOMINAL}:
        return False
    return (
        _when(parse, candidate, clause)
        or _tells_nothing(parse, candidate, clause)
        or is_greeting(parse, candidate)
        or _signed_in_passing(candidate, clause)
        or _done_in_passing(candidate, clause)
        or _before_now(parse, clause)
        or _long_ago(parse, dates, candidate, clause)
    )


def _before_now(parse: Parse, clause: Clause) -> bool:
    """As in "After resisting a truce for months, Abel agreed to one": what somebody has since moved on from."""
    if clause.kind != "ing" or clause.start != 1 or parse.lowers[0] != "after":
        return False
    main = next((c for c in parse.clauses if c.finite and c.kind == "main"), None)
    return main is not None and clause.lemma in _HOLDING_OUT and clause.head < main.start


_HOLDING_OUT = frozenset(
    "avoid block decline deny dismiss hesitate oppose refuse reject resist shun stall".split()
)


def _tells_nothing(parse: Parse, candidate: Candidate, clause: Clause) -> bool:
    """As in "declined to comment", "refused to say whether", "asked not to be named": no stance is taken."""
    if candidate.word == "take_note":
        return _of_a_report(parse, candidate.content[0])
    if candidate.word in _ACKNOWLEDGING and candidate.form is Form.VERB_NP:
        return (
            _head_noun(parse, candidate.content[0]) in _TROUBLES
        )  # "acknowledged difficulties in the talks"
    handed = candidate.kind.name == "offer" and candidate.form is Form.VERB_NP
    if handed and _head_noun(parse, candidate.content[0]) in _ANSWERS:
        return True  # "presented its response in a letter", "provided few details about the truce"
    shown = candidate.kind.name == "concede" or candidate.word == "show"
    if shown and _head_noun(parse, candidate.content[0]) in _PAPERS:
        return True  # "showed a list of the prisoners", "a letter handed over by X"
    if candidate.word == "order" and candidate.form is Form.VERB_NP:
        return _head_noun(parse, candidate.content[0]) in _ATTACKS  # a deed of war, and no demand
    if candidate.word == "ask" and candidate.form is Form.VERB_INF:
        start = candidate.content[0]
        inner = next((c for c in parse.clauses if start <= c.start <= start + 2), None)
        return inner is not None and inner.lemma in words()["naming_sources"]
    return tells_nothing(parse, clause)


def _place(parse: Parse, candidate: Candidate) -> bool:
    """Whether what is attacked is a place, a thing or people under fire, and no words."""
    noun = _head_noun(parse, candidate.content[0])
    return noun in _UNDER_FIRE or noun in words()["public_groups"]


_UNDER_FIRE = frozenset(
    "airfield area base bridge building city civilian convoy depot facility factory force grid hospital "
    "infrastructure installation plant port position post refinery school ship site soldier station "
    "tanker target town troop unit vessel village".split()
)


def _shoots(parse: Parse, content: tuple[int, int]) -> bool:
    phrase = parse.noun_phrase(content[0])
    end = min(phrase.tail, content[1]) if phrase is not None else content[0]
    forms = (t.word for t in parse.tokens[content[0] : end] if t.word is not None)
    return any(word.noun in _SHOT for word in forms)


_SHOT = frozenset(
    "assault attack barrage bomb drone incursion missile offensive raid rocket salvo shell strike".split()
)


def _helped(parse: Parse, clause: Clause) -> bool:
    """As in "Westeria helped ensure that the truce held": it promises nothing."""
    above = parse.clauses[clause.index - 1] if clause.index else None
    return above is not None and above.lemma == "help" and _over(above)


def _over(clause: Clause) -> bool:
    return clause.past or (clause.perfect and not clause.modal)


_PAPERS = frozenset(
    "card clip copy document file image letter list map note paper photo photograph picture video".split()
)
_ATTACKS = frozenset(
    (
        "advance assault attack bombardment bombing incursion invasion mobilisation mobilization offensive operation"
        " raid shelling strike"
    ).split()
)


def _of_a_report(parse: Parse, first: int) -> bool:
    """As in "took note of the report", "of its reservations", not "of the offer": nothing is left open."""
    return _head_noun(parse, first) not in {"", *words()["documents"], *words()["negotiated"]}


def _head_noun(parse: Parse, first: int) -> str:
    phrase = parse.noun_phrase(first)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word.noun if word is not None else ""


_ANSWERS = frozenset(
    "answer clue comment detail glimpse information insight reply response reaction report".split()
)
_ACKNOWLEDGING = frozenset({"acknowledge", "recognise", "recognize"})
_TROUBLES = frozenset(
    (
        "challenge complexity cost danger delay difference difficulty disagreement dilemma doubt gap hardship limit"
        " obstacle pressure problem risk setback shortcoming threat uncertainty"
    ).split()
)


def _signed_in_passing(candidate: Candidate, clause: Clause) -> bool:
    """As in "the accord that both signed", "since it had never signed one": which paper it was, or why; no news."""
    if candidate.kind.name != "accept" or clause.lemma not in _SIGNING:
        return False
    if clause.modal:
        return clause.passive and clause.kind in {"rel", "orel"}  # "an accord that would be signed by both"
    aside = clause.kind in {"rel", "orel", "sub", "part"} or (
        clause.finite and clause.perfect and clause.past
    )
    return aside and (clause.past or clause.perfect or clause.kind == "part")


def _done_in_passing(candidate: Candidate, clause: Clause) -> bool:
    """As in "the monitors whom the Union sent two years ago": a deed by which a thing is told apart; no news."""
    return candidate.kind.name == "deed" and clause.kind in {"rel", "orel", "part"} and not clause.modal


_SIGNING = frozenset("sign initial ratify recognise recognize endorse put lend".split())


def only_signed(candidate: Candidate, statements: list[Statement]) -> bool:
    """As in "signed the accord for the government in 2021": a deed with a paper that names no issue."""
    clause = candidate.clause
    if clause is None or candidate.kind.name != "accept" or clause.lemma not in _PUTTING_A_NAME:
        return False
    told = not clause.modal and (clause.past or clause.perfect)
    return told and all(s.targets[0].standard == "implementation" for s in statements)


_PUTTING_A_NAME = frozenset({"sign", "initial", "put"})


def _when(parse: Parse, candidate: Candidate, clause: Clause) -> bool:
    """As in "when the two signed a truce", "since it halted its advance": a date by a deed that everybody knows."""
    if clause.kind != "sub" or clause.opener < 0 or clause.negated or clause.modal:
        return False
    opener = parse.tokens[clause.opener].lower
    return opener in _AWAITED or (opener in _TIMES and candidate.kind.name in _DEEDS)


_DEEDS = frozenset({"accept", "stop", "support_act", "concede"})
_TIMES = frozenset({"when", "since", "after", "as"})
_AWAITED = frozenset({"until", "once", "before"})


def _long_ago(parse: Parse, dates: DocumentDates | None, candidate: Candidate, clause: Clause) -> bool:
    """As in "in 1994 it gave up its arms", "twenty years later it backed a rising"."""
    if clause.finite and (clause.perfect or not clause.past):
        return False
    year = _year_of(dates)
    for index, token in enumerate(parse.tokens):
        if token.tag is not Tag.NUM and token.lower not in _SPANS:
            continue
        if token.lower in _SPANS:
            past = _far(parse, index)
        else:
            past = _is_year(token.text) and year is not None and int(token.text) <= year - _LONG_AGO
        if past and _dates(parse, index, candidate, clause) and not _asks_for_it(parse, index, candidate):
            return index == 0 or parse.tokens[index - 1].lower != "since"
    return False


def _asks_for_it(parse: Parse, index: int, candidate: Candidate) -> bool:
    """As in "urged them to observe the ceasefire of 1995", "vowed to keep the 1995 accord": the year names a thing."""
    if candidate.kind.act not in {Act.DEMAND, Act.PROMISE} or index < candidate.trigger:
        return False
    tokens = parse.tokens
    if tokens[index - 1].lower == "of":
        return index > 1 and tokens[index - 2].tag in _NAMED
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index - 1].tag is Tag.DET and after is not None and after.tag in _NAMED


_NAMED = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ})
_BESIDE = 4
_SPANS = frozenset({"years", "decades", "centuries", "generations"})
_AWAY = frozenset({"ago", "earlier", "later"})


def _far(parse: Parse, index: int) -> bool:
    """As in "decades ago", "twenty years later"; two or three years are no history."""
    tokens = parse.tokens
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in _AWAY:
        return False
    return tokens[index].lower != "years" or (index > 0 and tokens[index - 1].lower not in _FEW)


_FEW = frozenset("two three four few several couple some 2 3 4 many".split())


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and "1500" <= text <= "2100"


def _year_of(dates: DocumentDates | None) -> int | None:
    """The document's year: its date's, else the latest that its body tells with a month."""
    if dates is None:
        return None
    if dates.document.date is not None:
        return dates.document.date.latest.year
    return max(dates.years, default=None)


def _dates(parse: Parse, index: int, candidate: Candidate, clause: Clause) -> bool:
    """Whether the date at a token is the candidate's: in its words, or in its own clause."""
    if candidate.start <= index < candidate.end:
        return True
    if clause.kind in {"rel", "orel"} and 0 < clause.opener - index <= _BESIDE:
        return True  # "the memorandum of 1994, under which it gave up its arms"
    owner = next((c for c in reversed(parse.clauses) if c.start <= index), None)
    if owner is not None:
        return owner is clause
    first = next((c for c in parse.clauses if c.finite), None)
    return first is not None and (clause is first or clause.shared == first.index)
