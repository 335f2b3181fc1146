"""The text of a new codebook: commented, drawn from the issue library, and valid as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from irenic.codebook.emit import quote, write_issue
from irenic.codebook.library import issue_scopes, standard_issues
from irenic.model.codebook import Codebook, Issue, OptionRef, Party
from irenic.model.rules import Literal, OptionRules

_HEAD = """\
# Who and what this process is about. Docs: docs/reference/codebook.md
# Lines that begin with '#' are notes for you and may be removed.
irenic: 1
"""

_PROCESS_NOTES = """\
  # description: One or two neutral sentences.
  # places: [names of the places of this conflict]
  # elsewhere: [names of places of other conflicts: clauses about them are not coded]
"""

_PARTY_NOTES = """\
# The sides of the process. `commentator` and `other` exist in every process: do not list them.
# roles: belligerent, co_belligerent, patron, mediator, facilitator, guarantor, spoiler, veto_player,
#   affected. aliases: capitals, seats of government, usual names.
# demonyms: words for the people, as adjective and as noun.
"""

_EXAMPLE_PARTIES = """\
# EXAMPLE, fictional: put your own parties in its place.
parties:
  - id: northland
    name: Northland
    adjective: Northern
    roles: [belligerent]
    aliases: [Norton, the Northern government]
    demonyms: [Northerner, Northerners, Northern]
  - id: southland
    name: Southland
    adjective: Southern
    roles: [belligerent]
    aliases: [Sutton, the Southern government]
    demonyms: [Southerner, Southerners, Southern]
"""

_ACTOR_NOTES = """\
# Who speaks, and for which party: people, and groups, organisations, offices (kind). A word that names
# two of them, or an actor and a party, is refused: it would give one's words to the other.
"""

_EXAMPLE_ACTORS = """\
# EXAMPLE, fictional: put your own actors in its place.
actors:
  - id: abel
    name: Ada Abel
    party: northland
    pronoun: she
    aliases: [Abel]
    roles:
      - {title: President of Northland, from: 2029-05-01}
  - id: baker
    name: Bo Baker
    party: southland
    pronoun: he
    aliases: [Baker]
    roles:
      - {title: Foreign minister of Southland, from: 2030-02, until: 2031-06}
  - id: observer
    name: Lake Institute
    party: commentator
    kind: organisation
"""

_NO_ACTORS = """\
# actors:
#   - id: abel
#     name: Ada Abel
#     party: {party}
#     pronoun: she
#     aliases: [Abel]
#     roles:
#       - {{title: President, from: 2029-05-01, until: 2031-02}}
"""

_ISSUE_NOTES = """\
# What must be settled. Keep what your process is about, and remove the rest.
# Options are worded positively: who rejects one opposes it. Make them concrete: name the territory, the
# alliance, the force. cues are plain phrases by which an issue or an option is found in a text.
# exclusive: true where at most one option can hold. Rules: implies, excludes, requires [issue.option].
# An issue may be split: give each part its own id, and `standard:` with the id it has here.
"""

_PROPOSAL_NOTES = """\
# Drafts on the table, clause by clause; `negated: true` rules an option out.
"""

_GLOSSARY = """\
# Loaded words and the neutral labels that stand in their place outside quotations, for every side.
# glossary:
#   - {word: liberators, label: Northern forces}
"""


def write_starter(
    process_id: str, title: str, issue_ids: Sequence[str], parties: Sequence[Party] = ()
) -> str:
    """The text of a codebook with these issues of the library, in its order.

    Without parties it holds a fictional example of parties, actors and a proposal, marked as such.
    """
    issues = [issue for issue in standard_issues().values() if issue.id in set(issue_ids)]
    parts = [_HEAD, f"process:\n  id: {process_id}\n  title: {quote(title)}\n{_PROCESS_NOTES}"]
    parts.append(_PARTY_NOTES + (_write_parties(parties) if parties else _EXAMPLE_PARTIES))
    actors = _NO_ACTORS.format(party=parties[0].id) if parties else _EXAMPLE_ACTORS
    parts.append(_ACTOR_NOTES + actors)
    parts.append(_ISSUE_NOTES + _write_issues(issues))
    parts.append(_PROPOSAL_NOTES + _write_proposal(issues, parties))
    parts.append(_GLOSSARY)
    return "\n".join(parts)


def _write_parties(parties: Sequence[Party]) -> str:
    lines = ["parties:"]
    for party in parties:
        lines += [f"  - id: {party.id}", f"    name: {quote(party.name)}"]
        lines += ["    # adjective:", "    # roles: [belligerent]", "    # aliases: []", "    # demonyms: []"]
    return "\n".join(lines) + "\n"


def _write_issues(issues: Sequence[Issue]) -> str:
    kept = frozenset(OptionRef(issue.id, option.id) for issue in issues for option in issue.options)
    blocks = ["\n".join(write_issue(issue, issue_scopes()[issue.id], kept)) for issue in issues]
    return "issues:\n" + "\n\n".join(blocks) + "\n"


def _write_proposal(issues: Sequence[Issue], parties: Sequence[Party]) -> str:
    """An example of a proposal: in force for the fictional parties, as a note where parties were given."""
    lines = [
        "proposals:",
        "  - id: example-draft",
        "    title: An example of a draft",
        "    date: 2031-05",
        f"    author: {{party: {parties[0].id if parties else 'northland'}}}",
        "    source: Example Wire, 3 May 2031",
        "    note: What is not certain about it.",
        "    provisions:",
    ]
    lines += [
        f"      - {{option: {ref}, text: The words of the clause}}" for ref in _compatible_options(issues)
    ]
    if parties:
        return "".join(f"# {line}\n" for line in lines)
    return "\n".join(["# EXAMPLE, fictional: put your own in its place.", *lines]) + "\n"


def _compatible_options(issues: Sequence[Issue]) -> list[OptionRef]:
    """Up to three first options that the rules allow together."""
    rules = OptionRules.of(Codebook("", "", (), (), tuple(issues)))
    chosen: list[OptionRef] = []
    for issue in issues:
        ref = OptionRef(issue.id, issue.options[0].id)
        if rules.jointly_possible([Literal(one) for one in (*chosen, ref)]):
            chosen.append(ref)
    return chosen[:3]
