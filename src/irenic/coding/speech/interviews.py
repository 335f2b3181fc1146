"""Interviews without labels: paragraphs that ask and paragraphs that answer, by turns, with a dash each or without."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_FIRST = frozenset("i i'm i've i'd i'll me my myself we we're we've we'd we'll us our ours".split())
_ALONE = frozenset("i i'm i've i'd i'll me my myself".split())
_SECOND = frozenset("you you're you've you'd you'll your yours".split())
_QUOTED = re.compile('[“«„"][^”»"“]*[”»"“]|(?<!\\w)[‘\'][^‘’\n]*[’\'](?!\\w)')

_CREDITS = frozenset(
    "interview interviewed conversation transcript edited condensed translated interpreter".split()
)
MIN_QUESTIONS = 3
LONGEST_QUESTION = 60
"""Words; a longer paragraph that ends with a question mark argues."""


def dashed(text: str, paragraphs: list[tuple[int, int]]) -> dict[int, bool]:
    """As in "— Will you sign? — We will not.": paragraph number → whether it asks, where each turn has a dash.

    Empty where the dashes are those of a list: half of the turns that ask are questions, and few of the answers.
    """
    turns = [n for n, (start, _) in enumerate(paragraphs) if text[:start].rstrip(" \t\u00a0")[-1:] in _DASHES]
    while turns and "?" not in text[slice(*paragraphs[turns[0]])]:
        turns.pop(0)
    asking, answering = ([text[slice(*paragraphs[n])] for n in turns[at::2]] for at in (0, 1))
    asked, turned = (sum(words.endswith("?") for words in said) for said in (asking, answering))
    if len(turns) < _TURNS or 2 * asked < len(asking) or 3 * turned > len(answering):
        return {}
    told: dict[int, bool] = {}
    for number in range(turns[0], len(paragraphs)):
        told[number] = number in turns[::2] if number in turns else told[number - 1]
    return told


_DASHES = frozenset("-–—")
_TURNS = 4


def alternating(text: str, paragraphs: list[tuple[int, int]]) -> dict[int, bool]:
    """Paragraph number → whether it asks, from the first question on; empty where the text is no interview.

    An interview has at least three paragraphs that are questions, somebody who says "I" in a third of the answers,
    and a question that says "you". A heading of an explainer is a question too, but nobody says "I" below it.
    """
    ends = [text[end - 1 : end] == "?" for _, end in paragraphs]
    if sum(ends) < MIN_QUESTIONS:
        return {}
    spoken = [_unquoted_words(text[start:end]) for start, end in paragraphs]
    asks = [mark and len(words) <= LONGEST_QUESTION for mark, words in zip(ends, spoken, strict=True)]
    if sum(asks) < MIN_QUESTIONS or not any(
        asking and _SECOND & set(words) for asking, words in zip(asks, spoken, strict=True)
    ):
        return {}
    first = asks.index(True)
    opens = [_opens_with_question(text[start:end]) for start, end in paragraphs]
    told = _turns(asks, opens, spoken, first)
    answers = [number for number, asking in told.items() if not asking]
    own = sum(bool(_ALONE & set(spoken[number])) for number in answers)
    return told if 3 * own >= len(answers) > 1 else {}


def speaks(answers: list[str]) -> bool:
    """Whether somebody speaks of himself in a third of the answers: in an explainer, nobody does."""
    return 3 * sum(bool(_FIRST & set(_unquoted_words(answer))) for answer in answers) >= len(answers)


def _opens_with_question(paragraph: str) -> bool:
    """As in "And the list? The minister calls it a joke.": a question first, then what it is about."""
    words = _WORD.findall(paragraph[: paragraph.find("?") + 1])
    return 1 < len(words) <= _SHORT_QUESTION and words[0].lower() in _TURNING_TO


_SHORT_QUESTION = 10
_TURNING_TO = frozenset("and but so what how is are do does did will would can could should".split())


def _turns(asks: list[bool], opens: list[bool], spoken: list[list[str]], first: int) -> dict[int, bool]:
    """Who asks may also put a claim ("The rebels say they cannot"): shorter than what stands around it, without "I".

    So do the words of the outlet at the end ("The interview has been edited"). A claim may follow its question.
    """
    told: dict[int, bool] = {}
    for number in range(first, len(asks)):
        after_answer = number > first and not told[number - 1]
        following = spoken[number + 1] if number + 1 < len(asks) and not asks[number + 1] else []
        claim = (
            after_answer
            and 3 <= len(spoken[number]) <= LONGEST_QUESTION // 2
            and not _FIRST & set(spoken[number])
            and bool(
                (_FIRST if following else _CREDITS) & set(following or spoken[number])
                or len(following) > 2 * len(spoken[number])
                or (opens[number] and following)
            )
        )
        told[number] = claim or (asks[number] and (after_answer or number == first))
    return told


def _unquoted_words(paragraph: str) -> list[str]:
    plain = _QUOTED.sub(" ", paragraph)
    return [word.lower().replace("’", "'") for word in _WORD.findall(plain)]
