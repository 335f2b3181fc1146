"""How often statements of each confidence are right, measured on gold. Prints figures; asserts nothing.

python benchmarks/calibration.py FOLDER...

FOLDER holds codebook.yaml, texts, gold.jsonl and zones.json (tests/gold/tuning/senn unless others are named), or
folders that do, as tests/gold/held_out. Use `GOLD_FOLDER:TEXTS_FOLDER:CODEBOOK` where they stand apart. All folders
count together in the last table.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.coding.registry import make_coder
from irenic.corpus.read import read_paths
from irenic.evaluation.evaluate import Article, evaluate
from irenic.evaluation.figures import BandFigures
from irenic.evaluation.gold import read_gold
from irenic.evaluation.mapping import Mapping
from irenic.evaluation.zones import read_zones


@dataclass(frozen=True)
class Place:
    """Where the gold, the texts and the codebook of one set are."""

    gold: Path
    texts: Path
    codebook: Path

    @classmethod
    def find(cls, text: str) -> list[Place]:
        """The set that is named, or those in the folder; SystemExit where there is none."""
        place = cls.parse(text)
        if any(place.gold.glob("gold*.jsonl")):
            return [place]
        below = sorted({path.parent for path in place.gold.glob("*/gold*.jsonl")})
        if not below:
            sys.exit(f"{place.gold} holds no gold*.jsonl, and no folder in it does; name a folder with gold")
        return [cls.parse(str(folder)) for folder in below]

    @classmethod
    def parse(cls, text: str) -> Place:
        gold, texts, codebook = [*text.split(":"), "", ""][:3]
        folder = Path(gold)
        return cls(folder, Path(texts or gold), Path(codebook) if codebook else folder / "codebook.yaml")


def measure(place: Place) -> tuple[BandFigures, ...]:
    """The bands of one set: the coder as it stands, every article that has gold."""
    gold = read_gold(tuple(sorted(place.gold.glob("gold*.jsonl"))))
    documents = {Path(d.name).stem: d for d in read_paths([place.texts]).documents}
    code = make_coder("rules", load_codebook(place.codebook)).code
    stems = {name: next(stem for stem in sorted(documents) if stem.startswith(name)) for name in gold}
    articles = {name: Article(stem, documents[stem].text) for name, stem in stems.items()}
    predictions = [s.to_json() for stem in stems.values() for s in code(documents[stem])]
    zones = place.gold / "zones.json"
    found = evaluate(gold, articles, predictions, read_zones(zones) if zones.is_file() else [], Mapping())
    return found.overall.by_confidence


def show(title: str, bands: list[BandFigures]) -> None:
    """One table: how many, how many there, how many right in party, issue and stance."""
    print(f"\n{title}\nconfidence       found  there  precision  all right")
    for band in bands:
        shares = f"{band.matched / band.predicted:9.2f}  {band.right / band.predicted:9.2f}"
        print(f"{band.low:.1f} to {band.high:.1f}  {band.predicted:10}  {band.matched:5}  {shares}")


def add_up(sets: list[tuple[BandFigures, ...]]) -> list[BandFigures]:
    """The bands of all sets together."""
    totals: dict[tuple[float, float], list[int]] = defaultdict(lambda: [0, 0, 0])
    for bands in sets:
        for band in bands:
            counts = totals[band.low, band.high]
            for at, number in enumerate((band.predicted, band.matched, band.right)):
                counts[at] += number
    return [BandFigures(low, high, *counts) for (low, high), counts in sorted(totals.items())]


if __name__ == "__main__":
    results = []
    for name in sys.argv[1:] or ["tests/gold/tuning/senn", "tests/gold/tuning/karsa"]:
        for place in Place.find(name):
            results.append(measure(place))
            show(place.gold.as_posix(), list(results[-1]))
    show("together", add_up(results))
