"""The logic of option rules: what follows from options that hold or do not, and what cannot hold together."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from irenic.model.codebook import Codebook, Issue, Option, OptionRef


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """An option that holds, or (`holds` false) one that does not."""

    option: OptionRef
    holds: bool = True

    def __invert__(self) -> Literal:
        return Literal(self.option, not self.holds)

    def __str__(self) -> str:
        return f"{self.option}" if self.holds else f"not {self.option}"


class RuleKind(StrEnum):
    """Where a rule between two options comes from; `exclusive` is the issue's own."""

    IMPLIES = "implies"
    REQUIRES = "requires"
    EXCLUDES = "excludes"
    EXCLUSIVE = "exclusive"


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A rule as the codebook states it: `option` implies, requires or excludes `other`."""

    option: OptionRef
    kind: RuleKind
    other: OptionRef

    @property
    def conclusion(self) -> Literal:
        """What follows where `option` holds."""
        return Literal(self.other, self.kind in (RuleKind.IMPLIES, RuleKind.REQUIRES))


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """One use of a rule: from the premise to the conclusion, forwards or as its contrapositive."""

    premise: Literal
    rule: Rule
    conclusion: Literal

    @property
    def contrapositive(self) -> bool:
        """Whether the rule is used backwards: what it leads to fails, so its option fails."""
        return not self.premise.holds

    def in_words(self, label: Callable[[OptionRef], str] = str) -> str:
        """The step as a clause of a sentence, each option under the label that `label` gives it."""
        option, other = label(self.premise.option), label(self.conclusion.option)
        if self.rule.kind is RuleKind.EXCLUSIVE:
            return f"{option} leaves no room for {other} (one option at most on this issue)"
        if self.rule.kind is RuleKind.EXCLUDES:
            return f"{option} excludes {other}"
        if self.contrapositive:
            return f"{other} {self.rule.kind} {option}, so without {option} there is no {other}"
        return f"{option} {self.rule.kind} {other}"


Chain = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The shortest derivation of both an option and its absence from given literals.

    `to_holds` ends in the option, `to_fails` in its absence; a chain is empty where that end is given itself.
    """

    option: OptionRef
    to_holds: Chain
    to_fails: Chain

    @property
    def givens(self) -> tuple[Literal, ...]:
        """The one or two given literals that cannot hold together, sorted."""
        starts = {
            chain[0].premise if chain else Literal(self.option, holds)
            for chain, holds in ((self.to_holds, True), (self.to_fails, False))
        }
        return tuple(sorted(starts))


