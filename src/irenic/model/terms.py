"""Controlled lists that the program's logic depends on; the issue library, which it does not, is data."""

from __future__ import annotations

from enum import StrEnum

COMMENTATOR = "commentator"
"""Party id of those who speak about the process as observers, in every process."""
OTHER = "other"
"""Party id of those who speak and are neither parties nor observers, in every process."""
CONDUCT = "conduct"
"""Issue id of evaluations with no substantive issue: they feed networks and briefs, never positions."""


class Attribution(StrEnum):
    """How a stance is known."""

    QUOTED = "quoted"
    REPORTED = "reported"
    HEARSAY = "hearsay"
    ATTRIBUTED = "attributed"


class Form(StrEnum):
    """The grammatical shape in which a stance is told."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    VERB_INF = "verb_inf"
    VERB_NP = "verb_np"
    NOMINAL = "nominal"
    NARRATED = "narrated"


class Act(StrEnum):
    """What a statement does."""

    DEMAND = "demand"
    OFFER = "offer"
    ACCEPT = "accept"
    REJECT = "reject"
    CONCESSION = "concession"
    THREAT = "threat"
    PROMISE = "promise"
    LINKAGE = "linkage"
    SIGNAL = "signal"
    CRITICISM = "criticism"
    PRAISE = "praise"
    ASSESSMENT = "assessment"


EVALUATIONS = frozenset({Act.CRITICISM, Act.PRAISE, Act.ASSESSMENT})


class Firmness(StrEnum):
    """How firmly a stance is held; unknown is its own value, never treated as indifference."""

    UNKNOWN = "unknown"
    PREFERENCE = "preference"
    POSITION = "position"
    DEMAND = "demand"
    CONDITION = "condition"
    RED_LINE = "red_line"

    @property
    def rank(self) -> int:
        """0 for unknown, then 1 (preference) to 5 (red line)."""
        return _FIRMNESS_ORDER[self]


_FIRMNESS_ORDER = {firmness: rank for rank, firmness in enumerate(Firmness)}


class Polarity(StrEnum):
    """The stance towards one option."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    OPEN = "open"
    CONDITIONAL = "conditional"


class Status(StrEnum):
    """Where a statement stands in review."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"


class Flag(StrEnum):
    """What else must be known before a statement is counted."""

    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    HISTORICAL = "historical"
    PROSPECTIVE = "prospective"
    NESTED = "nested"
    LIST_ITEM = "list_item"
    DISJUNCTION = "disjunction"
    JOINT = "joint"


class AboutKind(StrEnum):
    """What a date inside a content is to it: its limit, its extent, or its beginning."""

    DEADLINE = "deadline"
    WINDOW = "window"
    START = "start"


class PartyRole(StrEnum):
    """What a party is to the conflict or the process."""

    BELLIGERENT = "belligerent"
    CO_BELLIGERENT = "co_belligerent"
    PATRON = "patron"
    MEDIATOR = "mediator"
    FACILITATOR = "facilitator"
    GUARANTOR = "guarantor"
    SPOILER = "spoiler"
    VETO_PLAYER = "veto_player"
    AFFECTED = "affected"
    COMMENTATOR = "commentator"
