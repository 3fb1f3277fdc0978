"""Real servers for tests: a PostgreSQL of its own in a temporary folder, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server(program: Path) -> Iterator[str]:
    """The URL of a fresh server on a local socket; program: its `postgres`."""
    folder = Path(tempfile.mkdtemp(prefix="focale-pg-", dir="/tmp"))
    data, bin_ = folder / "data", program.resolve().parent
    as_owner = _as_unprivileged(folder)
    run = {"check": True, "capture_output": True, "cwd": folder}
    try:
        subprocess.run(
            [*as_owner, str(bin_ / "initdb"), "-D", str(data), "-U", "focale", "-A", "trust",
             "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"], **run,
        )  # fmt: skip
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=20"
        subprocess.run(
            [*as_owner, str(bin_ / "pg_ctl"), "-D", str(data), "-o", options, "-w", "-l",
             str(folder / "log"), "start"], **run,
        )  # fmt: skip
        try:
            yield f"postgresql://focale@/postgres?host={folder}"
        finally:
            subprocess.run(
                [*as_owner, str(bin_ / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"],
                **{**run, "check": False},
            )
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_unprivileged(folder: Path) -> list[str]:
    """PostgreSQL does not run as root: what to put before its commands."""
    if os.getuid() != 0:
        return []
    owner = pwd.getpwnam("postgres")
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return ["runuser", "-u", "postgres", "--"]
