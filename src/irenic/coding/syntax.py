"""Tagged tokens → verb groups with subjects: the clause tree of a sentence.

A clause is a verb group with its kind, its subject noun phrases, and the clause that governs it. The parser
is shallow and deterministic: it looks for the nearest structure that fits, and leaves open what it cannot see.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from irenic.coding.closed import SUBORDINATING_PREPOSITIONS, TIME_NOUNS
from irenic.coding.lexicon import BASE, ING, PARTICIPLE, PAST, S_FORM
from irenic.coding.tokens import Tag, Token

AUX = frozenset({Tag.MODAL, Tag.BE, Tag.HAVE, Tag.DO})
NP_TAGS = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJ, Tag.NUM, Tag.DET, Tag.PPOS, Tag.POSS})
NP_HEADS = frozenset({Tag.NOUN, Tag.NAME, Tag.NUM})
NP_STARTS = NP_TAGS - {Tag.POSS} | {Tag.PRON}
DASHES = frozenset({"–", "—", "--", "―"})


@dataclass(slots=True)
class NounPhrase:
    """Tokens `[start, end)`; `head` is the head noun; `tail` is the end of its prepositional phrases."""

    start: int
    end: int
    head: int
    tail: int


@dataclass(slots=True)
class Clause:
    """One verb group and what it governs; all positions are token indices of the sentence.

    `kind`: main, that, sub, rel, orel (object relative), inf, ing, part. `subjects` are noun phrases; `shared`
    is the clause whose subject this one takes over.
    """

    index: int
    start: int
    head: int
    lemma: str
    kind: str
    finite: bool
    negated: bool = False
    modal: str = ""
    passive: bool = False
    perfect: bool = False
    past: bool = False
    subjects: list[NounPhrase] = field(default_factory=list)
    shared: int = -1
    antecedent: NounPhrase | None = None
    opener: int = -1
    adverbs: list[str] = field(default_factory=list)

    @property
    def after(self) -> int:
        """The token index after the verb group."""
        return self.head + 1


class Parse:
    """A sentence's tokens and clauses."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.clauses: list[Clause] = []
        self.clause_at: dict[int, Clause] = {}
        _find_groups(self)
        _decide_participles(self)
        _find_subjects(self)

    def is_np_start(self, index: int) -> bool:
        """Whether a noun phrase can start at a token."""
        return index < len(self.tokens) and self.tokens[index].tag in NP_STARTS

    def skip(self, index: int, *, quotes: bool = True) -> int:
        """The next index at or after `index` that is no adverb (and no quotation mark)."""
        while index < len(self.tokens) and (
            self.tokens[index].tag is Tag.ADV or (quotes and self.tokens[index].tag is Tag.QUOTE)
        ):
            index += 1
        return index

    def noun_phrase(self, start: int) -> NounPhrase | None:
        """The noun phrase that starts at a token, without its prepositional phrases in `end`."""
        tokens, index, head = self.tokens, start, -1
        while index < len(tokens):
            token = tokens[index]
            if token.tag is Tag.PRON and index == start:
                return NounPhrase(start, start + 1, start, start + 1)
            if token.tag in NP_HEADS:
                head = index
            elif token.tag in {Tag.DET, Tag.PPOS} and head >= 0 and tokens[index - 1].tag is not Tag.POSS:
                break
            elif (
                token.tag is Tag.QUOTE
                or (token.tag is Tag.ADV and head < 0)
                or (token.text == "," and _adjective_list(tokens, index))
                or (token.tag is Tag.CC and _adjective_pair(tokens, index))
            ):
                pass
            elif token.tag not in NP_TAGS:
                break
            index += 1
        if head < 0:
            if index > start and tokens[start].tag in {Tag.DET, Tag.PPOS, Tag.ADJ}:
                head = index - 1
            else:
                return None
        while index > head + 1 and tokens[index - 1].tag in {Tag.QUOTE, Tag.POSS, Tag.ADV, Tag.CC}:
            index -= 1
        return NounPhrase(start, max(index, head + 1), head, self.prepositional_end(max(index, head + 1)))

    def prepositional_end(self, index: int) -> int:
        """The end of the prepositional phrases that follow a noun phrase."""
        while index < len(self.tokens) and self.tokens[index].tag is Tag.PREP:
            inner = self.noun_phrase(index + 1)
            if inner is None:
                break
            index = inner.end
        return index


