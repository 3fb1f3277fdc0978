"""Which registry lies in a folder: of what, of when, how much, and is it whole?

A registry is a folder of Parquet files sorted by number, and one JSON file beside them that says
how it was made. The files of another format version are not read: they would be misread.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from focale.glossary.messages import fault

MANIFEST = "focale-registry.json"
VERSION = 1
COMPANIES, SITES, NAMES = "companies", "sites", "names"


@dataclass(frozen=True)
class StockRead:
    """What became of one stock file: rows_in = kept + all of left_out.

    stock: INSEE's name of the file. as_of: the last day on which a line of it was changed.
    left_out: reason -> lines.
    """

    file: str
    stock: str
    rows_in: int
    kept: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    as_of: datetime.date | None = None


@dataclass(frozen=True)
class Registry:
    """A registry that is whole. files: path in the folder -> its size in bytes.

    as_of: the day of the stock. made_on: when it was built. companies, ceased, sites: counts;
    ceased companies are among the companies. masked: companies that asked not to be diffused.
    """

    folder: Path
    as_of: datetime.date | None
    made_on: datetime.date
    companies: int
    ceased: int
    masked: int
    sites: int
    sources: tuple[StockRead, ...]
    files: Mapping[str, int]

    @property
    def label(self) -> str:
        """The registry and its day, as the provenance of a fact."""
        return f"SIRENE {self.as_of.isoformat()}" if self.as_of else "SIRENE"

    def paths(self, part: str) -> list[Path]:
        """The Parquet files of one part, in order."""
        inside = sorted(name for name in self.files if name.startswith(f"{part}/"))
        return [self.folder / name for name in inside]


def write_manifest(registry: Registry, folder: Path) -> None:
    """Say in the folder what it holds; `files` is read from the folder itself."""
    sizes = {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in sorted(folder.rglob("*.parquet"))
    }
    data = {"format": "focale-registry", "version": VERSION, **asdict(registry), "files": sizes}
    del data["folder"]
    text = json.dumps(data, ensure_ascii=False, indent=1, default=_plain)
    (folder / MANIFEST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def open_registry(folder: Path) -> Registry:
    """The registry in a folder. Raises FocaleError when there is none, or it is not whole."""
    place = folder / MANIFEST
    if not folder.exists():
        raise fault("registry_absent", path=str(folder))
    if not place.is_file():
        raise fault("registry_none", path=str(folder))
    try:
        data = json.loads(place.read_text("utf-8"))
        version = data["version"]
        if data["format"] != "focale-registry":
            raise KeyError("format")
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise fault("registry_damaged", path=str(folder), piece=MANIFEST) from error
    if version != VERSION:
        raise fault("registry_version", path=str(folder), found=version, known=VERSION)
    try:
        registry = _registry(folder, data)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise fault("registry_damaged", path=str(folder), piece=MANIFEST) from error
    _check_files(registry)
    return registry


def _registry(folder: Path, data: Mapping[str, Any]) -> Registry:
    sources = tuple(
        StockRead(**{**source, "as_of": _day(source["as_of"])}) for source in data["sources"]
    )
    counts = {name: int(data[name]) for name in ("companies", "ceased", "masked", "sites")}
    made_on = datetime.date.fromisoformat(data["made_on"])
    files = {str(name): int(size) for name, size in data["files"].items()}
    return Registry(folder, _day(data["as_of"]), made_on, **counts, sources=sources, files=files)


def _check_files(registry: Registry) -> None:
    """Refuse a registry that lacks a file, or holds one that was cut or is no Parquet."""
    for name, size in registry.files.items():
        path = registry.folder / name
        try:
            if path.stat().st_size != size:
                raise fault("registry_damaged", path=str(registry.folder), piece=name)
            pq.read_metadata(path)
        except (OSError, pa.ArrowException) as error:
            raise fault("registry_damaged", path=str(registry.folder), piece=name) from error


def _day(written: str | None) -> datetime.date | None:
    return None if written is None else datetime.date.fromisoformat(written)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
