"""Verbs as triggers."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.adjective_frames import AdjectiveFrames
from irenic.coding.frames.agents import agent
from irenic.coding.frames.ahead import WILL, ahead
from irenic.coding.frames.attributions import attribution, promised_to
from irenic.coding.frames.bound import bound
from irenic.coding.frames.camps import camp
from irenic.coding.frames.cleft_frames import announced, cleft
from irenic.coding.frames.complements import Complements
from irenic.coding.frames.deadlines import deadline
from irenic.coding.frames.dropped import dropped
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.idioms import Trigger, triggers, verbs
from irenic.coding.frames.light_verbs import after_light_verb
from irenic.coding.frames.noun_frames import NounFrames
from irenic.coding.frames.predicated import predicated
from irenic.coding.frames.preposed import (
    preposed,
)
from irenic.coding.frames.prepositions import how_often
from irenic.coding.frames.provisions import provided
from irenic.coding.frames.reactions import reaction
from irenic.coding.frames.received import received
from irenic.coding.frames.ruled_out import (
    idle_object,
    negated_above,
    neither,
    on_meeting,
    ruled_out,
)
from irenic.coding.frames.stirred import stirred
from irenic.coding.frames.unsaid import is_unsaid
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, classes, frames, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


class VerbFrames:
    """Matches the frames of verbs, of adjectives after a verb, and of nouns after a light verb."""

    def __init__(self, parse: Parse, resolver: Resolver, nouns: NounFrames) -> None:
        self.parse = parse
        self.resolver = resolver
        self.nouns = nouns
        self.complements = Complements(parse)
        self.adjectives = AdjectiveFrames(parse, resolver, self.complements)

    def match(self, clause: Clause) -> list[Candidate]:
        """The frames that a clause's verb triggers."""
        if clause.by_object or is_unsaid(self.parse, clause) or self._of_nobody(clause):
            return []
        if clause.kind == "that" and clause.modal in {"must", "should"} and not self._told(clause):
            return []
        if (
            clause.kind == "inf"
            and on_meeting(self.parse, clause)
            and self.parse.clauses[clause.shared].negated
        ):
            return []  # "will not meet as planned to approve it"
        if members := camp(self.parse, self.resolver, clause):
            return members
        if clause.lemma == "be":
            return (
                self.adjectives.after_be(clause)
                or self.nouns.as_subject(clause)
                or cleft(self.parse, self.resolver, clause)
                or predicated(self.parse, self.resolver, self.nouns.owners, clause)
            )
        if clause.passive and (adjective := self.adjectives.at(clause.head, clause)):
            return adjective  # "is committed to", "was concerned about"
        found = triggers(self.parse, clause) if clause.lemma in verbs() else []
        idioms, alone = found[:-1], found[-1:]  # an idiom comes before a noun after a light verb
        return (
            announced(self.parse, self.resolver, clause)
            or self._rather(clause)
            or self.adjectives.after_reflexive(clause)
            or reaction(self.parse, self.resolver, clause)
            or received(self.parse, self.nouns.owners, clause)
            or stirred(self.parse, self.resolver, clause)
            or dropped(self.parse, self.resolver, clause)
            or deadline(self.parse, self.resolver, clause)
            or bound(self.parse, self.resolver, clause)
            or self._rows(clause, idioms)
            or after_light_verb(self.parse, self.resolver, self.nouns.contents, clause)
            or promised_to(self.parse, self.resolver, clause)
            or self._rows(clause, alone)
            or self.adjectives.after_verb(clause)
            or self.nouns.as_subject(clause)
            or (
                predicated(self.parse, self.resolver, self.nouns.owners, clause)
                if clause.lemma == "remain"
                else []
            )
            or attribution(self.parse, self.resolver, clause)
            or provided(self.parse, self.resolver, clause)
            or ahead(self.parse, self.resolver, clause)
        )

    def _told(self, clause: Clause) -> bool:
        """Whether it is known who says what somebody must do: asked by nobody known, it is still no act of theirs."""
        above = next((c for c in reversed(self.parse.clauses[: clause.index]) if c.finite), None)
        if above is None or not tells(self.parse, above):
            return True
        return self.resolver.subject(above) is not None

    def _of_nobody(self, clause: Clause) -> bool:
        """As in "a truce is something no Northlander could accept": whoever tells it holds it."""
        first = clause.subjects[0].start if clause.kind == "orel" and clause.subjects else -1
        return first >= 0 and self.parse.lowers[first] in {"no", "nobody", "none", "no-one"}

    def _recalls_words(self, clause: Clause) -> bool:
        """As in "recalls the resolution on elections", against "recalled its ambassador"."""
        phrase = self.parse.noun_phrase(self.parse.skip(clause.after))
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        return word is not None and word.noun in words()["documents"] | words()["negotiated"] | _SAID_BEFORE

    def _rows(self, clause: Clause, found: list[Trigger]) -> list[Candidate]:
        """The first row of the verb's triggers that fits."""
        rows = [(frame, trigger) for trigger in found for frame in frames("verbs").get(trigger.name, ())]
        if clause.lemma == "recall" and self._recalls_words(clause):
            rows = [row for row in rows if row[0].kind.name != "stop"]
        if clause.kind == "ing":
            rows = [
                row for row in rows if row[0].kind.name != "mention"
            ]  # "speaking about the talks, she said"
        holder = agent(self.parse, self.resolver, clause) if rows else None
        if holder is None:
            return []
        for frame, trigger in rows:
            candidate = self._match_verb(clause, frame, trigger, holder)
            if candidate is not None:
                return [candidate]
        return []

    def _rather(self, clause: Clause) -> list[Candidate]:
        """As in "would rather have each one back", "would sooner keep": a preference for what the verb names."""
        if clause.modal not in {"would", "'d"} or not {"rather", "sooner"} & set(clause.adverbs):
            return []
        holder = self.resolver.subject(clause)
        if holder is None:
            return []
        kind = classes()["favour"]
        content = (clause.head, content_end(self.parse, clause.after, clause))
        rule = f"verb.{kind.name}.rather"
        form, head = Form.VERB_INF, clause.head
        return [Candidate(holder, kind, form, rule, head, clause.start, content, clause, clause.negated)]

    def _match_verb(self, clause: Clause, frame: Frame, trigger: Trigger, holder: Entity) -> Candidate | None:
        negated = (clause.negated != trigger.negated) != negated_above(self.parse, clause)
        narrated = frame.kind.form is Form.NARRATED
        if narrated and negated and clause.modal in _REFUSING and clause.finite:
            return self._withheld(clause, frame, trigger, holder)
        if ruled_out(self.parse, clause, frame, negated=negated):
            return None
        if neither(self.parse, clause):
            frame, negated = replace(frame, kind=classes()["open"]), False
        before = preposed(self.parse, clause, frame, holder)
        if before is not None:
            return None if frame.trigger == "announce" and self._known(before) else before
        if frame.kind.name == "view" and self.parse.lowers[clause.after : clause.after + 2] == ["to", "as"]:
            return None  # "a paper referred to as the plan": by nobody
        for pattern in frame.patterns:
            slot = self._slot(pattern, trigger, clause)
            if slot is None:
                continue
            content, form = slot
            if pattern == "for" and how_often(self.parse, content[0]):
                continue
            if pattern == "np" and idle_object(self.parse, frame, content[0]):
                return None
            if form is Form.VERB_NP and any(p.start == content[0] for p in clause.subjects):
                continue  # "“…,” declared X"
            frame = self._felt(frame, pattern, content)
            by_itself = frame.kind.name == "deed" and frame.trigger in _NAMING
            if by_itself and clause.kind != "that" and not clause.passive:
                content = (
                    clause.head,
                    content[1],
                )  # "blacklisted two generals": a sanction, whoever they are
            if clause.passive and form is Form.VERB_NP and clause.subjects:
                content = (clause.subjects[0].start, clause.after)  # "was called for by X"
            return Candidate(
                holder=holder,
                kind=frame.kind,
                form=frame.kind.form or form,
                rule=f"verb.{frame.kind.name}.{pattern}",
                trigger=clause.head,
                start=self._start(clause, content, form),
                content=content,
                clause=clause,
                negated=negated,
                hedged=is_hedged(self.parse, clause),
                stop=trigger.after if trigger.gap is not None else 0,
                apart=trigger.name.count("_") > 1,
                word=frame.trigger,
                aim=self._aim(content) if pattern == "inf" else "",
            )
        return None

    def _known(self, found: Candidate) -> bool:
        """As in "the ceasefire announced by the envoys": which one is meant, and no promise."""
        return self.parse.lowers[found.content[0]] == "the"

    def _felt(self, frame: Frame, pattern: str, content: tuple[int, int]) -> Frame:
        """As in "voiced its security concerns", "expressed their dismay and anger that": the noun says what is felt."""
        if frame.kind.name != "signal" or pattern != "np":
            return frame
        phrase = self.parse.bare_phrase(self.parse.skip(content[0]))
        word = self.parse.tokens[phrase.head].word if phrase is not None else None
        rows = frames("nouns").get(word.noun, ()) if word is not None else ()
        return replace(frame, kind=rows[0].kind) if rows and rows[0].kind.name in _FELT else frame

    def _aim(self, content: tuple[int, int]) -> str:
        """As in "is working to exploit it": what is to be done."""
        verb = self.parse.clause_at.get(content[0])
        return verb.lemma if verb is not None and verb.kind == "inf" else ""

    def _withheld(self, clause: Clause, frame: Frame, trigger: Trigger, holder: Entity) -> Candidate | None:
        """As in "will not send troops", "would not release them": a deed that is refused."""
        slot = self._slot("np", trigger, clause) if "np" in frame.patterns and not clause.passive else None
        if slot is None:
            return None
        kind, (content, form) = classes()["stop"], slot
        found = Candidate(holder, kind, form, "verb.stop.np", clause.head, clause.start, content, clause)
        found.hedged, found.word = is_hedged(self.parse, clause), frame.trigger
        return found

    def _slot(self, pattern: str, trigger: Trigger, clause: Clause) -> tuple[tuple[int, int], Form] | None:
        """The content of a pattern: the object inside an idiom, or what follows."""
        if trigger.gap is None:
            return self.complements.slot(pattern, trigger.after, clause)
        if pattern == "np":
            return trigger.gap, Form.VERB_NP
        after = self.parse.skip(trigger.after)
        tokens = self.parse.tokens
        if pattern.startswith("np-") and after + 1 < len(tokens) and tokens[after].lower == pattern[3:]:
            return (trigger.gap[0], content_end(self.parse, after + 1, clause)), Form.VERB_NP
        return None

    def _start(self, clause: Clause, content: tuple[int, int], form: Form) -> int:
        """Where the span begins: at the verb, unless a clause of its own holds the content."""
        start = content[0] if form is Form.INDIRECT else min(clause.start, content[0])
        return start + 1 if self.parse.tokens[start].tag is Tag.TO else start


_NAMING = frozenset({"annex", "blacklist", "sanction"})
"""Deeds that name their issue by themselves."""
_FELT = frozenset({"criticise", "praise", "reject"})
_REFUSING = WILL | {"would"}


_SAID_BEFORE = frozenset(
    "commitment conclusion decision obligation principle promise pledge visit word".split()
)
