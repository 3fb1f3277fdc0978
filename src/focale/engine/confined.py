"""Which files may a session touch? All, unless whoever opens it confined it to a few folders.

For a process that answers others, such as the engine of the desk: whatever a query says, it
reads and writes nothing outside these folders, loads no extension and changes no setting.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_FOLDERS: ContextVar[tuple[Path, ...] | None] = ContextVar("folders", default=None)
_CHANGED_WHILE_READING = "memory_limit"


@contextmanager
def confined_to(*folders: Path) -> Iterator[None]:
    """Sessions opened inside, in this thread, touch these folders and their own, and no other."""
    before = _FOLDERS.set(tuple(folder.resolve() for folder in folders))
    try:
        yield
    finally:
        _FOLDERS.reset(before)


def confinement(own: Path) -> dict[str, str]:
    """The settings of a session, in their order. own: its temporary folder."""
    folders = _FOLDERS.get()
    if folders is None:
        return {}
    listed = ", ".join(_quoted(f"{folder}/") for folder in (own.resolve(), *folders))
    return {
        "allowed_directories": f"[{listed}]",
        "enable_external_access": "false",
        "allowed_configs": f"['{_CHANGED_WHILE_READING}']",
        "lock_configuration": "true",
    }


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
