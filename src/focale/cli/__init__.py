"""How does one use Focale from a terminal, a script or a Makefile?

Reads the words, calls the library, prints. No rule of its own: what a score means stands in the
rooms below. Nothing heavy is imported before a command runs, so that help costs no patience.

Exit codes: 0 done, 1 the data or the profile is wrong, 2 wrong usage, 130 stopped by Ctrl-C,
141 nobody reads the answer any more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from focale.cli.language import language_of, wants_json

STOPPED, NOBODY_READS = 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = language_of(words, os.environ)
    _never_fail_to_print()
    try:
        code = _run(words, lang)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whatever is still buffered would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOBODY_READS


def _run(words: list[str], lang: str) -> int:
    from focale.cli import app, failures

    try:
        with app.command(lang).make_context("focale", words, obj=lang) as context:
            context.command.invoke(context)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        return failures.told(error, lang, as_json=wants_json(words))
    return 0


def _never_fail_to_print() -> None:
    """A terminal that knows no "█" or narrow space shows the nearest sign it knows."""
    from focale.cli import signs

    if sys.stdout is None or sys.stderr is None:  # closed by the caller
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=signs.HANDLER)


__all__ = ["main"]
