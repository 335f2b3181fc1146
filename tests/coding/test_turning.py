"""What verbs do to the thing that they take, in every way of saying so: the sign follows from the two alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.coding.contract import as_document
from tests.coding.test_readings import coder

from irenic.model.terms import CONDUCT, Polarity

DATA: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "turning.yaml").read_text("utf-8")
)
WRONG_YET = set(DATA["wrong_yet"])
WAYS = [(way, wish) for wish in ("wanted", "unwanted") for way in DATA[wish]]


@pytest.mark.parametrize(("way", "wish"), WAYS)
def test_a_verb_turns_the_stance_or_keeps_it(way: str, wish: str) -> None:
    assert set(_wrong(way, wish, every=False)) <= WRONG_YET


@pytest.mark.slow
@pytest.mark.parametrize(("way", "wish"), WAYS)
def test_every_thing_is_turned_alike(way: str, wish: str) -> None:
    known = {text for text in WRONG_YET if text in set(_sentences(way, every=True))}
    assert set(_wrong(way, wish, every=True)) == known


def _wrong(way: str, wish: str, *, every: bool) -> Iterator[str]:
    """The sentences that are read the wrong way round."""
    for text, effect in _sentences(way, every=every).items():
        meant = Polarity.SUPPORT if (effect == "for") == (wish == "wanted") else Polarity.OPPOSE
        if _sign(text) not in {None, meant}:
            yield text


def _sentences(way: str, *, every: bool) -> dict[str, str]:
    """The sentences of a way with what their verbs do; of each verb with `every` thing, or with one."""
    out: dict[str, str] = {}
    for effect in ("against", "for"):
        for number, verb in enumerate(DATA[effect]):
            base, gerund, participle = _forms(verb)
            things = DATA["things"] if every else [DATA["things"][number % len(DATA["things"])]]
            out |= {way.format(v=base, i=gerund, p=participle, t=thing): effect for thing in things}
    return out


def _forms(verb: str) -> list[str]:
    """The verb, its form in -ing and its participle, with a particle kept in its place."""
    if "," in verb:
        return verb.split(", ")
    word, *particle = verb.split(" ")
    stem = word[:-1] if word.endswith("e") else word
    return [" ".join([form, *particle]) for form in (word, stem + "ing", stem + "ed")]


def _sign(text: str) -> Polarity | None:
    """For the thing or against it; None where nothing is found, or only that somebody's conduct is judged."""
    targets = [t for s in coder().code(as_document(text)) if s.holder.party == "northland" for t in s.targets]
    named = [t.polarity for t in targets if t.issue != CONDUCT]
    return named[0] if named and named[0] in {Polarity.SUPPORT, Polarity.OPPOSE} else None
