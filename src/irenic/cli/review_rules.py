"""`irenic review PROCESS rules`: what the decisions say of each of the coder's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from irenic.cli.json_text import dump_json
from irenic.cli.lines import count_of, cut_line_keeping, make_plain, wrap_lines
from irenic.cli.review_session import Session, format_option

if TYPE_CHECKING:
    from irenic.record.learned import RuleFigures


@click.command("rules")
@format_option
@click.pass_obj
def _rules(session: Session, form: str) -> None:
    """Show for each rule how its statements fared in review, and the precision that follows.

    The precision starts from the coder's own confidence, which weighs as much as ten decisions; accepted is
    a hit, edited half a hit, rejected a miss. It changes nothing by itself: `irenic positions` and `irenic
    brief` use it where --learned-confidence is given.

    \b
    Example:
      irenic review talks/ rules
    """
    from irenic.questions.add import load_process_codebook
    from irenic.questions.one_decision import read_evidence
    from irenic.record.learned import EDITED_SHARE, PRIOR_WEIGHT, rule_figures

    codebook = load_process_codebook(session.process)
    with session.open() as record:
        figures = rule_figures(record.log(), tellings=read_evidence(record, codebook).ids())
    if form == "json":
        prior = {"prior_weight": PRIOR_WEIGHT, "edited_share": EDITED_SHARE}
        data = prior | {"rules": [row.to_json() for row in figures]}
        click.echo(dump_json(data, indent=2))
        return
    if not figures:
        click.echo("Nothing has been decided yet.")
        return
    _show(figures)


def _show(figures: tuple[RuleFigures, ...]) -> None:
    from irenic.record.learned import PRIOR_WEIGHT

    click.echo("coded  learned  accepted  edited  rejected  rule")
    for row in figures:
        head = f"{row.coded:5.2f}  {row.learned:7.2f}  {row.accepted:8}  {row.edited:6}  {row.rejected:8}  "
        click.echo(cut_line_keeping(head, make_plain(f"{row.rule} ({row.coder})")))
    decided = sum(row.decided for row in figures)
    click.echo(
        wrap_lines(
            f"{count_of(decided, 'decision')}. The coder's confidence weighs as much as {PRIOR_WEIGHT:.0f} "
            "decisions; edited counts half. Used only with --learned-confidence."
        )
    )


RULES = _rules
"""The subcommand."""
