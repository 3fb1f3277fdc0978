"""Does a file name these people, and how does it read without them?

Files that we made are written anew: Parquet column by column, texts line by line. Files that
people gave us are read only: which of them name somebody is told, and a person decides. A workbook
is read as its texts lie in it; what is a picture, a scan or another format is not read, and said.
"""

from __future__ import annotations

import csv
import gzip
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, TextIO

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.desk.directory.privacy.traces import PUT_INSTEAD, Traces

BATCH = 50_000  # rows at once
LARGEST = 2_000_000_000  # bytes of text that are looked through in one file
_PIECE = 1 << 20
_NAMES_NOBODY = frozenset(
    "id siren siret vat parent_siren naf headcount_band departement region postcode country "
    "legal_form size_class kind business_model account_id".split()
)
"""Columns that hold codes and numbers of companies alone."""
_SIGNS = str.maketrans(dict.fromkeys(';"|<>\t', " "))
"""What stands between two cells: a first name and a name in two columns are one name."""
_TEXTS_INSIDE = (".xml", ".csv", ".txt", ".json", ".rels", ".tsv")
_PARQUET = b"PAR1"
_BINARY = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"SQLite format 3")


def names_them(path: Path, traces: Traces) -> bool | None:
    """Whether a file names them. None: it is of a kind that is not read."""
    try:
        with path.open("rb") as file:
            begin = file.read(16)
        if begin.startswith(_PARQUET):
            with pq.ParquetFile(path) as parquet:
                return any(is_other for _, is_other in _without(parquet, traces))
        if begin.startswith(b"PK"):
            return _archive_names_them(path, traces)
        if begin.startswith(_BINARY):
            return None
        opened: Callable[[Path], Any] = gzip.open if begin.startswith(b"\x1f\x8b") else _opened
        with opened(path) as file:
            return _text_names_them(file, traces)
    except (OSError, EOFError, zipfile.BadZipFile, pa.ArrowInvalid, NotImplementedError):
        return None


def _opened(path: Path) -> IO[bytes]:
    return path.open("rb")


def _archive_names_them(path: Path, traces: Traces) -> bool | None:
    """A workbook, or texts that are packed together."""
    with zipfile.ZipFile(path) as archive:
        texts = [one for one in archive.infolist() if one.filename.endswith(_TEXTS_INSIDE)]
        if not texts:
            return None
        for one in texts:
            with archive.open(one) as file:
                if _text_names_them(file, traces):
                    return True
    return False


def _text_names_them(file: Any, traces: Traces) -> bool:
    return any(traces.names(text.translate(_SIGNS)) for text in _pieces(file))


def _pieces(file: Any) -> Iterator[str]:
    """A text in pieces that end with a line, or overlap where there is none."""
    kept, read = b"", 0
    while read < LARGEST:
        piece = file.read(_PIECE)
        read += len(piece)
        whole = kept + piece
        if not whole:
            return
        cut = whole.rfind(b"\n") + 1 if piece else len(whole)
        if cut <= 0:
            cut = len(whole)
        yield _decoded(whole[:cut])
        kept = whole[cut:] or (whole[-200:] if piece and cut == len(whole) else b"")
        if not piece:
            return


def _decoded(raw: bytes) -> str:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or raw[1:2] == b"\0":
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


# --- files of ours ------------------------------------------------------------------------


def written_without(path: Path, traces: Traces, *, of_people: bool = False) -> bool:
    """Write a file of ours without them; False where it named nobody, or is gone.

    of_people: a table whose rows are people: theirs go whole.
    """
    if not path.is_file():
        return False
    with path.open("rb") as file:
        is_parquet = file.read(4) == _PARQUET
    if is_parquet:
        return _parquet_without(path, traces, of_people=of_people)
    beside = path.with_name(f".{path.name}.part")
    try:
        with (
            path.open(encoding="utf-8", errors="surrogateescape", newline="") as file,
            beside.open("w", encoding="utf-8", errors="surrogateescape", newline="") as new,
        ):
            clear = _cells_without if path.suffix == ".csv" else _lines_without
            changed = clear(file, new, traces)
        if changed:
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return changed


