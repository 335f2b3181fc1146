"""Orders and commitment conditions as lines of text, with a drawing of each party's exposure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from irenic.cli.lines import wrap
from irenic.cli.text_layout import cut, table
from irenic.cli.wording import Words
from irenic.durability.sequence import Sequence
from irenic.questions.order import OrderAnswer, needs_of
from irenic.questions.values_file import Values

_BAR = 12


def commitment_lines(values: Values) -> Iterator[str]:
    """Each condition with its sentence and its assumptions."""
    if values.commitment:
        yield ""
        yield "Commitment conditions"
    for case in values.commitment:
        yield from wrap(f"{case.label}: {case.sentence}", "  · ")
        yield from wrap(f"assumes: {case.assumptions}", "      ")


def order_lines(answer: OrderAnswer, words: Words) -> Iterator[str]:
    """The best order with its drawing, the guarantees that it needs, and the comparison."""
    best, plan = answer.best, answer.plan
    label = {step.id: step.label for step in plan.steps}
    yield ""
    yield "Order of carrying out"
    if best.self_enforcing:
        told = f"{best.self_enforcing} of {best.orders} orders enforce themselves: nobody is ever better off stopping."
    else:
        told = (
            f"None of {best.orders} orders enforces itself. In the best, the most that anybody would gain by "
            f"stopping is {_say(best.exposure)}."
        )
    yield from wrap(told, "  ")
    yield from _draw(answer, best, words)
    for need in needs_of(plan, best):
        yield from wrap(
            f"before “{label[need.step]}” {words.party(need.party)} needs a credible penalty of at least "
            f"{_say(need.amount)}",
            "  · ",
        )
    if not answer.compared:
        yield from wrap(
            "Ceasefire first and framework first are not compared: a kind of step is lacking.", "  "
        )
        return
    yield ""
    yield "Ceasefire first beside framework first: each party's largest exposure"
    yield from _compare(answer, words)


def _draw(answer: OrderAnswer, found: Sequence, words: Words) -> Iterator[str]:
    """A line per step: each party's exposure before it, as a bar of its own largest."""
    plan = answer.plan
    label = {step.id: step.label for step in plan.steps}
    rows = []
    for number, balance in enumerate(found.balances, start=1):
        cells = [_bar(max(Fraction(0), -value), found.exposure) for value in balance.balance]
        rows.append((str(number), cut(label[balance.step], 26), *cells))
    names = [cut(words.party(party), _BAR) for party in plan.parties]
    yield from table(("", "Step; exposure of", *names), rows).splitlines()


def _bar(value: Fraction, largest: Fraction) -> str:
    if value <= 0:
        return "·"
    return f"{'█' * max(1, round(4 * value / largest))} {_say(value)}"


def _compare(answer: OrderAnswer, words: Words) -> Iterator[str]:
    label = {step.id: step.label for step in answer.plan.steps}
    rows = []
    for i, party in enumerate(answer.plan.parties):
        cells = [_say(one.sequence.exposure_of(i)) if one.sequence else "–" for one in answer.compared]
        rows.append((words.party(party), *cells, _say(answer.best.exposure_of(i))))
    yield from table(("Party", *(one.name for one in answer.compared), "any order"), rows).splitlines()
    for one in answer.compared:
        if one.sequence is None:
            chain = " → ".join(label[step] for step in one.circle)
            yield from wrap(f"{one.name}: not possible, for these wait for each other: {chain}", "  · ")
        else:
            order = " → ".join(label[step] for step in one.sequence.order)
            yield from wrap(f"{one.name}: {order}", "  · ")
            yield from wrap(f"{one.sequence.self_enforcing} self-enforcing orders", "      ")


def _say(value: Fraction) -> str:
    return f"{float(value):.4g}"
