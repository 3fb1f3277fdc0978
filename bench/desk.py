"""How fast is the desk with 100,000 companies, 300,000 people and 2 million events?

`python -m bench.desk` makes the world once, starts a desk on a copy of it (web, worker, engine on
SQLite) and measures through HTTP and through the store: pages p95 with ten people, who read each
page for a second and who never do, and the queries of each; publish to new scores visible; one
event to its new score; and what other pages wait for while everything is scored. Pages that are
not there are passed over, and said. `--store postgresql` does the same on a PostgreSQL of its own,
which is started with the world in it and is gone afterwards.
"""

from __future__ import annotations

import argparse
import datetime
import http.cookiejar
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.measure import percentile
from bench.worlds.desk import SLUG, copy_of, fill, profile_text
from bench.worlds.desk_postgresql import move, programs, tuned
from tests.servers import postgres_server

PEOPLE, ROUNDS = 10, 12
PAUSE, ROUNDS_WITH_PAUSES = 1.0, 8  # seconds between two pages of somebody who reads them
_URL = "database.url"  # of a folder whose store is no SQLite
PAGES = (
    ("accounts, best first", "accounts/"),
    ("accounts, a filter", "accounts/?departement=44"),
    ("account", "accounts/{company}/"),
    ("contacts", "contacts/"),
    ("contacts, best first", "contacts/?sort=-score"),
    ("contact", "contacts/{contact}/"),
    ("search a name", "search/?q=atelier+duval"),
    ("search an address", "search/?q=c4711.example"),
    ("imports", "data/imports/"),
    ("jobs", "data/jobs/"),
    ("profiles", "target/profiles/"),
)


def main() -> None:
    with asked_for("desk-run") as (folder, address, token):
        measure(folder, address, token)


@contextmanager
def asked_for(name: str) -> Iterator[tuple[Path, str, str]]:
    """The desk that the command line asks for, running on a copy of its world.

    name: of the folder of the copy. Gives that folder, the address and a token that lets in.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--companies", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    parser.add_argument("--store", choices=("sqlite", "postgresql"), default="sqlite")
    given = parser.parse_args()
    world = given.folder / f"desk-{given.companies}"
    made_world(world, given.companies)
    folder = given.folder / name
    copy_of(world, folder)
    with store_of(given.store, folder), running(folder) as (address, token):
        yield folder, address, token


@contextmanager
def store_of(store: str, folder: Path) -> Iterator[None]:
    """The store of a folder: its SQLite, or a PostgreSQL that has the same rows."""
    if store == "sqlite":
        _inside(folder, "brought_forward")
        yield
        return
    began = time.perf_counter()
    _inside(folder, "brought_forward")
    with postgres_server(programs(), tuned()) as url:
        (folder / _URL).write_text(url)
        _inside(folder, "brought_forward")
        move(folder / "desk.sqlite3", url)
        (folder / "desk.sqlite3").unlink()
        print(f"moved into PostgreSQL in {time.perf_counter() - began:.0f} s")
        yield


def made_world(folder: Path, companies: int) -> None:
    """The data folder with the world, made once for each form of the store."""
    done = folder / "made"
    if done.exists():
        return
    began = time.perf_counter()
    folder.mkdir(parents=True, exist_ok=True)
    _inside(folder, "prepare")
    fill(folder / "desk.sqlite3", companies, 3 * companies, 20 * companies, _today())
    done.write_text("")
    print(f"world of {companies:,} companies made in {time.perf_counter() - began:.0f} s")


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()


def _environment(folder: Path) -> dict[str, str]:
    given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if (folder / _URL).exists():
        given["DATABASE_URL"] = (folder / _URL).read_text()
    return {
        **given, "FOCALE_DESK_DATA": str(folder), "PYTHONUNBUFFERED": "1",
        "DJANGO_SETTINGS_MODULE": "focale.desk.settings",
    }  # fmt: skip


def _inside(folder: Path, act: str, *words: str) -> dict[str, object]:
    """Do one act inside Django, in a process of its own; its answer."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.desk_acts", act, *words], env=_environment(folder),
        check=True, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    return json.loads(told.stdout.splitlines()[-1])


