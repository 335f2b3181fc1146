"""Fixtures for the record's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.helpers import Clock

from irenic.record.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path, create=True, clock=Clock()) as opened:
        yield opened
