"""Negotiation models in whatever format a file has."""

from __future__ import annotations

from pathlib import Path

from irenic.exchange.genius import read_genius
from irenic.exchange.negotiation_csv import read_model_csv
from irenic.exchange.negotiation_yaml import read_model_yaml
from irenic.model.errors import UsageError
from irenic.model.negotiation import NegotiationModel


def read_model(path: Path, normalise: bool = False) -> NegotiationModel:
    """The model in a YAML or CSV file, a GENIUS folder or a GENIUS domain file."""
    if not path.exists():
        raise UsageError(f"{path} does not exist: name a model file, a GENIUS folder or a process folder")
    kind = path.suffix.lower()
    if path.is_dir() or kind == ".xml":
        return read_genius(path, normalise)
    if kind in {".yaml", ".yml"}:
        return read_model_yaml(path)
    if kind == ".csv":
        return read_model_csv(path)
    raise UsageError(f"{path.name} is no model: use .yaml, .csv, a GENIUS .xml domain, or a folder")
