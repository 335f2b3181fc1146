"""The statements that one frame makes of its content: "demanded a truce and the release of the men" makes two."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.syntax import Parse
from irenic.coding.contents.content import Finding
from irenic.coding.dates.about_dates import find_about, find_in_front, limit_spans
from irenic.coding.dates.front import front_of
from irenic.coding.dates.when import said_when
from irenic.coding.explaining import Explainer
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.findings import findings_of
from irenic.coding.stances.everyday import by_words, is_everyday, of_the_process, plain
from irenic.coding.stances.fronted import announced_topic
from irenic.coding.stances.issue_ranking import ranked
from irenic.coding.stances.parts import Part
from irenic.coding.stances.preconditions import preconditions, would_resign
from irenic.coding.stances.stance import stance_of
from irenic.coding.stances.unnamed import unnamed
from irenic.coding.stances.viewed import spoken_of
from irenic.coding.words.tokens import Tag
from irenic.model.document import Document
from irenic.model.statement import Span, Statement, Target
from irenic.model.terms import CONDUCT, Act, Attribution, Flag, Form, Polarity


class Builder:
    """Makes the statements of one sentence's candidates."""

    def __init__(
        self, document: Document, parse: Parse, engine: Engine, explainer: Explainer | None = None
    ) -> None:
        self.document = document
        self.parse = parse
        self.engine = engine
        self.explainer = explainer

    def statements(self, candidate: Candidate) -> list[Statement]:
        """A statement a holder and an item; items joined by "or" are one with several targets."""
        parts = self._parts(candidate)
        conditions = preconditions(self.engine, candidate, parts)
        parts = conditions if conditions and would_resign(self.engine, candidate) else parts + conditions
        split = len({part.piece for part in parts if not part.condition}) > 1
        for part in parts:
            self._note(part)
        if split and self._disjunction(candidate, [p for p in parts if not p.condition]):
            parts = [p for p in parts if not p.condition]
            return self._make(candidate, parts, candidate.start, parts[-1].piece[1], Flag.DISJUNCTION)
        out: list[Statement] = []
        for part in parts:
            if part.condition:
                out.extend(self._make(candidate, [part], *part.piece, None))
                continue
            start = candidate.start if not split or part.piece == parts[0].piece else part.piece[0]
            end = part.piece[1] if split else candidate.end
            out.extend(
                self._make(candidate, [part], start, max(end, start + 1), Flag.LIST_ITEM if split else None)
            )
        return out

    def _note(self, part: Part) -> None:
        """What was spoken of, and how it stands, for what comes next."""
        discourse, finding = self.engine.resolver.discourse, part.finding
        if part.condition:
            discourse.topics.note(part.piece[0], finding, part.stance.act)
            return
        if finding.sign < 0 and part.stance.act in _REFUSING:
            # "said there would be no truce": of what is refused, "the proposal" is the truce
            finding = replace(finding, sign=self.engine.contents.without_negation(finding))
        if self.parse.tokens[finding.start].tag is Tag.PRON and finding.sign < 0:
            # "would not accept it": what "it" means is not turned for what comes next
            finding = replace(finding, sign=-1 if finding.contrary else 1)
        discourse.topics.note(part.piece[0], finding, part.stance.act)
        discourse.taken = (part.finding.issue, part.stance.polarity)

    def _parts(self, candidate: Candidate) -> list[Part]:
        """As in "demanded a truce and the release of the men": an item with its issue and its stance each."""
        found = findings_of(self.engine, candidate)
        everyday = is_everyday(self.engine, candidate)
        if everyday:
            found = plain(self.engine, candidate, found)
        if all(finding.standard in _ANYTHING for _, finding in found):
            topic = announced_topic(self.engine, candidate)
            found = [(candidate.content, topic)] if topic is not None else found
        if not found:
            fallback = self._fallback(candidate, everyday=everyday)
            found = [(candidate.content, fallback)] if fallback is not None else []
        parts: list[Part] = []
        for piece, first in found:
            finding, stance = first, stance_of(self.engine, candidate, first, piece)
            second = any(piece == part.piece for part in parts)
            if stance is not None and not second and not everyday:
                if self.explainer is not None:
                    self.explainer.weigh(self.engine, piece, first, stance.act)
                finding = ranked(self.engine, piece, first, stance.act)
                if finding is not first:
                    stance = stance_of(self.engine, candidate, finding, piece)
            elif any(piece == part.piece and part.finding.issue == first.issue for part in parts):
                continue
            if stance is not None and not (
                second and _one_thing(candidate, [*parts, Part(piece, finding, stance)])
            ):
                parts.append(Part(piece, finding, stance))
        return parts

    def _fallback(self, candidate: Candidate, *, everyday: bool) -> Finding | None:
        """What a stance is about whose content names no issue."""
        judged = candidate.kind.name == "mention" and spoken_of(self.engine, candidate, None)
        if not everyday or judged or of_the_process(self.engine, candidate):
            return unnamed(self.engine, candidate)
        return by_words(self.engine, candidate)

    def _disjunction(self, candidate: Candidate, parts: list[Part]) -> bool:
        """Whether any of the items satisfies the holder: a demand for this or that."""
        if any(part.stance.polarity is not Polarity.SUPPORT for part in parts):
            return False
        if candidate.kind.act not in {Act.DEMAND, Act.SIGNAL} or any(
            p.stance.act is Act.THREAT for p in parts
        ):
            return False
        first, last = parts[0].piece[1], parts[-1].piece[0]
        between = [t.lower for t in self.parse.tokens[first : last + 1]]
        joints = [t.lower for t in self.parse.tokens[parts[0].piece[0] : last + 1] if t.tag is Tag.CC]
        return "or" in between and "and" not in joints

    def _make(
        self, candidate: Candidate, parts: list[Part], start: int, end: int, flag: Flag | None
    ) -> list[Statement]:
        text, tokens = self.document.text, self.parse.tokens
        left, right = tokens[start].start, tokens[end - 1].end
        right = _with_closing_quote(text, left, right)
        stance = parts[0].stance
        flags = {*stance.flags, *([flag] if flag is not None else [])}
        if len(candidate.holder.speakers) > 1:
            flags.add(Flag.JOINT)
        form = Form.DIRECT if candidate.quote else candidate.form
        discourse = self.engine.resolver.discourse
        assert discourse.dates is not None
        past = Flag.HISTORICAL in flags
        limits = [(left + first, left + last) for first, last in limit_spans(text[left:right])]
        when = said_when(
            self.parse, discourse.dates, discourse.sentence, candidate, historical=past, limits=limits
        )
        front, behind = front_of(self.parse, candidate)
        about = find_in_front(text[front : min(behind, left)], when.date) + find_about(
            text[left:right], when.date
        )
        made = [
            Statement(
                document=self.document.name,
                sha256=self.document.sha256,
                span=Span(left, right, text[left:right]),
                holder=speaker,
                sources=(),
                attribution=_attribution(candidate, form),
                form=form,
                act=stance.act,
                firmness=stance.firmness,
                targets=tuple(_target(part) for part in parts),
                said_on=when.date,
                said_on_basis=when.basis,
                flags=tuple(sorted(flags)),
                confidence=round(min(0.99, stance.confidence * candidate.holder.sure), 2),
                rule=candidate.rule,
                coder="rules",
                about=about,
            )
            for speaker in candidate.holder.speakers
        ]
        if self.explainer is not None and made:
            for part in parts:
                self.explainer.note(self.engine, text, candidate, part, made[0])
        return made


