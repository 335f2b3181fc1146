"""Would it hold: guarantees, ceasefire terms and mechanisms of each draft, and order and commitment from values."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.exposure_drawing import ExposureView, draw_exposures
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.section import Section
from irenic.brief.view import ChipView, CiteView, EvidenceView
from irenic.brief.wording import join_words
from irenic.durability.ceasefire import Item
from irenic.model.guarantee import Card, TermState
from irenic.proposals.result import Verdict
from irenic.questions.hold import Acceptance, GuaranteeAnswer, HoldAnswer, examine
from irenic.questions.order import OrderAnswer, answer_order, needs_of
from irenic.questions.values_file import load_values


@dataclass(frozen=True, slots=True)
class ClashView:
    """A red line that a guarantee crosses: whose, about what, how that is known, and the words."""

    party: str
    about: str
    how: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class GuaranteeView:
    """A guarantee: for whom and by whom, its rung or why it has none, credibility, clashes, and who is silent."""

    label: str
    beneficiary: str
    given_by: str
    rated: bool
    rung: str
    why: str
    untold: str
    credibility: tuple[str, ...]
    notes: tuple[str, ...]
    clashes: tuple[ClashView, ...]
    silent: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item of the checklist with what the draft says of it, and who demands it."""

    label: str
    text: str
    demanded_by: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class CeasefireView:
    """The class of the ceasefire, and its items as specified, missing and unknown."""

    class_words: str
    why: str
    specified: tuple[ItemView, ...]
    missing: tuple[ItemView, ...]
    unknown: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class HoldView:
    """One draft; `mechanisms` pairs each mechanism with a chip of whether the draft has it."""

    title: str
    full_text: bool
    guarantees: tuple[GuaranteeView, ...]
    ceasefire: CeasefireView | None
    mechanisms: tuple[tuple[str, ChipView], ...]


@dataclass(frozen=True, slots=True)
class CardsView:
    """A mechanism with the cards of what studies found."""

    label: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class OrderView:
    """The best order in words, what it needs, the two constrained orders side by side, and a drawing."""

    headline: str
    drawing: ExposureView
    needs: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DurabilityView:
    """All drafts, the cards, and what follows from the analyst's values."""

    drafts: tuple[HoldView, ...]
    cards: tuple[CardsView, ...]
    basis: str
    commitment: tuple[tuple[str, str], ...]
    order: OrderView | None


_PRESENCE = {
    "in the draft": ChipView("plain", "●", "in the draft"),
    "not in the draft": ChipView("plain", "○", "not in the draft"),
    "not known": ChipView("plain", "?", "not known"),
}


def build(index: Index) -> DurabilityView | None:
    """Examine the drafts that are not later than the as-of date; None where there is none."""
    as_of = index.positions.settings.as_of
    drafts = index.codebook.proposals
    shown = [draft for draft in drafts if as_of is None or draft.date is None or draft.date.latest <= as_of]
    answers = [examine(index.study, draft) for draft in shown]
    if not answers:
        return None
    path = index.study.analyst.values
    values = load_values(path, index.codebook) if path else None
    order = answer_order(values.plan) if values and values.plan else None
    return DurabilityView(
        drafts=tuple(_draft(index, answer) for answer in answers),
        cards=tuple(CardsView(f.mechanism.label, f.mechanism.cards) for f in answers[0].mechanisms),
        basis=values.basis if values else "",
        commitment=tuple(
            (f"{case.label}: {case.sentence}", case.assumptions)
            for case in (values.commitment if values else ())
        ),
        order=_order(index, order) if order else None,
    )


def _draft(index: Index, answer: HoldAnswer) -> HoldView:
    return HoldView(
        title=index.neutral(answer.proposal.title),
        full_text=answer.proposal.full_text,
        guarantees=tuple(_guarantee(index, one) for one in answer.guarantees),
        ceasefire=_ceasefire(index, answer),
        mechanisms=tuple((f.mechanism.label, _PRESENCE[f.presence.value]) for f in answer.mechanisms),
    )


def _guarantee(index: Index, answer: GuaranteeAnswer) -> GuaranteeView:
    rating = answer.rating
    guarantee = rating.guarantee
    given = [index.say_party(g.party) if g.party else g.name for g in guarantee.guarantors]
    told = _join(rating.missing)
    silent = dict.fromkeys(
        index.say_party(one.party) for one in answer.acceptance if one.verdict.verdict is Verdict.UNKNOWN
    )
    return GuaranteeView(
        label=index.neutral(guarantee.label),
        beneficiary=index.say_party(guarantee.beneficiary),
        given_by=join_words(given) if given else "not told",
        rated=rating.rung is not None,
        rung=f"Rung {rating.rung.number}: {rating.rung.label}" if rating.rung else "Not rated",
        why="; ".join(rating.reasons) if rating.rung else f"not told: {told or 'it fits no rung'}",
        untold=_join(rating.untold),
        credibility=tuple(
            f"{c.name.replace('_', ' ')}: {'not told' if c.holds is None else 'yes' if c.holds else 'no'}"
            + (f", {c.why}" if c.why else "")
            for c in guarantee.conditions
        ),
        notes=rating.notes,
        clashes=tuple(_clash(index, one) for one in answer.clashes),
        silent=join_words(list(silent)) if silent else "",
    )


