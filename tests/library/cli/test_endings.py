"""However a command ends, it ends in order: no traceback, no half-written file."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale as package
from focale.cli import failures
from tests.terminal import focale, typed

SURROUNDINGS = {**os.environ, "PYTHONPATH": str(Path(package.__file__).parent.parent)}


def test_a_reader_who_leaves_ends_the_command_in_silence(market, given):
    read, write = os.pipe()
    os.close(read)
    ended = typed("top", *given, stdout=write)
    os.close(write)
    assert (ended.returncode, ended.stderr) == (141, b"")


def test_closed_streams_are_no_fault(market):
    command = f"{sys.executable} -m focale profile schema >&- 2>&-"
    assert subprocess.run(["sh", "-c", command], check=False, env=SURROUNDINGS).returncode == 0


@pytest.mark.parametrize("delay", [0.2, 1.5, 3.0])
def test_ctrl_c_ends_with_130_and_leaves_no_half_written_file(market, delay):
    numbers = pa.array(range(3_000_000))
    table = {"id": numbers.cast(pa.string()), "headcount": pa.compute.bit_wise_and(numbers, 255)}
    pq.write_table(pa.table(table), "big.parquet")
    words = "score big.parquet -p p.yaml --out out.csv --html out.html".split()
    process = subprocess.Popen(
        [sys.executable, "-m", "focale", *words],
        env=SURROUNDINGS,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=120)
    # -SIGINT: the signal came before Python had taken signals over; a shell calls that 130 too.
    assert (process.returncode, told) in [(130, b""), (-signal.SIGINT, b""), (0, b"")]
    left = {path.name for path in market.iterdir() if "out" in path.name}
    assert left <= {"out.csv", "out.html"}
    assert process.returncode == 0 or "out.html" not in left


def test_a_failed_write_leaves_the_file_that_was_there(market, given, monkeypatch):
    (market / "o.html").write_text("precious", "utf-8")

    def fails(*_: object, **__: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("focale.report.page.score_page", fails)
    answer = focale("score", *given, "--html", "o.html")
    assert (answer.code, answer.err) == (
        1, "stdout: the system refuses (No space left on device). Check room and rights.\n",
    )  # fmt: skip
    assert (market / "o.html").read_text("utf-8") == "precious"
    assert not list(market.glob(".*.part"))


def test_a_fault_of_ours_is_not_hidden(market, given, monkeypatch):
    monkeypatch.setattr("focale.cli.score.say_score", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        focale("score", *given)


def test_an_engine_stopped_by_ctrl_c_is_no_fault_of_ours():
    with pytest.raises(KeyboardInterrupt):
        failures.told(RuntimeError("Query interrupted"), "fr", as_json=False)
    with pytest.raises(RuntimeError, match="something else"):
        failures.told(RuntimeError("something else"), "fr", as_json=False)
