"""Whose action a verb group tells: subjects, shared subjects, antecedents and controllers."""

from __future__ import annotations

from irenic.coding.closed import SUBORDINATING_PREPOSITIONS, TIME_NOUNS
from irenic.coding.lexicon import BASE, PARTICIPLE, PAST, S_FORM
from irenic.coding.resources import frames
from irenic.coding.syntax import AUX, DASHES, NP_HEADS, Clause, NounPhrase, Parse, np_ending
from irenic.coding.syntax import before as step_back
from irenic.coding.telling import tells
from irenic.coding.tokens import Tag, Token

_ADJ_NOUN = frozenset({Tag.ADJ, Tag.NOUN})
_BE_PREP_TO_VERB = frozenset({Tag.BE, Tag.PREP, Tag.TO, Tag.VERB})
_PREP_QUOTE = frozenset({Tag.PREP, Tag.QUOTE})
_PREP_VERB = frozenset({Tag.PREP, Tag.VERB})


def find_subjects(parse: Parse) -> None:
    """Give every clause its subjects, or the clause whose subject it shares."""
    for clause in parse.clauses:
        if clause.finite:
            _finite_subject(parse, clause)
        else:
            _nonfinite_subject(parse, clause)


def _finite_subject(parse: Parse, clause: Clause) -> None:
    tokens = parse.tokens
    at = step_back(parse, clause.start)
    if at < 0:
        return
    token = tokens[at]
    if token.tag is Tag.REL:
        clause.kind = "rel"
        clause.opener = at
        clause.antecedent = np_ending(parse, _skip_back_punctuation(parse, _before_some_of(parse, at)))
        if clause.antecedent is not None:
            clause.antecedent = _resume_antecedent(parse, clause, at)
            clause.subjects = _coordinated(parse, clause.antecedent, clause, relative=True)
    elif token.tag is Tag.CC:
        if not _joins_infinitive(parse, clause):
            _share_subject(parse, clause)
    elif token.tag is Tag.PUNCT and (token.text in {",", ")"} or token.text in DASHES):
        if not _resume_after_insertion(parse, clause, at):
            _share_subject(parse, clause)
    elif token.tag is Tag.SUB and token.lower in {"what", "whatever"}:
        clause.kind, clause.opener = "sub", at
    else:
        phrase = _described(parse, clause, _agreeing(parse, clause, np_ending(parse, at)))
        if phrase is not None:
            _attach_subject(parse, clause, phrase)


def _before_some_of(parse: Parse, relative: int) -> int:
    """As in "Northland and Southmark, both of which have": the antecedent ends before this token."""
    tokens = parse.tokens
    if relative < 2 or tokens[relative - 1].lower != "of":
        return relative
    return relative - 2 if tokens[relative - 2].tag in {Tag.DET, Tag.NUM, Tag.ADJ} else relative


def _described(parse: Parse, clause: Clause, phrase: NounPhrase | None) -> NounPhrase | None:
    """As in "the truce drawn up by X was rejected": the noun that the participle describes, not its agent."""
    if phrase is None or phrase.start < 2 or parse.tokens[phrase.start - 1].lower != "by":
        return phrase
    inner = parse.clauses[clause.index - 1] if clause.index else None
    if (
        inner is None
        or inner.kind != "part"
        or inner.antecedent is None
        or not 0 < phrase.start - inner.head < 4
    ):
        return phrase
    return inner.antecedent


def _agreeing(parse: Parse, clause: Clause, phrase: NounPhrase | None) -> NounPhrase | None:
    """As in "the refusal to compromise positions reflects": a plural object is no subject of a singular verb."""
    first = parse.tokens[clause.start]
    singular = bool(first.form & S_FORM) or first.lower in {"is", "has", "was", "does"}
    while phrase is not None and singular:
        word = parse.tokens[phrase.head].word
        if word is None or not word.plural or parse.tokens[phrase.head].tag is not Tag.NOUN:
            break
        inner = parse.clause_at.get(step_back(parse, phrase.start))
        if inner is None or inner.finite or inner.start < 1:
            break
        phrase = np_ending(parse, step_back(parse, inner.start))
    return phrase


