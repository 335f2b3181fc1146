"""Word classes of words that have several: what each is in its sentence, as a reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.coding.rules import RuleCoder
from irenic.coding.sentences import body_paragraphs, split_sentences
from irenic.coding.tokens import Tag

CODER = make_coder("rules", load_codebook(Path(__file__).parent / "data" / "fictional.yaml"))

# Each word in brackets is followed by its class: V verb, N noun, A adjective.
CASES = [
    "Northland [demands]V a ceasefire.",
    "The [demands]N of Northland were read aloud.",
    "Northland's [demands]N have not changed.",
    "Its [demands]N go too far.",
    "Abel fears that Northland [demands]V too much.",
    "Abel [fears]V a long war.",
    "Her [fears]N of a long war grew.",
    "Northland, which [fears]V isolation, agreed.",
    "Southmark [refuses]V to talk.",
    "Southmark [offers]V a truce.",
    "The [offers]N were rejected.",
    "Two [offers]N were rejected.",
    "Southmark made [offers]N and withdrew them.",
    "Abel [calls]V for restraint.",
    "Brandt rejected [calls]N for restraint.",
    "International [calls]N for a truce went unheard.",
    "Westeria's [plans]N were published.",
    "Abel [backs]V the plan.",
    "Southmark [wants]V guarantees.",
    "Northland and Southmark [want]V guarantees.",
    "A lack of [support]N worried her.",
    "They [support]V the plan.",
    "Most governments [support]V the plan.",
    "Military [support]N for Northland will continue.",
    "Abel [rules]V out a truce.",
    "The [rules]N of the truce are clear.",
    "Westeria [pledges]V aid.",
    "The [pledges]N of aid were kept.",
    "Abel [opposed]V the plan.",
    "The plan [opposed]V by Abel failed.",
    "The [proposed]A truce failed.",
    "Abel [proposed]V a truce.",
    "Southmark [warned]V of delay.",
    "Brandt's [threat]N was empty.",
    "Southmark [threatens]V to leave.",
    "Northland [claims]V the valley.",
    "Northland's [claims]N to the valley are old.",
    "Abel [hopes]V that talks begin.",
    "[Hopes]N of a truce faded.",
    "The [hopes]N faded.",
    "She would [welcome]V a truce.",
    "A [welcome]A step.",
    "To [demand]V a truce is not enough.",
    "The [demand]N that Northland leave was dropped.",
    "Southmark must [drop]V its demand.",
    "Abel did not [answer]V the question.",
    "Her [answer]N was short.",
    "The talks [stalled]V on Monday.",
    "The [stalled]A talks may resume.",
    "Northland [objects]V to the plan.",
    "The [objects]N were returned.",
    "Southmark [insists]V on talks.",
    "Westeria [promises]V help.",
    "Abel kept her [promises]N.",
]
WRONG = ["Westeria [plans]V to send observers."]
"""Judged rightly, and not read so yet: a known party and a verb with an infinitive after it."""
CLASSES = {"V": Tag.VERB, "N": Tag.NOUN, "A": Tag.ADJ}


@pytest.mark.parametrize(
    "case", [*CASES, *(pytest.param(c, marks=pytest.mark.xfail(strict=True)) for c in WRONG)]
)
def test_tagger(case: str) -> None:
    assert isinstance(CODER, RuleCoder)
    before, rest = case.split("[")
    word, rest = rest.split("]")
    wanted, after = CLASSES[rest[0]], rest[1:]
    text = before + word + after
    document = as_document(text)
    (sentence,) = split_sentences(text, body_paragraphs(document))
    parse, _ = CODER.analyse(text, sentence, CODER._gazetteer.find(text))
    (found,) = [token.tag for token in parse.tokens if token.start == len(before)]
    assert found.name == wanted.name
