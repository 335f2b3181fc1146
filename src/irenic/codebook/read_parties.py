"""Parties, actors and glossary of a codebook file."""

from __future__ import annotations

import re
from functools import cache

from irenic.codebook.draft import Draft
from irenic.codebook.fields import Fields
from irenic.codebook.library import controlled_lists
from irenic.codebook.tree import Node
from irenic.model.codebook import Actor, GlossaryEntry, Party, Role
from irenic.model.terms import COMMENTATOR, OTHER, PartyRole

PARTY_KEYS = ("id", "name", "adjective", "roles", "aliases", "demonyms")
ACTOR_KEYS = ("id", "name", "party", "kind", "aliases", "pronoun", "roles")
ROLE_KEYS = ("title", "from", "until")
GLOSSARY_KEYS = ("word", "label")
ACTOR_KINDS = ("person", "group", "organisation", "office")
PRONOUNS = ("he", "she", "they", "it")


def read_party(node: Node, draft: Draft) -> None:
    """Add one party to the draft."""
    fields = Fields(node, "party", PARTY_KEYS, draft.faults)
    party_id = fields.identifier()
    fields.require("name", "give the neutral name that tables and sentences use")
    if party_id in (COMMENTATOR, OTHER):
        what = f"the party id '{party_id}' exists in every process already"
        draft.faults.add(fields.line_of("id"), what, "choose another id, or leave this party out")
    draft.claim("party", party_id, fields.line_of("id"))
    name = fields.name("name")
    allowed = [role.value for role in PartyRole]
    party = Party(
        id=party_id,
        name=name or party_id,
        roles=tuple(
            PartyRole(role)
            for role, line in ((_role_id(word), line) for word, line in fields.texts("roles"))
            if draft.faults.check_choice(role, line, "roles", allowed)
        ),
        aliases=_words(fields, "aliases", f"party {party_id}", draft),
        demonyms=_words(fields, "demonyms", f"party {party_id}", draft),
        adjective=fields.name("adjective"),
    )
    draft.place("alias", f"party {party_id}", party.name, line=fields.line_of("name"))
    draft.parties.append(party)


def _role_id(word: str) -> str:
    """The id of a party's role that is given by its id or its label: "veto player", "co-belligerent"."""
    return _role_ids().get(_plain(word), word)


@cache
def _role_ids() -> dict[str, str]:
    """The ids of roles by id and by each word of their labels, plainly spelled."""
    terms = controlled_lists()["party_roles"]
    return {_plain(word): term.id for term in terms for word in (term.id, *term.label.split(" or "))}


def _plain(word: str) -> str:
    return " ".join(re.findall(r"[a-z]+", word.lower()))


def read_actor(node: Node, draft: Draft) -> None:
    """Add one actor to the draft."""
    fields = Fields(node, "actor", ACTOR_KEYS, draft.faults)
    actor_id = fields.identifier()
    fields.require("name", "give the full name")
    fields.require("party", f"name a party of this codebook, or {COMMENTATOR}, or {OTHER}")
    draft.claim("actor", actor_id, fields.line_of("id"))
    actor = Actor(
        id=actor_id,
        name=fields.name("name") or actor_id,
        party=fields.text("party"),
        kind=fields.choice("kind", ACTOR_KINDS, "person"),
        aliases=_words(fields, "aliases", f"actor {actor_id}", draft),
        roles=tuple(_read_role(role, draft) for role in fields.nodes("roles")),
        pronoun=fields.choice("pronoun", PRONOUNS, ""),
    )
    draft.place("actor's party", actor_id, line=fields.line_of("party"))
    draft.place("alias", f"actor {actor_id}", actor.name, line=fields.line_of("name"))
    draft.actors.append(actor)


def read_glossary_entry(node: Node, draft: Draft) -> None:
    """Add one loaded word and its neutral label to the draft."""
    fields = Fields(node, "glossary entry", GLOSSARY_KEYS, draft.faults)
    fields.require("word", "give the loaded word")
    fields.require("label", "give the neutral label that stands in its place")
    entry = GlossaryEntry(fields.name("word"), fields.text("label"))
    first = draft.lines.get(("glossary", entry.word.casefold()))
    if entry.word and first is not None:
        what = f"the glossary has '{entry.word}' twice"
        draft.faults.add(fields.line_of("word"), what, f"keep one of them (the first is on line {first})")
    draft.place("glossary", entry.word.casefold(), line=fields.line_of("word"))
    draft.glossary.append(entry)


def _read_role(node: Node, draft: Draft) -> Role:
    fields = Fields(node, "role", ROLE_KEYS, draft.faults)
    fields.require("title", "name the office or role")
    start, end = fields.date("from"), fields.date("until")
    if start and end and end.latest < start.earliest:
        what = f"this role ends ({end}) before it begins ({start})"
        draft.faults.add(fields.line_of("until"), what, "correct 'from' or 'until'")
    return Role(fields.name("title"), start, end)


def _words(fields: Fields, key: str, owner: str, draft: Draft) -> tuple[str, ...]:
    words = fields.names(key)
    for word, line in words:
        draft.place("alias", owner, word, line=line)
    return tuple(dict.fromkeys(word for word, _ in words))