_ANYTHING = frozenset({CONDUCT, "inclusion"})
"""Standard issues of words that may be about anything: "ready to talk", "a joint venture"."""
_REFUSING = frozenset({Act.REJECT, Act.LINKAGE})


def _one_thing(candidate: Candidate, parts: list[Part]) -> bool:
    """As in "warned that a vote would revive the war", "said that a pullout was a trap": one thing is judged.

    Words beside it name a second issue only where something is asked, given or refused outright, or where one thing
    is put before or made to hang on the other.
    """
    if any(p.stance.act is Act.LINKAGE or p.finding.standard == "sequencing" for p in parts[-2:]):
        return False
    told = candidate.kind.told or candidate.kind.name in _VIEWS
    return told and candidate.form in {Form.INDIRECT, Form.DIRECT}


_VIEWS = frozenset({"criticise", "reject", "report", "reaffirm"})


def _target(part: Part) -> Target:
    finding = part.finding
    return Target(finding.issue, finding.standard, finding.option, part.stance.polarity, finding.beneficiary)


def _attribution(candidate: Candidate, form: Form) -> Attribution:
    if candidate.hedged or form is Form.NARRATED:
        return Attribution.ATTRIBUTED
    return Attribution.QUOTED if candidate.quote else Attribution.REPORTED


def _with_closing_quote(text: str, start: int, end: int) -> int:
    """Take a closing mark along where the span opened the quotation, and a bracket that it opened."""
    inside = text[start:end]
    if text[end : end + 1] == "]" and inside.count("[") > inside.count("]"):
        end += 1
    if (
        end < len(text)
        and text[end] in '”"'
        and (inside.count("“") > inside.count("”") or inside.count('"') % 2)
    ):
        return end + 1
    return end