@contextmanager
def running(folder: Path) -> Iterator[tuple[str, str]]:
    """Web, worker and engine on a folder; the address and the token of a way in."""
    token = str(_inside(folder, "enter")["token"])
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    words = [["web", "--port", str(port)], ["worker"], ["engine"]]
    log = (folder.parent / "desk-run.log").open("wb")
    parts = [
        subprocess.Popen(
            [sys.executable, "-m", "focale.desk", *part], env=_environment(folder), stdout=log,
            stderr=log,
        )
        for part in words
    ]  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(lambda: _answers(f"{address}/static/desk/focale.svg"), 300)
        _wait((folder / "engine.sock").exists, 300)
        yield address, token
    finally:
        for part in parts:
            part.send_signal(signal.SIGTERM)
        for part in parts:
            part.wait(30)
        log.close()


def measure(folder: Path, address: str, token: str) -> None:
    for version in (1, 2, 3):
        seconds = _inside(folder, "publish", profile_text(version))["seconds"]
        said = "first, engine cold" if version == 1 else "engine warm"
        print(f"publish -> new scores visible ({said}): {seconds:.2f} s (asked 3 s)")
    took = _inside(folder, "events")
    print(
        f"one event -> new score: median {took['median_ms']:.0f} ms, p95 {took['p95_ms']:.0f} ms, "
        f"{took['queries']} queries (asked 100 ms)"
    )
    browse = Browser(address, token)
    there = [(label, browse.path(path)) for label, path in PAGES]
    for label, path in there:
        _page(folder, browse, label, path)
    listed = browse.path(PAGES[0][1])
    print("while everything is scored again:")
    publishing = threading.Thread(
        target=_inside, args=(folder, "publish", profile_text(4))
    )  # fmt: skip
    publishing.start()
    times = []
    while publishing.is_alive():
        times.append(browse.timed(listed))
    print(f"  accounts p95 {1000 * percentile(times, 0.95):.0f} ms, n {len(times)}")
    writes = _inside(folder, "events_while_scoring", profile_text(5))
    print(f"  one event p99 {writes['p99_ms']:.0f} ms, most {writes['most_ms']:.0f} ms")


def _page(folder: Path, browse: Browser, label: str, path: str) -> None:
    try:
        browse.timed(path)
    except urllib.error.HTTPError as error:
        print(f"{label:24s} not measured: {error.code} {path}")
        error.close()
        return
    times: list[float] = []

    def look() -> None:
        for _ in range(ROUNDS):
            times.append(browse.timed(path))

    _all_at_once(look)
    read: list[float] = []

    def read_on() -> None:
        time.sleep(random.random() * PAUSE)  # nobody begins in the same moment
        for _ in range(ROUNDS_WITH_PAUSES):
            read.append(browse.timed(path))
            time.sleep(PAUSE)

    _all_at_once(read_on)
    try:
        told = _inside(folder, "queries", path)
    except subprocess.CalledProcessError:
        told = {"queries": "?", "cpu_ms": "?"}
    print(
        f"{label:24s} ten people: p50 {1000 * percentile(read, 0.5):4.0f} ms  "
        f"p95 {1000 * percentile(read, 0.95):4.0f} ms (asked 300); without any pause "
        f"p50 {1000 * percentile(times, 0.5):4.0f}  p95 {1000 * percentile(times, 0.95):4.0f} ms; "
        f"{told['queries']} queries (asked 30), {told['cpu_ms']} ms of one core"
    )


def _all_at_once(act: Callable[[], None]) -> None:
    people = [threading.Thread(target=act) for _ in range(PEOPLE)]
    for one in people:
        one.start()
    for one in people:
        one.join()


class Browser:
    """Somebody who is signed in."""

    def __init__(self, address: str, token: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        )
        page = self.get(f"/enter/{token}/")
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found is not None
        form = urllib.parse.urlencode({"csrfmiddlewaretoken": found[1]}).encode()
        self._opener.open(f"{address}/enter/{token}/", form, timeout=60).read()

    def path(self, pattern: str) -> str:
        return f"/w/{SLUG}/{pattern.format(company=4711, contact=4711)}"

    def get(self, path: str) -> str:
        with self._opener.open(f"{self._address}{path}", timeout=60) as answer:
            return str(answer.read().decode())

    def timed(self, path: str) -> float:
        began = time.perf_counter()
        self.get(path)
        return time.perf_counter() - began


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=2).close()  # noqa: S310
    except OSError:
        return False
    return True


def _wait(ready: Callable[[], bool], seconds: float) -> None:
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError("the desk does not start")
        time.sleep(0.05)


if __name__ == "__main__":
    main()
