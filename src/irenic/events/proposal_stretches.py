"""Where a sentence tells what a proposal provides: behind its verb, under it, behind a colon, in the next sentence."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.coding.clauses.phrases_before import np_ending
from irenic.coding.clauses.syntax import Clause, Parse
from irenic.coding.clauses.telling import tells
from irenic.coding.frames.extent import content_end
from irenic.coding.words.tokens import Tag
from irenic.events.proposal_phrases import ProposalPhrases
from irenic.events.status import verb_names
from irenic.events.telling import MAYBE, Telling, how_told, supposed
from irenic.events.triggers import triggers

_BINDING = frozenset({"would", "'d", "will", "must", "shall"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `[start, end)` that tell provisions of the proposal at `head`; `listing` where items are to follow."""

    start: int
    end: int
    head: int = -1
    turned: bool = False
    listing: bool = False


def stretches(phrases: ProposalPhrases) -> list[Stretch]:
    """Every stretch of a sentence that tells what one of its proposals provides."""
    if not phrases.heads:
        return []
    found = [each for clause in phrases.parse.clauses for each in _of_clause(phrases, clause)]
    found += _under(phrases) if not found else []
    found += _behind_aside(phrases) if not found else []
    return found or _behind_colon(phrases)


def going_on(parse: Parse, *, near: bool) -> list[Stretch]:
    """As in "It would also allow convoys" and, right behind (`near`), "Elections would follow": more of a proposal."""
    first = next((c for c in parse.clauses if c.finite), None)
    if near and parse.lowers[0] in _IN_ORDER and parse.lowers[1:2] == [","]:
        return [Stretch(2, _end(parse, 2))]  # "Second, an exchange of prisoners"
    if first is None:
        return []
    start = first.subjects[0].start if first.subjects else 0
    if parse.lowers[start] in {"it", "this"} and parse.tokens[start].tag in {Tag.PRON, Tag.DET}:
        if first.lemma in {"have", "contain"} and _counts(parse, first.after):
            return [Stretch(len(parse.tokens), len(parse.tokens))]
        same = [c for c in parse.clauses if _of_it(parse, c, first)]
        return [each for clause in same for each in _provided(parse, clause, -1)]
    if near and _is_ordinal(parse, start) and not first.passive and not first.negated:
        return [Stretch(first.after, _end(parse, first.after))]
    if near and first.modal in _BINDING and not tells(parse, first) and first.kind == "main":
        return [Stretch(start, _end(parse, first.after))]
    return []


def _of_it(parse: Parse, clause: Clause, first: Clause) -> bool:
    """Whether a clause has the subject of the first: by "it" once more, or by going on."""
    again = [parse.lowers[phrase.start] for phrase in clause.subjects] == ["it"]
    return clause.index == first.index or clause.shared == first.index or again


def _counts(parse: Parse, start: int) -> bool:
    """As in "has three pillars"."""
    return any(
        t.word is not None and t.word.noun in triggers().parts for t in parse.tokens[start : start + 4]
    )


def _is_ordinal(parse: Parse, start: int) -> bool:
    """As in "The first is a truce", of a plan in three points."""
    return parse.lowers[start] == "the" and bool(_ORDINALS & set(parse.lowers[start + 1 : start + 2]))


_IN_ORDER = frozenset("first firstly second secondly third thirdly fourth fifth finally lastly".split())
_ORDINALS = frozenset("first second third fourth fifth sixth last".split())


def _of_clause(phrases: ProposalPhrases, clause: Clause) -> list[Stretch]:
    head = _subject(phrases, clause)
    if head >= 0:
        return _provided(phrases.parse, clause, head)
    return _under_which(phrases, clause) or _part_of(phrases, clause)


def _under_which(phrases: ProposalPhrases, clause: Clause) -> list[Stretch]:
    """As in "mixed patrols, a scheme under which the rebels would disarm": the patrols are told too."""
    parse, thing = phrases.parse, clause.antecedent
    head = phrases.called(thing) if thing is not None and clause.kind == "orel" else -1
    under = clause.opener > 0 and parse.lowers[clause.opener - 1] in {"under", "by"}
    if head < 0 or not under or clause.modal not in _BINDING or not clause.subjects:
        return []
    named = phrases.explained(head)
    told = [Stretch(named.start, named.end, head)] if named is not None else []
    return [*told, Stretch(clause.subjects[0].start, _end(parse, clause.after), head)]


