"""A joined verb without a subject of its own: whose it takes over."""

from __future__ import annotations

from irenic.coding.clauses.phrases_before import before as step_back
from irenic.coding.clauses.syntax import NP_STARTS, Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.resources import words
from irenic.coding.words.lexicon import BASE, PARTICIPLE, PAST, S_FORM
from irenic.coding.words.operatives import is_supplied
from irenic.coding.words.tokens import Tag, Token

_COMPL_TO = frozenset({Tag.COMPL, Tag.TO})


def share_subject(parse: Parse, clause: Clause, candidates: list[Clause]) -> Clause | None:
    """Give a clause the subject of the innermost open clause of its tense; that clause, or None where there is none.

    A bare form after an infinitive is one too ("seeks to preserve … and deter").
    """
    bare = clause.start == clause.head and parse.tokens[clause.head].form == BASE
    if bare:
        return _bare(parse, clause, candidates)
    if (resumed := _past_aside(parse, clause)) is not None:
        return _take(parse, clause, resumed)
    if _goes_on(parse, clause, candidates):
        return _take(parse, clause, candidates[0])
    candidates = [c for c in candidates if not _expletive(parse, c)] or candidates
    candidates = [c for c in candidates if not _quoted_before(parse, clause, c)] or candidates
    candidates = [c for c in candidates if _agree(parse, clause, c)] or candidates
    signature = _tense(parse.tokens, clause)
    participle = bool(parse.tokens[clause.head].form & PARTICIPLE)
    theirs = {"perfect"} if _has_object(parse, clause) else {"perfect", "passive"}
    same = {signature} | (theirs if participle and signature in {"past", "perfect"} else set())
    fitting = [c for c in candidates if _tense(parse.tokens, c) in same]
    if fitting and tells(parse, clause) and not tells(parse, fitting[-1]):
        # "wrote that X could if he chose to, and insisted that": telling goes on with telling
        fitting = [c for c in fitting if tells(parse, c)] or fitting
    elif fitting and clause.lemma in _ADDING and _does(parse, fitting[-1]):
        fitting = [c for c in fitting if tells(parse, c) and not _does(parse, c)] or fitting
    elif fitting and _has_infinitive(parse, clause) and not tells(parse, fitting[-1]):
        fitting = [c for c in fitting if c.lemma in words()["denying"]] or fitting
    singular = clause.start == clause.head and bool(parse.tokens[clause.head].form & S_FORM)
    if not fitting and singular and tells(parse, clause):
        # "has insisted X will not leave and argues that": a singular present goes on with telling
        fitting = [c for c in candidates if tells(parse, c) and not c.modal]
    if not fitting and signature == "perfect" and parse.lowers[clause.start] in {"has", "have"}:
        # "fears that it would lose and has refused to join": what was done does not go on with what would be
        fitting = [c for c in candidates if _tense(parse.tokens, c) == "present" and tells(parse, c)]
        fitting = fitting if candidates and candidates[-1].modal else []
    if not fitting:
        fitting = [c for c in candidates if c.kind not in {"sub", "rel", "orel"}] or candidates
    if not fitting:
        return None
    beside = candidates if _aside(parse, fitting[-1]) else fitting
    outer = [c for c in beside if c.kind == "main"] if _after_comma_and(parse, clause) else []
    return _take(parse, clause, outer[-1] if outer else fitting[-1])


def _agree(parse: Parse, clause: Clause, other: Clause) -> bool:
    """As in "denies that its pilots bombed the town and rejects": a singular verb has no plural subject."""
    if not parse.tokens[clause.start].form & S_FORM or clause.start != clause.head or not other.subjects:
        return True
    word = parse.tokens[other.subjects[-1].head].word
    plain = parse.tokens[other.subjects[-1].head].tag is Tag.NOUN and word is not None
    return len(other.subjects) == 1 and not (plain and word is not None and word.plural)


def _does(parse: Parse, clause: Clause) -> bool:
    """As in "said that Brandt rejected a truce and added": a verb with an object of its own tells nothing."""
    after = parse.skip(clause.after)
    if after >= len(parse.tokens) or not parse.is_np_start(after):
        return False
    return all(not c.subjects or c.subjects[0].start != after for c in parse.clauses)


_ADDING = frozenset("add note explain stress emphasise emphasize underline underscore reiterate".split())


def _has_infinitive(parse: Parse, clause: Clause) -> bool:
    """As in "denied that it had broken the truce and offered to": what is offered or refused is told by the teller."""
    after = parse.skip(clause.after)
    return after < len(parse.tokens) and parse.tokens[after].tag is Tag.TO


def _past_aside(parse: Parse, clause: Clause) -> Clause | None:
    """As in "Abel hailed the accord and, an aide said, promised aid": the verb goes on before the teller."""
    if clause.index < 2 or parse.tokens[step_back(parse, clause.start)].text != ",":
        return None
    teller, first = parse.clauses[clause.index - 1], parse.clauses[clause.index - 2]
    comma = teller.subjects[0].start - 1 if teller.subjects else -1
    if comma < 1 or parse.tokens[comma].text != "," or parse.tokens[comma - 1].tag is not Tag.CC:
        return None
    told = teller.finite and tells(parse, teller) and first.finite and first.kind in {"main", "that"}
    return first if told and _tense(parse.tokens, first) == _tense(parse.tokens, clause) else None


