"""Aliases that end a longer name in the documents: what its owner says is taken for the alias's owner."""

from __future__ import annotations

from collections import defaultdict

from irenic.coding.names.gazetteer import Mention
from irenic.coding.words.tokens import Tag
from irenic.model.codebook import Codebook
from irenic.suggestions.ledger import seen
from irenic.suggestions.names import Run
from irenic.suggestions.reading import ReadSentence
from irenic.suggestions.result import CueWarning, Example
from irenic.suggestions.spelling import why_same_person
from irenic.suggestions.words import is_role

_NAMED = frozenset({"person", "group", "organisation", "office", "party"})


class Tails:
    """Notes names whose last words alone are a name of the codebook ("Council" in "the Security Council")."""

    def __init__(self, codebook: Codebook) -> None:
        self._actors = codebook.actor_by_id
        self._found: dict[tuple[str, str], list[tuple[str, Example]]] = defaultdict(list)

    def add(self, sentence: ReadSentence) -> None:
        """Note the names of one sentence."""
        for run in sentence.runs:
            mention = _ending(sentence, run)
            if mention is None or self._is_same(run.name, mention):
                continue
            tail = sentence.text[mention.start : mention.end].removeprefix("the ").removeprefix("The ")
            owner = mention.name.actor
            of = f"actor {owner}" if owner is not None else f"party {mention.name.party}"
            self._found[of, " ".join(tail.split())].append((run.name, sentence.example))

    def _is_same(self, name: str, mention: Mention) -> bool:
        """Whether the longer name is one of the very actor: "Ma. Ada Abel" of "Ada Abel", "A. Abel"."""
        actor = self._actors.get(mention.name.actor or "")
        if actor is None or actor.kind != "person":
            return False
        full = [known for known in (actor.name, *actor.aliases) if " " in known]
        return not full or any(name.endswith(known) or why_same_person(name, known) for known in full)

    def suggest(self, at_least: int) -> tuple[CueWarning, ...]:
        """The aliases with the longer names, the most frequent first."""
        rows = [
            CueWarning(
                "tail",
                tail,
                (of,),
                tuple(sorted({name for name, _ in found})),
                seen(example for _, example in found),
            )
            for (of, tail), found in self._found.items()
            if len(found) >= at_least
        ]
        return tuple(sorted(rows, key=lambda row: (-(row.seen.times if row.seen else 0), row.words, row.of)))


def _ending(sentence: ReadSentence, run: Run) -> Mention | None:
    """The name of the codebook with which a longer name ends, where words of no known name stand before it."""
    tokens = sentence.parse.tokens
    number = tokens[run.end - 1].mention
    if not run.name or run.known is not None or number < 0:
        return None
    first = run.end - 1
    while first > run.first and tokens[first - 1].mention == number:
        first -= 1
    before = tokens[run.first : first]
    if not before or any(t.mention >= 0 or t.tag is Tag.POSS or is_role(t.lower) for t in before):
        return None
    mention = sentence.mentions[number]
    return mention if mention.name.kind in _NAMED else None
