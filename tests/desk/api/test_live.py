"""A real desk: the examples of the guide, and a web server that is killed while programs write."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

GUIDES = (Path("docs/desk/api.md"), Path("docs/fr/bureau/api.md"))
ROOT = Path(__file__).resolve().parents[3]
PROFILE = """profile: cible
criteria:
  size: {field: headcount, between: [50, 250], points: 60}
  industry: {field: naf, one_of: [2511Z], points: 40}
"""


@pytest.fixture
def key(running_desk) -> str:
    """The desk runs; a key of its owner that may all."""
    running_desk.start()
    made = subprocess.run(
        [sys.executable, "-m", "focale.desk", "token", "owner@localhost", "--scope", "all",
         "--json"], env=running_desk.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(made.stdout)["token"]


def sent(desk, key: str, method: str, path: str, body=None, **headers: str):
    """(status, headers, answer); status 0 where nobody answered."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(  # noqa: S310 - our own desk
        f"{desk.address}/api/v1{path}", method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {key}", "Content-Type": "application/json", **named},
    )  # fmt: skip
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, dict(answer.headers), json.loads(answer.read() or b"null")
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers), json.loads(refused.read() or b"null")
    except (OSError, ValueError):
        return 0, {}, None


def web_processes(port: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"web" in words and str(port).encode() in words:
            found.append(int(path.parent.name))
    return found


@pytest.mark.timeout(300)
def test_the_guide_works_as_written_and_a_killed_server_does_nothing_twice(
    running_desk, key, tmp_path
):
    desk = running_desk
    status, _, made = sent(desk, key, "POST", "/profiles", {"text": PROFILE})
    assert (status, made["version"]) == (201, 1)
    account = {"facts": {"name": "Premier", "headcount": 80}}
    assert sent(desk, key, "POST", "/accounts", account)[2]["id"] == 1
    _every_example_of_the_guides(desk, key, tmp_path)
    _killed_while_programs_write(desk, key)


def _every_example_of_the_guides(desk, key: str, tmp_path: Path) -> None:
    environment = {**os.environ, "FOCALE": desk.address, "TOKEN": key}
    for guide in GUIDES:
        blocks = re.findall(r"```sh\n(.*?)```", (ROOT / guide).read_text("utf-8"), re.DOTALL)
        assert len(blocks) >= 6
        for block in blocks:
            ran = subprocess.run(
                ["bash", "-ec", block], env=environment, cwd=tmp_path, capture_output=True,
                text=True, check=True,
            )  # fmt: skip
            told = json.loads(ran.stdout)
            assert "code" not in told, f"{guide}: {block}: {told}"
    scored = sent(desk, key, "POST", "/score", {"company": {"headcount": 120, "naf": "25.11Z"}})[2]
    assert (scored["points"], scored["tier"]) == (100.0, "A")


def _killed_while_programs_write(desk, key: str) -> None:
    """Forty accounts, each under its key, sent until an answer comes; three kills meanwhile."""
    before = len(_names(desk, key))
    names = [f"Sous les coups {n}" for n in range(40)]
    done: dict[str, int] = {}

    def send_all(mine: list[str]) -> None:
        for name in mine:
            for _ in range(400):
                status, _, told = sent(
                    desk,
                    key,
                    "POST",
                    "/accounts",
                    {"facts": {"name": name}},
                    **{"Idempotency-Key": name.replace(" ", "-")},
                )
                if status == 201:
                    done[name] = told["id"]
                    break
                assert status in (0, 409, 429, 503), (status, told)
                time.sleep(0.1)

    threads = [threading.Thread(target=send_all, args=(names[n::4],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(3):
        time.sleep(0.5)
        for pid in web_processes(desk.port):
            os.kill(pid, signal.SIGKILL)
    for thread in threads:
        thread.join()
    assert sorted(done) == sorted(names)
    found = _names(desk, key)
    assert len(found) == before + len(names)
    assert {name for name in found if name.startswith("Sous")} == set(names)


def _names(desk, key: str) -> list[str]:
    found, cursor = [], ""
    while True:
        status, _, page = sent(desk, key, "GET", f"/accounts?limit=200&cursor={cursor}")
        if status != 200:
            time.sleep(0.2)
            continue
        found += [one["name"] for one in page["items"]]
        if page["next_cursor"] is None:
            return found
        cursor = page["next_cursor"]
