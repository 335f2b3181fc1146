"""Suggestions as YAML to paste into a codebook: evidence in comments, what is not known left as a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from irenic.codebook.emit import quote, write_issue, write_list
from irenic.codebook.library import issue_scopes, standard_issues
from irenic.model.codebook import Codebook, OptionRef
from irenic.suggestions.emit_phrases import write_phrases, write_warnings
from irenic.suggestions.result import (
    ActorSuggestion,
    GroupSuggestion,
    PartySuggestion,
    SpellingSuggestion,
    Suggestions,
)
from irenic.suggestions.say import comment, say, say_example, say_seen
from irenic.suggestions.slugs import Slugs

ROLES = 3
_UNMARK = "Take away the '# ' from its '- id' on."


def write_yaml(found: Suggestions, title: str = "") -> str:
    """On first contact a whole codebook, where parties and issues were found; with one, what to add to it."""
    names = _Names(found.codebook)
    lines = [*_head(found)]
    if found.codebook is None:
        lines += _first_contact(found, title, names)
    else:
        lines += _additions(found, found.codebook, names)
    lines += write_phrases(found)
    lines += write_warnings(found.cues)
    return "\n".join(lines) + "\n"


class _Names:
    """Names in use: a codebook refuses one that leads to two owners."""

    def __init__(self, codebook: Codebook | None) -> None:
        self._used: set[str] = set()
        if codebook is not None:
            for party in codebook.parties:
                self.take(party.name, *party.aliases, *party.demonyms)
            for actor in codebook.actors:
                self.take(actor.name, *actor.aliases)

    def take(self, *names: str) -> None:
        self._used.update(map(_key, names))

    def is_free(self, name: str) -> bool:
        return _key(name) not in self._used


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def _head(found: Suggestions) -> Iterator[str]:
    count = len(found.documents)
    documents = f"{count} document{'' if count == 1 else 's'}"
    least = "once" if found.at_least == 1 else f"{found.at_least} times"
    text = (
        f"Suggestions from {documents}: what was seen at least {least}, the most frequent first. Judge each: "
    )
    yield from comment(text + "a name beside a word is no proof. What the texts do not say is left out.", 0)


def _first_contact(found: Suggestions, title: str, names: _Names) -> Iterator[str]:
    if not found.parties or not found.issues:
        missing = " and ".join(
            what for what, rows in (("party", found.parties), ("issue", found.issues)) if not rows
        )
        yield from comment(f"No {missing} was found: start with 'irenic new', and add what follows.", 0)
    yield from (
        "irenic: 1",
        "process:",
        f"  id: {Slugs().make(title, 'new_process')}",
        f"  title: {quote(say(title) or 'New process')}",
    )
    if found.places:
        yield from comment("Names that stand as places and do not speak.")
        yield from write_list("places", (quote(say(place.name)) for place in found.places), 2)
    if found.parties:
        yield from ("", "parties:")
        for party in found.parties:
            yield from _party(party, names)
    yield from _actors(found.actors, names, "actors:")
    yield from _groups(found.groups)
    if found.issues:
        yield from ("", *comment("Issues of the library on which statements were found.", 0), "issues:")
        yield from _issues(found)


def _party(party: PartySuggestion, names: _Names) -> Iterator[str]:
    names.take(party.name, *party.demonyms)
    yield from comment(f"speaks {say_seen(party.seen)}; {say(party.why)}")
    yield from comment(say_example(party.seen.example))
    yield from (f"  - id: {party.id}", f"    name: {quote(say(party.name))}")
    if party.adjective:
        yield f"    adjective: {quote(say(party.adjective))}"
    yield "    # roles: [belligerent]  # or mediator, patron, guarantor …: not told"
    if party.demonyms:
        yield from write_list("demonyms", (quote(say(word)) for word in party.demonyms), 4)


def _additions(found: Suggestions, codebook: Codebook, names: _Names) -> Iterator[str]:
    if found.parties:
        yield from (
            "",
            *comment("Sides that are not in the codebook: paste below 'parties:'. " + _UNMARK, 0),
        )
        for party in found.parties:
            yield from _marked(list(_party(party, names)))
    if found.spellings:
        yield from ("", *comment("Spellings of known names: add them where you agree.", 0))
        for spelling in found.spellings:
            yield from _spelling(spelling)
    heading = "actors:" if not codebook.actors else "# Actors: paste below 'actors:'."
    yield from _actors(found.actors, names, heading)
    yield from _groups(found.groups)


def _spelling(spelling: SpellingSuggestion) -> list[str]:
    what = f"{spelling.of}, {spelling.key}: {quote(say(spelling.written))}"
    why = f"{spelling.why} ({say(spelling.known)}); {say_seen(spelling.seen)}; {say_example(spelling.seen.example)}"
    return comment(f"- {what}: {why}", 0, 2)


def _actors(actors: Iterable[ActorSuggestion], names: _Names, heading: str) -> Iterator[str]:
    blocks = [(list(_actor(actor, names)), actor) for actor in actors]
    if not blocks:
        return
    live = [block for block, actor in blocks if any(line.startswith("  - ") for line in block)]
    yield from ("", heading if live else f"# {heading.removeprefix('# ')}")
    if len(live) < len(blocks):
        yield from comment("Complete what is marked, and take away the '# ' from its '- id' on.")
    for block, _ in blocks:
        yield from block


def _groups(groups: Iterable[GroupSuggestion]) -> Iterator[str]:
    rows = list(groups)
    if rows:
        yield from (
            "",
            *comment(
                "People without a name who speak: aliases of a party, or actors, where you know whose.", 0
            ),
        )
    for group in rows:
        yield from comment(f"- {{name: {quote(say(group.name))}, kind: group, party: …}}", 0, 2)
        yield from comment(f"  {say_seen(group.seen)}; {say_example(group.seen.example)}", 0, 2)


def _actor(actor: ActorSuggestion, names: _Names) -> Iterator[str]:
    free = names.is_free(actor.name)
    aliases = [alias for alias in actor.aliases if names.is_free(alias)]
    yield from comment(f"speaks {say_seen(actor.seen)}" + (f"; {say(actor.reason)}" if actor.reason else ""))
    yield from comment(say_example(actor.seen.example))
    if actor.like:
        yield from comment(f"perhaps the same as {say(actor.like)}")
    entry = [f"  - id: {actor.id}", f"    name: {quote(say(actor.name))}"]
    entry.append(
        f"    party: {actor.party}"
        if actor.party
        else "    party:    # no word beside the name says for whom"
    )
    if actor.kind != "person":
        entry.append(
            f"    kind: {actor.kind}"
            if actor.kind
            else "    kind:    # person, group, organisation or office"
        )
    if aliases:
        entry += write_list("aliases", (quote(say(alias)) for alias in aliases), 4)
    if actor.roles:
        entry.append("    roles:")
        entry += [f"      - title: {quote(say(role))}" for role in actor.roles[:ROLES]]
    if not free:
        yield from comment("the name is in use for another")
    if actor.party and actor.kind and free:
        names.take(actor.name, *aliases)
        yield from entry
    else:
        yield from _marked(entry)


def _marked(block: list[str]) -> Iterator[str]:
    """An entry as a comment that becomes the entry where "# " is taken away; the evidence above stays as it is."""
    first = next(number for number, line in enumerate(block) if line.startswith("  - "))
    yield from block[:first]
    yield from (f"  # {line[2:]}" for line in block[first:])


def _issues(found: Suggestions) -> Iterator[str]:
    library = standard_issues()
    chosen = [library[row.standard] for row in found.issues]
    kept = frozenset(OptionRef(issue.id, option.id) for issue in chosen for option in issue.options)
    for issue, row in zip(chosen, found.issues, strict=True):
        named = ", ".join(f"{option} {times}" for option, times in row.options) or "none"
        yield from comment(f"statements: {say_seen(row.seen)}; options named: {named}")
        yield from comment(say_example(row.seen.example))
        yield from write_issue(issue, issue_scopes()[issue.id], kept)
