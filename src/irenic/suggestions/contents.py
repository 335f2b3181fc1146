"""What acts are about: the noun phrases that verbs and nouns of position take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.resources import Frame, frames
from irenic.coding.words.closed import TIME_NOUNS
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Act
from irenic.suggestions.reading import ReadSentence

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
        "argument claim view claims opportunity possibility chance hope fact nature context commitment word kind level"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Content:
    """A noun phrase that an act is about: tokens `[start, end)` with its first complement, and its head's lemma."""

    sentence: ReadSentence
    act: Act
    head: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words, without determiner, on one line."""
        tokens, example = self.sentence.parse.tokens, self.sentence.example
        exact = example.exact[
            tokens[self.start].start - example.start : tokens[self.end - 1].end - example.start
        ]
        return " ".join(exact.split())


def find_contents(sentence: ReadSentence) -> Iterator[Content]:
    """The contents of a sentence, in reading order; names, pronouns and words that say nothing are left out."""
    found: dict[tuple[int, int], Content] = {}
    for act, phrase in (*_of_verbs(sentence.parse), *_of_nouns(sentence.parse)):
        content = _content(sentence, act, phrase)
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


def _content(sentence: ReadSentence, act: Act, phrase: NounPhrase) -> Content | None:
    tokens = sentence.parse.tokens
    head = tokens[phrase.head]
    if head.tag is not Tag.NOUN or head.word is None or head.mention >= 0 or sentence.run_at(phrase.head):
        return None
    if head.word.noun in _EMPTY_HEADS | TIME_NOUNS or len(head.word.noun) < 3:
        return None
    start = phrase.start
    while start < phrase.head and tokens[start].tag in {Tag.DET, Tag.PPOS, Tag.QUOTE, Tag.NUM, Tag.ADV}:
        start += 1
    end = phrase.end
    if end < len(tokens) and tokens[end].lower in {"of", "for", "on"}:
        inner = sentence.parse.noun_phrase(end + 1)
        if inner is not None and tokens[inner.head].tag in {Tag.NOUN, Tag.NAME}:
            end = inner.end
    return Content(sentence, act, head.word.noun, start, end)
