"""What is in a backup? One tar file: a manifest, the database, the files, each with its hash.

Written under another name and moved when it is whole. Read with every hash checked and every
name looked at before anything is replaced.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from focale.desk.keeping.fault import DeskFault

MANIFEST = "manifest.json"
FORMAT = 1
_NAMES = re.compile(
    r"(database|secret\.key|data/[0-9a-f-]{36}/[0-9a-f]{32}(\.[a-z0-9]{1,8}){0,2})\Z"
)
_PIECE = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself. members: name -> SHA-256."""

    store: str
    version: str
    made_at: str
    members: Mapping[str, str]


def write_archive(
    path: Path, members: Mapping[str, Path], *, store: str, version: str, made_at: str
) -> None:
    """Write a backup whole or not at all. Raises DeskFault."""
    if path.exists():
        raise DeskFault("file_there", path=path)
    growing = path.with_name(f".{path.name}.part")
    try:
        with growing.open("xb") as file:
            os.fchmod(file.fileno(), 0o600)
            _write(file, members, {"store": store, "version": version, "made_at": made_at})
            file.flush()
            os.fsync(file.fileno())
        growing.rename(path)
    except OSError as error:
        raise DeskFault("cannot_write", path=path, problem=error.strerror or error) from None
    finally:
        growing.unlink(missing_ok=True)


def _write(file: IO[bytes], members: Mapping[str, Path], facts: dict[str, Any]) -> None:
    hashes: dict[str, str] = {}
    with tarfile.open(fileobj=file, mode="w") as tar:
        for name, path in members.items():
            try:
                source = path.open("rb")
            except FileNotFoundError:
                continue  # a file that a job let go of meanwhile: the database is older than that
            with source:
                member = tarfile.TarInfo(name)
                member.size, member.mode = os.fstat(source.fileno()).st_size, 0o600
                hashing = _Hashing(source)
                tar.addfile(member, hashing)
                hashes[name] = hashing.digest.hexdigest()
        text = json.dumps({"format": FORMAT, **facts, "members": hashes}, indent=1).encode()
        member = tarfile.TarInfo(MANIFEST)
        member.size, member.mode = len(text), 0o600
        tar.addfile(member, io.BytesIO(text))


class _Hashing:
    """A file that is hashed as it is read."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        piece = self._source.read(size)
        self.digest.update(piece)
        return piece


def read_archive(path: Path, into: Path) -> Manifest:
    """Unpack a backup into an empty folder, every name and hash checked. Raises DeskFault."""
    if not path.is_file():
        raise DeskFault("no_such_backup", path=path)
    try:
        with tarfile.open(path, "r:") as tar:
            found = dict(_unpacked(tar, into, path))
            return _manifest(tar, found, path)
    except (tarfile.TarError, OSError, ValueError, KeyError) as error:
        raise DeskFault("no_backup", path=path, problem=error) from None


def _unpacked(tar: tarfile.TarFile, into: Path, path: Path) -> Iterator[tuple[str, str]]:
    for member in tar:
        if member.name == MANIFEST:
            continue
        if not member.isreg() or not _NAMES.match(member.name):
            raise DeskFault("no_backup", path=path, problem=member.name[:80])
        source = tar.extractfile(member)
        if source is None:
            raise DeskFault("no_backup", path=path, problem=member.name)
        place = into / member.name
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with place.open("xb") as file:
            os.fchmod(file.fileno(), 0o600)
            while piece := source.read(_PIECE):
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        yield member.name, digest.hexdigest()


def _manifest(tar: tarfile.TarFile, found: Mapping[str, str], path: Path) -> Manifest:
    source = tar.extractfile(MANIFEST)
    if source is None:
        raise DeskFault("no_backup", path=path, problem=MANIFEST)
    told = json.loads(source.read())
    if told["format"] != FORMAT:
        raise DeskFault("no_backup", path=path, problem=f"format {told['format']}")
    if told["members"] != found or "database" not in found:
        odd = sorted(set(told["members"].items()) ^ set(found.items()))
        problem = odd[0][0] if odd else "database"
        raise DeskFault("no_backup", path=path, problem=problem)
    return Manifest(told["store"], told["version"], told["made_at"], found)
