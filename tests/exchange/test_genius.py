"""GENIUS files: the shapes that occur, round trips, refusals; published results where the files are at hand."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import pytest

from irenic.bargaining.frontier import find_frontier
from irenic.bargaining.solutions import solve_all
from irenic.exchange.genius import read_genius
from irenic.exchange.genius_write import write_genius
from irenic.model.errors import InvalidInputError, UsageError

DOMAIN = """<negotiation_template><utility_space number_of_issues="2"><objective index="0" name="any">
<issue vtype="discrete" name="Price" type="discrete" index="1">
<item index="1" value="low"/><item value="high" index="2"/></issue>
<issue index="2" name="Date" type="discrete"><item value="soon"/><item value="late"/></issue>
</objective></utility_space></negotiation_template>"""


def _profile(price: tuple[str, str], date: tuple[str, str], tail: str = "") -> str:
    return f"""<utility_space><objective index="0">
<issue name="Price" index="1">
<item value="low" evaluation="{price[0]}"/><item value="high" evaluation="{price[1]}"/></issue>
<issue index="2" name="Date">
<item evaluation="{date[0]}" value="soon"/><item value="late" evaluation="{date[1]}"/></issue>
<weight index="2" value="0.4"/><weight value="0.6" index="1"/></objective>{tail}</utility_space>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "case"
    place.mkdir()
    (place / "case_domain.xml").write_text(DOMAIN)
    (place / "Buyer.xml").write_text(_profile(("5", "1"), ("0.1", "3")))
    (place / "Seller.xml").write_text(
        _profile(("1", "4"), ("2", "1e-1"), '<reservation value="1.5"/><discount_factor value="0.9"/>')
    )
    return place


def test_reads_what_is_written(folder: Path) -> None:
    model = read_genius(folder)
    assert [party.id for party in model.parties] == ["Buyer", "Seller"]
    assert [issue.id for issue in model.issues] == ["Price", "Date"]
    assert [weight.value for weight in model.parties[0].weights] == [Fraction(3, 5), Fraction(2, 5)]
    assert model.parties[0].values[1][0].point == Fraction(1, 10)
    assert model.parties[0].reservation is None
    assert model.parties[1].reservation == model.parties[1].disagreement == Fraction(3, 2)
    assert model.notes == ("Seller: the discount factor 0.9 is ignored.",)
    assert read_genius(folder / "case_domain.xml") == model


def test_normalise_divides_by_the_largest(folder: Path) -> None:
    model = read_genius(folder, normalise=True)
    assert [value.point for value in model.parties[0].values[0]] == [1, Fraction(1, 5)]


def test_a_reservation_bounds_the_frontier(folder: Path) -> None:
    """Seller: low/soon 1.4, low/late .64, high/soon 3.2, high/late 2.44; the first two miss 1.5."""
    frontier = find_frontier(read_genius(folder))
    assert {p.options for p in frontier.list_packages(10)} == {(1, 0), (1, 1)}


def test_round_trip(folder: Path, tmp_path: Path) -> None:
    model = read_genius(folder)
    assert write_genius(model, tmp_path / "copy") == ()
    again = read_genius(tmp_path / "copy")
    assert (again.issues, again.parties) == (model.issues, model.parties)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("Buyer.xml", "<utility_space", "Buyer.xml is not well-formed XML"),
        (
            "Buyer.xml",
            '<!DOCTYPE x [<!ENTITY a "b">]><utility_space>&a;</utility_space>',
            "Buyer.xml declares a document type",
        ),
        (
            "Buyer.xml",
            _profile(("NaN", "1"), ("1", "2")),
            "Buyer.xml:3: the evaluation of 'low': 'NaN' is not a finite",
        ),
        ("case_domain.xml", "<a/>", "needs exactly one GENIUS domain file"),
        (
            "case_domain.xml",
            DOMAIN.replace('type="discrete" index="1"', 'type="integer" index="1"'),
            "issue 'Price' is of type integer",
        ),
        (
            "Buyer.xml",
            _profile(("1", "1"), ("1", "2")).replace('value="late"', 'value="later"'),
            "option 'late' of issue 'Date' has no utility",
        ),
    ],
)
def test_broken_files_are_refused_by_name(folder: Path, name: str, content: str, says: str) -> None:
    (folder / name).write_text(content)
    with pytest.raises((UsageError, InvalidInputError)) as refusal:
        read_genius(folder)
    assert says in str(refusal.value)


def test_nested_entities_are_never_expanded(folder: Path) -> None:
    lines = ['<!DOCTYPE l [<!ENTITY a0 "ha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    (folder / "Buyer.xml").write_text("\n".join(lines) + "]><utility_space>&a11;</utility_space>")
    with pytest.raises(UsageError, match=r"Buyer\.xml"):
        read_genius(folder)


def test_an_outside_file_is_never_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (folder / "Buyer.xml").write_text(
        f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]><utility_space>&a;</utility_space>'
    )
    with pytest.raises(UsageError) as refusal:
        read_genius(folder)
    assert "secret" not in str(refusal.value)


PUBLISHED = [
    ("EnglandZimbabwe", 576, 23, {"nash": (8.207, 8.544), "kalai_smorodinsky": (7.601, 8.947)}),
    ("ItexvsCypress", 180, 17, {"nash": (22.70, 18.52)}),
    ("Jobs", 540, 18, {}),
]


@pytest.mark.parametrize(("name", "outcomes", "efficient", "solutions"), PUBLISHED)
def test_published_results(
    name: str, outcomes: int, efficient: int, solutions: dict[str, tuple[float, float]]
) -> None:
    """Set GENIUS_SCENARIOS to a folder that holds GENIUS scenario folders; they are not ours to ship."""
    root = os.environ.get("GENIUS_SCENARIOS")
    found = sorted(Path(root).rglob(name)) if root else []
    if not found:
        pytest.skip(f"no folder {name} below GENIUS_SCENARIOS")
    model = read_genius(found[0])
    assert model.outcomes == outcomes
    frontier = find_frontier(model)
    assert frontier.size == efficient
    for solution, expected in solutions.items():
        worths = [tuple(sorted(map(float, p.utilities))) for p in solve_all(frontier)[solution].packages]
        assert worths == [pytest.approx(tuple(sorted(expected)), abs=0.005)]
