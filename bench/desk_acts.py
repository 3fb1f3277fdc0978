"""What does the benchmark of the desk do inside Django? One act a process, its answer as JSON."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from bench.measure import percentile  # noqa: E402
from bench.worlds.desk import SLUG  # noqa: E402
from focale.desk.directory.events import log_event  # noqa: E402
from focale.desk.directory.models import Company  # noqa: E402
from focale.desk.targeting import services  # noqa: E402
from focale.desk.targeting.models import Profile, Score, Version  # noqa: E402
from focale.desk.team.models import User, Workspace  # noqa: E402

_LOOKS = 10


def prepare() -> dict[str, Any]:
    """An empty store with one workspace and its owner."""
    from focale.desk.team.services import make_workspace

    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")
    owner = User.objects.create_user("owner@bench.example", None, name="Sarah")
    made = make_workspace("Bench", owner=owner, by=None)
    return {"slug": made.slug}


def brought_forward() -> dict[str, Any]:
    """A store in the form of today."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    return {}


def enter() -> dict[str, Any]:
    """The token of a way in."""
    from focale.desk.team.services import enter_link

    call_command("migrate", interactive=False, verbosity=0)
    owner = User.objects.get(email="owner@bench.example")
    return {"token": enter_link(owner, by=None)}


def _space() -> Workspace:
    return Workspace.objects.get(slug=SLUG)


def _main() -> Profile | None:
    return Profile.objects.of(_space()).select_related("run").order_by("place", "pk").first()


def publish(text: str) -> dict[str, Any]:
    """Publish a text and wait until a reader sees its scores."""
    began = time.perf_counter()
    version = services.publish(text, workspace=_space(), by=None, profile=_main())
    _until_shown(version)
    return {"seconds": time.perf_counter() - began}


def _until_shown(version: Version) -> None:
    while True:
        profile = _main()
        if profile is not None and profile.run and profile.run.version_id == version.pk:
            best = Score.objects.of(_space()).filter(run=profile.run).order_by("-points")
            assert len(best[:100]) == 100
            return
        time.sleep(0.02)


def _one_event(number: int) -> float:
    space = _space()
    company = Company.objects.of(space).get(pk=number)
    began = time.perf_counter()
    log_event("page_viewed_pricing", workspace=space, company=company)
    profile = _main()
    assert profile is not None
    Score.objects.of(space).get(run=profile.run_id, company=company)
    return time.perf_counter() - began


def events() -> dict[str, Any]:
    """From one event to its new score, read back."""
    _one_event(1)
    times = [_one_event(1000 + n) for n in range(60)]
    with CaptureQueriesContext(connection) as seen:
        _one_event(2)
    return {
        "median_ms": 1000 * percentile(times, 0.5), "p95_ms": 1000 * percentile(times, 0.95),
        "queries": len(seen),
    }  # fmt: skip


def events_while_scoring(text: str) -> dict[str, Any]:
    """Events one after the other while all accounts are scored."""
    version = services.publish(text, workspace=_space(), by=None, profile=_main())
    times = []
    while True:
        times.append(_one_event(1000 + len(times)))
        profile = _main()
        if profile is not None and profile.run and profile.run.version_id == version.pk:
            break
        time.sleep(0.01)
    return {"p99_ms": 1000 * percentile(times, 0.99), "most_ms": 1000 * max(times)}


def queries(path: str) -> dict[str, Any]:
    """How many queries a page asks, and how long it keeps one core."""
    client = Client()
    client.force_login(User.objects.get(email="owner@bench.example"))
    client.get(path, HTTP_HOST="localhost")
    with CaptureQueriesContext(connection) as seen:
        client.get(path, HTTP_HOST="localhost")
    asked = len(seen)  # before the next request forgets them
    began = time.process_time()
    for _ in range(_LOOKS):
        client.get(path, HTTP_HOST="localhost")
    taken = (time.process_time() - began) / _LOOKS
    return {"queries": asked, "cpu_ms": round(1000 * taken, 1)}


ACTS: dict[str, Callable[..., dict[str, Any]]] = {
    act.__name__: act
    for act in (prepare, brought_forward, enter, publish, events, events_while_scoring, queries)
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:])) + "\n")