def _lines_without(file: TextIO, new: TextIO, traces: Traces) -> bool:
    changed = False
    for line in file:
        after = traces.without(line)
        changed |= after != line
        new.write(after)
    return changed


def _cells_without(file: TextIO, new: TextIO, traces: Traces) -> bool:
    """Cell by cell; of a row that names them across cells, no text stays."""
    head = file.readline()
    file.seek(0)
    sign = ";" if head.count(";") > head.count(",") else ","
    writer = csv.writer(new, delimiter=sign, lineterminator="\r\n")
    changed = False
    for row in csv.reader(file, delimiter=sign):
        after = [traces.without(cell) for cell in row]
        if after == row and traces.names(" ".join(row)):
            after = [PUT_INSTEAD if any(map(str.isalpha, cell)) else cell for cell in row]
        changed |= after != row
        writer.writerow(after)
    return changed


def _parquet_without(place: Path, traces: Traces, *, of_people: bool) -> bool:
    beside = place.with_name(f".{place.name}.part")
    changed = False
    file = pq.ParquetFile(place)
    try:
        with pq.ParquetWriter(beside, file.schema_arrow, compression="zstd") as writer:
            for batch, is_other in _without(file, traces, of_people=of_people):
                changed |= is_other
                writer.write_table(pa.Table.from_batches([batch]))
        if changed:
            beside.replace(place)
    finally:
        file.close()
        beside.unlink(missing_ok=True)
    return changed


def _without(
    file: pq.ParquetFile, traces: Traces, *, of_people: bool = False
) -> Iterator[tuple[pa.RecordBatch, bool]]:
    """Each piece without them, and whether it named anybody."""
    for batch in file.iter_batches(BATCH):
        if of_people:
            named = _rows_of(batch, traces)
            if any(named):
                yield batch.filter(pa.array([not one for one in named])), True
                continue
        cleared = [
            _cleared(batch.column(place), traces) if _may_name(field) else batch.column(place)
            for place, field in enumerate(batch.schema)
        ]
        is_other = any(new is not batch.column(n) and not new.equals(batch.column(n))
                       for n, new in enumerate(cleared))  # fmt: skip
        yield pa.RecordBatch.from_arrays(cleared, schema=batch.schema), is_other


_OF_A_PERSON = ("email", "phone", "mobile", "linkedin", "full_name")


def _rows_of(batch: pa.RecordBatch, traces: Traces) -> list[bool]:
    """Whether each row is one of them: by an address or a number of theirs, or their name."""
    there = [name for name in _OF_A_PERSON if name in batch.schema.names]
    texts = [[_text(one) for one in batch.column(name).to_pylist()] for name in there]
    if {"first_name", "last_name"} <= set(batch.schema.names):
        first, last = (batch.column(name).to_pylist() for name in ("first_name", "last_name"))
        texts.append([f"{_text(a)} {_text(b)}" for a, b in zip(first, last, strict=True)])
    return [any(traces.names(cell) for cell in row) for row in zip(*texts, strict=True)] or [
        False
    ] * batch.num_rows


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _may_name(field: Any) -> bool:
    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    return field.name not in _NAMES_NOBODY and pa.types.is_string(kind)


def _cleared(column: pa.Array, traces: Traces) -> pa.Array:
    """A column of texts without them; the very same where it names nobody."""
    known = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    texts = known.dictionary.to_pylist()
    better = [None if text is None else traces.without(text) for text in texts]
    if better == texts:
        return column
    told = pc.take(pa.array(better, pa.string()), known.indices)
    return told.cast(column.type) if not pa.types.is_dictionary(column.type) else (
        told.dictionary_encode().cast(column.type)
    )  # fmt: skip
