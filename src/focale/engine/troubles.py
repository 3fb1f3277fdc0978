"""What went wrong in the engine, in words that a user can act on?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from focale.glossary.messages import FocaleError, fault

_BROKEN = (
    duckdb.ConversionException,
    duckdb.InvalidInputException,
    duckdb.IOException,
    duckdb.SerializationException,
)
"""What DuckDB says of a damaged file; for some damages only its most general error."""

_NO_ROOM = re.compile(r"write|No space|Permission|\.part|cannot create", re.IGNORECASE)
"""What it says of a disk that takes no more."""

_VARIABLES = {"memory_limit": ("FOCALE_MEMORY", "600MB"), "threads": ("FOCALE_THREADS", "2")}
"""Setting -> the variable that sets it, and an example."""


def is_stopped(error: Exception) -> bool:
    """Whether this is what DuckDB makes of Ctrl-C, wherever it was."""
    return type(error) is RuntimeError and str(error) == "Query interrupted"


def wrong_setting(name: str, value: str, error: Exception) -> FocaleError | None:
    """The fault of a setting that a user makes; None for our own.

    Raises KeyboardInterrupt where the setting was not wrong, but stopped by Ctrl-C.
    """
    if is_stopped(error):
        raise KeyboardInterrupt from None
    if name not in _VARIABLES:
        return None
    variable, example = _VARIABLES[name]
    return fault("bad_setting", name=variable, value=value.strip("'"), example=example)


@contextmanager
def telling(files: str, place: Path) -> Iterator[None]:
    """Damage in a file, often found only while its rows are read, and want of room: in words.

    files: that are read, "" for none. place: where is written.
    """
    try:
        yield
    except RuntimeError as error:
        if is_stopped(error):
            raise KeyboardInterrupt from None
        raise
    except duckdb.OutOfMemoryException as error:
        raise fault("out_of_memory", problem=_first_line(error)) from None
    except duckdb.Error as error:
        problem = _first_line(error)
        if isinstance(error, duckdb.IOException) and _NO_ROOM.search(problem):
            # Behind the last colon stands the cause, before it the name of our own part file.
            cause = problem.rpartition(": ")[2]
            raise fault("cannot_write", path=str(place), problem=cause) from None
        if not files or not (isinstance(error, _BROKEN) or type(error) is duckdb.Error):
            raise
        raise fault("broken_file", path=files, problem=problem) from None


def _first_line(error: duckdb.Error) -> str:
    return str(error).partition("\n")[0]
