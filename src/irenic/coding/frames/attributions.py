"""Contents that stand around who tells them: "…, Lavrov said"."""

from __future__ import annotations

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.adjuncts import past_adjuncts
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import (
    SAYING,
    before_titles,
    cited,
    past_cited,
    past_hearer,
    telling_frame,
    tells,
)
from irenic.coding.frames.extent import content_end
from irenic.coding.holders.resolver import Resolver
from irenic.coding.resources import Frame, frames, words
from irenic.coding.words.tag_sets import AUX
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def attribution(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "…, Lavrov said.", "…, said the minister", "Europe, he argued, should": the content stands around."""
    tokens = parse.tokens
    frame = telling_frame(parse, clause)
    if frame is None or not clause.finite or clause.negated:
        return []
    if clause.lemma == "hold" and not _ends(parse, clause.after):
        return []  # "…, Abel has held back, …", "…, it holds the assets"
    if clause.modal in {"will", "would", "shall"} and clause.lemma in _ANSWERING:
        return []  # "said that, if they were hit, they would answer in kind"
    titled = before_titles(parse, clause)
    if clause.kind in {"rel", "orel"} and titled < 0:
        return _within_relative(parse, resolver, clause, frame)
    if clause.kind == "that" and clause.opener > 0 and tokens[clause.opener].tag is Tag.COMPL:
        return []  # "noted that, in its view, talks would require both to"
    first = min([clause.start, *(phrase.start for phrase in clause.subjects)])
    comma = titled if titled >= 0 else parse.skip(0) if first == 0 else first - 1
    while comma > 0 and tokens[comma].tag is Tag.QUOTE:
        comma -= 1
    if comma > 0 and tokens[comma].lower == "as" and tokens[comma - 1].text == ",":
        comma -= 1  # "…, as Abel put it"
    if comma <= 0 or tokens[comma].text != "," or _quotes(parse, comma):
        return []
    if _has_its_own(parse, clause):
        return []
    if _relays(parse, clause, comma):
        return []
    told_from = next((i + 1 for i in range(comma - 1, -1, -1) if tokens[i].text == ";"), 0)
    holder = resolver.subject(clause)
    after = parse.skip(clause.after + (clause.lemma == "go"))
    if (behind := past_cited(parse, clause)) > 0:
        holder, after = resolver.patient(clause), behind
    elif (source := cited(parse, clause)) is not None:
        holder, after = resolver.phrase(source), source.tail + 2
    elif not clause.subjects or (holder is None and after < len(tokens)):
        phrase = parse.noun_phrase(after) if after < len(tokens) else None
        holder = (resolver.phrase(phrase) if phrase is not None else None) or holder
        after = phrase.tail if phrase is not None else after
    elif clause.subjects[-1].start > clause.head:
        after = clause.subjects[-1].tail  # "…, says Abel, …"
    else:
        after = past_hearer(parse, clause, after)
    told_to = past_adjuncts(parse, after)
    if holder is None or (not clause.modal and _adds_a_word(parse, comma, told_to)):
        return []
    return [
        Candidate(
            holder, frame.kind, Form.INDIRECT, "verb.attribution", clause.head, start, (start, end), clause
        )
        for start, end in _told(parse, told_from, comma, told_to)
    ]


def _ends(parse: Parse, index: int) -> bool:
    return index >= len(parse.tokens) or parse.tokens[index].tag is Tag.PUNCT


def _relays(parse: Parse, clause: Clause, comma: int) -> bool:
    """As in "Abel said that the ban must stay, the Herald reported": whoever only passes on what somebody said."""
    first = next((c for c in parse.clauses_in(0, comma) if c.finite), None)
    if clause.lemma not in _PASSING_ON or first is None or first.kind != "main" or first is clause:
        return False
    return first.lemma in SAYING - {"hope", "wish", "fear", "doubt", "deny"} | {"tell", "stress"}


_PASSING_ON = frozenset({"report", "write", "say", "remind"})


def promised_to(parse: Parse, resolver: Resolver, clause: Clause) -> list[Candidate]:
    """As in "The port will stay open, Abel promised a meeting of traders": behind the verb is who it is told to."""
    first = clause.subjects[0].start if clause.subjects else 0
    if clause.lemma != "promise" or not first or parse.tokens[first - 1].text != ",":
        return []
    heard = parse.noun_phrase(parse.skip(clause.after))
    word = parse.tokens[heard.head].word if heard is not None else None
    if word is None or word.noun not in _HEARERS:
        return []
    return attribution(parse, resolver, clause)


_HEARERS = frozenset(
    "audience conference crowd family follower gathering journalist meeting people rally reporter supporter".split()
)
_ANSWERING = frozenset({"answer", "continue", "reply", "respond", "react", "retort"})


def _has_its_own(parse: Parse, clause: Clause) -> bool:
    """As in "…, Abel had hinted at a truce", "until X, his backer, tells him to": what is told stands behind."""
    tokens, after = parse.tokens, parse.skip(clause.after)
    phrase = parse.noun_phrase(after) if after < len(tokens) else None
    beyond = phrase.tail if phrase is not None else after
    if beyond < len(tokens) and tokens[beyond].tag is Tag.TO:
        return True
    return (
        any(t.lower == "at" and t.tag is Tag.PREP for t in tokens[after : after + 4]) and clause.lemma in _AT
    )


_AT = frozenset("hint grumble".split())


def _within_relative(parse: Parse, resolver: Resolver, clause: Clause, frame: Frame) -> list[Candidate]:
    """As in "monitors, whom he called spies and who he said would be shot", "talks which he said could begin"."""
    told = parse.clauses[clause.index + 1] if clause.index + 1 < len(parse.clauses) else None
    holder, noun = resolver.subject(clause), clause.antecedent
    if told is None or noun is None or holder is None or not clause.inserted or told.antecedent is not noun:
        return []
    content = (noun.start, content_end(parse, told.after, None, embedded=True))
    rule, start = "verb.attribution", told.start
    return [Candidate(holder, frame.kind, Form.INDIRECT, rule, clause.head, start, content, clause)]


def _told(parse: Parse, first: int, comma: int, after: int) -> list[tuple[int, int]]:
    """What is told before, around, or before and behind the teller ("…, Abel said, but would be lifted if")."""
    tokens = parse.tokens
    inserted = after + 1 < len(tokens) and tokens[after].text == ","
    colon = next((i for i in range(comma - 1, first, -1) if tokens[i].text == ":"), -1) if inserted else -1
    told = (c for c in parse.clauses_in(colon, comma) if c.finite and c.kind not in {"rel", "orel"})
    if colon > 0 and next(told, None) is None:
        first = colon + 1  # "Northland sticks to its line: a truce, Abel argues, is"
    clauses = [c for c in parse.clauses_in(first, comma) if c.finite and c.kind in _TOLD_WHOLE]
    whole = any(not (inserted and _on_a_noun(parse, c)) for c in clauses)
    told_apart = inserted and (
        tokens[after + 1].tag is Tag.TO
        or (tokens[after + 1].tag is Tag.COMPL and tokens[comma - 1].tag is Tag.ADJ)
        or _lacks(parse, comma, after)
        or _hangs_on(parse, first, after + 1)
    )
    if whole and inserted and (told_apart or _completed(parse, comma, after + 1)):
        whole = (
            False  # "It was wrong, Abel said, to lift the sanctions", "It is vital, she said, that they stay"
        )
    if not whole:
        return _around(parse, first, after) if inserted else []
    first = max(first, _past_told(parse, comma), _past_occasion(parse, first, comma))
    if inserted and _goes_on_telling(parse, after + 1):
        return [(first, comma), (after + 2, content_end(parse, after + 2, None, embedded=True))]
    return [(first, comma)]


def _on_a_noun(parse: Parse, clause: Clause) -> bool:
    """As in "The claim that a truce was near, Abel said, was nonsense": the verb of what is told is yet to come."""
    that = clause.opener
    return that > 0 and parse.tokens[that].tag is Tag.COMPL and parse.tokens[that - 1].tag is Tag.NOUN


def _adds_a_word(parse: Parse, comma: int, behind: int) -> bool:
    """As in "is a threat to his farmers and, he says, to peace": what is joined is his, and has no verb."""
    if parse.tokens[comma - 1].tag is not Tag.CC or parse.lowers[behind : behind + 1] != [","]:
        return False
    end = content_end(parse, behind + 1, None, embedded=True)
    return not any(c.finite for c in parse.clauses_in(behind + 1, end))


def _past_told(parse: Parse, comma: int) -> int:
    """As in "Abel denied it: nobody had been freed, she said": the teller's words begin behind the colon."""
    colon = next((i for i in range(comma - 1, 1, -1) if parse.tokens[i].text == ":"), -1)
    own = [c for c in parse.clauses_in(max(colon, 0), comma) if c.finite and c.kind in _TOLD_WHOLE]
    return colon + 1 if colon > 0 and own and any(c.finite for c in parse.clauses_in(0, colon)) else 0


def _past_occasion(parse: Parse, first: int, end: int) -> int:
    """As in "During the talks in Osper, Northland offered a truce, she said": when it was is not what is told."""
    if parse.lowers[first] not in _OCCASIONS:
        return 0
    comma = next((i for i in range(first + 1, end) if parse.lowers[i] == ","), -1)
    phrase = parse.noun_phrase(first + 1)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if word is None or word.noun not in words()["meetings"] or any(parse.clauses_in(first, comma)):
        return 0
    ruling = next((c for c in parse.clauses_in(comma + 1, end) if c.finite), None)
    begins = ruling is not None and any(p.start == comma + 1 for p in ruling.subjects)
    return comma + 1 if comma > 0 and begins else 0


_OCCASIONS = frozenset("after at before during following in on".split())


def _completed(parse: Parse, comma: int, index: int) -> bool:
    """As in "it has no plans, she adds, for elections", "it is open, he said, to a vote"."""
    tokens = parse.tokens
    if index >= len(tokens) or tokens[index].tag is not Tag.PREP:
        return False
    before = tokens[comma - 1]
    if before.tag is Tag.ADJ or (before.tag is Tag.VERB and before.lower in frames("adjectives")):
        return any(tokens[index].lower in f.patterns for f in frames("adjectives").get(before.lower, ()))
    if before.tag is Tag.VERB and before.word is not None:  # "would agree, he said, to guarantees"
        return any(tokens[index].lower in f.patterns for f in frames("verbs").get(before.word.verb, ()))
    scant = any(t.lower in _SCANT for t in tokens[max(0, comma - 3) : comma - 1])
    return scant and tokens[index].lower in {"of", "for"}


_SCANT = frozenset({"no", "little"})


def _hangs_on(parse: Parse, first: int, index: int) -> bool:
    """As in "The troops would leave, she said, once the fighting had stopped": the condition is told, too."""
    opener = parse.lowers[index : index + 1] + parse.lowers[index + 1 : index + 2]
    if not opener or not (
        opener[0] in _CONDITIONS or opener in (["only", "if"], ["so", "long"], ["as", "long"])
    ):
        return False
    main = next((c for c in parse.clauses_in(first, index) if c.finite and c.kind in _TOLD_WHOLE), None)
    return main is not None and (bool(main.modal) or main.lemma == "be")


_CONDITIONS = frozenset("if once provided providing unless until".split())


def _lacks(parse: Parse, comma: int, after: int) -> bool:
    """As in "The truce was, she said, a trap", "There is a plan, she said, for a truce": half is yet to come."""
    tokens = parse.tokens
    there = any(t.tag is Tag.THERE for t in tokens[:comma])
    return tokens[comma - 1].tag in AUX or (there and tokens[after + 1].lower in {"for", "of"})


def _around(parse: Parse, first: int, comma: int) -> list[tuple[int, int]]:
    """What is told around an inserted teller, and what it joins: "X, she said, would stay, and Y must go"."""
    end = content_end(parse, comma + 1, None, embedded=True)
    told, joint = [(first, end)], end + 1
    if joint + 1 < len(parse.tokens) and parse.tokens[end].text == "," and _owed_too(parse, joint):
        told.append((joint + 1, content_end(parse, joint + 1, None, embedded=True)))
    return told


def _owed_too(parse: Parse, joint: int) -> bool:
    """As in ", and the men would be put on trial": a clause of its own that cannot be the author's account."""
    clause = _joined(parse, joint)
    return clause is not None and clause.modal != "" and bool(clause.subjects) and not tells(parse, clause)


def _joined(parse: Parse, joint: int) -> Clause | None:
    """The clause that a conjunction joins, past what describes its subject."""
    if parse.tokens[joint].lower not in {"and", "but", "or", "nor", "so"}:
        return None
    return next((c for c in parse.clauses if c.start > joint and c.finite and c.kind in _TOLD_WHOLE), None)


def _goes_on_telling(parse: Parse, index: int) -> bool:
    """As in "…, he said, but would return", "…, he said, and the sanctions must go": not "…, he said, and left"."""
    tokens, clause = parse.tokens, _joined(parse, index)
    if clause is None or tells(parse, clause):
        return False
    own = bool(clause.subjects) and clause.subjects[0].start in {index + 1, index + 2}
    if own and clause.lemma == "be" and tokens[clause.subjects[0].head].lower == "it":
        return True  # "…, she said, and it was not for X to decide"
    if (
        own
        and tokens[index].lower == "but"
        and not clause.modal
        and tokens[clause.subjects[0].head].mention >= 0
    ):
        return False  # "…, he promised, but Northland has its doubts": told by the author
    return bool(clause.modal) or (own and tokens[clause.subjects[0].head].tag is not Tag.PRON)


def _quotes(parse: Parse, comma: int) -> bool:
    """Whether a whole sentence stands between quotation marks before the comma: that is read as a quotation."""
    marks = [i for i, t in enumerate(parse.tokens[: comma + 2]) if t.tag is Tag.QUOTE]
    if not marks or marks[0] == 0:
        return bool(marks)
    opens = parse.tokens[marks[0] - 1].text in {",", ":"}
    return opens and any(c.finite for c in parse.clauses_in(marks[0], marks[-1]))


_TOLD_WHOLE = frozenset({"main", "that"})
"""Clauses that can be all that is told; after "If they did not, he said," the rest follows."""
