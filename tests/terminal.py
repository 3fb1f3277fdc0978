"""A terminal for tests: type a command in this process, read what it says."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import focale as focale_package
from focale.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command said: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Stdout as the one JSON object that it must be."""
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """Everything said, on one line, with plain spaces."""
        return " ".join((self.out + self.err).split())


def focale(*words: object) -> Answer:
    """Run a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(word) for word in words])
    return Answer(code, out.getvalue(), err.getvalue())


def typed(
    *words: object, surroundings: Mapping[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own."""
    command = [sys.executable, "-m", "focale", *map(str, words)]
    package = str(Path(focale_package.__file__).parent.parent)
    env = {**os.environ, "PYTHONPATH": package, **(surroundings or {})}
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.run(command, check=False, env=env, **pipes)