def _resume_antecedent(parse: Parse, clause: Clause, opener: int) -> NounPhrase:
    """As in "the plan that X presented to Y, which offered": the noun of the relative clause before, not its object."""
    assert clause.antecedent is not None
    if opener and parse.tokens[opener - 1].text == ",":
        for other in reversed(parse.clauses[: clause.index]):
            if other.kind == "orel" and other.antecedent is not None and other.head < clause.antecedent.start:
                return other.antecedent
            if other.kind != "orel":
                break
    return clause.antecedent


def _joins_infinitive(parse: Parse, clause: Clause) -> bool:
    """As in "seeks to preserve … and deter": a bare form after an infinitive is one too."""
    if clause.start != clause.head or not parse.tokens[clause.head].form & BASE or not clause.index:
        return False
    earlier = parse.clauses[clause.index - 1]
    if earlier.kind != "inf" and not (earlier.modal and earlier.finite):
        return False
    if earlier.kind == "inf":
        clause.kind, clause.finite, clause.shared = "inf", False, earlier.shared
        return True
    return False


def _attach_subject(parse: Parse, clause: Clause, phrase: NounPhrase) -> None:
    tokens = parse.tokens
    clause.subjects = _coordinated(parse, phrase, clause)
    first = clause.subjects[0].start
    if tokens[first].lower in _NONE_OF:
        clause.negated = True  # "neither side wants", "few in Norholm believe"
    at = step_back(parse, first)
    if at < 0:
        return
    opener = tokens[at]
    if opener.tag is Tag.COMPL and _lacks_object(parse, clause, at):
        clause.kind, clause.opener = "orel", at
        clause.antecedent = np_ending(parse, at - 1)
    elif opener.tag is Tag.COMPL:
        clause.kind, clause.opener = "that", at
    elif opener.tag is Tag.SUB or opener.lower in SUBORDINATING_PREPOSITIONS:
        clause.kind, clause.opener = "sub", at
    elif opener.tag is Tag.REL or (opener.lower == "that" and opener.tag is not Tag.DET):
        clause.kind, clause.opener = "orel", at
        clause.antecedent = np_ending(parse, _skip_back_punctuation(parse, at))
    elif opener.tag is Tag.VERB or (opener.tag is Tag.ADJ and at + 1 == first):
        clause.kind, clause.opener = "that", at + 1
    elif opener.lower in TIME_NOUNS:
        clause.kind, clause.opener = "that", at  # "said on Tuesday it would"
    elif opener.tag in NP_HEADS and first == at + 1:
        clause.kind, clause.opener = "orel", first
        clause.antecedent = np_ending(parse, at)
    else:
        clause.opener = at


_TRANSITIVE = frozenset(
    (
        "present propose offer draft put make give send submit table float back reject accept demand want "
        "seek announce unveil publish outline sign circulate hand deliver devise broker"
    ).split()
)


def _transitive(lemma: str) -> bool:
    return lemma in _TRANSITIVE or any("np" in frame.patterns for frame in frames("verbs").get(lemma, ()))


def _lacks_object(parse: Parse, clause: Clause, opener: int) -> bool:
    """As in "the plan that the envoy presented to": a transitive verb with nothing after it opens a relative clause."""
    if opener < 1 or parse.tokens[opener - 1].tag not in NP_HEADS or not _transitive(clause.lemma):
        return False
    after = parse.skip(clause.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PREP, Tag.PUNCT, Tag.VERB} | AUX


def _skip_back_punctuation(parse: Parse, index: int) -> int:
    index -= 1
    while index >= 0 and (parse.tokens[index].tag in _PREP_QUOTE or parse.tokens[index].text == ","):
        index -= 1
    return index


