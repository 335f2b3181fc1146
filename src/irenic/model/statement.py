"""The statement, the atom of evidence: a span of a document in which a holder takes a stance."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from irenic.model.dates import PartialDate
from irenic.model.terms import AboutKind, Act, Attribution, Firmness, Flag, Form, Polarity, Status


@dataclass(frozen=True, slots=True)
class Span:
    """Code points `[start, end)` of a document's clean text, with the exact words."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A party and, where known, the actor who speaks for it (a codebook id, or the words of the text)."""

    party: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """An option of an issue and the stance towards it; `option` is None where only the issue is clear.

    `beneficiary` is the party for whose good the thing is wanted, where the text says so.
    """

    issue: str
    standard: str
    option: str | None
    polarity: Polarity
    beneficiary: str | None = None


@dataclass(frozen=True, slots=True)
class AboutDate:
    """A deadline, a window or a beginning that a content names, in its own `words`.

    `date` is the limit of a deadline, the days of a window, the first day of what starts; None where the
    words name no day of the calendar. `basis` says how it is known.
    """

    kind: AboutKind
    words: str
    date: PartialDate | None
    basis: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One stance of one holder, with its provenance.

    Several `targets` of one issue are a disjunction where the flag says so: any of them satisfies the holder.
    `said_on` is when it was said, with `said_on_basis`; `confidence` lies in [0, 1]. `kept_id` is the id
    under which it was first found, where a reviewer has since changed what the id is made of. `about` are the dates
    that the content names.
    """

    document: str
    sha256: str
    span: Span
    holder: Speaker
    sources: tuple[Speaker, ...]
    attribution: Attribution
    form: Form
    act: Act
    firmness: Firmness
    targets: tuple[Target, ...]
    said_on: PartialDate | None
    said_on_basis: str
    flags: tuple[Flag, ...]
    confidence: float
    rule: str
    coder: str
    status: Status = Status.SUGGESTED
    kept_id: str = ""
    about: tuple[AboutDate, ...] = ()

    @property
    def id(self) -> str:
        """A stable id: document, span, holder and issues; the same finding keeps its id from run to run."""
        return self.kept_id or self._own_id()

    def _own_id(self) -> str:
        issues = ",".join(sorted({target.issue for target in self.targets}))
        holder = f"{self.holder.party}|{self.holder.actor}"
        key = f"{self.sha256}|{self.span.start}|{self.span.end}|{holder}|{issues}"
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    def to_json(self) -> dict[str, Any]:
        """The statement in the form that `irenic code` prints, one object a line."""
        data: dict[str, Any] = {
            "id": self.id,
            "document": self.document,
            "sha256": self.sha256,
            "span": {"start": self.span.start, "end": self.span.end, "exact": self.span.exact},
            "holder": _speaker_json(self.holder),
            "sources": [_speaker_json(source) for source in self.sources],
            "attribution": self.attribution.value,
            "form": self.form.value,
            "act": self.act.value,
            "firmness": self.firmness.value,
            "targets": [_target_json(target) for target in self.targets],
            "said_on": str(self.said_on) if self.said_on else None,
            "said_on_basis": self.said_on_basis,
            "flags": [flag.value for flag in self.flags],
            "confidence": self.confidence,
            "rule": self.rule,
            "coder": self.coder,
            "status": self.status.value,
        }
        if self.about:
            data["about"] = [_about_json(about) for about in self.about]
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Statement:
        """Read back what `to_json` wrote; KeyError or ValueError where the object is not a statement."""
        said_on = data.get("said_on")
        statement = cls(
            document=data["document"],
            sha256=data["sha256"],
            span=Span(**data["span"]),
            holder=Speaker(data["holder"]["party"], data["holder"].get("actor")),
            sources=tuple(Speaker(s["party"], s.get("actor")) for s in data["sources"]),
            attribution=Attribution(data["attribution"]),
            form=Form(data["form"]),
            act=Act(data["act"]),
            firmness=Firmness(data["firmness"]),
            targets=tuple(
                Target(
                    issue=t["issue"],
                    standard=t["standard"],
                    option=t.get("option"),
                    polarity=Polarity(t["polarity"]),
                    beneficiary=t.get("beneficiary"),
                )
                for t in data["targets"]
            ),
            said_on=PartialDate.parse(said_on) if said_on else None,
            said_on_basis=data.get("said_on_basis", "unknown"),
            flags=tuple(Flag(flag) for flag in data["flags"]),
            confidence=float(data["confidence"]),
            rule=data["rule"],
            coder=data["coder"],
            status=Status(data.get("status", "suggested")),
            about=tuple(_about(item) for item in data.get("about", ())),
        )
        given = data.get("id") or statement.id
        return statement if given == statement.id else replace(statement, kept_id=given)


def _speaker_json(speaker: Speaker) -> dict[str, str | None]:
    return {"party": speaker.party, "actor": speaker.actor}


def _target_json(target: Target) -> dict[str, str | None]:
    data: dict[str, str | None] = {
        "issue": target.issue,
        "standard": target.standard,
        "option": target.option,
        "polarity": target.polarity.value,
    }
    if target.beneficiary is not None:
        data["beneficiary"] = target.beneficiary
    return data


def _about_json(about: AboutDate) -> dict[str, str | None]:
    return {
        "kind": about.kind.value,
        "words": about.words,
        "date": str(about.date) if about.date else None,
        "basis": about.basis,
    }


def _about(data: dict[str, Any]) -> AboutDate:
    when = data.get("date")
    return AboutDate(
        AboutKind(data["kind"]), data["words"], PartialDate.parse(when) if when else None, data["basis"]
    )
