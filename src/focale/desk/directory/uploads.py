"""How is a file kept that somebody drops, whatever becomes of it?

In two steps: `kept_file` writes it to the disk while the store is free for others, and what it is
for is noted inside, in one short transaction. Where that fails the file goes again.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, NamedTuple

from django.core.files.base import File

from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import new_name, place_of


class NoRoom(Exception):
    """The file could not be kept: the disk is full, or may not be written."""


class KeptFile(NamedTuple):
    """A file on disk. label: as it was called; name: in the workspace's folder; size: in bytes."""

    label: str
    name: str
    size: int


def shown_name(name: str | None) -> str:
    """The name of a dropped file, as it is shown: no folder, nothing invisible.

    >>> shown_name("../../x/clients.csv"), shown_name("C:\\\\a\\\\b.csv"), shown_name("")
    ('clients.csv', 'b.csv', 'file')
    """
    last = PurePath((name or "").replace("\\", "/")).name
    plain = "".join(sign for sign in last if sign.isprintable()).strip()
    return plain[:240] or "file"


@contextlib.contextmanager
def kept_file(upload: File[Any], *, workspace: Workspace) -> Iterator[KeptFile]:
    """A file in the workspace's folder; gone again where what follows fails.

    It is on disk before what is inside begins. Raises NoRoom.
    """
    label = shown_name(upload.name)
    name = new_name(PurePath(label).suffix)
    place = place_of(SURROUNDINGS.folder, workspace.pk, name)
    size = 0
    try:
        try:
            with place.open("xb") as file:
                for chunk in upload.chunks():
                    size += file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise NoRoom(error.strerror or "") from error
        yield KeptFile(label, name, size)
    except BaseException:
        with contextlib.suppress(OSError):
            place.unlink(missing_ok=True)
        raise
