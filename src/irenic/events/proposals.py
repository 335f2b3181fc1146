"""Proposals that texts mention: whose plan, and what it "offered", "provided for" or "ruled out"."""

from __future__ import annotations

from functools import cached_property

from irenic.coding.clauses.items import segments
from irenic.coding.clauses.syntax import Clause, NounPhrase
from irenic.coding.contents.content import Contents
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.names.entity import Entity
from irenic.coding.sentence_coder import SentenceCoder
from irenic.coding.words.tokens import Tag
from irenic.events.people import BEFORE_NOUN
from irenic.events.status import lemmas_of
from irenic.events.triggers import triggers
from irenic.model.event import ProposalMention, ProvisionCandidate
from irenic.model.statement import Span
from irenic.model.terms import CONDUCT, Polarity


class SentenceProposals:
    """The proposals of one sentence; `owners` is whose each kind of document was when spoken of last."""

    def __init__(self, sentence: SentenceCoder, resolver: Resolver, owners: dict[str, Entity]) -> None:
        self.sentence = sentence
        self.parse = sentence.parse
        self.resolver = resolver
        self.owners = owners

    @cached_property
    def contents(self) -> Contents:
        """What the codebook's issues find here; asked for only where a proposal is spoken of."""
        return self.sentence.contents()

    def mentions(self) -> list[ProposalMention]:
        """Each clause whose subject is a proposal and whose verb tells what it provides; "under the plan, …"."""
        names = triggers().proposal_nouns
        if not any(_noun(self, index) in names for index in range(len(self.parse.tokens))):
            return []
        self._note_owners()
        found = [self._of_clause(clause) for clause in self.parse.clauses] + [self._under()]
        return [mention for mention in found if mention is not None]

    def _note_owners(self) -> None:
        """As in "Abel presented a plan", "Southmark's draft": whose the next "the plan" is."""
        for index, token in enumerate(self.parse.tokens):
            noun = token.word.noun if token.word is not None else ""
            if token.tag is not Tag.NOUN or noun not in triggers().proposal_nouns:
                continue
            owner = self._owner(self._phrase(index)) or self._presenter(index)
            if owner is not None:
                self.owners[noun] = owner

    def _phrase(self, head: int) -> NounPhrase:
        start = head
        while start and self.parse.tokens[start - 1].tag in BEFORE_NOUN:
            start -= 1
        return NounPhrase(start, head + 1, head, head + 1)

    def _owner(self, phrase: NounPhrase) -> Entity | None:
        return self.resolver.owner(phrase)

    def _presenter(self, head: int) -> Entity | None:
        """The subject of a verb that puts a proposal forward."""
        first = self._phrase(head).start
        before = [c for c in self.parse.clauses if c.head < first]
        clause = before[-1] if before else None
        if (
            clause is None
            or clause.lemma not in _PRESENTING
            or any(t.tag is Tag.PUNCT for t in self.parse.tokens[clause.after : first])
        ):
            return None
        return self.resolver.subject(clause)

    def _of_clause(self, clause: Clause) -> ProposalMention | None:
        table = triggers()
        subject = self._subject(clause)
        if subject is None or clause.negated or clause.modal in _UNSURE or clause.passive:
            return None
        lemma = next((w for w in lemmas_of(self.parse, clause) if w in table.provides | table.excludes), None)
        if lemma is None:
            return None
        start = self.parse.skip(clause.after) + ("_" in lemma)
        if start < len(self.parse.tokens) and self.parse.tokens[start].tag is Tag.COMPL:
            start += 1
        end = (
            content_end(self.parse, start + 1, clause, embedded=True)
            if start < len(self.parse.tokens)
            else start
        )
        return self._mention(subject, start, end, turned=lemma in table.excludes, first=subject.start)

    def _subject(self, clause: Clause) -> NounPhrase | None:
        """The proposal that is the subject of a clause, by itself or before "that offers", "offering"."""
        phrases = [*clause.subjects[-1:], *([clause.antecedent] if clause.antecedent is not None else [])]
        if not phrases and clause.shared >= 0:
            phrases = self.parse.clauses[clause.shared].subjects[-1:]
        for phrase in phrases:
            word = self.parse.tokens[phrase.head].word
            if word is not None and word.noun in triggers().proposal_nouns:
                return self._phrase(phrase.head)
        return None

    def _under(self) -> ProposalMention | None:
        """As in "Under Abel's plan, Southmark would withdraw"."""
        tokens = self.parse.tokens
        if tokens[0].lower not in {"under", "in"}:
            return None
        comma = next((i for i, t in enumerate(tokens[:14]) if t.text == ","), 0)
        head = next(
            (
                i
                for i in range(1, comma)
                if tokens[i].word is not None and _noun(self, i) in triggers().proposal_nouns
            ),
            0,
        )
        modal = any(
            c.modal in {"would", "will", "must", "shall"} for c in self.parse.clauses if c.head > comma
        )
        if not comma or not head or not modal:
            return None
        end = len(tokens) - (tokens[-1].tag is Tag.PUNCT)
        return self._mention(self._phrase(head), comma + 1, end, turned=False, first=0)

    def _mention(
        self, subject: NounPhrase, start: int, end: int, *, turned: bool, first: int
    ) -> ProposalMention | None:
        provisions: list[ProvisionCandidate] = []
        for left, right in segments(self.parse, start, end) if start < end else []:
            for finding in self.contents.findings(left, right):
                if finding.issue != CONDUCT:
                    sign = finding.sign * (-1 if turned else 1)
                    polarity = Polarity.SUPPORT if sign > 0 else Polarity.OPPOSE
                    words = self._words(left, right)
                    provisions.append(ProvisionCandidate(finding.issue, finding.option, polarity, words))
        if not provisions:
            return None
        noun = _noun(self, subject.head)
        owner = self._owner(subject) or self.owners.get(noun)
        document, tokens = self.sentence.document, self.parse.tokens
        a, b = tokens[first].start, tokens[end - 1].end
        return ProposalMention(
            document=document.name,
            sha256=document.sha256,
            span=Span(a, b, document.text[a:b]),
            name=self._words(subject.start, subject.head + 1),
            owners=owner.speakers if owner is not None else (),
            provisions=tuple(dict.fromkeys(provisions)),
        )

    def _words(self, start: int, end: int) -> str:
        tokens = self.parse.tokens
        return " ".join(self.sentence.document.text[tokens[start].start : tokens[end - 1].end].split())


def _noun(sentence: SentenceProposals, index: int) -> str:
    word = sentence.parse.tokens[index].word
    return word.noun if word is not None else ""


_PRESENTING = frozenset(
    "present propose put unveil submit table circulate draft offer float release publish outline share send".split()
)
_UNSURE = frozenset({"may", "might", "could", "should"})
