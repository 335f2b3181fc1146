"""What may stand between a verb and its content: times, places, adverbs, further objects."""

from __future__ import annotations

from irenic.coding.clauses.syntax import Parse
from irenic.coding.resources import frames
from irenic.coding.words.closed import TIME_NOUNS, WEEKDAYS
from irenic.coding.words.tokens import Tag

_PREPOSITIONS = frozenset(
    (
        "on in at after during to by with since for until of from before through via aboard outside inside near "
        "beside"
    ).split()
)
_TIMES = TIME_NOUNS | WEEKDAYS | frozenset("today yesterday tomorrow earlier later overnight".split())
_SHORT_TIMES = frozenset({"hour", "minute", "moment", "second"})
_FROM_THEN = (["after"], ["before"], ["into"], ["later"], ["earlier"], ["ago"])
"""As in "said hours after the call that": what a short time is counted from."""
_LONGEST = 15
"""Tokens of an insertion between commas."""


def past_stress(parse: Parse, index: int) -> int:
    """The token after words of stress: "above all", "first and foremost"; `index` itself where there are none."""
    for words in _STRESS:
        if parse.lowers[index : index + len(words)] == words:
            return index + len(words)
    return index


_STRESS = (
    ["and", "foremost"],
    ["above", "all"],
    ["first", "and", "foremost"],
    ["most", "of", "all"],
    ["in", "particular"],
)


def past_occasion(parse: Parse, content: tuple[int, int]) -> int:
    """As in "(urged) Brandt in a phone call on Monday to free them": where the infinitive begins, past the occasion."""
    start, end = content
    whom = parse.bare_phrase(start)
    if whom is None or whom.end >= end or parse.lowers[whom.end] not in _ON_OCCASION:
        return start
    occasion = parse.bare_phrase(whom.end + 1)
    word = parse.tokens[occasion.head].word if occasion is not None else None
    if occasion is None or word is None or word.noun not in _OCCASIONS:
        return start
    behind = past_adjuncts(parse, occasion.end)
    return behind if behind < end and parse.tokens[behind].tag is Tag.TO else start


_ON_OCCASION = frozenset({"at", "during", "in", "over", "through"})
_OCCASIONS = frozenset(
    (
        "address call conference conversation interview letter meeting message phone session speech statement summit "
        "talk visit"
    ).split()
)


def past_adjuncts(parse: Parse, index: int) -> int:
    """The token after times, places and adverbs: "on Sunday in Osper", "the next day", "there", "again and again"."""
    tokens = parse.tokens
    while index < len(tokens):
        after = parse.skip(index)
        token = tokens[after] if after < len(tokens) else None
        if token is None or after in parse.clause_at:
            return after
        if token.tag is Tag.PREP and token.lower in _PREPOSITIONS:
            phrase = parse.noun_phrase(_past_reach(parse, after + 1))
            after = phrase.end if phrase is not None else after
        elif token.tag is Tag.CC and tokens[after - 1].tag is Tag.ADV:
            then = tokens[after + 1].tag if after + 1 < len(tokens) else Tag.PUNCT
            # "again and again", "openly and in public"
            after += 2 if then is Tag.ADV else 1 if then is Tag.PREP else 0
        elif token.tag is Tag.THERE and parse.clause_at.get(parse.skip(after + 1)) is None:
            after += 1
        else:
            after = past_time(parse, after)
        if after <= index:
            return index
        index = after
    return index


def _past_reach(parse: Parse, index: int) -> int:
    """As in "since long before the war", "until well after May": where the noun stands that the time reaches to."""
    at = index + (parse.lowers[index : index + 1] in (["long"], ["well"], ["shortly"], ["just"], ["soon"]))
    return at + 1 if parse.lowers[at : at + 1] in (["before"], ["after"]) else index


def past_time(parse: Parse, index: int) -> int:
    """As in "Monday", "last week", "the next day", "two days later"; `index` itself where no time begins."""
    tokens = parse.tokens
    if (often := _past_often(parse, index)) > index:
        return often
    if tokens[index].lower in _TIMES and tokens[index].mention < 0:
        verb = parse.clause_at.get(parse.skip(index + 1))
        own = verb is not None and verb.finite and [p.start for p in verb.subjects] == [index]
        return index if own else index + 1  # "said Friday was too early"
    phrase = parse.bare_phrase(index)
    if phrase is None:
        return index
    head = tokens[phrase.head].lower.rstrip("s")
    soon = head in _SHORT_TIMES and parse.lowers[phrase.end : phrase.end + 1] in _FROM_THEN
    if head not in TIME_NOUNS and not soon:
        return index
    if any(t.mention >= 0 for t in tokens[phrase.start : phrase.end]):
        return index
    following = parse.clause_at.get(parse.skip(phrase.tail))
    return index if following is not None and following.finite else phrase.end


