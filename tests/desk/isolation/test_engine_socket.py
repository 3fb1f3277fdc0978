"""The engine's socket and the folders: no key, no answer; no file or row of another workspace."""

from __future__ import annotations

import socket
import stat

import pytest

from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.client import ask
from focale.desk.warm.folders import folder_of, new_name, place_of
from focale.desk.warm.store import Store
from focale.desk.warm.wire import Broken, Told, hear, say
from tests.desk.isolation.conftest import SECRET

ODD_NAMES = [
    "../secret.key", "../../desk.sqlite3", "/etc/passwd", "", ".", "..", "a" * 32 + "/../x",
    "%2e%2e%2fsecret.key", "A" * 32, "0" * 31, "0" * 32 + ".csv\n", "0" * 32 + "\0", "0" * 33,
    "0" * 32 + ".csv#../../secret.key",
]  # fmt: skip


def _raw(line: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(20)
        wire.connect(str(SURROUNDINGS.engine_socket))
        wire.sendall(line)
        wire.shutdown(socket.SHUT_WR)
        found = b""
        while part := wire.recv(65536):
            found += part
    return found


def _asked(line: dict) -> dict:
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(20)
        wire.connect(str(SURROUNDINGS.engine_socket))
        with wire.makefile("rwb") as both:
            say(both, line)
            return hear(both) or {}


@pytest.mark.django_db(transaction=True)
def test_who_does_not_know_the_key_gets_no_answer(engine, worlds):
    from focale.desk.warm.acts import ACTS

    space = str(worlds.mine.workspace.pk)
    for key in ("", "x", None, 7, ["x"], "\u00e9" * 43, "\ud800", SURROUNDINGS.secret):
        for act in (*ACTS, "", "no such"):
            assert _asked({"key": key, "act": act, "workspace": space}) == {"broken": "wrong key"}
    assert _asked({"act": "ping", "workspace": space}) == {"broken": "wrong key"}
    for line in (b"\n", b"null\n", b"[]\n", b"{\n", b"\xff\xfe\n", b"GET / HTTP/1.1\r\n\r\n"):
        assert SECRET.encode() not in _raw(line)
    assert ask(SURROUNDINGS, "ping", worlds.mine.workspace.pk) == "here"  # it still answers


@pytest.mark.django_db(transaction=True)
def test_no_act_reads_a_file_of_another_workspace(engine, worlds):
    theirs = worlds.other.workspace
    name = worlds.mine["Import"].file
    assert place_of(SURROUNDINGS.folder, worlds.mine.workspace.pk, name).is_file()
    given = {"label": "x", "kind": "companies", "columns": [], "today": "2026-11-02"}
    for odd in (name, *ODD_NAMES):
        for act, also in (
            ("study", {"file": odd, "label": "x"}), ("preview", {"head": odd, **given}),
            ("clean", {"file": odd, **given}),
            ("study", {"file": "0" * 32, "label": "x", "part": f"/../../{name}"}),
        ):  # fmt: skip
            with pytest.raises((Broken, Told)) as raised:
                ask(SURROUNDINGS, act, theirs.pk, **also)
            assert SECRET.lower() not in str(raised.value).lower()


@pytest.mark.django_db(transaction=True)
def test_a_workspace_that_is_none_has_no_rows(engine, worlds):
    key = SURROUNDINGS.engine_key.read_text("ascii")
    for space in ("", "*", "../x", "%", "' OR 1=1 --", None, [], "0"):
        assert _asked({"key": key, "act": "ping", "workspace": space}) == {"broken": "no workspace"}


@pytest.mark.django_db(transaction=True)
def test_the_reader_of_the_engine_gives_rows_of_one_workspace(worlds):
    columns = ["workspace_id", "id", "name"]
    store = Store(SURROUNDINGS)
    for space in (worlds.mine, worlds.other):
        rows = store.of(space.workspace.pk).read("directory_company", columns)
        assert rows["id"].to_pylist() == [space.base]


def test_only_the_owner_of_the_folder_may_open_what_is_in_it(engine):
    for path in (SURROUNDINGS.engine_socket, SURROUNDINGS.engine_key):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((SURROUNDINGS.folder / "secret.key").stat().st_mode) == 0o600


def test_a_folder_is_made_for_its_owner_alone(cast):
    folder = folder_of(SURROUNDINGS.folder, cast.workspace.pk)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_that_we_did_not_make_is_no_file(cast, name):
    with pytest.raises(ValueError, match="not a name of ours"):
        place_of(SURROUNDINGS.folder, cast.workspace.pk, name)


@pytest.mark.parametrize("ending", ["", ".csv", "/../x", ".CSV", "\0", "." * 30, ".tar.gz", "\n"])
def test_every_new_name_is_one_of_ours(cast, ending):
    assert place_of(SURROUNDINGS.folder, cast.workspace.pk, new_name(ending))


def _do_all(work) -> None:
    """Do every job, and those that they ask for, without waiting for their time."""
    from focale.desk.jobs.models import Job, State

    for _ in range(6):
        Job.objects.filter(state=State.QUEUED).update(not_before="2026-01-01T00:00Z")
        work()


@pytest.mark.django_db(transaction=True)
def test_jobs_of_one_workspace_leave_nothing_of_another(engine, worlds, work):
    """What was asked for with numbers of the others does its work, and brings nothing home."""
    from focale.desk.jobs.kinds import KINDS
    from focale.desk.jobs.services import enqueue
    from tests.desk.walk.writes import rows_of

    mine, other = worlds.mine, worlds.other
    _do_all(work)  # what a new day asks of every workspace
    before = rows_of(mine.workspace)
    for kind in sorted(KINDS.keys() - {"letter"}):
        names = ("id", "run", "act", "export", "company", "import", "erasure", "row", "pk")
        enqueue(kind, key=f"idor:{kind}", workspace=other.workspace, by=other.owner,
                **dict.fromkeys(names, mine.base))  # fmt: skip
    _do_all(work)
    assert rows_of(mine.workspace) == before
    secrets = worlds.secrets
    told = repr(rows_of(other.workspace)).lower()
    assert [secret for secret in secrets if secret in told] == []
    for path in folder_of(SURROUNDINGS.folder, other.workspace.pk).rglob("*"):
        assert SECRET.lower().encode() not in path.read_bytes().lower(), path.name