class OptionRules:
    """The rules of one codebook, closed under contraposition.

    Every rule is a clause of two literals of which at least one is negative, so all options absent satisfies
    them all, and literals are jointly possible exactly where propagation from them meets no contradiction
    (2-SAT: Aspvall, Plass and Tarjan, Information Processing Letters 8, 1979).
    """

    def __init__(self, options: Iterable[OptionRef], rules: Iterable[Rule]) -> None:
        self.options = tuple(sorted(set(options)))
        self.rules = tuple(sorted(set(rules)))
        self._steps: dict[Literal, list[Step]] = {}
        for rule in self.rules:
            premise = Literal(rule.option)
            self._add(Step(premise, rule, rule.conclusion))
            self._add(Step(~rule.conclusion, rule, ~premise))
        for steps in self._steps.values():
            steps.sort()
        self._reached: dict[Literal, dict[Literal, Chain]] = {}
        self._forced: dict[Literal, Chain] | None = None

    @classmethod
    def of(cls, codebook: Codebook) -> OptionRules:
        """The rules that a codebook states, with those of its exclusive issues."""
        options = [OptionRef(issue.id, option.id) for issue in codebook.issues for option in issue.options]
        rules = [rule for issue in codebook.issues for rule in _rules_of(issue)]
        return cls(options, rules)

    def consequences(self, literals: Iterable[Literal]) -> Mapping[Literal, Chain]:
        """Everything that follows from the literals, each with a shortest chain of steps to it.

        The given literals have the empty chain. What holds whatever is given (an option that can never hold
        does not) is included: its chain starts from the opposite and refutes it. From literals that
        contradict each other only what propagates is listed, not everything. Keys are sorted.
        """
        found: dict[Literal, Chain] = {}
        for start, prefix in self._seeds(literals):
            for literal, chain in self._reach(start).items():
                _keep_shorter(found, literal, prefix + chain)
        return dict(sorted(found.items()))

    def contradiction(self, literals: Iterable[Literal]) -> Contradiction | None:
        """The shortest pair of chains that derive an option and its absence, or None where none exists.

        Among equally short ones: fewest contrapositive steps, then the order of ids.
        """
        found: dict[Literal, Chain] = {}
        for start in sorted(set(literals)):
            for literal, chain in self._reach(start).items():
                _keep_shorter(found, literal, chain)
        pairs = [
            Contradiction(literal.option, chain, found[~literal])
            for literal, chain in found.items()
            if literal.holds and ~literal in found
        ]
        return min(pairs, key=_length_of_contradiction, default=None)

    def jointly_possible(self, literals: Iterable[Literal]) -> bool:
        """Whether some choice of options agrees with the literals and with every rule; exact."""
        return self.contradiction(literals) is None

    @property
    def precedence(self) -> tuple[tuple[OptionRef, OptionRef], ...]:
        """Pairs (earlier, later): the later option requires the earlier, as stated; sorted."""
        return tuple(
            sorted((rule.other, rule.option) for rule in self.rules if rule.kind is RuleKind.REQUIRES)
        )

    def prerequisites(self, option: OptionRef) -> tuple[OptionRef, ...]:
        """All options that must be in force before this one can be, directly or through others; sorted."""
        earlier: dict[OptionRef, list[OptionRef]] = {}
        for before, after in self.precedence:
            earlier.setdefault(after, []).append(before)
        seen: set[OptionRef] = set()
        waiting = [option]
        while waiting:
            for before in earlier.get(waiting.pop(), ()):
                if before not in seen:
                    seen.add(before)
                    waiting.append(before)
        return tuple(sorted(seen))

    def _add(self, step: Step) -> None:
        self._steps.setdefault(step.premise, []).append(step)

    def _seeds(self, literals: Iterable[Literal]) -> list[tuple[Literal, Chain]]:
        given: list[tuple[Literal, Chain]] = [(literal, ()) for literal in sorted(set(literals))]
        return given + list(self._find_forced().items())

    def _reach(self, start: Literal) -> dict[Literal, Chain]:
        """Everything that one literal leads to, by breadth first, so by shortest chains; remembered."""
        known = self._reached.get(start)
        if known is not None:
            return known
        chains: dict[Literal, Chain] = {start: ()}
        waiting = deque([start])
        while waiting:
            literal = waiting.popleft()
            for step in self._steps.get(literal, ()):
                if step.conclusion not in chains:
                    chains[step.conclusion] = (*chains[literal], step)
                    waiting.append(step.conclusion)
        self._reached[start] = chains
        return chains

    def _find_forced(self) -> dict[Literal, Chain]:
        """The literals true under every choice: those whose opposite leads to them."""
        if self._forced is None:
            options = sorted({step.premise.option for steps in self._steps.values() for step in steps})
            self._forced = {
                Literal(option, False): self._reach(Literal(option))[Literal(option, False)]
                for option in options
                if Literal(option, False) in self._reach(Literal(option))
            }
        return self._forced


def _rules_of(issue: Issue) -> list[Rule]:
    rules = [rule for option in issue.options for rule in _stated_rules(issue, option)]
    if issue.exclusive:
        refs = sorted({OptionRef(issue.id, option.id) for option in issue.options})
        rules += [Rule(one, RuleKind.EXCLUSIVE, other) for one, other in combinations(refs, 2)]
    return rules


def _stated_rules(issue: Issue, option: Option) -> list[Rule]:
    here = OptionRef(issue.id, option.id)
    stated = (
        (RuleKind.IMPLIES, option.implies),
        (RuleKind.REQUIRES, option.requires),
        (RuleKind.EXCLUDES, option.excludes),
    )
    return [Rule(here, kind, other) for kind, others in stated for other in others]


def _keep_shorter(found: dict[Literal, Chain], literal: Literal, chain: Chain) -> None:
    known = found.get(literal)
    if known is None or (len(chain), chain) < (len(known), known):
        found[literal] = chain


def _length_of_contradiction(pair: Contradiction) -> tuple[int, int, OptionRef, Chain, Chain]:
    steps = pair.to_holds + pair.to_fails
    backwards = sum(step.contrapositive for step in steps)
    return len(steps), backwards, pair.option, pair.to_holds, pair.to_fails
