"""Who speaks in a sentence: subjects of verbs of speech and position, owners of positions, "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.resources import frames
from irenic.coding.words.lexicon import look_up
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form
from irenic.suggestions.names import Run
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.words import SIDE_NOUNS, is_observer, is_office


@dataclass(frozen=True, slots=True)
class Voice:
    """A run that speaks or holds something; `how` says by what. `title` are words of office after or before it."""

    run: Run
    how: str
    title: str = ""
    owner: str = ""


def find_voices(sentence: ReadSentence) -> list[Voice]:
    """The names that speak in a sentence, each once, with the words of office in apposition."""
    voices: dict[Run, Voice] = {}
    for run, how in (*_subjects(sentence), *_tags(sentence), *_according(sentence), *_owners(sentence)):
        if run not in voices:
            title, owner = _apposition(sentence, run)
            voices[run] = Voice(run, how, title, owner)
    return [voices[run] for run in sentence.runs if run in voices]


def _subjects(sentence: ReadSentence) -> Iterator[tuple[Run, str]]:
    for clause in sentence.parse.clauses:
        if not holds(clause):
            continue
        if clause.passive:
            yield from _agent(sentence, clause)
            continue
        for phrase in clause.subjects:
            run = _run_of(sentence, phrase)
            if run is not None:
                yield run, f"{clause.lemma} (verb)"


def holds(clause: Clause) -> bool:
    """Whether a clause has a verb of speech or position."""
    return clause.lemma in _verbs()


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    """Verbs of speech and position, alone or with a particle; not those by which deeds are narrated."""
    return frozenset(
        trigger.partition("_")[0]
        for trigger, rows in frames("verbs").items()
        if any(row.kind.form is not Form.NARRATED for row in rows)
    )


def _agent(sentence: ReadSentence, clause: Clause) -> Iterator[tuple[Run, str]]:
    tokens = sentence.parse.tokens
    if clause.after < len(tokens) and tokens[clause.after].lower == "by":
        phrase = sentence.parse.noun_phrase(clause.after + 1)
        run = _run_of(sentence, phrase) if phrase is not None else None
        if run is not None:
            yield run, f"{clause.lemma} (verb)"


def _run_of(sentence: ReadSentence, phrase: NounPhrase) -> Run | None:
    """The name that a noun phrase means: at its head, in apposition to it, or the body that its head serves."""
    tokens = sentence.parse.tokens
    run = sentence.run_at(phrase.head)
    if run is not None:
        return run if run.name else _apposed(sentence, run.end) or run
    head = tokens[phrase.head]
    lemma = head.word.noun if head.word is not None else head.lower
    owned = next((r for r in sentence.runs if phrase.start <= r.start and r.end <= phrase.head), None)
    if owned is not None and (lemma in SIDE_NOUNS or is_office(lemma)):
        return owned
    if not is_office(lemma):
        return None
    after = phrase.head + 1
    beside = _apposed(sentence, after)
    if beside is not None:
        return beside
    if after < len(tokens) and tokens[after].lower in {"of", "for"}:
        at = after + 1 + (after + 1 < len(tokens) and tokens[after + 1].lower == "the")
        return sentence.run_at(at)
    return None


def _apposed(sentence: ReadSentence, at: int) -> Run | None:
    """As in "its chairwoman, Runa Tell, said": the name between commas from a token on."""
    tokens = sentence.parse.tokens
    beside = sentence.run_at(at + 1) if at < len(tokens) and tokens[at].text == "," else None
    if beside is None or not beside.name or beside.end >= len(tokens) or tokens[beside.end].text != ",":
        return None
    return beside


def _tags(sentence: ReadSentence) -> Iterator[tuple[Run, str]]:
    """As in "…," said Marit Aaberg: a verb of speech after a comma or a quotation, and the name after it."""
    tokens = sentence.parse.tokens
    for index in range(1, len(tokens) - 1):
        before = tokens[index - 1]
        if before.text != "," and before.tag is not Tag.QUOTE:
            continue
        verb = look_up(tokens[index].lower).verb
        if verb in _TO_SOMEBODY or not any("that" in row.patterns for row in frames("verbs").get(verb, ())):
            continue
        at = index + 1
        while at < len(tokens) and tokens[at].tag in {Tag.DET, Tag.ADV}:
            at += 1
        run = sentence.run_at(at) if at < len(tokens) else None
        if run is not None:
            yield run, f"{verb} (verb)"


_TO_SOMEBODY = frozenset({"tell"})
"""Behind them stands who is told, never who speaks."""


def _according(sentence: ReadSentence) -> Iterator[tuple[Run, str]]:
    tokens = sentence.parse.tokens
    for index in range(len(tokens) - 2):
        if tokens[index].lower == "according" and tokens[index + 1].lower == "to":
            phrase = sentence.parse.noun_phrase(index + 2)
            run = _run_of(sentence, phrase) if phrase is not None else None
            if run is not None:
                yield run, "according to"


def _owners(sentence: ReadSentence) -> Iterator[tuple[Run, str]]:
    """As in "Marenia's insistence on", "Tolvarian demands for": who has a position."""
    tokens = sentence.parse.tokens
    for run in sentence.runs:
        at = run.end
        if at < len(tokens) and tokens[at].tag is Tag.POSS:
            at += 1
        while at < len(tokens) and tokens[at].tag is Tag.ADJ:
            at += 1
        word = tokens[at].word if at < len(tokens) and tokens[at].tag is Tag.NOUN else None
        if word is not None and word.noun in frames("nouns"):
            yield run, f"{word.noun} (noun)"


def _apposition(sentence: ReadSentence, run: Run) -> tuple[str, str]:
    """As in "Marit Aaberg, the Sundholm envoy" and "its chairwoman, Runa Tell,": the office, and whose it is."""
    tokens = sentence.parse.tokens
    if run.end < len(tokens) and tokens[run.end].text == ",":
        stop = run.end + 1
        while stop < min(len(tokens), run.end + 12) and tokens[stop].tag is not Tag.PUNCT:
            stop += 1
        found = _office(sentence, run.end + 1, stop)
        if found[0]:
            return found
    if run.start > 1 and tokens[run.start - 1].text == ",":
        before = np_ending(sentence.parse, run.start - 2)
        if before is not None:
            return _office(sentence, before.start, run.start - 1)
    return "", ""


def _office(sentence: ReadSentence, start: int, end: int) -> tuple[str, str]:
    """The words of office in `[start, end)`, where these are a noun phrase about one, and their owner."""
    tokens = sentence.parse.tokens
    phrase = sentence.parse.noun_phrase(start) if start < len(tokens) else None
    if phrase is None or phrase.tail > end:
        return "", ""
    word = tokens[phrase.head].word
    lemma = word.noun if word is not None else tokens[phrase.head].lower
    if not is_office(lemma) and not is_observer(lemma):
        return "", ""
    inside = [run for run in sentence.runs if start <= run.start and run.end <= phrase.tail]
    owner = next((name for run in inside if (name := run.owner or run.name)), "")
    first = start
    while first < phrase.head and tokens[first].tag in {Tag.DET, Tag.PPOS}:
        first += 1
    text = sentence.example.exact
    offset = sentence.example.start
    return text[tokens[first].start - offset : tokens[phrase.tail - 1].end - offset], owner