def _past_often(parse: Parse, index: int) -> int:
    """As in "many times", "time and again", "more than once"; `index` itself for anything else."""
    lowers = parse.lowers
    for idiom in _TIME_AND_AGAIN.get(lowers[index], ()):
        if lowers[index + 1 : index + 1 + len(idiom)] == idiom:
            return index + 1 + len(idiom)
    if lowers[index : index + 2] == ["more", "than"]:
        at = index + 2
        return at + 1 if lowers[at : at + 1] in (["once"], ["twice"]) else index
    at = (
        index + 3
        if lowers[index : index + 3] in (["a", "number", "of"], ["any", "number", "of"])
        else index + 1
    )
    return (
        at + 1 if lowers[at : at + 1] == ["times"] and (at > index + 1 or lowers[index] in _OFTEN) else index
    )


_TIME_AND_AGAIN = {
    "time": (["and", "time", "again"], ["and", "again"], ["after", "time"]),
    "over": (["and", "over", "again"], ["and", "over"]),
    "once": (["again"], ["more"], ["and", "for", "all"]),
    "loud": (["and", "clear"],),
}
_OFTEN = frozenset("many multiple several countless numerous two three four five six ten umpteen".split())


def past_insertion(parse: Parse, comma: int, opening: Tag) -> int:
    """As in "said, after a call, that", "agreed, against all advice, to": the comma before the content, else −1."""
    tokens = parse.tokens
    if tokens[comma + 1].tag not in {Tag.PREP, Tag.ADV, Tag.SUB, Tag.VERB, Tag.NEG}:
        return -1
    for index in range(comma + 1, min(comma + _LONGEST, len(tokens) - 1)):
        if tokens[index].text == ",":
            return index if tokens[index + 1].tag is opening else -1
        if tokens[index].tag in {Tag.COMPL, Tag.REL}:
            return -1
    return -1


def past_apposition(parse: Parse, comma: int) -> int:
    """As in "said in a report, a text that few have seen, that", "told the envoy, Ben Olm, that".

    The token before the complementizer, a comma unless it was forgotten, else −1.
    """
    tokens = parse.tokens
    if tokens[comma + 1].tag is Tag.NAME and (name := parse.bare_phrase(comma + 1)) is not None:
        bare = name.end < len(tokens) and tokens[name.end].tag is Tag.COMPL
        if bare:
            return name.end - 1
    elif tokens[comma + 1].tag not in {Tag.DET, Tag.NUM, Tag.NOUN, Tag.ADJ}:
        return -1
    for index in range(comma + 2, min(comma + _APPOSED, len(tokens) - 1)):
        if tokens[index].text == "," and tokens[index + 1].tag is Tag.COMPL:
            told = any(c.opener == index + 1 and c.kind == "that" for c in parse.clauses)
            return index if told else -1
        clause = parse.clause_at.get(index)
        if tokens[index].text in {";", ":"} or (
            clause is not None and clause.finite and clause.antecedent is None
        ):
            return -1
    return -1


_APPOSED = 24
"""Tokens of an apposition with its relative clause."""


def past_aside(parse: Parse, comma: int) -> int:
    """As in "will free, without conditions and by May, the men": the token behind an aside that no verb is in."""
    tokens = parse.tokens
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return comma
    if tokens[comma + 1].tag not in {Tag.PREP, Tag.ADV}:
        return comma
    for index in range(comma + 1, min(comma + _LONGEST, len(tokens) - 1)):
        if tokens[index].text == ",":
            return index + 1 if tokens[index + 1].tag is not Tag.CC else comma
        if tokens[index].tag in {Tag.COMPL, Tag.REL, Tag.SUB, Tag.PUNCT} or index in parse.clause_at:
            return comma
    return comma


