"""How fast articles are coded, and what it costs in memory, beside plain scans of the same text. Asserts nothing.

python benchmarks/coding.py [--large]

Articles of about five kilobytes are joined from the digests of the Ukraine example; the others, off the subject, are
made from its words without its names. Each size runs in a process of its own, so that its peak memory is its own.
Articles are made one at a time, as they would come from a disk, and the time for making them is not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from irenic.codebook.load import load_codebook
from irenic.coding.contract import Coder
from irenic.coding.registry import make_coder
from irenic.corpus.read import read_paths
from irenic.model.document import Document, Zone, ZoneKind

EXAMPLE = Path(__file__).parents[1] / "examples" / "ukraine-2025"
SIZE = 5_000
SIZES = (100, 1_000, 10_000)
LARGE = 100_000
HARBOUR = (
    "The harbour authority said on Tuesday that the ferry to the northern islands would run twice a day from June. "
    "Fishermen had asked for an earlier start, and the mayor promised to look at the timetable again. A new crane "
    "was delivered in the spring, but the company that built it has not yet trained its crews. “We are nearly "
    "there,” its director told the local radio. Visitors rejected the first design of the quay as too plain. "
)


def paragraphs() -> list[str]:
    """The paragraphs of the example's digests, without headings."""
    texts = [document.text for document in read_paths([EXAMPLE / "documents"]).documents]
    return [p.strip() for text in texts for p in text.split("\n\n") if len(p) > 80]


def on_topic(count: int) -> Iterator[str]:
    """Articles joined from paragraphs of the digests, each in another order."""
    stock, chance = paragraphs(), random.Random(7)
    for _ in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < SIZE:
            parts.append(chance.choice(stock))
        yield "\n\n".join(parts)[:SIZE]


def off_topic(count: int) -> Iterator[str]:
    """Articles about a harbour, sentences in another order each."""
    stock, chance = re.findall(r"[^.]+\.(?:”[^.]+\.)? ?", HARBOUR), random.Random(7)
    for _ in range(count):
        parts: list[str] = []
        while sum(map(len, parts)) < SIZE:
            parts.append("".join(chance.choices(stock, k=4)))
        yield "\n\n".join(parts)[:SIZE]


def mixed(count: int) -> Iterator[str]:
    """One article in twenty on the subject, as in a general news feed."""
    for number, (on, off) in enumerate(zip(on_topic(count), off_topic(count), strict=True)):
        yield on if number % 20 == 0 else off


FEEDS: dict[str, Callable[[int], Iterator[str]]] = {
    "on the subject": on_topic,
    "off the subject": off_topic,
    "one in twenty on": mixed,
}


def document(text: str) -> Document:
    """All of the text as body, so that coding alone is measured."""
    zones = (Zone(ZoneKind.BODY, 0, len(text)),)
    return Document("a.txt", text, hashlib.sha256(text.encode()).hexdigest(), zones)


def start() -> Coder:
    """A coder that has coded once: everything is loaded."""
    coder = make_coder("rules", load_codebook(EXAMPLE / "codebook.yaml"))
    coder.code(document(next(on_topic(1))))
    return coder


def measure(feed: str, count: int) -> None:
    """Code a feed and print one row: articles, statements, articles a second, peak memory."""
    coder, spent, statements = start(), 0.0, 0
    for text in FEEDS[feed](count):
        one = document(text)
        started = time.process_time()
        statements += len(coder.code(one))
        spent += time.process_time() - started
    print(f"{feed:18}{count:10,}{statements:12,}{count / spent:14,.0f}{_peak():12,.0f}")


def _peak() -> float:
    """Peak resident memory in MB (Linux counts in kB)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024 / 1024


def floor() -> None:
    """What it costs to look at the text at all."""
    texts = list(on_topic(300))
    names = re.compile(r"\b(?:Russia|Ukraine|Moscow|Kyiv|Putin|Zelenskyy|Trump)\b")
    words = re.compile(r"\w+")
    scans: dict[str, Callable[[str], object]] = {
        "str.find of a word": lambda text: text.find("absent words"),
        "regex of seven names": names.findall,
        "regex of all words": words.findall,
    }
    for title, scan in scans.items():
        rounds, started = 0, time.process_time()
        while time.process_time() - started < 0.3:
            for text in texts:
                scan(text)
            rounds += 1
        rate = rounds * len(texts) / (time.process_time() - started)
        print(f"{title:28}{rate:14,.0f} articles/s {rate * SIZE / 1e6:12,.1f} M characters/s")


def start_up() -> None:
    """Import, codebook, and the first article, in a fresh process."""
    began = time.process_time()
    codebook = load_codebook(EXAMPLE / "codebook.yaml")
    read = time.process_time()
    coder = make_coder("rules", codebook)
    made = time.process_time()
    first = document(next(on_topic(1)))
    started = time.process_time()
    coder.code(first)
    coded = time.process_time() - started
    print(
        f"start-up: codebook {read - began:.2f} s, coder {made - read:.2f} s, first article {coded:.2f} s more"
    )


def main() -> None:
    """Start-up, floor, then each feed and size in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help=f"{LARGE:,} articles as well")
    parser.add_argument("--feed", choices=FEEDS, help=argparse.SUPPRESS)
    parser.add_argument("--count", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.feed:
        measure(given.feed, given.count)
        return
    start_up()
    floor()
    print(f"{'':18}{'articles':>10}{'statements':>12}{'articles/s':>14}{'peak MB':>12}", flush=True)
    for feed in FEEDS:
        for count in (*SIZES, LARGE) if given.large else SIZES:
            subprocess.run([sys.executable, __file__, "--feed", feed, "--count", str(count)], check=True)


if __name__ == "__main__":
    main()
