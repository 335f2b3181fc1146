"""Issues and options of a codebook file."""

from __future__ import annotations

from collections.abc import Mapping

from irenic.codebook.checklist import checklist_items
from irenic.codebook.draft import Draft
from irenic.codebook.fields import Fields, suggest
from irenic.codebook.read_cues import read_cues
from irenic.codebook.tree import Node
from irenic.model.codebook import Issue, Option, OptionRef
from irenic.model.terms import CONDUCT

ISSUE_KEYS = ("id", "standard", "label", "question", "exclusive", "ordered", "cues", "options")
OPTION_KEYS = ("id", "label", "cues", "implies", "excludes", "requires", "beneficiary", "value", "checklist")
RULE_KEYS = ("implies", "excludes", "requires")


def read_issue(node: Node, draft: Draft, library: Mapping[str, Issue]) -> None:
    """Add one issue to the draft; label and question of a library issue may be left out."""
    fields = Fields(node, "issue", ISSUE_KEYS, draft.faults)
    issue_id = fields.identifier()
    draft.claim("issue", issue_id, fields.line_of("id"))
    if issue_id == CONDUCT:
        what = f"the issue id '{CONDUCT}' is kept for evaluations without an issue"
        draft.faults.add(fields.line_of("id"), what, "choose another id")
    model = library.get(issue_id)
    if model is None:
        fields.require("label", "give the neutral name of the issue")
    ordered = fields.flag("ordered", default=False)
    draft.issues.append(
        Issue(
            id=issue_id,
            standard=_standard(fields, issue_id, draft, library),
            label=fields.text("label") or (model.label if model else issue_id),
            question=fields.text("question") or (model.question if model else ""),
            options=tuple(
                _read_option(option, issue_id, ordered, draft) for option in fields.nodes("options")
            ),
            cues=read_cues(fields, draft.faults),
            exclusive=fields.flag("exclusive", default=True),
            ordered=ordered,
        )
    )


def _standard(fields: Fields, issue_id: str, draft: Draft, library: Mapping[str, Issue]) -> str:
    standard = fields.text("standard")
    if not standard and issue_id and issue_id not in library and issue_id != CONDUCT:
        what = f"'{issue_id}' is no issue of the library, and 'standard' does not say to which it belongs"
        remedy = suggest(issue_id, library, f"add 'standard:' with one of {', '.join(library)}")
        draft.faults.add(fields.line_of("id"), what, remedy)
    if standard and standard not in library:
        what = f"'standard' is '{standard}', which is no issue of the library"
        remedy = suggest(standard, library, f"use one of {', '.join(library)}")
        draft.faults.add(fields.line_of("standard"), what, remedy)
    return standard or issue_id


def _read_option(node: Node, issue_id: str, ordered: bool, draft: Draft) -> Option:
    fields = Fields(node, "option", OPTION_KEYS, draft.faults)
    option_id = fields.identifier()
    fields.require("label", "word it positively, as what would be done")
    draft.claim("option", f"{issue_id}.{option_id}" if option_id else "", fields.line_of("id"))
    value = fields.number("value")
    if ordered and not fields.has("value"):
        what = f"the option '{option_id}' has no 'value', though its issue is ordered"
        draft.faults.add(fields.line, what, "give its place as a number, or write 'ordered: false'")
    draft.place("beneficiary", f"{issue_id}.{option_id}", line=fields.line_of("beneficiary"))
    rules = {key: _read_refs(fields, key, f"{issue_id}.{option_id}", draft) for key in RULE_KEYS}
    return Option(
        id=option_id,
        label=fields.text("label") or option_id,
        cues=read_cues(fields, draft.faults),
        implies=rules["implies"],
        excludes=rules["excludes"],
        requires=rules["requires"],
        beneficiary=fields.text("beneficiary") or None,
        value=value,
        checklist=_read_checklist(fields),
    )


def _read_checklist(fields: Fields) -> tuple[str, ...]:
    for item, line in fields.texts("checklist"):
        fields.faults.check_choice(item, line, "checklist", checklist_items())
    return tuple(dict.fromkeys(item for item, _ in fields.texts("checklist")))


def _read_refs(fields: Fields, key: str, here: str, draft: Draft) -> tuple[OptionRef, ...]:
    refs = []
    for text, line in fields.texts(key):
        ref = parse_ref(text, line, draft)
        if ref is not None:
            draft.place("rule", here, key, str(ref), line=line)
            refs.append(ref)
    return tuple(dict.fromkeys(refs))


def parse_ref(text: str, line: int, draft: Draft) -> OptionRef | None:
    """The option that `issue.option` names; a problem is noted where it has not that form."""
    issue, dot, option = text.partition(".")
    if not (dot and issue and option) or "." in option:
        draft.faults.add(line, f"'{text}' names no option", "write it as issue.option")
        return None
    return OptionRef(issue, option)
