"""What stands in the folder of a deduplication, and how do the originals come back?

review.csv           the questions: write yes or no in the column decision
review.before.csv    the list as a person left it, before it was written anew
links.csv            every link with its reasons
clusters.csv         every record of a cluster, and which one stays
preview.csv          the records that stay, field by field
ids.csv              once merged: identifiers merged away, and which one stands for each
focale-dedupe.json   what a program needs, to merge and to undo
originals/           the files as they were, once they were merged
"""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from focale.accounts.duplicates.deduped import (
    Deduped,
    clusters_table,
    links_table,
    preview_table,
    review_table,
)
from focale.accounts.duplicates.found import uncollected
from focale.accounts.duplicates.record import NAME, FileRecord, Follower, Record
from focale.accounts.duplicates.sources import digest
from focale.accounts.files.place import place_of
from focale.glossary.messages import FocaleError, Message, fault

BEFORE = "review.before.csv"
REVIEW, LINKS, CLUSTERS, PREVIEW = "review.csv", "links.csv", "clusters.csv", "preview.csv"
ORIGINALS, IDS = "originals", "ids.csv"
_OURS = frozenset({REVIEW, LINKS, CLUSTERS, PREVIEW, NAME, ORIGINALS, IDS, BEFORE, "rejects.csv"})
_PIECE = 1 << 20
YES = frozenset("oui o yes y 1 x vrai true fusionner merge".split())
NO = frozenset("non n no 0 faux false garder keep".split())


def check_folder(folder: Path) -> None:
    """Refuse a folder that holds anything but an earlier result."""
    if folder.exists() and not folder.is_dir():
        raise fault("cannot_write", path=str(folder), problem=Message("no_folder"))
    if folder.is_dir():
        foreign = [path for path in folder.iterdir() if path.name not in _OURS]
        if foreign and not (folder / NAME).is_file():
            raise fault("dedupe_foreign_folder", path=str(folder))


@uncollected()
def write_folder(found: Deduped, folder: Path, lang: str) -> list[Path]:
    """Write the four tables and the record. CSV as Excel opens it in that language."""
    check_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    tables: tuple[tuple[str, Callable[[Deduped, str], pa.Table]], ...] = (
        (REVIEW, review_table), (LINKS, links_table), (CLUSTERS, clusters_table),
        (PREVIEW, preview_table),
    )  # fmt: skip
    _keep_list(folder)
    for name, made in tables:
        write_csv(made(found, lang), folder / name, lang)
        written.append(folder / name)
    write_record(found.record, folder)
    return [*written, folder / NAME]


def _keep_list(folder: Path) -> None:
    """Keep the list of questions as a person left it: notes may stand beside the answers."""
    path, record = folder / REVIEW, folder / NAME
    if path.is_file() and (not record.is_file() or path.stat().st_mtime > record.stat().st_mtime):
        shutil.copy2(path, folder / BEFORE)


def write_ids(ids: pa.Table | None, folder: Path, lang: str) -> Path | None:
    """Write the identifiers merged away, or take away an earlier list where there are none."""
    path = folder / IDS
    if ids is None or not ids.num_rows:
        path.unlink(missing_ok=True)
        return None
    write_csv(ids, path, lang)
    return path


def write_record(record: Record, folder: Path) -> None:
    """Write the record, whole or not at all."""
    beside = folder / f".{NAME}.{os.getpid()}.part"
    beside.write_text(record.text(), encoding="utf-8", newline="\n")
    beside.replace(folder / NAME)