def _resume_after_insertion(parse: Parse, clause: Clause, comma: int) -> bool:
    """As in "X, who served as envoy, said", "X, in contrast to Y, has": the subject stands before the insertion."""
    tokens = parse.tokens
    mark = tokens[comma].text
    opening = {")": {"("}, ",": {","}}.get(mark, DASHES)
    for position in range(comma - 1, max(-1, comma - 60), -1):
        token = tokens[position]
        if token.text in {";", ":"}:
            return False
        if token.text not in opening:
            continue
        first = parse.skip(position + 1)
        if first == comma:  # ", meanwhile,"
            return _attach_before(parse, clause, position)
        lead = tokens[first]
        verb = parse.clause_at.get(first)
        if verb is not None and verb.finite and not _told_between(parse, position, comma):
            return False
        insertion = (
            _told_between(parse, position, comma)
            or lead.tag
            in {Tag.REL, Tag.PREP, Tag.SUB, Tag.DET, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.PPOS, Tag.ADJ, Tag.TO}
            or verb is not None
        )
        before = step_back(parse, position)
        if not insertion or before < 0 or tokens[before].tag not in NP_HEADS | {Tag.PRON}:
            continue
        phrase = np_ending(parse, before)
        if phrase is None:
            continue
        left = step_back(parse, phrase.start)
        if left >= 0 and tokens[left].tag in _PREP_VERB and _main_before(parse, position):
            return False
        if left >= 0 and tokens[left].tag is Tag.PREP and not _main_before(parse, position):
            continue
        _attach_subject(parse, clause, phrase)
        return True
    return False


def _told_between(parse: Parse, first: int, last: int) -> bool:
    """As in "Northland, she charged, had", "Northland, said the minister, had": only a teller stands there; mark it."""
    inside = [c for c in parse.clauses if first < c.head < last]
    if len(inside) != 1 or not inside[0].finite:
        return False
    if not tells(parse, inside[0]):
        return False
    inside[0].inserted = True
    return True


def _attach_before(parse: Parse, clause: Clause, comma: int) -> bool:
    phrase = np_ending(parse, step_back(parse, comma))
    if phrase is None:
        return False
    _attach_subject(parse, clause, phrase)
    return True


def _main_before(parse: Parse, index: int) -> bool:
    return any(c.finite and c.kind != "rel" and c.head < index for c in parse.clauses)


def _share_subject(parse: Parse, clause: Clause) -> None:
    """A conjoined verb takes over the subject of the nearest earlier clause of the same tense."""
    tokens = parse.tokens
    signature = _tense(tokens, clause)
    candidates = [c for c in parse.clauses[: clause.index] if c.finite and (c.subjects or c.shared >= 0)]
    fitting = [other for other in reversed(candidates) if _tense(tokens, other) == signature]
    if fitting and tells(parse, clause) and not tells(parse, fitting[0]):
        # "wrote that X could if he chose to, and insisted that": telling goes on with telling
        fitting = [other for other in fitting if tells(parse, other)] or fitting
    if not fitting:
        fitting = [
            other for other in reversed(candidates) if other.kind not in {"sub", "rel", "orel"}
        ] or candidates[::-1]
    if fitting:
        clause.shared, clause.kind = fitting[0].index, fitting[0].kind


def _tense(tokens: list[Token], clause: Clause) -> str:
    first = tokens[clause.start]
    if first.tag is Tag.MODAL:
        return "modal"
    if first.tag is Tag.HAVE and clause.perfect:
        return "perfect"
    if clause.past or first.form & PAST:
        return "past"
    if first.form & (PARTICIPLE):
        return "perfect"
    return "present"


