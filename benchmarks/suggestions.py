"""How fast suggestions are made, and what it costs in memory. Prints figures; asserts nothing.

python benchmarks/suggestions.py [DOCUMENTS]
"""

from __future__ import annotations

import random
import resource
import sys
import time

from irenic.corpus.read import read_bytes
from irenic.model.document import Document
from irenic.suggestions.suggest import suggest

SAYINGS = (
    "{land} minister {name} said that {land} would not accept foreign troops on the shore.",
    "According to {name}, the truce of {month} had been broken {number} times.",
    "{land} demands the release of prisoner {number} and a share of the toll revenues of {month}.",
    "On {month} {number} ferries lay idle, and grain went by road over the northern pass of {land}.",
    "“We reject this draft,” {name} told reporters in {land}.",
)
MONTHS = "January February March April May June July August September October November December".split()


def write(count: int, chance: random.Random) -> list[Document]:
    """Articles of forty sentences by the people of thirty lands, ten speakers in each."""
    lands = [
        f"{start}{vowel}rv{middle}{end}"
        for start, vowel in zip("BDGKL", "aeiou", strict=True)
        for middle, end in (
            ("aa", "ia"),
            ("ee", "land"),
            ("ii", "stan"),
            ("oo", "or"),
            ("uu", "mark"),
            ("ae", "ea"),
        )
    ]
    firsts = [f"{letter}na" for letter in "ABCDEFGHIJ"]
    surnames = [f"{letter}{vowel}rt{end}n" for letter in "KLMNPR" for vowel in "aeiou" for end in "aeiouy"]
    names = [f"{chance.choice(firsts)} {surname}" for surname in surnames]
    out = []
    for number in range(count):
        rows = [
            chance.choice(SAYINGS).format(
                land=chance.choice(lands),
                name=chance.choice(names),
                month=chance.choice(MONTHS),
                number=chance.randrange(99),
            )
            for _ in range(40)
        ]
        out.append(read_bytes("\n\n".join(rows).encode(), f"{number:06}.txt", ".txt"))
    return out


def main() -> None:
    """Collections of growing size, on first contact."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for count in (most // 4, most // 2, most):
        documents = write(count, random.Random(1))
        size = sum(len(document.text) for document in documents) / count
        started = time.process_time()
        found = suggest(documents)
        spent = time.process_time() - started
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count:6,} documents of {size:,.0f} characters {spent:8.2f} s {count / spent:6.0f}/s {memory:6,.0f} MB"
        )
        print(f"       {len(found.parties)} parties, {len(found.actors)} actors, {len(found.issues)} issues")


if __name__ == "__main__":
    main()