def _adjective_list(tokens: list[Token], index: int) -> bool:
    return (
        0 < index < len(tokens) - 2
        and tokens[index - 1].tag is Tag.ADJ
        and tokens[index + 1].tag is Tag.ADJ
        and tokens[index + 2].tag in {Tag.ADJ, Tag.NOUN}
    )


def _adjective_pair(tokens: list[Token], index: int) -> bool:
    return (
        0 < index < len(tokens) - 2
        and tokens[index].lower in {"and", "or", "but"}
        and tokens[index - 1].tag is Tag.ADJ
        and tokens[index + 1].tag in {Tag.ADJ, Tag.ADV}
        and tokens[index + 2].tag in {Tag.ADJ, Tag.NOUN}
    )


def _find_groups(parse: Parse) -> None:
    tokens, index = parse.tokens, 0
    while index < len(tokens):
        token = tokens[index]
        if token.tag in AUX or token.tag is Tag.VERB or token.tag is Tag.TO:
            clause, index = _group(parse, index)
            if clause is not None:
                parse.clauses.append(clause)
                for position in range(clause.start, clause.head + 1):
                    parse.clause_at[position] = clause
        else:
            index += 1


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
        elif token.tag is Tag.VERB:
            head = index
            break
        elif token.tag is Tag.QUOTE and last_aux >= 0:
            pass
        elif token.text == "," and last_aux >= 0 and _short_insert(tokens, index):
            index = _short_insert(tokens, index)
            continue
        else:
            break
        index += 1
    if head < 0:
        head = last_aux
    if head < 0:
        return None, start + 1
    verb = tokens[head]
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


def _short_insert(tokens: list[Token], index: int) -> int:
    """As in "could, in turn, facilitate": the index after the closing comma of a short insertion, or 0."""
    for position in range(index + 1, min(index + 6, len(tokens))):
        if tokens[position].text == ",":
            following = tokens[position + 1] if position + 1 < len(tokens) else None
            return (
                position + 1 if following is not None and following.tag in {Tag.VERB, Tag.BE, Tag.HAVE} else 0
            )
        if tokens[position].tag in {Tag.VERB} | AUX:
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
    if token.tag in {Tag.BE, Tag.HAVE, Tag.DO}:
        return token.lower not in {"be", "been", "being", "having"}
    return bool(token.form & (S_FORM | BASE | PAST))


def _is_ing(token: Token) -> bool:
    return bool(token.form & ING) or token.lower in {"being", "having"}


def _decide_participles(parse: Parse) -> None:
    """As in "-ed" forms without an auxiliary: past tense or participle ("the deal reached under … could")."""
    tokens = parse.tokens
    for clause in parse.clauses:
        token = tokens[clause.head]
        if clause.start != clause.head or token.tag is not Tag.VERB or not token.form & PARTICIPLE:
            continue
        if not token.form & PAST or _reduced_relative(parse, clause):
            clause.kind, clause.finite, clause.past = "part", False, False
            clause.passive = True


def _reduced_relative(parse: Parse, clause: Clause) -> bool:
    tokens, index = parse.tokens, clause.head
    before = index - 1
    while before >= 0 and tokens[before].tag in {Tag.ADV, Tag.QUOTE}:
        before -= 1
    after = parse.skip(index + 1)
    following = tokens[after] if after < len(tokens) else None
    if before < 0:
        return True
    previous = tokens[before]
    if previous.tag in {Tag.PRON, Tag.REL}:
        return False
    if following is not None and following.lower == "by" and previous.tag in NP_HEADS:
        return True
    if previous.tag is Tag.CC:
        return False
    if previous.text == ",":
        earlier = [
            c for c in parse.clauses if c.head < index and c.finite and not _inserted(parse, c, before)
        ]
        if not earlier and _subject_before_insertion(parse, before):
            return _finite_without_subject_ahead(parse, index)
        return not earlier or (
            following is not None and following.lower in {"by", "in", "on", "at", "with", "as"}
        )
    if previous.tag in NP_HEADS:
        zero_that = following is not None and following.tag in NP_STARTS
        if not zero_that and _object_of_finite(parse, before):
            return True
        return not zero_that and _finite_without_subject_ahead(parse, index)
    return False


def _object_of_finite(parse: Parse, head: int) -> bool:
    """Whether the noun before is the object of a finite verb ("praised the agreement achieved under")."""
    for index in range(head, -1, -1):
        token = parse.tokens[index]
        if token.tag in {Tag.PUNCT, Tag.SUB, Tag.COMPL, Tag.REL} or (
            token.tag is Tag.CC and index < head - 2
        ):
            return False
        clause = parse.clause_at.get(index)
        if clause is not None:
            return clause.finite and clause.lemma not in _SAYING
    return False


