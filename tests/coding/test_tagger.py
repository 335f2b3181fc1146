"""Word classes of words that have several: what each is in its sentence, as a reader sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.coding.contract import as_document

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.coding.rules import RuleCoder
from irenic.coding.sentence_coder import analyse
from irenic.coding.words.sentences import body_paragraphs, split_sentences
from irenic.coding.words.tokens import Tag

CODER = make_coder("rules", load_codebook(Path(__file__).parent / "data" / "fictional.yaml"))

# Each word in brackets is followed by its class: V verb, N noun, A adjective.
CASES = [
    "The arrest [warrants]N against the rebels stay.",
    "Abel favours a survey of the thirteen [disputed]A points by May.",
    "Abel favours a survey of points on the land [border]N by May.",
    "Northland sells aircraft and [drones]N to the rebels.",
    "Abel told the council in Osper that [guarantees]N would come.",
    "Critics point out that [promises]N of aid fail.",
    "The valley, on which Northland [places]V great weight and Southmark has said little, is quiet.",
    "Abel made an end to the trade [embargo]N a condition.",
    "The first [required]V Southmark to leave.",
    "An amnesty for [acts]N of war was offered.",
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
    "Westeria [plans]V to send observers.",
    "The rebels [refuse]V to leave.",
    "The council [set]V a deadline.",
    "Northland [cut]V aid.",
    "Only then would Northland [lift]V the sanctions.",
    "What does each side [want]V?",
    "Will the troops [leave]V?",
    "He did, however, [leave]V the door open to talks.",
    "Talks need not [wait]V for the truce.",
    "Abel let observers [enter]V the valley.",
    "They let the displaced [visit]V their homes.",
    "The talks helped [bridge]V the gap.",
    "She insisted that Southmark [abandon]V its claim.",
    "She insisted that the commission [start]V its work.",
    "He demanded that all member states [share]V the risk.",
    "Several governments in the west [fear]V a long war.",
    "Her insistence on such demands [leaves]V little doubt.",
    "The quest for security [guarantees]N goes on.",
    "The quest for security guarantees [remains]V the thread.",
    "The result of the Osper [meeting]N concerns the border.",
    "The [meeting]N in Osper ended.",
    "Officials [meeting]V the envoy said little.",
    "A halt in [fighting]N is near.",
    "An army that [controls]V the valley can wait.",
    "Areas that [need]V it most are empty.",
    "A deal that halts attacks but [leaves]V arms in the valley failed.",
    "The claim that [talks]N with Abel failed is false.",
    "Abel warned Southmark that [sanctions]N would follow.",
    "The memorandum, published after the talks, [sets]V out two routes.",
    "Northland, wary of soldiers on its border, [backs]V the plan.",
    "Brandt, a former general, [vows]V to go on.",
    "Southmark blames Northland, [demands]V an apology, and leaves.",
    "It would halt attacks, stop raids, [lift]V the siege and hold a vote.",
    "They agreed to halt strikes on dams and [power]N stations.",
    "None of this [makes]V a truce easy.",
    "Northland and Southmark each [need]V the other.",
    "The accords of 2015 [call]V for a truce.",
    "Behind both demands [stands]V a fear of war.",
    "Once the shooting [stops]V, talks begin.",
    'The "root [causes]N" of the war were named.',
    "They want the mission to [stay]V.",
    "She saw a reason to [refuse]V.",
    "Here is a path to [reform]N.",
    "Northland turned that [offer]N down.",
    "The plan put forward by Westeria [calls]V for a truce.",
    "The peace [talks]N in Osper collapsed.",
    "Abel rejected the plan and Brandt [demands]V a new one.",
    "Brandt sees little [reason]N to wait.",
    "They agreed on much, from a prisoner [exchange]N to the return of the villages.",
    "What [matters]V is the truce.",
    "Northland [rejects]V and will reject the plan.",
    "They left the door [open]A to talks.",
    "[Perceived]A weakness could tempt them.",
    "A source [close]A to the talks said so.",
    "Until the troops [leave]V will nothing change.",
]
CLASSES = {"V": Tag.VERB, "N": Tag.NOUN, "A": Tag.ADJ}


@pytest.mark.parametrize("case", CASES)
def test_tagger(case: str) -> None:
    assert isinstance(CODER, RuleCoder)
    before, rest = case.split("[")
    word, rest = rest.split("]")
    wanted, after = CLASSES[rest[0]], rest[1:]
    text = before + word + after
    document = as_document(text)
    (sentence,) = split_sentences(text, body_paragraphs(document))
    parse, _ = analyse(text, sentence, CODER._gazetteer.find(text))
    (found,) = [token.tag for token in parse.tokens if token.start == len(before)]
    assert found.name == wanted.name