def _coordinated(
    parse: Parse, phrase: NounPhrase, clause: Clause, *, relative: bool = False
) -> list[NounPhrase]:
    """As in "Ukraine and its allies demand": the noun phrases of a coordinated subject, in order."""
    tokens = parse.tokens
    phrases = [phrase]
    plural_verb = bool(tokens[clause.start].form & BASE) or tokens[clause.start].lower in {
        "have",
        "are",
        "were",
        "do",
    }
    while True:
        first = phrases[0].start
        at = first - 1
        if at < 1 or not (
            tokens[at].lower in {"and", "or", "nor", "&"} or (tokens[at].text == "," and len(phrases) > 1)
        ):
            break
        if tokens[at].lower in {"and", "or"} and at >= 2 and tokens[at - 1].text == ",":
            at -= 1
            if len(phrases) == 1 and not plural_verb:
                break
        left = np_ending(parse, at - 1)
        if left is None:
            break
        outside = left.start - 1
        governed = (
            not relative
            and outside >= 0
            and tokens[outside].tag in _BE_PREP_TO_VERB
            and tokens[outside].lower not in SUBORDINATING_PREPOSITIONS
        )
        if governed and not (
            plural_verb and tokens[outside].tag is not Tag.VERB and tokens[outside].tag is not Tag.PREP
        ):
            break
        neither = _after_neither(parse, left)
        if not plural_verb and tokens[clause.start].form & S_FORM and not neither:
            break
        if neither:
            clause.negated = True  # "neither Ukraine nor its allies want"
        phrases.insert(0, left)
    return phrases


_NONE_OF = frozenset({"neither", "few", "nobody", "none", "no-one"})


def _after_neither(parse: Parse, phrase: NounPhrase) -> bool:
    return any(i >= 0 and parse.tokens[i].lower == "neither" for i in (phrase.start, phrase.start - 1))


def _nonfinite_subject(parse: Parse, clause: Clause) -> None:
    """Controllers: of infinitives, participles and gerunds."""
    tokens = parse.tokens
    at = step_back(parse, clause.start)
    if clause.kind == "part" and at >= 0 and tokens[at].tag in NP_HEADS:
        clause.antecedent = np_ending(parse, at)
        return
    if clause.kind == "ing" and at >= 0 and tokens[at].tag in NP_HEADS and tokens[at].text != ",":
        phrase = np_ending(parse, at)
        if phrase is not None:
            clause.subjects = [phrase]
            clause.antecedent = phrase
            return
    if clause.kind == "inf" and at >= 0:
        _infinitive_controller(parse, clause, at)
        return
    earlier = [c for c in parse.clauses[: clause.index] if c.finite]
    fronted = not earlier
    if fronted:
        later = next((c for c in parse.clauses[clause.index + 1 :] if c.finite), None)
        if later is not None:
            clause.shared = later.index
        return
    mains = [c for c in earlier if c.kind != "rel"] or earlier
    clause.shared = mains[-1].index if at >= 0 and tokens[at].tag is not Tag.PUNCT else _matrix(mains).index


def _matrix(candidates: list[Clause]) -> Clause:
    """The outermost clause among those before a comma: a participle after it describes that clause's subject."""
    mains = [c for c in candidates if c.kind == "main"]
    return (mains or candidates)[-1]


def _extraposed(parse: Parse, previous: Clause) -> bool:
    """As in "it would be a mistake to lift sanctions": nobody is told to do it."""
    return (
        previous.lemma == "be"
        and len(previous.subjects) == 1
        and parse.tokens[previous.subjects[0].head].lower in {"it", "this", "that"}
        and parse.tokens[previous.subjects[0].head].tag is Tag.PRON
        and any(t.tag in _ADJ_NOUN for t in parse.tokens[previous.after : previous.after + 4])
    )


def _object_between(parse: Parse, previous: Clause, clause: Clause) -> bool:
    """As in "urged both sides to extend": the object, not the subject, is to act."""
    takes = any("obj-inf" in frame.patterns for frame in frames("verbs").get(previous.lemma, ()))
    between = parse.tokens[previous.after : clause.start]
    return takes and any(t.tag in NP_HEADS | {Tag.PRON} for t in between)


def _infinitive_controller(parse: Parse, clause: Clause, at: int) -> None:
    previous = parse.clauses[clause.index - 1] if clause.index else None
    if previous is None:
        later = next((c for c in parse.clauses[clause.index + 1 :] if c.finite), None)
        clause.shared = later.index if later is not None else -1
        return
    clause.shared = previous.index
    clause.by_object = _object_between(parse, previous, clause) or _extraposed(parse, previous)
    if parse.tokens[at].tag is Tag.CC:
        for other in reversed(parse.clauses[: clause.index]):
            if other.kind == "inf":
                clause.shared = other.shared
                return
