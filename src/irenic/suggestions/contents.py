"""What acts are about: the noun phrases that verbs and nouns of position take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.resources import Frame, frames, words
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.lexicon import ADJ, ING, NOUN, Word
from irenic.coding.words.tokens import Tag, Token
from irenic.model.terms import Act
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.words import never_a_name

POSITION_ACTS = frozenset(
    {
        Act.DEMAND, Act.OFFER, Act.ACCEPT, Act.REJECT, Act.CONCESSION, Act.THREAT, Act.PROMISE, Act.LINKAGE, Act.SIGNAL
    }
)  # fmt: skip
_TURNED = {Act.ACCEPT: Act.REJECT, Act.REJECT: Act.ACCEPT}
_PREPOSITIONS = frozenset("for on upon to of about over against with in into toward towards by".split())
_EMPTY_HEADS = frozenset(
    (
        "thing way side day week month year time part number end party issue question matter point talk subject "
        "condition offer proposal plan idea demand call request list step move round meeting position country people "
        "leader official president minister government agreement deal compromise peace war conflict decision statement "
        "concession support solution measure interest goal desire willingness adherence balance challenge confidence "
        "efficacy framework action tactic tale term threat sentiment settlement credibility implication perspective "
        "pathway grasp answer backing invitation effort approach attempt need pressure progress responsibility result "
        "outcome course role right respect option article charge gesture link priority stance policy strategy reason "
        "argument claim view claims opportunity possibility chance hope fact nature context commitment word kind level "
        "interview page minute address email crowd favour favor delegation reporter journalist person man woman life "
        "world place sense sign case example door moment past future rest range bit work job member group "
        "yes no other one"
    ).split()
)
_POINTING = ("elliptic", "anaphors", "documents", "papers", "discussions", "charges", "shown", "relatives")
"""Classes of words that stand for what was spoken of, for papers and talk, or for whoever is beside somebody."""
_AFTER_HEAD = frozenset({Tag.NOUN, Tag.NAME, Tag.NUM})
_TRIMMED = frozenset({Tag.DET, Tag.POSS, Tag.PPOS, Tag.QUOTE, Tag.NUM, Tag.ADV})


@lru_cache(maxsize=1)
def _empty_heads() -> frozenset[str]:
    return _EMPTY_HEADS | TIME_NOUNS


@lru_cache(maxsize=1)
def people_words() -> frozenset[str]:
    """Nouns for people and bodies that act."""
    return frozenset().union(*(words()[name] for name in ("group_roles", "person_roles", "wide_holders")))


@lru_cache(maxsize=1)
def _pointing() -> frozenset[str]:
    """Nouns that alone name nothing: "the refusal", "an abolition", "their neighbours"."""
    return frozenset(frames("nouns")).union(*(words()[name] for name in _POINTING))


@dataclass(frozen=True, slots=True)
class Content:
    """A noun phrase that an act is about: tokens `[start, end)` with its first complement.

    `head` is the lemma of its head, which stands at `at`.
    """

    sentence: ReadSentence
    act: Act
    head: str
    start: int
    end: int
    at: int

    @property
    def words(self) -> str:
        """The words, without determiner, on one line; small letters but for names."""
        text, out = self.sentence.text, ""
        for index in range(self.start, self.end):
            token = self.sentence.parse.tokens[index]
            word = text[token.start : token.end]
            gap = text[self.sentence.parse.tokens[index - 1].end : token.start] if out else ""
            out += gap + (word if _named(self.sentence, index) else word.lower())
        return " ".join(out.split())

    @property
    def nouns(self) -> frozenset[str]:
        """The words that may be nouns, each by its shortest lemma; of "salt duties for salt" those to the head."""
        stop = self.end if self.start == self.at else self.at + 1
        inside = self.sentence.parse.tokens[self.start : stop]
        return frozenset(
            shortest_lemma(t.word)
            for t in inside
            if t.tag in {Tag.NOUN, Tag.ADJ} and t.word is not None and t.word.classes & NOUN
        )


def shortest_lemma(word: Word) -> str:
    """The form of a word by which two are compared."""
    return min(word.lemmas, key=lambda form: (len(form), form))


def find_contents(sentence: ReadSentence) -> Iterator[Content]:
    """The contents of a sentence, in reading order; names, pronouns and words that say nothing are left out."""
    found: dict[tuple[int, int], Content] = {}
    for act, phrase in (*_of_verbs(sentence.parse), *_of_nouns(sentence.parse)):
        content = content_of(sentence, act, phrase)
        if content is not None:
            found.setdefault((content.start, content.end), content)
    yield from (found[place] for place in sorted(found))


def _of_verbs(parse: Parse) -> Iterator[tuple[Act, NounPhrase]]:
    for clause in parse.clauses:
        for trigger, after in _triggers(parse, clause):
            rows = [row for row in frames("verbs").get(trigger, ()) if _is_position(row)]
            for row in rows[:1]:
                act = _TURNED.get(row.kind.act, row.kind.act) if clause.negated else row.kind.act
                if clause.passive and clause.finite and clause.subjects:
                    yield act, clause.subjects[0]
                    continue
                phrase = _object(parse, after, row.patterns)
                if phrase is not None:
                    yield act, phrase
            if rows:
                break


def _triggers(parse: Parse, clause: Clause) -> Iterator[tuple[str, int]]:
    """The verb with the word after it ("rule out"), then alone; with the index after it."""
    after = clause.after
    if after < len(parse.tokens):
        yield f"{clause.lemma}_{parse.tokens[after].lower}", after + 1
    yield clause.lemma, after


def _of_nouns(parse: Parse) -> Iterator[tuple[Act, NounPhrase]]:
    for index, token in enumerate(parse.tokens):
        if token.tag is not Tag.NOUN or token.word is None:
            continue
        row = next((row for row in frames("nouns").get(token.word.noun, ()) if _is_position(row)), None)
        if row is not None and (phrase := _object(parse, index + 1, row.patterns, noun=True)) is not None:
            yield row.kind.act, phrase


def _is_position(row: Frame) -> bool:
    if row.kind.act is Act.SIGNAL:
        return row.kind.name == "favour"  # what somebody hopes or shows is seldom a thing to be settled
    return row.kind.act in POSITION_ACTS and not row.kind.told


def _object(parse: Parse, after: int, patterns: tuple[str, ...], *, noun: bool = False) -> NounPhrase | None:
    """The noun phrase that fills a pattern: direct, after its preposition, or the object of its infinitive."""
    at = parse.skip(after)
    if at >= len(parse.tokens):
        return None
    token = parse.tokens[at]
    if token.lower in patterns and token.lower in _PREPOSITIONS:
        return parse.noun_phrase(parse.skip(at + 1)) if at + 1 < len(parse.tokens) else None
    if "inf" in patterns and token.tag is Tag.TO:
        verb = next((c for c in parse.clauses if at <= c.start <= at + 3 and c.kind == "inf"), None)
        start = parse.skip(verb.after) if verb is not None else len(parse.tokens)
        return parse.noun_phrase(start) if start < len(parse.tokens) and parse.is_np_start(start) else None
    if not noun and "np" in patterns and parse.is_np_start(at):
        return parse.noun_phrase(at)
    return None


def content_of(sentence: ReadSentence, act: Act, phrase: NounPhrase) -> Content | None:
    """What a noun phrase names, without determiner and owner; None for names and words that say nothing."""
    tokens = sentence.parse.tokens
    head = tokens[phrase.head]
    if head.tag is not Tag.NOUN or head.word is None or head.mention >= 0 or sentence.run_at(phrase.head):
        return None
    if head.word.noun in _empty_heads() or len(head.word.noun) < 3:
        return None
    owners = (
        i + 1
        for i in range(phrase.start, phrase.head)
        if tokens[i].tag is Tag.POSS and _named(sentence, i - 1)
    )
    start = max(owners, default=phrase.start)
    while start < phrase.head and tokens[start].tag in _TRIMMED:
        start += 1
    end = phrase.end
    while end > phrase.head + 1 and tokens[end - 1].tag not in _AFTER_HEAD:
        end -= 1  # "barracks next"
    if end < len(tokens) and tokens[end].lower in {"of", "for", "on"}:
        inner = sentence.parse.noun_phrase(end + 1)
        if inner is not None and _completes(tokens[inner.head]):
            end = inner.end
    more = any(tokens[i].tag in _AFTER_HEAD for i in range(start, end) if i != phrase.head)
    if not more and head.word.noun in _pointing():
        return None
    if end - start == 1 and (_no_noun(head.word) or head.word.noun in people_words()):
        return None
    return Content(sentence, act, head.word.noun, start, end, phrase.head)


def _completes(token: Token) -> bool:
    """Whether what is headed by a word tells what of: no day, no time ("a truce on Monday")."""
    time = token.word is not None and token.word.noun in TIME_NOUNS
    return token.tag in {Tag.NOUN, Tag.NAME} and not time and not never_a_name(token.lower)


def _no_noun(word: Word) -> bool:
    """As in "permanent", "working": alone it may as well be an adjective or a verb."""
    return bool(word.classes & ADJ) or bool(word.verb_forms & ING)


def _named(sentence: ReadSentence, index: int) -> bool:
    token = sentence.parse.tokens[index]
    return token.mention >= 0 or token.tag is Tag.NAME or sentence.run_at(index) is not None
