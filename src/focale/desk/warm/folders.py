"""Where do the files of a workspace lie? Under its own number, by names that we chose."""

from __future__ import annotations

import re
import uuid
from pathlib import Path

_OURS = re.compile(r"[0-9a-f]{32}(\.[a-z0-9]{1,8}){0,2}\Z")


def folder_of(data: Path, workspace: uuid.UUID) -> Path:
    """The folder of a workspace, made when it is not there."""
    folder = data / "data" / str(workspace)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def new_name(ending: str = "") -> str:
    """A name for a new file. ending: such as ".csv"; anything odd in it is left out."""
    clean = re.sub(r"[^a-z0-9.]", "", ending.lower())[:9]
    name = f"{uuid.uuid4().hex}{clean}"
    return name if _OURS.match(name) else uuid.uuid4().hex


def place_of(data: Path, workspace: uuid.UUID, name: str) -> Path:
    """The path of a file of ours. Raises ValueError for a name that we did not make.

    >>> import tempfile
    >>> place_of(Path(tempfile.mkdtemp()), uuid.UUID(int=0), "../secret.key")
    Traceback (most recent call last):
    ...
    ValueError: not a name of ours
    """
    if not _OURS.match(name):
        raise ValueError("not a name of ours")
    return folder_of(data, workspace) / name
