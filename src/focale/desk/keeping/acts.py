"""Back up, restore, upgrade: what can be done with a whole desk?"""

from __future__ import annotations

import contextlib
import datetime
import shutil
import tempfile
from pathlib import Path

from django.db import connection, connections

from focale import __version__
from focale.desk.keeping import form
from focale.desk.keeping.archive import read_archive, write_archive
from focale.desk.keeping.database import copy_in, copy_out, kind_of
from focale.desk.keeping.fault import DeskFault
from focale.desk.keeping.form import Form
from focale.desk.keeping.lock import alone
from focale.desk.surroundings import Surroundings


def back_up(surroundings: Surroundings, to: Path | None = None) -> Path:
    """Save the desk to one file, also while it runs; where it is. Raises DeskFault.

    to: the file; default `backups/focale-<moment>.tar` in the data folder. It holds everything,
    the secret included: keep it as you would keep the desk.
    """
    if form.form_of_store()[0] is Form.NONE:
        raise DeskFault("no_desk", folder=surroundings.folder)
    now = datetime.datetime.now(datetime.UTC)
    path = to or surroundings.folder / "backups" / f"focale-{now:%Y%m%d-%H%M%S}.tar"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".focale-") as folder:
            copy = Path(folder) / "database"
            copy_out(surroundings, copy)
            members = {"database": copy, "secret.key": surroundings.folder / "secret.key"}
            for file in sorted((surroundings.folder / "data").glob("*/*")):
                members[str(file.relative_to(surroundings.folder))] = file
            write_archive(
                path, members, store=kind_of(surroundings), version=__version__,
                made_at=now.isoformat(timespec="seconds"),
            )  # fmt: skip
    except OSError as error:
        raise DeskFault("cannot_write", path=path, problem=error.strerror or error) from None
    return path


def restore(surroundings: Surroundings, path: Path, *, force: bool = False) -> Path | None:
    """Bring a backup back; where the desk that was there is kept now. Raises DeskFault.

    Nothing is replaced before the whole backup was unpacked beside it and every hash agreed.
    """
    folder = surroundings.folder
    stamp = datetime.datetime.now(datetime.UTC).strftime("%Y%m%d-%H%M%S")
    aside = folder.with_name(f"{folder.name}.before-{stamp}")
    with alone(folder):
        is_there = form.form_of_store()[0] is not Form.NONE
        if is_there and not force:
            raise DeskFault("folder_not_empty", folder=folder, aside=aside)
        connections.close_all()
        coming = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}-"))
        try:
            told = read_archive(path, coming)
            if told.store != kind_of(surroundings):
                raise DeskFault("other_store", there=told.store, here=kind_of(surroundings))
            return _put_in_place(surroundings, coming, aside if is_there else None)
        finally:
            shutil.rmtree(coming, ignore_errors=True)


def _put_in_place(surroundings: Surroundings, coming: Path, aside: Path | None) -> Path | None:
    folder = surroundings.folder
    (coming / "data").mkdir(mode=0o700, exist_ok=True)
    if not surroundings.is_sqlite:
        if aside is not None:
            aside.mkdir(mode=0o700)
            copy_out(surroundings, aside / "database")
        copy_in(surroundings, coming / "database")
    else:
        (coming / "database").rename(coming / "desk.sqlite3")
    names = ("desk.sqlite3", "desk.sqlite3-wal", "desk.sqlite3-shm", "secret.key", "data")
    for name in names:
        old = folder / name
        if aside is not None and old.exists():
            aside.mkdir(mode=0o700, exist_ok=True)
            old.rename(aside / name)
        elif old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            (coming / name).rename(folder / name)
    return aside


def upgrade(surroundings: Surroundings) -> Path | None:
    """Bring older data forward, after a backup; where that backup is. Raises DeskFault.

    None when nothing was to be done. Data of a later version are refused.
    """
    with alone(surroundings.folder):
        found, unknown = form.form_of_store()
        if found is Form.NONE:
            raise DeskFault("no_desk", folder=surroundings.folder)
        if found is Form.NEWER:
            raise DeskFault(
                "newer_store", folder=surroundings.folder, unknown=", ".join(unknown[:3])
            )
        if found is Form.SAME:
            return None
        form.check(surroundings.folder)
        kept = back_up(surroundings)
        form.bring_forward()
        form.check(surroundings.folder)
        connection.close()
        return kept
