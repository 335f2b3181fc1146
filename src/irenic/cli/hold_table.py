"""Whether a draft would hold, as lines of text for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from irenic.cli.hold_order_table import commitment_lines, order_lines
from irenic.cli.lines import wrap
from irenic.cli.wording import Words, settings_line
from irenic.durability.ceasefire import Item, ItemState
from irenic.model.guarantee import TermState
from irenic.proposals.result import Verdict
from irenic.questions.hold import GuaranteeAnswer, HoldAnswer

_NO_SCORE = (
    "Conditions are told one by one; there is no total score, and none of this is a chance that peace lasts."
)


def hold_lines(answer: HoldAnswer, cards: bool) -> Iterator[str]:
    """All lines of the answer; with `cards` what studies found."""
    words = Words(answer.study)
    proposal = answer.proposal
    yield from wrap(f"{proposal.title} ({proposal.id})")
    yield from wrap(settings_line(answer.study.positions.settings))
    if not proposal.full_text:
        yield from wrap("Its whole text is not known: what it is not known to say is unknown, not missing.")
    yield from wrap(_NO_SCORE)
    yield ""
    yield "Guarantees"
    if not answer.guarantees:
        yield "  none is described under the proposal"
    for one in answer.guarantees:
        yield from _guarantee(one, words)
    yield ""
    yield from _ceasefire(answer, words)
    yield ""
    yield from _mechanisms(answer, cards)
    if answer.values is not None:
        yield ""
        yield from wrap(f"The analyst's values: {answer.values.basis}")
        yield from commitment_lines(answer.values)
        if answer.order is not None:
            yield from order_lines(answer.order, words)


def _guarantee(answer: GuaranteeAnswer, words: Words) -> Iterator[str]:
    rating = answer.rating
    guarantee = rating.guarantee
    names = ", ".join(words.party(g.party) if g.party else g.name for g in guarantee.guarantors)
    given = f", given by {names}" if names else ""
    yield from wrap(f"{guarantee.label}: for {words.party(guarantee.beneficiary)}{given}", "  ")
    if rating.rung is not None:
        yield from wrap(f"rung {rating.rung.number}, {rating.rung.label}", "    ")
        yield from wrap(f"because {'; '.join(rating.reasons)}", "    ")
    else:
        yield from wrap(f"not rated; not told: {_join(rating.missing) or 'fits no rung'}", "    ")
        if len(rating.possible) > 1:
            rungs = ", ".join(str(rung.number) for rung in sorted(rating.possible, key=lambda r: r.number))
            yield from wrap(f"it could stand on rung {rungs}", "    ")
    if rating.untold:
        yield from wrap(f"not told either: {_join(rating.untold)}", "    ")
    told = [
        f"{c.name.replace('_', ' ')} {'not told' if c.holds is None else 'yes' if c.holds else 'no'}"
        + (f" ({c.why})" if c.why else "")
        for c in guarantee.conditions
    ]
    yield from wrap(f"credibility: {'; '.join(told)}", "    ")
    for note in rating.notes:
        yield from wrap(note, "    ")
    yield from _acceptance(answer, words)


def _acceptance(answer: GuaranteeAnswer, words: Words) -> Iterator[str]:
    rule = " (by rule: belligerents, guarantors, beneficiary)" if answer.by_rule else ""
    if not answer.acceptance:
        yield from wrap("names no option of the codebook, so no red line can be tested", "    ")
        return
    names = ", ".join(words.party(party) for party in answer.must_accept)
    yield from wrap(f"must be accepted by {names}{rule}", "    ")
    for one in answer.acceptance:
        verdict = one.verdict
        how = f", {verdict.how.value}" if verdict.how else ""
        mark = "CLASH: " if one.crosses else ""
        said = "unknown, not consent" if verdict.verdict is Verdict.UNKNOWN else verdict.verdict.value
        yield from wrap(f"{mark}{words.party(one.party)}: {words.quoted(one.option)} {said}{how}", "    · ")
        if one.crosses and verdict.findings:
            for statement in verdict.findings[0].evidence[:1]:
                yield from wrap(words.quotation(statement), "        ")


def _ceasefire(answer: HoldAnswer, words: Words) -> Iterator[str]:
    yield "Ceasefire terms"
    if not answer.has_ceasefire or answer.ceasefire_class is None:
        yield "  the draft settles no ceasefire"
        return
    found = answer.ceasefire_class
    yield from wrap(f"class: {found.value or 'not known'}. {found.why}", "  ")
    for state in TermState:
        items = [item for item in answer.items if item.in_draft is state]
        if not items:
            continue
        yield f"  {state.value} ({len(items)})"
        for item in items:
            yield from wrap(_item(item, words), "    · ")


def _item(item: Item, words: Words) -> str:
    text = f": {item.text}" if item.text else ""
    if item.options and not item.text:
        text = f": by {', '.join(item.options)}"
    wanted = ""
    if item.state is ItemState.DEMANDED:
        names = dict.fromkeys(words.party(demand.party) for demand in item.demands)
        wanted = f" [demanded by {', '.join(names)}]"
    return f"{item.label}{text}{wanted}"


def _mechanisms(answer: HoldAnswer, cards: bool) -> Iterator[str]:
    yield "Mechanisms of durability"
    for finding in answer.mechanisms:
        by = f" ({'; '.join(finding.by)})" if finding.by else ""
        yield from wrap(f"{finding.mechanism.label}: {finding.presence.value}{by}", "  · ")
        for card in finding.mechanism.cards if cards else ():
            yield from wrap(card.source, "      ")
            yield from wrap(f"read: {card.read}; {card.sample}, {card.period}; {card.war}", "        ")
            yield from wrap(f"{card.direction}: {card.finding}", "        ")
            yield from wrap(f"limits: {card.limits}", "        ")
    if not cards:
        yield "  --cards tells what studies found on each, and how far it carries"


def _join(names: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)
