"""How fast does the interface for programs score a company that is not stored?

`python -m bench.api` makes a workspace with a published profile and a token, starts the real web
server on it and sends requests over one kept connection; beside it, the same requests are run
through the application without any network, and the queries of one are counted.
"""

from __future__ import annotations

import argparse
import http.client
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.measure import percentile

BODY = {
    "company": {
        "name": "Acier Duval", "siren": "732829320", "headcount": 120, "revenue_eur": 24_000_000,
        "naf": "25.11Z", "departement": "59", "country": "FR", "city": "Lille",
        "technologies": ["sap", "hubspot"], "customer": False,
    }
}  # fmt: skip
WARM = 200


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=3_000)
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="focale-bench-api-"))
    os.environ |= {"FOCALE_DESK_DATA": str(folder), "FOCALE_DESK_API_RATE": "1000000"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "focale.desk.settings"
    try:
        token = made_world()
        inside(token, given.requests)
        over_the_wire(token, given.requests)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def made_world() -> str:
    """A workspace with a published profile; the text of a token."""
    import datetime

    import django

    django.setup()
    from django.core.management import call_command
    from django.utils import timezone

    from bench.worlds.desk import profile_text
    from focale.desk.api.tokens.services import make_token
    from focale.desk.targeting.services import publish
    from focale.desk.team.models import Membership, User
    from focale.desk.team.services import make_workspace

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    owner = User.objects.create_user("owner@bench.test")
    space = make_workspace("Bench", owner=owner, by=None)
    publish(profile_text(), workspace=space, by=owner)
    member = Membership.objects.select_related("workspace", "user").get(user=owner)
    until = timezone.now() + datetime.timedelta(days=1)
    return make_token("bench", ["score", "accounts:read"], by=member, until=until)[1]


def inside(token: str, n: int) -> None:
    """The same through the application, without a network."""
    from django.core.wsgi import get_wsgi_application
    from django.db import connection

    application, body = get_wsgi_application(), json.dumps(BODY).encode()
    for _ in range(WARM):
        called(application, token, body)
    queries: list[str] = []

    def note(execute: Any, sql: str, *given: Any) -> Any:
        queries.append(sql)
        return execute(sql, *given)

    with connection.execute_wrapper(note):
        called(application, token, body)
    began = time.process_time()
    times = [called(application, token, body) for _ in range(n)]
    each = 1000 * (time.process_time() - began) / n
    told("inside the application", times)
    print(f"  of processor time each: {each:.2f} ms; queries of one: {len(queries)}")


def called(application: Any, token: str, body: bytes) -> float:
    environ = {
        "REQUEST_METHOD": "POST", "PATH_INFO": "/api/v1/score", "SERVER_NAME": "localhost",
        "SERVER_PORT": "80", "HTTP_HOST": "localhost", "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)), "HTTP_AUTHORIZATION": f"Bearer {token}",
        "wsgi.input": io.BytesIO(body), "wsgi.url_scheme": "http", "SCRIPT_NAME": "",
        "wsgi.errors": sys.stderr,
    }  # fmt: skip
    status: list[str] = []
    began = time.perf_counter()
    answer = application(environ, lambda line, _: status.append(line))
    b"".join(answer)
    answer.close()
    took = time.perf_counter() - began
    assert status[0].startswith("200"), status
    return took


def over_the_wire(token: str, n: int) -> None:
    """One client on one kept connection to the real server."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, "-m", "focale.desk", "web", "--port", str(port)])
    try:
        client = connected(port)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        body, times = json.dumps(BODY), []
        for _ in range(n):
            began = time.perf_counter()
            client.request("POST", "/api/v1/score", body, headers)
            answer = client.getresponse()
            told_back = answer.read()
            times.append(time.perf_counter() - began)
            assert answer.status == 200, told_back
        told("one client, kept connection", times[WARM:])
    finally:
        server.terminate()
        server.wait(20)


def connected(port: int) -> http.client.HTTPConnection:
    until = time.monotonic() + 60
    while True:
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            client.connect()
            return client
        except OSError:
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.1)


def told(what: str, times: list[float]) -> None:
    shares = {name: 1000 * percentile(times, share)
              for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}  # fmt: skip
    said = ", ".join(f"{name} {ms:.2f} ms" for name, ms in shares.items())
    print(f"{what}: {said} ({len(times)} requests)")


if __name__ == "__main__":
    main()
