"""Suggestions as YAML to paste into a codebook: evidence in comments, what is not known left as a comment."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from irenic.codebook.emit import quote, write_issue, write_list
from irenic.codebook.library import issue_scopes, standard_issues
from irenic.model.codebook import Codebook, OptionRef
from irenic.suggestions.result import (
    ActorSuggestion,
    Example,
    PartySuggestion,
    PhraseSuggestion,
    Seen,
    SpellingSuggestion,
    Suggestions,
)
from irenic.suggestions.slugs import Slugs

WIDTH = 100
EXAMPLE = 160
ROLES = 3


def write_yaml(found: Suggestions, title: str = "") -> str:
    """On first contact a whole codebook, where parties and issues were found; with one, what to add to it."""
    names = _Names(found.codebook)
    lines = [*_head(found)]
    if found.codebook is None:
        lines += _first_contact(found, title, names)
    else:
        lines += _additions(found, found.codebook, names)
    lines += _phrases(found.phrases, found.codebook)
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


def say(text: str) -> str:
    """The text on one line, without anything that a terminal or a YAML reader would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))


def say_seen(seen: Seen) -> str:
    """`3 times in 2 documents`."""
    times = "once" if seen.times == 1 else f"{seen.times} times"
    return f"{times} in {seen.documents} document{'' if seen.documents == 1 else 's'}"


def say_example(example: Example) -> str:
    """The words, cut at a blank where they are long, and their place."""
    words = textwrap.shorten(say(example.exact), EXAMPLE, placeholder=" …")
    return f"“{words}” ({say(example.document)}, characters {example.start}–{example.end})"


def _comment(text: str, indent: int = 2, hang: int = 0) -> list[str]:
    lead = f"{' ' * indent}# "
    return textwrap.wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=lead + " " * hang, break_on_hyphens=False
    )


def _head(found: Suggestions) -> Iterator[str]:
    count = len(found.documents)
    documents = f"{count} document{'' if count == 1 else 's'}"
    least = "once" if found.at_least == 1 else f"{found.at_least} times"
    text = (
        f"Suggestions from {documents}: what was seen at least {least}, the most frequent first. Judge each: "
    )
    yield from _comment(text + "a name beside a word is no proof. What the texts do not say is left out.", 0)


def _first_contact(found: Suggestions, title: str, names: _Names) -> Iterator[str]:
    if not found.parties or not found.issues:
        missing = " and ".join(
            what for what, rows in (("party", found.parties), ("issue", found.issues)) if not rows
        )
        yield from _comment(f"No {missing} was found: start with 'irenic new', and add what follows.", 0)
    yield from (
        "irenic: 1",
        "process:",
        f"  id: {Slugs().make(title, 'new_process')}",
        f"  title: {quote(say(title) or 'New process')}",
    )
    if found.places:
        yield from _comment("Names that stand as places and do not speak.")
        yield from write_list("places", (quote(say(place.name)) for place in found.places), 2)
    if found.parties:
        yield from ("", "parties:")
        for party in found.parties:
            yield from _party(party, names)
    yield from _actors(found.actors, names, "actors:")
    if found.issues:
        yield from ("", *_comment("Issues of the library on which statements were found.", 0), "issues:")
        yield from _issues(found)


def _party(party: PartySuggestion, names: _Names) -> Iterator[str]:
    names.take(party.name, *party.demonyms)
    yield from _comment(f"speaks {say_seen(party.seen)}; {say(party.why)}")
    yield from _comment(say_example(party.seen.example))
    yield from (f"  - id: {party.id}", f"    name: {quote(say(party.name))}")
    if party.adjective:
        yield f"    adjective: {quote(say(party.adjective))}"
    yield "    # roles: [belligerent]    # or mediator, patron, guarantor …: not told by the texts"
    if party.demonyms:
        yield from write_list("demonyms", (quote(say(word)) for word in party.demonyms), 4)


def _additions(found: Suggestions, codebook: Codebook, names: _Names) -> Iterator[str]:
    if found.parties:
        yield from (
            "",
            *_comment("Sides that are not in the codebook: paste below 'parties:' without the marks.", 0),
        )
        for party in found.parties:
            block = list(_party(party, names))
            yield from (line if line.lstrip().startswith("#") else f"# {line}" for line in block)
    if found.spellings:
        yield from ("", *_comment("Spellings of known names: add them where you agree.", 0))
        for spelling in found.spellings:
            yield from _spelling(spelling)
    heading = "actors:" if not codebook.actors else "# Actors: paste below 'actors:'."
    yield from _actors(found.actors, names, heading)


def _spelling(spelling: SpellingSuggestion) -> list[str]:
    key = "demonyms" if spelling.of.startswith("party ") else "aliases"
    what = f"{spelling.of}, {key}: {quote(say(spelling.written))}"
    why = f"{spelling.why} ({say(spelling.known)}); {say_seen(spelling.seen)}; {say_example(spelling.seen.example)}"
    return _comment(f"- {what}: {why}", 0, 2)


def _actors(actors: Iterable[ActorSuggestion], names: _Names, heading: str) -> Iterator[str]:
    blocks = [(list(_actor(actor, names)), actor) for actor in actors]
    if not blocks:
        return
    live = [block for block, actor in blocks if any(line.startswith("  - ") for line in block)]
    yield from ("", heading if live else f"# {heading.removeprefix('# ')}")
    for block, _ in blocks:
        yield from block


def _actor(actor: ActorSuggestion, names: _Names) -> Iterator[str]:
    free = names.is_free(actor.name)
    aliases = [alias for alias in actor.aliases if names.is_free(alias)]
    yield from _comment(f"speaks {say_seen(actor.seen)}" + (f"; {say(actor.reason)}" if actor.reason else ""))
    yield from _comment(say_example(actor.seen.example))
    if actor.like:
        yield from _comment(f"perhaps the same as {say(actor.like)}")
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
        yield from _comment("the name is in use for another")
    if actor.party and actor.kind and free:
        names.take(actor.name, *aliases)
        yield from entry
    else:
        yield from (f"  # {line[2:]}" for line in entry)


def _issues(found: Suggestions) -> Iterator[str]:
    library = standard_issues()
    chosen = [library[row.standard] for row in found.issues]
    kept = frozenset(OptionRef(issue.id, option.id) for issue in chosen for option in issue.options)
    for issue, row in zip(chosen, found.issues, strict=True):
        named = ", ".join(f"{option} {times}" for option, times in row.options) or "none"
        yield from _comment(f"statements: {say_seen(row.seen)}; options named: {named}")
        yield from _comment(say_example(row.seen.example))
        yield from write_issue(issue, issue_scopes()[issue.id], kept)


def _phrases(phrases: Iterable[PhraseSuggestion], codebook: Codebook | None) -> Iterator[str]:
    rows = list(phrases)
    if not rows:
        return
    whose = "the library" if codebook is None else "the codebook"
    yield from ("", *_comment(f"What acts are about, and no issue or option of {whose} names:", 0))
    for row in rows:
        yield from _comment(f"- {say_phrase(row)}; {say_example(row.seen.example)}", 0, 2)


def say_phrase(row: PhraseSuggestion) -> str:
    """The wordings, what was done with them, and the issue that is nearest."""
    acts = ", ".join(f"{act} {times}" for act, times in row.acts)
    if row.issue:
        near = f"issue {row.issue}, but no option of it"
    else:
        near = (
            f"nearest in the library: {row.standard}" if row.standard else "no words of the library name it"
        )
    words = ", ".join(f"“{say(phrase)}”" for phrase in row.phrases)
    return f"{words}: {say_seen(row.seen)} ({acts}); {near}"
