"""Verbs and adjectives as triggers, and attributions around a content."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.complements import Complements
from irenic.coding.entity import Entity
from irenic.coding.extent import content_end
from irenic.coding.holders import Resolver
from irenic.coding.noun_frames import NounFrames
from irenic.coding.resources import Frame, frames, words
from irenic.coding.syntax import AUX, Clause, Parse
from irenic.coding.telling import telling_frame
from irenic.coding.tokens import Tag
from irenic.model.terms import Form


class VerbFrames:
    """Matches the frames of verbs and adjectives."""

    def __init__(self, parse: Parse, resolver: Resolver, nouns: NounFrames) -> None:
        self.parse = parse
        self.resolver = resolver
        self.nouns = nouns
        self.complements = Complements(parse)

    def match(self, clause: Clause) -> list[Candidate]:
        """The frames that a clause's verb triggers."""
        if self._advice(clause) or self._conditional(clause) or self._unsaid(clause) or clause.by_object:
            return []
        if clause.lemma == "be":
            return self._adjective(clause) or self.nouns.as_subject(clause) or self._cleft(clause)
        if clause.passive and (adjective := self._adjective_at(clause.head, clause)):
            return adjective  # "is committed to", "was concerned about"
        found: list[Candidate] = self.nouns.after_light_verb(clause)
        if found:
            return found
        for trigger, after in self._triggers(clause):
            for frame in frames("verbs").get(trigger, ()):
                candidate = self._match_verb(clause, frame, after)
                if candidate is not None:
                    found.append(candidate)
                    break
            if found:
                return found
        return found + self._verb_adjective(clause) + self._attribution(clause)

    def _cleft(self, clause: Clause) -> list[Candidate]:
        """As in "what we reject is a tribunal": the predicate is the object of the verb in front."""
        inner = self.parse.clauses[clause.index - 1] if clause.index else None
        if inner is None or not inner.finite or inner.negated:
            return []
        first = inner.subjects[0].start if inner.subjects else inner.start
        if first == 0 or self.parse.tokens[first - 1].lower != "what":
            return []
        holder = self.resolver.subject(inner)
        frame = next((f for f in frames("verbs").get(inner.lemma, ()) if "np" in f.patterns), None)
        start = self.parse.skip(clause.after)
        if holder is None or frame is None or start >= len(self.parse.tokens):
            return []
        content = (start, content_end(self.parse, start + 1, clause))
        rule = f"verb.{frame.kind.name}.cleft"
        return [Candidate(holder, frame.kind, Form.VERB_NP, rule, inner.head, first - 1, content, clause)]

    def _attribution(self, clause: Clause) -> list[Candidate]:
        """As in "…, Lavrov said.", "…, said the minister", "Europe, he argued, should": the content stands around."""
        tokens = self.parse.tokens
        frame = telling_frame(self.parse, clause)
        if frame is None or not clause.finite or clause.negated:
            return []
        first = clause.subjects[0].start if clause.subjects else clause.start
        comma = self.parse.skip(0) if first == 0 else first - 1
        while comma > 0 and tokens[comma].tag is Tag.QUOTE:
            comma -= 1
        if comma <= 0 or tokens[comma].text != "," or any(t.tag is Tag.QUOTE for t in tokens[:comma]):
            return []
        holder = self.resolver.subject(clause)
        after = self.parse.skip(clause.after + (clause.lemma == "go"))
        if not clause.subjects or (holder is None and after < len(tokens)):
            phrase = self.parse.noun_phrase(after) if after < len(tokens) else None
            holder = (self.resolver.phrase(phrase) if phrase is not None else None) or holder
            after = phrase.tail if phrase is not None else after
        if holder is None:
            return []
        whole = any(c.finite and c.start < comma for c in self.parse.clauses)
        inserted = after < len(tokens) and tokens[after].text == ","
        if not whole and not inserted:
            return []
        content = (0, comma)
        if not whole:
            content = (0, content_end(self.parse, after + 1, None, embedded=True))
        return [
            Candidate(
                holder,
                frame.kind,
                Form.INDIRECT,
                "verb.attribution",
                clause.head,
                content[0],
                content,
                clause,
            )
        ]

    def _passive(self, clause: Clause, frame: Frame, holder: Entity) -> Candidate:
        """As in "the truce was rejected by X": the subject is the content."""
        first = clause.subjects[0].start
        end = next(
            (i for i in range(clause.after, len(self.parse.tokens)) if self.parse.tokens[i].tag is Tag.PUNCT),
            len(self.parse.tokens),
        )
        return Candidate(
            holder,
            frame.kind,
            Form.VERB_NP,
            f"verb.{frame.kind.name}.passive",
            clause.head,
            first,
            (first, clause.start),
            clause,
            clause.negated,
            is_hedged(self.parse, clause),
            stop=end,
        )

    def _of_antecedent(self, clause: Clause, frame: Frame, holder: Entity) -> Candidate:
        """As in "a proposal that X has dismissed": the noun before is the object."""
        assert clause.antecedent is not None
        first = clause.antecedent.start
        return Candidate(
            holder,
            frame.kind,
            Form.VERB_NP,
            f"verb.{frame.kind.name}.relative",
            clause.head,
            first,
            (first, max(clause.antecedent.end, first + 1)),
            clause,
            clause.negated,
            is_hedged(self.parse, clause),
            stop=content_end(self.parse, clause.after, clause),
        )

    def _triggers(self, clause: Clause) -> list[tuple[str, int]]:
        """The verb with a particle, where one follows, then alone; with the index after it."""
        tokens, after = self.parse.tokens, clause.after
        out: list[tuple[str, int]] = []
        for position in range(after, min(after + 4, len(tokens))):
            if tokens[position].lower in _PARTICLES:
                trigger = f"{clause.lemma}_{tokens[position].lower}"
                if trigger in frames("verbs"):
                    out.append((trigger, position + 1 if position == after else after))
            if tokens[position].tag in {Tag.PUNCT, Tag.VERB}:
                break
        out.append((clause.lemma, after))
        return out

    def _advice(self, clause: Clause) -> bool:
        """The author's own recommendation: "the president should insist"."""
        return clause.modal in {"should", "must", "ought", "shall"} and clause.kind in {"main", "sub"}

    def _conditional(self, clause: Clause) -> bool:
        if not clause.finite and 0 <= clause.shared != clause.index:
            return self._conditional(self.parse.clauses[clause.shared])
        if clause.opener < 0 or clause.kind != "sub":
            return False
        return self.parse.tokens[clause.opener].lower in {"if", "unless", "whether"}

    def _unsaid(self, clause: Clause) -> bool:
        """As in "is unlikely to accept", "had it accepted", "almost accepted", "doubts that it will": not done."""
        tokens = self.parse.tokens
        before = tokens[clause.start - 1].lower if clause.start else ""
        if before in {"almost", "nearly"} or "yet" in clause.adverbs:
            return True
        if not clause.finite:
            return self._unfulfilled(clause)
        if (
            clause.kind == "main"
            and not any(t.text == "," for t in tokens[: clause.start])
            and self._inverted()
        ):
            return True
        if clause.opener < 1 or tokens[clause.opener].lower != "that":
            return False
        above = self.parse.clauses[clause.index - 1] if clause.index else None
        return tokens[clause.opener - 1].lower in words()["doubtful"] or (
            above is not None and above.after == clause.opener and above.lemma in words()["doubting"]
        )

    def _inverted(self) -> bool:
        """As in "Had Northland agreed, …" and "Would it agree?": a condition or a question opens the sentence."""
        tokens = self.parse.tokens
        return tokens[0].lower in {"had", "were", "should"} or (
            tokens[0].tag in AUX and any(t.text == "?" for t in tokens[-2:])
        )

    def _unfulfilled(self, clause: Clause) -> bool:
        """As in "has yet to accept", "would have to", "was asked to", "stopped short of accepting"."""
        tokens = self.parse.tokens
        two = [t.lower for t in tokens[max(0, clause.start - 2) : clause.start]]
        if two[-1:] == ["without"] or two in (["short", "of"], ["instead", "of"], ["rather", "than"]):
            return True
        if clause.kind != "inf" or not 0 <= clause.shared < clause.index:
            return False
        above = self.parse.clauses[clause.shared]
        between = [t for t in tokens[above.after : clause.start] if t.tag not in {Tag.ADV, Tag.NEG}]
        if any(t.tag in {Tag.VERB, Tag.TO} for t in between):
            return False
        if not between:
            asked = above.passive and above.lemma in words()["requested"]
            return asked or above.lemma == "have" or above.lemma in words()["unfulfilled"]
        last = between[-1]
        if above.lemma == "be" and last.lower == "about":
            return above.negated or any(t.tag is Tag.NEG for t in tokens[above.start : clause.start])
        return (above.lemma == "be" and last.tag is Tag.ADJ) or last.lower == "yet"

    def _match_verb(self, clause: Clause, frame: Frame, after: int) -> Candidate | None:
        holder = self.resolver.subject(clause)
        if clause.passive and clause.kind != "part" and holder is None:
            return None
        if holder is None:
            return None
        if clause.negated and clause.modal in {"could", "can", "cannot"} and clause.lemma == "agree":
            return None  # "could not agree on": no stance on the thing
        if clause.passive and clause.finite and clause.subjects and "np" in frame.patterns:
            return self._passive(clause, frame, holder)
        if clause.kind == "orel" and clause.antecedent is not None and {"np", "as"} & set(frame.patterns):
            return self._of_antecedent(clause, frame, holder)
        for pattern in frame.patterns:
            slot = self.complements.slot(pattern, after, clause)
            if slot is None:
                continue
            content, form = slot
            if clause.passive and form is Form.VERB_NP and clause.subjects:
                phrase = clause.subjects[0]
                content = (phrase.start, clause.after)
                start = phrase.start
            else:
                start = content[0] if form is Form.INDIRECT else clause.start
            if clause.start > start and form is not Form.INDIRECT and not clause.passive:
                start = clause.start
            if self.parse.tokens[start].tag is Tag.TO:
                start += 1
            return Candidate(
                holder=holder,
                kind=frame.kind,
                form=frame.kind.form or form,
                rule=f"verb.{frame.kind.name}.{pattern}",
                trigger=clause.head,
                start=start,
                content=content,
                clause=clause,
                negated=clause.negated,
                hedged=is_hedged(self.parse, clause),
            )
        return None

    def _adjective(self, clause: Clause) -> list[Candidate]:
        """As in "is ready to", "are opposed to", "was adamant that"."""
        index = self.parse.skip(clause.after)
        while index < len(self.parse.tokens) and self.parse.tokens[index].tag is Tag.NEG:
            index = self.parse.skip(index + 1)  # "is not ready to"
        return self._adjective_at(index, clause)

    def _verb_adjective(self, clause: Clause) -> list[Candidate]:
        """As in "remains opposed to", "appears willing to"."""
        if clause.lemma not in {"remain", "seem", "appear", "stay", "become", "feel", "sound", "stand"}:
            return []
        return self._adjective_at(self.parse.skip(clause.after), clause)

    def _adjective_at(self, index: int, clause: Clause) -> list[Candidate]:
        _parse, tokens = self.parse, self.parse.tokens
        if index >= len(tokens):
            return []
        holder = self.resolver.patient(clause) if clause.passive else self.resolver.subject(clause)
        if holder is None:
            return []
        for width in (2, 1):
            trigger = " ".join(t.lower for t in tokens[index : index + width])
            for frame in frames("adjectives").get(trigger, ()):
                after = index + width
                for pattern in frame.patterns or ("none",):
                    slot = self.complements.slot(pattern, after, clause)
                    if slot is None:
                        continue
                    return [
                        Candidate(
                            holder,
                            frame.kind,
                            slot[1],
                            f"adjective.{frame.kind.name}.{pattern}",
                            index,
                            clause.start if slot[1] is not Form.INDIRECT else slot[0][0],
                            slot[0],
                            clause,
                            clause.negated,
                            is_hedged(self.parse, clause),
                        )
                    ]
        return []


_PARTICLES = frozenset(
    (
        "out down back away forward up off on over in by ahead along around against behind clear issue "
        "for doubt to through with at ground short room about together apart aside under into"
    ).split()
)
