"""How is a stock file read piece by piece, plain or packed, and how is half a download told?

CSV (UTF-8, as INSEE writes it) or Parquet, alone or inside a .zip or .gz. A CSV is unpacked as
it is read and never stands whole on disk or in memory.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from focale.accounts.registry.layout import LAYOUTS, Stock, stock_of
from focale.glossary.messages import FocaleError, fault

_PARQUET = b"PAR1"
_ZIP, _GZIP = b"PK", b"\x1f\x8b"
_BLOCK = 8 << 20  # bytes of text read at once
_TAIL = 1 << 16
_DIGEST = 1 << 20


@dataclass
class StockFile:
    """One stock file whose columns are known. member: its name inside a zip.

    read, ragged: how many records were read and handed over, and how many had a wrong number of
    cells; known once `batches` has ended. parquet: a Parquet file that stands by itself.
    """

    path: Path
    stock: Stock
    columns: tuple[str, ...]
    separator: str = ","
    parquet: Path | None = None
    read: int = 0
    ragged: int = 0
    failure: FocaleError | None = field(default=None, repr=False)

    @property
    def used(self) -> list[str]:
        """The columns that are there and are read."""
        there = set(self.columns)
        return [name for name in LAYOUTS[self.stock].columns if name in there]

    def reader(self) -> pa.RecordBatchReader:
        """The rows of a CSV, every cell as text; blanks are NULL."""
        schema = pa.schema([(name, pa.string()) for name in self.used])
        return pa.RecordBatchReader.from_batches(schema, self._batches())

    def _batches(self) -> Iterator[pa.RecordBatch]:
        try:
            with _unpacked(self.path) as stream:
                tail = _Tail(stream)
                for batch in self._parsed(cast("IO[bytes]", tail)):
                    self.read += batch.num_rows
                    yield batch
                self._refuse_half(tail)
        except FocaleError as error:
            self.failure = error
            raise
        except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
            self.failure = fault("registry_half", path=self.path.name)
            raise self.failure from error
        except pa.ArrowInvalid as error:
            self.failure = _not_readable(self.path, str(error))
            raise self.failure from error
        except OSError as error:
            problem = error.strerror or str(error)
            self.failure = fault("cannot_read", path=str(self.path), problem=problem)
            raise self.failure from error

    def _parsed(self, stream: IO[bytes]) -> Iterator[pa.RecordBatch]:
        wanted = self.used

        def passed_over(row: Any) -> str:
            self.ragged += 1
            return "skip"

        yield from pacsv.open_csv(
            stream,
            read_options=pacsv.ReadOptions(block_size=_BLOCK),
            parse_options=pacsv.ParseOptions(
                delimiter=self.separator, newlines_in_values=False, invalid_row_handler=passed_over
            ),
            convert_options=pacsv.ConvertOptions(
                column_types={name: pa.string() for name in self.columns},
                include_columns=wanted, strings_can_be_null=True, null_values=[""],
                quoted_strings_can_be_null=True,
            ),
        )  # fmt: skip

    def _refuse_half(self, tail: _Tail) -> None:
        """A last line that ends in the middle is the end of a download, not of a file."""
        last = tail.last_line()
        if last is None:
            return
        cells = next(csv.reader([last.decode("utf-8", "replace")], delimiter=self.separator), [])
        if cells and len(cells) < len(self.columns):
            raise fault("registry_half", path=self.path.name)


def open_stock_file(path: Path, folder: Path) -> StockFile:
    """The stock file at `path`. folder: where a packed Parquet file may be unpacked.

    Raises FocaleError when it is not there, half, packed with others, or no stock file.
    """
    if not path.exists():
        raise fault("no_such_file", path=str(path))
    if path.is_dir():
        raise fault("registry_folder_given", path=str(path))
    try:
        with _unpacked(path) as stream:
            start = stream.read(_TAIL * 4)
        if start[:4] == _PARQUET:
            plain = _standing_alone(path, folder)
            names = tuple(pq.read_schema(plain).names)
            return StockFile(path, stock_of(names, path.name), names, parquet=plain)
    except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile, pa.ArrowInvalid) as error:
        raise fault("registry_half", path=path.name) from error
    except OSError as error:
        raise fault("cannot_read", path=str(path), problem=error.strerror or str(error)) from None
    if not start:
        raise fault("empty_file", path=str(path))
    names, separator = _header(start)
    return StockFile(path, stock_of(names, path.name), names, separator)


def refuse_twice(paths: Sequence[Path]) -> None:
    """Raise FocaleError where one file was given twice, under whatever names."""
    seen: dict[str, Path] = {}
    for path in paths:
        if not path.is_file():
            continue  # told when it is opened
        try:
            digest = _digest_of(path)
        except OSError as error:
            problem = error.strerror or str(error)
            raise fault("cannot_read", path=str(path), problem=problem) from None
        if digest in seen:
            raise fault("registry_same_file", path=str(path), other=str(seen[digest]))
        seen[digest] = path


def _digest_of(path: Path) -> str:
    """What tells one file from another without reading it whole: its size, start and end."""
    size = path.stat().st_size
    found = hashlib.sha256(str(size).encode())
    with path.open("rb") as stream:
        found.update(stream.read(_DIGEST))
        stream.seek(max(size - _DIGEST, 0))
        found.update(stream.read(_DIGEST))
    return found.hexdigest()


def _header(start: bytes) -> tuple[tuple[str, ...], str]:
    line = start.removeprefix(b"\xef\xbb\xbf").splitlines()[0].decode("utf-8", "replace")
    separator = max(",;\t|", key=line.count)
    names: Sequence[str] = next(csv.reader([line], delimiter=separator), [])
    return tuple(name.strip() for name in names), separator


def _unpacked(path: Path) -> IO[bytes]:
    """The bytes of the one file inside, whatever it is packed in."""
    with path.open("rb") as stream:
        start = stream.read(2)
    if start == _GZIP:
        return cast("IO[bytes]", gzip.open(path, "rb"))
    if start != _ZIP:
        return path.open("rb")
    archive = zipfile.ZipFile(path)
    members = [info for info in archive.infolist() if not info.is_dir()]
    if len(members) != 1:
        archive.close()
        raise fault("registry_zip_of_several", path=path.name, count=len(members))
    if members[0].flag_bits & 1:
        archive.close()
        raise fault("registry_locked_zip", path=path.name)
    return archive.open(members[0])


def _standing_alone(path: Path, folder: Path) -> Path:
    """A Parquet file that can be read from any place: unpacked into `folder` where needed."""
    with path.open("rb") as stream:
        if stream.read(4) == _PARQUET:
            return path
    plain = folder / f"{path.name}.parquet"
    with _unpacked(path) as packed, plain.open("wb") as out:
        shutil.copyfileobj(packed, out, _BLOCK)
    return plain


def _not_readable(path: Path, problem: str) -> FocaleError:
    if "UTF8" in problem or "UTF-8" in problem:
        return fault("registry_not_utf8", path=path.name)
    if "Truncated" in problem or "out of sync" in problem or "parse" in problem.lower():
        return fault("registry_half", path=path.name)
    return fault("broken_file", path=path.name, problem=problem.splitlines()[0])


class _Tail(io.RawIOBase):
    """A stream that remembers its last bytes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._end = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        if piece:
            self._end = (self._end + piece)[-_TAIL:] if len(piece) < _TAIL else piece[-_TAIL:]
        return piece

    def last_line(self) -> bytes | None:
        """The last line when it has no line end; None when it has one."""
        if not self._end or self._end.endswith(b"\n"):
            return None
        return self._end.rpartition(b"\n")[2]
