"""`irenic stability`: who has a reason to move away from a state, and what the others could do then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from irenic.cli.json_text import dump_json
from irenic.cli.messages import tell
from irenic.cli.paths import GivenPath
from irenic.cli.study_options import read_settings, study_options
from irenic.model.errors import UsageError

if TYPE_CHECKING:
    from irenic.questions.stability import LoadedModel
    from irenic.stability.compliance import ComplianceAnswer

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


@click.command(name="stability")
@click.argument("model", type=GivenPath())
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="For people or machines."
)
@click.option("--from", "start", metavar="STATE", help="Where things stand: what can be reached from there.")
@click.option("--explain", multiple=True, metavar="STATE", help="Why this state is stable or not, for whom.")
@click.option(
    "--for", "players", multiple=True, metavar="WHO", help="Explain for these decision makers alone."
)
@click.option(
    "--concept",
    multiple=True,
    type=click.Choice(CONCEPTS),
    help="For --explain and --target; seq unless told.",
)
@click.option(
    "--target", metavar="STATE", help="The smallest change of preferences that makes it an equilibrium."
)
@click.option(
    "--sensitivity", is_flag=True, help="Vary each preference statement: which equilibria come and go."
)
@click.option(
    "--coalitions/--no-coalitions", default=True, help="Whether groups that move together are looked at."
)
@click.option("--write", "out", type=GivenPath(), metavar="FILE.gmcr", help="Write as a GMCR+ file.")
@click.option("--proposal", metavar="ID|FILE", help="Would this settlement hold? MODEL is then a process.")
@click.option(
    "--guarantee",
    "guarantees",
    multiple=True,
    metavar="GUARANTOR:VIOLATOR",
    help="With --proposal: add this.",
)
@study_options
def command(
    model: Path,
    form: str,
    out: Path | None,
    proposal: str | None,
    guarantees: tuple[str, ...],
    codebook_path: Path | None,
    start: str | None,
    explain: tuple[str, ...],
    players: tuple[str, ...],
    concept: tuple[str, ...],
    target: str | None,
    sensitivity: bool,
    coalitions: bool,
    **settings: Any,
) -> None:
    """Analyse a conflict: a MODEL in YAML, or a GMCR+ file (.gmcr); or a process, with --proposal.

    For every state: has anyone a reason to move away, and could the others answer so that it would not pay?
    A STATE is told by its number, as Y, N and - in option order, or by a statement that holds in it alone.
    The options from --codebook on are for --proposal.

    \b
    Example:
      irenic stability examples/models/elmira.yaml --from NYNNN --explain YNYNN
      irenic stability examples/ukraine-2025 --proposal april-draft
    """
    from irenic.questions.stability import LoadedModel, StabilityRequest, answer_stability, load_conflict

    compliance = None
    if proposal is not None:
        compliance = _compliance(model, codebook_path, proposal, guarantees, settings)
        loaded = LoadedModel(compliance.conflict.model, None, ())
    elif guarantees:
        raise UsageError("--guarantee needs --proposal: say which settlement is guaranteed")
    else:
        loaded = load_conflict(model)
    request = StabilityRequest(
        coalitions=coalitions,
        status_quo=start,
        explain=explain,
        players=players,
        concepts=concept or ("seq",),
        target=target,
        sensitivity=sensitivity,
        compliance=compliance,
    )
    answer = answer_stability(loaded, request)
    if out is not None:
        _write(loaded, out)
    if form == "json":
        from irenic.questions.stability_document import as_document

        click.echo(dump_json(as_document(answer)))
    else:
        from irenic.cli.stability_tables import render

        click.echo(render(answer), nl=False)


def _compliance(
    process: Path, codebook: Path | None, proposal: str, guarantees: tuple[str, ...], settings: dict[str, Any]
) -> ComplianceAnswer:
    from irenic.questions.compliance import answer_compliance
    from irenic.questions.study import open_study

    return answer_compliance(
        open_study((process,), codebook, read_settings(**settings)), proposal, guarantees
    )


def _write(loaded: LoadedModel, out: Path) -> None:
    from irenic.exchange.atomic import write_files
    from irenic.questions.stability import export_gmcr

    text, lost = export_gmcr(loaded)
    write_files(out.parent, {out.name: text})
    for line in lost:
        tell(f"irenic: {line}")
