"""Which file is meant, and what inside it?

`FILE#PART` names a sheet of a workbook, a file of a zip archive, or the encoding of a text; of a
text, `FILE#no-header` says that its first line is data.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A file, and what is meant inside it; "" for what there is to find."""

    file: Path
    part: str = ""

    @property
    def label(self) -> str:
        """How messages name it."""
        return f"{self.file.name}#{self.part}" if self.part else self.file.name


def place_of(path: Path) -> Place:
    """A file that is there is meant whole, signs and all; else what stands before the last "#".

    >>> place_of(Path("clients.xlsx#Feuil2"))
    Place(file=PosixPath('clients.xlsx'), part='Feuil2')
    """
    name, sign, part = path.name.rpartition("#")
    if not (sign and name and part) or path.exists():
        return Place(path)
    return Place(path.with_name(name), part)
