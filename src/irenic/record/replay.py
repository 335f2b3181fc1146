"""The current state as a pure function of the suggestions and the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from irenic.model.statement import Statement
from irenic.model.terms import Status
from irenic.record.edits import apply_edits
from irenic.record.log import Action, Entry


class Mark(StrEnum):
    """How a decided statement stands to what the coder finds now; empty where they agree."""

    NONE = ""
    CHANGED = "changed"
    GONE = "gone"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A statement as it stands, and what review says of it.

    `mark`: `changed` where the coder would now suggest other values than those decided on, `gone` where it
    does not find the statement any more, `replaced` where the file's text has been replaced by another.
    `entry` is the deciding entry of the log and `seq` its place, `suggested` the statement
    as the coder finds it now or, where it does not, as it was before the decision.
    `again_of` is the id of the statement that this one tells again, where that stands for both.
    """

    statement: Statement
    mark: Mark = Mark.NONE
    reviewer: str = ""
    reason: str = ""
    entry: str = ""
    seq: int = 0
    suggested: Statement | None = None
    again_of: str = ""

    @property
    def base(self) -> Statement:
        """The statement as it is suggested, apart from any decision."""
        return self.suggested or self.statement

    @property
    def decided(self) -> bool:
        """Whether a reviewer has decided on it."""
        return bool(self.entry)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the log says of one statement: as the machine suggested it then, as it is now, and by whom."""

    base: Statement
    current: Statement
    reviewer: str
    reason: str
    entry: str
    added: bool = False
    seq: int = 0


def keep_in_force(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that no undo takes back; an undo that was itself undone takes nothing back."""
    undone: set[str] = set()
    kept = []
    for entry in reversed(entries):  # an undo only ever points backwards
        if entry.id in undone:
            continue
        if entry.action is Action.UNDO:
            undone.add(entry.undoes)
        kept.append(entry)
    return kept[::-1]


def judge(entries: Sequence[Entry]) -> dict[str, Judgement]:
    """What the log decides, by statement id."""
    judgements: dict[str, Judgement] = {}
    for entry in keep_in_force(entries):
        if entry.action is Action.UNDO:
            continue
        judgement = _take(judgements.get(entry.statement), entry)
        if judgement is None:
            judgements.pop(entry.statement, None)
        else:
            judgements[entry.statement] = judgement
    return judgements


def _take(before: Judgement | None, entry: Entry) -> Judgement | None:
    """One statement's judgement after one more entry; None where nothing is decided on it any more."""
    if entry.action is Action.RESET:
        # What an analyst added has no suggestion to go back to, so a reset only drops later edits.
        if before is None or not before.added:
            return None
        accepted = replace(before.base, status=Status.ACCEPTED)
        return replace(
            before, current=accepted, reviewer=entry.reviewer, reason="", entry=entry.id, seq=entry.seq
        )
    base = before.base if before else Statement.from_json(dict(entry.payload["statement"]))
    current = before.current if before else base
    if entry.action is Action.EDIT:
        current = apply_edits(current, entry.payload["set"])
    added = entry.action is Action.ADD or (before is not None and before.added)
    return Judgement(
        base,
        replace(current, status=_status(entry.action, current, base)),
        entry.reviewer,
        entry.reason,
        entry.id,
        added,
        entry.seq,
    )


def _status(action: Action, current: Statement, base: Statement) -> Status:
    if action is Action.REJECT:
        return Status.REJECTED
    if action is Action.EDIT or replace(current, status=base.status) != base:
        return Status.EDITED
    return Status.ACCEPTED


def combine(
    suggestions: Iterable[Statement],
    judgements: Mapping[str, Judgement],
    names: Mapping[str, str],
    replaced: frozenset[str] = frozenset(),
) -> list[Reviewed]:
    """Suggestions and judgements as one list, in the order of documents and spans.

    `names` gives the name of each text by its hash; a decision on a text that is not among them waits until
    the text is added. `replaced` holds the hashes of texts that another text has replaced: of those only what
    was decided on is left.
    """
    found: dict[str, Statement] = {}
    for suggestion in suggestions:
        found.setdefault(suggestion.id, suggestion)
    rows = [
        Reviewed(suggestion)
        for key, suggestion in found.items()
        if key not in judgements and suggestion.sha256 not in replaced
    ]
    for key, judgement in judgements.items():
        name = names.get(judgement.base.sha256)
        if name is not None:
            mark = _compare(judgement, found.get(key), judgement.base.sha256 in replaced)
            current = replace(judgement.current, document=name)
            # As it is suggested now: copies that nobody decided on are coded anew with every codebook.
            base = replace(found.get(key, judgement.base), document=name)
            decision = (judgement.reviewer, judgement.reason, judgement.entry, judgement.seq)
            rows.append(Reviewed(current, mark, *decision, suggested=base))
    return sorted(rows, key=row_order)


def _compare(judgement: Judgement, suggestion: Statement | None, replaced: bool) -> Mark:
    if replaced:
        return Mark.REPLACED
    if judgement.added:
        return Mark.NONE
    if suggestion is None:
        return Mark.GONE
    same = replace(suggestion, document=judgement.base.document) == judgement.base
    return Mark.NONE if same else Mark.CHANGED


def row_order(row: Reviewed) -> tuple[str, str, int, int, str]:
    """What sorts rows by document and span."""
    statement = row.statement
    return (statement.document, statement.sha256, statement.span.start, statement.span.end, statement.id)