def _goes_on(parse: Parse, clause: Clause, candidates: list[Clause]) -> bool:
    """As in "7. Reiterates that X is Y and discourages any talks": the first verb of a paragraph without a subject."""
    if not candidates or not is_supplied(parse.tokens) or clause.lemma not in words()["resolving"]:
        return False
    return _tense(parse.tokens, clause) == _tense(parse.tokens, candidates[0])


def _expletive(parse: Parse, clause: Clause) -> bool:
    """As in "there is hunger", and clauses whose subject is no noun: nobody to share."""
    if not clause.subjects:
        return clause.shared < 0
    return parse.tokens[clause.subjects[0].head].tag is Tag.THERE


def _quoted_before(parse: Parse, clause: Clause, other: Clause) -> bool:
    """As in "said that Y was “writing the rules” and demanded": the other verb stands in a quotation that is over."""
    at = step_back(parse, clause.start)
    if at < 1 or parse.tokens[at].tag is not Tag.CC or parse.tokens[at - 1].tag is not Tag.QUOTE:
        return False
    opening = next((i for i in range(at - 2, -1, -1) if parse.tokens[i].tag is Tag.QUOTE), -1)
    return other.start < opening < other.head or opening < other.start < at


def _after_comma_and(parse: Parse, clause: Clause) -> bool:
    """As in "wrote that X might stop if it chose, and insisted": the verb goes on where the sentence began."""
    at = step_back(parse, clause.start)
    return at > 0 and parse.tokens[at].tag is Tag.CC and parse.tokens[at - 1].text == ","


def _aside(parse: Parse, clause: Clause) -> bool:
    """As in "the council, of which it is a member, and": a relative clause between commas."""
    if clause.kind not in {"rel", "orel"} or clause.opener < 2:
        return False
    at = clause.opener - 1
    return parse.tokens[at - (parse.tokens[at].tag is Tag.PREP)].text == ","


def _bare(parse: Parse, clause: Clause, candidates: list[Clause]) -> Clause | None:
    if (resumed := _resumed(parse, clause, candidates)) is not None:
        return _take(parse, clause, resumed)
    for other in reversed(parse.clauses[: clause.index]):
        if other.kind == "inf":
            clause.kind, clause.finite, clause.shared = "inf", False, other.shared
            clause.by_object = other.by_object
            return None
        if other.finite and (other.modal or parse.tokens[other.start].tag is Tag.DO) and other in candidates:
            clause.modal = other.modal
            return _take(parse, clause, other)
        if other.finite and parse.tokens[other.start].form & BASE and other in candidates:
            return _take(parse, clause, other)
    return _take(parse, clause, candidates[-1]) if candidates else None


def _take(parse: Parse, clause: Clause, other: Clause) -> Clause:
    clause.shared, clause.kind, clause.opener = other.index, other.kind, other.opener
    if other.negated and parse.lowers[step_back(parse, clause.start)] == "nor":
        clause.negated = True  # "has not applied it, nor rebuked him"
    if other.kind in {"rel", "orel"}:
        clause.antecedent = other.antecedent
    ambiguous = clause.start == clause.head and parse.tokens[clause.head].form & PARTICIPLE
    if other.passive and ambiguous and not _has_object(parse, clause):
        clause.passive = True  # "was rejected by X and resented by Y"
    return other


def _resumed(parse: Parse, clause: Clause, candidates: list[Clause]) -> Clause | None:
    """As in "They welcome the decision to free them, and call for talks": beside the first verb, not the infinitive."""
    resolving = words()["resolving"]
    if clause.lemma not in resolving or not _after_comma_and(parse, clause):
        return None
    main = next((c for c in candidates if c.kind == "main" and c.lemma in resolving), None)
    if main is None or not main.finite or main.modal or not parse.tokens[main.head].form & BASE:
        return None
    behind = parse.tokens[parse.skip(main.after)]
    return main if behind.tag is not Tag.TO else None  # "they decide to leave, and call for"


def _has_object(parse: Parse, clause: Clause) -> bool:
    """As in "ruled out any pause", "stated that"."""
    after = parse.skip(clause.after)
    if after < len(parse.tokens) and parse.tokens[after].lower in {
        "out",
        "up",
        "down",
        "off",
        "over",
        "back",
    }:
        after = parse.skip(after + 1)
    return after < len(parse.tokens) and parse.tokens[after].tag in NP_STARTS | _COMPL_TO


def _tense(tokens: list[Token], clause: Clause) -> str:
    first = tokens[clause.start]
    if first.tag is Tag.MODAL:
        return "modal"
    if clause.passive:
        return "passive"
    if first.tag is Tag.HAVE and clause.perfect:
        return "perfect"
    if clause.past or first.form & PAST:
        return "past"
    if first.form & PARTICIPLE:
        return "perfect"
    return "present"