def _subject(phrases: ProposalPhrases, clause: Clause) -> int:
    """The noun of the proposal that is the subject of a clause, by itself or before "that offers", "offering"."""
    own = clause.antecedent if clause.kind != "orel" else None  # not "the plan that Abel would reject"
    found = [*clause.subjects[-1:], *([own] if own is not None else [])]
    if not found and clause.shared >= 0:
        found = phrases.parse.clauses[clause.shared].subjects[-1:]
    return next((head for phrase in found if (head := phrases.called(phrase)) >= 0), -1)


def _provided(parse: Parse, clause: Clause, head: int) -> list[Stretch]:
    """What stands behind a verb that tells provisions, with its proposal as the subject."""
    if clause.modal in MAYBE or clause.passive or (not clause.finite and clause.kind != "ing"):
        return []
    if supposed(parse, clause) or how_told(parse, clause).telling is not Telling.FACT:
        return []  # "denied that the plan includes", "if the plan includes"
    table, tokens = triggers(), parse.tokens
    names = verb_names(parse, clause)
    lemma, start = next(
        ((n, a) for n, a in names if n in table.provides or n in table.excludes), ("", clause.after)
    )
    turned = (lemma in table.excludes) != clause.negated
    if lemma in table.excludes and clause.negated:
        return []
    if clause.lemma == "make" and (behind := _provision(parse, clause)) >= 0:
        none = parse.lowers[clause.after] == "no"
        return [Stretch(behind, _clause_end(parse, behind, clause), head, turned=none != clause.negated)]
    if clause.lemma == "see" and clause.modal in _BINDING:  # "would see the rebels disarm"
        return [Stretch(start, _end(parse, start), head, turned=clause.negated)]
    if not lemma and clause.lemma in table.states:
        return _stated(parse, clause, head)
    if not lemma and clause.modal in _BINDING and clause.lemma not in table.idle and not tells(parse, clause):
        return [Stretch(clause.head, _clause_end(parse, clause.head, clause), head, turned=clause.negated)]
    if not lemma:
        return []
    if start < len(tokens) and tokens[start].tag is Tag.COMPL:
        start += 1
    if parse.lowers[start : start + 1] == ["neither"]:
        start, turned = start + 1, not turned
    if start >= len(tokens) or all(t.tag is Tag.PUNCT for t in tokens[start:]):
        listing = ":" in parse.lowers[start:]
        return [Stretch(start, start, head, turned=turned, listing=True)] if listing else []
    colon = next((i for i in range(start, len(tokens)) if tokens[i].text == ":"), -1)
    if colon == len(tokens) - 1:
        return [Stretch(start, colon, head, turned=turned, listing=True)]
    if start <= colon <= start + 3:
        return [Stretch(colon + 1, _end(parse, colon + 1), head, turned=turned)]
    return [Stretch(start, _clause_end(parse, start, clause), head, turned=turned)]


def _provision(parse: Parse, clause: Clause) -> int:
    """As in "makes no provision for": the token behind it, or −1."""
    phrase = parse.bare_phrase(clause.after)
    if phrase is None or not parse.lowers[phrase.head].startswith("provision"):
        return -1
    return phrase.end + 1 if parse.lowers[phrase.end : phrase.end + 1] == ["for"] else -1


def _stated(parse: Parse, clause: Clause, head: int) -> list[Stretch]:
    """As in "the draft says that the rebels must disarm"."""
    inner = next((c for c in parse.clauses if c.head > clause.head and c.kind == "that"), None)
    if inner is None or inner.modal not in _BINDING or clause.negated or not inner.subjects:
        return []
    return [Stretch(inner.subjects[0].start, _end(parse, inner.after), head)]


def _behind_aside(phrases: ProposalPhrases) -> list[Stretch]:
    """As in "the draft, which, by several accounts, would free prisoners": the parser sees no relative clause."""
    parse, tokens = phrases.parse, phrases.parse.tokens
    for index in range(phrases.heads[0] + 1, len(tokens) - 1):
        if parse.lowers[index] not in {"that", "which"} or tokens[index + 1].text != ",":
            continue
        near = range(index + 2, min(index + 2 + _ASIDE, len(tokens) - 1))
        behind = next((at + 1 for at in near if tokens[at].text == ","), -1)
        thing = np_ending(parse, index - 1 - (tokens[index - 1].text == ","))
        head = phrases.called(thing) if thing is not None else -1
        if head >= 0 and behind >= 0 and parse.lowers[behind] in _BINDING:
            return [Stretch(behind + 1, _end(parse, behind + 1), head)]
    return []


_ASIDE = 9
"""Tokens of an aside between commas."""


