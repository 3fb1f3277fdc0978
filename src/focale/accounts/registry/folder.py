"""May a registry be written in this folder, and how does it come there whole or not at all?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from focale.accounts.registry.manifest import MANIFEST
from focale.glossary.messages import fault


def refuse_foreign(out: Path) -> None:
    """Only an older registry is replaced, whole or not; never the folder one stands in."""
    if Path.cwd().is_relative_to(out.resolve()):
        raise fault("registry_here", path=str(out))
    if not out.exists() or (out / MANIFEST).is_file():
        return
    if out.is_dir() and not any(out.iterdir()):
        return
    raise fault("registry_foreign_folder", path=str(out))


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """A folder to write into, which takes the place of `out` at the end; gone after a fault."""
    place = out.resolve()
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    former = place.with_name(f".{place.name}.{os.getpid()}.old")
    try:
        beside.mkdir()
        yield beside
        if place.exists():
            place.rename(former)
        beside.rename(place)
    except OSError as error:
        problem = error.strerror or str(error)
        raise fault("cannot_write", path=str(out), problem=problem) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if former.exists() and not place.exists():
            former.rename(place)
        shutil.rmtree(former, ignore_errors=True)
