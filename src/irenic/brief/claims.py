"""Claims of parties in words, the same wherever a section tells one."""

from __future__ import annotations

from irenic.brief.index import Index
from irenic.brief.wording import join_words, lower_article
from irenic.model.position import Subject


def say_demand(holds: bool) -> str:
    """Whether a red line requires or excludes its options."""
    return "requires" if holds else "excludes"


def say_about(index: Index, alternatives: tuple[Subject, ...], unidentified: tuple[str, ...] = ()) -> str:
    """The options of a claim, any of which satisfies it: `A truce first or a framework first`."""
    labels = [index.say_option(s.option, s.beneficiary) for s in alternatives]
    labels += [f"another option on “{index.say_issue(issue)}”, not identified" for issue in unidentified]
    return join_words([*labels[:1], *(lower_article(label) for label in labels[1:])], "or")
