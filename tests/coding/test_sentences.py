"""Sentences and tokens: where they end is read off the text by a person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.coding.contract import as_document

from irenic.coding.words.sentences import body_paragraphs, split_sentences
from irenic.coding.words.tokens import tokenize


def sentences(text: str) -> list[str]:
    found = split_sentences(text, body_paragraphs(as_document(text)))
    return [text[sentence.start : sentence.end] for sentence in found]


# `|` stands where one sentence ends and the next begins.
SPLITS = {
    "plain": "Abel left. |Brandt stayed.",
    "question and call": "Did Abel leave? |Yes! |Brandt stayed.",
    "title before a name": "Mr. Brandt met Dr. Abel. |Gen. Cole stayed away.",
    "initials": "A. B. Cole left. |J. Abel stayed.",
    "letters with full stops": "The U.S. envoy left. |Norholm asked the U.N. for help.",
    "latin": "Some states, e.g. Westeria, i.e. the lake states, left. |Others stayed.",
    "numbers": "Section 4.2 costs 1.5 million. |No. 7 is open.",
    "month": "Talks begin on Jan. 5 in Norholm. |They end on Feb. 9.",
    "decimal at the end": "It grew by 1.5. |Then it fell.",
    "end inside a quotation": "“We left. We will not return,” Abel said. |Brandt stayed.",
    "end inside straight marks": '"We left. We will not return," Abel said. |Brandt stayed.',
    "end inside marks of two kinds": '"We left. We will not return,” Abel said. |Brandt stayed.',
    "quotation within straight marks": '"We heard “no. Never” and left," Abel said. |Brandt stayed.',
    "quotation of whole sentences": "Abel was firm. |“We left.” |Brandt stayed.",
    "quotation after a colon": "Abel said: “We left. It is over.” |Brandt stayed.",
    "quotation goes on after the speaker": "“We left,” Abel said. |“It is over.” |Brandt stayed.",
    "dots": "Abel left … and came back. |Brandt stayed.",
    "semicolon is no end": "Abel left; Brandt stayed.",
    "bracket": "Abel left (Brandt stayed). |Cole slept.",
    "paragraphs": "Abel left\n\n|Brandt stayed",
    "paragraph ends an open quotation": "“We left.\n\n|Brandt stayed.",
}


@pytest.mark.parametrize("name", SPLITS)
def test_sentences(name: str) -> None:
    marked = SPLITS[name]
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(st.text(st.sampled_from("AbM. ,?!\"“”’'\n()U.S–…1"), max_size=80))
def test_sentences_cover_the_words_in_order(text: str) -> None:
    paragraphs = body_paragraphs(as_document(text))
    found = split_sentences(text, paragraphs)
    opens = {
        start for start, _ in paragraphs
    }  # a quotation may go on from the paragraph above, or have no marks
    bounds = [bound for sentence in found for bound in (sentence.start, sentence.end)]
    assert bounds == sorted(bounds)
    covered = "".join(text[s.start : s.end] for s in found)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]
    for sentence in found:
        for start, end in sentence.quotes:
            assert text[start] in '“"' or start in opens
            assert start < end <= len(text)


TOKENS = {
    "plain": "Abel|left|.",
    "contraction": "Abel|did|n't|leave|.",
    "curly contraction": "Abel| |did|n’t|leave|.",
    "possessive": "Abel|'s|demand",
    "curly possessive": "Abel|’s|demand",
    "plural possessive": "states|’|demand",
    "hyphen": "a|thirty-day|cease-fire",
    "letters with full stops": "the|U.S.|envoy",
    "marks": "“|Never|,|”|she|said",
    "dash": "Abel|—|who|left|—|said",
    "dash without blanks": "talks|—|Abel",
    "will": "We|'ll|see",
    "have": "They|'ve|left",
    "percent": "20|%|of",
    "accents": "São|Tomé|’s|envoy",
}


def test_a_number_is_one_token() -> None:
    assert [token.text for token in tokenize("1,500 men", 0, 9)] == ["1,500", "men"]


@pytest.mark.parametrize("name", TOKENS)
def test_tokens(name: str) -> None:
    wanted = [token for token in TOKENS[name].split("|") if token.strip()]
    text = ""
    for token in wanted:
        close = (
            token in "n't n’t 's ’s ’ 'll 've , . ” %".split()
            or text.endswith("“")
            or name == "dash without blanks"
        )
        text += token if close or not text else f" {token}"
    found = tokenize(text, 0, len(text))
    assert [token.text for token in found] == wanted
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_lines_that_are_wrapped_stay_one_paragraph_with_every_line_end(end: str) -> None:
    text = (
        "Abel left the talks on the lake in Osper after a night without sleep\n"
        "and Brandt stayed behind with the envoys to finish the paper that both\n"
        "of them had asked for.\n\nCole slept."
    )
    assert [len(one.split()) for one in sentences(text.replace("\n", end))] == [32, 2]
