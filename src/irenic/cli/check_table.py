"""The check of a proposal as lines of text: the grid, then the reasons, then the proposal as a whole."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from irenic.cli.lines import WIDTH, cut_line, make_plain, wrap
from irenic.cli.positions_table import not_read_lines, say_claim
from irenic.cli.wording import FIRMNESS, STANCE, Words, settings_line
from irenic.model.codebook import Provision
from irenic.model.position import Why
from irenic.model.statement import Statement
from irenic.proposals.result import (
    Answer,
    Finding,
    How,
    LeastChange,
    ProposalCheck,
    ProvisionVerdict,
    Remark,
    Verdict,
)
from irenic.questions.study import Study

_LABEL, _PARTY = 24, 16
_NARROWEST, _WIDEST = 11, 16
_SHORT = {Verdict.CROSSES: "CROSSES"}


def check_lines(check: ProposalCheck, study: Study, evidence: bool) -> Iterator[str]:
    """All lines of the answer; with `evidence` the quotations under each reason."""
    words = Words(study)
    yield from _head(check, study, words)
    yield from _grid(check, study, words)
    for index, provision in enumerate(check.proposal.provisions):
        yield from _provision(index, provision, check, words, evidence)
    yield from _answers(check, words)
    yield from _least_changes(check, words)
    yield from not_read_lines(study)


def _head(check: ProposalCheck, study: Study, words: Words) -> Iterator[str]:
    proposal = check.proposal
    date = f", {proposal.date}" if proposal.date else ""
    yield from wrap(f"{proposal.title} ({proposal.id}{date})")
    yield from wrap(settings_line(study.positions.settings))
    if check.contradiction is not None:
        chain = "; ".join(step.in_words(words.quoted) for step in check.contradiction)
        yield from wrap(f"Its provisions cannot hold together: {chain}.")
    if check.blocked:
        yield "Blocked by:"
    for block in check.blocked_by:
        numbers = ", ".join(str(index + 1) for index in block.provisions)
        noun = "provision" if len(block.provisions) == 1 else "provisions"
        yield from wrap(f"{say_claim(block.claim, words)} ({noun} {numbers}, {block.how.value})", "  · ")
    if not check.blocked:
        yield from wrap("No counted red line is crossed; silence is unknown, not consent.")


def _grid(check: ProposalCheck, study: Study, words: Words) -> Iterator[str]:
    parties = [party.id for party in study.codebook.parties]
    room = (WIDTH - _LABEL) // _NARROWEST
    width = min(_WIDEST, (WIDTH - _LABEL) // min(room, len(parties)))
    for start in range(0, len(parties), room):
        block = parties[start : start + room]
        yield ""
        yield from _header([words.party(party) for party in block], width)
        for index, provision in enumerate(check.proposal.provisions):
            verdicts = "".join(f"{_short(check.of(index, party)):{width}}" for party in block)
            label = f"{index + 1} {_title(provision, words)}"
            yield f"{cut_line(label, _LABEL - 1):{_LABEL}}{verdicts}".rstrip()
    yield "* derived through rules between options; the rest is said of that very option"


def _header(names: Sequence[str], width: int) -> Iterator[str]:
    """The names of the columns, on as many lines as the longest needs, down to the last."""
    room = width - 1
    fitted = (" ".join(cut_line(word, room) for word in make_plain(name).split()) for name in names)
    columns = [textwrap.wrap(name, room, max_lines=3, placeholder="…") for name in fitted]
    height = max(len(column) for column in columns)
    cells = [[""] * (height - len(column)) + column for column in columns]
    for row in range(height):
        yield f"{'':{_LABEL}}{''.join(f'{cell[row]:{width}}' for cell in cells)}".rstrip()


def _short(verdict: ProvisionVerdict) -> str:
    word = _SHORT.get(verdict.verdict, verdict.verdict.value)
    return f"{word}*" if verdict.how is How.DERIVED else word


def _title(provision: Provision, words: Words) -> str:
    label = words.option(provision.option)
    return f"not: {label}" if provision.negated else label


def _provision(
    index: int, provision: Provision, check: ProposalCheck, words: Words, evidence: bool
) -> Iterator[str]:
    verdicts = [verdict for verdict in check.verdicts if verdict.provision == index]
    told = [v for v in verdicts if v.findings or v.remarks or v.on_issue]
    yield ""
    yield from wrap(_title(provision, words), f"{index + 1} ")
    for verdict in told:
        name = f"  {cut_line(words.party(verdict.party), _PARTY - 1):{_PARTY}}"
        yield from wrap(_say_verdict(verdict), name)
        yield from _reasons(verdict, words, evidence)
    silent = [words.party(verdict.party) for verdict in verdicts if verdict not in told]
    if silent:
        yield from wrap(f"nothing on record: {', '.join(silent)}", "  ")


def _reasons(verdict: ProvisionVerdict, words: Words, evidence: bool) -> Iterator[str]:
    for finding in verdict.findings:
        yield from wrap(_say_finding(finding, words), "    - ")
        if evidence:
            yield from _quotations(finding.evidence, words)
    if verdict.on_issue:
        yield from wrap("speaks on the issue, no option known", "    - ")
        if evidence:
            yield from _quotations(verdict.on_issue, words)
    for remark in verdict.remarks:
        yield from wrap(_say_remark(remark, verdict.party, words), "    - ")
        if evidence:
            yield from _quotations([remark.uncounted.statement], words, remark.uncounted.why.value)


def _quotations(statements: Iterable[Statement], words: Words, why: str = "") -> Iterator[str]:
    for statement in statements:
        yield from wrap(words.quotation(statement, why), "      · ")


def _say_verdict(verdict: ProvisionVerdict) -> str:
    said = f"{verdict.verdict.value}, {verdict.how.value}" if verdict.how else verdict.verdict.value
    return f"{said}; its record points both ways" if verdict.mixed else said


def _say_finding(finding: Finding, words: Words) -> str:
    stance = STANCE[finding.polarity] if finding.polarity else "both for and against"
    about = words.alternatives(finding.subjects)
    said = f"{stance} {about}, {FIRMNESS[finding.firmness]}"
    if finding.steps:
        said += f", and {'; '.join(finding.in_words(words.quoted))}"
    if finding.left:
        said += f"; {words.alternatives(finding.left)} would still satisfy it"
    return f"{said} (since overtaken by what it said of this option)" if finding.outdated else said


def _say_remark(remark: Remark, party: str, words: Words) -> str:
    """What is told of a party and not counted: `an author attributes to Northland a red line against …`."""
    statement, why = remark.uncounted.statement, remark.uncounted.why
    stance = f"{STANCE[remark.polarity]} {words.subject(remark.subject)}, {FIRMNESS[statement.firmness]}"
    if why is Why.ATTRIBUTED:
        told = f"an author attributes to {words.party(party)}: {stance}"
    elif why is Why.HEARSAY:
        teller = ", ".join(words.speaker(source) for source in statement.sources) or "another speaker"
        told = f"{teller} says of {words.party(party)}: {stance}"
    else:
        told = f"{stance} ({why.value})"
    chain = "; ".join(step.in_words(words.quoted) for step in remark.steps)
    return f"{told}{f', and {chain}' if chain else ''}; not counted"


def _answers(check: ProposalCheck, words: Words) -> Iterator[str]:
    for answer, title in (
        (Answer.IMPOSSIBLE, "Demands that it makes impossible"),
        (Answer.SILENT, "Demands on which it is silent"),
        (Answer.MET, "Demands that it meets"),
    ):
        chosen = [entry for entry in check.answers if entry.answer is answer]
        if chosen:
            yield from ("", title)
        for entry in chosen:
            said = say_claim(entry.claim, words)
            if entry.how is not None:
                said += f" ({_numbers(entry.provisions)}, {entry.how.value})"
            yield from wrap(said, "  · ")


def _least_changes(check: ProposalCheck, words: Words) -> Iterator[str]:
    if check.least_changes:
        yield ""
        yield from wrap("Least changes after which no red line of a party is crossed (facts, not advice)")
    for change in check.least_changes:
        yield from _least_change(change, words)


def _least_change(change: LeastChange, words: Words) -> Iterator[str]:
    yield from wrap(f"{words.party(change.party)}: without {_numbers(change.provisions)}", "  · ")
    for claim in change.unmet:
        yield from wrap(f"then no longer met: {say_claim(claim, words)}", "    ")
    for flip in change.flips:
        crossed = ", ".join(words.party(party) for party in flip.crosses)
        result = f"crosses a red line of {crossed}" if crossed else "crosses no counted red line"
        yield from wrap(f"the opposite of provision {flip.provision + 1} {result}", "    ")


def _numbers(provisions: tuple[int, ...]) -> str:
    noun = "provision" if len(provisions) == 1 else "provisions"
    return f"{noun} {', '.join(str(index + 1) for index in provisions)}"
