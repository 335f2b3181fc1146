"""Why the statements of a sentence are about their issues: what was weighed, kept while they are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import exp

from irenic.coding.candidates import Candidate
from irenic.coding.contents.content import Finding
from irenic.coding.contents.word_weights import likelihoods
from irenic.coding.contract import Phrase, Reason
from irenic.coding.frames.engine import Engine
from irenic.coding.stances.issue_ranking import open_choice, spoken_for
from irenic.coding.stances.parts import Part
from irenic.coding.words.phrases import Hit
from irenic.model.statement import Statement
from irenic.model.terms import CONDUCT, Act

_SHOWN = 3
"""How many of the issues that were weighed are kept."""
_BLOCK = 1_000
"""Characters by which notes are found again."""


@dataclass(slots=True)
class _Note:
    """A reason, and the code points and the rule of the statement that it was noted for."""

    start: int
    end: int
    rule: str
    reason: Reason


@dataclass(slots=True)
class _Choice:
    """The likeliest issues of a piece, best first, with what spoke for each."""

    shares: list[tuple[str, float]]
    spoken: dict[str, dict[str, float]]


@dataclass(slots=True)
class Explainer:
    """Notes reasons while statements are made, and finds them again for those that are kept."""

    _notes: dict[int, list[_Note]] = field(default_factory=dict)
    _choices: dict[tuple[int, int], _Choice] = field(default_factory=dict)

    def weigh(self, engine: Engine, piece: tuple[int, int], finding: Finding, act: Act) -> None:
        """Note how the issues of a piece stand to each other, if they are weighed; what comes later changes it."""
        features = open_choice(engine, piece, finding, act)
        self._choices.pop(piece, None)
        if features is not None:
            spoken = spoken_for(engine, features)
            sums = likelihoods({issue: sum(said.values()) for issue, said in spoken.items()})
            ranked = sorted(sums, key=lambda issue: (-sums[issue], issue))[:_SHOWN]
            self._choices[piece] = _Choice([(issue, exp(sums[issue])) for issue in ranked], spoken)

    def note(self, engine: Engine, text: str, candidate: Candidate, part: Part, statement: Statement) -> None:
        """Note why a part of a statement is about its issue; `text` is the document's."""
        span = statement.span
        reason = _reason(engine, text, candidate, part, self._choices.get(part.piece))
        note = _Note(span.start, span.end, statement.rule, reason)
        for block in _blocks(statement):
            self._notes.setdefault(block, []).append(note)

    def reasons(self, statement: Statement) -> tuple[Reason, ...]:
        """The reasons for a statement's targets; none for what was made of other statements."""
        span, out = statement.span, list[Reason]()
        near = [note for block in _blocks(statement) for note in self._notes.get(block, ())]
        for target in statement.targets:
            about = [
                note
                for note in near
                if (note.reason.issue, note.reason.option) == (target.issue, target.option)
                and note.start < span.end
                and span.start < note.end
            ]
            if about:
                out.append(min(about, key=lambda note: _distance(note, statement)).reason)
        return tuple(dict.fromkeys(out))


def _blocks(statement: Statement) -> range:
    return range(statement.span.start // _BLOCK, statement.span.end // _BLOCK + 1)


def _distance(note: _Note, statement: Statement) -> tuple[bool, int]:
    span = statement.span
    return note.rule != statement.rule, abs(note.start - span.start) + abs(note.end - span.end)


def _reason(engine: Engine, text: str, candidate: Candidate, part: Part, choice: _Choice | None) -> Reason:
    finding, tokens = part.finding, engine.parse.tokens
    phrases = _phrases(engine, text, min(part.piece[0], finding.start), max(part.piece[1], finding.end))
    weighed = choice if finding.share is not None else None
    spoken = weighed.spoken.get(finding.issue, {}) if weighed is not None else {}
    return Reason(
        issue=finding.issue,
        option=finding.option,
        basis=_basis(finding, phrases),
        rule=candidate.rule,
        trigger=tokens[candidate.trigger].text,
        leaning="tells" if candidate.kind.told else "against" if candidate.kind.polarity < 0 else "for",
        turned=finding.sign < 0,
        phrases=phrases,
        shares=tuple(weighed.shares) if weighed is not None else (),
        evidence=tuple(sorted(spoken.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _basis(finding: Finding, phrases: tuple[Phrase, ...]) -> str:
    if finding.settled:
        return "built"
    if finding.share is not None:
        return "weighed"
    if finding.named and any(phrase.issue == finding.issue for phrase in phrases):
        return "named"
    return "unnamed" if finding.issue == CONDUCT else "pointed"


def _phrases(engine: Engine, text: str, start: int, end: int) -> tuple[Phrase, ...]:
    counted = engine.contents.counted(start, end)
    ranked = sorted(counted, key=lambda one: (-one[2], one[0].start, -one[0].end, one[1]))
    return tuple(dict.fromkeys(_phrase(engine, text, hit, issue, here) for hit, issue, here in ranked))


def _phrase(engine: Engine, text: str, hit: Hit, issue: str, here: float) -> Phrase:
    tokens = engine.parse.tokens
    start, end = tokens[hit.start].start, tokens[hit.end - 1].end
    cue = not hit.key[0].startswith("@")
    return Phrase(text[start:end], start, end, issue, hit.key[1] or None, cue, hit.weight, here)