@contextmanager
def placed_together(out: Path) -> Iterator[Path]:
    """A hidden folder beside `out`: its files take their places at the end, all or none of them."""
    try:
        beside = Path(tempfile.mkdtemp(prefix=".focale-", suffix=".part", dir=out.parent))
    except OSError as error:
        problem = error.strerror or str(error)
        raise fault("cannot_write", path=str(out), problem=problem) from None
    try:
        yield beside
        for path in sorted(beside.iterdir()):
            path.replace(out.with_name(path.name))
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def write_csv(table: pa.Table, path: Path, lang: str) -> None:
    """A table as CSV for a spreadsheet: semicolons in French; no cell is run as a formula."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    with beside.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";" if lang == "fr" else ",")
        writer.writerow(table.column_names)
        columns = [_cells(table[name].to_pylist(), lang) for name in table.column_names]
        writer.writerows(zip(*columns, strict=True))
    beside.replace(path)


def _cells(values: Iterable[object], lang: str) -> list[object]:
    return [_cell(value, lang) for value in values]


def _cell(value: object, lang: str) -> object:
    if isinstance(value, float):
        return str(value).replace(".", ",") if lang == "fr" else value
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value


# --- the originals ----------------------------------------------------------------------


def source_path(file: FileRecord | Follower) -> Path:
    """The path of an original on disk, without the part of a workbook or archive."""
    return place_of(Path(file.path)).file


def check_sources(record: Record) -> None:
    """Refuse files that are gone, or are no longer those that were compared: all at once."""
    faults = []
    for file in record.files:
        path = source_path(file)
        if not path.is_file():
            faults.append(Message("dedupe_source_gone", facts={"path": file.path}))
        elif digest(path) != file.sha256:
            faults.append(Message("dedupe_source_changed", facts={"path": file.path}))
    if faults:
        raise FocaleError(faults)


def store_originals(record: Record, folder: Path) -> Record:
    """Keep a packed copy of each original, byte by byte, in the folder; of its followers too."""
    (folder / ORIGINALS).mkdir(exist_ok=True)
    stored = dict(record.stored)
    for file in record.files:
        path = source_path(file)
        stored[str(file.number)] = _packed(path, folder, f"{file.number}-{path.name}")
    followers = tuple(
        replace(one, stored=_packed(path, folder, f"f{n}-{path.name}"))
        for n, one in enumerate(record.followers, 1)
        for path in [source_path(one)]
    )
    return replace(record, stored=stored, followers=followers)


def _packed(path: Path, folder: Path, name: str) -> str:
    """Pack a file among the originals; its name there."""
    stored = f"{ORIGINALS}/{name}.zst"
    beside = folder / f"{stored}.part"
    with path.open("rb") as given, pa.CompressedOutputStream(str(beside), "zstd") as packed:
        while piece := given.read(_PIECE):
            packed.write(piece)
    beside.replace(folder / stored)
    return stored


def restored(record: Record, folder: Path, out: Path) -> list[Path]:
    """The originals, byte by byte, in the folder `out`. Raises FocaleError, nothing written."""
    if not record.stored:
        raise fault("unmerge_nothing", path=str(folder))
    out.mkdir(parents=True, exist_ok=True)
    files = _stored_files(record)
    names = [source_path(file).name for file, _, _ in files]
    places = []
    for (file, number, _), name in zip(files, names, strict=True):
        place = out / (name if names.count(name) == 1 else f"{number}-{name}")
        if place.exists() and digest(place) != file.sha256:
            raise fault("unmerge_would_overwrite", path=str(place))
        places.append(place)
    for (file, _, stored), place in zip(files, places, strict=True):
        unpack(folder, stored, file.sha256, place)
    return places


def _stored_files(record: Record) -> list[tuple[FileRecord | Follower, str, str]]:
    """Each original once: the file, its number, and the name of its copy."""
    found: dict[Path, tuple[FileRecord | Follower, str, str]] = {}
    for file in record.files:
        number = str(file.number)
        found.setdefault(source_path(file), (file, number, record.stored[number]))
    for place, one in enumerate(record.followers, len(record.files) + 1):
        found.setdefault(source_path(one), (one, str(place), one.stored))
    return list(found.values())


def unpack(folder: Path, stored: str, sha256: str, place: Path) -> None:
    """One original, checked before it takes its place."""
    packed = folder / stored
    beside = place.with_name(f".{place.name}.{os.getpid()}.part")
    found = hashlib.sha256()
    try:
        with pa.CompressedInputStream(str(packed), "zstd") as given, beside.open("wb") as stream:
            while piece := given.read(_PIECE):
                found.update(piece)
                stream.write(piece)
        if found.hexdigest() != sha256:
            raise fault("unmerge_damaged", path=str(packed))
        beside.replace(place)
    except (OSError, pa.ArrowException):
        raise fault("unmerge_damaged", path=str(packed)) from None
    finally:
        beside.unlink(missing_ok=True)
