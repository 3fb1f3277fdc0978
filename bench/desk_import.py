"""How long does an import of 100,000 companies take, and what do others wait for meanwhile?

`python -m bench.desk_import` starts a desk on an empty folder (web, worker and engine on SQLite),
drops a generated file in it as a browser would, confirms the columns, and measures: until the
columns are shown, until the rows are taken in, until the search for doubles has ended; and the
waits of somebody who opens the list of accounts all the while. Then the same file once more,
which changes nothing, and the undo of both.
"""

from __future__ import annotations

import argparse
import csv
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.desk import Browser, running
from bench.dirty_companies import dirty_companies
from bench.measure import percentile

_IMPORTS = "data/imports/"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    file = given.folder / f"companies-{given.rows}.csv"
    if not file.exists():
        write_file(file, given.rows)
    folder = given.folder / "desk-import"
    shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, "FOCALE_DESK_DATA": str(folder)}
    environment["DJANGO_SETTINGS_MODULE"] = "focale.desk.settings"
    subprocess.run(
        [sys.executable, "-m", "bench.desk_acts", "prepare"], env=environment, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    with running(folder) as (address, token):
        measure(Importer(address, token, folder), file)


def write_file(file: Path, rows: int) -> None:
    """The file: companies with dirty doubles among them, as a team would have it."""
    made = dirty_companies(rows)
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(made.columns)
        writer.writerows(zip(*made.columns.values(), strict=True))


class Importer(Browser):
    """Somebody who imports files."""

    def __init__(self, address: str, token: str, folder: Path) -> None:
        super().__init__(address, token)
        self.store = folder / "desk.sqlite3"

    def post(self, path: str, fields: dict[str, str], file: Path | None = None) -> str:
        """Post a form; where it led."""
        page = self.get(self.path(_IMPORTS))
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token is not None
        fields = {"csrfmiddlewaretoken": token[1], **fields}
        body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        if file is not None:
            body, kind = _multipart(fields, file)
        request = urllib.request.Request(  # noqa: S310 - our own address
            f"{self._address}{path}", body, {"Content-Type": kind}
        )
        with self._opener.open(request, timeout=300) as answer:
            return str(answer.url)

    def state(self, number: int) -> tuple[str, bool]:
        """The state of an import, and whether its columns were read."""
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as store:
            query = "SELECT state, study IS NOT NULL FROM directory_import WHERE id = ?"
            state, is_read = store.execute(query, (number,)).fetchone()
        return str(state), bool(is_read)

    def is_idle(self) -> bool:
        """Whether no job is left."""
        with sqlite3.connect(f"file:{self.store}?mode=ro", uri=True) as store:
            query = "SELECT count(*) FROM jobs_job WHERE state IN ('queued', 'running')"
            return not store.execute(query).fetchone()[0]


def _multipart(fields: dict[str, str], file: Path) -> tuple[bytes, str]:
    edge = uuid.uuid4().hex
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'Content-Disposition: form-data; name="file"; filename="{file.name}"'
    parts.append(f"--{edge}\r\n{head}\r\nContent-Type: text/csv\r\n\r\n".encode())
    parts.append(file.read_bytes())
    parts.append(f"\r\n--{edge}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={edge}"


def measure(browse: Importer, file: Path) -> None:
    with _watched(browse, "first import"):
        number = _imported(browse, file)
    with _watched(browse, "the same file again"):
        again = _imported(browse, file)
    for label, one in (("undo of the second", again), ("undo of the first", number)):
        with _watched(browse, label):
            began = time.perf_counter()
            browse.post(browse.path(f"{_IMPORTS}{one}/undo/"), {})
            _until(lambda one=one: browse.state(one)[0] == "undone")
            print(f"  {label}: {time.perf_counter() - began:.1f} s")


def _imported(browse: Importer, file: Path) -> int:
    began = time.perf_counter()
    where = browse.post(browse.path(_IMPORTS), {}, file)
    number = int(where.rstrip("/").rsplit("/", 1)[1])
    _until(lambda: browse.state(number)[1])
    print(f"  columns shown after {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    browse.post(browse.path(f"{_IMPORTS}{number}/start/"), {"kind": "companies"})
    _until(lambda: browse.state(number)[0] != "running")
    print(f"  rows taken in after {time.perf_counter() - began:.1f} s")
    _until(browse.is_idle)
    print(f"  with the search for doubles {time.perf_counter() - began:.1f} s (asked 60 s)")
    return number


def _until(ready: object) -> None:
    while not ready():  # type: ignore[operator]
        time.sleep(0.1)


@contextmanager
def _watched(browse: Importer, label: str) -> Iterator[None]:
    """Open the list of accounts again and again meanwhile; what one waited for."""
    times: list[float] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.05):
            times.append(browse.timed(browse.path("accounts/")))

    print(f"{label}:")
    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
    times.sort()
    print(
        f"  a page meanwhile: p50 {1000 * percentile(times, 0.5):.0f} ms, "
        f"p99 {1000 * percentile(times, 0.99):.0f} ms (asked 300 ms), n {len(times)}"
    )


if __name__ == "__main__":
    main()
