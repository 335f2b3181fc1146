"""Negotiation models taken from files or from a process, and written to files."""

from __future__ import annotations

from pathlib import Path

from irenic.exchange.atomic import write_files
from irenic.exchange.genius_write import write_genius
from irenic.exchange.negotiation_csv import write_model_csv
from irenic.exchange.negotiation_files import read_model
from irenic.exchange.negotiation_yaml_write import write_model_yaml
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationModel
from irenic.model.position import Settings

CODEBOOK_FILE = "codebook.yaml"


def load_model(
    path: Path, normalise: bool = False, codebook: Path | None = None, settings: Settings | None = None
) -> NegotiationModel:
    """The model in a file or GENIUS folder, or the one that a process's positions give."""
    if codebook is not None or (path.is_dir() and (path / CODEBOOK_FILE).is_file()):
        from irenic.questions.package_evidence import model_of_process

        return model_of_process(path, codebook, settings)
    if settings is not None and settings.as_of is not None:
        raise UsageError("--as-of needs a process folder, or --codebook: a model file has no dates")
    return read_model(path, normalise)


def save_model(model: NegotiationModel, path: Path) -> tuple[str, ...]:
    """Write the model in the format that the name asks for; return what the format cannot hold."""
    kind = path.suffix.lower()
    if kind in {".yaml", ".yml"}:
        write_files(path.parent, {path.name: write_model_yaml(model)})
        return ()
    if kind == ".csv":
        write_files(path.parent, {path.name: write_model_csv(model)})
        kept = "rules, drafts, red lines on combinations and what numbers rest on"
        return (f"{path.name} holds weights, values and thresholds; {kept} are not in it.",)
    if not kind:
        return write_genius(model, path)
    raise UsageError(f"{path.name} names no format: use .yaml, .csv, or a folder for GENIUS")
