"""Progress is for people who wait: on a terminal, after a while, on stderr, without a trace."""

import io
import sys
import time

import pytest

from focale.cli import progress
from focale.cli.progress import Work

WIPED = "\x1b[2K"


class Terminal(io.StringIO):
    def isatty(self):
        return True


def watched(monkeypatch, patience, stderr):
    """Stderr as said. Not a fixture: pytest gives every phase a stderr of its own."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", stderr)
    return stderr


def test_a_long_step_shows_its_words_and_share(monkeypatch):
    terminal = watched(monkeypatch, 0.05, Terminal())
    with Work() as work:
        told = work.step("Scoring")
        time.sleep(0.3)
        told(0.5)
        time.sleep(0.3)
    assert "Scoring" in terminal.getvalue()
    assert terminal.getvalue().rstrip().endswith(WIPED)


def test_a_short_one_shows_nothing(monkeypatch):
    terminal = watched(monkeypatch, 60, Terminal())
    with Work() as work:
        assert work.step("Scoring") is not None
    assert terminal.getvalue() == ""


def test_without_a_terminal_nobody_watches(monkeypatch):
    stderr = watched(monkeypatch, 0.01, io.StringIO())
    with Work() as work:
        assert work.step("Scoring") is None
        time.sleep(0.1)
    assert stderr.getvalue() == ""


def test_the_bar_goes_when_the_work_fails(monkeypatch):
    terminal = watched(monkeypatch, 0.05, Terminal())

    def fail():
        with Work() as work:
            work.step("Scoring")
            time.sleep(0.3)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert "Scoring" in terminal.getvalue()
    assert terminal.getvalue().rstrip().endswith(WIPED)