_SAYING = frozenset(
    (
        "say think believe know hope fear claim argue insist warn announce report note add suggest feel "
        "admit hear"
    ).split()
)


def _inserted(parse: Parse, clause: Clause, comma: int) -> bool:
    """Whether a finite clause stands in an insertion that the comma closes ("X, who served as envoy, said")."""
    at = _before(parse, clause.start)
    return at >= 0 and parse.tokens[at].tag in {Tag.REL, Tag.SUB} and clause.head < comma


def _subject_before_insertion(parse: Parse, comma: int) -> bool:
    """Whether a noun phrase that could be the subject opens the sentence before the insertion."""
    tokens = parse.tokens
    opening = next((i for i in range(comma) if tokens[i].text == ","), -1)
    if opening <= 0 or tokens[opening - 1].tag not in NP_HEADS | {Tag.PRON}:
        return False
    return tokens[parse.skip(0)].tag in NP_STARTS


def _finite_without_subject_ahead(parse: Parse, index: int) -> bool:
    """Whether the next verb group is finite with nothing between that would give it a subject of its own."""
    for position in range(index + 1, len(parse.tokens)):
        token = parse.tokens[position]
        if token.tag in {Tag.PUNCT, Tag.SUB, Tag.COMPL, Tag.REL, Tag.CC}:
            return False
        clause = parse.clause_at.get(position)
        if clause is not None:
            return clause.finite
    return False


def _find_subjects(parse: Parse) -> None:
    for clause in parse.clauses:
        if clause.finite:
            _finite_subject(parse, clause)
        else:
            _nonfinite_subject(parse, clause)


def _before(parse: Parse, index: int) -> int:
    index -= 1
    while index >= 0 and parse.tokens[index].tag in {Tag.ADV, Tag.QUOTE}:
        index -= 1
    return index


def _finite_subject(parse: Parse, clause: Clause) -> None:
    tokens = parse.tokens
    at = _before(parse, clause.start)
    if at < 0:
        return
    token = tokens[at]
    if token.tag is Tag.REL:
        clause.kind = "rel"
        clause.opener = at
        clause.antecedent = np_ending(parse, _skip_back_punctuation(parse, at))
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
        phrase = _agreeing(parse, clause, np_ending(parse, at))
        if phrase is not None:
            _attach_subject(parse, clause, phrase)


def _agreeing(parse: Parse, clause: Clause, phrase: NounPhrase | None) -> NounPhrase | None:
    """As in "the refusal to compromise positions reflects": a plural object is no subject of a singular verb."""
    first = parse.tokens[clause.start]
    singular = bool(first.form & S_FORM) or first.lower in {"is", "has", "was", "does"}
    while phrase is not None and singular:
        word = parse.tokens[phrase.head].word
        if word is None or not word.plural or parse.tokens[phrase.head].tag is not Tag.NOUN:
            break
        inner = parse.clause_at.get(_before(parse, phrase.start))
        if inner is None or inner.finite or inner.start < 1:
            break
        phrase = np_ending(parse, _before(parse, inner.start))
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
    at = _before(parse, first)
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


def _lacks_object(parse: Parse, clause: Clause, opener: int) -> bool:
    """As in "the plan that the envoy presented to": a transitive verb with nothing after it opens a relative clause."""
    if opener < 1 or parse.tokens[opener - 1].tag not in NP_HEADS or clause.lemma not in _TRANSITIVE:
        return False
    after = parse.skip(clause.after)
    return after >= len(parse.tokens) or parse.tokens[after].tag in {Tag.PREP, Tag.PUNCT, Tag.VERB} | AUX


def _skip_back_punctuation(parse: Parse, index: int) -> int:
    index -= 1
    while index >= 0 and (
        parse.tokens[index].tag in {Tag.QUOTE, Tag.PREP} or parse.tokens[index].text == ","
    ):
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
        lead = tokens[first]
        verb = parse.clause_at.get(first)
        if verb is not None and verb.finite:
            return False
        insertion = (
            lead.tag
            in {Tag.REL, Tag.PREP, Tag.SUB, Tag.DET, Tag.NOUN, Tag.NAME, Tag.NUM, Tag.PPOS, Tag.ADJ, Tag.TO}
            or verb is not None
        )
        before = _before(parse, position)
        if not insertion or before < 0 or tokens[before].tag not in NP_HEADS | {Tag.PRON}:
            continue
        phrase = np_ending(parse, before)
        if phrase is None:
            continue
        left = _before(parse, phrase.start)
        if left >= 0 and tokens[left].tag in {Tag.VERB, Tag.PREP} and _main_before(parse, position):
            return False
        if left >= 0 and tokens[left].tag is Tag.PREP and not _main_before(parse, position):
            continue
        _attach_subject(parse, clause, phrase)
        return True
    return False


