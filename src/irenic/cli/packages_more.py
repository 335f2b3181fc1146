"""Drafts, linkage, sensitivity, uncertainty and simulator scores as text of 80 columns."""

from __future__ import annotations

from fractions import Fraction

from irenic.bargaining.packages import Options
from irenic.bargaining.sensitivity import TermEffect
from irenic.bargaining.terms import Term
from irenic.cli.text_layout import table, wrap
from irenic.model.negotiation import NegotiationModel
from irenic.questions.package_drafts import DraftAnswer
from irenic.questions.package_words import describe_term, show_number, term_basis
from irenic.questions.packages import PackagesAnswer, Sensitivity


def render_more(answer: PackagesAnswer) -> list[str]:
    """The further parts that apply or were asked for."""
    parts = [_draft(answer.model, draft) for draft in answer.drafts]
    if answer.linkage is not None and answer.linkage.together is not None:
        parts.append(_linkage(answer))
    if answer.award is not None:
        parts.append(_award(answer))
    if answer.sensitivity is not None:
        parts.append(_sensitivity(answer.model, answer.sensitivity))
    if answer.verdicts:
        parts.append(_verdicts(answer))
    if answer.shares:
        parts.append(_shares(answer))
    if answer.scores:
        parts.append(_scores(answer))
    return parts


def term_line(model: NegotiationModel, term: Term) -> str:
    """A term with what it rests on, as an item of a list."""
    basis = term_basis(model, term)
    known = ", ".join(basis.statements) or basis.note
    return wrap(f"- {describe_term(model, term)} [{known}]", "    ")


def short_options(model: NegotiationModel, options: Options) -> str:
    """Option ids of a package in the order of issues."""
    return ", ".join(issue.options[o].id for issue, o in zip(model.issues, options, strict=True))


def worth(model: NegotiationModel, numbers: tuple[Fraction, ...]) -> str:
    """`Party number` for every party."""
    pairs = zip(model.parties, numbers, strict=True)
    return ", ".join(f"{party.name} {show_number(number)}" for party, number in pairs)


def _draft(model: NegotiationModel, draft: DraftAnswer) -> str:
    told = draft.explanation
    lines = []
    if told is None:
        settled = f"settles {len(draft.settled)} of {len(model.issues)} issues"
        lines.append(wrap(f"Draft “{draft.draft.title}”: {settled}"))
    else:
        verdict = "acceptable" if told.accepted else "not acceptable"
        lines.append(wrap(f"Draft “{draft.draft.title}”: {verdict}; {worth(model, told.package.utilities)}"))
        if told.dominated_by is not None:
            better = short_options(model, told.dominated_by.options)
            lines.append(wrap(f"better for some and worse for none: {better}", "  "))
    if draft.broken or draft.rules:
        lines.append("  It breaks:")
        lines += [term_line(model, term) for term in draft.broken]
        lines += [wrap(f"- the rule {rule}", "    ") for rule in draft.rules]
    lines += _nearest(model, draft)
    for trade in draft.trades[:3]:
        moves = " and ".join(
            f"{model.issues[i].label} → {model.issues[i].options[o].label}" for i, o in trade.changes
        )
        lines.append(wrap(f"Trade: {moves}; gains {worth(model, trade.gains)}", "  "))
    return "\n".join(lines)


def _nearest(model: NegotiationModel, draft: DraftAnswer) -> list[str]:
    nearest = draft.nearest
    if nearest is None:
        return [wrap(draft.note or "No acceptable package is near it: there is none.", "  ")]
    if not nearest.changes:
        return [wrap("It needs no change to be acceptable." if draft.explanation else
                     "It can be completed to an acceptable package as it is.", "  ")]  # fmt: skip
    first = nearest.packages[0].options
    changes = "; ".join(
        f"{model.issues[i].label}: {model.issues[i].options[draft.settled[i]].label} → "
        f"{model.issues[i].options[first[i]].label}"
        for i in nearest.changed
    )
    payers = [
        f"{party.name} loses {show_number(loss)}" if loss > 0 else f"{party.name} gains {show_number(-loss)}"
        for party, loss in zip(model.parties, draft.paid, strict=True)
        if loss
    ]
    ties = f" (first of {nearest.count})" if nearest.count > 1 else ""
    paid = "; ".join(payers) or "nobody loses by it"
    return [wrap(f"Nearest acceptable package{ties}: {changes}. {paid}.", "  ")]


