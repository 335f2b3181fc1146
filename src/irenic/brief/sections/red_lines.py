"""Red lines and collisions: what each party excludes or requires, and which of these cannot hold together."""

from __future__ import annotations

from dataclasses import dataclass

from irenic.brief.claims import say_about, say_demand
from irenic.brief.index import Index
from irenic.brief.markdown_text import cell, links, table
from irenic.brief.section import Section
from irenic.brief.view import ChipView, EvidenceView, FirmnessView
from irenic.brief.wording import FIRMNESS, join_words
from irenic.model.position import Claim
from irenic.positions.collisions import Block, Collision, Narrowing
from irenic.positions.redlines import Known, RedLine

_KNOWN = {
    Known.COUNTED: "on record",
    Known.CONTESTED: "contested: the record points both ways",
    Known.SHOWN: "not counted: ascribed by others, past or supposed",
}


@dataclass(frozen=True, slots=True)
class RedLineView:
    """An entry of the register."""

    party: str
    demand: str
    about: str
    firmness: FirmnessView
    known: str
    counted: bool
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class SideView:
    """One party's claim in a collision."""

    party: str
    demand: str
    about: str
    firmness: FirmnessView
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class CollisionView:
    """Claims of two parties that cannot hold together; `why` says so in words, one sentence a block.

    `unless` names what would satisfy a demand all the same; it is empty where nothing would.
    """

    parties: str
    chip: ChipView
    sides: tuple[SideView, ...]
    why: tuple[str, ...]
    unless: str


@dataclass(frozen=True, slots=True)
class RedLinesView:
    """The register, and the collisions between pairs of parties; each from a firmness of its own."""

    register_from: str
    collide_from: str
    red_lines: tuple[RedLineView, ...]
    collisions: tuple[CollisionView, ...]


def build(index: Index) -> RedLinesView:
    """List the register and the collisions."""
    found = index.study.collisions
    whole = tuple(_collision(index, collision) for collision in found.collisions)
    partial = tuple(_narrowing(index, narrowing) for narrowing in found.narrowings)
    return RedLinesView(
        register_from=FIRMNESS[index.study.positions.settings.red_line_firmness],
        collide_from=FIRMNESS[found.at_least],
        red_lines=tuple(_red_line(index, line) for line in index.study.red_lines),
        collisions=whole + partial,
    )


def _red_line(index: Index, line: RedLine) -> RedLineView:
    return RedLineView(
        party=index.say_party(line.party),
        demand=say_demand(line.holds),
        about=say_about(index, line.alternatives, line.unidentified),
        firmness=FirmnessView(line.firmness.rank, FIRMNESS[line.firmness]),
        known=_KNOWN[line.known],
        counted=line.known is not Known.SHOWN,
        evidence=index.evidence(line.evidence, line.shown),
    )


def _side(index: Index, claim: Claim) -> SideView:
    return SideView(
        party=index.say_party(claim.party),
        demand=say_demand(claim.holds),
        about=say_about(index, claim.alternatives, claim.unidentified),
        firmness=FirmnessView(claim.firmness.rank, FIRMNESS[claim.firmness]),
        evidence=index.evidence(claim.evidence),
    )


def _collision(index: Index, collision: Collision) -> CollisionView:
    return CollisionView(
        parties=join_words([index.say_party(party) for party in collision.parties]),
        chip=_chip(collision.explicit),
        sides=tuple(_side(index, claim) for claim in collision.claims),
        why=_why(index, collision.blocks),
        unless="",
    )


def _narrowing(index: Index, narrowing: Narrowing) -> CollisionView:
    claims = dict.fromkeys((narrowing.claim, *(block.by for block in narrowing.blocks)))
    return CollisionView(
        parties=join_words([index.say_party(party) for party in narrowing.parties]),
        chip=ChipView("open", "◐", "collide in part", derived=False),
        sides=tuple(_side(index, claim) for claim in claims),
        why=_why(index, narrowing.blocks),
        unless=say_about(index, narrowing.unless, narrowing.unidentified),
    )


def _chip(explicit: bool) -> ChipView:
    return ChipView("against", "↯", "collide" if explicit else "collide, derived", derived=not explicit)


def _why(index: Index, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """One sentence a block: the same option, or the chain of rules in words."""
    found = []
    for block in blocks:
        if block.clash.explicit:
            found.append(f"Explicit: both speak of “{index.say_option(block.alternative.option)}”.")
        else:
            found.append(f"Derived: {'; '.join(index.say_chain(block.clash))}.")
    return tuple(dict.fromkeys(found))


def to_markdown(view: RedLinesView) -> list[str]:
    """The register as a table, the collisions as a list."""
    lines: list[str] = []
    if view.red_lines:
        lines += table(
            ["Party", "Red line", "Firmness", "How known", "Statements"], [_row(r) for r in view.red_lines]
        )
    else:
        lines.append(f"None on record at the firmness “{view.register_from}” or above.")
    lines += ["", f"### Collisions, from the firmness “{view.collide_from}”", ""]
    lines += [_item(c) for c in view.collisions] or ["None found by the rules of the codebook."]
    return lines


def _row(view: RedLineView) -> list[str]:
    return [
        cell(view.party),
        f"{view.demand} *{cell(view.about)}*",
        view.firmness.words,
        cell(view.known),
        links(view.evidence.cites),
    ]


def _item(view: CollisionView) -> str:
    sides = "; ".join(
        f"{cell(s.party)} {s.demand} *{cell(s.about)}* ({s.firmness.words}) {links(s.evidence.cites)}"
        for s in view.sides
    )
    unless = f" Unless met by: *{cell(view.unless)}*." if view.unless else ""
    head = f"- {view.chip.glyph} **{cell(view.parties)}** ({view.chip.words})"
    return f"{head}: {sides}. {cell(' '.join(view.why))}{unless}"


SECTION = Section(
    key="red-lines",
    title="Red lines and collisions",
    note="A red line is an option that a party excludes or requires under any deal. Collisions are pairs "
    "that cannot hold together, on the very same option (explicit) or through option rules (derived).",
    build=build,
    markdown=to_markdown,
)