def past_label(parse: Parse, index: int) -> int:
    """The long object behind what is said of it: "rejected as “baseless” the claim", "condemned in haste the raid"."""
    tokens = parse.tokens
    at = index
    if tokens[index].lower == "as":
        phrase = parse.bare_phrase(index + 1) if parse.lowers[index + 1 : index + 2] != ["the"] else None
        article = index + 1 < len(tokens) and tokens[index + 1].lower in {"a", "an"}
        at = phrase.end if phrase is not None and article else index + 1
        at = index + 1 if any(t.tag is Tag.QUOTE for t in tokens[index + 1 : index + 2]) else at
        while at < len(tokens) and tokens[at].tag in _LABELS and tokens[at].lower not in _ARTICLES:
            at = _past_marks(parse, at) if tokens[at].tag is Tag.QUOTE else at + 1
    elif parse.lowers[index : index + 3] == ["out", "of", "hand"]:
        at = index + 3
    elif tokens[index].lower in _LABELLING:
        at = past_adjuncts(parse, index)
    if not index + 1 < at < len(tokens) or tokens[at].lower not in _ARTICLES:
        return index
    return at if tokens[at - 1].tag in _LABELS - {Tag.CC} or tokens[at - 1].tag is Tag.NUM else index


def _past_marks(parse: Parse, opening: int) -> int:
    """The token behind a few words in quotation marks: "as “playing with fire” the raid"."""
    tokens = parse.tokens
    closing = range(opening + 1, min(len(tokens), opening + _MARKED))
    return next((i for i in closing if tokens[i].tag is Tag.QUOTE), opening) + 1


_MARKED = 10

_LABELS = frozenset({Tag.ADJ, Tag.ADV, Tag.CC, Tag.NEG, Tag.NOUN, Tag.NAME, Tag.QUOTE})
_LABELLING = frozenset("in on at with after for by".split())
_ARTICLES = frozenset(
    "the a an any all its his her their our this that these those what calls claims reports".split()
)


def past_joined(parse: Parse, index: int) -> int:
    """As in "warned Brandt and his allies not to": the token behind the other objects."""
    tokens = parse.tokens
    while index + 1 < len(tokens) and (tokens[index].lower in {"and", "or"} or tokens[index].text == ","):
        first = index + 1 + (tokens[index + 1].lower in {"and", "or"})
        phrase = parse.noun_phrase(past_aside(parse, first))  # "and, indirectly, three others"
        if phrase is None:
            break
        index = phrase.tail
    if index + 1 < len(tokens) and tokens[index].text == "," and tokens[index + 1].tag is Tag.TO:
        return index + 1  # "asked Brandt and Marsh, the mediators, to"
    return parse.skip(index)


def past_parenthesis(parse: Parse, comma: int) -> int:
    """As in "wants Abel, who holds the men, to free them": the infinitive behind what stands between two commas."""
    tokens = parse.tokens
    if comma >= len(tokens) or tokens[comma].text != ",":
        return comma
    for index in range(comma + 2, min(comma + _LONGEST, len(tokens) - 1)):
        if tokens[index].text == ",":
            return index + 1 if tokens[index + 1].tag in {Tag.TO, Tag.NEG} else comma
        if tokens[index].tag in {Tag.COMPL, Tag.SUB, Tag.CC} or tokens[index].text == ";":
            return comma
    return comma


def past_relative(parse: Parse, index: int) -> int:
    """As in "ordered the columns that were moving north to halt": the infinitive behind a relative clause."""
    tokens = parse.tokens
    if index >= len(tokens) or not (_relative(parse, index) or _participle(parse, index)):
        return index
    verbs = int(_relative(parse, index))
    for at in range(index + 1, min(index + _LONGEST, len(tokens))):
        clause = parse.clause_at.get(at)
        verbs -= clause is not None and clause.finite and clause.start == at
        if tokens[at].tag is Tag.PUNCT or tokens[at].tag is Tag.COMPL or verbs < 0:
            return index  # "want the exchange completed and we want the talks to start"
        if tokens[at].tag is Tag.TO and not _governs(parse, at - 1):
            return at - 1 if tokens[at - 1].tag is Tag.NEG else at
    return index


def _relative(parse: Parse, index: int) -> bool:
    return any(c.opener == index and c.kind in {"rel", "orel"} for c in parse.clauses)


def _participle(parse: Parse, index: int) -> bool:
    clause = parse.clause_at.get(index)
    return clause is not None and clause.kind in {"part", "ing"}


def _governs(parse: Parse, index: int) -> bool:
    """As in "who had tried to": the infinitive is of the verb before it."""
    clause = next((c for c in reversed(parse.clauses) if c.head <= index), None)
    if clause is None or parse.skip(clause.head + 1) < index + 1:
        return False
    moving = clause.lemma in {"come", "go"}  # "every envoy who came to see her"
    return moving or any("inf" in frame.patterns for frame in frames("verbs").get(clause.lemma, ()))
