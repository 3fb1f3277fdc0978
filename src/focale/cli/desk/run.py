"""How does the command line hand over to the desk? As a process: it never imports it."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from focale.cli.screen import Screen
from focale.glossary.messages import fault


def run(screen: Screen, data: Path, words: Sequence[str]) -> None:
    """Run one part of the desk on a data folder; its exit code is ours.

    Raises FocaleError when the desk's libraries are not installed.
    """
    if importlib.util.find_spec("django") is None:
        raise fault("needs_extra", what="focale desk", extra="desk")
    environment = {**os.environ, "FOCALE_DESK_DATA": str(data.expanduser().resolve())}
    typed = [sys.executable, "-m", "focale.desk", *words, "--lang", screen.lang]
    with subprocess.Popen(typed, env=environment) as process:
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        while True:
            try:
                code = process.wait()
                break
            except KeyboardInterrupt:
                continue  # the desk heard it too, and ends in order
    if code:
        raise typer.Exit(code if code > 0 else 128 - code)
