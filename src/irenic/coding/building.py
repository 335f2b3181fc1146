"""A frame with its contents → statements."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.items import verb_segments
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Finding
from irenic.coding.dates.about_dates import find_about
from irenic.coding.dates.when import said_when
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.findings import findings_of
from irenic.coding.judging.lacking import nothing_without
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.stances.conditions import Condition, condition_before, condition_in, wanted
from irenic.coding.stances.costs import is_cost
from irenic.coding.stances.everyday import by_words, is_everyday, of_the_process, plain
from irenic.coding.stances.fronted import announced_topic
from irenic.coding.stances.issue_ranking import ranked
from irenic.coding.stances.resigning import resigns
from irenic.coding.stances.stance import Stance, stance_of
from irenic.coding.stances.unnamed import unnamed
from irenic.coding.stances.viewed import spoken_of
from irenic.coding.stances.without import lacking_at
from irenic.coding.words.tokens import Tag
from irenic.model.document import Document
from irenic.model.statement import Span, Statement, Target
from irenic.model.terms import CONDUCT, Act, Attribution, Firmness, Flag, Form, Polarity


@dataclass(frozen=True, slots=True)
class _Part:
    """One item of a content: its tokens, its finding and the stance on it."""

    piece: tuple[int, int]
    finding: Finding
    stance: Stance
    condition: bool = False


_GIVING = frozenset({Act.OFFER, Act.PROMISE, Act.ACCEPT})
"""What is given on a condition; what else depends on one that is negated would be a cost."""
_ASKED = 2.0
"""How plainly a condition must name an issue to be a demand of its own."""
_FAILING = frozenset("fail collapse falter founder stall unravel flounder fizzle".split())
_BREACHING = frozenset({"break", "breach", "violate"})
_INTRUDING = frozenset("attack cross enter infringe intrude invade strike".split())
_COURSE = frozenset({"inclusion", "sequencing", "implementation"})
"""Standard issues on which talks take their course."""
_ANYTHING = frozenset({CONDUCT, "inclusion"})
"""Standard issues of words that may be about anything: "ready to talk", "a joint venture"."""
_ENDING = frozenset({"cease", "end", "fall", "stop", "subside"})
_SEALING = frozenset("agree complete conclude finalise finalize ratify reach sign".split())
_IN_TIME = frozenset({"once", "when", "after", "day", "moment"})
"""As in "once the treaty is signed": when a thing is done, not what it is done for."""
_VIEWS = frozenset({"criticise", "reject", "report", "reaffirm"})


_REFUSING = frozenset({Act.REJECT, Act.LINKAGE})


class Builder:
    """Makes the statements of one sentence's candidates."""

    def __init__(self, document: Document, parse: Parse, engine: Engine) -> None:
        self.document = document
        self.parse = parse
        self.engine = engine

    def statements(self, candidate: Candidate) -> list[Statement]:
        """A statement a holder and an item; items joined by "or" are one with several targets."""
        parts = self._parts(candidate)
        conditions = self._conditions(candidate, parts)
        parts = conditions if conditions and self._resigns(candidate) else parts + conditions
        split = len({part.piece for part in parts if not part.condition}) > 1
        for part in parts:
            if part.condition:
                self.engine.resolver.discourse.topics.note(part.piece[0], part.finding, part.stance.act)
            else:
                discourse = self.engine.resolver.discourse
                finding = part.finding
                if finding.sign < 0 and part.stance.act in _REFUSING:
                    # "said there would be no truce": of what is refused, "the proposal" is the truce
                    finding = replace(finding, sign=self.engine.contents.without_negation(finding))
                if self.parse.tokens[finding.start].tag is Tag.PRON and finding.sign < 0:
                    # "would not accept it": what "it" means is not turned for what comes next
                    finding = replace(finding, sign=-1 if finding.contrary else 1)
                discourse.topics.note(part.piece[0], finding, part.stance.act)
                discourse.taken = (part.finding.issue, part.stance.polarity)
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

    def _parts(self, candidate: Candidate) -> list[_Part]:
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
        parts: list[_Part] = []
        for piece, first in found:
            finding, stance = first, stance_of(self.engine, candidate, first, piece)
            second = any(piece == part.piece for part in parts)
            if stance is not None and not second and not everyday:
                finding = ranked(self.engine, piece, first, stance.act)
                if finding is not first:
                    stance = stance_of(self.engine, candidate, finding, piece)
            elif any(piece == part.piece and part.finding.issue == first.issue for part in parts):
                continue
            if stance is not None and not (
                second and _one_thing(candidate, [*parts, _Part(piece, finding, stance)])
            ):
                parts.append(_Part(piece, finding, stance))
        return parts

    def _fallback(self, candidate: Candidate, *, everyday: bool) -> Finding | None:
        """What a stance is about whose content names no issue."""
        judged = candidate.kind.name == "mention" and spoken_of(self.engine, candidate, None)
        if not everyday or judged or of_the_process(self.engine, candidate):
            return unnamed(self.engine, candidate)
        return by_words(self.engine, candidate)

    def _conditions(self, candidate: Candidate, parts: list[_Part]) -> list[_Part]:
        """As in "ready to discuss X if Y released the prisoners": the condition is a demand of its own."""
        if not parts or candidate.kind.name in {"criticise", "praise", "accuse", "view"}:
            return []
        condition, end = self._depends(candidate)
        if condition is None or self._ours(candidate, condition):
            return []
        taken, out = {p.finding.issue for p in parts}, []
        for first, last in verb_segments(self.parse, condition.index + 1, end):
            finding = next(iter(self.engine.contents.findings(first, last)), None)
            if finding is None or finding.issue == CONDUCT or finding.issue in taken:
                continue
            if parts[0].stance.act is Act.DEMAND and self._breached(first, last):
                continue  # "urged them to shoot if the planes cross the border"
            if finding.weight < _ASKED or self._goes_its_way(finding, condition, first, last):
                continue  # "if the talks fail", "once the terms are met"
            taken.add(finding.issue)
            given = parts[0].stance.act in _GIVING
            refused = any(c.negated for c in self.parse.clauses_in(first, last))
            threat = parts[0].stance.act is Act.THREAT
            punished = parts[0].finding.standard == "sanctions" and parts[0].finding.sign > 0
            costly = threat or (refused and (punished or not given))
            costly = costly or self._costly(candidate) or self._resigns(candidate)
            costly = costly or self._withheld(candidate, parts[0].stance, condition)
            asked = wanted(self.parse, condition, finding.sign, costly=costly, standard=finding.standard)
            polarity = Polarity.SUPPORT if asked > 0 else Polarity.OPPOSE
            act = Act.THREAT if self._resigns(candidate) else Act.DEMAND
            stance = Stance(act, polarity, Firmness.CONDITION, parts[0].stance.flags, 0.6)
            start = condition.first(self.parse) if first == condition.index + 1 else first
            out.append(_Part((start, last), finding, stance, condition=True))
        return out

    def _breached(self, first: int, last: int) -> bool:
        clause = next((c for c in self.parse.clauses_in(first, last) if c.finite), None)
        return clause is not None and not clause.negated and clause.lemma in _BREACHING | _INTRUDING

    def _goes_its_way(self, finding: Finding, condition: Condition, first: int, last: int) -> bool:
        """As in "if the talks yield nothing", "once the fighting has ended": what comes to pass is asked of nobody."""
        clause = next((c for c in self.parse.clauses_in(first, last) if c.finite), None)
        if clause is not None and clause.lemma in _FAILING and not clause.negated:
            return True  # "if the truce collapses"
        if clause is not None and clause.lemma in _BREACHING and not clause.negated and clause.passive:
            return True  # "wants penalties if the truce is broken"
        once = self.parse.tokens[condition.index].lower == "once" and finding.standard == "ceasefire"
        if once and clause is not None and clause.lemma in _ENDING and not clause.passive:
            return True
        if finding.standard not in _COURSE:
            return False
        if clause is not None and clause.passive and not clause.negated and clause.lemma in _SEALING:
            return condition.kind == "if" and self.parse.lowers[condition.index] in _IN_TIME
        return clause is not None and finding.end <= clause.start and not clause.passive

    def _costly(self, candidate: Candidate) -> bool:
        """As in "we will impose sanctions if": what hangs on the condition is a cost."""
        ruling = self._ruling(candidate)
        if candidate.kind.act is Act.CONCESSION:
            return False  # "would drop its bid in exchange for guarantees"
        return (
            ruling is not None and bool(ruling.modal) and not ruling.negated and is_cost(self.parse, ruling)
        )

    def _withheld(self, candidate: Candidate, stance: Stance, condition: Condition) -> bool:
        """As in "will not lift the sanctions if the shelling goes on": what is refused hangs on what should not be."""
        ruling = self._ruling(candidate)
        refusing = ruling is not None and ruling.negated and bool(ruling.modal) and stance.act is Act.REJECT
        return refusing and condition.kind == "if"

    def _resigns(self, candidate: Candidate) -> bool:
        """As in "would leave the coalition if", "vowed to resign if": the threat is about what it hangs on."""
        return resigns(self.parse, self._ruling(candidate))

    def _depends(self, candidate: Candidate) -> tuple[Condition | None, int]:
        """The condition that a candidate's content holds behind its verb, or that stands before it; and its end."""
        start, end = candidate.content
        ruling = self._ruling(candidate)
        if ruling is None:
            return None, end
        condition = condition_in(self.parse, start + 1, end, ruling)
        if condition is not None and condition.index >= ruling.head:
            return condition, self._its_end(condition, end)
        before = condition_before(self.parse, ruling)
        if before is not None and before.index < candidate.start:
            return before, ruling.subjects[0].start - 1  # "If they release our men, we will accept a truce"
        lacking = lacking_at(self.parse, ruling.after, end)
        if lacking is not None and nothing_without(self.parse, ruling, end):
            return Condition("only", lacking), end  # "there will be no truce without guarantees"
        return None, end

    def _its_end(self, condition: Condition, end: int) -> int:
        """As in "can end it if he wants to, or he can fight on": a clause that is joined to what depends is no part."""
        tokens = self.parse.tokens
        for index in range(condition.index + 1, end - 1):
            if tokens[index].text == "," and self.parse.lowers[condition.index] == "subject":
                return index  # "a promise, subject to a vote, to send them"
            if tokens[index].text == "," and tokens[index + 1].tag is Tag.CC:
                joined = (c for c in self.parse.clauses if c.finite and c.kind in {"main", "that"})
                if any(c.subjects and c.subjects[0].start == index + 2 for c in joined):
                    return index
        return end

    def _ruling(self, candidate: Candidate) -> Clause | None:
        """The clause on which a condition in the content would depend."""
        if candidate.form in {Form.INDIRECT, Form.DIRECT} and candidate.kind.told:
            return main_clause(self.parse, *candidate.content)
        return candidate.clause

    def _ours(self, candidate: Candidate, condition: Condition) -> bool:
        """As in "will sign if we can": what the holder's own act hangs on is no demand."""
        ours = {s.party for s in candidate.holder.speakers}
        for clause in self.parse.clauses:
            if clause.finite and condition.index < clause.start <= condition.index + 4:
                subject = self.engine.resolver.subject(clause)
                return subject is not None and bool(ours & {s.party for s in subject.speakers})
        return False

    def _disjunction(self, candidate: Candidate, parts: list[_Part]) -> bool:
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
        self, candidate: Candidate, parts: list[_Part], start: int, end: int, flag: Flag | None
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
        when = said_when(self.parse, discourse.dates, discourse.sentence, candidate, historical=past)
        about = find_about(text[left:right], when.date)
        return [
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


def _one_thing(candidate: Candidate, parts: list[_Part]) -> bool:
    """As in "warned that a vote would revive the war", "said that a pullout was a trap": one thing is judged.

    Words beside it name a second issue only where something is asked, given or refused outright, or where one thing
    is put before or made to hang on the other.
    """
    if any(p.stance.act is Act.LINKAGE or p.finding.standard == "sequencing" for p in parts[-2:]):
        return False
    told = candidate.kind.told or candidate.kind.name in _VIEWS
    return told and candidate.form in {Form.INDIRECT, Form.DIRECT}


def _target(part: _Part) -> Target:
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
