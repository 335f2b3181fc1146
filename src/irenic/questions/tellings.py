"""Which statements are one, told in several documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from irenic.corpus.duplicates import order_stories
from irenic.model.document import Document
from irenic.model.duplicates import DuplicateGroup, stories_by_hash
from irenic.model.statement import Statement
from irenic.questions.passages import Passage, find_passages

Telling = tuple[Statement, ...]
"""One statement as two or more documents tell it, the first published one first."""


def find_tellings(
    statements: Iterable[Statement],
    documents: Sequence[Document],
    stories: Iterable[DuplicateGroup],
    former: Collection[str] = (),
) -> tuple[Telling, ...]:
    """The statements that several documents tell, as coded: decisions of reviewers must not tell them apart.

    Two statements are one where holder, act, firmness, attribution, targets and flags are the same, and where
    either their passages are reprints, or their documents tell the same story and the words are alike. Later
    documents change nothing for earlier ones. Two statements of one document are never one. Texts with the
    hashes `former` stand for a file no more, and come after all others.
    """
    by_hash = {document.sha256: document for document in documents}
    ordered = order_stories(by_hash.values(), former)
    ranks = {document.sha256: rank for rank, document in enumerate(ordered)}
    story_of = stories_by_hash(stories)
    story_of |= _stories_of_former(by_hash.values(), former, story_of)
    alike: dict[object, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.sha256 in ranks:
            alike[_kind(statement)].append(statement)
    shared = [same for same in alike.values() if len({statement.sha256 for statement in same}) > 1]
    passages = find_passages(chain.from_iterable(shared), by_hash)
    found: list[Telling] = []
    for same in shared:
        same.sort(key=lambda s: (ranks[s.sha256], s.span.start, s.span.end, s.coder, s.id))
        found.extend(_fold(same, passages, story_of))
    return tuple(
        sorted(found, key=lambda telling: (ranks[telling[0].sha256], telling[0].span.start, telling[0].id))
    )


def _stories_of_former(
    documents: Iterable[Document], former: Collection[str], story_of: Mapping[str, str]
) -> dict[str, str]:
    """The story of the text that a file holds now, for its former texts that are linked to none: of a few lines."""
    lone = [d for d in documents if d.sha256 in former and d.sha256 not in story_of]
    if not lone:
        return {}
    now = {p.name: d.sha256 for d in documents if d.sha256 not in former for p in d.publications}
    found = {d.sha256: now[d.name] for d in lone if d.name in now}
    return {sha256: story_of.get(current, current) for sha256, current in found.items()}


def _kind(statement: Statement) -> object:
    stance = (statement.act, statement.firmness, statement.attribution, statement.flags)
    return statement.holder, statement.targets, *stance


@dataclass(slots=True)
class _Open:
    """A telling as it grows: its statements, all its wordings, and the first passage of each story in it."""

    statements: list[Statement]
    documents: set[str]
    wordings: set[Passage] = field(default_factory=set)
    passages: dict[str, Passage] = field(default_factory=dict)


class _Fold:
    """Tellings of one kind, found by sentence and by story."""

    def __init__(self) -> None:
        self.tellings: list[_Open] = []
        self._by_sentence: dict[tuple[str, ...], list[tuple[Passage, _Open]]] = defaultdict(list)
        self._by_story: dict[str, list[_Open]] = defaultdict(list)

    def take(self, statement: Statement, passage: Passage, story: str) -> None:
        """Add a statement to the telling that it belongs to, or begin one with it."""
        matching = (telling for telling in self._matching(passage, story))
        telling = next((found for found in matching if statement.sha256 not in found.documents), None)
        if telling is None:
            telling = _Open([], set())
            self.tellings.append(telling)
        if passage not in telling.wordings:
            telling.wordings.add(passage)
            self._by_sentence[passage.sentence.words].append((passage, telling))
        if story not in telling.passages:
            telling.passages[story] = passage
            self._by_story[story].append(telling)
        telling.statements.append(statement)
        telling.documents.add(statement.sha256)

    def _matching(self, passage: Passage, story: str) -> Iterator[_Open]:
        for first, telling in self._by_sentence[passage.sentence.words]:
            if passage.is_reprint_of(first):
                yield telling
        for telling in self._by_story[story]:
            if passage.is_like(telling.passages[story]):
                yield telling


def _fold(
    same: Sequence[Statement], passages: Mapping[Statement, Passage], story_of: Mapping[str, str]
) -> list[Telling]:
    fold = _Fold()
    for statement in same:
        fold.take(statement, passages[statement], story_of.get(statement.sha256, statement.sha256))
    return [tuple(telling.statements) for telling in fold.tellings if len(telling.statements) > 1]
