"""What a document has been about so far: the issues named sentence by sentence, for words that only point at one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from irenic.coding.contents.content import Contents, Finding
from irenic.model.terms import CONDUCT, Act

REACH = 4
"""How many sentences of its own paragraph a pointing word may look back over."""
FAR = 3
"""How many sentences of the paragraph before it may look back over."""
PLAIN = 2.4
"""The least weight of words that name an issue plainly."""
WIDE = 14
"""How many sentences back a word that names the kind of thing ("the mission") may look."""


@dataclass(slots=True)
class _Sentence:
    """A sentence's contents and what statements found in it: (token, finding, act), in the order of the statements."""

    paragraph: int
    contents: Contents
    length: int
    noted: list[tuple[int, Finding, Act | None]] = field(default_factory=list)
    named: dict[str, float] | None = None

    @property
    def strongest(self) -> dict[str, float]:
        """The greatest weight of a phrase for each issue that the sentence names; looked up once."""
        if self.named is None:
            self.named = self.contents.strongest(0, self.length)
        return self.named

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.length > 0 and "?" in {t.text for t in self.contents.parse.tokens[-2:]}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is spoken of around a content, by issue: the weights of phrases, and what the last statements were about.

    `last` is the issue of the last statement of the paragraph so far, `last_above` that of the paragraph before.
    """

    last: str | None
    last_above: str | None
    sentence_before: dict[str, float]
    earlier: dict[str, float]
    above: dict[str, float]
    question: bool


class Topics:
    """The issues of a document's sentences, newest last; `spoken_of` counts its statements so far by issue."""

    def __init__(self) -> None:
        self._sentences: list[_Sentence] = []
        self.spoken_of: Counter[str] = Counter()

    def open(self, paragraph: int, contents: Contents) -> None:
        """A new sentence begins; its words are looked up only if something later points back at them."""
        self._sentences.append(_Sentence(paragraph, contents, len(contents.parse.tokens)))
        del self._sentences[: -WIDE - 1]

    def note(self, token: int, finding: Finding, act: Act | None = None) -> None:
        """A statement of this sentence, found at a token, is about an issue."""
        if finding.issue != CONDUCT:
            self._sentences[-1].noted.append((token, finding, act))
            self.spoken_of[finding.issue] += 1

    @property
    def contents(self) -> Contents | None:
        """What the newest sentence is about."""
        return self._sentences[-1].contents if self._sentences else None

    @property
    def begun(self) -> bool:
        """Whether any statement of the last sentences named an issue."""
        return any(sentence.noted for sentence in self._sentences)

    def here(self, before: int) -> Finding | None:
        """The issue that was last spoken of in this sentence, before a token."""
        if not self._sentences:
            return None
        now = self._sentences[-1]
        noted = [(token, finding) for token, finding, _ in now.noted if token < before]
        return max(noted, key=lambda pair: pair[0])[1] if noted else _named(now, before)

    def done(self, acts: frozenset[str], before: int) -> Finding | None:
        """The issue of the last statement of some acts, in this paragraph: what "the offer" is, or "the threat"."""
        for sentence in reversed(self._sentences[-1 - REACH :]):
            if sentence.paragraph != self._sentences[-1].paragraph:
                return None
            end = before if sentence is self._sentences[-1] else sentence.length
            fitting = [f for token, f, act in sentence.noted if token < end and act in acts]
            if fitting:
                return fitting[-1]
        return None

    def near(self, before: int) -> Finding | None:
        """The issue last spoken of before a token of this sentence, or earlier in its paragraph.

        What words of several meanings name counts only where nothing else is named.
        """
        found = self.here(before)
        if (found is not None and found.weight >= PLAIN) or not self._sentences:
            return found
        now = self._sentences[-1]
        for sentence in reversed(self._sentences[-1 - REACH : -1]):
            if sentence.paragraph != now.paragraph:
                break
            earlier = _last(sentence)
            if earlier is not None and earlier.weight >= PLAIN:
                return earlier
            found = found or earlier
        return found

    def before(self) -> Finding | None:
        """The issue that the paragraph before was about at its end."""
        if not self._sentences:
            return None
        now = self._sentences[-1]
        earlier = [s for s in self._sentences if s.paragraph == now.paragraph - 1]
        for sentence in reversed(earlier[-FAR:]):
            if (found := _last(sentence)) is not None:
                return found
        return None

    def surroundings(self, before: int) -> Surroundings:
        """What is spoken of around a content that begins at a token of this sentence."""
        now = self._sentences[-1]
        same = [s for s in self._sentences[-1 - REACH : -1] if s.paragraph == now.paragraph]
        above = [s for s in self._sentences[:-1] if s.paragraph == now.paragraph - 1]
        here = [f.issue for token, f, _ in now.noted if token < before]
        last = [f.issue for s in same for _, f, _ in s.noted] + here
        last_above = [f.issue for s in above for _, f, _ in s.noted]
        return Surroundings(
            last=last[-1] if last else None,
            last_above=last_above[-1] if last_above else None,
            sentence_before=same[-1].strongest if same else {},
            earlier=_strongest(same[:-1]),
            above=_strongest(above),
            question=bool(above) and above[-1].asks,
        )

    def of_kind(self, standards: frozenset[str], before: int) -> Finding | None:
        """The newest of some standard issues that was spoken of: for words that name a kind of thing."""
        return next((finding for finding in self._newest(before) if finding.standard in standards), None)

    def _newest(self, before: int) -> Iterator[Finding]:
        """All findings, newest first: of this sentence before a token, what its words name ahead of its statements."""
        if not self._sentences:
            return
        now = self._sentences[-1]
        yield from reversed(_all_named(now, before))
        yield from (finding for token, finding, _ in reversed(now.noted) if token < before)
        for sentence in reversed(self._sentences[:-1]):
            yield from (finding for _, finding, _ in reversed(sentence.noted))
            yield from reversed(_all_named(sentence, sentence.length))


def _strongest(sentences: list[_Sentence]) -> dict[str, float]:
    found: dict[str, float] = {}
    for sentence in sentences:
        for issue, weight in sentence.strongest.items():
            found[issue] = max(weight, found.get(issue, 0.0))
    return found


def _last(sentence: _Sentence) -> Finding | None:
    return sentence.noted[-1][1] if sentence.noted else _named(sentence, sentence.length)


def _named(sentence: _Sentence, end: int) -> Finding | None:
    return next(iter(_all_named(sentence, end)), None)


def _all_named(sentence: _Sentence, end: int) -> list[Finding]:
    if end <= 0:
        return []
    return [f for f in sentence.contents.findings(0, end) if f.issue != CONDUCT]
