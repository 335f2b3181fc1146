"""docs/reference/coding-rules.md lists every rule id with its example; run this file to write it anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from irenic.coding.frames.rule_ids import rule_ids
from irenic.coding.resources import classes

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "coding-rules.md"
RULES: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests" / "coding" / "data" / "rule_examples.yaml").read_text("utf-8")
)

_HEAD = """\
# The rules of the coder

The field `rule` of a statement says which rule found it: `KIND.CLASS.PATTERN`. The kind is the word class of the
trigger (`light`: a noun after a light verb such as "expressed"); the class is what its triggers do; the pattern is how
the content follows. Triggers and classes are data: `src/irenic/coding/data/`. Every sentence below is a test, about
fictional talks between Northland (Ada Abel) and Southmark (Ben Brandt); each is coded with Northland as the holder.

| pattern | the content is |
|---|---|
| `that`, `whether`, `inf`, `ing` | a clause, a question, an infinitive, a verb in -ing |
| `np`, `as`, `as2`, `adj` | an object, an object "as" something, an object judged |
| a preposition | what follows it |
| `obj-…`, `np-…`, `…-inf` | after an object; one object tied to another; an infinitive after preposition and object |
| `passive`, `relative` | the subject of the passive; the noun before "which X rejected" |
| `deadline` | who is given time, and what for ("gave Southmark two weeks to") |
| `dropped` | what is no longer asked, refused or offered ("withdrew its objections to") |
| `cleft`, `predicate` | the predicate of "what X rejected is", of "X's demand is" |
| `bare`, `colon` | the words before the noun ("X's ceasefire demand"); what follows the colon |

`quote.sentence` is a sentence of direct speech in which no other rule found the speaker's stance, `verb.attribution` a
content around "…, X said", `verb.according` one "according to X", `verb.echo` a stance
pointed back to ("so does X"), `verb.under` the terms of a plan ("under X's plan"),
`verb.bound` what an accord binds somebody to ("the deal commits X to"),
`noun.redline` a red line.
"""


def render() -> str:
    lines = [_HEAD]
    for kind, title in _KINDS.items():
        own = [rule for rule in rule_ids() if rule.split(".")[0] == kind and rule in RULES["examples"]]
        lines += [f"## {title}", "", "| rule | example | stance | act | starts at |", "|---|---|---|---|---|"]
        lines += [_row(rule, RULES["examples"][rule]) for rule in own]
        lines.append("")
    lines += ["## Without an example", "", _NONE, ""]
    lines += [f"- `{rule}`" for rule in RULES["none_known"]]
    return "\n".join(lines) + "\n"


_KINDS = {
    "verb": "Verbs",
    "noun": "Nouns",
    "light": "Nouns after a light verb",
    "adjective": "Adjectives",
    "quote": "Direct speech",
}
_NONE = "The tables make these ids too, but no sentence is known that bears them."


def _row(rule: str, example: dict[str, str]) -> str:
    parts = rule.split(".")
    name = {"quote": "report", "noun.redline": "redline"}.get(
        parts[0] if parts[0] == "quote" else rule, parts[1]
    )
    confidence = f"{classes()[name].confidence:.2f}" if name in classes() else "the verb's class"
    text = example["text"]
    return (
        f"| `{rule}` | {text} | {example['polarity']} {example['issue']} | {example['act']} | {confidence} |"
    )


def test_page_is_what_the_data_says() -> None:
    assert PAGE.read_text("utf-8") == render()


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
