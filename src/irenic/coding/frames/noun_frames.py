"""Nouns as triggers: "X's insistence on", "Russian demands for", "has shown a willingness to", red lines."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.letting_go import let_go
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.contents.content import Contents
from irenic.coding.frames.asked_things import is_asked, of_war, said_of, several, tells_a_fact
from irenic.coding.frames.at_request import at_request
from irenic.coding.frames.bare_nouns import BARE, bare_slot
from irenic.coding.frames.in_question import in_question
from irenic.coding.frames.lapsed import lapsed, now
from irenic.coding.frames.light_verbs import SCANT
from irenic.coding.frames.noun_owners import NounOwners
from irenic.coding.frames.noun_predicates import PREDICATING, after_colon, fronted_place, one_of, predicate
from irenic.coding.frames.noun_slots import NounSlot, noun_rows, noun_slot, words_before
from irenic.coding.frames.owners_behind import owner_behind, owner_inside
from irenic.coding.frames.red_lines import red_line
from irenic.coding.frames.supposed import is_supposed
from irenic.coding.frames.unsaid import is_unsaid
from irenic.coding.holders.documents import part
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, classes, words
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


class NounFrames:
    """Matches the frames of nouns."""

    def __init__(self, parse: Parse, resolver: Resolver, contents: Contents) -> None:
        self.parse = parse
        self.resolver = resolver
        self.contents = contents
        self.owners = NounOwners(parse, resolver)

    def as_subject(self, clause: Clause) -> list[Candidate]:
        """As in "their main demand is a truce", "among its conditions is a truce": the predicate is the content."""
        tokens = self.parse.tokens
        if clause.lemma not in PREDICATING:
            return []
        ahead = fronted_place(self.parse) if clause.index == 0 else -1
        if ahead > 0 and (fronted := self.parse.noun_phrase(ahead)):
            phrase = fronted
        elif clause.subjects:
            phrase = clause.subjects[-1]
        else:
            return []
        if (whose := part(self.resolver, phrase)) is not None:
            return one_of(self.parse, clause, phrase, whose)
        phrase = several(self.parse, phrase)
        beside = phrase.end < len(tokens) and tokens[phrase.end].tag in {Tag.PREP, Tag.TO, Tag.COMPL}
        viewer = self.owners.viewer(phrase)
        if viewer is not None and tokens[phrase.start].lower == "the" and not clause.negated:
            return predicate(self.parse, clause, phrase.head, (viewer, phrase.start))
        if tokens[phrase.head].word is None or (
            beside and tokens[phrase.end].lower != "in" and not self._asked_for(phrase.head)
        ):
            return []  # the noun has its content beside it already
        recalled = self.owners.recalled(phrase)
        owner = (
            self.owners.owner(phrase.head)
            or self._ending(owner_behind(self.resolver, phrase.head, _NONE), phrase.head)
            or ((recalled, phrase.start) if recalled is not None else None)
        )
        return predicate(self.parse, clause, phrase.head, owner) if owner is not None else []

    def _asked_for(self, head: int) -> bool:
        """As in "its condition for talks is a truce": what is asked in return stands after the verb."""
        tokens, word = self.parse.tokens, self.parse.tokens[head].word
        if word is None or word.noun not in _IN_RETURN:
            return False
        verb = said_of(self.parse, head)
        if verb is None or verb.lemma != "be":
            return False
        first = self.parse.skip(verb.after)
        return first < len(tokens) and (tokens[first].tag in _NOMINAL or tokens[first].tag in _CLAUSAL)

    def _ending(self, found: tuple[Entity, int] | None, head: int) -> tuple[Entity, int] | None:
        return (found[0], head) if found is not None else None

    def _lent(self, start: int, clause: Clause | None) -> bool:
        """Whether a noun of "their" is the object of a verb that lends it its subject."""
        if clause is None or clause.passive or not clause.finite or clause.lemma not in _LENDING:
            return False
        return self.parse.lowers[start] == "their" and self.parse.skip(clause.after) == start

    def match(self, head: int) -> list[Candidate]:
        """As in "X's insistence on", "Russian demands for", "the demand by X that", "his call for"."""
        tokens = self.parse.tokens
        word = tokens[head].word
        if word is None:
            return []
        if tokens[head].lower == "interests":
            return []  # "Northland's interests in the valley": what it has at stake
        if in_question(self.parse, head) or is_asked(self.parse, head) or of_war(self.parse, head):
            return []
        if asked := at_request(self.parse, self.owners, head):
            return asked
        if word.noun == "line" and head and tokens[head - 1].lower == "red":
            clause = self._enclosing(head)
            slot = noun_slot(self.parse, head, clause)
            named = slot[1] if slot is not None and slot[2] != "for" else None
            return red_line(self.parse, self.owners, head, clause, named)
        rows = noun_rows(self.parse, head)
        if self._asked_for(head):
            return []  # the predicate is what is asked
        if not rows or (head + 1 < len(tokens) and tokens[head + 1].tag is Tag.NOUN):
            return []  # "the opposition leader"
        clause = self._enclosing(head)
        if clause is not None and (gone := let_go(self.parse, clause)) is not None and gone.head == head:
            return []  # "withdrew its offer": it is no longer made
        if clause is not None and clause.negated and clause.lemma in _SHOWING and head >= clause.after:
            return []  # "has not presented a plan with its vision of a truce"
        slot = noun_slot(self.parse, head, clause)
        if slot is not None and slot[0].kind.name == "accept" and self._means(head, slot):
            return []
        owner = self.owners.owner(head - words_before(self.parse, head))
        if owner is not None and self._lent(owner[1], clause):
            return []  # "X reaffirmed their commitment to": X's own, and told as that
        answer = self.owners.answered(head) if owner is None else None
        owner = owner or answer or (self.owners.lister(head, clause) if slot is None else None)
        if owner is not None and rows[0].kind.name == "demand":
            self.owners.note(word.noun, owner[0])
        later = owner is None
        if later:
            owner, slot = self._later_owner(head, rows, clause, slot)
        if owner is None:
            return []
        entity, start = owner
        bare = False
        open_ended = slot is None or slot[0].kind.name == "linkage"  # "its price for staying: an amnesty"
        if open_ended and not later and (listed := after_colon(self.parse, clause, head, owner)):
            return listed
        if slot is None:
            told = answer is not None and rows[0].kind.name in BARE
            slot = (
                (rows[0], (start, head + 1), "bare")
                if told
                else bare_slot(self.parse, self.contents, head, start)
            )
            bare = True
        if bare and word.noun == "campaign":
            return []  # "its military campaign"
        if word.noun == "initiative" and start and self.parse.lowers[start - 1] in {"at", "on"}:
            return []  # "the talks were held at Abel's initiative"
        if slot is None or (slot[0].kind.name == "neutral" and slot[2] != "that"):
            return []
        if word.noun in _HINTS and slot[2] == "that" and tells_a_fact(self.parse, slot[1][0]):
            return []  # "suggestions that X is ready": nothing is offered
        if any(t.lower in {"best", "only", "last"} for t in tokens[start:head]) and word.noun in {
            "hope",
            "chance",
        }:
            return []  # the author's "the best hope for" is no hope of the possessor
        frame, content, pattern = slot
        if is_supposed(self.parse, start, head, frame, content):
            return []
        kind, rule = frame.kind, f"noun.{frame.kind.name}.{'bare' if bare else pattern}"
        if lapsed(self.parse, said_of(self.parse, head)):
            if not (name := now(kind.name)):
                return []
            kind, rule = classes()[name], f"noun.{name}.lapsed"
        return [
            Candidate(
                entity,
                kind,
                Form.NOMINAL,
                rule,
                head,
                start,
                content,
                clause,
                self._scant(start, head),
                any(t.lower in _HEDGED_ADJECTIVES for t in tokens[start:head]),
            )
        ]

    def _means(self, head: int, slot: NounSlot) -> bool:
        """As in "to win with the support of the alliance": who helps, and nothing is accepted."""
        before = self.parse.lowers[max(0, head - 3) : head]
        return (
            slot[2] == "of"
            and "with" in before
            and self.parse.tokens[self.parse.skip(slot[1][0])].tag in _WHO
        )

    def _scant(self, start: int, head: int) -> bool:
        """As in "has no", "there is little appetite in X for", "there has never been support in X for"."""
        tokens = self.parse.tokens
        while start > 0 and tokens[start - 1].tag in {Tag.ADJ, Tag.DET, Tag.ADV}:
            start -= 1
        there = start > 1 and any(t.tag is Tag.THERE for t in tokens[max(0, start - 4) : start])
        before = tokens[max(0, start - 3) : start] if there else []
        return any(t.lower in SCANT for t in tokens[start:head]) != any(t.tag is Tag.NEG for t in before)

    def _later_owner(
        self, head: int, rows: tuple[Frame, ...], clause: Clause | None, slot: NounSlot | None
    ) -> tuple[tuple[Entity, int] | None, NounSlot | None]:
        """The owner after the noun, or after its content, or the subject of the verb; with the content's slot."""
        patterns = frozenset(pattern for frame in rows for pattern in frame.patterns)
        found = owner_behind(self.resolver, head, patterns)
        if found is not None:
            return (found[0], head), noun_slot(self.parse, head, clause, found[1]) or slot
        if slot is None:
            return None, None
        frame, content, pattern = slot
        told = pattern == "that"  # "satisfaction that it was confirmed by X": not whose satisfaction it is
        inside = None if told else owner_inside(self.resolver, *content)
        if inside is not None:
            return (inside[0], head), (frame, (content[0], inside[1]), pattern)
        elsewhere = self.owners.fronted(head)
        if elsewhere is None and frame.kind.name in _FELT:
            elsewhere = self.owners.behind_predicate(head, content[1])
        if elsewhere is not None:
            return (elsewhere, head), slot
        word = self.parse.tokens[head].word
        adverbial = word is not None and (
            word.noun in words()["adverbial"]
            or (word.noun in words()["brought"] and self.owners.is_brought(head, clause))
        )
        if clause is None or not adverbial or is_unsaid(self.parse, clause):
            return None, slot
        subject = self.resolver.patient(clause) if clause.passive else self.resolver.subject(clause)
        return self.owners.adverbial(head, subject), slot

    def _enclosing(self, index: int) -> Clause | None:
        return next((c for c in reversed(self.parse.clauses) if c.start <= index), None)


_LENDING = frozenset(
    "affirm confirm emphasise emphasize express reaffirm reiterate renew repeat stress voice".split()
)
_WHO = frozenset({Tag.NAME, Tag.DET, Tag.PPOS})
_SHOWING = frozenset("circulate deliver present produce publish receive submit table".split())
_HINTS = frozenset({"suggestion", "indication", "hint"})


_NONE: frozenset[str] = frozenset()
_IN_RETURN = frozenset("condition precondition prerequisite price requirement term".split())
"""Nouns that name in a complement what they are for, and in a predicate what they ask."""
_NOMINAL = frozenset({Tag.DET, Tag.PPOS, Tag.NOUN, Tag.NAME, Tag.NUM})
_CLAUSAL = frozenset({Tag.COMPL, Tag.TO})
_FELT = frozenset("accept criticise disposition favour praise reject".split())
"""Classes of nouns that are strong, or grow, among those who hold them."""
_HEDGED_ADJECTIVES = frozenset("apparent alleged reported supposed perceived presumed seeming".split())
