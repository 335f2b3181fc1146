"""What the content of a candidate names."""

from __future__ import annotations

from dataclasses import replace

from irenic.coding.candidates import Candidate
from irenic.coding.clauses.adjuncts import past_occasion
from irenic.coding.clauses.items import segments
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import SAYING
from irenic.coding.contents.content import Finding
from irenic.coding.frames.ahead import WILL
from irenic.coding.frames.beneficiaries import for_whom
from irenic.coding.frames.engine import Engine
from irenic.coding.frames.list_items import bare_list, merged_items
from irenic.coding.frames.of_conduct import denies_a_deed, of_an_answer
from irenic.coding.holders.anaphora import VAGUE, of_its_kind, pointed_at
from irenic.coding.judging.befalling import MEASURES, measure
from irenic.coding.judging.judgement import judged_subject
from irenic.coding.judging.main_clause import main_clause
from irenic.coding.resources import words
from irenic.coding.words.closed import ABLE, FUTURE
from irenic.coding.words.tokens import Tag
from irenic.model.terms import CONDUCT, Act, Form


def findings_of(engine: Engine, candidate: Candidate) -> list[tuple[tuple[int, int], Finding]]:
    """The issues of a candidate's content, with the option for whose beneficiary it is asked."""
    found = _findings(engine, candidate)
    if not found or (len(found) == 1 and found[0][1].weight < VAGUE):
        found = _of_kind(engine, candidate, found)
    return [(piece, for_whom(engine, candidate, piece, finding)) for piece, finding in found]


def _of_kind(
    engine: Engine, candidate: Candidate, found: list[tuple[tuple[int, int], Finding]]
) -> list[tuple[tuple[int, int], Finding]]:
    """What a vague word is about, by what was spoken of."""
    piece, named = found[0] if found else (candidate.content, None)
    finding = of_its_kind(engine.contents, engine.resolver.discourse, piece, named)
    return [(piece, finding)] if finding is not None else []


def _findings(engine: Engine, candidate: Candidate) -> list[tuple[tuple[int, int], Finding]]:
    """The issues of a candidate's content: lists split where their items name different issues."""
    out: list[tuple[tuple[int, int], Finding]] = []
    if candidate.rule == "quote.sentence" and not bare_list(engine.parse, *candidate.content):
        whole = engine.contents.findings(*candidate.content)
        topic = (_said_of(engine, candidate) or _anaphor(engine, candidate)) if not whole else None
        return [(candidate.content, f) for f in whole] or (
            [(candidate.content, topic)] if topic is not None else []
        )
    if candidate.kind.name == "linkage" and candidate.negated and candidate.clause is not None:
        apart = engine.contents.findings(candidate.clause.start, candidate.content[1])
        return [(candidate.content, replace(apart[0], settled=True))] if apart else []
    if denies_a_deed(engine.parse, candidate):
        return [
            (candidate.content, Finding(CONDUCT, CONDUCT, None, 1, 1.0, *candidate.content, settled=True))
        ]
    if candidate.kind.name == "accuse":
        return [(candidate.content, _accused_of(engine, candidate))]
    if (lacked := _lacked(engine, candidate)) is not None:
        return [(candidate.content, lacked)]
    content = candidate.content
    if candidate.rule.endswith("obj-inf"):
        content = past_occasion(engine.parse, content), content[1]
    pieces = [content] if _whole(engine.parse, candidate) else segments(engine.parse, *content)
    per_piece = [(piece, engine.contents.findings(*piece)) for piece in pieces] if len(pieces) > 1 else []
    named = [(piece, found) for piece, found in per_piece if found]
    distinct = {(f[0].issue, f[0].option) for _, f in named}
    if len(named) > 1 and len(distinct) > 1:
        for piece, found in merged_items(per_piece):
            out.extend((piece, finding) for finding in found)
        return out
    if candidate.kind.told and of_an_answer(engine.parse, candidate):
        return [
            (candidate.content, Finding(CONDUCT, CONDUCT, None, 1, 1.0, *candidate.content, settled=True))
        ]
    if candidate.form is Form.INDIRECT and (faced := _measure(engine, candidate)):
        return [(candidate.content, faced)]
    subject = judged_subject(engine.parse, *candidate.content) if candidate.form is Form.INDIRECT else None
    if subject is not None and (judged := engine.contents.findings(*subject, reach=candidate.content[1])):
        return [(candidate.content, judged[0])]
    if subject is not None and (blamed := _blamed(engine, candidate, subject[0])) is not None:
        return [(candidate.content, blamed)]
    if (means := _means_told(engine.parse, candidate)) is not None and (
        named_first := engine.contents.findings(*means, reach=candidate.content[1])
    ):
        return [(candidate.content, named_first[0])]
    if candidate.kind.act is Act.LINKAGE and (tied := _tied(engine, candidate)):
        return [(candidate.content, replace(finding, settled=True)) for finding in tied]
    start, end = content
    if candidate.rule == "verb.view.relative" and candidate.clause is not None:
        end = _before_likeness(engine.parse, candidate.clause, end)
    if (
        not _beside_the_verb(candidate)
        and candidate.form in {Form.VERB_NP, Form.VERB_INF}
        and candidate.clause is not None
        and candidate.clause.head < start
        and not candidate.apart
        and content == candidate.content
    ):
        start = max(candidate.start, candidate.clause.head)
    if candidate.clause is not None and candidate.clause.lemma == "prefer":
        end = _preferred(engine.parse, candidate.content)
    whole = engine.contents.findings(start, end, lead=candidate.content[0], trigger=_idle(candidate))
    if (sent := _to_be_sent(engine, candidate, whole)) is not None:
        whole = [sent]
    if not whole and (topic := _anaphor(engine, candidate)) is not None:
        return [(candidate.content, topic)]
    if _of_discussion(engine.parse, candidate.content[0]):
        whole = [replace(finding, option=None) for finding in whole]
    return [(candidate.content, finding) for finding in whole]


