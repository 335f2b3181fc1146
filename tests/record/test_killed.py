"""Killed at any moment, a rerun completes with nothing lost or doubled; and two may add at once."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.record.adding import add_documents
from tests.record.helpers import SaysCoder, dump_record, make_documents

from irenic.record.store import Record

ROOT = Path(__file__).parents[2]
COUNT = 120


def _start(folder: Path, count: int, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.record.adding", str(folder), str(count), *more]
    path = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def _finish(process: subprocess.Popen[str]) -> None:
    with process:
        assert process.wait(timeout=60) == 0


def _fork_and_kill(folder: Path, count: int, after: float) -> bool:
    """Add documents in a forked process and kill that after some seconds; whether it was still at work."""
    child = os.fork()
    if child == 0:
        try:
            add_documents(folder, count)
        finally:
            os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _time_of_uninterrupted_run(folder: Path, count: int) -> float:
    folder.mkdir()
    start = time.perf_counter()
    add_documents(folder, count)
    return time.perf_counter() - start


def _check_whole(folder: Path) -> int:
    """Every stored document has all its statements; returns how many documents there are."""
    if not (folder / "record.sqlite").exists() or (folder / "record.sqlite").stat().st_size == 0:
        return 0
    with Record.open(folder, create=True) as record:
        stored = record.documents()
        for document in stored:
            expected = SaysCoder().code(document)
            assert [s.to_json() for s in record.statements(document=document.sha256)] == [
                s.to_json() for s in expected
            ]
    return len(stored)


def _check_sound(folder: Path) -> None:
    """SQLite finds nothing wrong with the file, and the full-text index holds what the tables hold."""
    with sqlite3.connect(folder / "record.sqlite") as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        raw.execute("INSERT INTO statement_words (statement_words) VALUES ('integrity-check')")
        for words, table in (("statement_words", "statements"), ("document_words", "documents")):
            indexed = raw.execute(f"SELECT count(*) FROM {words} WHERE {words} MATCH 'says OR report'")
            assert indexed.fetchone() == raw.execute(f"SELECT count(*) FROM {table}").fetchone()
    raw.close()


def _kill_many(tmp_path: Path, seed: int, rounds: int, kills_in_a_row: int, count: int) -> int:
    """Rounds of kills, each from an empty folder to a completed rerun; returns how many kills struck."""
    chance = random.Random(seed)
    whole = tmp_path / "whole"
    length = _time_of_uninterrupted_run(whole, count)
    expected = dump_record(whole)
    struck = 0
    for number in range(rounds):
        folder = tmp_path / str(number)
        folder.mkdir()
        before = 0
        for _ in range(kills_in_a_row):
            struck += _fork_and_kill(folder, count, chance.uniform(0, length / 2))
            stored = _check_whole(folder)
            assert stored >= before, "what was stored once is there for good"
            before = stored
        add_documents(folder, count)
        assert dump_record(folder) == expected
        _check_sound(folder)
    return struck


def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path) -> None:
    chance = random.Random(20310502)
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    length = _time_of_uninterrupted_run(whole, COUNT)
    cut.mkdir()
    struck = 0
    for _ in range(4):
        process = _start(cut, COUNT)
        time.sleep(chance.uniform(0, length / 2))
        process.kill()
        with process:
            struck += process.wait(timeout=60) == -signal.SIGKILL
        _check_whole(cut)
    assert struck, "no kill came before the end"
    _finish(_start(cut, COUNT))
    assert dump_record(cut) == dump_record(whole)
    _check_sound(cut)


def test_many_kills_at_random_moments(tmp_path: Path) -> None:
    struck = _kill_many(tmp_path, seed=1, rounds=5, kills_in_a_row=4, count=60)
    assert struck, "no kill came before the end"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_hundreds_of_kills_at_random_moments(tmp_path: Path, seed: int) -> None:
    struck = _kill_many(tmp_path, seed=seed, rounds=10, kills_in_a_row=6, count=150)
    assert struck >= 10, "too few kills came before the end to say anything"


def test_kills_while_the_record_is_being_made(tmp_path: Path) -> None:
    chance = random.Random(7)
    whole = tmp_path / "whole"
    length = _time_of_uninterrupted_run(whole, 1)
    for number in range(15):
        folder = tmp_path / str(number)
        folder.mkdir()
        _fork_and_kill(folder, 1, chance.uniform(0, length))
        add_documents(folder, 1)
        assert dump_record(folder) == dump_record(whole)


def test_two_processes_that_add_at_once_make_one_record(tmp_path: Path) -> None:
    whole, both = tmp_path / "whole", tmp_path / "both"
    whole.mkdir()
    both.mkdir()
    add_documents(whole, COUNT)
    processes = [_start(both, COUNT), _start(both, COUNT, "reversed"), _start(both, COUNT)]
    for process in processes:
        _finish(process)
    assert dump_record(both) == dump_record(whole)
    _check_sound(both)
    assert len(dump_record(both)["names"]) == COUNT - len({d.sha256 for d in make_documents(COUNT)})  # type: ignore[arg-type]
