"""Words for people: the same for every party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from irenic.cli.lines import count_of, make_plain
from irenic.model.codebook import OptionRef
from irenic.model.position import Settings, Subject, Uncounted
from irenic.model.statement import Speaker, Statement
from irenic.model.terms import COMMENTATOR, OTHER, Attribution, Firmness, Polarity
from irenic.questions.study import Study

STANCE = {
    Polarity.SUPPORT: "for",
    Polarity.OPPOSE: "against",
    Polarity.OPEN: "open to",
    Polarity.CONDITIONAL: "conditional",
}
FIRMNESS = {firmness: firmness.value.replace("_", " ") for firmness in Firmness}
FIRMNESS[Firmness.UNKNOWN] = "firmness unknown"


class Words:
    """Labels of one study: parties, issues, options, statements."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self._documents = {document.sha256: document for document in study.documents}

    def party(self, party_id: str) -> str:
        """The party's name."""
        party = self.study.codebook.party_by_id.get(party_id)
        plain_names = {COMMENTATOR: "a commentator", OTHER: "another speaker"}
        return party.name if party else plain_names.get(party_id, party_id)

    def option(self, ref: OptionRef) -> str:
        """The option's label."""
        option = self.study.codebook.find_option(ref)
        return option.label if option else str(ref)

    def quoted(self, ref: OptionRef) -> str:
        """The option's label in quotation marks, for a sentence."""
        return f"“{self.option(ref)}”"

    def subject(self, subject: Subject) -> str:
        """The option's label, and for whose good where the option does not say."""
        label = self.quoted(subject.option)
        return f"{label} for {self.party(subject.beneficiary)}" if subject.beneficiary else label

    def alternatives(self, subjects: Iterable[Subject], unidentified: Iterable[str] = ()) -> str:
        """The options of which any one will do."""
        issues = self.study.codebook.issue_by_id
        named = [self.subject(subject) for subject in subjects]
        return " or ".join([*named, *(f"something else on “{issues[i].label}”" for i in unidentified)])

    def speaker(self, speaker: Speaker) -> str:
        """`Ada Abel (Northland)`, or the party alone."""
        if speaker.actor is None:
            return self.party(speaker.party)
        actor = self.study.codebook.actor_by_id.get(speaker.actor)
        return f"{actor.name if actor else speaker.actor} ({self.party(speaker.party)})"

    def outlet(self, statement: Statement) -> str:
        """Who published a statement's document; its name where that is not known."""
        document = self._documents.get(statement.sha256)
        return (document.outlet if document else "") or statement.document

    def quotation(self, statement: Statement, why: str = "") -> str:
        """The words of a statement with holder, source chain, outlet and date."""
        document = self._documents.get(statement.sha256)
        date = statement.said_on or (document.date if document else None)
        known = "attributed by the author" if statement.attribution is Attribution.ATTRIBUTED else None
        parts = [self.speaker(statement.holder), known or statement.attribution.value]
        if statement.sources:
            parts.append("via " + ", ".join(self.speaker(source) for source in statement.sources))
        parts += [self.outlet(statement), str(date or "undated")]
        carriers = self.study.carriers(statement)
        if carriers.also_in:
            parts.append("also in " + ", ".join(carriers.also_in))
        if len(carriers.outlets) > 1:
            parts.append(count_of(len(carriers.outlets), "outlet"))
        if why:
            parts.append(f"not counted: {why}")
        return make_plain(f"“{statement.span.exact}” {'; '.join(parts)}")


def settings_line(settings: Settings) -> str:
    """The settings in one line."""
    counted = ", ".join(sorted(attribution.value for attribution in settings.counted))
    parts = [
        f"as of {settings.as_of}" if settings.as_of else "all dates",
        f"counted: {counted}",
        f"red line from: {FIRMNESS[settings.red_line_firmness]}",
        f"collision from: {FIRMNESS[settings.collision_firmness]}",
    ]
    if settings.accepted_only:
        parts.append("reviewed only")
    if settings.min_confidence:
        parts.append(f"confidence at least {settings.min_confidence:g}")
    if settings.learned_confidence:
        parts.append("confidence as review has taught")
    return " · ".join(parts)


def reasons(uncounted: Iterable[Uncounted]) -> str:
    """How many statements there are of each reason."""
    counts = Counter(entry.why.value for entry in uncounted)
    return ", ".join(f"{count} {why}" for why, count in sorted(counts.items()))
