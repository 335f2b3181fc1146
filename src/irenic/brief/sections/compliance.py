"""Would a draft hold: whether compliance by all is stable, for whom not, and on what that rests."""

from __future__ import annotations

from dataclasses import dataclass, replace

from irenic.brief.improvement_drawing import DrawingView, draw_improvements, say
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links
from irenic.brief.section import Section
from irenic.brief.view import ChipView, EvidenceView
from irenic.brief.wording import join_words
from irenic.model.codebook import Proposal
from irenic.model.conflict import PreferenceStatement, Prioritised
from irenic.model.logic import And, Expr, Iff, Not, Or, Var
from irenic.proposals.check import check_proposal
from irenic.questions.compliance import compliance_of, fighting_parties
from irenic.stability.build import state_string
from irenic.stability.compliance import ComplianceAnswer
from irenic.stability.explain import in_words


@dataclass(frozen=True, slots=True)
class WishView:
    """One preference of a party, most important first: in words, and what it rests on."""

    words: str
    assumed: str
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class MoverWishesView:
    """What a party is taken to prefer."""

    party: str
    wishes: tuple[WishView, ...]


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft: the answer in a word, why, what would be enough, the preferences, and the drawing."""

    title: str
    outcome: ChipView
    why: tuple[str, ...]
    enough: str
    movers: tuple[MoverWishesView, ...]
    drawing: DrawingView | None


@dataclass(frozen=True, slots=True)
class ComplianceView:
    """The drafts of the codebook, one game each."""

    drafts: tuple[DraftView, ...]


def build(index: Index) -> ComplianceView | None:
    """A game for every draft that may be seen; nothing with fewer than two belligerents or without a draft."""
    as_of = index.positions.settings.as_of
    shown = [p for p in index.codebook.proposals if as_of is None or p.date is None or p.date.latest <= as_of]
    if len(fighting_parties(index.codebook)) < 2 or not shown:
        return None
    return ComplianceView(tuple(_draft(index, proposal) for proposal in shown))


def _draft(index: Index, proposal: Proposal) -> DraftView:
    found = compliance_of(index.codebook, check_proposal(proposal, index.positions, index.codebook))
    conflict = found.conflict
    names = tuple(index.say_party(maker.id) for maker in conflict.model.decision_makers)
    deeds = _deeds(index, found)
    done = [
        tuple(
            deed
            for deed, letter in zip(deeds, state_string(int(code), len(deeds)), strict=True)
            if letter == "Y"
        )
        for code in conflict.codes
    ]
    told = replace(conflict.game, names=names, labels=tuple(f"“{say(words)}”" for words in done))
    return DraftView(
        title=index.neutral(proposal.title),
        outcome=_outcome(index, found),
        why=(*(in_words(told, each) for each in found.explanations), *_assumed(index, found)),
        enough=_enough(index, found),
        movers=tuple(
            MoverWishesView(name, tuple(_wish(index, s, deeds) for s in maker.preferences.statements))
            for name, maker in zip(names, conflict.model.decision_makers, strict=True)
            if isinstance(maker.preferences, Prioritised)
        ),
        drawing=draw_improvements(conflict.game, names, done, set(found.stability.equilibria("seq"))),
    )


def _deeds(index: Index, found: ComplianceAnswer) -> tuple[str, ...]:
    """What each option means, with the parties' names."""
    deeds = []
    for option in found.conflict.model.options:
        who, _, rest = option.id.partition("_responds_to_")
        if rest:
            deeds.append(f"{index.say_party(who)} responds to {index.say_party(rest)}")
        else:
            deeds.append(f"{index.say_party(option.id.removesuffix('_violates'))} violates")
    return tuple(deeds)


def _outcome(index: Index, found: ComplianceAnswer) -> ChipView:
    leaves = found.leaves["seq"]
    if leaves:
        parties = join_words([index.say_party(party) for party in leaves])
        return ChipView("against", "−", f"compliance by all is not stable: {parties} would gain by violating")
    if found.leaves["nash"]:
        parties = join_words([index.say_party(party) for party in found.leaves["nash"]])
        return ChipView("open", "○", f"stable, while violations by {parties} would be answered")
    return ChipView("for", "+", "compliance by all is stable: no one would gain by violating")


def _enough(index: Index, found: ComplianceAnswer) -> str:
    if found.enough == ((),):
        return ""
    if not found.enough:
        return "No guarantee of this kind would make it stable."
    ways = [join_words([index.say_party(party) for party in against]) for against in found.enough]
    return (
        f"It would be stable with a further guarantee that answers violations by {join_words(ways, 'or')}, if it is "
        "credible and its response costs more than a violation gains."
    )


def _assumed(index: Index, found: ComplianceAnswer) -> list[str]:
    """Belligerents whose view of the draft is not on record, so that the answer rests on an assumption."""
    texts = []
    for maker in found.conflict.model.decision_makers:
        deed = f"{maker.id}_violates"
        if isinstance(maker.preferences, Prioritised):
            for statement in maker.preferences.statements:
                if statement.text == deed and statement.assumed:
                    name = index.say_party(maker.id)
                    texts.append(f"That {name} would gain by violating is assumed: {statement.assumed}.")
    return texts


def _wish(index: Index, statement: PreferenceStatement, deeds: tuple[str, ...]) -> WishView:
    known = {s.id: s for s in index.statements}
    evidence = index.evidence([known[i] for i in statement.evidence if i in known])
    return WishView(_words(statement.expr, deeds), statement.assumed, evidence)


def _words(expr: Expr, deeds: tuple[str, ...]) -> str:
    """A preference in words: the few shapes that a compliance game has."""
    match expr:
        case Var(option):
            return deeds[option]
        case Not(part):
            return f"not: {_words(part, deeds)}"
        case Iff(left, right):
            return f"{_words(left, deeds)} where {_words(right, deeds)}, and only there"
        case Or(parts):
            return join_words([_words(part, deeds) for part in parts], "or")
        case And(parts):
            return join_words([_words(part, deeds) for part in parts])


def to_markdown(view: ComplianceView) -> list[str]:
    """A heading and lists for each draft."""
    return [line for draft in view.drafts for line in _draft_markdown(draft)]


def _draft_markdown(view: DraftView) -> list[str]:
    lines = [f"### {cell(view.title)}", "", f"{view.outcome.glyph} **{cell(view.outcome.words)}**", ""]
    lines += [f"- {cell(why)}" for why in view.why]
    lines += [f"- {cell(view.enough)}"] if view.enough else []
    lines += ["", "Preferences, most important first:", ""]
    for mover in view.movers:
        for number, wish in enumerate(mover.wishes, start=1):
            ground = f"assumed: {cell(wish.assumed)}" if wish.assumed else links(wish.evidence.cites)
            lines.append(f"- {cell(mover.party)} {number}. {cell(wish.words)} ({ground})")
    if view.drawing is not None and view.drawing.words:
        lines += ["", "Improvements:", "", *(f"- {cell(words)}" for words in view.drawing.words)]
    return [*lines, ""]


SECTION = Section(
    key="compliance",
    title="Would all comply?",
    note="A model, not a forecast: after signing, each belligerent complies or violates, and guarantors respond or "
    "not. Preferences come from the record where it has them; the rest is assumed, and marked. Stable means that no "
    "one would gain by violating once the others have answered in their own interest (SEQ).",
    build=build,
    markdown=to_markdown,
)
