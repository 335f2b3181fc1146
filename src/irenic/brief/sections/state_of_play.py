"""State of play: one neutral, cited line per issue, composed by the same rules for every party."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links
from irenic.brief.section import Section
from irenic.brief.view import ChipView, CiteView
from irenic.brief.wording import choose_verb, count_noun, join_words, lower_article
from irenic.model.codebook import Issue
from irenic.model.position import OptionStance, Position
from irenic.model.statement import Statement

_PHRASES = 2
_CITES = 4


@dataclass(frozen=True, slots=True)
class PhraseView:
    """A verb, what it is about, and the statements that say so."""

    verb: str
    about: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class ClauseView:
    """What one party holds: its firmest stances; `more` counts the further ones."""

    party: str
    phrases: tuple[PhraseView, ...]
    more: int


@dataclass(frozen=True, slots=True)
class LineView:
    """One issue: who holds what, and chips for what collides, is contested or is not known."""

    issue: str
    anchor: str
    clauses: tuple[ClauseView, ...]
    chips: tuple[ChipView, ...]


@dataclass(frozen=True, slots=True)
class StateOfPlayView:
    """The lines, in the codebook's order of issues; issues on which nothing is counted have none."""

    lines: tuple[LineView, ...]
    silent: tuple[str, ...]


def build(index: Index) -> StateOfPlayView:
    """Compose the lines from counted evidence alone."""
    issues = [(issue, _positions(index, issue)) for issue in index.codebook.issues]
    return StateOfPlayView(
        lines=tuple(_line(index, issue, ps) for issue, ps in issues if any(p.speaks for p in ps)),
        silent=tuple(index.say_issue(issue.id) for issue, ps in issues if not any(p.speaks for p in ps)),
    )


def _positions(index: Index, issue: Issue) -> list[Position]:
    return [index.positions.of(party.id, issue.id) for party in index.codebook.parties]


def _line(index: Index, issue: Issue, positions: list[Position]) -> LineView:
    clauses = [_clause(index, position) for position in positions if position.speaks]
    party = clauses[0].party
    clauses[0] = replace(clauses[0], party=party[:1].upper() + party[1:])
    return LineView(
        issue=index.say_issue(issue.id),
        anchor=f"issue-{index.place_of_issue(issue.id)}",
        clauses=tuple(clauses),
        chips=tuple(_chips(index, issue, positions)),
    )


def _clause(index: Index, position: Position) -> ClauseView:
    known = [stance for stance in position.stances if stance.known]
    # The sort is stable: the codebook's order of options decides between equals.
    known.sort(key=lambda stance: -stance.firmness.rank)
    phrases: dict[tuple[str, str], PhraseView] = {}
    for stance in known:
        phrase = _phrase(index, stance)
        phrases.setdefault((phrase.verb, phrase.about), phrase)
    if not known:
        cites = index.cites(position.on_issue)[:_CITES]
        phrases["", ""] = PhraseView("spoke on this without naming an option", "", cites)
    found = tuple(phrases.values())
    return ClauseView(
        party=index.say_party_in_sentence(position.party),
        phrases=found[:_PHRASES],
        more=len(found[_PHRASES:]),
    )


def _phrase(index: Index, stance: OptionStance) -> PhraseView:
    about = lower_article(index.say_option(stance.option, stance.beneficiary))
    if stance.polarity is None:
        return PhraseView("spoke both for and against", about, index.cites(stance.evidence)[:_CITES])
    if stance.disjuncts:
        about = join_words([lower_article(index.say_option(ref)) for ref in stance.disjuncts], "or")
    firmest = [s for s in stance.evidence if s.firmness is stance.firmness] or list(stance.evidence)
    newest = max(firmest, key=lambda s: _when(index, s))
    verb = choose_verb(stance.polarity, stance.firmness, newest.act)
    return PhraseView(verb, about, index.cites([newest, *firmest][:_CITES]))


def _when(index: Index, statement: Statement) -> tuple[str, int]:
    return str(index.date_of(statement) or ""), -index.cite(statement).number


def _chips(index: Index, issue: Issue, positions: list[Position]) -> list[ChipView]:
    chips = [ChipView("against", "↯", f"collide: {pair}") for pair in index.collisions_on(issue.id)]
    contested = [p for p in positions if any(stance.contested for stance in p.stances)]
    if contested:
        names = join_words([index.say_party(p.party) for p in contested])
        chips.append(ChipView("open", "⇄", f"contested: {names}"))
    unknown = sum(not position.speaks for position in positions)
    if unknown:
        chips.append(
            ChipView("plain", "?", f"unknown: {unknown} of {count_noun(len(positions), 'party', 'parties')}")
        )
    return chips


def to_markdown(view: StateOfPlayView) -> list[str]:
    """A list, one item an issue."""
    lines = [_line_markdown(line) for line in view.lines]
    if view.silent:
        lines += ["", f"Nothing counted about: {cell('; '.join(view.silent))}."]
    return lines


def _line_markdown(line: LineView) -> str:
    clauses = "; ".join(_clause_markdown(clause) for clause in line.clauses)
    chips = "".join(f" `{chip.glyph}` {cell(chip.words)}." for chip in line.chips)
    return f"- **{cell(line.issue)}.** {clauses}.{chips}"


def _clause_markdown(clause: ClauseView) -> str:
    phrases = [
        f"{phrase.verb} {f'*{cell(phrase.about)}* ' if phrase.about else ''}{links(phrase.cites)}"
        for phrase in clause.phrases
    ]
    more = f" (and {count_noun(clause.more, 'further stance')})" if clause.more else ""
    return f"{cell(clause.party)} {' and '.join(phrases)}{more}"


SECTION = Section(
    key="state",
    title="State of play",
    note="One line an issue, from counted statements alone; numbers lead to the statements.",
    build=build,
    markdown=to_markdown,
)