def _whole(parse: Parse, candidate: Candidate) -> bool:
    """Whether what a teller behind or within it tells is no list: none of its commas stands behind its verb."""
    start, end = candidate.content
    if candidate.rule not in {"verb.attribution", "verb.for"} or candidate.trigger <= start:
        return False
    main = main_clause(parse, start, end)
    return (
        candidate.trigger < end
        or main is None
        or any(start < item[0] < main.head for item in segments(parse, start, end))
    )


def _lacked(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "said that without guarantees, a truce would fail": what must not be lacking is spoken of."""
    parse, (start, end) = engine.parse, candidate.content
    first = parse.skip(start)
    if first >= end or parse.lowers[first] != "without" or candidate.form is not Form.INDIRECT:
        return None
    comma = next((i for i in range(first, end) if parse.tokens[i].text == ","), -1)
    found = engine.contents.findings(first + 1, comma) if comma > 0 else []
    return found[0] if found else None


def _measure(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "those who block aid would face sanctions": what would befall them, not what they block."""
    where = measure(engine.parse, *candidate.content)
    named = engine.contents.findings(*where)[:1] if where is not None else []
    return replace(named[0], settled=True) if named and named[0].standard in MEASURES else None


def _before_likeness(parse: Parse, clause: Clause, end: int) -> int:
    """As in "a project that X equates with an occupation": what a thing is likened to is not the thing."""
    after = parse.skip(clause.after)
    likened = after < end and parse.lowers[after] in {"with", "to"}
    return clause.start if likened else end


def _to_be_sent(engine: Engine, candidate: Candidate, found: list[Finding]) -> Finding | None:
    """As in "will send troops": of soldiers alone the verb tells whether they are foreign ones."""
    clause = candidate.clause
    if candidate.kind.name != "deed" or clause is None or clause.modal not in WILL:
        return None
    if found and found[0].standard != "foreign_forces":
        return None
    whole = engine.contents.findings(clause.head, candidate.content[1], lead=candidate.content[0])
    return whole[0] if whole and whole[0].standard == "foreign_forces" else None


def _beside_the_verb(candidate: Candidate) -> bool:
    """As in "set no conditions for the talks", "voiced opposition to it", "summoned the envoy over it"."""
    voiced = candidate.clause is not None and candidate.clause.lemma in _VOICING
    idle = (candidate.negated or voiced) and candidate.rule.startswith("light.")
    return idle or candidate.rule.startswith("verb.criticise.obj-")


_VOICING = frozenset({"voice", "express"})


def _tied(engine: Engine, candidate: Candidate) -> list[Finding]:
    """As in "tied a truce to the release of prisoners": what is tied, and to what."""
    joint = candidate.rule.rpartition("-")[2]
    (start, end), tokens = candidate.content, engine.parse.tokens
    at = next((i for i in range(start + 1, end - 1) if tokens[i].lower == joint), -1)
    if at < 0 or "-" not in candidate.rule or (joint in {"for", "of"} and "_" in candidate.word):
        return []  # "made a truce a condition of talks": the condition alone is asked for
    sides = (engine.contents.findings(start, at)[:1], engine.contents.findings(at + 1, end)[:1])
    both = [finding for side in sides for finding in side]
    return both if len({finding.issue for finding in both}) == 2 else []


def _means_told(parse: Parse, candidate: Candidate) -> tuple[int, int] | None:
    """The subject in "rejected the idea that foreign troops could keep the peace": the means, not the end."""
    if candidate.form is not Form.VERB_NP or candidate.kind.polarity >= 0:
        return None
    phrase = parse.noun_phrase(candidate.content[0])
    word = parse.tokens[phrase.head].word if phrase is not None else None
    if phrase is None or word is None or word.noun not in words()["anaphors"]:
        return None
    if phrase.end >= len(parse.tokens) or parse.tokens[phrase.end].tag is not Tag.COMPL:
        return None
    inner = next((c for c in parse.clauses_in(phrase.end, candidate.content[1]) if c.finite), None)
    if inner is None or inner.modal not in ABLE | FUTURE or not inner.subjects:
        return None
    return inner.subjects[0].start, inner.start


def _preferred(parse: Parse, content: tuple[int, int]) -> int:
    """As in "prefers a treaty to a truce": where the thing ends that is preferred."""
    phrase = parse.noun_phrase(content[0])
    first = phrase.end if phrase is not None else content[1]
    behind = (i for i in range(first, content[1]) if parse.tokens[i].lower == "to")
    at = next(behind, content[1])
    verb = parse.clause_at.get(at + 1)
    return content[1] if verb is not None and verb.kind == "inf" else at


def _said_of(engine: Engine, candidate: Candidate) -> Finding | None:
    """As in "“It is a trap,” she said of the truce": what the words of a quotation are about."""
    parse, (start, end) = engine.parse, candidate.content
    for clause in parse.clauses:
        after = parse.skip(clause.after)
        outside = clause.after <= start or clause.start >= end
        if not (outside and clause.finite and clause.lemma in SAYING) or after + 1 >= len(parse.tokens):
            continue
        phrase = parse.noun_phrase(after + 1) if parse.tokens[after].lower in {"of", "about"} else None
        found = engine.contents.findings(phrase.start, phrase.tail) if phrase is not None else []
        if found:
            return replace(found[0], start=start, end=start + 1, settled=True)
    return None


def _accused_of(engine: Engine, candidate: Candidate) -> Finding:
    """Conduct, unless the deed plainly concerns an issue: "of arming the rebels"; fighting itself is conduct."""
    found = engine.contents.findings(*candidate.content)
    withheld = engine.parse.lowers[candidate.content[0]] in _WITHHOLDING  # "of failing to keep the truce"
    if found and found[0].weight >= _PLAIN_DEED and (withheld or found[0].standard != "ceasefire"):
        return replace(found[0], settled=True)
    return Finding(CONDUCT, CONDUCT, None, 1, 2.0, *candidate.content, settled=True)


_PLAIN_DEED = 3.3
_WITHHOLDING = frozenset({"failing", "refusing", "rejecting"})


def _idle(candidate: Candidate) -> int:
    """The trigger's token where it must not name the issue itself ("guarantee access", "reserved about"), else −1."""
    clause = candidate.clause
    if candidate.rule.startswith("adjective."):
        return candidate.trigger
    return candidate.trigger if clause is not None and clause.lemma in words()["idle_triggers"] else -1


def _anaphor(engine: Engine, candidate: Candidate) -> Finding | None:
    first = candidate.content[0]
    if candidate.kind.told and engine.parse.tokens[first].tag is Tag.PRON:
        meant = engine.resolver.pronoun(first)
        if meant is not None and meant.speakers == candidate.holder.speakers:
            return None  # "said it remained committed": the holder, no issue
    return pointed_at(engine.contents, engine.resolver.discourse, candidate)


def _blamed(engine: Engine, candidate: Candidate, first: int) -> Finding | None:
    """As in "“It would only prolong the war,” he said": what was spoken of is blamed for what it brings."""
    if engine.parse.lowers[first] not in _IT:
        return None
    verb = next((c for c in engine.parse.clauses if any(p.start == first for p in c.subjects)), None)
    found = engine.resolver.discourse.topics.near(candidate.start)
    if verb is None or verb.lemma not in words()["negative_verbs"] or found is None:
        return None
    return replace(found, weight=1.6, start=first, end=first + 1)


_IT = frozenset({"it", "this", "that"})


def _of_discussion(parse: Parse, start: int) -> bool:
    """As in "rejected the debate about peacekeepers": the head of the content is talk about the thing."""
    phrase = parse.noun_phrase(start)
    word = parse.tokens[phrase.head].word if phrase is not None else None
    return word is not None and word.noun in words()["discussions"]
