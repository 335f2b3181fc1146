"""How fast near duplicates are found, and what it costs in memory. Prints figures; asserts nothing.

python benchmarks/duplicates.py [DOCUMENTS]
"""

from __future__ import annotations

import random
import resource
import sys
import time

from irenic.corpus.duplicates import find_duplicates
from irenic.corpus.read import read_bytes
from irenic.model.document import Document

WORDS = 800
VOCABULARY = 20_000


def write_stories(count: int, copies: float, one_story: bool) -> list[Document]:
    """Stories of Zipf-distributed words with a common footer; a share of them are edited copies of others."""
    chance = random.Random(1)
    words = [f"word{number}" for number in range(VOCABULARY)]
    weights = [1 / rank for rank in range(1, VOCABULARY + 1)]
    texts: list[list[str]] = []
    out = []
    for number in range(count):
        if texts and chance.random() < copies:
            text = list(texts[0] if one_story else chance.choice(texts))
            for _ in range(10):
                text[chance.randrange(len(text))] = chance.choice(words)
            cut = chance.randrange(0, WORDS // 4)
            del text[cut : cut + WORDS // 8]
        else:
            text = chance.choices(words, weights, k=WORDS)
            texts.append(text)
        footer = (
            "This report was first sent out by the Example Wire and may not be changed without its leave."
        )
        data = f"{' '.join(text)}.\n\n{footer}\n".encode()
        out.append(read_bytes(data, f"{number:06}.txt", ".txt"))
    return out


def measure(label: str, documents: list[Document]) -> None:
    """Time one search."""
    started = time.process_time()
    groups = find_duplicates(documents)
    spent = time.process_time() - started
    linked = sum(len(group.documents) for group in groups)
    print(f"{label:34} {len(documents):7,} {spent:8.2f} s {len(groups):6,} groups of {linked:6,} documents")


def main() -> None:
    """Collections of growing size; then the worst kind, in which one story is carried by nearly all."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    for count in (most // 10, most // 2, most):
        measure("one in five is a copy", write_stories(count, 0.2, False))
    measure("nine in ten copy one story", write_stories(most // 2, 0.9, True))
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
