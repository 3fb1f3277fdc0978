"""A desk is saved to one file, brought back, brought forward; what would lose data is refused."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import uuid
from pathlib import Path
from urllib.parse import urlsplit

import pytest

OWNER = "owner@localhost"


class Kept:
    """A desk on a folder and a database of its own, worked on by separate processes."""

    def __init__(self, folder: Path, template: Kept | None = None) -> None:
        self.folder = folder
        self.environment = {**os.environ, "FOCALE_DESK_DATA": str(folder)}
        if "DATABASE_URL" in os.environ:
            like = template.environment["DATABASE_URL"] if template else ""
            self.environment["DATABASE_URL"] = _new_database(os.environ["DATABASE_URL"], like)
        if template:
            shutil.copytree(template.folder, folder)

    @property
    def is_sqlite(self) -> bool:
        return "DATABASE_URL" not in self.environment

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "focale.desk", *words, "--lang", "en"],
            env=self.environment, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip

    def python(self, code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", f"import django; django.setup()\n{code}"],
            env=self.environment, capture_output=True, text=True, check=True, timeout=120,
        )  # fmt: skip
        return done.stdout.strip()

    def make(self) -> None:
        self.python(
            "from focale.desk.keeping.form import bring_forward; bring_forward()\n"
            "from focale.desk.first_run import first_owner\n"
            f"first_owner('{OWNER}', 'Focale')"
        )
        place = self.folder / "data" / str(uuid.UUID(int=1)) / f"{'a' * 32}.csv"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("precious")

    def people(self) -> str:
        return self.python(
            "from focale.desk.team.models import User\n"
            "print(*sorted(User.objects.values_list('email', flat=True)))"
        )


def _new_database(url: str, like: str) -> str:
    import psycopg

    name = f"kept_{uuid.uuid4().hex[:12]}"
    template = urlsplit(like).path.strip("/") or "template1"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return url.replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    made = Kept(tmp_path_factory.mktemp("made") / "desk")
    made.make()
    return made


@pytest.fixture
def kept(made_once: Kept, tmp_path: Path) -> Kept:
    return Kept(tmp_path / "desk", made_once)


def test_a_saved_desk_comes_back_with_its_people_and_files(kept, tmp_path):
    saved = kept.run("backup", str(tmp_path / "b.tar"))
    assert (saved.returncode, saved.stdout) == (0, f"Saved to {tmp_path / 'b.tar'}\n")

    other = Kept(tmp_path / "other")
    done = other.run("restore", str(tmp_path / "b.tar"))
    assert (done.returncode, done.stderr) == (0, "")
    assert other.people() == OWNER
    file = other.folder / "data" / str(uuid.UUID(int=1)) / f"{'a' * 32}.csv"
    assert file.read_text() == "precious"
    assert (other.folder / "secret.key").read_text() == (kept.folder / "secret.key").read_text()


def test_a_restore_replaces_nothing_unasked_and_keeps_what_was_there(kept, tmp_path):
    kept.run("backup", str(tmp_path / "b.tar"))
    kept.python(
        "from focale.desk.team.models import User; User.objects.create_user('new@focale.test')"
    )
    refused = kept.run("restore", str(tmp_path / "b.tar"))
    assert refused.returncode == 1
    assert "Add --force" in refused.stderr
    assert kept.people().split() == ["new@focale.test", OWNER]

    done = kept.run("restore", str(tmp_path / "b.tar"), "--force", "--json")
    aside = Path(json.loads(done.stdout)["aside"])
    assert kept.people() == OWNER
    assert aside.is_dir()
    assert any(aside.iterdir())


def test_a_backup_never_replaces_a_file(kept, tmp_path):
    there = tmp_path / "there.tar"
    there.write_text("mine")
    assert "is there already" in kept.run("backup", str(there)).stderr
    assert there.read_text() == "mine"


def _tar(
    path: Path, members: dict[str, bytes], manifest: dict | None = None, link: str = ""
) -> None:
    with tarfile.open(path, "w") as tar:
        for name, text in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text))
        if link:
            member = tarfile.TarInfo("data")
            member.type, member.linkname = tarfile.SYMTYPE, link
            tar.addfile(member)
        if manifest is not None:
            text = json.dumps(manifest).encode()
            member = tarfile.TarInfo("manifest.json")
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text))


FACTS = {"format": 1, "store": "SQLite", "version": "0", "made_at": ""}


@pytest.mark.one_store
@pytest.mark.parametrize(
    ("members", "manifest", "link"),
    [
        ({"../../evil": b"x"}, {**FACTS, "members": {}}, ""),
        ({"/etc/evil": b"x"}, {**FACTS, "members": {}}, ""),
        ({"data/../secret.key": b"x"}, {**FACTS, "members": {}}, ""),
        ({}, {**FACTS, "members": {}}, "/etc"),
        ({"database": b"x"}, None, ""),
        ({"database": b"x"}, {**FACTS, "members": {"database": "0" * 64}}, ""),
        ({"secret.key": b"x"}, {**FACTS, "members": {}}, ""),
        ({"database": b"x"}, {**FACTS, "format": 2, "members": {}}, ""),
    ],
    ids="up root dots link no-manifest wrong-hash no-database later-format".split(),
)
def test_a_file_that_is_no_whole_backup_changes_nothing(kept, tmp_path, members, manifest, link):
    _tar(tmp_path / "b.tar", members, manifest, link)
    before = kept.people()
    refused = kept.run("restore", str(tmp_path / "b.tar"), "--force")
    assert refused.returncode == 1
    assert "is no whole backup of Focale" in refused.stderr
    assert "Nothing was changed" in refused.stderr
    assert kept.people() == before
    assert {path.name for path in tmp_path.iterdir()} == {"b.tar", "desk"}


@pytest.mark.one_store
def test_a_backup_that_is_not_there_is_told_without_a_number(kept, tmp_path):
    refused = kept.run("restore", str(tmp_path / "none.tar"), "--force")
    assert "there is no file there" in refused.stderr
    assert "Errno" not in refused.stderr
    assert kept.people() == OWNER


@pytest.mark.one_store
def test_half_a_backup_is_refused(kept, tmp_path):
    kept.run("backup", str(tmp_path / "b.tar"))
    whole = (tmp_path / "b.tar").read_bytes()
    (tmp_path / "half.tar").write_bytes(whole[: len(whole) // 2])
    assert "no whole backup" in kept.run("restore", str(tmp_path / "half.tar"), "--force").stderr
    assert kept.people() == OWNER


def test_older_data_are_refused_then_saved_and_brought_forward(kept):
    kept.run("manage", "migrate", "targeting", "0014")
    refused = kept.run("serve", "--port", "0")
    assert (refused.returncode, "focale desk upgrade" in refused.stderr) == (1, True)

    done = kept.run("upgrade")
    assert done.returncode == 0, done.stderr
    backups = list((kept.folder / "backups").glob("*.tar"))
    assert len(backups) == 1
    assert str(backups[0]) in done.stdout
    assert kept.people() == OWNER
    assert "Nothing to do" in kept.run("upgrade").stdout


def test_data_of_a_later_version_are_refused(kept):
    kept.python(
        "from django.db.migrations.recorder import MigrationRecorder\n"
        "from django.db import connection\n"
        "MigrationRecorder(connection).record_applied('team', '9999_later')"
    )
    for words in (("serve", "--port", "0"), ("upgrade",)):
        refused = kept.run(*words)
        assert refused.returncode == 1
        assert "team.9999_later" in refused.stderr


@pytest.mark.one_store
def test_two_desks_on_one_folder_are_refused(kept):
    code = (
        "from focale.desk.keeping.lock import alone; from pathlib import Path; import sys, time\n"
        f"with alone(Path({str(kept.folder)!r})): print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code], env=kept.environment, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        refused = kept.run("serve", "--port", "0")
        assert "A desk already runs" in refused.stderr
        assert "A desk already runs" in kept.run("restore", "b.tar", "--force").stderr
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()


@pytest.mark.one_store
def test_nothing_is_saved_where_there_is_no_desk(tmp_path):
    empty = Kept(tmp_path / "empty")
    assert "There is no desk" in empty.run("backup").stderr
    assert "There is no desk" in empty.run("upgrade").stderr


@pytest.mark.one_store
def test_a_taken_port_is_told(kept):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = kept.run("serve", "--port", str(port))
    assert refused.stderr == (
        f"focale: Port {port} is taken on 127.0.0.1. Choose another with --port.\n"
    )


def test_a_link_lets_an_owner_in_and_nobody_else(kept):
    assert (
        kept.run("link", OWNER).stdout.splitlines()[1].startswith("  http://127.0.0.1:8000/enter/")
    )
    assert "Nobody here has the address no@focale.test" in kept.run("link", "no@focale.test").stderr


def test_a_damaged_database_is_not_brought_forward(kept):
    if not kept.is_sqlite:
        return  # PostgreSQL checks itself
    kept.run("manage", "migrate", "targeting", "0014")
    path = kept.folder / "desk.sqlite3"
    torn = bytearray(path.read_bytes())
    torn[8192:40960] = bytes(32768)
    path.write_bytes(torn)
    refused = kept.run("upgrade")
    assert refused.returncode == 1
    assert not list(kept.folder.glob("backups/*.tar"))
