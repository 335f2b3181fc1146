"""`irenic evaluate`: predicted statements scored against gold records."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from irenic.cli.json_text import dump_json
from irenic.cli.numbers import Number
from irenic.cli.paths import GivenPath
from irenic.model.errors import UsageError

if TYPE_CHECKING:
    from irenic.evaluation.evaluate import Article

_ENDINGS = {".txt": 0, ".md": 1}
_PATH = GivenPath()
_VALUED = frozenset({"--texts", "--zones", "--map", "--min-confidence", "--format"})


class _GoldCommand(click.Command):
    """Lets `--gold` take all files up to the next option, as in `--gold a.jsonl b.jsonl`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell `--gold A B P` as `--gold A --gold B P`, the last path being that of the predictions."""
        return super().parse_args(ctx, _spread(args))


@click.command(name="evaluate", cls=_GoldCommand, context_settings={"max_content_width": 80})
@click.argument("predictions", type=_PATH)
@click.option("--gold", type=_PATH, multiple=True, required=True, help="Gold records; several may follow.")
@click.option("--texts", type=_PATH, help="Folder of the articles; that of the gold file unless given.")
@click.option("--zones", type=_PATH, help="Zones; zones.json beside the gold file unless given.")
@click.option("--map", "mapping", type=_PATH, help="How words of the predictions become those of gold.")
@click.option("--min-confidence", type=Number(0, 1), help="Leave out what is less sure.")
@click.option("--errors", is_flag=True, help="List what is missed, spurious or wrong in a field.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="For whom.")
def command(
    predictions: Path,
    gold: tuple[Path, ...],
    texts: Path | None,
    zones: Path | None,
    mapping: Path | None,
    min_confidence: float | None,
    errors: bool,
    form: str,
) -> None:
    """Score statements against gold records: precision, recall, F1, by field and form.

    PREDICTIONS are JSON Lines as `irenic code` prints them. A statement counts once for every issue it
    names; it is found where its span covers that of a gold record, one to one.

    \b
    Example:
      irenic code articles/ --codebook codebook.yaml > statements.jsonl
      irenic evaluate --gold gold.jsonl statements.jsonl
    """
    from irenic.cli.evaluate_table import fault_lines, table_lines
    from irenic.evaluation.evaluate import evaluate
    from irenic.evaluation.gold import read_gold
    from irenic.evaluation.mapping import Mapping, read_mapping
    from irenic.evaluation.units import read_predictions
    from irenic.evaluation.zones import read_zones

    records = read_gold(gold)
    articles = {name: _article(name, texts or own[0].folder) for name, own in records.items()}
    beside = dict.fromkeys(path.parent / "zones.json" for path in gold)
    places = [zones] if zones else [place for place in beside if place.is_file()]
    found = [zone for place in places for zone in read_zones(place)]
    if zones and found and not any(zone.article in records for zone in found):
        raise UsageError(
            f"{zones.name} has no zone of an article with gold; name the zones of these articles"
        )
    result = evaluate(
        records,
        articles,
        read_predictions(predictions, min_confidence),
        found,
        read_mapping(mapping) if mapping else Mapping(),
    )
    if form == "json":
        click.echo(dump_json(result.to_json(errors), indent=1))
        return
    for line in table_lines(result):
        click.echo(line)
    for line in fault_lines(result.faults) if errors else ():
        click.echo(line)


def _spread(args: Sequence[str]) -> list[str]:
    """`--gold A B P` → `--gold A --gold B P`; where a path stands elsewhere, that is the predictions."""
    gold: list[str] = []
    rest: list[str] = []
    loose = False
    at = 0
    while at < len(args):
        arg, at = args[at], at + 1
        if arg == "--gold":
            while at < len(args) and not args[at].startswith("-"):
                gold.append(args[at])
                at += 1
        elif arg in _VALUED:
            rest += args[at - 1 : at + 1]
            at += 1
        else:
            loose = loose or not arg.startswith("-")
            rest.append(arg)
    if not loose and len(gold) > 1:
        rest.append(gold.pop())
    return [part for path in gold for part in ("--gold", path)] + rest


def _article(name: str, folder: Path) -> Article:
    """The text of that name, else the first whose name begins so, `.txt` before `.md`."""
    from irenic.corpus.read import read_paths
    from irenic.evaluation.evaluate import Article

    found = sorted(
        (path.stem != name, _ENDINGS[path.suffix], path)
        for path in _listed(folder)
        if path.name.startswith(name)
    )
    if not found:
        raise UsageError(
            f"there is no text {name}*.txt in {folder}; name the folder of the texts with --texts"
        )
    path = found[0][-1]
    corpus = read_paths([path])
    if not corpus.documents:
        raise UsageError(f"{path.name}: {corpus.failures[0].reason}")
    document = corpus.documents[0]
    return Article(path.stem, document.text, document.source_kind)


def _listed(folder: Path) -> list[Path]:
    """The texts of a folder; a link out of it is none, for it could lead anywhere."""
    try:
        inside = folder.resolve()
        return [
            path for path in folder.iterdir() if path.suffix in _ENDINGS and path.resolve().parent == inside
        ]
    except OSError as error:
        raise UsageError(f"{folder} cannot be listed: {error.strerror}; name a folder with --texts") from None