def _clash(index: Index, one: Acceptance) -> ClashView:
    finding = one.verdict.findings[0]
    how = one.verdict.how.value if one.verdict.how else ""
    return ClashView(
        index.say_party(one.party), index.say_option(one.option), how, index.evidence(finding.evidence)
    )


def _ceasefire(index: Index, answer: HoldAnswer) -> CeasefireView | None:
    if not answer.has_ceasefire or answer.ceasefire_class is None:
        return None
    items = {state: [i for i in answer.items if i.in_draft is state] for state in TermState}
    words = {"cessation": "Cessation of hostilities", "": "Class not known"}
    value = answer.ceasefire_class.value
    return CeasefireView(
        words.get(value, f"{value.capitalize()} ceasefire"),
        answer.ceasefire_class.why,
        *(tuple(_item(index, item) for item in items[state]) for state in TermState),
    )


def _item(index: Index, item: Item) -> ItemView:
    wanted = {s for demand in item.demands for s in demand.statements}
    names = list(dict.fromkeys(index.say_party(demand.party) for demand in item.demands))
    return ItemView(
        label=item.label,
        text=index.neutral(item.text),
        demanded_by=join_words(names) if names else "",
        cites=index.cites(s for s in index.statements if s.id in wanted),
    )


def _order(index: Index, answer: OrderAnswer) -> OrderView:
    best, plan = answer.best, answer.plan
    label = {step.id: step.label for step in plan.steps}
    if best.self_enforcing:
        share = f"{best.self_enforcing} of {best.orders} orders enforce themselves"
        headline = f"{share}: nobody is ever better off stopping."
    else:
        headline = (
            f"None of {best.orders} orders enforces itself; in the best, the most that anybody would gain "
            f"by stopping is {float(best.exposure):.3g}."
        )
    needs = tuple(
        f"Before “{label[need.step]}”, {index.say_party(need.party)}: a credible penalty of at least "
        f"{float(need.amount):.3g}"
        for need in needs_of(plan, best)
    )
    rows = tuple(
        (
            index.say_party(party),
            tuple(
                f"{float(one.sequence.exposure_of(i)):.3g}" if one.sequence else "not possible"
                for one in answer.compared
            ),
        )
        for i, party in enumerate(plan.parties)
    )
    remarks = tuple(
        f"{one.name.capitalize()}: {' → '.join(label[step] for step in one.sequence.order)}"
        if one.sequence
        else f"{one.name.capitalize()} is not possible, for these wait for each other: "
        f"{' → '.join(label[step] for step in one.circle)}"
        for one in answer.compared
    )
    names = tuple(one.name.capitalize() for one in answer.compared)
    return OrderView(headline, draw_exposures(answer, best, index.say_party), needs, names, rows, remarks)


def _join(names: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in names)


def to_markdown(view: DurabilityView) -> list[str]:
    """Each draft's guarantees and terms as lists; mechanisms as a table."""
    lines: list[str] = []
    for draft in view.drafts:
        lines += [f"### {cell(draft.title)}", ""]
        for one in draft.guarantees:
            lines += _guarantee_lines(one)
        if draft.ceasefire:
            lines += ["", f"**{cell(draft.ceasefire.class_words)}.** {cell(draft.ceasefire.why)}", ""]
            for state in ("specified", "missing", "unknown"):
                lines += [f"- {state}: {_item_line(item)}" for item in getattr(draft.ceasefire, state)]
        lines += [
            "",
            *table(["Mechanism", ""], [[cell(name), chip.words] for name, chip in draft.mechanisms]),
            "",
        ]
    if view.basis:
        lines += [f"The analyst's values: {cell(view.basis)}", ""]
        lines += [f"- {cell(sentence)} Assumes: {cell(assumes)}" for sentence, assumes in view.commitment]
    if view.order:
        lines += ["", cell(view.order.headline), "", *(f"- {cell(need)}" for need in view.order.needs), ""]
        if view.order.columns:
            compared = [[cell(party), *cells] for party, cells in view.order.rows]
            lines += [*table(["Largest exposure", *view.order.columns], compared), ""]
        lines += [f"- {cell(remark)}" for remark in view.order.remarks]
    return lines


def _guarantee_lines(one: GuaranteeView) -> list[str]:
    head = f"- **{cell(one.label)}** (for {cell(one.beneficiary)}; given by: {cell(one.given_by)}). {cell(one.rung)}"
    lines = [f"{head} ({cell(one.why)})."]
    for clash in one.clashes:
        cites = links(clash.evidence.cites)
        lines.append(
            f"  - Clashes with a red line of {cell(clash.party)} on *{cell(clash.about)}*, {clash.how} {cites}"
        )
    return lines


def _item_line(item: ItemView) -> str:
    text = f": {cell(item.text)}" if item.text else ""
    wanted = f" (demanded by {cell(item.demanded_by)} {links(item.cites)})" if item.demanded_by else ""
    return f"{cell(item.label)}{text}{wanted}"


SECTION = Section(
    key="durability",
    title="Would it hold?",
    note="Conditions are told one by one; there is no total score, and none of this is a chance that peace lasts. "
    "Guarantees are rated on a ladder of ranks, and not at all where what is not told could change the rung.",
    build=build,
    markdown=to_markdown,
)