def _linkage(answer: PackagesAnswer) -> str:
    linkage, model = answer.linkage, answer.model
    assert linkage is not None
    assert linkage.together is not None
    alone = short_options(model, linkage.alone.options)
    return "\n".join(
        [
            wrap(f"Linking issues: settled one by one they come to {alone}, worth "
                 f"{worth(model, linkage.alone.utilities)}"),
            wrap(f"settled together, {short_options(model, linkage.together.options)} adds "
                 f"{worth(model, linkage.gains)}", "  "),
        ]
    )  # fmt: skip


def _award(answer: PackagesAnswer) -> str:
    assert answer.award is not None
    model, award = answer.model, answer.award.award
    first, second = model.parties
    rows = [
        (model.issues[issue].label, f"{show_number(100 * share)} %", f"{show_number(100 - 100 * share)} %")
        for issue, share in zip(answer.award.issues, award.shares, strict=True)
    ]
    head = wrap(
        f"Adjusted Winner, red lines and reservations aside: {show_number(award.points[0])} points each of 100; "
        "a share is of the way to that party's best option"
    )
    return f"{head}\n\n{table(['contested issue', first.name, second.name], rows)}"


def _sensitivity(model: NegotiationModel, sensitivity: Sensitivity) -> str:
    rows = [
        (
            model.parties[one.party].name,
            model.issues[one.issue].label,
            "× 0" if one.low is None else f"× {show_number(one.low)}",
            "any" if one.high is None else f"× {show_number(one.high)}",
        )
        for one in sorted(sensitivity.ranges, key=lambda r: _slack(r.low, r.high))
    ]
    exact = "" if sensitivity.exact else " (from ε-frontiers: not exact)"
    lines = []
    if rows:
        head = wrap(f"The Nash package stays the same while one weight alone lies between{exact}:")
        lines.append(f"{head}\n\n{table(['party', 'weight of', 'from', 'to'], rows)}")
    lines += [_effect(model, effect) for effect in sensitivity.effects]
    return "\n".join(lines) or "No weight or term, changed alone, was found to change the answer."


def _effect(model: NegotiationModel, effect: TermEffect) -> str:
    package = effect.package
    options = short_options(model, package.options)
    term = describe_term(model, effect.term)
    return wrap(f"Without “{term}” the Nash package would be {options}: {worth(model, package.utilities)}")


def _slack(low: Fraction | None, high: Fraction | None) -> Fraction:
    """How small a change of the weight changes the answer: the tightest first."""
    below = Fraction(10**6) if low is None else 1 - low
    above = Fraction(10**6) if high is None else high - 1
    return min(below, above)


def _verdicts(answer: PackagesAnswer) -> str:
    rows = [
        (v.acceptable.value, v.efficient.value, short_options(answer.model, v.options))
        for v in answer.verdicts
    ]
    head = wrap("For all values in their intervals (necessary), for some (possible), or for none:")
    return f"{head}\n\n{table(['acceptable', 'efficient', 'options'], rows)}"


def _shares(answer: PackagesAnswer) -> str:
    rows = [
        (f"{s.acceptable}/{s.draws}", f"{s.efficient}/{s.draws}", short_options(answer.model, s.options))
        for s in answer.shares
    ]
    return f"Draws from the intervals:\n\n{table(['acceptable', 'efficient', 'options'], rows)}"


def _scores(answer: PackagesAnswer) -> str:
    model, compiled = answer.model, answer.compiled
    rows = []
    for options, score in answer.scores:
        refusing = compiled.refusing(options, compiled.worth(options))
        accepted = compiled.keeps_rules(options) and compiled.accepts(refusing)
        rows.append(
            (
                *map(show_number, score.satisfaction),
                "passes" if score.verdict else "fails",
                "acceptable" if accepted else "blocked",
                short_options(model, options),
            )
        )
    head = wrap(
        "Simulator scoring: mean satisfaction on all issues alike, 0 to 100, against each party's threshold; "
        "beside it what red lines and reservations say"
    )
    names = [party.name for party in model.parties]
    return f"{head}\n\n{table([*names, 'simulator', 'veto', 'options'], rows)}"
