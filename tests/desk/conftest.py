"""What tests of the desk may ask for: the cast, a browser of theirs, an engine, a whole desk."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from tests.cast import Cast, make_cast

_ONE_STORE = frozenset({"running_desk", "browser"})
_STARTS_ENGINES = frozenset({"engine", "running_desk"})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, leave out what is the same whatever the store is.

    That is what is marked so, a whole desk (it has a store of its own) and what a browser shows.
    """
    if os.environ.get("FOCALE_TEST_DESK_STORE") != "postgresql":
        return
    left = [item for item in items if _is_of_one_store(item)]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if not _is_of_one_store(item)]


def _is_of_one_store(item: pytest.Item) -> bool:
    named = _ONE_STORE.intersection(getattr(item, "fixturenames", ()))
    return bool(named) or item.get_closest_marker("one_store") is not None


@pytest.fixture(scope="session")
def django_db_modify_db_settings_xdist_suffix() -> None:
    """Every test process has a data folder and a server of its own: nothing to rename."""


@pytest.fixture(scope="session")
def django_db_use_migrations() -> bool:
    """A new store is made as it is today, as a new desk makes its own (tests/desk/keeping)."""
    return False


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """The cast's passwords need no slow hash."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def files_are_looked_for_when_asked(settings: Any) -> None:
    """Each Client is a web server of its own: none lists all style sheets and scripts first."""
    settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture(autouse=True)
def nobody_waits_in_vain(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a test starts no engine, whoever asks it hears so at once, not seconds later."""
    from focale.desk.warm import client

    if _STARTS_ENGINES.intersection(request.fixturenames) or request.path.parent.name == "warm":
        return
    asked = client._asked

    def asked_at_once(surroundings: Any, timeout: float, line: dict[str, Any]) -> Any:
        if not surroundings.engine_socket.exists():
            raise ConnectionError("no engine is started here")
        return asked(surroundings, timeout, line)

    monkeypatch.setattr(client, "_asked", asked_at_once)


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def signed_in() -> Callable[[Any], Client]:
    """A browser without a screen, signed in as somebody."""

    def sign_in(user: Any) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture(scope="session")
def engine() -> Iterator[None]:
    """The real engine process on the store of these tests. Ask for transactional_db beside it."""
    from focale.desk.settings import DATABASES, SURROUNDINGS

    environment = dict(os.environ)
    if "DATABASE_URL" in environment:  # the tests' own database, not the one that was named
        environment["DATABASE_URL"] = environment["DATABASE_URL"].replace(
            "/postgres?", "/test_postgres?"
        )
    assert DATABASES
    process = subprocess.Popen([sys.executable, "-m", "focale.desk", "engine"], env=environment)
    try:
        until = time.monotonic() + 60
        while not SURROUNDINGS.engine_socket.exists():
            assert process.poll() is None, "the engine ended"
            assert time.monotonic() < until, "the engine does not start"
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def work() -> Callable[[], None]:
    """Do every job that is due, here and now, as a worker would."""

    def until_done() -> None:
        from focale.desk.jobs.worker import WorkLoop

        loop = WorkLoop("test")
        while loop.once():
            pass

    return until_done


class RunningDesk:
    """A whole desk: all its processes on a folder of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self.address = f"http://127.0.0.1:{port}"
        self.log = folder.parent / f"{folder.name}.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """Of each of its processes."""
        given = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        return {**given, "FOCALE_DESK_DATA": str(self.folder), "PYTHONUNBUFFERED": "1"}

    def start(self, owner: str = "owner@localhost") -> str:
        """Start it; the first link that it prints, "" when there is none.

        owner: whose account is made at once; "" leaves that to whoever opens the link.
        """
        words = [sys.executable, "-m", "focale.desk", "serve", "--port", str(self.port)]
        with self.log.open("ab") as log:
            began = log.tell()
            self._process = subprocess.Popen(
                [*words, "--owner", owner] if owner else words,
                env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        until = time.monotonic() + 90
        while time.monotonic() < until:
            lines = self.log.read_bytes()[began:].decode("utf-8").splitlines()
            if any(f":{self.port}" in line for line in lines) and self.answers():
                links = [line.strip() for line in lines if line.strip().startswith("http")]
                return links[0] if links else ""
            assert self._process.poll() is None, self.log.read_text()[-2000:]
            time.sleep(0.1)
        raise AssertionError(self.log.read_text()[-2000:])

    def answers(self) -> bool:
        """Whether its web server answers."""
        import urllib.error
        import urllib.request

        try:
            urllib.request.urlopen(f"{self.address}/static/desk/focale.svg", timeout=2)  # noqa: S310
        except (urllib.error.URLError, OSError):
            return False
        return True

    def stop(self) -> None:
        """End it in order."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(30)


def free_port() -> int:
    """A port that nobody listens on."""
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def running_desk(tmp_path: Path) -> Iterator[RunningDesk]:
    """A desk that is not started yet."""
    desk = RunningDesk(tmp_path / "desk", free_port())
    try:
        yield desk
    finally:
        desk.stop()
