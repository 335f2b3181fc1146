"""Option rules that name nothing, run in a circle or contradict each other, and proposals that break them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from irenic.codebook.draft import Draft
from irenic.codebook.fields import suggest
from irenic.codebook.read_issues import RULE_KEYS
from irenic.model.codebook import Codebook, OptionRef, Proposal
from irenic.model.rules import Contradiction, Literal, OptionRules, Rule, RuleKind

_Graph = dict[OptionRef, list[OptionRef]]


def check_rules(draft: Draft) -> None:
    """Note unknown options, circles, options that can never hold and proposals that contradict themselves."""
    known = {OptionRef(issue.id, option.id) for issue in draft.issues for option in issue.options}
    stated = OptionRules.of(Codebook("", "", (), (), tuple(draft.issues)))
    for rule in stated.rules:
        if rule.other not in known:
            line = draft.line("rule", str(rule.option), rule.kind, str(rule.other))
            _note_unknown_option(draft, line, rule.other, known)
    for proposal in draft.proposals:
        for provision in proposal.provisions:
            if provision.option not in known:
                line = draft.line("provision", proposal.id, str(provision.option))
                _note_unknown_option(draft, line, provision.option, known)
    rules = OptionRules(known, (rule for rule in stated.rules if rule.other in known))
    in_circles = _check_circles(rules, draft)
    impossible = _check_possible(rules, draft, in_circles)
    for proposal in draft.proposals:
        _check_proposal(proposal, rules, draft, impossible)


def _note_unknown_option(draft: Draft, line: int, ref: OptionRef, known: set[OptionRef]) -> None:
    issues = {option.issue for option in known}
    if ref.issue not in issues:
        remedy = suggest(ref.issue, issues, f"the issues are {', '.join(sorted(issues))}")
        draft.faults.add(line, f"'{ref}' names the issue '{ref.issue}', which does not exist", remedy)
        return
    options = sorted(option.option for option in known if option.issue == ref.issue)
    remedy = suggest(ref.option, options, f"the options of '{ref.issue}' are {', '.join(options)}")
    draft.faults.add(line, f"the issue '{ref.issue}' has no option '{ref.option}'", remedy)


def _check_circles(rules: OptionRules, draft: Draft) -> set[OptionRef]:
    """Note each circle of implies and requires once, by its shortest way round; return the options on one."""
    graph: _Graph = {}
    kinds: dict[tuple[OptionRef, OptionRef], RuleKind] = {}
    for rule in rules.rules:
        if rule.kind in (RuleKind.IMPLIES, RuleKind.REQUIRES):
            graph.setdefault(rule.option, []).append(rule.other)
            kinds.setdefault((rule.option, rule.other), rule.kind)
    seen: set[OptionRef] = set()
    for option in sorted(graph):
        circle = _circle_through(option, graph) if option not in seen else None
        if circle is None:
            continue
        seen.update(circle)
        told = f"{circle[0]}" + "".join(
            f" {kinds[one, other]} {other}"
            for one, other in zip(circle, (*circle[1:], circle[0]), strict=True)
        )
        after = circle[1] if len(circle) > 1 else circle[0]
        line = draft.line("rule", str(circle[0]), kinds[circle[0], after], str(after))
        remedy = "drop one of these rules, or make one option of those that always hold together"
        draft.faults.add(line, f"rules run in a circle: {told}", remedy)
    return seen


def _circle_through(start: OptionRef, graph: _Graph) -> tuple[OptionRef, ...] | None:
    """The shortest way from an option back to itself, by breadth first; None where there is none."""
    ways: dict[OptionRef, tuple[OptionRef, ...]] = {start: (start,)}
    waiting = [start]
    for option in waiting:
        for other in graph.get(option, ()):
            if other == start:
                return ways[option]
            if other not in ways:
                ways[other] = (*ways[option], other)
                waiting.append(other)
    return None


def _check_possible(rules: OptionRules, draft: Draft, in_circles: set[OptionRef]) -> set[OptionRef]:
    """Note the options that can never hold, except where one that they need is the cause; return them all."""
    clashes = {option: rules.contradiction([Literal(option)]) for option in rules.options}
    impossible = {option for option, clash in clashes.items() if clash is not None}
    for option in sorted(impossible):
        needed = {rule.other for rule in rules.rules if rule.option == option and rule.conclusion.holds} - {
            option
        }
        clash = clashes[option]
        assert clash is not None
        if needed & impossible and option not in in_circles:
            continue
        what = f"the option '{option}' can never hold ({_in_words(clash)})"
        draft.faults.add(_line_of_rule(clash, draft), what, _remedy(clash))
    return impossible


def _check_proposal(proposal: Proposal, rules: OptionRules, draft: Draft, impossible: set[OptionRef]) -> None:
    """Note every two provisions that cannot be carried out together."""
    known = set(rules.options)
    clauses = {
        provision.option: Literal(provision.option, not provision.negated)
        for provision in proposal.provisions
        if provision.option in known and (provision.negated or provision.option not in impossible)
    }
    for one, other in combinations(clauses.values(), 2):
        clash = rules.contradiction([one, other])
        if clash is not None:
            line = draft.line("provision", proposal.id, str(other.option))
            what = f"in the proposal '{proposal.id}', '{one}' and '{other}' cannot hold together"
            remedy = "change one of the two clauses, or the rule"
            draft.faults.add(line, f"{what} ({_in_words(clash)})", remedy)


def _in_words(clash: Contradiction) -> str:
    return "; ".join(step.in_words() for step in clash.to_holds + clash.to_fails)


def _line_of_rule(clash: Contradiction, draft: Draft) -> int:
    """The last line of the rules that clash: the others stand before it."""
    rules = [step.rule for step in clash.to_holds + clash.to_fails]
    return max(_lines(rules, draft), default=0)


def _lines(rules: Iterable[Rule], draft: Draft) -> Iterator[int]:
    for rule in rules:
        if rule.kind in RULE_KEYS:
            yield draft.line("rule", str(rule.option), rule.kind, str(rule.other))


def _remedy(clash: Contradiction) -> str:
    rules = {step.rule for step in clash.to_holds + clash.to_fails}
    if any(rule.kind is RuleKind.EXCLUSIVE for rule in rules):
        return "drop one of these rules, or write 'exclusive: false' on the issue"
    return "drop one of these rules" if len(rules) > 1 else "drop this rule"
