"""The `irenic` command: each subcommand lives in its own module and is imported only when it is used."""

from __future__ import annotations

import errno
import importlib
import io
import os
import sys

import click

from irenic import __version__
from irenic.cli.messages import problem_lines, tell, tell_all, usage_line
from irenic.model.errors import InvalidInputError, IrenicError

COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("new", "Start a process from the issue library."),
    "read": ("read", "Show documents as the program sees them."),
    "suggest": ("suggest", "Suggest what a codebook still lacks, as YAML to paste."),
    "code": ("code", "Print the statements found in documents, as JSON Lines."),
    "explain": ("explain", "Tell why each statement is about its issue: which words decided."),
    "events": ("events", "Print the meetings, calls, visits and proposals that documents tell of."),
    "evaluate": ("evaluate", "Score statements against gold: precision, recall, F1, by field and form."),
    "add": ("add", "Read and code documents into a process's record."),
    "review": ("review", "Accept, edit or reject statements; undo."),
    "positions": ("positions", "Show what each party holds on each issue, as of a date."),
    "check": ("check", "Test a proposal clause by clause; exit 1 where a red line is crossed."),
    "packages": ("packages", "Find the packages that respect every red line, or what blocks them."),
    "stability": ("stability", "Who would leave a state, and how others could answer (graph model)."),
    "forecast": ("forecast", "Forecast where an ordered issue settles, beside simple baselines."),
    "backtest": ("backtest", "Test the forecast models on past issues with known outcomes."),
    "hold": ("hold", "Say which conditions of a lasting agreement a draft meets, misses or leaves open."),
    "brief": ("brief", "Write a brief in which every cell opens the words it rests on."),
}
"""The one registry of subcommands: name → (module below irenic.cli, its help line), in the order of help."""


class LazyGroup(click.Group):
    """A group whose commands are imported only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names in the order of the registry."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command object of that name: every module names it `command`."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"irenic.cli.{COMMANDS[cmd_name][0]}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands from the registry, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="irenic")
def irenic() -> None:
    """Read what was reported about a negotiation; keep who said what; answer what analysts ask.

    \b
    Example:
      irenic brief articles/ --codebook codebook.yaml --out out
    """


def main() -> None:
    """Run the command line; a refusal is one clear sentence, or one line for each fault of a file, and exit code 2."""
    _speak_utf8()
    try:
        code = irenic.main(prog_name="irenic", standalone_mode=False)
        if sys.stdout is not None:  # closed by whoever called: nothing is wanted
            sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        tell(usage_line(error))
        code = error.exit_code
    except click.Abort:
        tell("irenic: stopped before the end")
        code = 1
    except InvalidInputError as error:
        tell_all(problem_lines(error.problems))
        code = 2
    except IrenicError as error:
        tell(f"irenic: {error}")
        code = 2
    except OSError as error:
        code = _tell_system_fault(error)
    sys.exit(code if isinstance(code, int) else 0)


def _speak_utf8() -> None:
    """Input and output are UTF-8 whatever the system's own encoding: what is written must be readable again."""
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def _tell_system_fault(error: OSError) -> int:
    """Say what the system refused; what is still to be written is given up, so that nothing fails again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.EPIPE:
        return 1
    reason = (error.strerror or str(error)).lower()
    if error.filename is not None:
        tell(f"irenic: cannot use {error.filename}: {reason}; check the path and its permissions")
    else:
        tell(f"irenic: cannot write the output: {reason}; make room, or write elsewhere")
    return 2
