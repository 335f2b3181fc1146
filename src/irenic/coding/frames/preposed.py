"""The object before its verb: passives, relative clauses, participles with an agent."""

from __future__ import annotations

from irenic.coding.candidates import Candidate, is_hedged
from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, NounPhrase, Parse
from irenic.coding.frames.ahead import WILL
from irenic.coding.frames.extent import content_end
from irenic.coding.frames.prepositions import left_for_time
from irenic.coding.judging.verdict import judge_words
from irenic.coding.names.entity import Entity
from irenic.coding.resources import Frame, words
from irenic.coding.words.tag_sets import AUX
from irenic.coding.words.tokens import Tag
from irenic.model.terms import Form


def preposed(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """The object where it stands before the verb, in a passive, a relative clause or a participle."""
    if governed := governed_by(parse, clause):  # "under which X gave up the arms": it is no object
        whole = "np" in frame.patterns or "_" in frame.trigger or governed in _OBJECTS
        fitting = governed in frame.patterns and whole
        wanted = fitting and clause.antecedent is not None
        return _relative(parse, clause, frame, holder) if wanted else None
    if _stranded(parse, clause) in frame.patterns and clause.antecedent is not None:
        return _relative(parse, clause, frame, holder)
    if clause.passive and clause.finite and (tied := _tied_to(parse, clause, frame, holder)):
        return tied
    takes = {p for p in frame.patterns if p in {"np", "as", "as2", "adj"} or p.startswith("obj-")}
    if not takes:
        return None
    if clause.passive and clause.finite and _subject_owner(parse, clause).subjects:
        if frame.kind.name == "view" and clause.modal in WILL | {"would", "'d"}:
            return None  # "would be seen by Northland as a threat": in the view of whoever says so
        if frame.kind.name == "view":
            return _viewed_by(parse, clause, frame, holder)
        pattern = "np" if "np" in takes else next((p for p in sorted(takes) if p.startswith("obj-")), "")
        if pattern == "np" or (pattern and frame.kind.name == "accuse"):
            return _passive(parse, clause, frame, holder, pattern)
        return None
    if clause.kind == "orel" and clause.antecedent is not None and frame.kind.name == "accuse":
        return _accused(parse, clause, frame, holder)
    nominal = takes & {"np", "as", "as2", "adj"}
    described = clause.kind in {"orel", "main"} and clause.antecedent is not None
    if described and (nominal or (frame.kind.name == "view" and clause.kind == "orel")):
        return _relative(parse, clause, frame, holder)
    if clause.kind == "part" and frame.kind.name == "view" and clause.passive:
        return _viewed_beside(parse, clause, frame, holder)
    if clause.kind == "part" and "np" in takes:
        return _relative(parse, clause, frame, holder)
    return None


_OBJECTS = frozenset({"to", "against", "on", "upon", "for"})
"""Prepositions before what a verb is about, not before where or when: "to which Northland has objected"."""


def _passive(parse: Parse, clause: Clause, frame: Frame, holder: Entity, pattern: str) -> Candidate | None:
    """As in "the truce was rejected by X", "X is accused by Y of": the subject, or what follows, is the content."""
    owner = _subject_owner(parse, clause)
    first = owner.subjects[0].start
    tokens = parse.tokens
    end = next((i for i in range(clause.after, len(tokens)) if tokens[i].tag is Tag.PUNCT), len(tokens))
    content = (first, owner.start)
    if pattern.startswith("obj-"):
        at = next((i for i in range(clause.after, end - 1) if tokens[i].lower == pattern[4:]), -1)
        if at < 0:
            return None
        content = (at + 1, content_end(parse, at + 1, clause))
    start = first if owner is clause else clause.start
    return _found(parse, clause, frame, holder, "passive", start, content, end)


def _tied_to(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the release is tied by X to the lifting of sanctions": the subject, and what it hangs on."""
    behind = {pattern[3:] for pattern in frame.patterns if pattern.startswith("np-")}
    owner = _subject_owner(parse, clause)
    if frame.kind.name != "linkage" or not owner.subjects or parse.lowers[clause.after] != "by":
        return None
    by = parse.noun_phrase(clause.after + 1)
    if by is None or parse.lowers[by.end : by.end + 1] not in [[word] for word in behind]:
        return None
    content = (owner.subjects[0].start, content_end(parse, by.end + 1, clause))
    how = f"np-{parse.lowers[by.end]}"
    return _found(parse, clause, frame, holder, how, content[0], content, content[1])


def _viewed_by(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the truce was described by X as a trap", "was deemed unacceptable by X": judged behind the verb."""
    owner = _subject_owner(parse, clause)
    content = (owner.subjects[0].start, content_end(parse, clause.after, clause))
    as_what = any(t.lower == "as" for t in parse.tokens[clause.after : content[1]])
    if not as_what and judge_words(parse, clause.after, content[1]) is None:
        return None  # "was considered by X"
    start = content[0] if owner is clause else clause.start
    return _found(parse, clause, frame, holder, "passive", start, content, content[1])


def _viewed_beside(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the vote, described by X as a farce, went ahead": judged behind a participle."""
    noun = _antecedent(parse, clause)
    end = content_end(parse, clause.after, clause)
    if noun is None or not any(t.lower == "as" for t in parse.tokens[clause.after : end]):
        return None
    return _found(parse, clause, frame, holder, "passive", noun.start, (noun.start, end), end)


def _subject_owner(parse: Parse, clause: Clause) -> Clause:
    """The clause whose subject a clause shares ("was rejected by X and condemned by Y"), or itself."""
    for _ in parse.clauses:
        if clause.subjects or not 0 <= clause.shared < clause.index:
            break
        clause = parse.clauses[clause.shared]
    return clause


def _relative(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "a proposal that X has dismissed", "a plan drawn up by X": the noun before is the object."""
    noun = _antecedent(parse, clause)
    if noun is None or (clause.kind == "part" and parse.tokens[noun.head].mention >= 0):
        return None  # "Northland, backed by Westeria": nobody's content
    if clause.kind == "orel" and frame.kind.name != "view" and _bare(parse, clause, noun):
        if parse.tokens[noun.head].tag is Tag.NAME:
            return None  # "in Norholm it rejects": no "that" is left out after a name
        if parse.is_np_start(parse.skip(clause.after)):
            return None  # "told reporters the envoy had accepted a truce": the verb has its object
    if (governor := governed_by(parse, clause)) and governor not in frame.patterns:
        return None  # "the envoys to whom X had promised a truce": it is not what was promised
    first, stop = noun.start, clause.after
    if (colon := parse.skip(clause.after)) + 1 < len(parse.tokens) and parse.tokens[colon].text == ":":
        word = parse.tokens[noun.head].word
        if word is not None and word.noun in words()["listed"]:  # "three things that X will never accept: …"
            content = (colon + 1, content_end(parse, colon + 1, None, embedded=True))
            return _found(parse, clause, frame, holder, "relative", first, content, content[1])
    beyond = parse.clause_at.get(parse.skip(clause.after))
    if beyond is None or parse.tokens[beyond.start].tag not in AUX:  # not "the truce that X resisted was"
        stop = content_end(parse, clause.after, clause)
    if frame.kind.name == "view":  # "an idea that X finds abhorrent": the judgement follows
        after = parse.skip(clause.after)
        likened = f"obj-{parse.lowers[after]}" in frame.patterns if after < len(parse.tokens) else False
        if after >= len(parse.tokens) or (
            parse.tokens[after].tag is Tag.PREP and parse.tokens[after].lower != "as" and not likened
        ):
            return None
        content = (first, stop)
    elif (
        "np" in frame.patterns
        or clause.kind == "part"
        or {governed_by(parse, clause), _stranded(parse, clause)} & set(frame.patterns)
    ):
        content = (first, max(noun.tail, noun.end, first + 1))
    else:
        return None
    while stop > clause.after and parse.tokens[stop - 1].tag in {Tag.CC, Tag.PUNCT}:
        stop -= 1
    own = clause.subjects[0].start if clause.subjects else clause.start
    if clause.kind == "orel" and parse.lowers[own - 1] in {"and", "but", "then", "later"}:
        first = own  # "which X accepted in private and derided in public": the second is one of its own
    found = _found(parse, clause, frame, holder, "relative", first, content, max(stop, clause.after))
    found.negated = found.negated != _averted(parse, clause)
    return found


def _averted(parse: Parse, clause: Clause) -> bool:
    """As in "a vote that X would like to avoid", "which it wants to stop": the verb below turns what is wished."""
    below = parse.clause_at.get(parse.skip(clause.after))
    return below is not None and below.kind == "inf" and below.lemma in _AVERTING


_AVERTING = frozenset("avoid avert prevent stop block halt forestall scrap cancel ban delay postpone".split())


def _bare(parse: Parse, clause: Clause, noun: NounPhrase) -> bool:
    """Whether a relative clause has no pronoun of its own."""
    return not any(t.tag is Tag.REL or t.lower == "that" for t in parse.tokens[noun.end : clause.start])


def governed_by(parse: Parse, clause: Clause) -> str:
    """The preposition before the relative pronoun of a clause ("to which X agreed"), or nothing."""
    before = parse.tokens[clause.opener - 1] if clause.kind == "orel" and clause.opener > 0 else None
    return before.lower if before is not None and before.tag is Tag.PREP else ""


def _stranded(parse: Parse, clause: Clause) -> str:
    """The preposition that a relative clause leaves behind ("the talks that X had called for stalled"), or nothing."""
    after = parse.skip(clause.after)
    if clause.kind != "orel" or after + 1 >= len(parse.tokens) or parse.tokens[after].tag is not Tag.PREP:
        return ""
    beyond = parse.clause_at.get(after + 1)
    ends = parse.tokens[after + 1].tag in {Tag.PUNCT, Tag.CC} or (beyond is not None and beyond.finite)
    ends = ends or left_for_time(parse, after)
    return parse.lowers[after] if ends else ""


def _accused(parse: Parse, clause: Clause, frame: Frame, holder: Entity) -> Candidate | None:
    """As in "the monitors, whom X accuses of siding with Y"."""
    at = parse.skip(clause.after)
    if at + 1 >= len(parse.tokens) or f"obj-{parse.tokens[at].lower}" not in frame.patterns:
        return None
    content = (at + 1, content_end(parse, at + 1, clause))
    return _found(parse, clause, frame, holder, "relative", clause.start, content, content[1])


def _antecedent(parse: Parse, clause: Clause) -> NounPhrase | None:
    """The noun that a relative clause or a participle describes, also across a comma or another participle."""
    if clause.antecedent is not None or clause.kind != "part":
        return clause.antecedent
    tokens = parse.tokens
    at = clause.start - 1
    while at >= 0 and tokens[at].tag in {Tag.ADV, Tag.QUOTE}:
        at -= 1
    at -= at > 1 and tokens[at].lower == "as" and tokens[at - 1].text == ","  # "a truce, as demanded by X"
    if at < 1 or not (tokens[at].text == "," or tokens[at].tag is Tag.CC):
        return None
    earlier = parse.clauses[clause.index - 1] if clause.index else None
    if (
        earlier is not None
        and earlier.kind == "part"
        and (tokens[at].tag is Tag.CC or earlier.head > at - 12)
    ):
        return _antecedent(parse, earlier)  # "brokered by X and backed by Y"
    return np_ending(parse, at - 1) if tokens[at].text == "," else None


def _found(
    parse: Parse,
    clause: Clause,
    frame: Frame,
    holder: Entity,
    how: str,
    start: int,
    content: tuple[int, int],
    stop: int,
) -> Candidate:
    return Candidate(
        holder,
        frame.kind,
        frame.kind.form or Form.VERB_NP,
        f"verb.{frame.kind.name}.{how}",
        clause.head,
        start,
        content,
        clause,
        clause.negated,
        is_hedged(parse, clause),
        stop=stop,
        word=frame.trigger,
    )
