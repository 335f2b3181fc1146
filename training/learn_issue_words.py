"""Fit the weights of words and write src/irenic/coding/data/issue_words.tsv.

python training/learn_issue_words.py [--out FILE] [GOLD...]
"""

from __future__ import annotations

from contents import HERE, arguments, coded, written
from word_model import table

TARGET = HERE.parent / "src" / "irenic" / "coding" / "data" / "issue_words.tsv"
LEAST = 0.5
"""Smaller weights are left out: what they add up to changes hardly any choice, and they are nine tenths of all."""


def main() -> None:
    """Write the table."""
    target, folders = arguments(__doc__, TARGET)
    rows = table([*written(), *coded(folders)], LEAST)
    lines = [
        "# What words speak for each standard issue; made by training/learn_issue_words.py, not to be edited here."
    ]
    lines += [
        f"{word}\t{' '.join(f'{issue}:{weight:.2f}' for issue, weight in row.items())}"
        for word, row in rows.items()
    ]
    target.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
