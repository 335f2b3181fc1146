"""Terms and packages in words, the same for every party."""

from __future__ import annotations

from fractions import Fraction

from irenic.bargaining.terms import Term
from irenic.model.codebook import OptionRef
from irenic.model.negotiation import Basis, NegotiationModel, RedLine, RedLineKind


def describe_term(model: NegotiationModel, term: Term) -> str:
    """A red line or a reservation as a sentence without its full stop."""
    party = model.parties[term.party]
    if term.line is None:
        assert party.reservation is not None
        return f"{party.name} accepts nothing worth less than {show_number(party.reservation)} to it"
    line = find_line(model, term.line)
    words = [option_label(model, ref) for ref in line.options]
    if line.kind is RedLineKind.REQUIRES:
        return f"{party.name} requires {' or '.join(words)}"
    together = " together with ".join(words)
    return f"{party.name} excludes {together}"


def term_basis(model: NegotiationModel, term: Term) -> Basis:
    """What a term rests on."""
    if term.line is None:
        return model.parties[term.party].reservation_basis
    return find_line(model, term.line).basis


def find_line(model: NegotiationModel, line_id: str) -> RedLine:
    """The red line of that id."""
    return next(line for line in model.red_lines if line.id == line_id)


def option_label(model: NegotiationModel, ref: OptionRef) -> str:
    """`Issue: option` in the model's labels."""
    place = model.locate(ref)
    assert place is not None
    issue = model.issues[place[0]]
    return f"“{issue.label}: {issue.options[place[1]].label}”"


def show_number(number: Fraction) -> str:
    """A number to at most three decimals."""
    return f"{float(number):.3f}".rstrip("0").rstrip(".")