def _part_of(phrases: ProposalPhrases, clause: Clause) -> list[Stretch]:
    """As in "a truce is part of the plan", "is included in the plan", "point two of the plan is a truce"."""
    parse, lowers = phrases.parse, phrases.parse.lowers
    subject = clause.subjects[0] if clause.subjects else None
    if subject is None or clause.negated or clause.modal in MAYBE:
        return []
    nouns = {t.word.noun for t in parse.tokens[subject.start : subject.end] if t.word is not None}
    if clause.lemma == "be" and not nouns.isdisjoint(triggers().parts):
        inside = [head for head in phrases.heads if subject.start <= head < clause.head]
        return [Stretch(clause.after, _clause_end(parse, clause.after, clause), inside[0])] if inside else []
    behind = next((head for head in phrases.heads if head > clause.head), -1)
    first = phrases.phrase(behind).start if behind >= 0 else -1
    between = lowers[clause.after : first]
    contained = clause.passive and clause.lemma in triggers().provides and between in (["in"], ["under"])
    if behind >= 0 and ((clause.lemma == "be" and between == ["part", "of"]) or contained):
        return [Stretch(subject.start, clause.start, behind)]
    return []


def _under(phrases: ProposalPhrases) -> list[Stretch]:
    """As in "Under Abel's plan, Southmark would withdraw", "Southmark would withdraw under the plan"."""
    parse, lowers = phrases.parse, phrases.parse.lowers
    for head in phrases.heads:
        first = phrases.phrase(head).start
        under = lowers[first - 1 : first] == ["under"] or lowers[max(first - 2, 0) : first] == [
            "according",
            "to",
        ]
        if not under and not (first == 1 and lowers[0] == "in"):
            continue
        phrase = parse.noun_phrase(first)
        behind = max(head + 1, phrase.end if phrase is not None else 0)
        clause = next((c for c in parse.clauses if c.head > head and c.modal in _BINDING), None)
        if clause is not None:
            subject = clause.subjects[0].start if clause.subjects else clause.start
            return [Stretch(max(behind, min(subject, clause.start)), _end(parse, clause.after), head)]
        before = [c for c in parse.clauses if c.head < first and c.modal in _BINDING and c.subjects]
        if before:
            return [Stretch(before[-1].subjects[0].start, first - 1, head)]
    return []


def _behind_colon(phrases: ProposalPhrases) -> list[Stretch]:
    """As in "Abel's proposal: a truce and elections", "a plan in three points:", "the paper has four points"."""
    parse, tokens = phrases.parse, phrases.parse.tokens
    colon = next((i for i, t in enumerate(tokens) if t.text == ":" and i > phrases.heads[0]), -1)
    head = max(head for head in phrases.heads if colon < 0 or head < colon)
    before = tokens[: colon if colon >= 0 else len(tokens)]
    counted = any(t.word is not None and t.word.noun in triggers().parts for t in before[head:])
    if colon < 0:
        has = any(
            c.lemma in {"have", "contain", "consist"} and _subject(phrases, c) == head for c in parse.clauses
        )
        return [Stretch(len(tokens), len(tokens), head)] if counted and has else []
    verbs = [c for c in parse.clauses if c.finite and c.head < colon]
    presented = any(c.lemma in triggers().presents for c in verbs)
    if verbs and not (counted or presented):
        return []
    if colon + 1 < len(tokens) and tokens[colon + 1].tag is Tag.QUOTE:
        return []
    return [Stretch(colon + 1, _end(parse, colon + 1), head, listing=colon + 1 >= len(tokens))]


def _clause_end(parse: Parse, start: int, clause: Clause) -> int:
    """Where a verb's content ends, at a clause of the same subject at the latest."""
    end = content_end(parse, start + 1, clause, embedded=True)
    following = (c.start for c in parse.clauses if c.shared == clause.index and c.finite and c.start > start)
    return min(end, next(following, end))


def _end(parse: Parse, start: int) -> int:
    """The end of a sentence's own words: before a closing quotation mark, and before who says so."""
    tokens = parse.tokens
    end = len(tokens) - (bool(tokens) and tokens[-1].tag is Tag.PUNCT)
    for index in range(start, end):
        if tokens[index].tag is Tag.QUOTE and index > start and tokens[index - 1].tag is Tag.PUNCT:
            return index
        if tokens[index].text == "," and parse.lowers[index + 1 : index + 3] == ["according", "to"]:
            return index
        said = tokens[index].text == "," and any(
            c.subjects and c.subjects[0].start == index + 1 and c.lemma in _SAYING for c in parse.clauses
        )
        if said:
            return index
    return max(end, start)


_SAYING = frozenset({"say", "tell", "add", "explain", "report", "argue", "warn", "announce"})
