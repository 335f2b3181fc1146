"""Positions, red lines, collisions and checks as plain values, for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from irenic.model.document import Publication
from irenic.model.duplicates import DuplicateGroup
from irenic.model.position import Claim, OptionStance, Position, Settings, Subject, Uncounted
from irenic.model.rules import Chain
from irenic.model.statement import Statement
from irenic.positions.collisions import Block, Collision, Narrowing
from irenic.positions.redlines import RedLine
from irenic.proposals.result import DemandAnswer, Finding, LeastChange, ProposalCheck, ProvisionVerdict
from irenic.questions.study import Study


def study_json(study: Study, cells: Iterable[Position] | None = None) -> dict[str, Any]:
    """A study: settings, positions (all, or the `cells` given), red lines, collisions, what was left out.

    Statements are referred to by id and given once, under `statements`.
    """
    chosen = study.positions.cells if cells is None else tuple(cells)
    return {
        "process": study.codebook.id,
        "codebook_sha256": study.codebook.sha256,
        "from_record": study.from_record,
        "settings": settings_json(study.positions.settings),
        "positions": [_position(cell) for cell in chosen],
        "red_lines": [_red_line(line) for line in study.red_lines],
        "collisions": [_collision(collision) for collision in study.collisions.collisions],
        "narrowings": [_narrowing(narrowing) for narrowing in study.collisions.narrowings],
        "left_out": [_uncounted(uncounted) for uncounted in study.positions.left_out],
        "told_again": [
            {"statement": told.statement.id, "again": _ids(told.again)} for told in study.positions.retold
        ],
        "duplicates": [[document.name for document in group.documents] for group in study.duplicates],
        "links": [link for group in study.duplicates for link in links_json(group)],
        "stories": study.stories,
        "statements": [statement.to_json() for statement in study.statements],
        "documents": [
            {
                "name": d.name,
                "sha256": d.sha256,
                "outlet": d.outlet,
                "date": str(d.date) if d.date else None,
                "publications": [_publication(publication) for publication in d.publications],
            }
            for d in study.documents
        ],
        "not_read": [{"name": failure.name, "reason": failure.reason} for failure in study.failures],
        "notes": list(study.notes),
    }


def _publication(publication: Publication) -> dict[str, str | None]:
    date = str(publication.date) if publication.date else None
    return {"name": publication.name, "outlet": publication.outlet, "date": date}


def links_json(group: DuplicateGroup) -> list[dict[str, Any]]:
    """Why the documents of a group are in it: the share in common with the one that stands for it."""
    first, *others = zip(group.documents, group.shares, strict=True)
    return [
        {"document": document.name, "stands": first[0].name, "share": round(float(share), 3)}
        for document, share in others
    ]


def settings_json(settings: Settings) -> dict[str, Any]:
    """The settings under which positions were derived."""
    return {
        "as_of": settings.as_of.isoformat() if settings.as_of else None,
        "counted": sorted(attribution.value for attribution in settings.counted),
        "accepted_only": settings.accepted_only,
        "min_confidence": settings.min_confidence,
        "learned_confidence": settings.learned_confidence,
        "red_line_firmness": settings.red_line_firmness.value,
        "collision_firmness": settings.collision_firmness.value,
    }


def check_json(check: ProposalCheck, study: Study) -> dict[str, Any]:
    """The check of a proposal; statements are referred to by id, and the used ones are under `statements`."""
    proposal = check.proposal
    return {
        "process": study.codebook.id,
        "proposal": {
            "id": proposal.id,
            "title": proposal.title,
            "date": str(proposal.date) if proposal.date else None,
            "provisions": [
                {"option": str(p.option), "negated": p.negated, "text": p.text} for p in proposal.provisions
            ],
        },
        "settings": settings_json(study.positions.settings),
        "blocked": check.blocked,
        "blocked_by": [
            {
                "party": block.party,
                "provisions": list(block.provisions),
                "how": block.how.value,
                "claim": _claim(block.claim),
            }
            for block in check.blocked_by
        ],
        "verdicts": [_verdict(verdict) for verdict in check.verdicts],
        "answers": [_answer(answer) for answer in check.answers],
        "least_changes": [_change(change) for change in check.least_changes],
        "contradiction": None if check.contradiction is None else _steps(check.contradiction),
        "statements": [statement.to_json() for statement in _used(check)],
        "not_read": [{"name": failure.name, "reason": failure.reason} for failure in study.failures],
        "notes": list(study.notes),
    }


def _used(check: ProposalCheck) -> list[Statement]:
    found: dict[Statement, None] = {}
    for verdict in check.verdicts:
        for finding in verdict.findings:
            found.update(dict.fromkeys(finding.evidence))
        found.update(dict.fromkeys(remark.uncounted.statement for remark in verdict.remarks))
        found.update(dict.fromkeys(verdict.on_issue))
    for answer in check.answers:
        found.update(dict.fromkeys(answer.claim.evidence))
    return sorted(found, key=lambda s: (s.document, s.span.start, s.span.end, s.id))


def _position(position: Position) -> dict[str, Any]:
    coverage = position.coverage
    return {
        "party": position.party,
        "issue": position.issue,
        "known": position.known,
        "stances": [_stance(stance) for stance in position.stances],
        "on_issue": _ids(position.on_issue),
        "on_issue_shown": [_uncounted(uncounted) for uncounted in position.on_issue_shown],
        "coverage": {
            "statements": coverage.statements,
            "documents": coverage.documents,
            "outlets": coverage.outlets,
            "first": str(coverage.first) if coverage.first else None,
            "last": str(coverage.last) if coverage.last else None,
        },
    }


def _stance(stance: OptionStance) -> dict[str, Any]:
    return {
        "option": str(stance.option),
        "beneficiary": stance.beneficiary or None,
        "polarity": stance.polarity.value if stance.polarity else None,
        "firmness": stance.firmness.value,
        "contested": stance.contested,
        "disjuncts": [str(option) for option in stance.disjuncts],
        "evidence": _ids(stance.evidence),
        "superseded": _ids(stance.superseded),
        "shown": [_uncounted(uncounted) for uncounted in stance.shown],
    }


def _red_line(line: RedLine) -> dict[str, Any]:
    return {
        "party": line.party,
        "requires" if line.holds else "excludes": _subjects(line.alternatives),
        "unidentified": list(line.unidentified),
        "firmness": line.firmness.value,
        "known": line.known.value,
        "evidence": _ids(line.evidence),
        "shown": [_uncounted(uncounted) for uncounted in line.shown],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "party": claim.party,
        "requires" if claim.holds else "excludes": _subjects(claim.alternatives),
        "unidentified": list(claim.unidentified),
        "firmness": claim.firmness.value,
        "evidence": _ids(claim.evidence),
    }


def _collision(collision: Collision) -> dict[str, Any]:
    return {
        "parties": list(collision.parties),
        "how": "explicit" if collision.explicit else "derived",
        "firmness": collision.firmness.value,
        "claims": [_claim(claim) for claim in collision.claims],
        "blocks": [_block(block) for block in collision.blocks],
    }


def _narrowing(narrowing: Narrowing) -> dict[str, Any]:
    return {
        "parties": list(narrowing.parties),
        "claim": _claim(narrowing.claim),
        "blocks": [_block(block) for block in narrowing.blocks],
        "unless": _subjects(narrowing.unless),
        "unidentified": list(narrowing.unidentified),
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        "alternative": str(block.alternative),
        "by": block.by.party,
        "by_alternative": str(block.by_alternative),
        "chain": _steps(block.clash.steps),
    }


def _verdict(verdict: ProvisionVerdict) -> dict[str, Any]:
    return {
        "provision": verdict.provision,
        "party": verdict.party,
        "verdict": verdict.verdict.value,
        "how": verdict.how.value if verdict.how else None,
        "findings": [_finding(finding) for finding in verdict.findings],
        "remarks": [
            {
                **_uncounted(remark.uncounted),
                "option": str(remark.subject),
                "polarity": remark.polarity.value,
                "how": remark.how.value,
                "red_line": remark.red_line,
                "chain": _steps(remark.steps),
            }
            for remark in verdict.remarks
        ],
        "on_issue": _ids(verdict.on_issue),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "verdict": finding.verdict.value,
        "how": finding.how.value,
        "options": _subjects(finding.subjects),
        "polarity": finding.polarity.value if finding.polarity else None,
        "firmness": finding.firmness.value,
        "chain": _steps(finding.steps),
        "left": _subjects(finding.left),
        "outdated": finding.outdated,
        "evidence": _ids(finding.evidence),
    }


def _answer(answer: DemandAnswer) -> dict[str, Any]:
    return {
        "claim": _claim(answer.claim),
        "answer": answer.answer.value,
        "how": answer.how.value if answer.how else None,
        "provisions": list(answer.provisions),
        "left": _subjects(answer.left),
    }


def _change(change: LeastChange) -> dict[str, Any]:
    return {
        "party": change.party,
        "provisions": list(change.provisions),
        "unmet": [_claim(claim) for claim in change.unmet],
        "flips": [{"provision": flip.provision, "crosses": list(flip.crosses)} for flip in change.flips],
    }


def _uncounted(uncounted: Uncounted) -> dict[str, Any]:
    return {"statement": uncounted.statement.id, "why": uncounted.why.value}


def _subjects(subjects: Iterable[Subject]) -> list[str]:
    return [str(subject) for subject in subjects]


def _ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.id for statement in statements]


def _steps(steps: Chain) -> list[str]:
    return [step.in_words() for step in steps]
