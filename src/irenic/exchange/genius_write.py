"""GENIUS XML written: what other negotiation tools can read of a model."""

from __future__ import annotations

import re
from pathlib import Path

from irenic.exchange.atomic import write_files
from irenic.exchange.numbers import write_exact
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiatingParty, NegotiationModel


def write_genius(model: NegotiationModel, folder: Path) -> tuple[str, ...]:
    """Write a domain and one profile per party; return what the format cannot hold, in sentences.

    Option names are the ids where they are unique within the issue, which they are in every model.
    """
    names = [_file_name(party.id) for party in model.parties]
    domain = _file_name(model.id).removesuffix("_domain") + "_domain"
    if len({*names, domain}) < len(names) + 1:
        raise UsageError("the parties' ids give the same file name twice: rename one of them")
    files = {f"{domain}.xml": _domain_xml(model)}
    for name, party in zip(names, model.parties, strict=True):
        files[f"{name}.xml"] = _profile_xml(model, party)
    write_files(folder, files)
    return tuple(_losses(model))


def _losses(model: NegotiationModel) -> list[str]:
    losses = []
    if model.rules:
        losses.append(f"{len(model.rules)} option rules are not in the files: GENIUS has none.")
    if model.red_lines:
        losses.append(f"{len(model.red_lines)} red lines are not in the files: GENIUS has none.")
    if model.acceptance.needed < len(model.parties):
        losses.append("The acceptance rule is not in the files: GENIUS asks for unanimity.")
    for party in model.parties:
        if party.disagreement != (party.reservation or 0):
            losses.append(f"{party.id}: the disagreement point is not in the file, only the reservation.")
        if any(value.low != value.high for row in party.values for value in row):
            losses.append(f"{party.id}: intervals are written as their points.")
        if party.aspiration is not None:
            losses.append(f"{party.id}: the aspiration is not in the file.")
    return losses


def _file_name(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip(".-") or "party"


def _domain_xml(model: NegotiationModel) -> str:
    from lxml import etree

    root = etree.Element("negotiation_template")
    space = etree.SubElement(root, "utility_space", number_of_issues=str(len(model.issues)))
    _add_objective(space, model, None)
    return _to_text(root)


def _profile_xml(model: NegotiationModel, party: NegotiatingParty) -> str:
    from lxml import etree

    root = etree.Element("utility_space", number_of_issues=str(len(model.issues)))
    objective = _add_objective(root, model, party)
    for number, weight in enumerate(party.weights, start=1):
        etree.SubElement(objective, "weight", index=str(number), value=_decimal(weight.value))
    if party.reservation is not None:
        etree.SubElement(root, "reservation", value=_decimal(party.reservation))
    return _to_text(root)


def _add_objective(parent, model: NegotiationModel, party: NegotiatingParty | None):  # type: ignore[no-untyped-def]
    from lxml import etree

    attributes = {"index": "0", "name": "any", "description": "", "type": "objective", "etype": "objective"}
    objective = etree.SubElement(parent, "objective", attributes)
    for i, issue in enumerate(model.issues):
        kind = {"type": "discrete", "etype": "discrete", "vtype": "discrete"}
        element = etree.SubElement(objective, "issue", {"index": str(i + 1), "name": issue.id, **kind})
        for o, option in enumerate(issue.options):
            item = etree.SubElement(element, "item", index=str(o + 1), value=option.id)
            if party is not None:
                item.set("evaluation", _decimal(party.values[i][o].point))
    return objective


def _decimal(number) -> str:  # type: ignore[no-untyped-def]
    text = write_exact(number)
    if "/" in text:
        raise UsageError(
            f"{text} cannot be written in decimals, which GENIUS asks for: round it in the model"
        )
    return text


def _to_text(root) -> str:  # type: ignore[no-untyped-def]
    from lxml import etree

    return str(etree.tostring(root, pretty_print=True, encoding="unicode"))