def _main_before(parse: Parse, index: int) -> bool:
    return any(c.finite and c.kind != "rel" and c.head < index for c in parse.clauses)


def _share_subject(parse: Parse, clause: Clause) -> None:
    """A conjoined verb takes over the subject of the nearest earlier clause of the same tense."""
    tokens = parse.tokens
    signature = _tense(tokens, clause)
    candidates = [c for c in parse.clauses[: clause.index] if c.finite and (c.subjects or c.shared >= 0)]
    for other in reversed(candidates):
        if _tense(tokens, other) == signature:
            clause.shared, clause.kind = other.index, other.kind
            return
    if candidates:
        clause.shared, clause.kind = candidates[-1].index, candidates[-1].kind


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


def np_ending(parse: Parse, end: int) -> NounPhrase | None:
    """The noun phrase whose last token is `end`, with the noun that governs its prepositional phrases as head."""
    tokens = parse.tokens
    if end < 0:
        return None
    if tokens[end].tag is Tag.PRON or (tokens[end].tag in {Tag.DET} and tokens[end].lower in _PRONOMINAL):
        return NounPhrase(end, end + 1, end, end + 1)
    if tokens[end].tag not in NP_TAGS or tokens[end].tag in {Tag.PPOS, Tag.DET}:
        return None
    start = _np_left_edge(tokens, end)
    head = end
    while head > start and tokens[head].tag not in NP_HEADS:
        head -= 1
    phrase = NounPhrase(start, end + 1, head, end + 1)
    left = start - 1
    while left >= 1 and tokens[left].tag is Tag.PREP and tokens[left - 1].tag in NP_HEADS:
        outer_end = left - 1
        if parse.clause_at.get(outer_end) is not None:
            break
        outer_start = _np_left_edge(tokens, outer_end)
        phrase = NounPhrase(outer_start, outer_end + 1, outer_end, end + 1)
        left = outer_start - 1
    return phrase


_PRONOMINAL = frozenset("both all many some several most others this that these those neither each".split())


def _np_left_edge(tokens: list[Token], end: int) -> int:
    start = end
    while start > 0:
        token, left = tokens[start], tokens[start - 1]
        if token.tag in {Tag.DET, Tag.PPOS} and left.tag is not Tag.DET:
            break
        if left.tag not in NP_TAGS and left.tag is not Tag.QUOTE:
            break
        if left.lower in TIME_NOUNS and left.tag is not Tag.NAME and token.tag is not Tag.POSS:
            break
        if left.tag is Tag.POSS and token.tag is Tag.DET:
            break
        if left.tag is Tag.QUOTE and start - 2 >= 0 and tokens[start - 2].tag not in NP_TAGS:
            break
        start -= 1
    while tokens[start].tag in {Tag.QUOTE, Tag.POSS} and start < end:
        start += 1
    return start


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
            tokens[at].lower in {"and", "or", "&"} or (tokens[at].text == "," and len(phrases) > 1)
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
            and tokens[outside].tag in {Tag.VERB, Tag.PREP, Tag.TO, Tag.BE}
            and tokens[outside].lower not in SUBORDINATING_PREPOSITIONS
        )
        if governed and not (
            plural_verb and tokens[outside].tag is not Tag.VERB and tokens[outside].tag is not Tag.PREP
        ):
            break
        if not plural_verb and tokens[clause.start].form & S_FORM:
            break
        phrases.insert(0, left)
    return phrases


def _nonfinite_subject(parse: Parse, clause: Clause) -> None:
    """Controllers: of infinitives, participles and gerunds."""
    tokens = parse.tokens
    at = _before(parse, clause.start)
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


def _infinitive_controller(parse: Parse, clause: Clause, at: int) -> None:
    previous = parse.clauses[clause.index - 1] if clause.index else None
    if previous is None:
        later = next((c for c in parse.clauses[clause.index + 1 :] if c.finite), None)
        clause.shared = later.index if later is not None else -1
        return
    clause.shared = previous.index
    if parse.tokens[at].tag is Tag.CC:
        for other in reversed(parse.clauses[: clause.index]):
            if other.kind == "inf":
                clause.shared = other.shared
                return
