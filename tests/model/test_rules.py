"""Option rules: named cases by hand, and random codebooks against every truth assignment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from irenic.model.codebook import Codebook, Issue, Option, OptionRef
from irenic.model.rules import Literal, OptionRules, RuleKind


def ref(text: str) -> OptionRef:
    issue, option = text.split(".")
    return OptionRef(issue, option)


def lit(text: str) -> Literal:
    return Literal(ref(text.removeprefix("not ")), not text.startswith("not "))


def codebook(*issues: Issue) -> Codebook:
    return Codebook("test", "Test", (), (), issues)


def refs(*texts: str) -> tuple[OptionRef, ...]:
    return tuple(ref(text) for text in texts)


LAKE = OptionRules.of(
    codebook(
        Issue(
            "forces",
            "foreign_forces",
            "Forces",
            options=(
                Option("allied", "Allied troops", implies=refs("hosting.alliance")),
                Option("un", "United Nations troops", requires=refs("ceasefire.full")),
            ),
        ),
        Issue(
            "hosting",
            "foreign_forces",
            "Hosting",
            exclusive=False,
            options=(Option("alliance", "Forces of alliance members", excludes=refs("alignment.neutral")),),
        ),
        Issue(
            "alignment",
            "alignment",
            "Alignment",
            options=(Option("neutral", "Neutrality"), Option("member", "Membership")),
        ),
        Issue(
            "ceasefire",
            "ceasefire",
            "Ceasefire",
            options=(Option("full", "Full ceasefire", requires=refs("line.agreed")),),
        ),
        Issue("line", "territory", "Line", options=(Option("agreed", "Agreed line"),)),
    )
)


@pytest.mark.parametrize(
    ("given_literals", "expected"),
    [
        # implies, then excludes; and the other option of the exclusive issue
        (
            ["forces.allied"],
            {"forces.allied": 0, "hosting.alliance": 1, "not forces.un": 1, "not alignment.neutral": 2},
        ),
        # excludes is symmetric, implies has a contrapositive
        (
            ["alignment.neutral"],
            {
                "alignment.neutral": 0,
                "not alignment.member": 1,
                "not hosting.alliance": 1,
                "not forces.allied": 2,
            },
        ),
        # requires reads like implies, through two steps
        (["forces.un"], {"forces.un": 0, "not forces.allied": 1, "ceasefire.full": 1, "line.agreed": 2}),
        (["not line.agreed"], {"not line.agreed": 0, "not ceasefire.full": 1, "not forces.un": 2}),
        # an option that does not hold says nothing about its rivals
        (["not alignment.member"], {"not alignment.member": 0}),
        ([], {}),
    ],
)
def test_consequences_with_lengths_of_chains(given_literals: list[str], expected: dict[str, int]) -> None:
    found = LAKE.consequences(lit(text) for text in given_literals)
    assert {str(literal): len(chain) for literal, chain in found.items()} == expected


def test_chain_tells_each_rule_in_words() -> None:
    chain = LAKE.consequences([lit("forces.allied")])[lit("not alignment.neutral")]
    assert [step.rule.kind for step in chain] == [RuleKind.IMPLIES, RuleKind.EXCLUDES]
    assert [step.in_words() for step in chain] == [
        "forces.allied implies hosting.alliance",
        "hosting.alliance excludes alignment.neutral",
    ]
    back = LAKE.consequences([lit("not line.agreed")])[lit("not ceasefire.full")]
    assert (
        back[0].in_words()
        == "ceasefire.full requires line.agreed, so without line.agreed there is no ceasefire.full"
    )
    rival = LAKE.consequences([lit("forces.un")])[lit("not forces.allied")]
    assert rival[0].in_words(lambda option: option.option.upper()).startswith("UN leaves no room for ALLIED")


def test_contradiction_meets_where_fewest_rules_are_used_backwards() -> None:
    found = LAKE.contradiction([lit("forces.allied"), lit("not hosting.alliance")])
    assert found is not None
    assert found.option == ref("hosting.alliance")
    assert [step.in_words() for step in found.to_holds] == ["forces.allied implies hosting.alliance"]
    assert found.to_fails == ()
    assert found.givens == (lit("forces.allied"), lit("not hosting.alliance"))


def test_contradiction_names_only_the_two_that_clash() -> None:
    clash = [lit("line.agreed"), lit("forces.allied"), lit("alignment.neutral"), lit("not forces.un")]
    found = LAKE.contradiction(clash)
    assert found is not None
    assert found.givens == (lit("alignment.neutral"), lit("forces.allied"))
    assert not LAKE.jointly_possible(clash)
    assert LAKE.jointly_possible([lit("line.agreed"), lit("forces.allied"), lit("alignment.member")])


def test_given_and_its_opposite_contradict_without_a_rule() -> None:
    found = LAKE.contradiction([lit("line.agreed"), lit("not line.agreed")])
    assert found is not None
    assert (found.to_holds, found.to_fails) == ((), ())


def test_precedence_and_prerequisites() -> None:
    assert LAKE.precedence == (
        (ref("ceasefire.full"), ref("forces.un")),
        (ref("line.agreed"), ref("ceasefire.full")),
    )
    assert LAKE.prerequisites(ref("forces.un")) == refs("ceasefire.full", "line.agreed")
    assert LAKE.prerequisites(ref("forces.allied")) == ()


def test_option_that_can_never_hold_is_refuted_by_its_own_chain() -> None:
    rules = OptionRules.of(
        codebook(
            Issue(
                "a",
                "a",
                "A",
                options=(Option("x", "X", implies=refs("b.y")), Option("z", "Z", implies=refs("a.x"))),
            ),
            Issue("b", "b", "B", options=(Option("y", "Y", excludes=refs("a.x")),)),
        )
    )
    found = rules.consequences([])
    assert set(found) == {lit("not a.x"), lit("not a.z")}
    assert found[lit("not a.x")][0].premise == lit("a.x")


_SHAPE = (("p", 3, True), ("q", 2, False), ("r", 2, True), ("s", 1, True))
_OPTIONS = tuple(OptionRef(issue, f"o{n}") for issue, count, _ in _SHAPE for n in range(count))


def with_rule(option: Option, kind: str, target: OptionRef) -> Option:
    if kind == "implies":
        return replace(option, implies=(*option.implies, target))
    if kind == "requires":
        return replace(option, requires=(*option.requires, target))
    return replace(option, excludes=(*option.excludes, target))


@st.composite
def codebooks(draw: st.DrawFn) -> Codebook:
    """Eight options on four issues, with up to seven random rules of any kind, loops and clashes included."""
    rules = draw(
        st.lists(
            st.tuples(
                st.sampled_from(_OPTIONS),
                st.sampled_from(("implies", "requires", "excludes")),
                st.sampled_from(_OPTIONS),
            ),
            max_size=7,
        )
    )
    issues = []
    for issue, count, exclusive in _SHAPE:
        options = [Option(f"o{n}", f"{issue}{n}") for n in range(count)]
        for source, kind, target in rules:
            if source.issue == issue:
                at = int(source.option[1:])
                options[at] = with_rule(options[at], kind, target)
        issues.append(Issue(issue, issue, issue, options=tuple(options), exclusive=exclusive))
    return codebook(*issues)


literals_given = st.lists(st.builds(Literal, st.sampled_from(_OPTIONS), st.booleans()), max_size=4)


def allowed(book: Codebook, choice: dict[OptionRef, bool]) -> bool:
    """The rules by their definitions, on one truth assignment."""
    for issue in book.issues:
        holding = [option for option in issue.options if choice[OptionRef(issue.id, option.id)]]
        if issue.exclusive and len(holding) > 1:
            return False
        for option in holding:
            if not all(choice[other] for other in option.implies + option.requires):
                return False
            if any(choice[other] for other in option.excludes):
                return False
    return True


def models(book: Codebook, literals: Iterable[Literal]) -> list[dict[OptionRef, bool]]:
    """Every truth assignment that agrees with the rules and the literals: the slow, obvious oracle."""
    wanted = list(literals)
    choices = (
        dict(zip(_OPTIONS, bits, strict=True)) for bits in product((False, True), repeat=len(_OPTIONS))
    )
    return [
        choice
        for choice in choices
        if all(choice[x.option] == x.holds for x in wanted) and allowed(book, choice)
    ]


@settings(max_examples=150, deadline=None)
@given(codebooks(), literals_given)
def test_exact_against_every_truth_assignment(book: Codebook, literals: list[Literal]) -> None:
    rules = OptionRules.of(book)
    possible = models(book, literals)
    assert rules.jointly_possible(literals) == bool(possible)
    if possible:
        follows = {
            Literal(option, holds)
            for option in _OPTIONS
            for holds in (True, False)
            if all(choice[option] == holds for choice in possible)
        }
        assert set(rules.consequences(literals)) == follows


@settings(max_examples=150, deadline=None)
@given(codebooks(), literals_given)
def test_every_chain_is_a_proof(book: Codebook, literals: list[Literal]) -> None:
    rules = OptionRules.of(book)
    for literal, chain in rules.consequences(literals).items():
        if not chain:
            assert literal in literals
            continue
        assert chain[-1].conclusion == literal
        for step, following in pairwise(chain):
            assert step.conclusion == following.premise
        for step in chain:
            assert not models(book, [step.premise, ~step.conclusion])
    found = rules.contradiction(literals)
    if found is not None:
        assert set(found.givens) <= set(literals)
        assert not models(book, found.givens)


@settings(max_examples=60, deadline=None)
@given(codebooks(), literals_given)
def test_contradiction_is_shortest(book: Codebook, literals: list[Literal]) -> None:
    """No pair of givens is refuted in fewer steps: lengths by repeated relaxation over the rules."""
    rules = OptionRules.of(book)
    found = rules.contradiction(literals)
    edges = [(Literal(rule.option), rule.conclusion) for rule in rules.rules]
    edges += [(~end, ~start) for start, end in edges]
    length = dict.fromkeys(literals, 0)
    for _ in range(2 * len(_OPTIONS)):
        for start, end in edges:
            if start in length:
                length[end] = min(length.get(end, 99), length[start] + 1)
    clashes = [steps + length[~x] for x, steps in length.items() if ~x in length]
    assert (len(found.to_holds + found.to_fails) if found else None) == min(clashes, default=None)


@given(codebooks(), literals_given)
@settings(max_examples=40, deadline=None)
def test_order_of_the_codebook_does_not_matter(book: Codebook, literals: list[Literal]) -> None:
    issues = [replace(issue, options=tuple(reversed(issue.options))) for issue in reversed(book.issues)]
    turned = replace(book, issues=tuple(issues))
    one, two = OptionRules.of(book), OptionRules.of(turned)
    assert list(one.consequences(literals)) == list(two.consequences(reversed(literals)))
    assert one.contradiction(literals) == two.contradiction(reversed(literals))
