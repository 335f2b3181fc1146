"""A small fictional codebook, and what reading a broken one raises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from irenic.codebook.load import parse_codebook
from irenic.model.errors import InvalidInputError, Problem

BASE = """\
irenic: 1
process:
  id: lake-talks
  title: Talks on the lake
  places: [North Shore]
parties:
  - id: northland
    name: Northland
    roles: [belligerent]
    aliases: [Norton]
    demonyms: [Northlander]
  - id: southland
    name: Southland
actors:
  - id: abel
    name: Ada Abel
    party: northland
    aliases: [Abel]
    pronoun: she
    roles:
      - {title: President, from: 2029-05-01, until: 2031-02}
  - {id: baker, name: Bo Baker, party: commentator}
issues:
  - id: alignment
    exclusive: false
    options:
      - id: member
        label: Membership
        cues: [join the alliance]
        excludes: [alignment.neutral]
      - {id: neutral, label: Neutrality}
  - id: north_shore
    standard: foreign_forces
    label: Troops on the shore
    ordered: true
    options:
      - {id: allied, label: Allied troops, value: 1, implies: [alignment.member]}
      - {id: mixed, label: Mixed troops, value: 2, requires: [ceasefire.full], beneficiary: southland}
  - id: ceasefire
    options:
      - {id: full, label: Full ceasefire}
proposals:
  - id: may-draft
    title: The May draft
    date: 2031-05
    author: {party: northland, actor: abel}
    provisions:
      - {option: north_shore.mixed, text: Mixed troops}
      - {option: alignment.member, negated: true}
glossary:
  - {word: liberators, label: Northern forces}
"""


@pytest.fixture
def base() -> str:
    """A codebook without a fault."""
    return BASE


@pytest.fixture
def faults_of() -> Callable[[str], list[Problem]]:
    """The problems that reading a text as a codebook raises."""

    def faults(text: str) -> list[Problem]:
        with pytest.raises(InvalidInputError) as caught:
            parse_codebook(text, "codebook.yaml")
        return caught.value.problems

    return faults
