"""The positions of a study as lines of text: issue by issue, then red lines and collisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from irenic.cli.lines import count_of, cut_line, make_plain, wrap
from irenic.cli.wording import FIRMNESS, STANCE, Words, reasons, settings_line
from irenic.model.codebook import Issue
from irenic.model.position import Claim, Coverage, OptionStance, Position, Uncounted
from irenic.model.statement import Statement
from irenic.positions.collisions import Block, Collision, Narrowing
from irenic.positions.redlines import RedLine
from irenic.questions.study import Study

_PARTY, _STANCE = 16, 12


def positions_lines(study: Study, cells: Sequence[Position], evidence: bool) -> Iterator[str]:
    """All lines of the answer, for the cells chosen; with `evidence` the quotations under each stance."""
    words = Words(study)
    yield from _head(study)
    for issue in study.codebook.issues:
        chosen = [cell for cell in cells if cell.issue == issue.id]
        if chosen:
            yield from _issue(issue, chosen, words, evidence)
    parties = {cell.party for cell in cells}
    yield from _red_lines(study, parties, {cell.issue for cell in cells}, words)
    yield from _collisions(study, parties, {cell.issue for cell in cells}, words)
    yield from _tail(study)


def _head(study: Study) -> Iterator[str]:
    yield make_plain(study.codebook.title)
    settings = study.positions.settings
    taught = f" (from {count_of(study.learned_from, 'decision')})" if settings.learned_confidence else ""
    yield from wrap(f"{_counted(study)} · {settings_line(settings)}{taught}")
    yield from wrap("Silence is unknown, not consent.")


def _counted(study: Study) -> str:
    """How many documents, publications, stories and statements are known by the date, and how many are told again."""
    publications = sum(len(document.publications) for document in study.seen)
    parts = [count_of(len(study.seen), "document")]
    if publications > len(study.seen):
        parts.append(f"published {publications} times")
    if study.stories < len(study.seen):
        parts.append("1 story" if study.stories == 1 else f"{study.stories} stories")
    parts.append(count_of(len(study.known), "statement"))
    again = sum(len(told.again) for told in study.positions.retold)
    return ", ".join(parts) + (f" ({again} told again)" if again else "")


def _issue(issue: Issue, cells: Sequence[Position], words: Words, evidence: bool) -> Iterator[str]:
    yield ""
    yield from wrap(f"{issue.label}: {issue.question}" if issue.question else issue.label)
    silent = []
    for cell in cells:
        if cell.stances or cell.on_issue or cell.on_issue_shown:
            yield from _cell(cell, words, evidence)
        else:
            silent.append(words.party(cell.party))
    if silent:
        yield from wrap(f"nothing on record: {', '.join(silent)}", "  ")


def _cell(cell: Position, words: Words, evidence: bool) -> Iterator[str]:
    name = cut_line(words.party(cell.party), _PARTY - 1)
    for stance in cell.stances:
        yield from _stance(name, stance, words)
        name = ""
        if evidence:
            yield from _quotations(stance.evidence, stance.shown, stance.superseded, words)
    if cell.on_issue or (cell.on_issue_shown and not cell.stances):
        told = "speaks on the issue, no option known" if cell.on_issue else "not counted, no option known"
        yield f"  {name:{_PARTY}}{told}"
        name = ""
    if evidence:
        yield from _quotations(cell.on_issue, cell.on_issue_shown, (), words)
    if cell.speaks:
        yield from wrap(_coverage(cell.coverage), f"  {name:{_PARTY}}")


def _stance(name: str, stance: OptionStance, words: Words) -> Iterator[str]:
    firmness = f", {FIRMNESS[stance.firmness]}" if stance.known else f" ({reasons(stance.shown)})"
    if stance.contested:
        polarity = "contested"
    elif stance.polarity is None:
        polarity = "not counted"
    else:
        polarity = STANCE[stance.polarity]
    label = words.subject(stance.subject)
    others = [option for option in stance.disjuncts if option != stance.option]
    if others:
        label += " or " + " or ".join(words.quoted(option) for option in others)
    lead = f"  {name:{_PARTY}}{polarity:{_STANCE}}"
    yield from wrap(f"{label}{firmness}", lead)


def _coverage(coverage: Coverage) -> str:
    parts = [count_of(coverage.statements, "statement"), count_of(coverage.documents, "document")]
    if coverage.outlets != coverage.documents and coverage.outlets:
        parts.append(count_of(coverage.outlets, "outlet"))
    if coverage.first and coverage.last:
        same = coverage.first == coverage.last
        parts.append(str(coverage.first) if same else f"{coverage.first} to {coverage.last}")
    return f"({', '.join(parts)})"


def _quotations(
    counted: Iterable[Statement], shown: Iterable[Uncounted], superseded: Iterable[Statement], words: Words
) -> Iterator[str]:
    for statement in counted:
        yield from wrap(words.quotation(statement), "      · ")
    for statement in superseded:
        yield from wrap(words.quotation(statement, "superseded by what was said later"), "      · ")
    for uncounted in shown:
        yield from wrap(words.quotation(uncounted.statement, uncounted.why.value), "      · ")


def _red_lines(study: Study, parties: set[str], issues: set[str], words: Words) -> Iterator[str]:
    chosen = [
        line
        for line in study.red_lines
        if line.party in parties and any(s.option.issue in issues for s in line.alternatives)
    ]
    yield from ("", f"Red lines (from {FIRMNESS[study.positions.settings.red_line_firmness]})")
    if not chosen:
        yield "  none on record"
    for line in chosen:
        yield from _red_line(line, words)


def _red_line(line: RedLine, words: Words) -> Iterator[str]:
    name = cut_line(words.party(line.party), _PARTY - 1)
    verb = "requires" if line.holds else "excludes"
    about = words.alternatives(line.alternatives, line.unidentified)
    known = f"{line.known.value} ({reasons(line.shown)})" if not line.evidence else line.known.value
    yield from wrap(f"{about}, {FIRMNESS[line.firmness]}; {known}", f"  {name:{_PARTY}}{verb:{_STANCE}}")


def _collisions(study: Study, parties: set[str], issues: set[str], words: Words) -> Iterator[str]:
    found = study.collisions
    chosen = [c for c in found.collisions if _touches(c.parties, c.claims, parties, issues)]
    narrowed = [n for n in found.narrowings if _touches(n.parties, (n.claim,), parties, issues)]
    yield from ("", f"Collisions (from {FIRMNESS[found.at_least]})")
    if not chosen and not narrowed:
        yield "  none found by the rules of the codebook"
    for collision in chosen:
        yield from _collision(collision, words)
    for narrowing in narrowed:
        yield from _narrowing(narrowing, words)


def _touches(pair: tuple[str, str], claims: Iterable[Claim], parties: set[str], issues: set[str]) -> bool:
    touched = {s.option.issue for claim in claims for s in claim.alternatives}
    return bool(parties & set(pair)) and bool(issues & touched)


def _collision(collision: Collision, words: Words) -> Iterator[str]:
    one, other = (words.party(party) for party in collision.parties)
    how = "explicit" if collision.explicit else "derived"
    yield from wrap(f"{one} and {other} ({how}, at least {FIRMNESS[collision.firmness]})", "  ", "    ")
    for claim in collision.claims:
        yield from wrap(say_claim(claim, words), "    · ")
    yield from _chains(collision.blocks, words)


def _narrowing(narrowing: Narrowing, words: Words) -> Iterator[str]:
    one, other = (words.party(party) for party in narrowing.parties)
    unless = words.alternatives(narrowing.unless, narrowing.unidentified)
    yield from wrap(f"{one} and {other}, unless {unless} is met", "  ", "    ")
    for claim in dict.fromkeys((narrowing.claim, *(block.by for block in narrowing.blocks))):
        yield from wrap(say_claim(claim, words), "    · ")
    yield from _chains(narrowing.blocks, words)


def _chains(blocks: Iterable[Block], words: Words) -> Iterator[str]:
    chains = ("; ".join(block.clash.in_words(words.quoted)) for block in blocks)
    for chain in dict.fromkeys(chain for chain in chains if chain):
        yield from wrap(f"since {chain}", "      ")


def say_claim(claim: Claim, words: Words) -> str:
    """A claim in words: `Northland excludes “Allied troops”, red line`."""
    verb = "for" if claim.holds else "against"
    about = words.alternatives(claim.alternatives, claim.unidentified)
    return f"{words.party(claim.party)} {verb} {about}, {FIRMNESS[claim.firmness]}"


def _tail(study: Study) -> Iterator[str]:
    left_out = study.positions.left_out
    if left_out:
        yield ""
        yield from wrap(f"left out: {reasons(left_out)}")
    yield from not_read_lines(study)


def not_read_lines(study: Study) -> Iterator[str]:
    """The files that could not be read, each with its reason, and what in the codebook does not fit the documents."""
    for failure in study.failures:
        yield from wrap(f"not read: {failure.name} {failure.reason}", "", "  ")
    for note in study.notes:
        yield from wrap(f"note: {note}", "", "  ")
