"""Which file lies in an archive, and is it safe to unpack?

gzip holds one file. A zip archive with one file is that file; of several, one is named.
"""

from __future__ import annotations

import gzip
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from focale.accounts.files.place import Place
from focale.accounts.files.xlsx_check import open_archive
from focale.glossary.messages import fault, listed

_PIECE = 1 << 20
_FREE = 100 << 20
_MOST_RATIO = 400
"""Times that a file may grow: rows of nothing but separators reach 300."""
_HIDDEN = ("__MACOSX/", ".")
_RESERVE = 200 << 20
"""Bytes that stay free on the disk."""


def unpacked_gzip(path: Path, copy: Path, label: str) -> None:
    """Write what a gzip file holds. Raises FocaleError where it is cut, broken or explodes."""
    try:
        with gzip.open(path) as stream:
            _write(_pieces(stream), copy, path.stat().st_size, label)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise fault("broken_file", path=label, problem=str(error)) from None


def unpacked_zip(place: Place, path: Path, copy: Path) -> str:
    """Write the file of a zip archive that is meant; the answer is its name.

    Raises FocaleError where none or several may be meant, and as `unpacked_gzip` does.
    """
    label = place.label
    with open_archive(path, label) as archive:
        files = [
            info for info in archive.infolist()
            if not info.is_dir() and not any(
                part.startswith(_HIDDEN) for part in (info.filename, Path(info.filename).name)
            )
        ]  # fmt: skip
        names = [info.filename for info in files]
        if place.part:
            chosen = [i for i in files if place.part in (i.filename, Path(i.filename).name)]
            if not chosen:
                raise fault(
                    "no_such_member", path=place.file.name, wanted=place.part,
                    files=listed(names, 12),
                )  # fmt: skip
            info = chosen[0]
        elif len(files) == 1:
            info = files[0]
        elif files:
            raise fault("several_files", path=label, files=listed(names, 12), first=names[0])
        else:
            raise fault("empty_file", path=label)
        try:
            with archive.open(info) as stream:
                _write(_pieces(stream), copy, info.compress_size, label)
        except RuntimeError:  # what zipfile makes of a password
            raise fault("locked_file", path=label) from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise fault("broken_file", path=label, problem=str(error)) from None
    return info.filename


def _pieces(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    yield from iter(lambda: stream.read(_PIECE), b"")


def _write(pieces: Iterator[bytes], copy: Path, packed: int, label: str) -> None:
    size = 0
    with copy.open("wb") as stream:
        for piece in pieces:
            size += len(piece)
            if size > _FREE and size > _MOST_RATIO * max(packed, 1):
                raise fault("zip_bomb", path=label, size=size >> 20)
            if size % (64 * _PIECE) < _PIECE and shutil.disk_usage(copy.parent).free < _RESERVE:
                raise fault("no_room", path=label, folder=str(copy.parent))
            stream.write(piece)
