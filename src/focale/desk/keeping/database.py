"""How is the database itself copied out and back? SQLite by its own copy, PostgreSQL by pg_dump."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

from focale.desk.keeping.fault import DeskFault
from focale.desk.surroundings import Surroundings


def kind_of(surroundings: Surroundings) -> str:
    """What the database is called in a backup."""
    return "SQLite" if surroundings.is_sqlite else "PostgreSQL"


def copy_out(surroundings: Surroundings, to: Path) -> None:
    """A consistent copy of the database, also while the desk runs. Raises DeskFault."""
    if surroundings.is_sqlite:
        place = Path(surroundings.database["NAME"])
        with sqlite3.connect(f"file:{place}?mode=ro", uri=True) as source:
            target = sqlite3.connect(to)
            with target:
                source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
            target.close()
        return
    _postgres(surroundings, "pg_dump", "--format=custom", "--no-owner", f"--file={to}")


def copy_in(surroundings: Surroundings, source: Path) -> None:
    """Put a copy in the place of a PostgreSQL database, in one transaction. Raises DeskFault."""
    _postgres(
        surroundings, "pg_restore", "--clean", "--if-exists", "--no-owner",
        "--single-transaction", "--dbname", str(surroundings.database["NAME"]), str(source),
    )  # fmt: skip


def _postgres(surroundings: Surroundings, program: str, *words: str) -> None:
    found = shutil.which(program) or _in_debian(program)
    if found is None:
        raise DeskFault("no_program", program=program)
    database = surroundings.database
    environment = {
        **os.environ, "PGUSER": database["USER"], "PGPASSWORD": database["PASSWORD"],
        "PGHOST": database["HOST"], "PGPORT": database["PORT"], "PGDATABASE": database["NAME"],
    }  # fmt: skip
    environment = {name: value for name, value in environment.items() if value}
    done = subprocess.run(
        [found, *words], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        problem = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise DeskFault("program_failed", program=program, problem=problem)


def _in_debian(program: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    return str(found[-1]) if found else None
